//! What leaves as the training record that an examination board asks for? A page to print, data, or a table.

mod data;
mod page;
mod table;
#[cfg(test)]
mod tests;

use credential::Timestamp;
use learning::logbook::Record;
use words::Words;

use super::{Book, Countersigning, photo};
use crate::vault::{Vault, VaultError};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One HTML page with everything in it, for printing.
    Page,
    /// JSON, with the signed credentials themselves, so that others can verify them.
    Data,
    /// CSV, an entry on each line.
    Table,
}

/// Why there is no record.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Whose logbook it is has not been said.
    #[error("say first whose logbook it is: name, place of training and qualification")]
    About,
    /// There is nothing in it.
    #[error("the logbook has no entry yet")]
    Empty,
}

/// Everything that a record rests on.
pub(super) struct Material<'b> {
    record: &'b Record,
    countersigned: &'b [Countersigning],
    words: Words,
    now: Timestamp,
}

impl Form {
    /// By the ending of a file's name.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Page),
            "json" => Some(Self::Data),
            "csv" => Some(Self::Table),
            _ => None,
        }
    }

    /// The ending of such a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Data => "json",
            Self::Table => "csv",
        }
    }
}

/// The record in that form, and in these words.
pub async fn export(
    book: &Book,
    form: Form,
    vault: &Vault,
    words: Words,
    now: Timestamp,
) -> Result<String, ExportError> {
    if !book.about.complete() {
        return Err(ExportError::About);
    }
    let record = book.record.as_ref().filter(|_| !book.entries.is_empty()).ok_or(ExportError::Empty)?;
    let material = Material { record, countersigned: &book.countersigned, words, now };
    Ok(match form {
        Form::Page => page::page(&material, &pictures(book, vault).await?),
        Form::Data => data::data(&material, &tokens(book, vault).await?),
        Form::Table => table::table(&material),
    })
}

/// The pictures as they leave, by the digest of what is kept; those that cannot be drawn are left out.
pub(super) type Pictures = std::collections::BTreeMap<String, Vec<u8>>;

async fn pictures(book: &Book, vault: &Vault) -> Result<Pictures, VaultError> {
    let mut all = Pictures::new();
    for kept in &book.entries {
        for (id, named) in kept.photos.iter().zip(&kept.entry.photos) {
            if let Some(picture) = photo::handed_on(&vault.photo(*id).await?) {
                all.insert(named.sha256.clone(), picture);
            }
        }
    }
    Ok(all)
}

/// The signed credentials, as received.
async fn tokens(book: &Book, vault: &Vault) -> Result<Vec<String>, VaultError> {
    let mut all = Vec::new();
    for one in &book.countersigned {
        all.push(String::from_utf8_lossy(&vault.bytes(one.id).await?).into_owned());
    }
    Ok(all)
}
