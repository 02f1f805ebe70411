//! Are plan and timeline there by words alone, from a file to the answer, and is what is no plan refused?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

use std::fs;
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use credential::Timestamp;
use serde_json::{Value as Json, json};
use verify::{Answer, Word};
use wanderbuch::describe::{self, Language};
use wanderbuch::flow::learned::Shelf;
use wanderbuch::flow::plan;
use wanderbuch::i18n::Texts;
use wanderbuch::key_store::{Cost, KeyStore};
use wanderbuch::vault::{Home, Incoming, NewPlan, PlanId, ReceivedFrom, State, Summary, Vault, VaultError};
use words::Words;

struct Wallet {
    folder: tempfile::TempDir,
}

impl Wallet {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_in("C", arguments)
    }

    fn run_in(&self, language: &str, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wanderbuch"))
            .args(["--no-keyring", "--offline"])
            .args(arguments)
            .env("WANDERBUCH_HOME", self.folder.path().join("vault"))
            .env("WANDERBUCH_PASSPHRASE", "correct horse battery")
            .env("LC_ALL", language)
            .stdin(Stdio::null())
            .output()
            .expect("the program")
    }

    /// What it says, if it exits with this code.
    fn says(&self, code: i32, arguments: &[&str]) -> String {
        let out = self.run(arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        path.display().to_string()
    }
}

#[test]
fn the_sample_plan_has_all_three_kinds_at_once() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let said = wallet.says(0, &["plan"]);
    println!("{said}");
    for expected in [
        "Metalworker, structural steel\nBerufsschule Schmelzingen · EQF level 4 · 7 units, all needed · 92 ECVET points",
        "12 yours · 22 if your school agrees · 58 missing (of 92 ECVET points)",
        "Awarded by Berufsschule Schmelzingen on ",
        "MAG welding of structural steel, from Escola Técnica de Montelume: accepted by the agreement of ",
        "First aid at work, from Ersthilfe Schmelzingen: 3 of 4 outcomes match. In no agreement, so ask Berufsschule Schmelzingen first",
        "would fit, but its credential does not count (Withdrawn",
        "Nothing in your wallet speaks to it",
        "Digital skills for the workshop: 2 ECTS credits. Another system; points are never converted.",
        "Teamwork on site: ",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let json: Json = serde_json::from_slice(&wallet.run(&["plan", "--json"]).stdout).expect("JSON");
    let read: Vec<&str> = json["units"].as_array().unwrap().iter().map(|unit| unit["read"].as_str().unwrap()).collect();
    let sums =
        json!({"system": "ecvet", "yours": "12", "ifAgreed": "22", "missing": "58", "atLeast": false, "of": "92"});
    assert_eq!(json["sums"], sums, "as numbers, in whatever language the person reads");
    assert_eq!(read, ["yours", "if-agreed", "if-agreed", "missing", "missing", "missing", "missing"]);
    let letter = wallet.says(0, &["plan", "--letter"]);
    assert!(
        letter.starts_with("To Berufsschule Schmelzingen\n") && letter.contains("2. Safety and first aid"),
        "{letter}"
    );
    let timeline = wallet.says(0, &["timeline"]);
    println!("{timeline}");
    for expected in ["MAG welding of structural steel · EQF 4 · 8 ECVET", "Teamwork on site", "unverified"] {
        assert!(timeline.contains(expected), "{expected}: {timeline}");
    }
    let json: Json = serde_json::from_slice(&wallet.run(&["timeline", "--json"]).stdout).expect("JSON");
    let events = json["events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["counts"] == false && event["state"] == "revoked"), "{json}");
    let dated = events.iter().filter_map(|event| event["when"].as_str()).filter(|when| Timestamp::parse(when).is_ok());
    assert!(dated.count() >= 3, "{json}");
    let german = wallet.run_in("de_DE.UTF-8", &["timeline", "--json"]);
    let mut german: Json = serde_json::from_slice(&german.stdout).expect("JSON");
    german["asOf"] = json["asOf"].clone();
    assert_eq!(german, json, "programs read no language");
    wallet.says(0, &["samples", "--remove"]);
    assert!(wallet.says(0, &["plan"]).contains("No plan yet"), "the sample plan goes with the samples");
}

#[test]
fn a_credential_of_ones_own_is_planned_by_and_removed_again() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let listed = wallet.says(0, &["plan", "list"]);
    let offered = listed.lines().find(|line| line.contains("--credential")).expect("the diploma has units").to_owned();
    assert!(offered.contains("Metalworking technician, leaving certificate (5 units)"), "{listed}");
    let id = offered.rsplit(' ').next().unwrap();
    let listed = wallet.says(0, &["plan", "add", "--credential", id]);
    assert!(listed.contains("from your credential Metalworking technician"), "{listed}");
    let shown = wallet.says(0, &["plan", "show", "--plan", "3"]);
    assert!(shown.starts_with("Metalworking technician, leaving certificate\n"), "{shown}");
    assert!(shown.contains("5 yours"), "its own parts are there: {shown}");
    wallet.says(1, &["plan", "show", "--plan", "9"]);
    wallet.says(0, &["plan", "remove", "3"]);
    wallet.says(1, &["plan", "remove", "3"]);
    wallet.says(1, &["plan", "add", "--credential", "99"]);
    wallet.says(64, &["plan", "add"]);
}

