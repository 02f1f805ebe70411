//! Does the holder's key vouch for this presentation? Key binding JWT: RFC 9901, sections 4.3 and 7.3.

use super::SdJwt;
use crate::Timestamp;
use crate::key::{PublicKey, SignatureError};
use crate::limits;

/// The claims of a key binding JWT whose `sd_hash` fits the token. Signature, audience, nonce and age are still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBinding {
    /// Whom it is for.
    pub audience: String,
    /// What that verifier gave.
    pub nonce: String,
    /// When it was made, by its own word.
    pub issued_at: Timestamp,
}

/// Why a key binding JWT vouches for nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyBindingError {
    /// `typ` is not `kb+jwt`.
    #[error("the key binding's type is {actual:?} instead of kb+jwt")]
    Type {
        /// What stands there; "" for nothing.
        actual: String,
    },
    /// The payload is no strict JSON, or a claim is missing or of the wrong type.
    #[error("the key binding's `{claim}` is missing or of the wrong type")]
    Claim {
        /// Which; "" is the whole payload.
        claim: &'static str,
    },
    /// It was made for another selection of claims, or another token.
    #[error("the key binding is over {actual}, the token is {expected}")]
    SdHash {
        /// What stands there.
        actual: String,
        /// What fits the token.
        expected: String,
    },
    /// The signature does not fit.
    #[error("the key binding: {0}")]
    Signature(#[from] SignatureError),
}

impl SdJwt<'_> {
    /// Reads the key binding JWT and holds its `sd_hash` against the token; `None` if there is none.
    pub fn read_key_binding(&self) -> Result<Option<KeyBinding>, KeyBindingError> {
        let Some(jws) = &self.key_binding else { return Ok(None) };
        if jws.typ() != Some("kb+jwt") {
            return Err(KeyBindingError::Type { actual: jws.typ().unwrap_or_default().to_owned() });
        }
        let payload = crate::json::parse(jws.payload(), limits::DOCUMENT_BYTES)
            .map_err(|_| KeyBindingError::Claim { claim: "" })?;
        let text = |claim| payload.str(claim).map(str::to_owned).ok_or(KeyBindingError::Claim { claim });
        let issued_at = payload.get("iat").and_then(Timestamp::from_numeric_date);
        let binding = KeyBinding {
            audience: text("aud")?,
            nonce: text("nonce")?,
            issued_at: issued_at.ok_or(KeyBindingError::Claim { claim: "iat" })?,
        };
        let (actual, expected) = (text("sd_hash")?, self.sd_hash());
        if actual != expected {
            return Err(KeyBindingError::SdHash { actual, expected });
        }
        Ok(Some(binding))
    }

    /// As [`SdJwt::read_key_binding`], and its signature must be that key's.
    pub fn verify_key_binding(&self, key: &PublicKey) -> Result<Option<KeyBinding>, KeyBindingError> {
        let binding = self.read_key_binding()?;
        if let Some(jws) = &self.key_binding {
            jws.verify(key)?;
        }
        Ok(binding)
    }
}
