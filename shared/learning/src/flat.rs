//! What does an award say in short?
//!
//! The fields of [`Award`] that say in one list or text what its tree of achievements says whole.

use crate::achievement::Achievement;
use crate::award::{Award, Concept, Credit, Field, Grade};
use crate::claim::Assessment;

/// Fills the short fields from the first achievement, whose name is the award's; the others are its parts.
pub(crate) fn fill(award: &mut Award) {
    let achievements = std::mem::take(&mut award.achievements);
    if let Some((first, others)) = achievements.split_first() {
        award.title = first.title.clone().or(award.title.take());
        award.description = first.description.clone().or(award.description.take());
        award.kind = first.kind.as_ref().map(said);
        award.awarding_bodies = first.bodies.iter().filter_map(|body| body.name.clone()).collect();
        award.country = first.bodies.iter().find_map(|body| body.country().cloned());
        award.awarded = first.awarded.clone().or(award.awarded.take());
        learned(first, award);
        assessed(first, award);
        award.parts = titles(first.parts.iter().chain(others));
    }
    crate::or(&mut award.country, || award.issuing_body.as_ref().and_then(|issuer| issuer.country().cloned()));
    award.achievements = achievements;
}

/// A record of several credentials has a name of its own, and they are its parts.
pub(crate) fn fill_record(award: &mut Award) {
    award.parts = titles(award.achievements.iter());
}

fn titles<'a>(achievements: impl Iterator<Item = &'a Achievement>) -> Vec<Field<String>> {
    achievements.filter_map(|one| one.title.clone()).collect()
}

fn said(concept: &Field<Concept>) -> Field<String> {
    let label = !concept.value.label.is_empty();
    let said = concept.with(concept.value.said().to_owned());
    // The label stands below the entry of the list; its other languages lead there.
    if label { said } else { Field::new(said.value, said.pointer) }
}

fn learned(first: &Achievement, award: &mut Award) {
    award.eqf_level = first.levels.eqf.clone();
    award.other_levels = first.levels.other.iter().chain(&first.levels.national).map(said).collect();
    // Where the person's own credit is said, a bare number beside it is what others may have had.
    let own = !first.received.is_empty();
    let named = |credit: &&Field<Credit>| !(own && credit.value.system.is_empty());
    award.credit = first.received.iter().chain(first.credit.iter().filter(named)).cloned().collect();
    let activities = first.activities.iter().flat_map(|activity| &activity.durations);
    let lengths = first.durations.iter().filter(|length| length.value.kind == crate::DurationKind::Volume);
    award.workload = lengths.chain(activities).next().map(|length| length.with(length.value.text.clone()));
    award.outcomes = first.outcomes.iter().map(|outcome| outcome.title.clone()).collect();
    award.outcomes.extend(first.outcome_summary.clone());
    award.skills = first.outcomes.iter().flat_map(|outcome| &outcome.skills).chain(&first.skills).cloned().collect();
    let modes = first.activities.iter().flat_map(|activity| &activity.modes);
    award.participation =
        if first.modes.is_empty() { modes.map(said).collect() } else { first.modes.iter().map(said).collect() };
    let bodies = first.bodies.iter().flat_map(|body| &body.accreditations);
    let accredited = first.accreditations.iter().chain(bodies).filter_map(|one| one.title.clone());
    award.quality = first.quality.iter().cloned().chain(accredited).collect();
}

fn assessed(first: &Achievement, award: &mut Award) {
    let parts = first.assessments.iter().flat_map(|one| &one.parts);
    for assessment in first.assessments.iter().chain(parts) {
        let title = name(assessment);
        if let Some(grade) = assessment.grade.as_ref().or(assessment.status.as_ref()) {
            let of = title.as_ref().map(|title| title.value.clone());
            award.grades.push(grade.with(Grade { of, grade: grade.value.clone() }));
        }
        award.assessments.extend(title);
    }
}

fn name(assessment: &Assessment) -> Option<Field<String>> {
    assessment.title.clone().or_else(|| assessment.kinds.first().map(said))
}
