//! What does the program itself answer: lines, exit codes, and reports that keep to the published schema?

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it is surprised")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    command.args(arguments).env_remove("NO_COLOR").stdin(Stdio::null());
    command.env("XDG_STATE_HOME", env!("CARGO_TARGET_TMPDIR"));
    command
}

fn run(arguments: &[&str]) -> Output {
    program(arguments).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder with files that are no credentials, each in its own way.
fn pile() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("empty.json", b"");
    write("letter.txt", b"Dear Sir or Madam,");
    write("half.json", br#"{"@context": ["https://www.w3.org/ns/credentials/v2"#);
    write("bytes.bin", &[0xff, 0xfe, 0, 1]);
    write("deep/nested.json", "[".repeat(100_000).as_bytes());
    write("deep/token.txt", b"eyJhbGciOiJub25lIn0.e30.");
    write("a tab\there.json", b"{}");
    folder
}

fn schema() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(wanderbuch_verifier::render::json::SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is one");
    jsonschema::draft202012::new(&schema).unwrap()
}

fn hold(schema: &jsonschema::Validator, line: &str) -> Value {
    let report: Value = serde_json::from_str(line).expect(line);
    let errors: Vec<String> = schema.iter_errors(&report).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{line}\n{}", errors.join("\n"));
    report
}

fn shared(folder: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join(folder);
    path.is_dir().then_some(path)
}

#[test]
fn a_pile_is_one_line_each_in_order_of_name() {
    let folder = pile();
    let output = run(&["batch", "--offline", "--threads", "2", "--format", "tsv", folder.path().to_str().unwrap()]);
    let lines: Vec<Vec<&str>> = text(&output.stdout).lines().map(|line| line.split('\t').collect()).collect();
    let names: Vec<&str> = lines.iter().map(|line| line[0]).collect();
    assert_eq!(
        names,
        [
            "a tab\\there.json",
            "bytes.bin",
            "deep/nested.json",
            "deep/token.txt",
            "empty.json",
            "half.json",
            "letter.txt"
        ]
    );
    for line in &lines {
        assert_eq!(line.len(), 3, "{line:?}");
        assert!(line[1] == "invalid" && line[2].starts_with("format:"), "{line:?}");
    }
    assert_eq!(code(&output), 1);
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn every_format_and_command_gives_the_same_word() {
    let folder = pile();
    let file = folder.path().join("letter.txt");
    let file = file.to_str().unwrap();
    for format in ["text", "json", "tsv"] {
        let output = run(&["verify", "--offline", "--format", format, file]);
        assert_eq!(code(&output), 1, "{format}");
        assert!(!output.stdout.contains(&0x1b), "no colour where there is no terminal");
    }
    let tsv = run(&["verify", "--offline", "--format", "tsv", file]);
    assert!(text(&tsv.stdout).starts_with(&format!("{file}\tinvalid\tformat:")), "{}", text(&tsv.stdout));
}

#[test]
fn reports_keep_to_the_published_schema() {
    let (folder, schema) = (pile(), schema());
    let missing = folder.path().join("missing");
    let output = run(&["batch", "--offline", "--format", "json", folder.path().to_str().unwrap()]);
    let reports: Vec<Value> = text(&output.stdout).lines().map(|line| hold(&schema, line)).collect();
    assert_eq!(reports.len(), 7);
    let unreadable = run(&["verify", "--format", "json", missing.to_str().unwrap()]);
    assert_eq!(hold(&schema, text(&unreadable.stdout))["error"]["id"], "cannot-be-read");
}

/// Whoever reads a report sees in whose words its terms were read, to the byte.
#[test]
fn a_report_says_which_contexts_it_trusted_and_their_digests() {
    const ADDRESS: &str = "https://words.example/v1";
    let (folder, schema) = (pile(), schema());
    let words = folder.path().join("words");
    std::fs::create_dir(&words).unwrap();
    let index = serde_json::json!({
        ADDRESS: "words.jsonld",
        "https://words.example/key": "key.json",
        "https://www.w3.org/ns/credentials/v2": "words.jsonld",
    });
    std::fs::write(words.join("index.json"), index.to_string()).unwrap();
    std::fs::write(words.join("key.json"), r#"{"@context": [{"a": "urn:a"}], "id": "did:web:words.example"}"#).unwrap();
    let file = folder.path().join("half.json");
    let report = |context: &str, arguments: &[&str]| {
        std::fs::write(words.join("words.jsonld"), context).unwrap();
        let output =
            run(&[&["verify", "--offline", "--format", "json"], arguments, &[file.to_str().unwrap()]].concat());
        hold(&schema, text(&output.stdout))["trusted_contexts"].clone()
    };
    let trusting = ["--trust-context", words.to_str().unwrap()];
    for context in [r#"{"@context": {"shoe": "urn:shoe"}}"#, r#"{"@context": {"shoe": "urn:hat"}}"#] {
        let sha256 = credential::digest::sha256_hex(context.as_bytes());
        // Neither what is no context, nor another text under an address that is embedded.
        assert_eq!(report(context, &trusting), serde_json::json!([{ "address": ADDRESS, "sha256": sha256 }]));
        assert_eq!(report(context, &[]), serde_json::json!([]));
    }
}

#[test]
fn reports_of_others_credentials_keep_to_the_schema() {
    let Some(fixtures) = shared("fixtures") else {
        return println!("left out: the fixtures are not there");
    };
    let (facts, schema) = (fixtures.join("facts"), schema());
    let facts = facts.to_str().unwrap();
    let how = ["--offline", "--at", "2026-11-22T00:00:00Z", "--facts", facts, "--trust-context", facts];
    let arguments = [&["batch", "--format", "json"], &how[..], &[fixtures.to_str().unwrap()]].concat();
    let output = run(&arguments);
    let reports: Vec<Value> = text(&output.stdout).lines().map(|line| hold(&schema, line)).collect();
    assert!(reports.len() > 400, "{} reports", reports.len());
    assert!(reports.iter().any(|report| !report["report"]["credentials"].as_array().unwrap().is_empty()));
    // The same question again, on another number of threads, gives the same bytes.
    assert_eq!(run(&[&arguments[..], &["--threads", "1"]].concat()).stdout, output.stdout);
}

#[test]
fn a_schema_that_is_broken_would_be_seen() {
    let schema = schema();
    let report = r#"{"version":1,"program":"x","file":"x","error":{"id":"cannot-be-read","reason":"x"}}"#;
    assert!(schema.is_valid(&serde_json::from_str(report).unwrap()));
    for broken in [report.replace(":1", ":2"), report.replace("\"file\":\"x\",", ""), report.replace("reason", "why")] {
        assert!(!schema.is_valid(&serde_json::from_str(&broken).unwrap()), "{broken}");
    }
}

#[test]
fn exit_codes() {
    let folder = pile();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("policy.toml"), "name = \"x\"\nrequires = [\"colour\"]").unwrap();
    std::fs::write(path("trust.toml"), "[[issuer]]\ncolour = 1").unwrap();
    let (letter, policy, trust, missing) =
        (path("letter.txt"), path("policy.toml"), path("trust.toml"), path("missing"));
    for (arguments, expected, says) in [
        (vec!["verify", &letter], 1, ""),
        (vec!["verify", &missing], 74, "missing"),
        (vec!["verify", &letter, &missing], 74, "missing"),
        (vec!["verify", folder.path().to_str().unwrap()], 74, "batch checks every file"),
        (vec!["verify"], 64, "FILE"),
        (vec!["verify", "--at", "yesterday", &letter], 64, "expected 2026-11-22"),
        (vec!["verify", "--allow-origin", "http://intranet.example", &letter], 64, "plain http"),
        (vec!["verify", "--policy", "lenient", &letter], 64, "built in are integrity, employer, recognition"),
        (vec!["verify", "--policy", &policy, &letter], 64, "colour"),
        (vec!["verify", "--trust", &trust, &letter], 64, "colour"),
        (vec!["verify", "--trust", &missing, &letter], 74, "missing"),
        (vec!["verify", "--facts", &missing, &letter], 74, "missing"),
        (vec!["verify", "--trust-context", &missing, &letter], 74, "missing"),
        (vec!["batch", &missing], 74, "missing"),
        (vec!["batch", &letter], 74, "verify checks files"),
        (vec!["burn"], 64, "burn"),
        (vec!["--help"], 0, ""),
        (vec!["--version"], 0, ""),
    ] {
        let output = run(&arguments);
        assert_eq!(code(&output), expected, "{arguments:?}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(says), "{arguments:?} should say {says:?}: {}", text(&output.stderr));
    }
}

#[test]
fn what_cannot_be_read_is_said_once() {
    let folder = pile();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (letter, missing, directory) = (path("letter.txt"), path("missing"), path("deep"));
    for (wrong, says) in [(&missing, "No such file"), (&directory, "this is a folder")] {
        let output = run(&["verify", "--offline", wrong]);
        assert_eq!((code(&output), output.stdout.len()), (74, 0), "{}", text(&output.stdout));
        assert_eq!(text(&output.stderr).matches(says).count(), 1, "{}", text(&output.stderr));
        let both = run(&["verify", "--offline", wrong, &letter]);
        assert!(text(&both.stdout).starts_with(&letter) && !text(&both.stdout).contains(wrong.as_str()));
        assert_eq!(text(&both.stderr), text(&output.stderr));
        // Programs have a line for each file, with its reason.
        let lines = run(&["verify", "--offline", "--format", "json", wrong, &letter]);
        assert_eq!(text(&lines.stdout).lines().count(), 2, "{}", text(&lines.stdout));
    }
}

#[test]
fn standard_input_is_a_file_called_dash() {
    let mut child = program(&["verify", "--offline", "--format", "tsv", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"{}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(text(&output.stdout).starts_with("-\tinvalid\t"), "{}", text(&output.stdout));
}

#[test]
fn of_no_files_nothing_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&["batch", "--offline", folder.path().to_str().unwrap()]);
    assert_eq!((code(&output), output.stdout.len()), (2, 0));
    assert!(text(&output.stderr).contains("holds no files"), "{}", text(&output.stderr));
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_one_bad_line() {
    let folder = pile();
    std::os::unix::fs::symlink("nowhere", folder.path().join("broken")).unwrap();
    let output = run(&["batch", "--offline", "--format", "tsv", folder.path().to_str().unwrap()]);
    assert!(text(&output.stdout).contains("\nbroken\tundecided\tfile:cannot-be-read\n"), "{}", text(&output.stdout));
    assert_eq!((code(&output), text(&output.stdout).lines().count()), (74, 8));
}

#[test]
fn a_reader_that_goes_away_ends_the_run_quietly() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..5_000 {
        std::fs::write(folder.path().join(format!("{number}.json")), b"{}").unwrap();
    }
    let mut child = program(&["batch", "--offline", "--format", "json", folder.path().to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 100];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
    assert!(output.status.code().is_some(), "it ends by itself");
}

#[test]
fn what_suites_ask_is_answered_on_loopback_alone_and_not_by_what_people_run() {
    let output = run(&["serve", "--conformance", "--listen", "0.0.0.0:0"]);
    let told = text(&output.stderr);
    let because =
        if cfg!(feature = "conformance") { "answers on loopback alone" } else { "unexpected argument '--conformance'" };
    assert!(code(&output) != 0 && told.contains(because), "{told}");
}

/// Why something is no credential is said in the reader's language; programs read it in none.
#[test]
fn what_is_no_credential_is_said_in_each_language() {
    let folder = tempfile::tempdir().unwrap();
    let badly = "eyJhbGciOiJFUzI1NiJ9.e30.*";
    for (name, bytes, english, german) in [
        ("letter", "Dear Sir or Madam,", "neither JSON nor a token", "weder JSON noch ein Token"),
        ("pdf", "%PDF-1.7", "a PDF document", "ein PDF-Dokument"),
        (
            "json",
            "{}",
            "JSON, but neither a credential nor a presentation",
            "JSON, aber weder ein Nachweis noch eine Vorlage",
        ),
        ("list", "[1]", "JSON, but array, not an object", "JSON, aber eine Liste und kein Objekt"),
        ("token", badly, "a token, but the signature is not base64url", "ein Token, aber: Signatur: kein base64url"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        for command in ["verify", "explain"] {
            for (language, due) in [("en", english), ("de", german)] {
                let output = run(&[command, "--offline", "--language", language, path]);
                let said = text(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(said.contains(due), "{command} {language} {due}: {said}");
            }
        }
        let report = run(&["verify", "--offline", "--language", "de", "--format", "json", path]);
        let report = hold(&schema(), text(&report.stdout));
        let args = &report["report"]["findings"][0]["problem"]["args"];
        let given = args["reason"].as_str().or(args["name"].as_str()).unwrap();
        assert!(given.starts_with(english), "{report}");
    }
}
