//! How do findings become what a page shows? Reports, awards and records turned into prepared texts; nothing is judged here.

pub mod award;
mod claim;
pub mod consent;
pub mod credential;
pub mod logbook;
pub mod plan;
pub mod records;
pub mod signing;
pub mod skills;
pub mod timeline;

use std::error::Error;

use ::credential::Timestamp;
use ::credential::format::FormatError;
use learning::units::{DefinitionError, PlanFileError};
use net::NoAnswer;
use words::{Words, plain};

use crate::flow::keep::{KeepError, NotKept};
use crate::flow::plan::PlanError;
use crate::flow::present::PresentingError;
use crate::flow::receive::ReceivingError;
use crate::model::{Failure, Mark, Status, Tone};

/// What is needed for every sentence.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// Sentences on credentials.
    pub words: Words,
    /// Texts of pages.
    pub texts: &'a crate::i18n::Texts,
    /// The moment.
    pub now: Timestamp,
    /// By what skills are called, where an extract of ESCO is at hand.
    pub esco: Option<&'a learning::esco::Extract>,
    /// In which country the reader is at home, ISO 3166-1 alpha-2: by whose framework levels are compared.
    pub country: Option<&'a str>,
}

/// A state from the tone that `words` gives it.
pub fn status(tone: words::Tone, text: impl Into<String>) -> Status {
    let (tone, mark) = match tone {
        words::Tone::Yes => (Tone::Good, Mark::Yes),
        words::Tone::No => (Tone::Bad, Mark::No),
        words::Tone::Open => (Tone::Open, Mark::Question),
        words::Tone::Quiet => (Tone::Quiet, Mark::Minus),
    };
    Status { tone, mark, words: text.into() }
}

/// What went wrong: the sentence of the page, and the error's own words with what it rests on.
pub fn failure(what: String, error: &(dyn Error + 'static), words: Words) -> Failure {
    let mut why = said(error, words);
    if let Some(first) = why.chars().next() {
        why = first.to_uppercase().chain(why.chars().skip(1)).collect();
    }
    if !why.ends_with(['.', '!', '?']) {
        why.push('.');
    }
    Failure { what, why }
}

/// That nobody answered, and which message says of whom.
fn unanswered<'e>(error: &'e (dyn Error + 'static)) -> Option<(&'static str, &'e NoAnswer)> {
    match (error.downcast_ref(), error.downcast_ref()) {
        (Some(ReceivingError::Net(why)), _) => Some(("why-issuer-not-reached", why)),
        (_, Some(PresentingError::Net(why))) => Some(("why-asker-not-reached", why)),
        _ => None,
    }
}

/// An error in this language, where that is ours to say; what comes from below, of disks, is said in English.
pub fn said(error: &(dyn Error + 'static), words: Words) -> String {
    let none = |why: &FormatError| words.own("why-not-kept-format", &[("why", &words.why(why))]);
    if let Some(KeepError::Format(error)) = error.downcast_ref() {
        return none(error);
    }
    if let Some(PlanError::File { name, why }) = error.downcast_ref() {
        return format!("{}: {}", plain(name), words.why(&**why));
    }
    let own = match (error.downcast_ref::<FormatError>(), error.downcast_ref()) {
        (Some(error), _) | (_, Some(NotKept::Format(error))) => Some(words.why(error)),
        _ => None,
    };
    let own = own.or_else(|| unanswered(error).map(|(id, why)| words.own(id, &[("why", &words.why(why))])));
    let own = own.or_else(|| error.downcast_ref::<PlanFileError>().map(|error| words.why(error)));
    let own = own.or_else(|| error.downcast_ref::<DefinitionError>().map(|error| words.why(error)));
    own.unwrap_or_else(|| plain(&error.to_string()))
}
