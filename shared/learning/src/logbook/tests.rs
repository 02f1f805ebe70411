//! Is the record whole, in order, and honest about what was signed?

use serde_json::json;

use super::{
    CountersignError, Countersignature, Entry, EntryError, Header, Line, Photo, Record, Request, Signed, Statement,
    Week, Whose, countersignature, record,
};
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
    let of = |text: &str| Week::of(credential::Timestamp::parse(text).expect(text)).map(|week| week.to_string());
    assert_eq!(of("2027-01-03T23:59:59Z").as_deref(), Some("2026-W53"));
    assert_eq!(of("2027-01-04T00:00:00Z").as_deref(), Some("2027-W01"));
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

fn request(lines: Vec<Line>) -> Result<Request, CountersignError> {
    let whose = Whose {
        learner: "Lena Brandt".to_owned(),
        company: "Works".to_owned(),
        qualification: "Metalworker".to_owned(),
    };
    Request::new(whose, json!({"kty": "OKP"}), "2026-03-20T10:00:00Z".to_owned(), lines)
}

fn two() -> Vec<Line> {
    vec![
        Line::new("a", &entry("2026-W12", "Welded", 600, Some("welding"))),
        Line::new("b", &entry("2026-W10", "Turned", 60, None)),
    ]
}

#[test]
fn a_request_is_read_as_written() {
    let asked = request(two()).expect("request");
    assert_eq!(Request::from_bytes(asked.to_text().as_bytes()).expect("read"), asked);
    assert_eq!(asked.weeks(), Some((week("2026-W10"), week("2026-W12"))));
    let signed = entry("2026-W12", "Welded", 600, Some("welding"));
    let digest = signed.digest();
    assert_eq!(
        Line::new("a", &self::signed(signed, "urn:x")).digest,
        digest,
        "a signature is not part of what is signed"
    );
}

#[test]
fn what_is_no_request() {
    let text = request(two()).expect("request").to_text();
    let changed = |from: &str, to: &str| text.replacen(from, to, 1);
    for (name, bytes, expected) in [
        ("empty", String::new(), "Json"),
        ("another form", changed("-request-1", "-request-2"), "Form"),
        ("no form", "{}".to_owned(), "Form"),
        ("truncated", text[..text.len() / 2].to_owned(), "Json"),
        ("a member more", changed("\"learner\"", "\"more\": 1, \"learner\""), "Syntax"),
        ("a member twice", changed("\"learner\"", "\"learner\": \"x\", \"learner\""), "Json"),
        ("another text", changed("Welded", "Welded and more"), "Digest"),
        ("no learner", changed("Lena Brandt", " "), "Text"),
        ("no text", changed("Welded", ""), "Entry"),
        ("the same twice", changed("\"b\"", "\"a\""), "Twice"),
        ("no id", changed("\"b\"", "\"\""), "Text"),
        ("deep", "[".repeat(100_000), "Json"),
    ] {
        let error = Request::from_bytes(bytes.as_bytes()).expect_err(name);
        assert!(format!("{error:?}").starts_with(expected), "{name}: {error:?}");
    }
    assert!(matches!(request(Vec::new()), Err(CountersignError::Empty)));
    let many = (0..261).map(|number| Line::new(number.to_string(), &entry("2026-W12", "Welded", 1, None))).collect();
    assert!(matches!(request(many), Err(CountersignError::TooMany { actual: 261, limit: 260 })));
    let huge = format!("{}{text}", " ".repeat(9 << 20));
    assert!(matches!(Request::from_bytes(huge.as_bytes()), Err(CountersignError::Json(_))));
}

#[test]
fn what_a_countersignature_says() {
    let claims = |subject: serde_json::Value| json!({"vct": super::TYPE, "iat": 1_774_000_000, "issuing_authority": "Master Ott", "credentialSubject": subject});
    let read = |claims: serde_json::Value| Statement::from_claims(&credential::json::Value::from(claims));
    let subject = request(two()).expect("request").subject();
    let said = read(claims(subject.clone())).expect("ours").expect("sound");
    assert_eq!((said.by.as_str(), said.at, said.lines.len()), ("Master Ott", 1_774_000_000, 2));
    assert_eq!(said.whose.learner, "Lena Brandt");
    assert!(read(json!({"vct": "urn:eudi:diploma:1"})).is_none(), "another type");
    let mut forged = subject.clone();
    forged["entries"][0]["entry"]["minutes"] = json!(601);
    let mut held_back = subject;
    held_back["entries"] = json!([]);
    assert!(matches!(read(claims(forged)), Some(Err(CountersignError::Digest { number: 1, .. }))));
    assert_eq!(read(claims(held_back)).expect("ours").expect("sound").lines, []);
    for wrong in [json!(null), json!([]), json!({"entries": [7]}), json!({"name": 7, "entries": []})] {
        assert!(read(claims(wrong.clone())).expect("ours").is_err(), "{wrong}");
    }
}

