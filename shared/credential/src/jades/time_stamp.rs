//! Is a time-stamp over these bytes, and is it whole?
//!
//! RFC 3161, section 2.4.2; RFC 5652, sections 5.1 to 5.6; RFC 5035, section 4 (the signer's certificate). The
//! certificates of a token are held against one another, and against nobody that is trusted.

use rustls_pki_types::alg_id;

use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};

type Found<T> = Result<T, String>;

const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const TST_INFO: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04];
const MESSAGE_DIGEST: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04];
const SIGNING_CERTIFICATE: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0C];
const SIGNING_CERTIFICATE_V2: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x2F];

/// A tag, its content, and both together.
#[derive(Clone, Copy)]
pub(super) struct Tlv<'a> {
    tag: u8,
    body: &'a [u8],
    whole: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// Takes the next value of DER: a tag of one byte, and a length that is stated.
    pub(super) fn next(input: &mut &'a [u8]) -> Option<Self> {
        let all = *input;
        let (tag, rest) = all.split_first().filter(|(tag, _)| **tag & 0x1F != 0x1F)?;
        let (first, rest) = rest.split_first()?;
        let (length, rest) = match *first {
            short @ 0..=0x7F => (usize::from(short), rest),
            long @ 0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(long & 0x7F))?;
                (digits.iter().fold(0_usize, |length, digit| length << 8 | usize::from(*digit)), rest)
            }
            _ => return None,
        };
        let (body, rest) = rest.split_at_checked(length)?;
        let whole = all.get(..all.len().checked_sub(rest.len())?)?;
        *input = rest;
        Some(Self { tag: *tag, body, whole })
    }

    /// The values inside, if they are that and nothing else.
    fn inside(self) -> Option<Vec<Self>> {
        let mut rest = self.body;
        let mut found = Vec::new();
        while !rest.is_empty() {
            found.push(Self::next(&mut rest)?);
        }
        Some(found)
    }
}

/// The values inside one of that tag.
fn inside<'a>(value: Option<&Tlv<'a>>, tag: u8, name: &str) -> Found<Vec<Tlv<'a>>> {
    let value = value.filter(|value| value.tag == tag).ok_or_else(|| format!("no {name}"))?;
    value.inside().ok_or_else(|| format!("a broken {name}"))
}

/// A hash that time-stamps use.
#[derive(Clone, Copy)]
enum Digest {
    Sha1,
    Sha2(Hash),
}

impl Digest {
    fn named(oid: &[u8]) -> Option<Self> {
        const SHA2: [u8; 8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];
        match oid.strip_prefix(&SHA2) {
            Some([1]) => Some(Self::Sha2(Hash::Sha256)),
            Some([2]) => Some(Self::Sha2(Hash::Sha384)),
            Some([3]) => Some(Self::Sha2(Hash::Sha512)),
            _ if oid == [0x2B, 0x0E, 0x03, 0x02, 0x1A] => Some(Self::Sha1),
            _ => None,
        }
    }

    fn is(self, digest: &[u8], bytes: &[u8]) -> bool {
        match self {
            Self::Sha1 => Chosen::sha1(bytes).as_ref() == digest,
            Self::Sha2(hash) => hash.digest(bytes).as_ref() == digest,
        }
    }
}

/// The OID of an AlgorithmIdentifier.
fn algorithm<'a>(value: Option<&Tlv<'a>>) -> Found<&'a [u8]> {
    let parts = inside(value, 0x30, "algorithm")?;
    parts.first().filter(|oid| oid.tag == 0x06).map(|oid| oid.body).ok_or_else(|| "no algorithm".to_owned())
}

