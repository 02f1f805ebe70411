//! Does `show` say what a credential says, all of it, in words, with the place of each value?

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops where it is surprised")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

const NOW: &str = "2026-11-22T10:00:00Z";

fn issued(format: Format) -> Vec<u8> {
    let (mut rng, now) = (ChaCha20Rng::seed_from_u64(5), Timestamp::parse(NOW).unwrap());
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let awarded = now.plus_seconds(-30 * 86_400);
    let award =
        Award { course: &WELDING, learner: &ILVA_MARTEN, holder: None, awarded, valid_until: None, status: None };
    issue::award::issue(&issuer, format, &award, &mut rng).unwrap()
}

fn run(folder: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args(["show", "--policy", "integrity", "--offline", "--state", "state", "--at", NOW])
        .args(more)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(output: &Output) -> &str {
    assert!(output.stderr.is_empty(), "{output:?}");
    std::str::from_utf8(&output.stdout).unwrap()
}

fn show(bytes: &[u8], more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), bytes).unwrap();
    run(folder.path(), &[more, &["file"]].concat())
}

#[test]
fn a_country_without_a_framework_is_no_answer() {
    for country in ["XX", "Germany", ""] {
        assert_eq!(show(b"{}", &["--country", country]).status.code(), Some(64), "{country}");
    }
    for country in ["de", "DEU", "GB-SCT"] {
        assert_ne!(show(b"{}", &["--country", country]).status.code(), Some(64), "{country}");
    }
}

#[test]
fn what_it_says_is_shown_in_each_language() {
    for format in Format::ALL {
        let output = show(&issued(format), &["--country", "DE"]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let said = text(&output);
        for due in [
            "Title: MAG welding of structural steel",
            "EQF level: 4",
            "Level beside it: DE 4",
            "not confirmed",
            "of the mandatory ones: ",
        ] {
            assert!(said.contains(due), "{format:?}, {due}: {said}");
        }
        let german = show(&issued(format), &["--language", "de"]);
        for due in [
            "Titel: ",
            "EQR-Niveau: 4",
            "8 Niveau: EQR 4",
            "Fünf Elemente für die Anerkennung",
            "Die Datei sagt hier nichts.",
        ] {
            assert!(text(&german).contains(due), "{format:?}, {due}: {}", text(&german));
        }
    }
}

/// `verify` lays the levels of the reader's country beside as `show` does, as text and as JSON.
#[test]
fn verify_compares_with_the_readers_country() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), issued(Format::OpenBadge)).unwrap();
    let verify = |more: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
        program.args(["verify", "--policy", "integrity", "--offline", "--state", "state", "--at", NOW]);
        program.args(more).arg("file").current_dir(folder.path()).output().unwrap()
    };
    // Lines are broken where the terminal ends.
    let said = |output: &Output| text(output).split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = said(&verify(&[]));
    assert!(plain.contains("EQF level: 4") && !plain.contains("Germany"), "{plain}");
    let compared = said(&verify(&["--country", "de"]));
    for due in ["Germany, German National Qualifications Framework (DQR), level 4. ", "not recognised. Not confirmed: "]
    {
        assert!(compared.contains(due), "{due}: {compared}");
    }
    let german = said(&verify(&["--country", "DE", "--language", "de"]));
    for due in
        ["Echt", "Deutschland, Deutscher Qualifikationsrahmen (DQR), Niveau 4. ", "nicht anerkannt. Nicht bestätigt: "]
    {
        assert!(german.contains(due), "{due}: {german}");
    }
    let rows = |output: &Output, list: &str| {
        let whole: Value = serde_json::from_str(text(output)).unwrap();
        let levels = whole[list][0]["sections"].as_array().unwrap().iter().find(|one| one["id"] == "levels").unwrap();
        let beside = |row: &&Value| row["label"] == "level-beside";
        levels["rows"].as_array().unwrap().iter().filter(beside).cloned().collect::<Vec<_>>()
    };
    let found = rows(&verify(&["--format", "json", "--country", "IE"]), "learning");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found, rows(&show(&issued(Format::OpenBadge), &["--format", "json", "--country", "IE"]), "credentials"));
    assert!(rows(&verify(&["--format", "json"]), "learning").is_empty());
    for country in ["XX", "Germany", ""] {
        assert_eq!(verify(&["--country", country]).status.code(), Some(64), "{country}");
    }
}

