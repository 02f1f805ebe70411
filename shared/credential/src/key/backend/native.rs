//! What does aws-lc-rs answer? The one file of this crate that names it.

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::signature::{
    self, EcdsaKeyPair, EcdsaSigningAlgorithm, EcdsaVerificationAlgorithm, Ed25519KeyPair, KeyPair, ParsedPublicKey,
    RsaPublicKeyComponents,
};
use aws_lc_rs::{agreement, digest, hmac, rand};
use rustls_pki_types::SignatureVerificationAlgorithm;

use super::{Backend, Curve, Hash};
use crate::key::ed25519::Key;

/// aws-lc-rs.
#[derive(Clone, Copy)]
pub(crate) struct Native;

/// Both halves of a key.
pub(crate) enum Pair {
    Ed25519(Ed25519KeyPair),
    Ec(Box<EcdsaKeyPair>),
}

impl Backend for Native {
    type Digest = digest::Digest;
    type Running = digest::Context;
    type HmacKey = hmac::Key;
    type NistKey = ParsedPublicKey;
    type Pair = Pair;

    fn digest(hash: Hash, bytes: &[u8]) -> digest::Digest {
        digest::digest(algorithm(hash), bytes)
    }

    fn begin(hash: Hash) -> digest::Context {
        digest::Context::new(algorithm(hash))
    }

    fn feed(running: &mut digest::Context, bytes: &[u8]) {
        running.update(bytes);
    }

    fn finish(running: digest::Context) -> digest::Digest {
        running.finish()
    }

    fn sha1(bytes: &[u8]) -> digest::Digest {
        digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, bytes)
    }

    fn hmac_key(key: &[u8]) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, key)
    }

    fn hmac(key: &hmac::Key, message: &[u8]) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(hmac::sign(key, message).as_ref());
        bytes
    }

    fn nist_key(curve: Curve, point: &[u8]) -> Option<ParsedPublicKey> {
        ParsedPublicKey::new(verifying(curve)?, point).ok()
    }

    fn uncompressed(curve: Curve, key: &ParsedPublicKey) -> Option<Vec<u8>> {
        let spki: PublicKeyX509Der<'_> = key.as_der().ok()?;
        let bytes = spki.as_ref();
        let at = bytes.len().checked_sub(2 * curve.size() + 1)?;
        bytes.get(at..).filter(|point| point.first() == Some(&4)).map(<[u8]>::to_vec)
    }

    fn verify_ecdsa(key: &ParsedPublicKey, message: &[u8], signature: &[u8]) -> bool {
        key.verify_sig(message, signature).is_ok()
    }

    fn verify_ed25519(key: &Key, message: &[u8], signature: &[u8]) -> bool {
        signature::UnparsedPublicKey::new(&signature::ED25519, key.bytes()).verify(message, signature).is_ok()
    }

    fn verify_rsa(n: &[u8], e: &[u8], pss: bool, message: &[u8], signature: &[u8]) -> bool {
        let parameters =
            if pss { &signature::RSA_PSS_2048_8192_SHA256 } else { &signature::RSA_PKCS1_2048_8192_SHA256 };
        RsaPublicKeyComponents { n, e }.verify(parameters, message, signature).is_ok()
    }

    fn certificate_signatures() -> &'static [&'static dyn SignatureVerificationAlgorithm] {
        webpki::ALL_VERIFICATION_ALGS
    }

    fn ed25519_pair(seed: &[u8]) -> Option<(Pair, Vec<u8>)> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).ok()?;
        let public = pair.public_key().as_ref().to_vec();
        Some((Pair::Ed25519(pair), public))
    }

    fn ec_pair(curve: Curve, scalar: &[u8]) -> Option<(Pair, Vec<u8>)> {
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
        Some((Pair::Ec(Box::new(pair)), public.as_ref().to_vec()))
    }

    fn sign(pair: &Pair, message: &[u8]) -> Option<Vec<u8>> {
        let signature = match pair {
            Pair::Ed25519(pair) => pair.try_sign(message),
            Pair::Ec(pair) => pair.sign(&rand::SystemRandom::new(), message),
        };
        signature.ok().map(|signature| signature.as_ref().to_vec())
    }
}

fn algorithm(hash: Hash) -> &'static digest::Algorithm {
    match hash {
        Hash::Sha256 => &digest::SHA256,
        Hash::Sha384 => &digest::SHA384,
        Hash::Sha512 => &digest::SHA512,
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
