//! What did the learner write down, week by week, and which pictures belong to it?

use std::collections::BTreeMap;

use credential::{Timestamp, digest};
use learning::logbook::{Entry, Photo, Week};
use rand_core::UnwrapErr;
use sqlx::sqlite::SqliteRow;
use sqlx::{Connection as _, Row as _, SqliteConnection};

use super::credentials::moment;
use super::{Vault, VaultError};

/// The number of an entry; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub i64);

/// The number of a picture; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhotoId(pub i64);

/// An entry of the logbook as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptEntry {
    /// Its number.
    pub id: EntryId,
    /// By what signed credentials name it.
    pub urn: String,
    /// What it says, without a countersignature.
    pub entry: Entry,
    /// Its pictures' numbers, in the order of [`Entry::photos`].
    pub photos: Vec<PhotoId>,
    /// When it was last changed.
    pub changed: Timestamp,
}

/// A picture on its way into the logbook.
#[derive(Clone, Copy, Debug)]
pub struct NewPhoto<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl NewPhoto<'_> {
    /// As an entry names it.
    pub fn named(&self) -> Photo {
        Photo {
            name: self.name.to_owned(),
            media_type: self.media_type.to_owned(),
            sha256: digest::sha256_hex(self.bytes),
        }
    }
}

impl Vault {
    /// All entries, by week, and those of a week in the order in which they were written.
    pub async fn logbook(&self) -> Result<Vec<KeptEntry>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query(
            "SELECT id, urn, week, work, minutes, unit, skills, changed FROM logbook_entry ORDER BY week, id",
        )
        .fetch_all(&mut *sql)
        .await?;
        let photos = sqlx::query("SELECT entry, id, name, media_type, sha256 FROM logbook_photo ORDER BY id")
            .fetch_all(&mut *sql)
            .await?;
        drop(sql);
        let mut of: BTreeMap<i64, Vec<(PhotoId, Photo)>> = BTreeMap::new();
        for row in &photos {
            let photo = Photo { name: row.try_get(2)?, media_type: row.try_get(3)?, sha256: row.try_get(4)? };
            of.entry(row.try_get(0)?).or_default().push((PhotoId(row.try_get(1)?), photo));
        }
        rows.iter().map(|row| kept(row, &mut of)).collect()
    }

    /// One of them.
    pub async fn logbook_entry(&self, id: EntryId) -> Result<KeptEntry, VaultError> {
        let found = self.logbook().await?.into_iter().find(|kept| kept.id == id);
        found.ok_or(VaultError::NoSuch { what: "logbook entry", id: id.0 })
    }

    /// Writes a new entry with these pictures, whole or not at all. Whether a logbook takes it is for the caller to see first.
    pub async fn add_entry(
        &self,
        entry: &Entry,
        photos: &[NewPhoto<'_>],
        now: Timestamp,
    ) -> Result<EntryId, VaultError> {
        let urn = issue::award::fresh_urn(&mut UnwrapErr(getrandom::SysRng));
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO logbook_entry (urn, week, work, minutes, unit, skills, changed) VALUES (?, ?, ?, ?, ?, ?, ?)
             RETURNING id",
        )
        .bind(urn)
        .bind(entry.week.to_string())
        .bind(&entry.work)
        .bind(entry.minutes)
        .bind(&entry.unit)
        .bind(entry.skills.join("\n"))
        .bind(now.seconds())
        .fetch_one(&mut *transaction)
        .await?;
        for photo in photos {
            insert(&mut transaction, EntryId(id), photo).await?;
        }
        transaction.commit().await?;
        Ok(EntryId(id))
    }

    /// Writes an entry anew; its pictures stay, but for those that go and those that come.
    pub async fn change_entry(
        &self,
        id: EntryId,
        entry: &Entry,
        gone: &[PhotoId],
        new: &[NewPhoto<'_>],
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        let done = sqlx::query(
            "UPDATE logbook_entry SET week = ?, work = ?, minutes = ?, unit = ?, skills = ?, changed = ? WHERE id = ?",
        )
        .bind(entry.week.to_string())
        .bind(&entry.work)
        .bind(entry.minutes)
        .bind(&entry.unit)
        .bind(entry.skills.join("\n"))
        .bind(now.seconds())
        .bind(id.0)
        .execute(&mut *transaction)
        .await?;
        if done.rows_affected() == 0 {
            return Err(VaultError::NoSuch { what: "logbook entry", id: id.0 });
        }
        for photo in gone {
            sqlx::query("DELETE FROM logbook_photo WHERE id = ? AND entry = ?")
                .bind(photo.0)
                .bind(id.0)
                .execute(&mut *transaction)
                .await?;
        }
        for photo in new {
            insert(&mut transaction, id, photo).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Removes an entry with its pictures. What was signed of it stays a credential of its own.
    pub async fn remove_entry(&self, id: EntryId) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let done = sqlx::query("DELETE FROM logbook_entry WHERE id = ?").bind(id.0).execute(&mut *sql).await?;
        if done.rows_affected() == 0 { Err(VaultError::NoSuch { what: "logbook entry", id: id.0 }) } else { Ok(()) }
    }

    /// A picture's bytes, as they were when it was added.
    pub async fn photo(&self, id: PhotoId) -> Result<Vec<u8>, VaultError> {
        let mut sql = self.sql().await;
        sqlx::query_scalar("SELECT bytes FROM logbook_photo WHERE id = ?")
            .bind(id.0)
            .fetch_optional(&mut *sql)
            .await?
            .ok_or(VaultError::NoSuch { what: "picture", id: id.0 })
    }

    /// The reference data of that kind, and when it was imported.
    pub async fn reference_file(&self, kind: &str) -> Result<Option<(Vec<u8>, Timestamp)>, VaultError> {
        let mut sql = self.sql().await;
        let row = sqlx::query("SELECT bytes, added FROM reference_file WHERE kind = ?")
            .bind(kind)
            .fetch_optional(&mut *sql)
            .await?;
        row.map(|row| Ok((row.try_get(0)?, moment(row.try_get(1)?)?))).transpose()
    }

    /// Keeps reference data in the place of what was there of that kind; `None` removes it.
    pub async fn set_reference_file(&self, kind: &str, bytes: Option<&[u8]>, now: Timestamp) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        match bytes {
            Some(bytes) => {
                sqlx::query("INSERT OR REPLACE INTO reference_file (kind, bytes, added) VALUES (?, ?, ?)")
                    .bind(kind)
                    .bind(bytes)
                    .bind(now.seconds())
                    .execute(&mut *sql)
                    .await?
            }
            None => sqlx::query("DELETE FROM reference_file WHERE kind = ?").bind(kind).execute(&mut *sql).await?,
        };
        Ok(())
    }
}

