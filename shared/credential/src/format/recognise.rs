//! Which reader are bytes for? Their beginnings tell them apart: XML, JSON, a token, or what is named and not read.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Content, FormatError, OtherKind, Unpacked, Unreadable, elm2, json_document, token};
use crate::limits;

pub(super) fn within_limit(bytes: &[u8]) -> Result<(), FormatError> {
    match bytes.len() {
        actual if actual > limits::CREDENTIAL_BYTES => {
            Err(FormatError::TooLarge { actual, limit: limits::CREDENTIAL_BYTES })
        }
        _ => Ok(()),
    }
}

pub(super) fn recognise<'a>(bytes: &'a [u8], unpacked: Option<&'a Unpacked>) -> Result<Content<'a>, FormatError> {
    within_limit(bytes)?;
    let trimmed = bytes.trim_ascii();
    match trimmed.first() {
        None => Err(FormatError::Unreadable(Unreadable::Empty)),
        Some(b'<' | 0xEF) if elm2::recognise(trimmed) => elm2::read(trimmed),
        // A byte-order mark is refused by the JSON reader, in its own words.
        Some(b'{' | b'[' | b'"' | 0xEF) => json_document::read(trimmed, unpacked),
        Some(b'<') => Err(FormatError::Unsupported(markup(trimmed))),
        _ => match binary_kind(trimmed) {
            Some(kind) => Err(FormatError::Unsupported(kind)),
            None => match cose_in_text(trimmed) {
                Some(kind) => Err(FormatError::Unsupported(kind)),
                None => token::read(trimmed, unpacked),
            },
        },
    }
}

fn markup(bytes: &[u8]) -> OtherKind {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let has = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    if has(b"<svg") { OtherKind::SvgInside } else { OtherKind::Markup }
}

fn binary_kind(bytes: &[u8]) -> Option<OtherKind> {
    const KINDS: [(&[u8], OtherKind); 5] = [
        (b"\x89PNG", OtherKind::PngInside),
        (b"%PDF", OtherKind::Pdf),
        (b"PK\x03\x04", OtherKind::Zip),
        (b"\xFF\xD8\xFF", OtherKind::Jpeg),
        (b"\x1F\x8B", OtherKind::Gzip),
    ];
    // RFC 9052, section 2: COSE_Sign1 is tagged 18 and COSE_Sign 98; RFC 8392, section 6: a CWT 61 around them.
    const COSE: [(&[u8], &str); 4] = [
        (b"\xD2\x84", "COSE_Sign1"),
        (b"\xD8\x62\x84", "COSE_Sign"),
        (b"\xD8\x3D\xD2\x84", "CWT"),
        (b"\x84\x43\xA1", "COSE_Sign1, not tagged"),
    ];
    let cose = || COSE.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, form)| *form);
    let kind = KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| kind);
    kind.or_else(|| cose().map(|form| OtherKind::Cose { form: form.to_owned() }))
}

/// COSE written as text: base64 as VC-JOSE-COSE, section 3.3.1 has it, its address-safe kind, or hexadecimal.
fn cose_in_text(text: &[u8]) -> Option<OtherKind> {
    let head = text.get(..text.len().min(64)).unwrap_or_default();
    let head = std::str::from_utf8(head).ok().filter(|head| head.bytes().all(|byte| byte.is_ascii_graphic()))?;
    let plain: String = head
        .chars()
        .map(|c| {
            if c == '-' {
                '+'
            } else if c == '_' {
                '/'
            } else {
                c
            }
        })
        .collect();
    let whole = plain.trim_end_matches('=').len() / 4 * 4;
    let base64 = plain.get(..whole).and_then(|text| STANDARD.decode(text).ok());
    let hexadecimal = head.get(..head.len() / 2 * 2).and_then(|text| hex::decode(text).ok());
    let cose = |bytes: Vec<u8>| binary_kind(&bytes).filter(|kind| matches!(kind, OtherKind::Cose { .. }));
    hexadecimal.and_then(cose).or_else(|| base64.and_then(cose))
}