/// What stands beside the EQF is told with what it rests on, and of what is from memory that it is not confirmed.
#[test]
fn cycles_and_programmes_stand_beside_the_level() {
    let level = |address: &str, label: &str| json!({"id": address, "type": "Concept", "prefLabel": {"en": label}});
    let claims = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issuer": {"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Zed"}},
        "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "hasClaim": {
            "id": "urn:epass:learningAchievement:1", "type": "LearningAchievement", "title": {"en": "Engineering"},
            "specifiedBy": {"id": "urn:epass:qualification:1", "type": "Qualification", "title": {"en": "Engineering"},
                "eqfLevel": level("http://data.europa.eu/snb/eqf/6", "Level 6"),
                "educationLevel": level("http://example.org/isced/6", "ISCED 6")}}}});
    let bytes = claims.to_string().into_bytes();
    let said = String::from_utf8(show(&bytes, &[]).stdout).unwrap();
    for due in [
        "EQF level: 6",
        "Level of the programme: ISCED 2011, level 6: bachelor or the like",
        "nothing maps one to the other",
        "Cycle at this level: First cycle of higher education (QF-EHEA)",
        "Not confirmed: EQF 5 to 8 and the cycles of the QF-EHEA.",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    let shown: Value = serde_json::from_slice(&show(&bytes, &["--format", "json"]).stdout).unwrap();
    let rows = shown["credentials"][0]["sections"].as_array().unwrap().iter().find(|section| section["id"] == "levels");
    let rows = rows.unwrap()["rows"].as_array().unwrap();
    let of = |label: &str| rows.iter().find(|row| row["label"] == label).map(|row| row["value"].clone());
    assert_eq!(of("isced-level"), Some(json!("6")));
    assert_eq!(of("cycle"), Some(json!("first-cycle")));
}

#[test]
fn each_value_stands_where_it_is_said_to_stand() {
    let bytes = issued(Format::OpenBadge);
    let shown: Value = serde_json::from_slice(&show(&bytes, &["--format", "json"]).stdout).unwrap();
    let claims: Value = serde_json::from_slice(&bytes).unwrap();
    let mut count = 0;
    for section in shown["credentials"][0]["sections"].as_array().unwrap() {
        for row in section["rows"].as_array().unwrap() {
            if let Some(pointer) = row["pointer"].as_str() {
                assert!(claims.pointer(pointer).is_some(), "{row}");
                count += 1;
            }
        }
    }
    assert!(count > 20, "{count}");
    assert_eq!(shown["verdict"], "valid");
}

