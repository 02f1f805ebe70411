//! What is wrong with a token, its encoding, its disclosures, or the JSON in it?

use credential::base64url::Base64UrlError;
use credential::jose::JoseError;
use credential::json::{JsonError, Syntax};
use credential::sd_jwt::{DisclosureError, SdJwtError};

use super::formats::too_large;
use super::{Why, quoted};
use crate::{Words, plain};

impl Why for JsonError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::ByteOrderMark => words.worded("json-byte-order-mark", &[]),
            Self::Syntax { reason, line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                words.worded("json-syntax", &[("reason", &reason.why(words)), ("line", &line), ("column", &column)])
            }
        }
    }
}

impl Why for Base64UrlError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Character { at } => words.worded("base64url-character", &[("at", &at.to_string())]),
            Self::Length { length } => words.worded("base64url-length", &[("length", &length.to_string())]),
            Self::LeftOver => words.worded("base64url-left-over", &[]),
            Self::Padding => words.worded("base64url-padding", &[]),
        }
    }
}

impl Why for Syntax {
    fn why(&self, words: Words) -> String {
        let whole = |id: &str| words.worded(&format!("syntax-{id}"), &[]);
        let limited = |id: &str, limit: &usize| words.worded(&format!("syntax-{id}"), &[("limit", &limit.to_string())]);
        match self {
            Self::End => whole("end"),
            Self::Colon => whole("colon"),
            Self::List => whole("list"),
            Self::Object => whole("object"),
            Self::Value => whole("value"),
            Self::Name => whole("name"),
            Self::Escape => whole("escape"),
            Self::Surrogate => whole("surrogate"),
            Self::Control => whole("control"),
            Self::Character => whole("character"),
            Self::Number => whole("number"),
            Self::Range => whole("range"),
            Self::Comma => whole("comma"),
            Self::After => whole("after"),
            Self::Repeated => whole("repeated"),
            Self::Values { limit } => limited("values", limit),
            Self::Depth { limit } => limited("depth", limit),
            // The parser's own words.
            other => plain::plain(&other.to_string()),
        }
    }
}

impl Why for JoseError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::Parts { actual } => words.worded("jose-parts", &[("actual", &actual.to_string())]),
            Self::Attached => words.worded("jose-attached", &[]),
            Self::JsonSerialisation => words.worded("jose-json-serialisation", &[]),
            Self::Encoding { part, source } => {
                let part = words.worded(&format!("jose-part-{part}"), &[]);
                words.worded("jose-encoding", &[("part", &part), ("why", &source.why(words))])
            }
            Self::Header(error) => words.worded("jose-header", &[("why", &error.why(words))]),
            Self::Member { member } => words.worded("jose-member", &[("member", member)]),
            Self::Unsecured => words.worded("jose-unsecured", &[]),
            Self::Symmetric { alg } => words.worded("jose-symmetric", &[("alg", alg)]),
            Self::UnsupportedAlgorithm { alg } => words.worded("jose-unsupported-algorithm", &[("alg", &quoted(alg))]),
            Self::Critical { name } => words.worded("jose-critical", &[("name", &quoted(name))]),
            Self::CriticalMalformed => words.worded("jose-critical-malformed", &[]),
            Self::Certificates { actual, limit } => {
                words.worded("jose-certificates", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
        }
    }
}

impl Why for SdJwtError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NoTilde => words.worded("sd-jwt-no-tilde", &[]),
            Self::JsonSerialisation => words.worded("sd-jwt-json-serialisation", &[]),
            Self::Json { reason } => words.worded("sd-jwt-json", &[("reason", &words.piece(reason))]),
            Self::TooMany { actual, limit } => {
                words.worded("sd-jwt-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::Issuer(error) => words.worded("sd-jwt-issuer", &[("why", &error.why(words))]),
            Self::KeyBinding(error) => words.worded("sd-jwt-key-binding", &[("why", &error.why(words))]),
            Self::Payload(error) => words.worded("sd-jwt-payload", &[("why", &error.why(words))]),
            Self::NotAnObject { actual } => words.worded("sd-jwt-not-an-object", &[("actual", &words.piece(actual))]),
            Self::HashAlgorithm { name } => words.worded("sd-jwt-hash-algorithm", &[("name", &quoted(name))]),
        }
    }
}

impl Why for DisclosureError {
    fn why(&self, words: Words) -> String {
        let number = |index: &usize| index.to_string();
        match self {
            Self::Malformed { index, reason } => {
                words.worded("disclosure-malformed", &[("index", &number(index)), ("reason", &reason.why(words))])
            }
            Self::Repeated { digest } => words.worded("disclosure-repeated", &[("digest", digest)]),
            Self::Unused { index } => words.worded("disclosure-unused", &[("index", &number(index))]),
            Self::Reserved { name } => words.worded("disclosure-reserved", &[("name", &quoted(name))]),
            Self::Overwrites { index, path } => {
                words.worded("disclosure-overwrites", &[("index", &number(index)), ("path", &path.to_string())])
            }
            Self::WrongKind { index } => words.worded("disclosure-wrong-kind", &[("index", &number(index))]),
            Self::Digests { path } => words.worded("disclosure-digests", &[("path", &path.to_string())]),
            Self::TooDeep { limit } => words.worded("disclosure-too-deep", &[("limit", &number(limit))]),
            Self::MustBePlain { claim } => words.worded("disclosure-must-be-plain", &[("claim", claim)]),
        }
    }
}
