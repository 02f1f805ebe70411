//! Is every place named where a file does not keep to its profile, so that whoever made it finds it?

use serde_json::{Value, json};

use super::helper::{achievement, diploma, rows, rows_of, run, shared, shown, text, unwrapped};

/// Many achievements, each without what is asked of one.
fn many(count: usize) -> Value {
    let one = |number: usize| {
        let mut one = achievement(&format!("Course {number}"), 4);
        one["id"] = json!(format!("urn:epass:learningAchievement:{number}"));
        one.as_object_mut().unwrap().remove("awardedBy");
        one
    };
    diploma(&(0..count).map(one).collect())
}

#[test]
fn each_miss_is_listed_with_its_place_and_its_name() {
    let claims = many(300);
    let missed: Vec<Value> = rows_of(&claims, "profile")
        .into_iter()
        .filter(|row| row["value"] == "LearningAchievement awardedBy (edc-generic-no-cv)")
        .collect();
    assert_eq!(missed.len(), 300);
    for (number, row) in missed.iter().enumerate() {
        assert_eq!(row["pointer"], format!("/credentialSubject/hasClaim/{number}"));
        assert_eq!(row["of"], format!("Course {number}"));
        assert_eq!(row["note"], format!("Achievement “Course {number}”: “awardedBy” is missing."));
    }
    let html = unwrapped(&run("show", claims.to_string().as_bytes(), &["--format", "html"]));
    let places = text(&claims, &["--places"]);
    for whole in [&html, &places] {
        for due in ["Achievement “Course 299”: “awardedBy” is missing.", "/credentialSubject/hasClaim/299"] {
            assert!(whole.contains(due), "{due}");
        }
        assert!(!whole.contains("not shown"), "all is shown");
    }
    assert!(places.contains("“credentialProfiles” is missing. at the top of the file"), "{places}");
    let short = text(&claims, &[]);
    let due = "Achievement: “awardedBy” is missing. That is so in 300 places, among them “Course 0”, “Course 1”, “Course 2” and \
               297 more; --places lists each.";
    assert!(short.contains(due) && !short.contains("not shown"), "{short}");
    assert!(text(&claims, &["--language", "de"]).contains("Das ist an 300 Stellen so, darunter „Course 0“"));
}

/// One miss is no crowd: it is told with its name and its place, also where no places are asked for.
#[test]
fn a_single_miss_has_its_place_in_short_too() {
    let said = text(&many(1), &[]);
    assert!(said.contains("Achievement “Course 0”: “awardedBy” is missing. /credentialSubject/hasClaim"), "{said}");
    assert!(!said.contains("That is so in"), "{said}");
}

/// In the published sample for VCDM 2.0 a date stands that this format has no word for, and two things share one local id, which
/// by the published shapes is a violation indeed.
#[test]
fn why_a_real_file_misses_what_it_seems_to_say() {
    let Some(shared) = shared() else { return };
    let folder = shared.join("elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema/examples");
    let bytes = std::fs::read(folder.join("Bengales_highSchoolDiploma.json")).unwrap();
    let profile = rows(&shown(&bytes), "profile");
    let note = |value: &str| {
        let row = profile.iter().find(|row| row["value"].as_str().unwrap().starts_with(value));
        row.map(|row| (row["label"].as_str().unwrap().to_owned(), row["note"].as_str().unwrap().to_owned())).unwrap()
    };
    let (label, said) = note("EuropeanDigitalCredential issued");
    assert_eq!(label, "miss-unavoidable");
    assert!(said.contains("“issued” stands in the file and does not count") && !said.contains("missing"), "{said}");
    for member in ["Identifier schemeName", "Identifier notation"] {
        let (label, said) = note(member);
        assert_eq!(label, "miss-too-many");
        for due in ["share the id “urn:epass:identifier:2”", "/credentialSubject/identifier/0", "/issuer/identifier"]
        {
            assert!(said.contains(due), "{due}: {said}");
        }
    }
}

/// In short, one id that two things share is told once, whatever they have too often by it.
#[test]
fn a_shared_id_is_told_once_in_short() {
    let mut claims = diploma(&achievement("Welding", 4));
    let identifier = |name: &str, notation: &str| json!({"id": "urn:epass:identifier:2", "type": "Identifier", "schemeName": name, "notation": notation});
    claims["credentialSubject"]["identifier"] = identifier("Student ID", "17");
    claims["issuer"]["identifier"] = identifier("Alliance", "44");
    let (short, places) = (text(&claims, &[]), text(&claims, &["--places"]));
    let due = "two descriptions share the id “urn:epass:identifier:2”";
    assert_eq!((short.matches(due).count(), places.matches(due).count()), (1, 2), "{short}");
    assert!(
        short.contains("Whoever issues it must give each an id of its own. That is so in 2 places; --places"),
        "{short}"
    );
    assert!(text(&claims, &["--language", "de"]).contains("Zwei Beschreibungen haben dieselbe id"));
}

/// The check of the schema and the profile are told apart, and how they belong together.
#[test]
fn the_schema_stands_beside_the_profile() {
    let mut claims = many(1);
    let said = |claims: &Value| {
        let row = rows_of(claims, "profile").into_iter().find(|row| row["label"] == "profile-schema");
        row.map(|row| row["note"].as_str().unwrap().to_owned())
    };
    claims["credentialSchema"] =
        json!({"id": "http://data.europa.eu/snb/model/ap/edc-generic-full", "type": "ShaclValidator2017"});
    let same = said(&claims).unwrap();
    assert!(same.contains("it names the rules of a profile") && same.contains("Check “Schema and type”"), "{same}");
    claims["credentialSchema"] = json!({"id": "https://zed.example/schema.json", "type": "JsonSchema"});
    assert!(said(&claims).unwrap().contains("it names other rules than those of a profile"), "{:?}", said(&claims));
}
