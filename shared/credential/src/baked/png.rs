//! Where in a PNG does a badge stand, and how is one put there?
//!
//! Open Badges 3.0, "Baked Badge", PNG: an `iTXt` chunk with the keyword `openbadgecredential`; Open Badges 2.0 and before:
//! `openbadges`, in `tEXt` too. PNG (third edition), sections 5 and 11.3.3. Every chunk is walked and its CRC checked.

use std::borrow::Cow;
use std::io::Read as _;

use flate2::Crc;
use flate2::bufread::ZlibDecoder;

use super::{Badge, Baked, Found, Picture, PictureError};
use crate::limits;

/// What each PNG begins with.
pub(super) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// The keyword of Open Badges 3.0, and that of the versions before it.
const KEYWORDS: [&str; 2] = ["openbadgecredential", "openbadges"];

/// Longest chunk that the standard allows.
const CHUNK_BYTES: usize = (1 << 31) - 1;

struct Chunk<'a> {
    kind: [u8; 4],
    data: &'a [u8],
}

fn damaged(reason: impl Into<String>) -> PictureError {
    Picture::Png.damaged(reason)
}

/// Splits so many bytes off, if there are so many.
fn split<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (head, tail) = rest.split_at_checked(count)?;
    *rest = tail;
    Some(head)
}

fn number(bytes: &[u8]) -> Option<usize> {
    bytes.try_into().ok().map(u32::from_be_bytes).and_then(|number| usize::try_from(number).ok())
}

/// The next chunk, whole and as its CRC says.
fn chunk<'a>(rest: &mut &'a [u8]) -> Result<Chunk<'a>, PictureError> {
    let short = || damaged("it ends in the middle of a chunk");
    let length = split(rest, 4).and_then(number).ok_or_else(short)?;
    let kind = split(rest, 4).and_then(|kind| <[u8; 4]>::try_from(kind).ok()).ok_or_else(short)?;
    let named = String::from_utf8_lossy(&kind).into_owned();
    if !kind.iter().all(u8::is_ascii_alphabetic) {
        return Err(damaged("a chunk has a type that is none"));
    }
    if length > CHUNK_BYTES {
        return Err(damaged(format!("a chunk {named} says that it has {length} bytes, more than any may have")));
    }
    let data = split(rest, length).ok_or_else(short)?;
    let crc = split(rest, 4).and_then(number).ok_or_else(short)?;
    let mut counted = Crc::new();
    counted.update(&kind);
    counted.update(data);
    if usize::try_from(counted.sum()) != Ok(crc) {
        return Err(damaged(format!("the checksum of a chunk {named} is wrong")));
    }
    Ok(Chunk { kind, data })
}

/// Every chunk, in order: IHDR first, IEND last, and nothing after it.
fn walk<'a>(bytes: &'a [u8], mut each: impl FnMut(&Chunk<'a>) -> Result<(), PictureError>) -> Result<(), PictureError> {
    let mut rest = bytes.strip_prefix(&SIGNATURE).ok_or_else(|| damaged("its first bytes are not a PNG's"))?;
    for number in 0..limits::PICTURE_CHUNKS {
        let chunk = chunk(&mut rest)?;
        if (number == 0) != (chunk.kind == *b"IHDR") {
            return Err(damaged("its first chunk, and no other, must be IHDR"));
        }
        if chunk.kind == *b"IEND" {
            return match rest.len() {
                0 => Ok(()),
                more => Err(damaged(format!("{more} bytes stand after its end"))),
            };
        }
        each(&chunk)?;
    }
    Err(PictureError::TooMuch { picture: Picture::Png, what: "chunks", limit: limits::PICTURE_CHUNKS })
}

