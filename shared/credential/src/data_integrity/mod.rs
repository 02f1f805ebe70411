//! Does this proof hold over this document? Data Integrity proofs over canonical quads.
//!
//! Verifiable Credential Data Integrity 1.0; Data Integrity EdDSA Cryptosuites 1.0, section 3.2 (eddsa-rdfc-2022); the
//! Ed25519Signature2020 suite of the W3C Credentials Community Group. Keys are found, dates and purposes judged elsewhere.

mod proof;
mod sign;
#[cfg(test)]
mod tests;

use aws_lc_rs::digest::{SHA256, digest};

pub use proof::{Proof, ProofError, Suite};
pub use sign::{Options, sign};

use crate::json::Value;
use crate::json_ld::{Contexts, JsonLdError, NotPlain, canonicalise_with};
use crate::key::{Algorithm, PublicKey, SignError, SignatureError};

/// What a proof signs: the hash of its own options, then the hash of the document without proofs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    bytes: [u8; 64],
    /// Why it is not certain that what is shown is what was signed (see [`crate::json_ld::Canonical::loose`]).
    pub loose: Option<String>,
}

impl Signed {
    /// The bytes under the signature.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

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
    /// `proofValue` is no signature in base58 (multibase `z`).
    #[error("proofValue is no multibase base58 text of a signature")]
    ProofValue,
    /// The signature is not the key's over these bytes.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
}

impl Proof<'_> {
    /// What this proof signs in `document`, which may still have its `proof` member.
    ///
    /// # Errors
    /// The suite is not supported, or document or proof are not in plain compacted form on known contexts.
    pub fn signed_bytes(&self, document: &Value<'_>, contexts: &Contexts) -> Result<Signed, DataIntegrityError> {
        if let Suite::Unsupported(name) = &self.suite {
            return Err(DataIntegrityError::Unsupported { name: name.clone() });
        }
        hash_data(document, self.source, contexts)
    }

    /// Whether the signature over `signed` is that key's.
    ///
    /// # Errors
    /// The suite is not supported, the signature malformed, or not this key's.
    pub fn verify(&self, key: &PublicKey, signed: &Signed) -> Result<(), DataIntegrityError> {
        match &self.suite {
            Suite::EddsaRdfc2022 | Suite::Ed25519Signature2020 => {
                let base58 = self.proof_value.strip_prefix('z').filter(|text| text.len() <= 128);
                let signature = base58.and_then(|text| bs58::decode(text).into_vec().ok());
                let signature = signature.ok_or(DataIntegrityError::ProofValue)?;
                Ok(key.verify(Algorithm::EdDsa, signed.bytes(), &signature)?)
            }
            Suite::Unsupported(name) => Err(DataIntegrityError::Unsupported { name: name.clone() }),
        }
    }
}

/// Both suites: SHA-256 of the proof's options, under its own contexts or else the document's, then of the document.
fn hash_data(document: &Value<'_>, options: &Value<'_>, contexts: &Contexts) -> Result<Signed, DataIntegrityError> {
    let no_context = || DataIntegrityError::Document(NotPlain::NoContext.into());
    let document_context = document.get("@context").ok_or_else(no_context)?;
    let options_context = options.get("@context").unwrap_or(document_context);
    let signed =
        canonicalise_with(document, document_context, &["proof"], contexts).map_err(DataIntegrityError::Document)?;
    let options =
        canonicalise_with(options, options_context, &["proofValue"], contexts).map_err(DataIntegrityError::Proof)?;
    let mut bytes = [0; 64];
    for (half, text) in bytes.chunks_exact_mut(32).zip([&options.n_quads, &signed.n_quads]) {
        half.copy_from_slice(digest(&SHA256, text.as_bytes()).as_ref());
    }
    Ok(Signed { bytes, loose: signed.loose.or(options.loose) })
}
