//! Does a batch that is killed or interrupted lose nothing and repeat nothing?

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

const FILES: usize = 20_000;

/// Many files, no credential among them.
fn pile() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("pile")).unwrap();
    for number in 0..FILES {
        let text = format!("{{\"@context\": \"https://www.w3.org/ns/credentials/v2\", \"n\": {number}}}");
        std::fs::write(folder.path().join(format!("pile/{number:06}.json")), text).unwrap();
    }
    folder
}

fn batch(folder: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    command.args(["batch", "--offline", "--format", "tsv", "--state", "state", "pile"]).args(more);
    command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, more: &[&str]) -> Output {
    batch(folder, more).output().unwrap()
}

/// Starts a run and waits until it has written something.
fn begun(folder: &Path, more: &[&str]) -> Child {
    let child = batch(folder, more).spawn().unwrap();
    let began = Instant::now();
    let before = std::fs::metadata(folder.join("out")).map_or(0, |file| file.len());
    while std::fs::metadata(folder.join("out")).map_or(0, |file| file.len()) <= before {
        assert!(began.elapsed() < Duration::from_secs(60), "nothing is written");
        std::thread::sleep(Duration::from_millis(1));
    }
    child
}

fn signal(child: &Child, signal: &str) {
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// Tables are data: their words are ids in every language. Lines for people are in theirs.
#[test]
fn lines_for_people_are_in_their_language() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("pile")).unwrap();
    std::fs::write(folder.path().join("pile/none.json"), "{").unwrap();
    let said = |more: &[&str]| String::from_utf8(run(folder.path(), more).stdout).unwrap();
    assert_eq!(said(&["--language", "de"]), said(&[]));
    let line = |language: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .args(["batch", "--offline", "--language", language, "--state", "state", "pile"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let (english, german) = (line("en"), line("de"));
    assert!(english.starts_with("invalid    none.json  "), "{english}");
    assert!(german.starts_with("ungültig   none.json  ") && !german.contains(" is "), "{german}");
}

#[test]
fn a_killed_run_is_gone_on_with() {
    let world = pile();
    let folder = world.path();
    let whole = run(folder, &["--at", "2026-11-22"]).stdout;
    assert_eq!(whole.iter().filter(|byte| **byte == b'\n').count(), FILES);
    for _ in 0..3 {
        let mut child = begun(folder, &["--at", "2026-11-22", "--output", "out", "--resume", "--threads", "2"]);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(folder.join("out.progress").exists(), "it was killed before the end");
    }
    let written = std::fs::read(folder.join("out")).unwrap();
    let whole_lines = written.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    assert_eq!(written[..whole_lines], whole[..whole_lines], "what stands is right");
    let again = run(folder, &["--output", "out"]);
    assert_eq!(again.status.code(), Some(64), "it is not begun anew by mistake: {again:?}");
    let other = run(folder, &["--output", "out", "--resume", "--policy", "recognition"]);
    assert!(String::from_utf8(other.stderr).unwrap().contains("--policy is not what it was then"));
    let last = run(folder, &["--output", "out", "--resume"]);
    assert_eq!((last.status.code(), last.stdout.len()), (Some(1), 0), "{last:?}");
    assert_eq!(std::fs::read(folder.join("out")).unwrap(), whole);
    assert!(!folder.join("out.progress").exists());
    assert_eq!(run(folder, &["--output", "out", "--resume"]).status.code(), Some(64), "it is finished");
}

#[test]
fn an_interrupted_run_ends_clean() {
    let world = pile();
    let folder = world.path();
    let whole = run(folder, &[]).stdout;
    for with in ["-INT", "-TERM"] {
        let child = begun(folder, &["--output", "out", "--resume"]);
        signal(&child, with);
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(130), "{said}");
        assert!(said.contains("interrupted after") && said.contains("--resume"), "{said}");
        let written = std::fs::read(folder.join("out")).unwrap();
        assert!(written.ends_with(b"\n") && whole.starts_with(&written), "whole lines, and no other");
    }
    assert_eq!(run(folder, &["--output", "out", "--resume"]).status.code(), Some(1));
    assert_eq!(std::fs::read(folder.join("out")).unwrap(), whole);
}

#[test]
fn a_finished_file_is_never_written_over() {
    use std::os::unix::fs::symlink;
    let world = tempfile::tempdir().unwrap();
    let folder = world.path();
    std::fs::create_dir(folder.join("pile")).unwrap();
    std::fs::write(folder.join("pile/a.json"), "{}").unwrap();
    assert_eq!(run(folder, &["--output", "out"]).status.code(), Some(1));
    let written = std::fs::read(folder.join("out")).unwrap();
    std::fs::write(folder.join("mine"), "mine").unwrap();
    symlink("mine", folder.join("link")).unwrap();
    symlink("elsewhere", folder.join("nowhere")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());
    for (taken, says) in [
        ("out", "another name"),
        ("link", "another name"),
        ("nowhere", "leads nowhere"),
        ("pile", "a folder"),
        ("pipe", "a device or a pipe"),
        ("/dev/stdout", "a device or a pipe"),
        ("-", "standard output"),
    ] {
        let output = run(folder, &["--output", taken]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(74), 0), "{taken}: {said}");
        assert!(said.contains(&format!("{taken}: ")) && said.contains(says), "{said}");
        assert!(!folder.join(format!("{taken}.progress")).exists(), "nothing is begun: {taken}");
    }
    assert_eq!(std::fs::read(folder.join("out")).unwrap(), written);
    assert_eq!(std::fs::read_to_string(folder.join("mine")).unwrap(), "mine");
    assert!(!folder.join("elsewhere").exists());
    // What only calls itself the progress of a run leads to no other file either.
    symlink("mine", folder.join("new.progress")).unwrap();
    for resume in [&["--output", "new"][..], &["--output", "new", "--resume"]] {
        assert_eq!(run(folder, resume).status.code(), Some(74));
    }
    assert_eq!(std::fs::read_to_string(folder.join("mine")).unwrap(), "mine");
    assert!(!folder.join("new").exists());
}

#[test]
fn resuming_needs_a_file() {
    let world = tempfile::tempdir().unwrap();
    std::fs::create_dir(world.path().join("pile")).unwrap();
    assert_eq!(run(world.path(), &["--resume"]).status.code(), Some(64));
    assert_eq!(run(world.path(), &["--output", "no/such/folder"]).status.code(), Some(74));
    assert_eq!(run(world.path(), &["--output", "out", "--resume"]).status.code(), Some(2), "it begins where none was");
}
