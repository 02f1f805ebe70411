//! What does a proof value hold? The part of CBOR that base and derived proofs are written in.
//!
//! RFC 8949: unsigned integers, byte and text strings, arrays and maps of definite length, in their shortest form
//! (section 4.2.1). Tags are forbidden by both suites; everything else has no place in a proof value.

use super::error::DiscloseError;
use crate::limits;

const UNSIGNED: u8 = 0;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;

/// Deepest nesting: an array of arrays or maps.
const DEPTH: usize = 3;

/// One data item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item<'b> {
    Unsigned(u64),
    Bytes(&'b [u8]),
    Text(&'b str),
    Array(Vec<Item<'b>>),
    Map(Vec<(Item<'b>, Item<'b>)>),
}

impl<'b> Item<'b> {
    /// Reads the one item that all the bytes are.
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, DiscloseError> {
        let mut reader = Reader { rest: bytes };
        let item = reader.item(DEPTH)?;
        if reader.rest.is_empty() { Ok(item) } else { Err(bad("bytes after the CBOR item")) }
    }

    fn kind(&self) -> &'static str {
        match self {
            Item::Unsigned(_) => "an integer",
            Item::Bytes(_) => "bytes",
            Item::Text(_) => "a text",
            Item::Array(_) => "an array",
            Item::Map(_) => "a map",
        }
    }

    fn is_no(&self, expected: &'static str) -> DiscloseError {
        DiscloseError::Item { expected, found: self.kind() }
    }

    pub(crate) fn unsigned(&self) -> Result<u64, DiscloseError> {
        if let Item::Unsigned(value) = self { Ok(*value) } else { Err(self.is_no("an integer")) }
    }

    pub(crate) fn bytes(&self) -> Result<&'b [u8], DiscloseError> {
        if let Item::Bytes(bytes) = self { Ok(bytes) } else { Err(self.is_no("bytes")) }
    }

    /// Bytes of exactly that length.
    pub(crate) fn fixed<const N: usize>(&self) -> Result<[u8; N], DiscloseError> {
        let bytes = self.bytes()?;
        bytes.try_into().map_err(|_| DiscloseError::Length { actual: bytes.len(), expected: N })
    }

    pub(crate) fn text(&self) -> Result<&'b str, DiscloseError> {
        if let Item::Text(text) = self { Ok(text) } else { Err(self.is_no("a text")) }
    }

    pub(crate) fn array(&self) -> Result<&[Item<'b>], DiscloseError> {
        if let Item::Array(items) = self { Ok(items) } else { Err(self.is_no("an array")) }
    }

    pub(crate) fn map(&self) -> Result<&[(Item<'b>, Item<'b>)], DiscloseError> {
        if let Item::Map(entries) = self { Ok(entries) } else { Err(self.is_no("a map")) }
    }
}

fn bad(reason: &'static str) -> DiscloseError {
    DiscloseError::value(reason)
}

struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn item(&mut self, depth: usize) -> Result<Item<'b>, DiscloseError> {
        let (kind, size) = self.head()?;
        // No count is believed: each item takes a byte at least, and items are read one by one.
        match kind {
            UNSIGNED => Ok(Item::Unsigned(size)),
            BYTES => Ok(Item::Bytes(self.take(size)?)),
            TEXT => std::str::from_utf8(self.take(size)?).map(Item::Text).map_err(|_| bad("a text that is no UTF-8")),
            ARRAY | MAP => {
                let depth = depth.checked_sub(1).ok_or_else(|| bad("CBOR nested deeper than any proof value"))?;
                if size > self.rest.len() as u64 {
                    return Err(bad("more CBOR items than there are bytes"));
                }
                let (actual, limit) = (usize::try_from(size).unwrap_or(usize::MAX), limits::PROOF_VALUE_ITEMS);
                if actual > limit {
                    return Err(DiscloseError::TooMany { what: "items of one list", actual, limit });
                }
                if kind == ARRAY {
                    return (0..size).map(|_| self.item(depth)).collect::<Result<_, _>>().map(Item::Array);
                }
                (0..size).map(|_| Ok((self.item(depth)?, self.item(depth)?))).collect::<Result<_, _>>().map(Item::Map)
            }
            6 => Err(bad("a CBOR tag, which has no place in a proof value")),
            _ => Err(bad("a CBOR item that is no integer, bytes, text, array or map")),
        }
    }

    /// The kind of the next item, and its value or length.
    fn head(&mut self) -> Result<(u8, u64), DiscloseError> {
        let [first] = self.fixed::<1>()?;
        let size = match first & 0x1f {
            small @ 0..=23 => return Ok((first >> 5, u64::from(small))),
            24 => u64::from_be_bytes(widened(self.fixed::<1>()?)),
            25 => u64::from_be_bytes(widened(self.fixed::<2>()?)),
            26 => u64::from_be_bytes(widened(self.fixed::<4>()?)),
            27 => u64::from_be_bytes(self.fixed::<8>()?),
            _ => return Err(bad("a CBOR item of indefinite length")),
        };
        let least = match first & 0x1f {
            24 => 24,
            25 => 1 << 8,
            26 => 1 << 16,
            _ => 1 << 32,
        };
        if size < least { Err(bad("a CBOR integer that is not in its shortest form")) } else { Ok((first >> 5, size)) }
    }

    fn fixed<const N: usize>(&mut self) -> Result<[u8; N], DiscloseError> {
        let (head, rest) = self.rest.split_first_chunk::<N>().ok_or_else(|| bad("the CBOR is cut off"))?;
        self.rest = rest;
        Ok(*head)
    }

    fn take(&mut self, size: u64) -> Result<&'b [u8], DiscloseError> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let (head, rest) = self.rest.split_at_checked(size).ok_or_else(|| bad("the CBOR is cut off"))?;
        self.rest = rest;
        Ok(head)
    }
}

