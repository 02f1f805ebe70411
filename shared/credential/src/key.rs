//! Which key is this, and did it sign that? JWK (RFC 7517, 7518, 8037), Multikey (Controlled Identifiers 1.0, section
//! 2.2.2) and SubjectPublicKeyInfo (RFC 5280) in; one checked public key out.

pub(crate) mod backend;
mod ed25519;
mod error;
mod jwk;
mod multikey;
mod private;
mod roca;
mod spki;
#[cfg(test)]
mod tests;

pub use backend::Hash;
pub use error::{KeyError, SignatureError};
pub use private::{PrivateKey, SignError, Signer};

use backend::{Backend, Chosen};

/// A signature algorithm, by its JOSE name (RFC 7518, section 3.1; RFC 8037, section 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Ed25519
    EdDsa,
    /// ECDSA on P-256 with SHA-256
    Es256,
    /// ECDSA on P-384 with SHA-384
    Es384,
    /// ECDSA on P-521 with SHA-512
    Es512,
    /// ECDSA on secp256k1 with SHA-256 (RFC 8812, section 3.2); checked only, never made
    Es256k,
    /// RSASSA-PKCS1-v1_5 with SHA-256
    Rs256,
    /// RSASSA-PSS with SHA-256
    Ps256,
}

impl Algorithm {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::EdDsa, Self::Es256, Self::Es384, Self::Es512, Self::Es256k, Self::Rs256, Self::Ps256];

    /// The name in a JOSE header.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EdDsa => "EdDSA",
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Es512 => "ES512",
            Self::Es256k => "ES256K",
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
        }
    }

    /// The algorithm of that JOSE name; `Ed25519` (RFC 9864) is `EdDSA` with the curve said.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == "Ed25519" {
            return Some(Self::EdDsa);
        }
        Self::ALL.into_iter().find(|algorithm| algorithm.name() == name)
    }
}

/// A curve of ECDSA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Curve {
    P256,
    P384,
    P521,
    Secp256k1,
}

impl Curve {
    const ALL: [Self; 4] = [Self::P256, Self::P384, Self::P521, Self::Secp256k1];

    /// Bytes of a coordinate, and of r and s.
    const fn size(self) -> usize {
        match self {
            Self::P256 | Self::Secp256k1 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }
    const fn name(self) -> &'static str {
        match self {
            Self::P256 => "P-256",
            Self::P384 => "P-384",
            Self::P521 => "P-521",
            Self::Secp256k1 => "secp256k1",
        }
    }
    const fn algorithm(self) -> Algorithm {
        match self {
            Self::P256 => Algorithm::Es256,
            Self::P384 => Algorithm::Es384,
            Self::P521 => Algorithm::Es512,
            Self::Secp256k1 => Algorithm::Es256k,
        }
    }
}

/// A public key that was checked when it was read: on its curve, canonical, of large order, not too small.
///
/// Two are equal if they are the same key, whatever they were written as and restricted to.
#[derive(Clone)]
pub struct PublicKey {
    material: Material<Chosen>,
    /// The one algorithm that a JWK's `alg` allows.
    only: Option<Algorithm>,
}

/// What the key consists of, as that library takes it.
#[derive(Clone)]
enum Material<B: Backend> {
    Ed25519(ed25519::Key),
    /// The point is `04 || x || y`.
    Ec {
        curve: Curve,
        point: Vec<u8>,
        key: backend::EcKey<B>,
    },
    /// For bbs-2023 alone: it makes no signatures of JOSE.
    Bls12381G2(Box<crate::bbs::PublicKey>),
    /// Big-endian, without leading zeros.
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
}

impl PublicKey {
    /// The algorithms that this key may be used with, narrowed by a JWK's `alg`.
    pub fn algorithms(&self) -> &[Algorithm] {
        if let Some(only) = &self.only {
            return std::slice::from_ref(only);
        }
        self.material.algorithms()
    }

