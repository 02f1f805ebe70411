//! Which agreements stand in a file? TOML or JSON, whatever its layout.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agreement::{LearningAgreement, Memorandum};
use super::curriculum::CurriculumError;
use super::definition::DefinitionError;
use crate::limits::CURRICULUM_BYTES;

/// A file of agreements, in TOML or JSON: one memorandum or learning agreement, or several under the names of their kinds. Nobody
/// signed it: whoever gives it says that it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnFile {
    /// Memoranda of understanding.
    #[serde(default)]
    pub memorandum: Vec<Memorandum>,
    /// Learning agreements.
    #[serde(default)]
    pub learning_agreement: Vec<LearningAgreement>,
}

/// How such a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Memorandum,
    LearningAgreement,
    Several,
}

impl Layout {
    /// By the names of its members; `None` of what is no agreement.
    pub(super) fn of(has: impl Fn(&str) -> bool) -> Option<Self> {
        let named = [
            (["parties", "rows"], Self::Memorandum),
            (["home", "host"], Self::LearningAgreement),
            (["memorandum", "learning_agreement"], Self::Several),
        ];
        named.into_iter().find(|(members, _)| members.iter().any(|member| has(member))).map(|(_, layout)| layout)
    }

    pub(super) fn json(self, text: &str) -> Result<OnFile, serde_json::Error> {
        Ok(match self {
            Self::Memorandum => serde_json::from_str::<Memorandum>(text)?.into(),
            Self::LearningAgreement => serde_json::from_str::<LearningAgreement>(text)?.into(),
            Self::Several => serde_json::from_str(text)?,
        })
    }

    pub(super) fn toml(self, text: &str) -> Result<OnFile, toml::de::Error> {
        Ok(match self {
            Self::Memorandum => toml::from_str::<Memorandum>(text)?.into(),
            Self::LearningAgreement => toml::from_str::<LearningAgreement>(text)?.into(),
            Self::Several => toml::from_str(text)?,
        })
    }
}

impl From<Memorandum> for OnFile {
    fn from(one: Memorandum) -> Self {
        Self { memorandum: vec![one], ..Self::default() }
    }
}

impl From<LearningAgreement> for OnFile {
    fn from(one: LearningAgreement) -> Self {
        Self { learning_agreement: vec![one], ..Self::default() }
    }
}

impl OnFile {
    /// Reads TOML, or JSON where the text begins with a brace. Days that are none are refused: nobody would be told that
    /// an agreement is never in force.
    pub fn read(text: &str) -> Result<Self, CurriculumError> {
        let (actual, limit) = (text.len(), CURRICULUM_BYTES);
        if actual > limit {
            return Err(CurriculumError::TooLarge { actual, limit });
        }
        let syntax = |error: &dyn std::fmt::Display| CurriculumError::Syntax(error.to_string());
        let read = if text.trim_start().starts_with('{') {
            let members: BTreeMap<String, serde::de::IgnoredAny> =
                serde_json::from_str(text).map_err(|error| syntax(&error))?;
            let layout = Layout::of(|member| members.contains_key(member)).unwrap_or(Layout::Several);
            layout.json(text).map_err(|error| syntax(&error))?
        } else {
            let members: toml::Table = toml::from_str(text).map_err(|error| syntax(&error))?;
            let layout = Layout::of(|member| members.contains_key(member)).unwrap_or(Layout::Several);
            layout.toml(text).map_err(|error| syntax(&error))?
        };
        read.check()?;
        Ok(read)
    }

    /// Whether the days of all of them are days.
    pub(super) fn check(&self) -> Result<(), DefinitionError> {
        self.memorandum.iter().try_for_each(Memorandum::check)?;
        self.learning_agreement.iter().try_for_each(LearningAgreement::check)
    }

    /// Every agreement as what it comes to between its parties.
    pub fn as_memoranda(&self) -> Vec<Memorandum> {
        let learning = self.learning_agreement.iter().map(LearningAgreement::as_memorandum);
        self.memorandum.iter().cloned().chain(learning).collect()
    }
}
