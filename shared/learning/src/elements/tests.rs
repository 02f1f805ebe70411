//! Is each element found in each format, and is none found where it is not?

use credential::Timestamp;
use serde_json::{Value as Json, json};

use super::{Element, Elements};
use crate::Award;

fn states(claims: &Json) -> String {
    let award = Award::from_claims(&credential::json::Value::from(claims.clone()));
    let as_of = Timestamp::parse("2026-11-22T00:00:00Z").expect("moment");
    let elements = Elements::of(&award, as_of);
    let letters = elements.stated.iter().map(|stated| match stated.state {
        super::State::Partial(lack) => format!("{}:{}", stated.element.id(), lack.id()),
        other => format!("{}:{}", stated.element.id(), other.id()),
    });
    letters.filter(|text| !text.ends_with(":present")).collect::<Vec<_>>().join(" ")
}

fn elm() -> Json {
    json!({"issued": "2026-01-01T00:00:00Z", "issuer": {"legalName": {"en": "Issuer"}}, "credentialSubject": {
        "fullName": {"en": "Lena Brandt"},
        "hasClaim": {"type": "LearningAchievement", "title": {"en": "Welding"}, "additionalNote": {"noteLiteral": {"en": "More"}},
            "awardedBy": {"awardingBody": {"legalName": {"en": "Zed"}, "location": {"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/IRL"}}}}},
            "provenBy": {"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": "Pass"}}, "idVerification": {"prefLabel": {"en": "Supervised"}}},
            "specifiedBy": {"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/4"}, "volumeOfLearning": "PT60H", "mode": {"prefLabel": {"en": "Blended"}},
                "learningOutcome": {"title": {"en": "Welds"}}, "accreditation": {"title": {"en": "Licence"}}, "entryRequirement": {"noteLiteral": {"en": "None"}},
                "isPartialQualification": true}}}})
}

fn badge() -> Json {
    json!({"issuer": {"id": "did:web:x.example", "name": "School", "address": {"addressCountryCode": "DE"}}, "validFrom": "2026-05-03T00:00:00Z",
        "credentialSubject": {
            "id": "did:key:z6Holder", "identifier": [{"identityType": "name", "identityHash": "Lena Brandt", "hashed": false}],
            "result": [{"resultDescription": "urn:2", "status": "Completed"}],
            "achievement": {"name": "Welding", "description": "Welds.", "criteria": {"narrative": "Welds"},
                "resultDescription": [{"id": "urn:2", "name": "Test"}], "participationType": "onsite", "supervisionType": "onsite",
                "ECTS": 2.5, "related": [{"id": "https://x.example/degree"}],
                "alignment": [{"targetType": "ext:EQF", "targetCode": "4", "targetName": "EQF 4", "targetUrl": "https://x.example/eqf"},
                    {"targetType": "ext:QualityAssurance", "targetName": "Review", "targetUrl": "https://x.example/review"}]}}})
}

#[test]
fn whole_ones() {
    assert_eq!(states(&elm()), "");
    assert_eq!(states(&badge()), "outcomes:outcomes prerequisites:missing");
    let mut regional = badge();
    regional["issuer"]["address"] = json!({"addressRegion": "Bavaria"});
    assert_eq!(states(&regional), "country:country-code outcomes:outcomes prerequisites:missing");
    for (name, code) in [("Not applicable", "n/a"), ("EQF", "not applicable")] {
        let mut none = badge();
        none["credentialSubject"]["achievement"]["alignment"][0] = json!({"targetType": "ext:EQF", "targetCode": code, "targetName": name, "targetUrl": "https://x.example/eqf"});
        assert_eq!(states(&none), "outcomes:outcomes level:not-applicable prerequisites:missing");
    }
    let mut stated = badge();
    stated["credentialSubject"]["achievement"]["learningOutcome"] = json!("Welds");
    assert_eq!(states(&stated), "prerequisites:missing");
    let sd_jwt = json!({"vct": "urn:eudi:micro_credential:1", "given_name": "Lena", "family_name": "Brandt", "issuing_authority": "Nordhafen",
        "issuing_country": "DE", "date_of_issuance": "2026-05-03", "credentialSubject": {"achievement": {
            "name": "MAG welding", "workload": "200 hours", "eqfLevel": 4, "learningOutcome": ["Sets up"], "assessment": "Test",
            "participation": "On site", "qualityAssurance": "Inspected", "credit": {"points": 8, "system": "ECVET"}}}});
    let optional = "prerequisites:missing supervision:missing grade:missing stackability:missing further:missing";
    assert_eq!(states(&sd_jwt), optional);
}

