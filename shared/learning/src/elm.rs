//! What does a European Digital Credential say?
//!
//! European Learning Model 3.0 to 3.2, application profile EDC; also the claims of `urn:eudi:diploma:1`, which have the
//! same names without a `credentialSubject`.

use crate::award::{Award, Concept, Credit, Field, Grade};
use crate::reader::{Place, Reader};
use crate::{country, eqf_level};

pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let subject = body.at("credentialSubject").into_iter().next().unwrap_or_else(|| body.clone());
    let claims = subject.at("hasClaim");
    let Some(claim) = claims.iter().find(|claim| claim.is("LearningAchievement")).or(claims.first()) else { return };
    let at = |path: &str| claim.at(path);
    award.title = reader.first(&[at("title"), at("specifiedBy/title"), body.at("displayParameter/title")]);
    award.description =
        reader.first(&[at("description"), at("specifiedBy/description"), body.at("displayParameter/description")]);
    award.kind = reader.first(&[at("specifiedBy/dcType")]);
    person(reader, &subject, award);
    let bodies = at("awardedBy/awardingBody");
    award.issuer = reader.first(&[body.at("issuer/legalName"), body.at("issuer/prefLabel")]);
    award.awarding_bodies =
        bodies.iter().filter_map(|one| reader.first(&[one.at("legalName"), one.at("prefLabel")])).collect();
    let places = [at("awardedBy/awardingBody/location"), at("awardedBy/location"), body.at("issuer/location")];
    award.country = places.iter().flatten().flat_map(|l| l.at("address/countryCode")).find_map(|c| country(reader, &c));
    award.awarded = reader.date(&[at("awardedBy/awardingDate"), body.at("issued"), body.at("issuanceDate")]);
    award.valid_until = reader.date(&[body.at("validUntil"), body.at("expirationDate")]);
    specification(reader, claim, award);
    assessments(reader, claim, award);
    let others = claims.iter().filter(|other| other.is("LearningAchievement") && other.pointer != claim.pointer);
    let titles: Vec<Place<'v, 'd>> = at("hasPart").iter().chain(others).filter_map(|part| title_of(part)).collect();
    award.parts = reader.all(&titles);
}

fn title_of<'v, 'd>(claim: &Place<'v, 'd>) -> Option<Place<'v, 'd>> {
    claim.at("title").into_iter().chain(claim.at("specifiedBy/title")).next()
}

fn person<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    award.person = reader.first(&[subject.at("fullName")]).or_else(|| {
        let given = reader.first(&[subject.at("givenName")]);
        let family = reader.first(&[subject.at("familyName")]);
        crate::w3c::joined(given, family)
    });
    award.born = reader.date(&[subject.at("dateOfBirth")]);
    for identifier in subject.at("identifier").iter().chain(&subject.at("nationalID")) {
        let name = reader.first(&[identifier.at("schemeName")]);
        let Some(number) = reader.first(&[identifier.at("notation")]) else { continue };
        let value = name.map_or_else(|| number.value.clone(), |name| format!("{}: {}", name.value, number.value));
        award.person_identifiers.push(Field { value, pointer: number.pointer });
    }
}

fn specification<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>, award: &mut Award) {
    let at = |path: &str| claim.at(&format!("specifiedBy/{path}"));
    for level in at("eqfLevel") {
        match eqf_level(level.value) {
            Some(number) if award.eqf_level.is_none() => {
                reader.take_here(&format!("{}/id", level.pointer));
                award.eqf_level = Some(Field { value: number, pointer: level.pointer });
            }
            _ => award.other_levels.extend(reader.text(&level)),
        }
    }
    award.other_levels.extend(reader.all(&at("nqfLevel")));
    let received = claim.at("creditReceived");
    award.credit = received.iter().chain(&at("creditPoint")).filter_map(|place| credit(reader, place)).collect();
    let activity = |path: &str| claim.at(&format!("influencedBy/{path}"));
    award.workload =
        reader.first(&[at("volumeOfLearning"), activity("specifiedBy/volumeOfLearning"), activity("workload")]);
    award.outcomes = reader.all(&at("learningOutcome/title"));
    award.outcomes.extend(reader.all(&at("learningOutcomeSummary")));
    for path in ["learningOutcome/relatedESCOSkill", "learningOutcome/relatedSkill"] {
        award.skills.extend(at(path).iter().filter_map(|place| concept(reader, place)));
    }
    let modes = at("mode");
    award.participation = reader.all(if modes.is_empty() { activity("specifiedBy/mode") } else { modes }.as_slice());
    award.quality = reader.all(&at("accreditation/title"));
    award.quality.extend(reader.all(&claim.at("awardedBy/awardingBody/accreditation/title")));
}

fn credit<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Field<Credit>> {
    let points = reader.first(&[place.at("point")])?;
    let framework = place.at("framework").into_iter().next();
    let named = framework.as_ref().and_then(|framework| system(framework.str("id")?));
    let system = match (named, framework) {
        (Some(system), Some(framework)) => {
            reader.take(&framework);
            system.to_owned()
        }
        (None, Some(framework)) => reader.text(&framework).map(|label| label.value).unwrap_or_default(),
        _ => String::new(),
    };
    Some(Field { value: Credit { points: points.value, system }, pointer: points.pointer })
}

/// The credit systems of the EU's list `education-credit`.
pub(crate) fn system(address: &str) -> Option<&'static str> {
    match address.rsplit_once("data.europa.eu/snb/education-credit/")?.1 {
        "60b314e826" => Some("ECVET"),
        "6fcec5c5af" => Some("ECTS"),
        _ => None,
    }
}

fn concept<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Field<Concept>> {
    let label = reader.text(place)?.value;
    let address = place.str("id").unwrap_or_default().to_owned();
    reader.take_here(&format!("{}/id", place.pointer));
    Some(Field { value: Concept { label, address }, pointer: place.pointer.clone() })
}

fn assessments<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>, award: &mut Award) {
    let proven = claim.at("provenBy");
    let parts: Vec<Place<'v, 'd>> = proven.iter().flat_map(|one| one.at("hasPart")).collect();
    for assessment in proven.iter().chain(&parts) {
        let title = reader.first(&[assessment.at("title"), assessment.at("specifiedBy/title")]);
        if let Some(grade) = reader.first(&[assessment.at("grade")]) {
            let of = title.as_ref().map(|title| title.value.clone());
            award.grades.push(Field { value: Grade { of, grade: grade.value }, pointer: grade.pointer });
        }
        award.assessments.extend(title);
    }
}
