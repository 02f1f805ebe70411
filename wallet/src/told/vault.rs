//! What is said where the vault does not do what was asked?

use super::{Told, of_file, of_file_why, quoted, with};
use crate::flow::unlock::UnlockError;
use crate::i18n::Texts;
use crate::vault::{HomeError, VaultError};

impl Told for HomeError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Nowhere => texts.get("error-home-nowhere"),
            Self::Unusable { path, source } => of_file_why(texts, "error-home-unusable", path, source),
            Self::Busy { path } => of_file(texts, "error-home-busy", path),
        }
    }
}

impl Told for VaultError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Home(error) => error.told(texts),
            Self::Missing { path } => of_file(texts, "error-vault-missing", path),
            Self::AlreadyThere { path } => of_file(texts, "error-vault-already-there", path),
            Self::Unusable { path, source } => of_file_why(texts, "error-vault-unusable", path, source),
            Self::DoesNotOpen => texts.get("error-vault-does-not-open"),
            Self::Damaged => texts.get("error-vault-damaged"),
            Self::NotEncrypting => texts.get("error-vault-not-encrypting"),
            Self::Newer(form) => with(texts, "error-vault-newer", &[("form", &form.to_string())]),
            Self::Busy => texts.get("error-vault-busy"),
            Self::NotWritable(why) => with(texts, "error-vault-not-writable", &[("why", why)]),
            Self::NoSuch { what, id } => {
                with(texts, "error-vault-no-such", &[("what", &what.replace(' ', "-")), ("id", &id.to_string())])
            }
            Self::NotAName(text) => with(texts, "error-no-name", &[("name", &quoted(text))]),
            Self::Key(error) => with(texts, "error-vault-key", &[("why", &error.told(texts))]),
            Self::NoDidKey { kind } => with(texts, "error-vault-no-did-key", &[("kind", kind)]),
            Self::UnknownAlgorithm { name } => with(texts, "error-vault-unknown-algorithm", &[("name", &quoted(name))]),
            Self::Failed(why) => with(texts, "error-vault-failed", &[("why", why)]),
        }
    }
}

impl Told for UnlockError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::KeyStore(error) => error.told(texts),
            Self::Vault(error) => error.told(texts),
        }
    }
}
