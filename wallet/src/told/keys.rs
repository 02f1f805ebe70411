//! What is said where the vault's key cannot be had, or kept?

use super::{Told, of_file_why, with};
use crate::i18n::Texts;
use crate::key_store::{Damage, KeyStoreError, KeyringError, SlotsError};

impl Told for KeyStoreError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Home(error) => error.told(texts),
            Self::Slots(error) => error.told(texts),
            Self::Keyring(error) => error.told(texts),
            Self::WrongPassphrase => texts.get("error-key-wrong-passphrase"),
            Self::PassphraseTooShort { actual, least } => {
                let (actual, least) = (actual.to_string(), least.to_string());
                with(texts, "error-key-passphrase-too-short", &[("actual", &actual), ("least", &least)])
            }
            Self::NoPassphrase => texts.get("error-key-no-passphrase"),
            Self::NotInKeyring => texts.get("error-key-not-in-keyring"),
            Self::PassphraseNeeded => texts.get("error-key-passphrase-needed"),
            Self::AlreadyThere => texts.get("error-key-already-there"),
            Self::KeysMissing => texts.get("error-key-keys-missing"),
            Self::AnothersKey(place) => with(texts, "error-key-anothers", &[("place", &place.replace(' ', "-"))]),
            Self::Derivation(why) => with(texts, "error-key-derivation", &[("why", why)]),
        }
    }
}

impl Told for SlotsError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Unusable { path, source } => of_file_why(texts, "error-slots-unusable", path, source),
            Self::Damaged { path, reason } => of_file_why(texts, "error-slots-damaged", path, reason),
            Self::Newer { path, found, known } => {
                let (path, found, known) = (path.display().to_string(), found.to_string(), known.to_string());
                with(texts, "error-slots-newer", &[("file", &path), ("found", &found), ("known", &known)])
            }
        }
    }
}

impl Told for Damage {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::TooLarge { limit } => with(texts, "error-slots-too-large", &[("limit", &limit.to_string())]),
            Self::Syntax(why) => with(texts, "error-slots-syntax", &[("why", why)]),
            Self::NoSlot => texts.get("error-slots-none"),
        }
    }
}

impl Told for KeyringError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Absent => texts.get("error-keyring-absent"),
            Self::Locked(why) => with(texts, "error-keyring-locked", &[("why", why)]),
            Self::TimedOut(limit) => with(texts, "error-keyring-timed-out", &[("limit", &format!("{limit:?}"))]),
            Self::Lost => texts.get("error-keyring-lost"),
            Self::Wrong => texts.get("error-keyring-wrong"),
            Self::Failed(why) => with(texts, "error-keyring-failed", &[("why", why)]),
        }
    }
}
