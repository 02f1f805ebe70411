//! Is a newer copy asked for only when the person says so, once, and is the person it was given to answered apart?

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it is surprised")]

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{Timestamp, format, jose};
use issue::award::did_key;
use net::{Fetch, Fetching};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use trust::TrustSources;
use verify::recipient::{self, Known};
use verify::{Fact, Facts, Need, NeedKind, Policy, Problem, Report, Word};
use wanderbuch_verifier::http::{Service, router};
use wanderbuch_verifier::named::NamedPolicy;
use wanderbuch_verifier::{Named, Verifier};
use web::Hosts;
use words::Words;

const ADDRESS: &str = "https://school.example/badges/1";

fn now() -> Timestamp {
    "2026-11-22T10:04:00Z".parse().unwrap()
}

struct School {
    key: PrivateKey,
    did: String,
}

impl School {
    fn new(seed: u64) -> Self {
        let key = PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
        let did = did_key(key.public_key()).unwrap();
        Self { key, did }
    }

    fn badge(&self, change: impl FnOnce(&mut Value)) -> Vec<u8> {
        let mut body = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Welding",
            "issuer": {"id": self.did, "type": ["Profile"]}, "validFrom": "2026-01-01T00:00:00Z",
            "refreshService": {"id": ADDRESS, "type": "1EdTechCredentialRefresh"},
            "credentialSubject": {
                "type": ["AchievementSubject"], "id": "did:example:ilva",
                "identifier": [{"type": "IdentityObject", "identityType": "emailAddress", "hashed": true, "salt": "Kosher",
                    "identityHash": "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"}],
                "achievement": {"id": "urn:a", "type": ["Achievement"], "name": "Welding"},
            },
        });
        change(&mut body);
        let method = format!("{}#{}", self.did, self.did.trim_start_matches("did:key:"));
        let header = json!({"typ": "vc+jwt", "kid": method});
        jose::sign(&header, &serde_json::to_vec(&body).unwrap(), &self.key).unwrap().into_bytes()
    }
}

/// Answers the one address with that, and counts who asks for anything.
#[derive(Default)]
struct Answers {
    by_address: Mutex<BTreeMap<String, Vec<u8>>>,
    asked: AtomicUsize,
}

impl Fetch for Answers {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        assert_eq!(need.kind, NeedKind::RenewedCredential);
        let body = self.by_address.lock().unwrap().get(&need.address).cloned();
        let body = body.map(Arc::from).ok_or_else(|| "nobody answered".into());
        Box::pin(std::future::ready(Fact { body, fetched: Some(now()) }))
    }
}

/// The report of a badge for which that is answered, how often somebody was asked, and whether the copy counts.
async fn renewed(badge: &[u8], copy: Option<Vec<u8>>) -> (Report, usize, bool) {
    let answers = Arc::new(Answers::default());
    if let Some(copy) = copy {
        answers.by_address.lock().unwrap().insert(ADDRESS.to_owned(), copy);
    }
    let policy = Policy::built_in("integrity").unwrap();
    let verifier = Verifier::of(policy, TrustSources::default(), Arc::clone(&answers) as Arc<dyn Fetch>);
    let asked = verifier.judge_renewed(badge, now(), &mut Facts::default()).await;
    (asked.report, answers.asked.load(Ordering::SeqCst), asked.copy.is_some())
}

fn problem(report: &Report) -> Option<&'static str> {
    report.renewal.as_ref().unwrap().outcome.as_ref().err().map(Problem::id)
}

