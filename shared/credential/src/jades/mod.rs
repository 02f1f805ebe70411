//! Is every byte of a sealed document what was sealed, and with which certificates?
//!
//! JAdES, ETSI TS 119 182-1, on JWS (RFC 7515; RFC 7797 for the unencoded payload). Time-stamps and revocation data in
//! `etsiU` must belong to the seal; whether their authors are to be believed is for whoever judges it to say.

mod certificate;
mod compare;
mod evidence;
mod header;
mod stamped;
#[cfg(test)]
mod tests;
pub(crate) mod time_stamp;

use std::borrow::Cow;

pub use compare::{Mismatch, compare};
pub use evidence::{Evidence, EvidenceError, Over, Stored, TimeStamp};
use header::{Header, How};
pub use stamped::Stamped;
pub use time_stamp::Imprint;

use crate::baseline::{For, Parts};
use crate::json::Value;
use crate::key::{KeyError, SignatureError};
use crate::x509::{Certificate, CertificateError};
use crate::{Timestamp, base64url, limits};

/// A sealed document: its payload, and at least one signature over it.
#[derive(Clone, Debug)]
pub struct Jades<'a> {
    payload: Cow<'a, str>,
    signatures: Vec<Signature>,
}

/// One signature with the certificate that a protected reference binds to it.
#[derive(Clone, Debug)]
pub struct Signature {
    protected: String,
    header: Header,
    unprotected: Option<Value<'static>>,
    /// The items of `etsiU`, decoded.
    clear: Vec<Value<'static>>,
    value: Vec<u8>,
    leaf: Certificate,
    candidates: Vec<Certificate>,
}

/// Why a sealed document is none, or not intact.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JadesError {
    /// Not the form of a sealed document.
    #[error("{member}: {expected} is due, found {found}")]
    Form {
        /// The member, as a path.
        member: String,
        /// What is due.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// Something that security.md refuses, or that the signer marked as critical and that we do not know.
    #[error("{member} is not supported: {reason}")]
    Refused {
        /// The header parameter.
        member: String,
        /// Why.
        reason: &'static str,
    },
    /// Something that others may know, and we do not: it says nothing against the seal.
    #[error("{member} {found:?} is not known here")]
    Unknown {
        /// The header parameter.
        member: String,
        /// What stands there.
        found: String,
    },
    /// More of something than the limit.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// The seal brings no certificate that its protected header refers to.
    #[error("the seal brings no certificate along")]
    NoCertificate,
    /// No protected reference says which certificate the signature is to be checked with.
    #[error("no protected reference binds a certificate to the signature")]
    NotBound,
    /// The certificate is another than the protected header refers to.
    #[error("`{reference}` refers to the certificate {expected}, and the seal brings {found}")]
    OtherCertificate {
        /// The header parameter.
        reference: &'static str,
        /// The digest in the header.
        expected: String,
        /// The digest of the certificate at hand.
        found: String,
    },
    /// The certificate is none.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The certificate's key is none that we check with.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// An algorithm that is not allowed, or not the key's own.
    #[error("the algorithm {algorithm} is not allowed for a key of the kind {key}")]
    Algorithm {
        /// The header's algorithm.
        algorithm: String,
        /// The kind of the key.
        key: &'static str,
    },
    /// The signature is not over these bytes.
    #[error("signature {index}: {source}")]
    Signature {
        /// Which, from 0.
        index: usize,
        /// Why not.
        source: SignatureError,
    },
}

impl JadesError {
    fn form(member: impl Into<String>, expected: &'static str, found: Option<&Value<'_>>) -> Self {
        let found = found.map_or("nothing", Value::kind).to_owned();
        Self::Form { member: member.into(), expected, found }
    }

    fn unknown(member: &str, found: &str) -> Self {
        Self::Unknown { member: member.to_owned(), found: found.chars().take(200).collect() }
    }

    /// Whether it is ours that the seal is not judged: it is made in a way that we do not check, or has more than we look through. That
    /// says nothing against it.
    pub fn is_ours(&self) -> bool {
        let key = |error: &KeyError| matches!(error, KeyError::Unsupported { .. } | KeyError::RsaSize { .. });
        match self {
            Self::Unknown { .. } | Self::TooMany { .. } => true,
            Self::Key(error) => key(error),
            _ => false,
        }
    }
}

