//! Does kept evidence give the same answer again, and is an archive that was tampered with refused by name?

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it is surprised")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind, trust_list};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const LIST: &str = "https://montelume.example/status/1";
const NOW: &str = "2026-11-15T10:00:00Z";

/// A folder with a credential, its list among facts, and a list of trust.
fn world(format: Format, withdrawn: bool) -> tempfile::TempDir {
    let (mut rng, now) = (ChaCha20Rng::seed_from_u64(5), Timestamp::parse(NOW).unwrap());
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
    let mut book = StatusBook::new(kind, LIST);
    let status = book.allocate(&mut rng);
    book.set(status.index, withdrawn).unwrap();
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: None,
        awarded: now.plus_seconds(-30 * 86_400),
        valid_until: None,
        status: Some(status),
    };
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("diploma", &issue::award::issue(&issuer, format, &award, &mut rng).unwrap());
    write("facts/list", &book.publish(&issuer, format, now.plus_seconds(-3_600), 7 * 86_400).unwrap());
    let entry = format!("{{\"{LIST}\": {{\"file\": \"list\", \"fetched\": \"2026-11-15T09:30:00Z\"}}}}");
    write("facts/index.json", entry.as_bytes());
    write("schools.toml", trust_list::entry(&issuer, &[3, 4, 5], "a test").unwrap().as_bytes());
    write(
        "own.toml",
        b"name = \"ours\"\nrequires = [\"format\", \"signature\", \"issuer_key\", \"issuer_identity\", \"status\"]",
    );
    folder
}

fn program(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier")).args(arguments).current_dir(folder).output().unwrap()
}

const HOW: [&str; 12] = [
    "verify",
    "--offline",
    "--state",
    "state",
    "--facts",
    "facts",
    "--trust",
    "schools.toml",
    "--at",
    NOW,
    "--format",
    "json",
];

fn keep(folder: &Path, more: &[&str]) -> Output {
    program(folder, &[&HOW[..], &["--evidence", "case.zip"], more].concat())
}

fn said(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// The digest that `verify --evidence` said.
fn digest(output: &Output) -> String {
    said(output).split("sha256:").nth(1).unwrap().chars().take(64).collect()
}

#[test]
fn the_same_answer_comes_from_the_archive_alone() {
    for format in Format::ALL {
        for (withdrawn, policy, code) in [(false, "employer", 0), (true, "employer", 1), (false, "own.toml", 0)] {
            let world = world(format, withdrawn);
            let folder = world.path();
            let kept = keep(folder, &["--policy", policy, "diploma"]);
            assert_eq!(kept.status.code(), Some(code), "{}", said(&kept));
            let digest = digest(&kept);
            for gone in ["diploma", "schools.toml", "own.toml"] {
                std::fs::remove_file(folder.join(gone)).unwrap();
            }
            for gone in ["facts", "state"] {
                std::fs::remove_dir_all(folder.join(gone)).unwrap();
            }
            let again = program(folder, &["replay", "--format", "json", "--digest", &digest, "case.zip"]);
            assert_eq!(again.stdout, kept.stdout, "byte for byte");
            assert_eq!(again.status.code(), Some(code), "{format:?}: {}", said(&again));
            assert!(said(&again).contains("the same report, byte for byte"), "{}", said(&again));
            let german = program(folder, &["--language", "de", "replay", "case.zip"]);
            let german = said(&german);
            for due in
                ["derselbe Bericht, Byte für Byte", "jede Antwort (1) ist wieder dieselbe", "nicht unterschrieben"]
            {
                assert!(german.contains(due), "{due}: {german}");
            }
            let unsigned = program(folder, &["replay", "case.zip"]);
            assert_eq!(unsigned.status.code(), Some(2), "nobody vouches for it");
            assert!(said(&unsigned).contains("not signed") && said(&unsigned).contains(&digest), "{}", said(&unsigned));
            let other = program(folder, &["replay", "--digest", &"0".repeat(64), "case.zip"]);
            assert_eq!((other.status.code(), other.stdout.len()), (Some(1), 0), "{}", said(&other));
            assert!(!folder.join("state").exists(), "judging again remembers nothing");
        }
    }
}

#[test]
fn the_same_evidence_gives_the_same_bytes_and_nobody_else_reads_it() {
    let world = world(Format::OpenBadge, false);
    let folder = world.path();
    let first = digest(&keep(folder, &["diploma"]));
    // What was seen before is part of the evidence: the second run must not know of the first.
    std::fs::remove_dir_all(folder.join("state")).unwrap();
    std::fs::remove_file(folder.join("case.zip")).unwrap();
    assert_eq!(digest(&keep(folder, &["diploma"])), first);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.join("case.zip")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn evidence_that_was_kept_is_never_written_over() {
    let world = world(Format::OpenBadge, false);
    let folder = world.path();
    let kept = digest(&keep(folder, &["diploma"]));
    let archive = std::fs::read(folder.join("case.zip")).unwrap();
    let again = keep(folder, &["diploma"]);
    assert_eq!((again.status.code(), again.stdout.len()), (Some(74), 0), "nothing is judged in vain: {again:?}");
    let told = said(&again);
    assert!(told.contains("case.zip") && told.contains("another name") && told.lines().count() == 1, "{told}");
    assert_eq!(std::fs::read(folder.join("case.zip")).unwrap(), archive);
    let again = program(folder, &["replay", "--digest", &kept, "case.zip"]);
    assert_eq!(again.status.code(), Some(0), "{}", said(&again));
    for taken in ["diploma", "facts", ".", "/dev/null", "/dev/stdout", "-"] {
        let output = program(folder, &[&HOW[..], &["--evidence", taken, "diploma"]].concat());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(74), 0), "{taken}: {output:?}");
        assert!(said(&output).contains(&format!("{taken}: ")), "{}", said(&output));
    }
}

