//! Is a credential inside a picture judged as it is outside of it, and does the report say where it came from?

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it is surprised")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it left out")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use credential::Timestamp;
use credential::baked::{self, Picture};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use net::Offline;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::TrustSources;
use verify::{Arg, Check, Facts, Outcome, Policy, Problem, Report, Word};
use wanderbuch_verifier::Verifier;
use wanderbuch_verifier::cli::How;

/// One grey pixel.
const PNG: [u8; 67] = *b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\x0aIDATx\x9cc\0\x01\0\0\x05\0\x01\x0d\x0a\x2d\xb4\0\0\0\0IEND\xaeB\x60\x82";
const SVG: &[u8] =
    b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect/></svg>\n";

fn now() -> Timestamp {
    "2026-11-22T10:04:00Z".parse().unwrap()
}

fn badge(format: Format) -> Vec<u8> {
    let mut rng = ChaCha20Rng::seed_from_u64(7);
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: None,
        awarded: now().plus_seconds(-86_400),
        valid_until: None,
        status: None,
    };
    issue::award::issue(&issuer, format, &award, &mut rng).unwrap()
}

async fn judge(bytes: &[u8]) -> Report {
    let policy = Policy::built_in("integrity").unwrap();
    let verifier = Verifier::of(policy, TrustSources::default(), Arc::new(Offline));
    verifier.judge(bytes, None, now(), &mut Facts::default()).await
}

/// Where it was taken out, and the SHA-256 of what was.
fn taken_out(report: &mut Report) -> Option<(String, String)> {
    let form = report.findings.iter_mut().find(|finding| finding.check == Check::Format).unwrap();
    let at = form.evidence.iter().position(|seen| seen.id == "taken-out")?;
    let seen = form.evidence.remove(at);
    let text = |wanted: &str| match seen.args.iter().find(|(name, _)| *name == wanted) {
        Some((_, Arg::Text(text))) => text.clone(),
        other => panic!("{wanted}: {other:?}"),
    };
    Some((format!("{} {}", text("picture"), text("place")), text("sha256")))
}

#[tokio::test]
async fn a_picture_says_what_its_credential_says() {
    let policy = Policy::built_in("integrity").unwrap();
    for format in [Format::OpenBadge, Format::VcJwt] {
        let badge = badge(format);
        let bare = judge(&badge).await;
        assert_eq!(bare.word(&policy), Word::Valid, "{:?}", bare.findings);
        for (picture, place) in [(&PNG[..], "PNG iTXt openbadgecredential"), (SVG, "SVG credential element")] {
            let picture = baked::bake(picture, &badge).unwrap();
            let mut report = judge(&picture).await;
            assert_eq!(
                report.sha256,
                credential::digest::sha256_hex(&picture),
                "the bytes as received are the picture's"
            );
            assert_eq!(taken_out(&mut report), Some((place.to_owned(), bare.sha256.clone())));
            assert_eq!(report.findings, bare.findings);
            assert_eq!((report.kind.as_str(), &report.issuer), (bare.kind.as_str(), &bare.issuer));
        }
    }
}

#[tokio::test]
async fn a_credential_that_was_changed_inside_its_picture_is_not_genuine() {
    let badge = String::from_utf8(badge(Format::OpenBadge)).unwrap();
    let forged = badge.replacen("welding", "brazing", 1);
    assert_ne!(forged, badge);
    for picture in [&PNG[..], SVG] {
        let report = judge(&baked::bake(picture, forged.as_bytes()).unwrap()).await;
        assert!(matches!(report.finding(Check::Signature).outcome, Outcome::Fail(Problem::SignatureMismatch { .. })));
    }
}

#[tokio::test]
async fn pictures_without_a_credential_are_never_more_than_undecided() {
    let policy = Policy::built_in("integrity").unwrap();
    let torn = PNG.get(..60).unwrap();
    for (picture, problem, word) in [
        (&PNG[..], "picture-without-credential", Word::Undecided),
        (SVG, "picture-without-credential", Word::Undecided),
        (torn, "picture-damaged", Word::Invalid),
        (b"<svg>", "picture-damaged", Word::Invalid),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "unsupported-format", Word::Undecided),
    ] {
        let report = judge(picture).await;
        let found = report.finding(Check::Format).outcome.problem().map(Problem::id);
        assert_eq!((found, report.word(&policy)), (Some(problem), word));
    }
}

