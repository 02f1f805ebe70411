//! What is this SD-JWT in its compact form? JWS JSON Serialisation of SD-JWTs: RFC 9901, section 8.
//!
//! The hash that a key binding names is over the compact form in either serialisation, so nothing is lost on the way.

use super::SdJwtError;
use crate::base64url;
use crate::json::{self, Object, Value};
use crate::limits;

/// The members of an unprotected header that mean something to SD-JWT; a `kid` beside them is but a hint.
const OWN: [&str; 2] = ["disclosures", "kb_jwt"];
/// What must be protected where it stands at all (RFC 7515, sections 4.1.1 and 4.1.11; RFC 7797, section 6).
const PROTECTED: [&str; 5] = ["alg", "b64", "crit", "typ", "cty"];

/// Whether a JWS in JSON serialisation is an SD-JWT: it brings disclosures or a key binding, or says so in its type.
pub fn is_sd_jwt(outer: &Value<'_>) -> bool {
    let typed = |signature: &Value<'_>| {
        let header = signature.str("protected").and_then(|text| base64url::decode(text).ok());
        let header = header.as_deref().and_then(|bytes| json::parse(bytes, limits::JOSE_HEADER_BYTES).ok());
        header.is_some_and(|header| header.str("typ").is_some_and(|typ| typ.to_ascii_lowercase().ends_with("sd-jwt")))
    };
    let brings = |signature: &Value<'_>| {
        OWN.iter().any(|name| signature.get("header").is_some_and(|header| header.get(name).is_some()))
    };
    let listed = outer.get("signatures").and_then(Value::as_array).unwrap_or_default();
    std::iter::once(outer).chain(listed).any(|signature| brings(signature) || typed(signature))
}

/// The compact form of an SD-JWT in flattened or general JSON serialisation: with its first signature, which brings the
/// disclosures and the key binding. What further ones are worth ([`others`]) is not asked here.
///
/// # Errors
/// It is none.
pub fn compact(outer: &Value<'_>) -> Result<String, SdJwtError> {
    let malformed = |reason| SdJwtError::Json { reason };
    let (first, others) = signatures(outer)?;
    let own = |name: &&str| others.iter().any(|other| other.get("header").is_some_and(|h| h.get(name).is_some()));
    if OWN.iter().any(own) {
        return Err(malformed("disclosures or a key binding at another than the first signature"));
    }
    let (jws, header) = signed(outer, first)?;
    let disclosures = match header.and_then(|header| header.get("disclosures")) {
        None => &[],
        Some(list) => list.as_array().ok_or(malformed("`disclosures` is no array"))?,
    };
    let mut text = format!("{jws}~");
    for disclosure in disclosures {
        text.push_str(part(Some(disclosure), "a disclosure is no base64url")?);
        text.push('~');
    }
    if let Some(binding) = header.and_then(|header| header.get("kb_jwt")) {
        let binding = binding.as_str().ok_or(malformed("`kb_jwt` is no text"))?;
        if binding.is_empty() || !binding.split('.').all(is_base64url) {
            return Err(malformed("`kb_jwt` is no compact JWS"));
        }
        text.push_str(binding);
    }
    Ok(text)
}

/// The further signatures over the same claims, each as a compact JWS of its own.
///
/// # Errors
/// One of them is none, or there are too many.
pub fn others(outer: &Value<'_>) -> Result<Vec<String>, SdJwtError> {
    let (_, others) = signatures(outer)?;
    others.iter().map(|other| signed(outer, other).map(|(jws, _)| jws)).collect()
}

/// What the unprotected header of each further signature calls its key. Nothing vouches for it; it tells a signature whose key is
/// not at hand from one that does not hold.
pub fn kids_beside(outer: &Value<'_>) -> Vec<Option<String>> {
    let of = |other: &Value<'_>| other.get("header")?.str("kid").map(str::to_owned);
    signatures(outer).map(|(_, others)| others.iter().map(of).collect()).unwrap_or_default()
}

/// Most documents of type metadata that are taken from a header.
const BROUGHT: usize = 8;

/// The documents of type metadata that came along in the first signature's unprotected header (`vctm`: SD-JWT VC, drafts 3 to
/// 10). What is malformed is none.
pub fn type_metadata(outer: &Value<'_>) -> Vec<Vec<u8>> {
    let header = signatures(outer).ok().and_then(|(first, _)| first.get("header"));
    let listed = header.and_then(|header| header.get("vctm")).and_then(Value::as_array).unwrap_or_default();
    let texts = listed.iter().take(BROUGHT).filter_map(Value::as_str);
    texts.filter_map(|text| base64url::decode(text).ok()).collect()
}

/// The first signature, and the others (RFC 7515, sections 7.2.1 and 7.2.2).
fn signatures<'s, 'v>(outer: &'s Value<'v>) -> Result<(&'s Value<'v>, &'s [Value<'v>]), SdJwtError> {
    let malformed = |reason| SdJwtError::Json { reason };
    let Some(list) = outer.get("signatures") else { return Ok((outer, &[])) };
    if ["signature", "protected", "header"].iter().any(|name| outer.get(name).is_some()) {
        return Err(malformed("it is flattened and general at once"));
    }
    match list.as_array().ok_or(malformed("`signatures` is no array"))? {
        [] => Err(malformed("it has no signature")),
        [_, others @ ..] if others.len() >= limits::PROOFS => Err(malformed("it has too many signatures")),
        [first, others @ ..] => Ok((first, others)),
    }
}

/// One signature as a compact JWS, and its unprotected header.
fn signed<'s, 'v>(outer: &Value<'_>, signature: &'s Value<'v>) -> Result<(String, Option<&'s Object<'v>>), SdJwtError> {
    let payload = part(outer.get("payload"), "the payload is no base64url")?;
    let protected = part(signature.get("protected"), "the protected header is missing")?;
    let value = part(signature.get("signature"), "the signature is missing")?;
    let header = match signature.get("header") {
        None => None,
        Some(header) => {
            Some(header.as_object().ok_or(SdJwtError::Json { reason: "the unprotected header is no object" })?)
        }
    };
    check_disjoint(header, protected)?;
    Ok((format!("{protected}.{payload}.{value}"), header))
}

/// No name stands in both headers (RFC 7515, section 7.2.1), and what decides stands in the protected one.
fn check_disjoint(header: Option<&Object<'_>>, protected: &str) -> Result<(), SdJwtError> {
    let bytes = base64url::decode(protected).map_err(|_| SdJwtError::Json { reason: "the header is no base64url" })?;
    let signed = json::parse(&bytes, limits::JOSE_HEADER_BYTES)
        .map_err(|_| SdJwtError::Json { reason: "the protected header is no JSON" })?;
    let mut names = header.into_iter().flat_map(Object::iter).map(|(name, _)| name);
    let twice = names.any(|name| signed.get(name).is_some() || PROTECTED.contains(&name));
    let inside = OWN.iter().any(|name| signed.get(name).is_some());
    if twice || inside {
        return Err(SdJwtError::Json { reason: "a member stands in the wrong header, or in both" });
    }
    Ok(())
}

/// Text that can be put between dots and tildes.
fn part<'v>(value: Option<&'v Value<'_>>, reason: &'static str) -> Result<&'v str, SdJwtError> {
    let text = value.and_then(Value::as_str).filter(|text| !text.is_empty() && is_base64url(text));
    text.ok_or(SdJwtError::Json { reason })
}

fn is_base64url(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
