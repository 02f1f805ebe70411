//! Which of the elements that the European approach to micro-credentials asks for does an award state?
//!
//! Council Recommendation 2022/C 243/02, Annex I: eleven mandatory elements and five optional ones. This is completeness
//! and judges nothing: an award may be genuine without them, and false with all of them.

mod find;
#[cfg(test)]
mod tests;

use credential::Timestamp;

pub(crate) use find::not_applicable;

use crate::achievement::Achievement;
use crate::award::{Award, Field};

/// One element of Annex I.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Element {
    /// Identification of the learner.
    Learner,
    /// Title of the micro-credential.
    Title,
    /// Country or region of the issuer.
    Country,
    /// Awarding body or bodies.
    AwardingBody,
    /// Date of issuing.
    Date,
    /// Learning outcomes.
    Outcomes,
    /// Notional workload, in ECTS where possible.
    Workload,
    /// Level and cycle, if applicable.
    Level,
    /// Type of assessment.
    Assessment,
    /// Form of participation.
    Participation,
    /// Type of quality assurance.
    Quality,
    /// Prerequisites to enrol.
    Prerequisites,
    /// Supervision and identity verification during assessment.
    Supervision,
    /// Grade achieved.
    Grade,
    /// Options to integrate or stack it.
    Stackability,
    /// Further information.
    Further,
}

impl Element {
    /// All, in the order of Annex I.
    pub const ALL: [Element; 16] = [
        Element::Learner,
        Element::Title,
        Element::Country,
        Element::AwardingBody,
        Element::Date,
        Element::Outcomes,
        Element::Workload,
        Element::Level,
        Element::Assessment,
        Element::Participation,
        Element::Quality,
        Element::Prerequisites,
        Element::Supervision,
        Element::Grade,
        Element::Stackability,
        Element::Further,
    ];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Element::Learner => "learner",
            Element::Title => "title",
            Element::Country => "country",
            Element::AwardingBody => "awarding-body",
            Element::Date => "date",
            Element::Outcomes => "outcomes",
            Element::Workload => "workload",
            Element::Level => "level",
            Element::Assessment => "assessment",
            Element::Participation => "participation",
            Element::Quality => "quality",
            Element::Prerequisites => "prerequisites",
            Element::Supervision => "supervision",
            Element::Grade => "grade",
            Element::Stackability => "stackability",
            Element::Further => "further",
        }
    }

    /// Its number in Annex I, from 1: the mandatory ones first.
    pub fn number(self) -> u8 {
        Element::ALL.iter().zip(1..).find(|(element, _)| **element == self).map_or(0, |(_, number)| number)
    }

    /// Whether it is one of the eleven mandatory ones.
    pub fn mandatory(self) -> bool {
        self <= Element::Quality
    }
}

/// Whether an award states an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It does.
    Present,
    /// It says something, but not enough.
    Partial(Lack),
    /// It does not.
    Missing,
    /// The award says, or its kind shows, that it has no such thing.
    NotApplicable,
}

impl State {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            State::Present => "present",
            State::Partial(_) => "partial",
            State::Missing => "missing",
            State::NotApplicable => "not-applicable",
        }
    }
}

/// What is lacking where an element is stated in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// An id, and no name: whose it is shows only when its owner presents it.
    Name,
    /// A country that no code is known for.
    CountryCode,
    /// The issuer, and nothing about who awarded it.
    AwardingBody,
    /// A date that is no date.
    ReadableDate,
    /// A date that has come: this one lies ahead.
    PastDate,
    /// What the person can do: there is what had to be done for it alone.
    Outcomes,
    /// The system of the credit, or a duration that can be read.
    Measure,
    /// The address of the level, which says more than its name.
    LevelAddress,
    /// What was assessed and how; there is a result alone.
    AssessmentType,
}

impl Lack {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Lack::Name => "name",
            Lack::CountryCode => "country-code",
            Lack::AwardingBody => "awarding-body",
            Lack::ReadableDate => "readable-date",
            Lack::PastDate => "past-date",
            Lack::Outcomes => "outcomes",
            Lack::Measure => "measure",
            Lack::LevelAddress => "level-address",
            Lack::AssessmentType => "assessment-type",
        }
    }
}

/// One element, and where the award states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Which.
    pub element: Element,
    /// Whether it is there.
    pub state: State,
    /// What is there, each with where it stands.
    pub values: Vec<Field<String>>,
}

impl Stated {
    /// Whether that value is what somebody wrote in an endorsement (Open Badges 3.0, EndorsementCredential): anybody may
    /// endorse, which accredits nothing.
    pub fn is_endorsement(&self, value: &Field<String>) -> bool {
        self.element == Element::Quality && value.pointer.split('/').any(|part| part == "endorsement")
    }
}

/// All sixteen elements of an award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elements {
    /// In the order of Annex I.
    pub stated: Vec<Stated>,
}

impl Elements {
    /// Of the award's first achievement.
    pub fn of(award: &Award, as_of: Timestamp) -> Elements {
        let blank = Achievement::default();
        Elements::of_achievement(award, award.achievements.first().unwrap_or(&blank), as_of)
    }

    /// Of one of its achievements, as a record of several has them.
    pub fn of_achievement(award: &Award, achievement: &Achievement, as_of: Timestamp) -> Elements {
        let look = find::Look { award, achievement, as_of };
        Elements { stated: Element::ALL.into_iter().map(|element| look.at(element)).collect() }
    }

    /// One of them.
    pub fn get(&self, element: Element) -> Option<&Stated> {
        self.stated.iter().find(|stated| stated.element == element)
    }

    /// How many mandatory elements are present, and how many of the eleven apply.
    pub fn score(&self) -> (usize, usize) {
        let mandatory = || self.stated.iter().filter(|stated| stated.element.mandatory());
        let present = mandatory().filter(|stated| stated.state == State::Present).count();
        (present, mandatory().filter(|stated| stated.state != State::NotApplicable).count())
    }
}
