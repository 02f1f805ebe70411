//! Does the mathematics hold? What this crate asks of a library for signatures, digests and HMAC, and which one answers:
//! aws-lc-rs, or for WebAssembly, where that does not build, the crates of RustCrypto. No other file names either, but
//! tests that make what we only check, and [`super::ed25519`], which is the faster one on some processors. FIPS 180-4 (SHA), 186-5 (ECDSA, RSA), 198-1 (HMAC), RFC 8032 (Ed25519).

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(any(test, target_arch = "wasm32"))]
mod portable;
mod secp256k1;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

use rustls_pki_types::SignatureVerificationAlgorithm;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::Native as Chosen;
#[cfg(target_arch = "wasm32")]
pub(crate) use portable::Portable as Chosen;

use super::Curve;
use super::ed25519::Key;

/// A library. Each gives the same answers: the same tests are put to all of them.
pub(crate) trait Backend: Copy + 'static {
    /// A digest, without a place on the heap.
    type Digest: AsRef<[u8]>;
    /// A digest on the way; a copy of it goes on from there.
    type Running: Clone;
    /// A key of HMAC-SHA-256, ready for many messages.
    type HmacKey;
    /// A point that was found on its curve (any but secp256k1), ready for many verifications.
    type NistKey: Clone + Send + Sync;
    /// Both halves of a key, in the library's own form, which it wipes when dropped.
    type Pair: Send + Sync;

    fn digest(hash: Hash, bytes: &[u8]) -> Self::Digest;
    fn begin(hash: Hash) -> Self::Running;
    fn feed(running: &mut Self::Running, bytes: &[u8]);
    fn finish(running: Self::Running) -> Self::Digest;
    /// Of all the parts, one after the other.
    fn digest_of_parts(hash: Hash, parts: &[&[u8]]) -> Self::Digest {
        let mut running = Self::begin(hash);
        parts.iter().for_each(|part| Self::feed(&mut running, part));
        Self::finish(running)
    }
    /// For references that were made long ago; nothing new rests on it.
    fn sha1(bytes: &[u8]) -> Self::Digest;
    fn hmac_key(key: &[u8]) -> Self::HmacKey;
    fn hmac(key: &Self::HmacKey, message: &[u8]) -> [u8; 32];

    /// From a SEC 1 point whose form and length were looked at; `None` if it is not on the curve, or for secp256k1.
    fn nist_key(curve: Curve, point: &[u8]) -> Option<Self::NistKey>;
    /// `04 || x || y`.
    fn uncompressed(curve: Curve, key: &Self::NistKey) -> Option<Vec<u8>>;
    /// With the digest that JOSE ties to the curve; the signature is r||s.
    fn verify_ecdsa(key: &Self::NistKey, message: &[u8], signature: &[u8]) -> bool;
    /// The equation alone: that neither the key nor R is of small order or spelled otherwise is asked before.
    fn verify_ed25519(key: &Key, message: &[u8], signature: &[u8]) -> bool;
    /// RSASSA-PKCS1-v1_5 or, with `pss`, RSASSA-PSS (salt as long as the hash), both with SHA-256.
    fn verify_rsa(n: &[u8], e: &[u8], pss: bool, message: &[u8], signature: &[u8]) -> bool;
    /// What certificates, and things signed in their way, may be signed with; ECDSA signatures are DER there.
    fn certificate_signatures() -> &'static [&'static dyn SignatureVerificationAlgorithm];

    /// From the 32 bytes of RFC 8032's private key. Also gives the public key.
    fn ed25519_pair(seed: &[u8]) -> Option<(Self::Pair, Vec<u8>)>;
    /// From a scalar, big-endian, of exactly the curve's size; `None` for zero or not below the order, and for
    /// secp256k1. Also gives the public point, uncompressed.
    fn ec_pair(curve: Curve, scalar: &[u8]) -> Option<(Self::Pair, Vec<u8>)>;
    /// The signature: 64 bytes for Ed25519, r||s for ECDSA, whose nonce is the library's own.
    fn sign(pair: &Self::Pair, message: &[u8]) -> Option<Vec<u8>>;
}

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
        let digest = match parts {
            [whole] => Chosen::digest(self, whole),
            parts => Chosen::digest_of_parts(self, parts),
        };
        digest.as_ref().to_vec()
    }

    /// "SHA-256", "SHA-384" or "SHA-512".
    pub fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    /// The digest of these bytes, without a place on the heap.
    pub(crate) fn digest(self, bytes: &[u8]) -> impl AsRef<[u8]> + use<> {
        Chosen::digest(self, bytes)
    }
}

/// A point that was found on its curve, ready for many verifications.
#[derive(Clone)]
pub(in crate::key) enum EcKey<B: Backend> {
    Nist(B::NistKey),
    Secp256k1(secp256k1::Key),
}

impl<B: Backend> EcKey<B> {
    /// A SEC 1 point, compressed or not; `None` if it is not on the curve.
    pub(in crate::key) fn from_point(curve: Curve, point: &[u8]) -> Option<Self> {
        let compressed = point.len() == curve.size() + 1 && matches!(point.first(), Some(2 | 3));
        let uncompressed = point.len() == 2 * curve.size() + 1 && point.first() == Some(&4);
        if !compressed && !uncompressed {
            return None;
        }
        match curve {
            Curve::Secp256k1 => secp256k1::Key::from_point(point).map(Self::Secp256k1),
            Curve::P256 | Curve::P384 | Curve::P521 => B::nist_key(curve, point).map(Self::Nist),
        }
    }

    /// `04 || x || y`.
    pub(in crate::key) fn uncompressed(&self, curve: Curve) -> Option<Vec<u8>> {
        match self {
            Self::Nist(key) => B::uncompressed(curve, key),
            Self::Secp256k1(key) => Some(key.uncompressed()),
        }
    }

    pub(in crate::key) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Nist(key) => B::verify_ecdsa(key, message, signature),
            Self::Secp256k1(key) => key.verify(message, signature),
        }
    }
}
