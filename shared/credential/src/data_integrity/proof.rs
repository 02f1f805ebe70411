//! What does a document's `proof` say of itself?
//!
//! Verifiable Credential Data Integrity 1.0, section 2.1 (proofs).

use std::cell::OnceCell;

use super::chain;
use super::suite::{DATA_INTEGRITY_PROOF, Rules, Suite};
use super::{DataIntegrityError, Written};
use crate::json::Value;
use crate::json_ld::is_absolute;
use crate::{Timestamp, limits};

/// One proof of a document. Of an unsupported suite nothing is sure to be there.
#[derive(Clone, Debug)]
pub struct Proof<'a> {
    /// The way of securing.
    pub suite: Suite,
    /// The proof's own identifier.
    pub id: Option<&'a str>,
    /// The key, as a DID URL or URL; always there in a supported suite.
    pub verification_method: Option<&'a str>,
    /// What the proof is for; always there in a supported suite.
    pub purpose: Option<&'a str>,
    /// When it was made, by its own account.
    pub created: Option<Timestamp>,
    /// When it ends.
    pub expires: Option<Timestamp>,
    /// The verifier's challenge that it answers.
    pub challenge: Option<&'a str>,
    /// Whom it is meant for.
    pub domain: Vec<&'a str>,
    /// A value of the signer's own choice.
    pub nonce: Option<&'a str>,
    /// The proofs that it counter-signs and that must hold before it, by their places among the document's.
    pub previous: Vec<usize>,
    /// The signature as written: `proofValue`, or `jws`.
    pub(super) proof_value: &'a str,
    pub(crate) source: &'a Value<'a>,
    pub(super) previous_sources: Vec<&'a Value<'a>>,
    /// The signature, once it was read: taking it from its text costs a tenth of checking it.
    pub(super) read: OnceCell<Result<Written<'a>, DataIntegrityError>>,
}

/// Why a `proof` is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// More proofs than the limit.
    #[error("{actual} proofs, more than the limit of {limit}")]
    TooMany {
        /// Proofs received.
        actual: usize,
        /// Proofs accepted.
        limit: usize,
    },
    /// A member is missing or of the wrong kind.
    #[error("the proof's `{member}` must be {expected}, not {found}")]
    Member {
        /// The member.
        member: &'static str,
        /// What it must be.
        expected: &'static str,
        /// What was found: a kind of JSON value, "nothing", or the text.
        found: String,
    },
    /// `previousProof` names a proof that is not there.
    #[error("no proof has the id {id:?} that `previousProof` names")]
    NoPrevious {
        /// The id, cut at 128 characters.
        id: String,
    },
    /// `previousProof` names two proofs.
    #[error("two proofs have the id {id:?} that `previousProof` names")]
    TwoPrevious {
        /// The id, cut at 128 characters.
        id: String,
    },
    /// Proofs that name one another as made before.
    #[error("the chain of proofs comes back to where it began")]
    Circle,
}

impl<'a> Proof<'a> {
    /// The proofs of a document: none, one or many.
    ///
    /// # Errors
    /// A proof lacks what its suite demands, or a member has the wrong kind. Suites that we do not support are no error.
    pub fn parse_all(document: &'a Value<'a>) -> Result<Vec<Self>, ProofError> {
        let Some(proofs) = document.get("proof") else { return Ok(Vec::new()) };
        let proofs = proofs.one_or_many();
        if proofs.len() > limits::PROOFS {
            return Err(ProofError::TooMany { actual: proofs.len(), limit: limits::PROOFS });
        }
        let mut all: Vec<Self> = proofs.iter().map(Self::parse).collect::<Result<_, _>>()?;
        for proof in all.iter_mut().filter(|proof| proof.suite.rules().is_some()) {
            proof.previous = chain::places(&chain::named(proof.source)?, proofs)?;
            proof.previous_sources = proof.previous.iter().filter_map(|place| proofs.get(*place)).collect();
        }
        let order: Vec<Vec<usize>> = all.iter().map(|proof| proof.previous.clone()).collect();
        chain::check_order(&order)?;
        Ok(all)
    }

    fn parse(source: &'a Value<'a>) -> Result<Self, ProofError> {
        if source.as_object().is_none() {
            return Err(ProofError::Member { member: "proof", expected: "an object", found: source.kind().to_owned() });
        }
        let suite = suite(source)?;
        // What an unknown suite does with the names of members is its own affair.
        match suite.rules() {
            Some(rules) => Self::parse_supported(source, suite, rules),
            None => Ok(Self::parse_unsupported(source, suite)),
        }
    }

