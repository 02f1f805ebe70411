//! Does every signature check decide as Project Wycheproof says, whichever library does the mathematics? Its vectors
//! are attacks that broke others.

use rustls_pki_types::{AlgorithmIdentifier, SignatureVerificationAlgorithm, alg_id};
use wycheproof::{TestResult, ecdsa, eddsa, mac, rsa_pkcs1_verify, rsa_pss_verify};

use super::native::Native;
use super::portable::Portable;
use super::{Backend, EcKey};
use crate::key::{Algorithm, Material, PublicKey, ed25519};

/// Vectors decided, and those among them that had to pass.
#[derive(Default)]
struct Tally {
    all: usize,
    valid: usize,
}

impl Tally {
    fn count(&mut self, due: TestResult, native: bool, portable: bool, name: &str) {
        assert_eq!(native, portable, "{name}: aws-lc-rs, and RustCrypto");
        match due {
            TestResult::Valid => assert!(native, "{name}"),
            TestResult::Invalid => assert!(!native, "{name} must be refused"),
            // Legal under one reading of the standard and not under another: both answers are right.
            TestResult::Acceptable => {}
        }
        self.all += 1;
        self.valid += usize::from(due == TestResult::Valid);
    }

    /// By a key of ours; `test` is the message, the signature, what is due, and what the vector is called.
    fn key(&mut self, key: &(PublicKey, Material<Portable>), algorithm: Algorithm, test: &Test<'_>) {
        let native = key.0.verify(algorithm, test.message, test.signature);
        let portable = key.1.verify(algorithm, test.message, test.signature);
        assert_eq!(native, portable, "{}", test.name);
        self.count(test.due, native.is_ok(), portable.is_ok(), &test.name);
    }

    /// By a key and a signature as certificates write them.
    fn certificate(&mut self, key: &[u8], named: (AlgorithmIdentifier, AlgorithmIdentifier), test: &Test<'_>) {
        let [native, portable] = [find::<Native>(named), find::<Portable>(named)]
            .map(|signature| signature.verify_signature(key, test.message, test.signature).is_ok());
        self.count(test.due, native, portable, &test.name);
    }

    #[track_caller]
    fn at_least(&self, all: usize, valid: usize) {
        assert!(self.all >= all && self.valid >= valid, "{} vectors, {} valid", self.all, self.valid);
    }
}

struct Test<'a> {
    message: &'a [u8],
    signature: &'a [u8],
    due: TestResult,
    name: String,
}

/// The vectors' fields are called the same in each module, and are of types of their own.
macro_rules! test {
    ($set:expr, $test:expr) => {
        Test {
            message: &$test.msg,
            signature: &$test.sig,
            due: $test.result,
            name: format!("{:?} {}: {}", $set, $test.tc_id, $test.comment),
        }
    };
}

/// The same key for both libraries.
fn keys(spki: &[u8]) -> (PublicKey, Material<Portable>) {
    let key = PublicKey::from_spki_der(spki).expect("key");
    let portable = match &key.material {
        Material::Ed25519(key) => Material::Ed25519(*key),
        Material::Rsa { n, e } => Material::Rsa { n: n.clone(), e: e.clone() },
        Material::Ec { curve, point, .. } => {
            let key = EcKey::from_point(*curve, point).expect("point");
            Material::Ec { curve: *curve, point: point.clone(), key }
        }
        Material::Bls12381G2(_) => panic!("no such key is in the sets"),
    };
    (key, portable)
}

fn find<B: Backend>(
    (key, signature): (AlgorithmIdentifier, AlgorithmIdentifier),
) -> &'static dyn SignatureVerificationAlgorithm {
    let all = B::certificate_signatures();
    *all.iter().find(|one| one.public_key_alg_id() == key && one.signature_alg_id() == signature).expect("known")
}

#[test]
fn ecdsa_in_fixed_length() {
    for (name, algorithm) in [
        (ecdsa::TestName::EcdsaSecp256r1Sha256P1363, Algorithm::Es256),
        (ecdsa::TestName::EcdsaSecp384r1Sha384P1363, Algorithm::Es384),
        (ecdsa::TestName::EcdsaSecp521r1Sha512P1363, Algorithm::Es512),
        (ecdsa::TestName::EcdsaSecp256k1Sha256P1363, Algorithm::Es256k),
    ] {
        let mut tally = Tally::default();
        for group in ecdsa::TestSet::load(name).expect("vectors").test_groups {
            let key = keys(&group.der);
            for test in group.tests {
                tally.key(&key, algorithm, &test!(name, test));
            }
        }
        tally.at_least(201, 101);
    }
}

#[test]
fn ecdsa_in_certificates() {
    for (name, key, signature) in [
        (ecdsa::TestName::EcdsaSecp256r1Sha256, alg_id::ECDSA_P256, alg_id::ECDSA_SHA256),
        (ecdsa::TestName::EcdsaSecp256r1Sha512, alg_id::ECDSA_P256, alg_id::ECDSA_SHA512),
        (ecdsa::TestName::EcdsaSecp384r1Sha256, alg_id::ECDSA_P384, alg_id::ECDSA_SHA256),
        (ecdsa::TestName::EcdsaSecp384r1Sha384, alg_id::ECDSA_P384, alg_id::ECDSA_SHA384),
        (ecdsa::TestName::EcdsaSecp384r1Sha512, alg_id::ECDSA_P384, alg_id::ECDSA_SHA512),
        (ecdsa::TestName::EcdsaSecp521r1Sha512, alg_id::ECDSA_P521, alg_id::ECDSA_SHA512),
    ] {
        let mut tally = Tally::default();
        for group in ecdsa::TestSet::load(name).expect("vectors").test_groups {
            for test in group.tests {
                tally.certificate(&group.key.key, (key, signature), &test!(name, test));
            }
        }
        tally.at_least(201, 101);
    }
}

