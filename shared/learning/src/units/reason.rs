//! Why does a credit fit a unit, how strongly, and what speaks against it?

use credential::Timestamp;

use super::credit::CreditRef;
use super::term::{Learned, Term};

/// How strong a match is, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// It is the same unit.
    Achieved,
    /// A competent body has recognised it.
    Recognised,
    /// An agreement says that it will be accepted.
    Transferable,
    /// Its outcomes cover those of the unit, or whether it was passed is open.
    Candidate,
    /// It is called alike, or describes the same in words.
    Hint,
}

impl Strength {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Strength::Achieved => "achieved",
            Strength::Recognised => "recognised",
            Strength::Transferable => "transferable",
            Strength::Candidate => "candidate",
            Strength::Hint => "hint",
        }
    }
}

/// Why a credit fits a unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Both have this id.
    SameId {
        /// The id.
        id: String,
    },
    /// This statement recognises it.
    Recognised {
        /// The statement's id.
        statement: String,
        /// Who decided.
        by: String,
    },
    /// This agreement accepts it.
    Agreed {
        /// The agreement's id.
        agreement: String,
        /// The id by which it is accepted.
        id: String,
    },
    /// It covers these outcomes.
    Covers {
        /// Which of the unit's outcomes, by number from 0.
        outcomes: Vec<usize>,
        /// Of how many.
        of: usize,
    },
    /// Both state these outcomes in the same words.
    Wording {
        /// Which of the unit's outcomes, by number from 0.
        outcomes: Vec<usize>,
        /// Of how many.
        of: usize,
    },
    /// Words that both titles have.
    Title {
        /// Those words, as they are compared.
        words: Vec<String>,
    },
}

impl Reason {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Reason::SameId { .. } => "same-id",
            Reason::Recognised { .. } => "recognised",
            Reason::Agreed { .. } => "agreed",
            Reason::Covers { .. } => "covers",
            Reason::Wording { .. } => "wording",
            Reason::Title { .. } => "title",
        }
    }
}

/// What speaks against a match, or cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Its credential does not count.
    NotCounted,
    /// A competent body has refused it for this unit.
    Refused {
        /// The statement's id.
        statement: String,
        /// Who decided.
        by: String,
    },
    /// Nothing says that it was assessed.
    NotAssessed,
    /// It was not passed.
    NotPassed {
        /// The result, as written.
        result: String,
    },
    /// It is not finished.
    Unfinished {
        /// The state, as written.
        state: String,
    },
    /// Whether the result is a pass is not known. It counts only if a school agrees.
    ResultOpen {
        /// The result, as written.
        result: String,
    },
    /// It was awarded, and its file does not say in words that it was passed. This does not stand against it.
    ResultNotSaid {
        /// The grade, if there is one.
        grade: Option<String>,
    },
    /// The grade is below what the unit requires, or there is none.
    Grade {
        /// The grade as written, if there is one.
        grade: Option<String>,
        /// What the unit requires.
        required: String,
    },
    /// The grade cannot be compared with what the unit requires.
    GradeApart {
        /// The grade as written.
        grade: String,
        /// What the unit requires.
        required: String,
    },
    /// It does not fall into the days of the agreement that would accept it.
    Term {
        /// The agreement's id.
        agreement: String,
        /// Its days.
        term: Term,
        /// When it was learned.
        learned: Learned,
    },
    /// It is older than the unit allows, or its date is not known.
    Age {
        /// When it was awarded.
        awarded: Option<Timestamp>,
        /// How many years the unit allows.
        years: u16,
    },
    /// Its level is below the unit's.
    Level {
        /// Its level.
        credit: u8,
        /// The unit's.
        unit: u8,
    },
    /// Its level is not known, and the unit has one. This does not stand against it.
    LevelUnknown {
        /// The unit's.
        unit: u8,
    },
}

impl Guard {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Guard::NotCounted => "not-counted",
            Guard::Refused { .. } => "refused",
            Guard::NotAssessed => "not-assessed",
            Guard::NotPassed { .. } => "not-passed",
            Guard::Unfinished { .. } => "unfinished",
            Guard::ResultOpen { .. } => "result-open",
            Guard::ResultNotSaid { .. } => "result-not-said",
            Guard::Grade { .. } => "grade",
            Guard::GradeApart { .. } => "grade-apart",
            Guard::Term { .. } => "term",
            Guard::Age { .. } => "age",
            Guard::Level { .. } => "level",
            Guard::LevelUnknown { .. } => "level-unknown",
        }
    }
}

impl Guard {
    /// Whether it does not stand against a match, and is told beside it.
    pub(super) fn is_note(&self) -> bool {
        matches!(self, Guard::LevelUnknown { .. } | Guard::ResultOpen { .. } | Guard::ResultNotSaid { .. })
    }
}

/// A credit that fits a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which credit, by its number among the credits.
    pub(super) credit: usize,
    /// Where that stands.
    pub at: CreditRef,
    /// How strong it is.
    pub strength: Strength,
    /// Why it fits.
    pub reason: Reason,
    /// What cannot be told, and does not stand against it.
    pub notes: Vec<Guard>,
}

/// A credit that would fit, if it were not for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Which credit.
    pub at: CreditRef,
    /// How strong it would be.
    pub strength: Strength,
    /// Why it would fit.
    pub reason: Reason,
    /// What stands against it.
    pub guards: Vec<Guard>,
}
