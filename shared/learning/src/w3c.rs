//! What does any credential say, whatever it is about?
//!
//! VCDM 1.1 and 2.0, section 4; SD-JWT VC, section 2.2.2; the claims of OpenID Connect Core, section 5.1, and of the
//! European person identification data, as SD-JWT VC use them.

use crate::achievement::Achievement;
use crate::award::{Award, Concept, Field};
use crate::field::{Identifier, IdentifierKind, Translation};
use crate::place::{Place, is_local};
use crate::reader::Reader;
use crate::{country, or};

/// Fills what the reader of a special kind has not found.
pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let root = reader.root();
    let subject = reader.subject(body);
    let (at, of) = (|path: &str| body.at(path), |path: &str| subject.at(path));
    person(reader, &subject, award);
    let names =
        [of("hasCredential/name"), of("degree/name"), at("name"), at("title"), of("hasCredential"), of("degree")];
    or(&mut award.title, || reader.first(&names));
    or(&mut award.title, || kind(reader, body));
    or(&mut award.description, || reader.first(&[at("description"), of("hasCredential/description")]));
    or(&mut award.kind, || reader.first(&[of("degree/type"), of("hasCredential/type")]));
    or(&mut award.issuer, || {
        let names = [at("issuer/name"), at("issuer/legalName"), root.at("issuing_authority"), root.at("issuer_name")];
        let mut ids = [at("issuer/id"), at("issuer"), root.at("iss")].concat();
        ids.retain(|id| id.value.as_object().is_none() && !id.value.as_str().is_some_and(is_local));
        reader.first(&names).or_else(|| reader.first(&[ids]))
    });
    or(&mut award.country, || {
        let codes =
            [at("issuer/address/addressCountryCode"), at("issuer/address/addressCountry"), root.at("issuing_country")];
        let known = codes.iter().flatten().find_map(|place| country(reader, place));
        known.or_else(|| reader.first(&codes))
    });
    or(&mut award.region, || reader.first(&[at("issuer/address/addressRegion")]));
    or(&mut award.awarded, || {
        let said = [at("awardedDate"), root.at("date_of_issuance"), root.at("issuance_date"), at("issued")];
        let begins = [at("issuanceDate"), at("validFrom"), root.at("iat"), root.at("nbf")];
        reader.date(&said).or_else(|| reader.date(&begins))
    });
    whole(reader, body, award);
    or(&mut award.valid_until, || {
        let said = [at("validUntil"), at("expirationDate"), root.at("exp")];
        let other = [root.at("date_of_expiry"), root.at("expiry_date")];
        reader.date(&said).or_else(|| reader.date(&other))
    });
}

/// The credential's own id; and an achievement, where the reader of a special kind found none.
fn whole<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    if let Some(id) = body.at("id").iter().find_map(|id| reader.text(id)) {
        let value = |value| Identifier { kind: IdentifierKind::Id, scheme: String::new(), value, country: None };
        award.identifiers.push(id.map(value));
    }
    if award.achievements.is_empty() && award.title.is_some() {
        let kind =
            award.kind.as_ref().map(|kind| kind.with(Concept { label: kind.value.clone(), ..Concept::default() }));
        award.achievements.push(Achievement {
            pointer: award.title.as_ref().map(|title| title.pointer.clone()).unwrap_or_default(),
            title: award.title.clone(),
            description: award.description.clone(),
            kind,
            ..Achievement::default()
        });
    }
}

fn person<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    let root = reader.root();
    if let Some(id) = subject.at("id").iter().find(|id| id.value.as_str().is_some_and(|id| !is_local(id)))
        && subject.pointer.contains("credentialSubject")
    {
        award.person_id = reader.text(id);
    }
    let places = |names: &[&str]| names.iter().flat_map(|name| [subject.at(name), root.at(name)]).collect::<Vec<_>>();
    or(&mut award.given_name, || reader.first(&places(&["given_name", "givenName", "firstName"])));
    or(&mut award.family_name, || reader.first(&places(&["family_name", "familyName", "lastName"])));
    let (given, family) = (award.given_name.clone(), award.family_name.clone());
    or(&mut award.person, || joined(given, family));
    // The root's own `name` is the credential's.
    or(&mut award.person, || {
        reader.first(&[subject.at("name")]).filter(|_| subject.pointer.contains("credentialSubject"))
    });
    or(&mut award.born, || {
        reader.date(&places(&["birthdate", "birth_date", "birthDate", "dateOfBirth", "date_of_birth"]))
    });
}

/// Given name and family name in this order, at the place of the first that is there.
pub(crate) fn joined(given: Option<Field<String>>, family: Option<Field<String>>) -> Option<Field<String>> {
    match (given, family) {
        (Some(given), Some(family)) => {
            let in_both = given.others.iter().map(|other| {
                let beside = family.others.iter().find(|beside| beside.language == other.language);
                let beside = beside.map_or(&family.value, |beside| &beside.text);
                Translation { text: format!("{} {beside}", other.text), ..other.clone() }
            });
            let alone = family.others.iter().filter(|other| given.others.iter().all(|g| g.language != other.language));
            let alone =
                alone.map(|other| Translation { text: format!("{} {}", given.value, other.text), ..other.clone() });
            let others = in_both.chain(alone).collect();
            Some(Field { others, ..given.map(|given| format!("{given} {}", family.value)) })
        }
        (given, family) => given.or(family),
    }
}

/// The last type that says more than "a credential", or the SD-JWT VC type.
fn kind<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>) -> Option<Field<String>> {
    let known = ["VerifiableCredential", "VerifiableAttestation", "OpenBadgeCredential", "AchievementCredential"];
    let types = body.at("type");
    let found = types.iter().rev().find(|place| place.value.as_str().is_some_and(|name| !known.contains(&name)));
    let vct = reader.root().at("vct");
    let place = found.or(vct.first()).or(types.last())?;
    reader.text(place)
}
