//! What does a file bring to a plan: a qualification with its units, or an agreement about them?
//!
//! Curricula, memoranda and learning agreements in TOML or JSON, in the members of the types here; ELM Qualification,
//! LearningAchievementSpecification and LearningOpportunity, the last in XML too; any credential that names its units or parts. Nothing in such
//! a file is judged: who wrote it is for the caller to find out, and to say.

use credential::format::{self, Content};
use credential::json::{self, Value};

use super::curriculum::CurriculumError;
use super::definition::{DefinitionError, Qualification};
use super::loq::{self, LoqError};
use super::on_file::{Layout, OnFile};
use crate::Award;
use crate::limits::CURRICULUM_BYTES;

/// What a file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFile {
    /// A qualification and its units.
    Qualification(Box<Qualification>),
    /// What bodies accept of each other, and what learners agreed with them.
    Agreements(OnFile),
}

/// Why a file brings nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFileError {
    /// Larger than such a file is.
    #[error("it has {actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Its size.
        actual: usize,
        /// The size accepted.
        limit: usize,
    },
    /// Neither TOML nor JSON.
    #[error("it is neither TOML nor JSON, and no credential; ask whoever made it for one of these")]
    NotText,
    /// TOML or JSON with a fault, in the parser's words.
    #[error("it cannot be read: {0}")]
    Syntax(String),
    /// What it defines cannot be used.
    #[error("what it defines cannot be used: {0}; whoever wrote it can mend it")]
    Definition(#[from] DefinitionError),
    /// A credential, qualification or opportunity that names neither units nor parts.
    #[error("it names no units or parts, so that there is nothing to plan by")]
    NoUnits,
    /// XML, and no learning opportunity of the LOQ profile.
    #[error(transparent)]
    Loq(#[from] LoqError),
    /// A curriculum without units.
    #[error("the curriculum defines no unit")]
    Empty,
}

impl From<CurriculumError> for PlanFileError {
    fn from(error: CurriculumError) -> Self {
        match error {
            CurriculumError::Syntax(said) => Self::Syntax(said),
            CurriculumError::TooLarge { actual, limit } => Self::TooLarge { actual, limit },
            CurriculumError::Definition(error) => Self::Definition(error),
        }
    }
}

impl PlanFile {
    /// Reads a file. Texts in several languages are in the first of these that is there ("de", "en-IE").
    pub fn read(bytes: &[u8], wanted: &[&str]) -> Result<Self, PlanFileError> {
        if let Content::Credential(credential) = format::read(bytes).content {
            return of_award(&Award::in_languages(&credential.claims, wanted));
        }
        let (actual, limit) = (bytes.len(), CURRICULUM_BYTES);
        if actual > limit {
            return Err(PlanFileError::TooLarge { actual, limit });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| PlanFileError::NotText)?;
        let text = text.trim_start_matches('\u{feff}').trim_start();
        match text.chars().next() {
            Some('{') => in_json(text, wanted),
            Some('<') => opportunity(Qualification::from_opportunity(&loq::read(bytes)?, wanted)),
            // Arrays and whatever else begins as no table of TOML does.
            None | Some('%') => Err(PlanFileError::NotText),
            Some(_) => in_toml(text),
        }
    }
}

fn of_award(award: &Award) -> Result<PlanFile, PlanFileError> {
    let defined = award.achievements.iter().find_map(Qualification::from_achievement);
    of(defined)
}

fn of(defined: Option<Result<Qualification, DefinitionError>>) -> Result<PlanFile, PlanFileError> {
    Ok(PlanFile::Qualification(Box::new(defined.ok_or(PlanFileError::NoUnits)??)))
}

fn opportunity(found: Option<Result<Qualification, DefinitionError>>) -> Result<PlanFile, PlanFileError> {
    match of(found)? {
        PlanFile::Qualification(found) if found.units.is_empty() => Err(PlanFileError::NoUnits),
        found => Ok(found),
    }
}

fn in_json(text: &str, wanted: &[&str]) -> Result<PlanFile, PlanFileError> {
    let syntax = |error: &dyn std::error::Error| PlanFileError::Syntax(error.to_string());
    let value = json::parse(text.as_bytes(), CURRICULUM_BYTES).map_err(|error| syntax(&error))?;
    let has = |member: &str| value.get(member).is_some();
    if let Some(layout) = Layout::of(has) {
        return agreements(layout.json(text).map_err(|error| syntax(&error))?);
    }
    if has("credentialSubject") || has("hasClaim") {
        return of_award(&Award::in_languages(&value, wanted));
    }
    if has("learningAchievementSpecification") {
        return opportunity(Qualification::from_opportunity(&value, wanted));
    }
    if has("hasPart") || is_specification(&value) {
        return of(Qualification::from_specification(&value, wanted));
    }
    curriculum(Qualification::from_json(text)?)
}

/// ELM 3.2, `type` of Qualification and of its parent.
fn is_specification(value: &Value<'_>) -> bool {
    let named = |value: &Value<'_>| matches!(value, Value::String(name) if name == "Qualification" || name == "LearningAchievementSpecification");
    match value.get("type") {
        Some(Value::Array(types)) => types.iter().any(named),
        Some(one) => named(one),
        None => false,
    }
}

fn in_toml(text: &str) -> Result<PlanFile, PlanFileError> {
    // Its own text would quote the line of the file as it stands there.
    let syntax = |error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map(|before| format!("line {}: ", before.matches('\n').count() + 1));
        PlanFileError::Syntax(line.unwrap_or_default() + error.message())
    };
    let table: toml::Table = toml::from_str(text).map_err(syntax)?;
    let has = |member: &str| table.contains_key(member);
    if let Some(layout) = Layout::of(has) {
        return agreements(layout.toml(text).map_err(syntax)?);
    }
    curriculum(super::curriculum::defined(toml::from_str(text).map_err(syntax)?)?)
}

fn curriculum(read: Qualification) -> Result<PlanFile, PlanFileError> {
    if read.units.is_empty() { Err(PlanFileError::Empty) } else { Ok(PlanFile::Qualification(Box::new(read))) }
}

fn agreements(read: OnFile) -> Result<PlanFile, PlanFileError> {
    read.check()?;
    Ok(PlanFile::Agreements(read))
}
