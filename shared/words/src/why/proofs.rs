//! Why does a proof not hold, or has a document no form that a proof could be over?

use credential::data_integrity::{DataIntegrityError, ProofError};
use credential::jades::JadesError;
use credential::jcs::JcsError;
use credential::json_ld::{ContextError, JsonLdError, Loose, NotPlain};
use credential::key::SignatureError;

use super::{Why, quoted};
use crate::Words;

impl Why for DataIntegrityError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Unsupported { name } => words.worded("integrity-unsupported", &[("name", name)]),
            Self::Document(error) => words.worded("integrity-document", &[("why", &error.why(words))]),
            Self::Proof(error) => words.worded("integrity-proof", &[("why", &error.why(words))]),
            Self::Meaning { member } => words.worded("integrity-meaning", &[("member", member)]),
            Self::Context => words.worded("integrity-context", &[]),
            Self::Chain(error) => error.why(words),
            Self::ProofValue => words.worded("integrity-proof-value", &[]),
            Self::Jws(error) => words.worded("integrity-jws", &[("why", &error.why(words))]),
            Self::Algorithm { suite, algorithm } => {
                words.worded("integrity-algorithm", &[("suite", suite), ("algorithm", algorithm.name())])
            }
            Self::Signature(error) => error.why(words),
            Self::BaseProof => words.worded("integrity-base-proof", &[]),
            Self::Sign(error) => error.why(words),
            Self::Disclose(error) => error.why(words),
        }
    }
}

impl Why for ProofError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooMany { actual, limit } => {
                words.worded("proof-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::Member { member, expected, found } => {
                let (expected, found) = (words.piece(expected), words.piece(found));
                words.worded("proof-member", &[("member", member), ("expected", &expected), ("found", &found)])
            }
            Self::NoPrevious { id } => words.worded("proof-no-previous", &[("id", &quoted(id))]),
            Self::TwoPrevious { id } => words.worded("proof-two-previous", &[("id", &quoted(id))]),
            Self::Circle => words.worded("proof-circle", &[]),
        }
    }
}

impl Why for JsonLdError {
    fn why(&self, words: Words) -> String {
        let limited = |id: &str, limit: &usize| words.worded(id, &[("limit", &limit.to_string())]);
        match self {
            Self::UnknownContext { address } => words.worded("context-unknown", &[("address", address)]),
            Self::Context(error) => error.why(words),
            Self::NotPlain { at, reason } => words.worded("json-ld-at", &[("why", &reason.why(words)), ("at", at)]),
            Self::TooLarge { limit } => limited("json-ld-too-large", limit),
            Self::TooLong { limit } => limited("json-ld-too-long", limit),
            Self::TooCostly { limit } => limited("json-ld-too-costly", limit),
        }
    }
}

impl Why for ContextError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Embedded { address } => words.worded("context-embedded", &[("address", address)]),
            Self::Unread { address, error } => {
                words.worded("context-unread", &[("address", address), ("why", &error.why(words))])
            }
            Self::NoContext { address } => words.worded("context-no-context", &[("address", address)]),
            // The standard's own name of it stands beside the words: people look it up.
            Self::Invalid { code, found } => {
                words.worded("context-invalid", &[("code", code), ("found", &words.piece(found))])
            }
            Self::Unknown { address } => words.worded("context-unknown", &[("address", address)]),
            Self::TooCostly { limit } => words.worded("context-too-costly", &[("limit", &limit.to_string())]),
        }
    }
}