    fn parse_unsupported(source: &'a Value<'a>, suite: Suite) -> Self {
        Self {
            suite,
            id: source.str("id"),
            verification_method: source.str("verificationMethod"),
            purpose: source.str("proofPurpose"),
            created: None,
            expires: None,
            challenge: source.str("challenge"),
            domain: Vec::new(),
            nonce: source.str("nonce"),
            previous: Vec::new(),
            proof_value: source.str("proofValue").unwrap_or_default(),
            source,
            previous_sources: Vec::new(),
            read: OnceCell::new(),
        }
    }

    fn parse_supported(source: &'a Value<'a>, suite: Suite, rules: Rules) -> Result<Self, ProofError> {
        let required = |member| text(source, member)?.ok_or_else(|| wrong(source, member, "a text"));
        let no_place = [(!suite.is_cryptosuite(), "cryptosuite"), (true, rules.envelope.other_member())];
        if let Some((_, member)) = no_place.iter().find(|(applies, member)| *applies && source.get(member).is_some()) {
            return Err(wrong(source, member, "left out in a proof of this type"));
        }
        let id = text(source, "id")?;
        let verification_method = required("verificationMethod")?;
        for (member, address) in [("id", id), ("verificationMethod", Some(verification_method))] {
            if let Some(found) = address.filter(|address| !is_absolute(address)) {
                let found = found.chars().take(128).collect();
                return Err(ProofError::Member { member, expected: "an address", found });
            }
        }
        Ok(Self {
            id,
            verification_method: Some(verification_method),
            purpose: Some(required("proofPurpose")?),
            created: moment(source, "created")?,
            expires: moment(source, "expires")?,
            challenge: text(source, "challenge")?,
            domain: texts(source, "domain")?,
            nonce: text(source, "nonce")?,
            previous: Vec::new(),
            proof_value: required(rules.envelope.member())?,
            source,
            previous_sources: Vec::new(),
            read: OnceCell::new(),
            suite,
        })
    }
}

fn suite(source: &Value<'_>) -> Result<Suite, ProofError> {
    let kind = source.str("type").ok_or_else(|| wrong(source, "type", "a text"))?;
    if kind != DATA_INTEGRITY_PROOF {
        return Ok(Suite::of(kind, false));
    }
    let cryptosuite = text(source, "cryptosuite")?.ok_or_else(|| wrong(source, "cryptosuite", "a text"))?;
    Ok(Suite::of(cryptosuite, true))
}

fn text<'a>(source: &'a Value<'a>, member: &'static str) -> Result<Option<&'a str>, ProofError> {
    match source.get(member) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(source, member, "a text")),
    }
}

fn texts<'a>(source: &'a Value<'a>, member: &'static str) -> Result<Vec<&'a str>, ProofError> {
    let Some(value) = source.get(member) else { return Ok(Vec::new()) };
    let many = value.one_or_many();
    if many.is_empty() {
        let found = "an empty array".to_owned();
        return Err(ProofError::Member { member, expected: "a text or texts", found });
    }
    many.iter().map(|one| one.as_str().ok_or_else(|| wrong(source, member, "a text or texts"))).collect()
}

/// A date and time with a time zone. One without is UTC: "time values that are incorrectly serialized without an offset are to
/// be interpreted as UTC" (section 2.1, `created`, `expires`).
fn moment(source: &Value<'_>, member: &'static str) -> Result<Option<Timestamp>, ProofError> {
    let Some(text) = text(source, member)? else { return Ok(None) };
    let expected = "a date and time with a time zone";
    Timestamp::parse(text)
        .or_else(|error| Timestamp::parse(&format!("{text}Z")).map_err(|_| error))
        .map(Some)
        .map_err(|error| ProofError::Member { member, expected, found: error.text })
}

pub(super) fn wrong(source: &Value<'_>, member: &'static str, expected: &'static str) -> ProofError {
    let found = source.get(member).map_or("nothing", Value::kind).to_owned();
    ProofError::Member { member, expected, found }
}

#[cfg(test)]
mod tests {
    use super::moment;
    use crate::Timestamp;
    use crate::json::Value;
    use serde_json::json;

    #[test]
    fn a_time_without_an_offset_is_utc() {
        let source = Value::from(json!({ "created": "2026-11-22T10:04:00", "expires": "2026-11-22" }));
        assert_eq!(moment(&source, "created").unwrap(), Some(Timestamp::parse("2026-11-22T10:04:00Z").unwrap()));
        assert!(moment(&source, "expires").is_err());
    }
}
