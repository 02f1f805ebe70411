//! What do the crates of RustCrypto answer? They are Rust throughout, and stand in where aws-lc-rs does not build.

mod certificate;
mod nist;
mod rsa;

use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use hmac::{Hmac, KeyInit, Mac};
use p256::ecdsa::signature::{Signer, Verifier};
use rustls_pki_types::SignatureVerificationAlgorithm;
use sha1::Sha1;
use sha2_portable::{Digest as _, Sha256, Sha384, Sha512};

use super::{Backend, Curve, Hash};
use crate::key::ed25519::Key;
use nist::NistKey;

/// RustCrypto's crates.
#[derive(Clone, Copy)]
pub(crate) struct Portable;

/// At most 64 bytes, of which the first `length` count.
pub(crate) struct Digest {
    bytes: [u8; 64],
    length: usize,
}

impl Digest {
    fn new(digest: &[u8]) -> Self {
        let mut bytes = [0; 64];
        for (to, from) in bytes.iter_mut().zip(digest) {
            *to = *from;
        }
        Self { bytes, length: digest.len() }
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&self.bytes)
    }
}

/// A digest on the way.
#[derive(Clone)]
pub(crate) enum Running {
    Sha256(Sha256),
    Sha384(Sha384),
    Sha512(Sha512),
}

/// Both halves of a key.
pub(crate) enum Pair {
    Ed25519(Box<SigningKey>),
    Nist(Box<nist::Pair>),
}

impl Backend for Portable {
    type Digest = Digest;
    type Running = Running;
    type HmacKey = Hmac<Sha256>;
    type NistKey = NistKey;
    type Pair = Pair;

    fn digest(hash: Hash, bytes: &[u8]) -> Digest {
        Self::digest_of_parts(hash, &[bytes])
    }

    fn begin(hash: Hash) -> Running {
        match hash {
            Hash::Sha256 => Running::Sha256(Sha256::new()),
            Hash::Sha384 => Running::Sha384(Sha384::new()),
            Hash::Sha512 => Running::Sha512(Sha512::new()),
        }
    }

    fn feed(running: &mut Running, bytes: &[u8]) {
        match running {
            Running::Sha256(running) => running.update(bytes),
            Running::Sha384(running) => running.update(bytes),
            Running::Sha512(running) => running.update(bytes),
        }
    }

    fn finish(running: Running) -> Digest {
        match running {
            Running::Sha256(running) => Digest::new(&running.finalize()),
            Running::Sha384(running) => Digest::new(&running.finalize()),
            Running::Sha512(running) => Digest::new(&running.finalize()),
        }
    }

    fn sha1(bytes: &[u8]) -> Digest {
        Digest::new(&Sha1::digest(bytes))
    }

    fn hmac_key(key: &[u8]) -> Hmac<Sha256> {
        Hmac::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"))
    }

    fn hmac(key: &Hmac<Sha256>, message: &[u8]) -> [u8; 32] {
        key.clone().chain_update(message).finalize().into_bytes().into()
    }

    fn nist_key(curve: Curve, point: &[u8]) -> Option<NistKey> {
        NistKey::from_point(curve, point)
    }

    fn uncompressed(_: Curve, key: &NistKey) -> Option<Vec<u8>> {
        Some(key.uncompressed())
    }

    fn verify_ecdsa(key: &NistKey, message: &[u8], signature: &[u8]) -> bool {
        key.verify(message, signature)
    }

    fn verify_ed25519(key: &Key, message: &[u8], signature: &[u8]) -> bool {
        let (Ok(key), Ok(signature)) = (VerifyingKey::from_bytes(key.bytes()), Signature::from_slice(signature)) else {
            return false;
        };
        key.verify(message, &signature).is_ok()
    }

    fn verify_rsa(n: &[u8], e: &[u8], pss: bool, message: &[u8], signature: &[u8]) -> bool {
        rsa::verify(n, e, Hash::Sha256, pss, message, signature)
    }

    fn certificate_signatures() -> &'static [&'static dyn SignatureVerificationAlgorithm] {
        certificate::SIGNATURES
    }

    fn ed25519_pair(seed: &[u8]) -> Option<(Pair, Vec<u8>)> {
        let pair = SigningKey::from_bytes(seed.try_into().ok()?);
        let public = pair.verifying_key().to_bytes().to_vec();
        Some((Pair::Ed25519(Box::new(pair)), public))
    }

    fn ec_pair(curve: Curve, scalar: &[u8]) -> Option<(Pair, Vec<u8>)> {
        let pair = nist::Pair::from_scalar(curve, scalar)?;
        let public = pair.uncompressed();
        Some((Pair::Nist(Box::new(pair)), public))
    }

    fn sign(pair: &Pair, message: &[u8]) -> Option<Vec<u8>> {
        match pair {
            Pair::Ed25519(pair) => pair.try_sign(message).ok().map(|signature| signature.to_bytes().to_vec()),
            Pair::Nist(pair) => pair.sign(message),
        }
    }
}