impl<'a> Jades<'a> {
    /// Whether a document has the form of a sealed one: a payload beside its signatures.
    pub fn recognise(outer: &Value<'_>) -> bool {
        outer.get("payload").is_some()
            && (outer.get("signatures").is_some()
                || (outer.get("protected").is_some() && outer.get("signature").is_some()))
    }

    /// Reads a JWS in JSON serialisation, general or flattened. Nothing is verified yet.
    pub fn parse(outer: &'a Value<'a>) -> Result<Self, JadesError> {
        let payload = outer.get("payload");
        let payload =
            payload.and_then(Value::as_str).ok_or_else(|| JadesError::form("payload", "a string", payload))?;
        let signatures = match (outer.get("signatures"), outer.get("signature").or(outer.get("protected"))) {
            (Some(Value::Array(items)), None) => items.as_slice(),
            (None, Some(_)) => std::slice::from_ref(outer),
            // RFC 7515, section 7.2.2: "signatures" is not there when the flattened form is used.
            (Some(_), Some(both)) => {
                return Err(JadesError::form("signature", "nothing beside `signatures`", Some(both)));
            }
            (other, None) => return Err(JadesError::form("signatures", "an array", other)),
        };
        if signatures.is_empty() {
            return Err(JadesError::form("signatures", "at least one signature", None));
        }
        if signatures.len() > limits::PROOFS {
            return Err(JadesError::TooMany { what: "signatures", actual: signatures.len(), limit: limits::PROOFS });
        }
        let signatures = signatures.iter().map(Signature::parse).collect::<Result<Vec<_>, _>>()?;
        Self::build(payload, signatures)
    }

    /// Reads a JWS in compact serialisation. Nothing is verified yet.
    pub fn parse_compact(text: &'a str) -> Result<Self, JadesError> {
        let found = || JadesError::form("compact serialisation", "three parts", None);
        let mut parts = text.split('.');
        let (Some(protected), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(found());
        };
        let signature = Signature::read(protected, None, signature)?;
        if !signature.header.encoded {
            // RFC 7797, section 5.2: an unencoded payload may hold a full stop.
            return Err(JadesError::Refused { member: "b64".to_owned(), reason: "false in a compact serialisation" });
        }
        Self::build(payload, vec![signature])
    }

    fn build(payload: &'a str, signatures: Vec<Signature>) -> Result<Self, JadesError> {
        let encoded = signatures.iter().all(|signature| signature.header.encoded);
        if !encoded && signatures.iter().any(|signature| signature.header.encoded) {
            return Err(JadesError::Refused { member: "b64".to_owned(), reason: "true and false over one payload" });
        }
        let payload = if encoded {
            let error = |found: String| JadesError::Form {
                member: "payload".to_owned(),
                expected: "base64url of UTF-8",
                found,
            };
            let bytes = base64url::decode(payload).map_err(|e| error(e.to_string()))?;
            Cow::Owned(String::from_utf8(bytes).map_err(|e| error(e.to_string()))?)
        } else {
            Cow::Borrowed(payload)
        };
        Ok(Self { payload, signatures })
    }

    /// The document that was sealed, exactly: the bytes of this text are what the signatures are over.
    pub fn payload(&self) -> &str {
        &self.payload
    }

    /// The signatures; at least one.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Checks every signature over the payload with its certificate's key. Whether anybody trusts the certificate is
    /// another question ([`crate::x509::chain`]).
    pub fn verify(&self) -> Result<(), JadesError> {
        self.signatures.iter().enumerate().try_for_each(|(index, signature)| signature.verify(index, &self.payload))
    }
}

