//! Do other people's programs accept what ours make, and ours theirs? And do they read the same out of a document?
//!
//! ssi 0.16, didkit 0.6 and oxjsonld 0.2.7, each behind a program of its own: `tests/peers/ssi` and `tests/peers/didkit`.
//! `WANDERBUCH_PEERS` names the folder where they were built; without it nothing is compared, and that is said.
//!
//! ```text
//! for peer in ssi didkit; do
//!   cargo build --locked --manifest-path tests/peers/$peer/Cargo.toml --target-dir FOLDER
//! done
//! WANDERBUCH_PEERS=FOLDER/debug cargo test -p wanderbuch-tests --test peers -- --nocapture
//! ```
//!
//! Where a peer is wrong, a rule here says what is wrong and why, and excuses just that.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

mod parts;
mod proofs;
mod quads;
mod verdicts;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use credential::bbs::SecretKey;
use credential::data_integrity::{self, Options, Proof, Suite};
use credential::json_ld::{Contexts, JsonLdError, NotPlain, canonicalise};
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer as _};
use credential::sd_jwt::{self, Issuance};
use credential::{Timestamp, base64url, format, jose, json, limits};
use issue::award::did_key;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::TrustSources;
use verify::{Check, Facts, Outcome, Problem, Report, Skip, verify};

// ---- the peers

/// A peer's program.
struct Peer(PathBuf);

/// How a peer ended: what it wrote, or why not.
#[derive(Debug, PartialEq)]
enum Said {
    Yes(String),
    No(String),
    Unable(String),
}

impl Peer {
    fn find(name: &str) -> Option<Self> {
        let path = std::env::var_os("WANDERBUCH_PEERS").map(|folder| Path::new(&folder).join(name));
        let built = path.filter(|path| path.is_file());
        if built.is_none() {
            println!("left out: WANDERBUCH_PEERS names no folder with {name} (tests/peers)");
        }
        built.map(Self)
    }

    fn ask(&self, arguments: &[&str], input: &str) -> Said {
        let mut command = Command::new(&self.0);
        let command = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut peer = command.spawn().expect("the peer starts");
        peer.stdin.take().unwrap().write_all(input.as_bytes()).expect("the peer reads");
        let end = peer.wait_with_output().expect("the peer ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        match end.status.code() {
            Some(0) => Said::Yes(text(end.stdout)),
            Some(1) => Said::No(text(end.stderr)),
            _ => Said::Unable(text(end.stderr)),
        }
    }

    fn is_ssi(&self) -> bool {
        self.0.ends_with("wanderbuch-peer-ssi")
    }

    fn made(&self, arguments: &[&str], input: &str) -> String {
        match self.ask(arguments, input) {
            Said::Yes(text) => text,
            other => panic!("{arguments:?}: {other:?}\n{input}"),
        }
    }
}

// ---- what is issued

/// When it is looked at.
fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

fn dice() -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(20)
}

fn key(algorithm: Algorithm) -> PrivateKey {
    PrivateKey::generate(algorithm, &mut dice()).unwrap()
}

/// The key as a peer takes it.
fn jwk(key: &PrivateKey) -> String {
    let mut jwk = key.public_key().to_jwk();
    jwk["d"] = base64url::encode(key.secret_bytes()).into();
    jwk.to_string()
}

fn method(did: &str) -> String {
    format!("{did}#{}", &did["did:key:".len()..])
}

fn options(did: &str) -> Options {
    Options::new(method(did), "assertionMethod", Timestamp::parse("2024-05-01T09:00:00Z").unwrap())
}

/// The claims of a credential of VCDM 1.1, in the contexts of that suite.
fn first_model(context: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", context],
        "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential"],
        "issuanceDate": "2024-04-30T08:00:00Z",
        "expirationDate": "2124-04-30T08:00:00Z",
        "credentialSubject": {"id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000002"},
    })
}

/// The claims of a credential of VCDM 2.0.
fn second_model() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential"],
        "validFrom": "2024-04-30T08:00:00Z",
        "name": "Welding",
        "credentialSubject": {
            "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000002",
            "name": "Ilva Marten",
            "description": "born in Čakovec",
        },
    })
}

/// The texts of which one character is changed, one at a time.
const CLAIMS: [&str; 6] = ["8000-000000000001", "8000-000000000002", "2024-04-30T08", "Welding", "Ilva", "born in"];

/// The same text with one character changed, for each of the claims that stand in it.
fn altered(text: &str) -> Vec<String> {
    let one = |claim: &&str| {
        let mut other = (*claim).to_owned();
        let last = if other.pop() == Some('3') { '4' } else { '3' };
        other.push(last);
        text.replace(*claim, &other)
    };
    CLAIMS.iter().filter(|claim| text.contains(**claim)).map(one).collect()
}

/// What is secured, with one character of its claims changed: a document, or a token with its disclosures.
fn forgeries(secured: &str) -> Vec<String> {
    if secured.starts_with('{') {
        return altered(secured);
    }
    let mut forged = Vec::new();
    for part in secured.split(['.', '~']) {
        let inside = base64url::decode(part).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let others = inside.iter().flat_map(|inside| altered(inside));
        forged.extend(others.map(|other| secured.replace(part, &base64url::encode(other))));
    }
    forged
}

// ---- what both say of it

fn judged(secured: &str) -> Report {
    verify(&format::read(secured.trim().as_bytes()), &Facts::default(), &TrustSources::default(), None, now())
}

/// Whether ours takes it for sealed by its issuer's key, with all that it shows.
fn ours_takes(secured: &str) -> Result<(), String> {
    let report = judged(secured);
    for check in [Check::Disclosures, Check::Signature, Check::IssuerKey] {
        match &report.finding(check).outcome {
            Outcome::Pass | Outcome::Skip(Skip::NotApplicable) => {}
            other => return Err(format!("{}: {other:?}", check.id())),
        }
    }
    Ok(())
}

/// Both take it, and neither does so where a character of the claims was changed.
fn hold(peer: &Peer, suite: &str, secured: &str, case: &str) {
    assert_eq!(ours_takes(secured), Ok(()), "{suite}, {case}: ours\n{secured}");
    let said = peer.ask(&["verify", suite], secured);
    assert!(matches!(said, Said::Yes(_)), "{suite}, {case}: theirs: {said:?}\n{secured}");
    let forgeries = forgeries(secured);
    assert!(forgeries.len() >= 2, "{suite}, {case}: {} places to change\n{secured}", forgeries.len());
    for forged in forgeries {
        neither_takes(peer, suite, &forged, case);
    }
}

fn neither_takes(peer: &Peer, suite: &str, secured: &str, case: &str) {
    assert!(ours_takes(secured).is_err(), "{suite}, {case}: ours takes\n{secured}");
    let said = peer.ask(&["verify", suite], secured);
    assert!(!matches!(said, Said::Yes(_)), "{suite}, {case}: theirs takes\n{secured}");
}
