//! What is awarded, to whom, by whom, when and at what level?

use credential::Timestamp;

/// A value with the JSON pointer that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// What it says.
    pub value: T,
    /// Where it stands in the credential's claims (RFC 6901).
    pub pointer: String,
}

/// A period or moment as the file writes it: the text is shown where it is no moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Date {
    /// A moment.
    Moment(Timestamp),
    /// A text that is no moment ("1999-10-01", "spring").
    Text(String),
}

/// Credit in its own system; systems are never converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The points as written.
    pub points: String,
    /// "ECTS", "ECVET", or the system's own address or name.
    pub system: String,
}

/// One award, as the file claims it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Award {
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What it is about, in a sentence or more.
    pub description: Option<Field<String>>,
    /// To whom.
    pub person: Option<Field<String>>,
    /// Date of birth, as written.
    pub born: Option<Field<Date>>,
    /// Who issued it, as the file says.
    pub issuer: Option<Field<String>>,
    /// Who awarded it, where that is said apart from the issuer.
    pub awarding_bodies: Vec<Field<String>>,
    /// The issuer's or awarding body's country, as written.
    pub country: Option<Field<String>>,
    /// When it was awarded or issued.
    pub awarded: Option<Field<Date>>,
    /// Until when it runs.
    pub valid_until: Option<Field<Date>>,
    /// EQF level, 1 to 8.
    pub eqf_level: Option<Field<u8>>,
    /// Levels of other frameworks, as written.
    pub other_levels: Vec<Field<String>>,
    /// Credit, each in its own system.
    pub credit: Vec<Field<Credit>>,
    /// Workload, as written in words ("200 hours", "P60M").
    pub workload: Option<Field<String>>,
    /// What the person can do.
    pub outcomes: Vec<Field<String>>,
    /// How it was assessed.
    pub assessments: Vec<Field<String>>,
    /// Everything else that the file says, as pointer and text, in its own order.
    pub rest: Vec<Field<String>>,
}
