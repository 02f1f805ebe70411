//! Which certificate is a seal to be checked with, by a reference that is itself signed?
//!
//! ETSI TS 119 182-1, clauses 5.1.7, 5.2.2 and 5.3.5.2; RFC 7515, sections 4.1.6 and 4.1.8. `jwk`, `jku` and `x5u` tie
//! nothing and are not read.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::JadesError;
use crate::json::{self, Value};
use crate::key::Hash;
use crate::x509::Certificate;
use crate::{base64url, limits};

/// A digest of the certificate that stands in the protected header.
struct Reference {
    name: &'static str,
    hash: Hash,
    digest: Vec<u8>,
}

impl Reference {
    fn of(&self, der: &[u8]) -> Vec<u8> {
        self.hash.digest(der).as_ref().to_vec()
    }
}

/// What belongs to one signature beside its headers.
pub(super) struct Bound {
    /// The certificate that the protected header is bound to.
    pub(super) leaf: Certificate,
    /// The others that came along and can be read.
    pub(super) candidates: Vec<Certificate>,
    /// The items of `etsiU`, decoded.
    pub(super) clear: Vec<Value<'static>>,
}

/// The certificate that the protected header is bound to, and what came along with it.
pub(super) fn bound(protected: &Value<'_>, unprotected: Option<&Value<'_>>) -> Result<Bound, JadesError> {
    let references = references(protected)?;
    let signed = ders(protected, "x5c")?;
    // The protected header is signed, so a certificate in it is bound by standing there.
    if references.is_empty() && signed.is_empty() {
        return Err(JadesError::NotBound);
    }
    let chain =
        if signed.is_empty() { unprotected.map_or(Ok(Vec::new()), |header| ders(header, "x5c"))? } else { signed };
    let clear = clear(unprotected)?;
    let mut others = Vec::new();
    clear.iter().try_for_each(|item| x_vals(item, &mut others))?;
    let leaf = match chain.split_first() {
        Some((leaf, rest)) => {
            others.splice(0..0, rest.iter().cloned());
            leaf.clone()
        }
        None => {
            let position = others.iter().position(|der| references.iter().all(|r| r.of(der) == r.digest));
            others.remove(position.ok_or(JadesError::NoCertificate)?)
        }
    };
    for reference in &references {
        let found = reference.of(&leaf);
        if found != reference.digest {
            let (expected, found) = (hex::encode(&reference.digest), hex::encode(found));
            return Err(JadesError::OtherCertificate { reference: reference.name, expected, found });
        }
    }
    let mut seen = std::collections::HashSet::new();
    others.retain(|der| seen.insert(der.clone()));
    if others.len() > limits::CANDIDATE_CERTIFICATES {
        let (actual, limit) = (others.len(), limits::CANDIDATE_CERTIFICATES);
        return Err(JadesError::TooMany { what: "certificates", actual, limit });
    }
    let candidates = others.iter().filter_map(|der| Certificate::parse(der).ok()).collect();
    Ok(Bound { leaf: Certificate::parse(&leaf)?, candidates, clear })
}

fn references(protected: &Value<'_>) -> Result<Vec<Reference>, JadesError> {
    let mut references = Vec::new();
    if let Some(value) = protected.get("x5t#S256") {
        references.push(Reference { name: "x5t#S256", hash: Hash::Sha256, digest: decode("x5t#S256", value)? });
    }
    if let Some(value) = protected.get("x5t#o") {
        references.push(named("x5t#o", value)?);
    }
    if let Some(value) = protected.get("sigX5ts") {
        // The first is the signer's (clause 5.2.2.3).
        let first = value.as_array().and_then(<[_]>::first);
        references.push(named("sigX5ts", first.ok_or_else(|| JadesError::form("sigX5ts", "an array", Some(value)))?)?);
    }
    Ok(references)
}

