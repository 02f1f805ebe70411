//! Which credentials has this issuer withdrawn, by name? 1EdTech Revocation List Status Method 1.0.
//!
//! The list is plain JSON that nobody signs: what it says is as good as the place where it lies.

use super::ListError;
use crate::json::{self, Value};
use crate::limits;

/// A list of withdrawn credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationList {
    /// Its own address.
    pub id: Option<String>,
    /// Whose it says it is.
    pub issuer: Option<String>,
    revoked: Vec<Withdrawn>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Withdrawn {
    id: String,
    reason: Option<String>,
}

impl RevocationList {
    /// Reads a list. One entry that is none spoils it: it could be the one that is asked for.
    ///
    /// # Errors
    /// It is no JSON, or has no list of the withdrawn.
    pub fn parse(bytes: &[u8]) -> Result<Self, ListError> {
        let list = json::parse(bytes, limits::STATUS_LIST_BYTES)?;
        let wrong = ListError::Member { member: "revokedCredentials" };
        let entries = list.get("revokedCredentials").or_else(|| list.get("revokedCredential")).ok_or(wrong.clone())?;
        let mut revoked = Vec::new();
        for entry in entries.one_or_many() {
            let id = entry.str("id").ok_or(wrong.clone())?.to_owned();
            // Whoever leaves `revoked` out means that it is.
            let is = entry.get("revoked").map_or(Some(true), Value::as_bool).ok_or(wrong.clone())?;
            if is {
                revoked.push(Withdrawn { id, reason: entry.str("revocationReason").map(str::to_owned) });
            }
        }
        let issuer = list.str("issuer").or_else(|| list.get("issuer")?.str("id"));
        Ok(Self { id: list.str("id").map(str::to_owned), issuer: issuer.map(str::to_owned), revoked })
    }

    /// Why the credential of that id was withdrawn, if it was; the reason is the issuer's own, and may be left out.
    pub fn withdrawn(&self, id: &str) -> Option<Option<&str>> {
        self.revoked.iter().find(|entry| entry.id == id).map(|entry| entry.reason.as_deref())
    }

    /// How many are withdrawn.
    pub fn len(&self) -> usize {
        self.revoked.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.revoked.is_empty()
    }
}
