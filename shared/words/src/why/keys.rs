//! What is wrong with a key, an identifier, the document that lists its keys, or that document's log?

use credential::did::webvh::{LogError, ProofFlaw, WitnessFlaw};
use credential::did::{DidError, DocumentError, JwkFlaw};
use credential::key::{KeyError, SignError};
use credential::limits;

use super::formats::too_large;
use super::{Why, quoted};
use crate::Words;

impl Why for KeyError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Unsupported { kind } => words.worded("key-unsupported", &[("kind", &words.piece(kind))]),
            Self::Member { member } => words.worded("key-member", &[("member", member)]),
            Self::Encoding { reason } => words.worded("key-encoding", &[("reason", &words.piece(reason))]),
            Self::Base64(error) => words.worded("key-encoding", &[("reason", &error.why(words))]),
            Self::OtherKind { found, method } => {
                words.worded("key-other-kind", &[("found", found), ("method", method)])
            }
            Self::Length { kind, actual, expected } => {
                let (actual, expected) = (actual.to_string(), expected.to_string());
                words.worded("key-length", &[("kind", kind), ("actual", &actual), ("expected", &expected)])
            }
            Self::NotOnCurve { kind } => words.worded("key-not-on-curve", &[("kind", kind)]),
            Self::SmallOrder => words.worded("key-small-order", &[]),
            Self::NotCanonical => words.worded("key-not-canonical", &[]),
            Self::RsaSize { bits } => {
                let (least, most) = (limits::RSA_BITS.start().to_string(), limits::RSA_BITS.end().to_string());
                words.worded("key-rsa-size", &[("bits", &bits.to_string()), ("least", &least), ("most", &most)])
            }
            Self::RsaExponent => words.worded("key-rsa-exponent", &[]),
            Self::RsaGuessable => words.worded("key-rsa-guessable", &[]),
            Self::Purpose { member, value } => words.worded("key-purpose", &[("member", member), ("value", value)]),
            Self::PrivatePublished => words.worded("key-private-published", &[]),
            Self::Private => words.worded("key-private", &[]),
        }
    }
}

impl Why for SignError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Refused { reason } => words.worded("sign-refused", &[("reason", &words.piece(reason))]),
            Self::Unfit { reason } => words.worded("sign-unfit", &[("reason", &words.piece(reason))]),
        }
    }
}

impl Why for DidError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Syntax { text } => words.worded("did-syntax", &[("text", &quoted(text))]),
            Self::NotBare { text } => words.worded("did-not-bare", &[("text", &quoted(text))]),
            Self::Method { method, expected } => {
                words.worded("did-method", &[("method", &quoted(method)), ("expected", &words.piece(expected))])
            }
            Self::Address { did, reason } => {
                words.worded("did-address", &[("did", &quoted(did)), ("reason", &words.piece(reason))])
            }
            Self::Jwk { did, reason } => {
                words.worded("did-jwk", &[("did", &quoted(did)), ("reason", &reason.why(words))])
            }
        }
    }
}

impl Why for JwkFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Base64(error) => error.why(words),
            Self::Json(error) => error.why(words),
            Self::NoObject => words.worded("did-no-object", &[]),
        }
    }
}

impl Why for DocumentError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => words.worded("document-json", &[("why", &error.why(words))]),
            Self::Member { member } => words.worded("document-member", &[("member", member)]),
            Self::Ambiguous { what } => words.worded("document-ambiguous", &[("what", &words.piece(what))]),
            Self::TooMany { actual, limit } => {
                words.worded("document-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
        }
    }
}

impl Why for LogError {
    fn why(&self, words: Words) -> String {
        // What is said of one entry begins with its number.
        let of = |version: &u64, id: &str, args: &[(&str, &str)]| {
            let version = version.to_string();
            let args: Vec<(&str, &str)> = args.iter().copied().chain([("version", version.as_str())]).collect();
            words.worded(&format!("log-{id}"), &args)
        };
        match self {
            Self::Did(error) => error.why(words),
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::TooManyVersions { limit } => words.worded("log-too-many", &[("limit", &limit.to_string())]),
            Self::Json { line, source } => {
                words.worded("log-line", &[("line", &line.to_string()), ("why", &source.why(words))])
            }
            Self::Member { version, member } => of(version, "member", &[("member", member)]),
            Self::Unknown { version, member } => of(version, "unknown", &[("member", &quoted(member))]),
            Self::Method { version, found } => of(version, "method", &[("found", &quoted(found))]),
            Self::Parameter { version, parameter, reason } => {
                of(version, "parameter", &[("parameter", parameter), ("reason", &words.piece(reason))])
            }
            Self::Number { expected, found } => {
                words.worded("log-number", &[("expected", &expected.to_string()), ("found", &quoted(found))])
            }
            Self::Hash { version, calculated, found } => {
                of(version, "hash", &[("calculated", calculated), ("found", found)])
            }
            Self::Scid { calculated, found } => {
                words.worded("log-scid", &[("calculated", calculated), ("found", found)])
            }
            Self::State { version, found, scid } => of(version, "state", &[("found", &quoted(found)), ("scid", scid)]),
            Self::Time { version, found } => of(version, "time", &[("found", &quoted(found))]),
            Self::NotLater { version, time, previous } => {
                of(version, "not-later", &[("time", &time.to_string()), ("previous", &previous.to_string())])
            }
            Self::Future { version, time, now } => {
                of(version, "future", &[("time", &time.to_string()), ("now", &now.to_string())])
            }
            Self::NotCommitted { version, key } => of(version, "not-committed", &[("key", key)]),
            Self::NotAuthorised { version, key } => of(version, "not-authorised", &[("key", key)]),
            Self::Proof { version, reason } => of(version, "entry", &[("why", &reason.why(words))]),
            Self::Moved { version, to, reason } => {
                of(version, "moved", &[("to", &quoted(to)), ("reason", &words.piece(reason))])
            }
            Self::Deactivated { version } => of(version, "deactivated", &[]),
            Self::AnotherDid { did } => words.worded("log-another-did", &[("did", &quoted(did))]),
            Self::Witnesses { version, found, threshold } => {
                of(version, "witnesses", &[("found", &found.to_string()), ("threshold", &threshold.to_string())])
            }
            Self::WitnessFile { reason } => words.worded("log-witness-file", &[("why", &reason.why(words))]),
            Self::NotFound { what } => words.worded("log-not-found", &[("what", what)]),
            Self::NotAt { at } => words.worded("log-not-at", &[("at", &at.to_string())]),
        }
    }
}

impl Why for ProofFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Member { member, found, expected } => {
                let args = [("member", *member), ("found", &quoted(found)), ("expected", expected)];
                words.worded("log-proof-member", &args)
            }
            Self::NoDidKey => words.worded("log-proof-no-did-key", &[]),
            Self::Canonical => words.worded("log-proof-canonical", &[]),
            Self::NoObject => words.worded("log-proof-no-object", &[]),
            Self::Context => words.worded("log-proof-context", &[]),
            Self::Ended => words.worded("log-proof-ended", &[]),
            Self::NoSignature => words.worded("log-proof-no-signature", &[]),
            Self::Key(error) => error.why(words),
            Self::Signature(error) => error.why(words),
        }
    }
}

impl Why for WitnessFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::NoArray => words.worded("log-witness-no-array", &[]),
            Self::TooMany { limit } => words.worded("log-witness-too-many", &[("limit", &limit.to_string())]),
            Self::Proof(flaw) => flaw.why(words),
        }
    }
}
