//! Why does a proof that discloses a part not hold, or cannot be made?

use crate::base64url::Base64UrlError;
use crate::bbs::BbsError;
use crate::data_integrity::ProofError;
use crate::key::KeyError;

/// What is wrong with a base proof, a derived proof or what is to be disclosed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiscloseError {
    /// `proofValue` is not the multibase base64url of a CBOR structure of the suite.
    #[error("proofValue: {reason}")]
    Value {
        /// What is wrong.
        reason: &'static str,
    },
    /// Not base64url.
    #[error("proofValue: {0}")]
    Base64(#[from] Base64UrlError),
    /// Another CBOR item than is due.
    #[error("proofValue: {expected} is expected, not {found}")]
    Item {
        /// What is due.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// Bytes of another length than is due.
    #[error("proofValue: {actual} bytes where {expected} are due")]
    Length {
        /// How many there are.
        actual: usize,
        /// How many are due.
        expected: usize,
    },
    /// A key in it is none.
    #[error("proofValue: {0}")]
    Key(#[from] KeyError),
    /// What it holds is no signature or proof of BBS.
    #[error("proofValue: {0}")]
    Bbs(#[from] BbsError),
    /// The issuer's key is of a kind that makes no such proof.
    #[error("bbs-2023 is made with a key of BLS12-381 G2, not of {kind}")]
    OtherKey {
        /// The key's kind.
        kind: &'static str,
    },
    /// The document's proofs are not what they must be.
    #[error(transparent)]
    Proofs(#[from] ProofError),
    /// A feature option of bbs-2023 that we do not check.
    #[error("the feature option {option} is not supported")]
    Option {
        /// Its name.
        option: &'static str,
    },
    /// The document's blank nodes and the labels of the proof are not one to one.
    #[error("the labels: {0}")]
    Labels(LabelFlaw),
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
    pub(crate) fn value(reason: &'static str) -> Self {
        Self::Value { reason }
    }
}

/// Why labels and blank nodes are not one to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelFlaw {
    /// More of one than of the other.
    #[error("{labels} for {nodes} blank nodes")]
    Count {
        /// How many labels there are.
        labels: usize,
        /// How many blank nodes there are.
        nodes: usize,
    },
    /// One label, twice.
    #[error("two blank nodes have the same")]
    Same,
    /// One node, twice.
    #[error("a blank node has two")]
    Two,
    /// A node without one.
    #[error("none for the blank node c14n{number}")]
    Missing {
        /// Its number in the canonical form.
        number: u32,
    },
}
