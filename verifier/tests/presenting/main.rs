//! The whole flow in one process: receive from the issuer, present to the verifier, withdraw, check again; and every answer that
//! must be refused.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test ends where something is not as it must be")]

mod pages;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use credential::Timestamp;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer};
use http::{Request, Response, StatusCode};
use net::{Fetch, Fetching};
use openid4vc::address::Reach;
use openid4vc::dcql::Candidate;
use openid4vc::openid4vci::{Accepted, Received, Step, prove, receive};
use openid4vc::openid4vp::{Consent, Progress, Selection, VerifiedRequest, open, respond};
use tower::ServiceExt as _;
use verify::{Fact, Need};
use wanderbuch_issuer::Demo;
use wanderbuch_verifier::http::{Service, router};
use wanderbuch_verifier::named::{NamedFile, NamedTrust};
use wanderbuch_verifier::{Named, Verifier};
use web::Hosts;
use words::Words;

const ISSUER: &str = "127.0.0.1:7711";
const VERIFIER: &str = "127.0.0.1:7722";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("time")
}

async fn send(app: &Router, host: &'static str, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
    let (mut parts, body) = request.into_parts();
    parts.headers.insert("host", host.parse().expect("host"));
    let response = app.clone().oneshot(Request::from_parts(parts, Body::from(body))).await.expect("answer");
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, 1 << 24).await.expect("body").to_vec();
    Response::from_parts(parts, bytes)
}

fn get(host: &str, path: &str) -> Request<Vec<u8>> {
    Request::get(format!("http://{host}{path}")).body(Vec::new()).expect("request")
}

fn form(host: &str, path: &str, pairs: &[(&str, &str)]) -> Request<Vec<u8>> {
    let body = openid4vc::link::encode(pairs.iter().copied());
    let request =
        Request::post(format!("http://{host}{path}")).header("content-type", "application/x-www-form-urlencoded");
    request.body(body.into_bytes()).expect("request")
}

fn text(response: Response<Vec<u8>>) -> String {
    String::from_utf8(response.into_body()).expect("text")
}

/// Fetches from the issuer in this process.
struct FromIssuer(Router);

impl Fetch for FromIssuer {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        Box::pin(async move {
            let path = need.address.strip_prefix("http://127.0.0.1:7711").unwrap_or("/nowhere");
            let response = send(&self.0, ISSUER, get(ISSUER, path)).await;
            let body = match response.status() {
                StatusCode::OK => Ok(Arc::from(response.into_body())),
                status => Err(format!("status {status}").into()),
            };
            Fact { body, fetched: Some(now()) }
        })
    }
}

struct World {
    issuer: Router,
    verifier: Router,
}

fn world() -> World {
    let demo = Demo::new("http://127.0.0.1:7711").expect("demonstration");
    let list = demo.trust_list().expect("list");
    let service = wanderbuch_issuer::http::Service::new(demo, Arc::new(now()), None);
    let issuer = wanderbuch_issuer::http::router(service, Hosts::from_iter([ISSUER]));
    let file = NamedFile { path: "demo.toml".into(), bytes: list.into_bytes() };
    let named = Named { trust: vec![NamedTrust { file, beside: Vec::new() }], ..Named::default() };
    let (verifier, _) = Verifier::new(named, Arc::new(FromIssuer(issuer.clone()))).expect("verifier");
    let service =
        Service::new(verifier, Arc::new(now()), Words::english(), "http://127.0.0.1:7722", "Harbour Steel", None)
            .expect("key");
    World { issuer, verifier: router(service, Hosts::from_iter([VERIFIER])) }
}

/// A wallet with one credential and the key that it is bound to.
struct Wallet {
    key: PrivateKey,
    bytes: Vec<u8>,
}

