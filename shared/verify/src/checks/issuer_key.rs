//! Does the key that signed belong to the issuer that the credential names?

use crate::case::Case;
use crate::proofs::{Math, Proofs, Seen, Tie};
use crate::report::{Check, Evidence, Finding, Outcome, Skip};

/// At least one proof that holds must be the issuer's; a key that is wrong fails unless another proof is the issuer's.
pub(crate) fn check(case: &Case<'_>, proofs: &Proofs, clause: &'static str) -> Finding {
    if case.trust.any_key {
        return Finding::new(Check::IssuerKey, Outcome::Skip(Skip::Disabled), clause);
    }
    let found = proofs.seen.iter().filter_map(|seen| seen.certificate.as_ref()).flat_map(|vouched| &vouched.found);
    let mut beside: Vec<Evidence> = Vec::new();
    for one in found {
        if !beside.contains(one) {
            beside.push(one.clone());
        }
    }
    tied(proofs, clause).resting_on(beside)
}

fn tied(proofs: &Proofs, clause: &'static str) -> Finding {
    if proofs.seen.is_empty() {
        return Finding::new(Check::IssuerKey, Outcome::Skip(Skip::Blocked(Check::Signature)), clause);
    }
    if let Some(Tie::Owner(evidence)) = owners_proof(proofs).map(|seen| &seen.tie) {
        return Finding::new(Check::IssuerKey, Outcome::Pass, clause).resting_on([evidence.clone()]);
    }
    let wrong = proofs.seen.iter().find_map(|seen| match &seen.tie {
        Tie::Wrong(problem) => Some(problem),
        _ => None,
    });
    let open = proofs.seen.iter().find_map(|seen| match &seen.tie {
        Tie::Open(problem) if seen.math == Math::Holds => Some(problem),
        _ => None,
    });
    let outcome = match (wrong, open) {
        (Some(problem), _) => Outcome::Fail(problem.clone()),
        (None, Some(problem)) => Outcome::Unknown(problem.clone()),
        // No proof holds: what its key is worth does not matter until one does. The reason stands at the signature,
        // or at the document that could not be had.
        (None, None) => match proofs.seen.iter().find_map(unavailable) {
            Some(outcome) => outcome,
            None => Outcome::Skip(Skip::Blocked(Check::Signature)),
        },
    };
    Finding::new(Check::IssuerKey, outcome, clause)
}

fn unavailable(seen: &Seen) -> Option<Outcome> {
    match (&seen.tie, &seen.math) {
        (Tie::Open(problem), Math::Open(_)) => Some(Outcome::Unknown(problem.clone())),
        _ => None,
    }
}

/// The first proof that holds and is the issuer's.
pub(crate) fn owners_proof(proofs: &Proofs) -> Option<&Seen> {
    holding(proofs).find(|seen| matches!(seen.tie, Tie::Owner(_)))
}

/// The proof by which the issuer, or whoever is taken for it, signed.
pub(crate) fn signers_proof<'p>(case: &Case<'_>, proofs: &'p Proofs) -> Option<&'p Seen> {
    let anybodys = || holding(proofs).next().filter(|_| case.trust.any_key);
    owners_proof(proofs).or_else(anybodys)
}

fn holding(proofs: &Proofs) -> impl Iterator<Item = &Seen> {
    proofs.seen.iter().filter(|seen| seen.math == Math::Holds)
}
