//! The main job by words alone: receive from the issuer, show, present to the verifier, withdraw, check again.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser as _;
use net::{Client, Origin, Origins, SystemClock};
use secrecy::SecretString;
use tokio::net::TcpListener;
use trust::{OwnList, TrustSources};
use verify::Policy;
use wanderbuch::cli::{Ask, CliError, Command, Console, Edges};
use wanderbuch_issuer::Demo;
use wanderbuch_verifier::Verifier;
use web::{Hosts, Patience};
use words::Words;

/// A person at a terminal, with their answers in order.
struct Person(Vec<&'static str>);

impl Ask for Person {
    fn line(&mut self, _question: &str) -> io::Result<String> {
        if self.0.is_empty() { Err(io::Error::other("nobody is there")) } else { Ok(self.0.remove(0).to_owned()) }
    }
    fn secret(&mut self, _question: &str) -> io::Result<SecretString> {
        Err(io::Error::other("nobody is there"))
    }
}

struct World {
    issuer: String,
    verifier: String,
    trust: PathBuf,
    folder: tempfile::TempDir,
    client: Client,
}

async fn listening() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    (listener, address.to_string())
}

async fn world() -> World {
    let folder = tempfile::tempdir().expect("a folder");
    let (listener, host) = listening().await;
    let issuer = format!("http://{host}");
    let demo = Demo::new(&issuer).expect("a demonstration");
    let list = demo.trust_list().expect("a list");
    let service = wanderbuch_issuer::http::Service::new(demo, Arc::new(SystemClock), None);
    let router = wanderbuch_issuer::http::router(service, Hosts::from_iter([host]));
    tokio::spawn(web::serve(listener, router, Patience::default(), std::future::pending()));

    let (listener, host) = listening().await;
    let verifier = format!("http://{host}");
    let (own, _) = OwnList::from_toml("demo.toml", &list, |_: &str| Err("no file".to_owned())).expect("a list");
    let origins = || Origins::from_iter([issuer.parse::<Origin>().expect("an origin")]);
    let judge = Verifier::of(
        Policy::built_in("employer").expect("a policy"),
        TrustSources { own: vec![own], ..TrustSources::default() },
        Arc::new((Client::new(origins()), SystemClock)),
    );
    let service = wanderbuch_verifier::http::Service::new(
        judge,
        Arc::new(SystemClock),
        Words::english(),
        &verifier,
        "Harbour Steel",
        None,
    )
    .expect("a service");
    let router = wanderbuch_verifier::http::router(service, Hosts::from_iter([host]));
    tokio::spawn(web::serve(listener, router, Patience::default(), std::future::pending()));

    let trust = folder.path().join("demo.toml");
    std::fs::write(&trust, list).expect("written");
    let both = [&issuer, &verifier].map(|origin| origin.parse::<Origin>().expect("an origin"));
    World { issuer, verifier, trust, folder, client: Client::new(Origins::from_iter(both)) }
}

