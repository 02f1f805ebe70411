//! Who has agreed to accept or has recognised what?
//!
//! Recommendation 2009/C 155/02: memorandum of understanding, learning agreement, recognition. They are data here; whether
//! a statement is signed and by whom is for the caller to check, who says whether it counts.

use credential::Timestamp;
use serde::{Deserialize, Serialize};

use super::definition::DefinitionError;
use super::term::{midnight, over};

/// Two or more bodies accept each other's units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memorandum {
    /// By what it is known.
    pub id: String,
    /// Who agreed, by id or name.
    pub parties: Vec<String>,
    /// First day, "2026-01-31"; none: always. What is awarded from then on is accepted.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day.
    #[serde(default)]
    pub until: Option<String>,
    /// Which unit is accepted for which.
    pub rows: Vec<Row>,
}

/// One unit that is accepted for another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What is accepted: ids of the other body's unit.
    pub accepted: Vec<String>,
    /// For what: the id of a unit of the qualification.
    pub unit: String,
}

/// A learner, a home and a host agree what is learned abroad and that it will count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningAgreement {
    /// By what it is known.
    pub id: String,
    /// The learner, as the agreement names them.
    pub learner: String,
    /// Who recognises, by id or name.
    pub home: String,
    /// Who teaches and assesses, by id or name.
    pub host: String,
    /// First day of the stay.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day of the stay.
    #[serde(default)]
    pub until: Option<String>,
    /// What is to be achieved.
    pub units: Vec<AgreedUnit>,
}

/// One unit of a learning agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedUnit {
    /// Ids of what the host teaches.
    pub accepted: Vec<String>,
    /// The id of the unit of the home's qualification that it counts for.
    pub unit: String,
    /// Points as agreed, as written ("12", "12 ecvet"); they are the home's to give.
    #[serde(default)]
    pub points: Option<String>,
    /// How it is assessed.
    #[serde(default)]
    pub assessment: Option<String>,
}

/// How far something was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// For the whole unit.
    Full,
    /// For a part of it.
    Partial,
    /// On a condition that is still open.
    Conditional,
    /// The unit need not be taken.
    Exemption,
    /// Not at all; it says why elsewhere.
    Refused,
}

impl Kind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Full => "full",
            Kind::Partial => "partial",
            Kind::Conditional => "conditional",
            Kind::Exemption => "exemption",
            Kind::Refused => "refused",
        }
    }

    /// The one of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        let all = [Kind::Full, Kind::Partial, Kind::Conditional, Kind::Exemption, Kind::Refused];
        all.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether the unit counts as done by it.
    pub fn counts(self) -> bool {
        matches!(self, Kind::Full | Kind::Exemption)
    }
}

/// On what a recognition rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A memorandum or learning agreement.
    Agreement,
    /// Law.
    Law,
    /// The single case.
    Case,
    /// Validation of non-formal and informal learning.
    Validation,
}

impl Basis {
    /// The one of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Basis::Agreement, Basis::Law, Basis::Case, Basis::Validation].into_iter().find(|basis| basis.id() == id)
    }

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Agreement => "agreement",
            Basis::Law => "law",
            Basis::Case => "case",
            Basis::Validation => "validation",
        }
    }
}

/// A body's decision about a unit, or about the qualification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// The statement's own id.
    pub id: String,
    /// For which unit of the qualification; none means for the whole of it.
    #[serde(default)]
    pub unit: Option<String>,
    /// Which credential was recognised; none for an exemption that rests on none.
    #[serde(default)]
    pub credential: Option<String>,
    /// Where in it the achievement stands; none means wherever.
    #[serde(default)]
    pub pointer: Option<String>,
    /// Who decided, by id or name.
    pub by: String,
    /// How far.
    pub kind: Kind,
    /// On what it rests.
    pub basis: Basis,
    /// The day of the decision.
    #[serde(default)]
    pub date: Option<String>,
    /// The last day on which it holds.
    #[serde(default)]
    pub expires: Option<String>,
}

/// What has been agreed and decided. The caller puts in only what it has found to hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Agreement<'a> {
    /// Memoranda, also those that have ended: what was awarded before counts.
    pub memoranda: &'a [Memorandum],
    /// Learning agreements of this learner.
    pub learning: &'a [LearningAgreement],
    /// Decisions about this learner.
    pub recognitions: &'a [Recognition],
}

impl LearningAgreement {
    /// What it comes to between home and host.
    pub fn as_memorandum(&self) -> Memorandum {
        let rows = self.units.iter().map(|unit| Row { accepted: unit.accepted.clone(), unit: unit.unit.clone() });
        Memorandum {
            id: self.id.clone(),
            parties: vec![self.home.clone(), self.host.clone()],
            from: self.from.clone(),
            until: self.until.clone(),
            rows: rows.collect(),
        }
    }
}

impl Memorandum {
    /// Whether it is in force at that moment. A day that cannot be read is no day on which it is. What was awarded while it was
    /// counts also when it is no more.
    pub fn in_force(&self, as_of: Timestamp) -> bool {
        self.term().holds(as_of)
    }
}

impl Recognition {
    /// Whether it still holds at that moment.
    pub fn holds(&self, as_of: Timestamp) -> bool {
        !over(self.expires.as_deref(), as_of)
    }
}

impl Memorandum {
    /// Whether its days are days.
    pub fn check(&self) -> Result<(), DefinitionError> {
        days(&self.from, &self.until)
    }
}

impl LearningAgreement {
    /// Whether its days are days.
    pub fn check(&self) -> Result<(), DefinitionError> {
        days(&self.from, &self.until)
    }
}

fn days(from: &Option<String>, until: &Option<String>) -> Result<(), DefinitionError> {
    for (member, day) in [("from", from), ("until", until)] {
        if let Some(day) = day.as_deref().filter(|day| midnight(day).is_none()) {
            return Err(DefinitionError::Value { member, value: day.chars().take(64).collect() });
        }
    }
    Ok(())
}
