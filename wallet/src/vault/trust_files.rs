//! Whom does the person trust, and what stands in for the network where sample credentials are checked?

use credential::Timestamp;
use sqlx::{Connection as _, Row as _};

use super::credentials::moment;
use super::keys::name_of;
use super::{Vault, VaultError};

/// The number of a trust file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrustFileId(pub i64);

/// A file by which the person says whom they trust: an own list (TOML), a registry (JSON), or a credential about accreditation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustFile {
    /// Its number.
    pub id: TrustFileId,
    /// The file's name.
    pub name: String,
    /// Its bytes, as they were when it was added.
    pub bytes: Vec<u8>,
    /// When that was.
    pub added: Timestamp,
    /// Whether it came with the sample credentials and speaks of them alone.
    pub sample: bool,
}

/// A document or list that the sample credentials need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFact {
    /// The address that it stands in for.
    pub address: String,
    /// Its bytes.
    pub body: Vec<u8>,
    /// When it was made.
    pub made: Timestamp,
}

impl Vault {
    /// The trust files, in the order in which they were added.
    pub async fn trust_files(&self) -> Result<Vec<TrustFile>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query("SELECT id, name, bytes, added, sample FROM trust_file ORDER BY id")
            .fetch_all(&mut *sql)
            .await?;
        let file = |row: &sqlx::sqlite::SqliteRow| {
            Ok(TrustFile {
                id: TrustFileId(row.try_get(0)?),
                name: row.try_get(1)?,
                bytes: row.try_get(2)?,
                added: moment(row.try_get(3)?)?,
                sample: row.try_get::<i64, _>(4)? != 0,
            })
        };
        rows.iter().map(file).collect()
    }

    /// Trusts what this file says, from now on. Whether it can be read is for the caller to see first.
    pub async fn add_trust_file(&self, name: &str, bytes: &[u8], now: Timestamp) -> Result<TrustFileId, VaultError> {
        let mut sql = self.sql().await;
        let id =
            sqlx::query_scalar("INSERT INTO trust_file (name, bytes, added, sample) VALUES (?, ?, ?, 0) RETURNING id")
                .bind(name_of(name)?)
                .bind(bytes)
                .bind(now.seconds())
                .fetch_one(&mut *sql)
                .await?;
        Ok(TrustFileId(id))
    }

    /// Trusts it no longer.
    pub async fn remove_trust_file(&self, id: TrustFileId) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let done = sqlx::query("DELETE FROM trust_file WHERE id = ?").bind(id.0).execute(&mut *sql).await?;
        if done.rows_affected() == 0 { Err(VaultError::NoSuch { what: "trust file", id: id.0 }) } else { Ok(()) }
    }

    /// Keeps what checking the samples needs, whole or not at all; what was kept for earlier samples stays.
    pub async fn keep_samples_surroundings(
        &self,
        facts: &[(String, Vec<u8>)],
        trust: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        for (address, body) in facts {
            sqlx::query("INSERT OR REPLACE INTO sample_fact (address, body, made) VALUES (?, ?, ?)")
                .bind(address)
                .bind(body)
                .bind(now.seconds())
                .execute(&mut *transaction)
                .await?;
        }
        sqlx::query("INSERT INTO trust_file (name, bytes, added, sample) VALUES ('sample credentials', ?, ?, 1)")
            .bind(trust.as_bytes())
            .bind(now.seconds())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// What checking the samples needs.
    pub async fn sample_facts(&self) -> Result<Vec<SampleFact>, VaultError> {
        let mut sql = self.sql().await;
        let rows =
            sqlx::query("SELECT address, body, made FROM sample_fact ORDER BY address").fetch_all(&mut *sql).await?;
        let fact = |row: &sqlx::sqlite::SqliteRow| {
            Ok(SampleFact { address: row.try_get(0)?, body: row.try_get(1)?, made: moment(row.try_get(2)?)? })
        };
        rows.iter().map(fact).collect()
    }

    /// Removes the sample credentials and everything that came with them.
    pub async fn remove_samples(&self) -> Result<u64, VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        for statement in [
            "DELETE FROM search WHERE rowid IN (SELECT id FROM credential WHERE received_from = 'sample')",
            "DELETE FROM trust_file WHERE sample = 1",
            "DELETE FROM sample_fact",
            "DELETE FROM plan WHERE sample = 1",
        ] {
            sqlx::query(statement).execute(&mut *transaction).await?;
        }
        let done =
            sqlx::query("DELETE FROM credential WHERE received_from = 'sample'").execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(done.rows_affected())
    }
}
