//! What is said beneath the headline, and what can be done next, by whom?

use verify::{Actor, Answer, Check, Outcome, Problem, Question, Report, Skip, Verdict};

use crate::headline::settled;
use crate::{Reader, Tone, Words, bundle};

/// One thing that somebody can do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who can act.
    pub actor: Actor,
    /// What they can do.
    pub text: String,
    /// The id of the problem that it answers; `None` for what always helps.
    pub problem: Option<&'static str>,
}

impl Words {
    /// The sentences beneath the headline: what it means, what was accepted, what could not be found out. May be empty.
    pub fn explanation(self, report: &Report, verdict: &Verdict, reader: Reader) -> String {
        let mut said = Vec::new();
        if let Some(problem) = told(report) {
            let genuine =
                report.answer(Question::Intact) == Answer::Yes && report.answer(Question::Issuer) == Answer::Yes;
            if genuine && matches!(problem, Problem::Expired { .. }) {
                said.push(self.text("explain-genuine-until", &[]));
            }
            said.extend(self.part(problem, "means"));
        }
        if let Verdict::Undecided { open } = verdict {
            let problem = open.iter().find_map(|check| report.finding(*check).outcome.problem());
            said.extend(problem.and_then(|problem| self.part(problem, "means")));
        }
        if report.finding(Check::Status).outcome == Outcome::Skip(Skip::NotOffered) && told(report).is_none() {
            said.push(self.text("explain-no-withdrawals", &[]));
        }
        let unasked = |seen: &verify::Evidence| seen.id == "certificate-withdrawal-not-asked";
        // Of an empty presentation nothing rests on its seal.
        if nothing_in_it(report) {
            said.push(self.against(reader));
            return said.join(" ");
        }
        let unsettled = |seen: &verify::Evidence| seen.id == "certificate-withdrawal-not-settled";
        if report.finding(Check::IssuerKey).evidence.iter().any(unasked) {
            said.push(self.text("explain-certificate-unasked", &[]));
        }
        if report.finding(Check::IssuerKey).evidence.iter().any(unsettled) {
            said.push(self.text("explain-certificate-unsettled", &[]));
        }
        said.extend(self.left_open(report, verdict, reader));
        if said.is_empty()
            && let Some(credential) = self.told_of(report, verdict, reader)
        {
            return self.explanation(credential, verdict, reader);
        }
        said.join(" ")
    }

