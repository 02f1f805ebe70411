//! Values of an explanation, each held against what is computed here by hand: no code of the product makes them.

mod presented;
mod proofs;
mod seals;

use std::path::Path;
use std::process::Command;

use sha2::{Digest as _, Sha256, Sha384, Sha512};

const NOW: &str = "2026-11-22T10:04:00Z";

/// Explains `file` of that folder.
fn explain(folder: &Path, more: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args(["explain", "--policy", "integrity", "--offline", "--state", "state", "--at", NOW])
        .args(more)
        .arg("file")
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains("trace-"), "a message that is not there: {said}");
    said
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// By the last arc of the hash's name under 2.16.840.1.101.3.4.2, or its length in bytes.
fn sha2(which: u8, bytes: &[u8]) -> String {
    match which {
        1 | 32 => hex(&Sha256::digest(bytes)),
        2 | 48 => hex(&Sha384::digest(bytes)),
        3 | 64 => hex(&Sha512::digest(bytes)),
        other => panic!("the hash {other}"),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The values of that name, in their order, each without the length that stands behind it.
fn values<'s>(said: &'s str, name: &str) -> Vec<&'s str> {
    let named = said.lines().filter_map(|line| line.trim_start().strip_prefix(name)?.strip_prefix(": "));
    named.map(|value| value.split(" (").next().unwrap_or_default()).collect()
}

#[track_caller]
fn says(said: &str, due: &str) {
    assert!(said.contains(due), "{due}: {said}");
}
