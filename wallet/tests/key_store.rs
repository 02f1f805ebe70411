//! Does the vault's key open the vault for the right person, and for nobody else, in both slots?

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
use std::path::Path;
use std::process::Command;

use keyring_core::mock;
use secrecy::SecretString;
use wanderbuch::key_store::{Cost, KeyStore, KeyStoreError, Keyring, KeyringError, VaultKey};
use wanderbuch::vault::{Home, Vault, VaultError};

const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

fn right() -> SecretString {
    SecretString::from("correct horse battery")
}

fn mock_keyring() -> Keyring {
    Keyring::of(mock::Store::new().expect("a mock store"))
}

fn store(home: &Home, keyring: Option<&Keyring>) -> KeyStore {
    KeyStore::find(home, keyring.cloned()).expect("a key store").with_cost(CHEAP)
}

/// Two keys are the same if one opens what the other made.
async fn opens(home: &Home, key: &VaultKey) -> bool {
    Vault::open(home, key).await.is_ok()
}

fn error<T>(result: Result<T, KeyStoreError>) -> KeyStoreError {
    match result {
        Ok(_) => panic!("it worked"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn the_keyring_opens_without_asking() {
    let folder = tempfile::tempdir().expect("a folder");
    let (home, keyring) = (Home::at(folder.path()), mock_keyring());
    let mut keys = store(&home, Some(&keyring));
    assert!(!keys.exists());
    let key = keys.create(None).expect("kept in the keyring");
    drop(Vault::create(&home, &key).await.expect("a vault"));
    assert!(matches!(error(keys.create(None)), KeyStoreError::AlreadyThere));

    let keys = store(&home, Some(&keyring));
    assert!(keys.in_keyring() && !keys.has_passphrase());
    assert!(opens(&home, &keys.from_keyring().expect("the key")).await);
    assert!(matches!(error(keys.from_passphrase(&right())), KeyStoreError::NoPassphrase));
    let without = store(&home, None);
    assert!(matches!(error(without.from_keyring()), KeyStoreError::Keyring(KeyringError::Absent)));
    let other = mock_keyring();
    assert!(matches!(error(store(&home, Some(&other)).from_keyring()), KeyStoreError::Keyring(KeyringError::Lost)));
}

#[tokio::test]
async fn without_a_keyring_a_passphrase_is_needed() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let mut keys = store(&home, None);
    assert!(matches!(error(keys.create(None)), KeyStoreError::PassphraseNeeded));
    assert!(matches!(
        error(keys.create(Some(&SecretString::from("short")))),
        KeyStoreError::PassphraseTooShort { actual: 5, least: 10 }
    ));
    assert!(!home.keys().exists(), "nothing is kept of what failed");
    let key = keys.create(Some(&right())).expect("a key");
    drop(Vault::create(&home, &key).await.expect("a vault"));
    let keys = store(&home, None);
    assert!(opens(&home, &keys.from_passphrase(&right()).expect("the key")).await);
    assert!(matches!(
        error(keys.from_passphrase(&SecretString::from("wrong horse battery"))),
        KeyStoreError::WrongPassphrase
    ));
}

#[tokio::test]
async fn two_slots_and_after_locking_only_the_passphrase() {
    let folder = tempfile::tempdir().expect("a folder");
    let (home, keyring) = (Home::at(folder.path()), mock_keyring());
    let mut keys = store(&home, Some(&keyring));
    let key = keys.create(None).expect("a key");
    drop(Vault::create(&home, &key).await.expect("a vault"));
    assert!(matches!(error(keys.lock()), KeyStoreError::NoPassphrase), "nothing would open it");
    keys.from_keyring().expect("it is still there");
    assert!(matches!(error(keys.set_passphrase(&VaultKey::generate(), &right())), KeyStoreError::AnothersKey(_)));
    keys.set_passphrase(&key, &right()).expect("a second slot");
    keys.lock().expect("locked");
    keys.lock().expect("locked again");

    let mut keys = store(&home, Some(&keyring));
    assert!(matches!(error(keys.from_keyring()), KeyStoreError::NotInKeyring));
    let key = keys.from_passphrase(&right()).expect("the key");
    keys.unlocked(&key).expect("unlocked");
    assert!(opens(&home, &store(&home, Some(&keyring)).from_keyring().expect("the key")).await);
    keys.set_passphrase(&key, &SecretString::from("another passphrase")).expect("changed");
    assert!(matches!(error(keys.from_passphrase(&right())), KeyStoreError::WrongPassphrase));
}

#[test]
fn a_keyring_that_fails_is_no_keyring() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let keyring = Keyring::of(std::sync::Arc::new(Locked));
    assert!(matches!(keyring.probe(), Err(KeyringError::Locked(_))));
    let mut keys = store(&home, Some(&keyring));
    assert!(!keys.keyring_works());
    assert!(matches!(error(keys.create(None)), KeyStoreError::PassphraseNeeded));
    keys.create(Some(&right())).expect("under the passphrase alone");
    assert!(!keys.in_keyring());
}

/// A keyring that opens well and fails on use.
#[derive(Debug)]
struct Locked;

impl keyring_core::api::CredentialStoreApi for Locked {
    fn vendor(&self) -> String {
        "test".into()
    }
    fn id(&self) -> String {
        "locked".into()
    }
    fn build(
        &self,
        _: &str,
        _: &str,
        _: Option<&std::collections::HashMap<&str, &str>>,
    ) -> keyring_core::Result<keyring_core::Entry> {
        Err(keyring_core::Error::NoStorageAccess("it is locked".into()))
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

#[tokio::test]
async fn a_power_cut_while_beginning_loses_nothing_and_a_lost_vault_is_said() {
    use wanderbuch::flow::unlock::{self, UnlockError};
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let key = store(&home, None).create(Some(&right())).expect("a key, and then the power was cut");
    fs::write(home.vault(), b"").expect("an empty file, and the power was cut again");
    let mut keys = store(&home, None);
    drop(unlock::open(&home, &mut keys, &key).await.expect("made now"));
    let mut keys = store(&home, None);
    drop(unlock::open(&home, &mut keys, &key).await.expect("opened"));
    fs::write(home.vault(), b"").expect("emptied");
    assert!(matches!(
        unlock::open(&home, &mut keys, &key).await.map(drop),
        Err(UnlockError::Vault(VaultError::DoesNotOpen))
    ));
    fs::remove_file(home.vault()).expect("removed");
    assert!(matches!(
        unlock::open(&home, &mut keys, &key).await.map(drop),
        Err(UnlockError::Vault(VaultError::Missing { .. }))
    ));
    assert!(!home.vault().exists(), "no empty vault takes the place of a lost one");
}

#[test]
fn a_damaged_key_file_is_said_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    store(&home, None).create(Some(&right())).expect("a key");
    let sound = fs::read_to_string(home.keys()).expect("the file");
    for (damaged, newer) in [
        (String::new(), false),
        ("{".into(), false),
        ("[]".into(), false),
        ("{\"version\":1}".into(), false),
        (sound.replace("\"mark\"", "\"other\""), false),
        (sound.replace("{\n  \"version\"", "{\n  \"more\": 1,\n  \"version\""), false),
        (format!("{sound}{}", " ".repeat(20_000)), false),
        (sound.replace("\"version\": 1", "\"version\": 2"), true),
    ] {
        fs::write(home.keys(), &damaged).expect("written");
        let found = KeyStore::find(&home, None).map(drop).expect_err("refused").to_string();
        assert!(found.contains(if newer { "newer" } else { "damaged" }), "{found}: {damaged}");
        assert_eq!(fs::read_to_string(home.keys()).expect("the file"), damaged);
    }
    fs::remove_file(home.keys()).expect("removed");
    fs::create_dir(home.keys()).expect("a folder in its place");
    assert!(KeyStore::find(&home, None).is_err());
    fs::remove_dir(home.keys()).expect("removed");
    fs::write(home.vault(), b"a vault").expect("written");
    assert!(matches!(error(KeyStore::find(&home, None)), KeyStoreError::KeysMissing));
}

#[test]
fn the_passphrase_costs_what_it_should() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = Home::at(folder.path());
    let mut keys = KeyStore::find(&home, None).expect("a key store");
    let begun = std::time::Instant::now();
    keys.create(Some(&right())).expect("a key");
    println!("deriving with the default cost: {:?}", begun.elapsed());
    let text = fs::read_to_string(home.keys()).expect("the file");
    // RFC 9106, section 4: the second recommended option.
    for said in ["\"memory_kib\": 65536", "\"passes\": 3", "\"lanes\": 4", "argon2id-19", "aes-256-gcm"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

/// The other half of `a_real_keyring_keeps_the_key`: runs in a session of its own.
#[tokio::test]
#[ignore = "run by the test after it, in a session with a keyring"]
async fn child_in_a_session() {
    let folder = std::env::var_os("HOME_OF_CHILD").expect("run by its parent only");
    let home = Home::at(Path::new(&folder).join("vault"));
    let keyring = Keyring::system().expect("a keyring");
    keyring.probe().expect("that works");
    let mut keys = store(&home, Some(&keyring));
    let key = keys.create(None).expect("kept in it");
    drop(Vault::create(&home, &key).await.expect("a vault"));
    let again = store(&home, Some(&Keyring::system().expect("the same keyring")));
    assert!(opens(&home, &again.from_keyring().expect("the key")).await);
    println!("a real keyring kept it");
}

#[test]
fn a_real_keyring_keeps_the_key() {
    let there = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success());
    if !there("dbus-run-session") || !there("gnome-keyring-daemon") {
        println!("left out: the real keyring (dbus-run-session or gnome-keyring-daemon is not installed)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    // It goes to the background, and on a busy computer it is on the bus only some time after.
    let script = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
                  for _ in 1 2 3 4 5 6 7 8 9 10; do
                    dbus-send --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
                      string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
                    sleep 0.3
                  done
                  exec \"$0\" --ignored --exact child_in_a_session --nocapture";
    let out = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", script])
        .arg(std::env::current_exe().expect("this program"))
        .env("HOME_OF_CHILD", folder.path())
        .env("HOME", folder.path())
        .env_remove("XDG_DATA_HOME")
        .env_remove("XDG_RUNTIME_DIR")
        .output()
        .expect("a session");
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(said.contains("a real keyring kept it"), "{said}\n{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn without_a_bus_the_keyring_is_absent_at_once() {
    let begun = std::time::Instant::now();
    let out = Command::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", "child_without_a_bus", "--nocapture"])
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .output()
        .expect("a child");
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(said.contains("no keyring"), "{said}");
    println!("found out within {:?}", begun.elapsed());
}

/// The other half of `without_a_bus_the_keyring_is_absent_at_once`.
#[test]
#[ignore = "run by the test before it, without a session"]
fn child_without_a_bus() {
    assert!(Keyring::system().is_err());
    println!("no keyring");
}
