//! Who signed a time-stamp, by which certificate of those that it brings?
//!
//! RFC 5652, sections 5.3 to 5.6; RFC 5035, section 4: the certificate is bound by an attribute that is itself signed.

use super::{Found, TST_INFO, algorithm, inside};
use crate::key::Hash;
use crate::tlv::Tlv;
use crate::x509::{Certificate, NamedHash, Parts, holds, rsa_with};

const CONTENT_TYPE: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03];
const MESSAGE_DIGEST: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04];
const SIGNING_CERTIFICATE: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0C];
const SIGNING_CERTIFICATE_V2: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x2F];
const RSA_ENCRYPTION: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];

/// One SignerInfo over the content: the certificate by which it holds; inside, why it is let be and is nobody's word.
///
/// # Errors
/// What was changed after it was signed.
pub(super) fn signed_by<'a>(
    signer: &Tlv<'a>,
    content: &[u8],
    digests: &Tlv<'_>,
    certificates: &[Parts<'a>],
) -> Found<Found<Parts<'a>>> {
    let parts = inside(Some(signer), 0x30, "signer")?;
    let [version, sid, hash, attributes, kind, value, ..] = parts.as_slice() else {
        return Err("a signer without attributes".to_owned());
    };
    if !matches!((version.body, sid.tag), ([1], 0x30) | ([3], 0x80)) || attributes.tag != 0xA0 || value.tag != 0x04 {
        return Err("a signer of another form".to_owned());
    }
    let named = digests.inside().unwrap_or_default();
    let hash = algorithm(Some(hash))?;
    // Parameters that are absent and those that are NULL are the same (RFC 5754, section 2).
    if !named.iter().any(|one| algorithm(Some(one)).is_ok_and(|one| one == hash)) {
        return Err("its digest is not among those that it names".to_owned());
    }
    let Some(hash) = NamedHash::named(hash) else {
        return Ok(Err("its digest is of a kind that we do not know".to_owned()));
    };
    let attributes = Attributes::read(attributes)?;
    if attributes.only(MESSAGE_DIGEST).is_none_or(|found| !hash.is(found.body, content)) {
        return Err("its digest is of another time-stamp".to_owned());
    }
    let Some(certificate) = certificates.iter().find(|one| one.is(sid)) else {
        let let_be = certificates.is_empty() || sid.tag == 0x80;
        let reason = "its signer is not in it".to_owned();
        return if let_be { Ok(Err(reason)) } else { Err(reason) };
    };
    let bound = attributes.refers_to(certificate)?;
    let held = signature_of(&attributes.message(), kind, value.body, hash, certificate);
    Ok(match (held, hash) {
        (Some(false), _) => return Err("its signature does not hold".to_owned()),
        (None, _) => Err("it is signed in a way that we do not check".to_owned()),
        (Some(true), NamedHash::Sha1) => Err("its digest is made with SHA-1".to_owned()),
        (Some(true), NamedHash::Sha2(_)) => bound.map(|()| *certificate),
    })
}

fn signature_of(message: &[u8], kind: &Tlv<'_>, value: &[u8], hash: NamedHash, by: &Parts<'_>) -> Option<bool> {
    let named = algorithm(Some(kind)).ok()?;
    match hash {
        NamedHash::Sha2(hash) if named == RSA_ENCRYPTION => holds(by.spki, rsa_with(hash).as_ref(), message, value),
        _ => holds(by.spki, kind.body, message, value),
    }
}

/// The attributes that a signer signed.
struct Attributes<'a> {
    whole: &'a [u8],
    listed: Vec<Vec<Tlv<'a>>>,
}

impl<'a> Attributes<'a> {
    fn read(value: &Tlv<'a>) -> Found<Self> {
        let listed = value.inside().ok_or("broken attributes")?;
        let listed = listed.iter().map(|one| one.inside()).collect::<Option<_>>().ok_or("broken attributes")?;
        Ok(Self { whole: value.whole, listed })
    }

    /// The one value of the one attribute of that kind (RFC 5652, section 11: these have one).
    fn only(&self, oid: &[u8]) -> Option<Tlv<'a>> {
        let mut found = self.listed.iter().filter(|parts| parts.first().is_some_and(|kind| kind.body == oid));
        let (one, None) = (found.next()?, found.next()) else { return None };
        match one.get(1)?.inside()?.as_slice() {
            [value] => Some(*value),
            _ => None,
        }
    }

    /// They are signed as a SET, and stand in it under a tag of their own (RFC 5652, section 5.4).
    fn message(&self) -> Vec<u8> {
        let mut message = self.whole.to_vec();
        if let Some(tag) = message.first_mut() {
            *tag = 0x31;
        }
        message
    }

    /// Whether they bind the content and this certificate; inside, what of that is left out.
    fn refers_to(&self, certificate: &Parts<'_>) -> Found<Found<()>> {
        let reference =
            [SIGNING_CERTIFICATE_V2, SIGNING_CERTIFICATE].into_iter().find_map(|oid| Some((oid, self.only(oid)?)));
        match reference {
            Some((oid, reference)) if !refers(oid, reference, certificate).unwrap_or(false) => {
                Err("its signer's certificate is another".to_owned())
            }
            // RFC 3161, section 2.4.2: the reference must be there.
            None => Ok(Err("it does not say whose certificate it was signed by".to_owned())),
            Some(_) if self.only(CONTENT_TYPE).is_none_or(|kind| kind.body != TST_INFO) => {
                Ok(Err("what was signed is not said to be a time-stamp".to_owned()))
            }
            Some(_) => Ok(Ok(())),
        }
    }
}

/// Whether the first certificate reference is to this one.
fn refers(oid: &[u8], reference: Tlv<'_>, certificate: &Parts<'_>) -> Option<bool> {
    let list = reference.inside()?.first()?.inside()?;
    let first = list.first()?.inside()?;
    let (digest, found) = match first.as_slice() {
        [kind, hash, ..] if kind.tag == 0x30 => (NamedHash::named(algorithm(Some(kind)).ok()?)?, hash),
        [hash, ..] if oid == SIGNING_CERTIFICATE => (NamedHash::Sha1, hash),
        [hash, ..] => (NamedHash::Sha2(Hash::Sha256), hash),
        [] => return None,
    };
    Some(digest.is(found.body, certificate.whole))
}

/// A certificate that names the key of another beside it as its issuer's bears that one's signature. By the name alone it may be
/// another: authorities renew their keys, and a set may hold more than a chain (RFC 5652, section 5.1).
pub(super) fn among_themselves(certificates: &[Parts<'_>]) -> Found<()> {
    let read: Vec<(&Parts<'_>, Certificate)> =
        certificates.iter().filter_map(|parts| Some((parts, Certificate::parse(parts.whole).ok()?))).collect();
    for (parts, one) in &read {
        let named = |other: &&(&Parts<'_>, Certificate)| other.0.subject == parts.issuer && one.names_key_of(&other.1);
        let mut issuers = read.iter().filter(named).peekable();
        if issuers.peek().is_some() && !issuers.any(|(issuer, _)| parts.signed.holds(issuer.spki).unwrap_or(true)) {
            return Err("a certificate in it is not its issuer's".to_owned());
        }
    }
    Ok(())
}
