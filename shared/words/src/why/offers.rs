//! Why could a credential that was offered not be received?

use openid4vc::openid4vci::{Message, MessageFlaw, Part, ReceiveError, TxCodeFlaw, Unsupported};

use super::{Why, quoted};
use crate::Words;

impl Why for ReceiveError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Link(error) => error.why(words),
            Self::Address(error) => error.why(words),
            Self::Message { message, reason } => format!("{}: {}", message.why(words), reason.why(words)),
            Self::OtherIssuer { message, expected, found } => {
                let args = [("message", message.why(words)), ("expected", quoted(expected)), ("found", quoted(found))];
                let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                words.worded("offer-other-issuer", &args)
            }
            Self::Refused { message, status, code, description } => {
                let (message, status) = (message.why(words), status.to_string());
                let args = [
                    ("message", message.as_str()),
                    ("status", &status),
                    ("code", &words.piece(code)),
                    ("description", description),
                ];
                words.worded("offer-refused", &args)
            }
            Self::Unsupported { what } => words.worded("offer-unsupported", &[("what", &what.why(words))]),
            Self::TxCode(TxCodeFlaw::Needed) => words.worded("offer-code-needed", &[]),
            Self::TxCode(TxCodeFlaw::NotExpected) => words.worded("offer-code-not-expected", &[]),
            Self::NotAsOffered { part, expected, found } => {
                let id = match part {
                    Part::Format => "offer-format",
                    Part::Type => "offer-type",
                    Part::Key => "offer-key",
                };
                words.worded(id, &[("expected", &quoted(expected)), ("found", &quoted(found))])
            }
            Self::NotBound { expected } => words.worded("offer-not-bound", &[("expected", &quoted(expected))]),
            Self::OutOfStep => words.worded("offer-out-of-step", &[]),
        }
    }
}

impl Why for Message {
    fn why(&self, words: Words) -> String {
        let id = match self {
            Self::Offer => "message-offer",
            Self::Issuer => "message-issuer",
            Self::Server => "message-server",
            Self::Token => "message-token",
            Self::AccessToken => "message-access-token",
            Self::Nonce => "message-nonce",
            Self::Credential => "message-credential",
            Self::Address => "message-address",
        };
        words.worded(id, &[])
    }
}

impl Why for MessageFlaw {
    fn why(&self, words: Words) -> String {
        let one = |id: &str, name: &str, value: &str| words.worded(id, &[(name, value)]);
        match self {
            Self::Json(error) => error.why(words),
            Self::Candidate(error) => error.why(words),
            Self::OfferOrReference => words.worded("message-offer-or-reference", &[]),
            Self::Missing { member } => one("form-missing", "member", member),
            Self::IssuerQuery => words.worded("message-issuer-query", &[]),
            Self::Code => words.worded("message-code", &[]),
            Self::NoText => words.worded("message-no-text", &[]),
            Self::Configurations { actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                words.worded("message-configurations", &[("actual", &actual), ("limit", &limit)])
            }
            Self::Repeated => words.worded("message-repeated", &[]),
            Self::InputMode { found } => one("message-input-mode", "found", &quoted(found)),
            Self::TxCode { found } => one("message-tx-code", "found", &words.piece(found)),
            Self::OtherServer { hint } => one("message-other-server", "hint", &quoted(hint)),
            Self::NotSent => words.worded("message-not-sent", &[]),
            Self::NotOffered { id } => one("message-not-offered", "id", &quoted(id)),
            Self::TooLarge { actual } => one("message-too-large", "actual", &actual.to_string()),
            Self::NoneKnown => words.worded("message-none-known", &[]),
            Self::Count { count } => one("message-count", "count", &count.to_string()),
            Self::NoCredential => words.worded("message-no-credential", &[]),
        }
    }
}

impl Why for Unsupported {
    fn why(&self, words: Words) -> String {
        match self {
            Self::SigningIn => words.worded("unsupported-signing-in", &[]),
            Self::TokenType { found } => words.worded("unsupported-token-type", &[("found", &quoted(found))]),
            Self::Later => words.worded("unsupported-later", &[]),
            Self::Binding { methods } => words.worded("unsupported-binding", &[("methods", methods)]),
            Self::Algorithms { algorithms } => words.worded("unsupported-algorithms", &[("algorithms", algorithms)]),
        }
    }
}
