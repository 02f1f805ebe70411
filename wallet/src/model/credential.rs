//! What do the card and the page of a credential show? Whose it is, whether it holds, and all that it says.

use super::{AttachmentLine, Elements, Group, Id, Line, NationalLevel, Outcome, PartLine, Statement, Status, Tone};
use crate::i18n::Texts;

/// Whose name stands on a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issuer {
    /// Somebody else says who this is: name, and country in words.
    Proven {
        /// The name, as the certificate or the trust source writes it.
        name: String,
        /// The country, in words.
        country: Option<String>,
    },
    /// Only the file says so; to be drawn as unverified.
    Claimed {
        /// The name, as the file writes it.
        name: String,
    },
    /// The file gives an address on the web and no name; to be drawn as unverified.
    Address {
        /// Its host.
        host: String,
    },
    /// The file says nothing that people read.
    Unnamed,
}

impl Issuer {
    /// What stands there where nobody else says who it is.
    pub fn unverified(&self, texts: &Texts) -> Option<String> {
        match self {
            Issuer::Proven { .. } => None,
            Issuer::Claimed { name } => Some(texts.with("issuer-claimed", &[("name", name.as_str().into())])),
            Issuer::Address { host } => Some(texts.with("issuer-address", &[("host", host.as_str().into())])),
            Issuer::Unnamed => Some(texts.get("issuer-unnamed")),
        }
    }
}

/// A credential on the home page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub id: Id,
    /// Whose.
    pub issuer: Issuer,
    /// What it is called.
    pub title: String,
    /// To whom and when, on one line.
    pub person: String,
    /// EQF level, 1 to 8.
    pub level: Option<u8>,
    /// Credit or workload, as written.
    pub credit: String,
    /// The state; `None` while it has not been checked yet.
    pub status: Option<Status>,
    /// What stands beside the state: until when, where to look.
    pub aside: String,
    /// Everything that a search looks in, in lower case.
    pub haystack: String,
}

impl Card {
    /// Whether the state asks for attention, so that its strip is filled.
    pub fn wants_attention(&self) -> bool {
        self.status.as_ref().is_some_and(|status| matches!(status.tone, Tone::Bad | Tone::Notice))
    }
}

/// The home page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// When states were last checked, in one quiet line.
    pub checked: String,
    /// The cards, in the order in which they stand.
    pub cards: Vec<Card>,
}

/// One of the five answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question, as people read it.
    pub question: String,
    /// The answer to the question as asked.
    pub status: Status,
    /// One sentence.
    pub sentence: String,
    /// The date of what it rests on.
    pub date: String,
}

/// One of the eleven checks, or another line that says where an answer comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// What was checked.
    pub name: String,
    /// How it ended.
    pub status: Status,
    /// One sentence.
    pub sentence: String,
    /// The date of what it rests on.
    pub date: String,
    /// The standard's clause.
    pub clause: String,
}

/// How a European Digital Credential keeps to the profile that it names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// In a sentence.
    pub said: String,
    /// What is not as the profile asks, and what is to be known besides, each in a sentence.
    pub lines: Vec<String>,
}

/// What a body decided about somebody's learning, as its statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// In a sentence: by whom, about what, for which unit.
    pub sentence: String,
    /// What the learner can do next.
    pub next: String,
    /// When it counts.
    pub note: String,
    /// Date, law, reasons, appeal.
    pub lines: Vec<Line>,
}

/// The page of one credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// Which.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Whose.
    pub issuer: Issuer,
    /// To whom and when, without the issuer.
    pub person: String,
    /// The headline.
    pub headline: Status,
    /// What the headline leaves to be said, if anything.
    pub remark: Option<String>,
    /// The moment of which the answers speak.
    pub as_of: String,
    /// The five answers, in order.
    pub answers: Vec<Answer>,
    /// What it decides, if it is a recognition statement.
    pub decision: Option<Decision>,
    /// What the person can do.
    pub outcomes: Vec<Outcome>,
    /// EQF level, 1 to 8.
    pub level: Option<u8>,
    /// Levels of national frameworks.
    pub national: Vec<NationalLevel>,
    /// Credit, assessment, awarding body.
    pub facts: Vec<Line>,
    /// What it is made of.
    pub parts: Vec<PartLine>,
    /// Pictures and documents in it.
    pub attachments: Vec<AttachmentLine>,
    /// What does not fit together, in sentences.
    pub doubts: Vec<String>,
    /// What a micro-credential is to state.
    pub elements: Elements,
    /// How it keeps to its profile, if it has one.
    pub profile: Option<Profile>,
    /// The eleven checks.
    pub checks: Vec<CheckLine>,
    /// Everything that it says, in groups.
    pub groups: Vec<Group>,
    /// What stands in none of them, by its place in the file.
    pub rest: Vec<Statement>,
    /// What programs alone read, by its place in the file: types, addresses, keys, proofs.
    pub technical: Vec<Statement>,
    /// What the original file is: kind, size, digest.
    pub original: Vec<Line>,
    /// Whether it can be shared with somebody who asks.
    pub shareable: bool,
}
