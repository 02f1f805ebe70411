//! What does the logbook show? Rows by week, what is evidenced how, sums, and what somebody should look at.

use std::path::PathBuf;

use super::{Failure, Found, Status};
use crate::ui::picture::Picture;

/// Which entry of the logbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryNumber(pub i64);

/// The logbook's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Logbook {
    /// Whose it is, as it stands in the form.
    pub about: AboutDraft,
    /// The same in one line; empty where something is missing.
    pub whose: String,
    /// All time, and of that how much is countersigned, in words.
    pub total: String,
    /// Of a thousand, how much is countersigned.
    pub share: u16,
    /// Sums for each unit.
    pub units: Vec<UnitLine>,
    /// The units that its entries name.
    pub known_units: Vec<String>,
    /// The entries, by week.
    pub rows: Vec<EntryRow>,
    /// How many entries no countersignature covers as they stand.
    pub open: usize,
    /// What somebody should look at, in sentences.
    pub doubts: Vec<String>,
    /// This week, for a new entry.
    pub this_week: String,
}

/// The sum of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLine {
    /// Which.
    pub name: String,
    /// All time.
    pub time: String,
    /// Of that countersigned.
    pub countersigned: String,
}

/// One entry in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// Which.
    pub id: EntryNumber,
    /// Its week and days, if it is the first of that week.
    pub week: Option<(String, String)>,
    /// What was done, on one line.
    pub work: String,
    /// How well it is evidenced.
    pub grade: Status,
    /// Whether and by whom it is countersigned, and for which unit.
    pub aside: String,
    /// For how long.
    pub time: String,
}

/// The page of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPage {
    /// What stands in the form.
    pub draft: EntryDraft,
    /// How well it is evidenced, what that means, and who countersigned it.
    pub said: Option<(Status, String)>,
    /// Whether it is countersigned as it stands, so that a change would void that.
    pub signed: bool,
}

/// A picture of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPhoto {
    /// The vault's number; none for one that is not kept yet.
    pub kept: Option<i64>,
    /// Where it lies, if it is not kept yet.
    pub path: Option<PathBuf>,
    /// What it is called.
    pub name: String,
    /// Its pixels.
    pub picture: Option<Picture>,
}

/// A skill of an entry: kept is its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntrySkill {
    /// By what others know it.
    pub address: String,
    /// What it is called, where an extract of ESCO says so; else its address.
    pub name: String,
}

/// Choosing a skill by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picker {
    /// Whether an extract of ESCO is at hand; unknown until the worker has said.
    pub at_hand: Option<bool>,
    /// What is typed.
    pub query: String,
    /// What was found for what was typed last.
    pub found: Option<Found>,
}

/// A field of a form of the logbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which")]
pub enum Field {
    Week,
    Hours,
    Work,
    Unit,
    Skills,
    From,
    Until,
}

/// What is to be put right in a form, each at its field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// Which field, and what is wrong with it.
    pub at: Vec<(Field, String)>,
    /// Whether the keyboard is still to be led to the first of them.
    pub fresh: bool,
}

impl Faults {
    /// What is wrong there.
    pub fn of(&self, field: Field) -> Option<&str> {
        self.at.iter().find(|(at, _)| *at == field).map(|(_, why)| why.as_str())
    }

    /// That field was changed: what was wrong with it may be right now.
    pub fn changed(&mut self, field: Field) {
        self.at.retain(|(at, _)| *at != field);
    }

    /// Whether the keyboard goes to that field now; it does once.
    pub fn leads_to(&mut self, field: Field) -> bool {
        let lead = self.fresh && self.at.first().is_some_and(|(at, _)| *at == field);
        self.fresh &= !lead;
        lead
    }
}

/// An entry while it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryDraft {
    /// Which; none for a new one.
    pub id: Option<EntryNumber>,
    /// Its week, as typed.
    pub week: String,
    /// Its hours, as typed.
    pub hours: String,
    /// Its unit, as typed.
    pub unit: String,
    /// What was done.
    pub work: String,
    /// Its skills.
    pub skills: Vec<EntrySkill>,
    /// Its pictures.
    pub photos: Vec<EntryPhoto>,
    /// Pictures that go when it is saved.
    pub gone: Vec<i64>,
    /// What is to be put right.
    pub faults: Faults,
    /// What came of the last try to save it, where that belongs to no field.
    pub failure: Option<Failure>,
    /// Whether it is being saved.
    pub busy: bool,
}

impl EntryDraft {
    /// What was written, without what came of it.
    pub fn bare(&self) -> Self {
        Self { faults: Faults::default(), failure: None, busy: false, ..self.clone() }
    }
}

/// Whose logbook it is, while that is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutDraft {
    /// The learner.
    pub learner: String,
    /// The place of training.
    pub company: String,
    /// The qualification.
    pub qualification: String,
    /// The first week.
    pub from: String,
    /// The last week.
    pub until: String,
    /// What is to be put right.
    pub faults: Faults,
    /// What came of the last try to save it, where that belongs to no field.
    pub failure: Option<Failure>,
}

impl AboutDraft {
    /// What was written, without what came of it.
    pub fn bare(&self) -> Self {
        Self { faults: Faults::default(), failure: None, ..self.clone() }
    }
}

/// What was left half-written. Of pictures it has names alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Half {
    /// Entries, new ones and others.
    pub entries: Vec<EntryDraft>,
    /// Whose logbook it is.
    pub about: Option<AboutDraft>,
}
