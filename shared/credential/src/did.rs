//! Whose keys are these? DIDs and DID URLs (DID Core 1.0, section 3), the documents that list their keys, and the
//! documents of https issuers. Nothing is fetched here.

mod document;
mod ebsi;
mod issuer;
mod local;
mod method;
pub mod resolution;
#[cfg(test)]
mod tests;
mod web;
pub mod webvh;

pub use document::{Document, DocumentError, Relationship};
pub use ebsi::{check_ebsi, ebsi_address};
pub use issuer::{IssuerKeys, IssuerMetadata, Jwk, JwkSet, issuer_metadata_address};
pub use local::document_of;
pub use method::Method;
pub use web::web_address;
pub use webvh::webvh_address;

use crate::base64url::Base64UrlError;
use crate::json::JsonError;
use crate::limits;

/// A DID URL, taken apart. One without path, query and fragment is a DID. Two are equal if all parts are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DidUrl {
    /// The DID alone, `did:web:example.com`.
    pub did: String,
    /// `web`
    pub method: String,
    /// What follows the method: `example.com`.
    pub id: String,
    /// With its leading slash; empty if absent.
    pub path: String,
    /// Without the question mark.
    pub query: Option<String>,
    /// Without the hash sign.
    pub fragment: Option<String>,
}

/// Why the text of a did:jwk is no JSON Web Key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwkFlaw {
    /// Not base64url.
    #[error(transparent)]
    Base64(#[from] Base64UrlError),
    /// Not JSON that we read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Another JSON value.
    #[error("no JSON object")]
    NoObject,
}

/// Why a text names no DID that we can use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DidError {
    /// Not the syntax of DID Core, section 3.
    #[error("{text:?} is no DID or DID URL")]
    Syntax {
        /// The text, cut at 128 characters.
        text: String,
    },
    /// A path, query or fragment where a bare DID is due.
    #[error("{text:?} is a DID URL where a DID is due")]
    NotBare {
        /// The text, cut at 128 characters.
        text: String,
    },
    /// Another method than the one asked about.
    #[error("the DID method {method:?} is not {expected}")]
    Method {
        /// Its method.
        method: String,
        /// The one due, or a list of them.
        expected: &'static str,
    },
    /// A did:web that names no web address that we accept.
    #[error("{did:?} names no web address: {reason}")]
    Address {
        /// The DID.
        did: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// A did:jwk that holds no JWK.
    #[error("{did:?} holds no JSON Web Key: {reason}")]
    Jwk {
        /// The DID, cut at 128 characters.
        did: String,
        /// What is wrong.
        reason: JwkFlaw,
    },
}

impl DidUrl {
    /// Takes a DID or DID URL apart.
    pub fn parse(text: &str) -> Result<Self, DidError> {
        let error = || DidError::Syntax { text: cut(text) };
        if text.len() > limits::DID_BYTES {
            return Err(error());
        }
        let (rest, fragment) = split_at(text, '#');
        let (rest, query) = split_at(rest, '?');
        let (did, path) = match rest.find('/') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let (method, id) = did.strip_prefix("did:").and_then(|rest| rest.split_once(':')).ok_or_else(error)?;
        let method_ok = !method.is_empty() && method.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let id_ok = !id.is_empty() && !id.ends_with(':') && characters(id, b".-_:");
        // RFC 3986: path, query and fragment.
        let tail_ok = |part: Option<&str>| part.is_none_or(|part| characters(part, b".-_~!$&'()*+,;=:@/?"));
        if !(method_ok && id_ok && tail_ok(Some(path)) && tail_ok(query) && tail_ok(fragment)) {
            return Err(error());
        }
        Ok(Self {
            did: did.to_owned(),
            method: method.to_owned(),
            id: id.to_owned(),
            path: path.to_owned(),
            query: query.map(str::to_owned),
            fragment: fragment.map(str::to_owned),
        })
    }

    /// Reads a DID without path, query and fragment.
    pub fn parse_did(text: &str) -> Result<Self, DidError> {
        let url = Self::parse(text)?;
        if url.is_did() { Ok(url) } else { Err(DidError::NotBare { text: cut(text) }) }
    }

    /// Whether there is neither path nor query nor fragment.
    pub fn is_did(&self) -> bool {
        self.path.is_empty() && self.query.is_none() && self.fragment.is_none()
    }
}

impl std::fmt::Display for DidUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.did, self.path)?;
        if let Some(query) = &self.query {
            write!(f, "?{query}")?;
        }
        if let Some(fragment) = &self.fragment {
            write!(f, "#{fragment}")?;
        }
        Ok(())
    }
}

fn split_at(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// Letters, digits, whole percent-encodings, and these others.
fn characters(text: &str, others: &[u8]) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => {
                let mut digit = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
                digit() && digit()
            }
            _ => byte.is_ascii_alphanumeric() || others.contains(&byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

fn cut(text: &str) -> String {
    text.chars().take(128).collect()
}
