//! What is said where a file is not read or kept, nothing can be checked or planned, and nothing written into the logbook?

use super::{Told, of_file, of_file_why, quoted, with, words};
use crate::flow::DeskError;
use crate::flow::files::FileError;
use crate::flow::keep::{KeepError, NotKept};
use crate::flow::logbook::SigningError;
use crate::flow::logbook::export::ExportError;
use crate::flow::logbook::photo::PhotoError;
use crate::flow::plan::PlanError;
use crate::flow::samples::SamplesError;
use crate::flow::skills::SkillsError;
use crate::i18n::Texts;

impl Told for FileError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Folder { path } => of_file(texts, "error-file-folder", path),
            Self::NoFile { path } => of_file(texts, "error-file-none", path),
            Self::TooLarge { path, limit } => {
                let (path, limit) = (path.display().to_string(), limit.to_string());
                with(texts, "error-file-too-large", &[("file", &path), ("limit", &limit)])
            }
            Self::Unreadable { path, source } => of_file_why(texts, "error-file-unreadable", path, source),
            Self::Unwritten { path, source } => of_file_why(texts, "error-file-unwritten", path, source),
        }
    }
}

/// Of a folder of facts. Neither the trait of `words` nor the error is ours.
pub(crate) fn facts(error: &net::FolderError, texts: &Texts) -> String {
    match error {
        net::FolderError::Read { path, source } => {
            format!("{}: {}", ::words::plain(&path.display().to_string()), source.told(texts))
        }
        // The parser's words, or which entry is none.
        net::FolderError::Index { path, reason } => ::words::plain(&format!("{}: {reason}", path.display())),
    }
}

impl Told for KeepError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Format(error) => words(texts).own("why-not-kept-format", &[("why", &error.told(texts))]),
            Self::Vault(error) => error.told(texts),
            Self::Altered => texts.get("error-keep-altered"),
            Self::Empty => texts.get("error-keep-empty"),
        }
    }
}

impl Told for NotKept {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Format(error) => error.told(texts),
            Self::Vault(error) => error.told(texts),
            Self::Altered => texts.get("error-keep-altered"),
        }
    }
}

impl Told for DeskError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => error.told(texts),
            Self::TrustFile(error) => error.told(texts),
            Self::Source(error) => error.told(texts),
            Self::Policy(name) => with(texts, "error-no-policy", &[("name", &quoted(name))]),
        }
    }
}

impl Told for SamplesError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => error.told(texts),
            Self::Desk(error) => error.told(texts),
            Self::Issue(error) => with(texts, "error-samples", &[("why", &error.told(texts))]),
        }
    }
}

impl Told for PlanError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => error.told(texts),
            Self::File { name, why } => format!("{}: {}", ::words::plain(name), why.told(texts)),
            Self::TooMany(limit) => with(texts, "error-plan-too-many", &[("limit", &limit.to_string())]),
        }
    }
}

impl Told for SigningError {
    fn told(&self, texts: &Texts) -> String {
        let why = |id: &str, error: &dyn Told| with(texts, id, &[("why", &error.told(texts))]);
        match self {
            Self::Vault(error) => error.told(texts),
            Self::Request(error) => why("error-sign-request", error),
            Self::Issue(error) => why("error-sign-issue", error),
            Self::About => texts.get("error-logbook-about"),
            Self::Nothing => texts.get("error-sign-nothing"),
            Self::Key(error) => why("error-sign-key", error),
            Self::OwnRequest => texts.get("error-sign-own-request"),
            Self::OtherRequest => texts.get("error-sign-other-request"),
            Self::Name(name) => with(texts, "error-no-name", &[("name", &quoted(name))]),
        }
    }
}

impl Told for ExportError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => error.told(texts),
            Self::About => texts.get("error-logbook-about"),
            Self::Empty => texts.get("error-logbook-empty"),
        }
    }
}

impl Told for PhotoError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Kind { name } => with(texts, "error-photo-kind", &[("name", name)]),
            Self::Unshown { name } => with(texts, "error-photo-unshown", &[("name", name)]),
        }
    }
}

impl Told for SkillsError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => error.told(texts),
            Self::Kept(error) => with(texts, "error-skills-kept", &[("why", &error.told(texts))]),
            Self::NotImported(error) => error.told(texts),
            Self::Target(error) => error.told(texts),
            Self::NoOccupation(typed) => with(texts, "error-skills-no-occupation", &[("typed", &quoted(typed))]),
            Self::NoSkill { typed, near } if near.is_empty() => {
                with(texts, "error-skills-no-skill", &[("typed", &quoted(typed))])
            }
            Self::NoSkill { typed, near } => {
                with(texts, "error-skills-no-skill-near", &[("typed", &quoted(typed)), ("near", &near.join(", "))])
            }
            Self::Format(error) => with(texts, "error-skills-format", &[("why", &error.told(texts))]),
        }
    }
}
