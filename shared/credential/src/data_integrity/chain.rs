//! Which proofs must hold before this one, and are signed by it?
//!
//! Verifiable Credential Data Integrity 1.0, sections 2.1.2 (proof chains) and 4.5 (verify proof sets and chains).

use super::ProofError;
use super::proof::wrong;
use crate::json::Value;

/// The ids that a proof's `previousProof` names: one or many texts, none twice.
pub(super) fn named<'v>(proof: &'v Value<'_>) -> Result<Vec<&'v str>, ProofError> {
    const MEMBER: &str = "previousProof";
    let Some(value) = proof.get(MEMBER) else { return Ok(Vec::new()) };
    let expected = "an identifier, or different ones";
    let many = value.one_or_many();
    let mut ids = Vec::with_capacity(many.len());
    for one in many {
        let id = one.as_str().ok_or_else(|| wrong(proof, MEMBER, expected))?;
        if ids.contains(&id) {
            return Err(ProofError::Member { member: MEMBER, expected, found: "the same twice".to_owned() });
        }
        ids.push(id);
    }
    if ids.is_empty() {
        return Err(ProofError::Member { member: MEMBER, expected, found: "an empty array".to_owned() });
    }
    Ok(ids)
}

/// The places of the proofs that these ids name among all proofs, in the order of the document.
///
/// # Errors
/// A name that no proof has, or that two have.
pub(super) fn places(ids: &[&str], proofs: &[Value<'_>]) -> Result<Vec<usize>, ProofError> {
    for id in ids {
        match proofs.iter().filter(|proof| proof.str("id") == Some(id)).count() {
            1 => {}
            0 => return Err(ProofError::NoPrevious { id: cut(id) }),
            _ => return Err(ProofError::TwoPrevious { id: cut(id) }),
        }
    }
    let is_named = |proof: &Value<'_>| proof.str("id").is_some_and(|id| ids.contains(&id));
    Ok(proofs.iter().enumerate().filter(|(_, proof)| is_named(proof)).map(|(place, _)| place).collect())
}

/// Refuses chains that come back to where they began: no proof can have been made before itself.
pub(super) fn check_order(previous: &[Vec<usize>]) -> Result<(), ProofError> {
    let mut done = vec![false; previous.len()];
    loop {
        let is_done = |place: &usize| done.get(*place).copied().unwrap_or_default();
        let ready: Vec<usize> = (0..previous.len())
            .filter(|place| !is_done(place))
            .filter(|place| previous.get(*place).is_some_and(|before| before.iter().all(is_done)))
            .collect();
        if ready.is_empty() {
            return if done.iter().all(|done| *done) { Ok(()) } else { Err(ProofError::Circle) };
        }
        for place in ready {
            if let Some(done) = done.get_mut(place) {
                *done = true;
            }
        }
    }
}

fn cut(id: &str) -> String {
    id.chars().take(128).collect()
}
