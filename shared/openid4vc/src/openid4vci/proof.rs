//! Does the wallet have the key that the credential will be bound to? The `jwt` key proof.
//!
//! OpenID4VCI 1.0, appendix F.1.

use credential::did::{self, Relationship};
use credential::jose::{self, Jws};
use credential::json::{self, Value};
use credential::key::{PublicKey, SignError, Signer};
use credential::{Timestamp, base64url, limits};
use serde_json::json;

const TYP: &str = "openid4vci-proof+jwt";

/// How far a proof's time may be from ours, in seconds.
const FRESH_SECONDS: i64 = 300;

/// How the proof names its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The key itself, in the header (`jwk`): for SD-JWT VC.
    Jwk,
    /// A did:key (`kid`): for W3C credentials.
    DidKey,
    /// A did:jwk (`kid`): for W3C credentials whose issuer knows did:key for Ed25519 alone, as many do.
    DidJwk,
}

/// A proof that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProofError {
    /// Not a proof that we read.
    #[error("the proof cannot be read: {0}")]
    Unreadable(String),
    /// A member that is missing, or another than expected.
    #[error("the proof's {member} is {found:?}, expected {expected:?}")]
    Wrong {
        /// The member.
        member: &'static str,
        /// What was expected.
        expected: String,
        /// What was found.
        found: String,
    },
    /// The nonce is unknown, used, or too old.
    #[error("the proof's nonce is not one of ours, or was used")]
    Nonce,
    /// The signature does not match.
    #[error("the proof's signature does not match: {0}")]
    Signature(String),
}

/// Signs a proof for the issuer `audience`.
pub fn prove(
    naming: Proof,
    audience: &str,
    nonce: Option<&str>,
    now: Timestamp,
    signer: &dyn Signer,
) -> Result<String, SignError> {
    let key = signer.public_key();
    let header = match (naming, key.to_multibase()) {
        (Proof::DidKey, Some(multibase)) => json!({ "typ": TYP, "kid": format!("did:key:{multibase}#{multibase}") }),
        (Proof::DidJwk, _) => {
            let did = format!("did:jwk:{}", base64url::encode(key.to_jwk().to_string()));
            json!({ "typ": TYP, "kid": format!("{did}#0") })
        }
        _ => json!({ "typ": TYP, "jwk": key.to_jwk() }),
    };
    let mut claims = json!({ "aud": audience, "iat": now.seconds() });
    if let (Some(nonce), Some(members)) = (nonce, claims.as_object_mut()) {
        members.insert("nonce".to_owned(), nonce.into());
    }
    jose::sign(&header, claims.to_string().as_bytes(), signer)
}

/// Checks a proof made for `audience`, and gives the key. `spend` uses up a nonce, and says whether it was ours and unused.
pub(super) fn check(
    proof: &str,
    audience: &str,
    now: Timestamp,
    spend: &mut dyn FnMut(&str) -> bool,
) -> Result<PublicKey, ProofError> {
    let unreadable = |error: &dyn std::fmt::Display| ProofError::Unreadable(error.to_string());
    let jws = Jws::parse(proof).map_err(|error| unreadable(&error))?;
    expect("typ", TYP, jws.typ())?;
    let key = key(&jws)?;
    jws.verify(&key).map_err(|error| ProofError::Signature(error.to_string()))?;
    let claims = json::parse(jws.payload(), limits::DOCUMENT_BYTES).map_err(|error| unreadable(&error))?;
    expect("aud", audience, claims.str("aud"))?;
    if let Some(issuer) = claims.str("iss") {
        return Err(wrong("iss", "none, for an anonymous wallet", issuer));
    }
    let issued = claims.get("iat").and_then(Timestamp::from_numeric_date);
    let fresh = issued.is_some_and(|at| (at.seconds().saturating_sub(now.seconds())).abs() <= FRESH_SECONDS);
    if !fresh {
        return Err(wrong("iat", &now.to_string(), &issued.map_or_else(String::new, |at| at.to_string())));
    }
    if !claims.str("nonce").is_some_and(spend) {
        return Err(ProofError::Nonce);
    }
    Ok(key)
}

fn wrong(member: &'static str, expected: &str, found: &str) -> ProofError {
    let found = found.chars().take(200).collect();
    ProofError::Wrong { member, expected: expected.to_owned(), found }
}

fn expect(member: &'static str, expected: &str, found: Option<&str>) -> Result<(), ProofError> {
    if found == Some(expected) { Ok(()) } else { Err(wrong(member, expected, found.unwrap_or_default())) }
}

/// Exactly one of `jwk` and `kid`; a key that shows its private part is refused.
fn key(jws: &Jws<'_>) -> Result<PublicKey, ProofError> {
    let unreadable = |error: &dyn std::fmt::Display| ProofError::Unreadable(error.to_string());
    match (jws.header().get("jwk"), jws.kid()) {
        (Some(jwk), None) if jwk.get("d").is_none() => PublicKey::from_jwk(jwk).map_err(|error| unreadable(&error)),
        (Some(_), None) => Err(unreadable(&"the key shows its private part")),
        (None, Some(kid)) => {
            let did = kid.split('#').next().unwrap_or_default();
            let document = did::document_of(did).map_err(|error| unreadable(&error))?;
            let method = document.method_for(kid, Relationship::Authentication);
            let method = method.ok_or_else(|| wrong("kid", "a key of its did:key or did:jwk", kid))?;
            method.key.clone().map_err(|error| unreadable(&error))
        }
        _ => Err(unreadable(&"exactly one of jwk and kid is needed")),
    }
}

/// The `proofs` member of a credential request: one proof in it.
pub(super) fn of_request<'v>(body: &'v Value<'_>) -> Option<&'v str> {
    let proofs = body.get("proofs").and_then(Value::as_object).filter(|proofs| proofs.len() == 1)?;
    match proofs.get("jwt").and_then(Value::as_array)? {
        [one] => one.as_str(),
        _ => None,
    }
}
