//! Did this key sign these messages, and which of them are shown? BBS signatures and zero-knowledge proofs of them.
//!
//! The BBS Signature Scheme (draft-irtf-cfrg-bbs-signatures-09), ciphersuite BLS12-381-SHA-256, held against the draft's
//! own vectors. Secret scalars go through the curve library's constant-time operations alone.

mod hash;
mod key;
mod proof;
mod signature;
#[cfg(test)]
mod tests;

use bls12_381::{G1Affine, G1Projective, Scalar};

pub use key::{PublicKey, SecretKey};
pub use proof::{Disclosure, prove, verify_proof};
pub use signature::{SIGNATURE_BYTES, sign, verify};

/// Bytes of a public key: a compressed point of G2.
pub const PUBLIC_KEY_BYTES: usize = 96;

const POINT_BYTES: usize = 48;
const SCALAR_BYTES: usize = 32;

/// Why a BBS signature or proof was not made, or is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BbsError {
    /// Bytes that are no key, signature or proof: a wrong length, no point of the group, a scalar out of range.
    #[error("no {what} of BBS on BLS12-381")]
    Malformed {
        /// "public key", "secret key", "signature" or "proof".
        what: &'static str,
    },
    /// It is not this key's over these messages.
    #[error("the BBS {what} is not this key's over these messages")]
    Mismatch {
        /// "signature" or "proof".
        what: &'static str,
    },
    /// An index of no message, or one that is repeated or out of order.
    #[error("the message index {index} of {count} is repeated, out of order or out of range")]
    Index {
        /// The index.
        index: usize,
        /// How many messages there are.
        count: usize,
    },
    /// More messages than the limit.
    #[error("{actual} messages, more than the limit of {limit}")]
    TooMany {
        /// Messages given.
        actual: usize,
        /// Messages accepted.
        limit: usize,
    },
}

/// A point of G1 other than the identity, from its one encoding.
fn read_point(bytes: &[u8], what: &'static str) -> Result<G1Affine, BbsError> {
    let malformed = BbsError::Malformed { what };
    let bytes: &[u8; POINT_BYTES] = bytes.try_into().map_err(|_| malformed)?;
    let point = Option::<G1Affine>::from(G1Affine::from_compressed(bytes)).ok_or(malformed)?;
    if bool::from(point.is_identity()) { Err(malformed) } else { Ok(point) }
}

/// A scalar from 1 to r - 1, big-endian.
fn read_scalar(bytes: &[u8], what: &'static str) -> Result<Scalar, BbsError> {
    let malformed = BbsError::Malformed { what };
    let mut little: [u8; SCALAR_BYTES] = bytes.try_into().map_err(|_| malformed)?;
    little.reverse();
    let scalar = Option::<Scalar>::from(Scalar::from_bytes(&little)).ok_or(malformed)?;
    if scalar == Scalar::zero() { Err(malformed) } else { Ok(scalar) }
}

fn write_scalar(scalar: &Scalar) -> [u8; SCALAR_BYTES] {
    let mut bytes = scalar.to_bytes();
    bytes.reverse();
    bytes
}

fn write_point(point: &G1Projective) -> [u8; POINT_BYTES] {
    G1Affine::from(point).to_compressed()
}
