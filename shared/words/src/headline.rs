//! What stands above a report? A pure function of its findings and the verdict, which never says more than they do.

use credential::Timestamp;
use verify::report::Subject;
use verify::{Answer, Check, Outcome, Problem, Question, Report, Skip, Verdict, Word};

use crate::answer::not_suspended;
use crate::{Reader, Words};

/// How a line is to be coloured, always beside an icon and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// The good case: green.
    Yes,
    /// Not asked, not offered, does not apply: grey, and no fault.
    Quiet,
    /// It could not be found out: never coloured, since it speaks against nobody.
    Open,
    /// The bad case: red.
    No,
}

/// In which order failures are told: a forged seal before a withdrawal, that before an end date.
const TOLD: [Check; 11] = [
    Check::Format,
    Check::Disclosures,
    Check::Signature,
    Check::IssuerKey,
    Check::IssuerIdentity,
    Check::Status,
    Check::ValidityPeriod,
    Check::HolderBinding,
    Check::Request,
    Check::Schema,
    Check::Accreditation,
];

impl Words {
    /// The headline for whoever checks.
    pub fn headline(self, report: &Report, verdict: &Verdict) -> String {
        self.headline_for(report, verdict, Reader::Checker).1
    }

    /// The headline of what a list said to be withdrawn when it last could be asked, on that day, and of which nothing newer could be
    /// found out.
    pub fn withdrawn_before(self, word: Word, found: Timestamp) -> String {
        self.own("headline-withdrawn-before", &[("word", word.id()), ("date", &self.date(found))])
    }

    /// A result in a word or two.
    pub fn state(self, word: Word) -> String {
        self.own(&format!("state-{}", word.id()), &[])
    }

    /// The headline and its tone.
    pub fn headline_for(self, report: &Report, verdict: &Verdict, reader: Reader) -> (Tone, String) {
        let (tone, line) = self.of_checks(report, verdict, reader);
        let grave = report.warnings.iter().find(|warning| warning.is_grave());
        match grave.and_then(|warning| self.part(&warning.problem, "but")) {
            // Whoever reads no further must not take it for a proof that something was reached.
            Some(clause) if tone != Tone::No => {
                (tone.max(Tone::Open), self.own("headline-but", &[("line", &line), ("clause", &clause)]))
            }
            _ => (tone, line),
        }
    }

    fn of_checks(self, report: &Report, verdict: &Verdict, reader: Reader) -> (Tone, String) {
        let own = self.one(report, verdict, reader);
        if own.as_ref().is_some_and(|(tone, _)| *tone == Tone::No) {
            return own.unwrap_or_else(|| self.good(report));
        }
        match report.subject {
            Subject::Presentation => self.of_many(report, verdict, reader, own),
            _ => self.with_inside(report, verdict, reader, own),
        }
    }

    /// A credential that holds others: what is wrong or open with one of them stands above what is good of itself.
    fn with_inside(
        self,
        report: &Report,
        verdict: &Verdict,
        reader: Reader,
        own: Option<(Tone, String)>,
    ) -> (Tone, String) {
        let inside = report.counting().map(|credential| self.headline_for(credential, verdict, reader));
        let worst = inside.filter(|(tone, _)| *tone >= Tone::Open).reduce(|a, b| if b.0 > a.0 { b } else { a });
        // What the policy takes as it is inside, it takes as it is around it.
        let counts = |tone: Tone| tone == Tone::No || matches!(verdict, Verdict::Undecided { .. });
        match (own, worst) {
            (own, Some((tone, text))) if tone == Tone::No || (own.is_none() && counts(tone)) => {
                (tone, self.own("headline-inside", &[("text", &text)]))
            }
            (Some(own), _) => own,
            (None, _) => self.good(report),
        }
    }

    fn of_many(
        self,
        report: &Report,
        verdict: &Verdict,
        reader: Reader,
        own: Option<(Tone, String)>,
    ) -> (Tone, String) {
        let lines: Vec<(Tone, String)> =
            report.counting().map(|credential| self.headline_for(credential, verdict, reader)).collect();
        let worst = lines.iter().map(|(tone, _)| *tone).max();
        match (own, worst) {
            (own, Some(worst)) if worst == Tone::No || own.is_none() => {
                self.worst(&lines, worst, report.counting().any(schema_unchecked))
            }
            (Some(own), _) => own,
            (None, _) => (Tone::Open, self.text("headline-nothing-presented", &[])),
        }
    }

