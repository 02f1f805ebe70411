//! How does a vault begin, and how is it opened? Key first, then file; a power cut between them loses nothing.

use secrecy::SecretString;

use crate::key_store::{KeyStore, KeyStoreError, VaultKey};
use crate::vault::{Home, Vault, VaultError};

/// Why there is no open vault.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The key cannot be had or kept.
    #[error(transparent)]
    KeyStore(#[from] KeyStoreError),
    /// The file does not open.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// Makes a key and a vault. Without a passphrase the key is kept in the keyring alone; where none works, that is
/// [`KeyStoreError::PassphraseNeeded`].
pub async fn begin(
    home: &Home,
    keys: &mut KeyStore,
    passphrase: Option<&SecretString>,
) -> Result<(Vault, VaultKey), UnlockError> {
    let key = keys.create(passphrase)?;
    let vault = open(home, keys, &key).await?;
    Ok((vault, key))
}

/// Opens the vault; makes its file if it was never made. A keyring that a lock emptied is filled again.
pub async fn open(home: &Home, keys: &mut KeyStore, key: &VaultKey) -> Result<Vault, UnlockError> {
    let vault = file(home, keys, key).await?;
    if let Err(error) = keys.unlocked(key) {
        // The vault is open; the passphrase will be asked for once more.
        tracing::warn!(%error, "the key was not put back into the keyring");
    }
    Ok(vault)
}

async fn file(home: &Home, keys: &mut KeyStore, key: &VaultKey) -> Result<Vault, UnlockError> {
    if keys.begun() {
        return Ok(Vault::open(home, key).await?);
    }
    let vault = match Vault::create(home, key).await {
        // Made, and not remembered: a power cut came between.
        Err(VaultError::AlreadyThere { .. }) => Vault::open(home, key).await?,
        made => made?,
    };
    keys.set_begun(key)?;
    Ok(vault)
}
