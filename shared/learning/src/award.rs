//! What is awarded, to whom, by whom, when and at what level?

use crate::achievement::Achievement;
use crate::claim::{Activity, Assessment, Entitlement};
use crate::evidence::{Attachment, Evidence};
use crate::field::Identifier;
use crate::organisation::Organisation;
use crate::recognition::{Statement, StatementError};

pub use crate::field::{Concept, Date, Field};

/// Credit in its own system; systems are never converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The points as written.
    pub points: String,
    /// "ECTS", "ECVET", or the system's own address or name; empty where the file names none.
    pub system: String,
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

/// As what the date of an award stands in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dated {
    /// When it was awarded.
    Awarded,
    /// When its document was issued, which may be years later.
    #[default]
    Issued,
    /// From when on its document is valid.
    Begins,
}

impl Dated {
    /// By the member that the date stands in, which tells all formats apart.
    pub fn of<T>(date: &Field<T>) -> Self {
        match date.member() {
            "awardingDate" | "awardedDate" => Dated::Awarded,
            "validFrom" | "nbf" => Dated::Begins,
            _ => Dated::Issued,
        }
    }

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Dated::Awarded => "awarded",
            Dated::Issued => "issued",
            Dated::Begins => "valid-from",
        }
    }
}

/// One of several persons of whom a credential speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Where they stand.
    pub pointer: String,
    /// Their name.
    pub name: Option<Field<String>>,
    /// Their date of birth.
    pub born: Option<Field<Date>>,
    /// The id that the credential gives them, where it means something outside the file.
    pub id: Option<Field<String>>,
    /// Numbers and addresses by which the file identifies them.
    pub identifiers: Vec<Field<String>>,
    /// What they were awarded, by title.
    pub awards: Vec<Field<String>>,
}

/// A grade or result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Of what, where the file says that.
    pub of: Option<String>,
    /// As written ("Pass", "Excellent (5)", "87").
    pub grade: String,
}

/// One award, as the file claims it. The fields up to `relations` say in short what `achievements` says whole.
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
    /// Their given name, where the file writes it apart.
    pub given_name: Option<Field<String>>,
    /// Their family name, where the file writes it apart.
    pub family_name: Option<Field<String>>,
    /// Date of birth, as written. European Digital Credentials write local midnight in UTC: a day either way.
    pub born: Option<Field<Date>>,
    /// The id that the credential gives the person, where it means something outside the file: a DID, an address.
    pub person_id: Option<Field<String>>,
    /// Numbers and addresses by which the file identifies the person.
    pub person_identifiers: Vec<Field<String>>,
    /// Of whom else the credential speaks: nothing that is said in short is of them.
    pub other_persons: Vec<Person>,
    /// Who issued it, as the file says: a name, else an id.
    pub issuer: Option<Field<String>>,
    /// Who awarded it, where that is said apart from the issuer.
    pub awarding_bodies: Vec<Field<String>>,
    /// The awarding body's or issuer's country: two letters of ISO 3166-1 where that is clear, else as written.
    pub country: Option<Field<String>>,
    /// The issuer's region as written, which may stand without a country.
    pub region: Option<Field<String>>,
    /// When it was awarded, else when it was issued: [`Dated`] says which.
    pub awarded: Option<Field<Date>>,
    /// When its document was issued, where a European Digital Credential says that.
    pub issued: Option<Field<Date>>,
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
    /// The whole of it: the award first, then others that the same credential holds; each with its parts as a tree.
    pub achievements: Vec<Achievement>,
    /// Activities that the credential states beside its achievements.
    pub activities: Vec<Activity>,
    /// Assessments that it states beside them.
    pub other_assessments: Vec<Assessment>,
    /// Entitlements that it states beside them.
    pub entitlements: Vec<Entitlement>,
    /// The issuer as the file describes it.
    pub issuing_body: Option<Organisation>,
    /// The credential's own ids and numbers.
    pub identifiers: Vec<Field<Identifier>>,
    /// Profiles that the credential says it follows (EDC: generic, diploma supplement, issued by mandate …).
    pub profiles: Vec<Field<Concept>>,
    /// What the credential offers as evidence: mandate, accreditation, conversion, or the learner's own work.
    pub evidence: Vec<Evidence>,
    /// Pictures and documents inside the file, each once.
    pub attachments: Vec<Attachment>,
    /// What it decides, if it is a recognition statement, or why it is none although it calls itself one.
    pub recognition: Option<Box<Result<Statement, StatementError>>>,
    /// Everything else that the file says, as pointer and text, in its own order. Types, contexts, proofs, keys, and ids
    /// that mean something inside the file alone are left out.
    pub rest: Vec<Field<String>>,
    /// How many more values there are than `rest` holds.
    pub more: usize,
    /// Whether it holds more achievements, bodies, texts and the like than are read as such. What was left over stands in
    /// `rest`: nothing may be concluded from its not being among them.
    pub cut_short: bool,
}
