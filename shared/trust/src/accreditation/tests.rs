//! What is read of real statements, and what of hostile ones?

use credential::json;

use super::{AddressError, Attribute, AttributeAddress, Kind, SchemaId, Statement, parents};

fn read(text: &str) -> Option<Statement> {
    Statement::read(&json::parse(text.as_bytes(), 1 << 20).expect("json"))
}

/// A report as DEQAR's service writes it.
fn report(claims: &str) -> Statement {
    let text = format!(
        r#"{{"type": ["VerifiableCredential", "DeqarReport"], "issuer": "did:web:data.deqar.eu",
            "issuanceDate": "2015-04-01T00:00:00Z", "validFrom": "2015-04-01T00:00:00Z", "expirationDate": "2021-04-01T00:00:00Z",
            "credentialSubject": {{"id": "https://data.deqar.eu/institution/2360", "name": "Fakulteta za medije", "eterID": "SI0001",
                "legalName": "Fakulteta za medije, Ljubljana", "identifiers": [{{"identifier": "did:ebsi:zZed", "resource": "DID-EBSI"}}],
                "authorizationClaims": {claims}}}}}"#
    );
    read(&text).expect("a report")
}

#[test]
fn a_report_about_an_institution() {
    let read = report(
        r#"{"accreditationType": "institutional", "decision": "positive", "limitQFLevel": ["first cycle", "Second cycle", "none"],
            "limitJurisdiction": ["SVN"], "accreditationStatus": "part of obligatory EQA system",
            "agency": {"id": "https://data.deqar.eu/agency/31", "acronym": "IEP", "name": "Institutional Evaluation Programme",
                "registrationValidFrom": "2011-05-21T00:00:00Z", "registrationExpirationDate": null}}"#,
    );
    assert_eq!((read.kind, read.decision.as_deref()), (Kind::Report, Some("positive")));
    for id in ["https://data.deqar.eu/institution/2360", "did:ebsi:zZed", "SI0001"] {
        assert!(read.ids.contains(id), "{id}");
    }
    assert_eq!(read.names.len(), 2);
    let [scope] = read.scopes.as_slice() else { unreachable!("{:?}", read.scopes) };
    assert_eq!((scope.eqf.iter().copied().collect::<Vec<_>>(), scope.countries.contains("SI")), (vec![6, 7], true));
    assert_eq!(scope.from.map(|from| from.to_string()).as_deref(), Some("2015-04-01T00:00:00Z"));
    assert_eq!(scope.until.map(|until| until.to_string()).as_deref(), Some("2021-04-01T00:00:00Z"));
    let [agency] = read.agencies.as_slice() else { unreachable!("{:?}", read.agencies) };
    assert_eq!((agency.name.as_str(), agency.until), ("Institutional Evaluation Programme", None));
}

