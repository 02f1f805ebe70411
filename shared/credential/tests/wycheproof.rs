//! Is every signed token and every key set of Project Wycheproof refused that must be, on the paths that tokens are read on?
//!
//! github.com/C2SP/wycheproof, `testvectors_v1`: JSON Web Signature, JSON Web Key, and what is signed in JSON Web Crypto. What it
//! has for JSON Web Encryption, ECDH and AES-GCM has nothing here to be put to: nothing in this workspace encrypts or decrypts
//! tokens (OpenID4VP answers with `direct_post`, never `direct_post.jwt`), agrees on keys, or has AES of its own. Of algorithms
//! that are not supported every token is refused, the good ones too; which, is counted by name.
#![expect(clippy::disallowed_methods, reason = "tests read files; the crate does not")]
#![expect(clippy::print_stdout, reason = "says what was left out")]
#![expect(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a test")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use credential::jose::{Jws, look_inside};
use credential::json::Value;
use credential::key::{Algorithm, PublicKey};
use serde_json::Value as Json;

/// With one key.
fn verified(jws: &Jws<'_>, key: &Json) -> Result<(), String> {
    let key = PublicKey::from_jwk(&Value::from(key.clone())).map_err(|error| error.to_string())?;
    jws.verify(&key).map_err(|error| error.to_string())
}

/// With any key of a set; else why not.
fn accepted(token: &Json, keys: &[Json]) -> Result<(), String> {
    // One in JSON serialisation is put to the same reader.
    let text = token.as_str().map_or_else(|| token.to_string(), str::to_owned);
    let jws = Jws::parse(&text).map_err(|error| error.to_string())?;
    let mut last = "no key".to_owned();
    for key in keys {
        match verified(&jws, key) {
            Ok(()) => return Ok(()),
            Err(refused) => last = refused,
        }
    }
    Err(last)
}

/// The algorithm of the token, else of its key, that is none of ours.
fn unsupported(token: &Json, keys: &[Json]) -> Option<String> {
    let header = token.as_str().and_then(|text| look_inside(text).ok()).map(|(header, _)| header);
    let of_token = header.as_ref().and_then(|header| header.str("alg"));
    let mut named = of_token.into_iter().chain(keys.iter().filter_map(|key| key["alg"].as_str()));
    named.find(|name| Algorithm::from_name(name).is_none()).map(str::to_owned)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    accepted: usize,
    refused: usize,
    /// Good ones of algorithms that are not supported.
    unsupported: BTreeMap<String, usize>,
}

/// Everything in that file that is signed.
fn walk(name: &str) -> Option<Count> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = || std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("suites/vectors");
    let folder = std::env::var_os("WYCHEPROOF_VECTORS")
        .map_or_else(|| shared().join("wycheproof/testvectors_v1"), PathBuf::from);
    if !folder.is_dir() {
        println!("left out: no folder {} (of github.com/C2SP; WYCHEPROOF_VECTORS may name another)", folder.display());
        return None;
    }
    let file: Json = serde_json::from_slice(&std::fs::read(folder.join(name)).expect(name)).expect(name);
    let mut count = Count::default();
    for group in file["testGroups"].as_array().expect(name) {
        let key = group.get("public").or(group.get("private")).expect("a key");
        let keys = key["keys"].as_array().cloned().unwrap_or_else(|| vec![key.clone()]);
        for test in group["tests"].as_array().expect("tests") {
            let Some(token) = test.get("jws") else { continue };
            let which = format!("{name}, {}: {}", test["tcId"], test["comment"]);
            match (test["result"].as_str().expect("a result"), accepted(token, &keys), unsupported(token, &keys)) {
                ("valid", Ok(()), None) => count.accepted += 1,
                ("invalid", Err(_), _) => count.refused += 1,
                ("valid", Err(_), Some(alg)) => *count.unsupported.entry(alg).or_default() += 1,
                (due, found, _) => panic!("{which} is {due}: {found:?}"),
            }
        }
    }
    Some(count)
}

fn count(accepted: usize, refused: usize, unsupported: &[(&str, usize)]) -> Count {
    let unsupported = unsupported.iter().map(|(alg, count)| ((*alg).to_owned(), *count)).collect();
    Count { accepted, refused, unsupported }
}

/// `ES521` is how the file writes the algorithm of P-521 in keys; RFC 7518, section 3.1, calls it ES512. Two of those of PS384 come
/// with a key that is for PS256 alone, as it says.
#[test]
fn signatures() {
    let Some(found) = walk("json_web_signature_test.json") else { return };
    let unsupported = [("ES521", 2), ("HS256", 10), ("PS384", 6), ("PS512", 4), ("RS384", 4), ("RS512", 4)];
    assert_eq!(found, count(16, 355, &unsupported));
}

#[test]
fn key_sets() {
    let Some(found) = walk("json_web_key_test.json") else { return };
    assert_eq!(found, count(1, 21, &[("HS256", 2), ("HS384", 1), ("HS512", 1)]));
}

#[test]
fn what_is_signed_among_the_rest() {
    let Some(found) = walk("json_web_crypto_test.json") else { return };
    assert_eq!(found, count(2, 45, &[("HS256", 2)]));
}
