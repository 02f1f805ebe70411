//! Which organisation does the file describe, by what is it known, and who accredited it? ELM Organisation.

use credential::json::Value;

use crate::award::Field;
use crate::field::{Date, Identifier, IdentifierKind};
use crate::organisation::{Accreditation, Organisation};
use crate::place::{Place, is_local};
use crate::reader::Reader;
use crate::{countries, country, eqf_level};

/// The members of an organisation that hold identifiers.
const IDENTIFIERS: [(&str, IdentifierKind); 5] = [
    ("eIDASIdentifier", IdentifierKind::Eidas),
    ("registration", IdentifierKind::Registration),
    ("vatIdentifier", IdentifierKind::Vat),
    ("taxIdentifier", IdentifierKind::Tax),
    ("identifier", IdentifierKind::Other),
];

/// How deep accreditations of accrediting bodies are followed: two say who vouches for whom.
const ACCREDITED: usize = 2;

pub(crate) fn organisation<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Organisation> {
    within(reader, place, ACCREDITED)
}

fn within<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, deep: usize) -> Option<Organisation> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| place.at(path);
    let name = reader.first(&[at("legalName"), at("prefLabel"), at("altLabel"), at("name")]);
    let named_at = name.as_ref().map(|name| name.pointer.clone());
    let mut other_names = reader.all(&[at("prefLabel"), at("altLabel"), at("name")].concat());
    other_names.retain(|other| Some(&other.pointer) != named_at.as_ref());
    let mut known = identifiers(reader, place, &IDENTIFIERS);
    known.extend(own_id(reader, place));
    if name.is_none() && known.is_empty() {
        return None;
    }
    let codes = [at("location/address/countryCode"), at("address/countryCode")].concat();
    let countries = countries(reader, &codes);
    let regions = reader.concepts(&at("location/spatialCode"));
    let written = [at("location/address/fullAddress"), at("location/description"), at("location/geographicName")];
    let places = reader.all(&written.concat());
    let accreditations = if deep == 0 { Vec::new() } else { accredited(reader, &at("accreditation"), deep - 1) };
    let homes =
        [at("homepage/contentURL"), at("contactPoint/emailAddress/id"), at("contactPoint/contactForm/contentURL")];
    let contact = reader.all(&homes.concat());
    Some(Organisation {
        pointer: place.pointer.clone(),
        name,
        other_names,
        identifiers: known,
        node: place.str("id").filter(|id| is_local(id)).unwrap_or_default().to_owned(),
        countries,
        regions,
        places,
        accreditations,
        contact,
    })
}

/// The `id` of a thing, where it means something outside the file.
pub(super) fn own_id<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Field<Identifier>> {
    let id = place.str("id").filter(|id| !is_local(id))?;
    let pointer = format!("{}/id", place.pointer);
    reader.take_here(&pointer);
    let value = Identifier { kind: IdentifierKind::Id, scheme: String::new(), value: id.to_owned(), country: None };
    Some(Field::new(value, pointer))
}

/// The identifiers in these members: a notation with its scheme and country.
pub(crate) fn identifiers<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    place: &Place<'v, 'd>,
    members: &[(&str, IdentifierKind)],
) -> Vec<Field<Identifier>> {
    let mut found = Vec::new();
    for (member, kind) in members {
        for one in place.at(member) {
            let bare = if one.value.as_object().is_none() { vec![one.clone()] } else { Vec::new() };
            let Some(number) = reader.first(&[one.at("notation"), bare]) else { continue };
            let scheme = reader.first(&[one.at("schemeName"), one.at("schemeAgency"), one.at("schemeId/id")]);
            let country = one.at("spatial").iter().find_map(|spatial| country(reader, spatial));
            let scheme = scheme.map(|scheme| scheme.value).unwrap_or_default();
            let country = country.map(|country| country.value);
            found.push(number.map(|value| Identifier { kind: *kind, scheme, value, country }));
        }
    }
    found
}

fn qualification_ids<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Vec<Field<Identifier>> {
    let known = [("identifier", IdentifierKind::Other), ("qualificationCode", IdentifierKind::QualificationCode)];
    let mut found = identifiers(reader, place, &known);
    found.extend(own_id(reader, place));
    found
}

