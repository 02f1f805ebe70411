//! The officer's side by its commands: what counts, what is missing, and a signed decision that changes it.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it is surprised")]

use std::path::Path;
use std::process::{Command, Output};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

const NOW: &str = "2026-11-22T10:00:00Z";

/// A school whose badge a learner holds, a body with a key, and a definition that names it.
struct World {
    folder: tempfile::TempDir,
    /// The body's did:key.
    body: String,
}

const CURRICULUM: &str = r#"
title = "Metalworker"
ids = ["https://chamber.example/metalworker"]
eqf = 4
bodies = ["Chamber of Zed"]
rule = { all_of = [{ unit = "welding" }, { points_at_least = { system = "ecvet", points = "12" } }] }

[[unit]]
id = "welding"
ids = ["https://chamber.example/unit/welding"]
title = "MAG welding"
points = { ecvet = "12" }
hours = "300"

[[unit]]
id = "turning"
title = "Turning"
"#;

const DECISION: &str = r#"
by = "Chamber of Zed"
kind = "full"
basis = "law"
legal_basis = "Crafts Act of Zed, section 50"
date = "2026-11-20"
unit = "welding"
reasons = ["The outcomes are those of the unit."]
appeal = "In writing, within a month, at the chamber."
"#;

impl World {
    fn new(format: Format) -> Self {
        let (mut rng, now) = (ChaCha20Rng::seed_from_u64(7), Timestamp::parse(NOW).unwrap());
        let school = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
        let awarded = now.plus_seconds(-30 * 86_400);
        let award =
            Award { course: &WELDING, learner: &ILVA_MARTEN, holder: None, awarded, valid_until: None, status: None };
        let badge = issue::award::issue(&school, format, &award, &mut rng).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let world = Self { folder, body: String::new() };
        let body = world.run(&["new-key", "body.jwk"]);
        let body = String::from_utf8(body.stdout).unwrap().trim().to_owned();
        world.run(&["new-key", "stranger.jwk"]);
        world.write("badge", badge);
        world.write("curriculum.toml", CURRICULUM);
        world.write("decision.toml", DECISION);
        let ids = school.ids().unwrap();
        let entry =
            |name: &str, ids: &[String]| format!("[[issuer]]\nname = {name:?}\nid = {ids:?}\nsource = \"test\"\n");
        world.write("trust.toml", entry(MONTELUME.name, &ids) + &entry("Chamber of Zed", std::slice::from_ref(&body)));
        Self { body, ..world }
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.folder.path().join(name), bytes).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier")).args(args).current_dir(self.path()).output().unwrap()
    }

    fn judging(&self, command: &str, more: &[&str]) -> Output {
        let how = ["--offline", "--state", "state", "--at", NOW, "--trust", "trust.toml"];
        self.run(&[&[command], &how[..], more].concat())
    }

    fn units(&self, more: &[&str]) -> Output {
        self.judging("units", &[&["--qualification", "curriculum.toml"], more].concat())
    }

    fn counted(&self, files: &[&str]) -> Value {
        let output = self.units(&[&["--format", "json"], files].concat());
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
    }

    fn recognise(&self, key: &str, output: &str, more: &[&str]) -> Output {
        let args = ["--decision", "decision.toml", "--key", key, "--qualification", "curriculum.toml"];
        self.judging("recognise", &[&args[..], &["--output", output], more].concat())
    }
}

/// What a person reads, whatever the width of the terminal.
fn said(output: &Output) -> String {
    assert!(output.stderr.is_empty(), "{output:?}");
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn view<'v>(counted: &'v Value, unit: &str) -> &'v str {
    let units = counted["units"].as_array().unwrap();
    units.iter().find(|one| one["unit"] == unit).unwrap()["view"].as_str().unwrap()
}

fn why_not(counted: &Value) -> &str {
    counted["statements"][0]["why_not"]["id"].as_str().unwrap_or("counts")
}