fn widened<const N: usize>(bytes: [u8; N]) -> [u8; 8] {
    let mut wide = [0; 8];
    for (to, from) in wide.iter_mut().rev().zip(bytes.iter().rev()) {
        *to = *from;
    }
    wide
}

/// Bytes under construction.
#[derive(Debug, Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    /// Begins with the three bytes that name a proof value's kind.
    pub(crate) fn with_header(header: [u8; 3]) -> Self {
        Self(header.to_vec())
    }

    pub(crate) fn array(&mut self, count: usize) {
        self.head(ARRAY, count as u64);
    }

    pub(crate) fn map(&mut self, count: usize) {
        self.head(MAP, count as u64);
    }

    pub(crate) fn unsigned(&mut self, value: u64) {
        self.head(UNSIGNED, value);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.head(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    pub(crate) fn texts(&mut self, texts: &[String]) {
        self.array(texts.len());
        for text in texts {
            self.head(TEXT, text.len() as u64);
            self.0.extend_from_slice(text.as_bytes());
        }
    }

    pub(crate) fn indexes(&mut self, indexes: &[usize]) {
        self.array(indexes.len());
        for index in indexes {
            self.unsigned(*index as u64);
        }
    }

    /// Multibase: `u` and base64url without padding.
    pub(crate) fn into_multibase(self) -> String {
        format!("u{}", crate::base64url::encode(self.0))
    }

    #[expect(clippy::cast_possible_truncation, reason = "each arm's size fits its width")]
    fn head(&mut self, kind: u8, size: u64) {
        let kind = kind << 5;
        match size {
            0..=23 => self.0.push(kind | size as u8),
            24..=0xff => self.0.extend_from_slice(&[kind | 24, size as u8]),
            0x100..=0xffff => {
                self.0.push(kind | 25);
                self.0.extend_from_slice(&(size as u16).to_be_bytes());
            }
            0x1_0000..=0xffff_ffff => {
                self.0.push(kind | 26);
                self.0.extend_from_slice(&(size as u32).to_be_bytes());
            }
            _ => {
                self.0.push(kind | 27);
                self.0.extend_from_slice(&size.to_be_bytes());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Item;

    #[test]
    fn what_is_expected_and_what_stands_there_is_said() {
        let all: [(&[u8], &str); 5] = [
            (b"\x07", "an integer"),
            (b"\x41a", "bytes"),
            (b"\x61a", "a text"),
            (b"\x80", "an array"),
            (b"\xa0", "a map"),
        ];
        for (bytes, found) in all {
            let item = Item::read(bytes).expect(found);
            for (expected, refused) in [
                ("an integer", item.unsigned().err()),
                ("bytes", item.bytes().err()),
                ("a text", item.text().err()),
                ("an array", item.array().err()),
                ("a map", item.map().err()),
            ] {
                let due = (expected != found).then(|| format!("proofValue: {expected} is expected, not {found}"));
                assert_eq!(refused.map(|error| error.to_string()), due);
            }
        }
        let refused = Item::read(b"\xc1\x00").map_err(|error| error.to_string());
        assert_eq!(refused, Err("proofValue: a CBOR tag, which has no place in a proof value".to_owned()));
    }
}
