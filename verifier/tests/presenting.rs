//! The whole flow in one process: receive from the issuer, present to the verifier, withdraw, check again; and every answer that
//! must be refused.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test ends where something is not as it must be")]

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

#[tokio::test]
async fn a_pasted_credential_is_judged_and_escaped() {
    let world = world();
    let wallet = received(&world, "diploma", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("Genuine, in force") && page.contains("EQF level 4"), "{page}");
    let forged = pasted.replacen("Metalworking technician", "<script>alert(1)</script>", 1);
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &forged)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("Not genuine") && !page.contains("<script>alert"), "{page}");
    for rubbish in ["", "rubbish", "{", "~~~", "a.b.c"] {
        let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", rubbish)])).await;
        let taken = if rubbish.is_empty() { StatusCode::BAD_REQUEST } else { StatusCode::SEE_OTHER };
        assert_eq!(done.status(), taken, "{rubbish:?}");
    }
    let gone = send(&world.verifier, VERIFIER, get(VERIFIER, "/results/guess")).await;
    assert_eq!(gone.status(), StatusCode::NOT_FOUND);
}

/// The reports behind a result, each held against the published schema.
async fn reports(world: &World, place: &str) -> Vec<serde_json::Value> {
    let schema = text(send(&world.verifier, VERIFIER, get(VERIFIER, "/report.schema.json")).await);
    let schema = jsonschema::draft202012::new(&serde_json::from_str(&schema).expect("JSON")).expect("schema");
    let place = format!("{}/report.json", place.replace("/requests/", "/results/"));
    let reports = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    let reports = reports.lines().map(|line| serde_json::from_str(line).expect("a report a line"));
    let reports: Vec<serde_json::Value> = reports.collect();
    for report in &reports {
        let errors: Vec<String> = schema.iter_errors(report).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
    reports
}

/// What the command line writes of the same bytes beside the answers.
fn learning_by_words(bytes: &[u8]) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("file");
    std::fs::write(&path, bytes).expect("written");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    program.args(["verify", "--offline", "--format", "json", "--at", "2026-11-22T10:04:00Z", "--state"]);
    let output = program.arg(folder.path()).arg(&path).output().expect("run");
    serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("a report")["learning"].take()
}

/// Takes out whether each value is secured, which rests on what each was judged by.
fn take_secured(learning: &mut serde_json::Value) -> Vec<Option<String>> {
    let mut taken = Vec::new();
    let sections = learning.as_array_mut().into_iter().flatten().filter_map(|one| one["sections"].as_array_mut());
    for row in sections.flatten().filter_map(|section| section["rows"].as_array_mut()).flatten() {
        let row = row.as_object_mut().expect("a row");
        taken.push(row.remove("secured").and_then(|way| way.as_str().map(str::to_owned)));
    }
    taken
}

#[tokio::test]
async fn the_page_reports_as_the_command_line_does_and_shows_what_was_measured() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let [report] = &mut reports(&world, &place).await[..] else { panic!("one thing came") };
    assert_eq!((&report["file"], &report["verdict"]), (&"received-1".into(), &"valid".into()));
    let mut by_words = learning_by_words(pasted.as_bytes());
    let ways = take_secured(&mut report["learning"]);
    assert!(ways.contains(&Some("issuer".to_owned())) && take_secured(&mut by_words).len() == ways.len());
    let (page, words) = (&report["learning"][0]["sections"], &by_words[0]["sections"]);
    for (of_page, of_words) in page.as_array().expect("sections").iter().zip(words.as_array().expect("sections")) {
        // How it is secured is said by whether that holds, and nobody could be asked by words.
        assert!(of_page["id"] == "secured" || of_page == of_words, "{of_page}\n{of_words}");
    }
    let ids: Vec<&str> = page.as_array().into_iter().flatten().filter_map(|section| section["id"].as_str()).collect();
    assert!(["levels", "elements", "sheet", "secured"].iter().all(|id| ids.contains(id)), "{ids:?}");
    let shown = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    for expected in ["Five elements for recognition", "Elements of a micro-credential", "Everything that it says"] {
        assert!(shown.contains(&format!("<details class=\"told\"><summary><h3>{expected}")), "{expected}: {shown}");
    }
    assert!(!shown.contains("secured by nobody"), "all of it is its issuer's");
}

