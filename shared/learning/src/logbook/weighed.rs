//! What can a countersignature be worth to an examination board: it counts, something of it is open, or it says nothing?

use credential::Timestamp;

use super::{CountersignError, Line, Statement};

/// A signed credential of a record, and what was found of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What it says; `None` of what is no countersignature at all.
    pub statement: Option<Result<Statement, CountersignError>>,
    /// What its verdict is.
    pub holds: Holds,
    /// Whether it is unaltered, and sealed with the key that it names.
    pub sealed: bool,
    /// Who a source of the reader's says the signer is.
    pub proven: Option<String>,
    /// Who it says signed: an id.
    pub issuer: Option<String>,
    /// Thumbprint (RFC 7638) of the key that its issuer's id is, if it is a key.
    pub signer: Option<String>,
    /// Thumbprint of the key to which it is bound.
    pub holder: Option<String>,
}

/// What the verdict on a credential is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Valid.
    Yes,
    /// Not settled.
    Open,
    /// Altered, withdrawn, run out.
    No,
}

/// Whether a countersignature counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It does.
    Counts,
    /// It names entries, and something of it is not settled.
    Open(WhyOpen),
    /// It says nothing for any entry.
    No(WhyNot),
}

/// What of a countersignature is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyOpen {
    /// Its verdict.
    NotSettled,
    /// Who signed: no source of the reader's names the key.
    NobodyVouches,
    /// Whether it is of the same learner: it was made for another name.
    OtherName {
        /// That name.
        said: String,
    },
    /// Which key is the learner's: those of one name are bound to several.
    SeveralKeys,
}

/// Why a countersignature says nothing for any entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It was altered, withdrawn, or has run out.
    DoesNotHold,
    /// It is signed with a key of the learner's own.
    OwnKey,
    /// It is bound to another key than the learner's.
    OtherLearner,
    /// It is bound to no key.
    Unbound,
    /// What it says is not what its type says.
    Unreadable(CountersignError),
    /// It is something else.
    NoCountersignature,
}

impl WhyOpen {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            WhyOpen::NotSettled => "not-settled",
            WhyOpen::NobodyVouches => "nobody-vouches",
            WhyOpen::OtherName { .. } => "other-name",
            WhyOpen::SeveralKeys => "several-keys",
        }
    }
}

impl WhyNot {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            WhyNot::DoesNotHold => "does-not-hold",
            WhyNot::OwnKey => "own-key",
            WhyNot::OtherLearner => "other-learner",
            WhyNot::Unbound => "unbound",
            WhyNot::Unreadable(_) => "unreadable",
            WhyNot::NoCountersignature => "no-countersignature",
        }
    }
}

/// A countersignature that was weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// What was found of it.
    pub judged: Judged,
    /// Whether it counts.
    pub weight: Weight,
    /// How many entries of the record it covers as they stand.
    pub covers: usize,
    /// Whether it was made for another place of training or qualification than the record names.
    pub elsewhere: bool,
}

impl Weighed {
    /// What it says, if it can be read.
    pub fn statement(&self) -> Option<&Statement> {
        self.judged.statement.as_ref()?.as_ref().ok()
    }

    /// Who signed: a name that somebody else vouches for, or what the file calls its signer.
    pub fn by(&self) -> &str {
        let claimed = self.statement().map(|statement| statement.by.as_str()).filter(|by| !by.trim().is_empty());
        let judged = &self.judged;
        judged.proven.as_deref().or(claimed).or(judged.issuer.as_deref()).unwrap_or_default()
    }

    /// On which day, as it states ("2026-03-20").
    pub fn on(&self) -> String {
        let at = self.statement().and_then(|statement| Timestamp::from_seconds(statement.at));
        at.map_or_else(String::new, |at| {
            let (year, month, day) = at.date();
            format!("{year:04}-{month:02}-{day:02}")
        })
    }

    /// The entries that it is for, unless it says nothing for any.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        let counted = !matches!(self.weight, Weight::No(_));
        self.statement().filter(|_| counted).into_iter().flat_map(|statement| &statement.lines)
    }

    pub(super) fn digests(&self) -> impl Iterator<Item = &str> {
        self.lines().map(|line| line.digest.as_str())
    }
}
