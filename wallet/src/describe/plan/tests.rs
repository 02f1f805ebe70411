//! Is each way in which a unit stands said with which credential, why, and who has to do what; and nothing counted twice?

use std::collections::BTreeMap;

use credential::Timestamp;
use learning::Award;
use learning::units::{Agreement, Credit, Holding, Kind, PlanFile, Qualification, Recognition, credits, progress_of};
use serde_json::{Value as Json, json};
use verify::{Answer, Word};
use words::Words;

use super::export;
use crate::describe::Language;
use crate::flow::learned::{Learned, Shelf};
use crate::flow::plan::{Counts, Document, Held, Plans, Shown};
use crate::i18n::Texts;
use crate::model::{PlanSheet, Share};
use crate::vault::{CredentialId, PlanId, PlanRow, ReceivedFrom, Row, State, Summary};

const CURRICULUM: &str = r#"
title = "Metalworker"
eqf = 4
bodies = ["did:web:home.example", "Home"]
[[unit]]
id = "a"
ids = ["https://home.example/a"]
title = "Workshop basics"
points = { ecvet = "24" }
hours = "600"
[[unit]]
id = "b"
ids = ["https://home.example/b"]
title = "Joining"
points = { ecvet = "12", ects = "2" }
[[unit]]
id = "c"
title = "Inspection"
eqf = 4
points = { ecvet = "8" }
outcomes = [
    { title = "Looks", skills = ["urn:s:1"] },
    { title = "Measures", skills = ["urn:s:2"] },
    { title = "Notes", skills = ["urn:s:3"] },
    { title = "Reports", skills = ["urn:s:4"] },
]
[[unit]]
id = "d"
ids = ["https://home.example/d"]
title = "Cutting and forming"
points = { ecvet = "20" }
[[unit]]
id = "e"
title = "Assembly on site"
points = { ecvet = "16" }
"#;

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

fn badge(id: &str, title: &str, more: &Json) -> Json {
    let mut claims = json!({"awardedDate": "2026-06-12T00:00:00Z", "issuer": {"name": "Abroad"},
        "credentialSubject": {"achievement": {"id": id, "name": title, "assessment": "Test"}}});
    for (name, value) in more.as_object().unwrap() {
        claims["credentialSubject"]["achievement"][name] = value.clone();
    }
    claims
}

/// A wallet of these credentials, each with whether it counts.
struct Wallet {
    shelf: Shelf,
    held: BTreeMap<CredentialId, Held>,
    credits: Vec<Credit>,
}

fn wallet(credentials: &[(Json, Counts)]) -> Wallet {
    let (mut shelf, mut held, mut all) = (Shelf::default(), BTreeMap::new(), Vec::new());
    for (number, (claims, counts)) in credentials.iter().enumerate() {
        let id = CredentialId(i64::try_from(number).unwrap() + 1);
        let award = Award::from_claims(&credential::json::Value::from(claims.clone()));
        let key = id.0.to_string();
        let own = credits(&[Holding { credential: &key, award: &award, counts: true, issuer: &["Abroad".to_owned()] }]);
        all.extend(own.iter().map(|credit| Credit { counts: *counts == Counts::Yes, ..credit.clone() }));
        let title = award.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        shelf.put(id, Learned { credits: own, ..Learned::default() });
        let summary = Summary { title, issuer: "Abroad".into(), ..Summary::default() };
        let state = State { word: Word::Valid, headline: String::new(), answers: [Answer::Yes; 5], checked: now() };
        let row = Row { id, summary, received: now(), from: ReceivedFrom::Sample, state: Some(state), withdrawn: None };
        held.insert(id, Held { row, proven: None, counts: counts.clone() });
    }
    Wallet { shelf, held, credits: all }
}

