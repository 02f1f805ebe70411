//! What does a curriculum that a provider wrote in TOML or JSON define?
//!
//! The same members in both, unknown ones are errors: `title`, `ids`, `eqf`, `national_level`, `bodies`, `source`,
//! `coverage`, `rule`, and `[[unit]]` with `id`, `ids`, `title`, `outcomes`, `points` (by system), `hours`, `eqf`,
//! `min_grade`, `max_age`, `mandatory`, `shared`. Without a rule, all units are needed.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::definition::{DefinitionError, GradeRule, OutcomeDefinition, Qualification, Rule, Unit, Worth};
use crate::credit::{Points, System};
use crate::limits::CURRICULUM_BYTES;

/// How much of a unit a credit must cover to be a candidate, where the curriculum does not say: our own choice, so that
/// one outcome of four may be missing. Candidates are for a person to look at; they count nowhere by themselves.
pub(super) const COVERAGE: u8 = 75;

/// Why a curriculum cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CurriculumError {
    /// Not TOML or JSON, or other members than these; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// Larger than a curriculum is.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Its size.
        actual: usize,
        /// The size accepted.
        limit: usize,
    },
    /// What it defines cannot be used.
    #[error(transparent)]
    Definition(#[from] DefinitionError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Curriculum {
    title: String,
    #[serde(default)]
    ids: Vec<String>,
    eqf: Option<u8>,
    national_level: Option<String>,
    #[serde(default)]
    bodies: Vec<String>,
    #[serde(default)]
    source: String,
    coverage: Option<u8>,
    rule: Option<Rule>,
    #[serde(default)]
    unit: Vec<CurriculumUnit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CurriculumUnit {
    id: String,
    #[serde(default)]
    ids: Vec<String>,
    title: String,
    #[serde(default)]
    outcomes: Vec<OutcomeDefinition>,
    #[serde(default)]
    points: BTreeMap<String, String>,
    hours: Option<String>,
    eqf: Option<u8>,
    min_grade: Option<GradeRule>,
    max_age: Option<u16>,
    #[serde(default)]
    mandatory: bool,
    #[serde(default)]
    shared: bool,
}

impl Qualification {
    /// Reads a curriculum in TOML.
    pub fn from_toml(text: &str) -> Result<Self, CurriculumError> {
        sized(text)?;
        toml::from_str(text).map_err(|error| CurriculumError::Syntax(error.to_string())).and_then(defined)
    }

    /// Reads a curriculum in JSON.
    pub fn from_json(text: &str) -> Result<Self, CurriculumError> {
        sized(text)?;
        serde_json::from_str(text).map_err(|error| CurriculumError::Syntax(error.to_string())).and_then(defined)
    }
}

fn sized(text: &str) -> Result<(), CurriculumError> {
    let (actual, limit) = (text.len(), CURRICULUM_BYTES);
    if actual > limit { Err(CurriculumError::TooLarge { actual, limit }) } else { Ok(()) }
}

pub(super) fn defined(curriculum: Curriculum) -> Result<Qualification, CurriculumError> {
    let units = curriculum.unit.into_iter().map(unit).collect::<Result<Vec<Unit>, DefinitionError>>()?;
    let all = || Rule::AllOf(units.iter().map(|unit| Rule::Unit(unit.id.clone())).collect());
    let rule = curriculum.rule.unwrap_or_else(all);
    let qualification = Qualification {
        ids: curriculum.ids,
        title: curriculum.title,
        eqf: curriculum.eqf,
        national_level: curriculum.national_level,
        bodies: curriculum.bodies,
        units,
        rule,
        coverage: curriculum.coverage.unwrap_or(COVERAGE),
        source: curriculum.source,
    };
    qualification.check()?;
    Ok(qualification)
}

fn unit(unit: CurriculumUnit) -> Result<Unit, DefinitionError> {
    let number = |member: &'static str, text: &str| {
        Points::parse(text).map_err(|_| DefinitionError::Value { member, value: text.chars().take(64).collect() })
    };
    let worth = unit
        .points
        .into_iter()
        .map(|(system, points)| Ok(Worth { system: System::of(&system), points: number("points", &points)? }));
    Ok(Unit {
        worth: worth.collect::<Result<_, DefinitionError>>()?,
        hours: unit.hours.map(|hours| number("hours", &hours)).transpose()?,
        id: unit.id,
        ids: unit.ids,
        title: unit.title,
        outcomes: unit.outcomes,
        eqf: unit.eqf,
        min_grade: unit.min_grade,
        max_age: unit.max_age,
        mandatory: unit.mandatory,
        shared: unit.shared,
    })
}