impl Why for NotPlain {
    fn why(&self, words: Words) -> String {
        let one = |id: &str, name: &str, value: &str| words.worded(&format!("not-plain-{id}"), &[(name, value)]);
        let two = |id: &str, first: (&str, &str), second: (&str, &str)| {
            words.worded(&format!("not-plain-{id}"), &[first, second])
        };
        match self {
            Self::NoObject { found } => one("no-object", "found", &words.piece(found)),
            Self::NoContext => words.worded("not-plain-no-context", &[]),
            Self::NestedContext => words.worded("not-plain-nested-context", &[]),
            Self::UndefinedTerm { term } => one("undefined-term", "term", &quoted(term)),
            Self::Key { key } => one("key", "key", &quoted(key)),
            Self::Feature { key, feature } => two("feature", ("key", &quoted(key)), ("feature", feature)),
            Self::Twice { first, second } => two("twice", ("first", &quoted(first)), ("second", &quoted(second))),
            Self::Empty { found } => one("empty", "found", &words.piece(found)),
            Self::Repeated { found } => one("repeated", "found", found),
            Self::WrongValue { expected, found } => {
                two("wrong-value", ("expected", &words.piece(expected)), ("found", &words.piece(found)))
            }
            Self::Iri { found } => one("iri", "found", &quoted(found)),
            Self::BlankNode { found } => one("blank-node", "found", &quoted(found)),
            Self::Rewritten { found, means } => two("rewritten", ("found", &quoted(found)), ("means", &quoted(means))),
            Self::Language { found } => one("language", "found", &quoted(found)),
            Self::Number { found } => one("number", "found", found),
            Self::TwoPlaces { id } => one("two-places", "id", &quoted(id)),
            Self::AddsToOuter { id } => one("adds-to-outer", "id", &quoted(id)),
            Self::BareStatus => words.worded("not-plain-bare-status", &[]),
        }
    }
}

impl Why for Loose {
    fn why(&self, words: Words) -> String {
        let of = |id: &str, name: &str, value: &str| words.worded(&format!("loose-{id}"), &[(name, value)]);
        match self {
            Self::SeveralSpeak { id } => of("several-speak", "id", id),
            Self::TwoRoles { id } => of("two-roles", "id", id),
            Self::OwnContext => words.worded("loose-own-context", &[]),
            Self::NotSigned { context } => of("not-signed", "context", &words.piece(context)),
            Self::Direction => words.worded("loose-direction", &[]),
            Self::Vocabulary { key } => of("vocabulary", "key", key),
            Self::OneOfSeveral { key } => of("one-of-several", "key", key),
            Self::Class { key } => of("class", "key", key),
        }
    }
}

impl Why for JcsError {
    fn why(&self, words: Words) -> String {
        let Self::Number { found } = self;
        words.worded("not-plain-number", &[("found", found)])
    }
}

impl Why for SignatureError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Algorithm { algorithm, kind } => {
                words.worded("signature-algorithm", &[("kind", kind), ("algorithm", algorithm.name())])
            }
            Self::Length { actual, expected } => {
                let (actual, expected) = (actual.to_string(), expected.to_string());
                words.worded("signature-length", &[("actual", &actual), ("expected", &expected)])
            }
            Self::Mismatch => words.worded("signature-mismatch", &[]),
        }
    }
}

impl Why for JadesError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Form { member, expected, found } => {
                let (expected, found) = (words.piece(expected), words.piece(found));
                words.worded("jades-form", &[("member", member), ("expected", &expected), ("found", &found)])
            }
            Self::Refused { member, reason } => {
                words.worded("jades-refused", &[("member", member), ("reason", &words.piece(reason))])
            }
            Self::Unknown { member, found } => {
                words.worded("jades-unknown", &[("member", member), ("found", &quoted(found))])
            }
            Self::TooMany { what, actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                let args = [("actual", actual.as_str()), ("what", &words.piece(what)), ("limit", &limit)];
                words.worded("jades-too-many", &args)
            }
            Self::NoCertificate => words.worded("jades-no-certificate", &[]),
            Self::NotBound => words.worded("jades-not-bound", &[]),
            Self::OtherCertificate { reference, expected, found } => {
                let args = [("reference", *reference), ("expected", expected), ("found", found)];
                words.worded("jades-other-certificate", &args)
            }
            Self::Certificate(error) => error.why(words),
            Self::Key(error) => error.why(words),
            Self::Algorithm { algorithm, key } => {
                words.worded("jades-algorithm", &[("algorithm", algorithm), ("key", key)])
            }
            Self::Signature { index, source } => {
                words.worded("jades-signature", &[("index", &index.to_string()), ("why", &source.why(words))])
            }
        }
    }
}
