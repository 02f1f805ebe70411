//! From what kind of file does a definition come? It decides whose word it is.

use credential::format::{self, Content};
use credential::json;

use super::definition::Qualification;
use super::file::{PlanFile, PlanFileError};
use super::loq;
use crate::limits::CURRICULUM_BYTES;

/// What kind of file a definition was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A curriculum that a provider wrote.
    Curriculum,
    /// A credential. What it says is its issuer's word, and holds if the credential does.
    Credential,
    /// A learning opportunity or a qualification, as they are published.
    Opportunity,
}

impl Source {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Source::Curriculum => "curriculum",
            Source::Credential => "credential",
            Source::Opportunity => "opportunity",
        }
    }

    fn of(bytes: &[u8]) -> Self {
        if matches!(format::read(bytes).content, Content::Credential(_)) {
            return Source::Credential;
        }
        let value = json::parse(bytes, CURRICULUM_BYTES).ok();
        let has = |member: &str| value.as_ref().is_some_and(|value| value.get(member).is_some());
        if has("credentialSubject") || has("hasClaim") {
            return Source::Credential;
        }
        let published = ["learningAchievementSpecification", "hasPart", "type"].into_iter().any(has);
        if published || loq::is_xml(bytes) { Source::Opportunity } else { Source::Curriculum }
    }
}

impl Qualification {
    /// Reads the definition in a file as [`PlanFile::read`] does, and says what kind of file it is.
    pub fn read(bytes: &[u8], wanted: &[&str]) -> Result<(Self, Source), PlanFileError> {
        match PlanFile::read(bytes, wanted)? {
            PlanFile::Qualification(found) => Ok((*found, Source::of(bytes))),
            PlanFile::Agreements(_) => Err(PlanFileError::NoUnits),
        }
    }
}
