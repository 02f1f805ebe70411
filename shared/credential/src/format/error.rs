//! Why are bytes no credential that we read?

use super::{Earlier, OtherKind, Unreadable};
use crate::baked::PictureError;
use crate::json::{JsonError, Value};

/// Why bytes are not a credential that we read, or break the rules of their form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not readable as anything.
    #[error("{0}")]
    Unreadable(Unreadable),
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// A kind that we name but do not read.
    #[error("{0} is not supported")]
    Unsupported(OtherKind),
    /// A member is missing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A member has a value that the standard does not allow.
    #[error("{member} must be {expected}, and is {found}")]
    Wrong {
        /// Which member.
        member: String,
        /// What the standard allows.
        expected: String,
        /// What stands there, shortened.
        found: String,
    },
    /// The header's `typ` is another kind's.
    #[error("the header's type must be {expected}, and is {found}")]
    WrongType {
        /// What the standard allows.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// The token's claims and the credential's body disagree.
    #[error("{member} is {outside} in the token and {inside} in the credential")]
    Contradiction {
        /// Which member of the credential.
        member: &'static str,
        /// The token's value.
        outside: String,
        /// The credential's value.
        inside: String,
    },
    /// No issuer is named.
    #[error("no issuer is named")]
    NoIssuer,
    /// A kind from before Verifiable Credentials, which is named and not judged.
    #[error("{0} is not judged here")]
    Earlier(Earlier),
    /// A picture that no credential is taken out of.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// Credentials wrapped in presentations too deep, or too many of them.
    #[error("more than {limit} credentials in one presentation")]
    TooMany {
        /// How many are read.
        limit: usize,
    },
}

impl From<JsonError> for FormatError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::TooLarge { actual, limit } => FormatError::TooLarge { actual, limit },
            other => FormatError::Unreadable(Unreadable::Json(other)),
        }
    }
}

/// At most 64 characters of a value, for messages.
pub(crate) fn shortened(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => text.chars().take(64).collect(),
        Value::Array(_) | Value::Object(_) => format!("an {}", value.kind()),
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
    }
}
