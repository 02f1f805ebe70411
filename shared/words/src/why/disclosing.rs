//! Why does a proof that shows a part not hold, or does not fit whoever presents it?

use credential::bbs::BbsError;
use credential::data_integrity::{DiscloseError, LabelFlaw};
use credential::sd_jwt::{DisclosureFlaw, KeyBindingError};

use super::{Why, quoted};
use crate::Words;

impl Why for DiscloseError {
    fn why(&self, words: Words) -> String {
        let value = |reason: &str| words.worded("disclose-value", &[("reason", reason)]);
        match self {
            Self::Value { reason } => value(&words.piece(reason)),
            Self::Base64(error) => value(&error.why(words)),
            Self::Item { expected, found } => {
                let (expected, found) = (words.piece(expected), words.piece(found));
                value(&words.worded("not-plain-wrong-value", &[("expected", &expected), ("found", &found)]))
            }
            Self::Length { actual, expected } => {
                let (actual, expected) = (actual.to_string(), expected.to_string());
                value(&words.worded("disclose-length", &[("actual", &actual), ("expected", &expected)]))
            }
            Self::Key(error) => value(&error.why(words)),
            Self::Bbs(error) => value(&error.why(words)),
            Self::OtherKey { kind } => words.worded("disclose-other-key", &[("kind", kind)]),
            Self::Proofs(error) => error.why(words),
            Self::Option { option } => words.worded("disclose-option", &[("option", option)]),
            Self::Labels(flaw) => words.worded("disclose-labels", &[("why", &flaw.why(words))]),
            Self::Index { what, index, count } => {
                let (what, index, count) = (words.piece(what), index.to_string(), count.to_string());
                words.worded("disclose-index", &[("what", &what), ("index", &index), ("count", &count)])
            }
            Self::Count { signatures, statements } => {
                let (signatures, statements) = (signatures.to_string(), statements.to_string());
                words.worded("disclose-count", &[("signatures", &signatures), ("statements", &statements)])
            }
            Self::Pointer { pointer, reason } => {
                words.worded("disclose-pointer", &[("pointer", &quoted(pointer)), ("reason", &words.piece(reason))])
            }
            Self::Cut => words.worded("disclose-cut", &[]),
            Self::Nothing => words.worded("disclose-nothing", &[]),
            Self::TooMany { what, actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                let args = [("actual", actual.as_str()), ("what", &words.piece(what)), ("limit", &limit)];
                words.worded("jades-too-many", &args)
            }
            Self::NoBase { expected } => words.worded("disclose-no-base", &[("expected", &words.piece(expected))]),
        }
    }
}

impl Why for LabelFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Count { labels, nodes } => {
                words.worded("label-count", &[("labels", &labels.to_string()), ("nodes", &nodes.to_string())])
            }
            Self::Same => words.worded("label-same", &[]),
            Self::Two => words.worded("label-two", &[]),
            Self::Missing { number } => words.worded("label-missing", &[("number", &number.to_string())]),
        }
    }
}

impl Why for BbsError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Malformed { what } => words.worded("bbs-malformed", &[("what", &words.piece(what))]),
            Self::Mismatch { what } => words.worded("bbs-mismatch", &[("what", &words.piece(what))]),
            Self::Index { index, count } => {
                words.worded("bbs-index", &[("index", &index.to_string()), ("count", &count.to_string())])
            }
            Self::TooMany { actual, limit } => {
                words.worded("bbs-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
        }
    }
}

impl Why for DisclosureFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Base64(error) => error.why(words),
            Self::Json(error) => error.why(words),
            Self::NoArray => words.worded("disclosure-no-array", &[]),
            Self::SaltOrName => words.worded("disclosure-salt-or-name", &[]),
            Self::Salt => words.worded("disclosure-salt", &[]),
            Self::Elements { actual } => words.worded("disclosure-elements", &[("actual", &actual.to_string())]),
        }
    }
}

impl Why for KeyBindingError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Type { actual } => words.worded("binding-type", &[("actual", &quoted(actual))]),
            Self::Claim { claim } => words.worded("binding-claim", &[("claim", claim)]),
            Self::SdHash { actual, expected } => {
                words.worded("binding-sd-hash", &[("actual", actual), ("expected", expected)])
            }
            Self::Signature(error) => words.worded("binding-signature", &[("why", &error.why(words))]),
        }
    }
}
