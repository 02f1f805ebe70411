//! A report of DEQAR as a second credential: another body's, forged, expired, for another award, by nobody who counts.

use serde_json::{Value, json};
use verify::{Arg, Check, Fact, NeedKind};

use crate::chain::{OTHER_SCHEMA, SAME_SCHEMA, accreditation, issued};
use crate::world::{Party, V1, V2, World, claim, concept, diploma, said};

/// A report about the college, as DEQAR's service writes it.
fn deqar() -> Value {
    json!({
        "@context": [V1, "https://data.deqar.eu/context/v1.jsonld"], "id": "https://data.deqar.eu/report/17",
        "type": ["VerifiableCredential", "DeqarReport"],
        "issuanceDate": "2022-01-01T00:00:00Z", "validFrom": "2022-01-01T00:00:00Z", "expirationDate": "2028-01-01T00:00:00Z",
        "credentialSubject": {"id": "https://data.deqar.eu/institution/7", "name": "Ynys Môn College",
            "authorizationClaims": {"accreditationType": "institutional", "decision": "positive",
                "limitQFLevel": ["short cycle", "first cycle"], "limitJurisdiction": ["IRL"],
                "accreditationStatus": "part of obligatory EQA system",
                "agency": {"id": "https://data.deqar.eu/agency/31", "name": "Quality Agency",
                    "registrationValidFrom": "2015-01-01T00:00:00Z", "registrationExpirationDate": "2030-01-01T00:00:00Z"}}},
    })
}

fn with(pointer: &str, value: Value) -> Value {
    let mut report = deqar();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    report.pointer_mut(parent).unwrap()[name] = value;
    report
}

const CLAIMS: &str = "/credentialSubject/authorizationClaims";

fn registrar(accredits: &str) -> String {
    format!("[[issuer]]\nname = \"EQAR\"\nid = [\"AGENCY\"]\n{accredits}")
}

/// How the check ends with this report at hand.
fn at_hand(world: &mut World, token: &str) -> String {
    world.trust.accreditations.clear();
    world.has("report.jwt", token);
    world.outcome(|_| {})
}

#[test]
fn a_report_at_hand_counts_by_who_signed_it() {
    for (accredits, due) in [
        ("accredits = true", "pass"),
        ("accredits = [\"COLLEGE\"]", "pass"),
        ("accredits = [\"https://data.deqar.eu/institution/7\"]", "pass"),
        ("", "unknown accreditor-unknown"),
        ("accredits = false", "unknown accreditor-unknown"),
        ("accredits = [\"did:web:other.example\"]", "unknown accreditor-unknown"),
        ("accredits = true\nuntil = 2025-01-01\nkeys = [\"z6Mk\"]", "unknown accreditor-unknown"),
    ] {
        let mut world = World::new("", &registrar(accredits));
        let token = world.agency.seals_v1(deqar());
        assert_eq!(at_hand(&mut world, &token), due, "{accredits}");
    }
    let mut world = World::new("", &registrar("accredits = true"));
    let token = world.agency.seals_v1(deqar());
    world.has("report.jwt", &token);
    let report = world.report(&world.college.seals(diploma()));
    let seen = &report.finding(Check::Accreditation).evidence[0];
    assert_eq!((seen.id, seen.source.as_deref()), ("accredited-by", Some("report.jwt")));
    assert_eq!(seen.dated.map(|date| date.to_string()).as_deref(), Some("2022-01-01T00:00:00Z"), "its own date");
    assert!(seen.args.contains(&("agency", Arg::Text("Quality Agency".to_owned()))), "{seen:?}");
    let last = Arg::Time(crate::world::at("2027-12-31T23:59:59Z"));
    assert!(seen.args.contains(&("until", last)), "its last moment: {seen:?}");
    // Whoever is let accredit by their certificate lets nobody else.
    let named = format!("[[issuer]]\nname = \"Other\"\ncertificate = \"sha256:{}\"\naccredits = true", "0".repeat(64));
    let mut world = World::new("", &named);
    let token = world.agency.seals_v1(deqar());
    assert_eq!(at_hand(&mut world, &token), "unknown accreditor-unknown");
    // Nobody accredits itself, whoever is believed.
    let mut world = World::new("accredits = true", &registrar("accredits = true"));
    let own = world.college.seals_v1(deqar());
    assert_eq!(at_hand(&mut world, &own), "unknown self-accredited");
}

