//! What does a JSON document say, read strictly and without copying?
//!
//! RFC 8259, narrowed as security.md asks: duplicate members, lone surrogates, a byte-order mark, trailing bytes,
//! and depth or size beyond [`crate::limits`] are refused before anything else is done.

mod by_serde;
mod object;
mod plain;
mod scan;
mod strict;
mod syntax;
mod value;

use std::borrow::Cow;

pub use syntax::Syntax;

/// A JSON value that borrows its strings from the text it was read from, where they have no escapes.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number. Integers up to 64 bits are exact, all others are IEEE 754 doubles.
    Number(serde_json::Number),
    /// A string
    String(Cow<'a, str>),
    /// An array
    Array(Vec<Value<'a>>),
    /// An object
    Object(Object<'a>),
}

/// The members of a JSON object, in the order of the text; names are unique.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

/// Why a text is no JSON that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// The text starts with a byte-order mark (RFC 8259, section 8.1: must not be added).
    #[error("starts with a byte-order mark")]
    ByteOrderMark,
    /// Not JSON, or not the strict JSON that we read. No content of the document stands in it.
    #[error("{reason} at line {line}, column {column}")]
    Syntax {
        /// What is wrong.
        reason: Syntax,
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
}

/// Reads one JSON document of at most `limit` bytes.
pub fn parse(bytes: &[u8], limit: usize) -> Result<Value<'_>, JsonError> {
    parse_keeping(bytes, limit, Cow::Borrowed)
}

/// The same of a text, whose bytes are known to be UTF-8.
pub fn parse_text(text: &str, limit: usize) -> Result<Value<'_>, JsonError> {
    let usual = if text.len() <= limit { plain::read(text, Cow::Borrowed) } else { None };
    match usual {
        Some(value) => Ok(value),
        None => parse(text.as_bytes(), limit),
    }
}

/// Reads one JSON document of at most `limit` bytes into a value that borrows nothing.
pub fn parse_owned(bytes: &[u8], limit: usize) -> Result<Value<'static>, JsonError> {
    parse_keeping(bytes, limit, |text| Cow::Owned(text.to_owned()))
}

/// How a text that has no escapes becomes a string of the value.
type Keep<'de, 'v> = fn(&'de str) -> Cow<'v, str>;

fn parse_keeping<'de, 'v>(bytes: &'de [u8], limit: usize, keep: Keep<'de, 'v>) -> Result<Value<'v>, JsonError> {
    if bytes.len() > limit {
        return Err(JsonError::TooLarge { actual: bytes.len(), limit });
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(JsonError::ByteOrderMark);
    }
    let usual = std::str::from_utf8(bytes).ok().and_then(|text| plain::read(text, keep));
    usual.map_or_else(|| strict::read(bytes, keep), Ok)
}

#[cfg(test)]
mod tests {
    use super::{JsonError, Value, parse};

    #[track_caller]
    fn refused(text: &[u8], because: &str) {
        let error = parse(text, 1 << 20).expect_err("must be refused").to_string();
        assert!(error.contains(because), "{error:?} does not say {because:?}");
    }

    #[test]
    fn strict() {
        refused(br#"{"a":1,"a":1}"#, "repeated");
        refused(br#"{"a":1,"\u0061":1}"#, "repeated");
        refused(br#"{"a":"\ud800"}"#, "lone surrogate");
        refused(b"\xEF\xBB\xBF{}", "byte-order mark");
        refused(b"{} {}", "after its end");
        refused(b"", "ends too early");
        refused(b"\"\xff\"", "Unicode");
        refused(&[b"[".repeat(65), b"]".repeat(65)].concat(), "deeper than 64");
        refused(&[b"[".as_slice(), &b"1,".repeat(600_000 / 2), &b"1,".repeat(300_000), b"1]"].concat(), "bytes");
        assert_eq!(parse(b"{}", 1), Err(JsonError::TooLarge { actual: 2, limit: 1 }));
    }

    #[test]
    fn too_many_values() {
        let text = [b"[".as_slice(), &b"1,".repeat(500_001), b"1]"].concat();
        let error = parse(&text, 16 << 20).expect_err("must be refused").to_string();
        assert!(error.contains("more than 500000 values"), "{error}");
    }

    #[test]
    fn many_members_may_not_repeat_either() {
        let many: Vec<String> = (0..100).map(|i| format!("\"k{i}\":0")).collect();
        refused(format!("{{{},\"k7\":1}}", many.join(",")).as_bytes(), "repeated");
    }

    #[test]
    fn borrows_and_points() {
        let value = parse(br#"{"a/b":[{"c":"d"}],"n":12}"#, 100).expect("json");
        assert_eq!(value.pointer("/a~1b/0/c").and_then(Value::as_str), Some("d"));
        assert_eq!(value.get("n").and_then(Value::as_i64), Some(12));
        assert_eq!(serde_json::to_string(&value).expect("text"), r#"{"a/b":[{"c":"d"}],"n":12}"#);
    }
}