#[tokio::test]
async fn a_newer_copy_takes_the_place_of_the_first() {
    let (school, policy) = (School::new(1), Policy::built_in("integrity").unwrap());
    let badge = school.badge(|_| {});
    let newer = school.badge(|body| {
        body["validUntil"] = json!("2026-11-01T00:00:00Z");
        body["name"] = json!("Welding, second edition");
        body["credentialSubject"]["achievement"].as_object_mut().unwrap().remove("name");
    });
    let (report, asked, taken) = renewed(&badge, Some(newer.clone())).await;
    assert_eq!((asked, taken, report.word(&policy)), (1, true, Word::Expired), "the copy is judged: {report:#?}");
    assert_eq!(report.sha256, credential::digest::sha256_hex(&newer));
    let renewal = report.renewal.unwrap();
    let told = renewal.outcome.unwrap();
    assert_eq!((renewal.address.as_str(), told.original), (ADDRESS, credential::digest::sha256_hex(&badge)));
    let places: Vec<&str> = told.changes.iter().map(|change| change.place.as_str()).collect();
    assert_eq!(places, ["/credentialSubject/achievement/name", "/name", "/validUntil"]);
    assert_eq!((&told.changes[0].after, &told.changes[2].before), (&None, &None));
    // Nobody asks again because the copy offers it, and the same again is no difference.
    let (report, asked, taken) = renewed(&badge, Some(badge.clone())).await;
    assert_eq!((asked, taken, report.renewal.unwrap().outcome.unwrap().changes.len()), (1, true, 0));
}

#[tokio::test]
async fn what_is_no_newer_copy_of_it_changes_nothing() {
    let (school, stranger) = (School::new(1), School::new(2));
    let badge = school.badge(|_| {});
    let mut forged = school.badge(|body| body["name"] = json!("Brazing"));
    forged.truncate(forged.len() - 8);
    for (copy, expected) in [
        (None, "renewal-unavailable"),
        (Some(b"<html>Not found</html>".to_vec()), "renewal-not-intact"),
        (Some(forged), "renewal-not-intact"),
        (Some(stranger.badge(|_| {})), "renewal-of-another"),
        (Some(school.badge(|body| body["id"] = json!("urn:uuid:2"))), "renewal-of-another"),
        (Some(school.badge(|body| drop(body.as_object_mut().unwrap().remove("id")))), "renewal-of-another"),
        (Some(school.badge(|body| body["validFrom"] = json!("2025-01-01T00:00:00Z"))), "renewal-older"),
    ] {
        let (report, asked, taken) = renewed(&badge, copy).await;
        assert_eq!((problem(&report), asked, taken), (Some(expected), 1, false));
        assert_eq!(report.sha256, credential::digest::sha256_hex(&badge), "{expected}: the first one counts");
        assert_eq!(report.word(&Policy::built_in("integrity").unwrap()), Word::Valid, "{expected}");
    }
}

#[tokio::test]
async fn nobody_is_asked_because_an_unproven_credential_says_so() {
    let school = School::new(1);
    let mut broken = school.badge(|_| {});
    broken.truncate(broken.len() - 4);
    for badge in [
        broken,
        school.badge(|body| drop(body.as_object_mut().unwrap().remove("refreshService"))),
        school.badge(|body| body["refreshService"]["type"] = json!("ManualRefreshService2018")),
        school.badge(|body| body["refreshService"]["id"] = json!("http://127.0.0.1/admin")),
        school.badge(|body| {
            body["refreshService"] = json!([7, "https://a.example", {"type": "1EdTechCredentialRefresh"}]);
        }),
    ] {
        let (report, asked, _) = renewed(&badge, None).await;
        assert_eq!((problem(&report), asked), (Some("renewal-not-offered"), 0));
    }
    // Nor by judging alone.
    let answers = Arc::new(Answers::default());
    let fetch = Arc::clone(&answers) as Arc<dyn Fetch>;
    let verifier = Verifier::of(Policy::built_in("integrity").unwrap(), TrustSources::default(), fetch);
    let report = verifier.judge(&school.badge(|_| {}), None, now(), &mut Facts::default()).await;
    assert_eq!((answers.asked.load(Ordering::SeqCst), report.renewal), (0, None));
}

