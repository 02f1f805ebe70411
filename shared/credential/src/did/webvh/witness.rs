//! Do enough witnesses stand for each entry? did:webvh 1.0, "DID Witnesses".

use std::collections::{BTreeMap, BTreeSet};

use super::{LogError, Version, WitnessFlaw, WitnessRule, proof};
use crate::json::{self, Value};
use crate::{Timestamp, limits};

/// The first version that too few witnesses stand for, by its place, and why.
pub(super) fn first_unwitnessed(
    versions: &[Version],
    proofs: Option<&[u8]>,
    now: Timestamp,
) -> Option<(usize, LogError)> {
    let rule = |version: &Version| version.witnessed_by.clone();
    let first = versions.iter().position(|version| version.witnessed_by.is_some())?;
    let approved = match proofs.map(|proofs| approvals(versions, proofs, now)) {
        None => BTreeMap::new(),
        Some(Ok(approved)) => approved,
        Some(Err(fault)) => return Some((first, fault)),
    };
    versions.iter().enumerate().find_map(|(at, version)| {
        let WitnessRule { threshold, witnesses } = rule(version)?;
        // A witness of an entry stands for all before it, too.
        let stands = |witness: &&String| approved.get(*witness).is_some_and(|last| *last >= at);
        let found = witnesses.iter().filter(stands).count() as u64;
        (found < threshold).then_some((at, LogError::Witnesses { version: version.number, found, threshold }))
    })
}

/// The last version that each witness stands for, by its place. Proofs of versions that this log has not, of strangers, and
/// those that do not hold count for nothing.
fn approvals(versions: &[Version], bytes: &[u8], now: Timestamp) -> Result<BTreeMap<String, usize>, LogError> {
    let unreadable = |reason: WitnessFlaw| LogError::WitnessFile { reason };
    let file = json::parse(bytes, limits::DOCUMENT_BYTES).map_err(|error| unreadable(error.into()))?;
    let entries = file.as_array().ok_or_else(|| unreadable(WitnessFlaw::NoArray))?;
    let places: BTreeMap<&str, usize> =
        versions.iter().enumerate().map(|(at, version)| (version.id.as_str(), at)).collect();
    let known: BTreeSet<&String> =
        versions.iter().filter_map(|version| version.witnessed_by.as_ref()).flat_map(|rule| &rule.witnesses).collect();
    let mut approved: BTreeMap<String, usize> = BTreeMap::new();
    let mut checked = 0;
    for entry in entries {
        let Some((id, at)) = entry.str("versionId").and_then(|id| Some((id, *places.get(id)?))) else { continue };
        let signed = proof::hash(&BTreeMap::from([("versionId", id)])).map_err(|flaw| unreadable(flaw.into()))?;
        for proof in entry.get("proof").map(Value::one_or_many).unwrap_or_default() {
            let Ok(key) = proof::signer(proof) else { continue };
            let witness = format!("did:key:{key}");
            if !known.contains(&witness) || approved.get(&witness).is_some_and(|last| *last >= at) {
                continue;
            }
            checked += 1;
            if checked > limits::WITNESS_PROOFS {
                return Err(unreadable(WitnessFlaw::TooMany { limit: limits::WITNESS_PROOFS }));
            }
            if proof::check(proof, key, &signed, now).is_ok() {
                approved.insert(witness, at);
            }
        }
    }
    Ok(approved)
}