/// What these accreditations say.
pub(crate) fn accreditations<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>]) -> Vec<Accreditation> {
    accredited(reader, places, ACCREDITED)
}

fn accredited<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>], deep: usize) -> Vec<Accreditation> {
    places.iter().filter_map(|place| accreditation(reader, place, deep)).collect()
}

fn accreditation<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, deep: usize) -> Option<Accreditation> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| place.at(path);
    let deep = deep.min(1);
    let bodies = |reader: &mut Reader<'v, 'd>, path: &str| -> Vec<Organisation> {
        place.at(path).iter().filter_map(|one| within(reader, one, deep)).collect()
    };
    let mut levels = Vec::new();
    for level in at("limitEQFLevel") {
        if let Some(number) = eqf_level(level.value) {
            reader.take(&level);
            levels.push(Field::new(number, level.pointer.clone()));
        }
    }
    let read = Accreditation {
        endorsement: false,
        pointer: place.pointer.clone(),
        title: reader.first(&[at("title")]),
        kind: reader.concepts(&at("dcType")).into_iter().next(),
        agents: bodies(reader, "accreditingAgent"),
        organisations: bodies(reader, "organisation"),
        fields: reader.concepts(&at("limitField")),
        eqf_levels: levels,
        jurisdictions: reader.concepts(&at("limitJurisdiction")),
        credential_types: reader.concepts(&at("limitCredentialType")),
        qualifications: reader.all(&at("limitQualification/title")),
        qualification_ids: at("limitQualification").iter().flat_map(|one| qualification_ids(reader, one)).collect(),
        decision: reader.concepts(&at("decision")).into_iter().next(),
        reports: reader.all(&[at("report/contentURL"), at("landingPage/contentURL")].concat()),
        status: reader.first(&[at("status")]),
        issued: reader.date(&[at("dateIssued")]),
        reviewed: reader.date(&[at("reviewDate")]),
        expires: reader.date(&[at("expiryDate")]),
        unread: Vec::new(),
    };
    Some(Accreditation { unread: unread(place, &read), ..read })
}

/// Which bounds stand there, and are not among what was read. `null` sets none.
fn unread(place: &Place<'_, '_>, read: &Accreditation) -> Vec<&'static str> {
    let stated = |path: &str| place.at(path).iter().filter(|one| !matches!(one.value, Value::Null)).count();
    let days = [("dateIssued", &read.issued), ("expiryDate", &read.expires)];
    let day = |(path, read): (&str, &Option<Field<Date>>)| {
        stated(path) > usize::from(read.as_ref().is_some_and(|date| date.value.moment().is_some()))
    };
    // A qualification is bounded by what it is called or known by, and each of them must be.
    let named = |one: &Place<'_, '_>| {
        let inside = format!("{}/", one.pointer);
        let within = |pointer: &str| pointer.starts_with(&inside);
        matches!(one.value, Value::Null)
            || read.qualifications.iter().any(|title| within(&title.pointer))
            || read.qualification_ids.iter().any(|id| within(&id.pointer))
    };
    // One of several words for one thing may say the contrary of another.
    let blank = |one: &Place<'_, '_>| one.value.as_str().is_some_and(|text| text.trim().is_empty());
    let told =
        |path: &str| place.at(path).iter().filter(|one| !matches!(one.value, Value::Null) && !blank(one)).count();
    let bounds = [
        ("kind", told("dcType") > 1),
        ("state", told("decision") > usize::from(read.decision.is_some())),
        ("state", told("status") > usize::from(read.status.is_some())),
        ("body", stated("organisation") > read.organisations.len()),
        ("level", stated("limitEQFLevel") > read.eqf_levels.len()),
        ("field", stated("limitField") > read.fields.len()),
        ("country", stated("limitJurisdiction") > read.jurisdictions.len()),
        ("type", stated("limitCredentialType") > read.credential_types.len()),
        ("qualification", !place.at("limitQualification").iter().all(named)),
        ("date", days.into_iter().any(day)),
    ];
    bounds.into_iter().filter(|(_, unread)| *unread).map(|(limb, _)| limb).collect()
}
