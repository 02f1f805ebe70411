//! What holds of a presentation: who presents, does it answer us, and what holds of each credential in it?
//!
//! VCDM 2.0, section 4.13; OpenID4VP 1.0, section 14.1; RFC 9901, section 7.3.

use credential::data_integrity::Proof;
use credential::did::Relationship;
use credential::format::{FormatError, Part, Presentation, Securing};
use credential::limits;

use crate::case::Case;
use crate::certificate;
use crate::checks::holder_binding::{self, Presented};
use crate::checks::{format, issuer_key, request, signature, validity_period};
use crate::judge::{key_clause, of_credential, report, unrecognised};
use crate::problem::Problem;
use crate::proofs::{self, Answers, Math, Proofs, Secured, Seen, Tie};
use crate::reason::Flaw;
use crate::report::{Check, Finding, Outcome, Report, Skip, Subject};
use crate::resolve::{Publishes, owner_of};
use crate::text;

/// The findings of a presentation, and a report for each of its credentials.
pub(crate) fn judge(case: &Case<'_>, presentation: &Presentation<'_>) -> Report {
    let kind = format!("presentation, {}", presentation.securing.name(&presentation.claims));
    let owner = presenter(presentation);
    let proofs = proofs::look(case, &secured(presentation, owner.as_deref()));
    let proof = presenting(case, presentation, &proofs);
    let presented = Presented::In { proof: proof.as_ref(), holder: owner.as_deref() };
    let credentials: Vec<Report> = presentation.credentials.iter().map(|part| of_part(case, part, presented)).collect();
    let findings = findings(case, presentation, &Shown { proofs: &proofs, proof: proof.as_ref(), kind: &kind });
    Report {
        issuer: owner.as_deref().map(text::cut),
        credentials,
        ..report(case, Subject::Presentation, kind, findings)
    }
}

/// What is secured of a presentation, by that presenter.
pub(crate) fn secured<'s, 'v>(presentation: &'s Presentation<'v>, owner: Option<&'s str>) -> Secured<'s, 'v> {
    Secured {
        securing: &presentation.securing,
        claims: &presentation.claims,
        token: presentation.token.as_ref(),
        owner,
        publishes: Publishes::Document,
        relationship: Relationship::Authentication,
    }
}

/// Who presents: the holder that is named, or whoever the proof's key says it is.
pub(crate) fn presenter(presentation: &Presentation<'_>) -> Option<String> {
    if let Some(holder) = presentation.holder() {
        return Some(holder.to_owned());
    }
    match &presentation.securing {
        Securing::DataIntegrity => {
            let proofs = Proof::parse_all(&presentation.claims).ok()?;
            Some(owner_of(proofs.first()?.verification_method?).to_owned())
        }
        Securing::Jws(jws) => jws.kid().filter(|kid| kid.contains(':')).map(|kid| owner_of(kid).to_owned()),
        _ => None,
    }
}

/// The proof by which it is presented: one that holds and is the presenter's, else the first. What binds it to the
/// presenter besides, and what it leaves open, is held against it.
fn presenting(case: &Case<'_>, presentation: &Presentation<'_>, proofs: &Proofs) -> Option<Seen> {
    let owners = issuer_key::owners_proof(proofs);
    let mut proof = owners.or(proofs.seen.first())?.clone();
    if let (Securing::Jades(_), Some(holder), Tie::Owner(_)) =
        (&presentation.securing, presentation.holder(), &proof.tie)
    {
        // A certificate says whose seal it is. Nothing ties it to the id that the presentation names as its holder.
        let key = proof.certificate.as_ref().map(|vouched| certificate::id(&vouched.certificate)).unwrap_or_default();
        proof.tie = Tie::Open(Problem::KeyNotTied { issuer: text::cut(holder), key });
    }
    if let Some(binding) = holder_binding::of_presentation(case, presentation, proof.key.as_ref()) {
        match (binding.finding.outcome, binding.answers) {
            (Outcome::Fail(problem), _) => proof.math = Math::Broken(problem),
            (Outcome::Unknown(problem), _) => proof.math = Math::Open(problem),
            (_, Some(answers)) if contradict(&proof.answers, &answers) => {
                proof.math = Math::Broken(Problem::BindingMismatch { reason: Flaw::AnswersAnother.into() });
            }
            (_, Some(answers)) => proof.answers = answers,
            (_, None) => {}
        }
    }
    Some(proof)
}

