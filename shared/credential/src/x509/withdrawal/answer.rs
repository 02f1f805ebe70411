//! What does this answer say of a certificate, and may whoever gave it answer for its authority? RFC 6960, sections 4.2.1,
//! 4.2.2.2 and 3.2.

use super::super::{Certificate, NamedHash, Parts, Signed};
use super::{Form, INVALIDITY_DATE, Reason, Silence, Standing, Word, silent};
use crate::key::backend::{Backend, Chosen};
use crate::tlv::Tlv;
use crate::{Timestamp, limits};

const BASIC: &[u8] = &[0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01];

/// What an answer (OCSPResponse, DER) says of a certificate, if it is its authority's or of whom that one names.
///
/// # Errors
/// Why it says nothing of it: about another certificate, by nobody who may, or that its authority does not know it.
pub fn answer(der: &[u8], certificate: &Certificate, authority: &Certificate) -> Result<Word, Silence> {
    let broken = || Silence { reason: "it is no answer that can be read".to_owned() };
    let basic = Basic::read(der).ok_or_else(broken)?;
    if certificate.issuer() != authority.subject() {
        return silent("it is of another authority");
    }
    let authority_parts = authority.parts().ok_or_else(broken)?;
    let serial = certificate.parts().and_then(|parts| Tlv::only(parts.serial)).ok_or_else(broken)?.body;
    let about = |single: &&Single<'_>| single.serial == serial && single.by(&authority_parts);
    let single = basic.singles.iter().find(about);
    let Some(single) = single else { return silent("it is about another certificate") };
    let signer = basic.signer(authority, &authority_parts)?;
    let standing = single.standing().ok_or_else(broken)?;
    if standing == Some(Standing::Good)
        && let Some(oid) = basic.critical.iter().chain(&single.critical).next()
    {
        return silent(format!("it has a critical extension that we do not know: {}", hex::encode(oid)));
    }
    match standing {
        None => silent("its authority says that it does not know it"),
        Some(standing) => Ok(Word { form: Form::Answer, this: single.this, next: single.next, standing, signer }),
    }
}

/// BasicOCSPResponse
struct Basic<'a> {
    signed: Signed<'a>,
    responder: Tlv<'a>,
    produced: Timestamp,
    singles: Vec<Single<'a>>,
    critical: Vec<&'a [u8]>,
    certificates: Vec<Tlv<'a>>,
}

impl<'a> Basic<'a> {
    fn read(der: &'a [u8]) -> Option<Self> {
        let outer = Tlv::only(der)?.inside_of(0x30)?;
        let [status, bytes] = outer.as_slice() else { return None };
        let bytes = bytes.inside_of(0xA0)?.first()?.inside_of(0x30)?;
        let [kind, basic] = bytes.as_slice() else { return None };
        if status.body != [0] || kind.body != BASIC || basic.tag != 0x04 {
            return None;
        }
        let parts = Tlv::only(basic.body)?.inside_of(0x30)?;
        let [data, algorithm, value, rest @ ..] = parts.as_slice() else { return None };
        let signed = Signed::read(data, algorithm, value)?;
        let mut fields = data.inside_of(0x30)?;
        if fields.first()?.tag == 0xA0 {
            fields.remove(0);
        }
        let [responder, produced, singles, extensions @ ..] = fields.as_slice() else { return None };
        let singles = singles.inside_of(0x30)?;
        let singles = singles.iter().take(limits::REVOCATION_VALUES).map(Single::read).collect::<Option<_>>()?;
        let certificates = match rest.first() {
            Some(rest) => rest.inside_of(0xA0)?.first()?.inside_of(0x30)?,
            None => Vec::new(),
        };
        let (responder, produced) = (*responder, produced.generalized_time()?);
        Some(Self { signed, responder, produced, singles, critical: critical(extensions.first())?, certificates })
    }

    /// Who signed: the authority, or somebody whom it gave a certificate to answer for it.
    fn signer(&self, authority: &Certificate, parts: &Parts<'_>) -> Result<Certificate, Silence> {
        let holds = |spki: &[u8]| self.signed.holds(spki).unwrap_or(false);
        if self.is_of(parts) && holds(parts.spki) {
            return Ok(authority.clone());
        }
        let named = self.certificates.iter().take(limits::CERTIFICATES).filter_map(|one| Parts::read(*one));
        for one in named.filter(|one| self.is_of(one) && holds(one.spki)) {
            let Ok(responder) = Certificate::parse(one.whole) else { continue };
            let may = responder.extended_key_usage().is_some_and(|usage| usage.ocsp_signing);
            if !may || !responder.is_signed_by(authority) {
                return silent("whoever gave it may not answer for the authority");
            }
            if !responder.in_force(self.produced) {
                return silent("whoever gave it might not answer then");
            }
            return Ok(responder);
        }
        silent("it does not bear the signature of its authority, nor of anybody whom that one named")
    }

