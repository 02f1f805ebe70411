//! How is one problem, outcome or piece of evidence said?

use fluent_bundle::FluentArgs;
use verify::{Actor, Arg, Check, Evidence, Finding, Outcome, Problem, Question, Report, Skip, Word};

use crate::{Reader, Words, bundle, plain};

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What we saw.
    pub what: String,
    /// What that means, where it is not plain.
    pub means: Option<String>,
    /// Who can do what next.
    pub next: String,
    /// Both sides of the comparison as they are: identifiers, values, reasons. For those who look closer.
    pub detail: Option<String>,
}

impl Words {
    /// A problem in words, for that reader.
    pub fn problem(self, problem: &Problem, reader: Reader) -> Sentence {
        let part = |attribute| self.part(problem, attribute);
        let next = match reader {
            Reader::Holder => part("next-holder").or_else(|| part("next")),
            Reader::Checker => part("next"),
        };
        Sentence {
            what: self.what(problem),
            means: part("means"),
            next: next.unwrap_or_default(),
            detail: part("detail"),
        }
    }

    /// What a reader must know besides the answers, a sentence each, the gravest first.
    pub fn warnings(self, report: &Report) -> Vec<String> {
        report.warnings.iter().map(|warning| self.problem(&warning.problem, Reader::Checker).what).collect()
    }

    /// What we saw. Of what nobody was asked for, that.
    pub(crate) fn what(self, problem: &Problem) -> String {
        let unasked = problem.unasked().then(|| self.written(problem, "unasked")).flatten();
        let said = |attribute| self.find(&message(problem), attribute, &self.args(problem));
        unasked.or_else(|| said(None)).unwrap_or_else(|| message(problem))
    }

    /// One attribute of a problem's message. In a run that asks nobody it is another, where that reads otherwise, and whoever runs
    /// it can act.
    pub(crate) fn part(self, problem: &Problem, attribute: &str) -> Option<String> {
        let other = match attribute {
            "next" | "next-holder" if self.window => Some(self.text("unasked-next-in-a-window", &[])),
            "next" | "next-holder" => Some(self.text("unasked-next", &[])),
            _ => self.written(problem, &format!("{attribute}-unasked")),
        };
        other.filter(|_| problem.unasked()).or_else(|| self.written(problem, attribute))
    }

    fn written(self, problem: &Problem, attribute: &str) -> Option<String> {
        self.find(&message(problem), Some(attribute), &self.args(problem))
    }