/// Whether the token's imprint is of the message; `wholly`, whether the token itself is whole, too. What is made by
/// algorithms or in forms that we do not know is let be.
pub(super) fn fits(der: &[u8], message: &[u8], wholly: bool) -> Found<()> {
    if der.get(1) == Some(&0x80) {
        return Ok(());
    }
    let mut rest = der;
    let outer = Tlv::next(&mut rest).filter(|_| rest.is_empty()).ok_or("not one whole value of DER")?;
    let info = inside(Some(&outer), 0x30, "content")?;
    let signed = match info.as_slice() {
        [kind, content] if kind.body == SIGNED_DATA => inside(Some(content), 0xA0, "content")?,
        _ => return Err("no signed content".to_owned()),
    };
    let signed = inside(signed.first(), 0x30, "signed data")?;
    let [version, digests, content, others @ ..] = signed.as_slice() else { return Err("too short".to_owned()) };
    let content = inside(Some(content), 0x30, "time-stamp")?;
    let content = match content.as_slice() {
        [kind, content] if kind.body == TST_INFO => inside(Some(content), 0xA0, "time-stamp")?,
        _ => return Err("no time-stamp".to_owned()),
    };
    let content = content.first().filter(|content| content.tag == 0x04).ok_or("no time-stamp")?;
    imprint(content.body, message)?;
    if !wholly {
        return Ok(());
    }
    if version.body != [3] || digests.tag != 0x31 {
        return Err("of another version".to_owned());
    }
    let mut certificates = Vec::new();
    for set in others.iter().filter(|other| other.tag == 0xA0) {
        for certificate in inside(Some(set), 0xA0, "certificates")? {
            certificates.push(Certificate::read(certificate).ok_or("a broken certificate")?);
        }
    }
    let signers = inside(others.last(), 0x31, "signers")?;
    for signer in &signers {
        signed_by(signer, content.body, digests, &certificates)?;
    }
    if signers.is_empty() { Err("signed by nobody".to_owned()) } else { among_themselves(&certificates) }
}

/// TSTInfo, `messageImprint`.
fn imprint(info: &[u8], message: &[u8]) -> Found<()> {
    let mut rest = info;
    let info = Tlv::next(&mut rest).filter(|_| rest.is_empty());
    let parts = inside(info.as_ref(), 0x30, "time-stamp")?;
    let imprint = inside(parts.get(2), 0x30, "imprint")?;
    let [kind, hash] = imprint.as_slice() else { return Err("no imprint".to_owned()) };
    match Digest::named(algorithm(Some(kind))?) {
        Some(digest) if !digest.is(hash.body, message) => Err("its imprint is of other bytes".to_owned()),
        _ => Ok(()),
    }
}

/// One SignerInfo over the content.
fn signed_by(signer: &Tlv<'_>, content: &[u8], digests: &Tlv<'_>, certificates: &[Certificate<'_>]) -> Found<()> {
    let parts = inside(Some(signer), 0x30, "signer")?;
    let [version, sid, hash, attributes, kind, value, ..] = parts.as_slice() else {
        return Err("a signer without attributes".to_owned());
    };
    if !matches!((version.body, sid.tag), ([1], 0x30) | ([3], 0x80)) || attributes.tag != 0xA0 || value.tag != 0x04 {
        return Err("a signer of another form".to_owned());
    }
    let named = digests.inside().unwrap_or_default();
    if !named.iter().any(|one| one.whole == hash.whole) {
        return Err("its digest is not among those that it names".to_owned());
    }
    let digest_oid = algorithm(Some(hash))?;
    let Some(hash) = Digest::named(digest_oid) else { return Ok(()) };
    let listed = attributes.inside().ok_or("broken attributes")?;
    let attribute = |oid: &[u8]| {
        let found =
            listed.iter().filter_map(|one| one.inside()).find(|parts| parts.first().is_some_and(|p| p.body == oid));
        found.and_then(|parts| parts.get(1)?.inside()?.first().copied())
    };
    if attribute(MESSAGE_DIGEST).is_none_or(|found| !hash.is(found.body, content)) {
        return Err("its digest is of another time-stamp".to_owned());
    }
    let Some(certificate) = certificates.iter().find(|one| one.is(sid)) else {
        return if certificates.is_empty() || sid.tag == 0x80 {
            Ok(())
        } else {
            Err("its signer is not in it".to_owned())
        };
    };
    let reference =
        [SIGNING_CERTIFICATE_V2, SIGNING_CERTIFICATE].into_iter().find_map(|oid| Some((oid, attribute(oid)?)));
    if let Some((oid, reference)) = reference
        && !refers(oid, reference, certificate).unwrap_or(false)
    {
        return Err("its signer's certificate is another".to_owned());
    }
    // The attributes are signed as a SET, and stand in it under a tag of their own (RFC 5652, section 5.4).
    let mut message = attributes.whole.to_vec();
    if let Some(tag) = message.first_mut() {
        *tag = 0x31;
    }
    holds(algorithm(Some(kind))?, hash, certificate.key, &message, value.body)
}

/// Whether the first certificate reference is to this one.
fn refers(oid: &[u8], reference: Tlv<'_>, certificate: &Certificate<'_>) -> Option<bool> {
    let list = reference.inside()?.first()?.inside()?;
    let first = list.first()?.inside()?;
    let (digest, found) = match first.as_slice() {
        [kind, hash, ..] if kind.tag == 0x30 => (Digest::named(algorithm(Some(kind)).ok()?)?, hash),
        [hash, ..] if oid == SIGNING_CERTIFICATE => (Digest::Sha1, hash),
        [hash, ..] => (Digest::Sha2(Hash::Sha256), hash),
        [] => return None,
    };
    Some(digest.is(found.body, certificate.whole))
}

struct Certificate<'a> {
    whole: &'a [u8],
    signed: &'a [u8],
    serial: &'a [u8],
    issuer: &'a [u8],
    subject: &'a [u8],
    key: &'a [u8],
    kind: &'a [u8],
    value: &'a [u8],
}