    fn worst(self, lines: &[(Tone, String)], worst: Tone, unchecked: bool) -> (Tone, String) {
        let count = lines.len().to_string();
        let Some((place, (_, text))) = lines.iter().enumerate().find(|(_, (tone, _))| *tone == worst) else {
            return (Tone::Open, self.text("headline-nothing-presented", &[]));
        };
        let line = if lines.len() == 1 {
            text.clone()
        } else if lines.iter().all(|(_, other)| other == text) {
            self.own("headline-all", &[("count", &count), ("text", text)])
        } else if worst == Tone::Yes {
            let line = self.own("headline-all-genuine", &[("count", &count)]);
            if unchecked { self.own("headline-schemas-unchecked", &[("line", &line)]) } else { line }
        } else {
            let number = (place + 1).to_string();
            self.own("headline-of-many", &[("number", &number), ("count", &count), ("text", text)])
        };
        (worst, line)
    }

    /// What fails or is open in this report itself; `None` if nothing that the verdict rests on does.
    fn one(self, report: &Report, verdict: &Verdict, reader: Reader) -> Option<(Tone, String)> {
        let told = TOLD.iter().map(|check| report.finding(*check)).find_map(|finding| match &finding.outcome {
            Outcome::Fail(problem) if speaks(finding.check, verdict) => Some((finding.check, problem)),
            _ => None,
        });
        if let Some((check, problem)) = told {
            // A scan or a letter is no credential, and that speaks against nobody.
            let paper = report.subject == Subject::Unrecognised && matches!(problem, Problem::Unreadable { .. });
            let tone = if paper { Tone::Open } else { Tone::No };
            return Some((tone, self.failed(report, check, problem)));
        }
        let open = first_open(report, verdict)?;
        let clause = self.clause(report, open);
        let args = [("clause", clause.as_str())];
        let holder = || self.find("headline-not-settled", Some("holder"), &crate::bundle::own(&args));
        let line = (reader == Reader::Holder).then(holder).flatten();
        Some((Tone::Open, line.unwrap_or_else(|| self.own("headline-not-settled", &args))))
    }

    fn failed(self, report: &Report, check: Check, problem: &Problem) -> String {
        self.part(problem, "headline").unwrap_or_else(|| {
            let id = match check.question() {
                Some(Question::Intact | Question::Issuer) if report.subject == Subject::Presentation => {
                    "headline-presentation-not-genuine"
                }
                Some(Question::Intact | Question::Issuer) => "headline-not-genuine",
                Some(Question::Current) => "headline-not-in-force",
                Some(Question::Holder) => "headline-not-from-owner",
                Some(Question::Entitled) => "headline-outside-only",
                None => "headline-against-schema",
            };
            self.text(id, &[])
        })
    }

    /// Why an open check is open, as the clause after "Not settled:".
    pub(crate) fn clause(self, report: &Report, check: Check) -> String {
        match &report.finding(check).outcome {
            Outcome::Unknown(problem) | Outcome::Fail(problem) => {
                self.part(problem, "settle").unwrap_or_else(|| self.not_found_out(check))
            }
            Outcome::Skip(Skip::Disabled) => self.own("headline-switched-off", &[("check", &self.check(check))]),
            Outcome::Skip(Skip::Blocked(by)) if *by < check => self.clause(report, *by),
            _ => self.not_found_out(check),
        }
    }

    pub(crate) fn not_found_out(self, check: Check) -> String {
        let what = self.text(&format!("open-{}", check.id()), &[]);
        self.own("headline-open", &[("what", &what)])
    }

    /// Nothing that the verdict rests on fails or is open. A proof from the owner's key that nobody asked for, and that
    /// fails, is still told.
    fn good(self, report: &Report) -> (Tone, String) {
        let (tone, line) = self.settled(report);
        let line =
            if schema_unchecked(report) { self.own("headline-schema-unchecked", &[("line", &line)]) } else { line };
        if report.answer(Question::Holder) == Answer::No {
            return (tone.max(Tone::Open), self.own("headline-not-owner-too", &[("line", &line)]));
        }
        (tone, line)
    }

