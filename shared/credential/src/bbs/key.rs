//! Whose key is it? Points of G2, and the scalars that they are made with.
//!
//! draft-irtf-cfrg-bbs-signatures-09, sections 3.4 and 4.2.4.6 (octets_to_pubkey).

use std::fmt;

use bls12_381::{G2Affine, G2Projective, Scalar};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::{BbsError, PUBLIC_KEY_BYTES, hash, read_scalar, write_scalar};

/// A public key: a point of G2 that was found in its subgroup, and is not the identity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey {
    bytes: [u8; PUBLIC_KEY_BYTES],
    pub(super) point: G2Affine,
}

impl PublicKey {
    /// From the compressed point.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BbsError> {
        let malformed = BbsError::Malformed { what: "public key" };
        let bytes: [u8; PUBLIC_KEY_BYTES] = bytes.try_into().map_err(|_| malformed)?;
        let point = Option::<G2Affine>::from(G2Affine::from_compressed(&bytes)).ok_or(malformed)?;
        if bool::from(point.is_identity()) { Err(malformed) } else { Ok(Self { bytes, point }) }
    }

    /// The compressed point.
    pub fn bytes(&self) -> &[u8; PUBLIC_KEY_BYTES] {
        &self.bytes
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bbs::PublicKey({})", hex::encode(self.bytes))
    }
}

/// A secret key in memory. Wiped when dropped; it has no Debug and no Clone, so that no copy is made by chance.
pub struct SecretKey {
    scalar: Zeroizing<Scalar>,
    public: PublicKey,
}

impl SecretKey {
    /// A new key: the same dice give the same key.
    pub fn generate(dice: &mut impl CryptoRng) -> Result<Self, BbsError> {
        let drawn = hash::random_scalars(1, dice);
        Self::from_scalar(drawn.first().copied().unwrap_or_default())
    }

    /// From the scalar, big-endian.
    pub fn from_secret_bytes(bytes: &[u8]) -> Result<Self, BbsError> {
        Self::from_scalar(read_scalar(bytes, "secret key")?)
    }

    pub(super) fn from_scalar(scalar: Scalar) -> Result<Self, BbsError> {
        let scalar = Zeroizing::new(scalar);
        if *scalar == Scalar::zero() {
            return Err(BbsError::Malformed { what: "secret key" });
        }
        let point = G2Affine::from(G2Projective::generator() * *scalar);
        Ok(Self { scalar, public: PublicKey { bytes: point.to_compressed(), point } })
    }

    /// What `from_secret_bytes` reads.
    pub fn secret_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(write_scalar(&self.scalar))
    }

    /// The public half.
    pub fn public_key(&self) -> &PublicKey {
        &self.public
    }

    pub(super) fn scalar(&self) -> &Scalar {
        &self.scalar
    }
}
