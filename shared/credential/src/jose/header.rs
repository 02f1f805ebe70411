//! What does the header ask of the reader? RFC 7515, section 4; RFC 8725, section 3.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::JoseError;
use crate::base64url::Base64UrlError;
use crate::json::{self, Value};
use crate::key::Algorithm;
use crate::limits;

/// The members that RFC 7515, 7516 and 7518 define, which `crit` may not name.
const STANDARD_MEMBERS: [&str; 20] = [
    "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit", "enc", "zip", "epk", "apu",
    "apv", "iv", "tag", "p2s", "p2c",
];

pub(super) fn parse(bytes: &[u8]) -> Result<Value<'static>, JoseError> {
    let header = json::parse_owned(bytes, limits::JOSE_HEADER_BYTES).map_err(JoseError::Header)?;
    if header.as_object().is_none() {
        return Err(JoseError::Member { member: "" });
    }
    Ok(header)
}

pub(super) fn algorithm(header: &Value<'_>) -> Result<Algorithm, JoseError> {
    let name = text(header, "alg")?.ok_or(JoseError::Member { member: "alg" })?;
    if name.eq_ignore_ascii_case("none") {
        return Err(JoseError::Unsecured);
    }
    if name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("HS")) {
        return Err(JoseError::Symmetric { alg: name.to_owned() });
    }
    Algorithm::from_name(name).ok_or_else(|| JoseError::UnsupportedAlgorithm { alg: name.to_owned() })
}

/// RFC 7515, section 4.1.11; an unencoded payload (RFC 7797) must be named there.
pub(super) fn check_critical(header: &Value<'_>, understood: &[&str]) -> Result<(), JoseError> {
    let Some(critical) = header.get("crit") else {
        return match header.get("b64") {
            None | Some(Value::Bool(true)) => Ok(()),
            Some(_) => Err(JoseError::Critical { name: "b64".to_owned() }),
        };
    };
    let names = critical.as_array().filter(|names| !names.is_empty()).ok_or(JoseError::CriticalMalformed)?;
    let mut seen = Vec::new();
    for name in names {
        let name = name.as_str().ok_or(JoseError::CriticalMalformed)?;
        if STANDARD_MEMBERS.contains(&name) || header.get(name).is_none() || seen.contains(&name) {
            return Err(JoseError::CriticalMalformed);
        }
        if !understood.contains(&name) {
            return Err(JoseError::Critical { name: name.to_owned() });
        }
        seen.push(name);
    }
    Ok(())
}

/// A member that must be a string where it is present.
pub(super) fn text<'v>(header: &'v Value<'_>, member: &'static str) -> Result<Option<&'v str>, JoseError> {
    header.get(member).map(|value| value.as_str().ok_or(JoseError::Member { member })).transpose()
}

/// A media type in lower case; `application/` is left out where no other slash stands in it.
pub(super) fn media_type(header: &Value<'_>, member: &'static str) -> Result<Option<String>, JoseError> {
    let Some(text) = text(header, member)? else { return Ok(None) };
    let text = text.to_ascii_lowercase();
    Ok(Some(match text.strip_prefix("application/") {
        Some(short) if !short.contains('/') => short.to_owned(),
        _ => text,
    }))
}

pub(super) fn certificates(header: &Value<'_>) -> Result<Option<Vec<Vec<u8>>>, JoseError> {
    let Some(chain) = header.get("x5c") else { return Ok(None) };
    let wrong = JoseError::Member { member: "x5c" };
    let chain = chain.as_array().filter(|chain| !chain.is_empty()).ok_or(wrong.clone())?;
    if chain.len() > limits::CERTIFICATES {
        return Err(JoseError::Certificates { actual: chain.len(), limit: limits::CERTIFICATES });
    }
    let decode = |item: &Value<'_>| {
        STANDARD
            .decode(item.as_str().ok_or_else(|| wrong.clone())?)
            .map_err(|error| JoseError::Encoding { part: "certificate", source: Base64UrlError::of(&error) })
    };
    chain.iter().map(decode).collect::<Result<_, _>>().map(Some)
}
