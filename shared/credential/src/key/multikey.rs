//! What key does this multibase text hold? Multikey (Controlled Identifiers 1.0, section 2.2.2) and did:key.

use super::{Curve, KeyError, Material, PublicKey};

/// Codes of the multicodec table, as the two bytes of their varint.
const ED25519: [u8; 2] = [0xed, 0x01];
const BLS12381_G2: [u8; 2] = [0xeb, 0x01];
const RSA: [u8; 2] = [0x85, 0x24];
const CURVES: [([u8; 2], Curve); 4] = [
    ([0x80, 0x24], Curve::P256),
    ([0x81, 0x24], Curve::P384),
    ([0x82, 0x24], Curve::P521),
    ([0xe7, 0x01], Curve::Secp256k1),
];
/// Kinds that are met and that we make no use of.
const OTHERS: [([u8; 2], &str); 4] =
    [([0xec, 0x01], "X25519"), ([0xea, 0x01], "BLS12-381 G1"), ([0x83, 0x24], "Ed448"), ([0xd1, 0xd6], "jwk_jcs-pub")];
/// The longest text that can hold a key: an RSA key of 8192 bits in base58 has about 1430 characters.
const LONGEST: usize = 2048;

impl PublicKey {
    /// Reads `z…`: base58btc of a multicodec key.
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let encoding = |reason| KeyError::Encoding { reason };
        let digits = text.strip_prefix('z').ok_or_else(|| encoding("not base58btc multibase (`z…`)"))?;
        if digits.len() > LONGEST {
            return Err(encoding("longer than any key"));
        }
        let bytes = bs58::decode(digits).into_vec().map_err(|_| encoding("no base58"))?;
        let (code, key) = bytes.split_first_chunk::<2>().ok_or_else(|| encoding("no multicodec code"))?;
        if *code == ED25519 {
            return Self::ed25519(key);
        }
        if let Some((_, curve)) = CURVES.iter().find(|(other, _)| other == code) {
            let expected = curve.size() + 1;
            if key.len() != expected {
                return Err(KeyError::Length { kind: curve.name(), actual: key.len(), expected });
            }
            return Self::ec(*curve, key);
        }
        if *code == BLS12381_G2 {
            return Self::bls12381_g2(key);
        }
        if *code == RSA {
            return Self::from_rsa_der(key);
        }
        let kind = OTHERS.iter().find(|(other, _)| other == code).map(|(_, name)| (*name).to_owned());
        Err(KeyError::Unsupported { kind: kind.unwrap_or_else(|| format!("multicodec 0x{}", hex::encode(code))) })
    }

    /// The bare 32 bytes in base58, as `publicKeyBase58` of Ed25519VerificationKey2018 has them.
    pub fn from_base58_ed25519(text: &str) -> Result<Self, KeyError> {
        if text.len() > LONGEST {
            return Err(KeyError::Encoding { reason: "longer than any key" });
        }
        let bytes = bs58::decode(text).into_vec().map_err(|_| KeyError::Encoding { reason: "no base58" })?;
        Self::ed25519(&bytes)
    }

    /// The bare point in base58 or hexadecimal, as EcdsaSecp256k1VerificationKey2019 has it.
    pub fn from_secp256k1_point(point: &[u8]) -> Result<Self, KeyError> {
        Self::ec(Curve::Secp256k1, point)
    }

    /// `z…`, which is also what stands after `did:key:`; none for RSA.
    pub fn to_multibase(&self) -> Option<String> {
        let bytes = match &self.material {
            Material::Ed25519(key) => [ED25519.as_slice(), key.bytes()].concat(),
            Material::Ec { curve, point, .. } => {
                let (code, _) = CURVES.iter().find(|(_, other)| other == curve)?;
                let sign = 2 + (point.last()? & 1);
                [code.as_slice(), &[sign], point.get(1..=curve.size())?].concat()
            }
            Material::Bls12381G2(key) => [BLS12381_G2.as_slice(), key.bytes()].concat(),
            Material::Rsa { .. } => return None,
        };
        Some(format!("z{}", bs58::encode(bytes).into_string()))
    }
}
