//! For whom is it said: in which language, and beside the levels of which country?

use words::Words;

/// Whoever reads what is said.
#[derive(Clone, Copy, Debug)]
pub struct Audience<'a> {
    /// The language.
    pub words: Words,
    /// The country, or part of one, whose framework stands beside levels.
    pub country: Option<&'a str>,
}

impl From<Words> for Audience<'_> {
    fn from(words: Words) -> Self {
        Self { words, country: None }
    }
}
