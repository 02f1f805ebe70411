//! Is it told of which level a seal is, with which certificate, and by whom and when it was time-stamped?

use made_trust::{
    COLLEGE, IDENTIFIER, Party, Sealing, Stamping, THEN, Wish, list, payload, payload_xml, seal, seal_xml,
};
use serde_json::Value;

use super::helper::{labelled, rows, run, shared, shown, unwrapped};

const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const STAMPED: &str = "2025-06-01T09:00:05Z";

struct World {
    authority: Party,
    college: Party,
    tsa: Party,
}

fn world() -> World {
    let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
    let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, DATES), Some(&authority));
    World { authority, college, tsa: Party::new(&Wish::tsa("True Time", DATES), None) }
}

fn seal_of(sealed: &Sealing) -> Vec<Value> {
    rows(&shown(sealed.file().to_string().as_bytes()), "seal")
}

#[test]
fn each_level_is_told_by_the_parts_that_stand_there() {
    let World { authority, college, tsa } = world();
    let how = Stamping::at(STAMPED);
    let basic = || seal(&college, &payload().to_string(), THEN, None);
    let long = || {
        let lists = [list(&authority, "2025-06-01T08:00:00Z", None, &[])];
        basic().stamped(&tsa, &[], &how).certificates(&[&authority]).withdrawals(&lists, &[])
    };
    for (sealed, level, parts) in [
        (basic(), "JAdES B-B", "sigT"),
        (basic().stamped(&tsa, &[], &how), "JAdES B-T", "sigT, sigTst"),
        (long(), "JAdES B-LT", "sigT, sigTst, xVals, rVals"),
        (long().archived(&tsa, &[], &how), "JAdES B-LTA", "sigT, sigTst, xVals, rVals, arcTst"),
    ] {
        let rows = seal_of(&sealed);
        assert_eq!(labelled(&rows, "seal-level"), [level]);
        let row = rows.iter().find(|row| row["label"] == "seal-level").unwrap();
        let note = row["note"].as_str().unwrap();
        assert!(note.contains(&format!("{parts}; that is")) && note.contains("A description and no proof"), "{note}");
    }
    let older = seal_xml(&college, &payload_xml(), None).stamped(&tsa, &how).file();
    let level = rows(&shown(older.as_bytes()), "seal").into_iter().find(|row| row["label"] == "seal-level").unwrap();
    assert_eq!(level["value"], "XAdES", "without a signing time it is of no level");
    let note = level["note"].as_str().unwrap();
    assert!(note.contains("It does not say when it was made") && note.ends_with("SignatureTimeStamp"), "{note}");
}

#[test]
fn certificate_and_time_stamps_say_what_is_claimed_and_what_was_checked() {
    let World { college, tsa, .. } = world();
    let sealed = seal(&college, &payload().to_string(), THEN, None).stamped(&tsa, &[], &Stamping::at(STAMPED));
    let rows = seal_of(&sealed);
    assert_eq!(labelled(&rows, "seal-certificate"), [COLLEGE]);
    assert!(labelled(&rows, "seal-subject")[0].contains(IDENTIFIER), "{rows:?}");
    assert!(labelled(&rows, "seal-issued-by")[0].contains("Seal Authority"), "{rows:?}");
    assert_eq!(labelled(&rows, "seal-valid"), ["2020-01-01T00:00:00Z/2040-01-01T00:00:00Z"]);
    assert_eq!(labelled(&rows, "seal-vouched"), ["unknown"]);
    assert_eq!(labelled(&rows, "seal-made"), [THEN]);
    assert_eq!(labelled(&rows, "seal-time-stamp"), [format!("{STAMPED} sigTst")]);
    let bytes = sealed.file().to_string().into_bytes();
    let dues = [
        "Level: JAdES B-T",
        "Issued by, as it says: Seal Authority",
        "In force: from 1 January 2020 until 1 January 2040",
        "Who vouches for it? Could not find out [The seal’s certificate leads to no authority",
        "Sealed, as it says itself: 1 June 2025, 09:00 UTC [claimed by whoever sealed, and proves nothing]",
        "Time-stamp: 1 June 2025, 09:00 UTC, by True Time, over the seal [checked, and proves nothing here: you have not",
    ];
    for more in [&[][..], &["--format", "html"]] {
        let said = unwrapped(&run("show", &bytes, more));
        for due in dues {
            assert!(said.contains(due), "{due}: {said}");
        }
    }
    let german = unwrapped(&run("show", &bytes, &["--language", "de"]));
    for due in ["Stufe: JAdES B-T", "Zeitstempel: 1. Juni 2025, 09:00 UTC, von True Time, über das Siegel"] {
        assert!(german.contains(due), "{due}: {german}");
    }
    // Of a certificate that has run out that is said.
    let past = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, ("2020-01-01", "2026-01-01")), None);
    let past = seal(&past, &payload().to_string(), THEN, None).file().to_string();
    let past = unwrapped(&run("show", past.as_bytes(), &[]));
    assert!(past.contains("until 1 January 2026 [not in force on 22 November 2026]"), "{past}");
    assert!(past.contains("Time-stamp: There is none: no independent party says when it was sealed."), "{past}");
}

