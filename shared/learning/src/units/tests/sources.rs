//! Are qualifications read from curricula, credentials and opportunities, and bad ones refused?

use serde_json::json;

use super::{CURRICULUM, award, curriculum};
use crate::units::{CurriculumError, DefinitionError, Qualification, Rule, Worth};

#[test]
fn the_same_in_json() {
    let value: toml::Value = toml::from_str(CURRICULUM).expect("TOML");
    let text = serde_json::to_string(&value).expect("JSON");
    assert_eq!(Qualification::from_json(&text).expect("curriculum"), curriculum());
    let plain = Qualification::from_toml("title = \"X\"\n[[unit]]\nid = \"a\"\ntitle = \"A\"").expect("curriculum");
    assert_eq!(plain.rule, Rule::AllOf(vec![Rule::Unit("a".to_owned())]), "without a rule all units are needed");
}

#[test]
fn bad_curricula() {
    let refused = |text: &str| match Qualification::from_toml(text) {
        Err(CurriculumError::Definition(error)) => error.to_string(),
        Err(CurriculumError::Syntax(_)) => "syntax".to_owned(),
        Err(other) => other.to_string(),
        Ok(_) => "accepted".to_owned(),
    };
    let unit = "\n[[unit]]\nid = \"a\"\ntitle = \"A\"\n";
    let deep =
        format!("title = \"X\"\nrule = {}{{ unit = \"a\" }}{}{unit}", "{ all_of = [".repeat(20), "] }".repeat(20));
    let sets = ["{ not_both = [\"a\", \"a\", \"a\"] }"; 10].join(", ");
    for (text, expected) in [
        (format!("title = \"X\"\nunknown = 1{unit}"), "syntax"),
        ("title = ".to_owned(), "syntax"),
        (format!("title = \"X\"{unit}{unit}"), "two units have the id \"a\""),
        (
            format!("title = \"X\"\nrule = {{ unit = \"b\" }}{unit}"),
            "the rule names the unit \"b\", which is not defined",
        ),
        (format!("title = \"X\"\neqf = 9{unit}"), "eqf is \"9\""),
        (format!("title = \"X\"\ncoverage = 0{unit}"), "coverage is \"0\""),
        (format!("title = \"X\"{unit}points = {{ ects = \"many\" }}\n"), "points is \"many\""),
        (format!("title = \"X\"{unit}min_grade = {{ grade = \"good\" }}\n"), "min_grade is \"good\""),
        (deep, "17 rules inside each other, more than the limit of 16"),
        (
            format!("title = \"X\"\nrule = {{ all_of = [{sets}] }}{unit}"),
            "1048576 choices, more than the limit of 4096",
        ),
    ] {
        assert_eq!(refused(&text), expected, "{text}");
    }
    let many: String = (0..501).map(|number| format!("\n[[unit]]\nid = \"{number}\"\ntitle = \"\"")).collect();
    assert_eq!(refused(&format!("title = \"X\"{many}")), "501 units, more than the limit of 500");
}

#[test]
fn from_a_credential() {
    let units = json!([
        {"title": {"en": "One"}, "qualificationCode": {"notation": "1", "schemeName": "Register"}, "learningOutcome": {"title": {"en": "Can"}},
            "creditPoint": {"framework": {"id": "http://data.europa.eu/snb/education-credit/60b314e826"}, "point": "12"}},
        {"title": {"en": "Two"}, "id": "https://zed.example/2"}]);
    let whole = award(&json!({"specifiedBy": {"id": "https://zed.example/q", "title": {"en": "Q"}, "hasPart": units}}));
    let qualification = Qualification::from_achievement(&whole.achievements[0]).expect("units").expect("definition");
    assert_eq!(qualification.ids, ["https://zed.example/q"]);
    assert_eq!(qualification.units.iter().map(|unit| unit.title.as_str()).collect::<Vec<_>>(), ["One", "Two"]);
    assert_eq!(qualification.units[0].ids, ["register|1"]);
    assert!(matches!(qualification.units[0].worth.as_slice(), [Worth { points, .. }] if points.to_string() == "12"));
    assert_eq!(qualification.bodies, ["Works"]);
    assert!(Qualification::from_achievement(&award(&json!({})).achievements[0]).is_none());
}

#[test]
fn from_a_learning_opportunity() {
    let claims = json!({"type": "LearningOpportunity", "title": {"en": "Course"}, "providedBy": {"legalName": {"en": "Zed"}},
        "learningAchievementSpecification": {"id": "https://zed.example/q", "title": {"en": "Metalworker", "de": "Metallbauer"},
            "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/4"}},
        "hasPart": [{"title": {"en": "Module 1"}, "identifier": {"notation": "M-1", "schemeName": "Modules"}},
            {"title": {"en": "Module 2"}, "learningAchievementSpecification": {"title": {"en": "Welding"}, "id": "https://zed.example/unit/welding"}}]});
    let claims = credential::json::Value::from(claims);
    let found = Qualification::from_opportunity(&claims, &["de"]).expect("opportunity").expect("definition");
    assert_eq!((found.title.as_str(), found.eqf), ("Metallbauer", Some(4)));
    assert_eq!(found.units.iter().map(|unit| unit.title.as_str()).collect::<Vec<_>>(), ["Module 1", "Welding"]);
    assert_eq!(found.units[0].ids, ["modules|M-1"]);
    let other = credential::json::Value::from(json!({"credentialSubject": {}}));
    assert!(Qualification::from_opportunity(&other, &[]).is_none());
    let error: Result<(), DefinitionError> = found.check();
    assert_eq!(error, Ok(()));
}

#[test]
fn a_transcript() {
    let changes = json!({"creditReceived": {"framework": {"id": "http://data.europa.eu/snb/education-credit/60b314e826"}, "point": "12"},
        "specifiedBy": {"id": "https://zed.example/unit/welding"}});
    let award = award(&changes);
    let holding = crate::units::Holding { credential: "urn:c", award: &award, counts: true };
    let found = crate::units::transcript(&[holding, holding]);
    let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
    assert_eq!((entry.points.as_slice(), entry.assessed.as_str()), (["12 ecvet".to_owned()].as_slice(), "passed"));
    assert_eq!((entry.grade.as_deref(), entry.bodies.as_slice()), (Some("Pass"), ["works".to_owned()].as_slice()));
    let text = serde_json::to_string(&found).expect("JSON");
    assert_eq!(serde_json::from_str::<crate::units::Transcript>(&text).expect("transcript"), found);
}
