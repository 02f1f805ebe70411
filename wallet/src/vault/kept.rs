//! What is kept of a credential beside its bytes?

use std::fmt;

use credential::Timestamp;
use verify::{Answer, Word};

/// The number of a credential in its vault; never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CredentialId(pub i64);

impl fmt::Display for CredentialId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How a credential came here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceivedFrom {
    /// From a file or the clipboard, by this name.
    File(String),
    /// Offered by this issuer's address.
    Offer(String),
    /// Made by the program itself to look around with.
    Sample,
}

impl ReceivedFrom {
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::File(name) => format!("file {name}"),
            Self::Offer(address) => format!("offer {address}"),
            Self::Sample => "sample".to_owned(),
        }
    }

    pub(super) fn from_text(text: &str) -> Self {
        match text.split_once(' ') {
            Some(("offer", address)) => Self::Offer(address.to_owned()),
            Some((_, name)) => Self::File(name.to_owned()),
            None => Self::Sample,
        }
    }
}

/// What the file says, at a glance; empty where it says nothing. All of it is the file's claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The kind, in its standard's words.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// To whom.
    pub person: String,
    /// When it was awarded, as written or RFC 3339.
    pub awarded: String,
    /// Until when it runs, as written or RFC 3339.
    pub valid_until: String,
    /// "EQF 4", or another framework's level as written.
    pub level: String,
    /// "60 ECTS".
    pub credit: String,
    /// The key or DID that it is given to: a `cnf` key's thumbprint (RFC 7638), or the subject's id.
    pub holder: Option<String>,
}

/// A credential on its way into the vault.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
    /// The bytes as received.
    pub bytes: &'a [u8],
    /// What they say, at a glance.
    pub summary: &'a Summary,
    /// Everything by which it is found besides the summary: outcomes, description, awarding bodies.
    pub words: &'a str,
    /// When it came.
    pub received: Timestamp,
    /// How it came.
    pub from: &'a ReceivedFrom,
}

/// Whether a credential was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is kept now.
    New(CredentialId),
    /// The very same bytes were there; nothing changed.
    Already(CredentialId),
}

impl Added {
    /// Its number, new or not.
    pub fn id(self) -> CredentialId {
        match self {
            Self::New(id) | Self::Already(id) => id,
        }
    }
}

/// What the last check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The one-word result, under the wallet's policy.
    pub word: Word,
    /// The headline as it was shown then.
    pub headline: String,
    /// The five answers, in the order of [`Question::ALL`].
    pub answers: [Answer; 5],
    /// When that was.
    pub checked: Timestamp,
}

/// That its issuer's list said that it is withdrawn, and since when nothing else was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// [`Word::Revoked`] or [`Word::Suspended`].
    pub word: Word,
    /// When a check last found so.
    pub found: Timestamp,
}

/// One line of the list: a view model, read without touching the credential's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub id: CredentialId,
    /// What the file says.
    pub summary: Summary,
    /// When it came.
    pub received: Timestamp,
    /// How it came.
    pub from: ReceivedFrom,
    /// What the last check found; `None` if there was none.
    pub state: Option<State>,
    /// What its issuer's list last said, if that was a withdrawal.
    pub withdrawn: Option<Withdrawn>,
}
