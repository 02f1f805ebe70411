//! What does this signed token say of itself, and over which bytes is its signature? Compact JWS: RFC 7515, narrowed by
//! RFC 8725 (no `none`, no HMAC, the algorithm fixed by the key).

mod claims;
mod detached;
mod header;
#[cfg(test)]
mod tests;

pub use claims::{ClaimError, Claims};
pub use detached::{DetachedJws, sign_detached};

use std::borrow::Cow;

use crate::base64url::{self, Base64UrlError};
use crate::json::{self, JsonError, Value};
use crate::key::{Algorithm, PublicKey, SignError, SignatureError, Signer};
use crate::limits;

/// A compact JWS, read strictly; its signature is not yet checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Jws<'a> {
    text: Cow<'a, str>,
    /// How much of the text, from its start, is signed.
    signed: usize,
    header: Value<'static>,
    payload: Vec<u8>,
    signature: Vec<u8>,
    algorithm: Algorithm,
    typ: Option<String>,
    cty: Option<String>,
}

/// Why a text is no JWS that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JoseError {
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// Not three parts between dots.
    #[error("{actual} parts between dots where a compact JWS has 3")]
    Parts {
        /// How many there are.
        actual: usize,
    },
    /// A payload where none may be: it stands elsewhere.
    #[error("it brings a payload of its own, where the signed bytes stand elsewhere")]
    Attached,
    /// The JSON serialisation of a JWS or an SD-JWT, which is not read.
    #[error("the JSON serialisation is not supported")]
    JsonSerialisation,
    /// A part is not base64url.
    #[error("the {part} is {source}")]
    Encoding {
        /// "header", "payload" or "signature".
        part: &'static str,
        /// What is wrong.
        source: Base64UrlError,
    },
    /// The header is not strict JSON.
    #[error("the header is no JSON that is accepted: {0}")]
    Header(JsonError),
    /// A member of the header is missing or of the wrong type.
    #[error("the header's `{member}` is missing or of the wrong type")]
    Member {
        /// Which; "" is the header itself.
        member: &'static str,
    },
    /// `alg` is `none`: anybody can have written this.
    #[error("not signed at all (`alg` is `none`)")]
    Unsecured,
    /// `alg` is a message authentication code: whoever can check it can also make it.
    #[error("secured with a shared secret ({alg}), which proves no issuer")]
    Symmetric {
        /// The name in the header.
        alg: String,
    },
    /// An algorithm that we do not check.
    #[error("the signature algorithm {alg:?} is not supported")]
    UnsupportedAlgorithm {
        /// The name in the header.
        alg: String,
    },
    /// An extension that must be understood, and is not (RFC 7515, section 4.1.11).
    #[error("the header demands the extension {name:?}, which is not understood")]
    Critical {
        /// Its name.
        name: String,
    },
    /// `crit` is empty, repeats a name, names a standard member or one that is not there.
    #[error("the header's `crit` is not well formed")]
    CriticalMalformed,
    /// Too many certificates.
    #[error("{actual} certificates, more than the limit of {limit}")]
    Certificates {
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
}

impl<'a> Jws<'a> {
    /// Reads a compact JWS. Extensions named in `crit` are refused, since none is understood here.
    pub fn parse(text: &'a str) -> Result<Self, JoseError> {
        Self::parse_understanding(text, &[])
    }

    /// Reads a compact JWS whose `crit` may name these extensions, which the caller then handles.
    pub fn parse_understanding(text: &'a str, understood: &[&str]) -> Result<Self, JoseError> {
        let Parts { signed, header, payload, signature } = split(text)?;
        let algorithm = header::algorithm(&header)?;
        header::check_critical(&header, understood)?;
        let typ = header::media_type(&header, "typ")?;
        let cty = header::media_type(&header, "cty")?;
        let text = Cow::Borrowed(text);
        Ok(Self { text, signed, header, payload, signature, algorithm, typ, cty })
    }

