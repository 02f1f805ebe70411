//! How do two awards look beside each other, line by line?
//!
//! Levels by way of the EQF, credit in the same system, skills by their addresses; all else is laid side by side for a
//! person to compare. Nothing is judged, and nothing is added up to a number.

use std::collections::BTreeSet;

use super::{Cell, Row, Sheet};
use crate::credit::{Amount, Points, System, totals};
use crate::esco::{self, Skills};
use crate::frameworks::{Comparison, Outcome, Rung, compare, nqf_level};

/// One line of two sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Which line.
    pub row: Row,
    /// The first award's.
    pub left: Cell,
    /// The second award's.
    pub right: Cell,
    /// What can be said of both.
    pub beside: Beside,
}

/// What can be said of two cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A level against a level, with every step and how sure it is.
    Level(Comparison),
    /// Points in each system that one of them uses.
    Credit(Vec<(System, Option<Points>, Option<Points>)>),
    /// Skills that both have, that only the second has (missing), and that only the first has (beside).
    Skills(Skills),
    /// Both say something.
    Both,
    /// The second says nothing.
    OnlyLeft,
    /// The first says nothing.
    OnlyRight,
    /// Neither says anything.
    Neither,
}

impl Beside {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Beside::Level(_) => "level",
            Beside::Credit(_) => "credit",
            Beside::Skills(_) => "skills",
            Beside::Both => "both",
            Beside::OnlyLeft => "only-left",
            Beside::OnlyRight => "only-right",
            Beside::Neither => "neither",
        }
    }
}

/// Two sheets side by side.
pub fn beside(left: &Sheet, right: &Sheet) -> Vec<Pair> {
    let empty = |row| Cell { row, values: Vec::new() };
    Row::ALL
        .into_iter()
        .map(|row| {
            let one = left.get(row).cloned().unwrap_or_else(|| empty(row));
            let other = right.get(row).cloned().unwrap_or_else(|| empty(row));
            let beside = said(row, left, right, (&one, &other));
            Pair { row, left: one, right: other, beside }
        })
        .collect()
}

fn said(row: Row, left: &Sheet, right: &Sheet, cells: (&Cell, &Cell)) -> Beside {
    match (cells.0.is_gap(), cells.1.is_gap()) {
        (true, true) => return Beside::Neither,
        (false, true) => return Beside::OnlyLeft,
        (true, false) => return Beside::OnlyRight,
        (false, false) => {}
    }
    match row {
        Row::EqfLevel => match (left.eqf, right.eqf) {
            (Some(left), Some(right)) => Beside::Level(compare(Rung::Eqf(left), Rung::Eqf(right))),
            _ => Beside::Both,
        },
        Row::NationalLevel => national(left, right).map_or(Beside::Both, Beside::Level),
        Row::Credit => Beside::Credit(credit(left, right)),
        Row::Skill => Beside::Skills(esco::compare(&left.skills, &right.skills)),
        _ => Beside::Both,
    }
}

/// The first national levels of both that are known; what is not known gives no comparison.
fn national(left: &Sheet, right: &Sheet) -> Option<Comparison> {
    let known = |sheet: &Sheet| sheet.national.iter().find_map(|level| nqf_level(&level.value.address));
    let comparison = compare(Rung::National(known(left)?), Rung::National(known(right)?));
    (comparison.outcome != Outcome::Unknown).then_some(comparison)
}

fn credit(left: &Sheet, right: &Sheet) -> Vec<(System, Option<Points>, Option<Points>)> {
    let (left, right) = (own(left), own(right));
    let systems: BTreeSet<&System> = left.keys().chain(right.keys()).collect();
    systems.into_iter().map(|system| (system.clone(), left.get(system).copied(), right.get(system).copied())).collect()
}

/// What the person received; where that is not said, what the specification gives.
fn own(sheet: &Sheet) -> std::collections::BTreeMap<System, Points> {
    let fields = if sheet.account.received.is_empty() { &sheet.account.offered } else { &sheet.account.received };
    let amounts: Vec<Amount> = fields.iter().map(|field| field.value.clone()).collect();
    totals(&amounts)
}