#[test]
fn each_value_has_its_place_below_it_for_people_too() {
    let bytes = issued(Format::OpenBadge);
    let shown: Value = serde_json::from_slice(&show(&bytes, &["--format", "json"]).stdout).unwrap();
    let sections = shown["credentials"][0]["sections"].as_array().unwrap();
    let rows = || sections.iter().flat_map(|section| section["rows"].as_array().unwrap());
    for language in ["en", "de"] {
        let with = show(&bytes, &["--places", "--language", language]);
        let html = show(&bytes, &["--places", "--format", "html", "--language", language]);
        let (with, html) = (text(&with), text(&html));
        let without = show(&bytes, &["--language", language]);
        let without: Vec<&str> = text(&without).lines().map(str::trim).collect();
        for pointer in rows().filter(|row| row["label"] != "rest").filter_map(|row| row["pointer"].as_str()) {
            assert!(with.lines().any(|line| line.trim() == pointer), "{pointer}: {with}");
            assert!(html.contains(pointer), "{pointer}: {html}");
            assert!(!without.contains(&pointer), "only who asks for places gets them");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("one"), issued(Format::OpenBadge)).unwrap();
    std::fs::write(folder.path().join("two"), issued(Format::SdJwtVc)).unwrap();
    let output = run(folder.path(), &["--places", "--beside", "two", "one"]);
    assert!(text(&output).contains("The other: /credentialSubject/"), "{}", text(&output));
    assert!(text(&output).contains("This award: /credentialSubject/"), "{}", text(&output));
    // verify tells of them.
    let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args(["verify", "--offline", "--state", "state", "--at", NOW, "one"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(text(&output).contains("show --places"), "{}", text(&output));
}

#[test]
fn two_are_laid_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("one"), issued(Format::OpenBadge)).unwrap();
    std::fs::write(folder.path().join("two"), issued(Format::SdJwtVc)).unwrap();
    let output = run(folder.path(), &["--beside", "two", "one"]);
    assert!(text(&output).contains("Level: EQF: 4 | 4 [comparable, which is no recognition]"), "{}", text(&output));
}

/// For programs each side has its own values, each with its place in its own file.
#[test]
fn two_side_by_side_are_told_apart_for_programs() {
    let one = String::from_utf8(issued(Format::OpenBadge)).unwrap();
    let mut higher: Value = serde_json::from_str(&one).unwrap();
    let alignments = higher["credentialSubject"]["achievement"]["alignment"].as_array_mut().unwrap();
    let level = alignments.iter_mut().find(|alignment| alignment["targetType"] == "ext:EQF").unwrap();
    (level["targetUrl"], level["targetCode"]) = ("http://data.europa.eu/snb/eqf/6".into(), "6".into());
    let two = higher.to_string();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("one"), &one).unwrap();
    std::fs::write(folder.path().join("two"), &two).unwrap();
    let claims = [&one, &two].map(|text| serde_json::from_str::<Value>(text).unwrap());
    for (first, second, [left, right], levels) in
        [("one", "two", [&claims[0], &claims[1]], ["4", "6"]), ("two", "one", [&claims[1], &claims[0]], ["6", "4"])]
    {
        let output = run(folder.path(), &["--format", "json", "--beside", second, first]);
        let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
        let rows = shown["beside"]["rows"].as_array().unwrap();
        let (mut placed, mut level) = (0, None);
        for row in rows.iter().filter(|row| row["label"] != "beside-checked") {
            for (side, claims) in [("left", left), ("right", right)] {
                for value in row[side].as_array().unwrap_or_else(|| panic!("{row} has no {side}")) {
                    assert!(claims.pointer(value["pointer"].as_str().unwrap()).is_some(), "{side} of {row}");
                    placed += 1;
                }
            }
            if row["label"] == "sheet-eqf-level" {
                level = Some(["left", "right"].map(|side| row[side][0]["value"].as_str().unwrap()));
            }
        }
        assert_eq!(level, Some(levels), "{first} beside {second}: {rows:#?}");
        assert!(placed > 10, "{placed} values: {rows:#?}");
    }
}

#[test]
fn hostile_text_hides_nothing() {
    let badge = String::from_utf8(issued(Format::OpenBadge)).unwrap();
    let hostile = badge.replacen("MAG welding", "\\u001b[2J\\u202egnidlew\\n  EQF level: 8", 1);
    let output = show(hostile.as_bytes(), &[]);
    let said = text(&output);
    assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "{said}");
    assert!(!said.lines().any(|line| line.trim() == "EQF level: 8"), "{said}");
    for bytes in [&b""[..], b"{}", b"\xff", br#"{"type":["VerifiablePresentation"]}"#, &b"[".repeat(100_000)] {
        assert!(text(&show(bytes, &[])).contains("no credential in it"), "{bytes:?}");
    }
}

/// What stands between these, each time.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).map(|rest| rest.split(end).next().unwrap()).collect()
}

