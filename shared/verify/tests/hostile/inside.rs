//! A credential that holds credentials: none of them vanishes under what is around it.

use credential::jose;
use credential::key::Signer as _;
use serde_json::{Value, json};
use verify::report::Subject;
use verify::{Check, Outcome, Policy, Problem, Report, Request, Verdict, Word};

use crate::world::{World, now, problem, stranger, under, valid};

const V2: &str = "https://www.w3.org/ns/credentials/v2";

/// Somebody else's credential, sealed by them.
fn inner(world: &mut World, known: bool, change: impl FnOnce(&mut Value)) -> Value {
    let (key, id, method) = stranger(&mut world.rng);
    if known {
        world.trust_also(&format!("[[issuer]]\nname = \"Other school\"\nid = [\"{id}\"]\n"));
    }
    let mut body = json!({
        "@context": [V2], "type": ["VerifiableCredential"], "issuer": id,
        "credentialSubject": {"name": "Ilva Marten"},
    });
    change(&mut body);
    world.proven(&body, &method, &key)
}

/// The record of a school that hands these on.
fn record(world: &World, inside: &Value) -> String {
    let subject = json!({"name": "Ilva Marten", "verifiableCredential": inside});
    world.signed(&world.body(&json!({"credentialSubject": subject})))
}

fn with_endorsement(world: &World, endorsement: &Value) -> String {
    let subject = json!({"name": "Ilva Marten", "achievement": {"name": "Welding", "endorsement": [endorsement]}});
    world.signed(&world.body(&json!({"credentialSubject": subject})))
}

fn judged(world: &World, text: &str) -> Report {
    world.report(text.as_bytes())
}

fn word(report: &Report) -> Word {
    report.word(&Policy::built_in("integrity").unwrap())
}

#[test]
fn what_a_record_hands_on_is_judged_with_it() {
    let mut world = World::by_key();
    let good = inner(&mut world, true, |_| {});
    let report = judged(&world, &record(&world, &json!([good, good])));
    assert!(valid(&report, "employer"), "{report:#?}");
    assert_eq!(report.credentials.len(), 2);
    assert!(
        report
            .credentials
            .iter()
            .all(|inside| inside.subject == Subject::Credential && inside.findings.len() == Check::ALL.len())
    );

    let unknown = inner(&mut world, false, |_| {});
    let report = judged(&world, &record(&world, &json!([good, unknown])));
    assert!(matches!(under(&report, "employer"), Verdict::Undecided { .. }), "an issuer that nobody knows");
    assert!(valid(&report, "integrity"), "{report:#?}");

    let past = inner(&mut world, true, |body| body["validUntil"] = json!("2026-11-21T00:00:00Z"));
    assert_eq!(word(&judged(&world, &record(&world, &json!([good, past])))), Word::Expired);
}

