//! Does a logbook hold what was done, and count only what somebody else signed for exactly that?

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
use std::path::PathBuf;
use std::process::{Command, Stdio};

struct Person {
    folder: tempfile::TempDir,
}

impl Person {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// What it says, if it exits with this code.
    fn says(&self, code: i32, arguments: &[&str]) -> String {
        let out = Command::new(env!("CARGO_BIN_EXE_wanderbuch"))
            .args(["--no-keyring", "--offline"])
            .args(arguments)
            .env("WANDERBUCH_HOME", self.folder.path().join("vault"))
            .env("WANDERBUCH_PASSPHRASE", "correct horse battery")
            .env("LC_ALL", "C")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .output()
            .expect("the program");
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).expect("written");
        path
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(PathBuf::from(self.path(name))).expect("a text")
    }
}

fn apprentice() -> Person {
    let lena = Person::new();
    lena.says(
        0,
        &[
            "logbook",
            "about",
            "--learner",
            "Lena Brandt",
            "--company",
            "Stahlbau <Vordertal> & Co",
            "--qualification",
            "Metalworker",
            "--from",
            "2026-W10",
            "--until",
            "2026-W13",
        ],
    );
    lena.says(
        0,
        &["logbook", "add", "--week", "2026-W10", "--work", "Turned bolts", "--hours", "7:30", "--unit", "Turning"],
    );
    lena.says(0, &["logbook", "add", "--week", "2026-W12", "--work", "=1+1 <script>alert(1)</script>", "--hours", "8"]);
    lena
}

/// Signs with the trainer's wallet, and gives the lines that say whose key it is.
fn signed(trainer: &Person, request: &str, name: &str, out: &str) -> String {
    let preview = trainer.says(0, &["logbook", "sign", request, "--name", name, "--preview"]);
    let hash = preview.rsplit("--consent ").next().expect("a hash").trim().to_owned();
    let said = trainer.says(0, &["logbook", "sign", request, "--name", name, "--consent", &hash, "-o", out]);
    said.split_once("[[issuer]]").map(|(_, lines)| format!("[[issuer]]{lines}")).expect("lines for a trust file")
}

#[test]
fn from_entry_to_a_countersigned_record() {
    let (lena, ott) = (apprentice(), Person::new());
    let request = lena.path("request.json");
    assert!(lena.says(0, &["logbook", "countersign", "-o", &request]).contains("2 entries"));
    let back = lena.path("signed.jwt");
    let trust = signed(&ott, &request, "Master Ott", &back);
    assert!(ott.says(0, &["history"]).contains("countersigned for somebody · Lena Brandt, 2026-W10 to 2026-W12"));

    assert!(lena.says(0, &["import", &back]).contains("Countersigned logbook, 2026-W10 to 2026-W12"));
    let listed = lena.says(0, &["logbook"]);
    assert_eq!(listed.matches("Corroborated · Countersigned, not confirmed: Master Ott").count(), 2, "{listed}");
    assert!(listed.contains("15 h 30 min, of that 0 h countersigned; 2 weeks without an entry."), "{listed}");

    let trust = lena.file("trainer.toml", trust.as_bytes());
    lena.says(0, &["trust", "add", &trust]);
    let listed = lena.says(0, &["logbook"]);
    assert_eq!(listed.matches("Verified · Countersigned: Master Ott").count(), 2, "{listed}");
    assert!(lena.says(1, &["logbook", "countersign", "-o", &lena.path("again.json")]).contains("nothing is left"));

    lena.says(0, &["logbook", "edit", "1", "--hours", "9"]);
    let listed = lena.says(0, &["logbook"]);
    assert!(listed.contains("Declared · Changed since it was countersigned"), "{listed}");
    assert!(listed.contains("! Week 10 of 2026: an entry was changed"), "{listed}");
    assert!(lena.says(0, &["logbook", "countersign", "-o", &lena.path("again.json")]).contains("on 1 entry"));
    lena.says(0, &["logbook", "edit", "1", "--hours", "7.5"]);
    assert!(!lena.says(0, &["logbook"]).contains("Changed"), "as it was signed, it is signed");

    exported(&lena);
}