/// A learning opportunity as portals publish it (LOQ, XML), with two parts.
const OPPORTUNITY: &str = r#"<Courses><learningOpportunity id="urn:lop:1"><title language="en">Metalwork</title>
      <providedBy idref="urn:org"/><learningAchievementSpecification idref="urn:q"/>
      <hasPart idref="urn:lop:2"/><hasPart idref="urn:lop:3"/></learningOpportunity>
    <learningOpportunity id="urn:lop:2"><title language="en">Joining</title><title language="de">Fügen</title>
      <learningAchievementSpecification idref="urn:u:2"/><isPartOf idref="urn:lop:1"/></learningOpportunity>
    <learningOpportunity id="urn:lop:3"><title language="en">Turning</title><title language="de">Drehen</title>
      <learningAchievementSpecification idref="urn:u:3"/><isPartOf idref="urn:lop:1"/></learningOpportunity>
    <qualification id="urn:q"><title language="en">Metalworker</title></qualification>
    <qualification id="urn:u:2"><title language="en">Joining</title><title language="de">Fügen</title></qualification>
    <qualification id="urn:u:3"><title language="en">Turning</title><title language="de">Drehen</title></qualification>
    <organisation id="urn:org"><legalName language="en">Berufsschule Schmelzingen</legalName></organisation></Courses>"#;

#[test]
fn a_learning_opportunity_in_xml_is_planned_by() {
    let wallet = Wallet::new();
    let file = wallet.file("loq.xml", OPPORTUNITY.as_bytes());
    let listed = wallet.says(0, &["plan", "add", &file]);
    assert!(listed.contains("Metalworker · Plan from the file loq.xml"), "{listed}");
    let shown = wallet.says(0, &["plan"]);
    for expected in ["Metalworker\nBerufsschule Schmelzingen · 2 units", "  Joining", "  Turning"] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let broken = wallet.file("broken.xml", &OPPORTUNITY.as_bytes()[..200]);
    wallet.says(1, &["plan", "add", &broken]);
}

