//! Does an award agree with itself?
//!
//! Label against address, level against level, country against country, dates and durations against what is plausible.
//! Each finding holds both values with where they stand. None proves anything: a doubt is for a person to look at, and a
//! note explains how a value is to be read.

pub mod birth;
mod countries;
mod dates;
mod labels;
mod levels;
#[cfg(test)]
mod tests;

use credential::Timestamp;
use credential::json::Value;

use crate::achievement::Achievement;
use crate::award::{Award, Concept, Date, Field};
use crate::credit::{Doubt, Points, doubts};
use crate::field::Identifier;
use crate::frameworks::{EqfRange, Level};
use crate::limits::FINDINGS;

/// One place where an award and itself, or what is plausible, do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The label of an entry of a list says something else than its address, which counts.
    Label {
        /// The label as the file copies it.
        label: Field<String>,
        /// The address.
        address: Field<String>,
        /// What stands at that address ("EQF 4", "IE").
        means: String,
    },
    /// An address of a list whose entries are known here, which is none of them: what it stands for is unknown.
    NoEntry {
        /// The address.
        address: Field<String>,
        /// The label that stands beside it, the first of several.
        label: Option<Field<String>>,
    },
    /// The national level was referenced to another EQF level than the file states.
    Level {
        /// The EQF level that the file states.
        eqf: Field<u8>,
        /// The national level that it states.
        national: Field<Concept>,
        /// What the table knows of that, with how sure it is.
        known: &'static Level,
        /// The EQF level or levels of that.
        range: EqfRange,
    },
    /// The national level is of another country than who awarded.
    FrameworkCountry {
        /// The national level.
        national: Field<Concept>,
        /// What the table knows of that.
        known: &'static Level,
        /// The countries of those who awarded: none of them has this framework.
        bodies: Vec<Field<String>>,
    },
    /// An organisation's number is of another country than its address.
    IdentifierCountry {
        /// The number.
        identifier: Field<Identifier>,
        /// The country that the number names, two letters.
        named: String,
        /// The country of its address.
        country: Field<String>,
    },
    /// Something lies before what must have come first.
    Order {
        /// Which rule.
        rule: Order,
        /// What should come first.
        first: Field<Date>,
        /// What should come after it.
        second: Field<Date>,
    },
    /// A date lies ahead that cannot.
    Ahead {
        /// The date.
        date: Field<Date>,
        /// The moment of the look.
        as_of: Timestamp,
    },
    /// Nobody is awarded that at this age.
    Age {
        /// The date of birth.
        born: Field<Date>,
        /// The date of the award.
        awarded: Field<Date>,
        /// Whole years between them.
        years: i64,
    },
    /// A date of birth that is written as a moment, at a local midnight: the day may be the one beside it. A note.
    LocalMidnight {
        /// The date of birth.
        born: Field<Date>,
        /// The day in UTC: year, month, day.
        in_utc: (i16, i8, i8),
        /// The day that is likely meant.
        likely: (i16, i8, i8),
    },
    /// Credit or a duration that cannot well be meant so.
    Measure(Doubt),
    /// Level and credit do not go together.
    LevelCredit {
        /// The level.
        eqf: Field<u8>,
        /// ECTS points.
        points: Field<Points>,
    },
}

/// What must come before what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// Birth before the award.
    BornAwarded,
    /// The first day before the last.
    BeganEnded,
    /// The first day before the award.
    BeganAwarded,
    /// The award before its end.
    AwardedUntil,
}

impl Order {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Order::BornAwarded => "born-awarded",
            Order::BeganEnded => "began-ended",
            Order::BeganAwarded => "began-awarded",
            Order::AwardedUntil => "awarded-until",
        }
    }
}

impl Finding {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Finding::Label { .. } => "label",
            Finding::NoEntry { .. } => "no-entry",
            Finding::Level { .. } => "level",
            Finding::FrameworkCountry { .. } => "framework-country",
            Finding::IdentifierCountry { .. } => "identifier-country",
            Finding::Order { rule, .. } => rule.id(),
            Finding::Ahead { .. } => "ahead",
            Finding::Age { .. } => "age",
            Finding::LocalMidnight { .. } => "local-midnight",
            Finding::Measure(doubt) => doubt.id(),
            Finding::LevelCredit { .. } => "level-credit",
        }
    }

    /// Whether it only explains how a value is to be read.
    pub fn is_note(&self) -> bool {
        matches!(self, Finding::LocalMidnight { .. })
    }

    /// Whether what it rests on is confirmed by a source; what the file says itself always is.
    pub fn confirmed(&self) -> bool {
        match self {
            Finding::Level { known, .. } => known.mapping.status.confirmed(),
            // Both rest on figures from memory.
            Finding::LevelCredit { .. } | Finding::Measure(Doubt::HoursPerPoint { .. } | Doubt::ManyPoints { .. }) => {
                false
            }
            _ => true,
        }
    }
}

/// Everything about which an award does not agree with itself, in a stated order. `award` was read from `claims`.
pub fn check(claims: &Value<'_>, award: &Award, as_of: Timestamp) -> Vec<Finding> {
    let mut findings = labels::check(claims);
    let all: Vec<&Achievement> = award.achievements.iter().flat_map(Achievement::all).collect();
    for achievement in &all {
        if findings.len() >= FINDINGS {
            break;
        }
        findings.extend(levels::check(achievement));
        findings.extend(countries::check(award, achievement));
        findings.extend(doubts(achievement).into_iter().map(Finding::Measure));
    }
    findings.extend(countries::identifiers(award, &all));
    findings.extend(dates::check(award, &all, as_of));
    findings.truncate(FINDINGS);
    findings
}
