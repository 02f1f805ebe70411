//! What key does this JSON Web Key hold? RFC 7517, 7518 (EC, RSA), 8037 (OKP), 7638 (thumbprint).

use serde_json::json;

use super::{Algorithm, Curve, Hash, KeyError, Material, PublicKey};
use crate::base64url;
use crate::json::Value;

impl PublicKey {
    /// Reads the public part of a JWK; private members are passed over.
    ///
    /// `alg`, `use` and `key_ops`, where present, must allow to check signatures (RFC 7517, sections 4.2 to 4.4).
    pub fn from_jwk(jwk: &Value<'_>) -> Result<Self, KeyError> {
        let mut key = material(jwk)?;
        check_use(jwk, "verify")?;
        key.only = check_algorithm(jwk, &key)?;
        Ok(key)
    }

    /// Reads a JWK that anybody can read: one with its private half proves nothing and is refused.
    pub fn from_published_jwk(jwk: &Value<'_>) -> Result<Self, KeyError> {
        if jwk.get("d").is_some() {
            return Err(KeyError::PrivatePublished);
        }
        Self::from_jwk(jwk)
    }

    /// The public key as a JWK with its required members only.
    pub fn to_jwk(&self) -> serde_json::Value {
        match &self.material {
            Material::Ed25519(key) => json!({"kty": "OKP", "crv": "Ed25519", "x": base64url::encode(key.bytes())}),
            Material::Ec { curve, point, .. } => {
                let (x, y) = point.get(1..).unwrap_or_default().split_at_checked(curve.size()).unwrap_or_default();
                json!({"kty": "EC", "crv": curve.name(), "x": base64url::encode(x), "y": base64url::encode(y)})
            }
            Material::Bls12381G2(key) => {
                json!({"kty": "OKP", "crv": "Bls12381G2", "x": base64url::encode(key.bytes())})
            }
            Material::Rsa { n, e } => json!({"kty": "RSA", "n": base64url::encode(n), "e": base64url::encode(e)}),
        }
    }

    /// SHA-256 of the required members in order of name, base64url (RFC 7638).
    pub fn thumbprint(&self) -> String {
        let jwk = self.to_jwk();
        let members: std::collections::BTreeMap<_, _> = jwk.as_object().into_iter().flatten().collect();
        let text = json!(members).to_string();
        base64url::encode(Hash::Sha256.of(&[text.as_bytes()]))
    }
}

/// The key itself, whatever it is for.
pub(super) fn material(jwk: &Value<'_>) -> Result<PublicKey, KeyError> {
    match text(jwk, "kty")? {
        "OKP" => match text(jwk, "crv")? {
            "Ed25519" => PublicKey::ed25519(&bytes(jwk, "x")?),
            other => Err(KeyError::Unsupported { kind: other.to_owned() }),
        },
        "EC" => {
            let name = text(jwk, "crv")?;
            let curve = Curve::ALL
                .into_iter()
                .find(|curve| curve.name() == name)
                .ok_or_else(|| KeyError::Unsupported { kind: name.to_owned() })?;
            let (x, y) = (coordinate(jwk, curve, "x")?, coordinate(jwk, curve, "y")?);
            PublicKey::ec(curve, &[&[4], x.as_slice(), &y].concat())
        }
        "RSA" => PublicKey::rsa(&bytes(jwk, "n")?, &bytes(jwk, "e")?),
        other => Err(KeyError::Unsupported { kind: other.to_owned() }),
    }
}

/// That `use` and `key_ops` allow the operation.
pub(super) fn check_use(jwk: &Value<'_>, operation: &str) -> Result<(), KeyError> {
    if jwk.get("use").is_some() {
        let value = text(jwk, "use")?;
        if value != "sig" {
            return Err(KeyError::Purpose { member: "use", value: value.to_owned() });
        }
    }
    let Some(operations) = jwk.get("key_ops") else { return Ok(()) };
    let operations = operations.as_array().ok_or(KeyError::Member { member: "key_ops" })?;
    if operations.iter().any(|other| other.as_str() == Some(operation)) {
        return Ok(());
    }
    let value = operations.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ");
    Err(KeyError::Purpose { member: "key_ops", value })
}

fn check_algorithm(jwk: &Value<'_>, key: &PublicKey) -> Result<Option<Algorithm>, KeyError> {
    if jwk.get("alg").is_none() {
        return Ok(None);
    }
    let name = text(jwk, "alg")?;
    match Algorithm::from_name(name).filter(|algorithm| key.material.algorithms().contains(algorithm)) {
        Some(algorithm) => Ok(Some(algorithm)),
        None => Err(KeyError::Purpose { member: "alg", value: name.to_owned() }),
    }
}

fn text<'v>(jwk: &'v Value<'_>, member: &'static str) -> Result<&'v str, KeyError> {
    jwk.str(member).ok_or(KeyError::Member { member })
}

pub(super) fn bytes(jwk: &Value<'_>, member: &'static str) -> Result<Vec<u8>, KeyError> {
    Ok(base64url::decode(text(jwk, member)?)?)
}

fn coordinate(jwk: &Value<'_>, curve: Curve, member: &'static str) -> Result<Vec<u8>, KeyError> {
    let bytes = bytes(jwk, member)?;
    if bytes.len() != curve.size() {
        return Err(KeyError::Length { kind: curve.name(), actual: bytes.len(), expected: curve.size() });
    }
    Ok(bytes)
}