#[test]
fn ed25519() {
    let (mut ours, mut certificates, mut equations) = (Tally::default(), Tally::default(), Tally::default());
    let name = eddsa::TestName::Ed25519;
    for group in eddsa::TestSet::load(name).expect("vectors").test_groups {
        let key = keys(&group.der);
        let point = ed25519::Key::new(&group.key.pk.as_slice().try_into().expect("32 bytes")).expect("key");
        for test in group.tests {
            ours.key(&key, Algorithm::EdDsa, &test!(name, test));
            // The key asks one of them: which, depends on the processor.
            let of = |equation: fn(&ed25519::Key, &[u8], &[u8]) -> bool| {
                ed25519::acceptable_r(&test.sig) && equation(&point, &test.msg, &test.sig)
            };
            let (native, portable) = (of(Native::verify_ed25519), of(Portable::verify_ed25519));
            equations.count(test.result, native, portable, &test.comment);
            for ours in [ed25519::Key::fits::<Native>, ed25519::Key::fits::<Portable>] {
                equations.count(test.result, of(ours), portable, &test.comment);
            }
            certificates.certificate(&group.key.pk, (alg_id::ED25519, alg_id::ED25519), &test!(name, test));
        }
    }
    ours.at_least(141, 71);
    equations.at_least(3 * 141, 3 * 71);
    certificates.at_least(141, 71);
}

#[test]
fn rsa_pkcs1() {
    use rsa_pkcs1_verify::{TestName, TestSet};
    let mut tally = Tally::default();
    for name in [TestName::Rsa2048Sha256, TestName::Rsa3072Sha256, TestName::Rsa4096Sha256, TestName::Rsa8192Sha256] {
        for group in TestSet::load(name).expect("vectors").test_groups {
            let key = keys(&group.der);
            for test in group.tests {
                tally.key(&key, Algorithm::Rs256, &test!(name, test));
            }
        }
    }
    tally.at_least(900, 30);
}

#[test]
fn rsa_pss() {
    use rsa_pss_verify::{TestName, TestSet};
    let mut tally = Tally::default();
    for name in [
        TestName::RsaPss2048Sha256Mgf1SaltLen32,
        TestName::RsaPss3072Sha256Mgf1SaltLen32,
        TestName::RsaPss4096Sha256Mgf1SaltLen32,
    ] {
        for group in TestSet::load(name).expect("vectors").test_groups {
            let key = keys(&group.der);
            for test in group.tests {
                tally.key(&key, Algorithm::Ps256, &test!(name, test));
            }
        }
    }
    tally.at_least(300, 100);
}

#[test]
fn rsa_in_certificates() {
    use rsa_pkcs1_verify::TestName as Pkcs1;
    use rsa_pss_verify::TestName as Pss;
    let mut tally = Tally::default();
    for (name, signature) in [
        (Pkcs1::Rsa2048Sha256, alg_id::RSA_PKCS1_SHA256),
        (Pkcs1::Rsa2048Sha384, alg_id::RSA_PKCS1_SHA384),
        (Pkcs1::Rsa2048Sha512, alg_id::RSA_PKCS1_SHA512),
    ] {
        for group in rsa_pkcs1_verify::TestSet::load(name).expect("vectors").test_groups {
            for test in group.tests {
                tally.certificate(&group.asn_key, (alg_id::RSA_ENCRYPTION, signature), &test!(name, test));
            }
        }
    }
    for (name, signature) in [
        (Pss::RsaPss2048Sha256Mgf1SaltLen32, alg_id::RSA_PSS_SHA256),
        (Pss::RsaPss2048Sha384Mgf1SaltLen48, alg_id::RSA_PSS_SHA384),
        (Pss::RsaPss4096Sha512Mgf1SaltLen64, alg_id::RSA_PSS_SHA512),
    ] {
        for group in rsa_pss_verify::TestSet::load(name).expect("vectors").test_groups {
            for test in group.tests {
                tally.certificate(&group.asn_key, (alg_id::RSA_ENCRYPTION, signature), &test!(name, test));
            }
        }
    }
    tally.at_least(900, 100);
}

#[test]
fn hmac() {
    let mut tally = Tally::default();
    let set = mac::TestSet::load(mac::TestName::HmacSha256).expect("vectors");
    for group in set.test_groups.into_iter().filter(|group| group.tag_size == 256) {
        for test in group.tests {
            let tag = |made: [u8; 32]| made == test.tag[..];
            let native = tag(Native::hmac(&Native::hmac_key(&test.key), &test.msg));
            let portable = tag(Portable::hmac(&Portable::hmac_key(&test.key), &test.msg));
            tally.count(test.result, native, portable, &format!("HMAC {}: {}", test.tc_id, test.comment));
        }
    }
    tally.at_least(50, 20);
}
