//! How is an error said in the reader's language, as a part of a sentence?
//!
//! Every error that a page or the terminal may show is [`Told`]: one that is not does not compile, since whatever shows errors
//! takes nothing else, and each match names every variant. Others' words, a database's or a keyring's, stand as they are.

mod exchange;
mod flow;
mod keys;
#[cfg(test)]
mod tests;
mod vault;

pub(crate) use flow::facts;

use std::path::Path;

use words::{Why, Words, plain};

use crate::i18n::Texts;

/// An error that is said in each language.
pub trait Told {
    /// As a part of a sentence: without a capital letter and a full stop.
    fn told(&self, texts: &Texts) -> String;
}

/// What `words` says of the errors of standards, files and networks.
impl<E: Why> Told for E {
    fn told(&self, texts: &Texts) -> String {
        words(texts).why(self)
    }
}

fn words(texts: &Texts) -> Words {
    Words::of(texts.language())
}

/// A message with values; what comes from outside in them is made plain.
fn with(texts: &Texts, id: &str, values: &[(&str, &str)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, plain(value).into())).collect();
    texts.with(id, &values)
}

/// A message about a file.
fn of_file(texts: &Texts, id: &str, path: &Path) -> String {
    with(texts, id, &[("file", &path.display().to_string())])
}

/// A message about a file, and why.
fn of_file_why(texts: &Texts, id: &str, path: &Path, why: &impl Told) -> String {
    with(texts, id, &[("file", &path.display().to_string()), ("why", &why.told(texts))])
}

/// In quotation marks, as errors write what somebody typed.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}