#[tokio::test]
async fn a_presentation_has_one_report_and_its_credentials_are_measured_in_it() {
    let world = world();
    let wallet = received(&world, "welding", "sd-jwt").await;
    let (place, request) = asked(&world, "welding").await;
    send(&world.verifier, VERIFIER, wallet.answer(&request)).await;
    let [report] = &mut reports(&world, &place).await[..] else { panic!("one thing came") };
    assert_eq!((&report["report"]["asked"], &report["verdict"]), (&true.into(), &"valid".into()));
    assert_eq!(report["learning"].as_array().map(Vec::len), Some(1));
    assert!(take_secured(&mut report["learning"]).contains(&Some("disclosed".to_owned())));
    assert!(result(&world, &place).await.contains("shown by choice"));
}

#[tokio::test]
async fn a_dropped_file_is_judged() {
    let world = world();
    let wallet = received(&world, "welding", "vc-jwt").await;
    let mut body = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.jwt\"\r\n\r\n".to_vec();
    body.extend(&wallet.bytes);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::post("http://127.0.0.1:7722/checks/file")
        .header("content-type", "multipart/form-data; boundary=x")
        .body(body)
        .expect("request");
    let done = send(&world.verifier, VERIFIER, request).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    assert!(text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await).contains("Genuine, in force"));
}

/// A page for people, and for programs a status that does not say that all is well.
#[tokio::test]
async fn what_cannot_be_taken_is_refused_with_a_page() {
    let world = world();
    let part = |content: &[u8]| {
        let head = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".as_slice();
        [head, content, b"\r\n--x--\r\n"].concat()
    };
    let large = vec![b'a'; 18 << 20];
    let just_over = vec![b'a'; (16 << 20) + 1];
    for (place, kind, body, status, said) in [
        ("/checks/file", "multipart/form-data; boundary=x", part(&large), 413, "up to 16 MiB"),
        ("/checks/file", "multipart/form-data; boundary=x", part(&just_over), 413, "up to 16 MiB"),
        ("/checks/file", "multipart/form-data; boundary=x", part(b""), 400, "Choose it again"),
        ("/checks/file", "multipart/form-data; boundary=x", b"--x--\r\n".to_vec(), 400, "Choose it again"),
        ("/checks/file", "multipart/form-data; boundary=x", b"--x\r\ncontent".to_vec(), 400, "Choose it again"),
        ("/checks/file", "application/json", b"{}".to_vec(), 400, "Choose it again"),
        ("/checks/text", "application/x-www-form-urlencoded", [b"text=", large.as_slice()].concat(), 413, "16 MiB"),
        ("/checks/text", "application/x-www-form-urlencoded", b"other=1".to_vec(), 422, "Choose it again"),
        ("/nowhere", "text/plain", Vec::new(), 404, "There is nothing here"),
    ] {
        let request = Request::post(format!("http://127.0.0.1:7722{place}")).header("content-type", kind);
        let answer = send(&world.verifier, VERIFIER, request.body(body).expect("request")).await;
        assert_eq!(answer.status().as_u16(), status, "{place} {kind}");
        let page = text(answer);
        assert!(page.contains(said) && page.contains("</html>"), "{place} {kind}: {page}");
    }
}

/// Which country is chosen, and the paragraphs that compare.
fn at_home(page: &str) -> (Option<String>, String) {
    let select = page.split("<select name=\"country\">").nth(1).expect("a choice").split("</select>").next();
    let options = select.unwrap_or_default().split("<option value=\"").skip(1);
    let chosen: Vec<String> = options
        .filter(|option| option.split('>').next().is_some_and(|head| head.ends_with(" selected")))
        .filter_map(|option| option.split('"').next().map(str::to_owned))
        .collect();
    assert_eq!(chosen.len(), 1, "one is chosen: {select:?}");
    let compared = page.split("<p class=\"at-home\">").skip(1).filter_map(|text| text.split("</p>").next());
    (chosen.into_iter().next().filter(|code| !code.is_empty()), compared.collect())
}

