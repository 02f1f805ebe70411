//! What does a person read of a schema or a type: kept, broken, and not to be had, in words and as JSON?

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::path::Path;
use std::process::{Command, Output};

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{digest, jose};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

const SCHEMA: &str = "https://school.example/schemas/diploma.json";
const TYPE: &str = "https://types.example/diploma";

/// A key with its did:key and the name of its one method.
fn school() -> (PrivateKey, String, String) {
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(5)).unwrap();
    let id = issue::award::did_key(key.public_key()).unwrap();
    let method = format!("{id}#{}", id.trim_start_matches("did:key:"));
    (key, id, method)
}

fn diploma() -> String {
    let (key, id, method) = school();
    let claims = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": id,
        "credentialSubject": {"name": "Ilva Marten"}, "credentialSchema": {"id": SCHEMA, "type": "JsonSchema"},
    });
    jose::sign(&json!({"typ": "vc+jwt", "kid": method}), claims.to_string().as_bytes(), &key).unwrap()
}

fn typed() -> String {
    let (key, id, method) = school();
    let claims = json!({"iss": id, "vct": TYPE, "family_name": "Marten"});
    let token = jose::sign(&json!({"typ": "dc+sd-jwt", "kid": method}), claims.to_string().as_bytes(), &key).unwrap();
    format!("{token}~")
}

fn demands(member: &str) -> Value {
    json!({"$schema": "https://json-schema.org/draft/2020-12/schema",
        "properties": {"credentialSubject": {"required": [member]}}})
}

/// Runs `verify` on a file, with these documents among the facts.
fn verify(file: &str, facts: &[(&str, String)], arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &Path, bytes: &str| std::fs::write(path, bytes).unwrap();
    std::fs::create_dir(folder.path().join("facts")).unwrap();
    let mut index = serde_json::Map::new();
    for (address, body) in facts {
        let name = digest::sha256_hex(address.as_bytes());
        write(&folder.path().join("facts").join(&name), body);
        index.insert((*address).to_owned(), json!({"file": name, "fetched": "2026-11-20T08:00:00Z"}));
    }
    write(&folder.path().join("facts/index.json"), &Value::Object(index).to_string());
    write(&folder.path().join("file"), file);
    let how = ["--policy", "integrity", "--offline", "--state", "state", "--at", "2026-11-22T10:00:00Z"];
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .arg("verify")
        .args(how)
        .args(["--facts", "facts"])
        .args(arguments)
        .arg("file")
        .current_dir(folder.path())
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_schema_is_told_in_words() {
    let output = verify(&diploma(), &[(SCHEMA, demands("name").to_string())], &[]);
    assert!(said(&output).contains("as it was on 20 Nov 2026"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(0));
    let output = verify(&diploma(), &[(SCHEMA, demands("birthDate").to_string())], &[]);
    assert!(said(&output).contains("“birthDate” is missing"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(1), "a broken schema counts");
    let output = verify(&diploma(), &[], &[]);
    assert!(said(&output).contains("the form of such credentials was not asked for (--offline)"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(0), "one that cannot be had spoils nothing");
}

#[test]
fn claims_are_called_what_their_type_calls_them() {
    let named = |name: &str| {
        let labels = json!([{"locale": "en", "label": "Family name"}, {"locale": "de", "label": "Familienname"}]);
        json!({"vct": TYPE, "display": [{"locale": "en", "name": "Diploma"}],
            "claims": [{"path": [name], "mandatory": true, "display": labels}]})
        .to_string()
    };
    let output = verify(&typed(), &[(TYPE, named("family_name"))], &[]);
    assert!(said(&output).contains("“Diploma” · “Family name” is shown"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(0));
    let output = verify(&typed(), &[(TYPE, named("name_at_birth"))], &[]);
    assert!(said(&output).contains("“Family name” must be in it"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_report_keeps_to_its_own_schema() {
    let own: Value = serde_json::from_str(wanderbuch_verifier::render::json::SCHEMA).unwrap();
    let own = jsonschema::draft202012::new(&own).unwrap();
    let metadata = json!({"vct": TYPE, "claims": [{"path": ["family_name"],
        "display": [{"locale": "de", "label": "Familienname"}]}]});
    for (file, facts, outcome) in [
        (diploma(), vec![(SCHEMA, demands("name").to_string())], "pass"),
        (diploma(), vec![(SCHEMA, demands("x").to_string())], "fail"),
        (diploma(), vec![], "unknown"),
        (typed(), vec![(TYPE, metadata.to_string())], "pass"),
    ] {
        let output = verify(&file, &facts, &["--format", "json"]);
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let errors: Vec<String> = own.iter_errors(&report).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
        let found = report.pointer("/report/findings/8").unwrap();
        assert_eq!(
            (&found["check"], &found["outcome"], &found["question"]),
            (&json!("schema"), &json!(outcome), &Value::Null)
        );
        if file == typed() {
            let claim = found.pointer("/evidence/1/args/claim").unwrap();
            assert_eq!(*claim, json!({"is": "family_name", "labels": {"de": "Familienname"}}));
        }
    }
}
