//! What does a JSON text of the usual kind say, read in one pass?
//!
//! Nearly every credential is such a text: no halves of characters, unique names, within the limits.
//! Whatever is not, or breaks a rule, is left to the reader in [`super::strict`], which alone refuses and says why; a property
//! test holds that both read the same.

use std::borrow::Cow;

use super::scan;
use super::{Keep, Object, Value};
use crate::limits;

/// Members up to which names are compared one by one; the strict reader has a set for more.
const NAMES: usize = 32;

/// What the text says; `None` leaves it to the strict reader.
pub(super) fn read<'t, 'v>(text: &'t str, keep: Keep<'t, 'v>) -> Option<Value<'v>> {
    let (items, members) = (Vec::with_capacity(16), Vec::with_capacity(64));
    let mut reader = Reader { text, at: 0, nodes: limits::JSON_NODES, keep, items, members };
    let value = reader.value(limits::JSON_DEPTH)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(value)
}

struct Reader<'t, 'v> {
    text: &'t str,
    at: usize,
    /// How many values may still follow.
    nodes: usize,
    keep: Keep<'t, 'v>,
    /// Elements and members of what is open, the inner behind the outer: each container then takes its own at once, and as
    /// much room as it needs.
    items: Vec<Value<'v>>,
    members: Vec<(Cow<'v, str>, Value<'v>)>,
}

impl<'t, 'v> Reader<'t, 'v> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte after white space.
    fn next(&mut self) -> Option<u8> {
        self.skip_space();
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value<'v>> {
        self.nodes = self.nodes.checked_sub(1)?;
        match self.next()? {
            b'"' => self.string().map(Value::String),
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.array(depth.checked_sub(1)?),
            b't' => self.word("rue", Value::Bool(true)),
            b'f' => self.word("alse", Value::Bool(false)),
            b'n' => self.word("ull", Value::Null),
            first => self.number(first),
        }
    }

    fn word(&mut self, rest: &str, value: Value<'v>) -> Option<Value<'v>> {
        let end = self.at + rest.len();
        (self.text.get(self.at..end)? == rest).then(|| {
            self.at = end;
            value
        })
    }

    /// A number, whose first byte was read.
    fn number(&mut self, first: u8) -> Option<Value<'v>> {
        let start = self.at;
        if first == b'-' {
            return self.number_from(start - 1);
        }
        let mut value = u64::from(first.checked_sub(b'0').filter(|digit| *digit <= 9)?);
        while let Some(digit) = self.peek().and_then(|byte| byte.checked_sub(b'0')).filter(|digit| *digit <= 9) {
            match value.checked_mul(10).and_then(|value| value.checked_add(digit.into())) {
                Some(larger) => value = larger,
                None => return self.number_from(start - 1),
            }
            self.at += 1;
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return self.number_from(start - 1);
        }
        let leading_zero = first == b'0' && self.at > start;
        (!leading_zero).then(|| Value::Number(value.into()))
    }

    /// A number below zero, with a point or an exponent, or of more than 64 bits, from its start on.
    fn number_from(&mut self, start: usize) -> Option<Value<'v>> {
        let part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let rest = self.text.as_bytes().get(start..)?;
        self.at = start + rest.iter().position(|byte| !part(byte)).unwrap_or(rest.len());
        serde_json::from_str(self.text.get(start..self.at)?).ok().map(Value::Number)
    }

    /// A text whose opening quotation mark was read.
    fn string(&mut self) -> Option<Cow<'v, str>> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        let (length, end) = scan::plain(bytes.get(start..)?)?;
        self.at = start + length;
        match end {
            b'"' => {
                self.at += 1;
                self.text.get(start..start + length).map(self.keep)
            }
            b'\\' => self.escaped(start).map(Cow::Owned),
            _ => None,
        }
    }

    /// A text with escapes, from its start on; its first escape is next.
    fn escaped(&mut self, start: usize) -> Option<String> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let mut whole = text.get(start..self.at)?.to_owned();
        loop {
            self.at += match *bytes.get(self.at + 1)? {
                b'u' => {
                    let (character, length) = numbered(bytes.get(self.at..)?)?;
                    whole.push(character);
                    length
                }
                letter => {
                    whole.push(escaped(letter)?);
                    2
                }
            };
            let (length, end) = scan::plain(bytes.get(self.at..)?)?;
            whole.push_str(text.get(self.at..self.at + length)?);
            self.at += length;
            match end {
                b'"' => {
                    self.at += 1;
                    return Some(whole);
                }
                b'\\' => {}
                _ => return None,
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value<'v>> {
        let first = self.items.len();
        self.skip_space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Some(Value::Array(Vec::new()));
        }
        loop {
            let item = self.value(depth)?;
            self.items.push(item);
            match self.next()? {
                b',' => {}
                b']' => return Some(Value::Array(self.items.split_off(first))),
                _ => return None,
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value<'v>> {
        let first = self.members.len();
        let mut next = self.next()?;
        if next == b'}' {
            return Some(Value::Object(Object::default()));
        }
        loop {
            if next != b'"' {
                return None;
            }
            let name = self.string()?;
            let before = self.members.get(first..)?;
            if before.len() >= NAMES || before.iter().any(|(other, _)| *other == name) || self.next()? != b':' {
                return None;
            }
            let value = self.value(depth)?;
            self.members.push((name, value));
            match self.next()? {
                b',' => next = self.next()?,
                b'}' => return Some(Value::Object(Object(self.members.split_off(first)))),
                _ => return None,
            }
        }
    }
}

/// The character that is written by its number in UTF-16, and how many bytes that takes; half a character is none.
fn numbered(text: &[u8]) -> Option<(char, usize)> {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix(b"\\u")?;
        let digit = |number: u16, byte: &u8| Some(number * 16 + u16::try_from(char::from(*byte).to_digit(16)?).ok()?);
        digits.iter().try_fold(0, digit)
    };
    let first = unit(0)?;
    match char::from_u32(first.into()) {
        Some(character) => Some((character, 6)),
        None => char::decode_utf16([first, unit(6)?]).next()?.ok().map(|character| (character, 12)),
    }
}

