//! What was found? Every check with its outcome, the five answers, and nothing decided.

use credential::{Timestamp, digest};

pub use crate::check::{Answer, Check, Question};
use crate::facts::Need;
use crate::problem::{Arg, Problem, asks_nobody};
use crate::recipient::Recipient;
use crate::renewal::Renewal;
use crate::seen::SeenList;

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

/// Whether a report is of one credential or of a presentation that holds some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One credential.
    Credential,
    /// A presentation; its credentials have reports of their own.
    Presentation,
    /// A credential beside the claims of another: an endorsement, a piece of evidence. Its verdict is its own alone.
    Supporting,
    /// Bytes that are neither.
    Unrecognised,
}

/// Something that a reader must know although no check asks it: it changes no answer and no verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What it is.
    pub problem: Problem,
    /// Where in the claims it stands, as a JSON pointer.
    pub place: String,
}

impl Warning {
    /// Whether somebody who reads the headline alone would take the credential for something that it does not say: that
    /// what it names was reached.
    pub fn is_grave(&self) -> bool {
        matches!(
            self.problem,
            Problem::ResultNotAchieved { .. }
                | Problem::ResultNotYetAchieved { .. }
                | Problem::ResultBelowRequired { .. }
        )
    }
}

/// Who somebody other than the credential says its issuer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenIssuer {
    /// The name, as the certificate or the trust source writes it.
    pub name: String,
    /// ISO 3166-1 alpha-2, where the source says it.
    pub country: Option<String>,
    /// Which source says so.
    pub source: String,
}

/// What was found of one credential or presentation.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The moment asked about.
    pub as_of: Timestamp,
    /// SHA-256 of the bytes as received, in hexadecimal; empty where nobody asked for it.
    pub sha256: String,
    /// Whether it was judged as the answer to a request of ours.
    pub asked: bool,
    /// What the bytes are.
    pub subject: Subject,
    /// The kind in its standard's own words, "Open Badges 3.0, eddsa-rdfc-2022".
    pub kind: String,
    /// The issuer's id, as the credential names it (a DID, an address); `None` if it names none.
    pub issuer: Option<String>,
    /// Who somebody else says that is.
    pub proven_issuer: Option<ProvenIssuer>,
    /// All eleven, in order.
    pub findings: Vec<Finding>,
    /// What a reader must know besides, the gravest first.
    pub warnings: Vec<Warning>,
    /// Whether it was given to whom the person named, if they named somebody.
    pub recipient: Recipient,
    /// What came of asking for a newer copy, if the person said so. Of a copy that took the place of the first, this is
    /// the copy's report.
    pub renewal: Option<Renewal>,
    /// One for each credential inside: of a presentation, or of a credential that holds some.
    pub credentials: Vec<Report>,
    /// What would have to be fetched to find out more.
    pub needs: Vec<Need>,
    /// The lists of withdrawals, and logs of identifiers, that held, of a presentation those of all its credentials: to be remembered, so that
    /// no older one is believed later.
    pub lists: Vec<SeenList>,
}

/// The one-word result of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the words say what they mean")]
pub enum Word {
    Invalid,
    Revoked,
    Suspended,
    Expired,
    Undecided,
    Valid,
}

impl Word {
    /// The word.
    pub fn id(self) -> &'static str {
        match self {
            Word::Invalid => "invalid",
            Word::Revoked => "revoked",
            Word::Suspended => "suspended",
            Word::Expired => "expired",
            Word::Undecided => "undecided",
            Word::Valid => "valid",
        }
    }
}

impl Report {
    /// The same, with the digest of the bytes that it is of.
    pub(crate) fn of(self, bytes: &[u8]) -> Self {
        Self { sha256: digest::sha256_hex(bytes), ..self }
    }

    /// The finding of that check. Every check stands in every report.
    pub fn finding(&self, check: Check) -> &Finding {
        self.findings
            .iter()
            .find(|finding| finding.check == check)
            .unwrap_or_else(|| unreachable!("every check stands in every report"))
    }

    /// Adds to what a check rests on.
    pub(crate) fn observe(&mut self, check: Check, evidence: Evidence) {
        if let Some(finding) = self.findings.iter_mut().find(|finding| finding.check == check) {
            finding.evidence.push(evidence);
        }
    }

    /// What stands in the way of resting on this credential, as a list of withdrawals or a schema: of its form, seal, key,
    /// dates and status, whatever is not as it must be.
    pub(crate) fn not_sound(&self) -> impl Iterator<Item = &Finding> {
        const REQUIRED: [Check; 6] = [
            Check::Format,
            Check::Disclosures,
            Check::Signature,
            Check::IssuerKey,
            Check::ValidityPeriod,
            Check::Status,
        ];
        REQUIRED.into_iter().map(|check| self.finding(check)).filter(|finding| match finding.outcome {
            Outcome::Pass | Outcome::Skip(Skip::NotApplicable) => false,
            Outcome::Skip(Skip::NotOffered) => finding.check != Check::Status,
            Outcome::Skip(Skip::Disabled) => finding.check != Check::IssuerKey,
            _ => true,
        })
    }

    /// The ids and names under which its issuer is proven to be known: the id whose key signed it, and the name that somebody
    /// else gives. None of what is not intact; and of a seal no id, since that is the file's own word.
    pub fn issuer_known_as(&self) -> Vec<String> {
        if self.answer(Question::Intact) != Answer::Yes {
            return Vec::new();
        }
        let around = self.finding(Check::Signature).evidence.iter().any(|seen| seen.id == "sealed-around");
        let id = self.issuer.iter().filter(|_| self.seal().is_none() && !around);
        let vouched = self.answer(Question::Issuer) == Answer::Yes;
        let name = self.proven_issuer.iter().filter(|_| vouched).map(|proven| &proven.name);
        id.chain(name).cloned().collect()
    }

    /// The credentials inside whose verdicts count for this one.
    pub fn counting(&self) -> impl Iterator<Item = &Report> {
        self.credentials.iter().filter(|inside| inside.subject != Subject::Supporting)
    }

    /// This report and all that count for it, at any depth.
    pub fn with_inside(&self) -> Vec<&Report> {
        let mut all = vec![self];
        self.counting().for_each(|inside| all.extend(inside.with_inside()));
        all
    }

    /// The answer to a question, from the outcomes of its checks (verdict.md, "From findings to answers").
    pub fn answer(&self, question: Question) -> Answer {
        let outcomes: Vec<&Outcome> =
            self.findings.iter().filter(|f| f.check.question() == Some(question)).map(|f| &f.outcome).collect();
        let any = |test: fn(&Outcome) -> bool| outcomes.iter().any(|outcome| test(outcome));
        if any(|o| matches!(o, Outcome::Fail(_))) {
            Answer::No
        } else if any(|o| matches!(o, Outcome::Unknown(_) | Outcome::Skip(Skip::Blocked(_) | Skip::Disabled))) {
            Answer::Unknown
        } else if any(|o| matches!(o, Outcome::Skip(Skip::NotOffered))) {
            Answer::NotOffered
        } else if question == Question::Holder && any(|o| matches!(o, Outcome::Skip(Skip::NotAsked))) {
            // A binding that is good without a request says nothing about whom it was meant for.
            Answer::NotAsked
        } else if outcomes.iter().all(|o| matches!(o, Outcome::Skip(Skip::NotApplicable))) {
            Answer::NotApplicable
        } else if outcomes.iter().all(|o| matches!(o, Outcome::Skip(_))) {
            Answer::NotAsked
        } else {
            Answer::Yes
        }
    }
}
