//! Does the judge believe an issuer's did:webvh as far as its log goes, and no further?
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::sync::Arc;

use credential::Timestamp;
use credential::did::webvh::write;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{format, jose};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::TrustSources;
use verify::{Arg, Check, Evidence, Fact, Facts, Need, NeedKind, Outcome, Policy, Problem, Report, Verdict, verify};

const LOG: &str = "https://school.example/.well-known/did.jsonl";
const WITNESSES: &str = "https://school.example/.well-known/did-witness.json";

fn time(text: &str) -> Timestamp {
    Timestamp::parse(&format!("{text}T00:00:00Z")).unwrap()
}

fn now() -> Timestamp {
    time("2026-11-22")
}

fn key(seed: u64) -> PrivateKey {
    PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap()
}

fn name(seed: u64) -> String {
    key(seed).public_key().to_multibase().unwrap()
}

/// A school whose log grows: key 1 authorises, and the document lists the key of each version under the same name.
struct School {
    lines: Vec<String>,
    did: String,
    facts: Facts,
}

impl School {
    fn new(parameters: Value) -> Self {
        Self::at("school.example", 10, parameters)
    }

    fn at(host: &str, lists: u64, parameters: Value) -> Self {
        let mut parameters = parameters;
        parameters["updateKeys"] = json!([name(1)]);
        let state = Self::state(&format!("did:webvh:{{SCID}}:{host}"), Some(lists));
        let line = write::create(time("2026-01-01"), parameters, &state, &key(1)).unwrap();
        let first: Value = serde_json::from_str(&line).unwrap();
        let did = first["state"]["id"].as_str().unwrap().to_owned();
        Self { lines: vec![line], did, facts: Facts::default() }
    }

    fn state(did: &str, lists: Option<u64>) -> Value {
        let method = |seed| json!({"id": format!("{did}#key"), "type": "Multikey", "controller": did, "publicKeyMultibase": name(seed)});
        json!({"id": did, "assertionMethod": lists.map(method).into_iter().collect::<Vec<_>>()})
    }

    fn ids(&self) -> Vec<String> {
        let id = |line: &String| serde_json::from_str::<Value>(line).unwrap()["versionId"].as_str().unwrap().to_owned();
        self.lines.iter().map(id).collect()
    }

    fn and(mut self, on: &str, parameters: Value, lists: Option<u64>) -> Self {
        let state = Self::state(&self.did, lists);
        let last = self.ids().pop().unwrap();
        self.lines.push(write::update(&last, time(on), parameters, state, &key(1)).unwrap());
        self
    }

    fn published(mut self) -> Self {
        let log = self.lines.join("\n");
        self.put(NeedKind::DidLog, LOG, log.as_bytes());
        self
    }

    fn put(&mut self, kind: NeedKind, address: &str, bytes: &[u8]) {
        let fact = Fact { body: Ok(Arc::from(bytes)), fetched: Some(now()) };
        self.facts.answer(&Need { address: address.to_owned(), kind }, fact);
    }

    /// A credential of that date, signed with that key.
    fn credential(&self, seed: u64, date: &str, reference: &str) -> String {
        let payload = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
            "issuer": self.did, "validFrom": format!("{date}T00:00:00Z"), "credentialSubject": {"id": "urn:uuid:x"},
        });
        let header = json!({"typ": "vc+jwt", "kid": format!("{}{reference}", self.did)});
        jose::sign(&header, payload.to_string().as_bytes(), &key(seed)).unwrap()
    }

    fn report_at(&self, credential: &str, at: Timestamp) -> Report {
        verify(&format::read(credential.as_bytes()), &self.facts, &TrustSources::default(), None, at)
    }

    fn report(&self, credential: &str) -> Report {
        self.report_at(credential, now())
    }
}

fn verdict(report: &Report) -> Verdict {
    report.verdict(&Policy::built_in("integrity").unwrap())
}