    /// Whether that certificate is the one that the answer names as its giver's: by its name, or by its key.
    fn is_of(&self, parts: &Parts<'_>) -> bool {
        let inside = self.responder.inside().and_then(|inside| inside.first().copied());
        match (self.responder.tag, inside) {
            (0xA1, Some(name)) => name.whole == parts.subject,
            (0xA2, Some(hash)) => parts.key().is_some_and(|key| Chosen::sha1(key).as_ref() == hash.body),
            _ => false,
        }
    }
}

/// SingleResponse
struct Single<'a> {
    /// Hash, of the authority's name, of its key.
    hashes: (NamedHash, &'a [u8], &'a [u8]),
    serial: &'a [u8],
    status: Tlv<'a>,
    this: Timestamp,
    next: Option<Timestamp>,
    critical: Vec<&'a [u8]>,
    /// invalidityDate
    invalid: Option<Timestamp>,
}

impl<'a> Single<'a> {
    fn read(value: &Tlv<'a>) -> Option<Self> {
        let parts = value.inside_of(0x30)?;
        let [id, status, this, rest @ ..] = parts.as_slice() else { return None };
        let id = id.inside_of(0x30)?;
        let [hash, name, key, serial] = id.as_slice() else { return None };
        let hash = NamedHash::named(hash.inside_of(0x30)?.first()?.body)?;
        let next = match rest.iter().find(|part| part.tag == 0xA0) {
            Some(next) => Some(next.inside()?.first()?.generalized_time()?),
            None => None,
        };
        let extensions = rest.iter().find(|part| part.tag == 0xA1);
        let (critical, invalid) = (critical(extensions)?, invalid(extensions));
        let (hashes, serial) = ((hash, name.body, key.body), serial.body);
        Some(Self { hashes, serial, status: *status, this: this.generalized_time()?, next, critical, invalid })
    }

    /// Whether it is about a certificate of that authority.
    fn by(&self, authority: &Parts<'_>) -> bool {
        let (hash, name, key) = self.hashes;
        hash.is(name, authority.subject) && authority.key().is_some_and(|bytes| hash.is(key, bytes))
    }

    /// Inside, `None` if the authority does not know the certificate.
    fn standing(&self) -> Option<Option<Standing>> {
        match self.status.tag {
            0x80 => Some(Some(Standing::Good)),
            0xA1 => {
                let inside = self.status.inside()?;
                let (since, rest) = inside.split_first()?;
                let code = match rest.first() {
                    Some(reason) => Some(reason.inside_of(0xA0)?.first()?.small()?),
                    None => None,
                };
                let (since, reason) = (since.generalized_time()?, Reason::read(code));
                Some(Some(Standing::Withdrawn { since, reason, invalid: self.invalid }))
            }
            0x82 => Some(None),
            _ => None,
        }
    }
}

/// What the extension of that name says, if it can be read.
fn invalid(extensions: Option<&Tlv<'_>>) -> Option<Timestamp> {
    let all = extensions?.inside()?.first()?.inside_of(0x30)?;
    let parts = all.iter().filter_map(|extension| extension.inside_of(0x30));
    let mut dates = parts.filter(|parts| parts.first().is_some_and(|oid| oid.body == INVALIDITY_DATE));
    Tlv::only(dates.next()?.last()?.body)?.generalized_time()
}

/// The object identifiers of critical extensions.
fn critical<'a>(extensions: Option<&Tlv<'a>>) -> Option<Vec<&'a [u8]>> {
    let Some(extensions) = extensions else { return Some(Vec::new()) };
    let mut found = Vec::new();
    for extension in extensions.inside()?.first()?.inside_of(0x30)? {
        let parts = extension.inside_of(0x30)?;
        if let [oid, flag, _] = parts.as_slice()
            && flag.tag == 0x01
            && flag.body != [0]
        {
            found.push(oid.body);
        }
    }
    Some(found)
}
