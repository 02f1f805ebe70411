//! How is progress towards a qualification said: why something counts for a unit, what stands against it, what is missing?
//!
//! Three views: yours, counts if your school agrees, missing. Nothing here says "recognised" but of a decision.

use credential::Timestamp;
use learning::credit::{Length, Points, System};
use learning::recognition::Text;
use learning::units::{Guard, Learned, Node, NodeKind, Reached, Reason, Term};
use verify::Arg;

use crate::{Language, Words, plain};

fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

fn number(number: usize) -> Arg {
    Arg::Number(u64::try_from(number).unwrap_or(u64::MAX))
}

impl Words {
    /// The name of one of the three views, by [`learning::units::Standing::said`].
    pub fn standing(self, said: &str) -> String {
        self.own(&format!("standing-{said}"), &[])
    }

    /// By what an agreement is known, as it stands behind that word: "of 22 January 2026" where it is known by its day.
    pub fn agreement(self, id: &str) -> String {
        let day = self.date_of(id.trim());
        day.map_or_else(|| id.to_owned(), |day| self.own("agreement-of", &[("date", &day)]))
    }

    /// Why a credit fits a unit.
    pub fn fits_because(self, reason: &Reason) -> String {
        let args = match reason {
            Reason::SameId { id } => vec![("id", text(id))],
            Reason::Recognised { by, .. } => vec![("by", text(by))],
            Reason::Agreed { agreement, id } => vec![("agreement", text(&self.agreement(agreement))), ("id", text(id))],
            Reason::Covers { outcomes, of } => vec![("count", number(outcomes.len())), ("of", number(*of))],
            Reason::Wording { outcomes, of } => vec![("count", number(outcomes.len())), ("of", number(*of))],
            Reason::Title { words } => vec![("words", text(&words.join(", ")))],
        };
        self.text(&format!("fits-{}", reason.id()), &args)
    }

    /// What stands against it, or cannot be told.
    pub fn stands_against(self, guard: &Guard) -> String {
        let args = match guard {
            Guard::NotCounted | Guard::NotAssessed => Vec::new(),
            Guard::Refused { by, .. } => vec![("by", text(by))],
            Guard::NotPassed { result } => vec![("result", text(result))],
            Guard::Unfinished { state } => vec![("state", text(state))],
            Guard::ResultOpen { result } => vec![("result", text(result))],
            Guard::ResultNotSaid { grade } => vec![("grade", text(grade.as_deref().unwrap_or_default()))],
            Guard::Grade { grade, required } => {
                vec![("grade", text(grade.as_deref().unwrap_or_default())), ("required", text(required))]
            }
            Guard::GradeApart { grade, required } => vec![("grade", text(grade)), ("required", text(required))],
            Guard::Term { agreement, term, learned } => self.out_of_term(agreement, term, *learned),
            Guard::Age { awarded, years } => {
                let awarded = awarded.map(|awarded| self.date(awarded)).unwrap_or_default();
                vec![("awarded", text(&awarded)), ("years", Arg::Number(u64::from(*years)))]
            }
            Guard::Level { credit, unit } => {
                vec![("credit", Arg::Number(u64::from(*credit))), ("unit", Arg::Number(u64::from(*unit)))]
            }
            Guard::LevelUnknown { unit } => vec![("unit", Arg::Number(u64::from(*unit)))],
        };
        self.text(&format!("against-{}", guard.id()), &args)
    }

    /// When it was learned, and the days of the agreement.
    fn out_of_term(self, agreement: &str, term: &Term, learned: Learned) -> Vec<(&'static str, Arg)> {
        let (when, began, ended) = match learned {
            Learned::Awarded(at) => ("awarded", Some(at), None),
            Learned::Period { began, ended } => ("learned", began, ended),
            Learned::NotSaid => ("none", None, None),
        };
        let moment = |at: Option<Timestamp>| text(&at.map(|at| self.date(at)).unwrap_or_default());
        let day = |day: &Option<String>| {
            text(&day.as_ref().map(|day| self.date_of(day).unwrap_or_else(|| day.clone())).unwrap_or_default())
        };
        vec![
            ("when", text(when)),
            ("began", moment(began)),
            ("ended", moment(ended)),
            ("agreement", text(&self.agreement(agreement))),
            ("first", day(&term.from)),
            ("last", day(&term.until)),
        ]
    }

    /// A number of points or hours as this language writes it: "7.5", "7,5".
    pub fn decimal(self, points: Points) -> String {
        let written = points.to_string();
        match self.language() {
            Language::English => written,
            Language::German => written.replacen('.', ",", 1),
        }
    }

    /// Points in their own system, "12 ECVET points"; hours stand beside as what they are.
    pub fn points(self, system: &System, points: Points) -> String {
        if matches!(system, System::Other(name) if name.eq_ignore_ascii_case("hours")) {
            return self.length(Length::Hours(points.thousandths()));
        }
        let name = match system {
            System::Ects => "ECTS",
            System::Ecvet => "ECVET",
            System::Other(name) => name,
            System::Unnamed => "",
        };
        let id = if points == Points::whole(1) { "points-one" } else { "points" };
        self.text(id, &[("points", text(&self.decimal(points))), ("system", text(name))])
    }

