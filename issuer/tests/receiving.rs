//! Offer, receive, withdraw, and everything that must be refused: the wallet's machine against the issuer, in process.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where something is not as it must be"
)]

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use credential::Timestamp;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use http::{Request, Response, StatusCode};
use openid4vc::address::Reach;
use openid4vc::dcql::Candidate;
use openid4vc::openid4vci::{Accepted, Needed, Proof, ReceiveError, Received, Reception, Step, prove, receive};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use wanderbuch_issuer::Demo;
use wanderbuch_issuer::http::{Service, router};
use web::Hosts;

const ORIGIN: &str = "http://127.0.0.1:7711";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("time")
}

fn app() -> Router {
    let demo = Demo::new(ORIGIN).expect("demonstration");
    router(Service::new(demo, Arc::new(now()), None), Hosts::from_iter(["127.0.0.1:7711"]))
}

async fn send(app: &Router, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    let (mut parts, body) = request.into_parts();
    parts.headers.insert("host", "127.0.0.1:7711".parse().expect("host"));
    let response = app.clone().oneshot(Request::from_parts(parts, Body::from(body))).await.expect("answer");
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 22).await.expect("body").to_vec();
    Response::from_parts(parts, bytes)
}

fn form(path: &str, pairs: &[(&str, &str)]) -> Request<Vec<u8>> {
    let body = openid4vc::link::encode(pairs.iter().copied());
    let request = Request::post(format!("{ORIGIN}{path}")).header("content-type", "application/x-www-form-urlencoded");
    request.body(body.into_bytes()).expect("request")
}

fn get(path: &str) -> Request<Vec<u8>> {
    Request::get(format!("{ORIGIN}{path}")).body(Vec::new()).expect("request")
}

/// Makes an offer on the page, and takes the link and the code from it.
async fn offer(app: &Router, example: &str, format: &str, code: bool) -> (String, Option<String>) {
    let mut pairs = vec![("example", example), ("format", format)];
    if code {
        pairs.push(("code", "on"));
    }
    let response = send(app, form("/offers", &pairs)).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let place = response.headers()["location"].to_str().expect("place").to_owned();
    let page = String::from_utf8(send(app, get(&place)).await.into_body()).expect("page");
    let link =
        page.split("id=\"link\">").nth(1).and_then(|rest| rest.split('<').next()).expect("link").replace("&amp;", "&");
    let code = page.split("send apart: <b>").nth(1).and_then(|rest| rest.split('<').next()).map(str::to_owned);
    (link, code)
}

/// Goes on until a person is asked.
async fn asked(app: &Router, link: &str) -> Reception {
    let mut step = receive(link, Reach::LoopbackToo).expect("offer");
    loop {
        step = match step {
            Step::Send(reception, request) => reception.answered(&send(app, request).await).expect("step"),
            Step::Ask(reception, asked) => {
                assert_eq!(asked.credential_issuer, ORIGIN);
                assert_eq!(asked.offered.len(), 1);
                return reception;
            }
            _ => panic!("a person must be asked first"),
        };
    }
}

/// Goes on to the end, with a proof made by `make`.
async fn finish(
    app: &Router,
    reception: Reception,
    tx_code: Option<String>,
    make: &dyn Fn(&Needed, &PrivateKey) -> String,
) -> Result<(Vec<Received>, PrivateKey), ReceiveError> {
    let mut dice = rand_core::UnwrapErr(getrandom::SysRng);
    let mut key = PrivateKey::generate(Algorithm::EdDsa, &mut dice).expect("key");
    let offered = reception.offered();
    let mut step = reception.accepted(&Accepted { configurations: offered, tx_code })?;
    loop {
        step = match step {
            Step::Send(reception, request) => reception.answered(&send(app, request).await)?,
            Step::Prove(reception, needed) => {
                key = PrivateKey::generate(needed.algorithms[0], &mut dice).expect("key");
                reception.proven(&make(&needed, &key), key.public_key())?
            }
            Step::Done(received) => return Ok((received, key)),
            Step::Ask(..) => panic!("asked twice"),
        };
    }
}

fn good(needed: &Needed, key: &PrivateKey) -> String {
    prove(needed.naming, &needed.audience, needed.nonce.as_deref(), now(), key).expect("proof")
}

