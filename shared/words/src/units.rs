//! How is progress towards a qualification said: why something counts for a unit, what stands against it, what is missing?
//!
//! Three views: yours, counts if your school agrees, missing. Nothing here says "recognised" but of a decision.

use learning::credit::{Length, Points, System};
use learning::recognition::Text;
use learning::units::{Guard, Node, NodeKind, Reason};
use verify::Arg;

use crate::{Language, Words};

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
            Reason::Title { words } => vec![("words", text(&words.join(" ")))],
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
            Guard::Grade { grade, required } => {
                vec![("grade", text(grade.as_deref().unwrap_or_default())), ("required", text(required))]
            }
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

    /// What a node of the rule asks for, and how far that is reached. Units are told by `called`.
    pub fn rule_node(self, node: &Node, called: impl Fn(&str) -> String) -> String {
        let all = |units: &[String]| self.list(&units.iter().map(|unit| called(unit)).collect::<Vec<_>>());
        let args = match &node.kind {
            NodeKind::AllOf { have, need } | NodeKind::AnyOf { have, need } => {
                vec![("have", number(*have)), ("need", number(*need))]
            }
            NodeKind::Points { system, have, need, .. } => {
                vec![("have", text(&self.decimal(*have))), ("need", text(&self.points(system, *need)))]
            }
            NodeKind::Level { eqf, have, need, .. } => {
                vec![("eqf", Arg::Number(u64::from(*eqf))), ("have", number(*have)), ("need", number(*need))]
            }
            NodeKind::Unit { unit } => vec![("unit", text(&called(unit)))],
            NodeKind::NotBoth { units, left_out } => vec![("units", text(&all(units))), ("left", text(&all(left_out)))],
        };
        let state = if node.satisfied { "yes" } else { "no" };
        let said = self.text(&format!("rule-{}", node.kind.id()), &[args, vec![("satisfied", text(state))]].concat());
        match &node.kind {
            NodeKind::Points { without, .. } | NodeKind::Level { without, .. } if !without.is_empty() => {
                format!("{said} {}", self.text("rule-without", &[("units", text(&all(without)))]))
            }
            _ => said,
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
