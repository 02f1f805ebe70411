//! Is the record whole, in order, and honest about what was signed?

use serde_json::json;

use super::{Countersignature, Entry, Header, Photo, Record, Week, record};
use crate::validation::Grade;

fn week(text: &str) -> Week {
    Week::parse(text).expect(text)
}

fn entry(when: &str, work: &str, minutes: u32, unit: Option<&str>) -> Entry {
    Entry {
        week: week(when),
        work: work.to_owned(),
        minutes,
        unit: unit.map(str::to_owned),
        skills: Vec::new(),
        photos: Vec::new(),
        countersignature: None,
    }
}

fn signed(entry: Entry, credential: &str) -> Entry {
    let covers = entry.digest();
    let (by, on) = ("Master Ott".to_owned(), "2026-03-20".to_owned());
    Entry { countersignature: Some(Countersignature { by, on, credential: credential.to_owned(), covers }), ..entry }
}

fn good(signature: &Countersignature) -> bool {
    signature.credential == "urn:good"
}

fn header(from: &str, until: &str) -> Header {
    let (learner, company) = ("Lena Brandt".to_owned(), "Works".to_owned());
    Header { learner, company, qualification: "Metalworker".to_owned(), from: week(from), until: week(until) }
}

fn of(entries: &[Entry]) -> Record {
    record(header("2026-W10", "2026-W14"), entries, good)
}

#[test]
fn weeks() {
    for (text, sound) in [
        ("2026-W01", true),
        ("2026-W53", true),
        ("2025-W53", false),
        ("2026-W00", false),
        ("2026-W54", false),
        ("2026-W1", false),
        ("2026W01", false),
        ("26-W01", false),
        ("2026-W+1", false),
        ("", false),
    ] {
        assert_eq!(Week::parse(text).is_ok(), sound, "{text}");
    }
    assert_eq!(week("2026-W12").days(), Some(("2026-03-16".to_owned(), "2026-03-22".to_owned())));
    assert_eq!(week("2026-W53").next(), Some(week("2027-W01")));
    assert_eq!(week("2025-W52").next(), Some(week("2026-W01")));
    assert!(week("2025-W52") < week("2026-W01"));
}

#[test]
fn how_well_an_entry_is_evidenced() {
    let plain = entry("2026-W12", "Welded", 600, Some("welding"));
    let photo = Photo { name: "seam".to_owned(), media_type: "image/jpeg".to_owned(), sha256: "00".to_owned() };
    let pictured = Entry { photos: vec![photo], ..plain.clone() };
    let mut changed = signed(plain.clone(), "urn:good");
    changed.minutes = 900;
    for (entry, state, grade) in [
        (plain.clone(), "no", Grade::Declared),
        (pictured.clone(), "no", Grade::Documented),
        (signed(plain.clone(), "urn:open"), "unverified", Grade::Corroborated),
        (signed(pictured, "urn:good"), "verified", Grade::Verified),
        (changed, "changed", Grade::Declared),
    ] {
        assert_eq!((entry.countersigned(good).id(), entry.grade(good)), (state, grade));
    }
    let digest = plain.digest();
    assert_eq!(digest, signed(plain, "urn:x").digest(), "the signature is not part of what it signs");
}

#[test]
fn the_record_of_a_training() {
    let entries = [
        signed(entry("2026-W12", "Welded", 1_200, Some("welding")), "urn:good"),
        signed(entry("2026-W10", "Turned", 900, Some("turning")), "urn:open"),
        entry("2026-W12", "School", 480, None),
    ];
    let whole = of(&entries);
    let weeks: Vec<_> =
        whole.weeks.iter().map(|week| (week.week.to_string(), week.entries.len(), week.minutes)).collect();
    assert_eq!(weeks, [("2026-W10".to_owned(), 1, 900), ("2026-W12".to_owned(), 2, 1_680)]);
    assert_eq!((whole.minutes, whole.countersigned_minutes), (2_580, 1_200));
    let units: Vec<_> =
        whole.units.iter().map(|unit| (unit.unit.as_deref(), unit.minutes, unit.countersigned_minutes)).collect();
    assert_eq!(units, [(None, 480, 0), (Some("turning"), 900, 0), (Some("welding"), 1_200, 1_200)]);
    assert_eq!(whole.missing, [week("2026-W11"), week("2026-W13"), week("2026-W14")]);
    assert!(whole.findings.is_empty(), "{:?}", whole.findings);
    let mut other = entries.to_vec();
    other.reverse();
    assert_eq!(of(&other), whole, "order never matters");
    let exported = serde_json::to_value(&whole).expect("JSON");
    assert_eq!(exported["header"]["from"], json!("2026-W10"));
    assert_eq!(exported["weeks"][0]["entries"][0]["countersigned"], json!("unverified"));
    assert_eq!(exported["weeks"][1]["from"], json!("2026-03-16"));
}

#[test]
fn what_is_strange() {
    let mut changed = signed(entry("2026-W12", "Welded", 60, None), "urn:good");
    changed.work = "Welded and more".to_owned();
    let once = entry("2026-W10", "Turned", 60, None);
    for (entries, expected) in [
        (vec![entry("2026-W10", "All", 10_081, None)], "impossible"),
        (vec![entry("2026-W10", "Much", 3_601, None)], "long"),
        (vec![changed], "changed"),
        (vec![entry("2026-W20", "Later", 60, None)], "outside"),
        (vec![once.clone(), once.clone()], "twice"),
        (vec![entry("2026-W10", "Most", u32::MAX, None), entry("2026-W10", "All", u32::MAX, None)], "impossible"),
    ] {
        let found: Vec<_> = of(&entries).findings.iter().map(super::Finding::id).collect();
        assert_eq!(found, [expected]);
    }
    let better = [signed(once.clone(), "urn:good"), once];
    assert_eq!(of(&better).countersigned_minutes, 60, "of the same entry twice, the signed one counts");
    let long = record(header("0001-W01", "9999-W52"), &[], good);
    assert_eq!((long.missing.len(), long.left_out), (crate::limits::LOGBOOK_WEEKS, 1));
}

#[test]
fn entries_as_data() {
    let text = json!({"week": "2026-W12", "work": "Welded", "minutes": 600, "photos": [{"name": "a", "media_type": "image/png", "sha256": "00"}]});
    let entry: Entry = serde_json::from_value(text.clone()).expect("entry");
    assert_eq!(serde_json::to_value(&entry).expect("JSON"), text);
    for wrong in [
        json!({"week": "2026-W60", "work": "", "minutes": 1}),
        json!({"week": "2026-W12", "work": "", "minutes": -1}),
        json!({"week": "2026-W12", "work": "", "minutes": 1, "more": 1}),
    ] {
        assert!(serde_json::from_value::<Entry>(wrong.clone()).is_err(), "{wrong}");
    }
}
