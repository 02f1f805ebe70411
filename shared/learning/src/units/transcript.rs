//! Which assessed outcomes does a learner hold, as the personal transcript lists them?
//!
//! Recommendation 2009/C 155/02: owned by the learner, it says what was assessed, by whom, and which points it has. Points
//! stand in their own system and are not added up here: what they are worth depends on the qualification.

use serde::{Deserialize, Serialize};

use super::credit::{Credit, Holding, credits};

/// A personal transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transcript {
    /// The learner, as the credentials name them; several names are listed, and none is chosen.
    pub learner: Vec<String>,
    /// What was assessed, by its place.
    pub entries: Vec<TranscriptEntry>,
}

/// One line of a transcript.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranscriptEntry {
    /// The credential's key.
    pub credential: String,
    /// Where in it the achievement stands.
    pub pointer: String,
    /// What it is called.
    pub title: String,
    /// By what others know it.
    pub ids: Vec<String>,
    /// Who awarded it, as the credential writes it: the name, or else the id.
    pub bodies: Vec<String>,
    /// Points as "12 ecvet".
    pub points: Vec<String>,
    /// EQF level.
    pub eqf: Option<u8>,
    /// What came out of assessment: [`super::Assessed::id`].
    pub assessed: String,
    /// The grade as written.
    pub grade: Option<String>,
    /// When it was awarded, else issued, by the clock of the place where that was written.
    pub awarded: Option<credential::Timestamp>,
    /// As what its file writes that: "awarded", "issued", "valid-from".
    #[serde(default)]
    pub dated: String,
    /// Whether its credential was verified and counts.
    pub counts: bool,
}

/// The transcript of what a learner holds.
pub fn transcript(holdings: &[Holding<'_>]) -> Transcript {
    let names = holdings.iter().filter_map(|holding| holding.award.person.as_ref());
    let mut learner: Vec<String> = names.map(|name| name.value.clone()).collect();
    learner.sort();
    learner.dedup();
    Transcript { learner, entries: credits(holdings).iter().map(entry).collect() }
}

fn entry(credit: &Credit) -> TranscriptEntry {
    let points = credit.worth.iter().map(|worth| format!("{} {}", worth.points, worth.system.id()));
    TranscriptEntry {
        credential: credit.at.credential.clone(),
        pointer: credit.at.pointer.clone(),
        title: credit.title.clone(),
        ids: credit.ids.clone(),
        bodies: credit.named.clone(),
        points: points.collect(),
        eqf: credit.eqf,
        assessed: credit.assessed.id().to_owned(),
        grade: credit.grade.clone(),
        awarded: credit.awarded,
        dated: credit.dated.id().to_owned(),
        counts: credit.counts,
    }
}