    /// The same token with its own copy of the text.
    pub fn into_owned(self) -> Jws<'static> {
        Jws {
            text: Cow::Owned(self.text.into_owned()),
            signed: self.signed,
            header: self.header,
            payload: self.payload,
            signature: self.signature,
            algorithm: self.algorithm,
            typ: self.typ,
            cty: self.cty,
        }
    }

    /// The text that was read.
    pub fn as_str(&self) -> &str {
        &self.text
    }
    /// The protected header.
    pub fn header(&self) -> &Value<'static> {
        &self.header
    }
    /// The payload's bytes.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }
    /// The payload as JSON.
    pub fn payload_json(&self) -> Result<Value<'_>, JsonError> {
        json::parse(&self.payload, limits::CREDENTIAL_BYTES)
    }
    /// What is signed: header and payload as received.
    pub fn signing_input(&self) -> &str {
        self.text.get(..self.signed).unwrap_or_default()
    }
    /// The signature's bytes.
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }
    /// The algorithm that the header claims; [`Jws::verify`] holds it against the key.
    pub fn alg(&self) -> Algorithm {
        self.algorithm
    }
    /// The media type in lower case, without `application/` (RFC 7515, section 4.1.9): "vc+jwt", "jwt".
    pub fn typ(&self) -> Option<&str> {
        self.typ.as_deref()
    }
    /// The payload's media type, written as in [`Jws::typ`].
    pub fn cty(&self) -> Option<&str> {
        self.cty.as_deref()
    }
    /// The key's name. It only chooses among the issuer's keys: one that is no text, against RFC 7515, is no name.
    pub fn kid(&self) -> Option<&str> {
        self.header.str("kid")
    }
    /// The certificates as DER, the signer's own first (RFC 7515, section 4.1.6: base64, not base64url).
    pub fn x5c(&self) -> Result<Option<Vec<Vec<u8>>>, JoseError> {
        header::certificates(&self.header)
    }
    /// Checks the signature with that key.
    pub fn verify(&self, key: &PublicKey) -> Result<(), SignatureError> {
        key.verify(self.algorithm, self.signing_input().as_bytes(), &self.signature)
    }
}

/// Header and payload of a compact JWS, whatever its `alg` and `crit` say: to show what stands in a token that cannot be
/// checked. Nothing in it is secured.
pub fn look_inside(text: &str) -> Result<(Value<'static>, Vec<u8>), JoseError> {
    split(text).map(|parts| (parts.header, parts.payload))
}

/// Makes a compact JWS. `alg` is set from the signer.
pub fn sign(header: &serde_json::Value, payload: &[u8], signer: &dyn Signer) -> Result<String, SignError> {
    let members = header
        .as_object()
        .ok_or_else(|| SignError::Unfit { reason: "the JOSE header is no JSON object".to_owned() })?;
    let mut whole = serde_json::Map::new();
    whole.insert("alg".to_owned(), signer.algorithm().name().into());
    whole.extend(members.iter().filter(|(name, _)| *name != "alg").map(|(name, value)| (name.clone(), value.clone())));
    let header = serde_json::Value::Object(whole).to_string();
    let input = format!("{}.{}", base64url::encode(header), base64url::encode(payload));
    let signature = signer.sign(input.as_bytes())?;
    Ok(format!("{input}.{}", base64url::encode(signature)))
}

struct Parts {
    signed: usize,
    header: Value<'static>,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

fn split(text: &str) -> Result<Parts, JoseError> {
    // Base64 has four characters for three bytes.
    let limit = limits::CREDENTIAL_BYTES / 3 * 4;
    if text.len() > limit {
        return Err(JoseError::TooLarge { actual: text.len(), limit });
    }
    if text.trim_start().starts_with('{') {
        return Err(JoseError::JsonSerialisation);
    }
    let mut parts = text.split('.');
    let (Some(header), Some(payload), Some(signature), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(JoseError::Parts { actual: text.split('.').count() });
    };
    let signed = header.len() + 1 + payload.len();
    let decode = |part, text| base64url::decode(text).map_err(|source| JoseError::Encoding { part, source });
    let header = header::parse(&decode("header", header)?)?;
    Ok(Parts { signed, header, payload: decode("payload", payload)?, signature: decode("signature", signature)? })
}
