//! How does the window come to an open vault? By the keyring when it starts, by the passphrase after a lock.

use secrecy::SecretString;
use words::{Language, Words};

use super::session::Session;
use super::{Context, Worker};
use crate::flow::{reader, unlock};
use crate::i18n::Texts;
use crate::key_store::{KeyStore, KeyStoreError, Keyring};
use crate::message::Event;
use crate::model::Failure;

impl Worker {
    fn context(&self) -> Context<'_> {
        Context { edges: &self.edges, country: self.country.as_deref(), texts: &self.texts, out: &self.out }
    }

    /// Is there a vault, and does the keyring open it?
    pub(super) async fn look(&mut self) {
        let keyring = if self.edges.keyring { Keyring::system().ok() } else { None };
        let mut keys = match KeyStore::find(&self.edges.home, keyring) {
            Ok(keys) => keys,
            Err(error) => return self.out.send(Event::NotOpened(self.context().failure("vault-unreadable", &error))),
        };
        if !keys.exists() {
            self.keys = Some(keys);
            return self.out.send(Event::NoVault);
        }
        let key = if keys.in_keyring() { keys.from_keyring() } else { Err(KeyStoreError::PassphraseNeeded) };
        match key {
            Ok(key) => match unlock::open(&self.edges.home, &mut keys, &key).await {
                Ok(vault) => {
                    self.session = Some(Session::new(vault, keys.in_keyring()));
                    self.settle().await;
                    self.out.send(Event::Unlocked);
                }
                Err(error) => self.out.send(Event::NotOpened(self.context().failure("vault-unreadable", &error))),
            },
            Err(_) if keys.has_passphrase() => self.out.send(Event::Locked { note: None }),
            Err(error) => self.out.send(Event::NotOpened(self.context().failure("vault-unreadable", &error))),
        }
        self.keys = Some(keys);
    }

    /// Begins a vault with that passphrase, and with samples in it if they are wanted.
    pub(super) async fn create(&mut self, passphrase: &SecretString, samples: bool) {
        let Some(keys) = self.keys.as_mut() else { return };
        match unlock::begin(&self.edges.home, keys, Some(passphrase)).await {
            Ok((vault, _key)) => {
                let mut session = Session::new(vault, keys.in_keyring());
                self.out.send(Event::Unlocked);
                if samples {
                    session.add_samples(&self.context()).await;
                }
                self.session = Some(session);
            }
            Err(error) => self.out.send(Event::NotOpened(self.context().failure("vault-not-made", &error))),
        }
    }

    /// What the open vault's owner chose: language and country.
    async fn settle(&mut self) {
        self.speak().await;
        self.at_home().await;
    }

    /// Speaks the language that the open vault's owner chose.
    pub(super) async fn speak(&mut self) {
        let Some(session) = self.session.as_mut() else { return };
        let chosen = reader::language(&session.vault).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the language stays as it is");
            None
        });
        let words = chosen.map_or(self.system, |language| Words::of(language).in_a_window());
        if words == self.edges.words {
            return;
        }
        match Texts::of(words.language()) {
            Ok(texts) => {
                (self.texts, self.edges.words) = (texts, words);
                session.in_another_language().await;
            }
            Err(error) => tracing::error!(%error, "the texts stay as they are"),
        }
    }

    pub(super) async fn set_language(&mut self, language: Option<Language>) {
        let Some(session) = self.session.as_ref() else { return };
        if let Err(error) = reader::set_language(&session.vault, language).await {
            return self.out.send(Event::Notice(self.context().failure("not-changed", &error)));
        }
        self.speak().await;
    }

    /// Compares with the levels of the country that the open vault's owner chose.
    async fn at_home(&mut self) {
        let Some(session) = self.session.as_ref() else { return };
        self.country = reader::country(&session.vault).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the country stays as the system says");
            None
        });
    }

    pub(super) async fn set_country(&mut self, code: Option<String>) {
        let Some(session) = self.session.as_ref() else { return };
        if let Err(error) = reader::set_country(&session.vault, code.as_deref()).await {
            return self.out.send(Event::Notice(self.context().failure("not-changed", &error)));
        }
        self.at_home().await;
    }

    /// Closes the vault, and takes its key out of the keyring: nobody opens it by starting the program again.
    pub(super) async fn lock(&mut self) {
        self.close().await;
        match self.keys.as_mut().map(KeyStore::lock) {
            // Only the keyring opens it: there is nothing else to ask for.
            None | Some(Ok(()) | Err(KeyStoreError::NoPassphrase)) => {}
            Some(Err(error)) => tracing::warn!(%error, "the key could not be taken out of the keyring"),
        }
    }

    /// Opens the vault by its passphrase. After a lock the keyring alone does not do, unless there is no passphrase.
    pub(super) async fn unlock(&mut self, passphrase: &SecretString) {
        let Some(keys) = self.keys.as_mut() else { return };
        let key = if keys.has_passphrase() { keys.from_passphrase(passphrase) } else { keys.from_keyring() };
        let opened = match key {
            Ok(key) => unlock::open(&self.edges.home, keys, &key).await,
            Err(error) => Err(error.into()),
        };
        match opened {
            Ok(vault) => {
                self.session = Some(Session::new(vault, keys.in_keyring()));
                self.settle().await;
                self.out.send(Event::Unlocked);
            }
            Err(unlock::UnlockError::KeyStore(KeyStoreError::WrongPassphrase)) => {
                let (what, why) = (self.texts.get("passphrase-wrong"), self.texts.get("passphrase-wrong-why"));
                self.out.send(Event::NotOpened(Failure { what, why }));
            }
            Err(error) => self.out.send(Event::NotOpened(self.context().failure("vault-unreadable", &error))),
        }
    }
}
