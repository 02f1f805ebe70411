//! What do several proofs on one document come to: sets, and chains of which one signs the other?

use super::*;

#[test]
fn a_set_fails_if_one_of_its_proofs_fails() {
    let issuer = key(Algorithm::EdDsa, 1);
    let mut document = credential(&issuer);
    seal(&mut document, &options(&issuer), &Suite::EddsaRdfc2022, &issuer);
    seal(&mut document, &options(&issuer), &Suite::EddsaJcs2022, &issuer);
    assert_eq!(word(&judged(&document, None, now())), Word::Valid);
    for place in [0, 1] {
        let mut broken = document.clone();
        change(&mut broken, place, "created", Some("2026-11-22T00:00:00Z".into()));
        let report = judged(&broken, None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"), "{place}");
        assert!(!says_who(&report), "whoever made the other proof is not named for the whole");
    }
    assert!(says_who(&judged(&document, None, now())));
}

/// Whether who issued it was asked at all.
fn says_who(report: &Report) -> bool {
    !matches!(report.finding(Check::IssuerIdentity).outcome, verify::Outcome::Skip(_))
}

#[test]
fn a_set_with_a_proof_that_cannot_be_checked_is_not_settled() {
    let issuer = key(Algorithm::EdDsa, 1);
    for unknown in [
        serde_json::json!({"type": "DataIntegrityProof", "cryptosuite": "mldsa44-rdfc-2024"}),
        serde_json::json!({"type": "EcdsaSecp256k1Signature2019", "jws": "x"}),
    ] {
        let mut document = credential(&issuer);
        seal(&mut document, &options(&issuer), &Suite::EddsaRdfc2022, &issuer);
        let mut tree = document.to_serde();
        tree["proof"] = serde_json::json!([tree["proof"], unknown]);
        let report = judged(&Value::from(tree), None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Undecided, "unsupported-securing"), "{unknown}");
        assert!(!says_who(&report), "{unknown}");
    }
}

#[test]
fn a_second_signer_beside_the_issuer_does_not_disturb() {
    let (issuer, notary) = (key(Algorithm::EdDsa, 1), key(Algorithm::Es384, 2));
    let mut document = credential(&issuer);
    seal(&mut document, &options(&notary), &Suite::EcdsaRdfc2019, &notary);
    seal(&mut document, &options(&issuer), &Suite::EddsaRdfc2022, &issuer);
    assert_eq!(word(&judged(&document, None, now())), Word::Valid);
}

// ---- chains

/// The issuer's proof, and a notary's after it.
fn notarised(suite: &Suite) -> (Value<'static>, PrivateKey) {
    let (issuer, notary) = (key(Algorithm::EdDsa, 1), key(Algorithm::EdDsa, 2));
    let mut document = credential(&issuer);
    seal(&mut document, &Options { id: Some(FIRST.to_owned()), ..options(&issuer) }, suite, &issuer);
    let after = Options { previous: vec![FIRST.to_owned()], ..options(&notary) };
    seal(&mut document, &after, suite, &notary);
    (document, issuer)
}

#[test]
fn a_chain_is_valid_if_all_its_links_hold_and_one_is_the_issuers() {
    for suite in [Suite::EddsaRdfc2022, Suite::EddsaJcs2022] {
        let (document, _) = notarised(&suite);
        let report = judged(&document, None, now());
        assert_eq!(word(&report), Word::Valid, "{suite:?}: {report:?}");
    }
}

#[test]
fn a_chain_whose_first_link_is_gone_fails() {
    for suite in [Suite::EddsaRdfc2022, Suite::EddsaJcs2022] {
        let (document, _) = notarised(&suite);
        let mut tree = document.to_serde();
        tree["proof"].as_array_mut().unwrap().remove(0);
        let report = judged(&Value::from(tree), None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Invalid, "malformed-proof"), "{suite:?}");
    }
}

#[test]
fn a_chain_fails_with_its_first_link() {
    let (mut document, _) = notarised(&Suite::EddsaJcs2022);
    change(&mut document, 0, "proofPurpose", Some("authentication".into()));
    let report = judged(&document, None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "wrong-purpose"));
    assert!(report.finding(Check::Signature).evidence.is_empty(), "no link of it holds");
}

#[test]
fn a_chain_after_a_link_that_cannot_be_checked_is_not_settled() {
    let issuer = key(Algorithm::EdDsa, 1);
    let mut document = credential(&issuer);
    let mut tree = document.to_serde();
    tree["proof"] = serde_json::json!({"id": FIRST, "type": "DataIntegrityProof", "cryptosuite": "mldsa44-jcs-2024"});
    document = Value::from(tree);
    let after = Options { previous: vec![FIRST.to_owned()], ..options(&issuer) };
    seal(&mut document, &after, &Suite::EddsaJcs2022, &issuer);
    let report = judged(&document, None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Undecided, "unsupported-securing"));
    assert!(report.finding(Check::Signature).evidence.is_empty(), "what it was made after is not known to hold");
}
