//! Which bytes of a certificate were signed, and how? RFC 5280, section 4.1.
//!
//! Read from the bytes as received; nothing is judged, and it may be any certificate, those that are not read otherwise too.

use rustls_pki_types::{AlgorithmIdentifier, SignatureVerificationAlgorithm, alg_id};

use super::remembered::certificate_signatures;
use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};
use crate::tlv::Tlv;

/// Something that is signed in the manner of certificates, lists of withdrawals and answers about them: what was signed, by
/// which algorithm, and the signature.
#[derive(Clone, Copy)]
pub(crate) struct Signed<'a> {
    /// The bytes under the signature.
    pub(crate) message: &'a [u8],
    /// The content of its AlgorithmIdentifier.
    pub(crate) algorithm: &'a [u8],
    /// The signature.
    pub(crate) value: &'a [u8],
}

impl<'a> Signed<'a> {
    /// From the three values: signed, algorithm, BIT STRING.
    pub(crate) fn read(message: &Tlv<'a>, algorithm: &Tlv<'a>, value: &Tlv<'a>) -> Option<Self> {
        let fits = algorithm.tag == 0x30 && value.tag == 0x03;
        let value = value.body.strip_prefix(&[0]).filter(|_| fits)?;
        Some(Self { message: message.whole, algorithm: algorithm.body, value })
    }

    /// Whether that key made it; `None` if by an algorithm that we do not check, SHA-1 among them.
    pub(crate) fn holds(&self, spki: &[u8]) -> Option<bool> {
        // These come along with one credential after the other.
        held(certificate_signatures(), spki, self.algorithm, self.message, self.value)
    }
}

/// Whether a signature is that key's over the message. `algorithm` is the content of an AlgorithmIdentifier; `None` if we do
/// not check it for such a key.
pub(crate) fn holds(spki: &[u8], algorithm: &[u8], message: &[u8], value: &[u8]) -> Option<bool> {
    held(Chosen::certificate_signatures(), spki, algorithm, message, value)
}

fn held(
    known: &[&dyn SignatureVerificationAlgorithm],
    spki: &[u8],
    algorithm: &[u8],
    message: &[u8],
    value: &[u8],
) -> Option<bool> {
    let parts = Tlv::only(spki)?.inside_of(0x30)?;
    let [kind, key] = parts.as_slice() else { return None };
    let key = key.body.strip_prefix(&[0]).filter(|_| key.tag == 0x03)?;
    let mut fitting = known
        .iter()
        .filter(|one| one.public_key_alg_id().as_ref() == kind.body && one.signature_alg_id().as_ref() == algorithm)
        .peekable();
    fitting.peek()?;
    Some(fitting.any(|one| one.verify_signature(key, message, value).is_ok()))
}

/// The algorithm of an RSA signature in CMS that names the key's kind alone (RFC 3370, section 3.2): which of SHA-2 it was
/// made with stands beside it.
pub(crate) fn rsa_with(hash: Hash) -> AlgorithmIdentifier {
    match hash {
        Hash::Sha256 => alg_id::RSA_PKCS1_SHA256,
        Hash::Sha384 => alg_id::RSA_PKCS1_SHA384,
        Hash::Sha512 => alg_id::RSA_PKCS1_SHA512,
    }
}

/// How something outside X.509 was signed, by a key that a certificate certifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// RSASSA-PKCS1-v1_5.
    Rsa(Hash),
    /// RSASSA-PSS, with the same hash in MGF1 and a salt of its length.
    RsaPss(Hash),
    /// ECDSA, its signature r||s.
    Ecdsa(Hash),
}

impl Signing {
    fn algorithm(self) -> AlgorithmIdentifier {
        match self {
            Self::Rsa(hash) => rsa_with(hash),
            Self::RsaPss(Hash::Sha256) => alg_id::RSA_PSS_SHA256,
            Self::RsaPss(Hash::Sha384) => alg_id::RSA_PSS_SHA384,
            Self::RsaPss(Hash::Sha512) => alg_id::RSA_PSS_SHA512,
            Self::Ecdsa(Hash::Sha256) => alg_id::ECDSA_SHA256,
            Self::Ecdsa(Hash::Sha384) => alg_id::ECDSA_SHA384,
            Self::Ecdsa(Hash::Sha512) => alg_id::ECDSA_SHA512,
        }
    }

    /// Whether that key made it; `None` if we do not check it for such a key.
    pub(super) fn holds(self, spki: &[u8], message: &[u8], value: &[u8]) -> Option<bool> {
        match self {
            Self::Ecdsa(_) => holds(spki, self.algorithm().as_ref(), message, &in_der(value)?),
            Self::Rsa(_) | Self::RsaPss(_) => holds(spki, self.algorithm().as_ref(), message, value),
        }
    }
}

/// r||s as a SEQUENCE of two INTEGERs (RFC 3279, section 2.2.3).
fn in_der(value: &[u8]) -> Option<Vec<u8>> {
    let (r, s) =
        value.split_at_checked(value.len() / 2).filter(|(r, s)| r.len() == s.len() && (1..=66).contains(&r.len()))?;
    let mut body = Vec::with_capacity(value.len() + 8);
    for number in [r, s] {
        let first = number.iter().position(|byte| *byte != 0)?;
        let digits = number.get(first..)?;
        let sign = digits.first().is_some_and(|byte| byte & 0x80 != 0);
        body.extend([0x02, u8::try_from(digits.len() + usize::from(sign)).ok()?]);
        body.extend(sign.then_some(0));
        body.extend_from_slice(digits);
    }
    let length = u8::try_from(body.len()).ok()?;
    let mut der = if length < 0x80 { vec![0x30, length] } else { vec![0x30, 0x81, length] };
    der.extend(body);
    Some(der)
}

/// A certificate by its parts.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) whole: &'a [u8],
    pub(crate) signed: Signed<'a>,
    /// The INTEGER, with its tag.
    pub(crate) serial: &'a [u8],
    /// The Name of whoever signed it, with its tag.
    pub(crate) issuer: &'a [u8],
    /// The Name of whom it is about, with its tag.
    pub(crate) subject: &'a [u8],
    /// The SubjectPublicKeyInfo, with its tag.
    pub(crate) spki: &'a [u8],
}

impl<'a> Parts<'a> {
    pub(crate) fn read(value: Tlv<'a>) -> Option<Self> {
        let parts = value.inside_of(0x30)?;
        let [signed, kind, signature] = parts.as_slice() else { return None };
        let mut fields = signed.inside_of(0x30)?;
        if fields.first().is_some_and(|field| field.tag == 0xA0) {
            fields.remove(0);
        }
        let [serial, _, issuer, _, subject, spki, ..] = fields.as_slice() else { return None };
        Some(Self {
            whole: value.whole,
            signed: Signed::read(signed, kind, signature)?,
            serial: serial.whole,
            issuer: issuer.whole,
            subject: subject.whole,
            spki: spki.whole,
        })
    }

    /// The key itself: the content of the BIT STRING.
    pub(crate) fn key(&self) -> Option<&'a [u8]> {
        Tlv::only(self.spki)?.inside()?.get(1)?.body.strip_prefix(&[0])
    }

    /// Whether an `issuerAndSerialNumber` names it.
    pub(crate) fn is(&self, sid: &Tlv<'_>) -> bool {
        sid.tag == 0x30 && sid.body == [self.issuer, self.serial].concat()
    }
}
