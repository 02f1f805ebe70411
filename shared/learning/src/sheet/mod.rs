//! What does an award say under the five elements by which recognition looks at a qualification?
//!
//! Level, workload, quality, profile and learning outcomes (EAR manual; Lisbon Recognition Convention). Each cell has its
//! values with where they stand, and a gap is marked. Whether a difference is substantial is for an officer to say.

mod beside;
mod fill;
#[cfg(test)]
mod tests;

pub use beside::{Beside, Pair, beside};

use crate::achievement::Achievement;
use crate::award::{Award, Concept, Field};
use crate::credit::Account;

/// One of the five elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Which level it has, and to what it gives access.
    Level,
    /// How much work it is.
    Workload,
    /// Who answers for its quality.
    Quality,
    /// What it is about, and for what.
    Profile,
    /// What its holder knows and can do.
    Outcomes,
}

impl Element {
    /// All five, in the usual order.
    pub const ALL: [Element; 5] =
        [Element::Level, Element::Workload, Element::Quality, Element::Profile, Element::Outcomes];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Element::Level => "level",
            Element::Workload => "workload",
            Element::Quality => "quality",
            Element::Profile => "profile",
            Element::Outcomes => "outcomes",
        }
    }
}

/// One line of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// EQF level.
    EqfLevel,
    /// Level of a national framework.
    NationalLevel,
    /// Level of another scale: ISCED, cycle.
    OtherLevel,
    /// What it gives access to.
    Access,
    /// Credit, each system by itself.
    Credit,
    /// Notional workload and hours of contact.
    Hours,
    /// The longest time it may take.
    LongestTime,
    /// Who awarded it.
    AwardingBody,
    /// Who accredited that.
    Accreditation,
    /// What else is said about quality.
    QualityAssurance,
    /// Of which kind it is.
    Kind,
    /// Fields of study.
    Field,
    /// Units and parts.
    Parts,
    /// How one took part, and in which setting.
    Mode,
    /// What was required to enter.
    Entry,
    /// Which occupations it entitles to.
    Occupation,
    /// Learning outcomes.
    Outcome,
    /// Skills of ESCO and other lists.
    Skill,
    /// How it was assessed, with which result.
    Assessment,
}

impl Row {
    /// All, in the order of the sheet.
    pub const ALL: [Row; 19] = [
        Row::EqfLevel,
        Row::NationalLevel,
        Row::OtherLevel,
        Row::Access,
        Row::Credit,
        Row::Hours,
        Row::LongestTime,
        Row::AwardingBody,
        Row::Accreditation,
        Row::QualityAssurance,
        Row::Kind,
        Row::Field,
        Row::Parts,
        Row::Mode,
        Row::Entry,
        Row::Occupation,
        Row::Outcome,
        Row::Skill,
        Row::Assessment,
    ];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Row::EqfLevel => "eqf-level",
            Row::NationalLevel => "national-level",
            Row::OtherLevel => "other-level",
            Row::Access => "access",
            Row::Credit => "credit",
            Row::Hours => "hours",
            Row::LongestTime => "longest-time",
            Row::AwardingBody => "awarding-body",
            Row::Accreditation => "accreditation",
            Row::QualityAssurance => "quality-assurance",
            Row::Kind => "kind",
            Row::Field => "field",
            Row::Parts => "parts",
            Row::Mode => "mode",
            Row::Entry => "entry",
            Row::Occupation => "occupation",
            Row::Outcome => "outcome",
            Row::Skill => "skill",
            Row::Assessment => "assessment",
        }
    }

    /// Under which element it stands.
    pub fn element(self) -> Element {
        match self {
            Row::EqfLevel | Row::NationalLevel | Row::OtherLevel | Row::Access => Element::Level,
            Row::Credit | Row::Hours | Row::LongestTime => Element::Workload,
            Row::AwardingBody | Row::Accreditation | Row::QualityAssurance => Element::Quality,
            Row::Kind | Row::Field | Row::Parts | Row::Mode | Row::Entry | Row::Occupation => Element::Profile,
            Row::Outcome | Row::Skill | Row::Assessment => Element::Outcomes,
        }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Of which line.
    pub row: Row,
    /// What the file says, each with where it stands; none is a gap.
    pub values: Vec<Field<String>>,
}

impl Cell {
    /// Whether the file says nothing here.
    pub fn is_gap(&self) -> bool {
        self.values.is_empty()
    }
}

/// The sheet of one award.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub title: Option<Field<String>>,
    /// A cell for each line, in the order of [`Row::ALL`].
    pub cells: Vec<Cell>,
    /// Its EQF level.
    pub(crate) eqf: Option<u8>,
    /// Its national levels.
    pub(crate) national: Vec<Field<Concept>>,
    /// Its skills.
    pub(crate) skills: Vec<Field<Concept>>,
    /// Its credit and workload, read.
    pub(crate) account: Account,
}

impl Sheet {
    /// Of the award's first achievement.
    pub fn of(award: &Award) -> Sheet {
        award.achievements.first().map(|achievement| Sheet::of_achievement(award, achievement)).unwrap_or_default()
    }

    /// Of one of its achievements.
    pub fn of_achievement(award: &Award, achievement: &Achievement) -> Sheet {
        fill::sheet(award, achievement)
    }

    /// The cell of a line.
    pub fn get(&self, row: Row) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.row == row)
    }

    /// The elements about which the file says nothing at all.
    pub fn gaps(&self) -> Vec<Element> {
        let said = |element: &Element| self.cells.iter().any(|cell| cell.row.element() == *element && !cell.is_gap());
        Element::ALL.into_iter().filter(|element| !said(element)).collect()
    }
}
