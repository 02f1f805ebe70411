//! In which order are the checks made, and what does one mean for the next?

use credential::Timestamp;
use credential::baked::PictureError;
use credential::did::Relationship;
use credential::format::{Content, Credential, Family, FormatError, Received, Securing};
use trust::{Listing, TrustSources};

use crate::case::Case;
use crate::certificate;
use crate::checks::holder_binding::Presented;
use crate::checks::{
    accreditation, format, holder_binding, issuer_identity, issuer_key, request, schema, signature, status,
    validity_period,
};
use crate::facts::Facts;
use crate::inside;
use crate::look_alikes;
use crate::presentation;
use crate::problem::Problem;
use crate::proofs::{self, LeftOut, Proofs, Secured, Seen};
use crate::recipient::Recipient;
use crate::report::{Check, Finding, Outcome, Report, Skip, Subject, Warning};
use crate::request::Request;
use crate::resolve::Publishes;
use crate::text;
use crate::{associations, mandate, named, results, whose};

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
    verify_without_digest(received, facts, trust, request, as_of).of(received.bytes)
}

/// The same for whoever does not show which bytes it was of: [`Report::sha256`] is empty.
pub fn verify_without_digest(
    received: &Received<'_>,
    facts: &Facts,
    trust: &TrustSources,
    request: Option<&Request>,
    as_of: Timestamp,
) -> Report {
    let case = Case::new(facts, trust, request, as_of);
    let mut report = match &received.content {
        Content::Credential(credential) => of_credential(&case, credential, Presented::Alone),
        Content::Presentation(presentation) => presentation::judge(&case, presentation),
        Content::Unrecognised(error) => unrecognised(&case, error),
    };
    (report.needs, report.lists) = case.into_needs_and_lists();
    if let Some(baked) = &received.baked {
        report.observe(Check::Format, format::taken_out(baked));
    }
    report
}

/// The checks of one credential, in order, and what stands inside it.
pub(crate) fn of_credential(case: &Case<'_>, credential: &Credential<'_>, presented: Presented<'_>) -> Report {
    let (mut report, signer) = with_signer(case, credential, presented);
    inside::add(case, credential, &mut report, signer.as_deref(), presented);
    report
}

/// What was found of a credential's form and seal.
struct Sealing {
    proofs: Proofs,
    /// The credential's kind, by the proofs that were read.
    kind: String,
    form: Finding,
    disclosures: Finding,
    signature: Finding,
    key: Finding,
}

impl Sealing {
    fn look(case: &Case<'_>, credential: &Credential<'_>, presented: Presented<'_>) -> Self {
        let proofs = proofs::look(case, &secured_credential(credential));
        let kind = match credential.securing {
            Securing::DataIntegrity if proofs.were_read() => {
                credential.kind_secured(|| Securing::of_suites(proofs.seen.iter().map(|seen| seen.method.as_str())))
            }
            _ => credential.kind(),
        };
        let form = format::check(credential.family, &credential.faults, &kind, &proofs);
        let (signature, key) = inside::seal(credential, presented).unwrap_or_else(|| {
            let key = issuer_key::check(case, &proofs, key_clause(&credential.securing));
            (signature::check(case, &credential.securing, &proofs), key)
        });
        Self {
            form: form.resting_on(format::beside(&credential.claims)),
            disclosures: format::disclosures(credential.disclosures.as_ref(), proofs.show_a_part()),
            signature,
            key,
            kind,
            proofs,
        }
    }

    /// Whether its issuer sealed it, whatever its form.
    fn holds(&self) -> bool {
        // A base proof shows no less that its issuer sealed it than a proof made from it.
        let base = self.signature.outcome == Outcome::Unknown(Problem::BaseProof {});
        let key = self.key.outcome.passed() || self.key.outcome == Outcome::Skip(Skip::Disabled);
        (self.signature.outcome.passed() || base) && key && fits(&self.disclosures)
    }