#[test]
fn each_limb_of_a_report() {
    let programmes = |programmes: Value| with(&format!("{CLAIMS}/limitQualification"), programmes);
    let outside = |limb: &str| format!("unknown outside-accreditation {limb}");
    for (report, due) in [
        (deqar(), "pass".to_owned()),
        (with(&format!("{CLAIMS}/decision"), json!("positive with conditions or restrictions")), "pass".to_owned()),
        (with(&format!("{CLAIMS}/decision"), json!("negative")), outside("decision")),
        (with(&format!("{CLAIMS}/decision"), json!("not applicable")), outside("decision")),
        (with(&format!("{CLAIMS}/decision"), json!(null)), outside("decision")),
        (with(&format!("{CLAIMS}/accreditationStatus"), json!("voluntary")), outside("status")),
        (with(&format!("{CLAIMS}/limitQFLevel"), json!(["third cycle"])), outside("level")),
        (with(&format!("{CLAIMS}/limitJurisdiction"), json!(["SVN"])), outside("country")),
        (
            with(&format!("{CLAIMS}/agency/registrationExpirationDate"), json!("2021-12-31T00:00:00Z")),
            outside("agency"),
        ),
        (
            with(&format!("{CLAIMS}/agency/registrationExpirationDate"), json!("2022-01-01T00:00:00Z")),
            outside("agency"),
        ),
        (with(&format!("{CLAIMS}/agency/registrationValidFrom"), json!("2022-06-01T00:00:00Z")), outside("agency")),
        // A day is as much a bound as a moment, and so is that of an agency without a name, or of who signed for one.
        (with(&format!("{CLAIMS}/agency/registrationExpirationDate"), json!("2021-12-30")), outside("agency")),
        (
            with(&format!("{CLAIMS}/agency/registrationExpirationDate"), json!("spring")),
            "unknown award-not-comparable unread".to_owned(),
        ),
        (with(&format!("{CLAIMS}/agency"), json!({"registrationExpirationDate": "2015-01-01"})), outside("agency")),
        (
            with(&format!("{CLAIMS}/accreditationType"), json!("programme")),
            "unknown award-not-comparable qualification".to_owned(),
        ),
        (with(&format!("{CLAIMS}/agency/registrationValidFrom"), json!("2022-01-01T00:00:00Z")), "pass".to_owned()),
        (with("/expirationDate", json!("2026-05-31T00:00:00Z")), outside("date")),
        // It has run out since: the day of award is the college's word.
        (with("/expirationDate", json!("2026-10-01T00:00:00Z")), "unknown accreditation-ended".to_owned()),
        (
            programmes(json!([{"title": "Welding", "alternativeLabel": ["Schweißen"], "EQFLevel": "short cycle"}])),
            "pass".to_owned(),
        ),
        (
            programmes(json!([{"title": "Welding", "EQFLevel": "short cycle"}])),
            "unknown award-not-comparable qualification".to_owned(),
        ),
        (
            programmes(json!([{"title": "Welding", "alternativeLabel": ["Schweißen"], "EQFLevel": "third cycle"}])),
            outside("level"),
        ),
        (programmes(json!([{"title": "Medicine", "EQFLevel": "short cycle"}])), outside("qualification")),
        (programmes(json!([])), "unknown award-not-comparable qualification".to_owned()),
    ] {
        let mut world = World::new("", &registrar("accredits = true"));
        let token = world.agency.seals_v1(report.clone());
        assert_eq!(at_hand(&mut world, &token), due, "{report:#}");
    }
}

