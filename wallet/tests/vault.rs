//! Does the vault keep what it was given, from whom it must, through whatever happens to its files?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use credential::Timestamp;
use credential::key::{Algorithm, Signer as _};
use secrecy::SecretString;
use verify::{Answer, Word};
use wanderbuch::key_store::{Cost, KeyStore, VaultKey};
use wanderbuch::vault::{
    Added, Arrived, CredentialId, Event, Home, Incoming, ReceivedFrom, Sent, State, Summary, Vault, VaultError, What,
};

/// Deriving must not be most of the tests' time; its real cost has a test of its own in the key store.
const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("a moment")
}

fn passphrase() -> SecretString {
    SecretString::from("correct horse battery")
}

fn new_key(home: &Home) -> VaultKey {
    let mut store = KeyStore::find(home, None).expect("no vault yet").with_cost(CHEAP);
    store.create(Some(&passphrase())).expect("a key under a passphrase")
}

fn summary(number: usize) -> Summary {
    Summary {
        kind: "Open Badges 3.0".into(),
        title: format!("Gas metal arc welding {number}"),
        issuer: "Berufskolleg Zebrastadt".into(),
        person: "Žofia Nováková".into(),
        awarded: "2026-07-03".into(),
        valid_until: String::new(),
        level: "EQF 4".into(),
        credit: "12 ECVET".into(),
        holder: None,
    }
}

async fn add(vault: &Vault, number: usize, bytes: &[u8]) -> Result<Added, VaultError> {
    let incoming = Incoming {
        bytes,
        summary: &summary(number),
        words: "prepares seams, reads technical drawings",
        received: now(),
        from: &ReceivedFrom::File("badge.json".into()),
    };
    vault.add(&incoming).await
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

fn holds(folder: &Path, needle: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if fs::read(&path).expect("a file").windows(needle.len()).any(|window| window == needle) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn what_was_added_is_there_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("deep/er"));
    let key = new_key(&home);
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let vault = Vault::create(&home, &key).await.expect("a new vault");
    let id = add(&vault, 1, &bytes).await.expect("added").id();
    let state = State {
        word: Word::Undecided,
        headline: "Not settled".into(),
        answers: [Answer::Yes, Answer::Unknown, Answer::NotOffered, Answer::NotAsked, Answer::NotApplicable],
        checked: now(),
    };
    vault.set_state(id, &state).await.expect("a state");
    vault.set("theme", Some("dark")).await.expect("a setting");
    vault.close().await.expect("closed");

    let vault = Vault::open(&home, &key).await.expect("opened");
    let rows = vault.rows().await.expect("rows");
    let [row] = rows.as_slice() else { panic!("one row, not {rows:?}") };
    assert_eq!((row.id, &row.summary, row.received), (id, &summary(1), now()));
    assert_eq!(row.from, ReceivedFrom::File("badge.json".into()));
    assert_eq!(row.state.as_ref(), Some(&state));
    assert_eq!(vault.bytes(id).await.expect("bytes"), bytes);
    assert_eq!(vault.setting("theme").await.expect("a setting").as_deref(), Some("dark"));
    assert_eq!(vault.faults().await.expect("a look"), Vec::<String>::new());
    assert!(matches!(Vault::create(&home, &key).await, Err(VaultError::AlreadyThere { .. })));
}

#[tokio::test]
async fn the_same_bytes_twice_are_one_credential() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    let first = add(&vault, 1, b"the very same").await.expect("added");
    let again = add(&vault, 2, b"the very same").await.expect("looked at");
    assert_eq!((first, again), (Added::New(CredentialId(1)), Added::Already(CredentialId(1))));
    assert_eq!(vault.rows().await.expect("rows").len(), 1);
    vault.remove(first.id()).await.expect("removed");
    assert!(matches!(vault.remove(first.id()).await, Err(VaultError::NoSuch { .. })));
    assert!(vault.bytes(first.id()).await.is_err());
    assert_eq!(vault.search("welding").await.expect("a search"), vec![]);
    // A number is never given twice: the history may speak of the first.
    assert_eq!(add(&vault, 1, b"the very same").await.expect("added"), Added::New(CredentialId(2)));
}

