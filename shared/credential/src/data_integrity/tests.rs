//! Does a proof hold over what was signed, and over nothing else?

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::{DataIntegrityError, Options, Proof, ProofError, Suite, sign};
use crate::Timestamp;
use crate::json::{self, Value};
use crate::json_ld::Contexts;
use crate::key::{Algorithm, PrivateKey, Signer};

const CREDENTIAL: &[u8] = br#"{
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/security/suites/ed25519-2020/v1",
        "https://w3id.org/security/suites/ed25519-2018/v1", "https://w3id.org/security/suites/jws-2020/v1"],
    "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001", "type": ["VerifiableCredential"],
    "issuer": "did:key:z6MkA", "validUntil": "2027-01-01T00:00:00Z", "credentialSubject": {"id": "did:key:z6MkB"}
}"#;

/// Each suite with each kind of key that it signs with.
const WAYS: [(Suite, Algorithm); 11] = [
    (Suite::EddsaRdfc2022, Algorithm::EdDsa),
    (Suite::EddsaJcs2022, Algorithm::EdDsa),
    (Suite::EcdsaRdfc2019, Algorithm::Es256),
    (Suite::EcdsaRdfc2019, Algorithm::Es384),
    (Suite::EcdsaJcs2019, Algorithm::Es256),
    (Suite::EcdsaJcs2019, Algorithm::Es384),
    (Suite::Ed25519Signature2020, Algorithm::EdDsa),
    (Suite::Ed25519Signature2018, Algorithm::EdDsa),
    (Suite::JsonWebSignature2020, Algorithm::EdDsa),
    (Suite::JsonWebSignature2020, Algorithm::Es256),
    (Suite::JsonWebSignature2020, Algorithm::Es384),
];

fn credential() -> Value<'static> {
    json::parse(CREDENTIAL, 1 << 20).expect("json").into_owned()
}

fn key(algorithm: Algorithm) -> PrivateKey {
    PrivateKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(7)).expect("key")
}

fn options() -> Options {
    Options {
        challenge: Some("abc".to_owned()),
        domain: vec!["https://verifier.example".to_owned()],
        ..Options::new("did:key:z6MkA#z6MkA", "assertionMethod", date("2026-11-22T00:00:00Z"))
    }
}

fn date(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("date")
}

fn add(document: &mut Value<'_>, options: &Options, (suite, algorithm): &(Suite, Algorithm)) {
    sign(document, options, suite, &key(*algorithm), &Contexts::embedded())
        .unwrap_or_else(|error| panic!("{suite:?}: {error}"));
}

fn sealed(ways: &[(Suite, Algorithm)]) -> Value<'static> {
    let mut document = credential();
    for way in ways {
        add(&mut document, &options(), way);
    }
    document
}

/// What stands between a proof and its holding by one of our keys.
fn outcome(document: &Value<'_>, proof: &Proof<'_>) -> Result<(), DataIntegrityError> {
    let signed = proof.signed_bytes(document, &Contexts::embedded())?;
    assert_eq!(signed.loose, None);
    let by = |algorithm| proof.verify(key(algorithm).public_key(), &signed);
    [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384].into_iter().map(by).reduce(Result::or).expect("three keys")
}

fn outcomes(document: &Value<'_>) -> Vec<Result<(), DataIntegrityError>> {
    Proof::parse_all(document).expect("proofs").iter().map(|proof| outcome(document, proof)).collect()
}

fn text(text: &'static str) -> Value<'static> {
    Value::String(text.into())
}

fn set<'v>(value: &mut Value<'v>, name: &'static str, new: Value<'v>) {
    let Value::Object(members) = value else { panic!("no object") };
    members.insert(name, new);
}

/// Changes one proof.
fn change<'v>(document: &mut Value<'v>, place: usize, name: &'static str, new: Option<Value<'v>>) {
    let mut proofs = document.get("proof").expect("proof").one_or_many().to_vec();
    match (&mut proofs[place], new) {
        (proof, Some(new)) => set(proof, name, new),
        (Value::Object(members), None) => drop(members.remove(name).expect(name)),
        _ => panic!("no object"),
    }
    set(document, "proof", if proofs.len() == 1 { proofs.remove(0) } else { Value::Array(proofs) });
}

