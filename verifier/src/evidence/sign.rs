//! Who kept this, and is it as it was kept?
//!
//! A compact JWS over a SHA-256: of an archive's manifest, which has that of every other entry, or of what the file of trusted
//! lists holds. Its key is named as a did:key: that ties it to nobody by itself, so whoever reads it says whose signature is
//! expected.

use std::path::Path;

use credential::did;
use credential::digest;
use credential::jose::{self, Jws};
use credential::json;
use credential::key::{Algorithm, PrivateKey, PublicKey, SignError, Signer as _};
use credential::limits;

use crate::ConfigError;
use crate::named::NamedFile;

/// What a signature is over, so that one of another kind is none.
pub(crate) struct Signed {
    typ: &'static str,
    member: &'static str,
}

/// An archive's manifest.
pub(super) const EVIDENCE: Signed = Signed { typ: "wanderbuch-evidence+jws", member: "manifest_sha256" };
/// The file of trusted lists.
pub(crate) const EU_LISTS: Signed = Signed { typ: "wanderbuch-eu-lists+jws", member: "eu_lists_sha256" };

impl Signed {
    fn payload(&self, bytes: &[u8]) -> String {
        serde_json::json!({self.member: digest::sha256_hex(bytes)}).to_string()
    }
}

/// The verifier's own key, with which it signs what it keeps.
pub struct EvidenceKey {
    key: PrivateKey,
    did: String,
}

/// A key that cannot be made or used.
#[derive(Debug, thiserror::Error)]
#[error("nothing can be signed: {0}")]
pub struct KeyUnfit(String);

impl EvidenceKey {
    /// Reads a private JWK (Ed25519, P-256, P-384, P-521).
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let file = NamedFile::read(path)?;
        let wrong = |reason: String| ConfigError::Content { path: path.to_owned(), reason };
        let bytes = zeroize::Zeroizing::new(file.bytes);
        let jwk = json::parse(&bytes, limits::DOCUMENT_BYTES).map_err(|error| wrong(error.to_string()))?;
        let key = PrivateKey::from_jwk(&jwk).map_err(|error| wrong(error.to_string()))?;
        Self::of(key).map_err(|error| wrong(error.to_string()))
    }

    /// A key in memory.
    pub fn of(key: PrivateKey) -> Result<Self, KeyUnfit> {
        let multibase = key.public_key().to_multibase();
        let multibase = multibase.ok_or_else(|| KeyUnfit("the key has no did:key form".to_owned()))?;
        Ok(Self { key, did: format!("did:key:{multibase}") })
    }

    /// Its name.
    pub fn did(&self) -> &str {
        &self.did
    }

    pub(crate) fn sign(&self, kind: &Signed, bytes: &[u8]) -> Result<String, SignError> {
        let fragment = self.did.strip_prefix("did:key:").unwrap_or_default();
        let header = serde_json::json!({"typ": kind.typ, "kid": format!("{}#{fragment}", self.did)});
        jose::sign(&header, kind.payload(bytes).as_bytes(), &self.key)
    }
}

/// Why a signature is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("its signature does not hold: {reason}")]
pub struct SignatureError {
    /// What is wrong.
    pub reason: String,
}

/// What is known of who kept an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authentic {
    /// Nobody signed it.
    Unsigned,
    /// That key signed it; whose it is, is not said.
    SignedBy(String),
}

/// Checks a signature; says the did:key that made it.
pub(crate) fn check(kind: &Signed, signature: &[u8], bytes: &[u8]) -> Result<String, SignatureError> {
    let wrong = |reason: String| SignatureError { reason };
    let text = std::str::from_utf8(signature).map_err(|error| wrong(error.to_string()))?;
    let jws = Jws::parse(text).map_err(|error| wrong(error.to_string()))?;
    if jws.typ() != Some(kind.typ) {
        return Err(wrong(format!("its type is not {}", kind.typ)));
    }
    let signer = jws.kid().and_then(|kid| kid.split_once('#')).map(|(did, _)| did.to_owned());
    let signer =
        signer.filter(|did| did.starts_with("did:key:")).ok_or_else(|| wrong("it names no did:key".to_owned()))?;
    let key = key_of(&signer).ok_or_else(|| wrong(format!("{signer} is no key")))?;
    jws.verify(&key).map_err(|error| wrong(error.to_string()))?;
    if jws.payload() != kind.payload(bytes).as_bytes() {
        return Err(wrong("it is over other content".to_owned()));
    }
    Ok(signer)
}

fn key_of(did: &str) -> Option<PublicKey> {
    let document = did::document_of(did).ok()?;
    document.methods_for(did::Relationship::AssertionMethod).find_map(|method| method.key.clone().ok())
}

/// A new Ed25519 key as a private JWK, and its did:key.
pub fn new_key(dice: &mut impl rand_core::CryptoRng) -> Result<(zeroize::Zeroizing<String>, String), KeyUnfit> {
    let unfit = |error: credential::key::KeyError| KeyUnfit(error.to_string());
    let key = PrivateKey::generate(Algorithm::EdDsa, dice).map_err(unfit)?;
    let public = key.public_key().to_jwk().to_string();
    let secret = zeroize::Zeroizing::new(credential::base64url::encode(key.secret_bytes().as_slice()));
    // Written by hand into room that is large enough: no copy of the secret stays behind unwiped.
    let mut text = zeroize::Zeroizing::new(String::with_capacity(public.len() + secret.len() + 16));
    for part in [public.trim_end_matches('}'), ",\"d\":\"", &secret, "\"}\n"] {
        text.push_str(part);
    }
    Ok((text, EvidenceKey::of(key)?.did))
}

/// Whether a text names a key that a signature can be expected of.
pub fn is_did_key(text: &str) -> Result<String, String> {
    match key_of(text) {
        Some(_) if text.starts_with("did:key:") => Ok(text.to_owned()),
        _ => Err("expected a did:key".to_owned()),
    }
}