#[tokio::test]
async fn whether_it_is_the_persons_is_answered_apart() {
    let school = School::new(1);
    let badge = school.badge(|_| {});
    let verifier =
        Verifier::of(Policy::built_in("integrity").unwrap(), TrustSources::default(), Arc::new(Answers::default()));
    let answer = async |bytes: Vec<u8>, who: &str| {
        let mut report = verifier.judge(&bytes, None, now(), &mut Facts::default()).await;
        let (word, before) = (report.word(&verifier.policy), report.findings.clone());
        recipient::ask(&format::read(&bytes), &Known::parse(who).unwrap(), &mut report);
        assert_eq!((report.word(&verifier.policy), report.findings), (word, before), "it has no say in the verdict");
        report.recipient.id()
    };
    assert_eq!(answer(badge.clone(), "a@example.com").await, "matches");
    assert_eq!(answer(badge.clone(), "b@example.com").await, "does_not_match");
    assert_eq!(answer(badge.clone(), "did:example:ilva").await, "matches");
    assert_eq!(answer(badge.clone(), "did:example:olva").await, "does_not_match");
    assert_eq!(answer(badge.clone(), "Ilva Marten").await, "not_offered");
    let weak = school.badge(|body| {
        body["credentialSubject"]["identifier"][0]["identityHash"] = json!("md5$e8c1a2b3c4d5e6f708192a3b4c5d6e7f");
    });
    assert_eq!(answer(weak, "a@example.com").await, "weak_hash");
    let mut broken = badge;
    broken.truncate(broken.len() - 4);
    assert_eq!(answer(broken, "a@example.com").await, "blocked");
}