#[test]
fn what_is_signed_holds_in_each_suite_and_in_all_together() {
    for way in WAYS {
        let document = sealed(std::slice::from_ref(&way));
        assert_eq!(outcomes(&document), [Ok(())], "{way:?}");
        let proof = &Proof::parse_all(&document).expect("proofs")[0];
        assert_eq!(proof.suite, way.0);
        assert_eq!((proof.challenge, proof.purpose), (Some("abc"), Some("assertionMethod")));
        assert_eq!(proof.domain, ["https://verifier.example"]);
    }
    assert_eq!(outcomes(&sealed(&WAYS)), vec![Ok(()); WAYS.len()]);
}

#[test]
fn what_is_changed_afterwards_does_not_hold() {
    let mismatch = |found: &[Result<(), DataIntegrityError>]| matches!(found, [Err(DataIntegrityError::Signature(_))]);
    for way in WAYS {
        for (name, value) in
            [("validUntil", text("2028-01-01T00:00:00Z")), ("name", text("x")), ("issuer", text("did:key:z6MkC"))]
        {
            let mut document = sealed(std::slice::from_ref(&way));
            set(&mut document, name, value);
            assert!(mismatch(&outcomes(&document)), "{way:?}: {name}");
        }
        for (name, value) in [
            ("created", text("2026-11-23T00:00:00Z")),
            ("challenge", text("x")),
            ("domain", text("https://other.example")),
            ("proofPurpose", text("authentication")),
            ("verificationMethod", text("did:key:z6MkB#z6MkB")),
            ("expires", text("2030-11-23T00:00:00Z")),
            ("id", text("urn:uuid:7d2bd4b4-0000-4000-8000-000000000002")),
        ] {
            let mut document = sealed(std::slice::from_ref(&way));
            change(&mut document, 0, name, Some(value));
            let found = outcomes(&document);
            // What the old types' contexts have no word for is refused before it is compared.
            let unknown = matches!(found[..], [Err(DataIntegrityError::Proof(_))]) && !way.0.is_cryptosuite();
            assert!(mismatch(&found) || unknown, "{way:?}: {name}: {found:?}");
        }
    }
}

#[test]
fn a_proof_of_one_suite_is_none_of_another() {
    for way in WAYS {
        for other in WAYS.iter().filter(|other| other.0 != way.0) {
            let mut document = sealed(std::slice::from_ref(&way));
            let name = other.0.name().to_owned();
            if way.0.is_cryptosuite() && other.0.is_cryptosuite() {
                change(&mut document, 0, "cryptosuite", Some(Value::String(name.into())));
            } else {
                change(&mut document, 0, "type", Some(Value::String(name.into())));
            }
            let found = Proof::parse_all(&document).map(|proofs| outcome(&document, &proofs[0]));
            assert!(!matches!(found, Ok(Ok(()))), "{way:?} as {other:?}");
        }
    }
}

#[test]
fn a_later_proof_of_a_set_is_not_needed_by_the_first() {
    let mut document = sealed(&[WAYS[0].clone(), WAYS[1].clone()]);
    let first = document.get("proof").expect("proofs").one_or_many()[0].clone();
    set(&mut document, "proof", first);
    assert_eq!(outcomes(&document), [Ok(())]);
}

#[test]
fn a_signature_that_is_none_is_refused() {
    for value in ["", "z", "z0OIl", "uAAAA", "z1111", "66vW", "m", "fff", "Z", "zz"] {
        let mut document = sealed(&WAYS[..1]);
        change(&mut document, 0, "proofValue", Some(text(value)));
        assert_eq!(outcomes(&document), [Err(DataIntegrityError::ProofValue)], "{value}");
    }
    for value in ["", "..", "e30..AAAA", "eyJhbGciOiJFZERTQSJ9..AAAA", "eyJhbGciOiJub25lIn0.."] {
        let mut document = sealed(&WAYS[7..8]);
        change(&mut document, 0, "jws", Some(text(value)));
        assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Jws(_))]), "{value}");
    }
}

