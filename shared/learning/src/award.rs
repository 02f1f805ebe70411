//! What is awarded, to whom, by whom, when and at what level?

use credential::Timestamp;

/// A value with the JSON pointer that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// What it says.
    pub value: T,
    /// Where it stands in the credential's claims (RFC 6901); of a value of several members, the first.
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
    /// "ECTS", "ECVET", or the system's own address or name; empty where the file names none.
    pub system: String,
}

/// Something of a list that others keep: a skill, a competence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Its label, as the file copies it.
    pub label: String,
    /// Its address, which says more than the label; empty where the file gives none.
    pub address: String,
}

/// How one award belongs to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Which one; its name, or its id where the record does not hold it.
    pub source: String,
    /// How, in the standard's own word ("isPartOf", "precedes").
    pub kind: String,
    /// To which one.
    pub target: String,
}

/// A grade or result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Of what, where the file says that.
    pub of: Option<String>,
    /// As written ("Pass", "Excellent (5)", "87").
    pub grade: String,
}

/// One award, as the file claims it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Award {
    /// What it is called.
    pub title: Option<Field<String>>,
    /// What it is about, in a sentence or more.
    pub description: Option<Field<String>>,
    /// Of which kind it is, as the file names that ("MicroCredential", "Diploma").
    pub kind: Option<Field<String>>,
    /// To whom.
    pub person: Option<Field<String>>,
    /// Date of birth, as written. European Digital Credentials write local midnight in UTC: a day either way.
    pub born: Option<Field<Date>>,
    /// Numbers and addresses by which the file identifies the person.
    pub person_identifiers: Vec<Field<String>>,
    /// Who issued it, as the file says: a name, else an id.
    pub issuer: Option<Field<String>>,
    /// Who awarded it, where that is said apart from the issuer.
    pub awarding_bodies: Vec<Field<String>>,
    /// The awarding body's or issuer's country: two letters of ISO 3166-1 where that is clear, else as written.
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
    /// Skills and competences of other people's lists (ESCO and others).
    pub skills: Vec<Field<Concept>>,
    /// How it was assessed.
    pub assessments: Vec<Field<String>>,
    /// What came out of that.
    pub grades: Vec<Field<Grade>>,
    /// How one took part ("Blended", "On site").
    pub participation: Vec<Field<String>>,
    /// How its quality is assured.
    pub quality: Vec<Field<String>>,
    /// The units or awards that it is made of.
    pub parts: Vec<Field<String>>,
    /// How the awards in a record belong together, as the record says: "Welding" isPartOf "Metalwork".
    pub relations: Vec<Field<Relation>>,
    /// Everything else that the file says, as pointer and text, in its own order. Types, contexts, proofs, keys, and ids
    /// that mean something inside the file alone are left out; a picture is a text like "(JPEG, 81 kB)".
    pub rest: Vec<Field<String>>,
    /// How many more values there are than `rest` holds.
    pub more: usize,
}

impl Date {
    /// As the file writes it, or in RFC 3339.
    pub fn text(&self) -> String {
        match self {
            Date::Moment(moment) => moment.to_string(),
            Date::Text(text) => text.clone(),
        }
    }
}