    fn settled(self, report: &Report) -> (Tone, String) {
        let intact = report.answer(Question::Intact) == Answer::Yes;
        let known = report.answer(Question::Issuer) == Answer::Yes;
        let current = report.answer(Question::Current);
        let fails = |check: Check| matches!(report.finding(check).outcome, Outcome::Fail(_));
        if !intact {
            let open = Check::ALL
                .into_iter()
                .find(|check| check.question() == Some(Question::Intact) && !settled(&report.finding(*check).outcome));
            let clause = self.not_found_out(open.unwrap_or(Check::Signature));
            return (Tone::Open, self.own("headline-policy-only", &[("clause", &clause)]));
        }
        if !known {
            return (Tone::Open, self.unaltered(report, current));
        }
        match current {
            _ if fails(Check::Accreditation) => (Tone::No, self.text("headline-outside", &[])),
            Answer::Yes => (Tone::Yes, self.text("headline-in-force", &[])),
            Answer::NotOffered if not_suspended(report) => (Tone::Yes, self.text("headline-not-suspended", &[])),
            Answer::NotOffered => (Tone::Yes, self.text("headline-no-withdrawals", &[])),
            Answer::NotApplicable => (Tone::Yes, self.text("headline-no-end", &[])),
            Answer::No | Answer::Unknown | Answer::NotAsked => {
                (Tone::Open, self.own("headline-genuine-but", &[("clause", &self.accepted(report))]))
            }
        }
    }

    fn unaltered(self, report: &Report, current: Answer) -> String {
        let vouch = match &report.finding(Check::IssuerIdentity).outcome {
            Outcome::Unknown(problem @ (Problem::IssuerNotListed { .. } | Problem::NoTrustSource {})) => {
                format!("headline-vouch-{}", problem.id())
            }
            _ => "headline-vouch-unknown".to_owned(),
        };
        let issuer = self.text(&vouch, &[]);
        match current {
            Answer::Yes => self.own("headline-unaltered-in-force", &[("issuer", &issuer)]),
            Answer::NotOffered => self.own("headline-unaltered-no-withdrawals", &[("issuer", &issuer)]),
            Answer::NotApplicable => self.own("headline-unaltered", &[("issuer", &issuer)]),
            Answer::No | Answer::Unknown | Answer::NotAsked => {
                let clause = self.accepted(report);
                self.own("headline-unaltered-but", &[("issuer", &issuer), ("clause", &clause)])
            }
        }
    }

    /// What the policy took in place of a pass, about withdrawal and dates.
    fn accepted(self, report: &Report) -> String {
        let open = [Check::Status, Check::ValidityPeriod]
            .into_iter()
            .find(|check| !settled(&report.finding(*check).outcome))
            .unwrap_or(Check::Status);
        let said = report.finding(open).outcome.problem().and_then(|problem| self.part(problem, "accepted"));
        said.unwrap_or_else(|| self.not_found_out(open))
    }
}

/// Whether a failed check is told whatever the policy: what is not intact, not its issuer's or not in force always is.
/// The owner's key and the accreditation are, where the verdict rests on them.
fn speaks(check: Check, verdict: &Verdict) -> bool {
    match check.question() {
        Some(Question::Intact | Question::Issuer | Question::Current) => true,
        Some(Question::Entitled | Question::Holder) | None => {
            matches!(verdict, Verdict::Invalid { failed } if failed.contains(&check))
        }
    }
}

/// Whether the policy took it that nobody found out whether it keeps to its schema.
fn schema_unchecked(report: &Report) -> bool {
    matches!(report.finding(Check::Schema).outcome, Outcome::Unknown(_))
}

/// The first check that keeps the verdict open in this report.
fn first_open(report: &Report, verdict: &Verdict) -> Option<Check> {
    let Verdict::Undecided { open } = verdict else {
        return None;
    };
    open.iter().copied().find(|check| !settled(&report.finding(*check).outcome))
}

pub(crate) fn settled(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Pass | Outcome::Skip(Skip::NotApplicable))
}
