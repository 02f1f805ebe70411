//! Which statements make up an achievement: what it is, how much, what the person can do, how that was found out, and its parts?

use learning::{Achievement, Activity, Assessment, Award, Entitlement};
use words::Words;

use super::row::Spoken;
use super::statement::{
    DEPTH, accreditation, awarded, concepts, credit, date, deeper, durations, headed, identifiers, many, one,
    organisation,
};
use super::{Row, Section};

/// Each achievement with its parts; of a file that has none of ours, what is said in short.
pub(super) fn tree(award: &Award, words: Words) -> Vec<Section> {
    if award.achievements.is_empty() {
        let mut rows = Vec::new();
        one(&mut rows, "title", award.title.as_ref());
        one(&mut rows, "description", award.description.as_ref());
        return vec![Section { id: "award", rows }];
    }
    let each = |achievement: &Achievement| Section { id: "award", rows: of(achievement, "title", 0, words) };
    award.achievements.iter().map(each).collect()
}

fn of(achievement: &Achievement, label: &str, depth: usize, words: Words) -> Vec<Row> {
    let title = achievement.title.as_ref().or(achievement.specified_as.as_ref());
    let mut rows = vec![match title {
        Some(title) => Row::of(label, title),
        None => Row::new(label, "", &achievement.pointer),
    }];
    let mut inner = Vec::new();
    stated(achievement, &mut inner, words);
    learned(achievement, &mut inner);
    rows.extend(deeper(inner));
    if depth < DEPTH {
        let units = achievement.units.iter().flat_map(|unit| of(unit, "unit", depth + 1, words));
        let parts = achievement.parts.iter().flat_map(|part| of(part, "part", depth + 1, words));
        rows.extend(deeper(units.chain(parts).collect()));
    }
    rows
}

/// What it is, who awarded it, and how much it is.
fn stated(achievement: &Achievement, rows: &mut Vec<Row>, words: Words) {
    one(rows, "specified-as", achievement.specified_as.as_ref().filter(|_| achievement.title.is_some()));
    one(rows, "description", achievement.description.as_ref());
    concepts(rows, "kind", achievement.kind.as_slice());
    identifiers(rows, &achievement.identifiers);
    achievement.bodies.iter().for_each(|body| organisation(rows, "awarding-body", body));
    achievement.creators.iter().for_each(|body| organisation(rows, "devised-by", body));
    awarded(rows, achievement.awarded.as_ref());
    one(rows, "eqf-level", achievement.levels.eqf.as_ref());
    concepts(rows, "national-level", &achievement.levels.national);
    concepts(rows, "other-level", &achievement.levels.other);
    credit(rows, "credit-offered", &achievement.credit, words);
    credit(rows, "credit-received", &achievement.received, words);
    durations(rows, &achievement.durations);
    concepts(rows, "mode", &achievement.modes);
    concepts(rows, "setting", achievement.setting.as_slice());
    concepts(rows, "field", &achievement.fields);
    concepts(rows, "taught-in", &achievement.languages);
    concepts(rows, "target-group", &achievement.target_groups);
    many(rows, "entry", &achievement.entry_requirements);
    achievement.accreditations.iter().for_each(|one| accreditation(rows, one));
    many(rows, "quality", &achievement.quality);
    rows.extend(
        achievement.partial.as_ref().map(|field| Row::of("partial", field).spoken(Some(Spoken::Flag(field.value)))),
    );
    many(rows, "part-of", &achievement.part_of);
    many(rows, "related", &achievement.related);
}

/// What the person can do, and how that was found out.
fn learned(achievement: &Achievement, rows: &mut Vec<Row>) {
    one(rows, "outcome-summary", achievement.outcome_summary.as_ref());
    one(rows, "criteria", achievement.criteria.as_ref());
    for outcome in &achievement.outcomes {
        rows.push(Row::of("outcome", &outcome.title));
        let mut inner = Vec::new();
        concepts(&mut inner, "kind", outcome.kind.as_slice());
        concepts(&mut inner, "reuse", outcome.reuse.as_slice());
        concepts(&mut inner, "skill", &outcome.skills);
        identifiers(&mut inner, &outcome.identifiers);
        rows.extend(deeper(inner));
    }
    concepts(rows, "skill", &achievement.skills);
    achievement.assessments.iter().for_each(|one| assessment(rows, one, 0));
    achievement.activities.iter().for_each(|one| activity(rows, one, 0));
    achievement.entitlements.iter().for_each(|one| entitlement(rows, one));
    many(rows, "further", &achievement.further);
}

pub(super) fn assessment(rows: &mut Vec<Row>, found: &Assessment, depth: usize) {
    headed(rows, "assessment", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "mode", &found.modes);
    one(&mut inner, "grade", found.grade.as_ref());
    one(&mut inner, "status", found.status.as_ref());
    concepts(&mut inner, "supervision", &found.supervision);
    many(&mut inner, "grading-scheme", &found.scheme);
    one(&mut inner, "required", found.required.as_ref());
    date(&mut inner, "issued", found.issued.as_ref());
    found.assessed_by.iter().for_each(|body| organisation(&mut inner, "assessed-by", body));
    if depth < DEPTH {
        found.parts.iter().for_each(|part| assessment(&mut inner, part, depth + 1));
    }
    rows.extend(deeper(inner));
}

pub(super) fn activity(rows: &mut Vec<Row>, found: &Activity, depth: usize) {
    headed(rows, "activity", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "mode", &found.modes);
    durations(&mut inner, &found.durations);
    date(&mut inner, "began", found.began.as_ref());
    date(&mut inner, "ended", found.ended.as_ref());
    found.directed_by.iter().for_each(|body| organisation(&mut inner, "directed-by", body));
    if depth < DEPTH {
        found.parts.iter().for_each(|part| activity(&mut inner, part, depth + 1));
    }
    rows.extend(deeper(inner));
}

pub(super) fn entitlement(rows: &mut Vec<Row>, found: &Entitlement) {
    headed(rows, "entitlement", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "status", found.status.as_slice());
    concepts(&mut inner, "occupation", &found.occupations);
    concepts(&mut inner, "jurisdiction", &found.jurisdictions);
    many(&mut inner, "organisation", &found.organisations);
    date(&mut inner, "issued", found.issued.as_ref());
    date(&mut inner, "valid-until", found.expires.as_ref());
    rows.extend(deeper(inner));
}
