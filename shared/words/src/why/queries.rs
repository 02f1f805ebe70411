//! Why is a query none, and why does something not answer one?

use openid4vc::dcql::{CandidateError, CandidateFlaw, MOST_STEPS, QueryError, QueryFlaw, Unmet, Unsatisfied};

use super::{Why, quoted};
use crate::Words;

impl Why for QueryError {
    fn why(&self, words: Words) -> String {
        let reason = self.reason.why(words);
        match &self.credential {
            None => words.worded("query-at", &[("member", self.member), ("reason", &reason)]),
            Some(id) => {
                let args = [("id", quoted(id)), ("member", self.member.to_owned()), ("reason", reason)];
                let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
                words.worded("query-at-credential", &args)
            }
        }
    }
}

impl Why for QueryFlaw {
    fn why(&self, words: Words) -> String {
        let whole = |id: &str| words.worded(&format!("query-{id}"), &[]);
        match self {
            Self::Missing => whole("missing"),
            Self::MissingOrNoText => whole("missing-or-no-text"),
            Self::RepeatedId => whole("repeated-id"),
            Self::ClaimIds => whole("claim-ids"),
            Self::NoObject => whole("no-object"),
            Self::TypeLists => whole("type-lists"),
            Self::NoOptions => whole("no-options"),
            Self::OptionNoList => whole("option-no-list"),
            Self::OptionLength => whole("option-length"),
            Self::UnknownId { id } => words.worded("query-unknown-id", &[("id", &quoted(id))]),
            Self::EmptyList => whole("empty-list"),
            Self::TooMany { actual, limit } => {
                words.worded("query-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::NoList { found } => words.worded("query-no-list", &[("found", &words.piece(found))]),
            Self::NoFlag { found } => words.worded("query-no-flag", &[("found", &words.piece(found))]),
            Self::EntryNoText => whole("entry-no-text"),
            Self::NoId => whole("no-id"),
            Self::IdForm => whole("id-form"),
            Self::NoPath => whole("no-path"),
            Self::Values => whole("values"),
            Self::ValueKind => whole("value-kind"),
            Self::PathNoList => whole("path-no-list"),
            Self::Steps { actual } => {
                words.worded("query-steps", &[("actual", &actual.to_string()), ("limit", &MOST_STEPS.to_string())])
            }
            Self::StepNumber => whole("step-number"),
            Self::StepKind => whole("step-kind"),
        }
    }
}

impl Why for Unsatisfied {
    fn why(&self, words: Words) -> String {
        format!("{}: {}", crate::plain(&self.query), self.reason.why(words))
    }
}

impl Why for Unmet {
    fn why(&self, words: Words) -> String {
        let whole = |id: &str| words.worded(&format!("unmet-{id}"), &[]);
        match self {
            Self::NoCredential => whole("no-credential"),
            Self::NoOption => whole("no-option"),
            Self::NotAsked => whole("not-asked"),
            Self::Several { count } => words.worded("unmet-several", &[("count", &count.to_string())]),
            Self::SeveralInOne { count } => words.worded("unmet-several-in-one", &[("count", &count.to_string())]),
            Self::Format { expected, found } => {
                words.worded("unmet-format", &[("expected", expected), ("found", found)])
            }
            Self::Type => whole("type"),
            Self::Authorities => whole("authorities"),
            Self::NotBound => whole("not-bound"),
            Self::KeptBack => whole("kept-back"),
            Self::Claim => whole("claim"),
            Self::Candidate(error) => error.why(words),
        }
    }
}

impl Why for CandidateError {
    fn why(&self, words: Words) -> String {
        words.worded("candidate", &[("reason", &self.reason.why(words))])
    }
}

impl Why for CandidateFlaw {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NotText { at } => words.worded("unreadable-not-text", &[("at", &at.to_string())]),
            Self::Json(error) => error.why(words),
            Self::SdJwt(error) => error.why(words),
            Self::Disclosure(error) => error.why(words),
            Self::Jose(error) => error.why(words),
            Self::Count { count } => words.worded("candidate-count", &[("count", &count.to_string())]),
            Self::NoType => words.worded("candidate-no-type", &[]),
        }
    }
}
