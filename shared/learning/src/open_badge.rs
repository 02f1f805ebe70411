//! What does an Open Badge or a comprehensive learner record say?
//!
//! Open Badges 3.0 and CLR 2.0, section "Data Model"; also `urn:eudi:micro_credential:1`, which has the same shape.

use std::collections::HashMap;

use credential::json::Value;

use crate::award::{Award, Concept, Credit, Field, Grade, Relation};
use crate::reader::{Place, Reader};
use crate::{elm, eqf_level};

pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let subject = body.at("credentialSubject").into_iter().next().unwrap_or_else(|| body.clone());
    let mut achievements = subject.at("achievement").into_iter();
    let inner = subject.at("verifiableCredential");
    if inner.is_empty() {
        if let Some(achievement) = achievements.next() {
            read_achievement(reader, &achievement, award);
        }
    } else {
        award.title = reader.first(&[body.at("name")]);
        for credential in &inner {
            let name = [credential.at("name"), credential.at("credentialSubject/achievement/name")];
            award.parts.extend(reader.first(&name));
        }
    }
    award.parts.extend(achievements.filter_map(|other| reader.first(&[other.at("name")])));
    relations(reader, &subject, award);
    identity(reader, &subject, award);
    results(reader, &subject, award);
    let earned = subject.at("creditsEarned").into_iter().next();
    let available = subject.at("achievement/creditsAvailable").into_iter().next();
    // A number without its system adds nothing to the same number with one.
    let same = |place: &Place<'_, '_>| {
        let number = place.value.to_serde().to_string();
        award.credit.iter().any(|credit| credit.value.points == number)
    };
    match earned.or(available) {
        Some(place) if same(&place) => reader.take(&place),
        Some(place) => award.credit.extend(reader.text(&place).map(unnamed)),
        None => {}
    }
}

/// The associations of a record, by the names of what they join (CLR 2.0, Association).
fn relations<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    let inside = [subject.at("achievement"), subject.at("verifiableCredential/credentialSubject/achievement")].concat();
    let names: HashMap<&str, &str> =
        inside.iter().filter_map(|one| Some((one.value.str("id")?, one.value.str("name")?))).collect();
    for association in subject.at("association") {
        let text = |member: &str| association.value.str(member);
        let (Some(source), Some(kind), Some(target)) = (text("sourceId"), text("associationType"), text("targetId"))
        else {
            continue;
        };
        let named = |id: &str| names.get(id).map_or(id, |name| *name).to_owned();
        let value = Relation { source: named(source), kind: kind.to_owned(), target: named(target) };
        reader.take(&association);
        award.relations.push(Field { value, pointer: association.pointer.clone() });
    }
}

fn unnamed(points: Field<String>) -> Field<Credit> {
    Field { value: Credit { points: points.value, system: String::new() }, pointer: points.pointer }
}

fn read_achievement<'v, 'd>(reader: &mut Reader<'v, 'd>, achievement: &Place<'v, 'd>, award: &mut Award) {
    let at = |path: &str| achievement.at(path);
    award.title = reader.first(&[at("name")]);
    award.description = reader.first(&[at("description")]);
    award.kind = reader.first(&[at("achievementType")]);
    award.workload = reader.first(&[at("workload")]);
    award.outcomes = reader.all(&at("learningOutcome"));
    award.assessments = reader.all(&at("assessment"));
    award.participation = reader.all(&at("participation"));
    award.quality = reader.all(&at("qualityAssurance"));
    award.parts = reader.all(&at("unit"));
    award.awarding_bodies = at("creator").iter().filter_map(|one| reader.first(&[one.at("name")])).collect();
    for level in at("eqfLevel") {
        if let (Some(number), None) = (eqf_level(level.value), &award.eqf_level) {
            reader.take(&level);
            award.eqf_level = Some(Field { value: number, pointer: level.pointer });
        }
    }
    for place in at("credit") {
        let Some(points) = reader.first(&[place.at("points")]) else { continue };
        let system = reader.first(&[place.at("system")]).map(|system| system.value).unwrap_or_default();
        award.credit.push(Field { value: Credit { points: points.value, system }, pointer: points.pointer });
    }
    at("alignment").iter().for_each(|alignment| align(reader, alignment, award));
    at("criteria").iter().for_each(|criteria| narrative(reader, criteria, award));
    award.assessments.extend(reader.all(&at("resultDescription/name")));
}

