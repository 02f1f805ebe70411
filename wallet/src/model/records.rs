//! What is kept besides credentials? History, keys and settings.

use words::Language;

use super::{Line, Status};
use crate::message::ThemeChoice;

/// One event of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What happened, as icon, word and colour.
    pub status: Status,
    /// To whom or from whom, and what.
    pub what: String,
    /// More, on the second line.
    pub detail: String,
    /// When.
    pub when: String,
    /// What was sent, value by value.
    pub values: Vec<Line>,
}

/// The history, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Its events.
    pub entries: Vec<Entry>,
}

/// A key of the wallet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The vault's id of it.
    pub id: i64,
    /// What the person calls it.
    pub name: String,
    /// Its kind and since when, in words.
    pub about: String,
    /// Its DID.
    pub did: String,
    /// Whether new credentials are bound to it.
    pub current: bool,
}

/// A source that may be asked who an issuer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedSource {
    /// Its stable id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What asking it means.
    pub note: String,
    /// Whether it is asked.
    pub on: bool,
}

/// The reader's country, and which there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Countries {
    /// The code of the one that was chosen; none is the system's.
    pub chosen: Option<String>,
    /// What the system says, in words; empty if nothing.
    pub system: String,
    /// Code and name of each that can be chosen, in the order of the names.
    pub all: Vec<(String, String)>,
}

/// The settings page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The keys, current ones first.
    pub keys: Vec<Key>,
    /// The user's own lists of issuers: file and what stands in it.
    pub trust: Vec<Line>,
    /// Who is asked who an issuer is, in order.
    pub sources: Vec<AskedSource>,
    /// Minutes without input until it locks.
    pub lock_after: u32,
    /// The theme.
    pub theme: ThemeChoice,
    /// The language that was chosen; none is the system's.
    pub language: Option<Language>,
    /// With whose levels those of credentials are compared.
    pub countries: Countries,
    /// Where the vault stands, and how its key is kept.
    pub vault: Vec<Line>,
}
