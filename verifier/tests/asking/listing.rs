//! Does `trust sources` name everybody who is asked, in their order, who switched them, and how old what is at hand of them is?

use std::path::Path;

use credential::digest::sha256_hex;
use net::{Clock as _, SystemClock};
use serde_json::{Value, json};

use crate::diploma::program;

const MEMBERS: &str = "https://digitalcredentials.github.io/dcc-registry/registry.json";
const OWN: &str = r#"
[sources]
federations = false
dcc-community = true

[[issuer]]
name = "Zed"
id = ["did:web:zed.example"]
awards = [{ eqf = [4] }]

[[registry]]
name = "Our register"
address = "https://register.example/registry.json"

[[federation]]
name = "Ours"
anchor = "https://federation.example"
keys = ["THUMBPRINT"]

[[root]]
name = "The root"
id = ["did:ebsi:zZeKyEJfUTGwajhNyNX928z"]
"#;

fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = program(folder, &[&["trust", "sources", "--state", "state"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn sources(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&said(folder, &[arguments, &["--format", "json"]].concat())).unwrap()
}

/// A copy of the members' registry, fetched so many days ago.
fn copy(folder: &Path, days: i64) {
    let body = json!({"meta": {"created": "2026-01-01"}, "registry": {"did:key:z6Mk": {"name": "Zed"}}}).to_string();
    let fetched = SystemClock.now().plus_seconds(-days * 86_400);
    let head = json!({"address": MEMBERS, "kind": "issuer_registry", "fetched": fetched, "sha256": sha256_hex(body.as_bytes())});
    let shelf = folder.join("state/registries");
    std::fs::create_dir_all(&shelf).unwrap();
    std::fs::write(shelf.join(sha256_hex(MEMBERS.as_bytes())), format!("{head}\n{body}")).unwrap();
}

/// The kind of that id, and in it the entry of that name.
fn entry<'v>(sources: &'v Value, question: &str, kind: &str, name: &str) -> &'v Value {
    let kinds = sources[question].as_array().unwrap();
    let kind = kinds.iter().find(|one| one["id"] == kind).unwrap();
    kind["entries"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()
}

#[test]
fn all_of_them_stand_in_the_order_in_which_they_are_asked() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("own.toml"), OWN).unwrap();
    let found = sources(folder.path(), &["--trust", "own.toml", "--without", "domains"]);
    let ids = |question: &str| -> Vec<&str> {
        found[question].as_array().unwrap().iter().map(|kind| kind["id"].as_str().unwrap()).collect()
    };
    assert_eq!(ids("identity"), ["own-list", "certificates", "eu-lists", "registries", "federations", "domains"]);
    let accreditation = ["own-list", "accreditation-credentials", "accreditation-chains", "accreditation-claims"];
    assert_eq!(ids("accreditation"), accreditation);
    let registries: Vec<&str> = found["identity"][3]["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["name"].as_str().unwrap())
        .collect();
    assert_eq!(registries.first(), Some(&"Our register"), "one's own before those that are published: {registries:?}");
    let by = |entry: &Value| (entry["on"].as_bool().unwrap(), entry["switched"]["by"].as_str().unwrap().to_owned());
    let registry = |name| by(entry(&found, "identity", "registries", name));
    assert_eq!(registry("Our register"), (true, "list".to_owned()));
    assert_eq!(registry("DCC Member Registry"), (true, "shipped".to_owned()));
    assert_eq!(registry("DCC Community Registry (for experiments)"), (true, "list".to_owned()));
    assert_eq!(registry("DCC Sandbox Registry (for tests)"), (false, "shipped".to_owned()));
    assert_eq!(by(entry(&found, "identity", "federations", "Ours")), (false, "list".to_owned()), "all of them are off");
    assert_eq!(by(&found["identity"][5]), (false, "command-line".to_owned()));
    assert_eq!(entry(&found, "identity", "federations", "Ours")["keys"], 1);
    assert_eq!(entry(&found, "accreditation", "own-list", "own.toml")["holds"], 1);
    assert_eq!(entry(&found, "accreditation", "accreditation-chains", "The root")["tried_live"], false);
    assert_eq!(entry(&found, "identity", "eu-lists", "")["at_hand"], json!({"kind": "never-fetched"}));
    let found = sources(folder.path(), &["--no-eu-lists", "--offline"]);
    assert_eq!((by(&found["identity"][2]), &found["offline"]), ((false, "command-line".to_owned()), &json!(true)));
}

#[test]
fn a_copy_is_shown_with_its_dates_and_one_that_was_damaged_as_such() {
    let folder = tempfile::tempdir().unwrap();
    copy(folder.path(), 3);
    let found = sources(folder.path(), &[]);
    let members = entry(&found, "identity", "registries", "DCC Member Registry");
    assert_eq!((&members["at_hand"]["kind"], &members["holds"]), (&json!("copy"), &json!(1)));
    let date = |member: &str| members["at_hand"][member].as_str().unwrap().to_owned();
    assert!(date("fetched") < date("due") && date("due") < date("believed_until"), "{members}");
    let text = said(folder.path(), &[]);
    assert!(text.contains("One issuer") && text.contains("asked for again from"), "{text}");
    let german = said(folder.path(), &["--language", "de"]);
    assert!(german.contains("Ein Aussteller") && !german.contains("sources-"), "{german}");
    assert!(!text.contains("sources-"), "{text}");
    let file = folder.path().join("state/registries").join(sha256_hex(MEMBERS.as_bytes()));
    let whole = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, whole.replace("Zed", "Zad")).unwrap();
    let found = sources(folder.path(), &[]);
    assert_eq!(entry(&found, "identity", "registries", "DCC Member Registry")["at_hand"]["kind"], "damaged");
    assert!(said(folder.path(), &[]).contains("cannot be used"));
}

/// Where nothing is named, whoever reads is told how something is.
#[test]
fn what_is_not_named_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let said = said(folder.path(), &["--offline"]);
    for due in ["--trust FILE names one", "an [[anchor]]", "--accreditation FILE names one", "a [[root]]"] {
        assert!(said.contains(due), "{due}: {said}");
    }
}
