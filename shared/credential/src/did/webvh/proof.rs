//! Did this did:key sign that? Data Integrity EdDSA Cryptosuites 1.0, section 3.3 (eddsa-jcs-2022), as narrowed by did:webvh
//! 1.0, "Authorized Keys": the key stands in the reference itself, twice the same.

use serde::Serialize;

use super::error::ProofFlaw;
use crate::Timestamp;
use crate::digest::sha256;
use crate::json::{Object, Value};
use crate::key::{Algorithm, PublicKey};

/// The key that a proof names, in multibase, if everything else about the proof is as it must be.
pub(super) fn signer<'p>(proof: &'p Value<'_>) -> Result<&'p str, ProofFlaw> {
    let due = [("type", "DataIntegrityProof"), ("cryptosuite", "eddsa-jcs-2022"), ("proofPurpose", "assertionMethod")];
    for (member, expected) in due {
        match proof.str(member) {
            Some(found) if found == expected => {}
            found => {
                let found: String = found.unwrap_or("none").chars().take(64).collect();
                return Err(ProofFlaw::Member { member, found, expected });
            }
        }
    }
    let method = proof.str("verificationMethod").and_then(|method| method.strip_prefix("did:key:"));
    match method.and_then(|method| method.split_once('#')) {
        Some((body, fragment)) if body == fragment => Ok(body),
        _ => Err(ProofFlaw::NoDidKey),
    }
}

/// The hash of what is signed.
pub(super) fn hash(document: &impl Serialize) -> Result<[u8; 32], ProofFlaw> {
    serde_json_canonicalizer::to_vec(document).map(|bytes| sha256(&bytes)).map_err(|_| ProofFlaw::Canonical)
}

/// Whether the proof is that key's over what has this hash.
pub(super) fn check(proof: &Value<'_>, key: &str, signed: &[u8; 32], now: Timestamp) -> Result<(), ProofFlaw> {
    let members = proof.as_object().ok_or(ProofFlaw::NoObject)?;
    if members.get("@context").is_some() {
        return Err(ProofFlaw::Context);
    }
    if let Some(expires) = members.get("expires") {
        let expires = expires.as_str().and_then(|text| Timestamp::parse(text).ok());
        if expires.is_none_or(|expires| expires <= now) {
            return Err(ProofFlaw::Ended);
        }
    }
    let value = proof.str("proofValue").and_then(|text| text.strip_prefix('z')).filter(|text| text.len() <= 128);
    let signature = value.and_then(|text| bs58::decode(text).into_vec().ok()).ok_or(ProofFlaw::NoSignature)?;
    let options: Object<'_> = members
        .iter()
        .filter(|(name, _)| *name != "proofValue")
        .map(|(name, value)| (name.to_owned().into(), value.clone()))
        .collect();
    let mut bytes = hash(&options)?.to_vec();
    bytes.extend(signed);
    let key = PublicKey::from_multibase(key)?;
    Ok(key.verify(Algorithm::EdDsa, &bytes, &signature)?)
}
