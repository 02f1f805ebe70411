//! Do trusted lists come in as they should, judge a seal without a network, and stay what they were?

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod trust_fetched;
mod trust_world;

use std::sync::Arc;

use made_trust::{ListWish, Party, Stood, Wish, list_of_lists, national_list, signed};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use trust_world::{DATES, GRANTED, ISSUED, KEPT, NEXT, NOW, World, both, said, world};
use wanderbuch_verifier::http::{Service, router};
use web::Hosts;
use words::Words;

#[test]
fn a_seal_is_judged_by_the_lists_at_hand_without_a_network() {
    let world = world();
    assert_eq!(world.verify(&[]).status.code(), Some(2), "nobody vouches for it");
    world.lists();
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(0), "{}", both(&output));
    for line in [
        "EU issue 1 of 2026-10-01T00:00:00Z, next due 2099-01-01T00:00:00Z, the list of lists",
        "IE issue 7 of 2026-10-01T00:00:00Z, next due 2099-01-01T00:00:00Z, 2 services",
        "AT issue 3 of 2026-10-01T00:00:00Z, next due 2099-01-01T00:00:00Z, 0 services",
    ] {
        assert!(said(&output).contains(line), "{}", both(&output));
    }
    let output = world.verify(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", both(&output));
    let grade =
        "Qualified seal: by the trusted list of IE, issue 7 of 1 October 2026, with a key in a qualified device";
    assert!(said(&output).contains(grade), "{}", both(&output));
    assert!(said(&output).contains("Trusted lists of the European Union, taken in on"), "{}", both(&output));
    let report = world.report(&[]);
    assert_eq!(report["verdict"], "valid");
    assert_eq!(report["report"]["proven_issuer"]["source"], "trusted list of IE, issue 7 of 2026-10-01");
    let list = json!({"territory": "IE", "issue": 7, "issued": ISSUED});
    assert_eq!(report["report"]["seal"], json!({"grade": "qualified", "reason": "listed", "list": list}));
    assert_eq!(report["trusted_lists"]["signed_by"], Value::Null);
    let schema: Value = serde_json::from_str(wanderbuch_verifier::render::json::SCHEMA).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    for report in [report, world.report(&["--no-eu-lists"])] {
        let errors: Vec<String> = schema.iter_errors(&report).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
}

#[test]
fn nobody_else_reads_or_finds_half_of_what_is_kept() {
    let world = World::imported();
    let folder = world.path().join("state/wanderbuch");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(world.path().join(KEPT)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(!folder.join("eu-lists.new").exists());
    // Another folder than the system's.
    let files = ["eu.xml", "ie.xml", "at.xml", "--state", "elsewhere"];
    assert_eq!(world.import(&files).status.code(), Some(0));
    assert_eq!(world.verify(&["--state", "elsewhere"]).status.code(), Some(0));
    std::fs::remove_dir_all(folder).unwrap();
    assert_eq!(world.verify(&[]).status.code(), Some(2));
    assert_eq!(world.verify(&["--eu-lists", "elsewhere/eu-lists.json"]).status.code(), Some(0));
    assert_eq!(world.verify(&["--state", "elsewhere", "--no-eu-lists"]).status.code(), Some(2));
    assert_eq!(world.verify(&["--eu-lists", "nowhere.json"]).status.code(), Some(74));
}

#[test]
fn an_older_list_never_takes_the_place_of_a_newer_one() {
    let world = World::imported();
    let older = world.ireland(6, NEXT, &[Stood::seals("granted", GRANTED)]);
    world.write("older.xml", signed(&older, &world.office).as_bytes());
    let output = world.import(&["eu.xml", "older.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    let line = "IE refused: list 6 of IE";
    assert!(
        said(&output).contains(line) && said(&output).contains("issue 7 of 2026-10-01T00:00:00Z stays"),
        "{}",
        both(&output)
    );
    assert_eq!(world.report(&[])["report"]["seal"]["list"]["issue"], 7);
    world.write("eu.xml", world.lotl(5).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    let before = world.kept();
    world.write("eu.xml", world.lotl(4).as_bytes());
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    assert!(said(&output).contains("nothing was kept"), "{}", both(&output));
    assert_eq!(world.kept(), before);
    // The same once more is no older.
    world.write("eu.xml", world.lotl(5).as_bytes());
    let output = world.import(&["eu.xml", "ie.xml"]);
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    assert!(said(&output).contains("AT missing: no file was given; issue 3"), "{}", both(&output));
}

#[test]
fn a_forged_list_is_refused() {
    let world = world();
    world.lists();
    let stranger = Party::new(&Wish::tsa("Office", DATES), None);
    let ireland = world.ireland(8, NEXT, &[Stood::seals("granted", GRANTED)]);
    let good = signed(&ireland, &world.office);
    let forgeries = [
        signed(&ireland, &stranger),
        signed(&ireland, &world.commission),
        good.replace("Svcstatus/granted", "Svcstatus/withdrawn"),
        ireland,
    ];
    for forged in forgeries {
        world.write("forged.xml", forged.as_bytes());
        let output = world.import(&["eu.xml", "forged.xml", "at.xml"]);
        assert_eq!(output.status.code(), Some(1), "{}", both(&output));
        assert!(said(&output).contains("IE refused: its signature"), "{}", both(&output));
        assert_eq!(world.verify(&[]).status.code(), Some(2), "nothing of it is believed");
    }
    std::fs::remove_dir_all(world.path().join("state")).unwrap();
    for lotl in
        [world.lotl(1).replace("<TSLSequenceNumber>1", "<TSLSequenceNumber>2"), world.austria(), "<a/>".to_owned()]
    {
        world.write("eu.xml", lotl.as_bytes());
        let output = world.import(&["eu.xml", "ie.xml"]);
        assert_eq!(output.status.code(), Some(1), "{}", both(&output));
        assert!(said(&output).contains("the list of lists is refused, and nothing was kept"), "{}", both(&output));
        assert!(!world.path().join(KEPT).exists());
    }
}

#[test]
fn files_that_are_no_list_that_is_due_are_named() {
    let world = world();
    world.lists();
    let france = signed(&national_list(&ListWish::new("FR", 1, ISSUED, NEXT), &[]), &world.office);
    world.write("fr.xml", france.as_bytes());
    world.write("letter.xml", b"Dear Sir or Madam,");
    let output = world.import(&["eu.xml", "ie.xml", "at.xml", "fr.xml", "letter.xml", "ie.xml"]);
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    for line in [
        "fr.xml is refused: the list of lists names no list of \"FR\"",
        "letter.xml is refused: not XML",
        "ie.xml is refused: another file is a list of \"IE\" too",
    ] {
        assert!(said(&output).contains(line), "{line}: {}", both(&output));
    }
    assert_eq!(world.verify(&[]).status.code(), Some(0), "the others are kept");
    assert_eq!(world.import(&["eu.xml", "nowhere.xml"]).status.code(), Some(74));
    world.write("signers.pem", b"nobody");
    assert_eq!(world.import(&["eu.xml"]).status.code(), Some(64));
    // Whoever was named is remembered; where nobody was, somebody must be.
    assert_eq!(world.run(&["trust", "import", "eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    let output = world.run(&["trust", "import", "--state", "new", "eu.xml"]);
    assert_eq!(output.status.code(), Some(64), "{}", both(&output));
}

/// A list that cannot be read is told where it is missing, with the reason.
#[test]
fn a_list_that_cannot_be_read_is_told_as_refused() {
    let world = world();
    world.lists();
    let ireland = String::from_utf8(std::fs::read(world.path().join("ie.xml")).unwrap()).unwrap();
    let wide = ["\u{feff}", &ireland].concat().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for (bytes, why) in [
        (format!("<?xml-stylesheet href=\"x\"?>{ireland}").into_bytes(), "an instruction to programs is not read here"),
        (format!("<!DOCTYPE a>{ireland}").into_bytes(), "a DOCTYPE is not read here"),
        (wide, "an encoding other than UTF-8 is not read here"),
    ] {
        world.write("ie.xml", &bytes);
        let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
        assert_eq!(output.status.code(), Some(1), "{}", both(&output));
        let due = format!("IE missing: ie.xml is refused: not XML that is read here: {why}");
        assert!(said(&output).contains(&due), "{due}: {}", both(&output));
        assert_eq!(said(&output).matches("ie.xml").count(), 1, "{}", both(&output));
    }
}

/// Another list of a number that was seen is none that the office can have issued.
#[test]
fn one_number_is_one_list() {
    let world = World::imported();
    let other = world.ireland(7, NEXT, &[Stood::seals("withdrawn", "2025-03-01T00:00:00Z")]);
    world.write("ie.xml", signed(&other, &world.office).as_bytes());
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    assert!(said(&output).contains("IE refused: another list 7 of IE than the one that was seen"), "{}", both(&output));
    assert_eq!(world.verify(&[]).status.code(), Some(0), "the one from before stays");
}

#[test]
fn a_service_that_was_withdrawn_vouches_for_nothing() {
    let world = World::imported();
    let stood = [Stood::seals("withdrawn", "2025-03-01T00:00:00Z"), Stood::seals("granted", GRANTED)];
    world.write("ie.xml", signed(&world.ireland(8, NEXT, &stood), &world.office).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    let report = world.report(&[]);
    assert_eq!(
        (&report["verdict"], &report["reason"]),
        (&json!("undecided"), &json!("issuer_key:service-not-granted"))
    );
    // Withdrawn after the seal: it stands.
    let stood = [Stood::seals("withdrawn", "2025-09-01T00:00:00Z"), Stood::seals("granted", GRANTED)];
    world.write("ie.xml", signed(&world.ireland(9, NEXT, &stood), &world.office).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    assert_eq!(world.report(&[])["verdict"], "valid");
}

#[test]
fn a_list_that_is_overdue_settles_nothing_and_says_so() {
    let world = world();
    world.lists();
    let soon = "2026-12-31T00:00:00Z";
    let ireland = world.ireland(7, soon, &[Stood::seals("granted", GRANTED)]);
    world.write("ie.xml", signed(&ireland, &world.office).as_bytes());
    world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(world.verify(&[]).status.code(), Some(0), "not yet");
    let later = world.verify(&["--at", "2027-02-01"]);
    assert_eq!(later.status.code(), Some(2), "{}", both(&later));
    assert!(
        said(&later).contains("The trusted list that would say who vouches for the seal is overdue"),
        "{}",
        both(&later)
    );
    assert!(said(&later).contains("31 December 2026"), "{}", both(&later));
    assert_eq!(world.report(&["--at", "2027-02-01"])["reason"], "issuer_key:trusted-list-overdue");
    let ireland = world.ireland(8, "2021-01-01T00:00:00Z", &[Stood::seals("granted", GRANTED)]);
    world.write("ie.xml", signed(&ireland, &world.office).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(2));
    let german = world.run(&["trust", "show", "--language", "de"]);
    let german = said(&german);
    assert!(
        german.contains("Ausgabe 8 vom 2026-10-01T00:00:00Z") && german.contains("die Liste der Listen"),
        "{german}"
    );
    let shown = world.run(&["trust", "show"]);
    assert_eq!(shown.status.code(), Some(2));
    assert!(
        said(&shown).contains("IE issue 8 of 2026-10-01T00:00:00Z, overdue: the next one was due 2021-01-01"),
        "{}",
        both(&shown)
    );
}

#[test]
fn what_is_at_hand_is_shown() {
    let world = world();
    assert_eq!(world.run(&["trust", "show"]).status.code(), Some(2));
    assert_eq!(world.run(&["trust", "list"]).status.code(), Some(2));
    world.lists();
    world.import(&["eu.xml", "ie.xml", "at.xml"]);
    let shown = world.run(&["trust", "show"]);
    assert_eq!(shown.status.code(), Some(0), "{}", both(&shown));
    assert!(
        said(&shown)
            .contains("IE issue 7 of 2026-10-01T00:00:00Z, next due 2099-01-01T00:00:00Z, 2 services, by Office"),
        "{}",
        both(&shown)
    );
    let shown = world.run(&["trust", "show", "--format", "json"]);
    let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!(shown["list_of_lists"]["sequence"], 1);
    let list = &shown["lists"][1];
    assert_eq!((&list["territory"], &list["overdue"], &list["services"]), (&json!("IE"), &json!(false), &json!(2)));
    assert_eq!(list["location"], "https://lists.example/IE.xml");
    assert_eq!(shown["sha256"], credential::digest::sha256_hex(&world.kept()));
    let lines = |more: &[&str]| String::from_utf8(world.run(&[&["trust", "list"], more].concat()).stdout).unwrap();
    let expected = format!(
        "IE\tCA/QC\tgranted\t{GRANTED}\tA provider\tA service\nIE\tTSA/QTST\tgranted\t{GRANTED}\tA provider\tA service\n"
    );
    assert_eq!(lines(&[]), expected);
    assert_eq!(lines(&["--territory", "ie"]), expected);
    assert_eq!(lines(&["--territory", "AT"]), "");
}

/// The first line of the file, and the rest.
fn head(kept: &[u8]) -> (Value, Vec<u8>) {
    let (head, rest) = kept.split_at(kept.iter().position(|byte| *byte == b'\n').unwrap());
    (serde_json::from_slice(head).unwrap(), rest.to_vec())
}

/// The file with a change.
fn altered(kept: &[u8], from: &str, to: &str) -> String {
    let text = std::str::from_utf8(kept).unwrap();
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

#[test]
fn a_file_that_was_changed_is_said_and_not_used() {
    let world = World::imported();
    let good = world.kept();
    for bad in [
        altered(&good, "\"sequence\":7", "\"sequence\":8").into_bytes(),
        altered(&good, "\"granted\"", "\"withdrawn\"").into_bytes(),
        altered(&good, "\"signers\":[", "\"extra\":1,\"signers\":[").into_bytes(),
        altered(&good, "\"eu_lists\":2", "\"eu_lists\":1").into_bytes(),
        altered(&good, "\n[", "\n [").into_bytes(),
        [&good[..], b"more"].concat(),
        good[..good.len() / 2].to_vec(),
        Vec::new(),
    ] {
        world.write(KEPT, &bad);
        let output = world.verify(&[]);
        assert_eq!(output.status.code(), Some(2), "{}", both(&output));
        assert!(said(&output).contains("eu-lists.json are not used"), "{}", both(&output));
        assert_eq!(world.verify(&["--eu-lists", KEPT]).status.code(), Some(74), "one that was named must be usable");
        assert_eq!(world.run(&["trust", "show"]).status.code(), Some(74));
        assert_eq!(world.run(&["trust", "list"]).status.code(), Some(74));
    }
    // Whoever imports anew makes a new one, and what was broken is kept aside.
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(0), "{}", both(&output));
    assert!(said(&output).contains("eu-lists.broken"), "{}", both(&output));
    assert_eq!(world.verify(&[]).status.code(), Some(0));
}

#[test]
fn a_key_says_who_took_the_lists_in() {
    let world = world();
    world.lists();
    let did = |name: &str| String::from_utf8(world.run(&["new-key", name]).stdout).unwrap().trim().to_owned();
    let (own, other) = (did("own.jwk"), did("other.jwk"));
    world.import(&["--key", "own.jwk", "eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(world.verify(&["--eu-lists-by", &own]).status.code(), Some(0));
    assert_eq!(world.report(&[])["trusted_lists"]["signed_by"], json!(own));
    let output = world.verify(&["--eu-lists-by", &other]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("are not used: it was signed by"), "{}", both(&output));
    let signed = world.kept();
    // Another's lists under our signature, and ours without it.
    let ireland = world.ireland(8, NEXT, &[Stood::seals("granted", GRANTED)]);
    world.write("ie.xml", made_trust::signed(&ireland, &world.office).as_bytes());
    world.import(&["--key", "other.jwk", "eu.xml", "ie.xml"]);
    let (signed, services) = head(&signed);
    let (mut mixed, others) = head(&world.kept());
    mixed["signature"] = signed["signature"].clone();
    world.write(KEPT, &[mixed.to_string().as_bytes(), &others].concat());
    let output = world.verify(&["--eu-lists-by", &own]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("are not used: its signature does not hold"), "{}", both(&output));
    let mut bare = signed;
    bare["signature"] = Value::Null;
    world.write(KEPT, &[bare.to_string().as_bytes(), &services].concat());
    assert_eq!(world.verify(&[]).status.code(), Some(0), "whoever expects no key takes it");
    let output = world.verify(&["--eu-lists-by", &own]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("are not used: it is not signed"), "{}", both(&output));
    // A signature over something else is none.
    bare["signature"] = json!("eyJhbGciOiJFZERTQSJ9.e30.AA");
    world.write(KEPT, &[bare.to_string().as_bytes(), &services].concat());
    assert!(said(&world.verify(&[])).contains("its signature does not hold"));
}

#[test]
fn evidence_holds_the_lists_and_judges_again_without_them() {
    let world = World::imported();
    let lists = world.kept();
    let kept = world.verify(&["--format", "json", "--evidence", "case.zip"]);
    assert_eq!(kept.status.code(), Some(0), "{}", both(&kept));
    let digest: String =
        both(&kept).split("evidence kept").nth(1).unwrap().split("sha256:").nth(1).unwrap().chars().take(64).collect();
    std::fs::remove_dir_all(world.path().join("state")).unwrap();
    std::fs::remove_file(world.path().join("diploma.json")).unwrap();
    let again = world.run(&["replay", "--format", "json", "--digest", &digest, "case.zip"]);
    assert_eq!(again.status.code(), Some(0), "{}", both(&again));
    assert_eq!(again.stdout, kept.stdout, "byte for byte");
    let archive = std::fs::read(world.path().join("case.zip")).unwrap();
    let archive = wanderbuch_verifier::evidence::Kept::read(&archive).unwrap();
    assert_eq!(archive.named.eu_lists.unwrap().bytes, lists);
}

#[test]
fn every_command_judges_by_the_lists() {
    let world = World::imported();
    let explained = world.run(&["explain", "--offline", "--at", NOW, "diploma.json"]);
    assert_eq!(explained.status.code(), Some(0), "{}", both(&explained));
    assert!(said(&explained).contains("IE issue 7 of 2026-10-01T00:00:00Z"), "{}", both(&explained));
    let compared = world.run(&["compare", "--offline", "--at", NOW, "diploma.json"]);
    assert!(said(&compared).contains("this verifier, policy employer: valid"), "{}", both(&compared));
    std::fs::create_dir(world.path().join("pile")).unwrap();
    std::fs::copy(world.path().join("diploma.json"), world.path().join("pile/diploma.json")).unwrap();
    let batch = world.run(&["batch", "--offline", "--at", NOW, "--format", "tsv", "pile"]);
    assert!(said(&batch).starts_with("diploma.json valid"), "{}", both(&batch));
    let without = world.run(&["batch", "--offline", "--at", NOW, "--format", "tsv", "--no-eu-lists", "pile"]);
    assert!(said(&without).starts_with("diploma.json undecided"), "{}", both(&without));
    let how = wanderbuch_verifier::cli::How {
        state: Some(world.path().join("state/wanderbuch")),
        offline: true,
        ..Default::default()
    };
    let (served, warnings) = wanderbuch_verifier::Verifier::for_service(&how).unwrap();
    assert!(served.trust.eu.is_some() && warnings.is_empty(), "{warnings:?}");
}

#[test]
fn a_third_countrys_list_is_named() {
    let world = world();
    world.lists();
    let lists: [(&str, &[&Party]); 4] =
        [("EU", &[&world.commission]), ("IE", &[&world.office]), ("AT", &[&world.office]), ("ZZ", &[&world.office])];
    let plain = list_of_lists(&ListWish::new("EU", 1, ISSUED, NEXT), &lists).replace(
        "<SchemeTerritory>ZZ",
        "<TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/ZZlist</TSLType></OtherInformation><OtherInformation><SchemeTerritory>ZZ",
    );
    world.write("eu.xml", signed(&plain, &world.commission).as_bytes());
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(0), "{}", both(&output));
    assert!(said(&output).contains("ZZ not read: a third country’s list under an agreement"), "{}", both(&output));
}

/// Lines by other lists never stand side by side.
#[cfg(unix)]
#[test]
fn a_batch_is_begun_anew_where_the_lists_are_others() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};
    let world = World::imported();
    let diploma = std::fs::read(world.path().join("diploma.json")).unwrap();
    world.write("pile/000000.json", &diploma);
    for number in 1..10_000 {
        world.write(&format!("pile/{number:06}.json"), b"{}");
    }
    let asked = ["batch", "--offline", "--at", NOW, "--format", "tsv", "--output", "lines.tsv", "--resume", "pile"];
    let kill = || {
        let mut child = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .args(asked)
            .current_dir(world.path())
            .env("XDG_STATE_HOME", world.path().join("state"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        let length = || std::fs::metadata(world.path().join("lines.tsv")).map_or(0, |file| file.len());
        while length() == 0 {
            assert!(began.elapsed() < Duration::from_secs(60), "nothing is written");
            std::thread::sleep(Duration::from_millis(1));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(world.path().join("lines.tsv.progress").exists(), "it was killed before the end");
    };
    let first = || {
        let lines = std::fs::read_to_string(world.path().join("lines.tsv")).unwrap();
        assert_eq!(lines.lines().count(), 10_000);
        lines.lines().next().unwrap().to_owned()
    };
    kill();
    let output = world.run(&asked);
    assert!(!said(&output).contains("judged anew"), "{}", both(&output));
    assert!(first().starts_with("000000.json\tvalid"), "{}", first());
    std::fs::remove_file(world.path().join("lines.tsv")).unwrap();
    kill();
    let stood = [Stood::seals("withdrawn", "2025-03-01T00:00:00Z"), Stood::seals("granted", GRANTED)];
    world.write("ie.xml", signed(&world.ireland(8, NEXT, &stood), &world.office).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    let output = world.run(&asked);
    assert!(said(&output).contains("the trusted lists at hand are others"), "{}", both(&output));
    assert!(first().starts_with("000000.json\tundecided"), "{}", first());
    assert!(!world.path().join("lines.tsv.progress").exists());
}

async fn send(app: &axum::Router, method: &str, path: &str, body: String) -> (String, String) {
    const HOST: &str = "127.0.0.1:7722";
    let request = http::Request::builder().method(method).uri(format!("http://{HOST}{path}")).header("host", HOST);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = app.clone().oneshot(request.body(axum::body::Body::from(body)).unwrap()).await.unwrap();
    let place = answer.headers().get("location").map(|place| place.to_str().unwrap().to_owned()).unwrap_or_default();
    let body = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (place, String::from_utf8(body.to_vec()).unwrap())
}

/// A service that runs on judges by the lists that are at hand now.
#[tokio::test]
async fn a_service_takes_newer_lists_in() {
    let world = world();
    world.lists();
    let state = Some(world.path().join("state/wanderbuch"));
    let how = wanderbuch_verifier::cli::How { state, offline: true, ..Default::default() };
    let (verifier, warnings) = wanderbuch_verifier::Verifier::for_service(&how).unwrap();
    assert!(verifier.trust.eu.is_none() && warnings.is_empty(), "{warnings:?}");
    let now = Arc::new(credential::Timestamp::parse(NOW).unwrap());
    let service = Service::new(verifier, now, Words::english(), "http://127.0.0.1:7722", "Us", None).unwrap();
    let app = router(service, Hosts::from_iter(["127.0.0.1:7722"]));
    let diploma = std::fs::read(world.path().join("diploma.json")).unwrap();
    let pasted: String = diploma.iter().map(|byte| format!("%{byte:02X}")).collect();
    let judged = async || {
        let (place, _) = send(&app, "POST", "/checks/text", format!("text={pasted}")).await;
        send(&app, "GET", &place, String::new()).await.1
    };
    let genuine = "<strong>Genuine";
    assert!(!judged().await.contains(genuine));
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    let page = judged().await;
    assert!(page.contains(genuine) && page.contains("trusted list of IE, issue 7"), "{page}");
    let stood = [Stood::seals("withdrawn", "2025-03-01T00:00:00Z"), Stood::seals("granted", GRANTED)];
    world.write("ie.xml", signed(&world.ireland(8, NEXT, &stood), &world.office).as_bytes());
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    assert!(!judged().await.contains(genuine), "withdrawn by issue 8");
    // What cannot be used changes nothing, and neither does nothing at all.
    world.write(
        "ie.xml",
        signed(&world.ireland(9, NEXT, &[Stood::seals("granted", GRANTED)]), &world.office).as_bytes(),
    );
    assert_eq!(world.import(&["eu.xml", "ie.xml", "at.xml"]).status.code(), Some(0));
    assert!(judged().await.contains(genuine));
    world.write(KEPT, b"{}");
    assert!(judged().await.contains(genuine));
    std::fs::remove_file(world.path().join(KEPT)).unwrap();
    assert!(judged().await.contains(genuine));
}
