//! Why is a query none, a credential nothing that can be shown, or not what was asked for?

use credential::jose::JoseError;
use credential::json::JsonError;
use credential::sd_jwt::{DisclosureError, SdJwtError};

use super::MOST_STEPS;

/// A part of a query: a member of it, or of one of its credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    credential: Option<&'a str>,
    member: &'static str,
}

impl<'a> Place<'a> {
    /// A member of the credential of that id.
    pub fn of(credential: &'a str, member: &'static str) -> Self {
        Self { credential: Some(credential), member }
    }
}

impl From<&'static str> for Place<'_> {
    fn from(member: &'static str) -> Self {
        Self { credential: None, member }
    }
}

/// A query that breaks the rules of section 6.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the query's {}: {reason}", place(.credential.as_deref(), .member))]
pub struct QueryError {
    /// In which of its credentials, by id; none: in the query itself, or a member that is named alike in each.
    pub credential: Option<String>,
    /// Which member.
    pub member: &'static str,
    /// What is wrong with it.
    pub reason: QueryFlaw,
}

fn place(credential: Option<&str>, member: &str) -> String {
    credential.map_or_else(|| member.to_owned(), |id| format!("credential {id:?}, {member}"))
}

pub(super) fn wrong<'p>(place: impl Into<Place<'p>>, reason: QueryFlaw) -> QueryError {
    let Place { credential, member } = place.into();
    QueryError { credential: credential.map(str::to_owned), member, reason }
}

/// What is wrong with a part of a query.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum QueryFlaw {
    #[error("is missing")]
    Missing,
    #[error("is missing or no text")]
    MissingOrNoText,
    #[error("an id is repeated")]
    RepeatedId,
    #[error("every claim needs an id of its own")]
    ClaimIds,
    #[error("is no object")]
    NoObject,
    #[error("type_values is no list of lists of types")]
    TypeLists,
    #[error("options is missing")]
    NoOptions,
    #[error("an option is no list")]
    OptionNoList,
    #[error("an option is empty or too long")]
    OptionLength,
    #[error("nothing has the id {id:?}")]
    UnknownId { id: String },
    #[error("is an empty list")]
    EmptyList,
    #[error("has {actual} entries, more than {limit}")]
    TooMany { actual: usize, limit: usize },
    #[error("is {found}, no list")]
    NoList { found: &'static str },
    #[error("is {found}, not true or false")]
    NoFlag { found: &'static str },
    #[error("has an entry that is no text")]
    EntryNoText,
    #[error("an id is missing or no text")]
    NoId,
    #[error("an id is empty, too long, or has other characters than letters, digits, _ and -")]
    IdForm,
    #[error("path is missing")]
    NoPath,
    #[error("values is no list, empty, or too long")]
    Values,
    #[error("values has an entry that is no text, whole number or boolean")]
    ValueKind,
    #[error("a path is no list")]
    PathNoList,
    #[error("a path has {actual} steps, not 1 to {MOST_STEPS}")]
    Steps { actual: usize },
    #[error("a path has a number that is negative or not whole")]
    StepNumber,
    #[error("a path has a step that is no text, number or null")]
    StepKind,
}

/// The query cannot be answered, or was not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{query}: {reason}")]
pub struct Unsatisfied {
    /// The id of the credential query, or "credential_sets".
    pub query: String,
    /// What is missing.
    pub reason: Unmet,
}

/// Why something does not answer a query.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum Unmet {
    #[error("no credential answers it")]
    NoCredential,
    #[error("no option of a required set is complete")]
    NoOption,
    #[error("nothing was asked for under this id")]
    NotAsked,
    #[error("{count} credentials where one was asked for")]
    Several { count: usize },
    #[error("{count} credentials in one presentation, where one was asked for")]
    SeveralInOne { count: usize },
    #[error("{expected} is asked for, not {found}")]
    Format { expected: String, found: &'static str },
    #[error("the type is another one")]
    Type,
    #[error("only credentials of certain authorities are asked for, which we cannot tell")]
    Authorities,
    #[error("the credential is bound to no key")]
    NotBound,
    #[error("a claim that is asked for would be kept back")]
    KeptBack,
    #[error("a claim that is asked for is not there, or has another value")]
    Claim,
    #[error(transparent)]
    Candidate(#[from] CandidateError),
}

/// Bytes that are no credential that can be presented.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this cannot be presented: {reason}")]
pub struct CandidateError {
    /// Why.
    pub reason: CandidateFlaw,
}

/// Why bytes are no credential that can be presented.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum CandidateFlaw {
    #[error("not text: byte {at} is no UTF-8")]
    NotText { at: usize },
    #[error(transparent)]
    Json(#[from] JsonError),
    #[error(transparent)]
    SdJwt(#[from] SdJwtError),
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    #[error(transparent)]
    Jose(#[from] JoseError),
    #[error("a presentation of {count} credentials")]
    Count { count: usize },
    #[error("it has no type")]
    NoType,
}

impl<E: Into<CandidateFlaw>> From<E> for CandidateError {
    fn from(error: E) -> Self {
        Self { reason: error.into() }
    }
}

impl From<std::str::Utf8Error> for CandidateFlaw {
    fn from(error: std::str::Utf8Error) -> Self {
        Self::NotText { at: error.valid_up_to() }
    }
}
