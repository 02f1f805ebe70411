//! In which order are the checks made, and what does one mean for the next?

use credential::Timestamp;
use credential::data_integrity::Proof;
use credential::did::Relationship;
use credential::digest;
use credential::format::{Content, Credential, Family, FormatError, Part, Presentation, Received, Securing};
use trust::TrustSources;

use crate::case::Case;
use crate::certificate;
use crate::checks::holder_binding::Presented;
use crate::checks::{
    accreditation, format, holder_binding, issuer_identity, issuer_key, request, signature, status, validity_period,
};
use crate::facts::Facts;
use crate::problem::Problem;
use crate::proofs::{self, Math, Proofs, Secured, Seen, Tie};
use crate::report::{Check, Finding, Outcome, Report, Skip, Subject};
use crate::request::Request;
use crate::resolve::{Publishes, owner_of};
use crate::text;

/// Finds out what holds of the received bytes, at a moment, from these facts. Total: any bytes give a report.
///
/// What is still to be fetched stands in [`Report::needs`]; fetch it, add it to the facts and ask again.
pub fn verify(
    received: &Received<'_>,
    facts: &Facts,
    trust: &TrustSources,
    request: Option<&Request>,
    as_of: Timestamp,
) -> Report {
    let case = Case::new(facts, trust, request, as_of);
    let mut report = match &received.content {
        Content::Credential(credential) => of_credential(&case, received.bytes, credential, Presented::Alone),
        Content::Presentation(presentation) => of_presentation(&case, received.bytes, presentation),
        Content::Unrecognised(error) => unrecognised(&case, received.bytes, error),
    };
    report.needs = case.into_needs();
    report
}

/// The ten checks of one credential, in order.
pub(crate) fn of_credential(
    case: &Case<'_>,
    bytes: &[u8],
    credential: &Credential<'_>,
    presented: Presented<'_>,
) -> Report {
    with_signer(case, bytes, credential, presented).0
}

/// The ten checks, and whose key signed, if everything about that is sound.
pub(crate) fn with_signer(
    case: &Case<'_>,
    bytes: &[u8],
    credential: &Credential<'_>,
    presented: Presented<'_>,
) -> (Report, Option<String>) {
    let kind = credential.kind();
    let proofs = proofs::look(case, &secured_credential(credential));
    let key_clause = key_clause(&credential.securing);
    let form = format::check(credential.family, &credential.faults, &kind, &proofs);
    let disclosures = format::disclosures(credential.disclosures.as_ref());
    let signature = signature::check(&credential.securing, &proofs);
    let key = issuer_key::check(&proofs, key_clause);
    let sealed = signature.outcome.passed() && key.outcome.passed() && fits(&disclosures);
    // Words of loose meaning keep `intact` unknown, yet its issuer sealed it: that it is withdrawn must still be said.
    let loose = matches!(form.outcome, Outcome::Unknown(Problem::LooseContext { .. }));
    let by_issuer = issuer_key::owners_proof(&proofs).map(|(seen, _)| seen).filter(|_| sealed);
    let asked_of = by_issuer.filter(|_| loose || form.outcome.passed()).and_then(|seen| signer(credential, seen));
    let owners = by_issuer.filter(|_| form.outcome.passed());
    let period = validity_period::check(case, credential);
    let begun =
        validity_period::period(&credential.claims, credential.token.as_ref()).ok().and_then(|period| period.from);
    let identified = issuer_identity::check(case, proven_id(credential), owners, begun);
    let signer = owners.and_then(|owners| signer(credential, owners));
    let status = status::check(case, credential, asked_of.as_deref(), identified.listing.map(|(_, listing)| listing));
    let accreditation =
        accreditation::check(&credential.claims, credential.issuer(), identified.issuer.is_some(), identified.listing);
    let binding = holder_binding::check(case, credential, presented);
    let request = request::check(case, binding.answers.as_ref(), &binding.finding);
    let findings = vec![
        form,
        disclosures,
        signature,
        key,
        identified.finding,
        period,
        status,
        accreditation,
        binding.finding,
        request,
    ];
    let report = Report {
        issuer: credential.issuer().map(text::cut),
        proven_issuer: identified.issuer,
        ..report(case, bytes, Subject::Credential, kind, findings)
    };
    (report, signer)
}

/// Who signed: the proven id, or the certificate where there is none.
fn signer(credential: &Credential<'_>, owners: &Seen) -> Option<String> {
    let by_certificate = || owners.certificate.as_ref().map(|vouched| certificate::id(&vouched.certificate));
    proven_id(credential).map(str::to_owned).or_else(by_certificate)
}

/// The id that the issuer's key proves. Of a seal the certificate proves who issued it; the `id` inside is the file's own word.
pub(crate) fn proven_id<'c>(credential: &'c Credential<'_>) -> Option<&'c str> {
    match &credential.securing {
        Securing::Jades(_) => None,
        _ => credential.issuer(),
    }
}

fn fits(disclosures: &Finding) -> bool {
    matches!(disclosures.outcome, Outcome::Pass | Outcome::Skip(Skip::NotApplicable))
}

fn report(case: &Case<'_>, bytes: &[u8], subject: Subject, kind: String, findings: Vec<Finding>) -> Report {
    Report {
        as_of: case.as_of,
        sha256: digest::sha256_hex(bytes),
        asked: case.request.is_some(),
        subject,
        kind,
        issuer: None,
        proven_issuer: None,
        findings,
        credentials: Vec::new(),
        needs: Vec::new(),
    }
}

