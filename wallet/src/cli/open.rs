//! How does the command line open the vault? By a passphrase that it was given, else the keyring, else by asking.

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{CliError, Console, Edges, Options};
use crate::flow::files;
use crate::flow::unlock::{self, UnlockError};
use crate::key_store::{KeyStore, KeyStoreError, Keyring, VaultKey};
use crate::vault::{Home, Vault};

/// Longest passphrase file, in bytes.
const PASSPHRASE_BYTES: usize = 4096;

/// An open vault with its key, which changing a slot needs.
pub(super) struct Opened {
    pub(super) vault: Vault,
    pub(super) keys: KeyStore,
    pub(super) key: VaultKey,
    /// The folder of the vault.
    pub(super) folder: PathBuf,
}

pub(super) async fn open(
    options: &Options,
    edges: &Edges<'_>,
    console: &mut Console<'_>,
    begin: bool,
) -> Result<Opened, CliError> {
    let home = Home::find(options.home.as_deref(), edges.variable)?;
    let given = given(options, edges)?;
    // A keyring that does not answer is the same as none: the passphrase is asked for.
    let keyring = if options.no_keyring { None } else { Keyring::system().ok() };
    let mut keys = KeyStore::find(&home, keyring)?;
    if keys.exists() {
        let key = key(&keys, given, console)?;
        let vault = unlock::open(&home, &mut keys, &key).await?;
        return Ok(Opened { vault, keys, key, folder: home.folder().to_owned() });
    }
    if !begin {
        return Err(CliError::NoVault(home.folder().display().to_string()));
    }
    let (vault, key) = match unlock::begin(&home, &mut keys, given.as_ref()).await {
        Err(UnlockError::KeyStore(KeyStoreError::PassphraseNeeded)) => {
            unlock::begin(&home, &mut keys, Some(&console.new_passphrase()?)).await?
        }
        begun => begun?,
    };
    Ok(Opened { vault, keys, key, folder: home.folder().to_owned() })
}

fn key(keys: &KeyStore, given: Option<SecretString>, console: &mut Console<'_>) -> Result<VaultKey, CliError> {
    if let Some(passphrase) = given.filter(|_| keys.has_passphrase()) {
        return Ok(keys.from_passphrase(&passphrase)?);
    }
    match keys.from_keyring() {
        Ok(key) => Ok(key),
        Err(error) if !keys.has_passphrase() => Err(error.into()),
        Err(_) => Ok(keys.from_passphrase(&console.passphrase()?)?),
    }
}

/// The passphrase of the file, else of the environment.
fn given(options: &Options, edges: &Edges<'_>) -> Result<Option<SecretString>, CliError> {
    if let Some(path) = &options.passphrase_file {
        return first_line(path).map(Some);
    }
    let variable = (edges.variable)("WANDERBUCH_PASSPHRASE").and_then(|value| value.into_string().ok());
    Ok(variable.filter(|value| !value.is_empty()).map(SecretString::from))
}

fn first_line(path: &Path) -> Result<SecretString, CliError> {
    let bytes = Zeroizing::new(files::read(path, PASSPHRASE_BYTES)?);
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(SecretString::from(line)),
        _ => Err(CliError::EmptyPassphraseFile),
    }
}
