//! What was achieved, of which parts, and as what is it specified?
//!
//! European Learning Model 3: LearningAchievement, LearningAchievementSpecification and Qualification; Open Badges 3.0:
//! Achievement. What the format has no place for stays empty.

use crate::award::Credit;
use crate::claim::{Activity, Assessment, Entitlement};
use crate::field::{Concept, Date, Field, Identifier};
use crate::organisation::{Accreditation, Organisation};

/// One achievement. A unit of a definition has the same shape, without what concerns a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Achievement {
    /// Where it stands in the claims.
    pub pointer: String,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What its specification is called, where the file says that apart.
    pub specified_as: Option<Field<String>>,
    /// What it is about.
    pub description: Option<Field<String>>,
    /// Of which kind it is ("Short learning programme", "Diploma").
    pub kind: Option<Field<Concept>>,
    /// By what others know the achievement and its specification.
    pub identifiers: Vec<Field<Identifier>>,
    /// When it was awarded; of a credential in a record also when that was issued: [`crate::Dated`] says which.
    pub awarded: Option<Field<Date>>,
    /// Who awarded it: several for joint awards.
    pub bodies: Vec<Organisation>,
    /// Who devised it: of a badge, whoever made its definition, which awards nothing by that.
    pub creators: Vec<Organisation>,
    /// Its levels.
    pub levels: Levels,
    /// Credit that its specification gives.
    pub credit: Vec<Field<Credit>>,
    /// Credit that the person received.
    pub received: Vec<Field<Credit>>,
    /// Workload, hours of contact, longest duration.
    pub durations: Vec<Field<Duration>>,
    /// What the person can do.
    pub outcomes: Vec<Outcome>,
    /// The same in one text.
    pub outcome_summary: Option<Field<String>>,
    /// What had to be done for it, in the issuer's words: that is not what the person can do.
    pub criteria: Option<Field<String>>,
    /// Skills that belong to no single outcome.
    pub skills: Vec<Field<Concept>>,
    /// How it was assessed, and what came out.
    pub assessments: Vec<Assessment>,
    /// What the person did for it.
    pub activities: Vec<Activity>,
    /// What it entitles to.
    pub entitlements: Vec<Entitlement>,
    /// What was required to enter.
    pub entry_requirements: Vec<Field<String>>,
    /// Formal or non-formal.
    pub setting: Option<Field<Concept>>,
    /// How one took part.
    pub modes: Vec<Field<Concept>>,
    /// Fields of study: ISCED-F by their addresses, and other subjects.
    pub fields: Vec<Field<Concept>>,
    /// In which languages it was taught or assessed.
    pub languages: Vec<Field<Concept>>,
    /// For whom it was meant.
    pub target_groups: Vec<Field<Concept>>,
    /// Who accredited it.
    pub accreditations: Vec<Accreditation>,
    /// How its quality is assured, in words.
    pub quality: Vec<Field<String>>,
    /// Whether it is only a part of a qualification, as the file says.
    pub partial: Option<Field<bool>>,
    /// What it belongs to.
    pub part_of: Vec<Field<String>>,
    /// What it is related to, where the file does not say how.
    pub related: Vec<Field<String>>,
    /// Notes, home pages and whatever else leads further.
    pub further: Vec<Field<String>>,
    /// What its specification is made of: units that the person need not have.
    pub units: Vec<Achievement>,
    /// What was achieved in it.
    pub parts: Vec<Achievement>,
}

impl Achievement {
    /// Itself and all parts, each before its own parts.
    pub fn all(&self) -> Vec<&Achievement> {
        let mut all = vec![self];
        all.extend(self.parts.iter().flat_map(Achievement::all));
        all
    }
}

/// At what level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// EQF, 1 to 8.
    pub eqf: Option<Field<u8>>,
    /// Further EQF levels that it states of the same thing. Nothing tells which of them is meant.
    pub more_eqf: Vec<Field<u8>>,
    /// Whether it states an EQF level that is none.
    pub unclear: bool,
    /// What the file calls that ("Level 6").
    pub eqf_label: Option<Field<String>>,
    /// Levels of national frameworks, with the address by which `frameworks` knows them.
    pub national: Vec<Field<Concept>>,
    /// Levels of other scales: ISCED, cycles, the issuer's own.
    pub other: Vec<Field<Concept>>,
}

/// What somebody can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In words.
    pub title: Field<String>,
    /// Knowledge or skill.
    pub kind: Option<Field<Concept>>,
    /// How far it reaches: transversal, of a sector, of an occupation.
    pub reuse: Option<Field<Concept>>,
    /// The ESCO skills and others that the file ties to it.
    pub skills: Vec<Field<Concept>>,
    /// By what others know it.
    pub identifiers: Vec<Field<Identifier>>,
}

/// Of what a duration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DurationKind {
    /// The notional workload that the specification names.
    Volume,
    /// Hours of contact with a teacher.
    Contact,
    /// The longest time in which it may be completed.
    Maximum,
    /// What the person worked.
    Workload,
}

impl DurationKind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            DurationKind::Volume => "volume",
            DurationKind::Contact => "contact",
            DurationKind::Maximum => "maximum",
            DurationKind::Workload => "workload",
        }
    }
}

/// A duration as written; `credit::duration` reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Of what.
    pub kind: DurationKind,
    /// As written: ISO 8601 ("PT60H"), hours as a number ("240"), or words ("200 hours").
    pub text: String,
    /// Whether the format says that the number is of hours.
    pub hours: bool,
}
