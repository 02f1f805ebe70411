//! Is ESCO taken in as it is published, searched in its languages, and are skills compared without ranking anybody?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SKILLS: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,x,weld metal,\"MAG welding\nwelding\",,released,,,,,\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/2,knowledge,x,metallurgy,,,released,,,,,\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/3,skill/competence,x,read drawings,,,released,,,,,\n";
const SKILLS_DE: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,Metall schweißen,,released\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/2,knowledge,Metallurgie,,released\n";
const OCCUPATIONS: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status\n\
Occupation,http://data.europa.eu/esco/occupation/9,7212,welder,weld operator,released\n";
const RELATIONS: &str = "occupationUri,relationType,skillType,skillUri\n\
http://data.europa.eu/esco/occupation/9,essential,x,http://data.europa.eu/esco/skill/1\n\
http://data.europa.eu/esco/occupation/9,optional,x,http://data.europa.eu/esco/skill/2\n\
http://data.europa.eu/esco/occupation/9,optional,x,http://data.europa.eu/esco/skill/77\n";
const BADGE: &str = r#"{
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  "type": ["VerifiableCredential", "OpenBadgeCredential"],
  "name": "Workshop",
  "issuer": {"id": "did:web:zed.example", "type": ["Profile"], "name": "Zed"},
  "credentialSubject": {"type": ["AchievementSubject"], "achievement": {
    "id": "urn:uuid:1", "type": ["Achievement"], "name": "Workshop", "criteria": {"narrative": "x"}, "description": "x",
    "alignment": [
      {"type": ["Alignment"], "targetName": "Welding (as the school calls it)", "targetUrl": "http://data.europa.eu/esco/skill/1"},
      {"type": ["Alignment"], "targetName": "Drawings", "targetUrl": "http://data.europa.eu/esco/skill/3"}]}}}"#;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        let tables = folder.path("ESCO dataset - v1.2.0 - classification - en - csv");
        fs::create_dir(&tables).expect("a folder");
        for (name, text) in [
            ("skills_en.csv", SKILLS),
            ("skills_de.csv", SKILLS_DE),
            ("occupations_en.csv", OCCUPATIONS),
            ("occupationSkillRelations_en.csv", RELATIONS),
        ] {
            fs::write(tables.join(name), text).expect("written");
        }
        fs::write(folder.path("badge.json"), BADGE).expect("written");
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn tables(&self) -> Vec<String> {
        let folder = self.path("ESCO dataset - v1.2.0 - classification - en - csv");
        ["skills_en.csv", "skills_de.csv", "occupations_en.csv", "occupationSkillRelations_en.csv"]
            .map(|name| folder.join(name).display().to_string())
            .to_vec()
    }

    /// What it says, if it ends with this code.
    fn says(&self, code: i32, arguments: &[&str]) -> String {
        let out = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .arg("esco")
            .args(arguments)
            .args(["--state", &self.path("state").display().to_string()])
            .output()
            .expect("the program");
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }

    fn import(&self, more: &[&str]) -> String {
        let tables = self.tables();
        let arguments: Vec<&str> =
            ["import"].into_iter().chain(tables.iter().map(String::as_str)).chain(more.iter().copied()).collect();
        self.says(0, &arguments)
    }
}

#[test]
fn tables_become_an_extract_that_is_searched_and_handed_on() {
    let folder = Folder::new();
    assert!(folder.says(2, &["show"]).contains("No extract of ESCO"));
    assert!(folder.says(2, &["search", "weld"]).contains("esco import takes one in"));
    let extract = folder.path("extract.tsv").display().to_string();
    let said = folder.import(&["--date", "2026-01-31", "--output", &extract]);
    assert!(said.contains("ESCO 1.2.0, extract of 31 January 2026, in English and German"), "{said}");
    assert!(said.contains("1 links were left out"), "{said}");
    assert!(folder.says(0, &["show", "--language", "de"]).contains("Auszug vom 31. Januar 2026"));
    let found = folder.says(0, &["search", "weld"]);
    assert_eq!(found.lines().next(), Some("welder\toccupation\thttp://data.europa.eu/esco/occupation/9"), "{found}");
    let found = folder.says(0, &["search", "--language", "de", "SCHWEISSEN"]);
    assert_eq!(found, "Metall schweißen\tFertigkeit\thttp://data.europa.eu/esco/skill/1\n");
    assert_eq!(folder.says(0, &["search", "mag", "weld"]).matches("weld metal (MAG welding)").count(), 1);
    folder.says(2, &["search", "cheese"]);
    folder.says(64, &["search", "--language", "fr", "weld"]);
    let other = Folder::new();
    other.says(0, &["import", &extract]);
    assert_eq!(other.says(0, &["search", "weld"]), folder.says(0, &["search", "weld"]));
    folder.says(74, &["import", &extract, "--output", &extract]);
}

