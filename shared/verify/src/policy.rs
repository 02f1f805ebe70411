//! Is what was found enough? A policy names the checks it requires and what it accepts in place of a pass.

use std::collections::BTreeSet;

use crate::problem::Problem;
use crate::report::{Answer, Check, Outcome, Question, Report, Skip, Word};

/// Which checks must pass, and which reasons are accepted in place of a pass. Read from TOML; unknown keys are errors.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The name that reports and pages show.
    pub name: String,
    /// Ids of the checks that must pass.
    requires: BTreeSet<CheckId>,
    /// Ids of the checks that must pass where we asked and the credential is bound to a key, and may not fail where we did not ask.
    #[serde(default)]
    requires_where_asked: BTreeSet<CheckId>,
    /// Reasons accepted in place of a pass, for a required check: the ids of problems and of skips (`status: not_offered`).
    #[serde(default)]
    accepts: BTreeSet<Accepted>,
    /// Whether what is not for a program to settle is listed as tasks of whoever recognises: accreditation, completeness, evidence.
    #[serde(default)]
    lists_tasks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(try_from = "String")]
struct CheckId(Check);

impl TryFrom<String> for CheckId {
    type Error = String;
    fn try_from(id: String) -> Result<Self, String> {
        let known = || Check::ALL.map(Check::id).join(", ");
        Check::from_id(&id).map(CheckId).ok_or_else(|| format!("there is no check {id:?}; the checks are {}", known()))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    check: CheckId,
    reason: String,
}

/// What a policy makes of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Each required check passes, is not applicable, or gave one of these accepted reasons.
    Valid {
        /// The checks whose reason was accepted in place of a pass.
        accepted: Vec<Check>,
    },
    /// A required check fails.
    Invalid {
        /// The required checks that fail, in order.
        failed: Vec<Check>,
    },
    /// Anything else.
    Undecided {
        /// The required checks that are open, in order.
        open: Vec<Check>,
    },
}

impl Verdict {
    /// The stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Verdict::Valid { .. } => "valid",
            Verdict::Invalid { .. } => "invalid",
            Verdict::Undecided { .. } => "undecided",
        }
    }
    /// The exit code of the command line: 0 valid, 1 invalid, 2 undecided.
    pub fn exit_code(&self) -> u8 {
        match self {
            Verdict::Valid { .. } => 0,
            Verdict::Invalid { .. } => 1,
            Verdict::Undecided { .. } => 2,
        }
    }
    /// Invalid before undecided before valid.
    fn badness(&self) -> u8 {
        match self {
            Verdict::Valid { .. } => 0,
            Verdict::Undecided { .. } => 1,
            Verdict::Invalid { .. } => 2,
        }
    }
}

/// What may stand in the place of a kept schema, by the policies that the program brings along: a schema that a credential
/// breaks counts, since its issuer promised that form; one that cannot be had, and that the issuer did not pin, says nothing
/// against anybody, and is said in the headline (docs/policies.md).
const SCHEMA_NOT_SETTLED: [&str; 5] =
    ["schema-unavailable", "unsupported-schema", "schema-elsewhere", "schema-too-costly", "not-disclosed"];

