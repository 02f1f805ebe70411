//! What document does a DID that is its own key have? did:key (W3C CCG, v0.9) and did:jwk.

use super::{DidError, DidUrl, Document, JwkFlaw, Method, Relationship, cut};
use crate::base64url;
use crate::json::{self, Value};
use crate::key::{KeyError, PublicKey};
use crate::limits;

/// The document of a did:key or did:jwk. A key that we do not use stands in it as an error, by name.
pub fn document_of(did: &str) -> Result<Document, DidError> {
    let did = DidUrl::parse_did(did)?;
    match did.method.as_str() {
        "key" => Ok(of_key(&did)),
        "jwk" => of_jwk(&did),
        _ => Err(DidError::Method { method: did.method, expected: "key or jwk" }),
    }
}

/// The one method's fragment is the key's own text.
fn of_key(did: &DidUrl) -> Document {
    let key = PublicKey::from_multibase(&did.id);
    let relationships: &[Relationship] = match &key {
        Err(KeyError::Unsupported { kind }) if kind == "X25519" => &[Relationship::KeyAgreement],
        _ => &Relationship::SIGNING,
    };
    document(did, &did.id, "Multikey", key, relationships)
}

/// The one method is `#0`. A JWK for encryption signs nothing.
fn of_jwk(did: &DidUrl) -> Result<Document, DidError> {
    let error = |reason| DidError::Jwk { did: cut(&did.did), reason };
    let text = base64url::decode(&did.id).map_err(|e| error(e.into()))?;
    let jwk = json::parse(&text, limits::DID_BYTES).map_err(|e| error(e.into()))?;
    if jwk.as_object().is_none() {
        return Err(error(JwkFlaw::NoObject));
    }
    let encrypts = jwk.get("use").and_then(Value::as_str) == Some("enc");
    let relationships: &[Relationship] = if encrypts { &[Relationship::KeyAgreement] } else { &Relationship::SIGNING };
    Ok(document(did, "0", "JsonWebKey", PublicKey::from_published_jwk(&jwk), relationships))
}

fn document(
    did: &DidUrl,
    fragment: &str,
    kind: &str,
    key: Result<PublicKey, KeyError>,
    relationships: &[Relationship],
) -> Document {
    let id = format!("{}#{fragment}", did.did);
    let method = Method {
        id,
        kind: kind.to_owned(),
        controller: Some(did.did.clone()),
        kid: None,
        key,
        expires: None,
        revoked: None,
    };
    Document::of_one_key(did.did.clone(), method, relationships)
}