/// By the browser's languages or as it is chosen, without a script; and of what no source confirms, that.
#[tokio::test]
async fn levels_of_the_readers_country_stand_beside_the_level() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = async |more: &str, languages: &'static str| {
        let mut asked = get(VERIFIER, &format!("{place}{more}"));
        asked.headers_mut().insert("accept-language", languages.parse().expect("a header"));
        text(send(&world.verifier, VERIFIER, asked).await)
    };
    let guessed = page("", "de-AT,de;q=0.9").await;
    let (country, compared) = at_home(&guessed);
    assert_eq!(country.as_deref(), Some("AT"));
    for due in [
        "Austria, Austrian National Qualifications Framework, level 4.",
        "EQF level 4, not recognised.",
        "Not confirmed: ",
    ] {
        assert!(compared.contains(due), "{due}: {compared}");
    }
    let why = "that of your browser’s language";
    assert!(guessed.contains(why) && guessed.contains("/report.json?country=AT\""), "{guessed}");
    assert!(guessed.contains("AT 4</td>"), "among what is measured too: {guessed}");

    let chosen = page("?country=IE", "de-AT").await;
    let (country, compared) = at_home(&chosen);
    assert_eq!(country.as_deref(), Some("IE"));
    assert!(
        compared.contains("Ireland, ") && compared.contains("level 5.") && compared.contains("Source: QAA"),
        "{compared}"
    );
    assert!(!chosen.contains(why) && !compared.contains("Austria"), "{chosen}");

    for (more, languages) in
        [("?country=", "de-AT"), ("", "de"), ("", "en-US"), ("?country=%22%3E%3Cscript%3E", "de-AT")]
    {
        let none = page(more, languages).await;
        assert_eq!(at_home(&none), (None, String::new()), "{more} {languages}");
        assert!(!none.contains("/report.json?country=") && !none.contains("<script>"), "{none}");
    }
    let again = send(&world.verifier, VERIFIER, form(VERIFIER, &format!("{place}/again?country=IE"), &[])).await;
    assert_eq!(again.headers()["location"], format!("{place}?country=IE"));
}

/// The country stands in the address, and goes along to the next file: without a cookie, and without a script.
#[tokio::test]
async fn the_country_that_was_chosen_is_kept_for_the_next_file() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let page = async |place: &str| {
        let answer = send(&world.verifier, VERIFIER, get(VERIFIER, place)).await;
        assert!(!answer.headers().contains_key("set-cookie"));
        text(answer)
    };
    let links = |page: &str| page.matches("href=\"/?country=IE\"").count();

    let start = page("/?country=IE").await;
    for action in ["/checks/text", "/checks/file", "/requests"] {
        assert!(start.contains(&format!("action=\"{action}?country=IE\"")), "{action}: {start}");
    }
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text?country=IE", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    assert!(place.ends_with("?country=IE"), "{place}");
    let result = page(&place).await;
    assert_eq!(at_home(&result).0.as_deref(), Some("IE"));
    assert!(links(&result) > 0, "the way to the next file: {result}");

    let refused = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text?country=IE", &[("text", " ")])).await;
    assert!(links(&text(refused)) > 0, "also where nothing was judged");
    let asked = [("request", "any")];
    let request = send(&world.verifier, VERIFIER, form(VERIFIER, "/requests?country=IE", &asked)).await;
    assert!(request.headers()["location"].to_str().expect("place").ends_with("?country=IE"));

    // Nobody chose.
    let (start, done) =
        (page("/").await, send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await);
    assert!(start.contains("action=\"/checks/text\"") && !start.contains("country="), "{start}");
    assert!(!done.headers()["location"].to_str().expect("place").contains('?'));
    // What is none goes no further.
    let none = page("/?country=%22%3E%3Cscript%3E").await;
    assert!(none.contains("action=\"/checks/text?country=\"") && !none.contains("<script>"), "{none}");
}

/// The report that is kept has what its address asks for, and nothing by who fetches it.
#[tokio::test]
async fn a_report_compares_with_the_country_that_its_address_names() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let beside = async |more: &str| {
        let mut asked = get(VERIFIER, &format!("{place}/report.json{more}"));
        asked.headers_mut().insert("accept-language", "de-AT".parse().expect("a header"));
        let report: serde_json::Value =
            serde_json::from_str(&text(send(&world.verifier, VERIFIER, asked).await)).expect("JSON");
        let rows = report["learning"][0]["sections"][0]["rows"].as_array().expect("rows").iter();
        let rows = rows.filter(|row| row["label"] == "level-beside").map(|row| row["value"].to_string());
        rows.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(beside("").await, "");
    assert_eq!(beside("?country=DE").await, "\"DE 4\"");
    assert_eq!(beside("?country=IE").await, "\"IE 5\"");
}
