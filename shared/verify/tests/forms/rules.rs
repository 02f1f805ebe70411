//! A type's rules, fetched or brought along: kept, broken, pinned, inherited, and not to be had.
//!
//! SD-JWT VC, "SD-JWT VC Type Metadata" and "Integrity of Referenced Documents".

use base64::Engine as _;
use credential::key::{Algorithm, Hash};
use credential::sd_jwt::{self, Issuance, Path};
use credential::{base64url, format};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use verify::Check::{Schema, Signature};
use verify::{Arg, Fact, Need, NeedKind, Outcome, Policy, Problem, Skip, Verdict, verify};

use crate::school::{Due, School, fact, hold, merged, now, vct};
use Due::{Fails, Open, Valid};

const TYPE: &str = "https://types.example/diploma";
const BASE: &str = "https://types.example/award";

fn integrity(body: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Hash::Sha384.of(&[body.as_bytes()]));
    format!("sha384-{hash}")
}

fn document(members: &Value) -> String {
    let base = json!({"vct": TYPE, "display": [{"locale": "en", "name": "Diploma"}, {"locale": "de-AT", "name": "Abschluss"}]});
    merged(base, members).to_string()
}

/// A credential of that type, whose claims at the paths may be kept back; all are shown.
fn issued(school: &School, members: &Value, concealed: &[Path]) -> String {
    let claims = merged(vct(&json!({"vct": TYPE})), members);
    let header = json!({"typ": "dc+sd-jwt", "kid": "did:web:school.example#ES256"});
    let issuance = Issuance::new(claims, concealed.to_vec());
    sd_jwt::issue(&issuance, &header, school.key(Algorithm::Es256), &mut ChaCha20Rng::seed_from_u64(5)).unwrap()
}

fn with_facts(facts: &[(&str, Fact)]) -> School {
    let mut school = School::new();
    for (address, fact) in facts {
        let need = Need { address: (*address).to_owned(), kind: NeedKind::TypeMetadata };
        school.facts.answer(&need, fact.clone());
    }
    school
}

fn gone(reason: &str) -> Fact {
    Fact { body: Err(reason.into()), fetched: None }
}

#[test]
fn claims_keep_to_the_rules_of_their_type() {
    let name: Path = ["given_name"].into();
    let rule = |claims: Value| document(&json!({"claims": claims}));
    for (case, body, concealed, due) in [
        ("no rules", document(&json!({})), vec![], Valid),
        ("a mandatory claim that is there", rule(json!([{"path": ["given_name"], "mandatory": true}])), vec![], Valid),
        (
            "a mandatory claim that is not",
            rule(json!([{"path": ["born"], "mandatory": true}])),
            vec![],
            Fails(Schema, "type-rule"),
        ),
        (
            "one that can be kept back as it must",
            rule(json!([{"path": ["given_name"], "sd": "always"}])),
            vec![name.clone()],
            Valid,
        ),
        (
            "one that cannot, and must",
            rule(json!([{"path": ["given_name"], "sd": "always"}])),
            vec![],
            Fails(Schema, "type-rule"),
        ),
        (
            "one that can, and must not",
            rule(json!([{"path": ["given_name"], "sd": "never"}])),
            vec![name.clone()],
            Fails(Schema, "type-rule"),
        ),
        ("one that may", rule(json!([{"path": ["given_name"], "sd": "allowed"}])), vec![name], Valid),
        ("a path through a text", rule(json!([{"path": ["given_name", 0]}])), vec![], Fails(Schema, "type-rule")),
    ] {
        let school = with_facts(&[(TYPE, fact(body))]);
        hold(case, &school.report(&issued(&school, &json!({}), &concealed)), due);
    }
}

#[test]
fn what_is_kept_back_may_be_what_is_mandatory() {
    let school =
        with_facts(&[(TYPE, fact(document(&json!({"claims": [{"path": ["given_name"], "mandatory": true}]}))))]);
    let whole = issued(&school, &json!({}), &[["given_name"].into()]);
    let hidden = format!("{}~", whole.split('~').next().unwrap());
    hold("kept back", &school.report(&hidden), Valid);
    let school = with_facts(&[(TYPE, fact(document(&json!({"claims": [{"path": ["born"], "mandatory": true}]}))))]);
    hold("something else may be it", &school.report(&hidden), Valid);
    hold("everything is shown", &school.report(&whole), Fails(Schema, "type-rule"));
}

