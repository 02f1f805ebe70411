//! Why does a registry or a federation give no answer about an issuer?

use trust::federation::{ListingError, PolicyError, StatementError, StatementFlaw};
use trust::registry::RegistryFlaw;

use super::{Why, quoted};
use crate::Words;

impl Why for StatementError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Form(flaw) => words.worded("statement-form", &[("why", &flaw.why(words))]),
            Self::Another { member, found, expected } => {
                let args = [("member", *member), ("found", found), ("expected", expected)];
                words.worded("statement-another", &args)
            }
            Self::NotInForce { from, until, at } => {
                let (from, until, at) = (from.to_string(), until.to_string(), at.to_string());
                words.worded("statement-not-in-force", &[("from", &from), ("until", &until), ("at", &at)])
            }
            Self::Policy(error) => words.worded("statement-policy", &[("why", &error.why(words))]),
            Self::Signature(entity) => words.worded("statement-signature", &[("entity", entity)]),
        }
    }
}

impl Why for StatementFlaw {
    fn why(&self, words: Words) -> String {
        let limited = |id: &str, limit: &usize| words.worded(id, &[("limit", &limit.to_string())]);
        match self {
            Self::TooLarge { limit } => limited("statement-too-large", limit),
            Self::NoText => words.worded("flaw-no-text", &[]),
            Self::Jose(error) => error.why(words),
            Self::Json(error) => error.why(words),
            Self::Keys(error) => error.why(words),
            Self::Type { found, expected } => {
                words.worded("statement-type", &[("found", &words.piece(found)), ("expected", expected)])
            }
            Self::NoKey => words.worded("statement-no-key", &[]),
            Self::NoKeys => words.worded("statement-no-keys", &[]),
            Self::Missing { member } => words.worded("statement-missing", &[("member", member)]),
            Self::Date { member } => words.worded("statement-date", &[("member", member)]),
            Self::Extensions => words.worded("statement-extensions", &[]),
            Self::Names => words.worded("statement-names", &[]),
            Self::Length => words.worded("statement-length", &[]),
            Self::Superiors => words.worded("statement-superiors", &[]),
            Self::ManySuperiors { limit } => limited("statement-many-superiors", limit),
            Self::EntityTypes => words.worded("statement-entity-types", &[]),
        }
    }
}

impl Why for PolicyError {
    fn why(&self, words: Words) -> String {
        let of = |id: &str, parameter: &str, reason: &str| {
            words.worded(id, &[("parameter", &words.piece(parameter)), ("reason", &words.piece(reason))])
        };
        match self {
            Self::Form { parameter, reason } => of("policy-form", parameter, reason),
            Self::Contradiction { parameter, reason } => of("policy-contradiction", parameter, reason),
            Self::Critical { operator } => words.worded("policy-critical", &[("operator", operator)]),
            Self::Metadata { parameter, reason } => of("policy-metadata", parameter, reason),
        }
    }
}

impl Why for ListingError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::NoList => words.worded("listing-no-list", &[]),
            Self::TooMany { limit } => words.worded("listing-too-many", &[("limit", &limit.to_string())]),
            Self::NoText => words.worded("listing-no-text", &[]),
        }
    }
}

impl Why for RegistryFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Json(error) => error.why(words),
            Self::NoIssuers => words.worded("registry-no-issuers", &[]),
            Self::TooMany { limit } => words.worded("registry-too-many", &[("limit", &limit.to_string())]),
            Self::Unnamed { did } => words.worded("registry-unnamed", &[("did", &quoted(did))]),
        }
    }
}
