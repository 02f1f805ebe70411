//! What was achieved, and as what is it specified? ELM LearningAchievement and its specification or Qualification.

use credential::json::Value;

use super::{accreditations, agent, claim, identifiers, organisation};
use crate::achievement::{Achievement, Duration, DurationKind, Outcome};
use crate::award::{Credit, Field};
use crate::field::IdentifierKind;
use crate::listed::Entry;
use crate::place::Place;
use crate::reader::Reader;
use crate::{EuList, eqf_level};

/// `process` is the awarding process of the whole, which ELM repeats in each thing that belongs to it.
pub(super) fn read<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    claim: &Place<'v, 'd>,
    process: Option<&'v Value<'d>>,
) -> Option<Achievement> {
    if claim.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| claim.at(path);
    let title = reader.first(&[at("title")]);
    let specified = reader.first(&[at("specifiedBy/title")]);
    let (title, specified_as) = if title.is_some() { (title, specified) } else { (specified, None) };
    let mut read = Achievement { pointer: claim.pointer.clone(), title, specified_as, ..Achievement::default() };
    read.description = reader.first(&[at("description"), at("specifiedBy/description")]);
    read.identifiers = identifiers(reader, claim, &[("identifier", IdentifierKind::Other)]);
    awarding(reader, claim, &mut read);
    read.received = credits(reader, &at("creditReceived"));
    at("specifiedBy").iter().for_each(|spec| specification(reader, spec, &mut read));
    let proven = if at("provenBy").is_empty() { at("specifiedBy/provenBy") } else { at("provenBy") };
    read.assessments = proven.iter().filter_map(|one| claim::assessment(reader, one, process)).collect();
    read.activities = at("influencedBy").iter().filter_map(|one| claim::activity(reader, one, process)).collect();
    let entitled = [at("entitlesTo"), at("specifiedBy/entitlesTo")].concat();
    read.entitlements = entitled.iter().filter_map(|one| claim::entitlement(reader, one, process)).collect();
    itself(reader, claim, process, &mut read);
    read.further.extend(reader.all(&at("additionalNote")));
    read.part_of.extend(reader.all(&at("isPartOf")));
    read.parts = at("hasPart").iter().filter_map(|part| self::read(reader, part, process)).collect();
    Some(read)
}

/// A credential may state an activity, an assessment or an entitlement alone, as the thing that it is about.
fn itself<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    claim: &Place<'v, 'd>,
    process: Option<&'v Value<'d>>,
    read: &mut Achievement,
) {
    if claim.is("LearningActivity") {
        read.activities.extend(claim::activity(reader, claim, process));
    } else if claim.is("LearningAssessment") {
        read.assessments.extend(claim::assessment(reader, claim, process));
    } else if claim.is("LearningEntitlement") {
        read.entitlements.extend(claim::entitlement(reader, claim, process));
    }
}

fn awarding<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>, read: &mut Achievement) {
    let at = |path: &str| claim.at(&format!("awardedBy/{path}"));
    read.bodies = at("awardingBody").iter().filter_map(|body| organisation(reader, body)).collect();
    read.awarded = reader.date(&[at("awardingDate")]);
    read.further.extend(reader.all(&at("additionalNote")));
}

/// The specification of an achievement, a qualification, or a unit of one.
pub(crate) fn specification<'v, 'd>(reader: &mut Reader<'v, 'd>, spec: &Place<'v, 'd>, read: &mut Achievement) {
    let at = |path: &str| spec.at(path);
    let kinds = reader.concepts(&at("dcType"));
    crate::or(&mut read.kind, || kinds.into_iter().next());
    let known = [("identifier", IdentifierKind::Other), ("qualificationCode", IdentifierKind::QualificationCode)];
    read.identifiers.extend(identifiers(reader, spec, &known));
    read.identifiers.extend(agent::own_id(reader, spec));
    levels(reader, spec, read);
    read.credit.extend(credits(reader, &at("creditPoint")));
    for (path, kind) in [("volumeOfLearning", DurationKind::Volume), ("maximumDuration", DurationKind::Maximum)] {
        read.durations.extend(durations(reader, &at(path), kind));
    }
    outcomes(reader, spec, read);
    read.entry_requirements.extend(reader.all(&at("entryRequirement")));
    read.modes.extend(reader.concepts(&at("mode")));
    read.fields.extend(reader.concepts(&[at("thematicArea"), at("educationSubject")].concat()));
    read.languages.extend(reader.concepts(&at("language")));
    read.target_groups.extend(reader.concepts(&at("targetGroup")));
    let settings = reader.concepts(&at("learningSetting"));
    crate::or(&mut read.setting, || settings.into_iter().next());
    read.accreditations.extend(accreditations(reader, &at("accreditation")));
    let partial = reader.flag(&at("isPartialQualification"));
    crate::or(&mut read.partial, || partial);
    read.part_of.extend(reader.all(&at("isPartOf")));
    read.further.extend(reader.all(&[at("additionalNote"), at("homepage/contentURL")].concat()));
    read.units.extend(at("hasPart").iter().filter_map(|part| unit(reader, part)));
}