#[test]
fn a_broken_one_never_vanishes() {
    let mut world = World::by_key();
    let good = inner(&mut world, true, |_| {});
    let mut forged = good.clone();
    forged["credentialSubject"]["name"] = json!("Olva Marten");
    let token = record(&world, &json!([]));
    let mut broken = token.clone().into_bytes();
    let at = broken.len() - 20;
    broken[at] = if broken[at] == b'A' { b'B' } else { b'A' };
    let broken = String::from_utf8(broken).unwrap();
    let envelope = |media: &str, token: &str| json!({"@context": V2, "type": "EnvelopedVerifiableCredential", "id": format!("data:{media},{token}")});
    for (name, inside) in [
        ("changed", forged.clone()),
        ("changed, as the second", json!([good, forged])),
        ("a broken token", json!(broken)),
        ("a broken token in an envelope", envelope("application/vc+jwt", &broken)),
        ("no token at all", json!("somebody@example.org")),
        ("nothing", json!(null)),
        ("an object of another kind", json!({"name": "x"})),
        (
            "a presentation",
            json!({"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [forged]}),
        ),
        ("in a record in a record", serde_json::from_str(&format!("\"{}\"", record(&world, &forged))).unwrap()),
    ] {
        let report = judged(&world, &record(&world, &inside));
        for policy in Policy::BUILT_IN {
            assert!(!valid(&report, policy), "{name} under {policy}: {report:#?}");
        }
        assert!(!report.credentials.is_empty(), "{name} has a report");
    }
    let report = judged(&world, &record(&world, &envelope("application/vc+jwt", &token)));
    assert!(valid(&report, "employer"), "whole, and in an envelope: {report:#?}");
    let cose = judged(&world, &record(&world, &envelope("application/vc+cose;base64", "0oRYVqQB")));
    assert!(matches!(under(&cose, "integrity"), Verdict::Undecided { .. }), "{cose:#?}");
    assert_eq!(problem(&cose.credentials[0], Check::Format), "unsupported-format");
}

#[test]
fn what_has_no_seal_of_its_own_is_the_word_of_the_one_around_it() {
    let world = World::by_key();
    let own =
        json!({"type": ["VerifiableCredential"], "issuer": world.id(), "credentialSubject": {"name": "Ilva Marten"}});
    let report = judged(&world, &record(&world, &own));
    assert!(valid(&report, "employer"), "the same issuer's: {report:#?}");
    let mut other = own;
    other["issuer"] = json!("did:web:famous.example");
    let report = judged(&world, &record(&world, &other));
    assert_eq!(problem(&report.credentials[0], Check::Signature), "no-seal-of-its-own");
    assert!(!valid(&report, "integrity") && !valid(&report, "employer"));
    // Nothing around it that holds.
    let mut forged = record(&world, &json!([])).into_bytes();
    forged.truncate(forged.len() - 4);
    assert!(!valid(&world.report(&forged), "integrity"));
}

#[test]
fn what_others_say_beside_it_takes_nothing_from_it_unless_it_is_forged() {
    let mut world = World::by_key();
    let past = inner(&mut world, false, |body| body["validUntil"] = json!("2020-01-01T00:00:00Z"));
    let report = judged(&world, &with_endorsement(&world, &past));
    assert!(valid(&report, "employer"), "run out, by somebody unknown: {report:#?}");
    assert_eq!(report.credentials[0].subject, Subject::Supporting);
    assert_eq!(problem(&report.credentials[0], Check::ValidityPeriod), "expired");
    let mut forged = past;
    forged["credentialSubject"]["name"] = json!("Olva Marten");
    for (text, place, reason) in [
        (
            with_endorsement(&world, &forged),
            "/credentialSubject/achievement/endorsement/0",
            "signature: signature-mismatch",
        ),
        (world.signed(&world.body(&json!({"endorsementJwt": ["a.b.c"]}))), "/endorsementJwt/0", "format: unreadable"),
        (world.signed(&world.body(&json!({"evidence": [forged]}))), "/evidence/0", "signature: signature-mismatch"),
    ] {
        let report = judged(&world, &text);
        let Outcome::Unknown(Problem::SupportBroken { place: found, reason: why }) =
            &report.finding(Check::Format).outcome
        else {
            panic!("{report:#?}")
        };
        assert_eq!((found.as_str(), why.to_string().as_str()), (place, reason), "{report:#?}");
        assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }));
        assert!(matches!(under(&report, "employer"), Verdict::Undecided { .. }));
    }
}

/// Four may stand around one that holds none itself; of a fifth it is said that it was not looked into.
#[test]
fn what_stands_as_deep_as_is_read_is_judged_whole() {
    let world = World::by_key();
    let mut text = world.signed(&world.body(&json!({})));
    for around in 1..=5 {
        text = record(&world, &json!([text]));
        let report = judged(&world, &text);
        assert_eq!(valid(&report, "employer"), around < 5, "{around} around it: {report:#?}");
    }
}

#[test]
fn deep_and_many_end_in_a_report() {
    let world = World::by_key();
    let mut text = record(&world, &json!([]));
    for _ in 0..7 {
        text = record(&world, &json!([text]));
    }
    let report = judged(&world, &text);
    assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }), "what was not looked into is open");
    let one = jose::sign(&json!({"typ": "vc+jwt"}), b"{}", world.key()).unwrap();
    let many = judged(&world, &record(&world, &json!(vec![one; 300])));
    assert!(!valid(&many, "integrity") && many.credentials.len() < 300);
    assert_eq!(many.as_of, now());
    // Of three records with 200 each, 512 are judged in all: the last record is itself the 403rd.
    let one = jose::sign(&json!({"typ": "vc+jwt"}), b"{}", world.key()).unwrap();
    let records = json!(vec![record(&world, &json!(vec![one.clone(); 200])); 3]);
    let inside: Vec<Vec<Report>> =
        judged(&world, &record(&world, &records)).credentials.into_iter().map(|record| record.credentials).collect();
    let unread = |reports: &Vec<Report>| reports.iter().filter(|one| problem(one, Check::Format) == "too-deep").count();
    assert_eq!(inside.iter().map(unread).collect::<Vec<_>>(), [0, 0, 91]);
    // Nor is any looked into that is presented after them.
    let parts = records.as_array().unwrap().iter().cloned().chain([json!(one)]);
    let parts: Vec<Value> = parts
        .map(|token| {
            json!({"@context": [V2], "type": "EnvelopedVerifiableCredential",
                "id": format!("data:application/vc+jwt,{}", token.as_str().unwrap())})
        })
        .collect();
    let shown = json!({"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": parts});
    let shown = judged(&world, &shown.to_string());
    assert_eq!(problem(&shown.credentials[3], Check::Format), "too-deep");
    assert_eq!(problem(&shown.credentials[2].credentials[199], Check::Format), "too-deep");
}

