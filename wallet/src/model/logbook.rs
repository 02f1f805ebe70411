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
    /// What came of the last try to save it.
    pub failure: Option<Failure>,
    /// Whether it is being saved.
    pub busy: bool,
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
    /// What came of the last try to save it.
    pub failure: Option<Failure>,
}
