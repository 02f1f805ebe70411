//! A school with a key of every algorithm, the document that lists them, and tokens made with them.

use std::sync::{Arc, LazyLock};

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding};
use credential::key::{Algorithm, PrivateKey, PublicKey, SignError, Signer};
use credential::{Timestamp, base64url, format, jose};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::TrustSources;
use verify::{Check, Fact, Facts, Outcome, Policy, Problem, Report, Verdict, verify};

pub(crate) const ISSUER: &str = "did:web:school.example";
const DOCUMENT: &str = "https://school.example/.well-known/did.json";
pub(crate) const V1: &str = "https://www.w3.org/2018/credentials/v1";
pub(crate) const V2: &str = "https://www.w3.org/ns/credentials/v2";

pub(crate) fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

pub(crate) fn fact(body: impl AsRef<[u8]>) -> Fact {
    Fact { body: Ok(Arc::from(body.as_ref())), fetched: Some(now()) }
}

/// An RSA key, which the wallet and the issuer never have.
struct Rsa {
    pair: Arc<RsaKeyPair>,
    algorithm: Algorithm,
    public: PublicKey,
}

impl Rsa {
    fn new(pair: &Arc<RsaKeyPair>, algorithm: Algorithm) -> Self {
        let der: PublicKeyX509Der<'_> = pair.public_key().as_der().unwrap();
        let public = PublicKey::from_spki_der(der.as_ref()).unwrap();
        Self { pair: Arc::clone(pair), algorithm, public }
    }
}

impl Signer for Rsa {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
    fn public_key(&self) -> &PublicKey {
        &self.public
    }
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let padding: &'static dyn RsaEncoding =
            if self.algorithm == Algorithm::Ps256 { &RSA_PSS_SHA256 } else { &RSA_PKCS1_SHA256 };
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair.sign(padding, &SystemRandom::new(), message, &mut signature).unwrap();
        Ok(signature)
    }
}

/// The school. Its key of each algorithm has that algorithm's name as fragment.
pub(crate) struct School {
    keys: Vec<Box<dyn Signer>>,
    pub(crate) facts: Facts,
    pub(crate) trust: TrustSources,
}

impl School {
    pub(crate) fn new() -> Self {
        let mut dice = ChaCha20Rng::seed_from_u64(11);
        let made = [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384, Algorithm::Es512];
        let mut keys: Vec<Box<dyn Signer>> = Vec::new();
        for algorithm in made {
            keys.push(Box::new(PrivateKey::generate(algorithm, &mut dice).unwrap()));
        }
        // Finding its primes takes a while.
        static PAIR: LazyLock<Arc<RsaKeyPair>> =
            LazyLock::new(|| Arc::new(RsaKeyPair::generate(KeySize::Rsa2048).unwrap()));
        keys.push(Box::new(Rsa::new(&PAIR, Algorithm::Rs256)));
        keys.push(Box::new(Rsa::new(&PAIR, Algorithm::Ps256)));
        let mut school = Self { keys, facts: Facts::default(), trust: TrustSources::default() };
        let methods: Vec<Value> =
            school.keys.iter().map(|key| method(key.algorithm().name(), &key.public_key().to_jwk())).collect();
        school.publishes(&methods);
        school
    }

    /// Replaces the document of the school.
    pub(crate) fn publishes(&mut self, methods: &[Value]) {
        let ids: Vec<&Value> = methods.iter().map(|method| &method["id"]).collect();
        let document = json!({
            "@context": ["https://www.w3.org/ns/did/v1"], "id": ISSUER,
            "verificationMethod": methods, "assertionMethod": ids, "authentication": ids,
        });
        self.facts.insert(DOCUMENT, fact(document.to_string()));
    }

    pub(crate) fn key(&self, algorithm: Algorithm) -> &dyn Signer {
        self.keys.iter().find(|key| key.algorithm() == algorithm).unwrap().as_ref()
    }

    /// A compact JWS over these claims, with the key of that algorithm.
    pub(crate) fn token(&self, algorithm: Algorithm, header: &Value, claims: &Value) -> String {
        let mut whole = json!({"kid": format!("{ISSUER}#{}", algorithm.name())});
        for (name, value) in header.as_object().unwrap() {
            whole[name] = value.clone();
        }
        whole.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        jose::sign(&whole, claims.to_string().as_bytes(), self.key(algorithm)).unwrap()
    }

