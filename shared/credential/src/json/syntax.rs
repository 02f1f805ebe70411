//! What is wrong where a text stops being JSON that we read? The parser's words, made typed.

use crate::limits;

/// What is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the text says it")]
pub enum Syntax {
    #[error("it ends too early")]
    End,
    #[error("a colon is missing")]
    Colon,
    #[error("a comma or the end of the list is missing")]
    List,
    #[error("a comma or the end of the object is missing")]
    Object,
    #[error("a value is missing")]
    Value,
    #[error("the name of a member must stand in quotation marks")]
    Name,
    #[error("a text has an escape that is none")]
    Escape,
    #[error("a text has half of a character (a lone surrogate)")]
    Surrogate,
    #[error("a text has a control character that is not escaped")]
    Control,
    #[error("a character is none of Unicode")]
    Character,
    #[error("a number is malformed")]
    Number,
    #[error("a number is out of range")]
    Range,
    #[error("a comma has nothing after it")]
    Comma,
    #[error("something stands after its end")]
    After,
    #[error("a member name is repeated")]
    Repeated,
    #[error("there are more than {limit} values")]
    Values { limit: usize },
    #[error("it is nested deeper than {limit}")]
    Depth { limit: usize },
    /// In the parser's own words.
    #[error("{0}")]
    Other(String),
}

/// What our own reader tells the parser, which takes words alone.
pub(super) const REPEATED: &str = "wanderbuch: repeated";
pub(super) const VALUES: &str = "wanderbuch: values";
pub(super) const DEPTH: &str = "wanderbuch: depth";
pub(super) const RANGE: &str = "number out of range";

/// serde_json 1, `ErrorCode`.
const WORDS: [(&str, Syntax); 20] = [
    (REPEATED, Syntax::Repeated),
    (VALUES, Syntax::Values { limit: limits::JSON_NODES }),
    (DEPTH, Syntax::Depth { limit: limits::JSON_DEPTH }),
    (RANGE, Syntax::Range),
    ("recursion limit exceeded", Syntax::Depth { limit: limits::JSON_DEPTH }),
    ("EOF while parsing", Syntax::End),
    ("unexpected end of hex escape", Syntax::Surrogate),
    ("lone leading surrogate in hex escape", Syntax::Surrogate),
    ("expected `:`", Syntax::Colon),
    ("expected `,` or `]`", Syntax::List),
    ("expected `,` or `}`", Syntax::Object),
    ("expected `\"`", Syntax::Name),
    ("key must be a string", Syntax::Name),
    ("expected ident", Syntax::Value),
    ("expected value", Syntax::Value),
    ("invalid escape", Syntax::Escape),
    ("invalid number", Syntax::Number),
    ("invalid unicode code point", Syntax::Character),
    ("control character", Syntax::Control),
    ("trailing comma", Syntax::Comma),
];

impl Syntax {
    /// One of each, so that a test can walk them all.
    pub fn samples() -> Vec<Self> {
        let known = WORDS.into_iter().map(|(_, syntax)| syntax);
        known.chain([Self::After, Self::Other("X".to_owned())]).collect()
    }

    /// What these words of the parser say.
    pub(super) fn of(words: &str) -> Self {
        if words.starts_with("trailing characters") {
            return Self::After;
        }
        let known = WORDS.into_iter().find(|(begin, _)| words.starts_with(begin));
        known.map_or_else(|| Self::Other(words.to_owned()), |(_, syntax)| syntax)
    }
}

#[cfg(test)]
mod tests {
    use crate::json::{JsonError, parse};

    /// Whatever the parser says of a text that is none, we have words of our own for it.
    #[test]
    fn the_parsers_words_are_known() {
        let deep = "[".repeat(1_000);
        for (text, said) in [
            ("", "it ends too early"),
            ("[1", "it ends too early"),
            ("{\"a\": \"b", "it ends too early"),
            ("{\"a\" 1}", "a colon is missing"),
            ("[1 2]", "a comma or the end of the list is missing"),
            ("{\"a\": 1 2}", "a comma or the end of the object is missing"),
            ("hello", "a value is missing"),
            ("nuts", "a value is missing"),
            ("{a: 1}", "the name of a member must stand in quotation marks"),
            ("\"\\q\"", "a text has an escape that is none"),
            ("\"\\ud800\"", "a text has half of a character (a lone surrogate)"),
            ("\"\u{1}\"", "a text has a control character that is not escaped"),
            ("01", "a number is malformed"),
            ("1e999", "a number is out of range"),
            ("[1,]", "a comma has nothing after it"),
            ("{} {}", "something stands after its end"),
            ("{\"a\": 1, \"a\": 2}", "a member name is repeated"),
            (deep.as_str(), "it is nested deeper than 64"),
        ] {
            let error = parse(text.as_bytes(), 10_000).expect_err(text);
            let JsonError::Syntax { reason, .. } = &error else { panic!("{text}: {error:?}") };
            assert_eq!(reason.to_string(), said, "{text}");
        }
        let error = parse(b"\"\xff\"", 100).expect_err("no UTF-8");
        assert_eq!(error.to_string(), "a character is none of Unicode at line 1, column 2");
    }
}