#[tokio::test]
async fn found_by_beginnings_without_accents() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    let id = add(&vault, 7, b"x").await.expect("added").id();
    for (text, found) in [
        ("weld", true),
        ("zofia nov", true),
        ("technical DRAWINGS", true),
        ("nov zofia", false),
        ("carpentry", false),
        ("\" OR 1=1 --", false),
        ("NEAR(", false),
        ("*", false),
        ("", false),
    ] {
        let ids = vault.search(text).await.unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(ids, if found { vec![id] } else { vec![] }, "{text}");
    }
}

#[tokio::test]
async fn keys_are_made_on_need_named_and_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
        let key = vault.key_in_use(algorithm, now()).await.expect("a key");
        assert_eq!(vault.key_in_use(algorithm, now()).await.expect("a key"), key);
        let signature = vault.signer(key.id).await.expect("a signer").sign(b"message").expect("a signature");
        let signer = vault.signer(key.id).await.expect("the same signer");
        signer.public_key().verify(algorithm, b"message", &signature).expect("the same key");
        assert_eq!(Some(&key), vault.key_of_holder(&key.did).await.expect("a look").as_ref());
        assert_eq!(Some(&key), vault.key_of_holder(&key.thumbprint).await.expect("a look").as_ref());

        let bound = Summary { holder: Some(key.did.clone()), ..summary(1) };
        let bytes = key.did.as_bytes();
        let from = ReceivedFrom::Sample;
        let incoming = Incoming { bytes, summary: &bound, words: "", received: now(), from: &from };
        vault.add(&incoming).await.expect("added");
        vault.rename_key(key.id, "  school ").await.expect("renamed");
        vault.retire_key(key.id, now()).await.expect("retired");
        let kept = vault.key(key.id).await.expect("kept");
        assert_eq!((kept.name.as_str(), kept.retired, kept.bound), ("school", Some(now()), 1));
        assert_ne!(vault.key_in_use(algorithm, now()).await.expect("a new key").id, key.id);
        vault.signer(key.id).await.expect("a retired key still presents");
    }
    assert!(matches!(vault.add_key(Algorithm::EdDsa, Some(" "), now()).await, Err(VaultError::NotAName(_))));
    assert!(vault.add_key(Algorithm::Rs256, None, now()).await.is_err());
    assert_eq!(vault.keys().await.expect("keys").len(), 4);
}

#[tokio::test]
async fn what_was_sent_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    let event = Event {
        at: now(),
        what: What::Presented,
        with_whom: Some("https://verifier.example".into()),
        about: "title, level".into(),
        sent: Some(Sent { bytes: b"vp_token".to_vec(), values: "[]".into() }),
    };
    let id = vault.record(&event).await.expect("recorded");
    let quiet = Event { what: What::Declined, sent: None, ..event.clone() };
    let other = vault.record(&quiet).await.expect("recorded");
    let history = vault.history().await.expect("a history");
    assert_eq!(
        history
            .iter()
            .map(|entry| (entry.id, entry.what, entry.sent_bytes, entry.sent_values.as_deref()))
            .collect::<Vec<_>>(),
        [(other, What::Declined, None, None), (id, What::Presented, Some(8), Some("[]"))]
    );
    assert_eq!(vault.sent(id).await.expect("what was sent"), b"vp_token");
    assert!(vault.sent(other).await.is_err());
}

#[tokio::test]
async fn an_older_list_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = new_key(&home);
    let seen = |seconds: i64| verify::SeenList {
        list: "https://school.example/list".into(),
        signer: "did:example:school".into(),
        issued: now().plus_seconds(seconds),
    };
    {
        let vault = Vault::create(&home, &key).await.expect("a vault");
        for seconds in [0, 60, 30] {
            vault.saw_list(&seen(seconds)).await.expect("noted");
        }
        vault.close().await.expect("closed");
    }
    let vault = Vault::open(&home, &key).await.expect("open again");
    assert_eq!(vault.lists_seen().await.expect("read").iter().collect::<Vec<_>>(), [seen(60)]);
}