async fn received(world: &World, example: &str, format: &str) -> Wallet {
    let made = send(&world.issuer, ISSUER, form(ISSUER, "/offers", &[("example", example), ("format", format)])).await;
    let place = made.headers()["location"].to_str().expect("place").to_owned();
    let link = link_on(&text(send(&world.issuer, ISSUER, get(ISSUER, &place)).await));
    let mut dice = rand_core::UnwrapErr(getrandom::SysRng);
    let mut key = PrivateKey::generate(Algorithm::EdDsa, &mut dice).expect("key");
    let mut step = receive(&link, Reach::LoopbackToo).expect("offer");
    loop {
        step = match step {
            Step::Send(reception, request) => {
                reception.answered(&send(&world.issuer, ISSUER, request).await).expect("step")
            }
            Step::Ask(reception, _) => {
                let configurations = reception.offered();
                reception.accepted(&Accepted { configurations, tx_code: None }).expect("accepted")
            }
            Step::Prove(reception, needed) => {
                key = PrivateKey::generate(needed.algorithms[0], &mut dice).expect("key");
                let proof =
                    prove(needed.naming, &needed.audience, needed.nonce.as_deref(), now(), &key).expect("proof");
                reception.proven(&proof, key.public_key()).expect("proven")
            }
            Step::Done(received) => {
                let [Received { bytes, .. }] = <[Received; 1]>::try_from(received).expect("one");
                return Wallet { key, bytes };
            }
        };
    }
}

fn link_on(page: &str) -> String {
    let link = page.split("id=\"link\">").nth(1).and_then(|rest| rest.split('<').next());
    link.expect("a link stands on the page").replace("&amp;", "&")
}

/// Asks on the verifier's page: the session's path, and the request as the wallet reads it.
async fn asked(world: &World, request: &str) -> (String, VerifiedRequest) {
    let made = send(&world.verifier, VERIFIER, form(VERIFIER, "/requests", &[("request", request)])).await;
    let place = made.headers()["location"].to_str().expect("place").to_owned();
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("<svg"), "the link is drawn as a QR code");
    let mut dice = rand_core::UnwrapErr(getrandom::SysRng);
    let mut progress = open(&link_on(&page), Reach::LoopbackToo, &mut dice).expect("request");
    loop {
        progress = match progress {
            Progress::Send(intake, request) => {
                intake.answered(&send(&world.verifier, VERIFIER, request).await, now()).expect("request object")
            }
            Progress::Ready(request) => return (place, *request),
        };
    }
}

fn dice() -> rand_core::UnwrapErr<getrandom::SysRng> {
    rand_core::UnwrapErr(getrandom::SysRng)
}

impl Wallet {
    fn answer(&self, request: &VerifiedRequest) -> Request<Vec<u8>> {
        let candidate = Candidate::read(&self.bytes).expect("candidate");
        let choices = request.query().matches(std::slice::from_ref(&candidate)).proposal().expect("answers");
        let selection =
            Selection::new(request, &choices, &[(self.bytes.as_slice(), &candidate)], &mut dice()).expect("selection");
        let keys = |wanted: &PublicKey| (wanted == self.key.public_key()).then_some(&self.key as &dyn Signer);
        respond(Consent::given(&selection), request, &selection, &keys, now()).expect("answer")
    }
}

async fn state(world: &World, place: &str) -> String {
    text(send(&world.verifier, VERIFIER, get(VERIFIER, &format!("{place}/state"))).await)
}

async fn result(world: &World, place: &str) -> String {
    text(send(&world.verifier, VERIFIER, get(VERIFIER, &place.replace("/requests/", "/results/"))).await)
}

