//! What has the person chosen, whom do they trust, and what changes with it?

use credential::{Timestamp, limits};

use super::Context;
use super::choose;
use super::session::Session;
use crate::describe::records;
use crate::flow::{desk, files, reader};
use crate::message::{Effect, Event, ThemeChoice};
use crate::model::Failure;
use crate::told::Told;
use crate::vault::VaultError;

/// Minutes without input until the window locks, where nothing else was chosen.
const LOCK_AFTER: u32 = 10;

impl Session {
    pub(super) async fn load_settings(&self, context: &Context<'_>) {
        let settings = self.settings(context).await.map_err(|error| context.failure("vault-unreadable", &error));
        context.out.send(Event::Settings(settings));
    }

    async fn settings(&self, context: &Context<'_>) -> Result<crate::model::Settings, VaultError> {
        let theme = match self.vault.setting("theme").await?.as_deref() {
            Some("light") => ThemeChoice::Light,
            Some("dark") => ThemeChoice::Dark,
            _ => ThemeChoice::System,
        };
        let minutes = self.vault.setting("lock_after").await?.and_then(|minutes| minutes.parse().ok());
        let facts = records::Facts {
            keys: &self.vault.keys().await?,
            trust: &self.vault.trust_files().await?,
            switches: &desk::switches(&self.vault).await?,
            lock_after: minutes.filter(|minutes| *minutes > 0).unwrap_or(LOCK_AFTER),
            theme,
            language: reader::language(&self.vault).await?,
            country: (reader::country(&self.vault).await?, context.edges.country.as_deref()),
            folder: context.edges.home.folder().display().to_string(),
            in_keyring: self.in_keyring,
        };
        Ok(records::settings(&facts, &context.language()))
    }

    pub(super) async fn change(&mut self, effect: Effect, context: &Context<'_>) {
        let changed = match effect {
            Effect::SetTheme(theme) => {
                let name = match theme {
                    ThemeChoice::System => None,
                    ThemeChoice::Light => Some("light"),
                    ThemeChoice::Dark => Some("dark"),
                };
                self.vault.set("theme", name).await
            }
            Effect::SetLockAfter(minutes) => self.vault.set("lock_after", Some(&minutes.to_string())).await,
            Effect::RenameKey { id, name } => self.vault.rename_key(crate::vault::KeyId(id), &name).await,
            Effect::RotateKey(id) => self.rotate(crate::vault::KeyId(id), context.now()).await,
            Effect::PickTrustFile => return self.add_trust_file(context).await,
            Effect::RemoveTrustFile(index) => self.remove_trust_file(index).await,
            Effect::SwitchSource { id, on } => return self.switch_source(&id, on, context).await,
            _ => Ok(()),
        };
        if let Err(error) = changed {
            context.out.send(Event::Notice(context.failure("not-changed", &error)));
        }
        self.load_settings(context).await;
    }

    /// A new key of the same kind in its place; the old one is kept for what is bound to it.
    async fn rotate(&self, id: crate::vault::KeyId, now: Timestamp) -> Result<(), VaultError> {
        let old = self.vault.key(id).await?;
        self.vault.retire_key(id, now).await?;
        self.vault.key_in_use(old.algorithm, now).await.map(drop)
    }

    async fn add_trust_file(&mut self, context: &Context<'_>) {
        let added = match choose::one(rfd::AsyncFileDialog::new(), context).await {
            Some(file) => self.trust(&file, context).await,
            None => Ok(()),
        };
        if let Err(failure) = added {
            context.out.send(Event::Notice(failure));
        }
        self.everything_is_due().await;
        self.load_settings(context).await;
    }

    async fn trust(&self, path: &std::path::Path, context: &Context<'_>) -> Result<(), Failure> {
        let wrong = |error: &dyn Told| context.failure("not-trusted", error);
        let bytes = files::read(path, limits::CREDENTIAL_BYTES).map_err(|error| wrong(&error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        desk::trust_file(&self.vault, name, bytes, context.now()).await.map_err(|error| wrong(&error))?;
        Ok(())
    }

    async fn remove_trust_file(&mut self, index: usize) -> Result<(), VaultError> {
        if let Some(file) = self.vault.trust_files().await?.get(index) {
            self.vault.remove_trust_file(file.id).await?;
        }
        self.everything_is_due().await;
        Ok(())
    }

    async fn switch_source(&mut self, id: &str, on: bool, context: &Context<'_>) {
        if let Err(error) = desk::switch(&self.vault, id, on).await {
            context.out.send(Event::Notice(context.failure("not-changed", &error)));
        }
        self.everything_is_due().await;
        self.load_settings(context).await;
    }
}
