//! How do findings become what a page shows? Reports, awards and records turned into prepared texts; nothing is judged here.

pub mod award;
mod claim;
pub mod consent;
pub mod credential;
pub mod logbook;
mod naming;
pub mod plan;
pub mod records;
pub mod signing;
pub mod skills;
pub mod timeline;

use ::credential::Timestamp;
use words::Words;

use crate::i18n::Texts;
use crate::model::{Failure, Mark, Status, Tone};
use crate::told::Told;

/// What is needed for every sentence.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// Sentences on credentials.
    pub words: Words,
    /// Texts of pages.
    pub texts: &'a Texts,
    /// The moment.
    pub now: Timestamp,
    /// By what skills are called, where an extract of ESCO is at hand.
    pub esco: Option<&'a learning::esco::Extract>,
    /// In which country the reader is at home, ISO 3166-1 alpha-2: by whose framework levels are compared.
    pub country: Option<&'a str>,
}

/// A state from the tone that `words` gives it.
pub fn status(tone: words::Tone, text: impl Into<String>) -> Status {
    let (tone, mark) = match tone {
        words::Tone::Yes => (Tone::Good, Mark::Yes),
        words::Tone::No => (Tone::Bad, Mark::No),
        words::Tone::Open => (Tone::Open, Mark::Question),
        words::Tone::Quiet => (Tone::Quiet, Mark::Minus),
    };
    Status { tone, mark, words: text.into() }
}

/// What went wrong: the sentence of the page, and why.
pub fn failure(what: String, error: &dyn Told, texts: &Texts) -> Failure {
    Failure { what, why: sentence(error, texts) }
}

/// Why, as a sentence of its own.
pub fn sentence(error: &dyn Told, texts: &Texts) -> String {
    // On one line: what a parser says of a file stands on several.
    let mut why = words::plain(&error.told(texts));
    if let Some(first) = why.chars().next() {
        why = first.to_uppercase().chain(why.chars().skip(1)).collect();
    }
    if !why.ends_with(['.', '!', '?']) {
        why.push('.');
    }
    why
}
