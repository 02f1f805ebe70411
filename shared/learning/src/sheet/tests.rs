//! Does the sheet say what the file says, from where, and mark what it does not say?

use serde_json::{Value as Json, json};

use super::{Beside, Element, Row, Sheet, beside};
use crate::Award;
use crate::frameworks::{Outcome, levels_named};

fn sheet(specification: &Json) -> Sheet {
    let claims = json!({"credentialSubject": {"hasClaim": {"type": "LearningAchievement", "title": {"en": "X"},
        "awardedBy": {"awardingBody": {"legalName": {"en": "Zed"}, "registration": {"notation": "77"}}}, "specifiedBy": specification}}});
    let award = Award::from_claims(&credential::json::Value::from(claims.clone()));
    let sheet = Sheet::of(&award);
    let claims = credential::json::Value::from(claims);
    for field in sheet.cells.iter().flat_map(|cell| &cell.values) {
        assert!(claims.pointer(&field.pointer).is_some(), "{}", field.pointer);
    }
    sheet
}

fn level(country: &str, level: &str) -> Json {
    json!({"id": levels_named(country, level)[0].address().expect("address"), "prefLabel": {"en": format!("{country} {level}")}})
}

fn points(system: &str, points: &str) -> Json {
    json!({"framework": {"id": format!("http://data.europa.eu/snb/education-credit/{system}")}, "point": points})
}

fn skills(numbers: &[u8]) -> Json {
    let skill = |number: &u8| json!({"id": format!("http://data.europa.eu/esco/skill/{number}"), "prefLabel": {"en": format!("skill {number}")}});
    json!({"title": {"en": "Can"}, "relatedESCOSkill": numbers.iter().map(skill).collect::<Vec<_>>()})
}

#[test]
fn cells_and_gaps() {
    let sheet = sheet(&json!({"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/6"}, "nqfLevel": level("IE", "8"),
        "creditPoint": points("6fcec5c5af", "180"), "maximumDuration": "P4Y", "learningOutcome": skills(&[1]),
        "entitlesTo": [{"title": {"en": "Master studies"}}, {"title": {"en": "Nurse"}, "specifiedBy": {"dcType": {"id": "http://data.europa.eu/snb/entitlement/52f62180c2"}}}]}));
    let said =
        |row: Row| sheet.get(row).expect("cell").values.iter().map(|v| v.value.clone()).collect::<Vec<_>>().join(", ");
    for (row, expected) in [
        (Row::EqfLevel, "6"),
        (Row::NationalLevel, "IE 8"),
        (Row::Access, "Master studies"),
        (Row::Credit, "180 ECTS"),
        (Row::Hours, ""),
        (Row::LongestTime, "P4Y"),
        (Row::AwardingBody, "Zed, 77"),
        (Row::Accreditation, ""),
        (Row::Occupation, "Nurse"),
        (Row::Outcome, "Can"),
        (Row::Skill, "skill 1"),
    ] {
        assert_eq!(said(row), expected, "{}", row.id());
    }
    assert!(sheet.get(Row::Accreditation).expect("cell").is_gap());
    assert_eq!(sheet.gaps(), []);
    let bare = self::sheet(&json!({}));
    assert_eq!(bare.gaps(), [Element::Level, Element::Workload, Element::Profile, Element::Outcomes]);
    assert_eq!(Sheet::of(&Award::default()).gaps(), Element::ALL);
}

/// Anybody may endorse a badge, which accredits nobody.
#[test]
fn an_endorsement_is_no_accreditation() {
    let endorsement = json!([{"type": ["VerifiableCredential", "EndorsementCredential"], "name": "Praise",
        "issuer": {"id": "did:example:1", "name": "A friend"}, "credentialSubject": {"endorsementComment": "Very good"}}]);
    let claims = json!({"type": ["VerifiableCredential", "OpenBadgeCredential"], "credentialSubject": {"achievement": {
        "type": "Achievement", "name": "Welding", "endorsement": endorsement}}});
    let award = Award::from_claims(&credential::json::Value::from(claims));
    assert_eq!(award.achievements[0].accreditations.len(), 1, "it is read, and shown as what it is");
    assert!(Sheet::of(&award).get(Row::Accreditation).expect("cell").is_gap());
}

#[test]
fn side_by_side() {
    let left = sheet(
        &json!({"nqfLevel": level("IE", "8"), "creditPoint": points("6fcec5c5af", "180"), "learningOutcome": skills(&[1, 2])}),
    );
    let right =
        sheet(&json!({"nqfLevel": level("GB-SCT", "10"), "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/6"},
        "creditPoint": [points("6fcec5c5af", "240"), points("60b314e826", "60")], "learningOutcome": skills(&[2, 3])}));
    let pairs = beside(&left, &right);
    let at = |row: Row| pairs.iter().find(|pair| pair.row == row).map(|pair| &pair.beside).expect("pair");
    let Beside::Level(comparison) = at(Row::NationalLevel) else { panic!("{:?}", at(Row::NationalLevel)) };
    assert_eq!((comparison.outcome, comparison.confirmed), (Outcome::Comparable { eqf: 6 }, true));
    assert_eq!(at(Row::EqfLevel).id(), "only-right");
    assert_eq!(at(Row::Accreditation).id(), "neither");
    let Beside::Credit(credit) = at(Row::Credit) else { panic!("credit") };
    let credit: Vec<String> = credit
        .iter()
        .map(|(system, left, right)| {
            let text =
                |points: &Option<crate::credit::Points>| points.map_or("-".to_owned(), |points| points.to_string());
            format!("{} {} {}", system.id(), text(left), text(right))
        })
        .collect();
    assert_eq!(credit, ["ects 180 240", "ecvet - 60"], "systems are not converted");
    let Beside::Skills(skills) = at(Row::Skill) else { panic!("skills") };
    let labels = |skills: &[crate::Field<crate::Concept>]| {
        skills.iter().map(|skill| skill.value.label.clone()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(labels(&skills.shared), "skill 2");
    assert_eq!(labels(&skills.missing), "skill 3");
    assert_eq!(labels(&skills.beside), "skill 1");
}
