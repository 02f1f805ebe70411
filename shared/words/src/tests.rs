//! Does every problem, in every language, have all its sentences, and does each headline say what the findings say?

mod exchange;
mod headlines;
mod learned;
mod logbook;
mod messages;
mod profile;
mod reasons;
mod skills;
mod units;
mod why;

use credential::Timestamp;
use verify::report::{ProvenIssuer, Subject};
use verify::{Check, Finding, Outcome, Problem, Question, Report, Skip};

/// 2026-11-22T10:04:00Z
pub(super) fn now() -> Timestamp {
    Timestamp::from_seconds(1_795_341_840).expect("a year that can be written")
}

/// A report in which everything passes (accreditation and the owner's key were not asked for), but for these.
pub(super) fn report(but: &[(Check, Outcome)]) -> Report {
    let outcome = |check: Check| match check {
        Check::Accreditation | Check::HolderBinding | Check::Request => Outcome::Skip(Skip::NotAsked),
        _ => Outcome::Pass,
    };
    let finding = |check: Check| {
        let told = but.iter().rev().find(|(other, _)| *other == check);
        let outcome = told.map_or_else(|| outcome(check), |(_, outcome)| outcome.clone());
        Finding { check, outcome, evidence: Vec::new(), clause: "" }
    };
    Report {
        as_of: now(),
        sha256: String::new(),
        asked: but.iter().any(|(check, _)| check.question() == Some(Question::Holder)),
        subject: Subject::Credential,
        kind: String::new(),
        issuer: Some("did:web:zed.example".to_owned()),
        proven_issuer: Some(ProvenIssuer {
            name: "Technical College of Zed".to_owned(),
            country: Some("IE".to_owned()),
            source: "your own list".to_owned(),
        }),
        findings: Check::ALL.map(finding).into(),
        credentials: Vec::new(),
        needs: Vec::new(),
        warnings: Vec::new(),
        recipient: verify::recipient::Recipient::NotAsked,
        renewal: None,
        lists: Vec::new(),
    }
}

pub(super) fn presentation(but: &[(Check, Outcome)], credentials: Vec<Report>) -> Report {
    Report { subject: Subject::Presentation, credentials, ..report(but) }
}

/// The sample problem of that id.
pub(super) fn problem(id: &str) -> Problem {
    Problem::samples().into_iter().find(|problem| problem.id() == id).expect(id)
}
