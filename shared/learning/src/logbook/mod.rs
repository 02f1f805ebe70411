//! What did an apprentice do week by week, and who countersigned it?
//!
//! The training record that vocational training asks for. An entry is the learner's own account; a countersignature is a
//! signed credential of the trainer's that covers the entry as it stood, by its digest.

mod record;
#[cfg(test)]
mod tests;
mod week;

pub use record::{EntryRecord, Finding, Header, Record, UnitTotal, WeekRecord, record};
pub use week::{Week, WeekError};

use serde::{Deserialize, Serialize};

use crate::validation::Grade;

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

impl Countersigned {
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
