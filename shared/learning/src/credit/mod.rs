//! How much work is that, each measure in its own system?
//!
//! ECTS points, ECVET points and hours stand beside each other and are never converted: ECVET points weigh a unit within
//! one qualification, ECTS points the work of a student, and neither is a currency of the other.

mod doubt;
mod points;
mod span;
#[cfg(test)]
mod tests;

pub use doubt::{Doubt, doubts};
pub use points::{Points, PointsError, System};
pub use span::{Length, LengthError, Span};

use std::collections::{BTreeMap, HashSet};

use crate::achievement::{Achievement, Duration, DurationKind};
use crate::award::{Credit, Field};
use crate::limits::MEASURES;

/// What one achievement is worth, each measure kept apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Credit that the person received; empty where the file does not say that apart.
    pub received: Vec<Field<Amount>>,
    /// Credit that the specification gives.
    pub offered: Vec<Field<Amount>>,
    /// Notional workload, hours of contact and the like.
    pub lengths: Vec<Field<Measured>>,
    /// Credit and durations that could not be read, with why.
    pub unread: Vec<Field<Unread>>,
}

/// Points in a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Of which system.
    pub system: System,
    /// How many.
    pub points: Points,
}

/// A duration, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Of what.
    pub kind: DurationKind,
    /// How long.
    pub length: Length,
}

/// Why credit or a duration could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The points are no number.
    Points(PointsError),
    /// The duration is none.
    Length(LengthError),
}

/// What an achievement is worth, by what its file says; its parts are not added.
pub fn account(achievement: &Achievement) -> Account {
    let mut account = Account::default();
    for (fields, received) in [(&achievement.received, true), (&achievement.credit, false)] {
        for field in fields.iter().take(MEASURES) {
            match amount(&field.value) {
                Ok(amount) if received => account.received.push(field.with(amount)),
                Ok(amount) => account.offered.push(field.with(amount)),
                Err(error) => account.unread.push(field.with(Unread::Points(error))),
            }
        }
    }
    for field in durations(achievement) {
        match Length::of(&field.value) {
            Ok(length) => account.lengths.push(field.with(Measured { kind: field.value.kind, length })),
            Err(error) => account.unread.push(field.with(Unread::Length(error))),
        }
    }
    account
}

/// The durations of an achievement and of what was done for it, each place once.
fn durations(achievement: &Achievement) -> impl Iterator<Item = &Field<Duration>> {
    let activities = achievement.activities.iter().flat_map(|activity| &activity.durations);
    let mut seen = HashSet::new();
    let all = achievement.durations.iter().chain(activities);
    all.filter(move |length| seen.insert(length.pointer.as_str())).take(MEASURES)
}

/// Reads credit as a file writes it.
pub fn amount(credit: &Credit) -> Result<Amount, PointsError> {
    Ok(Amount { system: System::of(&credit.system), points: Points::parse(&credit.points)? })
}

/// The sum in each system, never across systems.
pub fn totals<'a>(amounts: impl IntoIterator<Item = &'a Amount>) -> BTreeMap<System, Points> {
    let mut totals: BTreeMap<System, Points> = BTreeMap::new();
    for amount in amounts {
        let sum = totals.entry(amount.system.clone()).or_default();
        *sum = sum.plus(amount.points);
    }
    totals
}
