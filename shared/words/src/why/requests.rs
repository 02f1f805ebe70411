//! Why is a request not answered, why could nothing be shown, and why is an answer none?

use credential::Timestamp;
use openid4vc::openid4vp::{
    ClientIdError, ConsentError, DeriveError, Expected, NotHere, PartFlaw, PresentError, RequestError, SignatureFlaw,
    SigningFlaw,
};

use super::{Why, quoted};
use crate::{Words, plain};

impl Why for RequestError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Link(error) => error.why(words),
            Self::Address(error) => error.why(words),
            Self::Client(error) => error.why(words),
            Self::Query(error) => error.why(words),
            Self::Missing { name } => words.worded("form-missing", &[("member", &quoted(name))]),
            Self::Wrong { name, expected, found } => {
                let kind = matches!(expected, Expected::Text | Expected::Seconds);
                let found = if kind { words.piece(found) } else { quoted(found) };
                let args = [("name", quoted(name)), ("expected", expected.why(words)), ("found", found)];
                let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                words.worded("request-wrong", &args)
            }
            Self::Forbidden { name, reason } => {
                words.worded("request-forbidden", &[("name", &quoted(name)), ("reason", &reason.why(words))])
            }
            Self::Unreadable { name, reason } => {
                words.worded("request-unreadable", &[("name", &words.piece(name)), ("reason", &reason.why(words))])
            }
            Self::Signature { reason } => words.worded("request-signature", &[("reason", &reason.why(words))]),
            Self::NotInForce { from, until, now } => words.not_in_force(*from, *until, *now),
            Self::NotServed { address, status } => {
                words.worded("request-not-served", &[("address", address), ("status", &status.to_string())])
            }
            Self::OutOfStep => words.worded("request-out-of-step", &[]),
        }
    }
}

impl Words {
    fn not_in_force(self, from: Option<Timestamp>, until: Option<Timestamp>, now: Timestamp) -> String {
        let now = self.moment(now);
        match (from.map(|from| self.moment(from)), until.map(|until| self.moment(until))) {
            (Some(from), Some(until)) => {
                self.worded("request-from-until", &[("from", &from), ("until", &until), ("now", &now)])
            }
            (Some(from), None) => self.worded("request-from", &[("from", &from), ("now", &now)]),
            (None, until) => self.worded("request-until", &[("until", &until.unwrap_or_default()), ("now", &now)]),
        }
    }
}

impl Why for ClientIdError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NotRegistered { id } => words.worded("client-not-registered", &[("id", &quoted(id))]),
            Self::Prefix { prefix } => words.worded("client-prefix", &[("prefix", &quoted(prefix))]),
        }
    }
}

impl Why for Expected {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Text => words.worded("expected-text", &[]),
            Self::Seconds => words.worded("expected-seconds", &[]),
            Self::Nonce => words.worded("expected-nonce", &[]),
            Self::OneOf(names) => {
                let each = names.iter().map(|name| (*name).to_owned());
                let or = |one: String, other: String| words.worded("expected-or", &[("one", &one), ("other", &other)]);
                each.reduce(or).unwrap_or_default()
            }
            Self::This(text) => plain::plain(text),
        }
    }
}

impl Why for NotHere {
    fn why(&self, words: Words) -> String {
        let id = match self {
            Self::RequestUri => "not-here-request-uri",
            Self::ByValue => "not-here-by-value",
            Self::NoRequestUri => "not-here-no-request-uri",
            Self::NotSigned => "not-here-not-signed",
            Self::TransactionData => "not-here-transaction-data",
            Self::Draft => "not-here-draft",
            Self::Scope => "not-here-scope",
            Self::DirectPost => "not-here-direct-post",
        };
        words.worded(id, &[])
    }
}

impl Why for PartFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLarge { actual, limit } => {
                words.worded("part-too-large", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::NotText { at } => words.worded("unreadable-not-text", &[("at", &at.to_string())]),
            Self::Json(error) => error.why(words),
            Self::Jose(error) => error.why(words),
            Self::NotSent => words.worded("message-not-sent", &[]),
        }
    }
}

impl Why for SignatureFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::None => words.worded("signed-none", &[]),
            Self::KeyOfAnother { found, asker } => {
                words.worded("signed-key-of-another", &[("found", found), ("asker", asker)])
            }
            Self::OtherDocument { found, asker } => {
                words.worded("signed-other-document", &[("found", found), ("asker", asker)])
            }
            Self::NoKey { asker, key } => words.worded("signed-no-key", &[("asker", asker), ("key", key)]),
            Self::Did(error) => error.why(words),
            Self::Document(error) => error.why(words),
            Self::Key(error) => error.why(words),
            Self::Signature(error) => error.why(words),
        }
    }
}

impl Why for ConsentError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Unsatisfied(error) => error.why(words),
            Self::NoSuchCredential { number } => {
                words.worded("consent-no-such-credential", &[("number", &number.to_string())])
            }
            Self::SdJwt(error) => words.worded("consent-sd-jwt", &[("reason", &error.why(words))]),
            Self::Derive(error) => words.worded("consent-derive", &[("reason", &error.why(words))]),
            Self::NotText => words.worded("consent-not-text", &[]),
            Self::OtherConsent { given, expected } => {
                words.worded("consent-other", &[("given", given), ("expected", expected)])
            }
        }
    }
}

impl Why for DeriveError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::Proof(error) => error.why(words),
            Self::DataIntegrity(error) => error.why(words),
            Self::Candidate(error) => error.why(words),
            Self::Unwritten => words.worded("consent-unwritten", &[]),
        }
    }
}

impl Why for PresentError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Consent(error) => error.why(words),
            Self::NoKey { query, key } => {
                words.worded("present-no-key", &[("query", &quoted(query)), ("key", &words.piece(key))])
            }
            Self::WrongKey { kind } => words.worded("present-wrong-key", &[("kind", kind)]),
            Self::Signing(error) => words.worded("present-signing", &[("reason", &error.why(words))]),
            Self::Unwritable => words.worded("present-unwritable", &[]),
        }
    }
}

impl Why for SigningFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Sign(error) => error.why(words),
            Self::SdJwt(error) => error.why(words),
            Self::DataIntegrity(error) => error.why(words),
        }
    }
}
