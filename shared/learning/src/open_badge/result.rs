//! How was it assessed, and what came out? Open Badges 3.0, ResultDescription and Result.

use std::collections::HashMap;

use super::profile;
use crate::achievement::Achievement;
use crate::award::{Concept, Field};
use crate::claim::Assessment;
use crate::place::Place;
use crate::reader::Reader;

pub(super) fn read<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    subject: &Place<'v, 'd>,
    achievement: &Place<'v, 'd>,
    read: &mut Achievement,
) {
    let at = |path: &str| achievement.at(path);
    for text in reader.all(&at("assessment")) {
        read.assessments.push(Assessment { pointer: text.pointer.clone(), title: Some(text), ..Assessment::default() });
    }
    let descriptions = at("resultDescription");
    let known = by_id(reader, &descriptions, read);
    for result in subject.at("result") {
        if !reader.enter() {
            break;
        }
        let found = result.str("resultDescription").and_then(|id| known.get(id));
        let named = found.map(|(one, _)| *one);
        result.at("resultDescription").iter().for_each(|place| reader.take(place));
        named.iter().flat_map(|one| one.at("id")).for_each(|place| reader.take(&place));
        let (grade, status) = outcome(reader, &result, named);
        let of = found.and_then(|(_, index)| read.assessments.get_mut(*index)).filter(|one| one.grade.is_none());
        match of {
            Some(assessment) => (assessment.grade, assessment.status) = (grade, status),
            None if grade.is_none() && status.is_none() => {}
            None => {
                let pointer = result.pointer.clone();
                let title = named.and_then(|one| reader.first(&[one.at("name")]));
                read.assessments.push(Assessment { pointer, title, grade, status, ..Assessment::default() });
            }
        }
    }
    manner(reader, subject, achievement, read);
}

/// What is described, by id: the description, and which assessment it became.
fn by_id<'p, 'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    descriptions: &'p [Place<'v, 'd>],
    read: &mut Achievement,
) -> HashMap<&'v str, (&'p Place<'v, 'd>, usize)> {
    let mut known = HashMap::new();
    for one in descriptions {
        let Some(assessment) = described(reader, one) else { continue };
        if let Some(id) = one.str("id") {
            known.entry(id).or_insert((one, read.assessments.len()));
        }
        read.assessments.push(assessment);
    }
    known
}

fn described<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Assessment> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    Some(Assessment {
        pointer: place.pointer.clone(),
        title: reader.first(&[place.at("name")]),
        scheme: reader.all(&[place.at("resultType"), place.at("allowedValue")].concat()),
        required: required(reader, place),
        ..Assessment::default()
    })
}

/// What is required. A level is named by its description, as one that was achieved is.
fn required<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Field<String>> {
    let required = reader.first(&[place.at("requiredValue"), place.at("requiredLevel")])?;
    let levels = place.at("rubricCriterionLevel");
    let named = levels.iter().find(|one| one.str("id") == Some(required.value.as_str()));
    let name = named.and_then(|one| reader.first(&[one.at("name"), one.at("level")]));
    Some(name.map_or(required.clone(), |name| Field { pointer: required.pointer.clone(), ..name }))
}

/// Grade and state of one result. A level that was achieved is named by its description.
fn outcome<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    result: &Place<'v, 'd>,
    description: Option<&Place<'v, 'd>>,
) -> (Option<Field<String>>, Option<Field<String>>) {
    let level = result.str("achievedLevel");
    let levels = description.map(|one| one.at("rubricCriterionLevel")).unwrap_or_default();
    let named = levels.iter().find(|one| level.is_some() && one.str("id") == level);
    let grade = reader.first(&[result.at("value")]).or_else(|| {
        let id = reader.first(&[result.at("achievedLevel")])?;
        let name = named.and_then(|one| reader.first(&[one.at("name"), one.at("level")]));
        Some(name.map_or(id.clone(), |name| Field { pointer: id.pointer.clone(), ..name }))
    });
    (grade, reader.first(&[result.at("status")]))
}

/// How it was assessed and supervised, which the European pilots write on the achievement.
fn manner<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    subject: &Place<'v, 'd>,
    achievement: &Place<'v, 'd>,
    read: &mut Achievement,
) {
    let kinds = reader.concepts(&achievement.at("assessmentType"));
    let mut supervision = reader.concepts(&achievement.at("supervisionType"));
    let checked = reader.flag(&achievement.at("identityChecked"));
    supervision.extend(checked.map(|checked| {
        let label = "identityChecked".to_owned();
        checked.map(|checked| Concept { label, notation: checked.to_string(), ..Concept::default() })
    }));
    let assessors: Vec<_> = subject.at("source").iter().filter_map(|one| profile::read(reader, one)).collect();
    if kinds.is_empty() && supervision.is_empty() && assessors.is_empty() {
        return;
    }
    if read.assessments.is_empty() {
        let pointer = kinds.first().map_or_else(|| subject.pointer.clone(), |kind| kind.pointer.clone());
        read.assessments.push(Assessment { pointer, ..Assessment::default() });
    }
    if let Some(assessment) = read.assessments.first_mut() {
        assessment.kinds.extend(kinds);
        assessment.supervision.extend(supervision);
        assessment.assessed_by.extend(assessors);
    }
}
