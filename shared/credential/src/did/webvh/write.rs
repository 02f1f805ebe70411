//! How is an entry made? did:webvh 1.0, "Create (Register)" and "Update (Rotate)". Whether the entry is a good one is
//! asked by reading the log again.

use serde_json::{Map, Value, json};

use super::entry::multihash;
use super::proof;
use crate::Timestamp;
use crate::key::{SignError, Signer};

/// Makes the first line of a log. `{SCID}` in parameters and document stands for the hash that comes of it all; the method and
/// the SCID are added to the parameters.
pub fn create(time: Timestamp, parameters: Value, state: &Value, signer: &dyn Signer) -> Result<String, SignError> {
    let mut parameters = parameters;
    if let Some(members) = parameters.as_object_mut() {
        members.entry("method").or_insert_with(|| "did:webvh:1.0".into());
        members.insert("scid".to_owned(), "{SCID}".into());
    }
    let draft =
        json!({"versionId": "{SCID}", "versionTime": time.to_string(), "parameters": parameters, "state": state});
    let scid = multihash(&canonical(&draft)?);
    let text = draft.to_string().replace("{SCID}", &scid);
    let entry = serde_json::from_str(&text).map_err(|error| SignError::Unfit { reason: error.to_string() })?;
    finish(1, entry, time, signer)
}

/// Makes the line after the version of that id, `3-Qm…`.
pub fn update(
    previous: &str,
    time: Timestamp,
    parameters: Value,
    state: Value,
    signer: &dyn Signer,
) -> Result<String, SignError> {
    let number = previous.split_once('-').and_then(|(number, _)| number.parse::<u64>().ok());
    let number = number.ok_or_else(|| SignError::Unfit { reason: "the version before has no number".to_owned() })?;
    let mut entry = Map::new();
    entry.insert("versionId".to_owned(), previous.into());
    entry.insert("versionTime".to_owned(), time.to_string().into());
    entry.insert("parameters".to_owned(), parameters);
    entry.insert("state".to_owned(), state);
    finish(number.saturating_add(1), entry, time, signer)
}

/// A witness's proof for the version of that id, as it stands in `did-witness.json`.
pub fn witness(version_id: &str, time: Timestamp, signer: &dyn Signer) -> Result<Value, SignError> {
    sign(&json!({"versionId": version_id}), time, signer)
}

/// The line of that entry, whose `versionId` is that of the version before it.
pub(super) fn finish(
    number: u64,
    entry: Map<String, Value>,
    time: Timestamp,
    signer: &dyn Signer,
) -> Result<String, SignError> {
    let mut entry = entry;
    let hash = multihash(&canonical(&Value::Object(entry.clone()))?);
    entry.insert("versionId".to_owned(), format!("{number}-{hash}").into());
    let proof = sign(&Value::Object(entry.clone()), time, signer)?;
    entry.insert("proof".to_owned(), Value::Array(vec![proof]));
    Ok(Value::Object(entry).to_string())
}

fn sign(document: &Value, time: Timestamp, signer: &dyn Signer) -> Result<Value, SignError> {
    let unfit = |reason: &dyn std::fmt::Display| SignError::Unfit { reason: reason.to_string() };
    let key = signer.public_key().to_multibase().ok_or_else(|| unfit(&"the key has no multibase form"))?;
    let mut proof = json!({
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": time.to_string(),
        "verificationMethod": format!("did:key:{key}#{key}"), "proofPurpose": "assertionMethod",
    });
    let mut bytes = proof::hash(&proof).map_err(|flaw| unfit(&flaw))?.to_vec();
    bytes.extend(proof::hash(document).map_err(|flaw| unfit(&flaw))?);
    let signature = format!("z{}", bs58::encode(signer.sign(&bytes)?).into_string());
    if let Some(members) = proof.as_object_mut() {
        members.insert("proofValue".to_owned(), signature.into());
    }
    Ok(proof)
}

fn canonical(value: &Value) -> Result<Vec<u8>, SignError> {
    serde_json_canonicalizer::to_vec(value).map_err(|error| SignError::Unfit { reason: error.to_string() })
}
