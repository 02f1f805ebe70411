//! Does the memory of lists outlive runs, other programs and broken files?

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::path::Path;
use std::sync::Arc;

use credential::{Timestamp, format};
use net::Memory;
use trust::TrustSources;
use verify::{Facts, Report, SeenList};

fn at(second: i64) -> Timestamp {
    Timestamp::from_seconds(second).unwrap()
}

/// A report that rests on a list of that date.
fn report(list: &str, second: i64) -> Report {
    let mut report =
        verify::verify(&format::read(b"{}"), &Facts::default(), &TrustSources::default(), None, at(second));
    report.lists = vec![SeenList { list: list.to_owned(), signer: "did:key:z6Mk".to_owned(), issued: at(second) }];
    report
}

fn open(folder: &Path) -> Memory {
    let (memory, aside) = Memory::open(folder).unwrap();
    assert_eq!(aside, None);
    memory
}

fn newest(memory: &Memory, list: &str) -> Option<Timestamp> {
    let mut facts = Facts::default();
    memory.remind(&mut facts);
    facts.newest_lists().get(list, "did:key:z6Mk")
}

#[test]
fn what_was_seen_is_known_in_the_next_run() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("state/wanderbuch");
    let memory = open(&folder);
    memory.save().unwrap();
    assert!(!folder.exists(), "nothing was seen, and nothing is written");
    memory.saw(&report("https://a.example/1", 700)).unwrap();
    memory.saw(&report("https://a.example/1", 600)).unwrap();
    assert_eq!(newest(&memory, "https://a.example/1"), Some(at(700)), "known at once");
    memory.save().unwrap();
    assert_eq!(newest(&open(&folder), "https://a.example/1"), Some(at(700)));
    assert_eq!(newest(&open(&folder), "https://b.example/1"), None);
}

#[cfg(unix)]
#[test]
fn nobody_else_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("state");
    let memory = open(&folder);
    memory.saw(&report("https://a.example/1", 700)).unwrap();
    memory.save().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for file in std::fs::read_dir(&folder).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

#[test]
fn many_programs_at_once_lose_nothing() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    std::thread::scope(|scope| {
        for program in 0..8 {
            scope.spawn(move || {
                for number in 0..20 {
                    let memory = open(folder);
                    memory.saw(&report(&format!("https://a.example/{program}/{number}"), 700)).unwrap();
                    memory.saw(&report("https://a.example/all", 700 + number)).unwrap();
                    memory.save().unwrap();
                }
            });
        }
    });
    let memory = open(folder);
    for program in 0..8 {
        for number in 0..20 {
            let list = format!("https://a.example/{program}/{number}");
            assert_eq!(newest(&memory, &list), Some(at(700)), "{list}");
        }
    }
    assert_eq!(newest(&memory, "https://a.example/all"), Some(at(719)));
}

/// Whoever makes us see lists without end does not make us forget those that we know.
#[test]
fn a_full_memory_still_knows_what_it_knew() {
    let root = tempfile::tempdir().unwrap();
    let memory = open(root.path());
    memory.saw(&report("https://a.example/1", 700)).unwrap();
    let signer = "s".repeat(250);
    for number in 0..90_000 {
        let list = SeenList {
            list: format!("https://b.example/{number}/{}", "\"".repeat(200)),
            signer: signer.clone(),
            issued: at(1),
        };
        memory.saw(&Report { lists: vec![list], ..report("https://b.example", 1) }).unwrap();
    }
    memory.save().unwrap();
    let (again, aside) = Memory::open(root.path()).unwrap();
    assert!(aside.is_none(), "{aside:?}");
    assert_eq!(newest(&again, "https://a.example/1"), Some(at(700)));
}

#[test]
fn a_file_that_is_none_is_set_aside_and_said() {
    for broken in [
        &b""[..],
        b"{",
        b"[]",
        b"\xff\xfe",
        br#"{"version": 2, "lists": []}"#,
        br#"{"version": 1, "lists": [{"list": "a", "signer": "b", "issued": "yesterday"}]}"#,
        br#"{"version": 1, "lists": [{"list": "a"}]}"#,
        br#"{"version": 1, "lists": [], "lists": []}"#,
    ] {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("lists-seen.json");
        std::fs::write(&file, broken).unwrap();
        let (memory, aside) = Memory::open(root.path()).unwrap();
        let aside = aside.unwrap();
        assert_eq!(std::fs::read(&aside.aside).unwrap(), broken);
        assert!(aside.to_string().contains("lists-seen.json"), "{aside}");
        memory.saw(&report("https://a.example/1", 700)).unwrap();
        memory.save().unwrap();
        assert_eq!(newest(&open(root.path()), "https://a.example/1"), Some(at(700)));
    }
}

#[test]
fn what_cannot_be_read_or_written_is_an_error_that_names_the_file() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("lists-seen.json")).unwrap();
    assert!(Memory::open(root.path()).unwrap_err().to_string().contains("lists-seen.json"));
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("a file");
    std::fs::write(&folder, b"").unwrap();
    let refused = Memory::open(&folder.join("deeper"));
    let Ok((memory, _)) = refused else { return };
    memory.saw(&report("https://a.example/1", 700)).unwrap();
    assert!(memory.save().unwrap_err().to_string().contains("lists-seen.json"));
}

#[test]
fn whoever_was_reminded_is_not_reminded_again() {
    let root = tempfile::tempdir().unwrap();
    let (memory, mut facts) = (open(root.path()), Facts::default());
    memory.remind(&mut facts);
    let before = Arc::clone(facts.newest_lists());
    memory.remind(&mut facts);
    assert!(Arc::ptr_eq(&before, facts.newest_lists()));
    memory.saw(&report("https://a.example/1", 700)).unwrap();
    memory.remind(&mut facts);
    assert!(!facts.newest_lists().is_empty());
}
