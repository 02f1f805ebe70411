//! Which lists of withdrawals were seen, and how new was each? Kept encrypted: their addresses tell where one learned.

use verify::{NewestLists, SeenList};

use super::credentials::moment;
use super::{Vault, VaultError};

impl Vault {
    /// The newest list of each address and signer.
    pub async fn lists_seen(&self) -> Result<NewestLists, VaultError> {
        let mut sql = self.sql().await;
        let rows: Vec<(String, String, i64)> =
            sqlx::query_as("SELECT list, signer, issued FROM list_seen").fetch_all(&mut *sql).await?;
        let seen = |(list, signer, issued)| Ok(SeenList { list, signer, issued: moment(issued)? });
        let seen: Vec<SeenList> = rows.into_iter().map(seen).collect::<Result<_, VaultError>>()?;
        Ok(seen.iter().collect())
    }

    /// Takes note of a list that held. One that is older than what was seen before changes nothing.
    pub async fn saw_list(&self, seen: &SeenList) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        sqlx::query(
            "INSERT INTO list_seen (list, signer, issued) VALUES (?, ?, ?)
             ON CONFLICT (list, signer) DO UPDATE SET issued = max(issued, excluded.issued)",
        )
        .bind(&seen.list)
        .bind(&seen.signer)
        .bind(seen.issued.seconds())
        .execute(&mut *sql)
        .await?;
        Ok(())
    }
}