/// The page asks nobody for anything, and nothing that the file says is a part of it.
fn asks_nobody(html: &str) {
    let low = html.to_lowercase();
    assert!(!low.contains("<script") && !low.contains("@import") && !low.contains("url("), "{html}");
    for tag in between(&low, "<", ">") {
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
        let known = ["", "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "div", "section"];
        let table = ["table", "thead", "tbody", "tr", "th", "td"];
        assert!(known.contains(&name) || table.contains(&name), "<{tag}>: {html}");
        for remote in ["//", "src=", "href", " on"] {
            assert!(!tag.contains(remote), "<{tag}>: {html}");
        }
    }
    assert!(html.contains("default-src 'none'"), "{html}");
}

/// The rows of the table under that title, each with its cells; the first row names the columns.
fn table<'t>(html: &'t str, title: &str) -> Vec<Vec<&'t str>> {
    let (_, rest) = html.split_once(&format!("<h2>{title}</h2>")).unwrap_or_else(|| panic!("{title}: {html}"));
    let body = rest.split("</section>").next().unwrap();
    let row = |row: &&'t str| -> Vec<&'t str> {
        let heads = between(row, "<th scope=\"col\">", "</th>");
        if heads.is_empty() { between(row, "<td>", "</td>") } else { heads }
    };
    between(body, "<tr>", "</tr>").iter().map(row).collect()
}

const HOSTILE: &str = "<script src=//evil.example/x.js></script><img src=x onerror=alert(1)>&\"'";
const ESCAPED: &str = "&lt;script src=//evil.example/x.js&gt;&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;";

#[test]
fn printed_it_has_the_five_elements_and_nothing_of_a_hostile_title_runs() {
    let mut badge: Value = serde_json::from_slice(&issued(Format::OpenBadge)).unwrap();
    badge["name"] = HOSTILE.into();
    badge["credentialSubject"]["achievement"]["name"] = HOSTILE.into();
    let output = show(badge.to_string().as_bytes(), &["--format", "html"]);
    let html = text(&output);
    asks_nobody(html);
    assert!(between(html, "<h1>", "</h1>")[0].starts_with(ESCAPED), "{html}");
    assert!(between(html, "<title>", "</title>")[0].starts_with(ESCAPED), "{html}");
    let rows = table(html, "Five elements for recognition");
    assert_eq!(rows[0], ["Element", "What the file says, and where", "Note"], "{html}");
    assert!(rows.iter().all(|row| row.len() == 3), "{rows:?}");
    for element in ["Level", "Workload", "Quality", "Profile", "Outcomes"] {
        let of_it = |row: &&Vec<&str>| row[0].split(':').next() == Some(element);
        assert!(rows[1..].iter().any(|row| of_it(&row)), "{element}: {rows:?}");
    }
    let level = rows.iter().find(|row| row[0] == "Level: EQF").unwrap();
    assert!(level[1].starts_with("4 (/credentialSubject/"), "each value has its place: {level:?}");
    let german = show(badge.to_string().as_bytes(), &["--format", "html", "--language", "de"]);
    assert!(text(&german).contains("<html lang=\"de\">"), "{german:?}");
    assert_eq!(table(text(&german), "Fünf Elemente für die Anerkennung").len(), rows.len());
}

#[test]
fn printed_two_awards_have_a_column_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut badge: Value = serde_json::from_slice(&issued(Format::OpenBadge)).unwrap();
    badge["credentialSubject"]["achievement"]["name"] = HOSTILE.into();
    std::fs::write(folder.path().join("one"), badge.to_string()).unwrap();
    std::fs::write(folder.path().join("two"), issued(Format::SdJwtVc)).unwrap();
    let output = run(folder.path(), &["--beside", "two", "--format", "html", "one"]);
    let html = text(&output);
    asks_nobody(html);
    let rows = table(html, "Side by side");
    assert_eq!(rows[0], ["Element", "This award", "The other", "Note"], "{html}");
    assert!(rows.len() > 5 && rows.iter().all(|row| row.len() == 4), "{rows:?}");
    let level = rows.iter().find(|row| row[0] == "Level: EQF").unwrap();
    assert!(level[1].starts_with("4 (/") && level[2].starts_with("4 (/") && level[1] != level[2], "{level:?}");
    assert_eq!(level[3], "comparable, which is no recognition");
}

