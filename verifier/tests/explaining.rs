//! Can a person follow a verdict with other tools, and see why another program says something else?

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it is surprised")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

mod explained;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{Timestamp, data_integrity, digest, json, json_ld};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const LIST: &str = "https://montelume.example/status/1";
const NOW: &str = "2026-11-15T10:00:00Z";

/// A credential whose list nobody can reach.
fn credential(format: Format) -> Vec<u8> {
    let (mut rng, now) = (ChaCha20Rng::seed_from_u64(5), Timestamp::parse(NOW).unwrap());
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: None,
        awarded: now.plus_seconds(-30 * 86_400),
        valid_until: None,
        status: Some(StatusBook::new(kind, LIST).allocate(&mut rng)),
    };
    issue::award::issue(&issuer, format, &award, &mut rng).unwrap()
}

fn run(command: &str, bytes: &[u8]) -> Output {
    run_in("en", command, bytes)
}

fn run_in(language: &str, command: &str, bytes: &[u8]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), bytes).unwrap();
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args([
            command,
            "--policy",
            "integrity",
            "--offline",
            "--state",
            "state",
            "--at",
            NOW,
            "--language",
            language,
            "file",
        ])
        .current_dir(folder.path())
        .output()
        .unwrap()
}

fn text(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

#[test]
fn each_value_on_the_way_is_the_one_that_was_signed() {
    let bytes = credential(Format::OpenBadge);
    let output = run("explain", &bytes);
    let said = text(&output);
    assert_eq!(output.status.code(), Some(2), "the list cannot be had: {said}");
    // The canonical form as it is printed has the hash that is printed, and that stands under the signature.
    let hashed: Vec<String> = said
        .split("canonical form of")
        .skip(1)
        .map(|part| {
            let lines = part.lines().skip(1).map_while(|line| line.trim_start().strip_prefix("| "));
            let canonical: String = lines.map(|line| format!("{line}\n")).collect();
            digest::sha256_hex(canonical.as_bytes())
        })
        .collect();
    assert_eq!(hashed.len(), 2, "{said}");
    for hash in &hashed {
        assert!(said.contains(&format!("its SHA-256: {hash} ")), "{hash}: {said}");
    }
    let [options, document] = hashed.as_slice() else { unreachable!("two of them") };
    assert!(said.contains(&format!("bytes under the signature: {options}{document} ")), "{said}");
    for due in [
        "as multibase: z6Mk",
        "holds by this key",
        "list-unavailable",
        LIST,
        "verdict: undecided",
        &digest::sha256_hex(&bytes),
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
}

#[test]
fn tokens_are_taken_apart() {
    for (format, due) in [
        (Format::VcJwt, &["algorithm: ES256", "signed text: eyJ", "\"typ\":\"vc+jwt\"", "key: P-256"][..]),
        (Format::SdJwtVc, &["disclosure: WyJ", "its digest:", "[\"", "digests without a disclosure", "key: P-256"]),
    ] {
        let output = run("explain", &credential(format));
        for due in due {
            assert!(text(&output).contains(due), "{format:?}, {due}: {}", text(&output));
        }
    }
}

#[test]
fn whatever_it_is_it_is_explained() {
    for bytes in [
        &b""[..],
        b"{}",
        b"a.b.c",
        b"\xff\xfe",
        br#"{"type":["VerifiableCredential"],"proof":[{},1]}"#,
        &b"[".repeat(100_000),
    ] {
        for command in ["explain", "compare"] {
            let output = run(command, bytes);
            assert!(matches!(output.status.code(), Some(1 | 2)), "{output:?}");
            assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
        }
    }
}

#[test]
fn a_list_that_cannot_be_had_is_taken_for_good_elsewhere() {
    let output = run("compare", &credential(Format::OpenBadge));
    let said = text(&output);
    for due in [
        "this verifier, policy integrity: undecided",
        "proof only: valid",
        "does not ask “Withdrawal”; here: Could not find out (list-unavailable)",
        "VerifierPlus rule: valid",
        "Withdrawal: what could not be found out is taken for good; here: Could not find out (list-unavailable)",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_comparison_is_said_in_german_too() {
    let output = run_in("de", "compare", &credential(Format::OpenBadge));
    let said = text(&output);
    for due in [
        "dieses Prüfprogramm, Regel integrity: offen",
        "nur das Siegel: gültig",
        "fragt nicht nach „Rücknahme“; hier: Nicht feststellbar (list-unavailable)",
        "Regel von VerifierPlus: gültig",
        "Rücknahme: was nicht feststellbar war, gilt dort als gut; hier: Nicht feststellbar (list-unavailable)",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    for word in [" the ", " is ", " not ", "undecided", "unknown"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
}

/// A stranger signs as the school, with a key that stands in the fragment of the school's own address.
#[test]
fn a_key_in_the_fragment_is_taken_for_the_issuers_elsewhere() {
    let mut document: serde_json::Value = serde_json::from_slice(&credential(Format::OpenBadge)).unwrap();
    let issuer = document.pointer("/issuer/id").or(document.get("issuer")).unwrap().as_str().unwrap().to_owned();
    let members = document.as_object_mut().unwrap();
    members.remove("proof");
    members.remove("credentialStatus");
    let stranger = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(9)).unwrap();
    let mut signed = json::Value::from(document);
    let options = data_integrity::Options::new(
        format!("{issuer}#{}", stranger.public_key().to_multibase().unwrap()),
        "assertionMethod".to_owned(),
        Timestamp::parse(NOW).unwrap(),
    );
    let (suite, contexts) = (data_integrity::Suite::EddsaRdfc2022, json_ld::Contexts::embedded());
    data_integrity::sign(&mut signed, &options, &suite, &stranger, &contexts).unwrap();
    let output = run("compare", &serde_json::to_vec(&signed).unwrap());
    let said = text(&output);
    for due in [
        "policy integrity: invalid",
        "1EdTech rule: valid",
        "does not ask “Key of the issuer”",
        "VerifierPlus rule: invalid",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn others_credentials_are_explained_and_compared() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let root = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures");
    if !root.is_dir() {
        return println!("left out: the fixtures are not there");
    }
    for folder in ["elm", "dcc-vc-test-fixtures", "sd-jwt-generated", "w3c-vc-jose-cose"] {
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(root.join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
        files.retain(|path| path.is_file());
        files.sort();
        for file in files.iter().take(4) {
            let bytes = std::fs::read(file).unwrap();
            for (command, due) in [("explain", "The eleven checks"), ("compare", "VerifierPlus rule")] {
                let output = run(command, &bytes);
                assert!(text(&output).contains(due), "{command} {}: {output:?}", file.display());
            }
        }
    }
}