/// By whom it knows, whoever checks is told so: the chain, the time-stamp and the grade.
#[test]
fn what_was_checked_and_held_is_told_as_that() {
    let World { authority, college, tsa } = world();
    let folder = tempfile::tempdir().unwrap();
    let anchor = |name: &str, party: &Party, what: &str| {
        std::fs::write(folder.path().join(name), &party.der).unwrap();
        format!("[[anchor]]\ncertificate = \"{name}\"\nfor = [\"{what}\"]\n")
    };
    let trust = folder.path().join("trust.toml");
    let own = anchor("seal-ca.der", &authority, "seal") + &anchor("tsa.der", &tsa, "time-stamp");
    std::fs::write(&trust, own).unwrap();
    let sealed = seal(&college, &payload().to_string(), THEN, None).stamped(&tsa, &[], &Stamping::at(STAMPED));
    let said = unwrapped(&run("show", sealed.file().to_string().as_bytes(), &["--trust", trust.to_str().unwrap()]));
    for due in [
        "Who vouches for it? Passed [Certificate of Ynys Môn College, in a chain to CN=Seal Authority,",
        "Time-stamp: 1 June 2025, 09:00 UTC, by True Time, over the seal [checked: made by an authority that you trust]",
        "What it is worth: Advanced seal: ",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    // A certificate that has ended since is no fault of a seal from before.
    let ended = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, ("2020-01-01", "2026-01-01")), Some(&authority));
    let ended = seal(&ended, &payload().to_string(), THEN, None).stamped(&tsa, &[], &Stamping::at(STAMPED));
    let ended = unwrapped(&run("show", ended.file().to_string().as_bytes(), &["--trust", trust.to_str().unwrap()]));
    assert!(
        ended.contains("until 1 January 2026 [it has ended since, and counts for the time that a time-stamp"),
        "{ended}"
    );
    // Whoever vouches for it, the level stays a description.
    assert!(said.contains("A description and no proof"), "{said}");
}

/// Of several seals one is judged, and what was found is said of no other.
#[test]
fn of_two_seals_each_is_told_and_one_is_judged() {
    let World { college, tsa, .. } = world();
    let other = Party::new(&Wish::seal("Printer", "VATIE-7654321B", DATES), None);
    let text = payload().to_string();
    let mut first = seal(&college, &text, THEN, None).stamped(&tsa, &[], &Stamping::at(STAMPED)).file();
    let second = seal(&other, &text, THEN, None).stamped(&tsa, &[], &Stamping::at(STAMPED)).file();
    first["signatures"].as_array_mut().unwrap().push(second["signatures"][0].clone());
    let rows = rows(&shown(first.to_string().as_bytes()), "seal");
    assert_eq!(labelled(&rows, "seal-certificate"), [COLLEGE, "Printer"]);
    assert_eq!(labelled(&rows, "seal-vouched").len(), 1, "{rows:?}");
    let stamps: Vec<&Value> = rows.iter().filter(|row| row["label"] == "seal-time-stamp").collect();
    assert_eq!(stamps.len(), 2);
    assert!(stamps.iter().all(|row| row["note"] == "whether that holds was not looked into"), "{stamps:?}");
    assert!(
        rows.iter()
            .any(|row| row["note"].as_str().is_some_and(|note| note.starts_with("Of several seals one is judged")))
    );
}

/// A presentation that is sealed and holds nothing still has a seal, in text, for programs and printed.
#[test]
fn the_seal_around_a_real_presentation_is_told() {
    let Some(shared) = shared() else { return };
    let file = shared.join("elm/edc-repo-testdata/json_to_seal-signed-jades-baseline-lta.json");
    let bytes = std::fs::read(file).unwrap();
    let said = shown(&bytes);
    let rows = said["seal"]["rows"].as_array().unwrap();
    assert_eq!(labelled(rows, "seal-level"), ["JAdES B-LTA"]);
    assert_eq!(labelled(rows, "seal-time-stamp").len(), 3);
    for more in [&[][..], &["--format", "html"]] {
        assert!(unwrapped(&run("show", &bytes, more)).contains("JAdES B-LTA"), "{more:?}");
    }
    let brief = unwrapped(&run("verify", &bytes, &[]));
    let due = "JAdES B-LTA, certificate of Certificado TEST Sello Electronico (from 5 May 2021 until 5 May 2023), 3 time-stamps.";
    assert!(brief.contains(due), "{brief}");
    let verified: Value = serde_json::from_slice(&run("verify", &bytes, &["--format", "json"]).stdout).unwrap();
    let seal = &verified["learning"][0]["sections"][0];
    assert_eq!(
        (&seal["id"], labelled(seal["rows"].as_array().unwrap(), "seal-level")),
        (&"seal".into(), vec!["JAdES B-LTA".to_owned()])
    );
}
