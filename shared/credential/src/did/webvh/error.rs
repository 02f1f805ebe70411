//! Why does a log not hold? Each names the entry and both sides of what was compared.

use crate::Timestamp;
use crate::did::DidError;
use crate::json::JsonError;
use crate::key::{KeyError, SignatureError};

/// Why a log does not hold, or not from that entry on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the sides of the comparison that the message names")]
pub enum LogError {
    /// The identifier asked for is none.
    #[error(transparent)]
    Did(#[from] DidError),
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge { actual: usize, limit: usize },
    /// More entries than the limit.
    #[error("more than {limit} versions")]
    TooManyVersions { limit: usize },
    /// A line is not strict JSON.
    #[error("line {line}: {source}")]
    Json { line: u64, source: JsonError },
    /// A member is missing or of the wrong type.
    #[error("entry {version}: the member `{member}` is missing or of the wrong type")]
    Member { version: u64, member: &'static str },
    /// A member that the standard does not define.
    #[error("entry {version}: the unknown member {member:?}")]
    Unknown { version: u64, member: String },
    /// Another version of the method than ours, or none.
    #[error("entry {version}: the method {found:?} where did:webvh:1.0 is due")]
    Method { version: u64, found: String },
    /// A parameter's value is not allowed, or not allowed there.
    #[error("entry {version}: the parameter `{parameter}`: {reason}")]
    Parameter { version: u64, parameter: &'static str, reason: &'static str },
    /// A version is missing, repeated or misnamed.
    #[error("the version {found:?} where number {expected} is due")]
    Number { expected: u64, found: String },
    /// The entry is not the one that its hash names: it, or one before it, was rewritten.
    #[error("entry {version} has the hash {calculated}, and says {found}")]
    Hash { version: u64, calculated: String, found: String },
    /// The first entry is not the one that the identifier names.
    #[error("the first entry has the hash {calculated}, and the identifier says {found}")]
    Scid { calculated: String, found: String },
    /// The document is of another identifier.
    #[error("entry {version} is of {found:?}, which does not have the hash {scid}")]
    State { version: u64, found: String, scid: String },
    /// The time is no UTC time.
    #[error("entry {version}: {found:?} is no time in UTC")]
    Time { version: u64, found: String },
    /// The time is not later than that of the entry before.
    #[error("entry {version} is of {time}, not later than {previous}")]
    NotLater { version: u64, time: Timestamp, previous: Timestamp },
    /// The time lies in the future.
    #[error("entry {version} is of {time}, later than {now}")]
    Future { version: u64, time: Timestamp, now: Timestamp },
    /// A key that the entry before did not commit to.
    #[error("entry {version}: the entry before did not commit to the key {key}")]
    NotCommitted { version: u64, key: String },
    /// The key that signed was not authorised.
    #[error("entry {version} is signed by {key}, which was not authorised")]
    NotAuthorised { version: u64, key: String },
    /// The signature does not hold.
    #[error("entry {version}: {reason}")]
    Proof { version: u64, reason: ProofFlaw },
    /// The identifier moved although it may not, or without saying where from.
    #[error("entry {version} moves to {to:?}: {reason}")]
    Moved { version: u64, to: String, reason: &'static str },
    /// An entry after the one that ended the identifier.
    #[error("entry {version} comes after the identifier was deactivated")]
    Deactivated { version: u64 },
    /// No version is of the identifier that was asked for.
    #[error("no entry is of {did:?}")]
    AnotherDid { did: String },
    /// Too few witnesses stand for an entry.
    #[error("{found} of {threshold} witnesses stand for entry {version}")]
    Witnesses { version: u64, found: u64, threshold: u64 },
    /// The witnesses' proofs cannot be read.
    #[error("the witnesses' proofs: {reason}")]
    WitnessFile { reason: WitnessFlaw },
    /// There is no such version.
    #[error("the log has not {what}")]
    NotFound { what: String },
    /// None had begun.
    #[error("the log has not a version at {at}")]
    NotAt { at: Timestamp },
}

/// Why an entry's proof does not count.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the sides of the comparison that the message names")]
pub enum ProofFlaw {
    /// Of another kind than the method asks for.
    #[error("the proof's {member} is {found:?} where {expected} is due")]
    Member { member: &'static str, found: String, expected: &'static str },
    /// Its reference is none to a key that stands in itself.
    #[error("the proof names no did:key whose fragment is its own key")]
    NoDidKey,
    /// What it signs has no canonical form.
    #[error("what is signed has no canonical form")]
    Canonical,
    /// Another JSON value.
    #[error("the proof is no object")]
    NoObject,
    /// A context that what it signs has not.
    #[error("the proof has a @context, and what it signs has none")]
    Context,
    /// Its own end has passed.
    #[error("the proof has ended")]
    Ended,
    /// No base58 of a signature.
    #[error("proofValue is no signature")]
    NoSignature,
    /// The key is none that we read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Not this key's.
    #[error(transparent)]
    Signature(#[from] SignatureError),
}

/// Why the witnesses' proofs cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the sides of the comparison that the message names")]
pub enum WitnessFlaw {
    /// Not JSON that we read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Another JSON value.
    #[error("no array")]
    NoArray,
    /// More than are checked.
    #[error("more than {limit} proofs")]
    TooMany { limit: usize },
    /// What they sign has no canonical form.
    #[error(transparent)]
    Proof(#[from] ProofFlaw),
}
