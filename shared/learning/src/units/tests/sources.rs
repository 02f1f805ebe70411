//! Are qualifications read from curricula, credentials and opportunities, and bad ones refused?

use serde_json::json;

use super::{CURRICULUM, award, curriculum};
use crate::units::{
    CurriculumError, DefinitionError, LoqError, OnFile, PlanFileError, Qualification, Rule, Source, Worth,
};

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
        (
            format!("title = \"X\"\nrule = {{ any_of = {{ n = 5, of = [{{ unit = \"a\" }}] }} }}{unit}"),
            "a choice (any_of) asks for 5 of 1, which nobody can reach",
        ),
        (
            format!(
                "title = \"X\"\nrule = {{ any_of = {{ n = 2, of = [{{ unit = \"a\" }}, {{ not_both = [\"a\"] }}] }} }}{unit}"
            ),
            "a choice (any_of) asks for 2 of 1, which nobody can reach",
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
    let holding = crate::units::Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] };
    let found = crate::units::transcript(&[holding, holding]);
    let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
    assert_eq!((entry.points.as_slice(), entry.assessed.as_str()), (["12 ecvet".to_owned()].as_slice(), "passed"));
    assert_eq!((entry.grade.as_deref(), entry.bodies.as_slice()), (Some("Pass"), ["Works".to_owned()].as_slice()));
    let text = serde_json::to_string(&found).expect("JSON");
    assert_eq!(serde_json::from_str::<crate::units::Transcript>(&text).expect("transcript"), found);
}

#[test]
fn parts_that_one_text_describes_are_all_there_and_each_once() {
    let claims = json!({"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": "did:key:z6MkIssuer",
        "credentialSubject": {"achievement": {"id": "urn:a", "name": "Technician",
            "criteria": {"narrative": "- can weld\nUnits:\n- Joining\n- Turning\n- Joining\n- Milling"}}}});
    let award = crate::Award::from_claims(&credential::json::Value::from(claims));
    let holding = crate::units::Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] };
    let found = crate::units::transcript(&[holding]);
    let entries: Vec<_> = found.entries.iter().map(|entry| (entry.title.as_str(), entry.pointer.as_str())).collect();
    let text = "/credentialSubject/achievement/criteria/narrative";
    assert_eq!(
        entries,
        [
            ("Technician", "/credentialSubject/achievement"),
            ("Joining", text),
            ("Turning", &format!("{text}#2")),
            ("Milling", &format!("{text}#3")),
        ]
    );
    assert_eq!(found.entries[0].bodies, ["did:key:z6MkIssuer"], "an id is no name to be folded");
}

#[test]
fn agreements_on_file() {
    let text = r#"
[[memorandum]]
id = "urn:mou"
parties = ["Zed", "Works"]
from = "2026-01-01"
rows = [{ accepted = ["https://works.example/w"], unit = "welding" }]

[[learning_agreement]]
id = "urn:la"
learner = "Ilva Marten"
home = "Zed"
host = "Works"
units = [{ accepted = ["https://works.example/w"], unit = "welding", points = "12 ecvet" }]
"#;
    let read = OnFile::read(text).expect("agreements");
    assert_eq!((read.memorandum.len(), read.learning_agreement.len()), (1, 1));
    let json = serde_json::to_string(&read).expect("JSON");
    assert_eq!(OnFile::read(&json), Ok(read));
    let refused = |text: &str| OnFile::read(text).expect_err("refused").to_string();
    assert_eq!(refused(&text.replace("2026-01-01", "1 January")), "from is \"1 January\"");
    assert!(matches!(OnFile::read(&text.replace("parties", "partners")), Err(CurriculumError::Syntax(_))));
    assert!(refused(&"#".repeat(5 << 20)).contains("more than the limit"));
}

#[test]
fn each_kind_of_file_is_told_apart() {
    let source = |bytes: &[u8]| Qualification::read(bytes, &[]).map(|(found, source)| (found.title, source));
    let found = |title: &str, source: Source| Ok((title.to_owned(), source));
    assert_eq!(source(CURRICULUM.as_bytes()), found("Metalworker", Source::Curriculum));
    let plain = json!({"title": "X", "unit": [{"id": "a", "title": "A"}]}).to_string();
    assert_eq!(source(plain.as_bytes()), found("X", Source::Curriculum));
    let opportunity = json!({"title": {"en": "Course"}, "learningAchievementSpecification": {"title": {"en": "Q"}},
        "hasPart": [{"title": {"en": "M"}}]});
    assert_eq!(source(opportunity.to_string().as_bytes()), found("Q", Source::Opportunity));
    let credential = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": "did:web:a.example",
        "credentialSubject": {"hasClaim": {"type": "LearningAchievement", "title": {"en": "Whole"}, "hasPart": [{"title": {"en": "Part"}}]}}});
    assert_eq!(source(credential.to_string().as_bytes()), found("Whole", Source::Credential));
    let bare = credential.to_string().replace("hasPart", "hadPart");
    assert_eq!(source(bare.as_bytes()), Err(PlanFileError::NoUnits));
    assert_eq!(source(b"\xff\xfe"), Err(PlanFileError::NotText));
    assert_eq!(source(b"<x/>"), Err(PlanFileError::Loq(LoqError::None)));
    for other in [&b""[..], b"{}", b"[]", b"null"] {
        assert!(source(other).is_err(), "{other:?}");
    }
}
