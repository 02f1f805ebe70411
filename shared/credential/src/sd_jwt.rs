//! What does this token show, of what its issuer signed? Selective Disclosure for JWTs: RFC 9901.
//!
//! A token is `issuer's JWT ~ disclosure ~ … ~ key binding JWT`; the last part may be empty.

mod issue;
mod issued;
mod json;
mod key_binding;
mod path;
mod present;
#[cfg(test)]
mod tests;
mod unveil;

pub use issue::{Issuance, IssueError, issue};
pub use issued::{Issued, Shape};
pub use json::{compact, is_sd_jwt, kids_beside, others, type_metadata};
pub use key_binding::{KeyBinding, KeyBindingError};
pub use path::{Path, Step};
pub use present::{PresentError, bind, select, select_disclosures};
pub use unveil::{DisclosureError, DisclosureFlaw, Revealed, Unveiled};

use std::borrow::Cow;

use crate::base64url;
use crate::jose::{JoseError, Jws};
use crate::json::{JsonError, Value, parse_owned};
use crate::key::Hash;
use crate::limits;

/// The claims of an SD-JWT VC that may not be concealed (SD-JWT VC, section 3.2.2.2).
pub const PLAIN_VC_CLAIMS: [&str; 8] = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status"];

/// An SD-JWT in compact form. Nothing in it is verified yet: neither signatures nor disclosures.
#[derive(Clone, Debug, PartialEq)]
pub struct SdJwt<'a> {
    /// The issuer's JWT.
    pub jws: Jws<'a>,
    /// The disclosures, as received.
    pub disclosures: Vec<Cow<'a, str>>,
    /// The key binding JWT.
    pub key_binding: Option<Jws<'a>>,
    /// The issuer's payload before disclosures are put in.
    payload: Value<'static>,
    hash: Hash,
    /// All up to and with the last `~`: what the key binding's `sd_hash` is over.
    presented: Cow<'a, str>,
}

/// Why a text is no SD-JWT that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SdJwtError {
    /// There is no `~`: a plain JWT, or something else.
    #[error("no `~` stands in it")]
    NoTilde,
    /// The JSON serialisation (RFC 9901, section 8) where the compact one is due.
    #[error("the JSON serialisation stands where the compact one is due")]
    JsonSerialisation,
    /// Not the JSON serialisation of an SD-JWT.
    #[error("no SD-JWT in JSON serialisation: {reason}")]
    Json {
        /// What is wrong.
        reason: &'static str,
    },
    /// More disclosures than the limit.
    #[error("{actual} disclosures, more than the limit of {limit}")]
    TooMany {
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// The issuer's JWT is none.
    #[error("the issuer's JWT: {0}")]
    Issuer(JoseError),
    /// The key binding JWT is none.
    #[error("the key binding JWT: {0}")]
    KeyBinding(JoseError),
    /// The issuer's payload is not strict JSON.
    #[error("the payload is no JSON that is accepted: {0}")]
    Payload(JsonError),
    /// The issuer's payload is no object.
    #[error("the payload is no JSON object but {actual}")]
    NotAnObject {
        /// Its JSON kind.
        actual: &'static str,
    },
    /// `_sd_alg` names no hash that we know.
    #[error("the hash algorithm {name:?} is not supported")]
    HashAlgorithm {
        /// What stands there; "" if it is no text.
        name: String,
    },
}

