//! What does a page show? Texts and states prepared once when something changes; views only draw them.

mod exchange;
mod learning;
mod logbook;
mod plan;
mod records;
mod signing;
mod skills;

pub use exchange::{Consent, Offer, Optional, Part, Preview, ShareResult};
pub use learning::{
    AttachmentLine, DrawnPage, ElementLine, Elements, Group, NationalLevel, Outcome, PartLine, Statement,
};
pub use logbook::{
    AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, EntryRow, EntrySkill, Logbook, Picker, UnitLine,
};
pub use plan::{
    Counted, Plan, PlanDecision, PlanDocument, PlanSheet, PlanSource, RuleLine, Share, Sums, Timeline, TimelineEvent,
    TimelineRow, UnitGroup, UnitRow,
};
pub use records::{AskedSource, Countries, Entry, History, Key, Settings};
pub use signing::{SignedRequest, Signer, SigningEntry, SigningKey, SigningPage, SigningYes};
pub use skills::{Compared, Found, HitLine, SkillLine, Skills};

/// Which credential of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(pub i64);

/// How a state is coloured; its icon and its word say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It holds.
    Good,
    /// It does not hold.
    Bad,
    /// Look at this.
    Notice,
    /// It could not be found out: never coloured, since it speaks against nobody.
    Open,
    /// It was not asked, and is no fault.
    Quiet,
}

/// The icon of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Withdrawn.
    Withdrawn,
    /// A matter of time.
    Clock,
    /// Not found out.
    Question,
    /// Not asked.
    Minus,
    /// Beyond what is needed.
    Warning,
    /// To be looked at.
    Eye,
}

/// A state in icon, word and colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its colour.
    pub tone: Tone,
    /// Its icon.
    pub mark: Mark,
    /// Its word or words.
    pub words: String,
}

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
    /// The file says nothing.
    Unnamed,
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

/// A name and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name.
    pub name: String,
    /// What stands for it.
    pub value: String,
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
    /// What the original file is: kind, size, digest.
    pub original: Vec<Line>,
    /// Whether it can be shared with somebody who asks.
    pub shareable: bool,
}

/// What went wrong, in words: what, why, and who can act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What did not work.
    pub what: String,
    /// Why, and who can do what next.
    pub why: String,
}

/// Something on its way from the worker. The old value stays on screen while the new one loads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Remote<T> {
    /// Never asked for.
    #[default]
    Idle,
    /// Asked for.
    Loading {
        /// What stood there before.
        previous: Option<T>,
    },
    /// There.
    Ready(T),
    /// It could not be had.
    Failed {
        /// Why.
        failure: Failure,
        /// What stood there before.
        previous: Option<T>,
    },
}

impl<T> Remote<T> {
    /// What can be shown now.
    pub fn value(&self) -> Option<&T> {
        match self {
            Remote::Ready(value) => Some(value),
            Remote::Loading { previous } | Remote::Failed { previous, .. } => previous.as_ref(),
            Remote::Idle => None,
        }
    }

    /// Asked for again: what stood there stays.
    pub fn load(&mut self) {
        let previous = match std::mem::take(self) {
            Remote::Ready(value) => Some(value),
            Remote::Loading { previous } | Remote::Failed { previous, .. } => previous,
            Remote::Idle => None,
        };
        *self = Remote::Loading { previous };
    }

    /// It came, or it did not.
    pub fn settle(&mut self, result: Result<T, Failure>) {
        self.load();
        *self = match (result, std::mem::take(self)) {
            (Ok(value), _) => Remote::Ready(value),
            (Err(failure), Remote::Loading { previous }) => Remote::Failed { failure, previous },
            (Err(failure), _) => Remote::Failed { failure, previous: None },
        };
    }
}
