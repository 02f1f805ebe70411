//! Why can a list of withdrawals, or a document about the form of credentials, not be used?

use credential::integrity::IntegrityError;
use credential::status::{EntryError, ListError};
use credential::type_metadata::{Overrides, TypeMetadataError};

use super::{Why, quoted};
use crate::Words;

impl Why for ListError {
    fn why(&self, words: Words) -> String {
        let encoding = |why: &str| words.worded("list-encoding", &[("why", why)]);
        match self {
            Self::Member { member } => words.worded("list-member", &[("member", member)]),
            Self::Unsupported { kind } => words.worded("list-unsupported", &[("kind", &quoted(kind))]),
            Self::Encoding(error) => encoding(&error.why(words)),
            Self::Json(error) => encoding(&error.why(words)),
            Self::Multibase => encoding(&words.worded("list-multibase", &[])),
            Self::Base64 => encoding(&words.worded("list-base64", &[])),
            Self::Compression => words.worded("list-compression", &[]),
            Self::After { bytes } => words.worded("list-after", &[("bytes", &bytes.to_string())]),
            Self::TooLarge { limit } => words.worded("list-too-large", &[("limit", &limit.to_string())]),
            Self::EntrySize { bits } => words.worded("list-entry-size", &[("bits", &bits.to_string())]),
        }
    }
}

impl Why for EntryError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Unsupported { kind } => words.worded("entry-unsupported", &[("kind", &quoted(kind))]),
            Self::Member { member } => words.worded("entry-member", &[("member", member)]),
            Self::TooMany { actual, limit } => {
                words.worded("entry-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
        }
    }
}

impl Why for TypeMetadataError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => words.worded("document-json", &[("why", &error.why(words))]),
            Self::Member { place, expected } => {
                words.worded("type-member", &[("place", place), ("expected", &words.piece(expected))])
            }
            Self::TooMany { what, limit } => {
                words.worded("loq-too-much", &[("limit", &limit.to_string()), ("what", &words.piece(what))])
            }
        }
    }
}

impl Why for Overrides {
    fn why(&self, words: Words) -> String {
        words.worded("type-overrides", &[("member", self.member), ("path", &self.path.to_string())])
    }
}

impl Why for IntegrityError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Malformed { found } => words.worded("hash-malformed", &[("found", found)]),
            Self::Unsupported { found } => words.worded("hash-unsupported", &[("found", found)]),
            Self::Mismatch { algorithm } => words.worded("hash-mismatch", &[("algorithm", algorithm)]),
        }
    }
}