impl World {
    /// Runs the wallet: what it says, and how it ends.
    async fn wallet(&self, arguments: &[&str], answers: &[&'static str]) -> (Result<u8, CliError>, String) {
        let home = self.folder.path().join("vault").display().to_string();
        let fixed = [
            "wanderbuch",
            "--no-keyring",
            "--home",
            &home,
            "--allow-origin",
            &self.issuer,
            "--allow-origin",
            &self.verifier,
        ];
        let command = Command::try_parse_from(fixed.iter().chain(arguments)).expect("a command");
        let variable = |name: &str| (name == "WANDERBUCH_PASSPHRASE").then(|| "correct horse battery".into());
        let edges = Edges { clock: &SystemClock, variable: &variable, words: Words::english() };
        let (mut out, mut person) = (Vec::new(), Person(answers.to_vec()));
        let mut console = Console::new(&mut out, &mut person, edges.words.language()).expect("texts");
        let end = command.run(&edges, &mut console).await;
        (end, String::from_utf8(out).expect("text"))
    }

    async fn says(&self, arguments: &[&str], answers: &[&'static str]) -> String {
        let (end, said) = self.wallet(arguments, answers).await;
        assert!(matches!(end, Ok(0)), "{arguments:?}: {end:?}\n{said}");
        said
    }

    async fn get(&self, address: &str) -> String {
        let request = http::Request::get(address).body(Vec::new()).expect("a request");
        String::from_utf8(self.client.send(request).await.expect("an answer").into_body()).expect("text")
    }

    async fn post(&self, address: &str, pairs: &[(&str, &str)]) -> String {
        let body = openid4vc::link::encode(pairs.iter().copied());
        let request = http::Request::post(address)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.into_bytes());
        let response = self.client.send(request.expect("a request")).await.expect("an answer");
        response.headers()["location"].to_str().expect("a place").to_owned()
    }

    /// A link on the page that a form leads to.
    async fn link(&self, origin: &str, form: &str, pairs: &[(&str, &str)]) -> (String, String) {
        let place = self.post(&format!("{origin}{form}"), pairs).await;
        let page = self.get(&format!("{origin}{place}")).await;
        let link = page.split("id=\"link\">").nth(1).and_then(|rest| rest.split('<').next());
        (place, link.expect("a link stands on the page").replace("&amp;", "&"))
    }
}

#[tokio::test]
async fn received_shown_presented_withdrawn_and_checked_again() {
    for format in ["sd-jwt", "vc-jwt", "open-badge"] {
        let world = world().await;
        let trust = world.trust.display().to_string();
        world.says(&["trust", "add", &trust], &[]).await;
        let offer = [("example", "welding"), ("format", format)];
        let (_, link) = world.link(&world.issuer, "/offers", &offer).await;

        let (end, _) = world.wallet(&["receive", &link], &["no"]).await;
        assert!(matches!(end, Err(CliError::NotYes(_))), "{format}: only yes is yes");
        let said = world.says(&["receive", &link], &["yes"]).await;
        assert!(said.contains("1  kept:"), "{format}: {said}");
        let shown = world.says(&["show", "1"], &[]).await;
        assert!(shown.starts_with("Genuine, in force"), "{format}: {shown}");

        let (place, request) = world.link(&world.verifier, "/requests", &[("request", "welding")]).await;
        let preview = world.says(&["present", &request, "--preview"], &[]).await;
        assert!(preview.contains("Harbour Steel (unverified)"), "{format}: {preview}");
        assert!(preview.contains("Nothing was sent"), "{format}: {preview}");
        let hash = preview.rsplit("--consent ").next().expect("a hash").trim().to_owned();
        let (end, said) = world.wallet(&["present", &request, "--consent", &"0".repeat(64)], &[]).await;
        assert!(matches!(end, Err(CliError::Presenting(_))), "{format}: consent to something else: {end:?} {said}");
        let (end, said) = world.wallet(&["present", &request], &["maybe"]).await;
        assert!(matches!(end, Err(CliError::NotYes(_))), "{format}: {end:?} {said}");
        assert!(!world.says(&["history"], &[]).await.contains("shared"), "{format}: nothing has left yet");

        let said = world.says(&["present", &request, "--consent", &hash], &[]).await;
        assert!(said.contains("Sent to"), "{format}: {said}");
        let history = world.says(&["history"], &[]).await;
        assert!(history.contains("shared") && history.contains(&world.verifier), "{format}: {history}");
        let result = result(&world, &place).await;
        assert!(result.contains("Genuine, in force"), "{format}: {result}");

        let (end, _) = world.wallet(&["present", &request, "--consent", &hash], &[]).await;
        assert!(end.is_err(), "{format}: a request is answered once");

        let issued = world.get(&format!("{}/issued.json", world.issuer)).await;
        let issued: serde_json::Value = serde_json::from_str(&issued).expect("a list");
        let id = issued[0]["id"].as_str().expect("an id");
        world.post(&format!("{}/withdraw", world.issuer), &[("id", id)]).await;
        let (end, said) = world.wallet(&["check"], &[]).await;
        assert!(matches!(end, Ok(1)) && said.contains("Withdrawn"), "{format}: {end:?} {said}");
        assert!(world.says(&["list"], &[]).await.contains("Withdrawn"), "{format}: it is remembered");
    }
}

/// The page of the result, once it is there.
async fn result(world: &World, place: &str) -> String {
    for _ in 0..100 {
        let state = world.get(&format!("{}{place}/state", world.verifier)).await;
        if state.contains("answered") {
            let id = place.rsplit('/').next().expect("an id");
            return world.get(&format!("{}/results/{id}", world.verifier)).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the verifier never answered")
}

#[tokio::test]
async fn a_code_that_came_apart_is_asked_for() {
    let world = world().await;
    let offer = [("example", "first-aid"), ("format", "sd-jwt"), ("code", "on")];
    let (place, first_link) = world.link(&world.issuer, "/offers", &offer).await;
    let (_, link) = world.link(&world.issuer, "/offers", &offer).await;
    let page = world.get(&format!("{}{place}", world.issuer)).await;
    let code = page.split("send apart: <b>").nth(1).and_then(|rest| rest.split('<').next()).expect("a code");
    let (end, said) = world.wallet(&["receive", &link, "--code", "wrong!", "--accept"], &[]).await;
    assert!(matches!(end, Err(CliError::Receiving(_))), "a wrong code: {end:?} {said}");
    let (_, link) = world.link(&world.issuer, "/offers", &offer).await;
    let (end, _) = world.wallet(&["receive", &link], &[]).await;
    assert!(matches!(end, Err(CliError::NobodyToAsk(_))), "nobody to ask for the code: {end:?}");
    let said = world.says(&["receive", &first_link, "--code", code, "--accept"], &[]).await;
    assert!(said.contains("kept:"), "{said}");
}

#[tokio::test]
async fn what_is_not_there_is_not_presented_and_a_refusal_is_told() {
    let world = world().await;
    world.says(&["keys", "new"], &[]).await;
    let (_, request) = world.link(&world.verifier, "/requests", &[("request", "welding")]).await;
    let (end, said) = world.wallet(&["present", &request, "--preview"], &[]).await;
    assert!(matches!(end, Err(CliError::Presenting(_))), "{end:?} {said}");
    let (place, request) = world.link(&world.verifier, "/requests", &[("request", "any")]).await;
    world.says(&["present", &request, "--refuse"], &[]).await;
    let state = world.get(&format!("{}{place}/state", world.verifier)).await;
    assert!(state.contains("refused"), "{state}");
    assert!(world.says(&["history"], &[]).await.contains("refused to share"));
    for link in ["", "x", "openid4vp://?", "https://127.0.0.1/", "openid-credential-offer://?credential_offer=7"] {
        for job in ["present", "receive"] {
            let (end, _) = world.wallet(&[job, link], &["yes"]).await;
            assert!(end.is_err(), "{job} {link}");
        }
    }
}