#[test]
fn several_files_are_kept_each_with_its_own_facts() {
    let world = world(Format::OpenBadge, false);
    let folder = world.path();
    std::fs::write(folder.join("letter"), b"Dear Sir or Madam,").unwrap();
    let kept = keep(folder, &["letter", "diploma", "missing"]);
    assert_eq!(kept.status.code(), Some(74));
    let again = program(folder, &["replay", "--format", "json", "--digest", &digest(&kept), "case.zip"]);
    assert_eq!(again.status.code(), Some(1), "{}", said(&again));
    let lines: Vec<&[u8]> = kept.stdout.split_inclusive(|byte| *byte == b'\n').take(2).collect();
    assert_eq!(again.stdout, lines.concat());
}

#[test]
fn a_signature_says_who_kept_it() {
    let world = world(Format::VcJwt, false);
    let folder = world.path();
    let made = program(folder, &["new-key", "key.jwk"]);
    let did = String::from_utf8(made.stdout).unwrap().trim().to_owned();
    assert!(did.starts_with("did:key:z6Mk"), "{did}");
    assert_eq!(program(folder, &["new-key", "key.jwk"]).status.code(), Some(74), "a key is never written over");
    let kept = keep(folder, &["--evidence-key", "key.jwk", "diploma"]);
    assert!(said(&kept).contains(&did), "{}", said(&kept));
    let by = |did: &str| program(folder, &["replay", "--signed-by", did, "case.zip"]);
    assert_eq!(by(&did).status.code(), Some(0), "{}", said(&by(&did)));
    let other = String::from_utf8(program(folder, &["new-key", "other.jwk"]).stdout).unwrap();
    assert_eq!(by(other.trim()).status.code(), Some(1));
    let unnamed = program(folder, &["replay", "case.zip"]);
    assert_eq!(unnamed.status.code(), Some(2), "a key in an archive ties nothing");
    std::fs::remove_file(folder.join("case.zip")).unwrap();
    keep(folder, &["diploma"]);
    assert_eq!(by(&did).status.code(), Some(1), "the signature was left off");
}

/// The archive's entries, taken apart with nothing of the program's own.
fn entries(folder: &Path) -> Vec<(String, Vec<u8>)> {
    use std::io::Read as _;
    let archive = std::fs::read(folder.join("case.zip")).unwrap();
    let (mut at, mut entries) = (0, Vec::new());
    while archive[at..].starts_with(b"PK\x03\x04") {
        let u16_at = |place: usize| usize::from(u16::from_le_bytes([archive[at + place], archive[at + place + 1]]));
        let (method, packed, name) = (u16_at(8), u16_at(18) | u16_at(20) << 16, u16_at(26));
        let start = at + 30 + name;
        let data = &archive[start..start + packed];
        let mut bytes = Vec::new();
        match method {
            0 => bytes.extend_from_slice(data),
            _ => drop(flate2::read::DeflateDecoder::new(data).read_to_end(&mut bytes).unwrap()),
        }
        entries.push((String::from_utf8(archive[at + 30..start].to_vec()).unwrap(), bytes));
        at = start + packed;
    }
    entries
}