/// The one credential.
pub(super) fn take_out(bytes: &[u8]) -> Result<Baked<'_>, PictureError> {
    let mut found = Found::new(Picture::Png);
    walk(bytes, |chunk| {
        if let Some((keyword, text)) = badge(chunk) {
            found.add((chunk.kind, keyword, text));
        }
        Ok(())
    })?;
    let (kind, keyword, text) = found.only()?;
    let bytes = match &kind {
        b"iTXt" => international(text)?,
        b"zTXt" => {
            let packed = text.strip_prefix(&[0]).ok_or_else(|| damaged("a zTXt chunk is packed in an unknown way"))?;
            Cow::Owned(latin_1(&inflate(packed)?)?.to_vec())
        }
        _ => Cow::Borrowed(latin_1(text)?),
    };
    let place = format!("{} {keyword}", String::from_utf8_lossy(&kind));
    Ok(Baked { picture: Picture::Png, place, bytes })
}

/// The keyword and what follows it, if it is a badge's chunk.
fn badge<'a>(chunk: &Chunk<'a>) -> Option<(&'static str, &'a [u8])> {
    if !matches!(&chunk.kind, b"iTXt" | b"tEXt" | b"zTXt") {
        return None;
    }
    KEYWORDS.into_iter().find_map(|keyword| {
        let text = chunk.data.strip_prefix(keyword.as_bytes())?.strip_prefix(&[0])?;
        Some((keyword, text))
    })
}

/// Of an `iTXt` chunk: whether and how it is packed, a language, the keyword in it, and the text (section 11.3.3.4).
fn international(data: &[u8]) -> Result<Cow<'_, [u8]>, PictureError> {
    let cut = || damaged("an iTXt chunk is cut short");
    let (head, rest) = data.split_at_checked(2).ok_or_else(cut)?;
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    let (Some(_language), Some(_keyword), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(cut());
    };
    match head {
        [0, _] => Ok(Cow::Borrowed(text)),
        [1, 0] => Ok(Cow::Owned(inflate(text)?)),
        _ => Err(damaged("an iTXt chunk is packed in an unknown way")),
    }
}

/// A `tEXt` chunk is Latin-1 by its standard and UTF-8 by habit: only where both say the same is it read.
fn latin_1(text: &[u8]) -> Result<&[u8], PictureError> {
    match text.is_ascii() {
        true => Ok(text),
        false => Err(damaged("the text in it may be Latin-1 or UTF-8, and nothing says which")),
    }
}

fn inflate(packed: &[u8]) -> Result<Vec<u8>, PictureError> {
    let limit = limits::CREDENTIAL_BYTES;
    let mut decoder = ZlibDecoder::new(packed);
    let mut bytes = Vec::new();
    let read = decoder.by_ref().take(limit as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| damaged(format!("the text in it cannot be unpacked: {error}")))?;
    if bytes.len() > limit {
        return Err(PictureError::TooMuch { picture: Picture::Png, what: "bytes in a packed text", limit });
    }
    match decoder.into_inner() {
        [] => Ok(bytes),
        more => Err(damaged(format!("{} bytes stand after a packed text", more.len()))),
    }
}

/// Puts the badge behind the first chunk, where readers find it soonest.
pub(super) fn bake(picture: &[u8], badge: Badge<'_>) -> Result<Vec<u8>, PictureError> {
    let mut rest = picture.strip_prefix(&SIGNATURE).ok_or_else(|| damaged("its first bytes are not a PNG's"))?;
    chunk(&mut rest)?;
    let head = picture.get(..picture.len() - rest.len()).unwrap_or_default();
    let mut data = Vec::from(KEYWORDS[0]);
    // Not packed, no language, no keyword in it.
    data.extend_from_slice(&[0, 0, 0, 0, 0]);
    data.extend_from_slice(badge.text().as_bytes());
    let length = u32::try_from(data.len()).ok().filter(|length| *length <= CHUNK_BYTES as u32);
    let length =
        length.ok_or(PictureError::TooMuch { picture: Picture::Png, what: "bytes in a chunk", limit: CHUNK_BYTES })?;
    let mut crc = Crc::new();
    crc.update(b"iTXt");
    crc.update(&data);
    let (length, crc) = (length.to_be_bytes(), crc.sum().to_be_bytes());
    Ok([head, &length, b"iTXt", &data, &crc, rest].concat())
}
