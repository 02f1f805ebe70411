//! What did an apprentice do week by week, and who countersigned it?
//!
//! The training record that vocational training asks for. An entry is the learner's own account; a countersignature is a
//! signed credential of the trainer's that covers the entry as it stood, by its digest.

mod board;
mod countersign;
mod hours;
mod kept;
mod record;
#[cfg(test)]
mod tests;
mod week;
mod weighed;

pub use board::{Absent, Checked, Difference, check};
pub use countersign::{CountersignError, Line, Request, Signed, Statement, TYPE, Whose, countersignature};
pub use hours::minutes;
pub use kept::{RECORD_FORM, RecordError, Told, TrainingRecord};
pub use record::{EntryRecord, Finding, Header, Named, Record, UnitTotal, WeekRecord, record, record_of};
pub use week::{Week, WeekError};
pub use weighed::{Holds, Judged, Weighed, Weight, WhyNot, WhyOpen};

use credential::Timestamp;
use serde::{Deserialize, Serialize};

use crate::limits::{LOGBOOK_PHOTOS, LOGBOOK_SKILLS, LOGBOOK_TEXT, LOGBOOK_WORK};
use crate::validation::Grade;

/// So many minutes and no more has a week.
pub const WEEK_MINUTES: u32 = 7 * 24 * 60;

/// One entry: what was done in a week, for one unit or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// In which week.
    pub week: Week,
    /// What was done.
    pub work: String,
    /// For how many minutes.
    pub minutes: u32,
    /// For which unit of the qualification, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which skills, by address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    /// Pictures of it, which are kept elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
    /// Who countersigned it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub countersignature: Option<Countersignature>,
}

/// A picture, by its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// What it is called.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// A trainer's signature on an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countersignature {
    /// Who signed, by name or id.
    pub by: String,
    /// On which day ("2026-03-20").
    pub on: String,
    /// By what the signed credential is known.
    pub credential: String,
    /// The digest of the entry that was signed, as [`Entry::digest`] gives it.
    pub covers: String,
}

/// How an entry is countersigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Countersigned {
    /// Not at all.
    No,
    /// For another text: the entry was changed since.
    Changed,
    /// For this text, in a credential that has not been verified.
    Unverified,
    /// For this text, in a credential that has been verified.
    Verified,
}

/// Why a logbook does not take an entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// A text that is empty or longer than such a text is.
    #[error("{member} has {actual} characters; it needs from 1 to {most}")]
    Text {
        /// Which.
        member: &'static str,
        /// How many characters.
        actual: usize,
        /// How many are accepted.
        most: usize,
    },
    /// A week that lies ahead.
    #[error("the week {0} has not begun; a logbook says what was done")]
    NotBegun(Week),
    /// No time, or more than a week has.
    #[error("{0} minutes; an entry has from 1 to {WEEK_MINUTES}")]
    Minutes(u32),
    /// More of them than an entry has.
    #[error("{actual} {member}, more than the limit of {most}")]
    TooMany {
        /// Which.
        member: &'static str,
        /// How many.
        actual: usize,
        /// How many are accepted.
        most: usize,
    },
    /// A skill that is no address, or a picture without a digest.
    #[error("{member} is {found:?}")]
    Form {
        /// Which.
        member: &'static str,
        /// What stands there, cut.
        found: String,
    },
}

impl Countersigned {
    /// All, the weakest first.
    pub const ALL: [Countersigned; 4] =
        [Countersigned::No, Countersigned::Changed, Countersigned::Unverified, Countersigned::Verified];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Countersigned::No => "no",
            Countersigned::Changed => "changed",
            Countersigned::Unverified => "unverified",
            Countersigned::Verified => "verified",
        }
    }
}

impl Entry {
    /// Whether a logbook takes it.
    pub fn check(&self) -> Result<(), EntryError> {
        text("work", &self.work, LOGBOOK_WORK)?;
        if !(1..=WEEK_MINUTES).contains(&self.minutes) {
            return Err(EntryError::Minutes(self.minutes));
        }
        self.unit.as_ref().map_or(Ok(()), |unit| text("unit", unit, LOGBOOK_TEXT))?;
        few("skills", self.skills.len(), LOGBOOK_SKILLS)?;
        for skill in &self.skills {
            text("a skill", skill, LOGBOOK_TEXT)?;
            let address = skill.starts_with("http://") || skill.starts_with("https://");
            let clean = !skill.chars().any(|letter| letter.is_whitespace() || letter.is_control());
            form("a skill", skill, address && clean)?;
        }
        few("pictures", self.photos.len(), LOGBOOK_PHOTOS)?;
        for photo in &self.photos {
            text("a picture's name", &photo.name, LOGBOOK_TEXT)?;
            text("a picture's kind", &photo.media_type, LOGBOOK_TEXT)?;
            let digits = photo.sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            form("a picture's digest", &photo.sha256, photo.sha256.len() == 64 && digits)?;
        }
        Ok(())
    }

    /// Whether a logbook takes it that is written at that moment: nobody has done yet what a coming week will bring. It may have
    /// begun where the learner is, hours before it does in UTC.
    pub fn check_at(&self, now: Timestamp) -> Result<(), EntryError> {
        self.check()?;
        let newest = Timestamp::from_seconds(now.seconds() + 14 * 3600).and_then(Week::of);
        match newest {
            Some(newest) if self.week > newest => Err(EntryError::NotBegun(self.week)),
            _ => Ok(()),
        }
    }

    /// What a countersignature covers: SHA-256, in hexadecimal digits, of the entry without its countersignature, as
    /// canonical JSON (RFC 8785).
    pub fn digest(&self) -> String {
        let bare = Entry { countersignature: None, ..self.clone() };
        let value = serde_json::to_value(&bare).unwrap_or_default();
        let value = credential::json::Value::from(value);
        // An entry has no number that canonical JSON refuses; if it had, its digest would still be its own.
        let text = credential::jcs::canonical(&value).unwrap_or_else(|error| format!("{error} {bare:?}"));
        credential::digest::sha256_hex(text.as_bytes())
    }

    /// How it is countersigned. `verified` says of a credential whether it has been verified, is by the one whom the
    /// countersignature names, and counts.
    pub fn countersigned(&self, verified: impl Fn(&Countersignature) -> bool) -> Countersigned {
        match &self.countersignature {
            None => Countersigned::No,
            Some(signature) if signature.covers != self.digest() => Countersigned::Changed,
            Some(signature) if verified(signature) => Countersigned::Verified,
            Some(_) => Countersigned::Unverified,
        }
    }

    /// How well it is evidenced. A signature on another text says nothing about this one.
    pub fn grade(&self, verified: impl Fn(&Countersignature) -> bool) -> Grade {
        match self.countersigned(verified) {
            Countersigned::Verified => Grade::Verified,
            Countersigned::Unverified => Grade::Corroborated,
            _ if !self.photos.is_empty() => Grade::Documented,
            _ => Grade::Declared,
        }
    }
}

fn text(member: &'static str, text: &str, most: usize) -> Result<(), EntryError> {
    let actual = text.trim().chars().count();
    if (1..=most).contains(&actual) { Ok(()) } else { Err(EntryError::Text { member, actual, most }) }
}

fn few(member: &'static str, actual: usize, most: usize) -> Result<(), EntryError> {
    if actual <= most { Ok(()) } else { Err(EntryError::TooMany { member, actual, most }) }
}

fn form(member: &'static str, found: &str, right: bool) -> Result<(), EntryError> {
    if right { Ok(()) } else { Err(EntryError::Form { member, found: found.chars().take(64).collect() }) }
}
