//! Does the system's keyring work, and what does it keep for us? (Secret Service API, draft 0.2)
//!
//! It is another program: it may be absent, locked, or asking its person something. Each question to it has a time
//! limit; a late answer is dropped.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use keyring_core::{CredentialStore, Entry};
use zeroize::Zeroizing;

use super::vault_key::{VaultKey, random};

/// The service's name under which everything of ours is kept.
const SERVICE: &str = "wanderbuch";

/// How long finding out whether a keyring works may take: the program's start waits for it.
const PROBE: Duration = Duration::from_millis(700);

/// How long a person has to unlock their keyring when our key is in it.
const UNLOCK: Duration = Duration::from_secs(60);

/// Why the keyring gives or keeps nothing.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// There is none that works.
    #[error("the system's keyring does not answer; log in to your desktop, or use the passphrase")]
    Absent,
    /// It is locked, and was not unlocked.
    #[error("the system's keyring is locked: {0}; unlock it, or use the passphrase")]
    Locked(String),
    /// It did not answer in time.
    #[error("the system's keyring did not answer within {0:?}; unlock it, or use the passphrase")]
    TimedOut(Duration),
    /// Our key is not in it any more.
    #[error("the system's keyring no longer has this vault's key; use the passphrase")]
    Lost,
    /// What it gives back is not what a key looks like, or not what was put in.
    #[error("the system's keyring gives back something else than was put in")]
    Wrong,
    /// Anything else that it says.
    #[error("the system's keyring failed: {0}")]
    Failed(String),
}

/// A keyring, of which only use tells whether it works.
#[derive(Clone)]
pub struct Keyring {
    store: Arc<CredentialStore>,
    patience: Duration,
}

impl Keyring {
    /// The system's own, if anybody answers.
    #[cfg(target_os = "linux")]
    pub fn system() -> Result<Self, KeyringError> {
        within(PROBE, || {
            let store = zbus_secret_service_keyring_store::Store::new().map_err(translated)?;
            Ok(Self::of(store))
        })
    }

    /// On other systems there is none yet: the passphrase opens the vault.
    #[cfg(not(target_os = "linux"))]
    pub fn system() -> Result<Self, KeyringError> {
        Err(KeyringError::Absent)
    }

    /// This store.
    pub fn of(store: Arc<CredentialStore>) -> Self {
        Self { store, patience: UNLOCK }
    }

    /// Whether it keeps, returns and forgets a trial entry in good time. A locked one opens well and fails here.
    pub fn probe(&self) -> Result<(), KeyringError> {
        let store = Arc::clone(&self.store);
        within(PROBE, move || probe(&store))
    }

    pub(super) fn keep(&self, vault: &str, key: &VaultKey) -> Result<(), KeyringError> {
        let secret = Zeroizing::new(key.bytes().to_vec());
        self.ask(vault, move |entry| {
            entry.set_secret(&secret).map_err(translated)?;
            let kept = Zeroizing::new(entry.get_secret().map_err(translated)?);
            if *kept == *secret { Ok(()) } else { Err(KeyringError::Wrong) }
        })
    }

    pub(super) fn get(&self, vault: &str) -> Result<VaultKey, KeyringError> {
        self.ask(vault, |entry| {
            let kept = Zeroizing::new(entry.get_secret().map_err(translated)?);
            VaultKey::from_bytes(&kept).ok_or(KeyringError::Wrong)
        })
    }

    pub(super) fn forget(&self, vault: &str) -> Result<(), KeyringError> {
        self.ask(vault, |entry| match entry.delete_credential() {
            Ok(()) | Err(keyring_core::Error::NoEntry) => Ok(()),
            Err(error) => Err(translated(error)),
        })
    }

    fn ask<T: Send + 'static>(
        &self,
        vault: &str,
        question: impl FnOnce(&Entry) -> Result<T, KeyringError> + Send + 'static,
    ) -> Result<T, KeyringError> {
        let (store, user) = (Arc::clone(&self.store), format!("vault {vault}"));
        within(self.patience, move || question(&store.build(SERVICE, &user, None).map_err(translated)?))
    }
}

fn probe(store: &Arc<CredentialStore>) -> Result<(), KeyringError> {
    let entry = store.build(SERVICE, &format!("trial {}", hex::encode(random::<8>())), None).map_err(translated)?;
    let trial = random::<16>();
    entry.set_secret(&trial).map_err(translated)?;
    let kept = entry.get_secret();
    entry.delete_credential().map_err(translated)?;
    if kept.map_err(translated)? == trial { Ok(()) } else { Err(KeyringError::Wrong) }
}

/// On a thread of its own, which ends by itself if the answer comes too late.
fn within<T: Send + 'static>(
    limit: Duration,
    question: impl FnOnce() -> Result<T, KeyringError> + Send + 'static,
) -> Result<T, KeyringError> {
    let (answer, answers) = channel();
    let asking = move || {
        // Nobody listens any more if the time was up.
        drop(answer.send(question()));
    };
    std::thread::Builder::new()
        .name("keyring".to_owned())
        .spawn(asking)
        .map_err(|error| KeyringError::Failed(error.to_string()))?;
    match answers.recv_timeout(limit) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Timeout) => Err(KeyringError::TimedOut(limit)),
        Err(RecvTimeoutError::Disconnected) => Err(KeyringError::Failed("it broke off".to_owned())),
    }
}

fn translated(error: keyring_core::Error) -> KeyringError {
    use keyring_core::Error;
    match error {
        Error::NoEntry => KeyringError::Lost,
        Error::NoStorageAccess(reason) => KeyringError::Locked(reason.to_string()),
        Error::BadEncoding(bytes) | Error::BadDataFormat(bytes, _) => {
            // What it gave back may be a secret of ours.
            drop(Zeroizing::new(bytes));
            KeyringError::Wrong
        }
        Error::PlatformFailure(reason) => KeyringError::Failed(reason.to_string()),
        other => KeyringError::Failed(other.to_string()),
    }
}
