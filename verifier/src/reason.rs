//! What does a result rest on, in one id? The check and the problem, or the reason that the policy accepted.

use verify::{Check, Outcome, Problem, Question, Report, Verdict, Word};

/// `CHECK:PROBLEM`, such as `signature:signature-mismatch` or, of a valid one, `status:not_offered`; `None` if nothing
/// stood in the way; `warning:PROBLEM` of one that is valid and says that what it names was not reached. Of a presentation: the first of its own findings and its credentials' that decides.
pub fn reason(report: &Report, verdict: &Verdict) -> Option<String> {
    match report.word_of(verdict) {
        Word::Revoked => find(report, &|_, o| failed_with(o, |p| matches!(p, Problem::Revoked { .. }))),
        Word::Suspended => find(report, &|_, o| failed_with(o, |p| matches!(p, Problem::Suspended { .. }))),
        Word::Expired => find(report, &|_, o| failed_with(o, |p| matches!(p, Problem::Expired { .. }))),
        Word::Invalid => find(report, &|check, o| check.question() == Some(Question::Intact) && failed(o))
            .or_else(|| by_verdict(report, verdict)),
        Word::Undecided => by_verdict(report, verdict),
        Word::Valid => warned(report).or_else(|| by_verdict(report, verdict)),
    }
}

/// A valid credential that says of what it names that it was not reached.
fn warned(report: &Report) -> Option<String> {
    let grave = report.warnings.iter().find(|warning| warning.is_grave());
    grave.map(|warning| format!("warning:{}", warning.problem.id())).or_else(|| report.counting().find_map(warned))
}

fn by_verdict(report: &Report, verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Invalid { failed: checks } => find(report, &|check, o| checks.contains(&check) && failed(o)),
        Verdict::Undecided { open } => find(report, &|check, o| open.contains(&check) && !o.passed() && !failed(o)),
        Verdict::Valid { accepted } => find(report, &|check, o| accepted.contains(&check) && !o.passed()),
    }
}

fn failed(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Fail(_))
}

fn failed_with(outcome: &Outcome, test: fn(&Problem) -> bool) -> bool {
    failed(outcome) && outcome.problem().is_some_and(test)
}

/// The first finding that decides, in the order of reports and checks.
fn find(report: &Report, decides: &dyn Fn(Check, &Outcome) -> bool) -> Option<String> {
    let own = report.findings.iter().find(|finding| decides(finding.check, &finding.outcome));
    own.map(|finding| format!("{}:{}", finding.check.id(), id(&finding.outcome)))
        .or_else(|| report.counting().find_map(|credential| find(credential, decides)))
}

fn id(outcome: &Outcome) -> &'static str {
    outcome.problem().map_or(outcome.id(), Problem::id)
}
