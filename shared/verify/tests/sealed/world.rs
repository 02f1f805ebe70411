//! A college that seals, authorities that vouch for it, and those who stamp the time.

use credential::Timestamp;
use credential::x509::{Certificate, Purpose};
pub(crate) use made_trust::{COLLEGE, IDENTIFIER, THEN, payload};
use made_trust::{Party, Sealing, Wish, seal};
use serde_json::Value;
use trust::{Anchor, TrustSources};
use verify::{Check, Evidence, Facts, Outcome, Policy, Report, Verdict, verify};

/// The moment asked about: the college's certificate ended almost a year ago.
pub(crate) const NOW: &str = "2026-11-22T10:04:00Z";

pub(crate) struct World {
    /// Vouches for seals.
    pub(crate) authority: Party,
    /// Seals, by a certificate of 2025.
    pub(crate) college: Party,
    /// Vouches for those who stamp the time.
    pub(crate) clock_root: Party,
    /// Stamps the time, until 2040.
    pub(crate) tsa: Party,
    pub(crate) trust: TrustSources,
    pub(crate) now: Timestamp,
}

pub(crate) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub(crate) fn college() -> Wish {
    Wish::seal(COLLEGE, IDENTIFIER, ("2025-01-01", "2026-01-01"))
}

impl World {
    pub(crate) fn new() -> Self {
        let authority = Party::new(&Wish::authority("Seal Authority", ("2020-01-01", "2040-01-01")), None);
        let clock_root = Party::new(&Wish::authority("Clock Authority", ("2020-01-01", "2040-01-01")), None);
        let college = Party::new(&college(), Some(&authority));
        let tsa = Party::new(&Wish::tsa("True Time", ("2020-01-01", "2040-01-01")), Some(&clock_root));
        let mut world = Self { authority, college, clock_root, tsa, trust: TrustSources::default(), now: at(NOW) };
        world.trust.anchors =
            vec![anchor(&world.authority, Purpose::Seal), anchor(&world.clock_root, Purpose::TimeStamp)];
        world
    }

    pub(crate) fn sealed(&self) -> Sealing {
        seal(&self.college, &payload().to_string(), THEN, None)
    }

    pub(crate) fn report(&self, sealed: &Sealing) -> Report {
        self.report_of(&sealed.file())
    }

    pub(crate) fn report_of(&self, file: &Value) -> Report {
        let bytes = file.to_string();
        verify(&credential::format::read(bytes.as_bytes()), &Facts::default(), &self.trust, None, self.now)
    }
}

pub(crate) fn anchor(party: &Party, purpose: Purpose) -> Anchor {
    let certificate = Certificate::parse(&party.der).unwrap();
    Anchor { certificate, purposes: vec![purpose], source: "own.toml".to_owned() }
}

/// Outcome and, where there is one, problem of the check of the issuer's key: "pass", "unknown no-anchor".
pub(crate) fn key(report: &Report) -> String {
    outcome(report, Check::IssuerKey)
}

pub(crate) fn outcome(report: &Report, check: Check) -> String {
    let outcome = &report.finding(check).outcome;
    match outcome {
        Outcome::Skip(skip) => skip.id().to_owned(),
        other => other.problem().map_or_else(|| other.id().to_owned(), |p| format!("{} {}", other.id(), p.id())),
    }
}

/// The evidence of that kind at the issuer's key.
pub(crate) fn evidence<'r>(report: &'r Report, id: &str) -> Vec<&'r Evidence> {
    report.finding(Check::IssuerKey).evidence.iter().filter(|one| one.id == id).collect()
}

pub(crate) fn said(evidence: &Evidence, name: &str) -> String {
    let arg = evidence.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg);
    match arg {
        Some(verify::Arg::Text(text)) => text.clone(),
        Some(verify::Arg::Piece(piece)) => piece.0.clone(),
        Some(verify::Arg::Time(time)) => time.to_string(),
        Some(verify::Arg::Number(number)) => number.to_string(),
        other => panic!("{name}: {other:?}"),
    }
}

pub(crate) fn valid(report: &Report) -> bool {
    matches!(report.verdict(&Policy::built_in("employer").unwrap()), Verdict::Valid { .. })
}