    /// "Ed25519", "P-256", "P-384", "P-521", "secp256k1", "BLS12-381 G2" or "RSA".
    pub fn kind(&self) -> &'static str {
        self.material.kind()
    }

    /// The key for BBS signatures, if it is one.
    pub fn bbs(&self) -> Option<&crate::bbs::PublicKey> {
        if let Material::Bls12381G2(key) = &self.material { Some(key) } else { None }
    }

    /// Checks a signature; ECDSA ones are r||s. Low and high s are accepted.
    pub fn verify(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        if !self.algorithms().contains(&algorithm) {
            return Err(SignatureError::Algorithm { algorithm, kind: self.kind() });
        }
        self.material.verify(algorithm, message, signature)
    }

    fn ed25519(bytes: &[u8]) -> Result<Self, KeyError> {
        let key: [u8; 32] =
            bytes.try_into().map_err(|_| KeyError::Length { kind: "Ed25519", actual: bytes.len(), expected: 32 })?;
        Ok(Self { material: Material::Ed25519(ed25519::Key::new(&key)?), only: None })
    }

    /// A SEC 1 point, compressed or not.
    fn ec(curve: Curve, point: &[u8]) -> Result<Self, KeyError> {
        let off = KeyError::NotOnCurve { kind: curve.name() };
        let key = backend::EcKey::from_point(curve, point).ok_or_else(|| off.clone())?;
        // One that is not compressed has this one form, or would not have been taken.
        let point = if point.first() == Some(&4) { point.to_vec() } else { key.uncompressed(curve).ok_or(off)? };
        Ok(Self { material: Material::Ec { curve, point, key }, only: None })
    }

    /// From the compressed point of a BBS key.
    pub fn bls12381_g2(point: &[u8]) -> Result<Self, KeyError> {
        let kind = "BLS12-381 G2";
        if point.len() != crate::bbs::PUBLIC_KEY_BYTES {
            return Err(KeyError::Length { kind, actual: point.len(), expected: crate::bbs::PUBLIC_KEY_BYTES });
        }
        let key = crate::bbs::PublicKey::from_bytes(point).map_err(|_| KeyError::NotOnCurve { kind })?;
        Ok(key.into())
    }

    fn rsa(n: &[u8], e: &[u8]) -> Result<Self, KeyError> {
        let (n, e) = (without_zeros(n), without_zeros(e));
        let bits = n.len() * 8 - n.first().map_or(0, |byte| byte.leading_zeros() as usize);
        if !crate::limits::RSA_BITS.contains(&bits) {
            return Err(KeyError::RsaSize { bits });
        }
        let odd = |bytes: &[u8]| bytes.last().is_some_and(|byte| byte & 1 == 1);
        if !odd(e) || e == [1] || e.len() > 4 {
            return Err(KeyError::RsaExponent);
        }
        if !odd(n) {
            return Err(KeyError::Encoding { reason: "an even RSA modulus" });
        }
        if roca::gives_itself_away(n) {
            return Err(KeyError::RsaGuessable);
        }
        Ok(Self { material: Material::Rsa { n: n.to_vec(), e: e.to_vec() }, only: None })
    }
}

impl<B: Backend> Material<B> {
    fn algorithms(&self) -> &'static [Algorithm] {
        match self {
            Self::Ed25519(_) => &[Algorithm::EdDsa],
            Self::Ec { curve: Curve::P256, .. } => &[Algorithm::Es256],
            Self::Ec { curve: Curve::P384, .. } => &[Algorithm::Es384],
            Self::Ec { curve: Curve::P521, .. } => &[Algorithm::Es512],
            Self::Bls12381G2(_) => &[],
            Self::Ec { curve: Curve::Secp256k1, .. } => &[Algorithm::Es256k],
            Self::Rsa { .. } => &[Algorithm::Rs256, Algorithm::Ps256],
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "Ed25519",
            Self::Ec { curve, .. } => curve.name(),
            Self::Bls12381G2(_) => "BLS12-381 G2",
            Self::Rsa { .. } => "RSA",
        }
    }

    /// For an algorithm that the key is for.
    fn verify(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> Result<(), SignatureError> {
        let expected = match self {
            Self::Ed25519(_) => 64,
            Self::Ec { curve, .. } => 2 * curve.size(),
            // It is in no list of algorithms.
            Self::Bls12381G2(_) => return Err(SignatureError::Algorithm { algorithm, kind: self.kind() }),
            Self::Rsa { n, .. } => n.len(),
        };
        if signature.len() != expected {
            return Err(SignatureError::Length { actual: signature.len(), expected });
        }
        let holds = match self {
            Self::Ed25519(key) => key.verify::<B>(message, signature),
            Self::Ec { key, .. } => key.verify(message, signature),
            Self::Bls12381G2(_) => false,
            Self::Rsa { n, e } => B::verify_rsa(n, e, algorithm == Algorithm::Ps256, message, signature),
        };
        if holds { Ok(()) } else { Err(SignatureError::Mismatch) }
    }
}

impl From<crate::bbs::PublicKey> for PublicKey {
    fn from(key: crate::bbs::PublicKey) -> Self {
        Self { material: Material::Bls12381G2(Box::new(key)), only: None }
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        match (&self.material, &other.material) {
            (Material::Ed25519(one), Material::Ed25519(two)) => one == two,
            (Material::Ec { curve: c1, point: p1, .. }, Material::Ec { curve: c2, point: p2, .. }) => {
                c1 == c2 && p1 == p2
            }
            (Material::Bls12381G2(one), Material::Bls12381G2(two)) => one == two,
            (Material::Rsa { n: n1, e: e1 }, Material::Rsa { n: n2, e: e2 }) => n1 == n2 && e1 == e2,
            _ => false,
        }
    }
}

impl Eq for PublicKey {}

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PublicKey({} {})", self.kind(), self.thumbprint())
    }
}

fn without_zeros(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    bytes.get(start..).unwrap_or_default()
}
