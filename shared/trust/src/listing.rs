//! What does the user know of one body: who it is, what it may award, whom it accredits, what became of it?

use std::collections::BTreeSet;

use credential::Timestamp;

use crate::scope::Scope;

/// One issuer that the user knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Its name, as the list writes it.
    pub name: String,
    /// What it was called before.
    pub formerly: BTreeSet<String>,
    /// What it is called in other languages.
    pub also: BTreeSet<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// DIDs and https addresses that are it, in registers too.
    pub ids: BTreeSet<String>,
    /// Domains that are its own, as DNS writes them: whoever proves one is it.
    pub domains: BTreeSet<String>,
    /// SHA-256 of a certificate that is it, in lower-case hexadecimal.
    pub certificate: Option<String>,
    /// The organisation identifier of its certificates (ETSI EN 319 412-1), "VATIE-1234567A".
    pub organisation: Option<String>,
    /// The first moment of the entry.
    pub from: Option<Timestamp>,
    /// The first moment after the entry's last day.
    pub until: Option<Timestamp>,
    /// Why it ended, of an entry that has.
    pub ended: Option<Ending>,
    /// Who goes on in its place.
    pub successor: Option<String>,
    /// The keys that were valid, of an entry that has ended: as multibase (`z…`) or RFC 7638 thumbprint.
    pub keys: BTreeSet<String>,
    /// What it may award; empty if the list says nothing of that.
    pub awards: Vec<Scope>,
    /// Who may issue what it awards: ids as in `ids` and `organisation`.
    pub issued_by: BTreeSet<String>,
    /// Whom it accredits.
    pub accredits: Accredits,
    /// DIDs that may sign its status lists.
    pub status_lists_by: BTreeSet<String>,
    /// Where the user has it from.
    pub source: Option<String>,
}

/// What became of an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// It was closed.
    Closed,
    /// It went into another.
    Merged,
    /// It goes on under another name, and other ids.
    Renamed,
}

impl Ending {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Ending::Closed => "closed",
            Ending::Merged => "merged",
            Ending::Renamed => "renamed",
        }
    }
}

/// Whose right to award somebody vouches for, as the user says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Accredits {
    /// For nobody's.
    #[default]
    Nobody,
    /// For whomever a statement of its own names, under its own signature.
    Anybody,
    /// For these, by id or organisation identifier; what they say themselves of its accreditation is believed too.
    These(BTreeSet<String>),
}

impl Accredits {
    /// Whether a statement that it signed counts for somebody with one of these ids.
    pub fn by_its_own_word<'i>(&self, mut ids: impl Iterator<Item = &'i String>) -> bool {
        match self {
            Accredits::Nobody => false,
            Accredits::Anybody => ids.next().is_some(),
            Accredits::These(_) => self.by_theirs(ids),
        }
    }

    /// Whether what somebody with one of these ids says of its accreditation counts.
    pub fn by_theirs<'i>(&self, mut ids: impl Iterator<Item = &'i String>) -> bool {
        match self {
            Accredits::These(these) => ids.any(|id| these.contains(id)),
            Accredits::Nobody | Accredits::Anybody => false,
        }
    }
}

impl Listing {
    /// Everything that it is called.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.formerly).chain(&self.also)
    }

    /// Whether the entry covers that moment.
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }

    /// Whether one of these is its id or organisation identifier.
    pub fn is_one_of<'i>(&self, mut ids: impl Iterator<Item = &'i String>) -> bool {
        ids.any(|id| self.ids.contains(id) || self.organisation.as_ref() == Some(id))
    }
}
