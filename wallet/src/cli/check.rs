//! `wanderbuch check [ID…]`: does the vault hold together, and do its credentials still hold?

use clap::Args;
use verify::Verdict;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::vault::CredentialId;

/// Checks credentials again, and first that every page of the vault is sound.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Their numbers, as listed; without any, all
    ids: Vec<i64>,
}

impl Check {
    /// The exit code is the worst verdict's: 1 invalid, 2 undecided, 0 valid.
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        if let Some(fault) = session.vault().faults().await?.into_iter().next() {
            return Err(CliError::Faults(fault));
        }
        let ids: Vec<CredentialId> = if self.ids.is_empty() {
            session.vault().rows().await?.into_iter().map(|row| row.id).collect()
        } else {
            self.ids.into_iter().map(CredentialId).collect()
        };
        let (mut invalid, mut undecided) = (false, false);
        for id in ids {
            let title = session.vault().row(id).await?.summary.title;
            let checked = session.desk().await?.check_kept(id).await?;
            invalid |= matches!(checked.verdict, Verdict::Invalid { .. });
            undecided |= matches!(checked.verdict, Verdict::Undecided { .. });
            console.say(&format!("{id:>4}  {}: {}", shown(&title), shown(&checked.headline)))?;
        }
        Ok(if invalid { 1 } else { 2 * u8::from(undecided) })
    }
}
