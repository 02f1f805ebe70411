//! How does a credential come into the vault? Read, checked, kept as received, and written into the history.

use credential::format::FormatError;

use super::desk::{Checked, Desk};
use super::reading::{self, Reading};
use crate::vault::{Added, Event, Incoming, ReceivedFrom, VaultError, What};

/// Why nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// It is nothing that we read.
    #[error("no credential that this program reads: {0}")]
    Format(#[from] FormatError),
    /// The vault does not take it.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

/// What became of one credential.
#[derive(Debug)]
pub struct Kept {
    /// Whether it was new, and its number.
    pub added: Added,
    /// What it says.
    pub reading: Reading,
    /// Whether that holds.
    pub checked: Checked,
}

/// Keeps every credential in these bytes. One that cannot be read does not hinder the others.
pub async fn keep(
    desk: &Desk<'_>,
    bytes: &[u8],
    from: &ReceivedFrom,
) -> Result<Vec<Result<Kept, FormatError>>, KeepError> {
    let mut kept = Vec::new();
    for reading in reading::read(bytes)? {
        kept.push(match reading {
            Ok(reading) => Ok(keep_one(desk, reading, from).await?),
            Err(error) => Err(error),
        });
    }
    Ok(kept)
}

async fn keep_one(desk: &Desk<'_>, reading: Reading, from: &ReceivedFrom) -> Result<Kept, VaultError> {
    let checked = desk.check(&reading.bytes).await;
    let incoming =
        Incoming { bytes: &reading.bytes, summary: &reading.summary, words: &reading.words, received: desk.now, from };
    let added = desk.vault.add(&incoming).await?;
    desk.vault.set_state(added.id(), &checked.state).await?;
    if let Added::New(_) = added {
        let event = Event {
            at: desk.now,
            what: What::Received,
            with_whom: match from {
                ReceivedFrom::Offer(address) => Some(address.clone()),
                ReceivedFrom::File(_) | ReceivedFrom::Sample => None,
            },
            about: reading.summary.title.clone(),
            sent: None,
        };
        desk.vault.record(&event).await?;
    }
    Ok(Kept { added, reading, checked })
}
