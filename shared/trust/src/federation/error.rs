//! Why does an entity's statement, or a list of entities, settle nothing?

use credential::Timestamp;
use credential::did::DocumentError;
use credential::jose::JoseError;
use credential::json::JsonError;

use super::PolicyError;

/// Why a statement settles nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// It is no statement.
    #[error("it is no entity statement: {0}")]
    Form(#[from] StatementFlaw),
    /// Another entity's, or of another.
    #[error("the {member} of its statement is {found}, not {expected}")]
    Another {
        /// `iss` or `sub`.
        member: &'static str,
        /// Who stands there.
        found: String,
        /// Who must.
        expected: String,
    },
    /// Outside its dates.
    #[error("its statement holds from {from} until {until}, not on {at}")]
    NotInForce {
        /// When it was made.
        from: Timestamp,
        /// Until when it holds.
        until: Timestamp,
        /// The moment asked about.
        at: Timestamp,
    },
    /// A policy that cannot be used, or does not let the subject's metadata stand.
    #[error("the federation's policy: {0}")]
    Policy(#[from] PolicyError),
    /// None of the keys that count made the signature.
    #[error("its statement was not signed by a key that counts for {0}")]
    Signature(String),
}

/// Why a text is no statement.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementFlaw {
    /// More bytes than are read.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// How many are read.
        limit: usize,
    },
    /// Not UTF-8.
    #[error("it is no text")]
    NoText,
    /// Not a signed token.
    #[error(transparent)]
    Jose(#[from] JoseError),
    /// Not JSON that is read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Its keys are none.
    #[error(transparent)]
    Keys(#[from] DocumentError),
    /// A token of another type.
    #[error("its type is {found}, not {expected}")]
    Type {
        /// What it says.
        found: String,
        /// What is due.
        expected: &'static str,
    },
    /// It does not say which key signed it.
    #[error("it names no key")]
    NoKey,
    /// It names no keys of its own.
    #[error("it names no keys")]
    NoKeys,
    /// A member is missing.
    #[error("it has no {member}")]
    Missing {
        /// Which.
        member: &'static str,
    },
    /// A member names no moment.
    #[error("its {member} is no date")]
    Date {
        /// Which.
        member: &'static str,
    },
    /// What must be understood and is not here.
    #[error("it demands extensions (crit)")]
    Extensions,
    /// A constraint that is not checked here.
    #[error("it bounds the names of those below, which is not checked here")]
    Names,
    /// `max_path_length` is none.
    #[error("the length that it allows is no number")]
    Length,
    /// `authority_hints` are none.
    #[error("its authority_hints are no list of entities")]
    Superiors,
    /// More superiors than are tried.
    #[error("it names more than {limit} entities above it")]
    ManySuperiors {
        /// How many are tried.
        limit: usize,
    },
    /// `allowed_entity_types` are none.
    #[error("the entity types that it allows are no list of names")]
    EntityTypes,
}

/// Why a text is no list of entities.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListingError {
    /// Not JSON that is read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Another JSON value.
    #[error("it is no list of entities")]
    NoList,
    /// More than are read.
    #[error("more than {limit} entities")]
    TooMany {
        /// How many are read.
        limit: usize,
    },
    /// An entry that names nobody.
    #[error("an entry is no text")]
    NoText,
}
