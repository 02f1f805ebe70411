//! What was achieved? Open Badges 3.0, Achievement and Alignment.

use super::{narrative, profile, result};
use crate::achievement::{Achievement, Duration, DurationKind, Outcome};
use crate::award::{Concept, Credit, Field};
use crate::claim::Activity;
use crate::elements::not_applicable;
use crate::listed::{self, Entry, names_nothing};
use crate::place::Place;
use crate::reader::Reader;
use crate::{EuList, elm, eqf_level};
use credential::json::Value;

/// The achievements of one subject of one credential, which gives what they do not say themselves.
pub(super) fn read<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    credential: &Place<'v, 'd>,
    subject: &Place<'v, 'd>,
) -> Vec<Achievement> {
    let inner = credential.pointer.contains("/verifiableCredential");
    let mut all = Vec::new();
    for (index, place) in subject.at("achievement").iter().enumerate() {
        if place.value.as_object().is_none() || !reader.enter() {
            continue;
        }
        let mut read = Achievement { pointer: place.pointer.clone(), ..Achievement::default() };
        achievement(reader, place, &mut read);
        // What stands beside the achievements is of the first, since a subject should have one.
        if index == 0 {
            result::read(reader, subject, place, &mut read);
            earned(reader, subject, &mut read);
            read.activities.extend(activity(reader, subject));
        }
        if inner {
            of_credential(reader, credential, &mut read);
        }
        all.push(read);
    }
    all
}

/// What an inner credential of a record says of its achievement.
fn of_credential<'v, 'd>(reader: &mut Reader<'v, 'd>, credential: &Place<'v, 'd>, read: &mut Achievement) {
    let at = |path: &str| credential.at(path);
    crate::or(&mut read.title, || reader.first(&[at("name")]));
    read.awarded = reader.date(&[at("awardedDate"), at("validFrom"), at("issuanceDate")]);
    read.identifiers.extend(profile::identifiers(reader, credential));
    read.bodies = at("issuer").iter().filter_map(|issuer| profile::read(reader, issuer)).collect();
}

fn achievement<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, read: &mut Achievement) {
    let at = |path: &str| place.at(path);
    read.title = reader.first(&[at("name")]);
    read.description = reader.first(&[at("description")]);
    read.kind = reader.concepts(&at("achievementType")).into_iter().next();
    read.identifiers = profile::identifiers(reader, place);
    read.creators = at("creator").iter().filter_map(|one| profile::read(reader, one)).collect();
    workload(reader, place, read);
    read.outcomes = reader.all(&at("learningOutcome")).into_iter().map(outcome).collect();
    read.modes = reader.concepts(&[at("participation"), at("participationType")].concat());
    read.quality = reader.all(&at("qualityAssurance"));
    let units = reader.all(&at("unit"));
    read.parts = units.into_iter().map(named).collect();
    for level in at("eqfLevel") {
        match (eqf_level(level.value), &read.levels.eqf) {
            (Some(number), None) => {
                reader.take(&level);
                read.levels.eqf = Some(Field::new(number, level.pointer.clone()));
            }
            (Some(number), Some(_)) => read.levels.more_eqf.push(Field::new(number, level.pointer.clone())),
            (None, _) => read.levels.unclear |= !matches!(level.value, Value::Null),
        }
    }
    at("alignment").iter().for_each(|alignment| align(reader, alignment, read));
    at("criteria").iter().for_each(|criteria| narrative::read(reader, criteria, read));
    read.further.extend(reader.all(&[at("criteria/id"), at("specialization"), at("tag")].concat()));
    read.fields.extend(reader.concepts(&at("fieldOfStudy")));
    read.languages = reader.concepts(&at("inLanguage"));
    read.entry_requirements = reader.all(&at("entryRequirement"));
    read.related = reader.all(&at("related/id"));
    read.accreditations = at("endorsement").iter().filter_map(|one| profile::endorsement(reader, one)).collect();
}

/// A part of which only the name is known.
pub(super) fn named(title: Field<String>) -> Achievement {
    Achievement { pointer: title.pointer.clone(), title: Some(title), ..Achievement::default() }
}

/// An outcome of which only the words are known.
pub(super) fn outcome(title: Field<String>) -> Outcome {
    Outcome { title, kind: None, reuse: None, skills: Vec::new(), identifiers: Vec::new() }
}

/// Workload in words; SBU, hours of study in the Dutch pilots; credit, which the base standard leaves without a system.
fn workload<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, read: &mut Achievement) {
    for (member, hours) in [("workload", false), ("SBU", true), ("timeInvestment", true)] {
        let texts = reader.all(&place.at(member)).into_iter();
        read.durations
            .extend(texts.map(|field| field.map(|text| Duration { kind: DurationKind::Volume, text, hours })));
    }
    for credit in place.at("credit") {
        let Some(points) = reader.first(&[credit.at("points")]) else { continue };
        let system = reader.first(&[credit.at("system")]).map(|system| system.value).unwrap_or_default();
        read.credit.push(points.map(|points| Credit { points, system }));
    }
    let ects = reader.all(&place.at("ECTS")).into_iter();
    read.credit.extend(ects.map(|field| field.map(|points| Credit { points, system: "ECTS".to_owned() })));
}

