//! A token of RFC 3161, by a time-stamping authority, over what a test says.

use aws_lc_rs::digest::{SHA256, digest};

use crate::asn1::{bits, int, of, oid, seq, set, time};
use crate::party::{Party, ecdsa};

/// How a token is to be, beside over what and by whom.
#[derive(Clone, Debug)]
pub struct Stamping {
    /// `genTime`, `2026-05-03T10:04:00Z`.
    pub time: String,
    /// Whether it says by which certificate it was signed.
    pub bound: bool,
    /// Whether a second signer stands beside the first.
    pub twice: bool,
    /// `accuracy` in seconds.
    pub accuracy: Option<u64>,
    /// Whether it has a critical extension that nobody knows.
    pub critical: bool,
    /// Whether a byte of its signature is another.
    pub broken: bool,
}

impl Stamping {
    /// As it should be, at that time.
    pub fn at(time: &str) -> Self {
        let time = time.to_owned();
        Self { time, bound: true, twice: false, accuracy: None, critical: false, broken: false }
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
    let signers = if how.twice { set(&[&signer, &signer]) } else { set(&[&signer]) };
    let signed = seq(&[&int(3), &set(&[&sha256_name()]), &content, &of(0xA0, &certificates), &signers]);
    seq(&[&oid(&[1, 2, 840, 113_549, 1, 7, 2]), &of(0xA0, &[&signed])])
}

fn info(over: &[u8], how: &Stamping) -> Vec<u8> {
    let imprint = seq(&[&sha256_name(), &of(4, &[&sha256(over)])]);
    let accuracy = how.accuracy.map(|seconds| seq(&[&int(seconds)])).unwrap_or_default();
    let extension = seq(&[&oid(&[1, 2, 3, 4, 5]), &of(1, &[&[0xFF]]), &of(4, &[&int(1)])]);
    let extensions = if how.critical { of(0xA1, &[&extension]) } else { Vec::new() };
    seq(&[&int(1), &oid(&[1, 2, 3, 4]), &imprint, &int(77), &time(&how.time), &accuracy, &extensions])
}

fn signer(by: &Party, info: &[u8], kind: &[u8], how: &Stamping) -> Vec<u8> {
    let attribute = |last: &[u64], value: &[u8]| {
        let name = [&[1, 2, 840, 113_549, 1, 9][..], last].concat();
        seq(&[&oid(&name), &set(&[value])])
    };
    let reference = seq(&[&seq(&[&seq(&[&of(4, &[&sha256(&by.der)])])])]);
    let mut attributes = vec![attribute(&[3], kind), attribute(&[4], &of(4, &[&sha256(info)]))];
    if how.bound {
        attributes.push(attribute(&[16, 2, 47], &reference));
    }
    let parts: Vec<&[u8]> = attributes.iter().map(Vec::as_slice).collect();
    let mut signature = by.sign(&set(&parts));
    if let Some(last) = signature.last_mut().filter(|_| how.broken) {
        *last ^= 1;
    }
    let sid = seq(&[by.field(3), by.field(1)]);
    seq(&[&int(1), &sid, &sha256_name(), &of(0xA0, &parts), &ecdsa(), &of(4, &[&signature])])
}

/// A BIT STRING of that signature over the message.
pub(crate) fn signature(by: &Party, message: &[u8]) -> Vec<u8> {
    bits(&by.sign(message))
}
