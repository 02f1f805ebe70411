//! Is a time-stamp over these bytes, is it whole, and whose word is its time?
//!
//! RFC 3161, section 2.4.2; RFC 5652, sections 5.1 to 5.6; RFC 5035, section 4 (the signer's certificate). The
//! certificates of a token are held against one another, and against nobody that is trusted.

mod imprint;
mod signer;

pub use imprint::Imprint;

use crate::tlv::Tlv;
use crate::x509::{Certificate, Message, Parts};
use crate::{Timestamp, limits};

type Found<T> = Result<T, String>;

const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const TST_INFO: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x04];

/// The values inside one of that tag.
fn inside<'a>(value: Option<&Tlv<'a>>, tag: u8, name: &str) -> Found<Vec<Tlv<'a>>> {
    let value = value.filter(|value| value.tag == tag).ok_or_else(|| format!("no {name}"))?;
    value.inside().ok_or_else(|| format!("a broken {name}"))
}

/// The OID of an AlgorithmIdentifier.
fn algorithm<'a>(value: Option<&Tlv<'a>>) -> Found<&'a [u8]> {
    let parts = inside(value, 0x30, "algorithm")?;
    parts.first().filter(|oid| oid.tag == 0x06).map(|oid| oid.body).ok_or_else(|| "no algorithm".to_owned())
}

/// A token over the message that it was held against.
pub(crate) struct Token {
    /// `genTime`.
    pub(super) time: Timestamp,
    /// `accuracy`, in whole seconds, rounded up; 0 where it is not said.
    pub(super) accuracy: u32,
    /// The certificate under which all of it holds; else why its time is nobody's word.
    pub(super) signer: Found<Certificate>,
    /// What else came along, to lead to an authority.
    pub(super) others: Vec<Certificate>,
}

impl Token {
    /// One whose time is nobody's word, for that reason.
    pub(super) fn unsound(time: Timestamp, reason: &str) -> Self {
        Self { time, accuracy: 0, signer: Err(reason.to_owned()), others: Vec::new() }
    }
}

/// Reads a token that must be over the message. `wholly`, whether it must be whole itself, too: one that another covers need
/// not, since a fault in it was there when it was covered. What is made by algorithms or in forms that we do not know is let
/// be, and is nobody's word; `None` if it cannot be read at all.
///
/// # Errors
/// What was changed after it was made.
pub(crate) fn read(der: &[u8], message: &Message<'_>, wholly: bool) -> Found<Option<Token>> {
    if der.get(1) == Some(&0x80) {
        return Ok(None);
    }
    let (signed, content) = opened(der)?;
    let [version, digests, _, others @ ..] = signed.as_slice() else { return Err("too short".to_owned()) };
    let strong = Imprint::read(content, message)?.check()?;
    let signed = SignedData { version, digests, content, others };
    let (signer, certificates) = match signed.signer(wholly) {
        Ok((signer, certificates)) => (signer, certificates),
        Err(reason) if wholly => return Err(reason),
        Err(reason) => (Err(reason), Vec::new()),
    };
    let Some(stated) = Stated::read(content) else { return Ok(None) };
    let signer = signer.and_then(|parts| {
        strong?;
        stated.profile.clone()?;
        Certificate::parse(parts.whole).map_err(|error| error.to_string())
    });
    let others = certificates.iter().filter_map(|parts| Certificate::parse(parts.whole).ok()).collect();
    Ok(Some(Token { time: stated.time, accuracy: stated.accuracy, signer, others }))
}

/// The parts of the token's SignedData, and the TSTInfo in it.
fn opened(der: &[u8]) -> Found<(Vec<Tlv<'_>>, &[u8])> {
    let outer = Tlv::only(der).ok_or("not one whole value of DER")?;
    let info = inside(Some(&outer), 0x30, "content")?;
    let signed = match info.as_slice() {
        [kind, content] if kind.body == SIGNED_DATA => inside(Some(content), 0xA0, "content")?,
        _ => return Err("no signed content".to_owned()),
    };
    let signed = inside(signed.first(), 0x30, "signed data")?;
    let content = inside(Some(signed.get(2).ok_or("too short")?), 0x30, "time-stamp")?;
    let content = match content.as_slice() {
        [kind, content] if kind.body == TST_INFO => inside(Some(content), 0xA0, "time-stamp")?,
        _ => return Err("no time-stamp".to_owned()),
    };
    let content = content.first().filter(|content| content.tag == 0x04).ok_or("no time-stamp")?.body;
    Ok((signed, content))
}

