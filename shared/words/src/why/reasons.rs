//! How is a problem's reason said?

use verify::{Because, Check, Flaw, Outcome, Reason};

use super::Why;
use crate::{Words, plain};

impl Why for Reason {
    fn why(&self, words: Words) -> String {
        self.because().why(words)
    }
}

impl Why for Flaw {
    fn why(&self, words: Words) -> String {
        words.worded(&format!("flaw-{}", self.id()), &[])
    }
}

impl Why for Because {
    fn why(&self, words: Words) -> String {
        let one = |id: &str, name: &str, value: &str| words.worded(id, &[(name, value)]);
        match self {
            Self::Unsaid => String::new(),
            Self::NoAnswer(answer) => answer.why(words),
            Self::Flaw(flaw) => flaw.why(words),
            Self::Several(each) => each.iter().map(|one| one.why(words)).collect::<Vec<_>>().join("; "),
            Self::Problem(problem) => part_of_a_sentence(&words.what(problem)),
            Self::Check(check, outcome) => ended(words, *check, outcome),
            Self::Entry(check, outcome) => one("because-entry", "why", &ended(words, *check, outcome)),
            Self::Kind(kind) => words.kind(kind),
            Self::With { what, with } => words.worded("because-with", &[("what", what), ("with", with)]),
            Self::Xades(error) => format!("XAdES ({})", error.why(words)),
            Self::KeyEnded(end) => one("because-key-ended", "end", &words.date(*end)),
            Self::DocumentOf { found } => one("because-document-of", "found", found),
            Self::NamesIssuer { found } => one("because-names-issuer", "found", found),
            Self::Shortened { seen } => one("because-shortened", "seen", &words.moment(*seen)),
            Self::About { found, due } => words.worded("because-about", &[("found", found), ("due", due)]),
            Self::NotOfType { due } => one("because-not-of-type", "due", due),
            Self::ListOf { found } => one("because-list-of", "found", found),
            Self::NoEntry { index } => one("because-no-entry", "index", &index.to_string()),
            Self::Circle { found } => one("because-circle", "found", found),
            Self::Describes { found } => one("because-describes", "found", found),
            Self::OldCopy { fetched } => one("because-old-copy", "fetched", &words.moment(*fetched)),
            Self::EntryFor { found } => one("because-entry-for", "found", &words.piece(found)),
            Self::Entries { limit } => one("because-entries", "limit", &limit.to_string()),
            Self::OwnEntries { limit } => one("because-own-entries", "limit", &limit.to_string()),
            Self::Chain { limit } => one("because-chain", "limit", &limit.to_string()),
            Self::AnchorKey { found } => one("because-anchor-key", "found", found),
            Self::Json(error) => error.why(words),
            Self::Jose(error) => error.why(words),
            Self::Disclosure(error) => error.why(words),
            Self::KeyBinding(error) => error.why(words),
            Self::Key(error) => error.why(words),
            Self::Did(error) => error.why(words),
            Self::Document(error) => error.why(words),
            Self::Log(error) => error.why(words),
            Self::Certificate(error) => error.why(words),
            Self::CertificateChain(error) => error.why(words),
            Self::DataIntegrity(error) => error.why(words),
            Self::Proof(error) => error.why(words),
            Self::JsonLd(error) => error.why(words),
            Self::Loose(loose) => loose.why(words),
            Self::Jades(error) => error.why(words),
            Self::Format(error) => error.why(words),
            Self::StatusEntry(error) => error.why(words),
            Self::List(error) => error.why(words),
            Self::TypeMetadata(error) => error.why(words),
            Self::Overrides(error) => error.why(words),
            Self::Integrity(error) => error.why(words),
            Self::Statement(error) => error.why(words),
            Self::Policy(error) => error.why(words),
            Self::Listing(error) => error.why(words),
            Self::Registry(flaw) => flaw.why(words),
            // A reason that is newer than these words.
            other => plain::plain(&other.to_string()),
        }
    }
}

/// A check and what stands in its way.
fn ended(words: Words, check: Check, outcome: &Outcome) -> String {
    let what = match outcome {
        Outcome::Skip(skip) => words.skip(check, *skip),
        outcome => outcome.problem().map_or_else(|| words.outcome(outcome), |problem| words.what(problem)),
    };
    format!("{}: {}", words.check(check), part_of_a_sentence(&what))
}

/// A sentence inside another one, which has a full stop of its own.
fn part_of_a_sentence(sentence: &str) -> String {
    sentence.trim_end_matches('.').to_owned()
}
