//! Does the judge say of proofs what the standard demands: of each suite, of sets and chains, of dates, purposes and domains?
//!
//! Verifiable Credential Data Integrity 1.0, sections 2.1 and 4.4 to 4.5; verdict.md, "Rules that decide cases".
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod keys;
mod several;

use credential::Timestamp;
use credential::data_integrity::{Options, Suite, sign};
use credential::format;
use credential::json::Value;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, SignError, Signer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::TrustSources;
use verify::{Answer, Check, Facts, Outcome, Policy, Problem, Question, Report, Request, Skip, Word, verify};

const VERIFIER: &str = "x509_san_dns:verifier.example";
const FIRST: &str = "urn:uuid:7d2bd4b4-0000-4000-8000-00000000000a";

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn now() -> Timestamp {
    at("2026-11-22T10:04:00Z")
}

fn key(algorithm: Algorithm, seed: u64) -> PrivateKey {
    PrivateKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap()
}

fn did(key: &PrivateKey) -> String {
    format!("did:key:{}", key.public_key().to_multibase().unwrap())
}

fn method(key: &PrivateKey) -> String {
    let multibase = key.public_key().to_multibase().unwrap();
    format!("did:key:{multibase}#{multibase}")
}

fn options(key: &PrivateKey) -> Options {
    Options::new(method(key), "assertionMethod", now().plus_seconds(-60))
}

fn credential(issuer: &PrivateKey) -> Value<'static> {
    Value::from(serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/security/suites/ed25519-2020/v1",
            "https://w3id.org/security/suites/ed25519-2018/v1", "https://w3id.org/security/suites/jws-2020/v1"],
        "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential"],
        "issuer": did(issuer),
        "validFrom": "2026-11-01T00:00:00Z",
        "credentialSubject": {"id": did(&key(Algorithm::EdDsa, 9)), "name": "Ilva Marten"},
    }))
}

fn issued_by(did: &str) -> Value<'static> {
    let mut tree = credential(&key(Algorithm::EdDsa, 1)).to_serde();
    tree["issuer"] = did.into();
    Value::from(tree)
}

fn seal(document: &mut Value<'_>, options: &Options, suite: &Suite, key: &PrivateKey) {
    sign(document, options, suite, key, &Contexts::embedded()).unwrap();
}

fn judged(document: &Value<'_>, request: Option<&Request>, as_of: Timestamp) -> Report {
    let bytes = serde_json::to_vec(document).unwrap();
    verify(&format::read(&bytes), &Facts::default(), &TrustSources::default(), request, as_of)
}

fn word(report: &Report) -> Word {
    report.word(&Policy::built_in("integrity").unwrap())
}

fn signature(report: &Report) -> &Outcome {
    &report.finding(Check::Signature).outcome
}

/// The stable id of what is wrong with the signatures; "" if nothing is.
fn problem(report: &Report) -> &'static str {
    match signature(report) {
        Outcome::Fail(problem) | Outcome::Unknown(problem) => problem.id(),
        Outcome::Pass | Outcome::Skip(_) => "",
    }
}

/// Sets or removes a member of one proof.
fn change(document: &mut Value<'static>, place: usize, name: &str, new: Option<serde_json::Value>) {
    let mut tree = document.to_serde();
    let proof = if tree["proof"].is_array() { &mut tree["proof"][place] } else { &mut tree["proof"] };
    match new {
        Some(new) => proof[name] = new,
        None => drop(proof.as_object_mut().unwrap().remove(name).unwrap()),
    }
    *document = Value::from(tree);
}

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

#[test]
fn each_suite_by_its_issuers_key_is_intact() {
    for (suite, algorithm) in WAYS {
        let issuer = key(algorithm, 1);
        let mut document = credential(&issuer);
        seal(&mut document, &options(&issuer), &suite, &issuer);
        let report = judged(&document, None, now());
        assert_eq!(
            (word(&report), report.answer(Question::Intact)),
            (Word::Valid, Answer::Yes),
            "{suite:?} {report:?}"
        );
    }
}