    /// What a problem's message takes in: both sides of the comparison, and what people read more easily.
    fn args(self, problem: &Problem) -> FluentArgs<'static> {
        let mut args = bundle::outside(self, &problem.args());
        match problem {
            Problem::Unreadable { reason } => args.set("known", reason.known()),
            Problem::TooLarge { limit, .. } => args.set("size", self.size(*limit)),
            _ => {}
        }
        args
    }

    /// The name of a check, "Seal".
    pub fn check(self, check: Check) -> String {
        self.text(&format!("check-{}", check.id()), &[])
    }

    /// How a check ended, in a word or two: "Passed", "Could not find out".
    pub fn outcome(self, outcome: &Outcome) -> String {
        self.text(&format!("outcome-{}", outcome.id()), &[])
    }

    /// A result in one word, "undecided".
    pub fn in_a_word(self, word: Word) -> String {
        self.text(&format!("word-{}", word.id()), &[])
    }

    /// A question as people read it.
    pub fn question(self, question: Question) -> String {
        self.text(&format!("question-{}", question.id()), &[])
    }

    /// Who can act, as the start of a sentence.
    pub fn actor(self, actor: Actor, reader: Reader) -> String {
        let id = format!("actor-{}", actor.id());
        let own = (reader == Reader::Holder).then(|| self.find(&id, Some("holder"), &bundle::own(&[]))).flatten();
        own.unwrap_or_else(|| self.text(&id, &[]))
    }

    /// Why a check was not made.
    pub fn skip(self, check: Check, skip: Skip) -> String {
        if let Skip::Blocked(by) = skip {
            return self.blocked(by);
        }
        let id = format!("skip-{}", skip.id());
        self.find(&id, Some(check.id()), &bundle::own(&[])).unwrap_or_else(|| self.text(&id, &[]))
    }

    /// Why something was not looked into: what was not settled before.
    pub(crate) fn blocked(self, by: Check) -> String {
        let own = self.find("answer-blocked", Some(by.id()), &bundle::own(&[]));
        own.unwrap_or_else(|| self.own("answer-blocked", &[("check", &self.check(by))]))
    }

    /// What an outcome rests on, in one line.
    pub fn evidence(self, evidence: &Evidence) -> String {
        let mut args = bundle::outside(self, &evidence.args);
        for (name, value) in [
            ("source", evidence.source.as_deref().map(plain::argument)),
            ("dated", evidence.dated.map(|moment| self.date_short(moment))),
            ("from", None),
            ("until", None),
            ("update", None),
            ("then", None),
        ] {
            // What a message may have to do without is "none" there, and the message chooses by that.
            if args.get(name).is_none() {
                args.set(name, value.unwrap_or_else(|| "none".to_owned()));
            }
        }
        if evidence.id == "time-stamp-unproven" {
            args.set("because", self.find("time-stamp-why", None, &args).unwrap_or_default());
        }
        // Of the form the kind is told with how it is sealed, which is no name.
        if let ("form", [("kind", Arg::Text(kind)), ..]) = (evidence.id, evidence.args.as_slice()) {
            args.set("kind", self.kind(kind));
        }
        let id = format!("evidence-{}", evidence.id);
        self.find(&id, None, &args).unwrap_or(id)
    }

    /// What was found of a time-stamp, without what it states.
    pub fn time_stamp_checked(self, evidence: &Evidence) -> String {
        let args = bundle::outside(self, &evidence.args);
        let id = if evidence.id == "time-stamp" { "time-stamp-believed" } else { "time-stamp-not-believed" };
        let because = self.find("time-stamp-why", None, &args).unwrap_or_default();
        self.own(id, &[("because", &because)])
    }

    /// One check's row: what was seen, why it was not made, or what stands in the way.
    pub fn finding(self, finding: &Finding) -> String {
        match &finding.outcome {
            Outcome::Fail(problem) | Outcome::Unknown(problem) => {
                let said = self.what(problem);
                let seen = finding.evidence.iter().filter(|seen| told_beside(seen));
                // That nobody was asked is said once.
                let seen = self.seen(seen.filter(|seen| !(problem.unasked() && seen.unasked())));
                std::iter::once(said).chain(seen).collect::<Vec<_>>().join(" · ")
            }
            Outcome::Skip(skip) => self.skip(finding.check, *skip),
            Outcome::Pass if finding.evidence.is_empty() => self.outcome(&finding.outcome),
            Outcome::Pass => self.seen(finding.evidence.iter()).join(" · "),
        }
    }

    /// What was seen, each in a sentence; what is said of several alike is said once, with how many more there are.
    fn seen<'e>(self, evidence: impl Iterator<Item = &'e Evidence>) -> Vec<String> {
        let mut said: Vec<(String, usize)> = Vec::new();
        for sentence in evidence.map(|seen| self.evidence(seen)) {
            match said.iter_mut().find(|(other, _)| *other == sentence) {
                Some((_, more)) => *more += 1,
                None => said.push((sentence, 0)),
            }
        }
        let alike = |(said, more): (String, usize)| match more {
            0 => said,
            more => self.own("said-alike", &[("said", &said), ("more", &more.to_string())]),
        };
        said.into_iter().map(alike).collect()
    }
}

/// What is told beside a problem too: what was not asked, and what else it names.
fn told_beside(evidence: &Evidence) -> bool {
    const TOLD: [&str; 8] = [
        "stands-at",
        "taken-out",
        "endorses",
        "time-stamp-unproven",
        "controls-domain",
        "published-under",
        "linked-domain",
        "domain-not-linked",
    ];
    evidence.id.ends_with("-not-asked") || evidence.id.starts_with("names-") || TOLD.contains(&evidence.id)
}

fn message(problem: &Problem) -> String {
    format!("problem-{}", problem.id())
}
