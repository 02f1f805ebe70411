//! Which levels do the EQF's neighbours have: the cycles of higher education and the levels of programmes?
//!
//! QF-EHEA (Bologna) and ISCED 2011. Both mappings to the EQF are from memory here, so that they are not confirmed:
//! ISCED describes programmes and the EQF outcomes, and nothing maps one to the other formally.

use super::{EqfRange, Mapping, Status};

/// Levels of ISCED 2011.
pub const ISCED_LEVELS: std::ops::RangeInclusive<u8> = 0..=8;

/// A cycle of the Qualifications Framework of the European Higher Education Area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// About 120 ECTS within or linked to the first cycle.
    Short,
    /// Bachelor.
    First,
    /// Master.
    Second,
    /// Doctorate.
    Third,
}

impl Cycle {
    /// All, lowest first.
    pub const ALL: [Cycle; 4] = [Cycle::Short, Cycle::First, Cycle::Second, Cycle::Third];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Cycle::Short => "short-cycle",
            Cycle::First => "first-cycle",
            Cycle::Second => "second-cycle",
            Cycle::Third => "third-cycle",
        }
    }

    /// The EQF level that is compatible with it.
    pub fn eqf(self) -> u8 {
        match self {
            Cycle::Short => 5,
            Cycle::First => 6,
            Cycle::Second => 7,
            Cycle::Third => 8,
        }
    }
}

/// The cycle beside an EQF level; none below 5.
pub fn cycle_of_eqf(level: u8) -> Option<Cycle> {
    Cycle::ALL.into_iter().find(|cycle| cycle.eqf() == level)
}

pub(super) const CYCLES: Mapping =
    Mapping { status: Status::MemoryHigh, basis: "EQF 5 to 8 and the cycles of the QF-EHEA" };

/// 5 to 8 usually align, and EQF 4 spans ISCED 3 and 4; of ISCED 0 to 2 nothing is known.
pub(super) fn isced(level: u8) -> Option<(EqfRange, Mapping)> {
    let eqf = match level {
        3 | 4 => 4,
        5..=8 => level,
        _ => return None,
    };
    let basis = "programmes and outcomes have no formal mapping";
    Some((EqfRange::new(eqf, eqf)?, Mapping { status: Status::MemoryCheck, basis }))
}
