//! Why does a statement not count for a qualification?

use credential::format::Fingerprint;

use super::statement::StatementError;

/// Why a statement does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It does not say what it must.
    Malformed(StatementError),
    /// It is for another qualification.
    OtherQualification {
        /// Which, as it says.
        said: String,
    },
    /// The qualification has no such unit.
    NoSuchUnit {
        /// Which, as it says.
        said: String,
    },
    /// Its own verdict does not hold: altered, withdrawn, run out, or from whom nobody knows.
    NotVerified,
    /// Whoever issued it is no competent body of the qualification.
    NotCompetent {
        /// Under what the issuer is proven to be known.
        issuer: Vec<String>,
    },
    /// The day of the decision is still to come.
    NotYet {
        /// That day.
        date: String,
    },
    /// No credential that is held is the one that it speaks of.
    NotHeld {
        /// What that one is called, as it says.
        title: String,
        /// Its digest.
        fingerprint: Fingerprint,
    },
    /// The credential of that digest has another id than it says.
    OtherId {
        /// The id in the statement.
        said: String,
        /// The id in the credential; empty if it has none.
        found: String,
    },
    /// The credential has no achievement at that place.
    NoSuchAchievement {
        /// The place, as it says.
        pointer: String,
    },
    /// It is about another person than the credential.
    OtherLearner {
        /// Whom it is about.
        said: String,
        /// Whose the credential is.
        found: String,
    },
    /// It rests on no credential, and nothing that is held proves that it is about this person.
    LearnerNotProven {
        /// Whom it is about.
        said: String,
    },
    /// The same body has decided otherwise since.
    Superseded {
        /// The id of the later statement.
        by: String,
    },
}

impl WhyNot {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            WhyNot::Malformed(_) => "malformed",
            WhyNot::OtherQualification { .. } => "other-qualification",
            WhyNot::NoSuchUnit { .. } => "no-such-unit",
            WhyNot::NotVerified => "not-verified",
            WhyNot::NotCompetent { .. } => "not-competent",
            WhyNot::NotYet { .. } => "not-yet",
            WhyNot::NotHeld { .. } => "not-held",
            WhyNot::OtherId { .. } => "other-id",
            WhyNot::NoSuchAchievement { .. } => "no-such-achievement",
            WhyNot::OtherLearner { .. } => "other-learner",
            WhyNot::LearnerNotProven { .. } => "learner-not-proven",
            WhyNot::Superseded { .. } => "superseded",
        }
    }
}
