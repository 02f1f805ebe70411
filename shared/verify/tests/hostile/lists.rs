//! A list of withdrawals may itself be withdrawn, not begun, another list than it was asked for, or short.

use credential::jose;
use credential::status::{Bits, Order, encode_bitstring};
use issue::Format;
use serde_json::{Value, json};
use verify::{Check, NeedKind, OpenedLists, Report, Verdict};

use crate::world::{LIST, World, fact, now, problem, under, valid};

const OWN: &str = "https://montelume.example/status/lists";

fn encoded(entries: u64, set: &[u64]) -> String {
    let mut bits = Bits::new(Order::HighestFirst, entries, 1).unwrap();
    for index in set {
        bits.set(*index, 1, 1).unwrap();
    }
    encode_bitstring(&bits).unwrap()
}

fn entry(list: &str, index: u64) -> Value {
    json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": index.to_string(),
        "statusListCredential": list})
}

/// A list credential of the school's, with these members and this list.
fn list(world: &World, id: &str, members: &Value, packed: &str) -> String {
    let mut body = world.body(members);
    body["id"] = json!(id);
    body["type"] = json!(["VerifiableCredential", "BitstringStatusListCredential"]);
    body["credentialSubject"] =
        json!({"type": "BitstringStatusList", "statusPurpose": "revocation", "encodedList": packed});
    world.signed(&body)
}

/// A credential at entry 5 of the list.
fn credential(world: &World) -> String {
    world.signed(&world.body(&json!({"credentialStatus": entry(LIST, 5)})))
}

fn judged(world: &mut World, lists: &[(&str, String)]) -> Report {
    for (address, text) in lists {
        world.facts.insert(*address, fact(text.as_bytes()));
    }
    world.report(credential(world).as_bytes())
}

#[test]
fn a_list_may_itself_be_withdrawn() {
    let whole = encoded(131_072, &[]);
    let withdrawn = |index| json!({"credentialStatus": entry(OWN, index)});
    let mut world = World::by_key();
    let good = list(&world, LIST, &withdrawn(1), &whole);
    let own = list(&world, OWN, &json!({}), &encoded(131_072, &[2]));
    let opened = OpenedLists::default();
    world.facts.share(&opened);
    let report = judged(&mut world, &[(LIST, good.clone()), (OWN, own)]);
    assert!(valid(&report, "employer"), "its own list says nothing against it: {report:#?}");
    assert_eq!(format!("{opened:?}"), "OpenedLists(1)", "its own list is not shared");
    let (mut plain, opened) = (World::by_key(), OpenedLists::default());
    plain.facts.share(&opened);
    let alone = list(&plain, LIST, &json!({}), &whole);
    judged(&mut plain, &[(LIST, alone)]);
    assert_eq!(format!("{opened:?}"), "OpenedLists(1)", "a credential's list is");
    let bad = list(&world, LIST, &withdrawn(2), &whole);
    let report = judged(&mut world, &[(LIST, bad)]);
    assert_eq!(problem(&report, Check::Status), "list-malformed");
    assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }));

    let mut world = World::by_key();
    let report = judged(&mut world, &[(LIST, good)]);
    assert_eq!(problem(&report, Check::Status), "list-unavailable");
    assert_eq!(report.needs.len(), 1, "the list's own list is asked for: {:?}", report.needs);
    let itself = list(&world, LIST, &json!({"credentialStatus": entry(LIST, 1)}), &whole);
    let circle = list(&world, OWN, &json!({"credentialStatus": entry(LIST, 1)}), &whole);
    let round = list(&world, LIST, &withdrawn(1), &whole);
    for lists in [vec![(LIST, itself)], vec![(LIST, round), (OWN, circle)]] {
        let report = judged(&mut world, &lists);
        assert_eq!(problem(&report, Check::Status), "list-malformed", "a circle");
        // Where opened lists are shared none waits for one that waits for it: a list's own list is not shared.
        let (mut shared, opened) = (World::by_key(), OpenedLists::default());
        shared.facts.share(&opened);
        let report = judged(&mut shared, &lists);
        assert_eq!(problem(&report, Check::Status), "list-malformed", "a circle among shared lists");
        assert_eq!(format!("{opened:?}"), "OpenedLists(1)");
    }
    let unknown = list(&world, LIST, &json!({"credentialStatus": {"type": "Another", "id": "urn:x:1"}}), &whole);
    assert_eq!(problem(&judged(&mut world, &[(LIST, unknown)]), Check::Status), "list-malformed");
}