fn planned(wallet: Wallet, curriculum: &str, files: &[Json], recognitions: &[Recognition]) -> (PlanSheet, Json) {
    let texts = Texts::english().unwrap();
    let language = Language { words: Words::english(), texts: &texts, now: now(), esco: None, country: None };
    let qualification = Qualification::from_toml(curriculum).unwrap();
    let documents: Vec<Document> = files
        .iter()
        .enumerate()
        .map(|(number, file)| {
            let id = PlanId(i64::try_from(number).unwrap() + 2);
            let row =
                PlanRow { id, name: "f".into(), bytes: Vec::new(), credential: None, added: now(), sample: false };
            Document { row, file: PlanFile::read(file.to_string().as_bytes(), &[]), of_another: None }
        })
        .collect();
    let memoranda: Vec<_> = documents
        .iter()
        .filter_map(|document| match &document.file {
            Ok(PlanFile::Agreements(found)) => Some(found.memorandum.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    let agreement = Agreement { memoranda: &memoranda, learning: &[], recognitions };
    let progress = progress_of(&qualification, wallet.credits, &agreement, now());
    let shown = Shown { id: PlanId(1), qualification, progress, decided: Vec::new() };
    let plans = Plans { documents, held: wallet.held, shown: None };
    let sheet = super::sheet(&shown, &plans, &wallet.shelf, &language);
    let json = export::json(&shown, &sheet, &plans, &language);
    (sheet, json)
}

fn reasons(sheet: &PlanSheet) -> Vec<(Share, String, String)> {
    let rows = sheet.groups.iter().flat_map(|group| group.rows.iter().map(|row| (group.share, row)));
    rows.map(|(share, row)| (share, row.unit.clone(), row.reason.clone())).collect()
}

fn reason<'a>(all: &'a [(Share, String, String)], unit: &str) -> (Share, &'a str) {
    let found = all.iter().find(|(_, id, _)| id == unit).unwrap();
    (found.0, found.2.as_str())
}

fn skills(numbers: &[u8]) -> Json {
    let one = |number: &u8| json!({"type": ["Alignment"], "targetName": "x", "targetUrl": format!("urn:s:{number}"), "targetType": "ceasn:Competency"});
    json!({ "alignment": numbers.iter().map(one).collect::<Vec<_>>() })
}

#[test]
fn every_way_of_standing_in_one_plan() {
    let memorandum = json!({"id": "2026-01-14", "parties": ["Home", "Abroad"],
        "rows": [{"accepted": ["https://abroad.example/mag"], "unit": "b"}]});
    let wallet = wallet(&[
        (badge("https://home.example/a", "Basics", &json!({})), Counts::Yes),
        (badge("https://abroad.example/mag", "MAG welding", &json!({})), Counts::Yes),
        (badge("urn:x", "Placement", &skills(&[1, 2, 3])), Counts::Yes),
        (badge("https://home.example/d", "Cutting", &json!({})), Counts::No("Withdrawn since 3 May 2026".into())),
        (badge("urn:y", "Digital skills", &json!({"credit": {"points": "2", "system": "ECTS"}})), Counts::Yes),
    ]);
    let (sheet, json) = planned(wallet, CURRICULUM, &[memorandum], &[]);
    assert_eq!(sheet.about, "Home · EQF level 4 · 5 units, all needed · 80 ECVET points");
    let said = reasons(&sheet);
    assert_eq!(
        reason(&said, "a"),
        (
            Share::Yours,
            "Awarded by Abroad on 12 June 2026, as this very unit. Home has not said yet that it recognises it"
        )
    );
    assert_eq!(
        reason(&said, "b"),
        (
            Share::IfAgreed,
            "MAG welding, from Abroad: accepted by the agreement of 14 January 2026. Ask Home to recognise it"
        )
    );
    assert_eq!(
        reason(&said, "c"),
        (Share::IfAgreed, "Placement, from Abroad: 3 of 4 outcomes match. In no agreement, so ask Home first")
    );
    assert_eq!(
        reason(&said, "d"),
        (
            Share::Missing,
            "Cutting, from Abroad, would fit, but its credential does not count (Withdrawn since 3 May 2026)"
        )
    );
    assert_eq!(reason(&said, "e"), (Share::Missing, "Nothing in your wallet speaks to it"));
    assert_eq!(sheet.sums.words, ["24 yours", "20 if your school agrees", "36 missing"]);
    assert_eq!((sheet.sums.shares, sheet.sums.of.as_str()), ([24_000, 20_000, 36_000], "of 80 ECVET points"));
    assert_eq!(
        sheet.other_sums,
        [
            "Beside that, and never converted: 0 ECTS credits yours, 2 ECTS credits if your school agrees",
            "Beside that, and never converted: 600 hours yours, 0 hours if your school agrees",
        ]
    );
    let beside: Vec<String> = sheet.beside.iter().map(|line| format!("{}: {}", line.name, line.value)).collect();
    assert_eq!(
        beside,
        [
            "Cutting: Withdrawn since 3 May 2026",
            "Digital skills: 2 ECTS credits. Another system; points are never converted."
        ]
    );
    let letter = sheet.letter.unwrap();
    assert!(
        letter.starts_with("To Home\n") && letter.contains("1. Joining\n") && letter.contains("2. Inspection\n"),
        "{letter}"
    );
    let said = "MAG welding, awarded by Abroad on 12 June 2026, which our agreement of 14 January 2026 accepts\n";
    assert!(
        letter.contains(said) && letter.contains("Placement, awarded by Abroad on 12 June 2026: 3 of its 4 outcomes"),
        "{letter}"
    );
    assert!(!letter.contains("Basics"), "what is theirs is not asked for: {letter}");
    assert_eq!(json["units"][1]["read"], "if-agreed");
    assert_eq!(json["units"][2]["support"]["reason"]["outcomes"], json!([0, 1, 2]));
    assert_eq!(json["views"][0]["points"], json!({"ecvet": "24"}));
    let covered: Vec<Option<bool>> = sheet.groups[1].rows[1].outcomes.iter().map(|(covered, _)| *covered).collect();
    assert_eq!(covered, [Some(true), Some(true), Some(true), Some(false)]);
    let noted = &sheet.groups[1].rows[1].lines;
    assert!(
        noted.iter().any(|line| line.value.contains("states no level, and the unit has EQF level 4: Home")),
        "{noted:?}"
    );
}

#[test]
fn recognised_refused_and_exempted() {
    let decision = |id: &str, unit: &str, credential: Option<&str>, kind: Kind| Recognition {
        id: id.into(),
        unit: Some(unit.into()),
        credential: credential.map(str::to_owned),
        pointer: None,
        by: "Home".into(),
        kind,
        basis: learning::units::Basis::Case,
        date: Some("2026-03-04".into()),
        expires: None,
    };
    let wallet = wallet(&[(badge("urn:x", "Course", &json!({})), Counts::Yes)]);
    let decisions = [
        decision("urn:1", "a", Some("1"), Kind::Full),
        decision("urn:2", "b", None, Kind::Exemption),
        decision("urn:3", "c", Some("1"), Kind::Refused),
        decision("urn:4", "d", Some("1"), Kind::Conditional),
    ];
    let (sheet, _) = planned(wallet, CURRICULUM, &[], &decisions);
    let said = reasons(&sheet);
    assert_eq!(reason(&said, "a"), (Share::Yours, "Recognised by Home on 4 March 2026, from Course (Abroad)"));
    assert_eq!(reason(&said, "b"), (Share::Yours, "Home decided on 4 March 2026 that you need not take it"));
    assert_eq!(reason(&said, "c"), (Share::Missing, "Home refused it on 4 March 2026"));
    assert_eq!(
        reason(&said, "d"),
        (Share::Missing, "Home recognised it on 4 March 2026, on a condition that is still open")
    );
    assert_eq!(sheet.letter, None, "there is nothing to ask");
}

#[test]
fn a_rule_of_its_own_is_said_and_what_it_does_not_need_is_not_missing() {
    let rule = "rule = { all_of = [{ unit = \"a\" }, { any_of = { n = 1, of = [{ unit = \"b\" }, { unit = \"d\" }] } }, { points_at_least = { system = \"ecvet\", points = \"36\" } }] }\n";
    let curriculum = CURRICULUM.replace("[[unit]]\nid = \"a\"", &format!("{rule}[[unit]]\nid = \"a\""));
    let wallet = wallet(&[
        (badge("https://home.example/a", "Basics", &json!({})), Counts::Yes),
        (badge("https://home.example/b", "Joining", &json!({})), Counts::Yes),
    ]);
    let (sheet, _) = planned(wallet, &curriculum, &[], &[]);
    let shares: Vec<Share> = sheet.groups.iter().map(|group| group.share).collect();
    assert_eq!(shares, [Share::Yours, Share::Choice]);
    assert_eq!(
        sheet.remark.as_deref(),
        Some("All that its rule asks for is yours. Only Home can award the qualification: ask there.")
    );
    assert_eq!(sheet.sums.of, "of 36 ECVET points");
    let rules: Vec<String> = sheet.rules.iter().map(|rule| format!("{} {}", rule.depth, rule.words)).collect();
    assert_eq!(
        rules,
        [
            "0 Needed: “Workshop basics” and all that follows (3 of 3 met)",
            "1 At least one of “Joining” and “Cutting and forming” (one there)",
            "1 At least 36 ECVET points (36 there)",
        ]
    );
}

/// What may be chosen is not all missing, and a rule that nobody measures in points is told by its parts.
#[test]
fn of_units_to_choose_from_only_as_many_are_missing_as_are_needed() {
    let rule = "rule = { all_of = [{ unit = \"a\" }, { any_of = { n = 2, of = [{ unit = \"b\" }, { unit = \"c\" }, { unit = \"d\" }, { unit = \"e\" }] } }] }\n";
    let curriculum = CURRICULUM.replace("[[unit]]\nid = \"a\"", &format!("{rule}[[unit]]\nid = \"a\""));
    let bare = curriculum.lines().filter(|line| !line.starts_with("points")).collect::<Vec<_>>().join("\n");
    let held = || {
        let one = |id: &str, title: &str| (badge(id, title, &json!({})), Counts::Yes);
        wallet(&[one("https://home.example/a", "Basics"), one("https://home.example/b", "Joining")])
    };
    for curriculum in [&bare, &curriculum] {
        let (sheet, json) = planned(held(), curriculum, &[], &[]);
        assert_eq!(sheet.sums.words, ["2 yours", "0 if your school agrees", "at least 1 missing"]);
        assert_eq!((sheet.sums.shares, sheet.sums.of.as_str()), ([2, 0, 1], "in units"));
        let sums =
            json!({"system": "units", "yours": "2", "ifAgreed": "0", "missing": "1", "atLeast": true, "of": null});
        assert_eq!(json["sums"], sums);
        let parts = "Parts of the rule that are met: 1 of 2. Open: At least 2 of “Joining”, “Inspection”, \
            “Cutting and forming” and “Assembly on site” (one there).";
        assert_eq!(sheet.rule_parts.as_deref(), Some(parts));
        let missing = sheet.groups.iter().find(|group| group.share == Share::Missing).unwrap();
        assert_eq!(missing.rows.len(), 3, "each of them would do");
        assert_eq!(missing.note, "At least 1 of these 3 needed; the rule leaves a choice");
        let texts = Texts::english().unwrap();
        let language = Language { words: Words::english(), texts: &texts, now: now(), esco: None, country: None };
        let text = export::text(&sheet, &language);
        assert!(text.contains("2 yours · 0 if your school agrees · at least 1 missing (in units)\n"), "{text}");
        assert!(text.contains(parts), "{text}");
    }
    // Points are there still, beside.
    let (sheet, _) = planned(held(), &curriculum, &[], &[]);
    let ecvet = "Beside that, and never converted: 36 ECVET points yours, 0 ECVET points if your school agrees";
    assert!(sheet.other_sums.iter().any(|said| said == ecvet), "{:?}", sheet.other_sums);
    // With nothing at all three are needed, of five that would do.
    let (sheet, _) = planned(wallet(&[]), &bare, &[], &[]);
    assert_eq!(sheet.sums.words, ["0 yours", "0 if your school agrees", "at least 3 missing"]);
    assert!(
        sheet
            .rule_parts
            .unwrap()
            .starts_with("Parts of the rule that are met: 0 of 2. Open: “Workshop basics”; At least 2 of ")
    );
    // Once they are chosen nothing is missing.
    let whole =
        ["a", "b", "d"].map(|unit| (badge(&format!("https://home.example/{unit}"), unit, &json!({})), Counts::Yes));
    let (sheet, json) = planned(wallet(&whole), &bare, &[], &[]);
    assert_eq!(sheet.sums.words, ["3 yours", "0 if your school agrees", "0 missing"]);
    assert_eq!(
        (sheet.rule_parts.as_deref(), &json["sums"]["atLeast"]),
        (Some("Parts of the rule that are met: 2 of 2."), &json!(false))
    );
}

#[test]
fn without_points_units_are_counted_and_one_credential_counts_once() {
    let bare = CURRICULUM.lines().filter(|line| !line.starts_with("points")).collect::<Vec<_>>().join("\n");
    let one = badge("https://home.example/a", "Basics", &json!({}));
    let wallet = wallet(&[(one.clone(), Counts::Yes), (one, Counts::Yes)]);
    let (sheet, _) = planned(wallet, &bare, &[], &[]);
    assert_eq!(sheet.sums.words, ["1 yours", "0 if your school agrees", "4 missing"]);
    assert_eq!((sheet.sums.shares, sheet.sums.of.as_str()), ([1, 0, 4], "of 5 units"));
    let texts = Texts::english().unwrap();
    let language = Language { words: Words::english(), texts: &texts, now: now(), esco: None, country: None };
    let text = export::text(&sheet, &language);
    assert!(text.contains("\nYours: ") && text.contains("  Workshop basics [600 hours]\n"), "{text}");
    assert!(text.ends_with(&Words::english().not_recognised()), "{text}");
}

#[test]
fn what_covers_too_little_says_what_would_be_needed() {
    let wallet = wallet(&[(badge("urn:x", "Placement", &skills(&[2, 4])), Counts::Yes)]);
    let (sheet, json) = planned(wallet, CURRICULUM, &[], &[]);
    let said = reasons(&sheet);
    let expected = "Placement, from Abroad, covers 2 of 4 outcomes: too few to ask for";
    assert_eq!(reason(&said, "c"), (Share::Missing, expected));
    let row = sheet.groups.iter().flat_map(|group| &group.rows).find(|row| row.unit == "c").unwrap();
    let covered: Vec<Option<bool>> = row.outcomes.iter().map(|(covered, _)| *covered).collect();
    assert_eq!(covered, [Some(false), Some(true), Some(false), Some(true)]);
    assert_eq!(json["units"][2]["partly"][0]["reason"]["outcomes"], json!([1, 3]));
    assert_eq!(sheet.letter, None);
}
