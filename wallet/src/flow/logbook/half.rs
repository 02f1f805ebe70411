//! What of the logbook was left half-written? Kept in the vault, encrypted like all else, until it is saved or let go.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::vault::{Vault, VaultError};

/// The setting that holds it.
const SETTING: &str = "logbook/half-written";

/// What is half-written, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HalfWritten {
    /// Entries, in the order in which they were left.
    pub entries: Vec<HalfEntry>,
    /// Whose logbook it is.
    pub about: Option<HalfAbout>,
}

/// An entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HalfEntry {
    /// Which; none for a new one.
    pub id: Option<i64>,
    /// As typed.
    pub week: String,
    /// As typed.
    pub hours: String,
    /// As typed.
    pub unit: String,
    /// As typed.
    pub work: String,
    /// Addresses of skills.
    pub skills: Vec<String>,
    /// Pictures that lie outside the vault.
    pub new: Vec<PathBuf>,
    /// Pictures that go when it is saved.
    pub gone: Vec<i64>,
}

/// Whose logbook it is, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the names say what")]
pub struct HalfAbout {
    pub learner: String,
    pub company: String,
    pub qualification: String,
    pub from: String,
    pub until: String,
}

impl HalfWritten {
    /// What is kept; nothing if nothing is.
    pub async fn read(vault: &Vault) -> Result<Self, VaultError> {
        let text = vault.setting(SETTING).await?;
        text.map_or(Ok(Self::default()), |text| serde_json::from_str(&text).map_err(|_| VaultError::Damaged))
    }

    /// Keeps it; where nothing is half-written, nothing is kept.
    pub async fn keep(&self, vault: &Vault) -> Result<(), VaultError> {
        if *self == Self::default() {
            return vault.set(SETTING, None).await;
        }
        let text = serde_json::to_string(self).map_err(|error| VaultError::Failed(error.to_string()))?;
        vault.set(SETTING, Some(&text)).await
    }
}
