//! What do plan and timeline show? Units in their groups with reasons, and events by date, prepared to be drawn.

use learning::timeline::EventKind;
pub use learning::units::Share;

use super::{Id, Line, Status};

/// The page of plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The qualifications that there are: number and title.
    pub choices: Vec<(i64, String)>,
    /// The one that is shown.
    pub sheet: Option<Box<PlanSheet>>,
    /// The files that are planned by, agreements among them.
    pub documents: Vec<PlanDocument>,
    /// Credentials of one's own that name units or parts, and are not planned by yet.
    pub sources: Vec<PlanSource>,
}

/// One qualification, and how far one is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanSheet {
    /// The number of its file.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// Whose it is, its level, how many units, how many points; on one line.
    pub about: String,
    /// What is to be said first, if anything: that all is there, or that the qualification itself is held.
    pub remark: Option<String>,
    /// How much is there, in the system of most of its units; else in units.
    pub sums: Sums,
    /// The same in every other system, in a sentence each.
    pub other_sums: Vec<String>,
    /// How many parts of its rule are met and which are open, where it has parts.
    pub rule_parts: Option<String>,
    /// What its rule asks for, where that is not simply every unit.
    pub rules: Vec<RuleLine>,
    /// The units.
    pub groups: Vec<UnitGroup>,
    /// What bodies have decided, each with whether it counts here and why.
    pub decisions: Vec<PlanDecision>,
    /// Credentials that serve no unit, each with why.
    pub beside: Vec<Line>,
    /// What was too much to be looked at, if anything.
    pub left_out: Option<String>,
    /// A letter to the school that could agree; none where there is nothing to ask.
    pub letter: Option<String>,
}

/// How much is there: yours, if your school agrees, missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// In thousandths of a point, or of a unit.
    pub shares: [u64; 3],
    /// In words.
    pub words: [String; 3],
    /// Of how much, in words.
    pub of: String,
    /// The same for programs.
    pub counted: Counted,
}

/// Sums as decimal numbers, in one system of points or in units.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    /// The id of the system, or "units".
    pub system: String,
    /// What is there.
    pub yours: String,
    /// What is there besides if a school agrees.
    pub if_agreed: String,
    /// What is missing even then; none where the plan does not say how much it needs.
    pub missing: Option<String>,
    /// Whether more than that may be missing: the rule leaves a choice.
    pub at_least: bool,
    /// How much the plan needs, where it says so.
    pub of: Option<String>,
}

/// Units that stand alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitGroup {
    /// How they stand.
    pub share: Share,
    /// That in words.
    pub title: String,
    /// What it means.
    pub note: String,
    /// The units, in the definition's order.
    pub rows: Vec<UnitRow>,
}

/// One unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitRow {
    /// Its id in the definition, by which the row is opened.
    pub unit: String,
    /// What it is called.
    pub title: String,
    /// Why it stands there, and who has to do what.
    pub reason: String,
    /// Its points in the system of the plan.
    pub points: String,
    /// Its hours beside.
    pub hours: String,
    /// What else is to be said.
    pub lines: Vec<Line>,
    /// Its outcomes, each with whether it is covered, where that was looked at.
    pub outcomes: Vec<(Option<bool>, String)>,
    /// The credential that serves it.
    pub credential: Option<Id>,
}

/// A body's decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDecision {
    /// The credential that holds it.
    pub credential: Id,
    /// What it decides, in a sentence.
    pub sentence: String,
    /// Whether it counts here.
    pub status: Status,
    /// Why, and what is to be done.
    pub why: String,
}

/// What one part of the rule asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// How deep it lies.
    pub depth: u8,
    /// Whether it is met.
    pub status: Status,
    /// What it asks for, and how much of that is there.
    pub words: String,
}

/// A file that is planned by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDocument {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// What it is, and since when.
    pub about: String,
    /// What keeps it from being used, if anything.
    pub problem: Option<String>,
}

/// A credential that could be planned by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSource {
    /// Which.
    pub credential: Id,
    /// What it is called.
    pub title: String,
    /// Of how many units it is made.
    pub about: String,
}

/// The page of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// Years with what happened in each, the latest first; what says no date comes last.
    pub rows: Vec<TimelineRow>,
    /// How many events there are, on one line.
    pub summary: String,
}

/// A row of it. All are equally high, so that only those in sight are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineRow {
    /// A year, or that no date is said.
    Heading(String),
    /// What happened.
    Event(TimelineEvent),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent {
    /// The credential that says so.
    pub credential: Id,
    /// Of which kind it is.
    pub kind: EventKind,
    /// That in a word.
    pub kind_words: String,
    /// What it is called.
    pub title: String,
    /// What it is, and who says so.
    pub detail: String,
    /// The name in that, where nobody vouches for it: where there is little room it is shortened, never what is said of it.
    pub claimed: Option<String>,
    /// To what it belongs; may be empty.
    pub part_of: String,
    /// When, as it is read.
    pub when: String,
    /// EQF level, 1 to 8.
    pub level: Option<u8>,
    /// Credit and grade.
    pub worth: String,
    /// Why its credential does not count, if it does not.
    pub status: Option<Status>,
}
