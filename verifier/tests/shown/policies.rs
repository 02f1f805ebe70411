//! What does whoever recognises get that whoever employs does not?

use serde_json::Value;

use super::helper::{achievement, diploma, run_by, unwrapped};

#[test]
fn under_recognition_tasks_and_sheet_are_listed() {
    let mut claims = diploma(&achievement("Welding", 4));
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["maximumDuration"] = "P1M".into();
    claims["credentialSubject"]["hasClaim"]["specifiedBy"]["volumeOfLearning"] = "P60M".into();
    let bytes = claims.to_string().into_bytes();
    let verify = |policy: &str, more: &[&str]| run_by("verify", policy, &bytes, more);
    let (employer, officer) = (verify("employer", &[]), verify("recognition", &[]));
    assert_eq!(employer.status.code(), officer.status.code(), "the tasks decide nothing");
    let (employer, officer) = (unwrapped(&employer), unwrapped(&officer));
    for due in [
        "Tasks of whoever decides on recognition",
        "May they award this? Could not find out. ",
        "Is it complete? Elements of a micro-credential: ",
        "Does it keep to its profile? 11 things",
        "Fill the sheet: Find out from other sources, or from the issuer: Level: national; ",
        "Keep the evidence: ",
        "Decide: Being genuine alone decides nothing.",
        "Five elements for recognition Level: EQF: 4",
    ] {
        assert!(officer.contains(due) && !employer.contains(due), "{due}: {officer}");
    }
    let german = unwrapped(&verify("recognition", &["--language", "de"]));
    assert!(german.contains("Was bei der Entscheidung über die Anerkennung noch zu tun ist"), "{german}");
    let sections = |policy: &str| -> Vec<String> {
        let said: Value = serde_json::from_slice(&verify(policy, &["--format", "json"]).stdout).unwrap();
        let sections = said["learning"][0]["sections"].as_array().unwrap().iter();
        sections.map(|section| section["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(sections("recognition")[0], "tasks");
    assert!(!sections("employer").contains(&"tasks".to_owned()));
}

/// A policy of one's own may ask for the tasks too, and says so by name.
#[test]
fn a_policy_of_ones_own_may_list_the_tasks() {
    let bytes = diploma(&achievement("Welding", 4)).to_string().into_bytes();
    let folder = tempfile::tempdir().unwrap();
    for (line, listed) in [("lists_tasks = true\n", true), ("", false)] {
        let path = folder.path().join("own.toml");
        std::fs::write(&path, format!("name = \"own\"\nrequires = [\"format\"]\n{line}")).unwrap();
        let said = unwrapped(&run_by("verify", path.to_str().unwrap(), &bytes, &[]));
        assert_eq!(said.contains("Tasks of whoever decides on recognition"), listed, "{said}");
    }
}
