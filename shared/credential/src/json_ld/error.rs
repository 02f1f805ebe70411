//! Why has a document no canonical form that we accept?

use crate::jcs::JcsError;
use crate::json::JsonError;

/// A context that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContextError {
    /// The program embeds this context: it is never taken from outside.
    #[error("{address} is embedded, and is never taken from outside")]
    Embedded {
        /// The context's address.
        address: String,
    },
    /// The file of a context is no JSON object with an `@context`.
    #[error("{address} is no context document: {error}")]
    Unread {
        /// Its address.
        address: String,
        /// What is wrong.
        error: JsonError,
    },
    /// It has no `@context`.
    #[error("{address} is no context document: it has no @context")]
    NoContext {
        /// Its address.
        address: String,
    },
    /// An error of context processing, with the standard's name of it (JSON-LD 1.1 API, section 9.6).
    #[error("a context breaks a rule of JSON-LD 1.1 (`{code}`): {found}")]
    Invalid {
        /// The standard's error code.
        code: &'static str,
        /// The term or value that it is about.
        found: String,
    },
    /// A context that is neither embedded nor trusted.
    #[error("{address} is no context that is embedded or trusted")]
    Unknown {
        /// The context's address.
        address: String,
    },
    /// More contexts, or more terms copied for scoped contexts, than the limit.
    #[error("more work on contexts than the limit of {limit}")]
    TooCostly {
        /// The limit that was reached.
        limit: usize,
    },
}

impl ContextError {
    pub(crate) fn invalid(code: &'static str, found: impl Into<String>) -> Self {
        Self::Invalid { code, found: found.into() }
    }
}

/// Why a document is refused, or cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonLdError {
    /// A context that is neither embedded nor trusted: nothing can be said about the document.
    #[error("{address} is no context that is embedded or trusted")]
    UnknownContext {
        /// The context's address.
        address: String,
    },
    /// A context that breaks the rules of JSON-LD, a redefinition of a protected term among them.
    #[error(transparent)]
    Context(ContextError),
    /// What a person would read is not what a signature over the quads covers.
    #[error("{reason}, at {at}")]
    NotPlain {
        /// Where, as a JSON Pointer without numbers of elements.
        at: String,
        /// What is amiss.
        reason: NotPlain,
    },
    /// More quads than the limit.
    #[error("more than {limit} quads")]
    TooLarge {
        /// The limit that was reached.
        limit: usize,
    },
    /// More bytes of quads than the limit.
    #[error("more than {limit} bytes of quads")]
    TooLong {
        /// The limit that was reached.
        limit: usize,
    },
    /// Canonicalisation, or the contexts, would take more steps than any honest document needs.
    #[error("more than {limit} steps")]
    TooCostly {
        /// The limit that was reached.
        limit: usize,
    },
}

/// A way in which a document is not in plain compacted form (security.md, "What is shown is what was signed").
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPlain {
    /// The document, or what must be an object, is something else.
    #[error("an object is expected, not {found}")]
    NoObject {
        /// The kind of JSON value found.
        found: &'static str,
    },
    /// There is no `@context`, or an empty one.
    #[error("there is no context")]
    NoContext,
    /// `@context` inside something that is no credential, presentation or proof.
    #[error("a context stands inside something that is no credential, presentation or proof")]
    NestedContext,
    /// A key that no context defines.
    #[error("{term:?} is defined by no context")]
    UndefinedTerm {
        /// The key.
        term: String,
    },
    /// A key that is written as an IRI, a compact IRI or a keyword.
    #[error("{key:?} is no plain term")]
    Key {
        /// The key.
        key: String,
    },
    /// A feature of JSON-LD that plain compacted form has no place for.
    #[error("{key:?} uses {feature}, which is not accepted here")]
    Feature {
        /// The key.
        key: String,
        /// The feature, by the standard's keyword.
        feature: String,
    },
    /// Two members of one object mean the same keyword or property.
    #[error("{first:?} and {second:?} mean the same")]
    Twice {
        /// One key.
        first: String,
        /// The other key.
        second: String,
    },
    /// A member, or an element of a list, that leaves no quad: `null`, an empty array or language map.
    #[error("{found} is in no quad")]
    Empty {
        /// What was found.
        found: &'static str,
    },
    /// A value that stands there twice, so that it leaves no quad of its own.
    #[error("{found} stands there twice")]
    Repeated {
        /// The value.
        found: String,
    },
    /// A value of a kind that has no place here.
    #[error("{expected} is expected, not {found}")]
    WrongValue {
        /// What is allowed.
        expected: &'static str,
        /// What was found.
        found: String,
    },
    /// An identifier that is no absolute IRI.
    #[error("{found:?} is no absolute IRI")]
    Iri {
        /// The identifier as expanded.
        found: String,
    },
    /// An identifier that pretends to be a blank node's (`_:`, `urn:bnid:`).
    #[error("{found:?} names a blank node")]
    BlankNode {
        /// The identifier.
        found: String,
    },
    /// An identifier or type that a context rewrites, so that what is read is not what is signed.
    #[error("{found:?} stands for {means:?}")]
    Rewritten {
        /// As written.
        found: String,
        /// As signed, or the plain term that should stand there.
        means: String,
    },
    /// No well-formed language tag.
    #[error("{found:?} is no language tag")]
    Language {
        /// The tag.
        found: String,
    },
    /// A number that readers round differently.
    #[error("{found} is a whole number beyond 2^53, which programs read differently")]
    Number {
        /// The number.
        found: String,
    },
    /// A node has members in two places.
    #[error("{id:?} has members in two places")]
    TwoPlaces {
        /// The node's identifier.
        id: String,
    },
    /// A credential inside another says something about the other, its subject or its status.
    #[error("a credential inside another adds to {id:?}, which belongs to the outer one")]
    AddsToOuter {
        /// The node's identifier.
        id: String,
    },
    /// A status entry that is not spelled out where it stands.
    #[error("the status entry is not spelled out")]
    BareStatus,
}

impl JsonLdError {
    pub(crate) fn plain(reason: NotPlain) -> Self {
        Self::NotPlain { at: String::new(), reason }
    }

    /// The same error, seen from the object that holds the member `key`.
    pub(crate) fn inside(self, key: &str) -> Self {
        match self {
            Self::NotPlain { at, reason } => Self::NotPlain { at: format!("/{key}{at}"), reason },
            other => other,
        }
    }
}

impl From<JcsError> for NotPlain {
    fn from(error: JcsError) -> Self {
        match error {
            JcsError::Number { found } => Self::Number { found },
        }
    }
}

impl From<NotPlain> for JsonLdError {
    fn from(reason: NotPlain) -> Self {
        Self::plain(reason)
    }
}

impl From<ContextError> for JsonLdError {
    fn from(error: ContextError) -> Self {
        match error {
            ContextError::Unknown { address } => Self::UnknownContext { address },
            ContextError::TooCostly { limit } => Self::TooCostly { limit },
            other => Self::Context(other),
        }
    }
}