    /// How far a part of the rule is reached, in a word or some.
    pub fn rule_state(self, reached: Reached) -> String {
        self.own(&format!("rule-{}", reached.id()), &[])
    }

    /// How many parts of the rule are met, and which are open; nothing where it asks for units one by one and for nothing else.
    /// `if_agreed` is the same rule with everything that a school may agree to.
    pub fn rule_parts(self, now: &Node, if_agreed: &Node, called: impl Fn(&str) -> String) -> Option<String> {
        let parts: Vec<(&Node, &Node)> = now.parts().into_iter().zip(if_agreed.parts()).collect();
        if parts.iter().all(|(part, _)| matches!(part.kind, NodeKind::Unit { .. })) {
            return None;
        }
        let count = |wanted: Reached| parts.iter().filter(|(now, then)| now.reached(then) == wanted).count();
        let open = parts.iter().filter(|(now, then)| now.reached(then) == Reached::Open).map(|(part, _)| part);
        let said = |part: &&Node| match &part.kind {
            NodeKind::Unit { unit } => self.own("rule-called", &[("unit", &plain::argument(&called(unit)))]),
            _ => self.rule_node(part, &called),
        };
        let open: Vec<String> = open.map(said).collect();
        let agreed = Some(count(Reached::IfAgreed)).filter(|count| *count > 0);
        let agreed = agreed.map_or_else(|| "none".to_owned(), |count| count.to_string());
        let open = if open.is_empty() { "none".to_owned() } else { open.join("; ") };
        let (met, all) = (count(Reached::Met).to_string(), parts.len().to_string());
        let args = [("met", met.as_str()), ("agreed", &agreed), ("all", &all), ("open", &open)];
        Some(self.own("rule-parts", &args))
    }

    /// What a part of the rule asks for, and how much of that is there. Units are called by `called`; those of which it is made
    /// stand in the sentence, and what else it is made of follows it.
    pub fn rule_node(self, node: &Node, called: impl Fn(&str) -> String) -> String {
        let quoted = |unit: &str| self.own("rule-called", &[("unit", &plain::argument(&called(unit)))]);
        let all = |units: &[String]| {
            let units: Vec<String> = units.iter().map(|unit| quoted(unit)).collect();
            if units.is_empty() { "none".to_owned() } else { self.list(&units) }
        };
        let single: Vec<String> = node.units().into_iter().map(str::to_owned).collect();
        let made = match (single.is_empty(), node.rules().any(Node::asks)) {
            (false, false) => "units",
            (true, _) => "rules",
            (false, true) => "both",
        };
        let count = |number: usize| match number {
            0 => "none".to_owned(),
            1 => "one".to_owned(),
            number => number.to_string(),
        };
        let args = match &node.kind {
            NodeKind::AllOf { have, need } => {
                vec![
                    ("made", made.to_owned()),
                    ("units", all(&single)),
                    ("have", have.to_string()),
                    ("need", need.to_string()),
                ]
            }
            NodeKind::AnyOf { have, need } => {
                vec![("made", made.to_owned()), ("units", all(&single)), ("have", count(*have)), ("need", count(*need))]
            }
            NodeKind::Points { system, have, need, from, .. } => {
                let there = if *have == Points::ZERO { count(0) } else { self.decimal(*have) };
                vec![("have", there), ("need", self.points(system, *need)), ("from", all(from))]
            }
            NodeKind::Level { eqf, have, need, from, .. } => {
                vec![("eqf", eqf.to_string()), ("have", count(*have)), ("need", count(*need)), ("from", all(from))]
            }
            NodeKind::Unit { unit } => {
                let there = if node.satisfied { "yes" } else { "no" };
                vec![("unit", quoted(unit)), ("there", there.to_owned())]
            }
            NodeKind::NotBoth { units, left_out } => vec![("units", all(units)), ("left", all(left_out))],
        };
        let own = |id: &str, args: &[(&str, String)]| {
            let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.own(id, &args)
        };
        let rule = own(&format!("rule-{}", node.kind.id()), &args);
        match &node.kind {
            NodeKind::Points { without, .. } | NodeKind::Level { without, .. } if !without.is_empty() => {
                own(&format!("rule-without-{}", node.kind.id()), &[("rule", rule), ("units", all(without))])
            }
            _ => rule,
        }
    }

    /// A text of a decision that is still to be made, in this language if it is there.
    pub fn text_of(self, text: &Text) -> String {
        match text {
            Text::One(text) => text.clone(),
            Text::Many(texts) => {
                let own = texts.get(self.language().tag()).or_else(|| texts.get("en"));
                own.or_else(|| texts.values().next()).cloned().unwrap_or_default()
            }
        }
    }
}