#[test]
fn each_suite_fails_where_a_word_was_changed() {
    for (suite, algorithm) in WAYS {
        let issuer = key(algorithm, 1);
        let mut document = credential(&issuer);
        seal(&mut document, &options(&issuer), &suite, &issuer);
        let mut tree = document.to_serde();
        tree["credentialSubject"]["name"] = "Somebody Else".into();
        let report = judged(&Value::from(tree), None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"), "{suite:?}");
    }
}

#[test]
fn each_suite_by_a_strangers_key_is_not_the_issuers() {
    for (suite, algorithm) in WAYS {
        let (issuer, stranger) = (key(algorithm, 1), key(algorithm, 2));
        let mut document = credential(&issuer);
        seal(&mut document, &options(&stranger), &suite, &stranger);
        let report = judged(&document, None, now());
        assert_eq!((word(&report), report.answer(Question::Intact)), (Word::Invalid, Answer::No), "{suite:?}");
        let outcome = &report.finding(Check::IssuerKey).outcome;
        assert!(matches!(outcome, Outcome::Fail(Problem::StrangersKey { .. })), "{suite:?}: {outcome:?}");
    }
}

// ---- dates and purposes

#[test]
fn a_proof_that_ran_out_fails_and_one_that_has_not_passes() {
    for (expires, expected) in [
        ("2026-11-22T10:03:59Z", "proof-expired"),
        ("2026-11-22T10:04:00Z", "proof-expired"),
        ("2026-11-22T10:04:01Z", ""),
    ] {
        for (suite, algorithm) in &WAYS[..4] {
            let issuer = key(*algorithm, 1);
            let mut document = credential(&issuer);
            let options = Options { expires: Some(at(expires)), ..options(&issuer) };
            seal(&mut document, &options, suite, &issuer);
            let report = judged(&document, None, now());
            assert_eq!(problem(&report), expected, "{suite:?} {expires}");
            assert_eq!(word(&report) == Word::Valid, expected.is_empty(), "{suite:?} {expires}");
        }
    }
}

#[test]
fn a_proof_from_the_future_fails_beyond_what_clocks_differ() {
    for (created, expected) in [("2026-11-22T10:09:01Z", "proof-not-yet-made"), ("2026-11-22T10:09:00Z", "")] {
        let issuer = key(Algorithm::EdDsa, 1);
        let mut document = credential(&issuer);
        let options = Options { created: at(created), ..options(&issuer) };
        seal(&mut document, &options, &Suite::EddsaRdfc2022, &issuer);
        assert_eq!(problem(&judged(&document, None, now())), expected, "{created}");
    }
}

#[test]
fn a_proof_for_another_purpose_fails_though_its_signature_holds() {
    for purpose in ["authentication", "capabilityInvocation", "https://w3id.org/security#assertionMethod"] {
        for suite in [Suite::EddsaRdfc2022, Suite::EddsaJcs2022] {
            let issuer = key(Algorithm::EdDsa, 1);
            let mut document = credential(&issuer);
            let options = Options { purpose: purpose.to_owned(), ..options(&issuer) };
            if sign(&mut document, &options, &suite, &issuer, &Contexts::embedded()).is_err() {
                assert!(purpose.contains(':'), "only what no context has a word for cannot be signed");
                continue;
            }
            assert_eq!(problem(&judged(&document, None, now())), "wrong-purpose", "{purpose:?}");
        }
    }
}

/// Dates are read to the second: what begins in this one has begun.
#[test]
fn a_period_begins_with_its_first_second() {
    for (from, expected) in
        [("2026-11-22T10:04:00Z", ""), ("2026-11-22T10:04:00.5Z", ""), ("2026-11-22T10:04:01Z", "not-yet-valid")]
    {
        let issuer = key(Algorithm::EdDsa, 1);
        let mut tree = credential(&issuer).to_serde();
        tree["validFrom"] = from.into();
        let mut document = Value::from(tree);
        seal(&mut document, &options(&issuer), &Suite::EddsaRdfc2022, &issuer);
        let outcome = judged(&document, None, now()).finding(Check::ValidityPeriod).outcome.clone();
        assert_eq!(outcome.problem().map_or("", Problem::id), expected, "{from}: {outcome:?}");
    }
}

/// A key that stands in the fragment of its own name: by it a signature can be found broken, and nobody's by it.
#[test]
fn a_key_in_the_name_of_a_key_is_good_for_the_mathematics_alone() {
    let issuer = key(Algorithm::EdDsa, 1);
    let did = "did:web:school.example";
    let method = format!("{did}#{}", issuer.public_key().to_multibase().unwrap());
    let mut document = issued_by(did);
    let options = Options::new(method, "assertionMethod", now().plus_seconds(-60));
    seal(&mut document, &options, &Suite::EddsaRdfc2022, &issuer);
    let report = judged(&document, None, now());
    assert_eq!((signature(&report), word(&report)), (&Outcome::Pass, Word::Undecided));
    let tie = |report: &Report| report.finding(Check::IssuerKey).outcome.clone();
    assert_eq!(tie(&report).problem().map(Problem::id), Some("document-unavailable"));
    let mut tree = document.to_serde();
    tree["credentialSubject"]["name"] = "Somebody Else".into();
    let report = judged(&Value::from(tree), None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"));
    // Whose key it is does not matter where it signed nothing.
    assert_eq!(tie(&report), Outcome::Skip(Skip::Blocked(Check::Signature)));
}

// ---- what a signature over JSON does not cover

#[test]
fn contexts_that_were_not_signed_leave_it_unsettled() {
    let issuer = key(Algorithm::EdDsa, 1);
    let mut document = credential(&issuer);
    seal(&mut document, &options(&issuer), &Suite::EddsaJcs2022, &issuer);
    let mut tree = document.to_serde();
    tree["@context"].as_array_mut().unwrap().push("https://w3id.org/security/data-integrity/v2".into());
    let report = judged(&Value::from(tree.clone()), None, now());
    assert_eq!((word(&report), report.answer(Question::Intact)), (Word::Undecided, Answer::Unknown));
    tree["@context"].as_array_mut().unwrap().remove(1);
    let report = judged(&Value::from(tree), None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "malformed-proof"));
}

// ---- challenge and domain

fn request(audience: &[&str]) -> Request {
    let audience = audience.iter().map(|one| (*one).to_owned()).collect();
    Request { nonce: "n-1".to_owned(), audience, made: now().plus_seconds(-120), valid_for: 600 }
}

fn presentation(domain: &[&str], challenge: Option<&str>, suite: &Suite) -> Value<'static> {
    let (issuer, holder) = (key(Algorithm::EdDsa, 1), key(Algorithm::EdDsa, 9));
    let mut held = credential(&issuer);
    seal(&mut held, &options(&issuer), &Suite::EddsaRdfc2022, &issuer);
    let mut document = Value::from(serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": did(&holder),
        "verifiableCredential": [held.to_serde()],
    }));
    let options = Options {
        challenge: challenge.map(str::to_owned),
        domain: domain.iter().map(|one| (*one).to_owned()).collect(),
        ..Options::new(method(&holder), "authentication", now().plus_seconds(-60))
    };
    seal(&mut document, &options, suite, &holder);
    document
}

