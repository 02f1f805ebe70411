//! What does a seal's protected header say, and is all of it allowed?
//!
//! ETSI TS 119 182-1, clause 5.1; RFC 7515, section 4; RFC 7797, sections 3 and 6.

use super::JadesError;
use crate::json::{self, Value};
use crate::key::{Algorithm, Hash};
use crate::x509::Signing;
use crate::{Timestamp, base64url, limits};

/// Critical parameters that we know: `b64` is acted on, `x5t#o` and `sigX5ts` bind the certificate, the others are
/// claims of the signer that move nothing. A signature policy (`sigPId`, clause 5.2.7) would have to be applied: it is known for what
/// it is, and leaves the seal open.
const KNOWN_CRITICAL: [&str; 10] =
    ["b64", "iat", "sigT", "x5t#o", "sigX5ts", "adoTst", "srCms", "srAts", "sigPl", "x5ts"];

/// Parameters that have their place in the protected header alone.
const PROTECTED_ONLY: [&str; 9] = ["alg", "b64", "crit", "sigD", "sigT", "iat", "x5t#S256", "x5t#o", "sigX5ts"];

/// How a seal is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// As tokens are.
    Token(Algorithm),
    /// With RSA and a longer hash than tokens have (RFC 7518, sections 3.3 and 3.5).
    Rsa(Signing),
}

#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) members: Value<'static>,
    pub(super) how: How,
    /// Whether the payload is base64url (`b64`, RFC 7797).
    pub(super) encoded: bool,
    pub(super) signing_time: Option<Timestamp>,
}

impl Header {
    pub(super) fn read(protected: &str, unprotected: Option<&Value<'_>>) -> Result<Self, JadesError> {
        let form = |found: String| JadesError::Form {
            member: "protected".to_owned(),
            expected: "base64url of a JSON object",
            found,
        };
        let bytes = base64url::decode(protected).map_err(|e| form(e.to_string()))?;
        let members = json::parse_owned(&bytes, limits::DOCUMENT_BYTES).map_err(|e| form(e.to_string()))?;
        let Value::Object(_) = members else { return Err(form(members.kind().to_owned())) };
        apart(&members, unprotected)?;
        let critical = critical(&members)?;
        for (name, allowed) in [("typ", type_allowed as fn(&str) -> bool), ("cty", content_type_allowed)] {
            match members.get(name) {
                None => {}
                Some(Value::String(text)) if allowed(text) => {}
                // What is made as a token says nothing as a document.
                Some(Value::String(text)) if of_a_token(text) => {
                    let expected = "the type of a sealed document";
                    return Err(JadesError::Form { member: name.to_owned(), expected, found: text.to_string() });
                }
                Some(Value::String(text)) => return Err(JadesError::unknown(name, text)),
                other => return Err(JadesError::form(name, "a string", other)),
            }
        }
        let encoded = encoded(&members, &critical)?;
        Ok(Self { how: how(&members)?, encoded, signing_time: signing_time(&members)?, members })
    }
}

/// RFC 7515, section 7.2.1: the names of the two headers are disjoint; and what must be signed is.
fn apart(protected: &Value<'_>, unprotected: Option<&Value<'_>>) -> Result<(), JadesError> {
    if protected.get("sigD").is_some() {
        return Err(JadesError::Refused { member: "sigD".to_owned(), reason: "what is sealed must be in the file" });
    }
    let names = unprotected.and_then(Value::as_object).into_iter().flat_map(|members| members.iter());
    for (name, _) in names {
        if PROTECTED_ONLY.contains(&name) {
            return Err(JadesError::Refused { member: name.to_string(), reason: "outside the protected header" });
        }
        if protected.get(name).is_some() {
            return Err(JadesError::Refused { member: name.to_string(), reason: "in both headers" });
        }
    }
    Ok(())
}

