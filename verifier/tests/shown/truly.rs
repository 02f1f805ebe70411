//! Is what `show` says what the file says: its days, its dates as what they are, and its lists by their addresses?

use std::process::{Command, Output};

use serde_json::{Value, json};

use super::helper::{SNB, labelled, rows_of as rows, text};

fn concept(tail: &str, label: &str) -> Value {
    super::helper::concept(&format!("{SNB}/{tail}"), label)
}

/// A European Digital Credential as the Europass tools write one.
fn diploma() -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issued": "2024-03-26T16:01:37+01:00", "issuanceDate": "2024-03-26T16:01:37+01:00",
        "validUntil": "2023-03-04T00:00:00+01:00",
        "issuer": {"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Zed"}},
        "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "fullName": {"en": "Ilva Marten"},
            "dateOfBirth": "1999-10-02T00:00:00+02:00", "hasClaim": {
            "id": "urn:epass:learningAchievement:1", "type": "LearningAchievement", "title": {"en": "Welding"},
            "awardedBy": {"awardingDate": "2019-09-11T00:00:00+02:00",
                "awardingBody": {"legalName": {"en": "Zed"},
                    "location": {"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/IRL"}}}}},
            "specifiedBy": {"id": "urn:epass:qualification:1", "type": "Qualification", "title": {"en": "Welding"}}}}})
}

#[test]
fn a_local_midnight_is_that_local_day() {
    let whole = text(&diploma(), &[]);
    for due in [
        "Awarded: 11 September 2019 (2019-09-11T00:00:00+02:00)",
        "5 Date of issuing: 11 September 2019 [stated]",
        "Runs until: 4 March 2023 (2023-03-04T00:00:00+01:00)",
        "Born: 2 October 1999 (1999-10-02T00:00:00+02:00)",
    ] {
        assert!(whole.contains(due), "{due}: {whole}");
    }
    assert!(!whole.contains("10 September") && !whole.contains("1 October"), "{whole}");
    assert!(text(&diploma(), &["--language", "de"]).contains("Verliehen: 11. September 2019"), "in German too");
    assert_eq!(labelled(&rows(&diploma(), "issuing"), "awarded"), ["2019-09-11T00:00:00+02:00"]);
    assert_eq!(labelled(&rows(&diploma(), "elements"), "element-date"), ["2019-09-11T00:00:00+02:00"]);
    assert!(labelled(&rows(&diploma(), "consistency"), "note").is_empty(), "which day is meant is plain");
}

/// 22:00 in UTC may be a midnight elsewhere, and may not: it is told as it stands, with the day that it then is.
#[test]
fn a_moment_that_may_be_a_midnight_is_told_with_its_day() {
    let mut claims = diploma();
    let awarded = |claims: &mut Value, moment: &str| {
        claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingDate"] = json!(moment);
        text(claims, &[])
    };
    let said = awarded(&mut claims, "2019-09-11T22:00:00Z");
    let due = "11 September 2019, 22:00 UTC (if that is a midnight written in UTC: 12 September 2019)";
    assert!(said.contains(&format!("Awarded: {due}")), "{said}");
    assert!(said.contains(&format!("5 Date of issuing: {due}")), "{said}");
    for moment in ["2019-09-11T22:30:00Z", "2019-09-11T15:00:00Z"] {
        let said = awarded(&mut claims, moment);
        assert!(said.contains("Awarded: 11 September 2019, ") && !said.contains("if that is a midnight"), "{said}");
    }
    // An end counts to the minute: the day that begins there is no longer in it.
    claims["validUntil"] = json!("2030-12-31T23:00:00Z");
    let said = awarded(&mut claims, "2019-09-11T00:00:00Z");
    assert!(said.contains("Runs until: 31 December 2030, 23:00 UTC") && !said.contains("1 January 2031"), "{said}");
}