/// Whoever signs says for which agency, and that one must have been registered.
#[test]
fn on_whose_behalf_a_report_is_signed() {
    let ended = "2015-01-01T00:00:00Z";
    for (until, due) in [(json!(ended), "unknown outside-accreditation agency"), (json!(null), "pass")] {
        let mut world = World::new("", &registrar("accredits = true"));
        let mut report = deqar();
        report["@context"] = json!([V2]);
        report.as_object_mut().unwrap().retain(|name, _| name != "issuanceDate" && name != "expirationDate");
        report["issuer"] = json!({"onBehalfOf": {"name": "Mill", "registrationExpirationDate": until}});
        let token = world.agency.seals(report);
        assert_eq!(at_hand(&mut world, &token), due, "{until}");
    }
}

/// An accreditation of EBSI need not lie in a registry: its holder may hand it on.
#[test]
fn an_accreditation_to_attest_at_hand_lets_its_subject_issue_what_it_names() {
    for (schema, countries, due) in [
        (None, json!(null), "pass"),
        (None, json!("https://publications.europa.eu/resource/authority/atu/IRL"), "pass"),
        (
            None,
            json!("https://publications.europa.eu/resource/authority/atu/FIN"),
            "unknown outside-accreditation country",
        ),
        (Some(OTHER_SCHEMA), json!(null), "unknown outside-accreditation schema"),
    ] {
        let mut world = World::new("", &registrar("accredits = true"));
        let mut body = accreditation("VerifiableAccreditationToAttest", &world.college.did);
        let permit = &mut body["credentialSubject"]["accreditedFor"][0];
        if let Some(schema) = schema {
            permit["schemaId"] = json!(schema);
        }
        permit["limitJurisdiction"] = countries.clone();
        permit.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        world.has("accreditation.jwt", &world.agency.seals_v1(body));
        let mut diploma = issued("");
        diploma.as_object_mut().unwrap().remove("termsOfUse");
        diploma["credentialSchema"][0]["id"] =
            json!(format!("https://api-pilot.ebsi.eu/trusted-schemas-registry/v3/schemas/{SAME_SCHEMA}"));
        assert_eq!(said(&world.report(&world.college.seals(diploma.clone()))), due, "{schema:?} {countries}");
        // What has no kind of its own is of none that it was let issue; and a schema elsewhere is another's.
        let mut untyped = diploma.clone();
        untyped["type"] = json!(["VerifiableCredential", "VerifiableAttestation"]);
        let mut elsewhere = diploma;
        elsewhere["credentialSchema"][0]["id"] = json!(format!("https://evil.example/{OTHER_SCHEMA}"));
        for other in [untyped, elsewhere] {
            let outside = "unknown outside-accreditation schema";
            assert_eq!(said(&world.report(&world.college.seals(other))), outside, "{schema:?} {countries}");
        }
    }
}

#[test]
fn a_report_about_another_body() {
    let mut world = World::new("", &registrar("accredits = true"));
    let other = |name: &str| {
        let mut report = with("/credentialSubject/id", json!("https://data.deqar.eu/institution/8"));
        report["credentialSubject"]["name"] = json!(name);
        report
    };
    let token = world.agency.seals_v1(other("University of Oxford"));
    assert_eq!(at_hand(&mut world, &token), "unknown no-accreditation-source", "it is about somebody else");
    let token = world.agency.seals_v1(other("Ynys Môn College"));
    assert_eq!(at_hand(&mut world, &token), "unknown accreditation-by-name", "a name is no identifier");
    // What the credential says of its issuer's identifiers joins it to nobody.
    let borrowed = |body: &mut Value| {
        for place in ["/issuer", "/credentialSubject/hasClaim/0/awardedBy/awardingBody/0"] {
            body.pointer_mut(place).unwrap()["identifier"] =
                json!([{"type": "Identifier", "notation": "https://data.deqar.eu/institution/8"}]);
        }
    };
    world.trust.accreditations.clear();
    world.has("report.jwt", &world.agency.seals_v1(other("University of Oxford")));
    assert_eq!(world.outcome(borrowed), "unknown no-accreditation-source");
}

