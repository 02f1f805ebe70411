//! Which keys of other kinds than ours may seal: secp256k1, RSA, a did:jwk, and what JsonWebSignature2020 has for them?

use super::*;

/// A key on secp256k1, which ours only check.
struct Secp256k1(k256::ecdsa::SigningKey, PublicKey);

impl Secp256k1 {
    fn new() -> Self {
        let key = k256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
        let point = key.verifying_key().to_sec1_point(true);
        // Controlled Identifiers 1.0, section 2.2.2: secp256k1-pub is 0xe7, as a varint.
        let multibase = bs58::encode([&[0xe7, 0x01], point.as_bytes()].concat()).into_string();
        Self(key, PublicKey::from_multibase(&format!("z{multibase}")).unwrap())
    }
}

impl Signer for Secp256k1 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::Es256k
    }
    fn public_key(&self) -> &PublicKey {
        &self.1
    }
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        use k256::ecdsa::signature::Signer as _;
        let signature: k256::ecdsa::Signature = self.0.sign(message);
        Ok(signature.to_bytes().to_vec())
    }
}

/// JSON Web Signature 2020, "JOSE conformance".
#[test]
fn a_key_of_secp256k1_seals_with_json_web_signature_2020() {
    let issuer = Secp256k1::new();
    let multibase = issuer.public_key().to_multibase().unwrap();
    let mut tree = credential(&key(Algorithm::EdDsa, 1)).to_serde();
    tree["issuer"] = format!("did:key:{multibase}").into();
    let mut document = Value::from(tree);
    let options = Options::new(format!("did:key:{multibase}#{multibase}"), "assertionMethod", now());
    sign(&mut document, &options, &Suite::JsonWebSignature2020, &issuer, &Contexts::embedded()).unwrap();
    let report = judged(&document, None, now());
    assert_eq!((word(&report), report.answer(Question::Intact)), (Word::Valid, Answer::Yes), "{report:?}");
    let mut tree = document.to_serde();
    tree["credentialSubject"]["name"] = "Somebody Else".into();
    let report = judged(&Value::from(tree), None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"));
}

/// The issuer's own key as a did:jwk, by that method of the one key that it has.
fn by_jwk(key: &dyn Signer) -> (String, Options) {
    let did = format!("did:jwk:{}", credential::base64url::encode(key.public_key().to_jwk().to_string()));
    let options = Options::new(format!("{did}#0"), "assertionMethod", now().plus_seconds(-60));
    (did, options)
}

/// did:jwk: its key stands in its own text, and nowhere else.
#[test]
fn a_did_jwk_is_its_own_key_and_no_strangers() {
    for (suite, algorithm) in WAYS {
        let (issuer, stranger) = (key(algorithm, 1), key(algorithm, 2));
        let (did, own) = by_jwk(&issuer);
        let mut document = issued_by(&did);
        seal(&mut document, &own, &suite, &issuer);
        let report = judged(&document, None, now());
        let found = (word(&report), report.answer(Question::Intact));
        assert_eq!(found, (Word::Valid, Answer::Yes), "{suite:?} {algorithm:?}: {report:?}");
        let [tied] = report.finding(Check::IssuerKey).evidence.as_slice() else { panic!("{report:?}") };
        assert_eq!(tied.id, "own-key");
        let mut tree = document.to_serde();
        tree["credentialSubject"]["name"] = "Somebody Else".into();
        let report = judged(&Value::from(tree), None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"), "{suite:?}");
        // A stranger who signs in its name, by a method of its own or of the issuer's.
        let (strangers, by_stranger) = by_jwk(&stranger);
        assert_ne!(did, strangers);
        let mut document = issued_by(&did);
        seal(&mut document, &by_stranger, &suite, &stranger);
        let report = judged(&document, None, now());
        assert_eq!((word(&report), report.answer(Question::Intact)), (Word::Invalid, Answer::No), "{suite:?}");
        let outcome = &report.finding(Check::IssuerKey).outcome;
        assert!(matches!(outcome, Outcome::Fail(Problem::StrangersKey { .. })), "{suite:?}: {outcome:?}");
        let mut document = issued_by(&did);
        seal(&mut document, &own, &suite, &stranger);
        let report = judged(&document, None, now());
        assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"), "{suite:?}");
    }
}

/// A key of RSA, which ours only check.
struct Rsa(aws_lc_rs::signature::RsaKeyPair, PublicKey);

impl Rsa {
    fn new() -> Self {
        use aws_lc_rs::encoding::AsDer as _;
        use aws_lc_rs::signature::KeyPair as _;
        let key = aws_lc_rs::signature::RsaKeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa2048).unwrap();
        let der: aws_lc_rs::encoding::PublicKeyX509Der<'_> = key.public_key().as_der().unwrap();
        let public = PublicKey::from_spki_der(der.as_ref()).unwrap();
        Self(key, public)
    }
}

impl Signer for Rsa {
    fn algorithm(&self) -> Algorithm {
        Algorithm::Ps256
    }
    fn public_key(&self) -> &PublicKey {
        &self.1
    }
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        let random = aws_lc_rs::rand::SystemRandom::new();
        self.0.sign(&aws_lc_rs::signature::RSA_PSS_SHA256, &random, message, &mut signature).unwrap();
        Ok(signature)
    }
}

/// JSON Web Signature 2020, "JOSE conformance": PS256 is its algorithm for RSA.
#[test]
fn a_key_of_rsa_seals_with_json_web_signature_2020_by_ps256() {
    let issuer = Rsa::new();
    let (did, own) = by_jwk(&issuer);
    let mut document = issued_by(&did);
    sign(&mut document, &own, &Suite::JsonWebSignature2020, &issuer, &Contexts::embedded()).unwrap();
    let report = judged(&document, None, now());
    assert_eq!((word(&report), report.answer(Question::Intact)), (Word::Valid, Answer::Yes), "{report:?}");
    let mut tree = document.to_serde();
    tree["credentialSubject"]["name"] = "Somebody Else".into();
    let report = judged(&Value::from(tree), None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "signature-mismatch"));
}

#[test]
fn an_algorithm_outside_of_the_table_of_json_web_signature_2020_is_named_and_not_judged() {
    let issuer = key(Algorithm::EdDsa, 1);
    let mut document = credential(&issuer);
    seal(&mut document, &options(&issuer), &Suite::JsonWebSignature2020, &issuer);
    let header = r#"{"alg":"RS256","b64":false,"crit":["b64"]}"#;
    let jws = format!("{}..{}", credential::base64url::encode(header), credential::base64url::encode([1; 256]));
    change(&mut document, 0, "jws", Some(jws.clone().into()));
    let report = judged(&document, None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Undecided, "unsupported-securing"));
    // The older suite has one algorithm, and no table that could have grown.
    let mut document = credential(&issuer);
    seal(&mut document, &options(&issuer), &Suite::Ed25519Signature2018, &issuer);
    change(&mut document, 0, "jws", Some(jws.into()));
    let report = judged(&document, None, now());
    assert_eq!((word(&report), problem(&report)), (Word::Invalid, "malformed-proof"));
}
