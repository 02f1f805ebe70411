//! What keeps a decision from being made into a statement?

use learning::recognition::{DecisionError, StatementError};

use super::formats::too_large;
use super::{Why, quoted};
use crate::{Words, plain};

impl Why for DecisionError {
    fn why(&self, words: Words) -> String {
        match self {
            // The parser's words, with the place in the file.
            Self::Syntax(reason) => plain::plain_lines(reason),
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::NoQualification => words.worded("decision-no-qualification", &[]),
            Self::NoUnit { id, known } => {
                words.worded("decision-no-unit", &[("id", &quoted(id)), ("known", &known.join(", "))])
            }
            Self::NoAchievement { pointer, known } => {
                let args = [("pointer", quoted(pointer)), ("known", known.join(", "))];
                let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                words.worded("decision-no-achievement", &args)
            }
            Self::NoDigest => words.worded("decision-no-digest", &[]),
            Self::Expires(day) => words.worded("decision-expires", &[("day", &quoted(day))]),
            Self::Statement(error) => error.why(words),
        }
    }
}

impl Why for StatementError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Missing { member } => words.worded("form-missing", &[("member", member)]),
            Self::Wrong { member, found } => {
                words.worded("units-value", &[("member", member), ("value", &quoted(found))])
            }
        }
    }
}