#[test]
fn a_presentation_answers_only_its_own_challenge_and_domain() {
    let ours = [VERIFIER, "https://verifier.example"];
    for (domain, challenge, expected) in [
        (&[VERIFIER][..], Some("n-1"), ""),
        (&ours[..], Some("n-1"), ""),
        (&[][..], Some("n-1"), "wrong-audience"),
        (&["https://other.example"], Some("n-1"), "wrong-audience"),
        // Whoever else may take it for theirs could hand it on to us.
        (&[VERIFIER, "https://other.example"], Some("n-1"), "wrong-audience"),
        (&[VERIFIER], Some("n-2"), "wrong-nonce"),
        (&[VERIFIER], None, "wrong-nonce"),
    ] {
        for suite in [Suite::EddsaRdfc2022, Suite::EddsaJcs2022] {
            let report = judged(&presentation(domain, challenge, &suite), Some(&request(&ours)), now());
            let outcome = &report.finding(Check::Request).outcome;
            let found = match outcome {
                Outcome::Pass => "",
                Outcome::Fail(problem) => problem.id(),
                other => panic!("{other:?}"),
            };
            assert_eq!(found, expected, "{domain:?} {challenge:?}");
        }
    }
}

#[test]
fn a_presentation_signed_as_a_credential_is_no_presentation() {
    let mut document = presentation(&[VERIFIER], Some("n-1"), &Suite::EddsaJcs2022);
    change(&mut document, 0, "proofPurpose", Some("assertionMethod".into()));
    let report = judged(&document, Some(&request(&[VERIFIER])), now());
    assert_eq!(problem(&report), "wrong-purpose");
    assert_ne!(word(&report), Word::Valid);
}

