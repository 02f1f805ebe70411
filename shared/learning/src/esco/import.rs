//! How do ESCO's files become one extract? An extract that was made before, or tables as ESCO publishes them, all at once.

use super::csv::{CsvError, Tables};
use super::{Extract, ImportError};
use crate::limits::{ESCO_FILES, ESCO_TABLES_BYTES};

/// A file to import.
#[derive(Clone, Copy, Debug)]
pub struct Source<'f> {
    /// Its name; of a table it says the language, and folders in it may say the version.
    pub name: &'f str,
    /// Its bytes.
    pub bytes: &'f [u8],
}

/// What decides what is imported.
#[derive(Clone, Debug, Default)]
pub struct Importing {
    /// ESCO's version, where no file's name says it ("1.2.0").
    pub version: Option<String>,
    /// The day of which the extract is ("2026-01-31").
    pub date: String,
    /// Languages to read, two letters each; all if there are none.
    pub languages: Vec<String>,
}

/// What was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The extract.
    pub extract: Extract,
    /// Rows that were left out since they are not released.
    pub unreleased: usize,
    /// Links that were left out since they name what none of the files holds.
    pub astray: usize,
}

/// Why nothing was imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotImported {
    /// An extract that is none.
    #[error("{file}: {error}")]
    Extract {
        /// The file.
        file: String,
        /// What is wrong.
        error: ImportError,
    },
    /// A table that is none.
    #[error(transparent)]
    Table(#[from] CsvError),
    /// What the tables come to is no extract.
    #[error("the tables together: {0}")]
    Together(ImportError),
    /// Too many, or too large.
    #[error("{actual} {what}, more than the limit of {limit}")]
    Amount {
        /// Files or bytes.
        what: &'static str,
        /// How many.
        actual: usize,
        /// How many are read.
        limit: usize,
    },
    /// Several files, and one of them is an extract.
    #[error("{file} is an extract already; import it alone")]
    Alone {
        /// The file.
        file: String,
    },
    /// Nothing says which version of ESCO it is.
    #[error(
        "no file's name says which version of ESCO this is (v1.2.0); say it (on the command line: --release 1.2.0)"
    )]
    Version,
    /// No table holds a skill or occupation of these languages.
    #[error("none of the files holds skills or occupations in a language that was asked for")]
    Nothing,
}

/// Reads the files. An extract stands alone; tables are put together in their order.
pub fn import(sources: &[Source<'_>], importing: &Importing) -> Result<Imported, NotImported> {
    amount("files", sources.len(), ESCO_FILES)?;
    amount("bytes", sources.iter().map(|source| source.bytes.len()).sum(), ESCO_TABLES_BYTES)?;
    let made = |source: &&Source<'_>| source.bytes.starts_with(b"esco\t");
    if let Some(source) = sources.iter().find(made) {
        let file = source.name.to_owned();
        if sources.len() > 1 {
            return Err(NotImported::Alone { file });
        }
        let extract = Extract::from_bytes(source.bytes).map_err(|error| NotImported::Extract { file, error })?;
        return Ok(Imported { extract, unreleased: 0, astray: 0 });
    }
    let mut tables = Tables::default();
    for source in sources {
        tables.read(source.name, source.bytes, &importing.languages)?;
    }
    if tables.is_empty() {
        return Err(NotImported::Nothing);
    }
    let named = || sources.iter().find_map(|source| version(source.name));
    let version = importing.version.clone().or_else(named).ok_or(NotImported::Version)?;
    let text = tables.text(&version, &importing.date);
    let extract = Extract::from_bytes(text.as_bytes()).map_err(NotImported::Together)?;
    Ok(Imported { extract, unreleased: tables.unreleased, astray: tables.astray })
}

fn amount(what: &'static str, actual: usize, limit: usize) -> Result<(), NotImported> {
    if actual <= limit { Ok(()) } else { Err(NotImported::Amount { what, actual, limit }) }
}

/// "1.2.0" of "ESCO dataset - v1.2.0 - classification - en - csv/skills_en.csv".
fn version(name: &str) -> Option<String> {
    name.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.').find_map(|word| {
        let digits = word.strip_prefix('v')?;
        let sound = digits.contains('.') && digits.split('.').all(|part| part.parse::<u16>().is_ok());
        sound.then(|| digits.to_owned())
    })
}
