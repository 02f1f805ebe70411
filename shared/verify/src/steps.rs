//! Which key was each proof checked with, and whose is it? For whoever wants to follow a judgement step by step.

use credential::Timestamp;
use credential::format::{Credential, Presentation};
use credential::key::PublicKey;
use credential::x509::Certificate;
use trust::TrustSources;

use crate::case::Case;
use crate::facts::Facts;
use crate::judge::secured_credential;
use crate::presentation::{presenter, secured};
use crate::problem::Problem;
use crate::proofs::{self, Math, Secured, Tie};
use crate::report::Evidence;

/// One proof of a credential or presentation, in the order in which it has them.
#[derive(Clone, Debug)]
pub struct ProofStep {
    /// "eddsa-rdfc-2022", "ES256".
    pub method: String,
    /// The key that was at hand; `None` if there was none.
    pub key: Option<PublicKey>,
    /// Whether the signature holds by that key; the problem where it does not, or could not be checked.
    pub holds: Result<(), Problem>,
    /// Where the key is a certificate's, the certificates from that one to the anchor that the user trusts, both with it;
    /// empty where no chain leads to one that vouches for it now.
    pub chain: Option<Vec<Certificate>>,
    /// What ties the key to the issuer or holder that is named; the problem where nothing does.
    pub tied: Result<Evidence, Problem>,
}

/// Looks at each proof of a credential as `verify` does, from the same facts and trust.
pub fn proof_steps(
    credential: &Credential<'_>,
    facts: &Facts,
    trust: &TrustSources,
    as_of: Timestamp,
) -> Vec<ProofStep> {
    look(&Case::new(facts, trust, None, as_of), &secured_credential(credential))
}

/// The same of a presentation's own proofs, by which its holder presents it.
pub fn presentation_steps(
    presentation: &Presentation<'_>,
    facts: &Facts,
    trust: &TrustSources,
    as_of: Timestamp,
) -> Vec<ProofStep> {
    let owner = presenter(presentation);
    look(&Case::new(facts, trust, None, as_of), &secured(presentation, owner.as_deref()))
}

fn look(case: &Case<'_>, secured: &Secured<'_, '_>) -> Vec<ProofStep> {
    let step = |seen: proofs::Seen| ProofStep {
        method: seen.method,
        key: seen.key,
        chain: seen.certificate.map(|vouched| vouched.path),
        holds: match seen.math {
            Math::Holds => Ok(()),
            Math::Broken(problem) | Math::Open(problem) => Err(problem),
        },
        tied: match seen.tie {
            Tie::Owner(evidence) => Ok(evidence),
            Tie::Wrong(problem) | Tie::Open(problem) => Err(problem),
        },
    };
    proofs::look(case, secured).seen.into_iter().map(step).collect()
}
