//! Is this Ed25519 point one that a signature may rest on, and does the equation hold? RFC 8032, section 5.1, narrowed:
//! points of small order and second spellings of a point are refused, since a signature with them can fit any message or
//! any key.

use std::sync::LazyLock;

use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::edwards::CompressedEdwardsY;
use curve25519_dalek::{EdwardsPoint, Scalar};

use super::KeyError;
use super::backend::{Backend, Hash};

/// The y coordinates of the eight points of small order. With either sign bit they name such a point, or none.
static SMALL_ORDER: LazyLock<[[u8; 32]; 8]> =
    LazyLock::new(|| EIGHT_TORSION.map(|point| without_sign(&point.compress().0)));

/// A public key: on the curve, canonical, of large order. Its point is kept: to find it costs a fifth of a check.
#[derive(Clone, Copy)]
pub(crate) struct Key {
    bytes: [u8; 32],
    /// -A
    minus: EdwardsPoint,
}

impl Key {
    pub(super) fn new(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        if small_order(bytes) {
            return Err(KeyError::SmallOrder);
        }
        if !canonical(bytes) {
            return Err(KeyError::NotCanonical);
        }
        let point = CompressedEdwardsY(*bytes).decompress();
        point.map(|point| Self { bytes: *bytes, minus: -point }).ok_or(KeyError::NotOnCurve { kind: "Ed25519" })
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// Whether it signed that, by whatever is the fastest on this processor.
    pub(super) fn verify<B: Backend>(&self, message: &[u8], signature: &[u8]) -> bool {
        let holds = if vectorised() { Self::fits::<B> } else { B::verify_ed25519 };
        acceptable_r(signature) && holds(self, message, signature)
    }

    /// The equation alone, by curve25519-dalek: R = sB - kA with k = SHA-512(R, A, message), without the cofactor, compared in
    /// bytes; s is below the order of the group (RFC 8032, section 5.1.7).
    pub(super) fn fits<B: Backend>(&self, message: &[u8], signature: &[u8]) -> bool {
        let Some((r, s)) = signature.split_first_chunk::<32>() else { return false };
        let s = s.try_into().ok().and_then(|s| Option::<Scalar>::from(Scalar::from_canonical_bytes(s)));
        let digest = B::digest_of_parts(Hash::Sha512, &[r, &self.bytes, message]);
        let (Some(s), Ok(digest)) = (s, digest.as_ref().try_into()) else { return false };
        let k = Scalar::from_bytes_mod_order_wide(digest);
        EdwardsPoint::vartime_double_scalar_mul_basepoint(&k, &self.minus, &s).compress().0 == *r
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

/// Whether [`Key::fits`] is done in the vector unit: this build lets it, and this processor has AVX-512 IFMA.
fn vectorised() -> bool {
    #[cfg(curve25519_dalek_backend = "avx512")]
    let there = std::arch::is_x86_feature_detected!("avx512ifma") && std::arch::is_x86_feature_detected!("avx512vl");
    #[cfg(not(curve25519_dalek_backend = "avx512"))]
    let there = false;
    there
}

/// Whether the first half of a signature, R, is acceptable: canonical and of large order. That it is on the curve
/// follows from the equation, which is compared in bytes.
pub(super) fn acceptable_r(signature: &[u8]) -> bool {
    signature.first_chunk::<32>().is_some_and(|r| canonical(r) && !small_order(r))
}

fn small_order(point: &[u8; 32]) -> bool {
    let y = without_sign(point);
    SMALL_ORDER.contains(&y) || reduced(&y).is_some_and(|y| SMALL_ORDER.contains(&y))
}

/// Below p = 2^255 - 19.
fn canonical(point: &[u8; 32]) -> bool {
    reduced(&without_sign(point)).is_none()
}

/// y - p, where y is at least p; then it is below 19.
fn reduced(y: &[u8; 32]) -> Option<[u8; 32]> {
    let [low, middle @ .., high] = y;
    let at_least_p = *high == 0x7f && middle.iter().all(|byte| *byte == 0xff) && *low >= 0xed;
    let mut rest = [0; 32];
    if let Some(first) = rest.first_mut() {
        *first = low.wrapping_sub(0xed);
    }
    at_least_p.then_some(rest)
}

fn without_sign(point: &[u8; 32]) -> [u8; 32] {
    let mut y = *point;
    if let Some(last) = y.last_mut() {
        *last &= 0x7f;
    }
    y
}

#[cfg(test)]
mod tests {
    use super::{Key, acceptable_r};
    use crate::key::KeyError;

    fn bytes(text: &str) -> [u8; 32] {
        hex::decode(text).expect("hex").try_into().expect("32 bytes")
    }

    /// The fourteen encodings that "Taming the many EdDSAs" (Chalkias et al. 2020, table 2) and libsodium's list name.
    #[test]
    fn points_of_small_order_are_refused() {
        for text in [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000080",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        ] {
            assert_eq!(Key::new(&bytes(text)).err(), Some(KeyError::SmallOrder), "{text}");
            let signature = [bytes(text).as_slice(), &[0; 32]].concat();
            assert!(!acceptable_r(&signature), "{text}");
        }
    }

    #[test]
    fn second_spellings_and_points_off_the_curve_are_refused() {
        let high = bytes("f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
        assert_eq!(Key::new(&high).err(), Some(KeyError::NotCanonical));
        assert!(!acceptable_r(&[high.as_slice(), &[0; 32]].concat()));
        assert!(!acceptable_r(&[]));
        let off = bytes("0200000000000000000000000000000000000000000000000000000000000000");
        assert_eq!(Key::new(&off).err(), Some(KeyError::NotOnCurve { kind: "Ed25519" }));
        let good = bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(Key::new(&good).map(|key| *key.bytes()), Ok(good));
    }
}