fn problem(report: &Report) -> &Problem {
    report.finding(Check::IssuerKey).outcome.problem().unwrap()
}

fn said<'e>(evidence: &'e Evidence, name: &str) -> Option<&'e Arg> {
    evidence.args.iter().find(|(other, _)| *other == name).map(|(_, arg)| arg)
}

#[track_caller]
fn valid(report: &Report) {
    assert!(matches!(verdict(report), Verdict::Valid { .. }), "{:?}", report.findings);
}

/// A problem with its reason in words.
fn told(problem: &Problem) -> String {
    let reasons = problem.args().into_iter().filter_map(|(_, arg)| match arg {
        Arg::Because(reason) => Some(reason.to_string()),
        _ => None,
    });
    format!("{problem:?}: {}", reasons.collect::<Vec<_>>().join(" "))
}

#[track_caller]
fn undecided(report: &Report, because: &str) {
    assert!(matches!(verdict(report), Verdict::Undecided { .. }), "{:?}", report.findings);
    let found = told(problem(report));
    assert!(found.contains(because), "{found} does not say {because:?}");
}

#[test]
fn a_key_in_the_log_is_the_issuers() {
    let school = School::new(json!({})).and("2026-05-01", json!({}), Some(10)).published();
    let report = school.report(&school.credential(10, "2026-03-01", "#key"));
    valid(&report);
    let [evidence] = report.finding(Check::IssuerKey).evidence.as_slice() else { unreachable!("one reason") };
    assert_eq!((evidence.id, evidence.source.as_deref()), ("listed-in-log", Some(LOG)));
    assert_eq!((said(evidence, "version"), said(evidence, "then")), (Some(&Arg::Number(2)), Some(&Arg::Number(1))));
    assert_eq!(said(evidence, "version_id"), Some(&Arg::Text(school.ids()[1].clone())));
    assert_eq!(said(evidence, "versions"), Some(&Arg::Number(2)));
    for reference in ["?versionNumber=1#key", "?versionTime=2026-02-01T00:00:00Z#key"] {
        valid(&school.report(&school.credential(10, "2026-03-01", reference)));
    }
    let strangers = school.report(&school.credential(11, "2026-03-01", "#key"));
    assert!(matches!(verdict(&strangers), Verdict::Invalid { .. }));
}

/// Each by its own log: none is taken for another's.
#[test]
fn two_issuers_in_one_presentation_have_each_its_keys() {
    let mut one = School::new(json!({})).published();
    let other = School::at("other.example", 20, json!({}));
    one.put(NeedKind::DidLog, "https://other.example/.well-known/did.jsonl", other.lines[0].as_bytes());
    let presented = |credentials: [String; 2]| {
        let each = credentials.map(|token| {
            json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "EnvelopedVerifiableCredential",
                "id": format!("data:application/vc+jwt,{token}")})
        });
        let presentation = json!({"@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"], "verifiableCredential": each});
        one.report(&presentation.to_string())
    };
    let report = presented([one.credential(10, "2026-03-01", "#key"), other.credential(20, "2026-03-01", "#key")]);
    assert_eq!(report.credentials.len(), 2);
    report.credentials.iter().for_each(valid);
    let report = presented([one.credential(10, "2026-03-01", "#key"), other.credential(10, "2026-03-01", "#key")]);
    assert!(matches!(verdict(&report.credentials[1]), Verdict::Invalid { .. }), "with the key of the first");
}

#[test]
fn a_log_that_was_not_fetched_is_asked_for() {
    let school = School::new(json!({}));
    let report = school.report(&school.credential(10, "2026-03-01", "#key"));
    assert_eq!(report.needs, [Need { address: LOG.to_owned(), kind: NeedKind::DidLog }]);
    undecided(&report, "DocumentUnavailable");
}