/// A ZIP of stored entries, with the manifest's fingerprints made to fit if it is asked for.
fn pack(folder: &Path, entries: &[(String, Vec<u8>)]) {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for (name, bytes) in entries {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let (size, length) = (u32::try_from(bytes.len()).unwrap(), u16::try_from(name.len()).unwrap());
        let mut common = Vec::new();
        [20_u16, 0x0800, 0, 0, 0x0021].iter().for_each(|part| common.extend_from_slice(&part.to_le_bytes()));
        [crc.sum(), size, size].iter().for_each(|part| common.extend_from_slice(&part.to_le_bytes()));
        common.extend_from_slice(&[length.to_le_bytes(), [0, 0]].concat());
        let offset = u32::try_from(out.len()).unwrap().to_le_bytes();
        central.extend([b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &offset, name.as_bytes()].concat());
        out.extend([b"PK\x03\x04", &common[..], name.as_bytes(), bytes].concat());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let (length, start) = (u32::try_from(central.len()).unwrap(), u32::try_from(out.len()).unwrap());
    out.extend(central);
    out.extend(
        [b"PK\x05\x06\0\0\0\0", &count[..], &count, &length.to_le_bytes(), &start.to_le_bytes(), &[0, 0]].concat(),
    );
    std::fs::write(folder.join("case.zip"), out).unwrap();
}

/// Changes an entry and the manifest's word of it, as a forger would.
fn forge(entries: &mut [(String, Vec<u8>)], name: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let (_, bytes) = entries.iter_mut().find(|(other, _)| other == name).unwrap();
    change(bytes);
    let (length, sha256) = (bytes.len(), credential::digest::sha256_hex(bytes));
    let (_, manifest) = entries.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
    let mut value: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    let listed = value["files"].as_array_mut().unwrap().iter_mut().find(|file| file["name"] == name).unwrap();
    (listed["bytes"], listed["sha256"]) = (length.into(), sha256.into());
    *manifest = serde_json::to_vec(&value).unwrap();
}

fn replay_whatever(folder: &Path) -> Output {
    let bytes = std::fs::read(folder.join("case.zip")).unwrap();
    program(folder, &["replay", "--digest", &credential::digest::sha256_hex(&bytes), "case.zip"])
}

#[test]
fn an_archive_that_does_not_hold_what_it_lists_is_refused_by_name() {
    let world = world(Format::OpenBadge, false);
    let folder = world.path();
    keep(folder, &["diploma"]);
    let good = entries(folder);
    pack(folder, &good);
    assert_eq!(replay_whatever(folder).status.code(), Some(0), "taken apart and put together, it is the same");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    type Change = Box<dyn Fn(&mut Vec<(String, Vec<u8>)>)>;
    let manifest = |from: &'static str, to: &'static str| -> Change {
        Box::new(move |entries| {
            let (_, bytes) = entries.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
            let changed = text(bytes).replacen(from, to, 1);
            assert_ne!(changed.as_bytes(), bytes.as_slice(), "{from}");
            *bytes = changed.into_bytes();
        })
    };
    let cases: Vec<(&str, Change)> = vec![
        (
            "\"received/1\" is not the one",
            Box::new(|e| e.iter_mut().find(|(n, _)| n == "received/1").unwrap().1.push(b' ')),
        ),
        ("\"fact/1\" is missing", Box::new(|e| e.retain(|(name, _)| name != "fact/1"))),
        ("\"manifest.json\" is missing", Box::new(|e| e.retain(|(name, _)| name != "manifest.json"))),
        ("\"extra\" is not listed", Box::new(|e| e.push(("extra".to_owned(), b"x".to_vec())))),
        ("is there twice", Box::new(|e| e.push(e[0].clone()))),
        ("leads elsewhere", Box::new(|e| e.push(("../../.bashrc".to_owned(), b"x".to_vec())))),
        ("no fact 7", manifest("\"facts\": [\n        0", "\"facts\": [\n        7")),
        ("not that of version 1", manifest("\"evidence\": 1", "\"evidence\": 2")),
        ("unknown field", manifest("\"evidence\": 1", "\"colour\": 1,\n  \"evidence\": 1")),
        ("repeated", manifest("\"evidence\": 1", "\"evidence\": 1,\n  \"evidence\": 1")),
        ("no kind of fact", manifest("status_list", "colour")),
        ("\"report/9.json\" is missing", manifest("\"report\": \"report/1.json\"", "\"report\": \"report/9.json\"")),
        ("no date and time", manifest(NOW, "yesterday")),
        ("no policy", manifest("\"name\": \"employer\"", "\"name\": \"lenient\"")),
    ];
    for (says, change) in cases {
        let mut entries = good.clone();
        change(&mut entries);
        pack(folder, &entries);
        let output = replay_whatever(folder);
        assert!(said(&output).contains(says), "should say {says:?}: {}", said(&output));
        assert_eq!((output.status.code(), output.stdout.len()), (Some(74), 0), "{says}: {}", said(&output));
    }
}

/// Whoever forges consistently is found out by judging again.
#[test]
fn a_report_that_says_more_than_the_facts_is_found_out() {
    let world = world(Format::OpenBadge, true);
    let folder = world.path();
    keep(folder, &["diploma"]);
    let good = entries(folder);
    for (name, from, to, found) in [
        ("report/1.json", "\"outcome\":\"fail\"", "\"outcome\":\"pass\"", "status differs: then pass"),
        (
            "report/1.json",
            "\"verdict\":\"invalid\"",
            "\"verdict\":\"valid\"",
            "verdict differs: then valid; now invalid",
        ),
        ("received/1", "Ilva", "Olva", "signature differs"),
        ("fact/1", "u", "v", "status differs"),
    ] {
        let mut entries = good.clone();
        forge(&mut entries, name, |bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let changed = match name {
                "fact/1" => text.replacen("\"encodedList\":\"uH4", "\"encodedList\":\"uH5", 1),
                _ => text.replacen(from, to, 1),
            };
            assert_ne!(changed, text);
            *bytes = changed.into_bytes();
        });
        pack(folder, &entries);
        let output = replay_whatever(folder);
        assert!(said(&output).contains(found), "{name}: {}", said(&output));
        assert!(matches!(output.status.code(), Some(1 | 2)), "{name}: {}", said(&output));
        assert!(said(&output).contains("1 of 1 answers are not the same"), "{}", said(&output));
    }
}