fn exported(lena: &Person) {
    for name in ["record.html", "record.json", "record.csv", "nachweis.html"] {
        let language = if name.starts_with('n') { "de" } else { "en" };
        lena.says(0, &["logbook", "export", "--language", language, &lena.path(name)]);
        lena.says(74, &["logbook", "export", &lena.path(name)]);
    }
    let page = lena.read("record.html");
    for told in [
        "Stahlbau &lt;Vordertal&gt; &amp; Co",
        "by Master Ott, ",
        "Genuine is not the same as recognised",
        "15 h 30 min",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)"), "markup is text");
    assert!(!page.contains("record-") && !page.contains("grade-"), "every word is there");
    assert!(lena.read("nachweis.html").contains("Gegengezeichnet von Master Ott"));
    let data: serde_json::Value = serde_json::from_str(&lena.read("record.json")).expect("JSON");
    assert_eq!(data["record"]["countersigned_minutes"], 930);
    assert_eq!(data["record"]["missing"], serde_json::json!(["2026-W11", "2026-W13"]));
    assert_eq!(data["countersignatures"][0]["counts"], "verified");
    let token = data["countersignatures"][0]["credential"].as_str().expect("the credential itself");
    assert_eq!(token, lena.read("signed.jwt"));
    let line = &data["record"]["weeks"][0]["entries"][0];
    assert!(line["id"].as_str().is_some_and(|id| id.starts_with("urn:uuid:")), "{line}");
    assert_eq!(line["digest"], line["countersignature"]["covers"], "the board finds the text that was signed");
    assert!(lena.read("record.csv").contains("\"'=1+1 <script>"));
    lena.says(1, &["logbook", "export", &lena.path("record.txt")]);
}

#[test]
fn what_does_not_count() {
    let (lena, ott, other) = (apprentice(), Person::new(), apprentice());
    let request = lena.path("request.json");
    lena.says(0, &["logbook", "countersign", "-o", &request]);
    let own = lena.says(1, &["logbook", "sign", &request, "--name", "Lena", "--preview"]);
    assert!(own.contains("nobody countersigns their own entries"), "{own}");
    let back = lena.path("signed.jwt");
    let trust = signed(&ott, &request, "Master Ott", &back);

    // Another learner's.
    let trust = other.file("trainer.toml", trust.as_bytes());
    other.says(0, &["trust", "add", &trust]);
    other.says(0, &["import", &back]);
    let listed = other.says(0, &["logbook"]);
    assert!(
        listed.contains("it was made for another learner's key") || listed.contains("another learner’s key"),
        "{listed}"
    );
    assert!(listed.contains("of that 0 h countersigned"), "{listed}");

    // A letter of the signature changed.
    let text = fs::read_to_string(&back).expect("a token");
    let (head, rest) = text.split_once('~').expect("disclosures");
    let (body, signature) = head.rsplit_once('.').expect("a signature");
    let first = if signature.starts_with('A') { "B" } else { "A" };
    let forged = lena.file("forged.jwt", format!("{body}.{first}{}~{rest}", &signature[1..]).as_bytes());
    lena.says(0, &["import", &forged]);
    let listed = lena.says(0, &["logbook"]);
    assert!(listed.contains("it was altered or withdrawn, or has run out"), "{listed}");
    assert!(!listed.contains("Corroborated") && !listed.contains("Verified ·"), "{listed}");
}