    /// The same with a header as it stands, whatever it says.
    pub(crate) fn raw(&self, algorithm: Algorithm, header: &str, claims: &str) -> String {
        let input = format!("{}.{}", base64url::encode(header), base64url::encode(claims));
        let signature = self.key(algorithm).sign(input.as_bytes()).unwrap();
        format!("{input}.{}", base64url::encode(signature))
    }

    pub(crate) fn report(&self, bytes: &str) -> Report {
        verify(&format::read(bytes.as_bytes()), &self.facts, &self.trust, None, now())
    }
}

/// A verification method of the school's document.
pub(crate) fn method(fragment: &str, jwk: &Value) -> Value {
    json!({"id": format!("{ISSUER}#{fragment}"), "type": "JsonWebKey", "controller": ISSUER, "publicKeyJwk": jwk})
}

/// A credential of version 2.0 with those members changed; `null` takes one away.
pub(crate) fn body(members: &Value) -> Value {
    merged(
        json!({
            "@context": [V2], "type": ["VerifiableCredential"], "issuer": ISSUER, "id": "urn:uuid:1",
            "credentialSubject": {"id": "did:example:learner", "name": "Ilva Marten"},
        }),
        members,
    )
}

/// The claims of a VC-JWT 1.1.
pub(crate) fn wrapped(token: &Value, inside: &Value) -> Value {
    let body = merged(
        json!({
            "@context": [V1], "type": ["VerifiableCredential"], "issuer": ISSUER, "id": "urn:uuid:1",
            "issuanceDate": "2026-01-01T00:00:00Z",
            "credentialSubject": {"id": "did:example:learner", "name": "Ilva Marten"},
        }),
        inside,
    );
    merged(
        json!({"iss": ISSUER, "jti": "urn:uuid:1", "sub": "did:example:learner", "nbf": 1_767_225_600, "vc": body}),
        token,
    )
}

/// The claims of an SD-JWT VC.
pub(crate) fn vct(members: &Value) -> Value {
    merged(json!({"iss": ISSUER, "vct": "urn:example:diploma", "given_name": "Ilva"}), members)
}

pub(crate) fn merged(mut base: Value, members: &Value) -> Value {
    for (name, value) in members.as_object().unwrap() {
        base[name] = value.clone();
    }
    base.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    base
}

/// What must come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Due {
    /// Valid under the policy `integrity`.
    Valid,
    /// That check fails, for that reason.
    Fails(Check, &'static str),
    /// That check is open, for that reason.
    Open(Check, &'static str),
}

/// Holds a report against what must come out: the outcome of the check, and that nothing else makes it valid.
#[track_caller]
pub(crate) fn hold(name: &str, report: &Report, due: Due) {
    let verdict = report.verdict(&Policy::built_in("integrity").unwrap());
    let reports = report.with_inside();
    let found = |check: Check| reports.iter().map(move |report| &report.finding(check).outcome);
    let (kept, seen) = match due {
        Due::Valid => (matches!(verdict, Verdict::Valid { .. }), format!("{verdict:?}")),
        Due::Fails(check, id) => {
            let failed = |outcome: &Outcome| matches!(outcome, Outcome::Fail(problem) if problem.id() == id);
            let invalid = matches!(verdict, Verdict::Invalid { .. });
            (invalid && found(check).any(failed), format!("{verdict:?} {:?}", found(check).collect::<Vec<_>>()))
        }
        Due::Open(check, id) => {
            let open = |outcome: &Outcome| matches!(outcome, Outcome::Unknown(problem) if problem.id() == id);
            let undecided = matches!(verdict, Verdict::Undecided { .. });
            (undecided && found(check).any(open), format!("{verdict:?} {:?}", found(check).collect::<Vec<_>>()))
        }
    };
    let problems = || -> Vec<(&str, &Problem)> {
        let all = reports.iter().flat_map(|report| &report.findings);
        all.filter_map(|finding| Some((finding.check.id(), finding.outcome.problem()?))).collect()
    };
    assert!(kept, "{name}: {due:?} was due, and it came out as {seen}; {:?}", problems());
}
