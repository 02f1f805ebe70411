//! How does a credential come into the vault? Read, checked, kept as received, and written into the history.

use credential::format::FormatError;
use verify::{Answer, Question};

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
    /// As [`NotKept::Altered`].
    #[error("{}", NotKept::Altered)]
    Altered,
    /// A presentation, or a file like one, in which nothing lies.
    #[error(
        "there is no credential in it, so there is nothing to keep; ask whoever sent it for the credentials themselves"
    )]
    Empty,
}

/// Why one credential was not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// It cannot be read.
    #[error(transparent)]
    Format(#[from] FormatError),
    /// The vault does not take it.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// An issuer sent what it did not seal so. A file is kept all the same: it may be all that its owner has.
    #[error("its seal does not fit what it says, so it is not kept; ask the issuer to send it anew")]
    Altered,
}

impl From<NotKept> for KeepError {
    fn from(why: NotKept) -> Self {
        match why {
            NotKept::Format(error) => Self::Format(error),
            NotKept::Vault(error) => Self::Vault(error),
            NotKept::Altered => Self::Altered,
        }
    }
}

/// Reads one on, and checks it. What an issuer has just sent with a broken seal is refused (OpenID4VCI 1.0, section 8.3:
/// nothing is kept unverified).
pub async fn look(
    desk: &Desk<'_>,
    reading: Result<Reading, FormatError>,
    from: &ReceivedFrom,
) -> Result<(Reading, Checked), NotKept> {
    let reading = reading?;
    let checked = desk.check(&reading.bytes).await?;
    if matches!(from, ReceivedFrom::Offer(_)) && checked.report.answer(Question::Intact) == Answer::No {
        return Err(NotKept::Altered);
    }
    Ok((reading, checked))
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
pub async fn keep(desk: &Desk<'_>, bytes: &[u8], from: &ReceivedFrom) -> Result<Vec<Result<Kept, NotKept>>, KeepError> {
    let readings = reading::read(bytes, desk.words)?;
    if readings.is_empty() {
        return Err(KeepError::Empty);
    }
    let mut kept = Vec::new();
    for reading in readings {
        kept.push(keep_one(desk, reading, from).await);
    }
    Ok(kept)
}

async fn keep_one(
    desk: &Desk<'_>,
    reading: Result<Reading, FormatError>,
    from: &ReceivedFrom,
) -> Result<Kept, NotKept> {
    let (reading, checked) = look(desk, reading, from).await?;
    let incoming =
        Incoming { bytes: &reading.bytes, summary: &reading.summary, words: &reading.words, received: desk.now, from };
    let added = desk.vault.add(&incoming).await?;
    let checked = desk.keep_found(added.id(), checked).await?;
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
