//! What did one check find, and on what does that rest?

use credential::Timestamp;

use crate::check::Check;
use crate::problem::{Arg, Problem, asks_nobody};

/// Why a check was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Skip {
    /// The credential offers nothing to check (it names no status list, is bound to no key).
    NotOffered,
    /// We did not ask.
    NotAsked,
    /// It makes no sense for this kind; only ever said from signed data.
    NotApplicable,
    /// An earlier check did not pass, and this one rests on it.
    Blocked(Check),
    /// Switched off by the person who runs the program.
    Disabled,
}

impl Skip {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Skip::NotOffered => "not_offered",
            Skip::NotAsked => "not_asked",
            Skip::NotApplicable => "not_applicable",
            Skip::Blocked(_) => "blocked",
            Skip::Disabled => "disabled",
        }
    }
}

/// How a check ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It holds.
    Pass,
    /// It does not hold.
    Fail(Problem),
    /// It could not be found out.
    Unknown(Problem),
    /// It was not made.
    Skip(Skip),
}

impl Outcome {
    /// The stable id: pass, fail, unknown, or the skip's own.
    pub fn id(&self) -> &'static str {
        match self {
            Outcome::Pass => "pass",
            Outcome::Fail(_) => "fail",
            Outcome::Unknown(_) => "unknown",
            Outcome::Skip(skip) => skip.id(),
        }
    }
    /// The problem, if there is one.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Outcome::Fail(problem) | Outcome::Unknown(problem) => Some(problem),
            _ => None,
        }
    }
    /// Whether it holds.
    pub fn passed(&self) -> bool {
        matches!(self, Outcome::Pass)
    }
}

/// What an outcome rests on; a pass has evidence as well as a failure.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The stable id, and the name of its Fluent message (`evidence-ID`).
    pub id: &'static str,
    /// What was seen, by name.
    pub args: Vec<(&'static str, Arg)>,
    /// The address or file that it came from, if it came from outside the credential.
    pub source: Option<String>,
    /// The moment of which it speaks (a list's own date, when a document was fetched); `None` if that is not known.
    pub dated: Option<Timestamp>,
}

impl Evidence {
    /// Evidence of that kind, with nothing said yet.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new(), source: None, dated: None }
    }
    /// Whether it says that something was not asked because nobody outside was to be.
    pub fn unasked(&self) -> bool {
        asks_nobody(&self.args)
    }
    /// With something seen.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
    /// From this address or file.
    #[must_use]
    pub fn from(mut self, source: &str) -> Self {
        self.source = Some(source.to_owned());
        self
    }
    /// Speaking of this moment.
    #[must_use]
    pub fn dated(mut self, moment: Option<Timestamp>) -> Self {
        self.dated = moment;
        self
    }
}

impl Finding {
    /// A finding without evidence.
    pub fn new(check: Check, outcome: Outcome, clause: &'static str) -> Self {
        Self { check, outcome, evidence: Vec::new(), clause }
    }
    /// With what it rests on.
    #[must_use]
    pub fn resting_on(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        self.evidence.extend(evidence);
        self
    }
}

/// One check with its outcome, what it rests on, and the standard's clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// How it ended.
    pub outcome: Outcome,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// The standard's clause, "RFC 9901, 7.1".
    pub clause: &'static str,
}
