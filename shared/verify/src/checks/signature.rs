//! Does every signature match the content?

use credential::format::Securing;

use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::{Covers, Math, Proofs};
use crate::report::{Check, Evidence, Finding, Outcome, Skip};

pub(crate) fn clause(securing: &Securing) -> &'static str {
    match securing {
        Securing::None | Securing::DataIntegrity => "Data Integrity 1.0, 4.4",
        Securing::Jws(_) => "RFC 7515, 5.2",
        Securing::SdJwt(_) => "RFC 9901, 7.1",
        Securing::Jades(_) => "TS 119 182-1; RFC 7515, 5.2",
        Securing::Xades(_) => "EN 319 132-1; XML Signature 1.1, 3.2",
    }
}

/// One that fails: Fail. One that cannot be checked: Unknown. None at all: Fail, the file is not sealed. A base proof that
/// holds: Unknown, for it is no presentation (ECDSA Cryptosuites 1.0, 3.5.6; BBS Cryptosuites 1.0, 3.3.6), but to whom it
/// was given.
pub(crate) fn check(case: &Case<'_>, securing: &Securing, proofs: &Proofs) -> Finding {
    let clause = clause(securing);
    if proofs.not_plain.is_some() {
        return Finding::new(Check::Signature, Outcome::Skip(Skip::Blocked(Check::Format)), clause);
    }
    let broken = proofs.seen.iter().find_map(|seen| match &seen.math {
        Math::Broken(problem) => Some(problem),
        _ => None,
    });
    let open = proofs.seen.iter().find_map(|seen| match &seen.math {
        Math::Open(problem) => Some(problem),
        _ => None,
    });
    let outcome = match (broken, open) {
        _ if proofs.seen.is_empty() => Outcome::Fail(Problem::NotSealed {}),
        (Some(problem), _) => Outcome::Fail(problem.clone()),
        (None, Some(problem)) => Outcome::Unknown(problem.clone()),
        (None, None) if !case.trust.own_credentials && proofs.seen.iter().any(|seen| seen.covers == Covers::Base) => {
            Outcome::Unknown(Problem::BaseProof {})
        }
        (None, None) => Outcome::Pass,
    };
    let evidence = proofs.seen.iter().filter(|seen| seen.math == Math::Holds).map(|seen| {
        let key = seen.key.as_ref().map_or("", |key| key.kind());
        Evidence::new("signature").with("method", &seen.method).with("key", key)
    });
    Finding::new(Check::Signature, outcome, clause).resting_on(evidence)
}