/// A number without its system adds nothing to the same number with one.
fn earned<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, read: &mut Achievement) {
    let unnamed = |points: String| Credit { points, system: String::new() };
    let number = |place: &Place<'_, '_>| place.value.to_serde().to_string();
    for (path, received) in [("creditsEarned", true), ("achievement/creditsAvailable", false)] {
        for place in subject.at(path) {
            if read.credit.iter().chain(&read.received).any(|credit| credit.value.points == number(&place)) {
                reader.take(&place);
            } else if let Some(field) = reader.text(&place) {
                let list = if received { &mut read.received } else { &mut read.credit };
                list.push(field.map(unnamed));
            }
        }
    }
}

/// When and as what somebody took part.
fn activity<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>) -> Option<Activity> {
    let at = |path: &str| subject.at(path);
    let read = Activity {
        pointer: subject.pointer.clone(),
        title: reader.first(&[at("role")]),
        description: reader.first(&[at("narrative")]),
        began: reader.date(&[at("activityStartDate")]),
        ended: reader.date(&[at("activityEndDate")]),
        ..Activity::default()
    };
    let blank = Activity { pointer: subject.pointer.clone(), ..Activity::default() };
    (read != blank).then_some(read)
}

/// An alignment says by its address or type what it is: a level, credit, a skill, a sign of quality. Others stay over.
fn align<'v, 'd>(reader: &mut Reader<'v, 'd>, alignment: &Place<'v, 'd>, read: &mut Achievement) {
    let kind = alignment.str("targetType").unwrap_or_default();
    let address = alignment.str("targetUrl").unwrap_or_default();
    let points = alignment.str("targetCode").filter(|code| code.parse::<f64>().is_ok());
    if is_level(alignment) {
        level(reader, alignment, read);
    } else if let (Some(system), Some(points)) = (elm::credit_system(address), points) {
        reader.take(alignment);
        let value = Credit { points: points.to_owned(), system: system.to_owned() };
        read.credit.push(Field::new(value, alignment.pointer.clone()));
    } else if EuList::Qdr.entry(address).is_some() {
        read.levels.national.extend(target(reader, alignment));
    } else if EuList::IscedF.entry(address).is_some() {
        read.fields.extend(target(reader, alignment));
    } else if kind == "ext:QualityAssurance" {
        let said = ["targetName", "targetDescription", "targetCode", "targetUrl"].map(|name| alignment.at(name));
        read.quality.extend(reader.all(&said.concat()));
    } else if kind == "ceterms:Credential" {
        read.part_of.extend(reader.first(&[alignment.at("targetName")]));
    } else if is_of_esco(address) || matches!(kind, "ceasn:Competency" | "CFItem") {
        read.skills.extend(target(reader, alignment));
    }
}

fn level<'v, 'd>(reader: &mut Reader<'v, 'd>, alignment: &Place<'v, 'd>, read: &mut Achievement) {
    match (aligned_level(alignment), &read.levels.eqf) {
        (Some(value), None) => {
            let label = reader.first(&[alignment.at("targetName")]);
            read.levels.eqf_label = label.filter(|label| !Entry::Eqf(value).contradicts(&label.value, None));
            reader.take(alignment);
            read.levels.eqf = Some(Field::new(value, alignment.pointer.clone()));
        }
        (Some(value), Some(_)) => {
            read.levels.more_eqf.push(Field::new(value, alignment.pointer.clone()));
            read.levels.other.extend(target(reader, alignment));
        }
        // That there is none is no level, and says that plainly.
        (None, _) if declined(alignment) => read.levels.other.extend(target(reader, alignment)),
        (None, _) => read.levels.unclear = true,
    }
}

/// Whether an alignment says that the achievement has no level.
fn declined(alignment: &Place<'_, '_>) -> bool {
    ["targetName", "targetCode"].iter().any(|name| alignment.str(name).is_some_and(not_applicable))
}

/// ESCO's addresses have several kinds of entries, each with a path of its own.
fn is_of_esco(address: &str) -> bool {
    let bare = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"));
    bare.is_some_and(|bare| bare.starts_with("data.europa.eu/esco/"))
}

fn is_level(alignment: &Place<'_, '_>) -> bool {
    let address = alignment.str("targetUrl").unwrap_or_default();
    EuList::Eqf.entry(address).is_some() || alignment.str("targetType") == Some("ext:EQF")
}

/// The EQF level that an alignment names. An address that names none leaves it unknown, whatever the code says; address and code that contradict each other name none.
pub(crate) fn aligned_level(alignment: &Place<'_, '_>) -> Option<u8> {
    if !is_level(alignment) || alignment.str("targetUrl").is_some_and(names_nothing) {
        return None;
    }
    let by_address = alignment.value.get("targetUrl").and_then(eqf_level);
    let by_code = alignment.value.get("targetCode").and_then(eqf_level);
    by_address.or(by_code).filter(|level| by_code.is_none_or(|code| code == *level))
}

/// What an alignment leads to, as an entry of a list.
fn target<'v, 'd>(reader: &mut Reader<'v, 'd>, alignment: &Place<'v, 'd>) -> Option<Field<Concept>> {
    let label = reader.first(&[alignment.at("targetName"), alignment.at("targetCode")])?;
    alignment.at("targetUrl").iter().for_each(|place| reader.take(place));
    let address = alignment.str("targetUrl").unwrap_or_default().to_owned();
    let notation = reader.first(&[alignment.at("targetCode")]).map(|code| code.value).unwrap_or_default();
    let (language, pointer) = (label.language.clone(), alignment.pointer.clone());
    let value = |label| listed::believed(Concept { label, address, notation }, language.as_deref()).0;
    Some(Field { pointer, ..label.map(value) })
}