impl<'a> Certificate<'a> {
    fn read(value: Tlv<'a>) -> Option<Self> {
        let parts = value.inside()?;
        let [signed, kind, signature] = parts.as_slice() else { return None };
        let mut fields = signed.inside()?;
        if fields.first().is_some_and(|field| field.tag == 0xA0) {
            fields.remove(0);
        }
        let [serial, _, issuer, _, subject, spki, ..] = fields.as_slice() else { return None };
        Some(Self {
            whole: value.whole,
            signed: signed.whole,
            serial: serial.whole,
            issuer: issuer.whole,
            subject: subject.whole,
            key: spki.inside()?.get(1)?.body.strip_prefix(&[0])?,
            kind: algorithm(Some(kind)).ok()?,
            value: signature.body.strip_prefix(&[0])?,
        })
    }

    /// Whether a signer's `issuerAndSerialNumber` names it.
    fn is(&self, sid: &Tlv<'_>) -> bool {
        sid.tag == 0x30 && sid.body == [self.issuer, self.serial].concat()
    }
}

/// A certificate whose issuer stands beside it bears that one's signature.
fn among_themselves(certificates: &[Certificate<'_>]) -> Found<()> {
    for one in certificates {
        let mut issuers = certificates.iter().filter(|other| other.subject == one.issuer).peekable();
        let own = |issuer: &Certificate<'_>| {
            holds(one.kind, Digest::Sha2(Hash::Sha256), issuer.key, one.signed, one.value).is_ok()
        };
        if issuers.peek().is_some() && !issuers.any(own) {
            return Err("a certificate in it is not its issuer's".to_owned());
        }
    }
    Ok(())
}

/// Whether a signature is of that key over the message; `hash` is for algorithms that name none.
fn holds(oid: &[u8], hash: Digest, key: &[u8], message: &[u8], value: &[u8]) -> Found<()> {
    const PKCS1: [u8; 8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01];
    const ECDSA: [u8; 7] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03];
    let (of, by) = match (oid.strip_prefix(&PKCS1), oid.strip_prefix(&ECDSA), key.len(), hash) {
        (Some([11]), ..) | (Some([1]), _, _, Digest::Sha2(Hash::Sha256)) => {
            (alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA256)
        }
        (Some([12]), ..) | (Some([1]), _, _, Digest::Sha2(Hash::Sha384)) => {
            (alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA384)
        }
        (Some([13]), ..) | (Some([1]), _, _, Digest::Sha2(Hash::Sha512)) => {
            (alg_id::RSA_ENCRYPTION, alg_id::RSA_PKCS1_SHA512)
        }
        (_, Some([2]), 65, _) => (alg_id::ECDSA_P256, alg_id::ECDSA_SHA256),
        (_, Some([3]), 97, _) => (alg_id::ECDSA_P384, alg_id::ECDSA_SHA384),
        // Made by an algorithm that we do not know, or by one that nobody should use any more.
        _ => return Ok(()),
    };
    let known = Chosen::certificate_signatures();
    let fitting = known.iter().find(|one| one.public_key_alg_id() == of && one.signature_alg_id() == by);
    let held = fitting.is_some_and(|one| one.verify_signature(key, message, value).is_ok());
    if held { Ok(()) } else { Err("its signature does not hold".to_owned()) }
}
