//! Does this detached signature hold over bytes that stand elsewhere? JWS with an unencoded, detached payload: RFC 7515,
//! appendix F; RFC 7797, sections 3 to 6. The older proof types of W3C credentials sign so.

use super::{JoseError, header};
use crate::base64url;
use crate::json::Value;
use crate::key::{Algorithm, PublicKey, SignError, SignatureError, Signer};
use crate::limits;

/// A compact JWS without its payload, `header..signature`, whose header says `"b64": false`.
#[derive(Clone, Debug, PartialEq)]
pub struct DetachedJws<'a> {
    /// The header as received, in base64url.
    protected: &'a str,
    header: Value<'static>,
    signature: Vec<u8>,
    algorithm: Algorithm,
}

impl<'a> DetachedJws<'a> {
    /// Reads `header..signature`. `crit` must name `b64` and nothing else, and `b64` must be false.
    ///
    /// # Errors
    /// Not of that form, with a payload, with an algorithm that is not supported, or with one that proves nothing.
    pub fn parse(text: &'a str) -> Result<Self, JoseError> {
        if text.len() > 2 * limits::JOSE_HEADER_BYTES {
            return Err(JoseError::TooLarge { actual: text.len(), limit: 2 * limits::JOSE_HEADER_BYTES });
        }
        let parts: Vec<&str> = text.split('.').collect();
        let [protected, payload, signature] = parts.as_slice() else {
            return Err(JoseError::Parts { actual: parts.len() });
        };
        if !payload.is_empty() {
            return Err(JoseError::Attached);
        }
        let decode = |part, text| base64url::decode(text).map_err(|source| JoseError::Encoding { part, source });
        let header = header::parse(&decode("header", protected)?)?;
        let algorithm = header::algorithm(&header)?;
        header::check_critical(&header, &["b64"])?;
        // RFC 7797, section 6: without `crit` a reader that does not know `b64` would take other bytes for the payload.
        if header.get("crit").is_none() || header.get("b64").and_then(Value::as_bool) != Some(false) {
            return Err(JoseError::Member { member: "b64" });
        }
        Ok(Self { protected, signature: decode("signature", signature)?, header, algorithm })
    }

    /// The algorithm that the header claims; [`DetachedJws::verify`] holds it against the key.
    pub fn alg(&self) -> Algorithm {
        self.algorithm
    }

    /// The protected header.
    pub fn header(&self) -> &Value<'static> {
        &self.header
    }

    /// Checks the signature over these bytes with that key.
    ///
    /// # Errors
    /// It is not this key's over these bytes, or not of the header's algorithm.
    pub fn verify(&self, key: &PublicKey, payload: &[u8]) -> Result<(), SignatureError> {
        key.verify(self.algorithm, &signing_input(self.protected, payload), &self.signature)
    }
}

/// Signs bytes that stand elsewhere; the header is `{"alg": …, "crit": ["b64"], "b64": false}`, in the order in which
/// ssi writes it anew before it checks one.
///
/// # Errors
/// The key did not sign.
pub fn sign_detached(payload: &[u8], signer: &dyn Signer) -> Result<String, SignError> {
    let header = format!(r#"{{"alg":"{}","crit":["b64"],"b64":false}}"#, signer.algorithm().name());
    let protected = base64url::encode(header);
    let signature = signer.sign(&signing_input(&protected, payload))?;
    Ok(format!("{protected}..{}", base64url::encode(signature)))
}

fn signing_input(protected: &str, payload: &[u8]) -> Vec<u8> {
    [protected.as_bytes(), b".", payload].concat()
}

#[cfg(test)]
mod tests {
    use rand_chacha::ChaCha20Rng;
    use rand_chacha::rand_core::SeedableRng;

    use super::{DetachedJws, sign_detached};
    use crate::base64url;
    use crate::jose::JoseError;
    use crate::key::{Algorithm, PrivateKey, Signer};

    fn with(header: &str) -> Result<(), JoseError> {
        DetachedJws::parse(&format!("{}..AAAA", base64url::encode(header))).map(|_| ())
    }

    #[test]
    fn what_is_signed_holds_over_these_bytes_only() {
        for algorithm in [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384] {
            let key = PrivateKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(1)).expect("key");
            let text = sign_detached(b"a.b", &key).expect("signed");
            let jws = DetachedJws::parse(&text).expect("read");
            assert_eq!((jws.alg(), jws.header().str("alg")), (algorithm, Some(algorithm.name())));
            assert_eq!(jws.verify(key.public_key(), b"a.b"), Ok(()));
            assert!(jws.verify(key.public_key(), b"a.c").is_err() && jws.verify(key.public_key(), b"").is_err());
        }
    }

    #[test]
    fn what_is_no_detached_signature_is_refused() {
        for text in ["", ".", "..", "a..b", "e30.e30.AAAA", "e30..AAAA.", "e30..AAAA", "eyJhbGciOiJFZERTQSJ9..AAAA"] {
            assert!(DetachedJws::parse(text).is_err(), "{text}");
        }
        assert_eq!(with(r#"{"alg":"EdDSA","b64":false,"crit":["b64"]}"#), Ok(()));
        let b64 = Err(JoseError::Member { member: "b64" });
        for (header, expected) in [
            (r#"{"alg":"EdDSA"}"#, b64.clone()),
            (r#"{"alg":"EdDSA","b64":true}"#, b64.clone()),
            (r#"{"alg":"EdDSA","b64":true,"crit":["b64"]}"#, b64.clone()),
            (r#"{"alg":"EdDSA","b64":"false","crit":["b64"]}"#, b64),
            (r#"{"alg":"EdDSA","b64":false}"#, Err(JoseError::Critical { name: "b64".to_owned() })),
            (r#"{"alg":"EdDSA","b64":false,"crit":[]}"#, Err(JoseError::CriticalMalformed)),
            (r#"{"alg":"EdDSA","b64":false,"crit":["b64","b64"]}"#, Err(JoseError::CriticalMalformed)),
            (
                r#"{"alg":"EdDSA","b64":false,"crit":["b64","exp"],"exp":1}"#,
                Err(JoseError::Critical { name: "exp".to_owned() }),
            ),
            (r#"{"alg":"none","b64":false,"crit":["b64"]}"#, Err(JoseError::Unsecured)),
            (r#"{"alg":"HS256","b64":false,"crit":["b64"]}"#, Err(JoseError::Symmetric { alg: "HS256".to_owned() })),
        ] {
            assert_eq!(with(header), expected, "{header}");
        }
        let attached = DetachedJws::parse("eyJhbGciOiJFZERTQSJ9.AAAA.AAAA");
        assert_eq!(attached, Err(JoseError::Attached));
    }
}