#[test]
fn a_person_beside_an_occupation_a_curriculum_and_a_credential() {
    let folder = Folder::new();
    let badge = folder.path("badge.json").display().to_string();
    let without = folder.says(0, &["compare", &badge, &badge]);
    assert!(
        without.contains("No extract of ESCO") && without.contains("Welding (as the school calls it)"),
        "{without}"
    );
    assert!(folder.says(74, &["compare", &badge, "welder"]).contains("needs an extract"));
    folder.import(&[]);
    let said = folder.says(0, &["compare", &badge, "Welder"]);
    for told in [
        "In both:\n  weld metal\thttp://data.europa.eu/esco/skill/1\n",
        "Asked for, and named by nothing here:\n  metallurgy, optional\thttp://data.europa.eu/esco/skill/2\n",
        "Here, and not asked for:\n  read drawings\t",
        "This ranks nobody.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    let german = folder.says(0, &["compare", "--language", "de", &badge, "http://data.europa.eu/esco/occupation/9"]);
    assert!(
        german.contains("In beiden:\n  Metall schweißen\t") && german.contains("Metallurgie, wahlweise"),
        "{german}"
    );
    let curriculum = folder.path("metal.toml");
    fs::write(
        &curriculum,
        "title = \"Metalworker\"\n[[unit]]\nid = \"w\"\ntitle = \"W\"\noutcomes = [{ title = \"x\", skills = [\"https://data.europa.eu/esco/skill/2\"] }]\n",
    )
    .expect("written");
    let said = folder.says(0, &["compare", &badge, &curriculum.display().to_string()]);
    assert!(said.contains("named by nothing here:\n  metallurgy\t"), "{said}");
    folder.says(74, &["compare", &badge, "cheesemonger"]);
    folder.says(74, &["compare", "/nonexistent", "welder"]);
}

#[test]
fn hostile_files_leave_what_is_at_hand() {
    let folder = Folder::new();
    folder.import(&[]);
    let before = folder.says(0, &["show"]);
    let file = |name: &str, text: &[u8]| {
        fs::write(folder.path(name), text).expect("written");
        folder.path(name).display().to_string()
    };
    for (path, expected) in [
        (file("empty_en.csv", b""), "its columns are"),
        (file("skills_en.csv", &SKILLS.as_bytes()[..180]), "2 fields"),
        (file("binary_en.csv", &[0xff, 0xfe, 7].repeat(1_000)), "binary_en.csv"),
        (file("extract.tsv", b"esco\t1\tsoon\n"), "line 1"),
        (file("torn.tsv", b"esco\t1\t2026-01-31\nuri\tkind\ten\nhttp://x\tthing\ty\n"), "line 3"),
        ("/dev/zero".to_owned(), "no file"),
        ("/nonexistent".to_owned(), "/nonexistent"),
    ] {
        let said = folder.says(74, &["import", &path]);
        assert!(said.contains(expected), "{path}: {said}");
    }
    folder.says(64, &["import"]);
    assert_eq!(folder.says(0, &["show"]), before);
    let state: &Path = &folder.path("state");
    fs::write(state.join("esco.tsv"), "esco\t1").expect("written");
    assert!(folder.says(74, &["show"]).contains("esco.tsv is refused"));
}
