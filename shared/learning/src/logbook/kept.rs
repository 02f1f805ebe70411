//! What stands in a training record that a wallet has written, for somebody who is to check it? docs/logbook.md, "The record".
//!
//! All of it is the learner's own word, and how an entry is countersigned as well: that is read to be held against what is found.

use credential::json::{self, JsonError};
use serde::Deserialize;

use super::{Countersignature, Countersigned, Entry, EntryError, Header, Photo, Week};
use crate::limits::{LOGBOOK_ENTRIES, LOGBOOK_RECORD_BYTES, LOGBOOK_SIGNATURES};

/// The `form` of a record.
pub const RECORD_FORM: &str = "wanderbuch-training-record-1";

/// A training record as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingRecord {
    /// When it was made, as it says.
    pub made: String,
    /// Whose it says it is.
    pub header: Header,
    /// Its entries, in its order.
    pub entries: Vec<Told>,
    /// The sum that it states, in minutes.
    pub minutes: u64,
    /// The signed credentials that came with it, as received.
    pub signatures: Vec<String>,
}

/// An entry, and what the record says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// By what the learner's logbook knows it, and signed credentials name it; older records do not say.
    pub id: Option<String>,
    /// The entry, with the countersignature that the record names for it.
    pub entry: Entry,
    /// How the record says that it is countersigned.
    pub countersigned: Countersigned,
}

/// Why a file is no training record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// No JSON that is read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Not these members; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// Another kind of file.
    #[error("its form is {found:?}, not {expected:?}")]
    Form {
        /// What stands there, cut.
        found: String,
        /// What stands in a record.
        expected: &'static str,
    },
    /// More than a record has.
    #[error("{actual} {member}, more than the limit of {limit}")]
    TooMany {
        /// Of what.
        member: &'static str,
        /// How many.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// An entry that no logbook takes.
    #[error("entry {number}: {error}")]
    Entry {
        /// Which, from 1.
        number: usize,
        /// Why.
        error: EntryError,
    },
}

#[derive(Deserialize)]
struct File {
    made: String,
    record: Written,
    countersignatures: Vec<Token>,
}

#[derive(Deserialize)]
struct Token {
    credential: String,
}

#[derive(Deserialize)]
struct Written {
    header: Header,
    weeks: Vec<WrittenWeek>,
    minutes: u64,
}

#[derive(Deserialize)]
struct WrittenWeek {
    week: Week,
    entries: Vec<WrittenEntry>,
}

#[derive(Deserialize)]
struct WrittenEntry {
    #[serde(default)]
    id: Option<String>,
    work: String,
    minutes: u32,
    unit: Option<String>,
    #[serde(default)]
    skills: Vec<String>,
    #[serde(default)]
    photos: Vec<Photo>,
    countersigned: Countersigned,
    countersignature: Option<Countersignature>,
}

impl TrainingRecord {
    /// Reads one. Nothing of it is believed by that.
    ///
    /// # Errors
    /// What the bytes are instead.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordError> {
        let value = json::parse(bytes, LOGBOOK_RECORD_BYTES)?;
        let form = value.str("form").unwrap_or_default();
        if form != RECORD_FORM {
            return Err(RecordError::Form { found: form.chars().take(64).collect(), expected: RECORD_FORM });
        }
        let File { made, record, countersignatures } =
            serde_json::from_value(value.to_serde()).map_err(|error| RecordError::Syntax(error.to_string()))?;
        let Written { header, weeks, minutes } = record;
        few("countersignatures", countersignatures.len(), LOGBOOK_SIGNATURES)?;
        few("entries", weeks.iter().map(|week| week.entries.len()).sum(), LOGBOOK_ENTRIES)?;
        let entries = weeks
            .into_iter()
            .flat_map(|WrittenWeek { week, entries }| entries.into_iter().map(move |written| written.told(week)));
        let entries: Vec<Told> = entries.collect();
        for (told, number) in entries.iter().zip(1..) {
            told.entry.check().map_err(|error| RecordError::Entry { number, error })?;
        }
        let signatures = countersignatures.into_iter().map(|token| token.credential).collect();
        Ok(Self { made, header, entries, minutes, signatures })
    }
}

impl WrittenEntry {
    fn told(self, week: Week) -> Told {
        let Self { id, work, minutes, unit, skills, photos, countersigned, countersignature } = self;
        Told { id, entry: Entry { week, work, minutes, unit, skills, photos, countersignature }, countersigned }
    }
}

fn few(member: &'static str, actual: usize, limit: usize) -> Result<(), RecordError> {
    if actual <= limit { Ok(()) } else { Err(RecordError::TooMany { member, actual, limit }) }
}