#[test]
fn hostile_requests_are_refused_in_words() {
    let (lena, ott) = (apprentice(), Person::new());
    let request = lena.path("request.json");
    lena.says(0, &["logbook", "countersign", "-o", &request]);
    let text = lena.read("request.json");
    let file = |name: &str, text: &str| lena.file(name, text.as_bytes());
    for (path, code, expected) in [
        (file("empty", ""), 1, "cannot be used"),
        (file("form", "{}"), 1, "its form is"),
        (file("text", &text.replacen("Turned bolts", "Built a ship", 1)), 1, "its digest is"),
        (file("key", &text.replacen("\"OKP\"", "\"oct\"", 1)), 1, "learner's key"),
        (file("deep", &"[".repeat(200_000)), 1, "cannot be used"),
        (lena.path("nothing"), 74, "cannot be read"),
        ("/dev/zero".to_owned(), 74, "no file"),
    ] {
        let said = ott.says(code, &["logbook", "sign", &path, "--name", "Ott", "--preview"]);
        assert!(said.contains(expected), "{path}: {said}");
    }
    assert!(ott.says(1, &["logbook", "sign", &request, "--name", " ", "--preview"]).contains("is no name"));
    let wrong = ott.says(1, &["logbook", "sign", &request, "--name", "Ott", "--consent", "00", "-o", &ott.path("x")]);
    assert!(wrong.contains("stands for something else"), "{wrong}");
    let nobody = ott.says(1, &["logbook", "sign", &request, "--name", "Ott", "-o", &ott.path("x")]);
    assert!(nobody.contains("nobody can be asked"), "{nobody}");
    assert!(!PathBuf::from(ott.path("x")).exists(), "nothing was signed");
}

