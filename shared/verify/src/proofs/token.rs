//! Does a token's signature hold, by which key, and whose is that?
//!
//! RFC 7515, sections 4.1 and 5.2; RFC 9901, section 8 (several signatures); SD-JWT VC, section 5.

use credential::Timestamp;
use credential::jose::Jws;
use credential::key::PublicKey;

use super::tie::{fragment_key, standing, then, tie_to, tied, untied};
use super::{Answers, Covers, Math, Secured, Seen, Tie};
use crate::case::Case;
use crate::certificate;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::resolve::{self, Listed, Publishes, directory, owner_of};
use crate::text;

pub(super) fn token(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>) -> Seen {
    let claims = secured.token.unwrap_or(secured.claims);
    let method = jws.alg().name().to_owned();
    let answers = Answers {
        nonce: claims.str("nonce").map(str::to_owned),
        audience: text::strings(claims.get("aud")),
        for_us_alone: false,
        made: claims.get("iat").and_then(Timestamp::from_numeric_date),
    };
    let by_did = secured.owner.is_some_and(|owner| owner.starts_with("did:"));
    let (math, tie, key, certificate) = match jws.x5c() {
        Err(error) => {
            (Math::Broken(Problem::MalformedProof { reason: error.into() }), untied(secured.owner, ""), None, None)
        }
        Ok(Some(chain)) if !by_did => certificate::of_token(case, jws, &chain, secured.owner),
        Ok(_) => {
            let (math, tie, key) = token_by_key(case, secured, jws);
            (math, tie, key, None)
        }
    };
    Seen { method, math, tie, key, certificate, covers: Covers::Whole, answers }
}

/// A further signature. Where only its unprotected header names its key, and that is none of the owner's, there is no key to
/// check it with: it is as one whose protected header names it.
pub(super) fn further(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>, kid: Option<&str>) -> Seen {
    let seen = token(case, secured, jws);
    let Some(kid) = kid.filter(|_| jws.kid().is_none() && matches!(seen.math, Math::Broken(_))) else { return seen };
    let of_owner = secured.owner.map(|owner| directory(case, owner, secured.publishes, secured.relationship));
    let Some(Ok(owners)) = of_owner.filter(|_| !matches!(jws.x5c(), Ok(Some(_)) | Err(_))) else { return seen };
    if !owners.matching(Some(kid)).is_empty() {
        return seen;
    }
    let key = text::cut(kid);
    let tie = Tie::Wrong(Problem::KeyNotListed { issuer: text::cut(&owners.owner), key: key.clone() });
    Seen { math: Math::Open(Problem::NoKey { key, reason: Reason::unsaid() }), tie, ..seen }
}

fn token_by_key(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>) -> (Math, Tie, Option<PublicKey>) {
    let claims = secured.token.unwrap_or(secured.claims);
    let Some(owner) = secured.owner else {
        let key = header_key(jws);
        let (math, key) = try_keys(jws, key.iter());
        return (math, untied(None, jws.kid().unwrap_or_default()), key);
    };
    let reference = jws.kid();
    let base = reference.filter(|kid| kid.contains(':') && !kid.starts_with('#')).map_or(owner, owner_of);
    match directory(case, base, secured.publishes, secured.relationship) {
        Err(problem) => {
            let jwk = reference.filter(|_| secured.publishes == Publishes::Document);
            if let Some((reference, key)) = jwk.and_then(|kid| Some((kid, resolve::key_at(case, kid)?))) {
                let (math, key) = try_keys(jws, std::iter::once(&key));
                let made = claims.get("iat").and_then(Timestamp::from_numeric_date);
                let tie = key.as_ref().map(|key| tie_to(case, secured, owner, Some(reference), key, made));
                return (math, tie.unwrap_or_else(|| untied(Some(owner), reference)), key);
            }
            let problem = match problem {
                Problem::UnsupportedIssuer { .. } => {
                    Problem::KeyNotTied { issuer: text::cut(owner), key: text::cut(reference.unwrap_or_default()) }
                }
                other => other,
            };
            let key = header_key(jws).or_else(|| fragment_key(reference?));
            let (math, key) = try_keys(jws, key.iter());
            let tie = Tie::Open(problem);
            let math = match math {
                Math::Open(Problem::NoKey { key, .. }) => Math::Open(Problem::NoKey { key, reason: why(&tie) }),
                other => other,
            };
            (math, tie, key)
        }
        Ok(directory) => {
            let listed = directory.matching(reference);
            if listed.is_empty() {
                let key = text::cut(reference.unwrap_or_default());
                let tie = Tie::Wrong(Problem::KeyNotListed { issuer: text::cut(owner), key: key.clone() });
                return (Math::Open(Problem::NoKey { key, reason: Reason::unsaid() }), tie, None);
            }
            let (math, key) = match unfit(&listed) {
                Some(reason) => {
                    let key = text::cut(reference.unwrap_or_default());
                    (Math::Open(Problem::KeyUnfit { key, reason: reason.clone() }), None)
                }
                None => try_keys(jws, listed.iter().filter_map(|listed| listed.key.as_ref().ok())),
            };
            let made = claims.get("iat").and_then(Timestamp::from_numeric_date);
            let tie = match &key {
                None => then(case, &directory, Tie::Owner(tied(&directory, made))),
                Some(key) if base == owner => {
                    then(case, &directory, standing(secured, &directory, reference, key, made))
                }
                Some(key) => tie_to(case, secured, owner, reference, key, made),
            };
            (math, tie, key)
        }
    }
}

/// Why there is no key, where that is because the document in which it stands could not be had.
pub(super) fn why(tie: &Tie) -> Reason {
    match tie {
        Tie::Open(Problem::DocumentUnavailable { reason, .. }) => reason.clone(),
        _ => Reason::unsaid(),
    }
}

/// A key in the header is good for the mathematics alone: it ties nothing.
fn header_key(jws: &Jws<'_>) -> Option<PublicKey> {
    jws.header().get("jwk").and_then(|jwk| PublicKey::from_jwk(jwk).ok())
}

/// Why none of these keys can be used, if none can.
fn unfit<'l>(listed: &[&'l Listed]) -> Option<&'l Reason> {
    let mut reasons = listed.iter().map(|listed| listed.key.as_ref().err());
    let first = reasons.next()??;
    reasons.all(|reason| reason.is_some()).then_some(first)
}

/// Tries each key of the token's algorithm.
fn try_keys<'k>(jws: &Jws, keys: impl Iterator<Item = &'k PublicKey>) -> (Math, Option<PublicKey>) {
    let (mut other_kind, mut tried) = (None, false);
    for key in keys {
        if !key.algorithms().contains(&jws.alg()) {
            other_kind = Some(key.kind());
            continue;
        }
        if jws.verify(key).is_ok() {
            return (Math::Holds, Some(key.clone()));
        }
        tried = true;
    }
    let algorithm = jws.alg().name().to_owned();
    let math = match other_kind {
        _ if tried => Math::Broken(Problem::SignatureMismatch { method: algorithm }),
        Some(kind) => Math::Broken(Problem::WrongAlgorithm { algorithm, key: kind.to_owned() }),
        None => Math::Open(Problem::NoKey { key: text::cut(jws.kid().unwrap_or_default()), reason: Reason::unsaid() }),
    };
    (math, None)
}
