//! Does the bench issue what it takes, refuse what was changed, and stay away from everybody else?

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use net::Offline;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use trust::TrustSources;
use verify::Policy;
use web::Hosts;

use super::{Bench, router};
use crate::Verifier;

const HOST: &str = "127.0.0.1:7722";

fn bench() -> Router {
    let policy = Policy::built_in("integrity").unwrap();
    let verifier = Verifier::of(policy, TrustSources::default(), Arc::new(Offline));
    router(Bench::new(verifier, &format!("http://{HOST}")).unwrap(), Hosts::from_iter([HOST]))
}

async fn post(bench: &Router, path: &str, body: &Value) -> (StatusCode, Value) {
    let request = Request::post(path).header("host", HOST).body(Body::from(body.to_string())).unwrap();
    let response = bench.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap())
}

/// By whose key it signs its lists.
async fn own_id(bench: &Router) -> String {
    let request = Request::get("/ids").header("host", HOST).body(Body::empty()).unwrap();
    let bytes = to_bytes(bench.clone().oneshot(request).await.unwrap().into_body(), 1 << 20).await.unwrap();
    let ids: Value = serde_json::from_slice(&bytes).unwrap();
    ids["ed"].as_str().unwrap().to_owned()
}

fn credential() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", { "shoe": "https://a.example/shoe" }],
        "type": ["VerifiableCredential"],
        "issuer": "https://nobody.example/",
        "credentialSubject": { "id": "did:example:alice", "shoe": "41" },
    })
}

#[tokio::test]
async fn each_suite_issues_what_verifies_and_not_what_was_changed() {
    let bench = bench();
    for suite in [
        "eddsa-rdfc-2022",
        "eddsa-jcs-2022",
        "ecdsa-rdfc-2019",
        "ecdsa-jcs-2019",
        "Ed25519Signature2020",
        "Ed25519Signature2018",
        "JsonWebSignature2020",
    ] {
        let issue = format!("/{suite}/credentials/issue");
        let (status, mut issued) = post(&bench, &issue, &json!({ "credential": credential() })).await;
        assert_eq!(status, StatusCode::CREATED, "{suite}: {issued}");
        let proof = &issued["proof"];
        assert!(proof["type"] == suite || proof["cryptosuite"] == suite, "sealed as it was asked for: {proof}");
        let verify = format!("/{suite}/credentials/verify");
        let (status, said) = post(&bench, &verify, &json!({ "verifiableCredential": issued })).await;
        assert_eq!(status, StatusCode::OK, "{suite}: {said}");
        issued["credentialSubject"]["shoe"] = "42".into();
        let (status, _) = post(&bench, &verify, &json!({ "verifiableCredential": issued })).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{suite}");
    }
}

#[tokio::test]
async fn a_place_in_its_own_list_is_looked_up_and_explained() {
    let bench = bench();
    let suite = "/eddsa-rdfc-2022/credentials";
    let mut credential = credential();
    credential["issuer"] = own_id(&bench).await.into();
    let (status, issued) = post(&bench, &format!("{suite}/issue?status=1"), &json!({ "credential": credential })).await;
    assert_eq!(status, StatusCode::CREATED, "{issued}");
    let entry = &issued["credentialStatus"];
    assert_eq!(entry["statusMessage"].as_array().map(Vec::len), Some(2), "as many as one bit has values: {entry}");
    let (status, said) = post(&bench, &format!("{suite}/verify"), &json!({ "verifiableCredential": issued })).await;
    assert_eq!(status, StatusCode::OK, "{said}");
    let findings = said["report"]["findings"].as_array().unwrap();
    let status = findings.iter().find(|finding| finding["check"] == "status").unwrap();
    assert_eq!(status["outcome"], "pass", "{status}");
}

#[tokio::test]
async fn a_part_that_was_derived_verifies() {
    let bench = bench();
    for suite in ["ecdsa-sd-2023", "bbs-2023"] {
        let asked = json!({ "credential": credential(), "options": { "mandatoryPointers": ["/issuer"] } });
        let (_, base) = post(&bench, &format!("/{suite}/credentials/issue"), &asked).await;
        let verify = format!("/{suite}/credentials/verify");
        let (status, _) = post(&bench, &verify, &json!({ "verifiableCredential": base })).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{suite}: a base proof is for its owner");
        let asked = json!({ "verifiableCredential": base, "options": { "selectivePointers": ["/credentialSubject"] } });
        let (_, derived) = post(&bench, &format!("/{suite}/credentials/derive"), &asked).await;
        let (status, said) = post(&bench, &verify, &json!({ "verifiableCredential": derived })).await;
        assert_eq!(status, StatusCode::OK, "{suite}: {said}");
    }
}

#[tokio::test]
async fn a_presentation_without_a_proof_must_still_be_one() {
    let bench = bench();
    let mut presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
    });
    let asked = json!({ "verifiablePresentation": presentation, "options": { "challenge": "7" } });
    let verify = "/eddsa-rdfc-2022/presentations/verify";
    assert_eq!(post(&bench, verify, &asked).await.0, StatusCode::OK);
    presentation["holder"] = "nobody".into();
    let asked = json!({ "verifiablePresentation": presentation });
    assert_eq!(post(&bench, verify, &asked).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn nobody_from_elsewhere_is_answered() {
    let request = Request::get("/ids").header("host", "verifier.example").body(Body::empty()).unwrap();
    assert_ne!(bench().oneshot(request).await.unwrap().status(), StatusCode::OK);
}

/// What the bench lets pass, the program that people run does not: a document's own words.
#[tokio::test]
async fn what_it_issues_is_not_valid_elsewhere() {
    let (_, issued) =
        post(&bench(), "/eddsa-rdfc-2022/credentials/issue", &json!({ "credential": credential() })).await;
    let policy = Policy::built_in("integrity").unwrap();
    let verifier = Verifier::of(policy, TrustSources::default(), Arc::new(Offline));
    let now = net::Clock::now(&net::SystemClock);
    let report = verifier.judge(issued.to_string().as_bytes(), None, now, &mut verify::Facts::default()).await;
    assert_ne!(report.word(&verifier.policy), verify::Word::Valid);
    assert_ne!(report.finding(verify::Check::Format).outcome, verify::Outcome::Pass);
}
