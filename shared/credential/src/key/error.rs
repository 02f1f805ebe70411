//! Why is this no key that we use, or no signature of it?

use super::Algorithm;
use crate::base64url::Base64UrlError;

/// Why a key is none that we use.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A kind of key that exists, and that we make no use of.
    #[error("keys of the kind {kind} are not supported")]
    Unsupported {
        /// Its name, as given.
        kind: String,
    },
    /// A member of the JWK is missing or no string (or no list of strings).
    #[error("the key's member `{member}` is missing or of the wrong type")]
    Member {
        /// Which.
        member: &'static str,
    },
    /// Not base64url, base58 or DER.
    #[error("the key is not well encoded: {reason}")]
    Encoding {
        /// The decoder's words.
        reason: &'static str,
    },
    /// A member of a JWK is no base64url.
    #[error("the key is not well encoded: {0}")]
    Base64(#[from] Base64UrlError),
    /// A key of one kind stands where another is said to stand.
    #[error("a {found} key in a method of type {method}")]
    OtherKind {
        /// The key's kind.
        found: &'static str,
        /// The type of the method.
        method: String,
    },
    /// Too many or too few bytes.
    #[error("a {kind} key with {actual} bytes where {expected} are due")]
    Length {
        /// Which kind of key.
        kind: &'static str,
        /// Bytes received.
        actual: usize,
        /// Bytes due.
        expected: usize,
    },
    /// No point of the curve.
    #[error("no point of the curve {kind}")]
    NotOnCurve {
        /// Which curve.
        kind: &'static str,
    },
    /// A point of small order: signatures by it prove nothing.
    #[error("a point of small order, with which anything seems signed")]
    SmallOrder,
    /// A second spelling of a point.
    #[error("not the canonical encoding of its point")]
    NotCanonical,
    /// An RSA modulus that is too short, or too long.
    #[error("an RSA key of {bits} bits; {} to {} are accepted", crate::limits::RSA_BITS.start(), crate::limits::RSA_BITS.end())]
    RsaSize {
        /// Bits of the modulus.
        bits: usize,
    },
    /// An RSA exponent that is even, below 3, or longer than 32 bits.
    #[error("an RSA key whose public exponent is even, below 3, or too long")]
    RsaExponent,
    /// An RSA modulus of the kind whose factors can be found (CVE-2017-15361).
    #[error("an RSA key of a kind whose private half others can find (ROCA, CVE-2017-15361)")]
    RsaGuessable,
    /// `alg`, `use` or `key_ops` say that the key is for something else.
    #[error("the key's `{member}` {value} does not allow to check signatures with it")]
    Purpose {
        /// `alg`, `use` or `key_ops`.
        member: &'static str,
        /// What it says.
        value: String,
    },
    /// The private half stands in what anybody can read.
    #[error("its private half is published: anybody can sign with it")]
    PrivatePublished,
    /// The private half is zero, too large, or not that of the public half.
    #[error("the private key does not fit its curve or its public key")]
    Private,
}

/// Why a signature is not this key's over these bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The key cannot have made a signature of this algorithm.
    #[error("a key of the kind {kind} makes no {} signatures", algorithm.name())]
    Algorithm {
        /// The algorithm asked for.
        algorithm: Algorithm,
        /// The key's kind.
        kind: &'static str,
    },
    /// Too many or too few bytes.
    #[error("a signature of {actual} bytes where {expected} are due")]
    Length {
        /// Bytes received.
        actual: usize,
        /// Bytes due.
        expected: usize,
    },
    /// The equation does not hold: other bytes or another key.
    #[error("the signature is not this key's over these bytes")]
    Mismatch,
}
