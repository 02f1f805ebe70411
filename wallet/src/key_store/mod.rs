//! What opens the vault? A key of 32 random bytes, kept in two slots: the system's keyring, and under a passphrase.
//!
//! Everything here blocks (the keyring is another program, a passphrase takes time by design): call it from a thread
//! that may wait.

mod keyring;
mod passphrase;
mod slots;
mod vault_key;

pub use keyring::{Keyring, KeyringError};
pub use passphrase::Cost;
pub use slots::{Damage, SlotsError};
pub use vault_key::VaultKey;

use secrecy::SecretString;

use crate::vault::{Home, HomeError};
use slots::{KeyringSlot, Slots};

/// Why the vault's key cannot be had, or kept.
#[derive(Debug, thiserror::Error)]
pub enum KeyStoreError {
    /// The folder cannot be used.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// `vault.keys` cannot be read or written, or is not what we wrote.
    #[error(transparent)]
    Slots(#[from] SlotsError),
    /// The system's keyring does not answer, is locked, or has lost our key.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// This passphrase is not the one; type it again.
    #[error("this passphrase does not open the vault")]
    WrongPassphrase,
    /// The passphrase is too short to be one.
    #[error("a passphrase has at least {least} characters; this one has {actual}")]
    PassphraseTooShort {
        /// How many characters it has.
        actual: usize,
        /// How many are asked for.
        least: usize,
    },
    /// There is no passphrase slot: only the keyring opens this vault.
    #[error("this vault has no passphrase; the system's keyring opens it")]
    NoPassphrase,
    /// There is no keyring slot: only the passphrase opens this vault.
    #[error("this vault's key is not in the system's keyring; its passphrase opens it")]
    NotInKeyring,
    /// Neither slot could be made.
    #[error("the system has no keyring that works: choose a passphrase")]
    PassphraseNeeded,
    /// A vault is there already.
    #[error("there is a vault in this folder already")]
    AlreadyThere,
    /// A vault is there, and the file with its key slots is not.
    #[error(
        "the vault is there, but its key file vault.keys is missing; put back a copy of the vault's folder, if you made one"
    )]
    KeysMissing,
    /// The key in the slot is another vault's.
    #[error("the key kept for this vault in the {0} is another vault's")]
    AnothersKey(&'static str),
    /// Deriving a key or sealing it failed: too little memory, mostly.
    #[error("the key could not be worked out: {0}")]
    Derivation(String),
}

/// Fewest characters of a passphrase. Length is what counts (NIST SP 800-63B, 5.1.1.2: at least 8, and no composition rules).
pub const PASSPHRASE_LEAST: usize = 10;

/// The two slots of one vault's key.
pub struct KeyStore {
    home: Home,
    keyring: Option<Keyring>,
    slots: Option<Slots>,
    cost: Cost,
}

impl KeyStore {
    /// Reads the slots of the vault in this folder, if there is one. `keyring` is one that answers, or none.
    pub fn find(home: &Home, keyring: Option<Keyring>) -> Result<Self, KeyStoreError> {
        let slots = Slots::read(&home.keys())?;
        if slots.is_none() && home.vault().exists() {
            return Err(KeyStoreError::KeysMissing);
        }
        Ok(Self { home: home.clone(), keyring, slots, cost: Cost::default() })
    }

    /// Derives passphrase keys at this cost from now on; what is already kept keeps its own.
    pub fn with_cost(mut self, cost: Cost) -> Self {
        self.cost = cost;
        self
    }

    /// Whether there is a vault already.
    pub fn exists(&self) -> bool {
        self.slots.is_some()
    }

    /// Whether the vault's file was made under this key. If it is missing after that, it was lost.
    pub fn begun(&self) -> bool {
        self.slots.as_ref().is_some_and(|slots| slots.begun)
    }

    /// Remembers that the vault's file was made.
    pub fn set_begun(&mut self, key: &VaultKey) -> Result<(), KeyStoreError> {
        self.change(key, |slots, _| {
            slots.begun = true;
            Ok(())
        })
    }

    /// Whether a keyring is there that works. Takes up to a second where it is locked.
    pub fn keyring_works(&self) -> bool {
        self.keyring.as_ref().is_some_and(|keyring| keyring.probe().is_ok())
    }

    /// Whether the key is kept in the keyring, so that opening needs nothing typed.
    pub fn in_keyring(&self) -> bool {
        self.slots.as_ref().and_then(|slots| slots.keyring.as_ref()).is_some_and(|slot| !slot.locked)
    }

    /// Whether a passphrase opens the vault.
    pub fn has_passphrase(&self) -> bool {
        self.slots.as_ref().is_some_and(|slots| slots.passphrase.is_some())
    }

