//! How is the encrypted file opened? Raw key first, then everything else; nothing is logged.
//!
//! SQLCipher API, "PRAGMA key": a raw key of 64 hexadecimal digits skips SQLCipher's own derivation, which ours replaces.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, SqlSafeStr as _};
use zeroize::{Zeroize as _, Zeroizing};

use super::error::VaultError;
use super::home::private;
use crate::key_store::VaultKey;

/// The forms that a vault's file has had, in order; each is applied once, in a transaction, and never changed.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "vault", include_str!("../../migrations/0001_vault.sql")),
    (2, "sent values", include_str!("../../migrations/0002_sent_values.sql")),
    (3, "list seen", include_str!("../../migrations/0003_list_seen.sql")),
    (4, "plan", include_str!("../../migrations/0004_plan.sql")),
    (10, "logbook", include_str!("../../migrations/0010_logbook.sql")),
    (11, "withdrawn", include_str!("../../migrations/0011_withdrawn.sql")),
    (12, "arrived", include_str!("../../migrations/0012_arrived.sql")),
];

/// How long one program waits while another writes.
const BUSY: Duration = Duration::from_secs(5);

/// After the key. `FULL`: a credential that was said to be kept survives a power cut the moment after.
const SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
";

/// An empty file for this person alone; SQLite gives its log and index the same permissions.
/// One that is there and still empty is what a power cut left of an earlier try.
pub(super) fn make_file(path: &Path) -> Result<(), VaultError> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    private(&mut options);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => match length(path)? {
            0 => Ok(()),
            _ => Err(VaultError::AlreadyThere { path: path.to_owned() }),
        },
        Err(source) => Err(VaultError::Unusable { path: path.to_owned(), source }),
    }
}

/// An error unless there is a file with something in it: SQLite would take an empty one for a new vault.
pub(super) fn expect_file(path: &Path) -> Result<(), VaultError> {
    if length(path)? > 0 { Ok(()) } else { Err(VaultError::DoesNotOpen) }
}

fn length(path: &Path) -> Result<u64, VaultError> {
    match std::fs::metadata(path) {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(VaultError::Missing { path: path.to_owned() }),
        Err(source) => Err(VaultError::Unusable { path: path.to_owned(), source }),
    }
}

pub(super) async fn connect(path: &Path, key: &VaultKey) -> Result<SqliteConnection, VaultError> {
    // First of all: otherwise OpenSSL frees its tables when the program ends, under the feet of the connection's thread.
    openssl_sys::init();
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .busy_timeout(BUSY)
        .disable_statement_logging();
    let mut connection = options.connect().await?;
    // SQLCipher writes what it thinks of a file to standard error otherwise.
    sqlx::raw_sql("PRAGMA cipher_log_level = NONE; PRAGMA cipher_log = off").execute(&mut connection).await?;
    give_key(&mut connection, key).await?;
    let provider: Option<String> =
        sqlx::query_scalar("PRAGMA cipher_provider_version").fetch_optional(&mut connection).await?;
    if provider.is_none_or(|version| version.is_empty()) {
        return Err(VaultError::NotEncrypting);
    }
    sqlx::raw_sql(SETTINGS).execute(&mut connection).await?;
    migrations().run(&mut connection).await?;
    Ok(connection)
}

/// A pragma takes no bound value, so the key is written out; our text of it is zeroed at once.
async fn give_key(connection: &mut SqliteConnection, key: &VaultKey) -> Result<(), VaultError> {
    let mut digits = Zeroizing::new([0; 64]);
    hex::encode_to_slice(key.bytes(), digits.as_mut()).map_err(|_| VaultError::NotEncrypting)?;
    let digits = std::str::from_utf8(digits.as_slice()).map_err(|_| VaultError::NotEncrypting)?;
    let text = Zeroizing::new(format!("PRAGMA key = \"x'{digits}'\""));
    let mut statement: Arc<str> = Arc::from(text.as_str());
    let given = sqlx::raw_sql(AssertSqlSafe(Arc::clone(&statement))).execute(connection).await;
    if let Some(statement) = Arc::get_mut(&mut statement) {
        statement.zeroize();
    }
    given?;
    Ok(())
}

fn migrations() -> Migrator {
    let migration = |&(version, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}