/// Two lists of one issuer: at one's address the other is served, on which the credential is clear.
#[test]
fn another_list_of_the_same_issuer_is_no_pass() {
    let mut world = World::by_key();
    let clear = encoded(131_072, &[]);
    let set = encoded(131_072, &[5]);
    let other = "https://montelume.example/status/2";
    let elsewhere = list(&world, other, &json!({}), &clear);
    let report = judged(&mut world, &[(LIST, elsewhere)]);
    assert_eq!(problem(&report, Check::Status), "list-elsewhere");
    assert!(matches!(under(&report, "employer"), Verdict::Undecided { .. }));
    assert!(matches!(under(&report, "recognition"), Verdict::Undecided { .. }));
    // For tools and suites it is accepted by name, and said.
    assert!(matches!(under(&report, "integrity"), Verdict::Valid { accepted } if accepted == [Check::Status]));
    // A set bit is the issuer's own word, wherever it stands.
    let withdrawn = list(&world, other, &json!({}), &set);
    assert_eq!(problem(&judged(&mut world, &[(LIST, withdrawn)]), Check::Status), "revoked");
    for same in [LIST, "https://montelume.example/status/1#list", "HTTPS://Montelume.example/status/1"] {
        let own = list(&world, same, &json!({}), &clear);
        assert!(valid(&judged(&mut world, &[(LIST, own)]), "employer"), "{same}");
    }
    for differs in [
        "https://montelume.example/Status/1",
        "https://montelume.example.org/status/1",
        "urn:uuid:1",
        "https://montelume.example/status/1?2",
    ] {
        let own = list(&world, differs, &json!({}), &clear);
        assert!(!valid(&judged(&mut world, &[(LIST, own)]), "employer"), "{differs}");
    }
}

#[test]
fn a_short_list_is_read_and_said_to_be_short() {
    let mut world = World::by_key();
    let short = list(&world, LIST, &json!({}), &encoded(100_000, &[7]));
    let report = judged(&mut world, &[(LIST, short)]);
    assert!(valid(&report, "employer"));
    assert!(report.finding(Check::Status).evidence.iter().any(|seen| seen.id == "short-list"));
    let set = list(&world, LIST, &json!({}), &encoded(100_000, &[5]));
    assert_eq!(problem(&judged(&mut world, &[(LIST, set)]), Check::Status), "revoked");
    let shorter = list(&world, LIST, &json!({}), &encoded(0, &[]));
    assert!(!valid(&judged(&mut world, &[(LIST, shorter)]), "integrity"), "the entry is not on it");
}

#[test]
fn a_token_list_that_has_not_begun_covers_nothing() {
    let mut world = World::by_key();
    let credential = world.issued(Format::SdJwtVc);
    let text =
        String::from_utf8(world.facts.get(LIST, NeedKind::StatusList).unwrap().body.clone().unwrap().to_vec()).unwrap();
    let claims = jose::Jws::parse(&text).unwrap().payload_json().unwrap().into_owned();
    let claims = serde_json::to_value(&claims).unwrap();
    let header = json!({"typ": "statuslist+jwt", "kid": world.issuer.method(Format::SdJwtVc).unwrap()});
    for (nbf, due) in [
        (json!(now().seconds() + 3_600), Some("list-not-in-force")),
        (json!("soon"), Some("list-malformed")),
        (json!(null), Some("list-malformed")),
        (json!(now().seconds() - 60), None),
    ] {
        let mut claims = claims.clone();
        claims["nbf"] = nbf.clone();
        let token = jose::sign(&header, claims.to_string().as_bytes(), world.issuer.signer(Format::SdJwtVc)).unwrap();
        world.facts.insert(LIST, fact(token.as_bytes()));
        let report = world.report(&credential);
        assert_eq!(report.finding(Check::Status).outcome.problem().map(|p| p.id()), due, "{nbf}");
        assert_eq!(valid(&report, "employer"), due.is_none(), "{nbf}");
    }
}