/// `{"digAlg": "S512", "digVal": "…"}`
fn named(name: &'static str, value: &Value<'_>) -> Result<Reference, JadesError> {
    let digest = value.get("digVal").ok_or_else(|| JadesError::form(name, "`digAlg` and `digVal`", Some(value)))?;
    let hash = match value.str("digAlg") {
        Some("S256") => Hash::Sha256,
        Some("S384") => Hash::Sha384,
        Some("S512") => Hash::Sha512,
        _ => return Err(JadesError::Refused { member: format!("{name}: digAlg"), reason: "not S256, S384 or S512" }),
    };
    Ok(Reference { name, hash, digest: decode(name, digest)? })
}

fn decode(name: &'static str, value: &Value<'_>) -> Result<Vec<u8>, JadesError> {
    let text = value.as_str().ok_or_else(|| JadesError::form(name, "base64url", Some(value)))?;
    let error = |e: base64url::Base64UrlError| JadesError::Form {
        member: name.to_owned(),
        expected: "base64url",
        found: e.to_string(),
    };
    base64url::decode(text).map_err(error)
}

/// The elements of `x5c`: standard base64, the signer's own first.
fn ders(header: &Value<'_>, name: &'static str) -> Result<Vec<Vec<u8>>, JadesError> {
    let Some(list) = header.get(name) else { return Ok(Vec::new()) };
    let items = list.as_array().filter(|items| !items.is_empty());
    let items = items.ok_or_else(|| JadesError::form(name, "an array of certificates", Some(list)))?;
    if items.len() > limits::CERTIFICATES {
        return Err(JadesError::TooMany { what: "certificates", actual: items.len(), limit: limits::CERTIFICATES });
    }
    items.iter().map(|item| standard(name, Some(item))).collect()
}

fn standard(name: &str, value: Option<&Value<'_>>) -> Result<Vec<u8>, JadesError> {
    let text = value.and_then(Value::as_str).ok_or_else(|| JadesError::form(name, "a certificate in base64", value))?;
    STANDARD.decode(text).map_err(|e| JadesError::Form {
        member: name.to_owned(),
        expected: "a certificate in base64",
        found: e.to_string(),
    })
}

/// The items of `etsiU`, which are objects, or base64url of them (clause 5.3.1).
fn clear(unprotected: Option<&Value<'_>>) -> Result<Vec<Value<'static>>, JadesError> {
    let Some(list) = unprotected.and_then(|header| header.get("etsiU")) else { return Ok(Vec::new()) };
    let items = list.as_array().ok_or_else(|| JadesError::form("etsiU", "an array", Some(list)))?;
    let form =
        |found: String| JadesError::Form { member: "etsiU".to_owned(), expected: "base64url of a JSON object", found };
    let clear = |item: &Value<'_>| match item {
        Value::String(text) => {
            let bytes = base64url::decode(text).map_err(|e| form(e.to_string()))?;
            json::parse_owned(&bytes, limits::CREDENTIAL_BYTES).map_err(|e| form(e.to_string()))
        }
        Value::Object(_) => Ok(item.clone().into_owned()),
        other => Err(JadesError::form("etsiU", "strings or objects", Some(other))),
    };
    items.iter().map(clear).collect()
}

/// The certificates of an item's `xVals` (and of `tstVD` and `anyValData`, which hold `xVals` of their own). Unprotected.
fn x_vals(item: &Value<'_>, found: &mut Vec<Vec<u8>>) -> Result<(), JadesError> {
    let nested = ["tstVD", "anyValData"].into_iter().filter_map(|name| item.get(name));
    for holder in std::iter::once(item).chain(nested) {
        let Some(list) = holder.get("xVals") else { continue };
        for value in list.one_or_many() {
            // `otherCert` holds other kinds than X.509.
            if let Some(certificate) = value.get("x509Cert") {
                found.push(standard("xVals", certificate.get("val"))?);
            }
        }
    }
    Ok(())
}
