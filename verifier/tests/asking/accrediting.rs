//! Does an accreditation that somebody has at hand count, by the words of the program itself, and again years later?

#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

use std::path::{Path, PathBuf};
use std::process::Output;

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{Timestamp, jose};
use issue::trust_list;
use serde_json::{Value, json};

use crate::diploma::{NOW, diploma, program, write};

/// A folder with a diploma, an own list that lets an agency accredit and says nothing of awards, and the agency's report.
fn world() -> tempfile::TempDir {
    let (folder, issuer, mut rng) = diploma();
    let write = |name: &str, bytes: &[u8]| write(folder.path(), name, bytes);
    let agency = PrivateKey::generate(Algorithm::Es256, &mut rng).unwrap();
    let name = agency.public_key().to_multibase().unwrap();
    let schools = trust_list::entry(&issuer, &[], "a test").unwrap();
    let listed = format!("{schools}\n[[issuer]]\nname = \"Agency\"\nid = [\"did:key:{name}\"]\naccredits = true\n");
    write("schools.toml", listed.as_bytes());
    let subject = issuer.ids().unwrap()[0].clone();
    let report = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiableCredential", "DeqarReport"],
        "issuer": format!("did:key:{name}"), "issuanceDate": "2024-01-01T00:00:00Z", "expirationDate": "2030-01-01T00:00:00Z",
        "credentialSubject": {"id": subject, "authorizationClaims": {"accreditationType": "institutional", "decision": "positive"}},
    });
    let moment = |text: &str| Timestamp::parse(text).unwrap().seconds();
    let claims = json!({"iss": format!("did:key:{name}"), "sub": subject, "nbf": moment("2024-01-01T00:00:00Z"),
        "exp": moment("2030-01-01T00:00:00Z"), "vc": report});
    let header = json!({"typ": "JWT", "kid": format!("did:key:{name}#{name}")});
    write("report.jwt", jose::sign(&header, claims.to_string().as_bytes(), &agency).unwrap().as_bytes());
    folder
}

fn verify(folder: &Path, more: &[&str]) -> Output {
    let how = ["verify", "--offline", "--state", "state", "--trust", "schools.toml", "--at", NOW];
    program(folder, &[&how[..], more, &["diploma"]].concat())
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The check's outcome and its first piece of evidence, as programs read them.
fn accreditation(output: &Output) -> (String, String) {
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let all = report["report"]["findings"].as_array().unwrap();
    let found = all.iter().find(|finding| finding["check"] == "accreditation").unwrap();
    let seen = found["evidence"].get(0).map_or("", |seen| seen["id"].as_str().unwrap_or_default());
    (found["outcome"].as_str().unwrap().to_owned(), seen.to_owned())
}

#[test]
fn an_accreditation_at_hand_counts_and_is_kept_with_the_evidence() {
    let folder = world();
    let folder = folder.path();
    let without = verify(folder, &["--format", "json"]);
    assert_eq!(accreditation(&without), ("unknown".to_owned(), String::new()), "{}", text(&without.stderr));
    let with = verify(folder, &["--accreditation", "report.jwt", "--format", "json", "--evidence", "case.zip"]);
    assert_eq!(accreditation(&with), ("pass".to_owned(), "accredited-by".to_owned()), "{}", text(&with.stderr));
    let said = verify(folder, &["--accreditation", "report.jwt"]);
    assert!(text(&said.stdout).contains("accredited"), "{}", text(&said.stdout));
    let digest = text(&with.stderr).split("sha256:").nth(1).unwrap()[..64].to_owned();
    let again = program(folder, &["replay", "--format", "json", "--digest", &digest, "case.zip"]);
    assert_eq!(text(&again.stdout), text(&with.stdout), "{}", text(&again.stderr));
}

#[test]
fn one_that_was_altered_counts_for_nothing() {
    let folder = world();
    let token = std::fs::read_to_string(folder.path().join("report.jwt")).unwrap();
    std::fs::write(folder.path().join("forged.jwt"), format!("{}AAAA", &token[..token.len() - 4])).unwrap();
    let output = verify(folder.path(), &["--accreditation", "forged.jwt"]);
    assert!(
        text(&output.stdout).contains("The accreditation in forged.jwt does not hold itself"),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn what_is_none_is_refused_by_name() {
    let folder = world();
    let refused = |file: &str, because: &str| {
        let output = verify(folder.path(), &["--accreditation", file]);
        assert_eq!(output.status.code(), Some(64), "{file}");
        assert!(text(&output.stderr).contains(because), "{file}: {}", text(&output.stderr));
    };
    refused("schools.toml", "no credential about accreditation");
    refused("diploma", "no credential about accreditation");
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let elm = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("elm");
    if !elm.is_dir() {
        println!("left out: other people's accreditations in {}", elm.display());
        return;
    }
    for name in ["MockedSampleAccreditation.json", "ServiceSampleAccreditation.json"] {
        refused(elm.join("edc-repo-testdata").join(name).to_str().unwrap(), "which nobody signed");
    }
    let onboard = "ebsi-elm-3.2/vcdm2.0-attestation-schema/examples/verifiable-authorisation-onboard.json";
    refused(elm.join(onboard).to_str().unwrap(), "no credential about accreditation");
}