#[tokio::test]
async fn three_examples_in_three_formats() {
    let app = app();
    for example in ["welding", "diploma", "first-aid"] {
        for (format, name) in [("sd-jwt", "dc+sd-jwt"), ("vc-jwt", "jwt_vc_json"), ("open-badge", "ldp_vc")] {
            let (link, _) = offer(&app, example, format, false).await;
            let (received, key) = finish(&app, asked(&app, &link).await, None, &good).await.expect(name);
            assert_eq!(received.len(), 1);
            let candidate = Candidate::read(&received[0].bytes).expect("credential");
            assert_eq!(candidate.kind.format(), name);
            assert_eq!(candidate.holder_key().as_ref(), Some(key.public_key()));
        }
    }
    let issued: Value = serde_json::from_slice(send(&app, get("/issued.json")).await.body()).expect("JSON");
    assert_eq!(issued.as_array().map(Vec::len), Some(9));
}

#[tokio::test]
async fn a_code_that_comes_apart() {
    let app = app();
    let (link, code) = offer(&app, "welding", "sd-jwt", true).await;
    let code = code.expect("a code stands on the page");
    let missing = finish(&app, asked(&app, &link).await, None, &good).await;
    assert!(matches!(missing, Err(ReceiveError::TxCode(_))));
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let refused = finish(&app, asked(&app, &link).await, Some(wrong.to_owned()), &good).await;
    assert!(matches!(&refused, Err(ReceiveError::Refused { code, .. }) if code == "invalid_grant"));
    finish(&app, asked(&app, &link).await, Some(code), &good).await.map(drop).expect("the right code");
}

#[tokio::test]
async fn three_wrong_codes_burn_the_offer() {
    let app = app();
    let (link, code) = offer(&app, "welding", "sd-jwt", true).await;
    let code = code.expect("code");
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..3 {
        let tried = finish(&app, asked(&app, &link).await, Some(wrong.to_owned()), &good).await;
        assert!(tried.is_err());
    }
    assert!(finish(&app, asked(&app, &link).await, Some(code), &good).await.is_err(), "burnt");
}

#[tokio::test]
async fn an_offer_is_good_once() {
    let app = app();
    let (link, _) = offer(&app, "welding", "vc-jwt", false).await;
    finish(&app, asked(&app, &link).await, None, &good).await.map(drop).expect("first");
    let again = finish(&app, asked(&app, &link).await, None, &good).await;
    assert!(matches!(again, Err(ReceiveError::Refused { code, .. }) if code == "invalid_grant"));
}

