//! Which organisation does a profile describe, and who endorses it? Open Badges 3.0, Profile and EndorsementCredential.

use crate::award::Field;
use crate::countries;
use crate::field::{Identifier, IdentifierKind};
use crate::organisation::{Accreditation, Organisation};
use crate::place::{Place, is_local};
use crate::reader::Reader;

/// How deep the endorsements of those who endorse are followed.
const ENDORSED: usize = 1;

pub(super) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Organisation> {
    within(reader, place, ENDORSED)
}

fn within<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, deep: usize) -> Option<Organisation> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| place.at(path);
    let name = reader.first(&[at("name"), at("legalName")]);
    let identifiers = identifiers(reader, place);
    if name.is_none() && identifiers.is_empty() {
        return None;
    }
    let codes = [at("address/addressCountryCode"), at("address/addressCountry")].concat();
    let where_ =
        ["streetAddress", "postalCode", "addressLocality", "addressRegion"].map(|n| at(&format!("address/{n}")));
    let accreditations = match deep {
        0 => Vec::new(),
        _ => at("endorsement").iter().filter_map(|one| endorsement(reader, one)).collect(),
    };
    Some(Organisation {
        pointer: place.pointer.clone(),
        name,
        other_names: Vec::new(),
        identifiers,
        node: place.str("id").filter(|id| is_local(id)).unwrap_or_default().to_owned(),
        countries: countries(reader, &codes),
        regions: Vec::new(),
        places: reader.all(&where_.concat()),
        accreditations,
        contact: reader.all(&[at("url"), at("email"), at("phone")].concat()),
    })
}

/// The id and the other identifiers of a thing (IdentifierEntry).
pub(super) fn identifiers<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Vec<Field<Identifier>> {
    let mut found = Vec::new();
    if let Some(id) = place.str("id").filter(|id| !is_local(id)) {
        let pointer = format!("{}/id", place.pointer);
        reader.take_here(&pointer);
        found.push(Field::new(identifier(IdentifierKind::Id, "", id.to_owned()), pointer));
    }
    for entry in place.at("otherIdentifier") {
        let Some(value) = reader.first(&[entry.at("identifier")]) else { continue };
        let scheme = reader.first(&[entry.at("identifierType")]).map(|scheme| scheme.value).unwrap_or_default();
        found.push(value.map(|value| identifier(IdentifierKind::Other, &scheme, value)));
    }
    for (member, kind) in
        [("humanCode", IdentifierKind::Other), ("educationProgramIdentifier", IdentifierKind::QualificationCode)]
    {
        let codes = reader.all(&place.at(member)).into_iter();
        found.extend(codes.map(|code| code.map(|code| identifier(kind, member, code))));
    }
    found
}

fn identifier(kind: IdentifierKind, scheme: &str, value: String) -> Identifier {
    Identifier { kind, scheme: scheme.to_owned(), value, country: None }
}

/// An endorsement says of an achievement or an organisation what an accreditation says in ELM, more loosely.
pub(super) fn endorsement<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Accreditation> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| place.at(path);
    Some(Accreditation {
        pointer: place.pointer.clone(),
        endorsement: true,
        title: reader.first(&[at("credentialSubject/endorsementComment"), at("name")]),
        agents: at("issuer").iter().filter_map(|issuer| within(reader, issuer, 0)).collect(),
        issued: reader.date(&[at("validFrom"), at("issuanceDate")]),
        expires: reader.date(&[at("validUntil"), at("expirationDate")]),
        ..Accreditation::default()
    })
}
