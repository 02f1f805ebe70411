//! How is a wallet filled for somebody who wants to look around? From an issuer inside the program; nothing goes to a network.

use credential::Timestamp;
use credential::key::{Algorithm, Signer as _};
use rand_core::UnwrapErr;

use super::desk::DeskError;
use crate::vault::{NewPlan, Vault, VaultError};

/// Samples on their way into the vault.
pub struct Made {
    /// Their bytes.
    pub credentials: Vec<Vec<u8>>,
}

/// Why there are no samples.
#[derive(Debug, thiserror::Error)]
pub enum SamplesError {
    /// The vault does not take them.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// They cannot be checked.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// They cannot be made.
    #[error("the samples cannot be made: {0}")]
    Issue(#[from] issue::IssueError),
}

/// Makes samples for this vault's own key, and keeps what checking them needs. A desk set up after this can keep them.
pub async fn make(vault: &Vault, now: Timestamp) -> Result<Made, SamplesError> {
    let key = vault.key_in_use(Algorithm::EdDsa, now).await?;
    let signer = vault.signer(key.id).await?;
    let samples = issue::samples(&mut UnwrapErr(getrandom::SysRng), now, signer.public_key())?;
    vault.keep_samples_surroundings(&samples.facts, &samples.trust, now).await?;
    for (name, bytes) in &samples.plans {
        vault.add_plan(&NewPlan { name, bytes, credential: None, added: now, sample: true }).await?;
    }
    Ok(Made { credentials: samples.credentials.into_iter().map(|sample| sample.bytes).collect() })
}