#[test]
fn names_are_told_in_the_readers_language() {
    let claims = json!([{"path": ["born"], "mandatory": true,
        "display": [{"locale": "en-US", "label": "Date of birth"}, {"locale": "de", "label": "Geburtsdatum"}]}]);
    let school = with_facts(&[(TYPE, fact(document(&json!({"claims": claims}))))]);
    let report = school.report(&issued(&school, &json!({}), &[]));
    let born = issued(&school, &json!({"born": "2001-01-01"}), &[]);
    let shown: Vec<_> = school.report(&born).finding(Schema).evidence.iter().map(|seen| seen.id).collect();
    assert_eq!(shown, ["type-kept", "claim-shown"]);
    let Outcome::Fail(problem @ Problem::TypeRule { .. }) = &report.finding(Schema).outcome else {
        unreachable!("{:?}", report.finding(Schema))
    };
    let args = problem.args();
    let (_, Arg::Named(claim)) = &args[1] else { unreachable!("{args:?}") };
    assert_eq!((claim.is.as_str(), claim.labels.len()), ("born", 2));
    assert_eq!(args[2], ("rule", Arg::Text("mandatory".to_owned())));
    let school = with_facts(&[(TYPE, fact(document(&json!({}))))]);
    let report = school.report(&issued(&school, &json!({}), &[]));
    let seen = &report.finding(Schema).evidence[0];
    assert_eq!(report.finding(Schema).evidence.len(), 1, "no claim has a name");
    assert_eq!((seen.id, seen.source.as_deref(), seen.dated), ("type-kept", Some(TYPE), Some(now())));
}

#[test]
fn a_hash_of_the_issuers_decides_which_document_is_meant() {
    let body = document(&json!({"claims": [{"path": ["given_name"], "mandatory": true}]}));
    let other = document(&json!({}));
    let right = integrity(&body);
    for (case, hash, found, due) in [
        ("the very bytes", json!(right), fact(&body), Valid),
        ("another document", json!(right), fact(&other), Open(Schema, "schema-altered")),
        ("the same, written otherwise", json!(right), fact(format!("{body} ")), Open(Schema, "schema-altered")),
        (
            "a weaker hash that fits beside a stronger that does not",
            json!(format!(
                "sha256-{} {}",
                base64::engine::general_purpose::STANDARD.encode(Hash::Sha256.of(&[other.as_bytes()])),
                right
            )),
            fact(&other),
            Open(Schema, "schema-altered"),
        ),
        ("a hash of no known kind", json!("sha1-AAAA"), fact(&body), Open(Schema, "schema-altered")),
        ("a hash that is none", json!("AAAA"), fact(&body), Open(Schema, "schema-altered")),
        ("a hash that is a number", json!(7), fact(&body), Open(Schema, "schema-altered")),
        ("not to be had", json!(right), gone("it was not there"), Open(Schema, "pinned-schema-unavailable")),
    ] {
        let school = with_facts(&[(TYPE, found)]);
        hold(case, &school.report(&issued(&school, &json!({"vct#integrity": hash}), &[])), due);
    }
}

/// Without a hash, nothing that its publisher does or leaves undone spoils a credential; it is said all the same.
#[test]
fn what_cannot_be_had_is_said_and_never_passed() {
    let deep = format!("{{\"vct\":\"{TYPE}\",\"a\":{}{}}}", "[".repeat(80), "]".repeat(80));
    for (case, found) in [
        ("absent", gone("it was not there")),
        ("a private address", gone("10.0.0.1 is a private address")),
        ("a redirect too many", gone("it led on 4 times")),
        ("a page", fact("<html>")),
        ("nothing", fact("")),
        ("a list", fact("[]")),
        ("another type's", fact(document(&json!({"vct": "https://types.example/other"})))),
        ("one in other letters", fact(document(&json!({"vct": "https://types.example/Diploma"})))),
        ("malformed claims", fact(document(&json!({"claims": {}})))),
        ("a name twice", fact(format!("{{\"vct\":\"{TYPE}\",\"vct\":\"{TYPE}\"}}"))),
        ("too deep", fact(deep)),
        ("too large", fact(vec![b' '; 2 << 20])),
        ("a type it extends that is not there", fact(document(&json!({"extends": BASE})))),
        ("a type it extends that has no address", fact(document(&json!({"extends": "urn:x:base"})))),
    ] {
        let school = with_facts(&[(TYPE, found), (BASE, gone("it was not there"))]);
        let report = school.report(&issued(&school, &json!({}), &[]));
        hold(case, &report, Valid);
        let outcome = &report.finding(Schema).outcome;
        assert!(matches!(outcome, Outcome::Unknown(Problem::SchemaUnavailable { .. })), "{case}: {outcome:?}");
        let strict = Policy::from_toml("name = \"strict\"\nrequires = [\"schema\"]").unwrap();
        assert_eq!(report.verdict(&strict), Verdict::Undecided { open: vec![Schema] }, "{case}");
    }
}

