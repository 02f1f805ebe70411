//! Why does a proof that discloses a part not hold, or cannot be made?

/// What is wrong with a base proof, a derived proof or what is to be disclosed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiscloseError {
    /// `proofValue` is not the multibase base64url of a CBOR structure of the suite.
    #[error("proofValue: {reason}")]
    Value {
        /// What was expected and found.
        reason: String,
    },
    /// A feature option of bbs-2023 that we do not check.
    #[error("the feature option {option} is not supported")]
    Option {
        /// Its name.
        option: &'static str,
    },
    /// The document's blank nodes and the labels of the proof are not one to one.
    #[error("the labels: {reason}")]
    Labels {
        /// What was expected and found.
        reason: String,
    },
    /// An index that is repeated, out of order, or of no statement.
    #[error("{what} {index} of {count} statements is repeated, out of order or out of range")]
    Index {
        /// Which list it stands in.
        what: &'static str,
        /// The index.
        index: u64,
        /// How many statements there are.
        count: usize,
    },
    /// A statement without signature, or a signature without statement.
    #[error("{signatures} signatures for {statements} statements")]
    Count {
        /// How many signatures or indexes there are.
        signatures: usize,
        /// How many statements there are that are not mandatory.
        statements: usize,
    },
    /// A JSON Pointer that is none, or that leads nowhere.
    #[error("the JSON Pointer {pointer:?} {reason}")]
    Pointer {
        /// The pointer.
        pointer: String,
        /// What is amiss.
        reason: &'static str,
    },
    /// What a pointer selects is no part of what the whole states: it cuts an ordered list or a JSON value.
    #[error("what is to be disclosed cuts an ordered list or a JSON value")]
    Cut,
    /// Nothing is mandatory and nothing was selected.
    #[error("nothing is to be disclosed")]
    Nothing,
    /// More than the limit.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMany {
        /// Of what: statements, pointers, bytes.
        what: &'static str,
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// No base proof that could be derived from.
    #[error("the document has no base proof of {expected}")]
    NoBase {
        /// The suites that can be derived from.
        expected: &'static str,
    },
}

impl DiscloseError {
    pub(crate) fn value(reason: impl Into<String>) -> Self {
        Self::Value { reason: reason.into() }
    }
}
