//! How is a decision on recognition signed? An SD-JWT VC in which nothing can be kept back (docs/recognition-statement.md).

use credential::Timestamp;
use credential::key::Signer;
use credential::sd_jwt::{self, Issuance};
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{IssueError, did_key, fresh_urn};

/// In whose name a decision is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// The issuer's id: a did:key, a did:web, or an https address.
    pub id: String,
    /// The name of the key, as the issuer's documents have it.
    pub kid: String,
}

impl Signatory {
    /// Whoever has that key, and is nobody else.
    pub fn of_key(key: &dyn Signer) -> Result<Self, IssueError> {
        let id = did_key(key.public_key())?;
        Ok(Self { kid: format!("{id}#{}", id.strip_prefix("did:key:").unwrap_or_default()), id })
    }
}

/// Signs the claims of a decision, as they stand, with an id of its own.
pub fn statement(
    claims: &Value,
    by: &Signatory,
    at: Timestamp,
    key: &dyn Signer,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, IssueError> {
    let mut whole = json!({ "iss": by.id, "iat": at.seconds(), "jti": fresh_urn(rng) });
    if let (Some(whole), Some(claims)) = (whole.as_object_mut(), claims.as_object()) {
        whole.extend(claims.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    let header = json!({ "typ": "dc+sd-jwt", "kid": by.kid });
    let token = sd_jwt::issue(&Issuance::new(whole, []), &header, key, rng)?;
    Ok(token.into_bytes())
}