fn secured_credential<'s, 'v>(credential: &'s Credential<'v>) -> Secured<'s, 'v> {
    let publishes = match credential.family {
        Family::SdJwtVc | Family::SdJwt => Publishes::Metadata,
        _ => Publishes::Document,
    };
    Secured {
        securing: &credential.securing,
        claims: &credential.claims,
        token: credential.token.as_ref(),
        owner: credential.issuer(),
        publishes,
        relationship: Relationship::AssertionMethod,
    }
}

fn key_clause(securing: &Securing) -> &'static str {
    match securing {
        Securing::Jades(_) => "RFC 5280, 6.1",
        Securing::SdJwt(_) => "SD-JWT VC, 5",
        _ => "Controlled Identifiers 1.0, 3.3",
    }
}

// ---- presentations

fn of_presentation(case: &Case<'_>, bytes: &[u8], presentation: &Presentation<'_>) -> Report {
    let kind = format!("presentation, {}", presentation.securing.name(&presentation.claims));
    let owner = presenter(presentation);
    let secured = Secured {
        securing: &presentation.securing,
        claims: &presentation.claims,
        token: presentation.token.as_ref(),
        owner: owner.as_deref(),
        publishes: Publishes::Document,
        relationship: Relationship::Authentication,
    };
    let proofs = proofs::look(case, &secured);
    let proof = proofs.seen.first();
    let presented = Presented::In { proof, holder: owner.as_deref() };
    let credentials: Vec<Report> = presentation.credentials.iter().map(|part| of_part(case, part, presented)).collect();
    let findings = presentation_findings(case, presentation, &proofs, &kind, credentials.is_empty());
    Report {
        issuer: owner.as_deref().map(text::cut),
        credentials,
        ..report(case, bytes, Subject::Presentation, kind, findings)
    }
}

/// Who presents: the holder that is named, or whoever the proof's key says it is.
fn presenter(presentation: &Presentation<'_>) -> Option<String> {
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

fn of_part(case: &Case<'_>, part: &Part<'_>, presented: Presented<'_>) -> Report {
    match &part.content {
        Ok(credential) => of_credential(case, &part.bytes, credential, presented),
        Err(error) => unrecognised(case, &part.bytes, error),
    }
}

fn presentation_findings(
    case: &Case<'_>,
    presentation: &Presentation<'_>,
    proofs: &Proofs,
    kind: &str,
    empty: bool,
) -> Vec<Finding> {
    let mut form = format::check(presentation.family, &presentation.faults, kind, proofs);
    if empty && form.outcome.passed() {
        form.outcome = Outcome::Unknown(Problem::NothingPresented {});
    }
    let unsealed = proofs.seen.is_empty();
    let not_applicable = |check, clause| Finding::new(check, Outcome::Skip(Skip::NotApplicable), clause);
    // A presentation need not be sealed: then its credentials are judged alone.
    let (signature, key) = if unsealed {
        (not_applicable(Check::Signature, "VCDM 2.0, 4.13"), not_applicable(Check::IssuerKey, "VCDM 2.0, 4.13"))
    } else {
        (
            signature::check(&presentation.securing, proofs),
            issuer_key::check(proofs, key_clause(&presentation.securing)),
        )
    };
    let period = match validity_period::period(&presentation.claims, presentation.token.as_ref()) {
        Ok(period) => validity_period::of_period(case, period, "RFC 7519, 4.1"),
        Err(problem) => Finding::new(Check::ValidityPeriod, Outcome::Fail(problem), "RFC 7519, 4.1"),
    };
    let binding = presenters_key(case, proofs.seen.first());
    let request = request::check(case, proofs.seen.first().map(|seen| &seen.answers), &binding);
    vec![
        form,
        format::disclosures(presentation.disclosures.as_ref()),
        signature,
        key,
        not_applicable(Check::IssuerIdentity, "VCDM 2.0, 4.13"),
        period,
        not_applicable(Check::Status, "VCDM 2.0, 4.13"),
        not_applicable(Check::Accreditation, "VCDM 2.0, 4.13"),
        binding,
        request,
    ]
}

/// Whether the presentation is signed by the holder that it names.
fn presenters_key(case: &Case<'_>, proof: Option<&Seen>) -> Finding {
    let outcome = match proof.map(|seen| (&seen.math, &seen.tie)) {
        None if case.request.is_some() => Outcome::Fail(Problem::BindingMissing {}),
        None => Outcome::Skip(Skip::NotOffered),
        Some((Math::Broken(_), _)) => {
            Outcome::Fail(Problem::BindingMismatch { reason: "the presentation's signature does not match".to_owned() })
        }
        Some((Math::Open(problem), _)) | Some((Math::Holds, Tie::Open(problem))) => Outcome::Unknown(problem.clone()),
        Some((Math::Holds, Tie::Wrong(problem))) => Outcome::Fail(problem.clone()),
        Some((Math::Holds, Tie::Owner(_))) => Outcome::Pass,
    };
    Finding::new(Check::HolderBinding, outcome, "VCDM 2.0, 4.13")
}

// ---- what is neither

fn unrecognised(case: &Case<'_>, bytes: &[u8], error: &FormatError) -> Report {
    let problem = text::of_format(error);
    let outcome = match error {
        // We cannot say what holds of a kind that we do not read.
        FormatError::Unsupported(_) => Outcome::Unknown(problem),
        _ => Outcome::Fail(problem),
    };
    let findings = Check::ALL
        .into_iter()
        .map(|check| match check {
            Check::Format => Finding::new(check, outcome.clone(), "RFC 8259; RFC 7515, 3.1"),
            Check::HolderBinding | Check::Request if case.request.is_none() => {
                Finding::new(check, Outcome::Skip(Skip::NotAsked), "-")
            }
            _ => Finding::new(check, Outcome::Skip(Skip::Blocked(Check::Format)), "-"),
        })
        .collect();
    report(case, bytes, Subject::Unrecognised, error.to_string(), findings)
}
