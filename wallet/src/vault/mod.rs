//! What does the learner own? Credentials as received, the keys they are bound to, and what was shared with whom: in one encrypted file.
//!
//! SQLCipher 4 (AES-256, HMAC-SHA-512 for each page) under a raw key, write-ahead log, full-text search. One
//! connection, one operation at a time; a second program waits its turn for some seconds.

mod arrived;
mod connect;
mod credentials;
mod error;
mod history;
pub(crate) mod home;
mod kept;
mod keys;
mod lists_seen;
mod logbook;
mod plans;
mod settings;
mod trust_files;

pub use arrived::Arrived;
pub use error::VaultError;
pub use history::{Event, HistoryEntry, HistoryId, Sent, What};
pub use home::{Home, HomeError, HomeLock};
pub use kept::{Added, CredentialId, Incoming, ReceivedFrom, Row, State, Summary, Withdrawn};
pub use keys::{HolderKey, KeyId};
pub use logbook::{EntryId, KeptEntry, NewPhoto, PhotoId};
pub use plans::{NewPlan, PlanId, PlanRow};
pub use trust_files::{SampleFact, TrustFile, TrustFileId};

use sqlx::SqliteConnection;
use tokio::sync::{Mutex, MutexGuard};

use crate::key_store::VaultKey;

/// An open vault. Dropping it closes it; what was answered with `Ok` is on the disk.
pub struct Vault {
    connection: Mutex<SqliteConnection>,
}

impl Vault {
    /// Makes the vault's file and opens it. An error if there is one.
    pub async fn create(home: &Home, key: &VaultKey) -> Result<Self, VaultError> {
        let lock = home.lock()?;
        connect::make_file(&home.vault())?;
        Self::connected(home, key, lock).await
    }

    /// Opens the vault.
    pub async fn open(home: &Home, key: &VaultKey) -> Result<Self, VaultError> {
        let lock = home.lock()?;
        connect::expect_file(&home.vault())?;
        Self::connected(home, key, lock).await
    }

    async fn connected(home: &Home, key: &VaultKey, lock: HomeLock) -> Result<Self, VaultError> {
        let connection = connect::connect(&home.vault(), key).await?;
        drop(lock);
        Ok(Self { connection: Mutex::new(connection) })
    }

    async fn sql(&self) -> MutexGuard<'_, SqliteConnection> {
        self.connection.lock().await
    }

    /// Writes everything back into the one file and closes it.
    pub async fn close(self) -> Result<(), VaultError> {
        use sqlx::Connection as _;
        Ok(self.connection.into_inner().close().await?)
    }

    /// Reads the whole file and checks every page's seal, then that the pages fit together. What is wrong, in SQLite's
    /// words; empty if nothing is.
    pub async fn faults(&self) -> Result<Vec<String>, VaultError> {
        let mut sql = self.sql().await;
        let faults: Vec<String> = sqlx::query_scalar("PRAGMA cipher_integrity_check").fetch_all(&mut *sql).await?;
        if !faults.is_empty() {
            return Ok(faults);
        }
        let quick: Vec<String> = sqlx::query_scalar("PRAGMA quick_check").fetch_all(&mut *sql).await?;
        Ok(quick.into_iter().filter(|line| line != "ok").collect())
    }
}
