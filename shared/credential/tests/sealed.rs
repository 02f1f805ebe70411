//! Do the real sealed files hold, and does none of them hold with a byte changed?
//!
//! The files are the samples of the European Learning Model and of the European Digital Credentials' repository; they
//! stand beside the checkout and not in it. Where they are absent the test says so, and passes.
#![expect(clippy::disallowed_methods, reason = "real files are looked for beside the checkout")]
#![expect(clippy::expect_used, reason = "a missing sample fails the test")]
#![expect(clippy::print_stderr, reason = "what is left out is said")]

use std::path::{Path, PathBuf};

use credential::jades::{Jades, JadesError, compare};
use credential::json::{self, Value};
use credential::x509::{Certificate, ChainError, Effort, NotJudged, Purpose, chain};
use credential::{Timestamp, limits};

const FILES: [&str; 6] = [
    "elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld",
    "elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-CertOfPart-signed.jsonld",
    "edc-repo-testdata/signed_credential.jsonld",
    "edc-repo-testdata/json_to_seal-signed-jades-baseline-lta.json",
    "edc-repo-testdata/json_sealed_advanced.json",
    "edc-repo-testdata/credential-jws-invalid.jsonld",
];

fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("elm");
    folder.is_dir().then_some(folder)
}

fn each(test: impl Fn(&str, &[u8])) {
    let Some(folder) = folder() else {
        eprintln!("left out: {} sealed files, no folder of samples beside the checkout", FILES.len());
        return;
    };
    for name in FILES {
        test(name, &std::fs::read(folder.join(name)).expect(name));
    }
}

fn parse(bytes: &[u8]) -> Value<'_> {
    json::parse(bytes, limits::CREDENTIAL_BYTES).expect("JSON")
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("moment")
}

#[test]
fn hold() {
    each(|name, bytes| {
        let outer = parse(bytes);
        let jades = Jades::parse(&outer).expect(name);
        assert_eq!(jades.verify(), Ok(()), "{name}");
        let signature = &jades.signatures()[0];
        assert!(signature.signing_time_claim().is_some(), "{name}");
        assert!(signature.candidates().len() >= 4, "{name}: {:?}", signature.candidates());
        assert!(signature.leaf().organisation_identifier().expect(name).starts_with("VATES-"), "{name}");
        assert!(!signature.leaf().qc_statements().is_some_and(|qc| qc.secure_device), "{name}");
    });
}

#[test]
fn do_not_hold_with_a_byte_changed() {
    each(|name, bytes| {
        let outer = parse(bytes);
        let payload = outer.str("payload").expect(name);
        let step = (payload.len() / 40).max(1);
        let places: Vec<usize> = payload.char_indices().map(|(index, _)| index).step_by(step).collect();
        for index in places {
            let mut changed = payload.to_owned();
            let old = changed.remove(index);
            changed.insert(index, if old == 'x' { 'y' } else { 'x' });
            let mut outer = outer.to_serde();
            outer["payload"] = changed.into();
            let outer = Value::from(outer);
            let refused = Jades::parse(&outer).expect(name).verify();
            assert!(matches!(refused, Err(JadesError::Signature { index: 0, .. })), "{name} at {index}: {refused:?}");
        }
    });
}

/// Whatever byte of the file is changed: it is no JSON, no seal, not intact, or the change touched only what nobody
/// signed (the unprotected header, white space) and left the payload as it was.
#[test]
fn a_changed_byte_never_changes_what_is_shown() {
    each(|name, bytes| {
        let original = parse(bytes);
        let payload = original.str("payload").expect(name);
        for index in (0..bytes.len()).step_by((bytes.len() / 150).max(1)) {
            let mut changed = bytes.to_vec();
            changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
            let Ok(outer) = json::parse(&changed, limits::CREDENTIAL_BYTES) else { continue };
            let Ok(jades) = Jades::parse(&outer) else { continue };
            if jades.verify().is_ok() {
                assert_eq!(jades.payload(), payload, "{name} at {index}");
            }
        }
    });
}

#[test]
fn the_issuer_is_compared_with_the_certificate() {
    each(|name, bytes| {
        let outer = parse(bytes);
        let jades = Jades::parse(&outer).expect(name);
        let payload = json::parse(jades.payload().as_bytes(), limits::CREDENTIAL_BYTES).expect(name);
        let Some(issuer) = payload.get("issuer") else { return };
        let outcome = compare(issuer, jades.signatures()[0].leaf());
        if name.starts_with("elm-repo") {
            assert_eq!(outcome, Ok(()), "{name}");
        } else {
            // The repository's own test data names an invented issuer.
            let mismatch = outcome.expect_err(name);
            assert_eq!(mismatch.member, "legalName.en", "{name}");
            assert_eq!(mismatch.certificate, "Certificado TEST Sello Electronico", "{name}");
        }
    });
}

/// The issuing authority as anchor for the two samples of the model, the root that the others embed for those.
#[test]
fn lead_to_an_anchor_that_the_user_names() {
    let moment =
        |name: &str| if name.starts_with("elm-repo") { "2023-09-27T12:00:00Z" } else { "2022-08-19T11:00:00Z" };
    each(|name, bytes| {
        let outer = parse(bytes);
        let jades = Jades::parse(&outer).expect(name);
        let (leaf, others) = (jades.signatures()[0].leaf(), jades.signatures()[0].candidates());
        let to = |anchors: &[Certificate], at: Timestamp| {
            chain(leaf, others, anchors, at, Purpose::Seal, &Effort::default())
        };
        let nobody = Err(ChainError::NoAnchor { authority: leaf.issuer_name() });
        let then = at(moment(name));
        assert_eq!(to(&[], then), nobody, "{name}");
        assert_eq!(to(&[], at("2026-11-22T00:00:00Z")), nobody, "{name}");
        assert!(to(std::slice::from_ref(leaf), then).is_ok(), "{name}, pinned");
        let issuer = others.iter().find(|c| c.is_authority() && c.subject() == leaf.issuer());
        if let Some(issuer) = issuer {
            let anchors = [issuer.clone()];
            assert_eq!(to(&anchors, then).expect(name).anchor, issuer.sha256(), "{name}");
            let late = to(&anchors, at("2026-11-22T00:00:00Z"));
            assert!(matches!(late, Err(ChainError::NotInForce { .. })), "{name}: {late:?}");
        }
        let root = others.iter().find(|c| c.is_authority() && c.common_name() == Some("ANF Global Root CA"));
        if let Some(root) = root {
            let found = to(std::slice::from_ref(root), then).map(|chain| chain.anchor);
            // One of the files brings the authority in an older certificate, which the root signed with SHA-1.
            if name.contains("json_to_seal") {
                let open = matches!(found, Err(ChainError::NotJudged(NotJudged::Signature { .. })));
                assert!(open, "{name}: {found:?}");
            } else {
                assert_eq!(found, Ok(root.sha256()), "{name}");
            }
        }
    });
}
