//! Is a seal whole, who sealed, and when at the latest?
//!
//! ETSI TS 119 182-1 (JAdES) and EN 319 132-1 (XAdES); EN 319 102-1, clauses 5.5 and 5.6: the certificate is judged at the time that a trusted time-stamp
//! proves, and where none does at the moment asked about. verdict.md, "Seal against content".

mod authority;
mod grade;
mod times;
mod withdrawal;

use credential::jades::{self, Jades, JadesError};
use credential::json::Value;
use credential::x509::{Certificate, Purpose};
use credential::xades::{Seal, SignatureError};

use crate::case::Case;
use crate::certificate::{Asked, Vouch, Vouched, name_of, tie_of, vouch};
use crate::problem::Problem;
use crate::proofs::{Answers, Covers, Math, Seen, Tie};
use crate::reason::{Because, Reason};
use crate::report::Evidence;
use crate::text;
pub use grade::SealGrade;
use times::Times;
use withdrawal::{When, Words};

/// A JAdES seal: every signature passes, and the credential's issuer is whom the certificate of one names.
///
/// Of several, the first that is the issuer's counts; else the first that names it; else the first.
pub(crate) fn judge(case: &Case<'_>, sealed: &Jades<'_>, claims: &Value<'_>) -> Seen {
    // One of many is written with the array or without (JSON-LD 1.1, 4.3.1).
    let issuer = claims.single("issuer");
    let (whole, none) = (whole(sealed), jades::Evidence::default());
    let each = sealed.signatures().iter().enumerate().map(|(place, signature)| {
        let evidence = whole.as_ref().map(|each| each.get(place).unwrap_or(&none));
        let one = One { method: "JAdES", leaf: signature.leaf(), candidates: signature.candidates() };
        of_one(case, &one, issuer, evidence)
    });
    let rank = |seen: &Seen| match &seen.tie {
        Tie::Owner(_) => 0,
        Tie::Wrong(Problem::SealMismatch { .. }) => 2,
        Tie::Open(_) | Tie::Wrong(_) => 1,
    };
    let mut each: Vec<Seen> = each.collect();
    // The order among equals is that of the file.
    each.sort_by_key(rank);
    let mut each = each.into_iter();
    let Some(mut best) = each.next() else {
        let no_key = Problem::NoKey { key: String::new(), reason: Reason::unsaid() };
        let (math, tie) = (Math::Broken(Problem::NotSealed {}), Tie::Open(no_key));
        return seen("JAdES", math, tie);
    };
    if let (Math::Holds, Some(vouched)) = (&best.math, &mut best.certificate) {
        let others = each.filter_map(|other| other.certificate);
        let also = |other: Vouched| {
            Evidence::new("sealed-also").with("organisation", &text::cut(&name_of(&other.certificate)))
        };
        vouched.found.extend(others.map(also));
    }
    best
}

/// A XAdES seal: the one signature of an XML document.
pub(crate) fn judge_xml(case: &Case<'_>, sealed: &Seal, claims: &Value<'_>) -> Seen {
    let evidence = match sealed.verify() {
        Ok(()) => sealed.evidence().map_err(evidence_problem),
        Err(SignatureError::Signer { .. } | SignatureError::Digest { .. }) => {
            Err(Problem::SignatureMismatch { method: "XAdES".to_owned() })
        }
        Err(error) => Err(Problem::UnsupportedSecuring { name: Because::Xades(error).into() }),
    };
    let one = One { method: "XAdES", leaf: sealed.leaf(), candidates: sealed.candidates() };
    of_one(case, &one, claims.single("issuer"), evidence.as_ref())
}

/// One signature with its certificate, and those that came along.
struct One<'s> {
    method: &'static str,
    leaf: &'s Certificate,
    candidates: &'s [Certificate],
}

