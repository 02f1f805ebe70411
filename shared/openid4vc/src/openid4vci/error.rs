//! Why could a credential not be received?

use crate::address::AddressError;
use crate::link::LinkError;

/// Receiving stopped here; nothing has been kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReceiveError {
    /// The link cannot be read.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// An address that an offer or an issuer may not name.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// A message that is not what the standard says.
    #[error("{message}: {reason}")]
    Message {
        /// Which message.
        message: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A document that is about somebody else.
    #[error("{message} is of {found:?}, expected {expected:?}")]
    OtherIssuer {
        /// Which document.
        message: &'static str,
        /// Who was asked.
        expected: String,
        /// Whom it names.
        found: String,
    },
    /// The issuer's server refused; its words are unconfirmed.
    #[error("{message}: status {status}, {code}: {description}")]
    Refused {
        /// Which request.
        message: &'static str,
        /// The HTTP status.
        status: u16,
        /// The error code, or "no code".
        code: String,
        /// The issuer's own words, cut at 300 characters.
        description: String,
    },
    /// The offer wants something that we cannot do yet.
    #[error("{what} is not supported yet")]
    Unsupported {
        /// What.
        what: String,
    },
    /// The code that the issuer sent apart is needed, or not expected.
    #[error("a transaction code {0}")]
    TxCode(&'static str),
    /// The credential is not the one that was offered.
    #[error("the credential's {part} is {found:?}, expected {expected:?}")]
    NotAsOffered {
        /// Which part of it.
        part: &'static str,
        /// What was offered.
        expected: String,
        /// What came.
        found: String,
    },
    /// A step out of order.
    #[error("this step does not fit here")]
    OutOfStep,
}

impl ReceiveError {
    pub(super) fn message(message: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::Message { message, reason: reason.to_string().chars().take(300).collect() }
    }
}
