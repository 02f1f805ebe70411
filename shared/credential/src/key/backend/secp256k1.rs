//! Is this a signature on secp256k1? Checked with k256 everywhere, since aws-lc-rs has not this curve. RFC 8812,
//! section 3.2.

use k256::ecdsa::signature::Verifier;
use k256::ecdsa::{Signature, VerifyingKey};

#[derive(Clone)]
pub(in crate::key) struct Key(VerifyingKey);

impl Key {
    pub(super) fn from_point(point: &[u8]) -> Option<Self> {
        VerifyingKey::from_sec1_bytes(point).ok().map(Self)
    }

    /// `04 || x || y`.
    pub(super) fn uncompressed(&self) -> Vec<u8> {
        self.0.to_sec1_point(false).as_bytes().to_vec()
    }

    pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        // k256 knows low s alone; the other one is as good.
        Signature::from_slice(signature).is_ok_and(|signature| self.0.verify(message, &signature.normalize_s()).is_ok())
    }
}