/// One of the signatures, with its evidence; none of that where the mathematics does not hold.
fn of_one(
    case: &Case<'_>,
    one: &One<'_>,
    issuer: Option<&Value<'_>>,
    evidence: Result<&jades::Evidence, &Problem>,
) -> Seen {
    let none = jades::Evidence::default();
    let (math, evidence) = match evidence {
        Ok(evidence) => (Math::Holds, evidence),
        // A form that is not read is no forgery.
        Err(problem @ Problem::UnsupportedSecuring { .. }) => (Math::Open(problem.clone()), &none),
        Err(problem) => (Math::Broken(problem.clone()), &none),
    };
    let times = Times::of(case, evidence, one.candidates);
    let (tie, vouch, withdrawn) = tie(case, one, issuer, &times, evidence);
    let mut found = times.said;
    found.extend(withdrawn);
    if math == Math::Holds {
        let at = times.proven.unwrap_or(case.as_of);
        found.push(grade::grade(case, one.leaf, vouch.as_ref(), at));
    }
    let anchored = vouch.as_ref().is_some_and(|vouch| vouch.anchored);
    let listed = vouch.as_ref().and_then(|vouch| vouch.listed.clone());
    let (holder, path) = vouch.map(|vouch| (vouch.holder, vouch.path)).unzip();
    let vouched = Vouched {
        certificate: one.leaf.clone(),
        anchored,
        listed,
        holder,
        path: path.unwrap_or_default(),
        proven: times.proven,
        found,
    };
    Seen { key: one.leaf.public_key().ok(), certificate: Some(vouched), ..seen(one.method, math, tie) }
}

fn seen(method: &str, math: Math, tie: Tie) -> Seen {
    let method = method.to_owned();
    Seen { method, math, tie, key: None, certificate: None, covers: Covers::Whole, answers: Answers::default() }
}

fn evidence_problem(jades::EvidenceError { part, reason }: jades::EvidenceError) -> Problem {
    Problem::SealEvidence { part: text::cut(&part), reason: reason.as_str().into() }
}

/// The evidence of each signature, if all of them hold and all of it belongs to them.
fn whole(sealed: &Jades<'_>) -> Result<Vec<jades::Evidence>, Problem> {
    match sealed.verify() {
        Ok(()) => sealed.evidence().map_err(evidence_problem),
        Err(JadesError::Signature { .. }) => Err(Problem::SignatureMismatch { method: "JAdES".to_owned() }),
        Err(error) if error.is_ours() => Err(Problem::UnsupportedSecuring { name: error.into() }),
        Err(error) => Err(Problem::MalformedProof { reason: error.into() }),
    }
}

/// Whether the certificate is its issuer's, by an authority that the user trusts; and what is said of its withdrawal.
fn tie(
    case: &Case<'_>,
    one: &One<'_>,
    issuer: Option<&Value<'_>>,
    times: &Times,
    brought: &jades::Evidence,
) -> (Tie, Option<Vouch>, Vec<Evidence>) {
    let unasked = || vec![Evidence::new("certificate-withdrawal-not-asked")];
    if let Some(Err(mismatch)) = issuer.map(|issuer| jades::compare(issuer, one.leaf)) {
        let wrong = Problem::SealMismatch {
            member: mismatch.member,
            credential: text::cut(&mismatch.credential),
            certificate: text::cut(&mismatch.certificate),
        };
        return (Tie::Wrong(wrong), None, unasked());
    }
    let at = times.proven.unwrap_or(case.as_of);
    let asked = Asked { leaf: one.leaf, rest: one.candidates, purpose: Purpose::Seal, at };
    let vouch = match (vouch(case, &asked), &times.disorder, &times.overdue) {
        (Ok(_) | Err(Problem::CertificateNotInForce { .. }), Some(problem), _) => {
            return (Tie::Open(problem.clone()), None, unasked());
        }
        // By a list that is fetched anew the seal may be found to be from before.
        (Err(Problem::CertificateNotInForce { .. }), None, Some(overdue)) if times.proven.is_none() => {
            return (Tie::Open(overdue.clone()), None, unasked());
        }
        (Err(problem), ..) => return (tie_of(problem), None, unasked()),
        (Ok(vouch), None, _) => vouch,
    };
    let words = Words { brought, archived: &times.archived, as_of: case.as_of };
    let when = When { proven: times.proven, not_before: times.not_before, as_of: case.as_of };
    let found = withdrawal::look(&words, &with_authority(&vouch.path, one.candidates), &when);
    let tie = match found.problem {
        None => return (Tie::Owner(vouch.evidence.clone()), Some(vouch), found.said),
        Some((problem, true)) => Tie::Wrong(problem),
        Some((problem, false)) => Tie::Open(problem),
    };
    (tie, None, found.said)
}

/// The way to the anchor; of a certificate that the user lists itself, with whoever signed it: that one may take it back.
fn with_authority(path: &[Certificate], candidates: &[Certificate]) -> Vec<Certificate> {
    let mut path = path.to_vec();
    if let [alone] = path.as_slice() {
        let signer = |one: &&Certificate| one.is_authority() && alone.is_signed_by(one);
        path.extend(candidates.iter().find(signer).cloned());
    }
    path
}