#[test]
fn which_signature_an_entry_has() {
    let now = entry("2026-W12", "Welded", 600, None);
    let before = entry("2026-W12", "Welding", 600, None);
    let signed = |credential: &str, on: &str, verified: bool, id: &str, entry: &Entry| Signed {
        credential: credential.to_owned(),
        by: "Master Ott".to_owned(),
        on: on.to_owned(),
        verified,
        covers: vec![(id.to_owned(), entry.digest())],
    };
    let old = signed("urn:old", "2026-03-30", true, "a", &before);
    let open = signed("urn:open", "2026-03-29", false, "a", &now);
    let good = signed("urn:good", "2026-03-20", true, "a", &now);
    let later = signed("urn:later", "2026-03-21", true, "a", &now);
    let other = signed("urn:other", "2026-03-31", true, "b", &now);
    for (signed, expected) in [
        (vec![], None),
        (vec![other.clone()], None),
        (vec![old.clone()], Some(("urn:old", "changed"))),
        (vec![open.clone(), old.clone()], Some(("urn:open", "unverified"))),
        (vec![good.clone(), open, old, other], Some(("urn:good", "verified"))),
        (vec![later, good], Some(("urn:later", "verified"))),
    ] {
        let found = countersignature("a", &now, &signed);
        let state = Entry { countersignature: found.clone(), ..now.clone() }
            .countersigned(|of| signed.iter().any(|one| one.verified && one.credential == of.credential));
        assert_eq!(found.as_ref().map(|found| (found.credential.as_str(), state.id())), expected);
    }
}

#[test]
fn what_no_logbook_takes() {
    let good = entry("2026-W12", "Welded", 600, Some("welding"));
    let photo = |sha256: &str| Photo {
        name: "seam.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        sha256: sha256.to_owned(),
    };
    let skill = |address: &str| vec![address.to_owned()];
    assert_eq!(
        Entry { photos: vec![photo(&"0a".repeat(32))], skills: skill("https://x/1"), ..good.clone() }.check(),
        Ok(())
    );
    for (entry, expected) in [
        (Entry { work: " \n".to_owned(), ..good.clone() }, "work has 0"),
        (Entry { work: "x".repeat(8_001), ..good.clone() }, "work has 8001"),
        (Entry { minutes: 0, ..good.clone() }, "0 minutes"),
        (Entry { minutes: 10_081, ..good.clone() }, "10081 minutes"),
        (Entry { unit: Some(String::new()), ..good.clone() }, "unit has 0"),
        (Entry { skills: skill("javascript:alert(1)"), ..good.clone() }, "a skill is"),
        (Entry { skills: skill("http://x/1 2"), ..good.clone() }, "a skill is"),
        (Entry { skills: vec!["http://x".to_owned(); 31], ..good.clone() }, "31 skills"),
        (Entry { photos: vec![photo("00")], ..good.clone() }, "a picture's digest is"),
        (Entry { photos: vec![photo(&"0A".repeat(32))], ..good.clone() }, "a picture's digest is"),
        (Entry { photos: vec![photo(&"00".repeat(32)); 13], ..good }, "13 pictures"),
    ] {
        let error = entry.check().expect_err(expected).to_string();
        assert!(error.starts_with(expected), "{error}");
    }
    // Sunday noon in UTC is Monday in the first of all time zones.
    let entry = |when: &str| entry(when, "Welded", 600, None);
    let moment = |text: &str| credential::Timestamp::parse(text).expect(text);
    let (before, sunday) = (moment("2026-03-15T09:00:00Z"), moment("2026-03-15T12:00:00Z"));
    assert_eq!(entry("2026-W11").check_at(before), Ok(()));
    assert_eq!(entry("2026-W12").check_at(sunday), Ok(()));
    assert_eq!(entry("2026-W12").check_at(before), Err(EntryError::NotBegun(week("2026-W12"))));
    assert!(matches!(Entry { minutes: 0, ..entry("2026-W11") }.check_at(sunday), Err(EntryError::Minutes(0))));
}

#[test]
fn weeks_are_read_as_people_write_them() {
    for (text, week) in [
        ("2026-W12", "2026-W12"),
        (" 12/2026 ", "2026-W12"),
        ("KW 12 2026", "2026-W12"),
        ("2026 week 7", "2026-W07"),
        ("2026-03-20", "2026-W12"),
        ("20.3.2026", "2026-W12"),
        ("1.1.2027", "2026-W53"),
    ] {
        assert_eq!(Week::read(text).unwrap().to_string(), week, "{text}");
    }
    for text in ["", "12", "03/04/2026", "2026", "54/2026", "2025-W53", "30.2.2026", "20.3.26", "last week", "1 2 3 4"]
    {
        assert!(Week::read(text).is_err(), "{text}");
    }
    let week = Week::parse("2027-W01").unwrap();
    assert_eq!(week.before().unwrap().to_string(), "2026-W53");
    assert_eq!(week.before().unwrap().next(), Some(week));
}