/// An alignment says by its address or type what it is: a level, credit, a skill, a sign of quality. Others stay over.
fn align<'v, 'd>(reader: &mut Reader<'v, 'd>, alignment: &Place<'v, 'd>, award: &mut Award) {
    let (kind, address) =
        (alignment.str("targetType").unwrap_or_default(), alignment.str("targetUrl").unwrap_or_default());
    let pointer = alignment.pointer.clone();
    let points = || alignment.str("targetCode").filter(|code| code.parse::<f64>().is_ok());
    if address.contains("data.europa.eu/snb/eqf/") || kind == "ext:EQF" {
        let by_address = alignment.value.get("targetUrl").and_then(eqf_level);
        let by_code = alignment.value.get("targetCode").and_then(eqf_level);
        // Address and code that contradict each other name no level.
        let level = by_address.or(by_code).filter(|level| by_code.is_none_or(|code| code == *level));
        if let (Some(value), None) = (level, &award.eqf_level) {
            reader.take(alignment);
            award.eqf_level = Some(Field { value, pointer });
        }
    } else if let (Some(system), Some(points)) = (elm::system(address), points()) {
        reader.take(alignment);
        let value = Credit { points: points.to_owned(), system: system.to_owned() };
        award.credit.push(Field { value, pointer });
    } else if address.contains("data.europa.eu/snb/qdr/") {
        award.other_levels.extend(reader.first(&[alignment.at("targetName")]));
    } else if kind == "ext:QualityAssurance" {
        award.quality.extend(reader.first(&[alignment.at("targetName")]));
    } else if address.contains("data.europa.eu/esco/") || matches!(kind, "ceasn:Competency" | "CFItem") {
        let Some(label) = reader.first(&[alignment.at("targetName")]) else { return };
        alignment.at("targetUrl").iter().for_each(|place| reader.take(place));
        award.skills.push(Field { value: Concept { label: label.value, address: address.to_owned() }, pointer });
    }
}

/// Open Badges has one text for all criteria. Where it begins as a list, each item is an outcome; then come lines of
/// the form "Participation: …" as this project's own issuer writes them. Any other text is one outcome as it stands.
fn narrative<'v, 'd>(reader: &mut Reader<'v, 'd>, criteria: &Place<'v, 'd>, award: &mut Award) {
    let Some(whole) = reader.first(&[criteria.at("narrative")]) else { return };
    let field = |text: &str| Field { value: text.trim().to_owned(), pointer: whole.pointer.clone() };
    let item = |line: &str| line.strip_prefix("- ").or(line.strip_prefix("* ")).map(field);
    if item(&whole.value).is_none() {
        award.outcomes.push(whole);
        return;
    }
    let mut units = false;
    for line in whole.value.lines().filter(|line| !line.trim().is_empty()) {
        match (item(line), line.split_once(": ")) {
            (Some(found), _) if units => award.parts.push(found),
            (Some(found), _) => award.outcomes.push(found),
            (None, Some(("Notional workload", text))) if award.workload.is_none() => award.workload = Some(field(text)),
            (None, Some(("Participation", text))) => award.participation.push(field(text)),
            (None, Some(("Quality assurance", text))) => award.quality.push(field(text)),
            (None, None) if line.trim() == "Units:" => units = true,
            _ => award.outcomes.push(field(line)),
        }
    }
}

/// Names that are not hashed; other identities as "kind: value".
fn identity<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    for identifier in subject.at("identifier") {
        let hashed = identifier.value.get("hashed").is_some_and(|hashed| *hashed != Value::Bool(false));
        let kind = identifier.str("identityType").unwrap_or("identifier").to_owned();
        let Some(text) = reader.first(&[identifier.at("identityHash")]) else { continue };
        reader.take(&identifier);
        if hashed {
            let value = format!("{kind}: {} (hashed)", text.value);
            award.person_identifiers.push(Field { value, pointer: text.pointer });
        } else if kind == "name" && award.person.is_none() {
            award.person = Some(text);
        } else {
            let value = format!("{kind}: {}", text.value);
            award.person_identifiers.push(Field { value, pointer: text.pointer });
        }
    }
}

/// A result names its description by id; the description has the name.
fn results<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    let descriptions = subject.at("achievement/resultDescription");
    for result in subject.at("result") {
        let parts = [result.at("value"), result.at("status"), result.at("achievedLevel")];
        let Some(grade) = reader.first(&parts) else { continue };
        let id = result.str("resultDescription");
        let named = id.and_then(|id| descriptions.iter().find(|one| one.str("id") == Some(id)));
        result.at("resultDescription").iter().for_each(|place| reader.take(place));
        named.iter().flat_map(|one| one.at("id")).for_each(|place| reader.take(&place));
        let of = named.and_then(|one| one.str("name")).map(str::to_owned);
        award.grades.push(Field { value: Grade { of, grade: grade.value }, pointer: grade.pointer });
    }
}
