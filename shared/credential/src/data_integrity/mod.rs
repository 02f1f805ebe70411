//! Does this proof hold over this document? Data Integrity proofs over canonical quads or canonical JSON.
//!
//! Verifiable Credential Data Integrity 1.0, section 4; what the suites make of it stands in [`Suite`]. Keys are found, dates
//! and purposes judged elsewhere.

mod bbs_2023;
mod chain;
mod disclose;
mod ecdsa_sd_2023;
mod proof;
mod sign;
mod suite;
#[cfg(test)]
mod tests;
mod texts;

pub use bbs_2023::issue as issue_bbs_2023;
pub use disclose::{DiscloseError, LabelFlaw, derive};
pub use ecdsa_sd_2023::issue as issue_ecdsa_sd_2023;
pub use proof::{Proof, ProofError};
pub use sign::{Options, sign};
pub use suite::Suite;
pub use texts::Signed;

use suite::{Envelope, Form, Rules};
use texts::Subject;

use crate::jose::{DetachedJws, JoseError};
use crate::json::Value;
use crate::json_ld::{Contexts, JsonLdError};
use crate::key::{Algorithm, PublicKey, SignError, SignatureError};

/// Why a proof does not hold, or cannot be checked or made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataIntegrityError {
    /// A suite that we do not check.
    #[error("{name} is not supported")]
    Unsupported {
        /// Its name.
        name: String,
    },
    /// The document has no canonical form that we accept.
    #[error("the document: {0}")]
    Document(JsonLdError),
    /// The proof's options have no canonical form that we accept.
    #[error("the proof: {0}")]
    Proof(JsonLdError),
    /// A context makes another word of the proof's type or purpose.
    #[error("the proof's `{member}` does not mean what its standard means by it")]
    Meaning {
        /// Which.
        member: &'static str,
    },
    /// The document's contexts do not begin with the proof's own.
    #[error("the document's contexts do not begin with those that the proof was made with")]
    Context,
    /// The proofs of the document, to which another is to be added, are not what they must be.
    #[error(transparent)]
    Chain(#[from] ProofError),
    /// `proofValue` is no signature in base58 (multibase `z`), or of another length than the suite's.
    #[error("proofValue is no multibase base58 text of a signature of its suite")]
    ProofValue,
    /// `jws` is no detached signature with an unencoded payload.
    #[error("jws: {0}")]
    Jws(#[from] JoseError),
    /// The signature's algorithm is none of the suite's.
    #[error("{suite} has no {} signatures", algorithm.name())]
    Algorithm {
        /// The suite.
        suite: String,
        /// What the signature says of itself.
        algorithm: Algorithm,
    },
    /// The signature is not the key's over these bytes.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// A proof that discloses a part, and does not hold or cannot be made.
    #[error(transparent)]
    Disclose(#[from] DiscloseError),
    /// A base proof, which holds: it is for the holder alone, who derives proofs for verifiers from it.
    #[error("a base proof is for the holder alone, who derives proofs for verifiers from it")]
    BaseProof,
}

/// A signature as a proof holds it.
#[derive(Clone, Debug)]
enum Written<'a> {
    Multibase(Algorithm, Vec<u8>),
    Jws(DetachedJws<'a>),
}

impl Written<'_> {
    fn algorithm(&self) -> Algorithm {
        match self {
            Self::Multibase(algorithm, _) => *algorithm,
            Self::Jws(jws) => jws.alg(),
        }
    }
}

/// The bytes of a signature in base58: nearly always 64.
fn signature_bytes(base58: &str) -> Option<Vec<u8>> {
    let mut bytes = [0; 64];
    match five8::decode_64(base58, &mut bytes) {
        Ok(()) => Some(bytes.to_vec()),
        Err(_) => bs58::decode(base58).into_vec().ok(),
    }
}

impl<'a> Proof<'a> {
    /// What this proof signs in `document`, the one that it was read from.
    ///
    /// # Errors
    /// The suite is not supported, the signature malformed, or document or proof have no canonical form that we accept.
    pub fn signed_bytes(&self, document: &Value<'_>, contexts: &Contexts) -> Result<Signed, DataIntegrityError> {
        let rules = self.rules()?;
        if rules.form == Form::Statements {
            return disclose::signed(self, document, contexts);
        }
        let algorithm = self.written(rules)?.algorithm();
        let subject = Subject { document, options: self.source, previous: self.previous_sources.clone() };
        subject.signed(&self.suite, rules, algorithm, contexts)
    }

    /// Whether the signature over `signed` is that key's.
    ///
    /// # Errors
    /// The suite is not supported, the signature malformed, or not this key's.
    pub fn verify(&self, key: &PublicKey, signed: &Signed) -> Result<(), DataIntegrityError> {
        if let Some(shown) = &signed.shown {
            return shown.verify(&self.suite, key);
        }
        let bytes = signed.bytes();
        match self.written(self.rules()?)? {
            Written::Multibase(algorithm, signature) => key.verify(*algorithm, &bytes, signature)?,
            Written::Jws(jws) => jws.verify(key, &bytes)?,
        }
        Ok(())
    }

    fn rules(&self) -> Result<Rules, DataIntegrityError> {
        self.suite.rules().ok_or_else(|| DataIntegrityError::Unsupported { name: self.suite.name().to_owned() })
    }

    /// The signature, whose length or header says which of the suite's algorithms made it.
    fn written(&self, rules: Rules) -> Result<&Written<'a>, DataIntegrityError> {
        self.read.get_or_init(|| self.read_signature(rules)).as_ref().map_err(Clone::clone)
    }

    fn read_signature(&self, rules: Rules) -> Result<Written<'a>, DataIntegrityError> {
        match rules.envelope {
            Envelope::DetachedJws => {
                let jws = DetachedJws::parse(self.proof_value)?;
                if !rules.algorithms.contains(&jws.alg()) {
                    return Err(DataIntegrityError::Algorithm {
                        suite: self.suite.name().to_owned(),
                        algorithm: jws.alg(),
                    });
                }
                Ok(Written::Jws(jws))
            }
            Envelope::Multibase => {
                let base58 = self.proof_value.strip_prefix('z').filter(|text| text.len() <= 160);
                let signature = base58.and_then(signature_bytes);
                let signature = signature.ok_or(DataIntegrityError::ProofValue)?;
                let length = |algorithm: Algorithm| if algorithm == Algorithm::Es384 { 96 } else { 64 };
                let algorithm = rules.algorithms.iter().find(|one| length(**one) == signature.len());
                Ok(Written::Multibase(*algorithm.ok_or(DataIntegrityError::ProofValue)?, signature))
            }
        }
    }
}