#[tokio::test]
async fn receive_present_withdraw_check_again() {
    let world = world();
    for (example, request, title) in [
        ("welding", "welding", "MAG welding"),
        ("diploma", "diploma", "leaving certificate"),
        ("first-aid", "any", "First aid"),
    ] {
        for format in ["sd-jwt", "vc-jwt", "open-badge"] {
            let wallet = received(&world, example, format).await;
            let (place, request) = asked(&world, request).await;
            assert!(state(&world, &place).await.contains("requested"));
            let answered = send(&world.verifier, VERIFIER, wallet.answer(&request)).await;
            assert_eq!(answered.status(), StatusCode::OK, "{example} {format}");
            assert!(state(&world, &place).await.contains("answered"));
            let page = result(&world, &place).await;
            assert!(page.contains("Genuine, in force") && page.contains(title), "{example} {format}: {page}");
            assert!(page.contains("The owner of the key that answered you"), "{example} {format}: {page}");

            let issued: serde_json::Value =
                serde_json::from_slice(send(&world.issuer, ISSUER, get(ISSUER, "/issued.json")).await.body())
                    .expect("JSON");
            let id = issued.as_array().and_then(|all| all.last()).and_then(|last| last["id"].as_str()).expect("id");
            send(&world.issuer, ISSUER, form(ISSUER, "/withdraw", &[("id", id)])).await;
            let again = format!("{}/again", place.replace("/requests/", "/results/"));
            let done = send(&world.verifier, VERIFIER, form(VERIFIER, &again, &[])).await;
            assert_eq!(done.status(), StatusCode::SEE_OTHER);
            let page = result(&world, &place).await;
            assert!(page.contains("Withdrawn") && !page.contains("Genuine, in force"), "{example} {format}: {page}");
        }
    }
}

/// Judges an archive again, by the program and from the archive alone.
fn replayed(archive: &[u8], digest: &str) -> (Option<i32>, String, serde_json::Value) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("case.zip");
    std::fs::write(&path, archive).expect("written");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    let output = program.args(["replay", "--format", "json", "--digest", digest]).arg(&path).output().expect("run");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said, serde_json::from_slice(&output.stdout).unwrap_or_default())
}

