//! Does the mathematics hold? The one file of this crate that names aws-lc-rs and k256 for keys and signatures, so that
//! another library can take their place. FIPS 186-5 (ECDSA, RSA), RFC 8032 (Ed25519).

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::signature::{
    self, EcdsaKeyPair, EcdsaSigningAlgorithm, EcdsaVerificationAlgorithm, Ed25519KeyPair, KeyPair, ParsedPublicKey,
    RsaPublicKeyComponents,
};
use aws_lc_rs::{agreement, digest, rand};
use k256::ecdsa::signature::Verifier;

use super::Curve;

/// SHA-256, SHA-384 or SHA-512.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    /// SHA-256
    Sha256,
    /// SHA-384
    Sha384,
    /// SHA-512
    Sha512,
}

impl Hash {
    /// The digest of all the parts, one after the other.
    pub fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        let mut context = digest::Context::new(self.algorithm());
        for part in parts {
            context.update(part);
        }
        context.finish().as_ref().to_vec()
    }

    /// The digest of these bytes, without a place on the heap.
    pub(crate) fn digest(self, bytes: &[u8]) -> impl AsRef<[u8]> + use<> {
        digest::digest(self.algorithm(), bytes)
    }

    fn algorithm(self) -> &'static digest::Algorithm {
        match self {
            Hash::Sha256 => &digest::SHA256,
            Hash::Sha384 => &digest::SHA384,
            Hash::Sha512 => &digest::SHA512,
        }
    }
}

/// A point that was found on its curve, ready for many verifications.
#[derive(Clone)]
pub(super) enum EcKey {
    Nist(ParsedPublicKey),
    Secp256k1(k256::ecdsa::VerifyingKey),
}

impl EcKey {
    /// A SEC 1 point, compressed or not; `None` if it is not on the curve.
    pub(super) fn from_point(curve: Curve, point: &[u8]) -> Option<Self> {
        let compressed = point.len() == curve.size() + 1 && matches!(point.first(), Some(2 | 3));
        let uncompressed = point.len() == 2 * curve.size() + 1 && point.first() == Some(&4);
        if !compressed && !uncompressed {
            return None;
        }
        match verifying(curve) {
            Some(verifying) => ParsedPublicKey::new(verifying, point).ok().map(Self::Nist),
            None => k256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Self::Secp256k1),
        }
    }

    /// `04 || x || y`.
    pub(super) fn uncompressed(&self, curve: Curve) -> Option<Vec<u8>> {
        let key = match self {
            Self::Nist(key) => key,
            Self::Secp256k1(key) => return Some(key.to_sec1_point(false).as_bytes().to_vec()),
        };
        let spki: PublicKeyX509Der<'_> = key.as_der().ok()?;
        let bytes = spki.as_ref();
        let at = bytes.len().checked_sub(2 * curve.size() + 1)?;
        bytes.get(at..).filter(|point| point.first() == Some(&4)).map(<[u8]>::to_vec)
    }

    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Nist(key) => key.verify_sig(message, signature).is_ok(),
            // k256 knows low s alone; the other one is as good.
            Self::Secp256k1(key) => k256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature.normalize_s()).is_ok()),
        }
    }
}

pub(super) fn verify_ed25519(key: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    signature::UnparsedPublicKey::new(&signature::ED25519, key).verify(message, signature).is_ok()
}

/// RSASSA-PKCS1-v1_5 or, with `pss`, RSASSA-PSS (salt as long as the hash), both with SHA-256.
pub(super) fn verify_rsa(n: &[u8], e: &[u8], pss: bool, message: &[u8], signature: &[u8]) -> bool {
    let parameters = if pss { &signature::RSA_PSS_2048_8192_SHA256 } else { &signature::RSA_PKCS1_2048_8192_SHA256 };
    RsaPublicKeyComponents { n, e }.verify(parameters, message, signature).is_ok()
}

/// Both halves of a key, in the library's own form, which it wipes when dropped.
pub(super) enum Pair {
    Ed25519(Ed25519KeyPair),
    Ec(Box<EcdsaKeyPair>),
}

impl Pair {
    /// From the 32 bytes of RFC 8032's private key. Also gives the public key.
    pub(super) fn ed25519(seed: &[u8]) -> Option<(Self, Vec<u8>)> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).ok()?;
        let public = pair.public_key().as_ref().to_vec();
        Some((Self::Ed25519(pair), public))
    }

    /// From a scalar, big-endian, of exactly the curve's size; `None` for zero or not below the order. Also gives the
    /// public point, uncompressed.
    pub(super) fn ec(curve: Curve, scalar: &[u8]) -> Option<(Self, Vec<u8>)> {
        let (agreement, signing): (_, &EcdsaSigningAlgorithm) = match curve {
            Curve::P256 => (&agreement::ECDH_P256, &signature::ECDSA_P256_SHA256_FIXED_SIGNING),
            Curve::P384 => (&agreement::ECDH_P384, &signature::ECDSA_P384_SHA384_FIXED_SIGNING),
            Curve::P521 => (&agreement::ECDH_P521, &signature::ECDSA_P521_SHA512_FIXED_SIGNING),
            Curve::Secp256k1 => return None,
        };
        if scalar.iter().all(|byte| *byte == 0) {
            return None;
        }
        let public = agreement::PrivateKey::from_private_key(agreement, scalar).ok()?.compute_public_key().ok()?;
        let pair = EcdsaKeyPair::from_private_key_and_public_key(signing, scalar, public.as_ref()).ok()?;
        Some((Self::Ec(Box::new(pair)), public.as_ref().to_vec()))
    }

    /// The signature: 64 bytes for Ed25519, r||s for ECDSA, whose nonce is the library's own.
    pub(super) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        let signature = match self {
            Pair::Ed25519(pair) => pair.try_sign(message),
            Pair::Ec(pair) => pair.sign(&rand::SystemRandom::new(), message),
        };
        signature.ok().map(|signature| signature.as_ref().to_vec())
    }
}

/// `None` for a curve that aws-lc-rs has not.
fn verifying(curve: Curve) -> Option<&'static EcdsaVerificationAlgorithm> {
    match curve {
        Curve::P256 => Some(&signature::ECDSA_P256_SHA256_FIXED),
        Curve::P384 => Some(&signature::ECDSA_P384_SHA384_FIXED),
        Curve::P521 => Some(&signature::ECDSA_P521_SHA512_FIXED),
        Curve::Secp256k1 => None,
    }
}
