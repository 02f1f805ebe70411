//! `wanderbuch trust`: who says who an issuer is? Own lists (TOML), certificates, registries (JSON) and credentials about
//! accreditation that the person adds.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use credential::limits;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::flow::{desk, files};
use crate::vault::TrustFileId;

/// Says whom you trust.
#[derive(Debug, Args)]
pub(super) struct Trust {
    #[command(subcommand)]
    job: Option<TrustJob>,
}

#[derive(Debug, Subcommand)]
enum TrustJob {
    /// List what was added
    List,
    /// Trust what this file says: an own list (TOML), the certificate of an authority (PEM, DER), a registry of issuers
    /// (JSON), or a credential about accreditation, which counts by what your own list says of whoever signed it
    Add {
        /// The file
        file: PathBuf,
    },
    /// Ask a source again that was switched off (own-list, certificates, registries, federations, domains), or one registry
    Ask {
        /// Its name
        source: String,
    },
    /// Do not ask a source who an issuer is
    Without {
        /// Its name
        source: String,
    },
    /// Trust it no longer
    Remove {
        /// Its number, as listed
        id: i64,
    },
}

impl Trust {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        match self.job.unwrap_or(TrustJob::List) {
            TrustJob::List => {}
            TrustJob::Add { file } => {
                let bytes = files::read(&file, limits::CREDENTIAL_BYTES)?;
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                desk::trust_file(session.vault(), name, bytes, session.now()).await?;
            }
            TrustJob::Ask { source } => desk::switch(session.vault(), &source, true).await?,
            TrustJob::Without { source } => desk::switch(session.vault(), &source, false).await?,
            TrustJob::Remove { id } => session.vault().remove_trust_file(TrustFileId(id)).await?,
        }
        let files = session.vault().trust_files().await?;
        if files.is_empty() {
            console.tell("cli-trust-none", &[])?;
        }
        for file in &files {
            let name = desk::called(file, session.words);
            console.say(&format!("{:>4}  {} · {}", file.id.0, shown(&name), session.words.date(file.added)))?;
        }
        let switches = desk::switches(session.vault()).await?;
        let off: Vec<&str> = switches.iter().filter(|(_, on)| !on).map(|(id, _)| id).collect();
        if !off.is_empty() {
            console.tell("cli-trust-off", &[("sources", off.join(", ").into())])?;
        }
        Ok(0)
    }
}
