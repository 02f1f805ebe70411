//! What holds of the credentials that stand inside a credential, and what does that mean for it?
//!
//! A record's credentials (CLR 2.0) count as those of a presentation do: the worst verdict is the record's. What others
//! say beside it (endorsements, evidence) has its own report and takes nothing from it, except where it is not intact:
//! then the credential shows something that nobody said, and is not known to be intact itself.

use credential::format::{self, Credential, FormatError, Inside, Role, Securing};
use credential::limits;

use crate::case::Case;
use crate::checks::holder_binding::Presented;
use crate::endorsed;
use crate::judge;
use crate::problem::{Arg, Problem};
use crate::reason::Because;
use crate::report::{Answer, Check, Evidence, Finding, Outcome, Question, Report, Skip, Subject};
use crate::text;

/// The credential around another one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outer<'o> {
    /// Its own findings.
    pub report: &'o Report,
    /// Whose key signed it, if everything about that is sound.
    pub signer: Option<&'o str>,
    /// The ids of its subjects.
    pub subjects: &'o [&'o str],
    /// What the one inside is there for.
    role: Role,
    /// How many credentials stand around the one inside.
    depth: usize,
}

impl Outer<'_> {
    /// Whether the one inside stands beside the claims.
    pub(crate) fn supporting(&self) -> bool {
        self.role == Role::Supporting
    }

    /// Whether the seal of this one is the other's as well: it has no proof of its own, and the same issuer.
    fn seals(&self, credential: &Credential<'_>) -> bool {
        self.signer.is_some() && credential.issuer() == self.signer
    }
}

/// Judges what stands inside, and puts it into the report.
pub(crate) fn add(
    case: &Case<'_>,
    credential: &Credential<'_>,
    report: &mut Report,
    signer: Option<&str>,
    presented: Presented<'_>,
) {
    let depth = match presented {
        Presented::Inside(outer) => outer.depth,
        _ => 0,
    };
    let inside = match format::inside(credential) {
        Ok(inside) if inside.is_empty() => return,
        Ok(_) if depth >= limits::WRAPPING_DEPTH => Err(FormatError::TooMany { limit: limits::WRAPPING_DEPTH }),
        other => other,
    };
    let subjects = credential.subjects();
    let reports = match inside {
        Err(error) => vec![judge::unrecognised(case, &error).of(&[])],
        Ok(inside) => {
            let outer = Outer { report, signer, subjects: &subjects, role: Role::Collected, depth: depth + 1 };
            let judged = |one: &Inside<'_>| {
                let mut report = judged(case, one, Outer { role: one.role, ..outer });
                if let Ok(inner) = &one.part.content {
                    endorsed::note(&credential.claims, &one.place, inner, &mut report);
                }
                report
            };
            inside.iter().map(judged).collect()
        }
    };
    if let Some(problem) = broken_support(&reports)
        && let Some(form) = report.findings.iter_mut().find(|finding| finding.check == Check::Format)
        && form.outcome.passed()
    {
        form.outcome = Outcome::Unknown(problem);
    }
    report.credentials = reports;
}

fn judged(case: &Case<'_>, inside: &Inside<'_>, outer: Outer<'_>) -> Report {
    let mut report = match &inside.part.content {
        _ if !case.one_more() => judge::unrecognised(case, &FormatError::TooMany { limit: limits::CREDENTIALS_JUDGED }),
        Ok(credential) => judge::of_credential(case, credential, Presented::Inside(outer)),
        Err(error) => judge::unrecognised(case, error),
    }
    .of(&inside.part.bytes);
    if outer.supporting() {
        report.subject = Subject::Supporting;
    }
    let place = Evidence::new("stands-at").with("place", text::cut(&inside.place).as_str());
    report.observe(Check::Format, place);
    report
}

/// The first that stands beside the claims and is not what its issuer sealed.
fn broken_support(reports: &[Report]) -> Option<Problem> {
    let broken =
        |report: &&Report| report.subject == Subject::Supporting && report.answer(Question::Intact) == Answer::No;
    let report = reports.iter().find(broken)?;
    let failed = report.findings.iter().find(|finding| matches!(finding.outcome, Outcome::Fail(_)))?;
    let reason = Because::Check(failed.check, Box::new(failed.outcome.clone())).into();
    Some(Problem::SupportBroken { place: place_of(report), reason })
}

fn place_of(report: &Report) -> String {
    let args = report.finding(Check::Format).evidence.iter().filter(|seen| seen.id == "stands-at");
    let text = |arg: &Arg| match arg {
        Arg::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    args.flat_map(|seen| &seen.args).map(|(_, arg)| text(arg)).next().unwrap_or_default()
}

/// The seal of what has no proof of its own: that of the credential around it, if that is the same issuer's. Somebody
/// else's words are the outer issuer's word alone. `None` if it is for itself to be judged.
pub(crate) fn seal(credential: &Credential<'_>, presented: Presented<'_>) -> Option<(Finding, Finding)> {
    let Presented::Inside(outer) = presented else { return None };
    if !matches!(credential.securing, Securing::None) {
        return None;
    }
    let (signature, key) = if outer.seals(credential) {
        (Outcome::Pass, Outcome::Pass)
    } else {
        let issuer = text::cut(credential.issuer().unwrap_or_default());
        (Outcome::Unknown(Problem::NoSealOfItsOwn { issuer }), Outcome::Skip(Skip::Blocked(Check::Signature)))
    };
    let around = || signature.passed().then(|| Evidence::new("sealed-around"));
    let signature = Finding::new(Check::Signature, signature.clone(), "VCDM 2.0, 4.12").resting_on(around());
    let key = Finding::new(Check::IssuerKey, key, "VCDM 2.0, 4.12");
    Some((signature, key))
}
