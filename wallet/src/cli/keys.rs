//! `wanderbuch keys`: which keys there are. A key is made by itself when one is needed; none is ever written out.

use clap::{Args, Subcommand, ValueEnum};
use credential::key::Algorithm;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::records::key_name;
use crate::vault::{Event, HolderKey, KeyId, What};

/// Lists, makes, names and retires keys.
#[derive(Debug, Args)]
pub(super) struct Keys {
    #[command(subcommand)]
    job: Option<KeyJob>,
}

#[derive(Debug, Subcommand)]
enum KeyJob {
    /// List the keys
    List,
    /// Make a key
    New {
        /// Its kind
        #[arg(long, value_enum, default_value_t = Kind::Ed25519)]
        kind: Kind,
        /// What you call it
        #[arg(long)]
        name: Option<String>,
    },
    /// Call a key something else
    Rename {
        /// Its number, as listed
        id: i64,
        /// What you call it
        name: String,
    },
    /// Bind nothing new to a key; what is bound to it is still presented with it
    Retire {
        /// Its number, as listed
        id: i64,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    Ed25519,
    #[value(name = "p-256")]
    P256,
}

impl Keys {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let vault = session.vault();
        let changed = match self.job.unwrap_or(KeyJob::List) {
            KeyJob::List => {
                list(&vault.keys().await?, session, console)?;
                return Ok(0);
            }
            KeyJob::New { kind, name } => {
                let algorithm = match kind {
                    Kind::Ed25519 => Algorithm::EdDsa,
                    Kind::P256 => Algorithm::Es256,
                };
                vault.add_key(algorithm, name.as_deref(), session.now()).await?.id
            }
            KeyJob::Rename { id, name } => {
                vault.rename_key(KeyId(id), &name).await?;
                KeyId(id)
            }
            KeyJob::Retire { id } => {
                vault.retire_key(KeyId(id), session.now()).await?;
                KeyId(id)
            }
        };
        let key = vault.key(changed).await?;
        let event =
            Event { at: session.now(), what: What::KeyChanged, with_whom: None, about: key.name.clone(), sent: None };
        vault.record(&event).await?;
        list(&[key], session, console)?;
        Ok(0)
    }
}

fn list(keys: &[HolderKey], session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    if keys.is_empty() {
        console.tell("cli-keys-none", &[])?;
    }
    for key in keys {
        let kind = match key.algorithm {
            Algorithm::EdDsa => "Ed25519",
            Algorithm::Es256 => "P-256",
            other => other.name(),
        };
        let since = match key.retired {
            Some(retired) => console.text("cli-key-retired", &[("date", session.words.date(retired).into())]),
            None => console.text("cli-key-made", &[("date", session.words.date(key.made).into())]),
        };
        let bound = console.text("cli-key-bound", &[("count", key.bound.into())]);
        console.say(&format!(
            "{:>4}  {} · {kind} · {since} · {bound}",
            key.id.0,
            shown(&key_name(&key.name, session.words))
        ))?;
        console.say(&format!("      {}", key.did))?;
    }
    Ok(())
}
