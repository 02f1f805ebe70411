//! A token of RFC 3161, by a time-stamping authority, over what a test says.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};

use crate::asn1::{bits, body, int, of, oid, seq, set, time};
use crate::party::Party;

/// How a token is to be, beside over what and by whom.
#[derive(Clone, Debug)]
pub struct Stamping {
    /// `genTime`, `2026-05-03T10:04:00Z`.
    pub time: String,
    /// Whether it says, in what is signed, that it is a time-stamp.
    pub typed: bool,
    /// Whether it says by which certificate it was signed.
    pub bound: bool,
    /// How many signers it has, each the same.
    pub signers: usize,
    /// Whether the signer is named by its key, and not by its certificate's issuer and number.
    pub by_key: bool,
    /// What the reference to the certificate says beside its hash.
    pub beside_hash: BesideHash,
    /// `accuracy` in seconds.
    pub accuracy: Option<u64>,
    /// Thousandths of a second beside them.
    pub thousandths: Option<u64>,
    /// Whether it has an extension that nobody knows, and whether that is critical.
    pub critical: Option<bool>,
    /// Whether a byte of its signature is another.
    pub broken: bool,
}

/// What a reference to a certificate says beside its hash (RFC 5035, section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BesideHash {
    /// Nothing.
    Nothing,
    /// The name of the hash, which is the one that is meant where none is named.
    Algorithm,
    /// Issuer and number of the certificate.
    Issuer,
    /// Nothing, and the hash is SHA-1: the reference of the older standard (RFC 2634, section 5.4).
    Older,
}

impl Stamping {
    /// As it should be, at that time.
    pub fn at(time: &str) -> Self {
        let time = time.to_owned();
        Self {
            time,
            typed: true,
            bound: true,
            signers: 1,
            by_key: false,
            beside_hash: BesideHash::Nothing,
            accuracy: None,
            thousandths: None,
            critical: None,
            broken: false,
        }
    }
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    digest(&SHA256, bytes).as_ref().to_vec()
}

fn sha256_name() -> Vec<u8> {
    seq(&[&oid(&[2, 16, 840, 1, 101, 3, 4, 2, 1])])
}

/// The token; `beside` stand in it as certificates after the authority's own.
pub fn time_stamp(by: &Party, beside: &[&Party], over: &[u8], how: &Stamping) -> Vec<u8> {
    let info = info(over, how);
    let tst_info = oid(&[1, 2, 840, 113_549, 1, 9, 16, 1, 4]);
    let content = seq(&[&tst_info, &of(0xA0, &[&of(4, &[&info])])]);
    let certificates: Vec<&[u8]> = std::iter::once(by).chain(beside.iter().copied()).map(|one| &one.der[..]).collect();
    let signer = signer(by, &info, &tst_info, how);
    let signers = set(&vec![&signer[..]; how.signers]);
    let signed = seq(&[&int(3), &set(&[&sha256_name()]), &content, &of(0xA0, &certificates), &signers]);
    seq(&[&oid(&[1, 2, 840, 113_549, 1, 7, 2]), &of(0xA0, &[&signed])])
}

fn info(over: &[u8], how: &Stamping) -> Vec<u8> {
    let imprint = seq(&[&sha256_name(), &of(4, &[&sha256(over)])]);
    let seconds = how.accuracy.map(int).unwrap_or_default();
    let thousandths = how.thousandths.map(|number| of(0x80, &[body(&int(number))])).unwrap_or_default();
    let accuracy = [seconds, thousandths].concat();
    let accuracy = if accuracy.is_empty() { accuracy } else { seq(&[&accuracy]) };
    let extensions = how.critical.map_or(Vec::new(), |critical| {
        let flag = if critical { of(1, &[&[0xFF]]) } else { Vec::new() };
        of(0xA1, &[&seq(&[&oid(&[1, 2, 3, 4, 5]), &flag, &of(4, &[&int(1)])])])
    });
    seq(&[&int(1), &oid(&[1, 2, 3, 4]), &imprint, &int(77), &time(&how.time), &accuracy, &extensions])
}

fn signer(by: &Party, info: &[u8], kind: &[u8], how: &Stamping) -> Vec<u8> {
    let attribute = |last: &[u64], value: &[u8]| {
        let name = [&[1, 2, 840, 113_549, 1, 9][..], last].concat();
        seq(&[&oid(&name), &set(&[value])])
    };
    let older = how.beside_hash == BesideHash::Older;
    let hash = if older { digest(&SHA1_FOR_LEGACY_USE_ONLY, &by.der) } else { digest(&SHA256, &by.der) };
    let hash = of(4, &[hash.as_ref()]);
    let reference = match how.beside_hash {
        BesideHash::Nothing | BesideHash::Older => hash,
        BesideHash::Algorithm => [sha256_name(), hash].concat(),
        BesideHash::Issuer => [hash, seq(&[&seq(&[&of(0xA4, &[by.field(3)])]), by.field(1)])].concat(),
    };
    let reference = seq(&[&seq(&[&seq(&[&reference])])]);
    let mut attributes = vec![attribute(&[4], &of(4, &[&sha256(info)]))];
    if how.typed {
        attributes.insert(0, attribute(&[3], kind));
    }
    if how.bound {
        attributes.push(attribute(if older { &[16, 2, 12] } else { &[16, 2, 47] }, &reference));
    }
    let parts: Vec<&[u8]> = attributes.iter().map(Vec::as_slice).collect();
    let mut signature = by.sign(&set(&parts));
    if let Some(last) = signature.last_mut().filter(|_| how.broken) {
        *last ^= 1;
    }
    let (version, sid) = match how.by_key {
        true => (3, of(0x80, &[&sha256(&by.der)])),
        false => (1, seq(&[by.field(3), by.field(1)])),
    };
    seq(&[&int(version), &sid, &sha256_name(), &of(0xA0, &parts), &by.algorithm(), &of(4, &[&signature])])
}

/// A BIT STRING of that signature over the message.
pub(crate) fn signature(by: &Party, message: &[u8]) -> Vec<u8> {
    bits(&by.sign(message))
}