#[tokio::test]
async fn nothing_lies_open_on_the_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("vault"));
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    let body = b"{\"name\":\"a plain credential that nobody else may read\"}".repeat(50);
    add(&vault, 1, &body).await.expect("added");
    let key = vault.key_in_use(Algorithm::EdDsa, now()).await.expect("a key");
    let secret = vault.signer(key.id).await.expect("a signer").secret_bytes();
    // While open the log holds it, afterwards the file.
    assert!(home.folder().join("vault.db-wal").exists());
    let look = || {
        for needle in [
            b"nobody else".as_slice(),
            "Žofia".as_bytes(),
            b"Berufskolleg",
            b"drawings",
            b"did:key",
            b"holder_key",
            b"SQLite format 3",
            &secret,
        ] {
            assert_eq!(holds(home.folder(), needle), Vec::<String>::new(), "{}", needle.escape_ascii());
        }
    };
    look();
    vault.close().await.expect("closed");
    look();
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_open_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path().join("vault"));
    let vault = Vault::create(&home, &new_key(&home)).await.expect("a vault");
    add(&vault, 1, b"x").await.expect("added");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(mode(home.folder()), 0o700);
    let mut names = Vec::new();
    for entry in fs::read_dir(home.folder()).expect("the folder") {
        let path = entry.expect("an entry").path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        names.push(path.file_name().expect("a name").to_string_lossy().into_owned());
    }
    names.sort();
    assert_eq!(names, ["vault.db", "vault.db-shm", "vault.db-wal", "vault.keys", "vault.lock"]);
}

#[tokio::test]
async fn a_wrong_key_or_a_damaged_file_is_said_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = new_key(&home);
    let vault = Vault::create(&home, &key).await.expect("a vault");
    for number in 0..50 {
        add(&vault, number, format!("{number}").repeat(1000).as_bytes()).await.expect("added");
    }
    vault.close().await.expect("closed");
    let sound = fs::read(home.vault()).expect("the file");
    let refused = Vault::open(&home, &VaultKey::generate()).await;
    assert!(matches!(refused, Err(VaultError::DoesNotOpen)), "{:?}", refused.err());

    for (what, damaged) in [
        ("a header byte", altered(&sound, 3)),
        ("a byte of the first page", altered(&sound, 1000)),
        ("text", b"this is a text and no vault, whatever its name says".repeat(100)),
        ("half a page", sound[..2000].to_vec()),
        ("nothing", Vec::new()),
        ("a plain database", plain_database(folder.path()).await),
    ] {
        fs::write(home.vault(), &damaged).expect("written");
        let opened = Vault::open(&home, &key).await;
        assert!(matches!(opened, Err(VaultError::DoesNotOpen | VaultError::Damaged)), "{what}: {:?}", opened.err());
        assert_eq!(fs::read(home.vault()).expect("the file"), damaged, "{what} is left as it was");
    }
    fs::write(home.vault(), altered(&sound, sound.len() / 2)).expect("written");
    let vault = Vault::open(&home, &key).await.expect("the first page is sound");
    assert!(!vault.faults().await.expect("a look").is_empty(), "a byte in the middle");
    vault.close().await.expect("closed");
    fs::write(home.vault(), &sound).expect("put back");
    assert_eq!(Vault::open(&home, &key).await.expect("opened").rows().await.expect("rows").len(), 50);
    fs::remove_file(home.vault()).expect("removed");
    assert!(matches!(Vault::open(&home, &key).await, Err(VaultError::Missing { .. })));
}

fn altered(bytes: &[u8], position: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[position] ^= 0x40;
    bytes
}

async fn plain_database(folder: &Path) -> Vec<u8> {
    use sqlx::{Connection as _, Executor as _};
    let path = folder.join("plain.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let mut sql = sqlx::SqliteConnection::connect_with(&options).await.expect("a database");
    sql.execute("CREATE TABLE credential (id INTEGER)").await.expect("a table");
    sql.close().await.expect("closed");
    fs::read(path).expect("the file")
}

#[tokio::test]
async fn two_at_once_both_get_their_turn() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = new_key(&home);
    let one = Vault::create(&home, &key).await.expect("a vault");
    let other = Vault::open(&home, &key).await.expect("a second one");
    let write = |vault: Vault, from: usize| async move {
        for number in from..from + 50 {
            add(&vault, number, format!("credential {number}").as_bytes()).await.expect("added");
        }
        vault
    };
    // 25 of them are the same.
    let (one, other) = tokio::join!(write(one, 0), write(other, 25));
    assert_eq!(one.rows().await.expect("rows").len(), 75);
    assert_eq!(other.rows().await.expect("rows").len(), 75);
}