/// What the letter behind a backslash means.
fn escaped(letter: u8) -> Option<char> {
    Some(match letter {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};

    use crate::json::Value;
    use crate::json::strict::read as parse_strictly;

    fn plain(text: &str) -> Option<Value<'_>> {
        super::read(text, Cow::Borrowed)
    }

    /// What the strict reader makes of it.
    fn strict(text: &str) -> Option<Value<'_>> {
        parse_strictly(text.as_bytes(), Cow::Borrowed).ok()
    }

    #[test]
    fn what_is_usual_is_read_here() {
        for text in [
            r#"{"a": [1, 20, {"b": "ä"}], "c": {}, "d": [], "e": [true, false, null], "f": ""}"#,
            " [ 0 , 18446744073709551615 ] \r\n\t",
            "\"x\"",
            "7",
            r#"{"a\n": "\"{\\\"b\\\": \\\\ \/\b\f\r\t}\"", "c": "\\"}"#,
            r#"["\u0061", "Z\u00fcrich \u00C4\uD83D\ude00.", "\u0000\uffff", "\u00e9"]"#,
            "[-1, -0, 0.5, 1.0, 1e3, 1E-3, -2.5e+2, 0e0, 123456789012345678901234567890.0, -9223372036854775808, -18446744073709551616, 18446744073709551616]",
        ] {
            assert!(plain(text).is_some(), "{text}");
            assert_eq!(plain(text), strict(text));
        }
    }

    #[test]
    fn what_is_not_is_left_to_the_strict_reader() {
        let (deep, deeper) = (["[".repeat(64), "]".repeat(64)].concat(), ["[".repeat(65), "]".repeat(65)].concat());
        assert_eq!(plain(&deep), strict(&deep));
        let many = format!("{{{}}}", (0..100).map(|i| format!("\"k{i}\":0")).collect::<Vec<_>>().join(","));
        for text in [
            deeper.as_str(),
            many.as_str(),
            "",
            " ",
            "{",
            "}",
            "[",
            "]",
            "[1,]",
            "{\"a\":1,}",
            "{,}",
            "[,]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\" 1}",
            "{a:1}",
            "{1:1}",
            "{\"a\":1,\"a\":1}",
            "[1 2]",
            "[1]]",
            "1 2",
            "01",
            "00",
            "1.",
            "-",
            "1e",
            "1e400",
            "-01",
            "1.2.3",
            "1-2",
            "\"\\u006\"",
            "\"\\u00g1\"",
            "\"\\u+061\"",
            "\"\\udc00\"",
            "\"\\ud800x\"",
            "\"\\ud800\\u0061\"",
            "\"\\ud800\\ud800\"",
            "\"\\ud83d\\ude0",
            "+1",
            ".5",
            "0x1",
            "tru",
            "truee",
            "True",
            "nul",
            "\"",
            "\"a",
            "\"\\ud800\"",
            "\"\\x\"",
            "\"\\",
            "\"\\n",
            "\"\\n\u{1}\"",
            "\"a\nb\"",
            "\"\u{0}\"",
            "\u{feff}{}",
            "{} {}",
            "\u{a0}1",
            "[1\u{b}]",
            "'a'",
            "NaN",
            "/**/1",
        ] {
            assert_eq!(plain(text), None, "{text}");
        }
    }

    /// Texts that are JSON, nearly are, or are not.
    fn texts() -> impl Strategy<Value = String> {
        const PARTS: [&str; 28] = [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "\"b\":",
            "\"\\u0061\"",
            "\"\\ud83d\\ude00\"",
            "\\u00",
            "\\",
            "\\n",
            "\\\"",
            "\"x\\/\"",
            "0",
            "1",
            "-",
            ".",
            "e1",
            "true",
            "null",
            " ",
            "\n",
            "ä",
            "{\"a\":1}",
            "[1,2]",
        ];
        let bits =
            prop::collection::vec(prop::sample::select(PARTS.as_slice()), 0..24).prop_map(|parts| parts.concat());
        let leaf = prop_oneof![
            any::<i64>().prop_map(serde_json::Value::from),
            any::<u64>().prop_map(serde_json::Value::from),
            any::<f64>().prop_map(serde_json::Value::from),
            any::<bool>().prop_map(serde_json::Value::from),
            any::<String>().prop_map(serde_json::Value::from),
            "[a-z ]{0,8}".prop_map(serde_json::Value::from),
        ];
        let whole = leaf.prop_recursive(5, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(serde_json::Value::from),
                prop::collection::vec(("[a-c]{0,2}", inner), 0..8)
                    .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
            ]
        });
        let compact = whole.prop_map(|value| value.to_string());
        let damaged =
            (compact.clone(), any::<prop::sample::Index>(), any::<Option<u8>>()).prop_map(|(text, at, other)| {
                let mut bytes = text.into_bytes();
                let at = at.index(bytes.len());
                match other {
                    Some(byte) => bytes[at] = byte,
                    None => bytes.truncate(at),
                }
                String::from_utf8_lossy(&bytes).into_owned()
            });
        prop_oneof![bits, compact, damaged]
    }

    proptest! {
        #[test]
        fn both_readers_say_the_same(text in texts()) {
            if let Some(value) = plain(&text) {
                assert_eq!(Some(value), strict(&text));
            }
        }
    }
}
