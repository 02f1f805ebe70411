//! Is it a credential of a kind that we read, in the form that its standard demands, and do its disclosures fit?

use credential::format::{Family, FormatError, Shown};

use crate::problem::Problem;
use crate::proofs::Proofs;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

pub(crate) fn clause(family: Family) -> &'static str {
    match family {
        Family::W3cV1 => "VCDM 1.1, 4",
        Family::W3cV2 => "VCDM 2.0, 4",
        Family::SdJwtVc => "SD-JWT VC, 3.2",
        Family::SdJwt => "RFC 9901, 4",
        Family::Europass => "ELM 3; TS 119 182-1, 5",
    }
}

pub(crate) fn check(family: Family, faults: &[FormatError], kind: &str, proofs: &Proofs) -> Finding {
    let outcome = match (faults.first(), &proofs.not_plain, &proofs.loose) {
        (Some(FormatError::Unsupported(name)), _, _) => {
            Outcome::Unknown(Problem::UnsupportedFormat { name: text::cut(name) })
        }
        (Some(fault), _, _) => Outcome::Fail(text::of_format(fault)),
        (None, Some(problem), _) => Outcome::Fail(problem.clone()),
        (None, None, Some(problem)) => Outcome::Unknown(problem.clone()),
        (None, None, None) => Outcome::Pass,
    };
    Finding::new(Check::Format, outcome, clause(family)).resting_on([Evidence::new("form").with("kind", kind)])
}

/// RFC 9901, section 7.1: every disclosure is called for by a digest, exactly once.
pub(crate) fn disclosures(found: Option<&Result<Shown, String>>) -> Finding {
    const CLAUSE: &str = "RFC 9901, 7.1";
    match found {
        None => Finding::new(Check::Disclosures, Outcome::Skip(Skip::NotApplicable), CLAUSE),
        Some(Ok(shown)) => {
            Finding::new(Check::Disclosures, Outcome::Pass, CLAUSE).resting_on([Evidence::new("disclosures")
                .with("shown", shown.shown as u64)
                .with("kept_back", shown.kept_back as u64)])
        }
        Some(Err(reason)) => {
            let problem = Problem::DisclosureMismatch { reason: text::cut(reason) };
            Finding::new(Check::Disclosures, Outcome::Fail(problem), CLAUSE)
        }
    }
}
