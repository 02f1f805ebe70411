//! How does a document get a proof?
//!
//! Verifiable Credential Data Integrity 1.0, section 4.2 (add proof), 4.3 (proof sets).

use std::borrow::Cow;

use super::{DataIntegrityError, Suite, hash_data};
use crate::Timestamp;
use crate::json::{Object, Value};
use crate::json_ld::{Contexts, NotPlain};
use crate::key::{Algorithm, SignError, Signer};

/// What a new proof says of itself.
#[derive(Clone, Debug)]
pub struct Options {
    /// The key, as a DID URL.
    pub verification_method: String,
    /// `assertionMethod` for a credential, `authentication` for a presentation.
    pub purpose: String,
    /// The moment of signing.
    pub created: Timestamp,
    /// The verifier's challenge, for a presentation.
    pub challenge: Option<String>,
    /// The verifier, for a presentation.
    pub domain: Option<String>,
}

/// Adds a proof to a document, beside those that it has (a proof set).
///
/// # Errors
/// The suite is not supported, the key is none of its kind, or the document is one that we would refuse to read.
pub fn sign(
    document: &mut Value<'_>,
    options: &Options,
    suite: &Suite,
    signer: &dyn Signer,
    contexts: &Contexts,
) -> Result<(), DataIntegrityError> {
    let mut proof = match suite {
        Suite::EddsaRdfc2022 => members([("type", "DataIntegrityProof"), ("cryptosuite", "eddsa-rdfc-2022")]),
        Suite::Ed25519Signature2020 => members([("type", "Ed25519Signature2020")]),
        Suite::Unsupported(name) => return Err(DataIntegrityError::Unsupported { name: name.clone() }),
    };
    if signer.algorithm() != Algorithm::EdDsa {
        let reason = format!("{} signs with Ed25519, the key with {}", suite.name(), signer.algorithm().name());
        return Err(SignError::Unfit { reason }.into());
    }
    proof.insert("created", text(&options.created.to_string()));
    proof.insert("verificationMethod", text(&options.verification_method));
    proof.insert("proofPurpose", text(&options.purpose));
    for (name, value) in [("challenge", &options.challenge), ("domain", &options.domain)] {
        if let Some(value) = value {
            proof.insert(name, text(value));
        }
    }
    let mut proof = Value::Object(proof);
    let signed = hash_data(document, &proof, contexts)?;
    if let Some(reason) = signed.loose {
        return Err(SignError::Unfit { reason }.into());
    }
    let signature = signer.sign(&signed.bytes)?;
    if let Value::Object(members) = &mut proof {
        members.insert("proofValue", text(&format!("z{}", bs58::encode(signature).into_string())));
    }
    attach(document, proof)
}

fn attach(document: &mut Value<'_>, proof: Value<'static>) -> Result<(), DataIntegrityError> {
    let found = document.kind();
    let Value::Object(members) = document else {
        return Err(DataIntegrityError::Document(NotPlain::NoObject { found }.into()));
    };
    let proofs = match members.remove("proof") {
        None => proof,
        Some(Value::Array(mut proofs)) => {
            proofs.push(proof);
            Value::Array(proofs)
        }
        Some(one) => Value::Array(vec![one, proof]),
    };
    members.insert("proof", proofs);
    Ok(())
}

fn members<const N: usize>(members: [(&'static str, &str); N]) -> Object<'static> {
    members.into_iter().map(|(name, value)| (Cow::Borrowed(name), text(value))).collect()
}

fn text(value: &str) -> Value<'static> {
    Value::String(Cow::Owned(value.to_owned()))
}
