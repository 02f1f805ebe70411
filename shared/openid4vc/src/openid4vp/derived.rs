//! What is shown of a credential whose issuer lets its owner keep parts of it back?
//!
//! ecdsa-sd-2023 and bbs-2023: a base proof is for its owner alone and never leaves. What leaves is a proof made from it, over
//! what is asked for, what the issuer made mandatory, and what nobody can judge a credential without.

use credential::data_integrity::{self, DataIntegrityError, Proof, ProofError};
use credential::json::{self, JsonError, Value};
use credential::json_ld::Contexts;
use credential::limits;
use rand_core::CryptoRng;

use crate::dcql::{CandidateError, Path};

/// Members at the top without which a verifier could not say who issued it, and whether it is in force.
const NEEDED: [&str; 7] =
    ["issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate", "credentialStatus", "credentialSchema"];

/// Why a part of a credential cannot be shown by itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeriveError {
    /// It is no JSON that is read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Its proofs cannot be read.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// No proof over that part can be made.
    #[error(transparent)]
    DataIntegrity(#[from] DataIntegrityError),
    /// What comes of it is nothing that can be presented.
    #[error(transparent)]
    Candidate(#[from] CandidateError),
    /// What comes of it cannot be written.
    #[error("it cannot be written as JSON")]
    Unwritten,
}

/// A part of a credential, sealed.
pub(super) struct Derived {
    /// The document that leaves.
    pub(super) shown: String,
    /// What says which part of which credential that is: proofs of bbs-2023 are never the same twice.
    pub(super) fingerprint: String,
}

/// The part of a credential with these claims; nothing if it has no base proof, and can only be shown whole. `bound_to` is
/// what the asker wants bound into the proof.
pub(super) fn derive(
    text: &str,
    claims: &[Path],
    bound_to: &str,
    dice: &mut impl CryptoRng,
) -> Result<Option<Derived>, DeriveError> {
    let document = json::parse(text.as_bytes(), limits::CREDENTIAL_BYTES)?;
    let proofs = Proof::parse_all(&document)?;
    if !proofs.iter().any(Proof::is_base) {
        return Ok(None);
    }
    let pointers = pointers(&document, claims);
    let derived = data_integrity::derive(&document, &pointers, bound_to.as_bytes(), dice, &Contexts::embedded())?;
    let shown = serde_json::to_string(&derived).map_err(|_| DeriveError::Unwritten)?;
    let fingerprint = serde_json::json!([crate::sha256_hex(text.as_bytes()), pointers]).to_string();
    Ok(Some(Derived { shown, fingerprint }))
}

fn pointers(document: &Value<'_>, claims: &[Path]) -> Vec<String> {
    let needed = NEEDED.into_iter().filter(|member| document.get(member).is_some()).map(|member| format!("/{member}"));
    // The subject's id is the key by which its owner shows it.
    let subjects: Vec<String> = match document.get("credentialSubject") {
        Some(Value::Array(subjects)) => {
            (0..subjects.len()).map(|place| format!("/credentialSubject/{place}/id")).collect()
        }
        _ => vec!["/credentialSubject/id".to_owned()],
    };
    let ids = subjects.into_iter().filter(|pointer| document.pointer(pointer).is_some());
    let mut all: Vec<String> = needed.chain(ids).chain(claims.iter().filter_map(Path::pointer)).collect();
    all.sort();
    all.dedup();
    all
}
