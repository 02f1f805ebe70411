//! Is this an ECDSA signature on P-256, P-384 or P-521, and how is one made? FIPS 186-5, section 6;
//! RFC 6979 (the nonce).

use p256::ecdsa::signature::hazmat::PrehashVerifier;
use p256::ecdsa::signature::{Signer, Verifier};

use super::super::Curve;

/// A point that was found on its curve.
#[derive(Clone)]
pub(crate) enum NistKey {
    P256(p256::ecdsa::VerifyingKey),
    P384(p384::ecdsa::VerifyingKey),
    P521(p521::ecdsa::VerifyingKey),
}

/// Both halves of a key; each wipes itself when dropped.
pub(crate) enum Pair {
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
    P521(p521::ecdsa::SigningKey),
}

/// The same expression for each curve: the crates share their names, and no type.
macro_rules! each {
    ($of:ident, $value:expr, |$key:ident, $curve:ident| $then:expr) => {
        match $value {
            $of::P256($key) => {
                use p256 as $curve;
                $then
            }
            $of::P384($key) => {
                use p384 as $curve;
                $then
            }
            $of::P521($key) => {
                use p521 as $curve;
                $then
            }
        }
    };
}

impl NistKey {
    pub(super) fn from_point(curve: Curve, point: &[u8]) -> Option<Self> {
        match curve {
            Curve::P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::P256),
            Curve::P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::P384),
            Curve::P521 => p521::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::P521),
            Curve::Secp256k1 => None,
        }
    }

    pub(super) fn uncompressed(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key.to_sec1_point(false).as_bytes().to_vec(),
            Self::P384(key) => key.to_sec1_point(false).as_bytes().to_vec(),
            Self::P521(key) => key.to_sec1_point(false).as_bytes().to_vec(),
        }
    }

    /// Of r||s, with SHA-256, SHA-384 or SHA-512, as the curve has it.
    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        each!(NistKey, self, |key, curve| curve::ecdsa::Signature::from_slice(signature)
            .is_ok_and(|signature| key.verify(message, &signature).is_ok()))
    }

    /// Of r and s in DER, with any digest.
    pub(super) fn verify_der(&self, digest: &[u8], signature: &[u8]) -> bool {
        each!(NistKey, self, |key, curve| curve::ecdsa::Signature::from_der(signature)
            .is_ok_and(|signature| key.verify_prehash(digest, &signature).is_ok()))
    }
}

impl Pair {
    pub(super) fn from_scalar(curve: Curve, scalar: &[u8]) -> Option<Self> {
        if scalar.len() != curve.size() {
            return None;
        }
        match curve {
            Curve::P256 => p256::ecdsa::SigningKey::from_slice(scalar).ok().map(Self::P256),
            Curve::P384 => p384::ecdsa::SigningKey::from_slice(scalar).ok().map(Self::P384),
            Curve::P521 => p521::ecdsa::SigningKey::from_slice(scalar).ok().map(Self::P521),
            Curve::Secp256k1 => None,
        }
    }

    pub(super) fn uncompressed(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
            Self::P384(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
            Self::P521(key) => key.verifying_key().to_sec1_point(false).as_bytes().to_vec(),
        }
    }

    pub(super) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        each!(Pair, self, |key, curve| {
            let signature: Result<curve::ecdsa::Signature, _> = key.try_sign(message);
            signature.ok().map(|signature| signature.to_bytes().to_vec())
        })
    }
}
