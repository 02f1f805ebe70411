//! Is an older list than one that was seen before noticed, by the next run of the program as well?

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::path::Path;
use std::process::{Command, Output};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const LIST: &str = "https://montelume.example/status/1";

/// A Sunday that is over.
const SUNDAY: &str = "2026-11-15T10:00:00Z";
/// A Sunday to come.
const LATER: &str = "2036-11-16T10:00:00Z";

/// A folder with a credential, and its list as it was on Friday and on Saturday, when it was withdrawn.
fn world(format: Format, sunday: &str) -> tempfile::TempDir {
    let now = Timestamp::parse(sunday).unwrap();
    let mut rng = ChaCha20Rng::seed_from_u64(3);
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
    let mut book = StatusBook::new(kind, LIST);
    let status = book.allocate(&mut rng);
    let index = status.index;
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: None,
        awarded: now.plus_seconds(-30 * 86_400),
        valid_until: None,
        status: Some(status),
    };
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("credential", &issue::award::issue(&issuer, format, &award, &mut rng).unwrap());
    for (day, withdrawn, ago) in [("friday", false, 2 * 86_400), ("saturday", true, 86_400)] {
        book.set(index, withdrawn).unwrap();
        let list = book.publish(&issuer, format, now.plus_seconds(-ago), 7 * 86_400).unwrap();
        write(&format!("{day}/list"), &list);
        write(&format!("{day}/index.json"), format!("{{\"{LIST}\": \"list\"}}").as_bytes());
    }
    folder
}

fn verify(folder: &Path, facts: &str, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args(["verify", "--policy", "integrity", "--offline", "--format", "tsv", "--facts", facts])
        .args(if more.contains(&"--at") { vec![] } else { vec!["--at", SUNDAY] })
        .args(if more.contains(&"--state") { vec![] } else { vec!["--state", "state"] })
        .args(more)
        .arg("credential")
        .current_dir(folder)
        .output()
        .unwrap()
}

fn told(output: &Output) -> (&str, &str, Option<i32>) {
    let line = std::str::from_utf8(&output.stdout).unwrap().trim_end();
    let found = line.split_once('\t').map_or(line, |(_, found)| found);
    (found, std::str::from_utf8(&output.stderr).unwrap(), output.status.code())
}

#[test]
fn an_older_list_is_noticed_by_the_next_run() {
    for format in Format::ALL {
        let world = world(format, SUNDAY);
        let folder = world.path();
        assert_eq!(told(&verify(folder, "friday", &[])), ("valid\t-", "", Some(0)), "{format:?}");
        assert_eq!(told(&verify(folder, "saturday", &[])), ("revoked\tstatus:revoked", "", Some(1)), "{format:?}");
        // Somebody who keeps the withdrawal back shows Friday's list again.
        let back = verify(folder, "friday", &[]);
        assert_eq!(told(&back), ("undecided\tstatus:list-older-than-seen", "", Some(2)), "{format:?}");
        // For the person's own question about Friday, Saturday's list is of the future.
        let friday = verify(folder, "friday", &["--at", "2026-11-13T12:00:00Z"]);
        assert_eq!(told(&friday).0, "valid\t-", "{format:?}");
        // Another folder knows nothing of it.
        assert_eq!(told(&verify(folder, "friday", &["--state", "elsewhere"])).0, "valid\t-", "{format:?}");
        let batch = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .args(["batch", "--policy", "integrity", "--offline", "--format", "tsv", "--facts", "friday"])
            .args(["--state", "state", "--at", SUNDAY, "."])
            .current_dir(folder)
            .output()
            .unwrap();
        let lines = String::from_utf8(batch.stdout).unwrap();
        assert!(lines.contains("credential\tundecided\tstatus:list-older-than-seen\n"), "{lines}");
    }
}

#[test]
fn a_question_about_a_time_to_come_teaches_nothing() {
    let world = world(Format::OpenBadge, LATER);
    let later = verify(world.path(), "saturday", &["--at", LATER]);
    assert_eq!(told(&later).0, "revoked\tstatus:revoked");
    assert!(!world.path().join("state").exists());
}

#[test]
fn a_broken_memory_is_said_and_begins_anew() {
    let world = world(Format::OpenBadge, SUNDAY);
    let folder = world.path();
    std::fs::create_dir(folder.join("state")).unwrap();
    std::fs::write(folder.join("state/lists-seen.json"), b"{\"version\": 1, \"lists\": [").unwrap();
    let first = verify(folder, "saturday", &[]);
    let (found, said, _) = told(&first);
    assert_eq!(found, "revoked\tstatus:revoked");
    assert!(said.contains("lists-seen.json") && said.contains("lists-seen.broken"), "{said}");
    assert_eq!(told(&verify(folder, "friday", &[])).0, "undecided\tstatus:list-older-than-seen");
}

#[test]
fn a_memory_that_cannot_be_used_is_an_error_where_it_was_named() {
    let world = world(Format::OpenBadge, SUNDAY);
    let folder = world.path();
    std::fs::write(folder.join("state"), b"").unwrap();
    let output = verify(folder, "friday", &[]);
    assert!(told(&output).1.contains("state"), "{output:?}");
    assert_eq!(output.status.code(), Some(74));
}