/// Whoever presents a record shows that it is theirs; of what stands in it only what was given to the same owner.
#[test]
fn what_stands_inside_is_its_own_owners() {
    const DESK: &str = "https://desk.example";
    let mut world = World::by_key();
    let (holder, id, method) = stranger(&mut world.rng);
    let (thief, other, other_method) = stranger(&mut world.rng);
    let inside = json!({"given to the owner": [{"id": id}, null], "given to nobody": [{"name": "Ilva Marten"}, null],
        "given to somebody else": [{"id": other}, null], "given to the owner and somebody else": [[{"id": id}, {"id": other}], null],
        "the owner's, by another key": [{"id": id}, {"jwk": thief.public_key().to_jwk()}]});
    let judged = |place: &str, name: &str, by: Option<bool>| {
        let mut one = world.body(&json!({"credentialSubject": inside[name][0]}));
        one["cnf"] = inside[name][1].clone();
        one.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let subject = json!({"id": id, "name": "Ilva Marten", place: [world.signed(&one)]});
        let record = match place {
            "verifiableCredential" => world.body(&json!({"credentialSubject": subject})),
            _ => world.body(&json!({"credentialSubject": {"id": id}, place: [world.signed(&one)]})),
        };
        let Some(owner) = by else { return world.report(world.signed(&record).as_bytes()).credentials.remove(0) };
        let (key, method) = if owner { (&holder, &method) } else { (&thief, &other_method) };
        let vp = json!({"@context": [V2], "type": ["VerifiablePresentation"], "holder": method.split('#').next(), "aud": DESK,
            "nonce": "n-1", "verifiableCredential": [{"@context": [V2], "type": "EnvelopedVerifiableCredential",
            "id": format!("data:application/vc+jwt,{}", world.signed(&record))}]});
        let vp = jose::sign(&json!({"typ": "vp+jwt", "kid": method}), vp.to_string().as_bytes(), key).unwrap();
        let request = Request { nonce: "n-1".to_owned(), audience: vec![DESK.to_owned()], made: now(), valid_for: 300 };
        world.asked(vp.as_bytes(), &request).credentials.remove(0).credentials.remove(0)
    };
    let (record, beside) = ("verifiableCredential", "endorsementJwt");
    let (owner, thief, nobody) = (Some(true), Some(false), None);
    for (place, name, by, binding, request) in [
        (record, "given to the owner", owner, "pass", "pass"),
        (record, "given to the owner", thief, "fail", "pass"),
        (record, "given to the owner", nobody, "not_asked", "not_asked"),
        (record, "given to nobody", owner, "not_offered", "pass"),
        (record, "given to somebody else", owner, "unknown", "pass"),
        (record, "given to somebody else", nobody, "not_asked", "not_asked"),
        (record, "given to the owner and somebody else", owner, "unknown", "pass"),
        (record, "the owner's, by another key", owner, "unknown", "pass"),
        (beside, "given to the owner", owner, "not_applicable", "not_applicable"),
        (beside, "given to somebody else", owner, "not_applicable", "not_applicable"),
    ] {
        let report = judged(place, name, by);
        let found = [Check::HolderBinding, Check::Request].map(|check| report.finding(check).outcome.id());
        assert_eq!(found, [binding, request], "{place}, {name}, by its owner: {by:?}: {report:#?}");
    }
}

/// What stands beside the claims is named, and not checked in silence.
#[test]
fn what_it_names_is_shown_as_what_it_is() {
    let world = World::by_key();
    let report = judged(
        &world,
        &world.signed(&world.body(&json!({
            "credentialSchema": {"id": "https://zed.example/schema", "type": "JsonSchema"},
            "evidence": [{"type": ["Evidence"], "name": "A photograph"}],
            "refreshService": {"id": "https://zed.example/new", "type": "1EdTechCredentialRefresh"},
            "termsOfUse": [{"type": "IssuanceCertificate", "id": "https://zed.example/terms"}],
        }))),
    );
    let seen: Vec<&str> = report.finding(Check::Format).evidence.iter().map(|seen| seen.id).collect();
    assert_eq!(seen, ["form", "names-evidence", "names-refresh", "names-terms"]);
    assert!(valid(&report, "employer"));
    for (member, value) in [
        ("credentialSchema", json!({"id": "https://zed.example/schema"})),
        ("credentialSchema", json!({"type": "JsonSchema"})),
        ("evidence", json!(["a photograph"])),
        ("refreshService", json!({"id": "https://zed.example/new"})),
        ("termsOfUse", json!([{}])),
    ] {
        let report = judged(&world, &world.signed(&world.body(&json!({member: value}))));
        assert_eq!(problem(&report, Check::Format), "missing-member", "{member}: {value}");
    }
}