/// A part of a specification: what may be achieved, by nobody in particular.
pub(crate) fn unit<'v, 'd>(reader: &mut Reader<'v, 'd>, spec: &Place<'v, 'd>) -> Option<Achievement> {
    if spec.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let title = reader.first(&[spec.at("title"), spec.at("prefLabel")]);
    let mut unit = Achievement { pointer: spec.pointer.clone(), title, ..Achievement::default() };
    unit.description = reader.first(&[spec.at("description")]);
    specification(reader, spec, &mut unit);
    Some(unit)
}

fn levels<'v, 'd>(reader: &mut Reader<'v, 'd>, spec: &Place<'v, 'd>, read: &mut Achievement) {
    for level in spec.at("eqfLevel") {
        match eqf_level(level.value) {
            Some(number) if read.levels.eqf.is_none() => {
                reader.take_here(&format!("{}/id", level.pointer));
                read.levels.eqf = Some(Field::new(number, level.pointer.clone()));
                let label = level.value.as_object().and_then(|_| reader.text(&level));
                read.levels.eqf_label = label.filter(|label| !Entry::Eqf(number).contradicts(&label.value, None));
                if level.value.as_object().is_none() {
                    reader.take(&level);
                }
            }
            number => {
                read.levels.unclear |= number.is_none() && !matches!(level.value, Value::Null);
                read.levels.more_eqf.extend(number.map(|number| Field::new(number, level.pointer.clone())));
                read.levels.other.extend(reader.concept(&level));
            }
        }
    }
    read.levels.national.extend(reader.concepts(&spec.at("nqfLevel")));
    read.levels.other.extend(reader.concepts(&spec.at("educationLevel")));
}

fn outcomes<'v, 'd>(reader: &mut Reader<'v, 'd>, spec: &Place<'v, 'd>, read: &mut Achievement) {
    for outcome in spec.at("learningOutcome") {
        let Some(title) = reader.first(&[outcome.at("title"), vec![outcome.clone()]]) else { continue };
        let skills = [outcome.at("relatedESCOSkill"), outcome.at("relatedSkill")].concat();
        let mut identifiers = identifiers(reader, &outcome, &[("identifier", IdentifierKind::Other)]);
        identifiers.extend(agent::own_id(reader, &outcome));
        read.outcomes.push(Outcome {
            title,
            kind: reader.concepts(&outcome.at("dcType")).into_iter().next(),
            reuse: reader.concepts(&outcome.at("reusabilityLevel")).into_iter().next(),
            skills: reader.concepts(&skills),
            identifiers,
        });
        read.further.extend(reader.all(&outcome.at("additionalNote")));
    }
    let summary = reader.first(&[spec.at("learningOutcomeSummary")]);
    crate::or(&mut read.outcome_summary, || summary);
}

/// Durations of that kind, as written.
pub(super) fn durations<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    places: &[Place<'v, 'd>],
    kind: DurationKind,
) -> Vec<Field<Duration>> {
    let texts = reader.all(places).into_iter();
    texts.map(|field| field.map(|text| Duration { kind, text, hours: false })).collect()
}

fn credits<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>]) -> Vec<Field<Credit>> {
    places.iter().filter_map(|place| credit(reader, place)).collect()
}

fn credit<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Field<Credit>> {
    let points = reader.first(&[place.at("point")])?;
    let framework = place.at("framework").into_iter().next();
    let named = framework.as_ref().and_then(|framework| credit_system(framework.str("id")?));
    let system = match (named, framework) {
        (Some(system), Some(framework)) => {
            reader.take(&framework);
            system.to_owned()
        }
        (None, Some(framework)) => {
            reader.concept(&framework).map(|system| system.value.said().to_owned()).unwrap_or_default()
        }
        _ => String::new(),
    };
    Some(points.map(|points| Credit { points, system }))
}

/// The credit systems of the EU's list `education-credit`.
pub(crate) fn credit_system(address: &str) -> Option<&'static str> {
    match EuList::EducationCredit.entry(address)? {
        "60b314e826" => Some("ECVET"),
        "6fcec5c5af" => Some("ECTS"),
        _ => None,
    }
}
