//! Which keys does an https issuer list? JWT VC Issuer Metadata (SD-JWT VC, section 5) and JWK Sets (RFC 7517, section 5).

use url::Url;

use super::{DidError, DocumentError, cut};
use crate::json::{self, Value};
use crate::key::{Algorithm, KeyError, PublicKey};
use crate::limits;

/// What an issuer says of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuerMetadata {
    /// Whose it says it is. The reader must hold this against `iss`, character for character.
    pub issuer: String,
    /// The keys, or where they are.
    pub keys: IssuerKeys,
}

/// Exactly one of `jwks` and `jwks_uri`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssuerKeys {
    /// `jwks`
    Here(JwkSet),
    /// `jwks_uri`
    At(String),
}

/// A set of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JwkSet {
    /// In the order of the text.
    pub keys: Vec<Jwk>,
}

/// One key of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jwk {
    /// `kid`
    pub kid: Option<String>,
    /// The key, or why it is none that we use.
    pub key: Result<PublicKey, KeyError>,
}

impl IssuerMetadata {
    /// Reads `/.well-known/jwt-vc-issuer`.
    pub fn parse(bytes: &[u8]) -> Result<Self, DocumentError> {
        let value = json::parse(bytes, limits::DOCUMENT_BYTES)?;
        let issuer = value.str("issuer").ok_or(DocumentError::Member { member: "issuer" })?.to_owned();
        let keys = match (value.get("jwks"), value.get("jwks_uri")) {
            (Some(set), None) => IssuerKeys::Here(JwkSet::read(set)?),
            (None, Some(address)) => {
                IssuerKeys::At(address.as_str().ok_or(DocumentError::Member { member: "jwks_uri" })?.to_owned())
            }
            (None, None) => return Err(DocumentError::Member { member: "jwks" }),
            (Some(_), Some(_)) => return Err(DocumentError::Ambiguous { what: "jwks and jwks_uri".to_owned() }),
        };
        Ok(Self { issuer, keys })
    }
}

impl JwkSet {
    /// Reads a JWK Set.
    pub fn parse(bytes: &[u8]) -> Result<Self, DocumentError> {
        Self::read(&json::parse(bytes, limits::DOCUMENT_BYTES)?)
    }

    /// Reads a JWK Set that is already a tree.
    pub fn read(value: &Value<'_>) -> Result<Self, DocumentError> {
        let wrong = DocumentError::Member { member: "keys" };
        let keys = value.get("keys").and_then(Value::as_array).ok_or(wrong.clone())?;
        if keys.len() > limits::KEYS {
            return Err(DocumentError::TooMany { actual: keys.len(), limit: limits::KEYS });
        }
        let read = |jwk: &Value<'_>| {
            jwk.as_object().ok_or(wrong.clone())?;
            let kid = match jwk.get("kid") {
                None => None,
                Some(kid) => Some(kid.as_str().ok_or(DocumentError::Member { member: "kid" })?.to_owned()),
            };
            Ok(Jwk { kid, key: PublicKey::from_published_jwk(jwk) })
        };
        keys.iter().map(read).collect::<Result<_, _>>().map(|keys| Self { keys })
    }

    /// The keys that may have made a signature: with a `kid`, those of that name; without one, all of that algorithm.
    pub fn candidates<'s>(&'s self, kid: Option<&'s str>, algorithm: Algorithm) -> impl Iterator<Item = &'s PublicKey> {
        let named = move |jwk: &&Jwk| kid.is_none() || jwk.kid.as_deref() == kid;
        let keys = self.keys.iter().filter(named).filter_map(|jwk| jwk.key.as_ref().ok());
        keys.filter(move |key| key.algorithms().contains(&algorithm))
    }
}

/// Where an issuer has its metadata: `/.well-known/jwt-vc-issuer` between host and path (SD-JWT VC, section 5.1).
///
/// https only, but for loopback hosts, which the fetching side must still be allowed to ask.
pub fn issuer_metadata_address(issuer: &str) -> Result<String, DidError> {
    let refuse = |reason| DidError::Address { did: cut(issuer), reason };
    let url = Url::parse(issuer).map_err(|_| refuse("no address"))?;
    let loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    if url.scheme() != "https" && !(url.scheme() == "http" && loopback) {
        return Err(refuse("no https address"));
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("user information, a query or a fragment in it"));
    }
    let mut address = url.clone();
    let path = url.path().trim_end_matches('/');
    address.set_path(&format!("/.well-known/jwt-vc-issuer{path}"));
    Ok(address.to_string())
}
