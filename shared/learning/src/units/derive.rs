//! Which qualification does a credential or a learning opportunity define?
//!
//! ELM Qualification and LearningAchievementSpecification with `hasPart`; LearningOpportunity with
//! `learningAchievementSpecification` and parts of its own.

use credential::json::Value;

use super::curriculum::COVERAGE;
use super::definition::{DefinitionError, OutcomeDefinition, Qualification, Rule, Unit, Worth};
use crate::achievement::{Achievement, DurationKind, Outcome};
use crate::award::Field;
use crate::credit::{Length, Points, amount};
use crate::elm;
use crate::field::{Identifier, IdentifierKind};
use crate::place::Place;
use crate::reader::Reader;

impl Qualification {
    /// What the specification of an achievement defines; where it names no units, what it was made of for this person.
    /// None where it has neither.
    pub fn from_achievement(achievement: &Achievement) -> Option<Result<Self, DefinitionError>> {
        let units = if achievement.units.is_empty() { &achievement.parts } else { &achievement.units };
        (!units.is_empty()).then(|| of(achievement, units))
    }

    /// What an ELM Qualification or LearningAchievementSpecification with parts defines; none where it names no part.
    pub fn from_specification(claims: &Value<'_>, wanted: &[&str]) -> Option<Result<Self, DefinitionError>> {
        let languages = wanted.iter().map(|tag| crate::language::code(tag)).collect();
        let mut reader = Reader::new(claims, languages);
        let root = reader.root();
        let mut whole = elm::unit(&mut reader, &root)?;
        let bodies = root.at("awardingOpportunity/awardingBody");
        whole.bodies = bodies.iter().filter_map(|body| elm::organisation(&mut reader, body)).collect();
        (!whole.units.is_empty()).then(|| of(&whole, &whole.units))
    }

    /// What a learning opportunity leads to, in units where it has parts; none where the claims are no such thing.
    /// Texts are in the first of these languages that is there.
    pub fn from_opportunity(claims: &Value<'_>, wanted: &[&str]) -> Option<Result<Self, DefinitionError>> {
        let languages = wanted.iter().map(|tag| crate::language::code(tag)).collect();
        let mut reader = Reader::new(claims, languages);
        let root = reader.root();
        let specification = root.at("learningAchievementSpecification").into_iter().next()?;
        let mut whole = elm::unit(&mut reader, &specification)?;
        crate::or(&mut whole.title, || reader.first(&[root.at("title")]));
        let providers = root.at("providedBy");
        whole.bodies = providers.iter().filter_map(|body| elm::organisation(&mut reader, body)).collect();
        for part in root.at("hasPart") {
            whole.units.extend(opportunity(&mut reader, &part, &whole.identifiers));
        }
        Some(of(&whole, &whole.units))
    }
}

/// A part of an opportunity: what it leads to, under its own name if that has none.
fn opportunity<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    part: &Place<'v, 'd>,
    whole: &[Field<Identifier>],
) -> Option<Achievement> {
    let specification = part.at("learningAchievementSpecification").into_iter().next();
    // A part that leads to the whole is no unit of it under the whole's name.
    let same = |one: &Place<'v, 'd>| one.str("id").is_some_and(|id| whole.iter().any(|known| known.value.value == id));
    let specification = specification.filter(|one| !same(one));
    let mut unit = elm::unit(reader, specification.as_ref().unwrap_or(part))?;
    crate::or(&mut unit.title, || reader.first(&[part.at("title")]));
    if specification.is_some() {
        unit.identifiers.extend(elm::identifiers(reader, part, &[("identifier", IdentifierKind::Other)]));
    }
    Some(unit)
}

fn of(whole: &Achievement, units: &[Achievement]) -> Result<Qualification, DefinitionError> {
    let units: Vec<Unit> = units.iter().enumerate().map(|(index, one)| unit(index, one)).collect();
    let names = whole.bodies.iter().filter_map(|body| body.name.as_ref()).map(|name| name.value.clone());
    let numbers = whole.bodies.iter().flat_map(|body| keys(&body.identifiers));
    let qualification = Qualification {
        ids: keys(&whole.identifiers),
        title: text(whole.title.as_ref()),
        eqf: whole.levels.eqf.as_ref().map(|level| level.value),
        national_level: whole.levels.national.first().map(|level| level.value.address.clone()),
        bodies: names.chain(numbers).collect(),
        rule: Rule::AllOf(units.iter().map(|unit| Rule::Unit(unit.id.clone())).collect()),
        units,
        coverage: COVERAGE,
        source: whole.pointer.clone(),
    };
    qualification.check()?;
    Ok(qualification)
}

fn unit(index: usize, unit: &Achievement) -> Unit {
    let credit = unit.credit.iter().filter_map(|credit| amount(&credit.value).ok());
    let outcomes = unit.outcomes.iter().map(outcome);
    let volume = unit.durations.iter().filter(|duration| duration.value.kind == DurationKind::Volume);
    let hours = volume.filter_map(|duration| Length::of(&duration.value).ok()?.thousandths_of_hours());
    Unit {
        id: format!("{}", index + 1),
        ids: keys(&unit.identifiers),
        title: text(unit.title.as_ref()),
        outcomes: outcomes.collect(),
        worth: credit.map(|amount| Worth { system: amount.system, points: amount.points }).collect(),
        hours: hours.map(Points::of_thousandths).next(),
        eqf: unit.levels.eqf.as_ref().map(|level| level.value),
        mandatory: true,
        ..Unit::default()
    }
}

fn outcome(outcome: &Outcome) -> OutcomeDefinition {
    let skills = outcome.skills.iter().map(|skill| skill.value.address.clone());
    OutcomeDefinition {
        title: outcome.title.value.clone(),
        ids: keys(&outcome.identifiers),
        skills: skills.filter(|address| !address.is_empty()).collect(),
    }
}

fn text(field: Option<&Field<String>>) -> String {
    field.map(|field| field.value.clone()).unwrap_or_default()
}

/// Identifiers as they are compared.
pub(super) fn keys(identifiers: &[Field<Identifier>]) -> Vec<String> {
    identifiers.iter().map(|identifier| key(&identifier.value)).collect()
}

/// An address stands for itself; a number belongs to its scheme, and means nothing outside of it.
fn key(identifier: &Identifier) -> String {
    if identifier.scheme.is_empty() || is_address(&identifier.value) {
        return identifier.value.trim().to_owned();
    }
    format!("{}|{}", crate::fold::folded(&identifier.scheme), identifier.value.trim())
}

/// Whether an id means the same everywhere: an absolute address or URN, a DID, or a number with its scheme.
pub(crate) fn is_global(id: &str) -> bool {
    id.contains('|') || is_address(id)
}

/// An absolute address, a URN or a DID.
pub(crate) fn is_address(id: &str) -> bool {
    id.contains("://") || id.starts_with("urn:") || id.starts_with("did:")
}