    /// The first of these checks that keeps what the credential names from being followed.
    fn in_the_way(&self) -> Option<Check> {
        let sealed = [&self.form, &self.disclosures, &self.signature, &self.key];
        let open = |finding: &&&Finding| {
            let skipped = matches!(finding.outcome, Outcome::Skip(Skip::NotApplicable | Skip::Disabled));
            !finding.outcome.passed() && !skipped
        };
        sealed.iter().find(open).map(|finding| finding.check)
    }

    /// Words of loose meaning keep `intact` unknown, yet its issuer sealed it: that it is withdrawn must still be said.
    fn loose(&self) -> bool {
        matches!(self.form.outcome, Outcome::Unknown(Problem::LooseContext { .. }))
    }
}

/// Whether something may have been left out of the credential around.
fn shows_a_part(report: &Report) -> bool {
    report.finding(Check::Disclosures).evidence.iter().any(|evidence| evidence.id == "part")
}

/// The checks, and whose key signed, if everything about that is sound.
pub(crate) fn with_signer(
    case: &Case<'_>,
    credential: &Credential<'_>,
    presented: Presented<'_>,
) -> (Report, Option<String>) {
    let sealing = Sealing::look(case, credential, presented);
    // A credential without a proof, inside one of the same issuer, is signed by the key of that one.
    let around = match presented {
        Presented::Inside(outer) if sealing.proofs.seen.is_empty() => outer.signer.map(|signer| (outer, signer)),
        _ => None,
    };
    let by_issuer = issuer_key::signers_proof(case, &sealing.proofs);
    let signed_by = || by_issuer.and_then(|seen| signer(credential, seen)).or(around.map(|(_, id)| id.to_owned()));
    let sound = sealing.holds() && sealing.form.outcome.passed();
    let signer = if sound { signed_by() } else { None };
    let asked_of = if sealing.holds() && sealing.loose() { signed_by() } else { signer.clone() };
    let left_out = match around {
        // Of what stands inside, it is not told apart what the proof around has everybody shown.
        Some((outer, _)) if shows_a_part(outer.report) => LeftOut::Anything,
        _ => sealing.proofs.left_out(),
    };
    let part = left_out != LeftOut::Nothing;
    let (mut period, begun) = validity_period::check(case, credential, part);
    // That there are no dates counts only if its issuer left them out (verdict.md: NotApplicable only from signed data).
    if let (Outcome::Skip(Skip::NotApplicable), false, Some(check)) =
        (&period.outcome, sealing.holds(), sealing.in_the_way())
    {
        period.outcome = Outcome::Skip(Skip::Blocked(check));
    }
    let identified = match around.filter(|_| sound) {
        Some((outer, _)) => issuer_identity::around(outer.report),
        None => {
            let url = credential.claims.get("issuer").and_then(|issuer| issuer.str("url"));
            let dated = || text::last_claimed_date(credential);
            let dates = issuer_identity::Dates { begun, last: &dated };
            issuer_identity::check(case, proven_id(credential), by_issuer.filter(|_| sound), dates, url)
        }
    };
    let listing = identified.listing.map(|(_, listing)| listing);
    let status = status::check(case, credential, asked_of.as_deref(), listing, left_out);
    let proof = by_issuer.filter(|_| sound);
    let asked = accreditation::Asked { credential, identified: &identified, proof, signer: signer.as_deref() };
    let accreditation = accreditation::check(case, &asked);
    let schema = schema::check(case, credential, sealing.in_the_way(), sealing.holds(), part);
    let binding = holder_binding::check(case, credential, presented, part);
    let request = match presented {
        Presented::Inside(outer) => request::inside(&outer),
        _ => request::check(case, binding.answers.as_ref(), &binding.finding),
    };
    let Sealing { form, disclosures, signature, key, kind, .. } = sealing;
    let sealed = [form, disclosures, signature, key];
    let findings =
        sealed.into_iter().chain([identified.finding, period, status, accreditation, schema, binding.finding, request]);
    let mut warnings = warnings(credential);
    if by_issuer.is_some() && sound && case.list_depth == 0 {
        let proven = identified.issuer.as_ref();
        warnings.extend(look_alikes::look(case, &credential.claims, proven_id(credential), proven));
        let certified = by_issuer.and_then(|seen| Some(seen.certificate.as_ref()?.holder.as_ref()?.name.clone()));
        let mut known = look_alikes::names_of(case, proven_id(credential));
        known.extend(listing.into_iter().flat_map(Listing::names).cloned().chain(certified));
        let otherwise = named::otherwise(&credential.claims, proven, &known);
        // That the name is another's says more.
        warnings.extend(otherwise.filter(|found| warnings.iter().all(|warning| warning.place != found.place)));
    }
    let report = Report {
        issuer: credential.issuer().map(text::cut),
        proven_issuer: identified.issuer,
        warnings,
        ..report(case, Subject::Credential, kind, findings.collect())
    };
    (report, signer)
}