/// Every file of the European Learning Model's own collections, in both languages: no label without its words.
#[test]
fn other_peoples_awards_are_shown_whole() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let root = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from);
    if !root.join("elm").is_dir() {
        return println!("left out: the samples of the European Learning Model are not there");
    }
    let mut files = Vec::new();
    for folder in ["elm", "fixtures/elm", "fixtures/1edtech-validator"] {
        walk(&root.join(folder), &mut files);
    }
    let (mut shown, mut sample) = (0, false);
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        for language in ["en", "de"] {
            let output = show(&bytes, &["--language", language]);
            let said = text(&output);
            assert!(!said.contains("show-"), "{}: {said}", file.display());
            shown += usize::from(said.contains("10/11") || said.lines().count() > 30);
            sample |= file.ends_with("Sample-MC-Annex1-signed.jsonld") && said.contains(": 10/11");
        }
    }
    assert!(shown > 40 && sample, "{shown} shown, the official sample states ten of eleven: {sample}");
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.extension().and_then(|extension| extension.to_str()) {
            _ if path.is_dir() => walk(&path, files),
            Some("json" | "jsonld" | "jwt") => files.push(path),
            _ => {}
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["missing.json"]);
    assert_eq!(output.status.code(), Some(74), "{output:?}");
    let said = std::str::from_utf8(&output.stderr).unwrap();
    assert_eq!(said.matches("No such file").count(), 1, "{said}");
    assert!(said.contains("missing.json"), "{said}");
}

/// One of the made credentials with which the rules of profiles are held against another engine.
fn made(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/learning/tests/profile").join(name);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Without line ends, which only fit it to the terminal.
fn unwrapped(output: &Output) -> String {
    text(output).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_profile_asks_is_shown_with_its_place() {
    let mut claims = made("issued-by-mandate.json");
    let said = show(claims.to_string().as_bytes(), &[]);
    let (said, flowing) = (text(&said), unwrapped(&said));
    for due in ["It says everything that its profile asks (issued by mandate).", "Longest duration: 12 months (P12M)"] {
        assert!(flowing.contains(due), "{due}: {said}");
    }
    // A place in the file is one word, however long.
    let fits = |line: &str| line.chars().count() <= 100 || !line.trim().contains(' ');
    assert!(said.lines().all(fits), "{said}");
    claims["issuer"]["eIDASIdentifier"].take();
    claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingBody"]["eIDASIdentifier"].take();
    let opportunity = &mut claims["credentialSubject"]["hasClaim"]["specifiedBy"]["awardingOpportunity"];
    opportunity["awardingBody"]["eIDASIdentifier"].take();
    let shown: Value =
        serde_json::from_slice(&show(claims.to_string().as_bytes(), &["--format", "json"]).stdout).unwrap();
    let sections = shown["credentials"][0]["sections"].as_array().unwrap();
    let profile = sections.iter().find(|section| section["id"] == "profile").unwrap();
    let miss = &profile["rows"][1];
    assert_eq!(
        (miss["label"].as_str(), miss["value"].as_str(), miss["pointer"].as_str()),
        (Some("miss-missing"), Some("IssuerNodeShape eIDASIdentifier (edc-generic-no-cv)"), Some("/issuer"))
    );
    assert_eq!(miss["secured"], "nobody", "the file bears no seal");
}

#[test]
fn who_awarded_without_a_mandate_is_told_at_once() {
    let mut claims = made("issued-by-mandate.json");
    let ministry = serde_json::json!({ "type": "Organisation", "legalName": { "en": "Ministry of Zed" } });
    claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingBody"] = ministry;
    let with = show(claims.to_string().as_bytes(), &[]);
    assert!(unwrapped(&with).contains("by a mandate that it states itself: “The ministry charged"), "{}", text(&with));
    claims["evidence"]["evidenceStatement"].take();
    let without = show(claims.to_string().as_bytes(), &["--language", "de"]);
    let said = unwrapped(&without);
    let first = said.split("Fünf Elemente").next().unwrap();
    assert!(first.contains("verliehen hat ihn „Ministry of Zed“"), "{first}");
}

/// Grade, reason and place of a row of the section, by label, value and pointer.
fn graded(bytes: &[u8], more: &[&str]) -> Vec<[String; 3]> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), bytes).unwrap();
    let did = serde_json::from_slice::<Value>(bytes).unwrap()["issuer"]["id"].as_str().unwrap().to_owned();
    std::fs::write(folder.path().join("own.toml"), format!("[[issuer]]\nname = \"Zed\"\nid = [\"{did}\"]\n")).unwrap();
    let output = run(folder.path(), &[more, &["--format", "json", "file"]].concat());
    let shown: Value = serde_json::from_slice(&output.stdout).unwrap();
    let sections = shown["credentials"][0]["sections"].as_array().unwrap();
    let rows = sections.iter().find(|section| section["id"] == "evidence").unwrap()["rows"].as_array().unwrap();
    let of_grade = rows.iter().filter(|row| ["evidence-grade", "evidence-reason"].iter().any(|id| row["label"] == *id));
    of_grade
        .map(|row| ["label", "value", "pointer"].map(|name| row[name].as_str().unwrap_or_default().to_owned()))
        .collect()
}

