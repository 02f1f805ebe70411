//! Do other people's did:webvh logs end as their own suite says? The vectors of the did:webvh test suite, by four implementations,
//! and one-core's logs of the method's forerunner, which are refused by name.

#![expect(clippy::expect_used, reason = "a test fails where its data are not what they must be")]

use std::path::{Path, PathBuf};

use credential::Timestamp;
use credential::did::webvh::{Log, LogError, VersionQuery};
use credential::json::{self, Value};

fn folder(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("fixtures").join(name);
    folder.is_dir().then_some(folder)
}

#[expect(clippy::disallowed_methods, reason = "a test reads its data")]
fn read(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T00:00:00Z").expect("time")
}

/// Here the vectors contradict the standard: they replace two of two witnesses by one, and only that one stands for the change.
/// "That new list becomes active AFTER the new DID log entry has been published" ("Witness Lists"), so that both must; the vector
/// of the Rust library has both.
fn changes_its_own_witnesses(name: &str) -> bool {
    name.starts_with("witness-update__") && !name.contains("__rust__")
}

/// The identifier that the log's last line is of.
fn did_of(log: &[u8]) -> Option<String> {
    let last = log.split(|byte| *byte == b'\n').rfind(|line| !line.is_empty())?;
    json::parse(last, 1 << 20).ok()?.pointer("/state/id").and_then(Value::as_str).map(str::to_owned)
}

fn logs(folder: &Path) -> Vec<String> {
    let files = folder.read_dir().expect("folder").map(|file| file.expect("file").file_name());
    let mut names: Vec<String> = files.map(|name| name.to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(".jsonl"));
    names.sort();
    names
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn logs_end_as_their_suite_says() {
    let Some(folder) = folder("didwebvh-suite") else {
        eprintln!("left out: the fixtures of did:webvh are not here");
        return;
    };
    let (mut good, mut bad) = (0, 0);
    for name in logs(&folder) {
        let log = read(&folder.join(&name)).expect("log");
        let beside = |file| read(&folder.join(name.replace("did.jsonl", file)));
        let Some(did) = did_of(&log) else {
            assert!(name.starts_with("negative-"), "{name}");
            continue;
        };
        let log = Log::read(&did, &log, now()).hear(beside("did-witness.json").as_deref(), now());
        let resolved = log.resolve(&VersionQuery::Current, now());
        if name.starts_with("negative-") {
            assert!(resolved.is_err(), "{name} must not resolve");
            bad += 1;
            continue;
        }
        if changes_its_own_witnesses(&name) {
            let fault = log.fault().expect("a fault");
            assert_eq!(fault, &LogError::Witnesses { version: 2, found: 1, threshold: 2 }, "{name}");
            continue;
        }
        let version = resolved.unwrap_or_else(|fault| unreachable!("{name}: {fault}"));
        let result = beside("resolutionResult.json").expect("result");
        let result = json::parse(&result, 1 << 20).expect("JSON");
        let metadata = |member: &str| result.pointer(&format!("/didDocumentMetadata/{member}"));
        assert_eq!(metadata("versionId").and_then(Value::as_str), Some(version.id.as_str()), "{name}");
        let ended = metadata("deactivated") == Some(&Value::Bool(true));
        assert_eq!(version.parameters.deactivated, ended, "{name}");
        // A document may be left out once the identifier has ended; services that go without saying may be added.
        if let Some(Value::Object(expected)) = result.get("didDocument") {
            let state = version.state();
            for (member, value) in expected.iter().filter(|(member, _)| *member != "service") {
                assert_eq!(state.get(member), Some(value), "{name}: {member}");
            }
        }
        good += 1;
    }
    assert!(good >= 20 && bad >= 7, "{good} good and {bad} bad logs are too few to be the suite");
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn the_forerunner_did_tdw_is_refused() {
    let Some(folder) = folder("procivis-webvh") else {
        eprintln!("left out: the fixtures of one-core are not here");
        return;
    };
    for name in logs(&folder) {
        let log = read(&folder.join(&name)).expect("log");
        let first = log.split(|byte| *byte == b'\n').next().expect("line");
        let id = json::parse(first, 1 << 20).ok().and_then(|line| {
            line.pointer("/3/value/id").or_else(|| line.pointer("/state/id")).and_then(Value::as_str).map(str::to_owned)
        });
        let did = id.expect("id").replace("did:tdw:", "did:webvh:");
        assert!(
            Log::read(&did, &log, now()).hear(None, now()).resolve(&VersionQuery::Current, now()).is_err(),
            "{name}"
        );
    }
}