impl Signature {
    fn parse(item: &Value<'_>) -> Result<Self, JadesError> {
        let text = |name: &'static str| {
            let member = item.get(name);
            member.and_then(Value::as_str).ok_or_else(|| JadesError::form(name, "a string", member))
        };
        let unprotected = match item.get("header") {
            None => None,
            Some(header @ Value::Object(_)) => Some(header.clone().into_owned()),
            other => return Err(JadesError::form("header", "an object", other)),
        };
        Self::read(text("protected")?, unprotected, text("signature")?)
    }

    fn read(protected: &str, unprotected: Option<Value<'static>>, signature: &str) -> Result<Self, JadesError> {
        let value = base64url::decode(signature).map_err(|e| JadesError::Form {
            member: "signature".to_owned(),
            expected: "base64url",
            found: e.to_string(),
        })?;
        let header = Header::read(protected, unprotected.as_ref())?;
        let certificate::Bound { leaf, candidates, clear } = certificate::bound(&header.members, unprotected.as_ref())?;
        Ok(Self { protected: protected.to_owned(), header, unprotected, clear, value, leaf, candidates })
    }

    fn verify(&self, index: usize, payload: &str) -> Result<(), JadesError> {
        let key = self.leaf.public_key()?;
        let algorithm = match self.header.how {
            How::Token(algorithm) => algorithm,
            How::Rsa(_) if key.kind() != "RSA" => {
                let algorithm = self.algorithm().to_owned();
                return Err(JadesError::Algorithm { algorithm, key: key.kind() });
            }
            How::Rsa(how) if self.leaf.verifies(how, &self.signing_input(payload), &self.value) => return Ok(()),
            How::Rsa(_) => return Err(JadesError::Signature { index, source: SignatureError::Mismatch }),
        };
        if !key.algorithms().contains(&algorithm) {
            return Err(JadesError::Algorithm { algorithm: algorithm.name().to_owned(), key: key.kind() });
        }
        let signed = self.signing_input(payload);
        key.verify(algorithm, &signed, &self.value).map_err(|source| JadesError::Signature { index, source })
    }

    /// The bytes under the signature: protected header, full stop, and the payload in base64url unless `b64` is false
    /// (RFC 7515, section 5.1; RFC 7797, section 3).
    pub fn signing_input(&self, payload: &str) -> Vec<u8> {
        let payload = if self.header.encoded { Cow::Owned(base64url::encode(payload)) } else { Cow::Borrowed(payload) };
        [self.protected.as_bytes(), b".", payload.as_bytes()].concat()
    }

    /// The signature's own bytes.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    /// The certificate that the signature is bound to, by a protected reference.
    pub fn leaf(&self) -> &Certificate {
        &self.leaf
    }
    /// Certificates that came along and that may lead to an authority. Nobody vouches for them, nor for their order;
    /// those that cannot be read are left out, since a chain that needs one then leads nowhere.
    pub fn candidates(&self) -> &[Certificate] {
        &self.candidates
    }
    /// The algorithm, as the protected header says: "RS256".
    pub fn algorithm(&self) -> &str {
        self.header.members.str("alg").unwrap_or_default()
    }
    /// When it was signed, as the signer says (`iat`, else `sigT`). Proves nothing.
    pub fn signing_time_claim(&self) -> Option<Timestamp> {
        self.header.signing_time
    }
    /// The parts that it brings along for a baseline level, by the names of JAdES. Whether they fit is asked by [`Jades::evidence`].
    pub fn parts(&self) -> Parts {
        let made = [("sigT", For::Made), ("iat", For::Made)];
        let signed = made.into_iter().filter(|(name, _)| self.protected().get(name).is_some());
        let beside = [
            ("sigTst", For::Stamp),
            ("xVals", For::Certificates),
            ("rVals", For::Withdrawals),
            ("anyValData", For::Validation),
            ("tstVD", For::Validation),
            ("arcTst", For::Archive),
        ];
        let unsigned =
            self.clear.iter().flat_map(|item| beside.into_iter().filter(|(name, _)| item.get(name).is_some()));
        Parts::of(signed.chain(unsigned))
    }
    /// The protected header.
    pub fn protected(&self) -> &Value<'static> {
        &self.header.members
    }
    /// The unprotected header, `etsiU` among it: anybody may have put it there.
    pub fn unprotected(&self) -> Option<&Value<'static>> {
        self.unprotected.as_ref()
    }
}