/// RFC 7515, section 4.1.11: not empty, no name twice, each one present and known.
fn critical<'a>(members: &'a Value<'_>) -> Result<Vec<&'a str>, JadesError> {
    let Some(list) = members.get("crit") else { return Ok(Vec::new()) };
    let due = "an array of header names";
    let names: Option<Vec<&str>> = list.as_array().and_then(|items| items.iter().map(Value::as_str).collect());
    let names = names.filter(|names| !names.is_empty()).ok_or_else(|| JadesError::form("crit", due, Some(list)))?;
    for (index, name) in names.iter().enumerate() {
        let refused = |reason| Err(JadesError::Refused { member: format!("crit: {name}"), reason });
        if names.iter().take(index).any(|other| other == name) {
            return refused("named twice");
        }
        if members.get(name).is_none() {
            return refused("absent");
        }
        if *name == "sigPId" {
            return Err(JadesError::unknown("crit", name));
        }
        if !KNOWN_CRITICAL.contains(name) {
            return refused("unknown");
        }
    }
    Ok(names)
}

/// RFC 7797, section 6: a `b64` that is false must be critical.
fn encoded(members: &Value<'_>, critical: &[&str]) -> Result<bool, JadesError> {
    match members.get("b64") {
        None | Some(Value::Bool(true)) => Ok(true),
        Some(Value::Bool(false)) if critical.contains(&"b64") => Ok(false),
        Some(Value::Bool(false)) => Err(JadesError::Refused { member: "b64".to_owned(), reason: "not in `crit`" }),
        other => Err(JadesError::form("b64", "true or false", other)),
    }
}

fn how(members: &Value<'_>) -> Result<How, JadesError> {
    let alg = members.get("alg");
    let name = alg.and_then(Value::as_str).ok_or_else(|| JadesError::form("alg", "a string", alg))?;
    Ok(match name {
        "RS384" => How::Rsa(Signing::Rsa(Hash::Sha384)),
        "RS512" => How::Rsa(Signing::Rsa(Hash::Sha512)),
        "PS384" => How::Rsa(Signing::RsaPss(Hash::Sha384)),
        "PS512" => How::Rsa(Signing::RsaPss(Hash::Sha512)),
        // What anybody can make, or whoever checks, is no seal.
        "none" | "HS256" | "HS384" | "HS512" => {
            return Err(JadesError::Refused { member: format!("alg: {name}"), reason: "no signature" });
        }
        _ => How::Token(Algorithm::from_name(name).ok_or_else(|| JadesError::unknown("alg", name))?),
    })
}

/// JAdES writes `sigT` up to version 1.1.1 and `iat` since.
fn signing_time(members: &Value<'_>) -> Result<Option<Timestamp>, JadesError> {
    let sig_t = match members.get("sigT") {
        None => None,
        Some(Value::String(text)) => Some(Timestamp::parse(text).map_err(|e| JadesError::Form {
            member: "sigT".to_owned(),
            expected: "a date and time",
            found: e.text,
        })?),
        other => return Err(JadesError::form("sigT", "a date and time", other)),
    };
    match members.get("iat") {
        None => Ok(sig_t),
        Some(value) => {
            let time = Timestamp::from_numeric_date(value);
            time.map(Some).ok_or_else(|| JadesError::form("iat", "seconds since 1970", Some(value)))
        }
    }
}

/// RFC 7515, section 4.1.9. A JWT type is a token and not a document.
fn type_allowed(typ: &str) -> bool {
    let typ = typ.to_ascii_lowercase();
    matches!(typ.strip_prefix("application/").unwrap_or(&typ), "jose" | "jose+json" | "vc+jose" | "vp+jose")
}

/// The types of tokens (RFC 7519, section 5.1; RFC 8725, section 3.11).
fn of_a_token(typ: &str) -> bool {
    let typ = typ.to_ascii_lowercase();
    let short = typ.strip_prefix("application/").unwrap_or(&typ);
    short.ends_with("jwt") || short.ends_with("cwt")
}

fn content_type_allowed(cty: &str) -> bool {
    // Parameters, a character set among them, change nothing of what is sealed (RFC 9110, section 8.3.1).
    let cty = cty.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let short = cty.strip_prefix("application/").unwrap_or(&cty);
    matches!(short, "octet-stream" | "json" | "vc" | "vp") || short.ends_with("+json")
}
