//! Are public registries asked as the person says, from the command line, and does kept evidence hold what they said?

use std::path::Path;
use std::process::Output;

use issue::Format;
use serde_json::{Value, json};

use crate::diploma::{NOW, diploma, program, write};

const MEMBERS: &str = "https://digitalcredentials.github.io/dcc-registry/registry.json";
const SANDBOX: &str = "https://digitalcredentials.github.io/sandbox-registry/registry.json";

/// A folder with a credential, and the member registry among the facts, which lists its issuer under that name.
fn world(name: &str) -> tempfile::TempDir {
    let (folder, issuer, _) = diploma();
    let write = |name: &str, bytes: &[u8]| write(folder.path(), name, bytes);
    let id = issuer.id(Format::OpenBadge).unwrap();
    std::fs::create_dir(folder.path().join("facts")).unwrap();
    let registry = json!({ "meta": { "updated": "2026-11-01T00:00:00+0000" }, "registry": { id: { "name": name } } });
    write("facts/registry", registry.to_string().as_bytes());
    let fact = json!({ "file": "registry", "fetched": "2026-11-15T09:00:00Z" });
    write("facts/index.json", json!({ MEMBERS: fact, SANDBOX: fact }).to_string().as_bytes());
    folder
}

fn verify(folder: &Path, more: &[&str]) -> Output {
    let how = ["verify", "--offline", "--state", "state", "--at", NOW, "--format", "json"];
    program(folder, &[&how[..], more, &["diploma"]].concat())
}

/// How the question who the issuer is ended, and what it rests on.
fn identity(output: &Output) -> (String, Value) {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["report"]["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["check"] == "issuer_identity").unwrap();
    let problem = finding["problem"]["id"].as_str();
    (problem.or(finding["outcome"].as_str()).unwrap().to_owned(), finding["evidence"].clone())
}

#[test]
fn a_public_registry_says_who_it_is_unless_it_is_switched_off() {
    let world = world("Montelume College");
    let folder = world.path();
    let found = verify(folder, &["--facts", "facts"]);
    let (outcome, evidence) = identity(&found);
    assert_eq!((outcome.as_str(), found.status.code()), ("pass", Some(0)), "{evidence}");
    assert_eq!((&evidence[0]["source"], &evidence[0]["dated"]), (&json!(MEMBERS), &json!("2026-11-15T09:00:00Z")));
    assert_eq!(evidence[0]["args"]["through"], "registries");
    for off in ["registries", "dcc-members"] {
        let (outcome, evidence) = identity(&verify(folder, &["--facts", "facts", "--without", off]));
        assert_ne!(outcome, "pass", "{off}");
        let said: Vec<&Value> =
            evidence.as_array().unwrap().iter().filter(|one| one["id"] == "source-off-not-asked").collect();
        assert_eq!(said[0]["args"]["name"], off);
    }
    std::fs::write(folder.join("own.toml"), "[sources]\ndcc-members = false\ndcc-sandbox = true\n").unwrap();
    let (outcome, evidence) = identity(&verify(folder, &["--facts", "facts", "--trust", "own.toml"]));
    assert_eq!((outcome.as_str(), &evidence[0]["source"]), ("pass", &json!(SANDBOX)), "switched on by the list");
    let line = ["--facts", "facts", "--trust", "own.toml", "--without", "dcc-sandbox"];
    assert_ne!(identity(&verify(folder, &line)).0, "pass", "the command line has the last word");
    let wrong = verify(folder, &["--without", "the-internet"]);
    assert_eq!(wrong.status.code(), Some(64));
}

#[test]
fn what_could_not_be_asked_is_named_and_leaves_the_answer_open() {
    let world = world("Montelume College");
    let found = verify(world.path(), &[]);
    let (outcome, evidence) = identity(&found);
    assert_eq!((outcome.as_str(), found.status.code()), ("source-unavailable", Some(2)));
    let named: Vec<&Value> = evidence.as_array().unwrap().iter().map(|one| &one["args"]["name"]).collect();
    assert_eq!(named, ["DCC Member Registry", "DCC Member Federation"]);
    let text = program(world.path(), &["verify", "--offline", "--state", "state", "--at", NOW, "diploma"]);
    let text = String::from_utf8(text.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Not asked who this issuer is: DCC Member Registry, DCC Member Federation"), "{text}");
    assert!(text.contains("Run it without --offline") && !text.contains("later"), "{text}");
}

#[test]
fn kept_evidence_gives_the_same_report_with_what_the_registry_said_then() {
    let world = world("Montelume College");
    let folder = world.path();
    for (name, switched) in
        [("all", &[][..]), ("two", &["--without", "federations"]), ("one", &["--without", "dcc-members"])]
    {
        let kept = verify(folder, &[&["--facts", "facts", "--evidence", name], switched].concat());
        let said = String::from_utf8(kept.stderr).unwrap();
        let digest: String = said.split("sha256:").nth(1).unwrap().chars().take(64).collect();
        let again = program(folder, &["replay", "--format", "json", "--digest", &digest, name]);
        assert_eq!(again.stdout, kept.stdout, "byte for byte, {switched:?}");
        assert_eq!(again.status.code(), kept.status.code());
    }
}

#[test]
fn a_name_that_belongs_to_another_key_is_flagged_in_text_and_in_json() {
    let world = world("First Aid Club");
    let folder = world.path();
    let name = "[[issuer]]\nname = \"Montelume College of Crafts\"\nid = [\"did:web:real.example\"]\n";
    let diploma: Value = serde_json::from_slice(&std::fs::read(folder.join("diploma")).unwrap()).unwrap();
    let own = name.replace("Montelume College of Crafts", diploma["issuer"]["name"].as_str().unwrap());
    std::fs::write(folder.join("own.toml"), own).unwrap();
    let how = ["--facts", "facts", "--trust", "own.toml"];
    let report: Value = serde_json::from_slice(&verify(folder, &how).stdout).unwrap();
    assert_eq!(report["report"]["warnings"][0]["problem"]["id"], "name-of-another");
    assert_eq!(report["verdict"], "valid", "flagged, never decided");
    let text =
        program(folder, &[&["verify", "--offline", "--state", "state", "--at", NOW][..], &how, &["diploma"]].concat());
    let text = String::from_utf8(text.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("lists that name under another key"), "{text}");
}
