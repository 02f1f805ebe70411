//! What was assessed, done, or allowed?
//!
//! European Learning Model 3: LearningAssessment, LearningActivity and LearningEntitlement, each with its specification;
//! Open Badges 3.0: Result and ResultDescription.

use crate::achievement::Duration;
use crate::field::{Concept, Date, Field};
use crate::organisation::Organisation;

/// An assessment and what came out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Where it stands.
    pub pointer: String,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What it was about.
    pub description: Option<Field<String>>,
    /// Of which kind: written examination, portfolio, project.
    pub kinds: Vec<Field<Concept>>,
    /// Online, in presence.
    pub modes: Vec<Field<Concept>>,
    /// The grade as written.
    pub grade: Option<Field<String>>,
    /// The state of the result ("Completed", "Failed"), in the format's own word.
    pub status: Option<Field<String>>,
    /// How supervised it was, and whether identity was verified.
    pub supervision: Vec<Field<Concept>>,
    /// What the grades mean.
    pub scheme: Vec<Field<String>>,
    /// The result that had to be reached.
    pub required: Option<Field<String>>,
    /// When the result was issued.
    pub issued: Option<Field<Date>>,
    /// Who assessed.
    pub assessed_by: Vec<Organisation>,
    /// Of what it is made.
    pub parts: Vec<Assessment>,
}

/// Something that the person did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// Where it stands.
    pub pointer: String,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What it was about.
    pub description: Option<Field<String>>,
    /// Of which kind: apprenticeship, classroom, volunteering.
    pub kinds: Vec<Field<Concept>>,
    /// Online, in presence, work-based.
    pub modes: Vec<Field<Concept>>,
    /// Workload and hours of contact.
    pub durations: Vec<Field<Duration>>,
    /// From when.
    pub began: Option<Field<Date>>,
    /// Until when.
    pub ended: Option<Field<Date>>,
    /// Who led it.
    pub directed_by: Vec<Organisation>,
    /// Of what it is made.
    pub parts: Vec<Activity>,
}

/// What somebody may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entitlement {
    /// Where it stands.
    pub pointer: String,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What it is about.
    pub description: Option<Field<String>>,
    /// To an occupation, a learning opportunity, a membership.
    pub kinds: Vec<Field<Concept>>,
    /// Prospective or actual.
    pub status: Option<Field<Concept>>,
    /// For which occupations (ESCO and national).
    pub occupations: Vec<Field<Concept>>,
    /// Where it holds.
    pub jurisdictions: Vec<Field<Concept>>,
    /// At which organisations it holds.
    pub organisations: Vec<Field<String>>,
    /// Since when.
    pub issued: Option<Field<Date>>,
    /// Until when.
    pub expires: Option<Field<Date>>,
}