/// Whose key presents it decides about its owner, and what could not be found out about that key proves no owner.
#[test]
fn a_presentation_by_another_key_or_an_unknown_one_shows_no_owner() {
    let stranger = key(Algorithm::EdDsa, 8);
    let whole = || presentation(&[VERIFIER], Some("n-1"), &Suite::EddsaJcs2022);
    let by_stranger = |holder: &str| {
        let mut document = whole().to_serde();
        document.as_object_mut().unwrap().remove("proof");
        document["holder"] = holder.into();
        let mut document = Value::from(document);
        let mut how = Options { purpose: "authentication".to_owned(), ..options(&stranger) };
        (how.domain, how.challenge) = (vec![VERIFIER.to_owned()], Some("n-1".to_owned()));
        seal(&mut document, &how, &Suite::EddsaJcs2022, &stranger);
        document
    };
    let (owner, strangers) = (did(&key(Algorithm::EdDsa, 9)), did(&stranger));
    let altered = |member: &str, value: &str| {
        let mut document = whole();
        change(&mut document, 0, member, Some(value.into()));
        document
    };
    for (name, document, expected) in [
        ("the owner", whole(), ""),
        ("a stranger as themselves", by_stranger(&strangers), "not-the-owner"),
        ("a stranger in the owner's name", by_stranger(&owner), "strangers-key"),
        (
            "a stranger in the name of a document that is not there",
            by_stranger("did:web:a.example"),
            "document-unavailable",
        ),
        ("a suite that nobody knows", altered("cryptosuite", "x-2030"), "unsupported-securing"),
        ("a proof of another day", altered("created", "2026-11-21T00:00:00Z"), "binding-mismatch"),
    ] {
        let report = judged(&document, Some(&request(&[VERIFIER])), now());
        let outcome = &report.credentials[0].finding(Check::HolderBinding).outcome;
        assert_eq!(outcome.problem().map_or("", Problem::id), expected, "{name}: {outcome:?}");
        assert_eq!(outcome.passed(), expected.is_empty(), "{name}: {outcome:?}");
        let answer = report.credentials[0].answer(Question::Holder);
        assert_eq!(answer == Answer::Yes, expected.is_empty(), "{name}: {answer:?}");
    }
}

/// Of a seal that does not hold its key is worth nothing, and what has no dates is in force by no date.
#[test]
fn what_is_not_there_passes_no_check() {
    let issuer = key(Algorithm::EdDsa, 1);
    let mut document = credential(&issuer).to_serde();
    document.as_object_mut().unwrap().remove("validFrom");
    let mut document = Value::from(document);
    seal(&mut document, &options(&issuer), &Suite::EddsaJcs2022, &issuer);
    let report = judged(&document, None, now());
    assert_eq!(report.finding(Check::ValidityPeriod).outcome, Outcome::Skip(Skip::NotApplicable));
    assert_eq!(report.finding(Check::HolderBinding).outcome, Outcome::Skip(Skip::NotAsked));
    assert_eq!(word(&report), Word::Valid);
    let mut unbound = credential(&issuer).to_serde();
    unbound["credentialSubject"].as_object_mut().unwrap().remove("id");
    let mut unbound = Value::from(unbound);
    seal(&mut unbound, &options(&issuer), &Suite::EddsaJcs2022, &issuer);
    let report = judged(&unbound, Some(&request(&[VERIFIER])), now());
    assert_eq!(report.finding(Check::HolderBinding).outcome, Outcome::Skip(Skip::NotOffered));
    let mut tree = document.to_serde();
    tree["credentialSubject"]["name"] = "Somebody Else".into();
    let report = judged(&Value::from(tree), None, now());
    assert_eq!(report.finding(Check::IssuerKey).outcome, Outcome::Skip(Skip::Blocked(Check::Signature)));
    // That it has no dates is nobody's word.
    assert_eq!(report.finding(Check::ValidityPeriod).outcome, Outcome::Skip(Skip::Blocked(Check::Signature)));
}