#[test]
fn a_report_that_does_not_hold() {
    let mut world = World::new("", &registrar("accredits = true"));
    let token = world.agency.seals_v1(deqar());
    let forged = format!("{}AAAA", &token[..token.len() - 4]);
    assert_eq!(at_hand(&mut world, &forged), "unknown accreditation-not-sound signature: signature-mismatch");
    let future = with("/issuanceDate", json!("2027-01-01T00:00:00Z"));
    let future = {
        let mut report = future;
        report["validFrom"] = json!("2027-01-01T00:00:00Z");
        report
    };
    let token = world.agency.seals_v1(future);
    assert!(at_hand(&mut world, &token).starts_with("unknown accreditation-not-sound validity_period"));
    // Its signer's document is asked for, and what comes of that is said.
    let elsewhere = Party { did: "did:web:data.deqar.eu".to_owned(), ..Party::new(3) };
    let token = elsewhere.seals_v1(deqar());
    assert_eq!(at_hand(&mut world, &token), "unknown accreditation-unavailable signature: no-key");
    let report = world.report(&world.college.seals(diploma()));
    let asked: Vec<_> = report.needs.iter().map(|need| (need.kind, need.address.as_str())).collect();
    assert_eq!(asked, [(NeedKind::DidDocument, "https://data.deqar.eu/.well-known/did.json")]);
    assert!(report.finding(Check::Accreditation).evidence.iter().any(|seen| seen.id == "accreditation-not-asked"));
    // Asked for in vain, it speaks no more against the report than before.
    let nothing = Fact { body: Err("it was not there".into()), fetched: None };
    report.needs.iter().for_each(|need| world.facts.answer(need, nothing.clone()));
    assert_eq!(at_hand(&mut world, &token), "unknown accreditation-unavailable signature: no-key");
}

/// What the credential itself offers as evidence must be about its award.
#[test]
fn a_report_inside() {
    let outcome_of = |world: &World, mut body: Value, mut report: Value| {
        report["@context"] = json!([V2]);
        report["validUntil"] = report["expirationDate"].clone();
        report.as_object_mut().unwrap().retain(|name, _| name != "issuanceDate" && name != "expirationDate");
        let token = world.agency.seals(report);
        body["evidence"] = json!([{"type": ["EnvelopedVerifiableCredential"], "@context": V2,
            "id": format!("data:application/vc+jwt,{token}")}]);
        let report = world.report(&world.college.seals(body));
        said(&report)
    };
    let outcome = |world: &World, report: Value| outcome_of(world, diploma(), report);
    let world = World::new("", &registrar("accredits = true"));
    assert_eq!(outcome(&world, deqar()), "pass");
    // Also where the credential does not say apart who awarded.
    let mut plain = diploma();
    claim(&mut plain).as_object_mut().unwrap().remove("awardedBy");
    plain["issued"] = plain["validFrom"].clone();
    assert_eq!(outcome_of(&world, plain, deqar()), "pass");
    let mut another = with("/credentialSubject/id", json!("https://data.deqar.eu/institution/8"));
    another["credentialSubject"]["name"] = json!("University of Oxford");
    assert_eq!(outcome(&world, another), "fail accreditation-of-another");
    assert_eq!(
        outcome(&world, with(&format!("{CLAIMS}/limitQFLevel"), json!(["third cycle"]))),
        "fail outside-accreditation level"
    );
    assert_eq!(outcome(&World::new("", ""), deqar()), "unknown accreditor-unknown");
}

#[test]
fn the_order_of_sources_decides() {
    // The own list goes first, whatever a report says.
    let mut world = World::new("awards = [{ eqf = [4] }]", &registrar("accredits = true"));
    let token = world.agency.seals_v1(deqar());
    assert_eq!(at_hand(&mut world, &token), "fail outside-accreditation level");
    // A report that covers goes before the college's own word that does not.
    let mut world = World::new("", &registrar("accredits = true"));
    let token = world.agency.seals_v1(deqar());
    world.has("report.jwt", &token);
    let outcome = world.outcome(|body| {
        claim(body)["specifiedBy"]["accreditation"] = json!([{"type": "Accreditation", "title": {"en": "Licence"},
            "dcType": concept("http://data.europa.eu/snb/accreditation/003293d2ce"),
            "accreditingAgent": {"type": "Organisation", "legalName": {"en": "Agency"}},
            "limitEQFLevel": [concept("http://data.europa.eu/snb/eqf/8")]}]);
    });
    assert_eq!(outcome, "pass");
}
