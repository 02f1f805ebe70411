//! What does a page show? Texts and states prepared once when something changes; views only draw them.

mod credential;
mod exchange;
mod learning;
mod logbook;
mod plan;
mod records;
mod signing;
mod skills;

pub use credential::{Answer, Card, CheckLine, Credential, Decision, Home, Issuer, Profile};
pub use exchange::{Consent, Offer, Optional, Part, Preview, ShareResult};
pub use learning::{
    AttachmentLine, DrawnPage, ElementLine, Elements, Group, NationalLevel, Outcome, PartLine, Statement,
};
pub use logbook::{
    AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, EntryRow, EntrySkill, Faults, Field, Half, Logbook,
    Picker, UnitLine,
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

/// A name and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name.
    pub name: String,
    /// What stands for it.
    pub value: String,
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