/// The bytes of a signature are written in one way only: base58 as multibase `z`, not the same bytes as `u` or `f`.
#[test]
fn a_signature_in_another_multibase_is_refused() {
    let document = sealed(&WAYS[..1]);
    let value = document.pointer("/proof/proofValue").and_then(Value::as_str).expect("value").to_owned();
    let bytes = bs58::decode(&value[1..]).into_vec().expect("base58");
    for other in
        [format!("u{}", crate::base64url::encode(&bytes)), format!("f{}", hex::encode(&bytes)), value[1..].to_owned()]
    {
        let mut document = document.clone();
        change(&mut document, 0, "proofValue", Some(Value::String(other.into())));
        assert_eq!(outcomes(&document), [Err(DataIntegrityError::ProofValue)]);
    }
}

#[test]
fn a_detached_signature_of_an_algorithm_that_the_suite_has_not_is_refused() {
    // The header says ES256 in an Ed25519 suite, and RS256, which JsonWebSignature2020 has not.
    let with = |alg: &str| crate::base64url::encode(format!(r#"{{"alg":"{alg}","b64":false,"crit":["b64"]}}"#));
    for (way, alg) in [(&WAYS[7], "ES256"), (&WAYS[8], "RS256"), (&WAYS[8], "ES512")] {
        let mut document = sealed(std::slice::from_ref(way));
        change(&mut document, 0, "jws", Some(Value::String(format!("{}..AAAA", with(alg)).into())));
        assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Algorithm { .. })]), "{alg}");
    }
}

#[test]
fn a_key_of_another_curve_does_not_fit_the_signature() {
    let document = sealed(&[(Suite::EcdsaRdfc2019, Algorithm::Es384)]);
    let proof = &Proof::parse_all(&document).expect("proofs")[0];
    let signed = proof.signed_bytes(&document, &Contexts::embedded()).expect("plain");
    assert_eq!(signed.bytes().len(), 96, "two SHA-384 hashes");
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
        let found = proof.verify(key(algorithm).public_key(), &signed);
        assert!(matches!(found, Err(DataIntegrityError::Signature(_))), "{found:?}");
    }
}

// ---- the contexts of the suites over JSON

#[test]
fn contexts_added_behind_those_that_were_signed_make_the_words_loose() {
    let mut document = sealed(&WAYS[1..2]);
    let mut contexts = document.get("@context").expect("contexts").one_or_many().to_vec();
    contexts.push(text("https://w3id.org/security/data-integrity/v2"));
    set(&mut document, "@context", Value::Array(contexts));
    let proof = &Proof::parse_all(&document).expect("proofs")[0];
    let signed = proof.signed_bytes(&document, &Contexts::embedded()).expect("canonical");
    assert!(signed.loose.as_ref().is_some_and(|loose| loose.to_string().contains("data-integrity/v2")), "{signed:?}");
    assert_eq!(proof.verify(key(Algorithm::EdDsa).public_key(), &signed), Ok(()));
}

#[test]
fn contexts_other_than_those_that_were_signed_are_refused() {
    let other = || text("https://w3id.org/security/data-integrity/v2");
    let signed = credential().get("@context").expect("contexts").one_or_many().to_vec();
    let turned: Vec<Value<'_>> = signed.iter().rev().cloned().collect();
    let before: Vec<Value<'_>> = [other()].into_iter().chain(signed.clone()).collect();
    for contexts in [vec![other()], Vec::new(), signed[..2].to_vec(), turned, before] {
        let mut document = sealed(&WAYS[1..2]);
        set(&mut document, "@context", Value::Array(contexts.clone()));
        assert_eq!(outcomes(&document), [Err(DataIntegrityError::Context)], "{contexts:?}");
    }
    let mut document = sealed(&WAYS[1..2]);
    change(&mut document, 0, "@context", Some(Value::Array(Vec::new())));
    assert_eq!(outcomes(&document), [Err(DataIntegrityError::Context)], "a proof made with no context covers none");
}

#[test]
fn a_proof_over_quads_may_bring_the_context_of_its_type() {
    const OWN: &str = "https://w3id.org/security/suites/jws-2020/v1";
    let mut document = sealed(&WAYS[8..9]);
    let contexts = document.get("@context").expect("contexts").one_or_many();
    let others = contexts.iter().filter(|one| one.as_str() != Some(OWN)).cloned().collect();
    set(&mut document, "@context", Value::Array(others));
    assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Proof(_))]), "nothing says what its words mean");
    change(&mut document, 0, "@context", Some(text(OWN)));
    assert_eq!(outcomes(&document), [Ok(())]);
    change(&mut document, 0, "@context", Some(text("https://unknown.example/context")));
    assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Proof(_))]));
}