async fn send(app: &axum::Router, request: http::Request<axum::body::Body>) -> (http::StatusCode, String, String) {
    let answer = app.clone().oneshot(request).await.unwrap();
    let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned()).unwrap_or_default();
    let status = answer.status();
    let body = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (status, place, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn the_page_asks_for_a_newer_copy_on_a_click_and_once() {
    const HOST: &str = "127.0.0.1:7722";
    let school = School::new(1);
    let answers = Arc::new(Answers::default());
    let newer = school.badge(|body| body["name"] = json!("Welding, second edition"));
    answers.by_address.lock().unwrap().insert(ADDRESS.to_owned(), newer);
    let fetch = Arc::clone(&answers) as Arc<dyn Fetch>;
    let policy = NamedPolicy::BuiltIn("integrity".to_owned());
    let (verifier, _) = Verifier::new(Named { policy, ..Named::default() }, fetch).unwrap();
    let service =
        Service::new(verifier, Arc::new(now()), Words::english(), "http://127.0.0.1:7722", "Us", None).unwrap();
    let app = router(service, Hosts::from_iter([HOST]));
    let request = |method: &str, path: &str, body: String| {
        let request = http::Request::builder().method(method).uri(format!("http://{HOST}{path}")).header("host", HOST);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.body(axum::body::Body::from(body)).unwrap()
    };
    let pasted = format!("text={}", String::from_utf8(school.badge(|_| {})).unwrap());
    let (_, place, _) = send(&app, request("POST", "/checks/text", pasted)).await;
    let (_, _, page) = send(&app, request("GET", &place, String::new())).await;
    assert!(page.contains("Ask for a newer copy") && page.contains("tells the issuer"), "{page}");
    assert_eq!(answers.asked.load(Ordering::SeqCst), 0, "showing asks nobody");
    for _ in 0..2 {
        let refresh = format!("{place}/refresh");
        let (status, back, _) = send(&app, request("POST", &refresh, String::new())).await;
        assert_eq!((status, back.as_str()), (http::StatusCode::SEE_OTHER, place.as_str()));
    }
    let (_, _, page) = send(&app, request("GET", &place, String::new())).await;
    assert!(page.contains("A newer copy came from") && page.contains("At /name:"), "{page}");
    assert!(!page.contains("Ask for a newer copy"));
    assert_eq!(answers.asked.load(Ordering::SeqCst), 1, "once, however often it is clicked");
    let archive = request("GET", &format!("{place}/evidence.zip"), String::new());
    let archive = axum::body::to_bytes(app.clone().oneshot(archive).await.unwrap().into_body(), 1 << 24).await.unwrap();
    let (code, said, again) = replayed(tempfile::tempdir().unwrap().path(), &archive);
    assert!(code == Some(0) && said.contains("the same report, byte for byte"), "{said}");
    assert_eq!(again["report"]["renewal"]["address"], ADDRESS);
    let nowhere = send(&app, request("POST", "/results/none/refresh", String::new())).await;
    assert_eq!(nowhere.0, http::StatusCode::NOT_FOUND);
}

/// `replay` of an archive: what it said, and the report.
fn replayed(folder: &std::path::Path, archive: &[u8]) -> (Option<i32>, String, Value) {
    std::fs::write(folder.join("again.zip"), archive).unwrap();
    let digest = credential::digest::sha256_hex(archive);
    let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    let out = command.args(["replay", "--format", "json", "--digest", &digest, "again.zip"]).current_dir(folder);
    let out = out.output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    (out.status.code(), said, serde_json::from_slice(&out.stdout).unwrap_or_default())
}

/// What was judged with a newer copy is judged so again, whether the copy took the place of the first or not.
#[test]
fn a_newer_copy_is_part_of_the_evidence() {
    let (school, stranger) = (School::new(1), School::new(2));
    let newer = school.badge(|body| body["validUntil"] = json!("2026-11-01T00:00:00Z"));
    for (copy, word, outcome) in [
        (Some(newer), "expired", None),
        (Some(stranger.badge(|_| {})), "valid", Some("renewal-of-another")),
        (Some(b"<html>".to_vec()), "valid", Some("renewal-not-intact")),
        (None, "valid", Some("renewal-unavailable")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
        write("badge.jwt", &school.badge(|_| {}));
        std::fs::create_dir(folder.path().join("facts")).unwrap();
        copy.iter().for_each(|copy| write("facts/copy", copy));
        let entry = json!({"file": "copy", "fetched": "2026-11-22T09:30:00Z"});
        write("facts/index.json", json!({ADDRESS: entry}).to_string().as_bytes());
        let how = ["verify", "--refresh", "--facts", "facts", "--policy", "integrity", "--at", "2026-11-22T10:04:00Z"];
        let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
        command.args(how).args(["--without", "registries", "--without", "federations", "--without", "domains"]);
        command.args(["--format", "json", "--evidence", "case.zip", "badge.jwt"]);
        let out = command.env("XDG_STATE_HOME", folder.path()).current_dir(folder.path()).output().unwrap();
        let report: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(
            (&report["word"], &report["report"]["renewal"]["problem"]["id"]),
            (&json!(word), &json!(outcome)),
            "{report}"
        );
        let (code, said, again) = replayed(folder.path(), &std::fs::read(folder.path().join("case.zip")).unwrap());
        assert!(said.contains("the same report, byte for byte"), "{word}: {said}");
        assert_eq!((code, again), (out.status.code(), report));
    }
}

#[test]
fn the_command_line_answers_for_whom() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("badge.jwt");
    std::fs::write(&file, School::new(1).badge(|_| {})).unwrap();
    let run = |format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
        command.args([
            "verify",
            "--offline",
            "--policy",
            "integrity",
            "--format",
            format,
            "--recipient",
            "a@example.com",
        ]);
        let out = command.env("XDG_STATE_HOME", folder.path()).arg(&file).output().unwrap();
        String::from_utf8(out.stdout).unwrap()
    };
    assert!(run("text").contains("Given to whom you name?"), "{}", run("text"));
    let report: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(report["report"]["recipient"], json!({"answer": "matches", "hashed": true, "algorithm": null}));
    let schema: Value = serde_json::from_str(wanderbuch_verifier::render::json::SCHEMA).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    assert!(schema.is_valid(&report), "{report}");
}