#[test]
fn a_decision_makes_a_unit_the_learners() {
    for format in Format::ALL {
        let world = World::new(format);
        let before = world.counted(&["badge"]);
        assert_eq!(view(&before, "welding"), "missing", "{format:?}");
        let signed = world.recognise("body.jwk", "statement", &["badge"]);
        assert_eq!(signed.status.code(), Some(0), "{signed:?}");
        let printed = said(&signed);
        for due in [
            "Signed, and written to statement",
            "“MAG welding of structural steel” is recognised in full for the unit “MAG welding”",
            "Crafts Act of Zed, section 50",
            "Ilva Marten",
        ] {
            assert!(printed.contains(due), "{due}: {printed}");
        }
        let after = world.counted(&["badge", "statement"]);
        assert_eq!((view(&after, "welding"), why_not(&after)), ("yours", "counts"), "{format:?}: {after:#}");
        assert_eq!(after["views"][0]["points"], json!([{"system": "ecvet", "points": "12"}]));
        let output = world.units(&["--statement", "statement", "badge"]);
        assert_eq!(output.status.code(), Some(0), "the rule is satisfied");
        for due in [
            "Yours: 1 of 2",
            "Recognised by Chamber of Zed.",
            "Missing: 0 of 2",
            "By choice: 1 of 2 As things stand, the rule does not ask for these.",
            "Met · At least 12 ECVET points (12 there)",
            "12 ECVET points · 300 hours",
            "The outcomes are those of the unit.",
            "This counts: Chamber of Zed may decide it.",
        ] {
            assert!(said(&output).contains(due), "{format:?}, {due}: {}", said(&output));
        }
    }
}

