//! Which key was each proof checked with, and whose is it? For whoever wants to follow a judgement step by step.

use credential::Timestamp;
use credential::format::Credential;
use credential::key::PublicKey;
use credential::x509::Certificate;
use trust::TrustSources;

use crate::case::Case;
use crate::facts::Facts;
use crate::judge::secured_credential;
use crate::problem::Problem;
use crate::proofs::{self, Math, Tie};
use crate::report::Evidence;

/// One proof of a credential, in the order in which the credential has them.
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
    /// What ties the key to the issuer that the credential names; the problem where nothing does.
    pub tied: Result<Evidence, Problem>,
}

/// Looks at each proof as `verify` does, from the same facts and trust.
pub fn proof_steps(
    credential: &Credential<'_>,
    facts: &Facts,
    trust: &TrustSources,
    as_of: Timestamp,
) -> Vec<ProofStep> {
    let case = Case::new(facts, trust, None, as_of);
    let seen = proofs::look(&case, &secured_credential(credential)).seen;
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
    seen.into_iter().map(step).collect()
}
