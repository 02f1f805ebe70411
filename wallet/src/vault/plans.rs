//! What does the person plan by? Qualifications and agreements, kept as received, each with where it came from.

use credential::Timestamp;
use sqlx::{Connection as _, Row as _};

use super::credentials::moment;
use super::kept::CredentialId;
use super::keys::name_of;
use super::{Vault, VaultError};

/// The number of a plan's file; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(pub i64);

/// A file that a plan rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// Its number.
    pub id: PlanId,
    /// The file's name, or the title of the credential that it came from.
    pub name: String,
    /// Its bytes, as they were when it was added.
    pub bytes: Vec<u8>,
    /// The credential of this vault that it came from; that may be gone since.
    pub credential: Option<CredentialId>,
    /// When it was added.
    pub added: Timestamp,
    /// Whether it came with the sample credentials.
    pub sample: bool,
}

/// A file on its way into the vault.
#[derive(Clone, Copy, Debug)]
pub struct NewPlan<'a> {
    /// The file's name, or the title of the credential that it came from.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The credential of this vault that it came from.
    pub credential: Option<CredentialId>,
    /// When it is added.
    pub added: Timestamp,
    /// Whether it came with the sample credentials.
    pub sample: bool,
}

impl Vault {
    /// The files, in the order in which they were added.
    pub async fn plans(&self) -> Result<Vec<PlanRow>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query("SELECT id, name, bytes, credential, added, sample FROM plan ORDER BY id")
            .fetch_all(&mut *sql)
            .await?;
        let plan = |row: &sqlx::sqlite::SqliteRow| {
            Ok(PlanRow {
                id: PlanId(row.try_get(0)?),
                name: row.try_get(1)?,
                bytes: row.try_get(2)?,
                credential: row.try_get::<Option<i64>, _>(3)?.map(CredentialId),
                added: moment(row.try_get(4)?)?,
                sample: row.try_get::<i64, _>(5)? != 0,
            })
        };
        rows.iter().map(plan).collect()
    }

    /// Keeps a file; the very same bytes are kept once. Whether they can be read is for the caller to see first.
    pub async fn add_plan(&self, plan: &NewPlan<'_>) -> Result<PlanId, VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        let there: Option<i64> = sqlx::query_scalar("SELECT id FROM plan WHERE bytes = ?")
            .bind(plan.bytes)
            .fetch_optional(&mut *transaction)
            .await?;
        if let Some(id) = there {
            return Ok(PlanId(id));
        }
        let id = sqlx::query_scalar(
            "INSERT INTO plan (name, bytes, credential, added, sample) VALUES (?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(name_of(plan.name)?)
        .bind(plan.bytes)
        .bind(plan.credential.map(|credential| credential.0))
        .bind(plan.added.seconds())
        .bind(i64::from(plan.sample))
        .fetch_one(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(PlanId(id))
    }

    /// Plans by it no longer.
    pub async fn remove_plan(&self, id: PlanId) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let done = sqlx::query("DELETE FROM plan WHERE id = ?").bind(id.0).execute(&mut *sql).await?;
        if done.rows_affected() == 0 { Err(VaultError::NoSuch { what: "plan", id: id.0 }) } else { Ok(()) }
    }

    /// So many credentials after that number, with their bytes as received, in the order of their numbers.
    pub async fn received_after(
        &self,
        id: CredentialId,
        most: u32,
    ) -> Result<Vec<(CredentialId, Vec<u8>)>, VaultError> {
        let mut sql = self.sql().await;
        let rows: Vec<(i64, Vec<u8>)> =
            sqlx::query_as("SELECT credential, bytes FROM received WHERE credential > ? ORDER BY credential LIMIT ?")
                .bind(id.0)
                .bind(most)
                .fetch_all(&mut *sql)
                .await?;
        Ok(rows.into_iter().map(|(id, bytes)| (CredentialId(id), bytes)).collect())
    }
}
