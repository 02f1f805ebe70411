//! What stands in each cell?

use super::{Cell, Row, Sheet};
use crate::EuList;
use crate::achievement::{Achievement, DurationKind};
use crate::award::{Award, Concept, Field};
use crate::credit::account;
use crate::esco;
use crate::field::IdentifierKind;
use crate::organisation::{Accreditation, Organisation};

pub(super) fn sheet(award: &Award, achievement: &Achievement) -> Sheet {
    let cell = |row| Cell { row, values: values(award, achievement, row) };
    Sheet {
        title: achievement.title.clone().or_else(|| award.title.clone()),
        cells: Row::ALL.into_iter().map(cell).collect(),
        eqf: achievement.levels.eqf.as_ref().map(|level| level.value),
        national: achievement.levels.national.clone(),
        skills: esco::of_achievement(achievement),
        account: account(achievement),
    }
}

fn values(award: &Award, one: &Achievement, row: Row) -> Vec<Field<String>> {
    match row {
        Row::EqfLevel => one.levels.eqf.iter().map(|level| level.with(level.value.to_string())).collect(),
        Row::NationalLevel => said(&one.levels.national),
        Row::OtherLevel => said(&one.levels.other),
        Row::Access => entitlements(one, false),
        Row::Credit => one.received.iter().chain(&one.credit).map(credit).collect(),
        Row::Hours => durations(one, false),
        Row::LongestTime => durations(one, true),
        Row::AwardingBody => bodies(award, one),
        Row::Accreditation => accreditations(award, one).iter().filter_map(|one| one.title.clone()).collect(),
        Row::QualityAssurance => one.quality.clone(),
        Row::Kind => one.kind.iter().map(text).collect(),
        Row::Field => said(&one.fields),
        Row::Parts => one.parts.iter().chain(&one.units).filter_map(|part| part.title.clone()).collect(),
        Row::Mode => {
            let activities = one.activities.iter().flat_map(|activity| &activity.modes);
            one.modes.iter().chain(activities).chain(&one.setting).map(text).collect()
        }
        Row::Entry => one.entry_requirements.clone(),
        Row::Occupation => entitlements(one, true),
        Row::Outcome => {
            one.outcomes.iter().map(|outcome| outcome.title.clone()).chain(one.outcome_summary.clone()).collect()
        }
        Row::Skill => said(&esco::of_achievement(one)),
        Row::Assessment => assessments(one),
    }
}

fn text(concept: &Field<Concept>) -> Field<String> {
    concept.with(concept.value.said().to_owned())
}

fn said(concepts: &[Field<Concept>]) -> Vec<Field<String>> {
    concepts.iter().map(text).collect()
}

fn credit(field: &Field<crate::Credit>) -> Field<String> {
    field.with(format!("{} {}", field.value.points, field.value.system).trim_end().to_owned())
}

fn durations(one: &Achievement, longest: bool) -> Vec<Field<String>> {
    let activities = one.activities.iter().flat_map(|activity| &activity.durations);
    let all = one.durations.iter().chain(activities);
    let wanted = all.filter(|length| (length.value.kind == DurationKind::Maximum) == longest);
    wanted.map(|length| length.with(length.value.text.clone())).collect()
}

/// With the name, the registers' numbers by which an officer finds the body.
fn bodies(award: &Award, one: &Achievement) -> Vec<Field<String>> {
    let issuer = award.issuing_body.iter().filter(|_| one.bodies.is_empty());
    let bodies: Vec<&Organisation> = one.bodies.iter().chain(issuer).collect();
    let mut values = Vec::new();
    for body in bodies {
        values.extend(body.name.clone());
        let numbers = body.identifiers.iter().filter(|one| one.value.kind != IdentifierKind::Id);
        values
            .extend(numbers.map(|number| {
                number.with(format!("{} {}", number.value.scheme, number.value.value).trim().to_owned())
            }));
        values.extend(body.countries.iter().cloned());
    }
    if values.is_empty() { award.issuer.iter().cloned().collect() } else { values }
}

fn accreditations<'a>(award: &'a Award, one: &'a Achievement) -> Vec<&'a Accreditation> {
    let bodies = one.bodies.iter().flat_map(|body| &body.accreditations);
    let evidence = award.evidence.iter().filter_map(|evidence| evidence.accreditation.as_ref());
    // Anybody may endorse.
    one.accreditations.iter().chain(bodies).chain(evidence).filter(|one| !one.endorsement).collect()
}

/// Entitlements to occupations, or all others.
fn entitlements(one: &Achievement, occupations: bool) -> Vec<Field<String>> {
    let mut values = Vec::new();
    for entitlement in &one.entitlements {
        let to =
            entitlement.kinds.iter().any(|kind| EuList::Entitlement.entry(&kind.value.address) == Some("52f62180c2"));
        let to = to || !entitlement.occupations.is_empty();
        if to == occupations {
            values.extend(entitlement.title.clone());
            values.extend(said(&entitlement.occupations));
        }
    }
    values
}

fn assessments(one: &Achievement) -> Vec<Field<String>> {
    let mut values = Vec::new();
    for assessment in &one.assessments {
        values.extend(assessment.title.clone());
        values.extend(said(&assessment.kinds));
        values.extend(assessment.grade.clone().or_else(|| assessment.status.clone()));
        values.extend(said(&assessment.supervision));
    }
    values
}
