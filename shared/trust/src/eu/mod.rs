//! Which trust services do the states of the European Union supervise, and how does each stand at a given time?
//!
//! ETSI TS 119 612 (the lists); ETSI TS 119 615 (what they mean). The list of lists names each national list with the
//! certificates that may sign it; both are XML, checked by [`credential::xades`] and read from nothing but what was checked. What matters of
//! them is kept in a [`Snapshot`], dated, which works without a network and always says of when it is.

mod block;
mod list;
mod pivots;
mod read;
mod rules;
mod service;
mod snapshot;
mod standing;
#[cfg(test)]
mod tests;

use credential::Timestamp;
use credential::xades::SignatureError;
use credential::xml::XmlError;

pub use block::{Block, Index};
pub use list::{Pointer, ReadList, claimed_territory, guessed_territory, list_of_lists, national};
pub use pivots::{Led, lead, named_pivots};
pub use rules::{Criterion, Qualified, Rule, qualified};
pub use service::{Kind, Period, Service, Status};
pub use snapshot::{Imported, List, Lists, Older, Snapshot, SnapshotError};
pub use standing::{Found, Standing, same_service};

/// Why a list is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// Not XML that we read, or more of something than the limit.
    #[error("not XML that is read here: {0}")]
    Xml(#[from] XmlError),
    /// Nobody who may has signed it, or not in the form that lists are signed in.
    #[error("its signature: {0}")]
    Signature(#[from] SignatureError),
    /// Signed, and not what a trusted list says.
    #[error("{place}: {expected} is due, found {found:?}")]
    Form {
        /// The element.
        place: &'static str,
        /// What is due.
        expected: &'static str,
        /// What stands there; empty if nothing.
        found: String,
    },
    /// The list of another country than the one that the list of lists names.
    #[error("the list of {found:?}, where that of {expected:?} is due")]
    Territory {
        /// By the list of lists.
        expected: String,
        /// By the list itself.
        found: String,
    },
    /// An issue of the list of lists that should lead on to its signers of today is not believed.
    #[error("issue {number} of the list of lists, which should lead on to new signers: {error}")]
    Pivot {
        /// Its number, as it says.
        number: u64,
        /// Why.
        error: Box<ListError>,
    },
    /// An older list than the one that is at hand.
    #[error(transparent)]
    Older(#[from] Older),
    /// Another list under the number of the one that is at hand (clause 5.3.2: each issue has a number of its own).
    #[error(
        "another list {sequence} of {territory} than the one that was seen: what is signed has the SHA-256 {content}, and had {seen}"
    )]
    SameNumber {
        /// Whose list.
        territory: String,
        /// The number of both.
        sequence: u64,
        /// What the one that came says, as SHA-256 in hexadecimal.
        content: String,
        /// What the one at hand says.
        seen: String,
    },
    /// A list that says it is from a later time than the clock shows.
    #[error("list {sequence} of {territory} is issued {issued}, and now it is {now}: it, or the clock, is wrong")]
    Ahead {
        /// Whose list.
        territory: String,
        /// Its number.
        sequence: u64,
        /// When it was issued.
        issued: Timestamp,
        /// What the clock shows.
        now: Timestamp,
    },
}