/// An agency is bounded by the days of its registration, however they are written, and whoever names it.
#[test]
fn an_agency_is_registered_from_a_day_to_a_day() {
    let agency = |agency: &str| {
        let read = report(&format!(r#"{{"decision": "positive", "agency": {agency}}}"#));
        let said = |date: Option<credential::Timestamp>| date.map(|date| date.to_string()).unwrap_or_default();
        let one = |one: &super::Agency| format!("{} {} {} {}", one.name, said(one.from), said(one.until), one.undated);
        read.agencies.iter().map(one).collect::<Vec<_>>()
    };
    for (written, due) in [
        (r#"{"name": "Mill", "registrationExpirationDate": "2015-01-01"}"#, "Mill  2015-01-02T00:00:00Z false"),
        (r#"{"id": "urn:m", "registrationValidFrom": "2015-01-01"}"#, "urn:m 2015-01-01T00:00:00Z  false"),
        (r#"{"registrationExpirationDate": "2015-01-01T00:00:00Z"}"#, "  2015-01-01T00:00:00Z false"),
        (r#"{"name": "Mill", "registrationExpirationDate": "spring"}"#, "Mill   true"),
        (r#"{"name": "Mill", "registrationExpirationDate": null}"#, "Mill   false"),
        (r#""https://data.deqar.eu/agency/1""#, "https://data.deqar.eu/agency/1   false"),
    ] {
        assert_eq!(agency(written), [due], "{written}");
    }
    assert_eq!(agency("{}"), [""; 0]);
    let behalf = read(
        r#"{"type": ["DeqarReport"], "issuer": {"id": "did:web:data.deqar.eu", "onBehalfOf": {"name": "Mill"}},
            "credentialSubject": {"id": "did:ebsi:zZed", "authorizationClaims": {"agency": {"name": "Bee"}}}}"#,
    );
    let names = behalf.map(|read| read.agencies.into_iter().map(|one| one.name).collect::<Vec<_>>());
    assert_eq!(names, Some(vec!["Bee".to_owned(), "Mill".to_owned()]));
}

/// What is given to programmes covers none that it does not name.
#[test]
fn a_report_without_programmes_covers_an_institution_alone() {
    let covers =
        |kind: &str| !report(&format!(r#"{{"decision": "positive", "accreditationType": {kind}}}"#)).scopes.is_empty();
    for kind in [
        r#""institutional""#,
        r#""Institutional evaluation""#,
        r#""http://data.europa.eu/snb/accreditation/003293d2ce""#,
    ] {
        assert!(covers(kind), "{kind}");
    }
    for kind in [
        r#""programme""#,
        r#""joint programme""#,
        r#""institutional/programme""#,
        r#"["institutional", "programme"]"#,
        r#""http://data.europa.eu/snb/accreditation/e57dddfcf3""#,
        r#""other""#,
        "7",
    ] {
        assert!(!covers(kind), "{kind}");
    }
}

/// A level or a place at an address that only ends as the EU's lists do bounds it by something unknown.
#[test]
fn an_address_that_looks_like_a_list_is_none() {
    let levels = |address: &str| {
        report(&format!(r#"{{"decision": "positive", "limitQFLevel": ["{address}"], "limitJurisdiction": ["SVN"]}}"#))
    };
    let own = levels("http://data.europa.eu/snb/eqf/6");
    assert!(own.scopes.iter().all(|scope| scope.eqf.contains(&6) && scope.unread.is_empty()), "{:?}", own.scopes);
    let other = levels("http://evil.example/data.europa.eu/snb/eqf/6");
    assert!(
        other.scopes.iter().all(|scope| scope.eqf.is_empty() && scope.unread.contains("level")),
        "{:?}",
        other.scopes
    );
    assert_eq!(super::jurisdiction("http://publications.europa.eu/resource/authority/atu/SVN"), "SI");
    let other = "http://evil.example/authority/atu/SVN";
    assert_eq!(super::jurisdiction(other), other);
}

#[test]
fn a_report_about_programmes_covers_those_and_no_others() {
    let read = report(
        r#"{"accreditationType": "programme", "decision": "positive", "limitJurisdiction": [],
            "limitQualification": [{"title": "Welding", "alternativeLabel": ["Schweißen"], "EQFLevel": "http://data.europa.eu/snb/eqf/6"},
                {"EQFLevel": "first cycle"}, "Medicine"]}"#,
    );
    let [scope] = read.scopes.as_slice() else { unreachable!("one names its programme: {:?}", read.scopes) };
    assert!(
        scope.qualifications.contains("Welding")
            && scope.qualifications.contains("Schweißen")
            && scope.eqf.contains(&6)
    );
    assert_eq!(report(r#"{"decision": "positive", "limitQualification": []}"#).scopes, []);
}

#[test]
fn a_bound_that_is_not_understood_is_not_taken_for_none() {
    for (claims, limb) in [
        (r#"{"limitQFLevel": ["level 7"]}"#, "level"),
        (r#"{"limitQFLevel": 6}"#, "level"),
        (r#"{"limitJurisdiction": ["SVN", {"name": "Slovenia"}]}"#, "country"),
        (r#"{"limitQualification": [{"title": "Welding", "EQFLevel": "bachelor"}]}"#, "level"),
    ] {
        let [scope] = report(claims).scopes.try_into().expect("one");
        assert_eq!(scope.unread.into_iter().collect::<Vec<_>>(), [limb], "{claims}");
    }
    for claims in
        [r#"{"limitQFLevel": []}"#, r#"{"limitQFLevel": null}"#, r#"{"limitQFLevel": ["none", "first cycle"]}"#]
    {
        assert!(report(claims).scopes[0].unread.is_empty(), "{claims}");
    }
    let undated = read(
        r#"{"type": ["VerifiableCredential", "DeqarReport"], "validFrom": "2020-01-01T00:00:00Z", "validUntil": "2021",
            "credentialSubject": {"id": "did:ebsi:zZed", "authorizationClaims": {}}}"#,
    )
    .expect("a report");
    assert!(undated.scopes[0].unread.contains("date") && undated.dates().unread.contains("date"));
    for permit in [
        r#"{"schemaId": ["a", "b"]}"#,
        r#"{"schemaId": {"id": 7}, "types": ["Diploma"]}"#,
        r#"{"schemaId": "a", "types": ["Diploma", 7]}"#,
        r#"{"schemaId": "a", "limitJurisdiction": {"name": "FI"}}"#,
    ] {
        let text = format!(
            r#"{{"type": ["VerifiableAccreditationToAttest"], "credentialSubject": {{"id": "did:ebsi:zZed", "accreditedFor": [{permit}]}}}}"#
        );
        assert_eq!(read(&text).expect("an accreditation").permits, [], "{permit}");
    }
}

#[test]
fn accreditations_of_ebsi() {
    let of = |kind: &str, subject: &str| {
        read(&format!(r#"{{"type": ["VerifiableCredential", "{kind}"], "credentialSubject": {subject}}}"#))
    };
    let subject = r#"{"id": "did:ebsi:zZed", "accreditedFor": [{"schemaId": "https://api-pilot.ebsi.eu/trusted-schemas-registry/v3/schemas/z3MgUFUkb722uq4x3dv5yAJmnNmzDFeK5UC8x83QoeLJM",
        "types": ["VerifiableCredential", "Diploma"], "limitJurisdiction": "https://publications.europa.eu/resource/authority/atu/FIN"}]}"#;
    let read = of("VerifiableAccreditationToAttest", subject).expect("an accreditation");
    assert_eq!(read.kind, Kind::ToAttest);
    let permit = &read.permits[0];
    assert!(permit.types.contains("Diploma") && permit.countries.contains("FI"));
    let bare = SchemaId::of("z3MgUFUkb722uq4x3dv5yAJmnNmzDFeK5UC8x83QoeLJM");
    assert!(permit.schema.as_ref().is_some_and(|schema| schema.is(&bare, &[])), "{permit:?}");
    assert_eq!(of("VerifiableAccreditationToAccredit", subject).map(|read| read.kind), Some(Kind::ToAccredit));
    assert_eq!(of("VerifiableAuthorisationForTrustChain", subject).map(|read| read.kind), Some(Kind::Root));
    // To take part is not to be accredited; nobody is accredited by name alone; a diploma is no accreditation.
    assert_eq!(of("VerifiableAuthorisationToOnboard", subject), None);
    assert_eq!(of("VerifiableAccreditationToAttest", r#"{"accreditedFor": []}"#), None);
    assert_eq!(of("Diploma", subject), None);
    for odd in [
        "[]",
        "{}",
        "\"did:ebsi:zZed\"",
        r#"{"id": 7, "authorizationClaims": []}"#,
        r#"{"id": "x", "accreditedFor": 1}"#,
    ] {
        let read = of("VerifiableAccreditationToAttest", odd);
        assert!(read.is_none_or(|read| read.permits.is_empty() && read.scopes.len() < 2), "{odd}");
    }
}

#[test]
fn a_schema_is_one_however_it_is_written() {
    // The generic attestation's two ids, as its package names them.
    let hexadecimal = "0x0b6c86bd80e1e97f9d461f5310fc82120049914246002ecf0e14330dbed4f7ef";
    let base58 = "zmbU2KpoDHbKg2ZC3L5Amz1wqSzSeaFy9K3JhLv17NPp";
    let same = SchemaId::of(hexadecimal);
    for text in [
        base58.to_owned(),
        format!("https://api-pilot.ebsi.eu/trusted-schemas-registry/v3/schemas/{base58}"),
        format!("https://api-test.ebsi.eu/trusted-schemas-registry/v2/schemas/{hexadecimal}"),
        format!("ebsi:pilot:trusted-schemas-registry:/schemas/{base58}"),
        format!("https://registry.example/trusted-schemas-registry/v3/schemas/{base58}"),
    ] {
        assert!(SchemaId::of(&text).is(&same, &["https://registry.example"]), "{text}");
    }
    // The same id under another address is a schema of whoever has that address.
    for address in [
        "https://evil.example/",
        "https://evil.example/trusted-schemas-registry/v3/schemas/",
        "https://registry.example.evil.example/trusted-schemas-registry/v3/schemas/",
        "https://api-pilot.ebsi.eu.evil.example/trusted-schemas-registry/v3/schemas/",
        "https://api-evil.example/x.ebsi.eu/trusted-schemas-registry/v3/schemas/",
        "https://api-pilot.ebsi.eu@evil.example/trusted-schemas-registry/v3/schemas/",
        "http://api-pilot.ebsi.eu/trusted-schemas-registry/v3/schemas/",
        "https://api-pilot.ebsi.eu/other/v3/schemas/",
    ] {
        let text = format!("{address}{hexadecimal}");
        assert!(!SchemaId::of(&text).is(&same, &["https://registry.example"]), "{text}");
        assert!(SchemaId::of(&text).is(&SchemaId::of(&text), &[]), "{text} is itself");
    }
    for text in ["", "z", "0x", "zmbU2KpoDHbKg2ZC3L5Amz1wqSzSeaFy9K3JhLv17NPq", "https://school.example/schema.json"] {
        assert!(!SchemaId::of(text).is(&same, &[]), "{text}");
    }
    let (one, other) = ("https://a.example/schema.json", "https://b.example/schema.json");
    assert!(!SchemaId::of(one).is(&SchemaId::of(other), &[]));
}

#[test]
fn attributes_are_asked_of_named_registries_alone() {
    const REGISTRIES: [&str; 2] = ["https://api-pilot.ebsi.eu", "https://registry.example:8443"];
    let path = "issuers/did:ebsi:zZeKyEJfUTGwajhNyNX928z/attributes/cf89e47e260eda53bb199096ca97347790c84d2c8a5f2ce3f411eaba14d0003e";
    for (text, address) in [
        (format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}"), None),
        (format!("https://registry.example:8443/trusted-issuers-registry/v4/{path}"), None),
        (
            format!("ebsi:trusted-issuers-registry:/{path}"),
            Some(format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}")),
        ),
        (
            format!("ebsi:pilot:trusted-issuers-registry:/{path}"),
            Some(format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}")),
        ),
    ] {
        let read = AttributeAddress::read(&text, &REGISTRIES).expect(&text);
        assert_eq!(
            (read.address, read.subject.as_str()),
            (address.unwrap_or(text), "did:ebsi:zZeKyEJfUTGwajhNyNX928z")
        );
    }
    use AddressError::{Elsewhere, Form};
    for (text, due) in [
        (format!("https://evil.example/trusted-issuers-registry/v5/{path}"), Elsewhere),
        (format!("http://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}"), Elsewhere),
        (format!("https://api-pilot.ebsi.eu.evil.example/trusted-issuers-registry/v5/{path}"), Elsewhere),
        (format!("https://api-pilot.ebsi.eu@evil.example/trusted-issuers-registry/v5/{path}"), Elsewhere),
        (format!("https://api-pilot.ebsi.eu:444/trusted-issuers-registry/v5/{path}"), Elsewhere),
        (format!("ebsi:test:trusted-issuers-registry:/{path}"), Elsewhere),
        (format!("https://api-pilot.ebsi.eu/other/v5/{path}"), Form),
        (format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v/{path}"), Form),
        (format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/../{path}"), Form),
        (format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}/revisions"), Form),
        (format!("https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/{path}?page=1"), Form),
        (
            "https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/issuers/did:web:a.example/attributes/1".to_owned(),
            Form,
        ),
        ("https://api-pilot.ebsi.eu/trusted-issuers-registry/terms/of/use".to_owned(), Form),
        ("ebsi:trusted-schemas-registry:/schemas/1".to_owned(), Form),
        ("ebsi:a:b:trusted-issuers-registry:/x".to_owned(), Elsewhere),
        (String::new(), Elsewhere),
    ] {
        assert_eq!(AttributeAddress::read(&text, &REGISTRIES), Err(due), "{text}");
    }
    assert_eq!(AttributeAddress::read(&format!("ebsi:trusted-issuers-registry:/{path}"), &[]), Err(Elsewhere));
}

#[test]
fn what_a_registry_answers() {
    // The hash is of the three letters.
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let answer = |hash: &str| {
        format!(r#"{{"did": "did:ebsi:zZed", "attribute": {{"body": "abc", "hash": "{hash}", "issuerType": "TI"}}}}"#)
    };
    let good = Attribute::parse(answer(hash).as_bytes()).expect("an answer");
    assert_eq!((good.subject.as_str(), good.body.as_str()), ("did:ebsi:zZed", "abc"));
    assert!(Attribute::parse(answer(&format!("0x{hash}")).as_bytes()).is_ok());
    let altered = Attribute::parse(answer(&hash.replace('b', "c")).as_bytes()).expect_err("altered");
    assert!(altered.contains("hash"), "{altered}");
    for bad in [
        "",
        "[]",
        "{}",
        r#"{"attribute": {"body": "abc"}}"#,
        r#"{"did": "d", "attribute": {"body": ""}}"#,
        r#"{"did": "d", "attribute": []}"#,
    ] {
        assert!(Attribute::parse(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn terms_of_use_name_what_is_above() {
    let of = |text: &str| {
        let claims = json::parse(text.as_bytes(), 1 << 16).expect("json");
        parents(&claims).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(r#"{"termsOfUse": {"id": "a", "type": "IssuanceCertificate"}}"#), ["a"]);
    assert_eq!(
        of(
            r#"{"termsOfUse": [{"id": "x", "type": "TrustFrameworkPolicy"}, {"type": ["AttestationPolicy"], "parentAccreditation": "b"},
            {"type": "IssuanceCertificate"}, "c"]}"#
        ),
        ["b"]
    );
    assert_eq!(of("{}"), [""; 0]);
}
