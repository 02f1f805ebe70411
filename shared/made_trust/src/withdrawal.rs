//! What is said of withdrawn certificates: lists (RFC 5280, section 5) and answers (RFC 6960, section 4.2).

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use crate::asn1::{int, of, oid, seq, time};
use crate::party::{Party, ecdsa};
use crate::time_stamp::signature;

/// A withdrawn certificate: whose, since when, and the reason (RFC 5280, section 5.3.1).
pub type Listed<'a> = (&'a Party, &'a str, Option<u8>);

fn reason(reason: Option<u8>) -> Vec<u8> {
    let Some(reason) = reason else { return Vec::new() };
    seq(&[&seq(&[&oid(&[2, 5, 29, 21]), &of(4, &[&of(0x0A, &[&[reason]])])])])
}

/// A list on which one certificate stands, of whose entry it says besides since when its key may have been in other hands
/// (section 5.3.2).
pub fn list_with_invalidity(by: &Party, this: &str, whose: &Party, since: &str, invalid: &str) -> Vec<u8> {
    let date = seq(&[&oid(&[2, 5, 29, 24]), &of(4, &[&time(invalid)])]);
    let entries = seq(&[&seq(&[whose.field(1), &time(since), &seq(&[&date])])]);
    signed_list(by, this, None, &entries)
}

fn signed_list(by: &Party, this: &str, next: Option<&str>, entries: &[u8]) -> Vec<u8> {
    let next = next.map(time).unwrap_or_default();
    let signed = seq(&[&int(1), &ecdsa(), by.field(5), &time(this), &next, entries]);
    seq(&[&signed, &ecdsa(), &signature(by, &signed)])
}

/// A list by that authority, of the moment `this`, with the next one due at `next`.
pub fn list(by: &Party, this: &str, next: Option<&str>, withdrawn: &[Listed<'_>]) -> Vec<u8> {
    let entries: Vec<Vec<u8>> =
        withdrawn.iter().map(|(whose, since, why)| seq(&[whose.field(1), &time(since), &reason(*why)])).collect();
    let parts: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
    let entries = if entries.is_empty() { Vec::new() } else { seq(&parts) };
    signed_list(by, this, next, &entries)
}

/// An answer about one certificate.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Since when it is withdrawn, and the reason; `None` if it is not.
    pub withdrawn: Option<(String, Option<u8>)>,
    /// Whether the authority says that it does not know it.
    pub unknown: bool,
    /// `thisUpdate`
    pub this: String,
    /// `nextUpdate`
    pub next: Option<String>,
    /// `producedAt`
    pub produced: String,
    /// Since when its key may have been in other hands (`invalidityDate`, RFC 6960, section 4.4.5).
    pub invalid: Option<String>,
}

impl Answer {
    /// That it is good, at that moment and until that one.
    pub fn good(this: &str, next: Option<&str>) -> Self {
        let (this, next) = (this.to_owned(), next.map(str::to_owned));
        Self { withdrawn: None, unknown: false, produced: this.clone(), this, next, invalid: None }
    }

    fn status(&self) -> Vec<u8> {
        match &self.withdrawn {
            _ if self.unknown => of(0x82, &[]),
            None => of(0x80, &[]),
            Some((since, why)) => {
                let why = why.map(|why| of(0xA0, &[&of(0x0A, &[&[why]])])).unwrap_or_default();
                of(0xA1, &[&time(since), &why])
            }
        }
    }
}

/// The answer of `by` about a certificate of `authority`; `by` may be the authority itself.
pub fn answer(by: &Party, authority: &Party, about: &Party, what: &Answer) -> Vec<u8> {
    let sha1 = |bytes: &[u8]| of(4, &[digest(&SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref()]);
    let key = crate::asn1::inside(authority.field(6)).get(1).map(|bits| crate::asn1::body(bits)).unwrap_or_default();
    let key = key.strip_prefix(&[0]).unwrap_or_default();
    let sha1_name = seq(&[&oid(&[1, 3, 14, 3, 2, 26]), &of(5, &[])]);
    let id = seq(&[&sha1_name, &sha1(authority.field(5)), &sha1(key), about.field(1)]);
    let next = what.next.as_deref().map(|next| of(0xA0, &[&time(next)])).unwrap_or_default();
    let invalid = what.invalid.as_deref().map(|invalid| {
        let date = seq(&[&oid(&[2, 5, 29, 24]), &of(4, &[&time(invalid)])]);
        of(0xA1, &[&seq(&[&date])])
    });
    let single = seq(&[&id, &what.status(), &time(&what.this), &next, &invalid.unwrap_or_default()]);
    let signed = seq(&[&of(0xA1, &[by.field(5)]), &time(&what.produced), &seq(&[&single])]);
    let beside = of(0xA0, &[&seq(&[&by.der])]);
    let basic = seq(&[&signed, &ecdsa(), &signature(by, &signed), &beside]);
    let bytes = seq(&[&oid(&[1, 3, 6, 1, 5, 5, 7, 48, 1, 1]), &of(4, &[&basic])]);
    seq(&[&of(0x0A, &[&[0]]), &of(0xA0, &[&bytes])])
}
