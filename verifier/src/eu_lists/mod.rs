//! `trust`: which trusted lists of the European Union are at hand, from when, and how do newer ones come in?
//!
//! ETSI TS 119 612 and TS 119 615; what they mean is known in `trust::eu`. Kept is one file, a dated snapshot, by which seals are
//! judged without a network.

mod came;
mod file;
mod import;
mod show;
mod signers;
mod store;
mod update;
mod watch;

pub(crate) use came::{list as line, signed};
pub use file::KeptLists;
pub(crate) use store::{Store, read};
pub(crate) use watch::Watch;

use words::Words;

use crate::cli::TrustCommand;
use crate::{ConfigError, Exit};

/// Does what was asked of the trusted lists.
pub fn run(asked: &TrustCommand, words: Words) -> Result<Exit, ConfigError> {
    match asked {
        TrustCommand::Import(asked) => import::run(asked, words),
        TrustCommand::Update(asked) => update::run(asked, words),
        TrustCommand::Show(asked) => show::show(asked, words),
        TrustCommand::List(asked) => show::list(asked, words),
        TrustCommand::Sources(asked) => crate::sources::run(asked, words),
    }
}
