//! `wanderbuch samples`: something to look around with.

use clap::Args;

use super::import::say;
use super::{CliError, Console, Session};
use crate::flow::keep::{self, KeepError};
use crate::flow::samples;
use crate::vault::ReceivedFrom;

/// Fills the vault with sample credentials, made on the spot by an issuer inside the program.
#[derive(Debug, Args)]
pub(super) struct Samples {
    /// Remove them again, with everything that came with them
    #[arg(long)]
    remove: bool,
}

impl Samples {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        if self.remove {
            let count = session.vault().remove_samples().await?;
            console.tell("cli-samples-removed", &[("count", count.into())])?;
            if count > 0 {
                console.tell("cli-samples-key", &[])?;
            }
            return Ok(0);
        }
        let made = samples::make(session.vault(), session.now()).await?;
        let desk = session.desk().await?;
        for bytes in &made.credentials {
            for kept in keep::keep(&desk, bytes, &ReceivedFrom::Sample).await? {
                say(&kept.map_err(KeepError::from)?, console)?;
            }
        }
        Ok(0)
    }
}