#[test]
fn entries_and_pictures_within_bounds() {
    let lena = apprentice();
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(8, 8, image::Rgb([200, 10, 10]))
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture");
    let png = png.into_inner();
    let picture = lena.file("seam.png", &png);
    let said = lena
        .says(0, &["logbook", "add", "--week", "2026-W13", "--work", "Welded", "--hours", "8", "--photo", &picture]);
    assert!(said.starts_with("3  written: 2026-W13 · 8 h · Welded"), "{said}");
    assert!(lena.says(0, &["logbook"]).contains("Documented · Not countersigned · 1 picture"));
    let out = lena.path("back.png");
    lena.says(0, &["logbook", "photo", "3", "-o", &out]);
    assert_eq!(fs::read(&out).expect("the picture"), png, "as it was added");
    lena.says(0, &["logbook", "export", &lena.path("record.html")]);
    assert!(lena.read("record.html").contains("src=\"data:image/jpeg;base64,"));
    lena.says(0, &["logbook", "edit", "3", "--without-photo", "1"]);
    assert!(lena.says(0, &["logbook"]).contains("3  2026-W13 · 8 h · Welded\n      Declared · Not countersigned\n"));

    let before = lena.says(0, &["logbook"]);
    let text = lena.file("text.png", b"no picture");
    let add = |more: &[&str]| {
        [&["logbook", "add", "--week", "2026-W10"], more].concat().iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()
    };
    for (more, code) in [
        (&["--work", " ", "--hours", "1"][..], 1),
        (&["--work", "x", "--hours", "0"], 1),
        (&["--work", "x", "--hours", "200"], 1),
        (&["--work", "x", "--hours", "soon"], 64),
        (&["--work", "x", "--hours", "1", "--unit", ""], 1),
        (&["--work", "x", "--hours", "1", "--skill", "javascript:1"], 1),
        (&["--work", "x", "--hours", "1", "--photo", &text], 1),
        (&["--work", "x", "--hours", "1", "--photo", "/dev/zero"], 74),
    ] {
        let arguments = add(more);
        lena.says(code, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let ahead = lena.says(1, &["logbook", "add", "--week", "2999-W10", "--work", "x", "--hours", "1"]);
    assert!(ahead.contains("the week 2999-W10 has not begun"), "{ahead}");
    lena.says(64, &["logbook", "add", "--week", "2026-W99", "--work", "x", "--hours", "1"]);
    lena.says(1, &["logbook", "edit", "9", "--hours", "1"]);
    lena.says(1, &["logbook", "edit", "1", "--without-photo", "1"]);
    lena.says(1, &["logbook", "remove", "9"]);
    assert_eq!(lena.says(0, &["logbook"]), before, "nothing changed");
    lena.says(0, &["logbook", "remove", "3"]);
    assert!(!lena.says(0, &["logbook"]).contains("Welded"));
}

const SKILLS: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,weld metal,\"MAG welding\nwelding\",released\n\
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/2,knowledge,metallurgy,,released\n";
const OCCUPATIONS: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status\n\
Occupation,http://data.europa.eu/esco/occupation/9,7212,welder,,released\n";
const RELATIONS: &str = "occupationUri,relationType,skillType,skillUri\n\
http://data.europa.eu/esco/occupation/9,essential,x,http://data.europa.eu/esco/skill/1\n\
http://data.europa.eu/esco/occupation/9,optional,x,http://data.europa.eu/esco/skill/2\n";
const BADGE: &str = r#"{"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Workshop",
  "issuer": {"id": "did:web:zed.example", "type": ["Profile"], "name": "Zed"},
  "credentialSubject": {"type": ["AchievementSubject"], "achievement": {"id": "urn:uuid:1", "type": ["Achievement"],
    "name": "Workshop", "criteria": {"narrative": "x"}, "description": "x", "alignment": [{"type": ["Alignment"],
    "targetName": "Brazing", "targetUrl": "http://data.europa.eu/esco/skill/1"}]}}}"#;

#[test]
fn skills_have_their_names_in_esco_and_are_compared() {
    let lena = apprentice();
    assert!(lena.says(0, &["esco"]).contains("No extract of ESCO"));
    let files = [
        ("skills_en.csv", SKILLS),
        ("occupations_en.csv", OCCUPATIONS),
        ("occupationSkillRelations_en.csv", RELATIONS),
    ];
    let files = files.map(|(name, text)| lena.file(name, text.as_bytes()));
    let [skills, occupations, relations] = files.each_ref().map(String::as_str);
    assert!(lena.says(1, &["esco", "import", skills, occupations, relations]).contains("which version"));
    let said = lena.says(0, &["esco", "import", "--release", "1.2.0", skills, occupations, relations]);
    assert!(said.contains("ESCO 1.2.0") && said.contains("links between them: 2"), "{said}");
    lena.says(1, &["esco", "import", &lena.file("torn", b"esco\t1")]);
    assert!(lena.says(0, &["esco", "search", "mag", "weld"]).contains("weld metal · skill"));
    lena.says(1, &["esco", "search", "cheese"]);

    lena.says(0, &["import", &lena.file("badge.json", BADGE.as_bytes())]);
    let shown = lena.says(0, &["show", "1"]);
    assert!(shown.contains("weld metal (“Brazing” in the file), a skill of ESCO"), "{shown}");
    lena.says(0, &["logbook", "edit", "1", "--skill", "http://data.europa.eu/esco/skill/2"]);
    let had = lena.says(0, &["esco", "show"]);
    assert!(had.contains("weld metal · Workshop") && had.contains("metallurgy · your logbook"), "{had}");
    let compared = lena.says(0, &["esco", "compare", "welder"]);
    assert!(compared.contains("In both:\n  weld metal\n  metallurgy\n"), "{compared}");
    // By its name in the extract, whatever its case; a name that is none says what is near.
    lena.says(0, &["logbook", "edit", "1", "--skill", "Metallurgy"]);
    assert!(lena.says(0, &["esco", "show"]).contains("metallurgy · your logbook"));
    let said = lena.says(1, &["logbook", "edit", "1", "--skill", "metal"]);
    assert!(said.contains("nor its name in the extract of ESCO; near it are: "), "{said}");
    assert!(lena.says(1, &["logbook", "edit", "1", "--skill", "cheese"]).contains("nor its name"));
    lena.says(0, &["logbook", "edit", "1", "--no-skills"]);
    let compared = lena.says(0, &["esco", "compare", "http://data.europa.eu/esco/occupation/9"]);
    assert!(compared.contains("named by nothing here:\n  metallurgy, optional\n"), "{compared}");
    assert!(compared.contains("This ranks nobody."), "{compared}");
    lena.says(0, &["esco", "compare", "1"]);
    assert!(lena.says(1, &["esco", "compare", "cheesemonger"]).contains("neither a file"));
    lena.says(1, &["esco", "compare", "77"]);
}
