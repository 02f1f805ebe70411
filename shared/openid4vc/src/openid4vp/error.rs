//! Why is a request not answered?

use credential::Timestamp;
use credential::did::{DidError, DocumentError};
use credential::jose::JoseError;
use credential::json::JsonError;
use credential::key::{KeyError, SignatureError};

use super::client::ClientIdError;
use crate::address::AddressError;
use crate::dcql::QueryError;
use crate::link::LinkError;

/// A request that is not answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The link cannot be read.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// An address that a request may not name.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// Who asks cannot be told.
    #[error(transparent)]
    Client(#[from] ClientIdError),
    /// The query breaks its rules.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// A parameter is missing.
    #[error("{name:?} is missing")]
    Missing {
        /// The parameter.
        name: &'static str,
    },
    /// A parameter has a value that is not allowed here.
    #[error("{name:?} is {found:?}, expected {expected}")]
    Wrong {
        /// The parameter.
        name: &'static str,
        /// What was expected.
        expected: Expected,
        /// What was found.
        found: String,
    },
    /// A parameter that must not stand here.
    #[error("{name:?} must not be there: {reason}")]
    Forbidden {
        /// The parameter.
        name: &'static str,
        /// Why not.
        reason: NotHere,
    },
    /// A part that is not the JSON or the token that it should be.
    #[error("{name} cannot be read: {reason}")]
    Unreadable {
        /// The part.
        name: &'static str,
        /// Why.
        reason: PartFlaw,
    },
    /// The asker's signature does not hold.
    #[error("the request's signature does not hold: {reason}")]
    Signature {
        /// Why.
        reason: SignatureFlaw,
    },
    /// The request has run out, or has not begun.
    #[error("the request runs {}, and it is {now}", period(*.from, *.until))]
    NotInForce {
        /// `nbf`
        from: Option<Timestamp>,
        /// `exp`
        until: Option<Timestamp>,
        /// The moment asked about.
        now: Timestamp,
    },
    /// The asker's server did not give the request.
    #[error("{address} answered with status {status}")]
    NotServed {
        /// The address asked.
        address: String,
        /// The HTTP status; a redirect is none that we follow.
        status: u16,
    },
    /// A request in the middle of which an answer came that nobody waited for.
    #[error("an answer came that nothing waited for")]
    OutOfStep,
}

fn period(from: Option<Timestamp>, until: Option<Timestamp>) -> String {
    let part = |word: &str, moment: Option<Timestamp>| moment.map(|moment| format!("{word} {moment}"));
    let parts: Vec<String> = [part("from", from), part("until", until)].into_iter().flatten().collect();
    parts.join(" ")
}

impl RequestError {
    /// The error code of the standard (OpenID4VP 1.0, section 8.5).
    pub fn code(&self) -> &'static str {
        match self {
            RequestError::Client(_) | RequestError::Signature { .. } => "invalid_client",
            RequestError::Wrong { name: "response_type", .. } => "unsupported_response_type",
            RequestError::Wrong { name: "request_uri_method", .. } => "invalid_request_uri_method",
            RequestError::Wrong { name: "vp_formats_supported", .. } => "vp_formats_not_supported",
            RequestError::Forbidden { name: "transaction_data", .. } => "invalid_transaction_data",
            _ => "invalid_request",
        }
    }
}

/// What a parameter should have been.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Expected {
    /// A text; what was found is its kind.
    #[error("text")]
    Text,
    /// A date as JSON Web Tokens write it; what was found is its kind.
    #[error("a number of seconds")]
    Seconds,
    /// Section 5.2.
    #[error("1 to 1024 URL-safe characters")]
    Nonce,
    /// One of these.
    #[error("{}", .0.join(" or "))]
    OneOf(&'static [&'static str]),
    /// Exactly this.
    #[error("{0}")]
    This(String),
}

/// Why a parameter must not stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum NotHere {
    #[error("there is a request_uri")]
    RequestUri,
    #[error("only a request_uri is read")]
    ByValue,
    #[error("there is no request_uri")]
    NoRequestUri,
    #[error("a request whose client identifier is its redirect_uri cannot be signed")]
    NotSigned,
    #[error("we can show and sign none of its types")]
    TransactionData,
    #[error("it belongs to drafts before 1.0; a dcql_query is needed")]
    Draft,
    #[error("no scope stands for a query here; a dcql_query is needed")]
    Scope,
    #[error("response_mode is direct_post")]
    DirectPost,
}

/// Why a part of a request cannot be read, or its address not asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum PartFlaw {
    #[error("{actual} bytes, more than {limit}")]
    TooLarge { actual: usize, limit: usize },
    #[error("not text: byte {at} is no UTF-8")]
    NotText { at: usize },
    #[error(transparent)]
    Json(#[from] JsonError),
    #[error(transparent)]
    Jose(#[from] JoseError),
    #[error("it cannot be sent")]
    NotSent,
}

/// Why the signature of a request does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum SignatureFlaw {
    #[error("there is none")]
    None,
    #[error("its key belongs to {found}, the asker is {asker}")]
    KeyOfAnother { found: String, asker: String },
    #[error("the document is of {found}, the asker is {asker}")]
    OtherDocument { found: String, asker: String },
    #[error("{asker} lists no key {key} for authentication")]
    NoKey { asker: String, key: String },
    #[error(transparent)]
    Did(#[from] DidError),
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Signature(#[from] SignatureError),
}
