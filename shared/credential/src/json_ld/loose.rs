//! Why is it not certain that what is shown is what was signed?

/// Why a document's meaning does not rest on known contexts alone, or not in one way alone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are what the text names")]
pub enum Loose {
    #[error("more than one credential in this document speaks of {id}")]
    SeveralSpeak { id: String },
    #[error("issuer and subject are both {id}, and what is said of it stands in two places")]
    TwoRoles { id: String },
    #[error("a context of its own, written into the document")]
    OwnContext,
    #[error("the signature does not cover all contexts of the document: {context}")]
    NotSigned { context: String },
    #[error("a text's direction, which no signature over quads covers")]
    Direction,
    #[error("{key} is defined by a vocabulary at large")]
    Vocabulary { key: String },
    #[error("{key} is one of several terms for the same")]
    OneOfSeveral { key: String },
    #[error("{key} is the name of a class, and stands in the place of a property")]
    Class { key: String },
}
