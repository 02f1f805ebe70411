//! Why does the vault not do what was asked, and who can do something about it?

use std::io;
use std::path::PathBuf;

use credential::key::KeyError;

use super::home::HomeError;

/// SQLite's primary result codes (sqlite.org/rescode.html).
mod code {
    pub(super) const BUSY: i32 = 5;
    pub(super) const LOCKED: i32 = 6;
    pub(super) const READ_ONLY: i32 = 8;
    pub(super) const CORRUPT: i32 = 11;
    pub(super) const FULL: i32 = 13;
    pub(super) const NOT_A_DATABASE: i32 = 26;
}

/// Why the vault does not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder cannot be used.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// There is no vault; make one.
    #[error("there is no vault at {path}")]
    Missing {
        /// Where it would be.
        path: PathBuf,
    },
    /// There is one, and none is written over.
    #[error("there is a vault at {path} already")]
    AlreadyThere {
        /// Where it is.
        path: PathBuf,
    },
    /// The system does not let us.
    #[error("the vault {path} cannot be used: {source}")]
    Unusable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file does not open with this key: another vault's key, or a damaged file. Where the key is known to be
    /// this vault's (the key store checks that), it is damage: only a copy of the folder helps.
    #[error(
        "the vault does not open with its key: the file is damaged or another vault's; put back a copy of the vault's folder, if you made one"
    )]
    DoesNotOpen,
    /// A page fails its seal: only a copy of the folder helps.
    #[error("the vault is damaged; put back a copy of the vault's folder, if you made one")]
    Damaged,
    /// The SQLite in this program does not encrypt. Nothing was written.
    #[error("this program was built without encryption for its vault, and writes nothing without it")]
    NotEncrypting,
    /// A later program made it.
    #[error("the vault was made by a newer Wanderbuch (form {0}): use that one")]
    Newer(i64),
    /// Another program is writing.
    #[error("another Wanderbuch is writing to the vault; try again when it is done")]
    Busy,
    /// No room, or no permission to write.
    #[error("the vault cannot be written: {0}; make room or give permission")]
    NotWritable(String),
    /// The vault has nothing of that number.
    #[error("the vault has no {what} {id}")]
    NoSuch {
        /// What was asked for.
        what: &'static str,
        /// Its number.
        id: i64,
    },
    /// Names of keys and settings are short and not empty.
    #[error("{0:?} is no name: from 1 to 100 characters")]
    NotAName(String),
    /// A key could not be made or read.
    #[error("the key cannot be used: {0}")]
    Key(#[from] KeyError),
    /// A key that no did:key names.
    #[error("the key cannot be used: {kind} has no did:key")]
    NoDidKey {
        /// Its kind.
        kind: &'static str,
    },
    /// A key that a newer program made.
    #[error("the key cannot be used: the algorithm {name:?} is not known")]
    UnknownAlgorithm {
        /// What stands in the vault.
        name: String,
    },
    /// Anything else that SQLite says.
    #[error("the vault failed: {0}")]
    Failed(String),
}

impl From<sqlx::Error> for VaultError {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return Self::Failed(error.to_string());
        };
        // Extended codes hold the primary one in their low byte.
        let code = database.code().and_then(|code| code.parse::<i32>().ok()).map(|code| code & 0xff);
        match code {
            Some(code::NOT_A_DATABASE) => Self::DoesNotOpen,
            Some(code::CORRUPT) => Self::Damaged,
            Some(code::BUSY | code::LOCKED) => Self::Busy,
            Some(code::FULL | code::READ_ONLY) => Self::NotWritable(database.message().to_owned()),
            _ => Self::Failed(database.message().to_owned()),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for VaultError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError;
        match error {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            MigrateError::VersionMissing(version) => Self::Newer(version),
            other => Self::Failed(other.to_string()),
        }
    }
}
