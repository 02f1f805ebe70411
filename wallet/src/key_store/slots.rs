//! What does `vault.keys` hold? Which slots a vault's key has, and the key itself under the passphrase. Nothing in it opens the vault alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::passphrase::Wrapped;
use super::vault_key::{VaultKey, random};
use crate::vault::home::private;

/// The form of the file that this program writes.
const VERSION: u32 = 1;

/// Largest key file: ours has under 600 bytes.
const LARGEST: u64 = 16 << 10;

/// What is wrong with a key file.
#[derive(Debug, thiserror::Error)]
pub enum Damage {
    /// Larger than this program writes any.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// The largest.
        limit: u64,
    },
    /// Other members than this program writes; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// No way to the key stands in it.
    #[error("it has no slot")]
    NoSlot,
}

/// Why the key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SlotsError {
    /// The system does not let us read or write it.
    #[error("the key file {path} cannot be used: {source}")]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is not what this program writes.
    #[error("the key file {path} is damaged ({reason}); put back a copy of the vault's folder, if you made one")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: Damage,
    },
    /// A later program wrote it.
    #[error("the key file {path} has version {found}, this program knows {known}: use the newer Wanderbuch")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// Ours.
        known: u32,
    },
}

/// The file, as JSON.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slots {
    version: u32,
    /// A random name, under which the keyring keeps the key.
    pub(super) vault: String,
    /// By which a key is known as this vault's.
    #[serde(with = "hex::serde")]
    mark: Vec<u8>,
    /// Whether the vault's file was made: if it is missing after that, it was lost.
    pub(super) begun: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) keyring: Option<KeyringSlot>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) passphrase: Option<Wrapped>,
}

/// The key is in the keyring, under the vault's name, unless the vault was locked.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyringSlot {
    /// Taken out of the keyring until the passphrase opens the vault again.
    #[serde(default)]
    pub(super) locked: bool,
}

impl Slots {
    pub(super) fn new(key: &VaultKey) -> Self {
        let vault = hex::encode(random::<16>());
        let mark = key.mark(&vault);
        Self { version: VERSION, vault, mark, begun: false, keyring: None, passphrase: None }
    }

    pub(super) fn belongs(&self, key: &VaultKey) -> bool {
        aws_lc_rs::constant_time::verify_slices_are_equal(&self.mark, &key.mark(&self.vault)).is_ok()
    }

    /// `None` if there is no such file.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, SlotsError> {
        let unusable = |source| SlotsError::Unusable { path: path.to_owned(), source };
        let damaged = |reason: Damage| SlotsError::Damaged { path: path.to_owned(), reason };
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unusable(error)),
        };
        let mut text = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut text).map_err(unusable)?;
        if text.len() as u64 > LARGEST {
            return Err(damaged(Damage::TooLarge { limit: LARGEST }));
        }
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let Versioned { version } =
            serde_json::from_slice(&text).map_err(|error| damaged(Damage::Syntax(error.to_string())))?;
        if version > VERSION {
            return Err(SlotsError::Newer { path: path.to_owned(), found: version, known: VERSION });
        }
        let slots: Self = serde_json::from_slice(&text).map_err(|error| damaged(Damage::Syntax(error.to_string())))?;
        if slots.keyring.is_none() && slots.passphrase.is_none() {
            return Err(damaged(Damage::NoSlot));
        }
        Ok(Some(slots))
    }

    /// Writes the whole file beside the old one, then takes its place: a power cut leaves the old or the new.
    pub(super) fn write(&self, path: &Path) -> Result<(), SlotsError> {
        let unusable = |source| SlotsError::Unusable { path: path.to_owned(), source };
        let text = serde_json::to_vec_pretty(self).map_err(|error| unusable(error.into()))?;
        let new = path.with_extension("keys.new");
        let mut options = OpenOptions::new();
        options.create(true).truncate(true).write(true);
        private(&mut options);
        let mut file = options.open(&new).map_err(unusable)?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(unusable)?;
        fs::rename(&new, path).map_err(unusable)?;
        match path.parent() {
            Some(folder) => File::open(folder).and_then(|folder| folder.sync_all()).map_err(unusable),
            None => Ok(()),
        }
    }
}
