//! Does the command line do its jobs, by words alone, and does it refuse what no person means?

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
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

struct Wallet {
    folder: tempfile::TempDir,
}

impl Wallet {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch"));
        command
            .args(["--no-keyring", "--offline"])
            .args(arguments)
            .env("WANDERBUCH_HOME", self.home())
            .env("WANDERBUCH_PASSPHRASE", "correct horse battery")
            .env("LC_ALL", "C")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program")
    }

    /// What it says, if it exits with this code.
    fn says(&self, code: i32, arguments: &[&str]) -> String {
        let out = self.run(arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        path.display().to_string()
    }
}

fn shared() -> Option<PathBuf> {
    let given = std::env::var_os("WANDERBUCH_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    given.into_iter().chain([beside]).find(|path| path.join("fixtures").is_dir())
}

#[test]
fn without_a_display_it_names_the_other_way() {
    let said = Wallet::new().says(1, &[]);
    assert_eq!(said.lines().count(), 1, "one sentence: {said}");
    assert!(said.contains("no display") && said.contains("wanderbuch --help"), "{said}");
}

#[test]
fn wrong_usage_is_64() {
    let wallet = Wallet::new();
    wallet.says(64, &["fly"]);
    wallet.says(64, &["import"]);
    wallet.says(64, &["show", "one"]);
    wallet.says(64, &["present", "x", "--preview", "--consent", "y"]);
    wallet.says(0, &["--help"]);
    wallet.says(0, &["--version"]);
}

#[test]
fn looking_makes_no_vault() {
    let wallet = Wallet::new();
    let said = wallet.says(1, &["list"]);
    assert!(said.contains("no vault"), "{said}");
    assert!(!wallet.home().exists());
}

#[test]
fn samples_are_kept_shown_checked_and_removed() {
    let wallet = Wallet::new();
    let said = wallet.says(0, &["samples"]);
    assert!(said.contains("kept:"), "{said}");
    let listed = wallet.says(0, &["list"]);
    assert!(!listed.contains("not checked"), "{listed}");
    let count = listed.lines().count() / 2;
    assert!(count >= 3, "{listed}");
    let found = wallet.says(0, &["list", "--search", "weld"]);
    assert!(found.lines().count() < listed.lines().count() && !found.contains("No credentials"), "{found}");
    for id in 1..=count {
        let shown = wallet.says(0, &["show", &id.to_string()]);
        for asked in ["Unaltered?", "Who issued it?", "Withdrawn or run out?", "May they award this?", "Sent from its"]
        {
            assert!(shown.contains(asked), "{shown}");
        }
        for told in ["The learner:", "What was achieved:", "elements stated"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        let all = wallet.says(0, &["show", "--all", &id.to_string()]);
        assert!(all.contains("Form of participation"), "{all}");
    }
    assert!(!wallet.says(0, &["show", "1"]).contains("For comparison"), "of no country nothing is compared");
    let compared = wallet.says(0, &["show", "1", "--country", "at"]);
    assert!(compared.contains("For comparison, at home: Austria") && compared.contains("not recognised"), "{compared}");
    assert!(wallet.says_in_german(0, &["show", "1"]).contains("Zum Vergleich, bei Ihnen: Österreich"));
    wallet.says(64, &["show", "1", "--country", "ZZ"]);
    let german = wallet.says_in_german(0, &["show", "--all", "1"]);
    assert!(german.contains("Sprache: Englisch (en)") && german.contains("[Ihre Vertrauensquellen]"), "{german}");
    assert!(wallet.says_in_german(0, &["list"]).contains("· EQR 4 ·"), "levels too");
    let checked = wallet.says(1, &["check"]);
    assert!(checked.contains("Withdrawn"), "one of them is withdrawn: {checked}");
    let asked = wallet.says(1, &["remove", "1"]);
    assert!(asked.contains("nobody can be asked"), "what only a backup brings back is not removed unasked: {asked}");
    wallet.says(0, &["show", "1"]);
    wallet.says(0, &["remove", "1", "--yes"]);
    wallet.says(1, &["show", "1"]);
    assert!(wallet.says(0, &["history"]).contains("removed"));
    assert!(wallet.says(0, &["keys"]).contains("did:key:z6Mk"));
    assert!(wallet.says(0, &["samples", "--remove"]).contains("stays (wanderbuch keys)"));
    assert!(wallet.says(0, &["list"]).contains("No credentials"));
    assert!(wallet.says(0, &["keys"]).contains("did:key:z6Mk"));
}

#[test]
fn a_file_is_kept_as_received_once() {
    let Some(shared) = shared() else {
        println!("left out: the fixtures are not on this machine");
        return;
    };
    let wallet = Wallet::new();
    let index = fs::read_to_string(shared.join("fixtures/INDEX.tsv")).expect("the index");
    let names = index.lines().skip(1).filter_map(|line| line.split('\t').next());
    let files: Vec<PathBuf> = names
        .map(|name| shared.join("fixtures").join(name))
        .filter(|path| path.extension().is_some_and(|kind| kind == "json") && path.is_file())
        .take(5)
        .collect();
    assert!(!files.is_empty(), "the index names files");
    let facts = shared.join("fixtures/facts").display().to_string();
    let mut kept = 0;
    for file in &files {
        let path = file.display().to_string();
        let out = wallet.run(&["--facts", &facts, "import", &path]);
        let said = String::from_utf8_lossy(&out.stdout).into_owned();
        if !out.status.success() {
            println!("not kept: {path}: {said}");
            continue;
        }
        let id = said.split_whitespace().next().expect("a number").to_owned();
        if said.lines().count() == 2 {
            let original = wallet.run(&["show", "--original", &id]).stdout;
            assert_eq!(original, fs::read(file).expect("the file"), "{path}");
            kept += 1;
        }
        assert!(wallet.says(0, &["--facts", &facts, "import", &path]).contains("was there already"), "{path}");
    }
    assert!(kept > 0, "one of {files:?} holds one credential");
}

#[test]
fn hostile_files_are_refused_in_words() {
    let wallet = Wallet::new();
    let good = wallet.says(0, &["samples"]);
    assert!(good.contains("kept"));
    let before = wallet.says(0, &["list"]);
    let folder = wallet.folder.path().display().to_string();
    let huge = wallet.folder.path().join("huge.json");
    let file = fs::File::create(&huge).expect("a file");
    file.set_len(100 << 20).expect("100 MB");
    let huge = huge.display().to_string();
    for (path, code, word) in [
        (wallet.file("empty.json", b""), 1, "empty"),
        (wallet.file("blank.json", b" \n\t "), 1, "empty"),
        (wallet.file("binary", &[0, 255, 254, 7].repeat(1000)), 1, "no credential"),
        (wallet.file("picture.png", b"\x89PNG\r\n\x1a\n"), 1, "damaged picture (PNG)"),
        (wallet.file("badge.svg", SVG), 1, "without a credential"),
        (wallet.file("photo.jpg", b"\xFF\xD8\xFF\xE0"), 1, "JPEG"),
        (wallet.file("half.json", b"{\"@context\": ["), 1, "no credential"),
        (wallet.file("twice.json", b"{\"a\":1,\"a\":2}"), 1, "no credential"),
        (wallet.file("deep.json", "[".repeat(100_000).as_bytes()), 1, "no credential"),
        (wallet.file("number.json", b"7"), 1, "no credential"),
        (wallet.file("bom.json", b"\xEF\xBB\xBF{}"), 1, "no credential"),
        (wallet.file("escape.json", "{\"\u{1b}]0;owned\u{7}\":".as_bytes()), 1, "no credential"),
        (huge, 74, "more than"),
        (folder, 74, "folder"),
        ("/dev/zero".into(), 74, "no file"),
        ("/nonexistent/file".into(), 74, "cannot be read"),
    ] {
        let said = wallet.says(code, &["import", &path]);
        assert!(said.contains(word), "{path}: {said}");
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{path}: control characters reach the terminal");
    }
    assert_eq!(wallet.says(0, &["list"]), before, "nothing was kept");
}

const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect width='1' height='1'/></svg>";

#[test]
fn a_badge_is_baked_into_a_picture_and_kept_from_it() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let listed = wallet.says(0, &["list"]);
    let count = listed.lines().count() / 2;
    let (image, mut baked) = (wallet.file("medal.svg", SVG), 0);
    for id in (1..=count).map(|id| id.to_string()) {
        let original = wallet.run(&["show", "--original", &id]).stdout;
        let output = wallet.folder.path().join(format!("badge-{id}.svg")).display().to_string();
        let out = wallet.run(&["bake", &id, "--image", &image, "-o", &output]);
        if !out.status.success() {
            let said = String::from_utf8_lossy(&out.stderr).into_owned();
            assert!(original.contains(&b'~') && said.contains("only an Open Badge"), "{said}");
            assert!(!Path::new(&output).exists(), "a refused badge leaves no file");
            continue;
        }
        baked += 1;
        let picture = fs::read(&output).expect("the picture");
        assert_eq!(credential::baked::own_bytes(&picture).as_ref(), original, "the exact bytes");
        wallet.says(74, &["bake", &id, "--image", &image, "-o", &output]);
        let again = wallet.folder.path().join("again.svg").display().to_string();
        let said = wallet.says(1, &["bake", &id, "--image", &output, "-o", &again]);
        assert!(said.contains("already") && !Path::new(&again).exists(), "{said}");
        let kept = wallet.says(0, &["import", &output]);
        let number = kept.split_whitespace().next().expect("a number").to_owned();
        assert_eq!(wallet.run(&["show", "--original", &number]).stdout, picture, "kept as received");
        assert!(wallet.says(0, &["show", "--all", &number]).contains("Taken out of a picture (SVG"));
        assert_eq!(fs::read(&image).expect("the image"), SVG, "the image stays as it is");
    }
    assert!(baked >= 3, "{baked} of {count} were baked");
    let photo = wallet.file("photo.jpg", b"\xFF\xD8\xFF\xE0");
    assert!(wallet.says(1, &["bake", "3", "--image", &photo, "-o", "/nonexistent/x"]).contains("neither"));
    wallet.says(74, &["bake", "3", "--image", &image, "-o", "/nonexistent/x"]);
    wallet.says(64, &["bake", "3", "--image", &image]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_pipes_are_not_waited_for() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let original = wallet.run(&["show", "--original", "1"]).stdout;
    wallet.says(0, &["remove", "1", "--yes"]);
    let file = wallet.file("sample", &original);
    let link = wallet.folder.path().join("link");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    assert!(wallet.says(0, &["import", &link.display().to_string()]).contains("kept:"));
    let circle = wallet.folder.path().join("circle");
    std::os::unix::fs::symlink(&circle, &circle).expect("a link");
    wallet.says(74, &["import", &circle.display().to_string()]);
    let pipe = wallet.folder.path().join("pipe");
    if Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        wallet.says(74, &["import", &pipe.display().to_string()]);
    } else {
        println!("left out: a pipe as a file (mkfifo is not there)");
    }
}

#[test]
fn standard_input_is_read_to_its_end_or_the_limit() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let original = wallet.run(&["show", "--original", "2"]).stdout;
    let given = |bytes: &[u8]| {
        let mut child =
            wallet.command(&["import", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it");
        // It may stop listening at the limit.
        drop(child.stdin.take().expect("its input").write_all(bytes));
        let out = child.wait_with_output().expect("an end");
        (out.status.code(), String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let (code, said) = given(&original);
    assert!(code == Some(0) && said.contains("was there already"), "{said}");
    let (code, said) = given(&vec![b' '; 40 << 20]);
    assert!(code == Some(74) && said.contains("more than"), "{said}");
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let wallet = Wallet::new();
    wallet.says(0, &["keys", "new", "--kind", "p-256", "--name", "school"]);
    let mut wrong = wallet.command(&["list"]);
    let out = wrong.env("WANDERBUCH_PASSPHRASE", "wrong horse battery").output().expect("the program");
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("does not open the vault"));
    let file = wallet.file("passphrase", b"correct horse battery\n");
    let mut by_file = wallet.command(&["--passphrase-file", &file, "keys"]);
    let out = by_file.env_remove("WANDERBUCH_PASSPHRASE").output().expect("the program");
    assert!(String::from_utf8_lossy(&out.stdout).contains("school · P-256"));
    let nobody = wallet.command(&["list"]).env_remove("WANDERBUCH_PASSPHRASE").output().expect("the program");
    assert_eq!(nobody.status.code(), Some(1), "nobody sits at a terminal");
    let said = String::from_utf8_lossy(&nobody.stderr);
    assert!(said.contains("--passphrase-file") && said.contains("WANDERBUCH_PASSPHRASE"), "{said}");
}

#[test]
fn keys_are_named_and_retired_and_never_written_out() {
    let wallet = Wallet::new();
    let made = wallet.says(0, &["keys", "new"]);
    assert!(made.contains("Ed25519") && made.contains("did:key:z6Mk"), "{made}");
    wallet.says(0, &["keys", "rename", "1", "my key"]);
    let retired = wallet.says(0, &["keys", "retire", "1"]);
    assert!(retired.contains("my key") && retired.contains("retired"), "{retired}");
    wallet.says(1, &["keys", "retire", "9"]);
    wallet.says(1, &["keys", "rename", "1", " "]);
}

#[test]
fn trust_is_said_in_so_many_words() {
    let wallet = Wallet::new();
    let list =
        "[[issuer]]\nname = \"Technical College of Zed\"\nid = [\"did:web:zed.example\"]\nsource = \"a letter\"\n";
    let file = wallet.file("zed.toml", list.as_bytes());
    assert!(wallet.says(0, &["trust", "add", &file]).contains("zed.toml"));
    let bad = wallet.file("bad.toml", b"[[issuer]]\nnaem = \"typo\"\n");
    assert!(wallet.says(1, &["trust", "add", &bad]).contains("bad.toml"));
    assert!(!wallet.says(0, &["trust", "list"]).contains("bad.toml"));
    let again = wallet.says(0, &["trust", "add", &file]);
    assert_eq!(again.matches("zed.toml").count(), 1, "the same file is trusted once: {again}");
    wallet.says(0, &["trust", "remove", "1"]);
    assert!(wallet.says(0, &["trust"]).contains("No trust files"));
    let beside = wallet.file("beside.toml", b"[[anchor]]\ncertificate = \"ca.pem\"\nfor = [\"seal\"]\n");
    assert!(wallet.says(1, &["trust", "add", &beside]).contains("write the certificate's text into it"));
    let half = wallet.file("ca.pem", b"-----BEGIN CERTIFICATE-----\nMIIB\n");
    assert!(wallet.says(1, &["trust", "add", &half]).contains("the certificate ca.pem cannot be read"));
    assert!(wallet.says(0, &["trust", "without", "registries"]).contains("Not asked: registries"));
    assert!(wallet.says(0, &["trust"]).contains("Not asked: registries"), "it is remembered");
    assert!(!wallet.says(0, &["trust", "ask", "registries"]).contains("Not asked"));
    assert!(wallet.says(1, &["trust", "without", "the-internet"]).contains("there is no source"));
}

/// A list that cannot be asked today does not make a withdrawal forgotten, and a headline that was found in another language is
/// said in this one.
#[test]
fn a_withdrawal_is_remembered() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let listed = wallet.says(0, &["list"]);
    let lines: Vec<&str> = listed.lines().collect();
    let at = lines.iter().position(|line| line.contains("Withdrawn")).expect("one of the samples is withdrawn");
    let number = lines[at - 1].split_whitespace().next().expect("a number");
    let original = wallet.run(&["show", "--original", number]).stdout;
    wallet.says(0, &["remove", number, "--yes"]);
    let kept = wallet.says(0, &["import", &wallet.file("withdrawn", &original)]);
    let number = kept.split_whitespace().next().expect("a number");
    assert!(wallet.says_in_german(0, &["list"]).contains("      Zurückgezogen (geprüft "));
    // With the samples their issuer's list goes.
    wallet.says(0, &["samples", "--remove"]);
    let said = wallet.says(2, &["check", number]);
    assert!(said.contains("Withdrawn, as its issuer’s list said on"), "{said}");
    let said = wallet.says(0, &["show", number]);
    assert!(said.starts_with("Withdrawn, as its issuer’s list said on"), "{said}");
    assert!(said.contains("nothing newer could be found out"), "{said}");
    assert!(wallet.says_in_german(0, &["list"]).contains("Zurückgezogen, wie die Liste der Stelle am"));
    let json: serde_json::Value = serde_json::from_slice(&wallet.run(&["timeline", "--json"]).stdout).expect("JSON");
    let events = json["events"].as_array().expect("events");
    assert!(!events.is_empty() && events.iter().all(|event| event["counts"] == false), "{json}");
}

/// A presentation may be empty: nothing is kept, and that is said.
#[test]
fn a_file_without_a_credential_is_said_to_be_one() {
    let wallet = Wallet::new();
    let empty = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}"#;
    let said = wallet.says(1, &["import", &wallet.file("empty.json", empty.as_bytes())]);
    assert!(said.contains("there is no credential in it"), "{said}");
    let letter = wallet.file("letter.txt", b"Dear Sir or Madam,");
    let said = wallet.says(1, &["import", &letter]);
    assert!(said.contains("no credential that this program reads: neither JSON nor a token"), "{said}");
    let said = wallet.says_in_german(1, &["import", &letter]);
    assert!(said.contains("kein Nachweis, den dieses Programm liest: weder JSON noch ein Token"), "{said}");
    let bad = wallet.file("bad.toml", b"title = \"X\"\nrule = { unit = \"a\" }\n[[unit]]\nid = \"b\"\ntitle = \"B\"\n");
    let said = wallet.says_in_german(1, &["plan", "add", &bad]);
    assert!(said.contains("die Regel nennt die Einheit \"a\", die nicht beschrieben ist"), "{said}");
    assert!(wallet.says(0, &["list"]).contains("No credentials"));
}

/// Whoever signs it, the page says what was decided, why and how to appeal; and that nobody vouches for a stranger.
#[test]
fn a_recognition_statement_is_kept_and_told() {
    use credential::key::{Algorithm, PrivateKey};
    use issue::recognition::{Signatory, statement};

    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut rng).expect("a key");
    let claims = serde_json::json!({
        "vct": learning::recognition::TYPE, "issuing_authority": "Chamber of Zed", "title": "Recognition statement: Joining",
        "credentialSubject": {"name": "Ilva Marten"},
        "recognition": {"kind": "refused", "basis": "law", "legal_basis": "Crafts Act, section 50", "date": "2026-11-20",
            "reasons": [{"en": "Welding overhead was not assessed.", "de": "Überkopf wurde nicht geprüft."}],
            "appeal": "In writing, within one month.", "qualification": {"title": "Metalworker"}, "unit": {"title": "Joining"},
            "credential": {"sha256": "0".repeat(64), "over": "jws", "title": "MAG welding"}}});
    let by = Signatory::of_key(&key).expect("an id");
    let at = credential::Timestamp::parse("2026-11-20T10:00:00Z").expect("a moment");
    let signed = statement(&claims, &by, at, &key, &mut rng).expect("signed");
    let wallet = Wallet::new();
    let file = wallet.file("statement.sdjwt", &signed);
    wallet.says(0, &["import", &file]);
    assert!(wallet.says(0, &["list"]).contains("Recognition statement: Joining"));
    let said = wallet.says(0, &["show", "1"]);
    for due in [
        "Chamber of Zed says: “MAG welding” is not recognised for the unit “Joining”.",
        "You may appeal as stated",
        "Crafts Act, section 50",
        "Welding overhead was not assessed.",
        "Überkopf wurde nicht geprüft.",
        "In writing, within one month.",
        "It counts where its issuer is competent.",
        "20 November 2026",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    assert!(!said.contains("elements stated"), "a decision is no award: {said}");
    let broken = serde_json::json!({"vct": learning::recognition::TYPE, "credentialSubject": {"name": "Ilva Marten"}});
    let signed = statement(&broken, &by, at, &key, &mut rng).expect("signed");
    wallet.says(0, &["import", &wallet.file("broken.sdjwt", &signed)]);
    let said = wallet.says(0, &["show", "2"]);
    assert!(said.contains("calls itself a recognition statement and does not say what it must"), "{said}");
}

impl Wallet {
    /// What it says in German, with what it says of errors.
    fn says_in_german(&self, code: i32, arguments: &[&str]) -> String {
        let out = self.command(arguments).env("LC_ALL", "de_AT.UTF-8").output().expect("the program");
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{arguments:?}: {said}");
        said
    }
}

#[test]
fn german_is_spoken_from_the_first_word_on() {
    let wallet = Wallet::new();
    for (code, arguments, expected) in [
        (1, vec![], "hier gibt es keinen Bildschirm"),
        (1, vec!["list"], "noch keinen Tresor; wanderbuch import oder wanderbuch samples legt einen an"),
        (74, vec!["import", "nowhere.json"], "nowhere.json ist nicht lesbar"),
        (0, vec!["list"], "Keine Nachweise."),
        (0, vec!["history"], "Noch ist nichts geschehen."),
        (0, vec!["plan"], "Noch kein Plan: wanderbuch plan add DATEI.\nKeine Dateien, nach denen geplant wird."),
        (0, vec!["timeline"], "Keine Nachweise; darum ist noch nichts Gelerntes bekannt."),
        (0, vec!["logbook"], "Noch keine Einträge"),
        (0, vec!["samples"], "7  aufbewahrt: "),
        (0, vec!["list"], "(geprüft "),
        (0, vec!["show", "3"], "Was darin steht (das sagt nur die Datei"),
        (0, vec!["show", "3", "--all"], "Die elf Prüfungen:"),
        (0, vec!["keys"], "erzeugt am "),
        (1, vec!["show", "99"], "der Tresor hat keinen Eintrag dieser Art: Nachweis 99"),
        (0, vec!["logbook", "add", "--week", "2026-W10", "--work", "Gedreht", "--hours", "7:30"], "1  geschrieben: "),
        (1, vec!["present", "openid4vp://?client_id=x"], "dafür wird das Netz gebraucht"),
        (1, vec!["receive", "openid:x"], "dafür wird das Netz gebraucht"),
        (1, vec!["logbook", "add", "--week", "2026-W10", "--work", " ", "--hours", "1"], "der Text hat 0 Zeichen"),
        (1, vec!["logbook", "export", "record.html"], "geben Sie zuerst an, wessen Berichtsheft das ist"),
        (0, vec!["trust"], "Beispielnachweise"),
        (0, vec!["show", "3"], "genannt von „Liste der Beispielschulen auf diesem Rechner“"),
        (1, vec!["remove", "2"], "hier kann niemand gefragt werden"),
        (0, vec!["remove", "2", "--yes"], "2  entfernt: "),
    ] {
        let said = wallet.says_in_german(code, &arguments);
        assert!(said.contains(expected), "{arguments:?}: {expected:?} is not in {said}");
    }
    let wrong = wallet.command(&["list"]).env("LC_ALL", "de").env("WANDERBUCH_PASSPHRASE", "not that one").output();
    let said = String::from_utf8(wrong.expect("the program").stderr).expect("text");
    assert_eq!(said, "wanderbuch: diese Passphrase öffnet den Tresor nicht\n");
}

/// Of two languages the same command never says the same line.
#[test]
fn no_sentence_of_ours_is_left_in_english() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    wallet.says(0, &["logbook", "add", "--week", "2026-W10", "--work", "x", "--hours", "7:30"]);
    for page in ["history", "keys", "trust", "logbook", "logbook about", "plan list", "list"] {
        let arguments: Vec<&str> = page.split(' ').collect();
        let (english, german) = (wallet.says(0, &arguments), wallet.says_in_german(0, &arguments));
        let german: Vec<&str> = german.lines().collect();
        // Two words or more that no credential and no file says.
        let ours = |line: &&str| {
            let lower = |word: &&str| word.chars().filter(char::is_ascii_lowercase).count() > 2;
            line.split(' ').filter(lower).count() > 1 && !line.contains("did:") && !line.contains("http")
        };
        let same: Vec<&str> = english.lines().filter(ours).filter(|line| german.contains(line)).collect();
        assert!(same.is_empty(), "{page}: {same:#?}");
    }
}

