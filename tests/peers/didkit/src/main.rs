//! How does didkit 0.6 make a credential, and what does it say of one?
//!
//! ```text
//! wanderbuch-peer-didkit issue SUITE JWK    claims in, a credential out; the issuer is the did:key of the key
//! wanderbuch-peer-didkit verify SUITE       a credential in; ends with 0 holds, 1 refused, 2 cannot be read, and why
//! ```
//!
//! SUITE is Ed25519Signature2020, JsonWebSignature2020 or vc-jwt. didkit does not tell a proof that is false from one that it
//! cannot judge: both are refused. Nothing is fetched: did:key and did:jwk alone are resolved.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is how the peer answers")]
#![expect(clippy::indexing_slicing, reason = "a member of JSON that is not there is null")]

use std::io::Read as _;
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

use did_jwk::DIDJWK;
use did_method_key::DIDKey;
use didkit::ssi::did::DIDMethods;
use didkit::{ContextLoader, DIDMethod as _, JWK, LinkedDataProofOptions, Source, VerifiableCredential};
use serde_json::{Value, json};

/// When proofs say that they were made: fixed, so that whoever checks them needs no clock.
const CREATED: &str = "2024-05-01T09:00:00Z";

/// Why there is no good answer: what is refused, and what could not be read or made.
enum Bad {
    Refused(String),
    Unable(String),
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn unable(reason: impl ToString) -> Bad {
    Bad::Unable(reason.to_string())
}

fn main() -> ExitCode {
    match run() {
        Ok(out) => {
            print!("{out}");
            ExitCode::SUCCESS
        }
        Err(Bad::Refused(reason)) => {
            eprintln!("refused: {reason}");
            ExitCode::from(1)
        }
        Err(Bad::Unable(reason)) => {
            eprintln!("cannot say: {reason}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, Bad> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(unable)?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["issue", suite, key] => issue(suite, key, &input),
        ["verify", suite] => verify(suite, input.trim()),
        _ => Err(unable("usage: issue SUITE JWK | verify SUITE")),
    }
}

fn methods() -> DIDMethods<'static> {
    let mut methods = DIDMethods::default();
    methods.insert(Box::new(DIDKey));
    methods.insert(Box::new(DIDJWK));
    methods
}

fn issue(suite: &str, secret: &str, claims: &str) -> Result<String, Bad> {
    let key: JWK = serde_json::from_str(secret).map_err(unable)?;
    let did = DIDKey.generate(&Source::Key(&key)).ok_or_else(|| unable("the key has no did:key"))?;
    let method = format!("{did}#{}", did.trim_start_matches("did:key:"));
    let mut claims: Value = serde_json::from_str(claims).map_err(unable)?;
    claims.as_object_mut().ok_or_else(|| unable("no object"))?.entry("issuer").or_insert_with(|| json!(did));
    let mut credential = VerifiableCredential::from_json_unsigned(&claims.to_string()).map_err(unable)?;
    let mut options = json!({"verificationMethod": method, "proofPurpose": "assertionMethod"});
    if suite != "vc-jwt" {
        options["type"] = suite.into();
        options["created"] = CREATED.into();
    }
    let options: LinkedDataProofOptions = serde_json::from_value(options).map_err(unable)?;
    let methods = methods();
    let resolver = methods.to_resolver();
    if suite == "vc-jwt" {
        return now(credential.generate_jwt(Some(&key), &options, resolver)).map_err(unable);
    }
    let proof = now(credential.generate_proof(&key, &options, resolver, &mut ContextLoader::default()));
    credential.add_proof(proof.map_err(unable)?);
    serde_json::to_string(&credential).map_err(unable)
}

fn verify(suite: &str, credential: &str) -> Result<String, Bad> {
    let (methods, mut loader) = (methods(), ContextLoader::default());
    let resolver = methods.to_resolver();
    let result = if suite == "vc-jwt" {
        now(VerifiableCredential::verify_jwt(credential, None, resolver, &mut loader))
    } else {
        let tree: Value = serde_json::from_str(credential).map_err(unable)?;
        if tree["proof"]["type"] != suite {
            return Err(unable(format!("a proof of another suite: {}", tree["proof"]["type"])));
        }
        let credential = VerifiableCredential::from_json(credential).map_err(unable)?;
        now(credential.verify(None, resolver, &mut loader))
    };
    if result.errors.is_empty() { Ok(String::new()) } else { Err(Bad::Refused(result.errors.join("; "))) }
}

/// Nothing here waits for anything, so that it need only be asked again.
fn now<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(out) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return out;
        }
    }
}
