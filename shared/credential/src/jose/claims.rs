//! Who, for whom and when, in the words of a JWT? RFC 7519, section 4.1.

use crate::Timestamp;
use crate::json::Value;

/// The registered claims, each checked for its type. `Default` is a set without claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims<'v> {
    /// `iss`
    pub issuer: Option<&'v str>,
    /// `sub`
    pub subject: Option<&'v str>,
    /// `aud`: one or many; empty if absent.
    pub audience: Vec<&'v str>,
    /// `exp`
    pub expires: Option<Timestamp>,
    /// `nbf`
    pub not_before: Option<Timestamp>,
    /// `iat`, which decides nothing here: credentials that write it as a text are met, and it is then `None`.
    pub issued_at: Option<Timestamp>,
    /// `jti`
    pub id: Option<&'v str>,
}

/// Why claims are not what RFC 7519 says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// The payload is no object.
    #[error("the claims are no JSON object but {actual}")]
    NotAnObject {
        /// Its JSON kind.
        actual: &'static str,
    },
    /// A claim of the wrong JSON kind.
    #[error("the claim `{claim}` is of the wrong type: {actual}")]
    Type {
        /// Which.
        claim: &'static str,
        /// Its JSON kind.
        actual: &'static str,
    },
    /// A number that is no moment between the years 1 and 9999.
    #[error("the claim `{claim}` names no moment: {value}")]
    Date {
        /// Which.
        claim: &'static str,
        /// The number.
        value: String,
    },
}

impl<'v> Claims<'v> {
    /// Reads the registered claims of a payload. A claim of the wrong type is an error, never an absence.
    pub fn read(payload: &'v Value<'_>) -> Result<Self, ClaimError> {
        if payload.as_object().is_none() {
            return Err(ClaimError::NotAnObject { actual: payload.kind() });
        }
        Ok(Self {
            issuer: text(payload, "iss")?,
            subject: text(payload, "sub")?,
            audience: texts(payload, "aud")?,
            expires: date(payload, "exp")?,
            not_before: date(payload, "nbf")?,
            issued_at: payload.get("iat").and_then(Timestamp::from_numeric_date),
            id: text(payload, "jti")?,
        })
    }
}

fn text<'v>(payload: &'v Value<'_>, claim: &'static str) -> Result<Option<&'v str>, ClaimError> {
    payload.get(claim).map(|value| string(value, claim)).transpose()
}

fn string<'v>(value: &'v Value<'_>, claim: &'static str) -> Result<&'v str, ClaimError> {
    value.as_str().ok_or(ClaimError::Type { claim, actual: value.kind() })
}

fn texts<'v>(payload: &'v Value<'_>, claim: &'static str) -> Result<Vec<&'v str>, ClaimError> {
    let Some(value) = payload.get(claim) else { return Ok(Vec::new()) };
    value.one_or_many().iter().map(|value| string(value, claim)).collect()
}

fn date(payload: &Value<'_>, claim: &'static str) -> Result<Option<Timestamp>, ClaimError> {
    let Some(value) = payload.get(claim) else { return Ok(None) };
    let Value::Number(number) = value else {
        return Err(ClaimError::Type { claim, actual: value.kind() });
    };
    match Timestamp::from_numeric_date(value) {
        Some(moment) => Ok(Some(moment)),
        None => Err(ClaimError::Date { claim, value: number.to_string() }),
    }
}