#[test]
fn only_what_is_dated_as_an_award_was_awarded_then() {
    let mut claims = diploma();
    claims["credentialSubject"]["hasClaim"]["awardedBy"].as_object_mut().unwrap().remove("awardingDate");
    let (english, german) = (text(&claims, &[]), text(&claims, &["--language", "de"]));
    assert!(!english.contains("Awarded:") && !german.contains("Verliehen:"), "{english}\n{german}");
    let due = "Issued: 26 March 2024, 15:01 UTC (2024-03-26T16:01:37+01:00) [issued]";
    assert!(english.contains(due), "{english}");
    assert!(english.contains("5 Date of issuing: 26 March 2024 [stated, from issued]"), "{english}");
    assert!(german.contains("Ausgestellt: 26. März 2024, 15:01 UTC"), "{german}");
    let issuing = rows(&claims, "issuing");
    assert_eq!(labelled(&issuing, "issued"), ["2024-03-26T16:01:37+01:00"]);
    assert!(labelled(&issuing, "awarded").is_empty());

    let said = |output: Output| {
        let said = String::from_utf8(output.stdout).unwrap();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let transcript = |claims: &Value| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), claims.to_string()).unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
        program.args(["transcript", "--policy", "integrity", "--offline", "--state", "state", "file"]);
        said(program.current_dir(folder.path()).output().unwrap())
    };
    let issued = transcript(&claims);
    assert!(issued.contains("Issued on 26 March 2024") && !issued.contains("Awarded on"), "{issued}");
    let awarded = transcript(&diploma());
    assert!(awarded.contains("Awarded on 11 September 2019"), "{awarded}");
}

#[test]
fn what_is_shown_of_a_list_follows_the_address() {
    let mut claims = diploma();
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["nqfLevel"] = concept("qdr/c_bd9f8e42", "RQF Level 6");
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["eqfLevel"] = concept("eqf/99", "Level 6");
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["thematicArea"] =
        json!([concept("isced-f/0912", "Hairdressing"), concept("isced-f/9z", "Hairdressing")]);
    let said = text(&claims, &[]);
    for due in [
        "National level: DQR 5 (DE) (http://data.europa.eu/snb/qdr/c_bd9f8e42)",
        "Other level: unknown (http://data.europa.eu/snb/eqf/99)",
        "Field of study: ISCED-F 0912 Medicine (http://data.europa.eu/snb/isced-f/0912)",
        "Field of study: unknown (http://data.europa.eu/snb/isced-f/9z)",
        "The national level “DQR 5 (DE)” is one of Germany",
        "A label says “RQF Level 6”, and its address stands for DQR 5 (DE)",
        "A label says “Hairdressing”, and its address stands for ISCED-F 0912 Medicine",
        "A label says “Level 6”, and its address (http://data.europa.eu/snb/eqf/99) names nothing",
        "A label says “Hairdressing”, and its address (http://data.europa.eu/snb/isced-f/9z) names nothing",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    assert!(!said.contains("“RQF Level 6” is one of"), "{said}");
    let sheet = rows(&claims, "sheet");
    assert_eq!(labelled(&sheet, "sheet-national-level"), ["DQR 5 (DE)"]);
    assert_eq!(labelled(&sheet, "sheet-field"), ["ISCED-F 0912 Medicine; http://data.europa.eu/snb/isced-f/9z"]);
    let elements = rows(&claims, "elements");
    assert_eq!(labelled(&elements, "element-level"), ["DQR 5 (DE); http://data.europa.eu/snb/eqf/99"]);
    assert!(!labelled(&rows(&claims, "levels"), "national-level").contains(&"RQF Level 6".to_owned()));

    claims["credentialSubject"]["hasClaim"]["specifiedBy"].as_object_mut().unwrap().remove("nqfLevel");
    let level = rows(&claims, "elements").into_iter().find(|row| row["label"] == "element-level").unwrap();
    assert!(level["note"].as_str().unwrap().starts_with("partly stated"), "an unknown level is none: {level}");
}
