//! Is a seal whole, who sealed, and when at the latest?
//!
//! ETSI TS 119 182-1; ETSI EN 319 102-1, clauses 5.5 and 5.6: the certificate is judged at the time that a trusted time-stamp
//! proves, and where none does at the moment asked about. verdict.md, "Seal against content".

mod authority;
mod grade;
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
pub use grade::SealGrade;
use times::Times;
use withdrawal::{When, Words};

/// A JAdES seal: every signature passes, and the credential's issuer is whom the certificate of one names.
///
/// Of several, the first that is the issuer's counts; else the first that names it; else the first.
pub(crate) fn judge(case: &Case<'_>, sealed: &Jades<'_>, claims: &Value<'_>) -> Seen {
    let issuer = claims.get("issuer");
    let (whole, none) = (whole(sealed), jades::Evidence::default());
    let mut each = sealed.signatures().iter().enumerate().map(|(place, signature)| {
        let evidence = whole.as_ref().map(|each| each.get(place).unwrap_or(&none));
        let (math, evidence) = match evidence {
            Ok(evidence) => (Math::Holds, evidence),
            Err(problem) => (Math::Broken(problem.clone()), &none),
        };
        of_one(case, signature, issuer, math, evidence)
    });
    let Some(mut best) = each.next() else {
        return seen(Math::Broken(Problem::NotSealed {}), Tie::Open(Problem::NoKey { key: String::new() }));
    };
    let rank = |seen: &Seen| match &seen.tie {
        Tie::Owner(_) => 0,
        Tie::Wrong(Problem::SealMismatch { .. }) => 2,
        Tie::Open(_) | Tie::Wrong(_) => 1,
    };
    for next in each {
        if rank(&next) < rank(&best) {
            best = next;
        }
    }
    best
}

/// One of the signatures, with its evidence; none of that where the mathematics does not hold.
fn of_one(
    case: &Case<'_>,
    signature: &Signature,
    issuer: Option<&Value<'_>>,
    math: Math,
    evidence: &jades::Evidence,
) -> Seen {
    let times = Times::of(case, evidence, signature.candidates());
    let (tie, vouch, withdrawn) = tie(case, signature, issuer, &times, evidence);
    let mut found = times.said;
    found.extend(withdrawn);
    if math == Math::Holds {
        let at = times.proven.unwrap_or(case.as_of);
        found.push(grade::grade(case, signature.leaf(), vouch.as_ref(), at));
    }
    let vouched = Vouched {
        certificate: signature.leaf().clone(),
        anchored: vouch.as_ref().is_some_and(|vouch| vouch.anchored),
        listed: vouch.as_ref().and_then(|vouch| vouch.listed.clone()),
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