#[test]
fn what_is_no_plan_is_refused_in_words() {
    let wallet = Wallet::new();
    let good = wallet.file("x.toml", b"title = \"X\"\n[[unit]]\nid = \"a\"\ntitle = \"A\"\n");
    assert!(wallet.says(0, &["plan", "add", &good]).contains("X · Plan from the file x.toml"));
    assert!(wallet.says(0, &["plan", "add", &good]).matches("x.toml").count() == 1, "the same file is kept once");
    for (path, code, word) in [
        (wallet.file("empty", b""), 1, "neither TOML nor JSON"),
        (wallet.file("binary", &[0, 255, 7]), 1, "neither TOML nor JSON"),
        (wallet.file("other.json", b"{\"a\": 1}"), 1, "unknown field"),
        (wallet.file("escape.toml", b"\x1b]0;owned\x07"), 1, "cannot be read"),
        (wallet.file("deep.json", "[".repeat(100_000).as_bytes()), 1, "cannot be read"),
        (wallet.folder.path().display().to_string(), 74, "folder"),
        ("/nonexistent".into(), 74, "cannot be read"),
    ] {
        let said = wallet.says(code, &["plan", "add", &path]);
        assert!(said.contains(word), "{path}: {said}");
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{path}: control characters reach the terminal: {said:?}");
    }
    let several = "[[memorandum]]\nid = \"M\"\nparties = [\"A\", \"B\"]\nrows = []\n[[learning_agreement]]\nid = \"L\"\nlearner = \"Ilva\"\n\
                   home = \"A\"\nhost = \"B\"\nunits = []\n";
    let said = wallet.says(0, &["plan", "add", &wallet.file("several.toml", several.as_bytes())]);
    assert!(said.contains("What A and B accept of each other · Your learning agreement between A and B"), "{said}");
    let hostile = wallet
        .file("h.toml", "title = \"\\u001B[31mX\\u202Ered\"\n[[unit]]\nid = \"a\"\ntitle = \"\\u0007A\"\n".as_bytes());
    let said = wallet.says(0, &["plan", "add", &hostile]) + &wallet.says(0, &["plan", "show", "--plan", "3"]);
    assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{said:?}");
}

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("a moment")
}

async fn vault(folder: &std::path::Path) -> Vault {
    let home = Home::at(folder.join("vault"));
    let mut store = KeyStore::find(&home, None).unwrap().with_cost(Cost { memory_kib: 64, passes: 1, lanes: 1 });
    let key = store.create(Some(&secrecy::SecretString::from("correct horse battery"))).unwrap();
    Vault::create(&home, &key).await.unwrap()
}

/// A badge of about the size that they have.
fn badge(number: usize) -> Vec<u8> {
    let outcomes: Vec<String> =
        (0..12).map(|one| format!("- Outcome {one} of {number}, in as many words as people use")).collect();
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:web:school.example", "type": ["Profile"], "name": "School"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": {
            "id": format!("https://school.example/unit/{}", number % 400), "type": ["Achievement"], "name": format!("Course {number}"),
            "description": "x".repeat(1_500), "criteria": {"narrative": outcomes.join("\n")}}, "result": [{"type": ["Result"], "value": "Pass"}]},
        "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"},
    })
    .to_string()
    .into_bytes()
}

/// So many that reading them is felt. Ten thousand take five times as long, most of it to put them there.
const MANY: usize = 2_000;