#[test]
fn language_and_country_that_were_chosen_come_before_those_of_the_system() {
    let wallet = Wallet::new();
    wallet.says(0, &["samples"]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let home = wanderbuch::vault::Home::at(wallet.home());
    let mut keys = wanderbuch::key_store::KeyStore::find(&home, None).expect("keys");
    let key = keys.from_passphrase(&"correct horse battery".to_owned().into()).expect("the key");
    runtime.block_on(async {
        let vault = wanderbuch::flow::unlock::open(&home, &mut keys, &key).await.expect("open");
        wanderbuch::flow::reader::set_language(&vault, Some(words::Language::German)).await.expect("set");
        wanderbuch::flow::reader::set_country(&vault, Some("IE")).await.expect("set");
        vault.close().await.expect("closed");
    });
    drop(keys);
    assert!(wallet.says(0, &["list"]).contains("(geprüft "));
    assert!(wallet.says(1, &["show", "99"]).contains("der Tresor hat keinen Eintrag"), "errors as well");
    // And so does the country; a flag comes before both.
    let shown = wallet.says(0, &["show", "1"]);
    assert!(shown.contains("Zum Vergleich, bei Ihnen: Irland"), "{shown}");
    let shown = wallet.says(0, &["show", "1", "--country", "PT"]);
    assert!(shown.contains("Zum Vergleich, bei Ihnen: Portugal") && !shown.contains("Irland"), "{shown}");
}
