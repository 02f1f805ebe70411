//! What does a resolver answer for a DID that is its own key? DID Resolution 0.3, sections 4 and 5; did:key (W3C CCG),
//! section 3.1. Nothing is fetched: did:web and did:webvh are not answered here.

use serde_json::{Value, json};

use super::{DidUrl, Method, Relationship, document_of};
use crate::key::{KeyError, PublicKey};

/// How the key is to be written (did:key, section 3.1.3, "publicKeyFormat").
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// "Multikey", "JsonWebKey2020" or "Ed25519VerificationKey2020"; Multikey if nothing is said.
    pub public_key_format: Option<String>,
}

/// What a resolver answers: the result as JSON, and the error that stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// `didDocument`, `didDocumentMetadata`, and `didResolutionMetadata` or `didDereferencingMetadata`.
    pub result: Value,
    /// The error's name; `None` if the document is there.
    pub error: Option<&'static str>,
}

/// Formats that mean something to somebody, and that are written only where experiments are allowed, which they are not here.
const EXPERIMENTAL: [&str; 3] =
    ["Ed25519VerificationKey2018", "EcdsaSecp256k1VerificationKey2019", "X25519KeyAgreementKey2019"];

/// Answers for a did:key or did:jwk, or for a DID URL of one: then its `didDocument` is the method that is named.
pub fn resolve(input: &str, options: &Options) -> Answer {
    let url = match DidUrl::parse(input) {
        Ok(url) => url,
        Err(_) if input.contains(['#', '/', '?']) => return failed("didDereferencingMetadata", "invalidDidUrl"),
        Err(_) => return failed("didResolutionMetadata", "invalidDid"),
    };
    let metadata = if url.is_did() { "didResolutionMetadata" } else { "didDereferencingMetadata" };
    match answer(&url, options) {
        Err(error) => failed(metadata, error),
        Ok(document) => {
            let result = result(metadata, &document, json!({"contentType": "application/did+ld+json"}));
            Answer { result, error: None }
        }
    }
}

fn answer(url: &DidUrl, options: &Options) -> Result<Value, &'static str> {
    let format = format(options)?;
    if url.method == "key" && !is_key(&url.id) {
        return Err("invalidDid");
    }
    let document = document_of(&url.did).map_err(|error| match error {
        super::DidError::Method { .. } => "methodNotSupported",
        _ => "invalidDid",
    })?;
    let method = document.methods.first().ok_or("invalidDid")?;
    let key = method.key.as_ref().map_err(|error| match error {
        KeyError::Length { .. } => "invalidPublicKeyLength",
        KeyError::Unsupported { .. } => "unsupportedPublicKeyType",
        _ => "invalidPublicKey",
    })?;
    let written = write(method, key, &url.did, format)?;
    if url.is_did() {
        let purposes = Relationship::ALL.into_iter().filter(|purpose| document.methods_for(*purpose).next().is_some());
        let mut whole = json!({
            "@context": ["https://www.w3.org/ns/did/v1", context(format)],
            "id": url.did, "verificationMethod": [written],
        });
        if let Some(members) = whole.as_object_mut() {
            members.extend(purposes.map(|purpose| (purpose.name().to_owned(), json!([method.id]))));
        }
        return Ok(whole);
    }
    let names_it = url.path.is_empty() && url.query.is_none() && url.to_string() == method.id;
    if names_it { Ok(written) } else { Err("notFound") }
}

/// `z…`, or `VERSION:z…` with a positive number.
fn is_key(id: &str) -> bool {
    match id.split_once(':') {
        None => id.starts_with('z'),
        Some(("1", key)) => key.starts_with('z'),
        Some(_) => false,
    }
}

fn format(options: &Options) -> Result<&str, &'static str> {
    match options.public_key_format.as_deref() {
        None => Ok("Multikey"),
        Some(format @ ("Multikey" | "JsonWebKey2020" | "Ed25519VerificationKey2020")) => Ok(format),
        Some(format) if EXPERIMENTAL.contains(&format) => Err("invalidPublicKeyType"),
        Some(_) => Err("unsupportedPublicKeyType"),
    }
}

fn context(format: &str) -> &'static str {
    match format {
        "JsonWebKey2020" => "https://w3id.org/security/suites/jws-2020/v1",
        "Ed25519VerificationKey2020" => "https://w3id.org/security/suites/ed25519-2020/v1",
        _ => "https://w3id.org/security/multikey/v1",
    }
}

fn write(method: &Method, key: &PublicKey, controller: &str, format: &str) -> Result<Value, &'static str> {
    let multibase = || key.to_multibase().ok_or("unsupportedPublicKeyType");
    let (member, value) = match format {
        "JsonWebKey2020" => ("publicKeyJwk", key.to_jwk()),
        "Ed25519VerificationKey2020" if key.kind() != "Ed25519" => return Err("invalidPublicKeyType"),
        _ => ("publicKeyMultibase", json!(multibase()?)),
    };
    Ok(json!({"id": method.id, "type": format, "controller": controller, member: value}))
}

fn failed(metadata: &str, error: &'static str) -> Answer {
    Answer { result: result(metadata, &json!({}), json!({"error": error})), error: Some(error) }
}

fn result(metadata: &str, document: &Value, about: Value) -> Value {
    let mut result =
        json!({"@context": "https://w3id.org/did-resolution/v1", "didDocument": document, "didDocumentMetadata": {}});
    if let Some(members) = result.as_object_mut() {
        members.insert(metadata.to_owned(), about);
    }
    result
}
