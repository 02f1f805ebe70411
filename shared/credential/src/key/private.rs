//! Who signs? A private key in memory, and the trait that it shares with keys that live elsewhere.
//!
//! RFC 8032 (Ed25519), FIPS 186-5 (ECDSA, appendix A.2.2: a scalar is drawn again until it fits).

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::backend::{Backend, Chosen};
use super::{Algorithm, Curve, KeyError, PublicKey, jwk};
use crate::json::Value;

/// Something that signs: a key in memory, in a keyring, in a token.
pub trait Signer: Send + Sync {
    /// The one algorithm that it signs with.
    fn algorithm(&self) -> Algorithm;
    /// The public half.
    fn public_key(&self) -> &PublicKey;
    /// The signature over these bytes; r||s for ECDSA.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// Why nothing was signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The key did not sign.
    #[error("the key did not sign: {reason}")]
    Refused {
        /// Its own words; for a key in memory, the library gives none.
        reason: String,
    },
    /// What is to be signed is not what it must be.
    #[error("cannot be signed: {reason}")]
    Unfit {
        /// What is wrong.
        reason: String,
    },
}

/// A private key in memory. Wiped when dropped; it has no Debug and no Clone, so that no copy is made by chance.
pub struct PrivateKey {
    algorithm: Algorithm,
    secret: Zeroizing<Vec<u8>>,
    pair: <Chosen as Backend>::Pair,
    public: PublicKey,
}

impl PrivateKey {
    /// A new key: the same dice give the same key. EdDSA, ES256, ES384 and ES512 only.
    pub fn generate(algorithm: Algorithm, dice: &mut impl CryptoRng) -> Result<Self, KeyError> {
        let size = secret_size(algorithm)?;
        let mut secret = Zeroizing::new(vec![0; size]);
        // Each draw fits but for 1 in 2^32 (P-256) or fewer; dice that never do are broken.
        for _ in 0..64 {
            dice.fill_bytes(&mut secret);
            if algorithm == Algorithm::Es512
                && let Some(first) = secret.first_mut()
            {
                *first &= 1;
            }
            if let Ok(key) = Self::from_secret_bytes(algorithm, &secret) {
                return Ok(key);
            }
        }
        Err(KeyError::Private)
    }

    /// From the 32 bytes of an Ed25519 seed, or from a scalar, big-endian, of its curve's size.
    pub fn from_secret_bytes(algorithm: Algorithm, secret: &[u8]) -> Result<Self, KeyError> {
        let expected = secret_size(algorithm)?;
        if secret.len() != expected {
            return Err(KeyError::Length { kind: algorithm.name(), actual: secret.len(), expected });
        }
        let (pair, public) = match curve(algorithm) {
            None => {
                let (pair, public) = Chosen::ed25519_pair(secret).ok_or(KeyError::Private)?;
                (pair, PublicKey::ed25519(&public)?)
            }
            Some(curve) => {
                let (pair, public) = Chosen::ec_pair(curve, secret).ok_or(KeyError::Private)?;
                (pair, PublicKey::ec(curve, &public)?)
            }
        };
        Ok(Self { algorithm, secret: Zeroizing::new(secret.to_vec()), pair, public })
    }

    /// From a JWK with its private member `d`, which must be that of its public members.
    pub fn from_jwk(private: &Value<'_>) -> Result<Self, KeyError> {
        let public = jwk::material(private)?;
        jwk::check_use(private, "sign")?;
        let algorithm = *public.algorithms().first().ok_or(KeyError::Private)?;
        let key = Self::from_secret_bytes(algorithm, &Zeroizing::new(jwk::bytes(private, "d")?))?;
        if key.public == public { Ok(key) } else { Err(KeyError::Private) }
    }

    /// What `from_secret_bytes` reads.
    pub fn secret_bytes(&self) -> Zeroizing<Vec<u8>> {
        self.secret.clone()
    }
}

impl Signer for PrivateKey {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
    fn public_key(&self) -> &PublicKey {
        &self.public
    }
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignError> {
        Chosen::sign(&self.pair, message).ok_or_else(|| SignError::Refused { reason: "the library failed".to_owned() })
    }
}

fn curve(algorithm: Algorithm) -> Option<Curve> {
    Curve::ALL.into_iter().find(|curve| curve.algorithm() == algorithm)
}

fn secret_size(algorithm: Algorithm) -> Result<usize, KeyError> {
    match algorithm {
        Algorithm::EdDsa => Ok(32),
        Algorithm::Es256 | Algorithm::Es384 | Algorithm::Es512 => Ok(curve(algorithm).map_or(32, Curve::size)),
        Algorithm::Rs256 | Algorithm::Ps256 | Algorithm::Es256k => {
            Err(KeyError::Unsupported { kind: format!("private {}", algorithm.name()) })
        }
    }
}
