//! What keeps a file from being planned by?

use learning::units::{DefinitionError, LoqError, PlanFileError};

use super::{Why, quoted};
use crate::Words;

impl Why for PlanFileError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLarge { actual, limit } => {
                words.worded("plan-too-large", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::NotText => words.worded("plan-not-text", &[]),
            Self::Syntax(reason) => words.worded("plan-syntax", &[("reason", reason)]),
            Self::Definition(error) => words.worded("plan-definition", &[("why", &error.why(words))]),
            Self::NoUnits => words.worded("plan-no-units", &[]),
            Self::Loq(error) => error.why(words),
            Self::Empty => words.worded("plan-empty", &[]),
        }
    }
}

impl Why for DefinitionError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TwoUnits { id } => words.worded("units-two-units", &[("id", &quoted(id))]),
            Self::NoUnit { id } => words.worded("units-no-unit", &[("id", &quoted(id))]),
            Self::Value { member, value } => {
                words.worded("units-value", &[("member", member), ("value", &quoted(value))])
            }
            Self::NoChoice { need, of } => {
                words.worded("units-no-choice", &[("need", &need.to_string()), ("of", &of.to_string())])
            }
            Self::TooMany { what, actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                let args = [("actual", actual.as_str()), ("what", &words.piece(what)), ("limit", &limit)];
                words.worded("units-too-many", &args)
            }
        }
    }
}

impl Why for LoqError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooMuch { what, limit } => {
                words.worded("loq-too-much", &[("what", &words.piece(what)), ("limit", &limit.to_string())])
            }
            Self::Malformed(reason) => words.worded("loq-malformed", &[("reason", reason)]),
            Self::None => words.worded("loq-none", &[]),
            Self::Several(ids) => words.worded("loq-several", &[("ids", &ids.join(", "))]),
        }
    }
}
