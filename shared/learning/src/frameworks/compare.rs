//! Is one level comparable with another, and on what does that rest?
//!
//! Every comparison goes by way of the EQF, since that is what national frameworks are referenced to.

use super::{EqfRange, LEVEL_SOURCE, LEVEL_SOURCE_DATE, Mapping, Rung, scales};

/// What a comparison comes to. It is never recognition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Both stand for the same EQF level.
    Comparable {
        /// That level.
        eqf: u8,
    },
    /// They share EQF levels, and at least one stands for several.
    Overlapping {
        /// The first level's.
        left: EqfRange,
        /// The second level's.
        right: EqfRange,
    },
    /// They share no EQF level.
    Different {
        /// The first level's.
        left: EqfRange,
        /// The second level's.
        right: EqfRange,
    },
    /// Of at least one of them the EQF level is not known, or it has none.
    Unknown,
}

impl Outcome {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Outcome::Comparable { .. } => "comparable",
            Outcome::Overlapping { .. } => "overlapping",
            Outcome::Different { .. } => "different",
            Outcome::Unknown => "unknown",
        }
    }
}

/// One step from a ladder to the EQF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// From where.
    pub from: Rung,
    /// To which EQF level or levels; none where that is not known or the level lies below the EQF.
    pub eqf: Option<EqfRange>,
    /// On what the step rests; none where nothing is known.
    pub mapping: Option<Mapping>,
    /// The list that the level itself stands in; none for levels of no list.
    pub list: Option<&'static str>,
    /// Of when that list is: year and month.
    pub list_dated: Option<&'static str>,
    /// How the framework was referenced to the EQF and when, in the source's words; may be empty.
    pub referencing: &'static str,
}

impl Hop {
    /// Whether a source confirms this step.
    pub fn confirmed(&self) -> bool {
        self.mapping.is_some_and(|mapping| mapping.status.confirmed())
    }
}

/// Two levels beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What it comes to.
    pub outcome: Outcome,
    /// The steps it took, the first level's first. A level of the EQF itself takes none.
    pub hops: Vec<Hop>,
    /// Whether a source confirms every step. False is shown as "not confirmed".
    pub confirmed: bool,
}

/// Compares two levels by way of the EQF.
pub fn compare(left: Rung, right: Rung) -> Comparison {
    let (left, right) = (to_eqf(left), to_eqf(right));
    let outcome = match (left.eqf, right.eqf) {
        (Some(a), Some(b)) if a == b && a.first() == a.last() => Outcome::Comparable { eqf: a.first() },
        (Some(left), Some(right)) if left.meets(right) => Outcome::Overlapping { left, right },
        (Some(left), Some(right)) => Outcome::Different { left, right },
        _ => Outcome::Unknown,
    };
    let hops: Vec<Hop> = [left, right].into_iter().filter(|hop| !matches!(hop.from, Rung::Eqf(_))).collect();
    let confirmed = outcome != Outcome::Unknown && hops.iter().all(Hop::confirmed);
    Comparison { outcome, hops, confirmed }
}

/// The EQF level or levels of a step of any ladder.
pub fn to_eqf(from: Rung) -> Hop {
    let blank = Hop { from, eqf: None, mapping: None, list: None, list_dated: None, referencing: "" };
    match from {
        Rung::Eqf(level) => Hop { eqf: EqfRange::new(level, level), ..blank },
        Rung::National(level) => {
            let listed = level.address().is_some();
            Hop {
                eqf: level.eqf,
                mapping: Some(level.mapping),
                list: listed.then_some(LEVEL_SOURCE),
                list_dated: listed.then_some(LEVEL_SOURCE_DATE),
                referencing: level.framework().map_or("", |framework| framework.referencing),
                ..blank
            }
        }
        Rung::Cycle(cycle) => {
            Hop { eqf: EqfRange::new(cycle.eqf(), cycle.eqf()), mapping: Some(scales::CYCLES), ..blank }
        }
        Rung::Isced(level) => match scales::isced(level) {
            Some((eqf, mapping)) => Hop { eqf: Some(eqf), mapping: Some(mapping), ..blank },
            None => blank,
        },
    }
}