#[tokio::test]
async fn wrong_proofs_are_refused() {
    type Make = fn(&Needed, &PrivateKey) -> String;
    let cases: [(&str, &str, Make); 6] = [
        ("other audience", "invalid_proof", |n, k| {
            prove(n.naming, "https://evil.example", n.nonce.as_deref(), now(), k).expect("proof")
        }),
        ("other nonce", "invalid_nonce", |n, k| prove(n.naming, &n.audience, Some("guess"), now(), k).expect("proof")),
        ("no nonce", "invalid_nonce", |n, k| prove(n.naming, &n.audience, None, now(), k).expect("proof")),
        ("old", "invalid_proof", |n, k| {
            prove(n.naming, &n.audience, n.nonce.as_deref(), now().plus_seconds(-3_600), k).expect("proof")
        }),
        ("a stranger's signature", "invalid_proof", |n, k| {
            let stranger = PrivateKey::from_secret_bytes(k.algorithm(), &[7; 32]).expect("key");
            let header = json!({ "typ": "openid4vci-proof+jwt", "jwk": k.public_key().to_jwk() });
            let claims = json!({ "aud": n.audience, "iat": now().seconds(), "nonce": n.nonce });
            credential::jose::sign(&header, claims.to_string().as_bytes(), &stranger).expect("signed")
        }),
        ("another typ", "invalid_proof", |n, k| {
            let header = json!({ "typ": "JWT", "jwk": k.public_key().to_jwk() });
            let claims = json!({ "aud": n.audience, "iat": now().seconds(), "nonce": n.nonce });
            credential::jose::sign(&header, claims.to_string().as_bytes(), k).expect("signed")
        }),
    ];
    let app = app();
    for (name, expected, make) in cases {
        let (link, _) = offer(&app, "welding", "sd-jwt", false).await;
        match finish(&app, asked(&app, &link).await, None, &make).await.map(drop) {
            Err(ReceiveError::Refused { code, .. }) => assert_eq!(code, expected, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_nonce_is_good_once() {
    let app = app();
    let nonce = send(&app, Request::post(format!("{ORIGIN}/nonce")).body(Vec::new()).expect("request")).await;
    let nonce: Value = serde_json::from_slice(nonce.body()).expect("JSON");
    let nonce = nonce["c_nonce"].as_str().expect("nonce").to_owned();
    let make = move |needed: &Needed, key: &PrivateKey| {
        prove(Proof::Jwk, &needed.audience, Some(&nonce), now(), key).expect("proof")
    };
    for works in [true, false] {
        let (link, _) = offer(&app, "welding", "sd-jwt", false).await;
        assert_eq!(finish(&app, asked(&app, &link).await, None, &make).await.is_ok(), works);
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_given() {
    let app = app();
    for header in [None, Some("Bearer guess"), Some("Basic x")] {
        let mut request = Request::post(format!("{ORIGIN}/credential"));
        if let Some(header) = header {
            request = request.header("authorization", header);
        }
        let response = send(&app, request.body(b"{}".to_vec()).expect("request")).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        assert!(response.headers().contains_key("www-authenticate"));
    }
}

#[tokio::test]
async fn withdrawing_changes_the_list() {
    let app = app();
    for (format, kind) in
        [("sd-jwt", "application/statuslist+jwt"), ("vc-jwt", "application/vc+jwt"), ("open-badge", "application/vc")]
    {
        let (link, _) = offer(&app, "first-aid", format, false).await;
        finish(&app, asked(&app, &link).await, None, &good).await.map(drop).expect("received");
        let address = format!("/status/first-aid/{format}");
        let before = send(&app, get(&address)).await;
        assert_eq!(before.headers()["content-type"], kind);
        let issued: Value = serde_json::from_slice(send(&app, get("/issued.json")).await.body()).expect("JSON");
        let last = issued.as_array().and_then(|all| all.last()).expect("issued");
        assert_eq!(last["withdrawn"], json!(false));
        let id = last["id"].as_str().expect("id").to_owned();
        let done = send(&app, form("/withdraw", &[("id", &id)])).await;
        assert_eq!(done.status(), StatusCode::SEE_OTHER);
        assert_ne!(before.body(), send(&app, get(&address)).await.body());
    }
    assert_eq!(send(&app, form("/withdraw", &[("id", "nobody")])).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn wrong_offers_and_answers_are_refused() {
    let offer = |offer: Value| {
        format!(
            "openid-credential-offer://?{}",
            openid4vc::link::encode([("credential_offer", offer.to_string().as_str())])
        )
    };
    let code = json!({ "urn:ietf:params:oauth:grant-type:pre-authorized_code": { "pre-authorized_code": "x" } });
    for wrong in [
        json!({}),
        json!({ "credential_issuer": "https://a.example", "grants": code }),
        json!({ "credential_issuer": "https://a.example", "credential_configuration_ids": [], "grants": code }),
        json!({ "credential_issuer": "https://a.example", "credential_configuration_ids": ["a", "a"], "grants": code }),
        json!({ "credential_issuer": "https://a.example", "credential_configuration_ids": ["a"] }),
        json!({ "credential_issuer": "http://a.example", "credential_configuration_ids": ["a"], "grants": code }),
        json!({ "credential_issuer": "https://u@a.example", "credential_configuration_ids": ["a"], "grants": code }),
        json!({ "credential_issuer": "https://a.example?x", "credential_configuration_ids": ["a"], "grants": code }),
    ] {
        assert!(receive(&offer(wrong.clone()), Reach::LoopbackToo).is_err(), "{wrong}");
    }
    assert!(receive("openid-credential-offer://?", Reach::Https).is_err());
    assert!(
        receive("openid-credential-offer://?credential_offer={}&credential_offer_uri=https://a.example", Reach::Https)
            .is_err()
    );
    let good =
        json!({ "credential_issuer": "https://a.example", "credential_configuration_ids": ["a"], "grants": code });
    let Ok(Step::Send(reception, request)) = receive(&offer(good), Reach::Https) else { panic!("an offer") };
    assert_eq!(request.uri(), "https://a.example/.well-known/openid-credential-issuer");
    let other = json!({ "credential_issuer": "https://b.example", "credential_endpoint": "https://b.example/c", "credential_configurations_supported": {} });
    let refused = reception.answered(&Response::new(other.to_string().into_bytes()));
    assert!(matches!(refused, Err(ReceiveError::OtherIssuer { .. })));
}
