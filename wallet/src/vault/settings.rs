//! What has the person settled? Names and texts; what they mean is the business of those who ask.

use super::keys::name_of;
use super::{Vault, VaultError};

impl Vault {
    /// The setting of that name.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, VaultError> {
        let mut sql = self.sql().await;
        Ok(sqlx::query_scalar("SELECT value FROM setting WHERE name = ?").bind(name).fetch_optional(&mut *sql).await?)
    }

    /// All settings, by name.
    pub async fn settings(&self) -> Result<Vec<(String, String)>, VaultError> {
        let mut sql = self.sql().await;
        Ok(sqlx::query_as("SELECT name, value FROM setting ORDER BY name").fetch_all(&mut *sql).await?)
    }

    /// Settles it; `None` goes back to the default.
    pub async fn set(&self, name: &str, value: Option<&str>) -> Result<(), VaultError> {
        let name = name_of(name)?;
        let mut sql = self.sql().await;
        match value {
            Some(value) => {
                sqlx::query("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                    .bind(name)
                    .bind(value)
                    .execute(&mut *sql)
                    .await?
            }
            None => sqlx::query("DELETE FROM setting WHERE name = ?").bind(name).execute(&mut *sql).await?,
        };
        Ok(())
    }
}