#[test]
fn a_type_inherits_from_the_one_that_it_extends() {
    let rule = |sd: &str| json!([{"path": ["given_name"], "sd": sd}]);
    let base = |members: &Value| merged(json!({"vct": BASE}), members).to_string();
    let pinned = base(&json!({"claims": rule("never")}));
    let child = |members: &Value| document(&merged(json!({"extends": BASE}), members));
    for (case, child, base, due) in [
        ("kept", child(&json!({})), pinned.clone(), Valid),
        ("broken", child(&json!({})), base(&json!({"claims": rule("always")})), Fails(Schema, "type-rule")),
        ("pinned", child(&json!({"extends#integrity": integrity(&pinned)})), pinned.clone(), Valid),
        (
            "pinned, and another",
            child(&json!({"extends#integrity": integrity("x")})),
            pinned.clone(),
            Open(Schema, "schema-altered"),
        ),
        (
            "what is fixed is changed",
            child(&json!({"claims": rule("always")})),
            pinned,
            Fails(Schema, "type-contradicts"),
        ),
        ("itself", child(&json!({"extends": TYPE})), base(&json!({})), Fails(Schema, "type-contradicts")),
        ("each other", child(&json!({})), base(&json!({"extends": TYPE})), Fails(Schema, "type-contradicts")),
    ] {
        let school = with_facts(&[(TYPE, fact(child)), (BASE, fact(base))]);
        hold(case, &school.report(&issued(&school, &json!({}), &[])), due);
    }
    let link = |number: usize| format!("https://types.example/{number}");
    let mut school = School::new();
    for number in 0..20 {
        let body = json!({"vct": link(number), "extends": link(number + 1)}).to_string();
        school.facts.insert(link(number), fact(body));
    }
    let report = school.report(&issued(&school, &json!({"vct": link(0)}), &[]));
    let outcome = &report.finding(Schema).outcome;
    assert!(matches!(outcome, Outcome::Unknown(Problem::SchemaTooCostly { .. })), "{outcome:?}");
}

#[test]
fn what_comes_along_counts_only_with_a_hash() {
    let school = School::new();
    let body = document(&json!({"vct": "urn:x:diploma", "claims": [{"path": ["born"], "mandatory": true}]}));
    let flattened = |claims: &Value, brought: Value| {
        let token = issued(&school, claims, &[]);
        let parts: Vec<&str> = token.trim_end_matches('~').split('.').collect();
        json!({"payload": parts[1], "protected": parts[0], "signature": parts[2],
            "header": {"disclosures": [], "vctm": brought}})
        .to_string()
    };
    let urn = |hash: Option<String>| json!({"vct": "urn:x:diploma", "vct#integrity": hash});
    let brought = json!([base64url::encode("{}"), 7, "!", base64url::encode(&body)]);
    let report = school.report(&flattened(&urn(Some(integrity(&body))), brought.clone()));
    hold("vouched for, and broken", &report, Fails(Schema, "type-rule"));
    let report = school.report(&flattened(&urn(None), brought.clone()));
    hold("not vouched for", &report, Valid);
    assert_eq!(report.finding(Schema).outcome, Outcome::Skip(Skip::NotApplicable));
    let report = school.report(&flattened(&urn(Some(integrity("x"))), brought));
    hold("vouched for another", &report, Open(Schema, "pinned-schema-unavailable"));
    let report = school.report(&flattened(&urn(Some(integrity(&body))), json!({"a": "b"})));
    hold("none came along, and nobody says where to ask", &report, Valid);
}

#[test]
fn nothing_is_asked_for_before_the_seal_holds() {
    let school = School::new();
    let token = issued(&school, &json!({}), &[]);
    let report = school.report(&token);
    assert_eq!(report.needs, [Need { address: TYPE.to_owned(), kind: NeedKind::TypeMetadata }]);
    let (head, _) = token.trim_end_matches('~').rsplit_once('.').unwrap();
    let report = school.report(&format!("{head}.{}~", base64url::encode([1; 64])));
    assert!(matches!(report.finding(Signature).outcome, Outcome::Fail(_)));
    assert_eq!(report.finding(Schema).outcome, Outcome::Skip(Skip::Blocked(Signature)));
    assert_eq!(report.needs, []);
    // A type without an address names no place to ask.
    let urn = issued(&school, &json!({"vct": "urn:example:diploma"}), &[]);
    let report = verify(&format::read(urn.as_bytes()), &school.facts, &school.trust, None, now());
    assert_eq!((report.needs, report.findings[8].outcome.clone()), (vec![], Outcome::Skip(Skip::NotApplicable)));
    // What came for another need is no answer to this one.
    let mut school = School::new();
    school.facts.answer(&Need { address: TYPE.to_owned(), kind: NeedKind::StatusList }, fact(document(&json!({}))));
    let report = school.report(&token);
    assert!(matches!(report.finding(Schema).outcome, Outcome::Unknown(Problem::SchemaUnavailable { .. })));
}