#[test]
fn a_proof_whose_words_a_context_turns_into_others_is_refused() {
    const WORDS: &str = r#""id": "@id", "type": "@type", "cryptosuite": "urn:x:c", "verificationMethod": "urn:x:v""#;
    let context = |kind: &str, purpose: &str, assertion: &str| {
        format!(
            r#"{{{WORDS}, "DataIntegrityProof": "{kind}", "assertionMethod": "{assertion}",
                "proofPurpose": {{"@id": "{purpose}", "@type": "@vocab"}}}}"#
        )
    };
    let sec = |word: &str| format!("https://w3id.org/security#{word}");
    let (kind, purpose, assertion) = (sec("DataIntegrityProof"), sec("proofPurpose"), sec("assertionMethod"));
    for (own, expected) in [
        (context(&kind, &purpose, &assertion), Ok(())),
        (context(&sec("Other"), &purpose, &assertion), Err(DataIntegrityError::Meaning { member: "type" })),
        (context(&kind, &sec("other"), &assertion), Err(DataIntegrityError::Meaning { member: "proofPurpose" })),
        (
            context(&kind, &purpose, &sec("authenticationMethod")),
            Err(DataIntegrityError::Meaning { member: "proofPurpose" }),
        ),
    ] {
        let mut document = Value::from(serde_json::json!({"id": "urn:x:1", "proof": {
            "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "verificationMethod": "urn:x:key",
            "proofPurpose": "assertionMethod", "proofValue": format!("z{}", bs58::encode([7; 64]).into_string()),
        }}));
        set(&mut document, "@context", json::parse(own.as_bytes(), 2000).expect("json").into_owned());
        assert_eq!(outcomes_of(&document), expected, "{own}");
    }
}

/// What a document's only proof signs.
fn outcomes_of(document: &Value<'_>) -> Result<(), DataIntegrityError> {
    Proof::parse_all(document).expect("proofs")[0].signed_bytes(document, &Contexts::embedded()).map(|_| ())
}

#[test]
fn whole_numbers_that_programs_read_differently_are_refused_over_json() {
    for number in [9_007_199_254_740_993_u64, u64::MAX] {
        let mut document = sealed(&WAYS[1..2]);
        set(&mut document, "credentialSubject", Value::from(serde_json::json!({"points": number})));
        assert!(matches!(outcomes(&document)[..], [Err(DataIntegrityError::Document(_))]), "{number}");
    }
}

#[test]
fn documents_without_contexts_are_signed_over_json_and_not_over_quads() {
    for way in &WAYS {
        let mut document = json::parse(br#"{"id": "urn:x:1", "grade": 1.5}"#, 100).expect("json").into_owned();
        let made = sign(&mut document, &options(), &way.0, &key(way.1), &Contexts::embedded());
        let over_json = matches!(way.0, Suite::EddsaJcs2022 | Suite::EcdsaJcs2019);
        assert_eq!(made.is_ok(), over_json, "{way:?}");
        assert!(!over_json || outcomes(&document) == [Ok(())], "{way:?}");
    }
}

// ---- chains

const FIRST: &str = "urn:uuid:7d2bd4b4-0000-4000-8000-00000000000a";
const SECOND: &str = "urn:uuid:7d2bd4b4-0000-4000-8000-00000000000b";

/// Two proofs beside one another, and a third after both.
fn chain(way: &(Suite, Algorithm)) -> Value<'static> {
    let named = |id: &str| Options { id: Some(id.to_owned()), ..options() };
    let mut document = credential();
    add(&mut document, &named(FIRST), &WAYS[0]);
    add(&mut document, &named(SECOND), &WAYS[3]);
    add(&mut document, &Options { previous: vec![FIRST.to_owned(), SECOND.to_owned()], ..options() }, way);
    document
}

/// The cryptosuites: the contexts of the older types have no word for `previousProof`.
fn cryptosuites() -> impl Iterator<Item = (Suite, Algorithm)> {
    WAYS.into_iter().filter(|way| way.0.is_cryptosuite())
}