    /// The credential of a presentation whose headline stands above it.
    fn told_of<'r>(self, report: &'r Report, verdict: &Verdict, reader: Reader) -> Option<&'r Report> {
        let mut told: Option<(Tone, &Report)> = None;
        for credential in report.counting() {
            let (tone, _) = self.headline_for(credential, verdict, reader);
            if told.is_none_or(|(worst, _)| tone > worst) {
                told = Some((tone, credential));
            }
        }
        told.map(|(_, credential)| credential)
    }

    /// What could not be found out beside what the headline names.
    fn left_open(self, report: &Report, verdict: &Verdict, reader: Reader) -> Option<String> {
        let named = match verdict {
            Verdict::Undecided { open } => open.iter().find(|check| !settled(&report.finding(**check).outcome)),
            _ => None,
        };
        let things: Vec<String> = report
            .findings
            .iter()
            .filter(|finding| matches!(finding.outcome, Outcome::Unknown(_)))
            .filter(|finding| {
                named.is_none_or(|named| {
                    *named != finding.check
                        && (named.question().is_none() || named.question() != finding.check.question())
                })
            })
            .map(|finding| self.text(&format!("open-{}", finding.check.id()), &[]))
            .collect();
        if things.is_empty() {
            return None;
        }
        let mut args = bundle::own(&[("things", &self.list(&things))]);
        args.set("count", things.len());
        let open = self.find("explain-open", None, &args)?;
        let against = self.against(reader);
        Some(format!("{open} {against}"))
    }

    /// "This says nothing against the applicant."
    pub fn against(self, reader: Reader) -> String {
        let holder = || self.find("explain-not-against", Some("holder"), &bundle::own(&[]));
        let own = (reader == Reader::Holder).then(holder).flatten();
        own.unwrap_or_else(|| self.text("explain-not-against", &[]))
    }

    /// "Genuine is not the same as recognised: only a competent authority recognises." Stands below every result.
    pub fn not_recognised(self) -> String {
        self.text("explain-not-recognised", &[])
    }

    /// What can be done next, each thing once: first what the verdict rests on, then the rest, then its credentials'.
    pub fn next_steps(self, report: &Report, verdict: &Verdict, reader: Reader) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let first: &[Check] = match verdict {
            Verdict::Invalid { failed } => failed,
            Verdict::Undecided { open } => open,
            Verdict::Valid { .. } => &[],
        };
        let problem = |check: &Check| Some((*check, report.finding(*check).outcome.problem()?));
        let rest = Check::ALL.iter().filter(|check| !first.contains(check));
        let mut intact_said = false;
        for (check, problem) in first.iter().chain(rest).filter_map(problem) {
            // Whoever wrapped nothing need not be known.
            if nothing_in_it(report) && check != Check::Format {
                continue;
            }
            // Once the seal does not hold, or could not be checked, what else is amiss with it is no further task.
            if check.question() == Some(Question::Intact) && std::mem::replace(&mut intact_said, true) {
                continue;
            }
            let text = self.problem(problem, reader).next;
            push(&mut steps, Step { actor: can_act(problem, reader), text, problem: Some(problem.id()) });
        }
        for warning in &report.warnings {
            let text = self.problem(&warning.problem, reader).next;
            let actor = can_act(&warning.problem, reader);
            push(&mut steps, Step { actor, text, problem: Some(warning.problem.id()) });
        }
        for credential in report.counting() {
            for step in self.next_steps(credential, verdict, reader) {
                push(&mut steps, step);
            }
        }
        let unbound = report.finding(Check::HolderBinding).outcome == Outcome::Skip(Skip::NotOffered);
        let unbound = unbound && !nothing_in_it(report);
        if unbound && reader == Reader::Checker && report.answer(Question::Intact) != Answer::No {
            push(&mut steps, Step { actor: Actor::Verifier, text: self.text("step-compare", &[]), problem: None });
        }
        steps
    }
}

/// Whether it is a presentation without a credential, in which nothing is broken.
pub(crate) fn nothing_in_it(report: &Report) -> bool {
    let failed = |finding: &verify::Finding| matches!(finding.outcome, Outcome::Fail(_));
    let empty = matches!(report.finding(Check::Format).outcome, Outcome::Unknown(Problem::NothingPresented {}));
    empty && !report.findings.iter().any(failed)
}

/// Who can do something about it: where nobody was to be asked, whoever runs the program.
fn can_act(problem: &Problem, reader: Reader) -> Actor {
    match (problem.unasked(), reader) {
        (false, _) => problem.actor(),
        (true, Reader::Checker) => Actor::Verifier,
        (true, Reader::Holder) => Actor::Holder,
    }
}

fn push(steps: &mut Vec<Step>, step: Step) {
    if !step.text.is_empty() && !steps.iter().any(|known| known.text == step.text) {
        steps.push(step);
    }
}

/// The failure that the headline tells, if one does.
fn told(report: &Report) -> Option<&Problem> {
    let mut failed = report.findings.iter().filter_map(|finding| match &finding.outcome {
        Outcome::Fail(problem) => Some((finding.check, problem)),
        _ => None,
    });
    let intact_or_issuer = |check: Check| matches!(check.question(), Some(Question::Intact | Question::Issuer));
    let all: Vec<(Check, &Problem)> = failed.by_ref().collect();
    let by = |test: &dyn Fn(Check) -> bool| all.iter().find(|(check, _)| test(*check)).map(|(_, problem)| *problem);
    by(&intact_or_issuer).or_else(|| by(&|check| check == Check::Status)).or_else(|| by(&|_| true))
}
