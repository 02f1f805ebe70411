//! Is each kind of file told from the others, and is what is none of them refused with a reason?

use serde_json::{Value as Json, json};

use super::CURRICULUM;
use crate::units::{OnFile, PlanFile, PlanFileError, Qualification};

fn read(bytes: &[u8]) -> String {
    match PlanFile::read(bytes, &["en"]) {
        Ok(PlanFile::Qualification(found)) => format!("{}: {} units", found.title, found.units.len()),
        Ok(PlanFile::Agreements(found)) => {
            let memoranda = found.memorandum.iter().map(|one| format!("memorandum {}", one.id));
            let learning = found.learning_agreement.iter().map(|one| format!("agreement {}", one.id));
            memoranda.chain(learning).collect::<Vec<_>>().join(", ")
        }
        Err(error) => error.to_string(),
    }
}

fn bytes(json: &Json) -> Vec<u8> {
    json.to_string().into_bytes()
}

#[test]
fn each_kind_is_told() {
    let row = json!([{"accepted": ["urn:a"], "unit": "welding"}]);
    let memorandum = json!({"id": "M", "parties": ["Zed", "Works"], "rows": row});
    let agreement = json!({"id": "L", "learner": "Ilva", "home": "Zed", "host": "Works", "units": row});
    let parts = json!([{"title": {"en": "One"}}, {"title": {"en": "Two"}}]);
    let qualification = json!({"type": "Qualification", "title": {"en": "Q"}, "hasPart": parts});
    let opportunity = json!({"type": "LearningOpportunity", "learningAchievementSpecification": {"title": {"en": "O"}, "hasPart": parts}});
    let claims = json!({"credentialSubject": {"hasClaim": {"type": "LearningAchievement", "title": {"en": "C"}, "specifiedBy": {"hasPart": parts}}}});
    let several = json!({"memorandum": [memorandum, memorandum], "learning_agreement": [agreement]});
    let toml = |json: &Json| toml::to_string(&json).expect("TOML").into_bytes();
    for (name, file, expected) in [
        ("curriculum", CURRICULUM.as_bytes().to_vec(), "Metalworker: 3 units"),
        ("with a mark of bytes", [b"\xef\xbb\xbf", CURRICULUM.as_bytes()].concat(), "Metalworker: 3 units"),
        ("memorandum", bytes(&memorandum), "memorandum M"),
        ("memorandum in TOML", toml(&memorandum), "memorandum M"),
        ("agreement", bytes(&agreement), "agreement L"),
        ("agreement in TOML", toml(&agreement), "agreement L"),
        ("several", bytes(&several), "memorandum M, memorandum M, agreement L"),
        ("several in TOML", toml(&several), "memorandum M, memorandum M, agreement L"),
        ("qualification", bytes(&qualification), "Q: 2 units"),
        ("opportunity", bytes(&opportunity), "O: 2 units"),
        ("claims of a credential", bytes(&claims), "C: 2 units"),
    ] {
        assert_eq!(read(&file), expected, "{name}");
    }
    // The verifier takes the same files for agreements.
    let layouts = [memorandum, agreement, several];
    let counts = layouts.each_ref().map(|one| {
        let json = OnFile::read(&one.to_string()).expect("JSON");
        assert_eq!(OnFile::read(&toml::to_string(one).expect("TOML")), Ok(json.clone()));
        (json.memorandum.len(), json.learning_agreement.len())
    });
    assert_eq!(counts, [(1, 0), (0, 1), (2, 1)]);
    assert_eq!(OnFile::read(""), Ok(OnFile::default()));
    assert!(OnFile::read("title = \"A curriculum\"").is_err());
}

#[test]
fn what_is_none_of_them_says_why() {
    let day = json!({"id": "M", "parties": [], "rows": [], "until": "next spring"});
    let unknown = json!({"id": "M", "parties": [], "rows": [], "signed": true});
    for (file, expected) in [
        (&b""[..], "neither TOML nor JSON"),
        (b"\xff\xfe\x00", "neither TOML nor JSON"),
        (b"%PDF-1.7", "neither TOML nor JSON"),
        (b"<loq></loq>", "no learning opportunity stands in it"),
        (b"{", "cannot be read"),
        (b"{}", "missing field `title`"),
        (b"hello", "cannot be read"),
        (b"title = \"X\"\n\nrule\n", "line 3: "),
        (br#"{"title": "X"}"#, "defines no unit"),
        (br#"{"type": "Qualification", "title": {"en": "Q"}}"#, "no units or parts"),
        (br#"{"learningAchievementSpecification": {"title": {"en": "Q"}}}"#, "no units or parts"),
        (br#"{"credentialSubject": {"achievement": {"name": "x"}}}"#, "no units or parts"),
        (&bytes(&day), "until is \"next spring\""),
        (&bytes(&unknown), "unknown field `signed`"),
    ] {
        let said = read(file);
        assert!(said.contains(expected), "{}: {said}", String::from_utf8_lossy(file));
    }
    let huge = vec![b'a'; (4 << 20) + 1];
    assert!(matches!(PlanFile::read(&huge, &[]), Err(PlanFileError::TooLarge { limit: 4_194_304, .. })));
    let deep = format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    assert!(read(deep.as_bytes()).contains("cannot be read"), "too deep");
}

#[test]
fn hours_stand_beside_points() {
    let text = "title = \"X\"\n[[unit]]\nid = \"a\"\ntitle = \"A\"\nhours = \"62.5\"\npoints = { ecvet = \"4\" }";
    let read = Qualification::from_toml(text).expect("curriculum");
    let unit = read.units.first().expect("unit");
    assert_eq!((unit.hours.map(|hours| hours.to_string()).as_deref(), unit.worth.len()), (Some("62.5"), 1));
    let wrong = Qualification::from_toml(&text.replace("62.5", "many")).expect_err("no number");
    assert_eq!(wrong.to_string(), "hours is \"many\"");
    let part = json!({"title": {"en": "One"}, "volumeOfLearning": "PT60H"});
    let q = bytes(&json!({"type": "Qualification", "title": {"en": "Q"}, "hasPart": part}));
    let Ok(PlanFile::Qualification(found)) = PlanFile::read(&q, &[]) else { panic!("a qualification") };
    assert_eq!(found.units.first().and_then(|unit| unit.hours).map(|hours| hours.to_string()).as_deref(), Some("60"));
}
