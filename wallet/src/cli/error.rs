//! Why was the job not done, in the reader's language where that is ours to say, and with which exit code?

use std::io;

use words::plain;

use crate::flow::DeskError;
use crate::flow::files::FileError;
use crate::flow::keep::KeepError;
use crate::flow::plan::PlanError;
use crate::flow::present::PresentingError;
use crate::flow::receive::ReceivingError;
use crate::flow::samples::SamplesError;
use crate::flow::unlock::UnlockError;
use crate::i18n::Texts;
use crate::key_store::KeyStoreError;
use crate::told::{Told, facts};
use crate::vault::{HomeError, VaultError};

/// Why the job was not done.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum CliError {
    #[error("no command was given; see wanderbuch --help")]
    NoJob,
    #[error(transparent)]
    Home(#[from] HomeError),
    #[error(transparent)]
    KeyStore(#[from] KeyStoreError),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    Facts(#[from] net::FolderError),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Keep(#[from] KeepError),
    #[error(transparent)]
    Bake(#[from] credential::baked::BakeError),
    #[error(transparent)]
    Samples(#[from] SamplesError),
    #[error(transparent)]
    Plan(#[from] PlanError),
    #[error(transparent)]
    Receiving(#[from] ReceivingError),
    #[error(transparent)]
    Presenting(#[from] PresentingError),
    #[error("there is no vault in {0} yet; wanderbuch import or wanderbuch samples makes one")]
    NoVault(String),
    #[error("nobody can be asked: {0}")]
    NobodyToAsk(io::Error),
    #[error("the passphrase is needed, and nobody can be asked: {0}")]
    NoPassphrase(io::Error),
    #[error("the two passphrases are not the same; nothing was changed")]
    NotTheSame,
    #[error("the passphrase file is empty")]
    EmptyPassphraseFile,
    #[error("this job needs the network")]
    Offline,
    #[error("{0:?} is not yes; nothing was done")]
    NotYes(String),
    #[error(transparent)]
    Texts(#[from] crate::i18n::TextsError),
    #[error("writing the answer: {0}")]
    Output(io::Error),
    #[error("{failed} of {all} could not be kept")]
    SomeNotKept { failed: usize, all: usize },
    #[error("no logbook takes this entry: {0}")]
    Entry(#[from] learning::logbook::EntryError),
    #[error(transparent)]
    Photo(#[from] crate::flow::logbook::photo::PhotoError),
    #[error("the entry has {all} pictures; there is none at {place}")]
    NoPhoto { place: usize, all: usize },
    #[error("today has no week of its own; name one with --week")]
    NoWeek,
    #[error(transparent)]
    Signing(#[from] crate::flow::logbook::SigningError),
    #[error(transparent)]
    Export(#[from] crate::flow::logbook::export::ExportError),
    #[error(transparent)]
    Skills(#[from] crate::flow::skills::SkillsError),
    #[error("{given} stands for something else; what is shown here is {expected}")]
    OtherConsent { given: String, expected: String },
    #[error("{0:?} ends in none of .html, .json, .csv; name the kind with --format")]
    NoFormat(String),
    #[error("the vault is damaged: {0}; put back a copy of the vault's folder, if you made one")]
    Faults(String),
}

impl CliError {
    /// Whether whoever read the answer has read enough (`wanderbuch list | head`): nothing to complain about.
    pub fn is_read_enough(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// 74 for a file that cannot be read or written (EX_IOERR), 64 for wrong usage (EX_USAGE), else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::File(_) | Self::Output(_) | Self::Facts(_) => 74,
            Self::NoJob => 64,
            _ => 1,
        }
    }
}

impl Told for CliError {
    fn told(&self, texts: &Texts) -> String {
        let with = |id: &str, name: &str, value: &str| texts.with(id, &[(name, value.into())]);
        match self {
            Self::NoJob => texts.get("cli-error-no-job"),
            Self::Home(error) => error.told(texts),
            Self::KeyStore(error) => error.told(texts),
            Self::Vault(error) => error.told(texts),
            Self::Unlock(error) => error.told(texts),
            Self::Desk(error) => error.told(texts),
            Self::Facts(error) => facts(error, texts),
            Self::File(error) => error.told(texts),
            Self::Keep(error) => error.told(texts),
            Self::Bake(error) => error.told(texts),
            Self::Samples(error) => error.told(texts),
            Self::Plan(error) => error.told(texts),
            Self::Receiving(error) => error.told(texts),
            Self::Presenting(error) => error.told(texts),
            Self::NoVault(folder) => with("cli-error-no-vault", "folder", folder),
            Self::NobodyToAsk(_) => texts.get("cli-error-nobody"),
            Self::NoPassphrase(_) => texts.get("cli-error-no-passphrase"),
            Self::NotTheSame => texts.get("cli-error-not-the-same"),
            Self::EmptyPassphraseFile => texts.get("cli-error-empty-passphrase"),
            Self::Offline => texts.get("cli-error-offline"),
            Self::NotYes(answer) => with("cli-error-not-yes", "answer", &plain(answer)),
            // The texts themselves cannot be had.
            Self::Texts(error) => error.to_string(),
            Self::Output(error) => with("cli-error-output", "why", &error.told(texts)),
            Self::SomeNotKept { failed, all } => {
                texts.with("cli-error-not-kept", &[("failed", (*failed).into()), ("all", (*all).into())])
            }
            Self::Entry(error) => with("cli-error-entry", "why", &error.told(texts)),
            Self::Photo(error) => error.told(texts),
            Self::NoPhoto { place, all } => {
                texts.with("cli-error-no-photo", &[("place", (*place).into()), ("all", (*all).into())])
            }
            Self::NoWeek => texts.get("cli-error-no-week"),
            Self::Signing(error) => error.told(texts),
            Self::Export(error) => error.told(texts),
            Self::Skills(error) => error.told(texts),
            Self::OtherConsent { given, expected } => {
                let values = [("given", plain(given).into()), ("expected", expected.as_str().into())];
                texts.with("cli-error-other-consent", &values)
            }
            Self::NoFormat(name) => with("cli-error-no-format", "name", &plain(name)),
            Self::Faults(fault) => with("cli-error-faults", "fault", fault),
        }
    }
}