impl<'a> SdJwt<'a> {
    /// Reads the compact form.
    pub fn parse(text: &'a str) -> Result<Self, SdJwtError> {
        if text.trim_start().starts_with('{') {
            return Err(SdJwtError::JsonSerialisation);
        }
        let limit = limits::CREDENTIAL_BYTES / 3 * 4;
        if text.len() > limit {
            return Err(SdJwtError::Issuer(JoseError::TooLarge { actual: text.len(), limit }));
        }
        let (jws, rest) = text.split_once('~').ok_or(SdJwtError::NoTilde)?;
        let (disclosures, last) = rest.rsplit_once('~').unwrap_or(("", rest));
        let presented = text.strip_suffix(last).unwrap_or(text);
        // `jwt~~` has one disclosure, which is empty and will be refused; `jwt~` has none.
        let disclosures: Vec<_> =
            if rest.contains('~') { disclosures.split('~').map(Cow::Borrowed).collect() } else { Vec::new() };
        if disclosures.len() > limits::DISCLOSURES {
            return Err(SdJwtError::TooMany { actual: disclosures.len(), limit: limits::DISCLOSURES });
        }
        let jws = Jws::parse(jws).map_err(SdJwtError::Issuer)?;
        let key_binding = if last.is_empty() { None } else { Some(Jws::parse(last).map_err(SdJwtError::KeyBinding)?) };
        let payload = parse_owned(jws.payload(), limits::CREDENTIAL_BYTES).map_err(SdJwtError::Payload)?;
        let hash = hash_of(&payload)?;
        Ok(Self { jws, disclosures, key_binding, payload, hash, presented: Cow::Borrowed(presented) })
    }

    /// The same token with its own copy of the text.
    pub fn into_owned(self) -> SdJwt<'static> {
        SdJwt {
            jws: self.jws.into_owned(),
            disclosures: self.disclosures.into_iter().map(|text| Cow::Owned(text.into_owned())).collect(),
            key_binding: self.key_binding.map(Jws::into_owned),
            payload: self.payload,
            hash: self.hash,
            presented: Cow::Owned(self.presented.into_owned()),
        }
    }

    /// The claims with every disclosure in its place; any fault of any disclosure is an error.
    pub fn claims(&self) -> Result<Value<'static>, DisclosureError> {
        self.unveil().map(|unveiled| unveiled.claims)
    }

    /// As [`SdJwt::claims`], and none of [`PLAIN_VC_CLAIMS`] may be concealed or hold anything concealed.
    pub fn vc_claims(&self) -> Result<Value<'static>, DisclosureError> {
        self.plain_claims(&PLAIN_VC_CLAIMS)
    }

    /// As [`SdJwt::claims`], and none of these may be concealed or hold anything concealed.
    pub fn plain_claims(&self, plain: &[&str]) -> Result<Value<'static>, DisclosureError> {
        let unveiled = self.unveil()?;
        self.check_plain(&unveiled, plain)?;
        Ok(unveiled.claims)
    }

    /// That none of these claims is concealed or holds anything concealed.
    pub fn check_plain(&self, unveiled: &Unveiled, plain: &[&str]) -> Result<(), DisclosureError> {
        unveil::check_plain(&self.payload, plain)?;
        for revealed in &unveiled.revealed {
            if let [Step::Name(name)] = revealed.path.0.as_slice()
                && plain.contains(&name.as_str())
            {
                return Err(DisclosureError::MustBePlain { claim: name.clone() });
            }
        }
        Ok(())
    }

    /// The claims, and which disclosure shows what.
    pub fn unveil(&self) -> Result<Unveiled, DisclosureError> {
        unveil::unveil(self.payload.clone(), &self.disclosures, self.hash)
    }

    /// The issuer's payload, in which digests stand for what is concealed.
    pub fn payload(&self) -> &Value<'static> {
        &self.payload
    }

    /// The hash of `_sd_alg`.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// What the key binding must name as `sd_hash`: over the token up to and with its last `~`.
    pub fn sd_hash(&self) -> String {
        base64url::encode(self.hash.of(&[self.presented.as_bytes()]))
    }
}

fn hash_of(payload: &Value<'_>) -> Result<Hash, SdJwtError> {
    if payload.as_object().is_none() {
        return Err(SdJwtError::NotAnObject { actual: payload.kind() });
    }
    match payload.get("_sd_alg").map(Value::as_str) {
        None | Some(Some("sha-256")) => Ok(Hash::Sha256),
        Some(Some("sha-384")) => Ok(Hash::Sha384),
        Some(Some("sha-512")) => Ok(Hash::Sha512),
        Some(other) => Err(SdJwtError::HashAlgorithm { name: other.unwrap_or_default().to_owned() }),
    }
}
