//! Which entries does somebody mean who types these words?
//!
//! Without regard to case and accents; the whole label before its beginning, its beginning before words in it, preferred
//! labels before alternative ones, then shorter ones, then by label and address: the same words always find the same.

use super::extract::{Entry, Extract};
use crate::fold::{folded, words};

/// How a label fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It is that.
    Whole,
    /// It begins so.
    Beginning,
    /// Each word that was typed begins a word of it.
    Words,
}

impl How {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            How::Whole => "whole",
            How::Beginning => "beginning",
            How::Words => "words",
        }
    }
}

/// One entry that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'e> {
    /// The entry.
    pub entry: &'e Entry,
    /// The label that fits, in the language that was searched.
    pub label: &'e str,
    /// How it fits.
    pub how: How,
    /// Whether it is the preferred label.
    pub preferred: bool,
}

/// The labels of one language, made ready for searching.
#[derive(Clone, Debug)]
pub struct Index<'e> {
    labels: Vec<Label<'e>>,
}

#[derive(Clone, Debug)]
struct Label<'e> {
    entry: usize,
    of: &'e Entry,
    text: &'e str,
    folded: String,
    preferred: bool,
}

impl<'e> Index<'e> {
    /// Of a language of the extract ("de", "de-AT"); none if it has none such.
    pub fn new(extract: &'e Extract, language: &str) -> Option<Self> {
        let column = extract.column(&crate::language::code(language))?;
        let mut labels = Vec::new();
        for (number, entry) in extract.entries().iter().enumerate() {
            for (index, text) in entry.labels(column).enumerate() {
                labels.push(Label { entry: number, of: entry, text, folded: folded(text), preferred: index == 0 });
            }
        }
        Some(Self { labels })
    }

    /// The entries that fit, the best first, each once, at most so many. Nothing typed finds nothing.
    pub fn search(&self, typed: &str, most: usize) -> Vec<Hit<'e>> {
        let wanted = folded(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(How, &Label<'e>)> =
            self.labels.iter().filter_map(|label| Some((fits(&label.folded, &wanted)?, label))).collect();
        found.sort_by_key(|(how, label)| {
            (*how, !label.preferred, label.folded.len(), label.folded.clone(), label.of.address.clone())
        });
        let mut seen = std::collections::HashSet::new();
        let first = found.into_iter().filter(|(_, label)| seen.insert(label.entry));
        let hit = |(how, label): (How, &Label<'e>)| Hit {
            entry: label.of,
            label: label.text,
            how,
            preferred: label.preferred,
        };
        first.take(most).map(hit).collect()
    }
}

fn fits(label: &str, wanted: &str) -> Option<How> {
    if label == wanted {
        return Some(How::Whole);
    }
    if label.starts_with(wanted) {
        return Some(How::Beginning);
    }
    words(wanted).all(|word| words(label).any(|own| own.starts_with(word))).then_some(How::Words)
}
