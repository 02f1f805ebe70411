//! Which key does this verification method hold? Controlled Identifiers 1.0, section 2.2; the older suites' shapes.

use crate::Timestamp;
use crate::json::Value;
use crate::key::{KeyError, PublicKey};

/// One verification method of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its absolute id.
    pub id: String,
    /// Its type: "Multikey", "JsonWebKey", …
    pub kind: String,
    /// Who controls it, as an absolute id. Required by the standards, at times left out.
    pub controller: Option<String>,
    /// The `kid` of its JWK, by which tokens name it (VC-JOSE-COSE, section 3.3.1).
    pub kid: Option<String>,
    /// The key, or why it is none that we use.
    pub key: Result<PublicKey, KeyError>,
    /// From then on it makes no signatures.
    pub expires: Option<Timestamp>,
    /// Since then its signatures are not to be believed.
    pub revoked: Option<Timestamp>,
}

/// The members that hold a key, and the types that may have them.
const MEMBERS: [(&str, &[&str]); 4] = [
    (
        "publicKeyMultibase",
        &[
            "Multikey",
            "Ed25519VerificationKey2018",
            "Ed25519VerificationKey2020",
            "EcdsaSecp256r1VerificationKey2019",
            "EcdsaSecp256k1VerificationKey2019",
            "P256Key2021",
            "P384Key2021",
            "P521Key2021",
        ],
    ),
    (
        "publicKeyJwk",
        &[
            "JsonWebKey",
            "JsonWebKey2020",
            "Ed25519VerificationKey2018",
            "Ed25519VerificationKey2020",
            "EcdsaSecp256r1VerificationKey2019",
            "EcdsaSecp256k1VerificationKey2019",
            "RsaVerificationKey2018",
        ],
    ),
    ("publicKeyBase58", &["Ed25519VerificationKey2018", "EcdsaSecp256k1VerificationKey2019"]),
    ("publicKeyHex", &["EcdsaSecp256k1VerificationKey2019"]),
];

impl Method {
    /// Reads a method whose id is already absolute.
    pub(super) fn read(id: String, controller: Option<String>, value: &Value<'_>) -> Self {
        let kind = value.str("type").unwrap_or_default().to_owned();
        let date = |member: &'static str| -> Result<Option<Timestamp>, KeyError> {
            let Some(date) = value.get(member) else { return Ok(None) };
            let text = date.as_str().ok_or(KeyError::Member { member })?;
            Timestamp::parse(text).map(Some).map_err(|_| KeyError::Member { member })
        };
        let kid = value.get("publicKeyJwk").and_then(|jwk| jwk.str("kid")).map(str::to_owned);
        match (date("expires"), date("revoked")) {
            (Ok(expires), Ok(revoked)) => {
                Self { key: read_key(&kind, value), id, kind, controller, kid, expires, revoked }
            }
            (Err(error), _) | (_, Err(error)) => {
                Self { id, kind, controller, kid, key: Err(error), expires: None, revoked: None }
            }
        }
    }
}

fn read_key(kind: &str, value: &Value<'_>) -> Result<PublicKey, KeyError> {
    if value.get("secretKeyJwk").is_some() || value.get("secretKeyMultibase").is_some() {
        return Err(KeyError::PrivatePublished);
    }
    let mut held = MEMBERS.into_iter().filter(|(member, _)| value.get(member).is_some());
    let (member, kinds) = held.next().ok_or_else(|| KeyError::Unsupported { kind: kind.to_owned() })?;
    if held.next().is_some() {
        return Err(KeyError::Encoding { reason: "the key stands in more than one form" });
    }
    if !kinds.contains(&kind) {
        return Err(KeyError::Unsupported { kind: kind.to_owned() });
    }
    let text = || value.str(member).ok_or(KeyError::Member { member });
    let key = match member {
        "publicKeyMultibase" => PublicKey::from_multibase(text()?)?,
        "publicKeyBase58" if kind == "EcdsaSecp256k1VerificationKey2019" => {
            let text = text()?;
            let point = bs58::decode(text.get(..128).unwrap_or(text)).into_vec();
            PublicKey::from_secp256k1_point(&point.map_err(|_| KeyError::Encoding { reason: "no base58" })?)?
        }
        "publicKeyBase58" => PublicKey::from_base58_ed25519(text()?)?,
        "publicKeyHex" => {
            let point = hex::decode(text()?).map_err(|_| KeyError::Encoding { reason: "no hexadecimal digits" })?;
            PublicKey::from_secp256k1_point(&point)?
        }
        _ => PublicKey::from_published_jwk(value.get(member).unwrap_or(&Value::Null))?,
    };
    let due = match kind {
        "Ed25519VerificationKey2018" | "Ed25519VerificationKey2020" => "Ed25519",
        "EcdsaSecp256r1VerificationKey2019" | "P256Key2021" => "P-256",
        "EcdsaSecp256k1VerificationKey2019" => "secp256k1",
        "P384Key2021" => "P-384",
        "P521Key2021" => "P-521",
        "RsaVerificationKey2018" => "RSA",
        _ => key.kind(),
    };
    if key.kind() != due {
        return Err(KeyError::OtherKind { found: key.kind(), method: kind.to_owned() });
    }
    Ok(key)
}