/// The times are printed, and no test fails for them: machines differ.
#[test]
fn thousands_of_credentials() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let vault = vault(folder.path()).await;
        for number in 0..MANY {
            let summary = Summary { title: format!("Course {number}"), issuer: "School".into(), ..Summary::default() };
            let bytes = badge(number);
            let incoming = Incoming { bytes: &bytes, summary: &summary, words: "", received: now(), from: &ReceivedFrom::Sample };
            let id = vault.add(&incoming).await.unwrap().id();
            let state = State { word: Word::Valid, headline: "Genuine".into(), answers: [Answer::Yes; 5], checked: now() };
            vault.set_state(id, &state).await.unwrap();
        }
        let units: String = (0..60).map(|unit| format!("[[unit]]\nid = \"{unit}\"\ntitle = \"Course {unit}\"\nids = [\"https://school.example/unit/{unit}\"]\n")).collect();
        let bytes = format!("title = \"Large\"\nbodies = [\"School\"]\n{units}").into_bytes();
        vault.add_plan(&NewPlan { name: "large", bytes: &bytes, credential: None, added: now(), sample: false }).await.unwrap();
        let texts = Texts::english().unwrap();
        let language = Language { words: Words::english(), texts: &texts, now: now(), esco: None, country: None };
        let mut shelf = Shelf::default();
        for turn in ["first", "again"] {
            let begun = Instant::now();
            let plans = plan::plans(&vault, &mut shelf, None, &["en"], now()).await.unwrap();
            let read = begun.elapsed();
            let page = describe::plan::page(&plans, &shelf, &language);
            println!("{turn}: read and counted in {read:?}, said in {:?}", begun.elapsed() - read);
            let sheet = page.sheet.unwrap();
            assert_eq!(sheet.sums.words[0], "60 yours");
            assert_eq!(sheet.beside.last().unwrap().name, format!("And {} more", MANY - 260));
            assert_eq!(sheet.left_out, None);
        }
        let begun = Instant::now();
        let held = plan::held(&vault, Words::english(), now()).await.unwrap();
        let timeline = describe::timeline::page(&held, &shelf, &language);
        println!("timeline in {:?}", begun.elapsed());
        assert_eq!(timeline.rows.len(), MANY + 1, "one year, and one event of each");
    });
}

#[test]
fn the_vault_keeps_plans_as_received() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let vault = vault(folder.path()).await;
        let new = |bytes| NewPlan { name: "a file", bytes, credential: None, added: now(), sample: false };
        let first = vault.add_plan(&new(b"one")).await.unwrap();
        assert_eq!(vault.add_plan(&new(b"one")).await.unwrap(), first, "the same bytes once");
        let second = vault.add_plan(&new(b"two")).await.unwrap();
        let kept = vault.plans().await.unwrap();
        assert_eq!(
            kept.iter().map(|row| (row.id, row.bytes.as_slice())).collect::<Vec<_>>(),
            [(first, &b"one"[..]), (second, b"two")]
        );
        vault.remove_plan(first).await.unwrap();
        assert!(matches!(vault.remove_plan(first).await, Err(VaultError::NoSuch { id: 1, .. })));
        assert!(matches!(vault.add_plan(&NewPlan { name: " ", ..new(b"x") }).await, Err(VaultError::NotAName(_))));
        let third = vault.add_plan(&new(b"one")).await.unwrap();
        assert!(third > second && third != PlanId(1), "no number is given twice");
    });
}

/// A date as files write it, "2026-01-22", standing by itself.
fn raw_date(text: &str) -> Option<&str> {
    let digit = |place: usize, byte: &u8| if matches!(place, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() };
    let dates = text.as_bytes().windows(10).enumerate();
    let mut dates = dates.filter(|(_, window)| window.iter().enumerate().all(|(place, byte)| digit(place, byte)));
    dates.next().and_then(|(at, _)| text.get(at..at + 10))
}

#[test]
fn dates_are_said_as_the_reader_writes_them() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    wallet.says(0, &["logbook", "about", "--learner", "Ilva", "--company", "Stahlbau", "--qualification", "Welder"]);
    wallet.says(0, &["logbook", "add", "--week", "2026-W10", "--work", "Turned bolts", "--hours", "7:30"]);
    let pages = ["list", "history", "plan", "plan list", "plan --letter", "timeline", "keys", "trust", "logbook"];
    for (language, agreed) in [("C", "by the agreement of "), ("de_DE.UTF-8", "nach der Vereinbarung vom ")] {
        let plan = String::from_utf8(wallet.run_in(language, &["plan"]).stdout).expect("text");
        assert!(plan.contains(agreed), "{plan}");
        for page in pages.into_iter().map(str::to_owned).chain((1..8).map(|id| format!("show {id} --all"))) {
            let words: Vec<&str> = page.split(' ').collect();
            let said = String::from_utf8(wallet.run_in(language, &words).stdout).expect("text");
            assert!(!said.is_empty(), "{page}");
            for line in said.lines() {
                assert_eq!(raw_date(line), None, "{language}, {page}: {line}");
            }
        }
    }
}
