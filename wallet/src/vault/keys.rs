//! Which keys does the learner have? Made on first need, named, replaced, and never given out: the vault's file is
//! their only place, and a secret leaves it only as a signer in memory.
//!
//! did:key v0.9 (W3C CCG) for their names; RFC 7638 thumbprints for `cnf`.

use credential::Timestamp;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use rand_core::UnwrapErr;
use sqlx::sqlite::SqliteRow;
use sqlx::{Connection as _, Row as _};
use zeroize::Zeroizing;

use super::credentials::moment;
use super::{Vault, VaultError};

/// The number of a key in its vault; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub i64);

/// A key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderKey {
    /// Its number.
    pub id: KeyId,
    /// What the person calls it.
    pub name: String,
    /// What it signs with.
    pub algorithm: Algorithm,
    /// Its did:key.
    pub did: String,
    /// Its JWK thumbprint (RFC 7638, SHA-256).
    pub thumbprint: String,
    /// When it was made.
    pub made: Timestamp,
    /// Since when nothing new is bound to it; it still presents what is.
    pub retired: Option<Timestamp>,
    /// How many credentials are bound to it.
    pub bound: u64,
}

macro_rules! columns {
    () => {
        "SELECT id, name, algorithm, did, thumbprint, made, retired,
                (SELECT count(*) FROM credential WHERE holder IN (did, thumbprint)) FROM holder_key "
    };
}

impl Vault {
    /// All keys, the newest first, retired ones too.
    pub async fn keys(&self) -> Result<Vec<HolderKey>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query(concat!(columns!(), "ORDER BY id DESC")).fetch_all(&mut *sql).await?;
        rows.iter().map(key).collect()
    }

    /// Makes a key. Without a name it gets one that says what and when: "Ed25519, 2026-11-22".
    pub async fn add_key(
        &self,
        algorithm: Algorithm,
        name: Option<&str>,
        now: Timestamp,
    ) -> Result<HolderKey, VaultError> {
        let made = PrivateKey::generate(algorithm, &mut UnwrapErr(getrandom::SysRng)).map_err(VaultError::Key)?;
        let public = made.public_key();
        let multibase = public.to_multibase().ok_or(VaultError::NoDidKey { kind: public.kind() })?;
        let (year, month, day) = now.date();
        let name = match name {
            Some(name) => name_of(name)?.to_owned(),
            None => format!("{}, {year:04}-{month:02}-{day:02}", public.kind()),
        };
        let secret: Zeroizing<Vec<u8>> = made.secret_bytes();
        let mut sql = self.sql().await;
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO holder_key (name, algorithm, secret, did, thumbprint, made) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(name)
        .bind(algorithm.name())
        .bind(secret.as_slice())
        .bind(format!("did:key:{multibase}"))
        .bind(public.thumbprint())
        .bind(now.seconds())
        .fetch_one(&mut *sql)
        .await?;
        drop(sql);
        self.key(KeyId(id)).await
    }

    /// The newest key of this kind that is not retired; made now if there is none.
    pub async fn key_in_use(&self, algorithm: Algorithm, now: Timestamp) -> Result<HolderKey, VaultError> {
        let mut keys = self.keys().await?.into_iter();
        match keys.find(|key| key.algorithm == algorithm && key.retired.is_none()) {
            Some(key) => Ok(key),
            None => self.add_key(algorithm, None, now).await,
        }
    }

    /// One key.
    pub async fn key(&self, id: KeyId) -> Result<HolderKey, VaultError> {
        let mut sql = self.sql().await;
        let row = sqlx::query(concat!(columns!(), "WHERE id = ?")).bind(id.0).fetch_optional(&mut *sql).await?;
        key(&row.ok_or(VaultError::NoSuch { what: "key", id: id.0 })?)
    }

    /// The key that a credential is given to, by what the credential says of its holder (a DID or a thumbprint).
    pub async fn key_of_holder(&self, holder: &str) -> Result<Option<HolderKey>, VaultError> {
        Ok(self.keys().await?.into_iter().find(|key| key.did == holder || key.thumbprint == holder))
    }

    /// Calls it something else.
    pub async fn rename_key(&self, id: KeyId, name: &str) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let done = sqlx::query("UPDATE holder_key SET name = ? WHERE id = ?")
            .bind(name_of(name)?)
            .bind(id.0)
            .execute(&mut *sql)
            .await?;
        if done.rows_affected() == 0 { Err(VaultError::NoSuch { what: "key", id: id.0 }) } else { Ok(()) }
    }

    /// Binds nothing new to it from now on. It is kept: what is bound to it is presented with it still.
    pub async fn retire_key(&self, id: KeyId, now: Timestamp) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        let done = sqlx::query("UPDATE holder_key SET retired = coalesce(retired, ?) WHERE id = ?")
            .bind(now.seconds())
            .bind(id.0)
            .execute(&mut *transaction)
            .await?;
        if done.rows_affected() == 0 {
            return Err(VaultError::NoSuch { what: "key", id: id.0 });
        }
        transaction.commit().await?;
        Ok(())
    }

    /// The signer. Its secret is zeroed when it is dropped.
    pub async fn signer(&self, id: KeyId) -> Result<PrivateKey, VaultError> {
        let mut sql = self.sql().await;
        let row = sqlx::query("SELECT algorithm, secret FROM holder_key WHERE id = ?")
            .bind(id.0)
            .fetch_optional(&mut *sql)
            .await?
            .ok_or(VaultError::NoSuch { what: "key", id: id.0 })?;
        let secret: Zeroizing<Vec<u8>> = Zeroizing::new(row.try_get(1)?);
        PrivateKey::from_secret_bytes(algorithm(row.try_get(0)?)?, &secret).map_err(VaultError::Key)
    }
}

/// A name that a person gave, trimmed.
pub(super) fn name_of(text: &str) -> Result<&str, VaultError> {
    let name = text.trim();
    if (1..=100).contains(&name.chars().count()) { Ok(name) } else { Err(VaultError::NotAName(text.to_owned())) }
}

fn algorithm(name: &str) -> Result<Algorithm, VaultError> {
    Algorithm::from_name(name).ok_or_else(|| VaultError::UnknownAlgorithm { name: name.to_owned() })
}

fn key(row: &SqliteRow) -> Result<HolderKey, VaultError> {
    let retired: Option<i64> = row.try_get(6)?;
    let bound: i64 = row.try_get(7)?;
    Ok(HolderKey {
        id: KeyId(row.try_get(0)?),
        name: row.try_get(1)?,
        algorithm: algorithm(row.try_get(2)?)?,
        did: row.try_get(3)?,
        thumbprint: row.try_get(4)?,
        made: moment(row.try_get(5)?)?,
        retired: retired.map(moment).transpose()?,
        bound: bound.unsigned_abs(),
    })
}
