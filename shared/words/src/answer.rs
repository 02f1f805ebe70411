//! How is each of the five questions answered, in a word and a sentence?

use credential::Timestamp;
use verify::{Answer, Arg, Check, Evidence, Outcome, Problem, Question, Report, Skip};

use crate::{Reader, Tone, Words, bundle, explain, headline, plain};

/// The answer to one question, as a row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The answer to the question as asked: "Withdrawn or run out?" "No".
    pub word: String,
    /// Why, in one sentence.
    pub sentence: String,
    /// How the row is to be coloured.
    pub tone: Tone,
    /// Of when the answer is: the oldest dated thing that it rests on; `None` if no date is known.
    pub dated: Option<Timestamp>,
}

impl Words {
    /// The word and the sentence for whoever checks.
    pub fn answer(self, question: Question, report: &Report) -> (String, String) {
        let said = self.said(question, report, Reader::Checker);
        (said.word, said.sentence)
    }

    /// The whole row.
    pub fn said(self, question: Question, report: &Report, reader: Reader) -> Said {
        let answer = report.answer(question);
        let tone = match answer {
            Answer::Yes => Tone::Yes,
            Answer::No => Tone::No,
            Answer::Unknown => Tone::Open,
            Answer::NotOffered | Answer::NotAsked | Answer::NotApplicable => Tone::Quiet,
        };
        let sentence = match answer {
            Answer::No | Answer::Unknown => self.why_unsettled(question, report),
            _ => self.because(question, answer, report, reader),
        };
        Said { word: self.word(question, answer, report), sentence, tone, dated: dated(question, report) }
    }

    fn word(self, question: Question, answer: Answer, report: &Report) -> String {
        let id = format!("answer-{}-{}", question.id(), answer.id());
        let none = bundle::own(&[]);
        let told = (answer == Answer::No).then(|| telling(question, report)).flatten();
        let attribute = told.and_then(|(check, outcome)| match outcome.problem()? {
            Problem::Unreadable { .. } | Problem::TooLarge { .. } => Some("unreadable"),
            // What shows something else than was signed is no matter of form.
            Problem::NotPlain { .. } => None,
            _ if check == Check::Format => Some("form"),
            problem => Some(problem.id()),
        });
        let named = attribute.and_then(|attribute| self.find(&id, Some(attribute), &none));
        let not_suspended = || {
            let told = question == Question::Current && answer == Answer::NotOffered && not_suspended(report);
            told.then(|| self.find(&id, Some("not-suspended"), &none)).flatten()
        };
        let no_end = || {
            let open_ended = question == Question::Current && answer == Answer::NotOffered && until(report).is_none();
            open_ended.then(|| self.find(&id, Some("no-end"), &none)).flatten()
        };
        named
            .or_else(not_suspended)
            .or_else(no_end)
            .or_else(|| self.find(&id, None, &none))
            .unwrap_or_else(|| self.text(&format!("answer-{}", answer.id()), &[]))
    }

    /// The sentence under a no or a "could not find out": the first thing that stands in the way.
    fn why_unsettled(self, question: Question, report: &Report) -> String {
        match telling(question, report) {
            Some((check, Outcome::Skip(Skip::Disabled))) => {
                self.own("answer-disabled", &[("check", &self.check(check))])
            }
            Some((_, Outcome::Skip(Skip::Blocked(by)))) => self.blocked(*by),
            Some((_, outcome)) => match outcome.problem() {
                Some(problem) => self.what(problem),
                None => self.text("answer-open", &[]),
            },
            None => self.text("answer-open", &[]),
        }
    }

    /// The sentence under any other answer.
    fn because(self, question: Question, answer: Answer, report: &Report, reader: Reader) -> String {
        let id = format!("answer-{}-{}", question.id(), answer.id());
        if let (Question::Entitled, Answer::Yes, [seen, ..]) =
            (question, answer, report.finding(Check::Accreditation).evidence.as_slice())
        {
            return self.own("answer-as-seen", &[("seen", &self.evidence(seen))]);
        }
        let (attribute, args) = match (question, answer) {
            (Question::Issuer, Answer::Yes) => self.named_by(report),
            (Question::Current, Answer::Yes) => self.in_force(report),
            (Question::Current, Answer::NotOffered) => match (until(report), not_suspended(report)) {
                (Some(until), false) => ("sentence", vec![("until", self.date(until))]),
                (Some(until), true) => ("sentence-not-suspended", vec![("until", self.date(until))]),
                (None, false) => ("sentence-no-end", Vec::new()),
                (None, true) => ("sentence-not-suspended-no-end", Vec::new()),
            },
            (Question::Holder, Answer::NotOffered) if explain::nothing_in_it(report) => ("sentence-empty", Vec::new()),
            _ => ("sentence", Vec::new()),
        };
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let args = bundle::own(&args);
        let holders = (reader == Reader::Holder).then(|| self.find(&id, Some("sentence-holder"), &args)).flatten();
        holders.or_else(|| self.find(&id, Some(attribute), &args)).unwrap_or_else(|| self.text("answer-open", &[]))
    }

