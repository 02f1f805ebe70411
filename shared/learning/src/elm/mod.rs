//! What does a European Digital Credential say?
//!
//! European Learning Model 3.0 to 3.2, application profile EDC, on VCDM 1.1 and 2.0; also the claims of
//! `urn:eudi:diploma:1`, which have the same names, with or without a `credentialSubject`.

mod achievement;
mod agent;
mod claim;
pub(crate) mod evidence;

use crate::award::{Award, Field};
use crate::field::{Identifier, IdentifierKind};
use crate::place::Place;
use crate::reader::Reader;

pub(crate) use achievement::{credit_system, unit};
use agent::accreditations;
pub(crate) use agent::{identifiers, organisation};

pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let subject = reader.subject(body);
    let claims = subject.at("hasClaim");
    let Some(first) = claims.iter().find(|claim| claim.is("LearningAchievement")).or(claims.first()) else { return };
    let process = first.value.get("awardedBy");
    award.achievements.extend(achievement::read(reader, first, process));
    for claim in claims.iter().filter(|claim| claim.pointer != first.pointer) {
        if claim.is("LearningAchievement") {
            award.achievements.extend(achievement::read(reader, claim, process));
        } else if claim.is("LearningAssessment") {
            award.other_assessments.extend(claim::assessment(reader, claim, process));
        } else if claim.is("LearningEntitlement") {
            award.entitlements.extend(claim::entitlement(reader, claim, process));
        } else {
            award.activities.extend(claim::activity(reader, claim, process));
        }
    }
    person(reader, &subject, award);
    credential(reader, body, award);
    award.evidence.extend(evidence::all(reader, body));
}

/// What the credential says of itself.
fn credential<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    // What the achievement says itself is not said for it.
    let first = award.achievements.first();
    let (titled, described, dated) = (
        first.is_some_and(|first| first.title.is_some()),
        first.is_some_and(|first| first.description.is_some()),
        first.is_some_and(|first| first.awarded.is_some()),
    );
    if !titled {
        award.title = reader.first(&[body.at("displayParameter/title")]);
    }
    if !described {
        award.description = reader.first(&[body.at("displayParameter/description")]);
    }
    award.issued = reader.date(&[body.at("issued"), body.at("issuanceDate")]);
    if !dated {
        award.awarded.clone_from(&award.issued);
    }
    award.issuing_body = body.at("issuer").first().and_then(|issuer| organisation(reader, issuer));
    award.issuer = award.issuing_body.as_ref().and_then(|issuer| issuer.name.clone());
    award.valid_until = reader.date(&[body.at("validUntil"), body.at("expirationDate")]);
    award.profiles = reader.concepts(&body.at("credentialProfiles"));
    award.identifiers.extend(identifiers(reader, body, &[("identifier", IdentifierKind::Other)]));
}

fn person<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    award.given_name = reader.first(&[subject.at("givenName")]);
    award.family_name = reader.first(&[subject.at("familyName")]);
    let full = reader.first(&[subject.at("fullName")]);
    award.person = full.or_else(|| crate::w3c::joined(award.given_name.clone(), award.family_name.clone()));
    award.born = reader.date(&[subject.at("dateOfBirth")]);
    let members = [("identifier", IdentifierKind::Other), ("nationalID", IdentifierKind::National)];
    award.person_identifiers = identifiers(reader, subject, &members).into_iter().map(written).collect();
}

/// "Student ID: 5547", or the number alone; with the country whose number it is, which says nothing of a nationality.
pub(crate) fn written(identifier: Field<Identifier>) -> Field<String> {
    identifier.map(|Identifier { scheme, value, country, .. }| {
        let named = if scheme.is_empty() { value } else { format!("{scheme}: {value}") };
        country.map_or_else(|| named.clone(), |country| format!("{named} [{country}]"))
    })
}