    /// Makes a key for a new vault and keeps it: in the keyring if one works, and under the passphrase if one is given.
    pub fn create(&mut self, passphrase: Option<&SecretString>) -> Result<VaultKey, KeyStoreError> {
        let _lock = self.home.lock()?;
        if self.exists() || Slots::read(&self.home.keys())?.is_some() {
            return Err(KeyStoreError::AlreadyThere);
        }
        let keyring = self.keyring.as_ref().filter(|keyring| keyring.probe().is_ok());
        if keyring.is_none() && passphrase.is_none() {
            return Err(KeyStoreError::PassphraseNeeded);
        }
        let key = VaultKey::generate();
        let mut slots = Slots::new(&key);
        if let Some(passphrase) = passphrase {
            slots.passphrase = Some(passphrase::wrap(&key, passphrase, &slots.vault, self.cost)?);
        }
        if let Some(keyring) = keyring {
            match keyring.keep(&slots.vault, &key) {
                Ok(()) => slots.keyring = Some(KeyringSlot { locked: false }),
                Err(_) if slots.passphrase.is_some() => {}
                Err(error) => return Err(error.into()),
            }
        }
        slots.write(&self.home.keys())?;
        self.slots = Some(slots);
        Ok(key)
    }

    /// The key from the keyring. Waits while the person unlocks their keyring.
    pub fn from_keyring(&self) -> Result<VaultKey, KeyStoreError> {
        let slots = self.slots.as_ref().ok_or(KeyStoreError::NotInKeyring)?;
        if !self.in_keyring() {
            return Err(KeyStoreError::NotInKeyring);
        }
        let keyring = self.keyring.as_ref().ok_or(KeyringError::Absent)?;
        let key = keyring.get(&slots.vault)?;
        if slots.belongs(&key) { Ok(key) } else { Err(KeyStoreError::AnothersKey("keyring")) }
    }

    /// The key from under the passphrase.
    pub fn from_passphrase(&self, passphrase: &SecretString) -> Result<VaultKey, KeyStoreError> {
        let slots = self.slots.as_ref().ok_or(KeyStoreError::NoPassphrase)?;
        let wrapped = slots.passphrase.as_ref().ok_or(KeyStoreError::NoPassphrase)?;
        let key = passphrase::unwrap(wrapped, passphrase, &slots.vault)?;
        if slots.belongs(&key) { Ok(key) } else { Err(KeyStoreError::AnothersKey("passphrase slot")) }
    }

    /// Sets or changes the passphrase. `key` proves that the vault is open.
    pub fn set_passphrase(&mut self, key: &VaultKey, passphrase: &SecretString) -> Result<(), KeyStoreError> {
        let cost = self.cost;
        self.change(key, |slots, _| {
            slots.passphrase = Some(passphrase::wrap(key, passphrase, &slots.vault, cost)?);
            Ok(())
        })
    }

    /// Keeps the key in the keyring as well, as after unlocking by passphrase.
    pub fn keep_in_keyring(&mut self, key: &VaultKey) -> Result<(), KeyStoreError> {
        self.change(key, |slots, keyring| {
            keyring.ok_or(KeyringError::Absent)?.keep(&slots.vault, key)?;
            slots.keyring = Some(KeyringSlot { locked: false });
            Ok(())
        })
    }

    /// Takes the key out of the keyring until [`KeyStore::unlocked`], so that the keyring alone does not reopen the
    /// vault, not even for a program started anew. Refused where there is no passphrase: nothing would open it any more.
    pub fn lock(&mut self) -> Result<(), KeyStoreError> {
        self.rewrite(|slots, keyring| {
            if slots.passphrase.is_none() {
                return Err(KeyStoreError::NoPassphrase);
            }
            if let Some(slot) = slots.keyring.as_mut().filter(|slot| !slot.locked) {
                keyring.ok_or(KeyringError::Absent)?.forget(&slots.vault)?;
                slot.locked = true;
            }
            Ok(())
        })
    }

    /// Puts the key back into the keyring if [`KeyStore::lock`] took it out. `key` proves that the vault is open.
    pub fn unlocked(&mut self, key: &VaultKey) -> Result<(), KeyStoreError> {
        let locked = self.slots.as_ref().and_then(|slots| slots.keyring.as_ref()).is_some_and(|slot| slot.locked);
        if locked { self.keep_in_keyring(key) } else { Ok(()) }
    }

    fn change(
        &mut self,
        key: &VaultKey,
        change: impl FnOnce(&mut Slots, Option<&Keyring>) -> Result<(), KeyStoreError>,
    ) -> Result<(), KeyStoreError> {
        self.rewrite(|slots, keyring| {
            if !slots.belongs(key) {
                return Err(KeyStoreError::AnothersKey("memory"));
            }
            change(slots, keyring)
        })
    }

    fn rewrite(
        &mut self,
        change: impl FnOnce(&mut Slots, Option<&Keyring>) -> Result<(), KeyStoreError>,
    ) -> Result<(), KeyStoreError> {
        let _lock = self.home.lock()?;
        // Read again under the lock: another program may have changed the other slot.
        let mut slots = Slots::read(&self.home.keys())?.ok_or(KeyStoreError::KeysMissing)?;
        change(&mut slots, self.keyring.as_ref())?;
        slots.write(&self.home.keys())?;
        self.slots = Some(slots);
        Ok(())
    }
}