#[test]
fn a_key_that_was_taken_off_the_list_proves_no_old_date() {
    let school = School::new(json!({})).and("2026-05-01", json!({}), Some(20)).published();
    for reference in ["#key", "?versionNumber=1#key"] {
        let report = school.report(&school.credential(10, "2026-03-01", reference));
        undecided(&report, "KeyRetired");
        assert_eq!(report.finding(Check::Signature).outcome, Outcome::Pass, "{reference}");
        let Problem::KeyRetired { from, until, .. } = problem(&report) else { unreachable!("retired") };
        assert_eq!((*from, *until), (time("2026-01-01"), time("2026-05-01")));
    }
    undecided(&school.report(&school.credential(10, "2026-01-01", "#key")), "KeyRetired");
    for date in ["2025-12-31", "2026-05-01", "2026-06-01"] {
        let report = school.report(&school.credential(10, date, "#key"));
        assert!(matches!(verdict(&report), Verdict::Invalid { .. }), "dated when the key was not listed: {date}");
    }
    valid(&school.report(&school.credential(20, "2026-06-01", "#key")));
    // What was known then: the key was listed.
    valid(&school.report_at(&school.credential(10, "2026-03-01", "#key"), time("2026-04-01")));
    let early = school.report_at(&school.credential(20, "2026-03-01", "#key"), time("2026-04-01"));
    assert!(matches!(verdict(&early), Verdict::Invalid { .. }), "the key was not there yet");
}

#[test]
fn keys_that_followed_one_another_under_one_name_had_each_its_time() {
    let school = School::new(json!({}))
        .and("2026-02-01", json!({}), Some(10))
        .and("2026-03-01", json!({}), Some(20))
        .and("2026-04-01", json!({}), Some(30))
        .published();
    let first = (10, "2026-02-15", ["2026-01-01", "2026-03-01"]);
    let second = (20, "2026-03-15", ["2026-03-01", "2026-04-01"]);
    for (reference, (seed, date, listed)) in [
        ("#key", first),
        ("?versionNumber=1#key", first),
        ("?versionNumber=2#key", first),
        ("#key", second),
        ("?versionNumber=3#key", second),
    ] {
        let report = school.report(&school.credential(seed, date, reference));
        undecided(&report, "KeyRetired");
        let Problem::KeyRetired { from, until, .. } = problem(&report) else { unreachable!("retired") };
        assert_eq!([*from, *until], listed.map(time), "{seed} by {reference}");
    }
    valid(&school.report(&school.credential(30, "2026-05-01", "#key")));
}

#[test]
fn a_past_key_is_known_by_each_name_that_it_had() {
    let mut school = School::new(json!({}));
    let mut state = School::state(&school.did, Some(10));
    state["assertionMethod"][0]["id"] = json!(format!("{}#other", school.did));
    let last = school.ids().pop().unwrap();
    school.lines.push(write::update(&last, time("2026-03-01"), json!({}), state, &key(1)).unwrap());
    let school = school.and("2026-05-01", json!({}), Some(20)).published();
    for reference in ["#key", "#other"] {
        let report = school.report(&school.credential(10, "2026-04-01", reference));
        undecided(&report, "KeyRetired");
        let Problem::KeyRetired { from, until, .. } = problem(&report) else { unreachable!("retired") };
        assert_eq!((*from, *until), (time("2026-01-01"), time("2026-05-01")), "{reference}");
    }
}

/// What the document in force says of a key goes before what an earlier one said.
#[test]
fn a_key_that_is_still_named_and_seals_nothing_any_more_is_no_past_key() {
    let mut school = School::new(json!({}));
    let mut state = School::state(&school.did, Some(10));
    state["verificationMethod"] = state["assertionMethod"].take();
    state["assertionMethod"] = json!([]);
    let last = school.ids().pop().unwrap();
    school.lines.push(write::update(&last, time("2026-05-01"), json!({}), state, &key(1)).unwrap());
    let school = school.published();
    for (reference, due) in [("#key", "KeyNotListed"), ("?versionNumber=1#key", "KeyUnfit")] {
        let report = school.report(&school.credential(10, "2026-03-01", reference));
        assert!(!matches!(verdict(&report), Verdict::Valid { .. }), "{:?}", report.findings);
        let found = format!("{:?}", [Check::Signature, Check::IssuerKey].map(|check| report.finding(check)));
        assert!(found.contains(due) && !found.contains("KeyRetired"), "{reference}: {found}");
    }
}