async fn insert(sql: &mut SqliteConnection, entry: EntryId, photo: &NewPhoto<'_>) -> Result<(), VaultError> {
    let Photo { name, media_type, sha256 } = photo.named();
    sqlx::query("INSERT INTO logbook_photo (entry, name, media_type, sha256, bytes) VALUES (?, ?, ?, ?, ?)")
        .bind(entry.0)
        .bind(name)
        .bind(media_type)
        .bind(sha256)
        .bind(photo.bytes)
        .execute(&mut *sql)
        .await?;
    Ok(())
}

fn kept(row: &SqliteRow, photos: &mut BTreeMap<i64, Vec<(PhotoId, Photo)>>) -> Result<KeptEntry, VaultError> {
    let id: i64 = row.try_get(0)?;
    let week: &str = row.try_get(2)?;
    let minutes: i64 = row.try_get(4)?;
    let skills: &str = row.try_get(6)?;
    let (numbers, photos) = photos.remove(&id).unwrap_or_default().into_iter().unzip();
    let entry = Entry {
        week: Week::parse(week).map_err(|_| VaultError::Damaged)?,
        work: row.try_get(3)?,
        minutes: u32::try_from(minutes).map_err(|_| VaultError::Damaged)?,
        unit: row.try_get(5)?,
        skills: skills.lines().map(str::to_owned).collect(),
        photos,
        countersignature: None,
    };
    Ok(KeptEntry { id: EntryId(id), urn: row.try_get(1)?, entry, photos: numbers, changed: moment(row.try_get(7)?)? })
}