/// A policy text that is none.
#[derive(Debug, thiserror::Error)]
#[error("the policy cannot be read: {0}")]
pub struct PolicyError(#[from] toml::de::Error);

impl Policy {
    /// The names of the policies that the program brings along.
    pub const BUILT_IN: [&'static str; 3] = ["integrity", "employer", "recognition"];

    /// The built-in policy of that name.
    pub fn built_in(name: &str) -> Option<Self> {
        use Check::{
            Disclosures, Format, HolderBinding, IssuerIdentity, IssuerKey, Request, Schema, Signature, Status,
            ValidityPeriod,
        };
        let mut requires: BTreeSet<CheckId> =
            [Format, Disclosures, Signature, IssuerKey, ValidityPeriod, Status, Schema].map(CheckId).into();
        let mut requires_where_asked = BTreeSet::new();
        let mut accepts =
            BTreeSet::from([Accepted { check: CheckId(Status), reason: Skip::NotOffered.id().to_owned() }]);
        for reason in SCHEMA_NOT_SETTLED {
            accepts.insert(Accepted { check: CheckId(Schema), reason: reason.to_owned() });
        }
        match name {
            "integrity" => {
                // Unasked, a binding that is not offered is no fault; one that is offered and broken is.
                requires_where_asked.insert(CheckId(HolderBinding));
                // Issuers in the field serve lists that name another address, which the issuer's key signed all the same:
                // the headline says it, and whoever decides about people takes another policy.
                for reason in ["delegated_list", "list-elsewhere"] {
                    accepts.insert(Accepted { check: CheckId(Status), reason: reason.to_owned() });
                }
            }
            "employer" | "recognition" => {
                requires.insert(CheckId(IssuerIdentity));
                requires_where_asked.extend([HolderBinding, Request].map(CheckId));
            }
            _ => return None,
        }
        let lists_tasks = name == "recognition";
        Some(Self { name: name.to_owned(), requires, requires_where_asked, accepts, lists_tasks })
    }

    /// Reads a policy file.
    pub fn from_toml(text: &str) -> Result<Self, PolicyError> {
        Ok(toml::from_str(text)?)
    }

    /// Whether the policy requires that check.
    pub fn requires(&self, check: Check) -> bool {
        self.requires.contains(&CheckId(check))
    }

    /// Whether a report lists the tasks of whoever recognises.
    pub fn lists_tasks(&self) -> bool {
        self.lists_tasks
    }

    fn accepts(&self, check: Check, reason: &str) -> bool {
        self.accepts.iter().any(|accepted| accepted.check == CheckId(check) && accepted.reason == reason)
    }

    fn judge(&self, report: &Report) -> Verdict {
        let (mut accepted, mut failed, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for finding in &report.findings {
            let check = finding.check;
            let asked = self.requires_where_asked.contains(&CheckId(check))
                && match finding.outcome {
                    // What is offered unasked and broken counts against it. That somebody else presents it, or that
                    // the binding could not be checked, matters only where we asked.
                    Outcome::Fail(Problem::BindingMismatch { .. }) => true,
                    Outcome::Skip(Skip::NotAsked | Skip::NotOffered) => false,
                    _ => report.asked,
                };
            if !self.requires(check) && !asked {
                continue;
            }
            match &finding.outcome {
                Outcome::Pass | Outcome::Skip(Skip::NotApplicable) => {}
                Outcome::Fail(_) => failed.push(check),
                Outcome::Unknown(problem) if self.accepts(check, problem.id()) => accepted.push(check),
                Outcome::Skip(skip) if self.accepts(check, skip.id()) => accepted.push(check),
                Outcome::Unknown(_) | Outcome::Skip(_) => open.push(check),
            }
        }
        if !failed.is_empty() {
            Verdict::Invalid { failed }
        } else if !open.is_empty() {
            Verdict::Undecided { open }
        } else {
            Verdict::Valid { accepted }
        }
    }
}

impl Report {
    /// Turns findings into an answer: the worst of its own and its credentials' verdicts. What merely supports it has
    /// its say in its findings: an endorsement that has run out takes nothing from a diploma.
    pub fn verdict(&self, policy: &Policy) -> Verdict {
        let own = policy.judge(self);
        self.counting()
            .map(|report| report.verdict(policy))
            .fold(own, |worst, next| if next.badness() > worst.badness() { next } else { worst })
    }

    /// The one-word result of tables: invalid if not intact; else revoked, suspended, expired (in that order); else the verdict.
    pub fn word(&self, policy: &Policy) -> Word {
        self.word_of(&self.verdict(policy))
    }

    /// The same, of a verdict that is there already.
    pub fn word_of(&self, verdict: &Verdict) -> Word {
        let reports = self.with_inside();
        let says = |test: fn(&Problem) -> bool| {
            reports.iter().any(|report| {
                report.findings.iter().any(|f| matches!(&f.outcome, Outcome::Fail(problem) if test(problem)))
            })
        };
        if reports.iter().any(|report| report.answer(Question::Intact) == Answer::No) {
            Word::Invalid
        } else if says(|p| matches!(p, Problem::Revoked { .. })) {
            Word::Revoked
        } else if says(|p| matches!(p, Problem::Suspended { .. })) {
            Word::Suspended
        } else if says(|p| matches!(p, Problem::Expired { .. })) {
            Word::Expired
        } else {
            match verdict {
                Verdict::Valid { .. } => Word::Valid,
                Verdict::Invalid { .. } => Word::Invalid,
                Verdict::Undecided { .. } => Word::Undecided,
            }
        }
    }
}