#[test]
fn a_statement_of_somebody_else_is_shown_and_does_not_count() {
    let world = World::new(Format::SdJwtVc);
    assert_eq!(world.recognise("stranger.jwk", "strangers", &["badge"]).status.code(), Some(0));
    let by_stranger = world.counted(&["badge", "strangers"]);
    assert_eq!(
        (view(&by_stranger, "welding"), why_not(&by_stranger)),
        ("missing", "not-verified"),
        "nobody knows them"
    );
    // A school that is known, and not competent.
    let known =
        world.read("trust.toml") + "[[issuer]]\nname = \"Other School\"\nid = [\"STRANGER\"]\nsource = \"test\"\n";
    let stranger = by_stranger["files"][1]["issuer_known_as"][0].as_str().unwrap();
    world.write("trust.toml", known.replace("STRANGER", stranger));
    let counted = world.counted(&["badge", "strangers"]);
    assert_eq!((view(&counted, "welding"), why_not(&counted)), ("missing", "not-competent"));
    let output = world.units(&["badge", "strangers"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("It is from Other School, and that is no body that may award"), "{}", said(&output));
    // Altered after it was signed.
    assert_eq!(world.recognise("body.jwk", "statement", &["badge"]).status.code(), Some(0));
    let forged = world.read("statement");
    let (head, rest) = forged.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    let claims = String::from_utf8(credential::base64url::decode(payload).unwrap()).unwrap();
    let claims = claims.replace("section 50", "section 51");
    world.write("forged", format!("{head}.{}.{signature}", credential::base64url::encode(claims)));
    let counted = world.counted(&["badge", "forged"]);
    assert_eq!(why_not(&counted), "not-verified");
    assert_eq!(view(&counted, "welding"), "missing");
    // Without the credential it is about.
    assert_eq!(why_not(&world.counted(&["statement"])), "not-held");
}

#[test]
fn a_statement_that_has_run_out_no_longer_counts() {
    let world = World::new(Format::OpenBadge);
    world.write("decision.toml", format!("{DECISION}expires = \"2026-11-21\"\n"));
    assert_eq!(world.recognise("body.jwk", "statement", &["badge"]).status.code(), Some(0));
    assert_eq!(why_not(&world.counted(&["badge", "statement"])), "not-verified", "its last day is over");
    world.write("decision.toml", format!("{DECISION}expires = \"2026-11-22\"\n"));
    assert_eq!(world.recognise("body.jwk", "later", &["badge"]).status.code(), Some(0));
    assert_eq!(why_not(&world.counted(&["badge", "later"])), "counts", "its last day");
    for (language, last, after) in
        [("en", "22 November 2026", "23 November 2026"), ("de", "22. November 2026", "23. November 2026")]
    {
        let shown = world.judging("show", &["--language", language, "later"]);
        assert!(said(&shown).contains(last), "{}", said(&shown));
        assert!(!said(&shown).contains(after), "it does not hold on the day after: {}", said(&shown));
    }
}

/// A learning agreement is for what is learned in its days, and says them; its points have the system of the unit at home.
#[test]
fn a_learning_agreement_says_its_days_and_its_points() {
    let world = World::new(Format::OpenBadge);
    let agreed = |until: &str| {
        let agreement = json!({"id": "2026/17", "learner": "Ilva Marten", "home": "Chamber of Zed", "host": MONTELUME.name,
            "from": "2026-01-22", "until": until, "units": [{
                "accepted": ["https://escola.montelume.example/learning/mag-welding"], "unit": "welding", "points": "12"}]});
        world.write("agreement.json", agreement.to_string());
        world.units(&["--agreement", "agreement.json", "badge"])
    };
    let within = agreed("2026-10-23");
    for due in [
        "For what is learned from 22 January 2026 until 23 October 2026.",
        "(12 ECVET points)",
        "Counts if your school agrees: 1 of 2",
    ] {
        assert!(said(&within).contains(due), "{due}: {}", said(&within));
    }
    let after = agreed("2026-10-22");
    for due in [
        "It was awarded on 23 October 2026; the agreement 2026/17 is for what was learned from 22 January 2026 until 22 October 2026.",
        "Counts if your school agrees: 0 of 2",
    ] {
        assert!(said(&after).contains(due), "{due}: {}", said(&after));
    }
}

#[test]
fn a_refusal_is_signed_and_told() {
    let world = World::new(Format::VcJwt);
    world.write("decision.toml", DECISION.replace("\"full\"", "\"refused\""));
    let signed = world.recognise("body.jwk", "refusal", &["badge"]);
    assert!(said(&signed).contains("is not recognised for the unit"), "{signed:?}");
    let output = world.units(&["badge", "refusal"]);
    for due in [
        "Chamber of Zed has decided: not recognised",
        "The outcomes are those of the unit.",
        "In writing, within a month",
    ] {
        assert!(said(&output).contains(due), "{due}: {}", said(&output));
    }
    let german = world.units(&["--language", "de", "badge", "refusal"]);
    assert!(said(&german).contains("Chamber of Zed hat entschieden: nicht anerkannt"), "{}", said(&german));
}

#[test]
fn nothing_is_signed_by_accident() {
    let world = World::new(Format::SdJwtVc);
    let args = ["--decision", "decision.toml", "--key", "body.jwk", "--qualification", "curriculum.toml", "badge"];
    let shown = world.judging("recognise", &args);
    assert!(said(&shown).contains("Nothing was signed. This is what would be"), "{shown:?}");
    let token = world.read("badge");
    let (signed, signature) = token.split_once('~').unwrap().0.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { "B" } else { "A" };
    world.write("broken", token.replace(signature, &format!("{other}{}", &signature[1..])));
    assert!(world.read("broken").starts_with(signed));
    let stopped = world.recognise("body.jwk", "out", &["broken"]);
    assert_eq!(stopped.status.code(), Some(1), "{stopped:?}");
    assert!(said(&stopped).contains("the credential is not valid"), "{stopped:?}");
    assert!(!world.path().join("out").exists());
    assert_eq!(world.recognise("body.jwk", "out", &["--although", "broken"]).status.code(), Some(0));
    assert!(world.path().join("out").exists(), "it was said in so many words");
    let again = world.recognise("body.jwk", "out", &["badge"]);
    assert_eq!(again.status.code(), Some(74), "a decision that was signed is not written over: {again:?}");
    world.write("decision.toml", DECISION.replace("legal_basis", "law"));
    let wrong = world.recognise("body.jwk", "none", &["badge"]);
    assert_eq!(wrong.status.code(), Some(64), "{wrong:?}");
    world.write("decision.toml", DECISION.replace("\"full\"", "\"conditional\""));
    let lacking = world.recognise("body.jwk", "none", &["badge"]);
    assert_eq!(lacking.status.code(), Some(64));
    assert!(String::from_utf8_lossy(&lacking.stderr).contains("/recognition/condition is missing"), "{lacking:?}");
    let lacking = world.recognise("body.jwk", "none", &["--language", "de", "badge"]);
    assert!(String::from_utf8_lossy(&lacking.stderr).contains("/recognition/condition fehlt"), "{lacking:?}");
}

#[test]
fn agreements_count_if_the_school_keeps_them() {
    let world = World::new(Format::OpenBadge);
    let badge: Value = serde_json::from_str(&world.read("badge")).unwrap();
    let id = badge["credentialSubject"]["achievement"]["id"].as_str().unwrap();
    let memorandum = format!(
        "[[memorandum]]\nid = \"urn:mou:1\"\nparties = [\"Chamber of Zed\", {:?}]\nfrom = \"2026-01-01\"\nuntil = \"2026-12-31\"\nrows = [{{ accepted = [{id:?}], unit = \"welding\" }}]\n\
        [[learning_agreement]]\nid = \"urn:la:1\"\nlearner = \"Somebody Else\"\nhome = \"Chamber of Zed\"\nhost = \"x\"\nunits = []\n",
        MONTELUME.name
    );
    world.write("agreements.toml", &memorandum);
    let output = world.units(&["--agreement", "agreements.toml", "badge"]);
    assert_eq!(output.status.code(), Some(2), "an agreement makes nothing the learner's");
    for due in [
        "Counts if your school agrees: 1 of 2",
        "Accepted under the agreement urn:mou:1",
        "In force from 1 January 2026 until 31 December 2026",
        "names another learner",
        "It would be if your school keeps the agreements.",
    ] {
        assert!(said(&output).contains(due), "{due}: {}", said(&output));
    }
    // What was awarded on 23 October is accepted by a memorandum that has ended since, and not by one that had ended before.
    for (last, shown, counted) in [("2026-11-21", "21 November 2026", 1), ("2026-10-22", "22 October 2026", 0)] {
        world.write("agreements.toml", memorandum.replace("2026-12-31", last));
        let over = world.units(&["--agreement", "agreements.toml", "badge"]);
        for due in [
            format!("Counts if your school agrees: {counted} of 2"),
            format!("Not in force at this moment; its last day is {shown}."),
        ] {
            assert!(said(&over).contains(&due), "{due}: {}", said(&over));
        }
    }
    world.write("agreements.toml", memorandum.replace("2026-12-31", "the end"));
    assert_eq!(world.units(&["--agreement", "agreements.toml", "badge"]).status.code(), Some(64));
}

#[test]
fn a_decision_is_dated_as_its_reader_writes_days() {
    let world = World::new(Format::OpenBadge);
    assert_eq!(world.recognise("body.jwk", "statement", &["badge"]).status.code(), Some(0));
    for (language, due) in [("en", "Decided on: 20 November 2026"), ("de", "Entschieden am: 20. November 2026")] {
        let shown = world.judging("show", &["--language", language, "statement"]);
        assert!(said(&shown).contains(due), "{}", said(&shown));
        assert!(!said(&shown).contains(": 2026-11-20"), "{}", said(&shown));
        let ids = ["Decision: full", "Entscheidung: full", ": law"];
        assert!(language == "en" || !ids.iter().any(|id| said(&shown).contains(id)), "{}", said(&shown));
    }
    let json = world.judging("show", &["--format", "json", "statement"]);
    assert!(said(&json).contains("\"2026-11-20\""), "as the file has it: {}", said(&json));
}

/// Names that many bodies and long titles have stand whole, and whoever can do something next is named.
#[test]
fn nothing_is_cut_and_the_next_step_is_named() {
    let world = World::new(Format::OpenBadge);
    let bodies = "Chamber of Industry and Commerce of the Upper Valley of Zed, Department of Vocational Education";
    world.write(
        "curriculum.toml",
        CURRICULUM.replace("[\"Chamber of Zed\"]", &format!("[{bodies:?}, \"Chamber of Zed\"]")),
    );
    for (language, due) in [("en", "recognise units of it: "), ("de", "anerkennen dürfen: ")] {
        let output = world.units(&["--language", language, "badge"]);
        assert!(said(&output).contains(&format!("{due}{bodies}")), "{}", said(&output));
    }
    let how = ["units", "--offline", "--state", "state", "--at", NOW, "--qualification", "curriculum.toml", "badge"];
    let unknown = world.run(&how);
    for due in ["It is not counted here.", "Run it without --offline"] {
        assert!(said(&unknown).contains(due), "{due}: {}", said(&unknown));
    }
    assert_eq!(world.recognise("body.jwk", "statement", &["badge"]).status.code(), Some(0));
    let memorandum = format!(
        "[[memorandum]]\nid = \"1\"\nparties = [{bodies:?}, \"Escola Técnica de Montelume\"]\n\
         rows = [{{ accepted = [\"https://escola.montelume.example/learning/mag-welding\"], unit = \"welding\" }}]\n"
    );
    world.write("agreements.toml", memorandum);
    let agreed = world.units(&["--agreement", "agreements.toml", "badge"]);
    let ask = format!("Only these can recognise them: {bodies} and Chamber of Zed. Ask there.");
    assert!(said(&agreed).contains(&ask), "{}", said(&agreed));
    let done = world.units(&["badge", "statement"]);
    let ask = format!("Only these can award the qualification: {bodies} and Chamber of Zed. Ask there.");
    assert!(said(&done).contains(&ask), "{}", said(&done));
}

#[test]
fn a_transcript_lists_what_was_assessed() {
    let world = World::new(Format::OpenBadge);
    let output = world.judging("transcript", &["badge", "curriculum.toml"]);
    assert_eq!(output.status.code(), Some(2), "one of them is no credential");
    for due in [
        "Of Ilva Marten",
        "MAG welding of structural steel",
        "Assessed and passed",
        "Awarded on 23 October 2026 8 ECVET points",
        "Its credential holds (badge).",
        "curriculum.toml: no credential",
    ] {
        assert!(said(&output).contains(due), "{due}: {}", said(&output));
    }
    let open = world.run(&["transcript", "--offline", "--state", "state", "--at", NOW, "badge"]);
    assert!(said(&open).contains("Whether its credential holds is not settled (badge)."), "{}", said(&open));
    let json = world.judging("transcript", &["--format", "json", "badge"]);
    assert_eq!(json.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(
        (json["entries"][0]["counts"].as_bool(), json["entries"][0]["file"].as_str()),
        (Some(true), Some("badge"))
    );
}

#[test]
fn a_page_to_print_hides_nothing_and_asks_nobody() {
    let world = World::new(Format::OpenBadge);
    let badge = world.read("badge").replace("MAG welding of", "<script>alert(1)</script>\\u202e");
    world.write("badge", badge);
    let output = world.units(&["--format", "html", "badge"]);
    let page = said(&output);
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("&lt;script&gt;"), "{page}");
    for never in ["<script", "http://", "src=", "href=", "\u{202e}"] {
        assert!(!page.contains(never), "{never}: {page}");
    }
    for bytes in [&b""[..], b"{}", b"\xff", &b"[".repeat(100_000)] {
        world.write("badge", bytes);
        assert!(said(&world.units(&["badge"])).contains("no credential"), "{bytes:?}");
        world.write("curriculum.toml", bytes);
        assert_eq!(world.units(&[]).status.code(), Some(64), "{bytes:?}");
        world.write("curriculum.toml", CURRICULUM);
    }
}

#[test]
fn the_bodys_own_id_is_enough() {
    let world = World::new(Format::OpenBadge);
    world.write("curriculum.toml", CURRICULUM.replace("Chamber of Zed", &world.body));
    assert_eq!(world.recognise("body.jwk", "statement", &["badge"]).status.code(), Some(0));
    assert_eq!(view(&world.counted(&["badge", "statement"]), "welding"), "yours");
}
