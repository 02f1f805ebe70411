//! Does what was learned fall into the time for which something was agreed?
//!
//! Recommendation 2009/C 155/02: partners first agree, then somebody learns, is assessed, and what was assessed is recognised.
//! So a memorandum accepts what was awarded while it was in force, though it may have ended since, and a learning agreement what
//! was learned in its days: the time of learning where the credential states it, else the day of the award. Both count whenever
//! they are asked, since recognition comes after.

use credential::Timestamp;

use super::agreement::{LearningAgreement, Memorandum};
use super::credit::Credit;

/// The days for which something was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// First day, "2026-01-31"; none: always.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
}

/// When something was learned, as far as its credential says what an agreement asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learned {
    /// It was awarded then.
    Awarded(Timestamp),
    /// The time of learning is stated.
    Period {
        /// From when.
        began: Option<Timestamp>,
        /// Until when.
        ended: Option<Timestamp>,
    },
    /// Neither is.
    NotSaid,
}

/// Files of Europe write a day as its local midnight in UTC, which is the evening before: up to three hours.
const EAST: i64 = 3 * 3_600;

impl Term {
    /// Whether that moment lies in these days. A day that cannot be read is no day on which it does.
    pub(super) fn holds(&self, at: Timestamp) -> bool {
        begun(self.from.as_deref(), at) && !over(self.until.as_deref(), at)
    }

    /// Whether it has no bound.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Whether that lies in these days.
    pub(super) fn meets(&self, learned: Learned) -> bool {
        let day = |at: Timestamp| self.holds(at) || self.holds(at.plus_seconds(EAST));
        match learned {
            _ if self.is_open() => true,
            Learned::Awarded(at) => day(at),
            Learned::Period { began, ended } => [began, ended].into_iter().flatten().all(day),
            Learned::NotSaid => false,
        }
    }
}

impl Learned {
    /// As a memorandum asks for it: the day of the award.
    pub(super) fn awarded(credit: &Credit) -> Self {
        credit.awarded.map_or(Self::NotSaid, Self::Awarded)
    }

    /// As a learning agreement asks for it.
    pub(super) fn period(credit: &Credit) -> Self {
        match (credit.began, credit.ended) {
            (None, None) => Self::awarded(credit),
            (began, ended) => Self::Period { began, ended },
        }
    }
}

impl Memorandum {
    /// Its days.
    pub fn term(&self) -> Term {
        Term { from: self.from.clone(), until: self.until.clone() }
    }
}

impl LearningAgreement {
    /// Its days.
    pub fn term(&self) -> Term {
        Term { from: self.from.clone(), until: self.until.clone() }
    }
}

fn begun(day: Option<&str>, as_of: Timestamp) -> bool {
    day.is_none_or(|day| midnight(day).is_some_and(|begins| begins <= as_of))
}

/// A last day is over when it has ended.
pub(super) fn over(day: Option<&str>, as_of: Timestamp) -> bool {
    day.is_some_and(|day| midnight(day).is_none_or(|begins| begins.plus_seconds(86_400) <= as_of))
}

pub(super) fn midnight(day: &str) -> Option<Timestamp> {
    if day.len() != 10 {
        return None;
    }
    Timestamp::parse(&format!("{day}T00:00:00Z")).ok()
}

#[cfg(test)]
mod tests {
    use credential::Timestamp;

    use super::{Learned, Term};

    #[test]
    fn first_and_last_day_are_in_it() {
        let at = |text: &str| Timestamp::parse(text).expect("moment");
        let term = Term { from: Some("2026-01-22".to_owned()), until: Some("2026-06-30".to_owned()) };
        let period = |began: &str, ended: &str| Learned::Period { began: Some(at(began)), ended: Some(at(ended)) };
        for (learned, expected) in [
            (Learned::Awarded(at("2026-01-22T00:00:00Z")), true),
            (Learned::Awarded(at("2026-01-21T23:00:00Z")), true),
            (Learned::Awarded(at("2026-01-21T20:00:00Z")), false),
            (Learned::Awarded(at("2026-06-30T22:00:00Z")), true),
            (Learned::Awarded(at("2026-07-01T00:00:00Z")), false),
            (Learned::Awarded(at("2025-03-01T00:00:00Z")), false),
            (period("2026-02-01T00:00:00Z", "2026-06-30T00:00:00Z"), true),
            (period("2025-02-01T00:00:00Z", "2026-06-30T00:00:00Z"), false),
            (period("2026-02-01T00:00:00Z", "2026-07-30T00:00:00Z"), false),
            (Learned::Period { began: None, ended: Some(at("2026-06-01T00:00:00Z")) }, true),
            (Learned::NotSaid, false),
        ] {
            assert_eq!(term.meets(learned), expected, "{learned:?}");
            assert!(Term::default().meets(learned));
        }
        let unread = Term { until: Some("some day".to_owned()), ..Term::default() };
        assert!(!unread.meets(Learned::Awarded(at("2026-01-22T00:00:00Z"))));
    }
}