    fn named_by(self, report: &Report) -> (&'static str, Vec<(&'static str, String)>) {
        let Some(proven) = &report.proven_issuer else {
            return ("unnamed", Vec::new());
        };
        let name = plain::argument(&proven.name);
        let name = match &proven.country {
            Some(code) => format!("{name}, {}", self.country(code)),
            None => name,
        };
        ("sentence", vec![("name", name), ("source", plain::argument(&proven.source))])
    }

    /// Of when the list is, when the next is due, and until when the credential runs; "none" where there is none.
    fn in_force(self, report: &Report) -> (&'static str, Vec<(&'static str, String)>) {
        let status = report.finding(Check::Status);
        let seen: &[Evidence] = if status.outcome.passed() { &status.evidence } else { &[] };
        let none = || "none".to_owned();
        let list = match (seen.iter().filter_map(|entry| entry.dated).min(), seen) {
            (Some(moment), _) => self.date(moment),
            (None, []) => none(),
            (None, _) => "undated".to_owned(),
        };
        let date = |moment: Option<Timestamp>| moment.map_or_else(none, |moment| self.date(moment));
        let due = date(seen.iter().filter_map(end).min());
        ("sentence", vec![("list", list), ("due", due), ("until", date(until(report)))])
    }
}

/// Whether a list of those that are suspended is all that there is to ask, and does not name it.
pub(crate) fn not_suspended(report: &Report) -> bool {
    let status = report.finding(Check::Status);
    let suspension = |(name, arg): &(&str, Arg)| *name == "purpose" && matches!(arg, Arg::Text(_));
    status.outcome == Outcome::Skip(Skip::NotOffered)
        && status.evidence.iter().any(|entry| entry.id == "status-entry" && entry.args.iter().any(suspension))
}

/// The end that a piece of evidence tells, of a period or of a list.
fn end(evidence: &Evidence) -> Option<Timestamp> {
    evidence.args.iter().find_map(|(name, arg)| match arg {
        Arg::Time(moment) if *name == "until" => Some(*moment),
        _ => None,
    })
}

/// Until when it runs, as the period check saw it.
pub(crate) fn until(report: &Report) -> Option<Timestamp> {
    let finding = report.finding(Check::ValidityPeriod);
    if let Some(Problem::Expired { valid_until, .. }) = finding.outcome.problem() {
        return Some(*valid_until);
    }
    finding.evidence.iter().find_map(end)
}

/// The check that decides a no or an open answer: a failure first (a withdrawal before an end date), then what is
/// open by itself, then what only waits for another.
fn telling(question: Question, report: &Report) -> Option<(Check, &Outcome)> {
    let mut checks: Vec<Check> = Check::ALL.into_iter().filter(|check| check.question() == Some(question)).collect();
    if question == Question::Current {
        checks.reverse();
    }
    let outcomes = || checks.iter().map(|check| (*check, &report.finding(*check).outcome));
    outcomes()
        .find(|(_, outcome)| matches!(outcome, Outcome::Fail(_)))
        .or_else(|| outcomes().find(|(_, outcome)| matches!(outcome, Outcome::Unknown(_))))
        .or_else(|| outcomes().find(|(_, outcome)| matches!(outcome, Outcome::Skip(Skip::Disabled))))
        .or_else(|| outcomes().find(|(_, outcome)| !headline::settled(outcome)))
}

fn dated(question: Question, report: &Report) -> Option<Timestamp> {
    let findings = report.findings.iter().filter(|finding| finding.check.question() == Some(question));
    findings.flat_map(|finding| &finding.evidence).filter_map(|evidence| evidence.dated).min()
}