/// A PNG with that text under that keyword.
fn png_with(keyword: &str, text: &str) -> Vec<u8> {
    let data = [b"iTXt", keyword.as_bytes(), &[0; 5], text.as_bytes()].concat();
    let mut crc = flate2::Crc::new();
    crc.update(&data);
    let length = u32::try_from(data.len() - 4).unwrap().to_be_bytes();
    [PNG.get(..33).unwrap(), &length, &data, &crc.sum().to_be_bytes(), PNG.get(33..).unwrap()].concat()
}

#[tokio::test]
async fn older_badges_in_pictures_are_named_and_not_judged() {
    let policy = Policy::built_in("integrity").unwrap();
    let assertion =
        r#"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","verification":{"type":"hosted"}}"#;
    let in_svg = "<svg xmlns='http://www.w3.org/2000/svg'><o:assertion xmlns:o='http://openbadges.org' \
        verify='https://a.example/1.json'/></svg>";
    for picture in [
        png_with("openbadges", "https://a.example/badges/1.json"),
        png_with("openbadges", assertion),
        in_svg.as_bytes().to_vec(),
        in_svg.replace("/></svg>", &format!("><![CDATA[{assertion}]]></o:assertion></svg>")).into_bytes(),
    ] {
        let mut report = judge(&picture).await;
        assert!(taken_out(&mut report).is_some());
        let found = report.finding(Check::Format).outcome.problem().map(Problem::id);
        assert_eq!((found, report.word(&policy)), (Some("earlier-open-badge"), Word::Undecided));
    }
}

fn fixtures() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures");
    if !path.is_dir() {
        println!("left out: {} is not there", path.display());
        return None;
    }
    Some(path)
}

/// What 1EdTech's and the Digital Credentials Consortium's own pictures hold. None of their issuers publishes a key
/// that is tied to it, so that none is more than undecided.
#[tokio::test]
async fn pictures_of_others_are_read() {
    let Some(folder) = fixtures() else { return };
    let how =
        How { policy: "integrity".to_owned(), offline: true, facts: vec![folder.join("facts")], ..How::default() };
    let (verifier, _) = Verifier::from_options(&how).unwrap();
    for (file, place, kind) in [
        ("1edtech-validator/simple-json.png", "PNG iTXt openbadgecredential", "Open Badges 3.0, eddsa-rdfc-2022"),
        ("1edtech-validator/simple-json.svg", "SVG credential element", "Open Badges 3.0, eddsa-rdfc-2022"),
        ("1edtech-validator/simple-jwt.svg", "SVG credential element", "Open Badges 3.0, JWS RS256"),
        ("1edtech-validator/simple-jwt_v1.svg", "SVG credential element", "Open Badges 3.0, JWS RS256"),
        ("1edtech-validator/simple-jwt_v1.png", "PNG iTXt openbadgecredential", "Open Badges 3.0, JWS RS256"),
    ] {
        let bytes = std::fs::read(folder.join(file)).expect(file);
        let mut report = verifier.judge(&bytes, None, now(), &mut Facts::default()).await;
        assert_eq!(taken_out(&mut report).map(|(place, _)| place).as_deref(), Some(place), "{file}");
        assert_eq!(report.kind, kind, "{file}");
        assert_ne!(report.word(&verifier.policy), Word::Valid, "{file}");
    }
    // A QR code, and no badge in it.
    let bare = std::fs::read(folder.join("dcc-vc-test-fixtures/v1__mixedRegistry-validStatus-noExpiry.svg")).unwrap();
    let report = verifier.judge(&bare, None, now(), &mut Facts::default()).await;
    let found = report.finding(Check::Format).outcome.problem().map(Problem::id);
    assert_eq!((Picture::of(&bare), found), (Some(Picture::Svg), Some("picture-without-credential")));
}
