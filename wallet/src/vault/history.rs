//! What happened, when, with whom, and what left the wallet?

use credential::Timestamp;
use sqlx::Row as _;

use super::credentials::moment;
use super::{Vault, VaultError};

/// The number of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HistoryId(pub i64);

macro_rules! whats {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum What { $($(#[$doc])* $name,)* }

        impl What {
            /// All of them.
            pub const ALL: &'static [What] = &[$(What::$name),*];

            /// The stable id.
            pub fn id(self) -> &'static str {
                match self { $(What::$name => $id,)* }
            }
        }
    };
}

whats! {
    /// A credential came in.
    Received = "received";
    /// A credential was removed.
    Removed = "removed";
    /// Values were sent to somebody who asked.
    Presented = "presented";
    /// Somebody asked, and the person said no.
    Declined = "declined";
    /// Values were sent, and the other side did not take them.
    Refused = "refused";
    /// A key was made, renamed or retired.
    KeyChanged = "key_changed";
    /// The passphrase or another setting of security was changed.
    SecurityChanged = "security_changed";
    /// Somebody else's logbook was countersigned with a key of this wallet.
    Countersigned = "countersigned";
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// With whom: a name, an address.
    pub with_whom: Option<String>,
    /// About what: titles, names of the values sent.
    pub about: String,
    /// What left the wallet.
    pub sent: Option<Sent>,
}

/// What left the wallet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Exactly as sent.
    pub bytes: Vec<u8>,
    /// Every value in it, as [`HistoryEntry::sent_values`] gives it back.
    pub values: String,
}

/// A line of the history; what was sent is read apart, with [`Vault::sent`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its number.
    pub id: HistoryId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// With whom.
    pub with_whom: Option<String>,
    /// About what.
    pub about: String,
    /// How many bytes left the wallet; `None` if none did.
    pub sent_bytes: Option<u64>,
    /// Every value that left, as whoever recorded it wrote them; `None` also for what an earlier program recorded.
    pub sent_values: Option<String>,
}

impl Vault {
    /// Writes down what happened. Entries are never changed.
    pub async fn record(&self, event: &Event) -> Result<HistoryId, VaultError> {
        let mut sql = self.sql().await;
        let id = sqlx::query_scalar(
            "INSERT INTO history (at, what, with_whom, about, sent, sent_values) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(event.at.seconds())
        .bind(event.what.id())
        .bind(&event.with_whom)
        .bind(&event.about)
        .bind(event.sent.as_ref().map(|sent| &sent.bytes))
        .bind(event.sent.as_ref().map(|sent| &sent.values))
        .fetch_one(&mut *sql)
        .await?;
        Ok(HistoryId(id))
    }

    /// What happened, the latest first.
    pub async fn history(&self) -> Result<Vec<HistoryEntry>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query(
            "SELECT id, at, what, with_whom, about, length(sent), sent_values FROM history ORDER BY id DESC",
        )
        .fetch_all(&mut *sql)
        .await?;
        let entry = |row: &sqlx::sqlite::SqliteRow| -> Result<Option<HistoryEntry>, VaultError> {
            let id: &str = row.try_get(2)?;
            // An entry of a kind that only a later program knows is left to that program.
            let Some(what) = What::ALL.iter().copied().find(|what| what.id() == id) else { return Ok(None) };
            let sent_bytes: Option<i64> = row.try_get(5)?;
            Ok(Some(HistoryEntry {
                id: HistoryId(row.try_get(0)?),
                at: moment(row.try_get(1)?)?,
                what,
                with_whom: row.try_get(3)?,
                about: row.try_get(4)?,
                sent_bytes: sent_bytes.map(i64::unsigned_abs),
                sent_values: row.try_get(6)?,
            }))
        };
        rows.iter().filter_map(|row| entry(row).transpose()).collect()
    }

    /// Exactly what left the wallet then.
    pub async fn sent(&self, id: HistoryId) -> Result<Vec<u8>, VaultError> {
        let mut sql = self.sql().await;
        let sent: Option<Option<Vec<u8>>> =
            sqlx::query_scalar("SELECT sent FROM history WHERE id = ?").bind(id.0).fetch_optional(&mut *sql).await?;
        sent.flatten().ok_or(VaultError::NoSuch { what: "sent presentation", id: id.0 })
    }
}