/// What is changed, and what then is not present.
#[test]
fn one_thing_less() {
    let elm_cases: [(&str, Json, &str); 13] = [
        // That it is no part of a qualification says nothing of stacking.
        ("/credentialSubject/hasClaim/specifiedBy/isPartialQualification", json!(false), "stackability:missing"),
        ("/credentialSubject/fullName", json!({}), "learner:missing"),
        ("/credentialSubject/hasClaim/title", json!({}), "title:missing"),
        ("/credentialSubject/hasClaim/awardedBy/awardingBody/location", json!({}), "country:missing"),
        (
            "/credentialSubject/hasClaim/awardedBy/awardingBody",
            json!([]),
            "country:missing awarding-body:awarding-body",
        ),
        ("/issued", json!("2027-01-01T00:00:00Z"), "date:past-date"),
        ("/issued", json!("in spring"), "date:readable-date"),
        ("/credentialSubject/hasClaim/specifiedBy/learningOutcome", json!([]), "outcomes:missing"),
        ("/credentialSubject/hasClaim/specifiedBy/volumeOfLearning", json!("a while"), "workload:measure"),
        (
            "/credentialSubject/hasClaim/specifiedBy/eqfLevel",
            json!({"prefLabel": {"en": "Level 4"}}),
            "level:level-address",
        ),
        (
            "/credentialSubject/hasClaim/specifiedBy/eqfLevel",
            json!({"prefLabel": {"en": "Not applicable"}}),
            "level:not-applicable",
        ),
        ("/credentialSubject/hasClaim/provenBy/title", json!({}), "assessment:assessment-type"),
        (
            "/credentialSubject/hasClaim/provenBy",
            json!([]),
            "assessment:missing supervision:not-applicable grade:not-applicable",
        ),
    ];
    for (pointer, value, expected) in elm_cases {
        let mut claims = elm();
        *claims.pointer_mut(pointer).expect(pointer) = value;
        assert_eq!(states(&claims), expected, "{pointer}");
    }
    let mut anonymous = badge();
    anonymous["credentialSubject"]["identifier"] =
        json!([{"identityType": "emailAddress", "identityHash": "sha256$00", "hashed": true}]);
    assert_eq!(states(&anonymous), "learner:name outcomes:outcomes prerequisites:missing");
    let mut unnamed = badge();
    unnamed["credentialSubject"]["achievement"]["ECTS"] = json!(null);
    unnamed["credentialSubject"]["achievement"]["creditsAvailable"] = json!(3);
    assert_eq!(states(&unnamed), "outcomes:outcomes workload:measure prerequisites:missing");
}

#[test]
fn numbers_and_scores() {
    assert_eq!(Element::ALL.iter().filter(|element| element.mandatory()).count(), 11);
    assert_eq!((Element::Learner.number(), Element::Quality.number(), Element::Further.number()), (1, 11, 16));
    let award = Award::from_claims(&credential::json::Value::from(json!({})));
    let nothing = Elements::of(&award, Timestamp::from_seconds(0).expect("moment"));
    assert_eq!(nothing.score(), (0, 11));
    let whole = Award::from_claims(&credential::json::Value::from(elm()));
    assert_eq!(Elements::of(&whole, Timestamp::from_seconds(2_000_000_000).expect("moment")).score(), (11, 11));
}

/// An endorsement fills the element, and is told from an accreditation.
#[test]
fn an_endorsement_is_known_as_one() {
    let endorsement = json!([{"type": ["VerifiableCredential", "EndorsementCredential"], "issuer": {"name": "A friend"},
        "credentialSubject": {"endorsementComment": "Very good"}}]);
    let as_of = Timestamp::from_seconds(2_000_000_000).expect("moment");
    for parent in ["/credentialSubject/achievement", "/issuer"] {
        let mut claims = badge();
        claims["credentialSubject"]["achievement"]["alignment"] = json!([]);
        claims.pointer_mut(parent).expect(parent)["endorsement"] = endorsement.clone();
        let award = Award::from_claims(&credential::json::Value::from(claims));
        let elements = Elements::of(&award, as_of);
        let quality = elements.get(Element::Quality).expect("quality");
        assert_eq!(quality.state, super::State::Present, "{parent}");
        assert!(quality.values.iter().all(|value| quality.is_endorsement(value)), "{parent}: {quality:?}");
    }
    let whole = Award::from_claims(&credential::json::Value::from(elm()));
    let elements = Elements::of(&whole, as_of);
    let quality = elements.get(Element::Quality).expect("quality");
    assert!(!quality.values.iter().any(|value| quality.is_endorsement(value)), "an accreditation is none");
}
