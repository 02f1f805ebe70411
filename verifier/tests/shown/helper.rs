//! What several of these tests need: the program run over claims, and what it says taken apart.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

pub(crate) const SNB: &str = "http://data.europa.eu/snb";
pub(crate) const IRELAND: &str = "http://publications.europa.eu/resource/authority/country/IRL";

/// A command over bytes in a folder of its own; its file has the name `file`.
pub(crate) fn run(command: &str, bytes: &[u8], more: &[&str]) -> Output {
    run_by(command, "integrity", bytes, more)
}

/// The same by that policy.
pub(crate) fn run_by(command: &str, policy: &str, bytes: &[u8], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), bytes).unwrap();
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args([command, "--policy", policy, "--offline", "--state", "state", "--at", "2026-11-22T10:00:00Z"])
        .args(more)
        .arg("file")
        .current_dir(folder.path())
        .output()
        .unwrap()
}

/// What it said, on one line.
pub(crate) fn unwrapped(output: &Output) -> String {
    assert!(output.stderr.is_empty(), "{output:?}");
    let said = std::str::from_utf8(&output.stdout).unwrap();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn text(claims: &Value, more: &[&str]) -> String {
    unwrapped(&run("show", claims.to_string().as_bytes(), more))
}

pub(crate) fn shown(bytes: &[u8]) -> Value {
    serde_json::from_slice(&run("show", bytes, &["--format", "json"]).stdout).unwrap()
}

pub(crate) fn rows(shown: &Value, section: &str) -> Vec<Value> {
    let sections = shown["credentials"][0]["sections"].as_array().unwrap();
    let of_it = sections.iter().filter(|one| one["id"] == section);
    of_it.flat_map(|one| one["rows"].as_array().unwrap().clone()).collect()
}

pub(crate) fn rows_of(claims: &Value, section: &str) -> Vec<Value> {
    rows(&shown(claims.to_string().as_bytes()), section)
}

pub(crate) fn labelled(rows: &[Value], label: &str) -> Vec<String> {
    let of_it = rows.iter().filter(|row| row["label"] == label);
    of_it.map(|row| row["value"].as_str().unwrap().to_owned()).collect()
}

pub(crate) fn concept(address: &str, label: &str) -> Value {
    json!({"id": address, "type": "Concept", "prefLabel": {"en": label}})
}

pub(crate) fn organisation(name: &str) -> Value {
    json!({"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": name},
        "location": {"address": {"countryCode": concept(IRELAND, "Ireland")}}})
}

pub(crate) fn achievement(title: &str, eqf: u8) -> Value {
    json!({"id": format!("urn:epass:learningAchievement:{eqf}"), "type": "LearningAchievement", "title": {"en": title},
        "awardedBy": {"awardingDate": format!("202{eqf}-09-11T00:00:00+02:00"), "awardingBody": organisation("Zed")},
        "specifiedBy": {"type": "Qualification", "title": {"en": title},
            "eqfLevel": concept(&format!("{SNB}/eqf/{eqf}"), &format!("Level {eqf}")),
            "creditPoint": {"point": "36"}}})
}

pub(crate) fn diploma(claims: &Value) -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issued": "2026-03-26T16:01:37Z", "issuer": organisation("Printer"),
        "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "fullName": {"en": "Ilva Marten"},
            "hasClaim": claims}})
}

/// The folder of other people's files, if whoever runs the tests has one.
#[expect(clippy::print_stdout, reason = "a test says aloud what it left out")]
pub(crate) fn shared() -> Option<PathBuf> {
    let shared = std::env::var_os("WANDERBUCH_SHARED").map(PathBuf::from);
    if shared.is_none() {
        println!("left out: WANDERBUCH_SHARED is not set");
    }
    shared
}

pub(crate) fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}
