//! Does a proof hold over what was signed, and over nothing else?

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::{DataIntegrityError, Options, Proof, Suite, sign};
use crate::Timestamp;
use crate::json::{self, Value};
use crate::json_ld::Contexts;
use crate::key::{Algorithm, PrivateKey, Signer};

const CREDENTIAL: &[u8] = br#"{
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/security/suites/ed25519-2020/v1"],
    "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001", "type": ["VerifiableCredential"],
    "issuer": "did:key:z6MkA", "validUntil": "2027-01-01T00:00:00Z", "credentialSubject": {"id": "did:key:z6MkB"}
}"#;

fn credential() -> Value<'static> {
    json::parse(CREDENTIAL, 1 << 20).expect("json").into_owned()
}

fn key(algorithm: Algorithm) -> PrivateKey {
    PrivateKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(7)).expect("key")
}

fn options() -> Options {
    Options {
        verification_method: "did:key:z6MkA#z6MkA".to_owned(),
        purpose: "assertionMethod".to_owned(),
        created: Timestamp::parse("2026-11-22T00:00:00Z").expect("time"),
        challenge: Some("abc".to_owned()),
        domain: Some("https://verifier.example".to_owned()),
    }
}

fn sealed(suites: &[Suite]) -> Value<'static> {
    let mut document = credential();
    for suite in suites {
        sign(&mut document, &options(), suite, &key(Algorithm::EdDsa), &Contexts::embedded()).expect("signed");
    }
    document
}

/// Whether each proof holds.
fn outcomes(document: &Value<'_>) -> Vec<Result<(), DataIntegrityError>> {
    let check = |proof: &Proof<'_>| {
        let signed = proof.signed_bytes(document, &Contexts::embedded())?;
        assert_eq!(signed.loose, None);
        proof.verify(key(Algorithm::EdDsa).public_key(), &signed)
    };
    Proof::parse_all(document).expect("proofs").iter().map(check).collect()
}

fn set<'v>(value: &mut Value<'v>, name: &'static str, new: Value<'v>) {
    let Value::Object(members) = value else { panic!("no object") };
    members.insert(name, new);
}

#[test]
fn what_is_signed_holds_in_either_suite_and_both() {
    for suites in [
        &[Suite::EddsaRdfc2022][..],
        &[Suite::Ed25519Signature2020],
        &[Suite::EddsaRdfc2022, Suite::Ed25519Signature2020],
    ] {
        let document = sealed(suites);
        assert_eq!(outcomes(&document), vec![Ok(()); suites.len()], "{suites:?}");
        let proof = &Proof::parse_all(&document).expect("proofs")[0];
        assert_eq!((proof.challenge, proof.purpose), (Some("abc"), Some("assertionMethod")));
        assert_eq!(proof.domain, ["https://verifier.example"]);
    }
}

#[test]
fn what_is_changed_afterwards_does_not_hold() {
    let text = |text: &'static str| Value::String(text.into());
    for (name, value) in
        [("validUntil", text("2028-01-01T00:00:00Z")), ("name", text("x")), ("issuer", text("did:key:z6MkC"))]
    {
        let mut document = sealed(&[Suite::EddsaRdfc2022]);
        set(&mut document, name, value);
        assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Signature(_))]), "{name}");
    }
    for (name, value) in
        [("created", text("2026-11-23T00:00:00Z")), ("challenge", text("x")), ("proofPurpose", text("authentication"))]
    {
        let mut document = sealed(&[Suite::EddsaRdfc2022]);
        let mut proof = document.get("proof").expect("proof").clone();
        set(&mut proof, name, value);
        set(&mut document, "proof", proof);
        assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Signature(_))]), "{name}");
    }
}

#[test]
fn a_proof_of_a_later_member_is_not_needed_by_the_first() {
    let mut document = sealed(&[Suite::EddsaRdfc2022, Suite::EddsaRdfc2022]);
    let first = document.get("proof").expect("proofs").one_or_many()[0].clone();
    set(&mut document, "proof", first);
    assert_eq!(outcomes(&document), [Ok(())]);
}

#[test]
fn a_signature_that_is_none_is_refused() {
    for value in ["", "z", "z0OIl", "uAAAA", "z1111", "66vW"] {
        let mut document = sealed(&[Suite::EddsaRdfc2022]);
        let mut proof = document.get("proof").expect("proof").clone();
        set(&mut proof, "proofValue", Value::String(value.into()));
        set(&mut document, "proof", proof);
        let found = outcomes(&document);
        assert!(
            matches!(found[..], [Err(DataIntegrityError::ProofValue | DataIntegrityError::Signature(_))]),
            "{value}: {found:?}"
        );
    }
}

#[test]
fn proofs_are_read_or_named() {
    for (proof, expected) in [
        (r#"{"type": "DataIntegrityProof", "cryptosuite": "eddsa-2022"}"#, "eddsa-2022"),
        (r#"{"type": "JsonWebSignature2020", "created": 7}"#, "JsonWebSignature2020"),
        (
            r#"{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "previousProof": "urn:x:1"}"#,
            "eddsa-rdfc-2022 in a proof chain (previousProof)",
        ),
    ] {
        let document = json::parse(proof.as_bytes(), 1000).expect("json");
        let document = Value::Object([("proof".into(), document)].into_iter().collect());
        let proofs = Proof::parse_all(&document).expect(proof);
        assert_eq!(proofs[0].suite, Suite::Unsupported(expected.to_owned()));
        let found = proofs[0].signed_bytes(&document, &Contexts::embedded());
        assert!(matches!(found, Err(DataIntegrityError::Unsupported { .. })));
    }
    let many = format!("[{}]", vec![r#"{"type": "X"}"#; 17].join(","));
    for (proof, expected) in [
        ("1", "the proof's `proof` must be an object, not number"),
        ("[[]]", "must be an object, not array"),
        ("{}", "the proof's `type` must be a text, not nothing"),
        (r#"{"type": "DataIntegrityProof"}"#, "`cryptosuite` must be a text, not nothing"),
        (
            r#"{"type": "Ed25519Signature2020", "verificationMethod": {}}"#,
            "`verificationMethod` must be a text, not object",
        ),
        (
            r#"{"type": "Ed25519Signature2020", "verificationMethod": "x", "proofPurpose": "y"}"#,
            "`proofValue` must be a text, not nothing",
        ),
        (
            r#"{"type": "Ed25519Signature2020", "verificationMethod": "x", "proofPurpose": "y", "proofValue": "z", "expires": "never"}"#,
            "`expires` must be a date and time with a time zone, not never",
        ),
        (&many, "17 proofs"),
    ] {
        let document = json::parse(proof.as_bytes(), 1000).expect("json");
        let document = Value::Object([("proof".into(), document)].into_iter().collect());
        let error = Proof::parse_all(&document).map(|_| ()).expect_err(proof).to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn nothing_is_signed_that_would_be_refused() {
    let mut odd = credential();
    set(&mut odd, "grade", Value::String("A".into()));
    let contexts = Contexts::embedded();
    let refused = sign(&mut odd, &options(), &Suite::EddsaRdfc2022, &key(Algorithm::EdDsa), &contexts);
    assert!(matches!(refused, Err(DataIntegrityError::Document(_))));
    let refused = sign(&mut credential(), &options(), &Suite::EddsaRdfc2022, &key(Algorithm::Es256), &contexts);
    assert!(matches!(refused, Err(DataIntegrityError::Sign(_))));
}