/// What is not in an archive was not asked then.
#[test]
fn an_archive_from_before_public_registries_asks_none_of_them() {
    let world = world(Format::OpenBadge, false);
    let folder = world.path();
    let how: Vec<&str> =
        HOW.iter().copied().filter(|word| !word.contains("trust") && !word.contains("schools")).collect();
    let kept = program(folder, &[&how[..], &["--evidence", "case.zip", "diploma"]].concat());
    assert!(String::from_utf8(kept.stdout).unwrap().contains("source-unavailable"));
    let mut older = entries(folder);
    let (_, manifest) = older.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
    let mut value: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    value.as_object_mut().unwrap().remove("sources").unwrap();
    *manifest = serde_json::to_vec(&value).unwrap();
    pack(folder, &older);
    let again = program(folder, &["replay", "--format", "json", "case.zip"]);
    assert!(String::from_utf8_lossy(&again.stdout).contains("no-trust-source"), "{}", said(&again));
}

#[test]
fn what_is_no_archive_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for bytes in [&b""[..], b"PK\x03\x04", b"{}", &[0; 100_000], b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"] {
        std::fs::write(folder.path().join("case.zip"), bytes).unwrap();
        let output = replay_whatever(folder.path());
        assert_eq!(output.status.code(), Some(74), "{}", said(&output));
        assert!(said(&output).contains("case.zip is refused"), "{}", said(&output));
    }
    assert_eq!(program(folder.path(), &["replay", "nowhere"]).status.code(), Some(74));
}

#[test]
fn the_archive_names_the_personal_data_that_it_holds() {
    let world = world(Format::OpenBadge, false);
    keep(world.path(), &["diploma"]);
    let entries = entries(world.path());
    let of =
        |name: &str| String::from_utf8(entries.iter().find(|(other, _)| other == name).unwrap().1.clone()).unwrap();
    for says in ["the person's name", "what the person was awarded", "diploma"] {
        assert!(of("README.txt").contains(says), "{}", of("README.txt"));
        assert!(of("manifest.json").contains(says), "{}", of("manifest.json"));
    }
    for name in ["README.txt", "manifest.json"] {
        assert!(!of(name).contains("Ilva"), "the data themselves stand in the credential alone");
    }
}

fn shared(folder: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join(folder);
    path.is_dir().then_some(path)
}

/// Real credentials of every family, and sealed European ones, many in one archive.
#[test]
fn others_credentials_give_the_same_reports_again() {
    let Some(root) = shared("fixtures") else { return println!("left out: the fixtures are not there") };
    let mut files = Vec::new();
    for folder in
        ["dcc-vc-test-fixtures", "w3c-di-eddsa", "elm", "sd-jwt-generated", "w3c-vc-jose-cose", "spruceid-ssi"]
    {
        walk(&root.join(folder), &mut files);
    }
    files.truncate(200);
    assert!(files.len() > 50, "{} files", files.len());
    let facts = root.join("facts");
    let facts = facts.to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let how = ["verify", "--offline", "--state", "state", "--at", NOW, "--format", "json", "--evidence", "case.zip"];
    let files: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    let kept = program(folder.path(), &[&how[..], &["--facts", facts, "--trust-context", facts], &files].concat());
    let again = program(folder.path(), &["replay", "--format", "json", "--digest", &digest(&kept), "case.zip"]);
    assert_eq!(again.stdout, kept.stdout);
    assert_eq!(again.status.code(), kept.status.code(), "{}", said(&again));
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}
