//! What came and waits for the person's yes or no? Bytes as received, encrypted like all else, until one of both is said.

use sqlx::{Connection as _, Row as _};

use super::{ReceivedFrom, Vault, VaultError};

/// Something that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// As received.
    pub bytes: Vec<u8>,
    /// From where.
    pub from: ReceivedFrom,
}

impl Vault {
    /// What waits, in the order in which it came.
    pub async fn arrived(&self) -> Result<Vec<Arrived>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query("SELECT received_from, bytes FROM arrived ORDER BY id").fetch_all(&mut *sql).await?;
        let one = |row: &sqlx::sqlite::SqliteRow| {
            let from: String = row.try_get(0)?;
            Ok(Arrived { from: ReceivedFrom::from_text(&from), bytes: row.try_get(1)? })
        };
        rows.iter().map(one).collect()
    }

    /// That waits from now on, and nothing else.
    pub async fn set_arrived(&self, arrived: &[Arrived]) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin().await?;
        sqlx::query("DELETE FROM arrived").execute(&mut *transaction).await?;
        for one in arrived {
            sqlx::query("INSERT INTO arrived (received_from, bytes) VALUES (?, ?)")
                .bind(one.from.to_text())
                .bind(&one.bytes)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }
}
