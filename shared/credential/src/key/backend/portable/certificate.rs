//! What may a certificate be signed with? The same list as webpki has over aws-lc-rs, but for ML-DSA, which is refused
//! here. RFC 5480, section 2.2; RFC 5758; RFC 4055; RFC 8410.

use rustls_pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm, alg_id};

use super::super::{Backend, Curve, EcKey, Hash};
use super::{Portable, rsa};
use crate::key::{ed25519, spki};

/// A kind of signature, of one kind of key, under the names that a certificate gives both.
#[derive(Debug)]
struct Kind {
    key: AlgorithmIdentifier,
    signature: AlgorithmIdentifier,
    scheme: Scheme,
}

#[derive(Debug)]
enum Scheme {
    Ecdsa(Curve, Hash),
    Rsa { hash: Hash, pss: bool },
    Ed25519,
}

/// What [`Portable`] knows.
pub(super) static SIGNATURES: &[&dyn SignatureVerificationAlgorithm] = &[
    &ecdsa(Curve::P256, Hash::Sha256),
    &ecdsa(Curve::P256, Hash::Sha384),
    &ecdsa(Curve::P256, Hash::Sha512),
    &ecdsa(Curve::P384, Hash::Sha256),
    &ecdsa(Curve::P384, Hash::Sha384),
    &ecdsa(Curve::P384, Hash::Sha512),
    &ecdsa(Curve::P521, Hash::Sha256),
    &ecdsa(Curve::P521, Hash::Sha384),
    &ecdsa(Curve::P521, Hash::Sha512),
    &Kind { key: alg_id::ED25519, signature: alg_id::ED25519, scheme: Scheme::Ed25519 },
    &pkcs1(Hash::Sha256, alg_id::RSA_PKCS1_SHA256),
    &pkcs1(Hash::Sha384, alg_id::RSA_PKCS1_SHA384),
    &pkcs1(Hash::Sha512, alg_id::RSA_PKCS1_SHA512),
    // Without the parameter NULL, which must be accepted too (RFC 4055, section 5).
    &pkcs1(Hash::Sha256, AlgorithmIdentifier::from_slice(&[6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 11])),
    &pkcs1(Hash::Sha384, AlgorithmIdentifier::from_slice(&[6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 12])),
    &pkcs1(Hash::Sha512, AlgorithmIdentifier::from_slice(&[6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 13])),
    &pss(Hash::Sha256, alg_id::RSA_PSS_SHA256),
    &pss(Hash::Sha384, alg_id::RSA_PSS_SHA384),
    &pss(Hash::Sha512, alg_id::RSA_PSS_SHA512),
];

const fn ecdsa(curve: Curve, hash: Hash) -> Kind {
    let key = match curve {
        Curve::P256 => alg_id::ECDSA_P256,
        Curve::P384 => alg_id::ECDSA_P384,
        Curve::P521 => alg_id::ECDSA_P521,
        Curve::Secp256k1 => alg_id::ECDSA_P256K1,
    };
    let signature = match hash {
        Hash::Sha256 => alg_id::ECDSA_SHA256,
        Hash::Sha384 => alg_id::ECDSA_SHA384,
        Hash::Sha512 => alg_id::ECDSA_SHA512,
    };
    Kind { key, signature, scheme: Scheme::Ecdsa(curve, hash) }
}

const fn pkcs1(hash: Hash, signature: AlgorithmIdentifier) -> Kind {
    Kind { key: alg_id::RSA_ENCRYPTION, signature, scheme: Scheme::Rsa { hash, pss: false } }
}

const fn pss(hash: Hash, signature: AlgorithmIdentifier) -> Kind {
    Kind { key: alg_id::RSA_ENCRYPTION, signature, scheme: Scheme::Rsa { hash, pss: true } }
}

impl SignatureVerificationAlgorithm for Kind {
    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.key
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        self.signature
    }

    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        let holds = match self.scheme {
            Scheme::Ecdsa(curve, hash) => match EcKey::<Portable>::from_point(curve, key) {
                Some(EcKey::Nist(key)) => key.verify_der(Portable::digest(hash, message).as_ref(), signature),
                Some(EcKey::Secp256k1(_)) | None => false,
            },
            Scheme::Rsa { hash, pss } => {
                spki::rsa_numbers(key).is_ok_and(|(n, e)| rsa::verify(n, e, hash, pss, message, signature))
            }
            Scheme::Ed25519 => {
                let key = key.try_into().ok().and_then(|key| ed25519::Key::new(key).ok());
                key.is_some_and(|key| key.verify::<Portable>(message, signature))
            }
        };
        if holds { Ok(()) } else { Err(InvalidSignature) }
    }
}
