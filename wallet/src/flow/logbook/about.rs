//! Whose logbook is it? The learner, the place of training, the qualification, and the time of training.

use learning::logbook::{Week, Whose};
use serde::{Deserialize, Serialize};

use crate::vault::{Vault, VaultError};

/// The setting that holds it.
const SETTING: &str = "logbook";

/// Whose logbook it is; empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The learner.
    pub learner: String,
    /// The company or place of training.
    pub company: String,
    /// For which qualification.
    pub qualification: String,
    /// The first week of training.
    pub from: Option<Week>,
    /// Its last week.
    pub until: Option<Week>,
}

impl About {
    /// What was said; nothing if nothing was.
    pub async fn read(vault: &Vault) -> Result<Self, VaultError> {
        let text = vault.setting(SETTING).await?;
        text.map_or(Ok(Self::default()), |text| serde_json::from_str(&text).map_err(|_| VaultError::Damaged))
    }

    /// Keeps it.
    pub async fn keep(&self, vault: &Vault) -> Result<(), VaultError> {
        let text = serde_json::to_string(self).map_err(|error| VaultError::Failed(error.to_string()))?;
        vault.set(SETTING, Some(&text)).await
    }

    /// Whether everything that a record and a request need has been said.
    pub fn complete(&self) -> bool {
        [&self.learner, &self.company, &self.qualification].iter().all(|text| !text.trim().is_empty())
    }

    /// As a request says it.
    pub fn whose(&self) -> Whose {
        Whose {
            learner: self.learner.trim().to_owned(),
            company: self.company.trim().to_owned(),
            qualification: self.qualification.trim().to_owned(),
        }
    }
}