#[test]
fn a_chain_holds_link_by_link() {
    for way in cryptosuites() {
        let document = chain(&way);
        assert_eq!(outcomes(&document), [Ok(()), Ok(()), Ok(())], "{way:?}");
        let proofs = Proof::parse_all(&document).expect("proofs");
        assert_eq!((&proofs[0].previous, &proofs[2].previous), (&vec![], &vec![0, 1]));
        let mut short = document.clone();
        let last = document.get("proof").expect("proofs").one_or_many()[..2].to_vec();
        set(&mut short, "proof", Value::Array(last));
        assert_eq!(outcomes(&short), [Ok(()), Ok(())], "the earlier links do not need the later");
    }
    let old = Options { previous: vec![FIRST.to_owned()], ..options() };
    let mut document = credential();
    add(&mut document, &Options { id: Some(FIRST.to_owned()), ..options() }, &WAYS[0]);
    let refused =
        sign(&mut document, &old, &Suite::Ed25519Signature2020, &key(Algorithm::EdDsa), &Contexts::embedded());
    assert!(matches!(refused, Err(DataIntegrityError::Proof(_))), "{refused:?}");
}

#[test]
fn a_link_does_not_hold_over_another_proof_than_it_was_made_over() {
    for way in cryptosuites() {
        // The first proof is made anew, by the same key at another time: it holds, and the link after it does not.
        let mut renewed = credential();
        let anew = Options { id: Some(FIRST.to_owned()), created: date("2026-11-22T00:00:01Z"), ..options() };
        add(&mut renewed, &anew, &WAYS[0]);
        let mut proofs = chain(&way).get("proof").expect("proofs").one_or_many().to_vec();
        proofs[0] = renewed.get("proof").expect("proof").clone();
        let mut document = credential();
        set(&mut document, "proof", Value::Array(proofs));
        let found = outcomes(&document);
        assert!(matches!(found[..], [Ok(()), Ok(()), Err(DataIntegrityError::Signature(_))]), "{way:?}: {found:?}");
    }
}

#[test]
fn a_link_that_is_cut_off_its_chain_does_not_hold() {
    for way in cryptosuites() {
        let mut document = chain(&way);
        change(&mut document, 2, "previousProof", None);
        let found = outcomes(&document);
        assert!(matches!(found[..], [Ok(()), Ok(()), Err(DataIntegrityError::Signature(_))]), "{way:?}: {found:?}");
        let mut document = chain(&way);
        change(&mut document, 2, "previousProof", Some(text(FIRST)));
        let found = outcomes(&document);
        assert!(matches!(found[..], [Ok(()), Ok(()), Err(DataIntegrityError::Signature(_))]), "{way:?}: {found:?}");
    }
}

