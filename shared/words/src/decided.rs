//! How is a recognition statement said: what was decided, and why it counts or does not?
//!
//! A statement is told as its issuer's word. Whether that word counts is told apart, and for one qualification.

use learning::recognition::{Statement, StatementError, Target, WhyNot};
use learning::units::{Basis, Kind};
use verify::Arg;

use crate::Words;

fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

impl Words {
    /// What it decides, in a sentence: by whom, about what, for which unit.
    pub fn decision(self, statement: &Statement) -> String {
        let by = statement.by.as_ref().or(statement.issuer.as_ref());
        let about = statement.about.as_ref().and_then(|about| about.title.as_ref());
        let unit = statement.unit.as_ref();
        let args = [
            ("by", text(by.map_or("", |by| &by.value))),
            ("what", text(about.map_or("", |title| &title.value))),
            ("whole", text(if unit.is_none() { "yes" } else { "no" })),
            ("goal", text(name(unit.unwrap_or(&statement.qualification)))),
        ];
        self.text(&format!("decision-{}", statement.kind.value.id()), &args)
    }

    /// What comes after it for the learner, if anything does.
    pub fn decision_next(self, kind: Kind) -> String {
        self.own(&format!("decision-next-{}", kind.id()), &[])
    }

    /// How far, in a word or two.
    pub fn decision_kind(self, kind: Kind) -> String {
        self.own(&format!("decision-kind-{}", kind.id()), &[])
    }

    /// On what it rests.
    pub fn decision_basis(self, basis: Basis) -> String {
        self.own(&format!("decision-basis-{}", basis.id()), &[])
    }

    /// What a statement lacks, although it calls itself one.
    pub fn decision_malformed(self, error: &StatementError) -> String {
        let args = match error {
            StatementError::Missing { member } => vec![("member", text(member))],
            StatementError::Wrong { member, found } => vec![("member", text(member)), ("found", text(found))],
        };
        let id = if matches!(error, StatementError::Missing { .. }) { "missing" } else { "wrong" };
        self.text(&format!("decision-{id}"), &args)
    }

    /// Why it does not count for the qualification, and who can do what.
    pub fn why_not(self, why: &WhyNot) -> String {
        let args = match why {
            WhyNot::Malformed(error) => return self.decision_malformed(error),
            WhyNot::OtherQualification { said } | WhyNot::NoSuchUnit { said } | WhyNot::LearnerNotProven { said } => {
                vec![("said", text(said))]
            }
            WhyNot::NotVerified => Vec::new(),
            WhyNot::NotCompetent { issuer } => vec![("issuer", text(issuer.last().map_or("", |name| name)))],
            WhyNot::NotYet { date } => vec![("date", text(&self.date_of(date).unwrap_or_else(|| date.clone())))],
            WhyNot::NotHeld { title, .. } => vec![("title", text(title))],
            WhyNot::OtherId { said, found } | WhyNot::OtherLearner { said, found } => {
                vec![("said", text(said)), ("found", text(found))]
            }
            WhyNot::NoSuchAchievement { pointer } => vec![("pointer", text(pointer))],
            WhyNot::Superseded { by } => vec![("by", text(by))],
        };
        self.text(&format!("why-not-{}", why.id()), &args)
    }
}

fn name(target: &Target) -> &str {
    let named = target.title.as_ref().or(target.ids.first()).or(target.id.as_ref());
    named.map_or("", |name| &name.value)
}