#[tokio::test]
async fn what_a_result_rests_on_is_handed_out_and_judged_again_with_its_request() {
    let world = world();
    for format in ["sd-jwt", "vc-jwt", "open-badge"] {
        let wallet = received(&world, "welding", format).await;
        let (place, request) = asked(&world, "welding").await;
        send(&world.verifier, VERIFIER, wallet.answer(&request)).await;
        let archive = format!("{}/evidence.zip", place.replace("/requests/", "/results/"));
        let archive = send(&world.verifier, VERIFIER, get(VERIFIER, &archive)).await;
        assert_eq!(archive.headers()["content-type"], "application/zip", "{format}");
        let digest = credential::digest::sha256_hex(archive.body());
        let name = archive.headers()["content-disposition"].to_str().expect("text");
        assert!(name.contains(&digest), "{name}");
        let (code, said, report) = replayed(archive.body(), &digest);
        assert_eq!(code, Some(0), "{format}: {said}");
        assert!(said.contains("the same report, byte for byte"), "{format}: {said}");
        assert_eq!(report["report"]["asked"], true);
        assert_eq!(report["report"]["answers"]["holder"], "yes", "{format}: {report}");
        let kept = wanderbuch_verifier::evidence::Kept::read(archive.body()).expect("archive");
        let kept = kept.cases[0].request.clone().expect("the request that it answers");
        assert!(kept.nonce.len() > 16 && kept.audience.len() == 1, "{kept:?}");
    }
    let nowhere = send(&world.verifier, VERIFIER, get(VERIFIER, "/results/none/evidence.zip")).await;
    assert_eq!(nowhere.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_answer_counts_once() {
    let world = world();
    let wallet = received(&world, "welding", "sd-jwt").await;
    let (place, request) = asked(&world, "welding").await;
    let answer = wallet.answer(&request);
    let replayed = answer.clone();
    assert_eq!(send(&world.verifier, VERIFIER, answer).await.status(), StatusCode::OK);
    assert_eq!(send(&world.verifier, VERIFIER, replayed.clone()).await.status(), StatusCode::BAD_REQUEST);
    assert!(result(&world, &place).await.contains("Genuine, in force"));

    // The same presentation under another request's state answers another nonce.
    let (place, other) = asked(&world, "welding").await;
    let form = openid4vc::link::Parameters::of_form(replayed.body()).expect("form");
    let honest = wallet.answer(&other);
    let state =
        openid4vc::link::Parameters::of_form(honest.body()).expect("form").get("state").expect("state").to_owned();
    let body = openid4vc::link::encode([("vp_token", form.get("vp_token").expect("token")), ("state", state.as_str())]);
    let (parts, _) = honest.into_parts();
    send(&world.verifier, VERIFIER, Request::from_parts(parts, body.into_bytes())).await;
    let page = result(&world, &place).await;
    assert!(!page.contains("Genuine, in force"), "{page}");
}

#[tokio::test]
async fn a_wrong_state_uses_nothing_up() {
    let world = world();
    let wallet = received(&world, "welding", "sd-jwt").await;
    let (place, request) = asked(&world, "welding").await;
    let answer = wallet.answer(&request);
    let (parts, body) = answer.clone().into_parts();
    for wrong in [b"vp_token=%7B%7D&state=guess".to_vec(), b"state=guess".to_vec(), b"x".to_vec(), Vec::new()] {
        let refused = send(&world.verifier, VERIFIER, Request::from_parts(parts.clone(), wrong)).await;
        assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    }
    assert!(state(&world, &place).await.contains("requested"));
    assert_eq!(send(&world.verifier, VERIFIER, Request::from_parts(parts, body)).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_strangers_key_is_no_owner() {
    let world = world();
    let wallet = received(&world, "welding", "vc-jwt").await;
    let (place, request) = asked(&world, "welding").await;
    let stranger = PrivateKey::generate(Algorithm::Es256, &mut dice()).expect("key");
    let candidate = Candidate::read(&wallet.bytes).expect("candidate");
    let choices = request.query().matches(std::slice::from_ref(&candidate)).proposal().expect("answers");
    let selection =
        Selection::new(&request, &choices, &[(wallet.bytes.as_slice(), &candidate)], &mut dice()).expect("selection");
    let keys = |_: &PublicKey| Some(&stranger as &dyn Signer);
    let answer = respond(Consent::given(&selection), &request, &selection, &keys, now()).expect("answer");
    send(&world.verifier, VERIFIER, answer).await;
    let page = result(&world, &place).await;
    assert!(!page.contains("Genuine, in force") && !page.contains("The owner of the key that answered you"), "{page}");
}

#[tokio::test]
async fn a_presentation_for_somebody_else_is_refused() {
    let (one, other) = (world(), world());
    let wallet = received(&one, "welding", "sd-jwt").await;
    let (_, foreign) = asked(&other, "welding").await;
    let (place, own) = asked(&one, "welding").await;
    let token = |request: &VerifiedRequest| {
        let form = openid4vc::link::Parameters::of_form(wallet.answer(request).body()).expect("form");
        (form.get("vp_token").expect("token").to_owned(), form.get("state").expect("state").to_owned())
    };
    let body = openid4vc::link::encode([("vp_token", token(&foreign).0.as_str()), ("state", token(&own).1.as_str())]);
    let (parts, _) = wallet.answer(&own).into_parts();
    send(&one.verifier, VERIFIER, Request::from_parts(parts, body.into_bytes())).await;
    assert!(!result(&one, &place).await.contains("Genuine, in force"));
}

#[tokio::test]
async fn what_does_not_answer_is_not_judged() {
    let world = world();
    let wallet = received(&world, "first-aid", "sd-jwt").await;
    let (_, any) = asked(&world, "any").await;
    let (place, welding) = asked(&world, "welding").await;
    let first_aid = openid4vc::link::Parameters::of_form(wallet.answer(&any).body()).expect("form");
    let welder = received(&world, "welding", "sd-jwt").await;
    let honest = welder.answer(&welding);
    let state =
        openid4vc::link::Parameters::of_form(honest.body()).expect("form").get("state").expect("state").to_owned();
    let body =
        openid4vc::link::encode([("vp_token", first_aid.get("vp_token").expect("token")), ("state", state.as_str())]);
    let (parts, _) = honest.into_parts();
    let refused = send(&world.verifier, VERIFIER, Request::from_parts(parts, body.into_bytes())).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("The answer cannot be used"), "{page}");
}