/// Declared, documented, corroborated, verified: by what stands behind it, and never by how it looks.
#[test]
fn how_well_it_is_evidenced_is_shown_with_its_reason_and_place() {
    let badge = issued(Format::OpenBadge);
    let rows = |grade: &str, reason: &str, pointer: &str| {
        [["evidence-grade", grade, pointer], ["evidence-reason", reason, pointer]].map(|row| row.map(str::to_owned))
    };
    let place = "/issuer/name";
    assert_eq!(graded(&badge, &["--trust", "own.toml"]), rows("verified", "sealed", place));
    assert_eq!(graded(&badge, &[]), rows("documented", "unproven", place), "nobody says who the issuer is");
    let forged = String::from_utf8(badge.clone()).unwrap().replacen("MAG welding", "MIG welding", 1);
    assert_eq!(graded(forged.as_bytes(), &["--trust", "own.toml"]), rows("declared", "broken", place));
    let mut offering: Value = serde_json::from_slice(&badge).unwrap();
    offering["evidence"] = json!([{"id": "https://work.example/1", "type": ["Evidence"], "name": "Bench"},
        {"type": ["Evidence"], "narrative": "Welded a bench"}]);
    let (work, words) = (rows("documented", "work", "/evidence/0"), rows("declared", "words", "/evidence/1"));
    assert_eq!(graded(offering.to_string().as_bytes(), &[]), [work.clone(), work, words].concat());
    // For people, in both languages.
    let english = unwrapped(&show(&badge, &[]));
    let due =
        "How well it is evidenced: Documented Why: The file says that its issuer states it. Who that is, or whether";
    assert!(english.contains(due), "{english}");
    let german = unwrapped(&show(&badge, &["--language", "de"]));
    let due = "Wie gut es belegt ist: Belegt Warum: Die Datei sagt, ihre ausstellende Stelle habe es gesagt. Wer das ist oder";
    assert!(german.contains(due), "{german}");
}

/// RFC 9901: what the holder chose to show is told from what everybody sees.
#[test]
fn what_is_secured_is_said_of_each_value() {
    let shown: Value = serde_json::from_slice(&show(&issued(Format::SdJwtVc), &["--format", "json"]).stdout).unwrap();
    let rows =
        || shown["credentials"][0]["sections"].as_array().unwrap().iter().flat_map(|s| s["rows"].as_array().unwrap());
    let of = |label: &str| rows().find(|row| row["label"] == label).unwrap()["secured"].as_str().unwrap();
    assert_eq!((of("family-name"), of("issuer")), ("disclosed", "issuer"));
    let badge: Value = serde_json::from_slice(&show(&issued(Format::OpenBadge), &["--format", "json"]).stdout).unwrap();
    let rows =
        badge["credentials"][0]["sections"].as_array().unwrap().iter().flat_map(|s| s["rows"].as_array().unwrap());
    let (mut proof, mut others) = (0, 0);
    for row in rows {
        let Some(pointer) = row["pointer"].as_str() else { continue };
        // A proof covers all but itself.
        let of_proof = pointer.starts_with("/proof");
        assert_eq!(row["secured"], if of_proof { "nobody" } else { "issuer" }, "{row}");
        if of_proof { proof += 1 } else { others += 1 }
    }
    assert!(proof > 3 && others > 20, "{proof} of the proof, {others} others");
}

