//! Why could nothing be issued, and nothing of an SD-JWT be shown?

use credential::sd_jwt::{IssueError as SdJwtIssueError, PresentError};
use credential::status::BitsError;
use issue::IssueError;

use super::{Why, quoted};
use crate::Words;

impl Why for PresentError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::SdJwt(error) => error.why(words),
            Self::Disclosure(error) => error.why(words),
            Self::NoClaim { path } => words.worded("show-no-claim", &[("path", &path.to_string())]),
            Self::NoDisclosure { index, count } => {
                words.worded("show-no-disclosure", &[("index", &index.to_string()), ("count", &count.to_string())])
            }
            Self::AlreadyBound => words.worded("show-already-bound", &[]),
            Self::HolderKey(error) => words.worded("show-holder-key", &[("why", &error.why(words))]),
            Self::AnotherKey => words.worded("show-another-key", &[]),
            Self::Sign(error) => error.why(words),
        }
    }
}

impl Why for SdJwtIssueError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NotAnObject => words.worded("issue-no-object", &[]),
            Self::NoClaim { path } => words.worded("issue-no-claim", &[("path", &path.to_string())]),
            Self::Reserved { name } => words.worded("disclosure-reserved", &[("name", &quoted(name))]),
            Self::Sign(error) => error.why(words),
        }
    }
}

impl Why for BitsError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Size { size } => words.worded("bits-size", &[("size", &size.to_string())]),
            Self::TooLarge { bytes, limit } => {
                words.worded("bits-too-large", &[("bytes", &bytes.to_string()), ("limit", &limit.to_string())])
            }
            Self::Index { index, entries } => {
                words.worded("bits-index", &[("index", &index.to_string()), ("entries", &entries.to_string())])
            }
            Self::Value { value, size } => {
                words.worded("bits-value", &[("value", &value.to_string()), ("size", &size.to_string())])
            }
        }
    }
}

impl Why for IssueError {
    fn why(&self, words: Words) -> String {
        let part = |id: &str, why: String| words.worded(id, &[("why", &why)]);
        match self {
            Self::Key(error) => part("issue-key", error.why(words)),
            Self::Sign(error) => part("issue-sign", error.why(words)),
            Self::SdJwt(error) => part("issue-sd-jwt", error.why(words)),
            Self::DataIntegrity(error) => part("issue-proof", error.why(words)),
            Self::Bits(error) => part("issue-list", error.why(words)),
            Self::List(error) => part("issue-list", error.why(words)),
            Self::NoDidKey { kind } => words.worded("issue-no-did-key", &[("kind", kind)]),
            Self::NoSuchEntry { index, length } => {
                words.worded("issue-no-such-entry", &[("index", &index.to_string()), ("length", &length.to_string())])
            }
            Self::WrongList { kind, format } => {
                let (kind, format) = (format!("{kind:?}"), format!("{format:?}"));
                words.worded("issue-wrong-list", &[("kind", &kind), ("format", &format)])
            }
        }
    }
}
