//! What does a document's `proof` say of itself?
//!
//! Verifiable Credential Data Integrity 1.0, section 2.1 (proofs).

use crate::json::Value;
use crate::{Timestamp, limits};

/// A way of securing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suite {
    /// `DataIntegrityProof` with the cryptosuite `eddsa-rdfc-2022`.
    EddsaRdfc2022,
    /// The proof type `Ed25519Signature2020`.
    Ed25519Signature2020,
    /// Another one, by the name that it gives itself.
    Unsupported(String),
}

impl Suite {
    /// The name as documents write it.
    pub fn name(&self) -> &str {
        match self {
            Suite::EddsaRdfc2022 => "eddsa-rdfc-2022",
            Suite::Ed25519Signature2020 => "Ed25519Signature2020",
            Suite::Unsupported(name) => name,
        }
    }
}

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
    pub(super) proof_value: &'a str,
    pub(super) source: &'a Value<'a>,
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
        proofs.iter().map(Self::parse).collect()
    }

    fn parse(source: &'a Value<'a>) -> Result<Self, ProofError> {
        if source.as_object().is_none() {
            return Err(ProofError::Member { member: "proof", expected: "an object", found: source.kind().to_owned() });
        }
        let suite = suite(source)?;
        let is_supported = !matches!(suite, Suite::Unsupported(_));
        // What an unknown suite does with these names is its own affair.
        let text = |member| if is_supported { text(source, member) } else { Ok(source.str(member)) };
        let required = |member| match text(member)? {
            None if is_supported => Err(wrong(source, member, "a text")),
            found => Ok(found),
        };
        let moment = |member| if is_supported { moment(source, member) } else { Ok(None) };
        Ok(Self {
            id: text("id")?,
            verification_method: required("verificationMethod")?,
            purpose: required("proofPurpose")?,
            created: moment("created")?,
            expires: moment("expires")?,
            challenge: text("challenge")?,
            domain: if is_supported { texts(source, "domain")? } else { Vec::new() },
            nonce: text("nonce")?,
            proof_value: required("proofValue")?.unwrap_or_default(),
            source,
            suite,
        })
    }
}

fn suite(source: &Value<'_>) -> Result<Suite, ProofError> {
    let kind = source.str("type").ok_or_else(|| wrong(source, "type", "a text"))?;
    let suite = match kind {
        "DataIntegrityProof" => {
            match text(source, "cryptosuite")?.ok_or_else(|| wrong(source, "cryptosuite", "a text"))? {
                "eddsa-rdfc-2022" => Suite::EddsaRdfc2022,
                other => Suite::Unsupported(other.to_owned()),
            }
        }
        "Ed25519Signature2020" => Suite::Ed25519Signature2020,
        other => Suite::Unsupported(other.to_owned()),
    };
    if source.get("previousProof").is_some() {
        return Ok(Suite::Unsupported(format!("{} in a proof chain (previousProof)", suite.name())));
    }
    Ok(suite)
}

fn text<'a>(source: &'a Value<'a>, member: &'static str) -> Result<Option<&'a str>, ProofError> {
    match source.get(member) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(source, member, "a text")),
    }
}

fn texts<'a>(source: &'a Value<'a>, member: &'static str) -> Result<Vec<&'a str>, ProofError> {
    let many = source.get(member).map(Value::one_or_many).unwrap_or_default();
    many.iter().map(|one| one.as_str().ok_or_else(|| wrong(source, member, "a text or texts"))).collect()
}

/// A date and time with a time zone.
fn moment(source: &Value<'_>, member: &'static str) -> Result<Option<Timestamp>, ProofError> {
    let Some(text) = text(source, member)? else { return Ok(None) };
    let expected = "a date and time with a time zone";
    Timestamp::parse(text).map(Some).map_err(|error| ProofError::Member { member, expected, found: error.text })
}

fn wrong(source: &Value<'_>, member: &'static str, expected: &'static str) -> ProofError {
    let found = source.get(member).map_or("nothing", Value::kind).to_owned();
    ProofError::Member { member, expected, found }
}