/// What W3C credentials of 1EdTech's kinds say of results, and of how their parts belong together; and who issued for whom.
fn warnings(credential: &Credential<'_>) -> Vec<Warning> {
    let mut found = match credential.family {
        Family::W3cV1 | Family::W3cV2 => {
            let mut found = results::look(&credential.claims);
            found.extend(associations::look(&credential.claims));
            found.extend(whose::look(credential));
            found.extend(named::devised(&credential.claims));
            found
        }
        _ => Vec::new(),
    };
    found.extend(mandate::look(&credential.claims));
    found.extend(whose::twice(credential));
    found.extend(whose::several(&credential.claims));
    found
}

/// Who signed: the proven id, or the certificate where there is none.
fn signer(credential: &Credential<'_>, owners: &Seen) -> Option<String> {
    let by_certificate = || owners.certificate.as_ref().map(|vouched| certificate::id(&vouched.certificate));
    proven_id(credential).map(str::to_owned).or_else(by_certificate)
}

/// The id that the issuer's key proves. Of a seal the certificate proves who issued it; the `id` inside is the file's own word.
pub(crate) fn proven_id<'c>(credential: &'c Credential<'_>) -> Option<&'c str> {
    match &credential.securing {
        Securing::Jades(_) | Securing::Xades(_) => None,
        _ => credential.issuer(),
    }
}

fn fits(disclosures: &Finding) -> bool {
    matches!(disclosures.outcome, Outcome::Pass | Outcome::Skip(Skip::NotApplicable))
}

pub(crate) fn report(case: &Case<'_>, subject: Subject, kind: String, findings: Vec<Finding>) -> Report {
    Report {
        as_of: case.as_of,
        sha256: String::new(),
        asked: case.request.is_some(),
        subject,
        kind,
        issuer: None,
        proven_issuer: None,
        findings,
        warnings: Vec::new(),
        recipient: Recipient::NotAsked,
        renewal: None,
        credentials: Vec::new(),
        needs: Vec::new(),
        lists: Vec::new(),
    }
}

pub(crate) fn secured_credential<'s, 'v>(credential: &'s Credential<'v>) -> Secured<'s, 'v> {
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

pub(crate) fn key_clause(securing: &Securing) -> &'static str {
    match securing {
        Securing::Jades(_) | Securing::Xades(_) => "RFC 5280, 6.1",
        Securing::SdJwt(_) => "SD-JWT VC, 5",
        _ => "Controlled Identifiers 1.0, 3.3",
    }
}

// ---- what is neither

pub(crate) fn unrecognised(case: &Case<'_>, error: &FormatError) -> Report {
    let problem = text::of_format(error);
    let outcome = match error {
        // We cannot say what holds of a kind that we do not read, or of what was not looked into.
        FormatError::Unsupported(_) | FormatError::Earlier(_) | FormatError::TooMany { .. } => {
            Outcome::Unknown(problem)
        }
        // A picture without a credential speaks against nobody; only one that is damaged breaks a rule.
        FormatError::Picture(error) if !matches!(error, PictureError::Damaged { .. }) => Outcome::Unknown(problem),
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
    report(case, Subject::Unrecognised, error.to_string(), findings)
}