#[tokio::test]
async fn ten_thousand() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = new_key(&home);
    let vault = Vault::create(&home, &key).await.expect("a vault");
    for number in 0..10_000 {
        add(&vault, number, format!("{number:08}").repeat(400).as_bytes()).await.expect("added");
    }
    vault.close().await.expect("closed");
    let begun = Instant::now();
    let vault = Vault::open(&home, &key).await.expect("opened");
    let opened = begun.elapsed();
    let rows = vault.rows().await.expect("rows");
    let listed = begun.elapsed() - opened;
    let found = vault.search("weld").await.expect("a search");
    let searched = begun.elapsed() - opened - listed;
    let size = fs::metadata(home.vault()).expect("the file").len() >> 20;
    println!("10,000 credentials, {size} MiB: open {opened:?}, list {listed:?}, search for all {searched:?}");
    assert_eq!((rows.len(), found.len()), (10_000, 10_000));
}

/// The other half of `a_kill_in_the_middle_loses_nothing_that_was_kept`.
#[test]
#[ignore = "a child of the test before it; it never ends by itself"]
fn child_that_is_killed() {
    let home = Home::at(std::env::var_os("VAULT_OF_CHILD").expect("run by its parent only"));
    let key = KeyStore::find(&home, None).expect("a key file").from_passphrase(&passphrase()).expect("the key");
    runtime().block_on(async {
        let vault = Vault::open(&home, &key).await.expect("opened");
        for number in vault.rows().await.expect("rows").len().. {
            add(&vault, number, format!("{number} ").repeat(10_000).as_bytes()).await.expect("added");
            let mut out = std::io::stdout().lock();
            writeln!(out, "kept {number}").and_then(|()| out.flush()).expect("told");
        }
    });
}

#[test]
fn a_kill_in_the_middle_loses_nothing_that_was_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = new_key(&home);
    drop(runtime().block_on(Vault::create(&home, &key)).expect("a vault"));
    let mut kept = 0;
    for round in 0..6 {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--ignored", "--exact", "child_that_is_killed", "--nocapture"])
            .env("VAULT_OF_CHILD", home.folder())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a child");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let told = lines
            .map(|line| line.expect("a line"))
            .filter_map(|line| line.split_once("kept ").and_then(|(_, number)| number.parse::<usize>().ok()));
        kept = told.take(3 + round).last().expect("something kept");
        child.kill().expect("killed");
        child.wait().expect("gone");
        runtime().block_on(async {
            let vault = Vault::open(&home, &key).await.expect("it opens");
            assert_eq!(vault.faults().await.expect("a look"), Vec::<String>::new());
            let rows = vault.rows().await.expect("rows");
            assert!(rows.len() > kept, "{} rows, {kept} was kept", rows.len());
            for (row, number) in rows.iter().rev().zip(0..) {
                let bytes = vault.bytes(row.id).await.expect("bytes");
                assert_eq!(bytes, format!("{number} ").repeat(10_000).into_bytes(), "whole");
            }
        });
    }
    assert!(kept >= 6 * 3);
}

#[tokio::test]
async fn what_came_waits_through_a_lock() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("wanderbuch"));
    let key = new_key(&home);
    let vault = Vault::create(&home, &key).await.unwrap();
    assert!(vault.arrived().await.unwrap().is_empty());
    let one = |bytes: &[u8], from: ReceivedFrom| Arrived { bytes: bytes.to_vec(), from };
    let came = [
        one(b"\x00\xff", ReceivedFrom::Offer("https://school.example".into())),
        one(b"{}", ReceivedFrom::File("my badge.json".into())),
    ];
    vault.set_arrived(&came).await.unwrap();
    vault.close().await.unwrap();
    let vault = Vault::open(&home, &key).await.unwrap();
    assert_eq!(vault.arrived().await.unwrap(), came);
    assert!(vault.rows().await.unwrap().is_empty(), "it is no credential of the vault yet");
    vault.set_arrived(&[]).await.unwrap();
    assert!(vault.arrived().await.unwrap().is_empty());
}
