//! Where does a unit stand: in which view it counts, and how people read that?

/// What is let count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// What is achieved as the same unit, or recognised.
    Strict,
    /// And what an agreement accepts.
    Agreed,
    /// And what covers enough of the outcomes, and that of which a school has to say whether it was passed.
    Potential,
}

impl View {
    /// All, each letting more count than the one before.
    pub const ALL: [View; 3] = [View::Strict, View::Agreed, View::Potential];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            View::Strict => "strict",
            View::Agreed => "agreed",
            View::Potential => "potential",
        }
    }
}

/// Where a unit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Achieved as the same unit. By whom that is recognised stands beside.
    Achieved,
    /// Recognised by a competent body.
    Recognised,
    /// An agreement says that it will be accepted.
    Transferable,
    /// Enough of its outcomes are there for a school to look, or whether it was passed is for a school to say.
    Candidate,
    /// Nothing counts for it.
    Missing,
}

impl Standing {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Standing::Achieved => "achieved",
            Standing::Recognised => "recognised",
            Standing::Transferable => "transferable",
            Standing::Candidate => "candidate",
            Standing::Missing => "missing",
        }
    }

    /// How people read it: theirs, theirs if a school agrees, or missing.
    pub fn said(self) -> &'static str {
        match self {
            Standing::Achieved | Standing::Recognised => "yours",
            Standing::Transferable | Standing::Candidate => "if-agreed",
            Standing::Missing => "missing",
        }
    }
}

/// How people read where a unit stands, with what the rule still asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// Theirs.
    Yours,
    /// Theirs if a school agrees.
    IfAgreed,
    /// Missing.
    Missing,
    /// Not there, and not asked for as things stand: the rule is reached by others.
    Choice,
}

impl Share {
    /// All, in the order in which they are read.
    pub const ALL: [Share; 4] = [Share::Yours, Share::IfAgreed, Share::Missing, Share::Choice];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Share::Yours => "yours",
            Share::IfAgreed => "if-agreed",
            Share::Missing => "missing",
            Share::Choice => "choice",
        }
    }
}