/// What a token states, whether or not it is over the message: its imprint beside the message's, and its time.
///
/// # Errors
/// It cannot be read.
pub(crate) fn stated(der: &[u8], message: &Message<'_>) -> Found<(Imprint, Option<Timestamp>)> {
    let (_, info) = opened(der)?;
    Ok((Imprint::read(info, message)?, Stated::read(info).map(|stated| stated.time)))
}

/// What TSTInfo states besides the imprint.
struct Stated {
    time: Timestamp,
    accuracy: u32,
    /// Whether it is of the one version there is, and holds nothing that we would have to understand.
    profile: Found<()>,
}

impl Stated {
    fn read(info: &[u8]) -> Option<Self> {
        let parts = Tlv::only(info)?.inside_of(0x30)?;
        let [version, _policy, _imprint, _serial, time, optional @ ..] = parts.as_slice() else { return None };
        let accuracy = optional.iter().find(|part| part.tag == 0x30).and_then(|part| part.inside());
        let extensions = optional.iter().find(|part| part.tag == 0xA1).and_then(|part| part.inside());
        let critical = |extension: &Tlv<'_>| {
            extension.inside().is_none_or(|parts| parts.get(1).is_some_and(|flag| flag.tag == 0x01 && flag.body != [0]))
        };
        let profile = if version.body != [1] {
            Err("it is of another version".to_owned())
        } else if extensions.is_some_and(|list| list.iter().any(critical)) {
            Err("it has a critical extension that we do not know".to_owned())
        } else {
            Ok(())
        };
        Some(Self {
            time: time.generalized_time()?,
            accuracy: accuracy.map_or(Some(0), |parts| seconds(&parts))?,
            profile,
        })
    }
}

/// Accuracy: seconds, and thousandths and millionths under tags of their own; rounded up.
fn seconds(parts: &[Tlv<'_>]) -> Option<u32> {
    parts.iter().try_fold(0_u32, |sum, part| {
        let number = part.small()?;
        sum.checked_add(if part.tag == 0x02 { number } else { u32::from(number > 0) })
    })
}

/// SignedData, from the outside in.
struct SignedData<'a, 't> {
    version: &'t Tlv<'a>,
    digests: &'t Tlv<'a>,
    content: &'a [u8],
    others: &'t [Tlv<'a>],
}

impl<'a> SignedData<'a, '_> {
    /// The certificate of the one who signed, or why that is not settled; and all certificates that came along, held against
    /// one another if nothing else does.
    fn signer(&self, wholly: bool) -> Found<(Found<Parts<'a>>, Vec<Parts<'a>>)> {
        if self.version.body != [3] || self.digests.tag != 0x31 {
            return Err("of another version".to_owned());
        }
        let mut certificates = Vec::new();
        for set in self.others.iter().filter(|other| other.tag == 0xA0) {
            for certificate in inside(Some(set), 0xA0, "certificates")? {
                certificates.push(Parts::read(certificate).ok_or("a broken certificate")?);
            }
        }
        let signers = inside(self.others.last(), 0x31, "signers")?;
        // Each certificate may be checked with each key, and each signer with one: a real one has a chain and one signer.
        if certificates.len() > limits::STAMP_CERTIFICATES || signers.len() > limits::STAMP_CERTIFICATES {
            return Err(format!("more than {} certificates or signers", limits::STAMP_CERTIFICATES));
        }
        let signed: Vec<Found<Parts<'a>>> = signers
            .iter()
            .map(|signer| signer::signed_by(signer, self.content, self.digests, &certificates))
            .collect::<Found<_>>()?;
        if wholly {
            signer::among_themselves(&certificates)?;
        }
        // RFC 3161, section 2.4.2: no other signature than the authority's.
        match signed.as_slice() {
            [] => Err("signed by nobody".to_owned()),
            [one] => Ok((one.clone(), certificates)),
            _ => Ok((Err("signed by more than one".to_owned()), certificates)),
        }
    }
}
