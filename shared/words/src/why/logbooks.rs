//! Why does a logbook not take an entry, and why is a file no request of one, no countersignature, no training record?

use learning::logbook::{CountersignError, EntryError, RecordError, WEEK_MINUTES, WeekError};

use super::{Why, quoted};
use crate::Words;

impl Words {
    /// A text that is empty or longer than such a text is.
    fn text_length(self, member: &str, actual: usize, most: usize) -> String {
        let (actual, most) = (actual.to_string(), most.to_string());
        self.worded("logbook-text", &[("member", &self.piece(member)), ("actual", &actual), ("most", &most)])
    }

    /// More of them than are taken.
    pub(super) fn more_than(self, actual: usize, what: &str, limit: usize) -> String {
        let (actual, limit) = (actual.to_string(), limit.to_string());
        self.worded("jades-too-many", &[("actual", &actual), ("what", &self.piece(what)), ("limit", &limit)])
    }

    fn other_form(self, found: &str, expected: &str) -> String {
        self.worded("logbook-form", &[("found", &quoted(found)), ("expected", &quoted(expected))])
    }

    fn in_entry(self, number: usize, error: &EntryError) -> String {
        self.worded("logbook-entry", &[("number", &number.to_string()), ("why", &error.why(self))])
    }
}

impl Why for WeekError {
    fn why(&self, words: Words) -> String {
        words.worded("logbook-week", &[("text", &quoted(&self.text))])
    }
}

impl Why for EntryError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Text { member, actual, most } => words.text_length(member, *actual, *most),
            Self::NotBegun(week) => words.worded("logbook-not-begun", &[("week", &week.to_string())]),
            Self::Minutes(minutes) => {
                let (minutes, most) = (minutes.to_string(), WEEK_MINUTES.to_string());
                words.worded("logbook-minutes", &[("minutes", &minutes), ("most", &most)])
            }
            Self::TooMany { member, actual, most } => words.more_than(*actual, member, *most),
            Self::Form { member, found } => {
                words.worded("units-value", &[("member", &words.piece(member)), ("value", &quoted(found))])
            }
        }
    }
}

impl Why for CountersignError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::Syntax(reason) => words.worded("logbook-syntax", &[("reason", reason)]),
            Self::Form { found, expected } => words.other_form(found, expected),
            Self::TooMany { actual, limit } => words.more_than(*actual, "entries", *limit),
            Self::Empty => words.worded("logbook-empty", &[]),
            Self::Text { member, actual, most } => words.text_length(member, *actual, *most),
            Self::Entry { number, error } => words.in_entry(*number, error),
            Self::Digest { number, said, found } => {
                let number = number.to_string();
                words.worded("logbook-digest", &[("number", &number), ("said", said), ("found", found)])
            }
            Self::Twice { number } => words.worded("logbook-twice", &[("number", &number.to_string())]),
        }
    }
}

impl Why for RecordError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::Syntax(reason) => words.worded("logbook-syntax", &[("reason", reason)]),
            Self::Form { found, expected } => words.other_form(found, expected),
            Self::TooMany { member, actual, limit } => words.more_than(*actual, member, *limit),
            Self::Entry { number, error } => words.in_entry(*number, error),
        }
    }
}
