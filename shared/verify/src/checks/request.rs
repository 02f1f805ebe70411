//! Does the presentation answer our request, now?
//!
//! OpenID4VP 1.0, section 14.1; RFC 9901, section 7.3.

use crate::case::Case;
use crate::inside::Outer;
use crate::problem::Problem;
use crate::proofs::Answers;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::request::{CLOCK_SKEW, Request};
use crate::text;

const CLAUSE: &str = "OpenID4VP 1.0, 14.1";

/// What stands inside another credential came with it, for the same request; what merely supports it answers nobody.
pub(crate) fn inside(outer: &Outer<'_>) -> Finding {
    let outcome = match outer.supporting() {
        true => Outcome::Skip(Skip::NotApplicable),
        false => outer.report.finding(Check::Request).outcome.clone(),
    };
    Finding::new(Check::Request, outcome, CLAUSE)
}

pub(crate) fn check(case: &Case<'_>, answers: Option<&Answers>, binding: &Finding) -> Finding {
    let Some(request) = case.request else {
        return Finding::new(Check::Request, Outcome::Skip(Skip::NotAsked), CLAUSE);
    };
    let Some(answers) = answers else {
        // What is bound to no key can answer nobody; what is bound and came without its key is blocked by that.
        let skip = match binding.outcome {
            Outcome::Skip(Skip::NotOffered) => Skip::NotOffered,
            _ => Skip::Blocked(Check::HolderBinding),
        };
        return Finding::new(Check::Request, Outcome::Skip(skip), CLAUSE);
    };
    let outcome = match problem(case, request, answers) {
        Some(problem) => Outcome::Fail(problem),
        None => Outcome::Pass,
    };
    let evidence = Evidence::new("answers").with("made", request.made).dated(answers.made);
    Finding::new(Check::Request, outcome, CLAUSE).resting_on([evidence])
}

fn problem(case: &Case<'_>, request: &Request, answers: &Answers) -> Option<Problem> {
    let nonce = answers.nonce.as_deref().unwrap_or_default();
    if nonce != request.nonce || request.nonce.is_empty() {
        return Some(Problem::WrongNonce { expected: request.nonce.clone(), found: text::cut(nonce) });
    }
    let is_us = |audience: &String| request.audience.contains(audience);
    let others_too = answers.for_us_alone && !answers.audience.iter().all(is_us);
    if others_too || !answers.audience.iter().any(is_us) {
        return Some(Problem::WrongAudience {
            expected: request.audience.join(", "),
            found: text::cut(&answers.audience.join(", ")),
        });
    }
    let at = case.as_of;
    let late = at.seconds() > request.made.plus_seconds(request.valid_for.saturating_add(CLOCK_SKEW)).seconds();
    let odd = answers
        .made
        .is_some_and(|made| made < request.made.plus_seconds(-CLOCK_SKEW) || made > at.plus_seconds(CLOCK_SKEW));
    (late || odd).then(|| Problem::NotFresh { made: answers.made.unwrap_or(request.made), at })
}