#[test]
fn an_identifier_that_has_ended_has_no_keys() {
    let school = School::new(json!({})).and("2026-05-01", json!({"deactivated": true}), Some(10)).published();
    undecided(&school.report(&school.credential(10, "2026-03-01", "#key")), "KeyRetired");
    let late = school.report(&school.credential(10, "2026-06-01", "#key"));
    assert!(matches!(verdict(&late), Verdict::Invalid { .. }));
}

#[test]
fn witnesses_are_asked_for_and_must_stand_for_it() {
    let witness = json!({"witness": {"threshold": 1, "witnesses": [{"id": format!("did:key:{}", name(7))}]}});
    let mut school = School::new(witness).published();
    let credential = school.credential(10, "2026-03-01", "#key");
    assert_eq!(
        school.report(&credential).needs,
        [Need { address: WITNESSES.to_owned(), kind: NeedKind::WitnessProofs }]
    );
    school.put(NeedKind::WitnessProofs, WITNESSES, b"[]");
    undecided(&school.report(&credential), "0 of 1 witnesses");
    let id = school.ids()[0].clone();
    let proof = write::witness(&id, now(), &key(7)).unwrap();
    school.put(NeedKind::WitnessProofs, WITNESSES, json!([{"versionId": id, "proof": [proof]}]).to_string().as_bytes());
    valid(&school.report(&credential));
}

#[test]
fn a_log_that_was_rewritten_or_cut_is_not_believed() {
    let mut school = School::new(json!({})).and("2026-05-01", json!({}), Some(20)).published();
    let credential = school.credential(10, "2026-03-01", "#key");
    let first = school.lines[0].clone();
    let seen = school.report(&credential).lists;
    school.put(NeedKind::DidLog, LOG, first.as_bytes());
    valid(&school.report(&credential));
    assert_eq!(seen.iter().map(|seen| seen.list.as_str()).collect::<Vec<_>>(), [LOG]);
    school.facts.remember(std::sync::Arc::new(seen.iter().collect()));
    undecided(&school.report(&credential), "was seen before");
    for (bytes, because) in [
        (first.replace("#key", "#kex").into_bytes(), "hash"),
        (b"{}".to_vec(), "missing"),
        (Vec::new(), "line 1"),
        (vec![b'\n'; 5 << 20], "more than the limit"),
        ([first.as_bytes(), b"\n{\"versionId\""].concat(), "line 2"),
        (b"<html>".to_vec(), "line 1"),
    ] {
        school.put(NeedKind::DidLog, LOG, &bytes);
        undecided(&school.report(&credential), because);
    }
}

#[test]
fn an_identifier_that_has_moved_keeps_its_keys_under_both_names() {
    let mut school = School::new(json!({"portable": true}));
    let moved = school.did.replace("school.example", "new.example");
    let mut state = School::state(&moved, Some(10));
    state["alsoKnownAs"] = json!([school.did]);
    let last = school.ids().pop().unwrap();
    school.lines.push(write::update(&last, time("2026-05-01"), json!({}), state, &key(1)).unwrap());
    let mut school = school.published();
    valid(&school.report(&school.credential(10, "2026-03-01", "#key")));
    let log = school.lines.join("\n");
    school.put(NeedKind::DidLog, "https://new.example/.well-known/did.jsonl", log.as_bytes());
    school.did = moved;
    valid(&school.report(&school.credential(10, "2026-06-01", "#key")));
}
