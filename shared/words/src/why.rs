//! How is it said why something cannot be read: as a part of a sentence, for the errors that reach people?
//!
//! In English it is what the error itself says; a test holds both to the same. What an error has of others' own words, a
//! decoder's or a standard's, stands as it is.

mod certificates;
mod decisions;
mod disclosing;
mod federations;
mod files;
mod formats;
mod issuing;
mod keys;
mod links;
mod lists;
mod logbooks;
mod network;
mod offers;
mod plans;
mod proofs;
mod queries;
mod reasons;
mod requests;
mod skills;
mod tokens;
mod trusted;

use verify::{Check, Problem, Report};

use crate::{Words, bundle, plain};

/// An error that is said in each language.
pub trait Why {
    /// As a part of a sentence.
    fn why(&self, words: Words) -> String;
}

impl Words {
    /// Why something cannot be read or judged, as a part of a sentence.
    pub fn why(self, error: &impl Why) -> String {
        error.why(self)
    }

    /// What was received: its kind with how it is sealed, or why it is none that is read.
    pub fn kind_of(self, report: &Report) -> String {
        match report.finding(Check::Format).outcome.problem() {
            Some(Problem::Unreadable { reason }) => self.why(reason),
            Some(Problem::UnsupportedFormat { name }) => self.why(name),
            Some(Problem::TooLarge { limit, .. }) => self.own("larger-than", &[("size", &self.size(*limit))]),
            Some(Problem::PictureWithoutCredential { picture }) => {
                self.worded("form-picture-nothing", &[("picture", picture)])
            }
            Some(Problem::SeveralInPicture { picture, count }) => {
                self.worded("form-picture-several", &[("picture", picture), ("count", &count.to_string())])
            }
            Some(Problem::PictureDamaged { picture, reason }) => {
                self.worded("form-picture-damaged", &[("picture", picture), ("reason", &self.piece(&reason.0))])
            }
            Some(Problem::PictureTooMuch { picture, what, limit }) => {
                let args =
                    [("picture", picture.as_str()), ("limit", &limit.to_string()), ("what", &self.piece(&what.0))];
                self.worded("form-picture-too-much", &args)
            }
            Some(Problem::TooDeep { limit }) => self.worded("form-too-many", &[("limit", &limit.to_string())]),
            _ => self.kind(&report.kind),
        }
    }

    /// What a credential or presentation is called with how it is sealed, in its standards' own words: "Open Badges 3.0,
    /// eddsa-rdfc-2022"; what is no name is in this language.
    pub fn kind(self, kind: &str) -> String {
        // Several ways of sealing stand as "A and B".
        let several = |part: &str| {
            let each = part.split(" and ").map(|one| self.piece(one));
            each.reduce(|one, other| self.worded("kind-and", &[("one", &one), ("other", &other)])).unwrap_or_default()
        };
        kind.split(", ").map(several).collect::<Vec<_>>().join(", ")
    }

    /// The message of that id with what stands in it.
    fn worded(self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, String)> = args.iter().map(|(name, value)| (*name, plain::plain(value))).collect();
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.own(&format!("why-{id}"), &args)
    }

    /// A piece that a standard or a reader of ours names, "a text"; what is none stands as it is.
    pub fn piece(self, text: &str) -> String {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let id = format!("piece-{}", words.collect::<Vec<_>>().join("-").to_ascii_lowercase());
        // Another text of the same words is not that piece.
        let known = self.find(&id, None, &bundle::own(&[]));
        let english = Words::english().find(&id, None, &bundle::own(&[]));
        known.filter(|_| english.as_deref() == Some(text)).unwrap_or_else(|| plain::plain(text))
    }
}

/// In quotation marks, as errors write what stands in a file.
fn quoted(text: &str) -> String {
    format!("{text:?}")
}