/// Every text in a document, but for what says of which kind things are.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(name, _)| !["@context", "type", "resultDescription"].contains(&name.as_str()))
            .for_each(|(_, value)| texts(value, found)),
        Value::Array(items) => items.iter().for_each(|value| texts(value, found)),
        Value::String(text) => found.push(text.clone()),
        _ => {}
    }
}

#[test]
fn nothing_of_a_record_is_lost_and_nothing_reads_like_code() {
    let course = |id: &str, name: &str| {
        json!({
            "type": ["VerifiableCredential", "AchievementCredential"], "issuer": {"id": "https://zed.example/i", "name": "Zed"},
            "validFrom": "2024-01-01T00:00:00Z", "credentialSubject": {"type": "AchievementSubject", "achievement": {
                "id": id, "name": name, "creator": {"id": "https://zed.example/i", "name": "Zed", "address": {"addressCountryCode": "IE"}},
                "endorsement": [{"type": ["VerifiableCredential", "EndorsementCredential"], "issuer": {"id": "https://b.example/i",
                    "name": "Board"}, "validFrom": "2023-01-01T00:00:00Z", "credentialSubject": {"endorsementComment": "In good standing"}}],
                "resultDescription": [{"id": "urn:x:r", "name": "Project", "resultType": "RubricCriterionLevel",
                    "requiredLevel": "urn:x:mastery", "rubricCriterionLevel": [{"id": "urn:x:mastery", "name": "Mastery"}]}]}}
        })
    };
    let record = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript of Lena", "description": "All of her courses",
        "issuer": {"id": "https://zed.example/i", "name": "Zed"}, "validFrom": "2024-02-01T00:00:00Z",
        "credentialSubject": {"type": "ClrSubject", "id": "urn:x:lena",
            "verifiableCredential": [course("urn:x:1", "Health careers"), course("urn:x:2", "Anatomy")],
            "association": [{"type": "Association", "associationType": "isParentOf", "sourceId": "urn:x:1", "targetId": "urn:x:2"}]}
    });
    let europass = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"], "id": "urn:credential:1",
        "issuer": {"id": "urn:org:1", "type": "Organisation", "legalName": {"en": "Zed College", "fr": "Collège de Zed"}},
        "credentialSubject": {"id": "urn:person:1", "type": "Person", "hasClaim": {"id": "urn:claim:1", "type": "LearningAchievement",
            "title": {"en": "Welding", "fr": "Soudage"}}}
    });
    for document in [&record, &europass] {
        let output = show(document.to_string().as_bytes(), &["--format", "json"]);
        let said = String::from_utf8(output.stdout).unwrap();
        let mut all = Vec::new();
        texts(document, &mut all);
        let is_date = |text: &str| text.ends_with("T00:00:00Z");
        for text in all.iter().filter(|text| !is_date(text)) {
            // Ids by which a record joins its own parts stand in the file alone.
            assert!(said.contains(text.as_str()) || text.starts_with("urn:"), "{text:?} is lost: {said}");
        }
    }
    let said = |document: &Value| {
        let output = show(document.to_string().as_bytes(), &[]);
        String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = said(&record);
    for due in [
        "Name of the document: Transcript of Lena",
        "Health careers contains Anatomy",
        "Country: Ireland (IE)",
        "Endorsement: In good standing Endorsed by: Board",
        "Required: Mastery",
    ] {
        assert!(told.contains(due), "{due}: {told}");
    }
    assert!(!told.contains("isParentOf") && !told.contains("Accreditation: In good standing"), "{told}");
    let told = said(&europass);
    assert!(
        told.contains(
            "In other languages Issuer “Zed College”: French: Collège de Zed Title “Welding”: French: Soudage"
        ),
        "{told}"
    );
}
