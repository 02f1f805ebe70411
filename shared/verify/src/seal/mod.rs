//! Is a seal whole, who sealed, and when at the latest?
//!
//! ETSI TS 119 182-1; ETSI EN 319 102-1, clauses 5.5 and 5.6: the certificate is judged at the time that a trusted time-stamp
//! proves, and where none does at the moment asked about. verdict.md, "Seal against content".

mod authority;
mod times;
mod withdrawal;

use credential::jades::{self, Jades, JadesError, Signature};
use credential::json::Value;
use credential::x509::{Certificate, Purpose};

use crate::case::Case;
use crate::certificate::{Asked, Vouch, Vouched, tie_of, vouch};
use crate::problem::Problem;
use crate::proofs::{Answers, Covers, Math, Seen, Tie};
use crate::report::Evidence;
use crate::text;
use times::Times;
use withdrawal::{When, Words};

/// A JAdES seal: every signature passes, and the credential's issuer is whom the certificate of one names.
pub(crate) fn judge(case: &Case<'_>, sealed: &Jades<'_>, claims: &Value<'_>) -> Seen {
    let issuer = claims.get("issuer");
    let fitting = |signature: &&Signature| issuer.is_none_or(|issuer| jades::compare(issuer, signature.leaf()).is_ok());
    let place = sealed.signatures().iter().position(|signature| fitting(&signature)).unwrap_or_default();
    let Some(signature) = sealed.signatures().get(place) else {
        return seen(Math::Broken(Problem::NotSealed {}), Tie::Open(Problem::NoKey { key: String::new() }));
    };
    let (math, evidence) = match whole(sealed) {
        Ok(mut each) => {
            (Math::Holds, if place < each.len() { each.swap_remove(place) } else { jades::Evidence::default() })
        }
        Err(problem) => (Math::Broken(problem), jades::Evidence::default()),
    };
    let times = Times::of(case, &evidence, signature.candidates());
    let (tie, vouch, withdrawn) = tie(case, signature, issuer, &times, &evidence);
    let mut found = times.said;
    found.extend(withdrawn);
    let vouched = Vouched {
        certificate: signature.leaf().clone(),
        anchored: vouch.as_ref().is_some_and(|vouch| vouch.anchored),
        holder: vouch.map(|vouch| vouch.holder),
        proven: times.proven,
        found,
    };
    Seen { key: signature.leaf().public_key().ok(), certificate: Some(vouched), ..seen(math, tie) }
}

fn seen(math: Math, tie: Tie) -> Seen {
    let method = "JAdES".to_owned();
    Seen { method, math, tie, key: None, certificate: None, covers: Covers::Whole, answers: Answers::default() }
}

/// The evidence of each signature, if all of them hold and all of it belongs to them.
fn whole(sealed: &Jades<'_>) -> Result<Vec<jades::Evidence>, Problem> {
    match sealed.verify() {
        Ok(()) => sealed.evidence().map_err(|jades::EvidenceError { part, reason }| Problem::SealEvidence {
            part: text::cut(&part),
            reason: text::cut(&reason),
        }),
        Err(JadesError::Signature { .. }) => Err(Problem::SignatureMismatch { method: "JAdES".to_owned() }),
        Err(error) => Err(Problem::MalformedProof { reason: text::cut(&error.to_string()) }),
    }
}

/// Whether the certificate is its issuer's, by an authority that the user trusts; and what is said of its withdrawal.
fn tie(
    case: &Case<'_>,
    signature: &Signature,
    issuer: Option<&Value<'_>>,
    times: &Times,
    brought: &jades::Evidence,
) -> (Tie, Option<Vouch>, Vec<Evidence>) {
    let unasked = || vec![Evidence::new("certificate-withdrawal-not-asked")];
    if let Some(Err(mismatch)) = issuer.map(|issuer| jades::compare(issuer, signature.leaf())) {
        let wrong = Problem::SealMismatch {
            member: mismatch.member,
            credential: text::cut(&mismatch.credential),
            certificate: text::cut(&mismatch.certificate),
        };
        return (Tie::Wrong(wrong), None, unasked());
    }
    let at = times.proven.unwrap_or(case.as_of);
    let asked = Asked { leaf: signature.leaf(), rest: signature.candidates(), purpose: Purpose::Seal, at };
    let vouch = match (vouch(case, &asked), &times.disorder) {
        (Ok(_) | Err(Problem::CertificateNotInForce { .. }), Some(problem)) => {
            return (Tie::Open(problem.clone()), None, unasked());
        }
        (Err(problem), _) => return (tie_of(problem), None, unasked()),
        (Ok(vouch), None) => vouch,
    };
    let words = Words { brought, archived: &times.archived, as_of: case.as_of };
    let when = When { proven: times.proven, claimed: signature.signing_time_claim(), as_of: case.as_of };
    let found = withdrawal::look(&words, &with_authority(&vouch.path, signature), &when);
    let tie = match found.problem {
        None => return (Tie::Owner(vouch.evidence.clone()), Some(vouch), found.said),
        Some((problem, true)) => Tie::Wrong(problem),
        Some((problem, false)) => Tie::Open(problem),
    };
    (tie, None, found.said)
}

/// The way to the anchor; of a certificate that the user lists itself, with whoever signed it: that one may take it back.
fn with_authority(path: &[Certificate], signature: &Signature) -> Vec<Certificate> {
    let mut path = path.to_vec();
    if let [alone] = path.as_slice() {
        let signer = |one: &&Certificate| one.is_authority() && alone.is_signed_by(one);
        path.extend(signature.candidates().iter().find(signer).cloned());
    }
    path
}
