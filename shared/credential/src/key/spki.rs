//! What key does this certificate hold? SubjectPublicKeyInfo: RFC 5280, section 4.1.2.7; RFC 3279, 5480, 8410.

use der::Decode;
use der::asn1::{ObjectIdentifier, UintRef};
use x509_cert::spki::SubjectPublicKeyInfoRef;

use super::{Curve, KeyError, PublicKey};

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const CURVES: [(ObjectIdentifier, Curve); 4] = [
    (ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7"), Curve::P256),
    (ObjectIdentifier::new_unwrap("1.3.132.0.34"), Curve::P384),
    (ObjectIdentifier::new_unwrap("1.3.132.0.35"), Curve::P521),
    (ObjectIdentifier::new_unwrap("1.3.132.0.10"), Curve::Secp256k1),
];

impl PublicKey {
    /// Reads a DER SubjectPublicKeyInfo.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, KeyError> {
        let info = SubjectPublicKeyInfoRef::from_der(der).map_err(encoding)?;
        let key = info.subject_public_key.as_bytes();
        let key = key.ok_or(KeyError::Encoding { reason: "a key of broken bytes" })?;
        let oid = info.algorithm.oid;
        if oid == ED25519 {
            return Self::ed25519(key);
        }
        if oid == RSA {
            return Self::from_rsa_der(key);
        }
        if oid != EC {
            return Err(KeyError::Unsupported { kind: oid.to_string() });
        }
        let named = info
            .algorithm
            .parameters_oid()
            .map_err(|_| KeyError::Unsupported { kind: "a curve without a name".to_owned() })?;
        let curve = CURVES.iter().find(|(other, _)| *other == named).map(|(_, curve)| *curve);
        Self::ec(curve.ok_or_else(|| KeyError::Unsupported { kind: named.to_string() })?, key)
    }

    /// RSAPublicKey of RFC 8017, appendix A.1.1.
    pub(super) fn from_rsa_der(der: &[u8]) -> Result<Self, KeyError> {
        let (n, e) = rsa_numbers(der)?;
        Self::rsa(n, e)
    }
}

/// Modulus and exponent of an RSAPublicKey (RFC 8017, appendix A.1.1), big-endian, without leading zeros.
pub(super) fn rsa_numbers(der: &[u8]) -> Result<(&[u8], &[u8]), KeyError> {
    let numbers = Vec::<UintRef<'_>>::from_der(der).map_err(encoding)?;
    match numbers.as_slice() {
        [n, e] => Ok((n.as_bytes(), e.as_bytes())),
        _ => Err(KeyError::Encoding { reason: "an RSA key of other than two numbers" }),
    }
}

fn encoding(_: der::Error) -> KeyError {
    KeyError::Encoding { reason: "no key in DER" }
}
