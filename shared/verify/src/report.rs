//! What was found of a credential? Every check with its outcome, the five answers, and nothing decided.

use credential::{Timestamp, digest};

pub use crate::check::{Answer, Check, Question};
use crate::facts::Need;
pub use crate::finding::{Evidence, Finding, Outcome, Skip};
use crate::problem::Problem;
use crate::recipient::Recipient;
use crate::renewal::Renewal;
use crate::seen::SeenList;

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
