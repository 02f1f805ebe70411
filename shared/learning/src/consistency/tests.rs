//! Is what does not go together found, and nothing else?

use credential::Timestamp;
use serde_json::{Value as Json, json};

use super::{Finding, birth, check};
use crate::{Award, Date};

fn elm() -> Json {
    let eire = json!({"id": "http://publications.europa.eu/resource/authority/country/IRL", "prefLabel": {"en": "Ireland", "de": "Irland"}});
    json!({"issued": "2026-01-01T00:00:00Z", "validUntil": "2030-01-01T00:00:00Z", "issuer": {"legalName": {"en": "Issuer"}}, "credentialSubject": {
        "fullName": {"en": "Lena Brandt"}, "dateOfBirth": "2004-03-01T00:00:00Z",
        "hasClaim": {"type": "LearningAchievement", "title": {"en": "Welding"},
            "awardedBy": {"awardingDate": "2026-01-01T00:00:00Z", "awardingBody": {"legalName": {"en": "Zed"},
                "eIDASIdentifier": {"notation": "VATIE-1234567A"}, "location": {"address": {"countryCode": eire}}}},
            "influencedBy": {"title": {"en": "Course"}, "temporal": {"startDate": "2025-09-01T00:00:00Z", "endDate": "2025-12-01T00:00:00Z"}},
            "specifiedBy": {"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/6", "prefLabel": {"en": "Level 6"}},
                "nqfLevel": {"id": "http://data.europa.eu/snb/qdr/LEVEL", "prefLabel": {"en": "NFQ Level 8"}},
                "creditPoint": {"framework": {"id": "http://data.europa.eu/snb/education-credit/6fcec5c5af", "prefLabel": {"en": "ECTS"}}, "point": "2"},
                "volumeOfLearning": "PT60H"}}}})
}

fn irish(level: &str) -> String {
    crate::frameworks::levels_named("IE", level)[0].address().expect("address")
}

fn findings(claims: Json) -> Vec<Finding> {
    let claims = credential::json::Value::from(claims);
    let award = Award::from_claims(&claims);
    let found = check(&claims, &award, Timestamp::parse("2026-11-22T00:00:00Z").expect("moment"));
    for finding in &found {
        let said = format!("{finding:?}");
        for pointer in said.split("pointer: \"").skip(1).filter_map(|rest| rest.split_once('"')) {
            assert!(claims.pointer(pointer.0).is_some(), "{} leads nowhere", pointer.0);
        }
    }
    found
}

const CLAIM: &str = "/credentialSubject/hasClaim";

#[test]
fn what_does_not_go_together() {
    let cases: [(&str, Json, &str); 18] = [
        ("/issued", json!("2026-01-01T00:00:00Z"), ""),
        ("/credentialSubject/dateOfBirth", json!("2004-02-29T23:00:00Z"), "local-midnight"),
        ("/credentialSubject/dateOfBirth", json!("2027-01-01T00:00:00Z"), "born-awarded"),
        ("/credentialSubject/dateOfBirth", json!("2024-01-01"), "age"),
        ("/credentialSubject/dateOfBirth", json!("1850-01-01"), "age"),
        ("/validUntil", json!("2025-01-01T00:00:00Z"), "awarded-until"),
        ("specifiedBy/eqfLevel/prefLabel/en", json!("Level 8"), "label"),
        ("specifiedBy/eqfLevel/prefLabel/en", json!("EQF Level 6 (NFQ 8)"), ""),
        ("specifiedBy/eqfLevel", json!({"id": "http://data.europa.eu/snb/eqf/8"}), "level level-credit"),
        ("specifiedBy/nqfLevel/prefLabel/en", json!("NFQ Level 7"), "label"),
        ("specifiedBy/nqfLevel/prefLabel/en", json!("DQR 8"), "label"),
        (
            "specifiedBy/nqfLevel",
            json!({"id": "http://data.europa.eu/snb/qdr/c_c392e7a2", "prefLabel": {"en": "RQF Level 6"}}),
            "framework-country",
        ),
        ("specifiedBy/creditPoint/framework/prefLabel/en", json!("ECVET points"), "label"),
        ("specifiedBy/volumeOfLearning", json!("P60M"), "many-months"),
        ("awardedBy/awardingBody/location/address/countryCode/prefLabel/en", json!("Germany"), "label"),
        ("awardedBy/awardingBody/eIDASIdentifier/notation", json!("VATDE-1234567A"), "identifier-country"),
        ("awardedBy/awardingDate", json!("2027-02-01"), "ahead"),
        ("influencedBy/temporal/startDate", json!("2026-03-01"), "began-ended began-awarded"),
    ];
    for (place, value, expected) in cases {
        let mut claims = elm();
        claims["credentialSubject"]["hasClaim"]["specifiedBy"]["nqfLevel"]["id"] = json!(irish("8"));
        let pointer = if place.starts_with('/') { place.to_owned() } else { format!("{CLAIM}/{place}") };
        *claims.pointer_mut(&pointer).expect(place) = value.clone();
        let found: Vec<_> = findings(claims).iter().map(Finding::id).collect();
        assert_eq!(found.join(" "), expected, "{place} {value}");
    }
}

#[test]
fn both_values_stand_in_a_finding() {
    let mut claims = elm();
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["nqfLevel"]["id"] = json!(irish("8"));
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["eqfLevel"] =
        json!({"id": "http://data.europa.eu/snb/eqf/4", "prefLabel": {"en": "Level 8"}});
    let found = findings(claims);
    let [Finding::Label { label, address, means }, Finding::Level { eqf, national, range, .. }] = found.as_slice()
    else {
        panic!("{found:#?}")
    };
    assert_eq!((label.value.as_str(), means.as_str()), ("Level 8", "EQF 4"));
    assert_eq!(address.value, "http://data.europa.eu/snb/eqf/4");
    assert_eq!((eqf.value, range.first(), national.value.label.as_str()), (4, 6, "NFQ Level 8"));
    assert!(found[1].confirmed(), "the Irish levels are confirmed by a source");
}

#[test]
fn an_alignment_that_contradicts_itself() {
    let found = findings(json!({"credentialSubject": {"achievement": {"name": "X", "alignment": {
        "targetName": "EQF", "targetCode": "8", "targetUrl": "http://data.europa.eu/snb/eqf/4", "targetType": "ext:EQF"}}}}));
    assert_eq!(found.iter().map(Finding::id).collect::<Vec<_>>(), ["label"]);
}

#[test]
fn days_of_birth() {
    for (left, right, expected) in [
        ("2004-03-01", "2004-03-01T00:00:00Z", "same-day"),
        ("2004-02-29T23:00:00Z", "2004-03-01", "beside"),
        ("2004-02-29", "2004-03-01", "different"),
        ("2004-02-28T23:00:00Z", "2004-03-01", "different"),
        ("1969-12-31T23:00:00Z", "1970-01-01", "beside"),
        ("spring", "2004-03-01", "unknown"),
    ] {
        let date = |text: &str| text.parse().map_or_else(|_| Date::Text(text.to_owned()), Date::Moment);
        assert_eq!(birth::compare(&date(left), &date(right)).id(), expected, "{left} {right}");
        assert_eq!(birth::compare(&date(right), &date(left)).id(), expected, "{right} {left}");
    }
}

#[test]
fn findings_are_bounded() {
    let bad = json!({"id": "http://data.europa.eu/snb/eqf/4", "prefLabel": {"en": "Level 8"}});
    assert_eq!(findings(json!({"list": vec![bad; 1_000]})).len(), crate::limits::FINDINGS);
}
