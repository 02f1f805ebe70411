//! Does what a seal brings along as evidence of its time belong to it, byte for byte?
//!
//! ETSI TS 119 182-1, clauses 5.3.4 (`sigTst`), 5.3.5 (`xVals`, `rVals`) and 5.3.6.2 (`arcTst`). Whom a time-stamp comes
//! from is not asked, and it moves no time. `etsiU` is not sealed, so that it may be left out; what stands there and does
//! not fit was changed after it was made. Only items in base64url are judged: the others have no settled bytes.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::time_stamp::{self, Tlv};
use super::{Jades, Signature};
use crate::json::{self, Value};
use crate::{base64url, limits};

/// A part of the evidence that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {reason}")]
pub struct EvidenceError {
    /// Which part, "arcTst".
    pub part: String,
    /// What is wrong.
    pub reason: String,
}

fn wrong(part: &str, reason: impl Into<String>) -> EvidenceError {
    EvidenceError { part: part.to_owned(), reason: reason.into() }
}

impl Jades<'_> {
    /// Holds the evidence of every signature against what was signed.
    ///
    /// # Errors
    /// The first part that does not fit.
    pub fn check_evidence(&self) -> Result<(), EvidenceError> {
        self.signatures().iter().try_for_each(|signature| evidence_of(signature, self.payload()))
    }
}

fn evidence_of(signature: &Signature, payload: &str) -> Result<(), EvidenceError> {
    let list = signature.unprotected().and_then(|header| header.get("etsiU")).and_then(Value::as_array);
    let items: Option<Vec<&str>> = list.map(|items| items.iter().map(Value::as_str).collect()).unwrap_or_default();
    let Some(items) = items else { return Ok(()) };
    let mut clear = Vec::with_capacity(items.len());
    for item in &items {
        let bytes = base64url::decode(item).map_err(|e| wrong("etsiU", e.to_string()))?;
        let value = json::parse(&bytes, limits::CREDENTIAL_BYTES).map_err(|e| wrong("etsiU", e.to_string()))?;
        clear.push(value.into_owned());
    }
    let last = clear.iter().rposition(|item| item.get("arcTst").is_some());
    for (place, item) in clear.iter().enumerate() {
        for (name, value) in item.as_object().into_iter().flat_map(json::Object::iter) {
            match name {
                // What an archive time-stamp is over is checked by its imprint, whole.
                "sigTst" => {
                    let value_text = base64url::encode(&signature.value);
                    tokens(name, value, value_text.as_bytes(), last.is_none())?;
                }
                "arcTst" => tokens(name, value, &archived(signature, payload, &items, place), last == Some(place))?,
                "xVals" | "rVals" => whole_values(name, value)?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// What an archive time-stamp is over: what was signed, the signature, and the items before it (clause 5.3.6.2.3).
fn archived(signature: &Signature, payload: &str, items: &[&str], place: usize) -> Vec<u8> {
    let payload =
        if signature.header.encoded { Cow::Owned(base64url::encode(payload)) } else { Cow::Borrowed(payload) };
    let value = base64url::encode(&signature.value);
    let before = items.iter().take(place).copied();
    let mut bytes = Vec::new();
    for part in [&payload, ".", &signature.protected, ".", &value, "."].into_iter().chain(before) {
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

/// Each token of a time-stamp container (clause 5.4.3.3).
fn tokens(part: &str, container: &Value<'_>, message: &[u8], wholly: bool) -> Result<(), EvidenceError> {
    let list = container.get("tstTokens").and_then(Value::as_array);
    let list = list.filter(|list| !list.is_empty()).ok_or_else(|| wrong(part, "it holds no time-stamp"))?;
    for token in list.iter().take(limits::PROOFS) {
        if token.get("encoding").is_some_and(|kind| !kind.as_str().is_some_and(|uri| uri.ends_with("#derEncoded"))) {
            continue;
        }
        let der = decoded(part, token.get("val"))?;
        time_stamp::fits(&der, message, wholly).map_err(|reason| wrong(part, reason))?;
    }
    Ok(())
}

/// Certificates and revocation data are whole values of DER, wherever they stand.
fn whole_values(part: &str, value: &Value<'_>) -> Result<(), EvidenceError> {
    match value {
        Value::Array(items) => items.iter().try_for_each(|item| whole_values(part, item)),
        Value::Object(members) => match members.get("val") {
            Some(val) => {
                let der = decoded(part, Some(val))?;
                let mut rest = der.as_slice();
                match Tlv::next(&mut rest) {
                    Some(_) if rest.is_empty() => Ok(()),
                    _ => Err(wrong(part, "not one whole value of DER")),
                }
            }
            None => members.iter().try_for_each(|(_, member)| whole_values(part, member)),
        },
        _ => Ok(()),
    }
}

fn decoded(part: &str, value: Option<&Value<'_>>) -> Result<Vec<u8>, EvidenceError> {
    let text = value.and_then(Value::as_str).ok_or_else(|| wrong(part, "no text in base64"))?;
    STANDARD.decode(text).map_err(|e| wrong(part, e.to_string()))
}