#[test]
fn chains_that_lead_nowhere_or_in_a_circle_are_refused() {
    let with = |proofs: serde_json::Value| {
        let proof = |mut one: serde_json::Value| {
            for (name, value) in [
                ("type", "DataIntegrityProof"),
                ("cryptosuite", "eddsa-jcs-2022"),
                ("verificationMethod", "did:key:z6MkA#z6MkA"),
                ("proofPurpose", "assertionMethod"),
                ("proofValue", "z11"),
            ] {
                one[name] = value.into();
            }
            one
        };
        let proofs: Vec<_> = proofs.as_array().expect("proofs").iter().cloned().map(proof).collect();
        let document = Value::from(serde_json::json!({"proof": proofs}));
        Proof::parse_all(&document).map(|proofs| proofs.len())
    };
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect(text);
    let nowhere = |id: &str| Err(ProofError::NoPrevious { id: id.to_owned() });
    for (proofs, expected) in [
        (r#"[{"id": "urn:x:1"}, {"previousProof": "urn:x:1"}]"#, Ok(2)),
        (r#"[{"id": "urn:x:1"}, {"previousProof": ["urn:x:1"]}]"#, Ok(2)),
        (r#"[{"previousProof": "urn:x:1"}, {"id": "urn:x:1"}]"#, Ok(2)),
        (r#"[{"previousProof": "urn:x:1"}]"#, nowhere("urn:x:1")),
        (r#"[{"id": "urn:x:1"}, {"previousProof": ["urn:x:1", "urn:x:2"]}]"#, nowhere("urn:x:2")),
        (
            r#"[{"id": "urn:x:1"}, {"id": "urn:x:1"}, {"previousProof": "urn:x:1"}]"#,
            Err(ProofError::TwoPrevious { id: "urn:x:1".to_owned() }),
        ),
        (r#"[{"id": "urn:x:1", "previousProof": "urn:x:1"}]"#, Err(ProofError::Circle)),
        (
            r#"[{"id": "urn:x:1", "previousProof": "urn:x:2"}, {"id": "urn:x:2", "previousProof": "urn:x:1"}]"#,
            Err(ProofError::Circle),
        ),
        (
            r#"[{"id": "urn:x:0"}, {"id": "urn:x:1", "previousProof": ["urn:x:0", "urn:x:3"]}, {"id": "urn:x:2", "previousProof": "urn:x:1"}, {"id": "urn:x:3", "previousProof": "urn:x:2"}]"#,
            Err(ProofError::Circle),
        ),
    ] {
        assert_eq!(with(json(proofs)), expected, "{proofs}");
    }
    for previous in ["7", "null", "{}", "[]", "[7]", r#"["urn:x:1", "urn:x:1"]"#, r#"[["urn:x:1"]]"#] {
        let proofs = format!(r#"[{{"id": "urn:x:1"}}, {{"previousProof": {previous}}}]"#);
        let found = with(json(&proofs));
        assert!(matches!(found, Err(ProofError::Member { member: "previousProof", .. })), "{previous}: {found:?}");
    }
}

#[test]
fn a_proof_cannot_be_added_after_one_that_is_not_there() {
    let mut document = sealed(&WAYS[..1]);
    let lost = Options { previous: vec![FIRST.to_owned()], ..options() };
    let found = sign(&mut document, &lost, &Suite::EddsaRdfc2022, &key(Algorithm::EdDsa), &Contexts::embedded());
    assert_eq!(found, Err(DataIntegrityError::Chain(ProofError::NoPrevious { id: FIRST.to_owned() })));
}

// ---- reading

#[test]
fn proofs_are_read_or_named() {
    for (proof, expected) in [
        (r#"{"type": "DataIntegrityProof", "cryptosuite": "eddsa-2022"}"#, "eddsa-2022"),
        (
            r#"{"type": "EcdsaSecp256k1Signature2019", "created": 7, "previousProof": {}}"#,
            "EcdsaSecp256k1Signature2019",
        ),
        // A type is no cryptosuite, and a cryptosuite no type.
        (r#"{"type": "eddsa-rdfc-2022"}"#, "eddsa-rdfc-2022"),
        (r#"{"type": "DataIntegrityProof", "cryptosuite": "Ed25519Signature2020"}"#, "Ed25519Signature2020"),
    ] {
        let document = json::parse(proof.as_bytes(), 1000).expect("json");
        let document = Value::Object([("proof".into(), document)].into_iter().collect());
        let proofs = Proof::parse_all(&document).expect(proof);
        assert_eq!(proofs[0].suite, Suite::Unsupported(expected.to_owned()));
        let found = proofs[0].signed_bytes(&document, &Contexts::embedded());
        assert!(matches!(found, Err(DataIntegrityError::Unsupported { .. })));
    }
}

#[test]
fn proofs_are_as_many_as_are_accepted() {
    let read = |count: usize| {
        let proofs = vec![json::parse(br#"{"type": "X"}"#, 1000).expect("json"); count];
        let document = Value::Object([("proof".into(), Value::Array(proofs))].into_iter().collect());
        Proof::parse_all(&document).map(|proofs| proofs.len())
    };
    let (limit, actual) = (crate::limits::PROOFS, crate::limits::PROOFS + 1);
    assert_eq!((read(limit), read(actual)), (Ok(limit), Err(ProofError::TooMany { actual, limit })));
}

#[test]
fn a_proof_that_lacks_a_member_or_has_a_wrong_one_is_refused() {
    let many = format!("[{}]", vec![r#"{"type": "X"}"#; 17].join(","));
    for (proof, expected) in [
        ("1", "the proof's `proof` must be an object, not number"),
        ("[[]]", "must be an object, not array"),
        ("null", "must be an object, not null"),
        ("{}", "the proof's `type` must be a text, not nothing"),
        (r#"{"type": ["DataIntegrityProof"]}"#, "the proof's `type` must be a text, not array"),
        (r#"{"type": "DataIntegrityProof"}"#, "`cryptosuite` must be a text, not nothing"),
        (
            r#"{"type": "DataIntegrityProof", "cryptosuite": ["eddsa-rdfc-2022"]}"#,
            "`cryptosuite` must be a text, not array",
        ),
        (&many, "17 proofs"),
    ] {
        assert!(refusal(proof).contains(expected), "{}", refusal(proof));
    }
    let whole = serde_json::json!({
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "verificationMethod": "urn:x:key",
        "proofPurpose": "assertionMethod", "proofValue": "z"
    });
    for (name, value, expected) in [
        ("verificationMethod", "null", "`verificationMethod` must be a text, not null"),
        ("verificationMethod", "{}", "`verificationMethod` must be a text, not object"),
        ("verificationMethod", r#""key-1""#, "`verificationMethod` must be an address, not key-1"),
        ("proofPurpose", "", "`proofPurpose` must be a text, not nothing"),
        ("proofPurpose", r#"["assertionMethod"]"#, "`proofPurpose` must be a text, not array"),
        ("proofValue", "", "`proofValue` must be a text, not nothing"),
        ("proofValue", "1", "`proofValue` must be a text, not number"),
        ("jws", r#""..""#, "`jws` must be left out in a proof of this type, not string"),
        ("id", r#""proof-1""#, "`id` must be an address, not proof-1"),
        ("id", "{}", "`id` must be a text, not object"),
        ("created", r#""2026-11-22""#, "`created` must be a date and time with a time zone, not 2026-11-22"),
        ("created", r#""2026-11-22T00:00:00+1""#, "`created` must be a date and time with a time zone"),
        ("created", "[]", "`created` must be a text, not array"),
        ("expires", r#""never""#, "`expires` must be a date and time with a time zone, not never"),
        ("challenge", "7", "`challenge` must be a text, not number"),
        ("nonce", "{}", "`nonce` must be a text, not object"),
        ("domain", "7", "`domain` must be a text or texts, not number"),
        ("domain", "[]", "`domain` must be a text or texts, not an empty array"),
        ("domain", r#"["a", 7]"#, "`domain` must be a text or texts, not array"),
    ] {
        let mut proof = whole.clone();
        match value {
            "" => drop(proof.as_object_mut().expect("proof").remove(name)),
            value => proof[name] = serde_json::from_str(value).expect(value),
        }
        let found = refusal(&proof.to_string());
        assert!(found.contains(expected), "{name} {value}: {found}");
    }
    // The older types: no `cryptosuite`, and a signature in the member of their own.
    let mut old = whole;
    old["type"] = "Ed25519Signature2018".into();
    assert!(refusal(&old.to_string()).contains("`cryptosuite` must be left out"));
    old.as_object_mut().expect("proof").remove("cryptosuite");
    assert!(refusal(&old.to_string()).contains("`proofValue` must be left out"));
    old.as_object_mut().expect("proof").remove("proofValue");
    assert!(refusal(&old.to_string()).contains("`jws` must be a text, not nothing"));
}

fn refusal(proof: &str) -> String {
    let document = json::parse(proof.as_bytes(), 2000).expect("json");
    let document = Value::Object([("proof".into(), document)].into_iter().collect());
    Proof::parse_all(&document).map(|_| ()).expect_err(proof).to_string()
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

proptest::proptest! {
    /// The fast way reads what the library for any length reads, and nothing else.
    #[test]
    fn base58_is_read_the_same_either_way(bytes in proptest::collection::vec(proptest::num::u8::ANY, 60..68), zeros in 0_usize..4) {
        let bytes = [vec![0; zeros], bytes].concat();
        let text = bs58::encode(&bytes).into_string();
        proptest::prop_assert_eq!(super::signature_bytes(&text), Some(bytes));
        for wrong in [format!("1{text}"), text.replacen(&text[..1], "0", 1), format!("{text}é"), text[1..].to_owned()] {
            proptest::prop_assert_eq!(super::signature_bytes(&wrong), bs58::decode(&wrong).into_vec().ok(), "{}", wrong);
        }
    }
}