fn contradict(token: &Answers, binding: &Answers) -> bool {
    let nonce = token.nonce.is_some() && token.nonce != binding.nonce;
    nonce || (!token.audience.is_empty() && token.audience != binding.audience)
}

fn of_part(case: &Case<'_>, part: &Part<'_>, presented: Presented<'_>) -> Report {
    let report = match &part.content {
        _ if !case.one_more() => unrecognised(case, &FormatError::TooMany { limit: limits::CREDENTIALS_JUDGED }),
        Ok(credential) => of_credential(case, credential, presented),
        Err(error) => unrecognised(case, error),
    };
    report.of(&part.bytes)
}

/// What was seen of a presentation's proofs.
struct Shown<'s> {
    proofs: &'s Proofs,
    /// The one by which it is presented.
    proof: Option<&'s Seen>,
    kind: &'s str,
}

fn findings(case: &Case<'_>, presentation: &Presentation<'_>, shown: &Shown<'_>) -> Vec<Finding> {
    let Shown { proofs, proof, kind } = *shown;
    let mut form = format::check(presentation.family, &presentation.faults, kind, proofs);
    if presentation.credentials.is_empty() && form.outcome.passed() {
        form.outcome = Outcome::Unknown(Problem::NothingPresented {});
    }
    let unsealed = proofs.seen.is_empty();
    let not_applicable = |check, clause| Finding::new(check, Outcome::Skip(Skip::NotApplicable), clause);
    // A presentation need not be sealed: then its credentials are judged alone.
    let (signature, key) = if unsealed {
        (not_applicable(Check::Signature, "VCDM 2.0, 4.13"), not_applicable(Check::IssuerKey, "VCDM 2.0, 4.13"))
    } else {
        (
            signature::check(case, &presentation.securing, proofs),
            issuer_key::check(case, proofs, key_clause(&presentation.securing)),
        )
    };
    let period = match validity_period::period(&presentation.claims, presentation.token.as_ref()) {
        Ok(period) => validity_period::of_period(case, period, "RFC 7519, 4.1"),
        Err(problem) => Finding::new(Check::ValidityPeriod, Outcome::Fail(problem), "RFC 7519, 4.1"),
    };
    let binding = presenters_key(case, proof);
    let request = request::check(case, proof.map(|seen| &seen.answers), &binding);
    vec![
        form,
        format::disclosures(presentation.disclosures.as_ref(), proofs.show_a_part()),
        signature,
        key,
        not_applicable(Check::IssuerIdentity, "VCDM 2.0, 4.13"),
        period,
        not_applicable(Check::Status, "VCDM 2.0, 4.13"),
        not_applicable(Check::Accreditation, "VCDM 2.0, 4.13"),
        not_applicable(Check::Schema, "VCDM 2.0, 4.13"),
        binding,
        request,
    ]
}

/// Whether the presentation is signed by the holder that it names.
fn presenters_key(case: &Case<'_>, proof: Option<&Seen>) -> Finding {
    let outcome = match proof.map(|seen| (&seen.math, &seen.tie)) {
        None if case.request.is_some() => Outcome::Fail(Problem::BindingMissing {}),
        None => Outcome::Skip(Skip::NotOffered),
        Some((Math::Broken(problem @ Problem::BindingMismatch { .. }), _)) => Outcome::Fail(problem.clone()),
        Some((Math::Broken(_), _)) => {
            Outcome::Fail(Problem::BindingMismatch { reason: Flaw::PresentationSignature.into() })
        }
        Some((Math::Open(problem), _)) | Some((Math::Holds, Tie::Open(problem))) => Outcome::Unknown(problem.clone()),
        Some((Math::Holds, Tie::Wrong(problem))) => Outcome::Fail(problem.clone()),
        Some((Math::Holds, Tie::Owner(_))) => Outcome::Pass,
    };
    Finding::new(Check::HolderBinding, outcome, "VCDM 2.0, 4.13")
}
