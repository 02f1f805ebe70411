//! Does the key that signed belong to the issuer that the credential names?

use crate::proofs::{Math, Proofs, Seen, Tie};
use crate::report::{Check, Evidence, Finding, Outcome, Skip};

/// At least one proof that holds must be the issuer's; a key that is wrong fails unless another proof is the issuer's.
pub(crate) fn check(proofs: &Proofs, clause: &'static str) -> Finding {
    // A chain says that the certificate was issued, not that it was never withdrawn: nobody asked (CRL, OCSP).
    let by_certificate = proofs.seen.iter().any(|seen| seen.certificate.is_some());
    let unasked = by_certificate.then(|| Evidence::new("certificate-withdrawal-not-asked"));
    tied(proofs, clause).resting_on(unasked)
}

fn tied(proofs: &Proofs, clause: &'static str) -> Finding {
    if proofs.seen.is_empty() {
        return Finding::new(Check::IssuerKey, Outcome::Skip(Skip::Blocked(Check::Signature)), clause);
    }
    if let Some((_, evidence)) = owners_proof(proofs) {
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
pub(crate) fn owners_proof(proofs: &Proofs) -> Option<(&Seen, &crate::report::Evidence)> {
    proofs.seen.iter().find_map(|seen| match (&seen.math, &seen.tie) {
        (Math::Holds, Tie::Owner(evidence)) => Some((seen, evidence)),
        _ => None,
    })
}
