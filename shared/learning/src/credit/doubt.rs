//! Which credit and durations cannot well be meant as they are written?
//!
//! Nothing here is wrong for certain: each doubt holds both values, for a person to look at.

use super::{Account, Length, Measured, Points, System, account};
use crate::achievement::{Achievement, DurationKind};
use crate::award::{Date, Field};
use crate::limits::MEASURES;

/// More months than anybody counts without years: P60M is five years, and mostly meant as 60 minutes or hours.
const MONTHS: u32 = 36;
/// Hours that an ECTS point stands for: 25 to 30 as the users' guide has it (not confirmed here), and a wide margin.
const HOURS_PER_ECTS: std::ops::RangeInclusive<u64> = 15..=45;
/// More ECTS points than any qualification gives: six years of full-time study have 360.
const MOST_ECTS: u32 = 480;

/// Credit or a duration that cannot well be meant so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// So many months without a year.
    ManyMonths {
        /// The duration.
        length: Field<Measured>,
    },
    /// The workload takes longer than the whole may take.
    BeyondMaximum {
        /// The workload.
        length: Field<Measured>,
        /// The longest duration.
        maximum: Field<Measured>,
    },
    /// The workload takes longer than the time between the first and the last day.
    BeyondActivity {
        /// The workload.
        length: Field<Measured>,
        /// The first day.
        began: Field<Date>,
        /// The last.
        ended: Field<Date>,
    },
    /// Two durations of the same kind contradict each other.
    Contradicting {
        /// One.
        length: Field<Measured>,
        /// The other.
        other: Field<Measured>,
    },
    /// An ECTS point would stand for a strange number of hours.
    HoursPerPoint {
        /// The points.
        points: Field<Points>,
        /// The hours.
        length: Field<Measured>,
        /// Hours for a point, rounded down.
        hours: u64,
    },
    /// Credit that is no number of points: "-5", "NaN".
    NoPoints {
        /// As the file writes it, with its system.
        credit: Field<String>,
    },
    /// More points than any qualification gives.
    ManyPoints {
        /// The points.
        points: Field<Points>,
    },
}

impl Doubt {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Doubt::ManyMonths { .. } => "many-months",
            Doubt::BeyondMaximum { .. } => "beyond-maximum",
            Doubt::BeyondActivity { .. } => "beyond-activity",
            Doubt::Contradicting { .. } => "contradicting-durations",
            Doubt::HoursPerPoint { .. } => "hours-per-point",
            Doubt::NoPoints { .. } => "no-points",
            Doubt::ManyPoints { .. } => "many-points",
        }
    }
}

/// The doubts about one achievement; its parts have their own.
pub fn doubts(achievement: &Achievement) -> Vec<Doubt> {
    let account = account(achievement);
    let mut doubts = months(&account);
    doubts.extend(beyond_maximum(&account));
    doubts.extend(beyond_activity(achievement, &account));
    doubts.extend(contradicting(&account));
    doubts.extend(points(&account));
    doubts.extend(no_points(achievement));
    doubts
}

fn span(measured: &Field<Measured>) -> Option<super::Span> {
    match measured.value.length {
        Length::Span(span) => Some(span),
        Length::Hours(_) => None,
    }
}

/// About how many seconds pass in it.
fn seconds(measured: &Field<Measured>) -> u64 {
    match measured.value.length {
        Length::Span(span) => span.about_seconds(),
        Length::Hours(thousandths) => thousandths * 36 / 10,
    }
}

fn months(account: &Account) -> Vec<Doubt> {
    let many = |length: &&Field<Measured>| span(length).is_some_and(|span| span.months > MONTHS && span.years == 0);
    account.lengths.iter().filter(many).map(|length| Doubt::ManyMonths { length: length.clone() }).collect()
}

fn work(account: &Account) -> impl Iterator<Item = &Field<Measured>> {
    account.lengths.iter().filter(|length| length.value.kind != DurationKind::Maximum)
}

fn beyond_maximum(account: &Account) -> Vec<Doubt> {
    let Some(maximum) = account.lengths.iter().find(|length| length.value.kind == DurationKind::Maximum) else {
        return Vec::new();
    };
    let beyond = work(account).filter(|length| seconds(length) > seconds(maximum));
    beyond.map(|length| Doubt::BeyondMaximum { length: length.clone(), maximum: maximum.clone() }).collect()
}

fn beyond_activity(achievement: &Achievement, account: &Account) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for activity in achievement.activities.iter().take(MEASURES) {
        let (Some(began), Some(ended)) = (&activity.began, &activity.ended) else { continue };
        let (Some(first), Some(last)) = (began.value.moment(), ended.value.moment()) else { continue };
        // Both days count.
        let passed = u64::try_from(last.seconds() - first.seconds() + 86_400).unwrap_or(0);
        let own = |length: &&Field<Measured>| length.pointer.starts_with(&format!("{}/", activity.pointer));
        for length in work(account).filter(own).filter(|length| seconds(length) > passed) {
            let (began, ended) = (began.clone(), ended.clone());
            doubts.push(Doubt::BeyondActivity { length: length.clone(), began, ended });
        }
    }
    doubts
}

/// Two notional workloads of one achievement, one more than twice the other.
fn contradicting(account: &Account) -> Vec<Doubt> {
    let volumes: Vec<_> = account.lengths.iter().filter(|length| length.value.kind == DurationKind::Volume).collect();
    let Some((first, others)) = volumes.split_first() else { return Vec::new() };
    let apart = |other: &&&Field<Measured>| {
        let (a, b) = (seconds(first), seconds(other));
        a > b.saturating_mul(2) || b > a.saturating_mul(2)
    };
    let pair = |other: &&Field<Measured>| Doubt::Contradicting { length: (*first).clone(), other: (*other).clone() };
    others.iter().filter(apart).map(pair).collect()
}

fn no_points(achievement: &Achievement) -> Vec<Doubt> {
    let all = achievement.received.iter().chain(&achievement.credit).take(MEASURES);
    let unread = all.filter(|credit| Points::parse(&credit.value.points).is_err());
    let written = |credit: &Field<crate::Credit>| format!("{} {}", credit.value.points, credit.value.system);
    unread.map(|credit| Doubt::NoPoints { credit: credit.with(written(credit).trim().to_owned()) }).collect()
}

fn points(account: &Account) -> Vec<Doubt> {
    let ects = |amount: &&Field<super::Amount>| amount.value.system == System::Ects;
    let Some(amount) = account.received.iter().chain(&account.offered).find(ects) else { return Vec::new() };
    let points = amount.with(amount.value.points);
    let mut doubts = Vec::new();
    if points.value > Points::whole(MOST_ECTS) {
        doubts.push(Doubt::ManyPoints { points: points.clone() });
    }
    let hours = work(account)
        .filter(|length| matches!(length.value.kind, DurationKind::Volume | DurationKind::Workload))
        .find_map(|length| Some((length, length.value.length.thousandths_of_hours()?)));
    if let Some((length, thousandths)) = hours
        && let Some(hours) = thousandths.checked_div(points.value.thousandths())
        && !HOURS_PER_ECTS.contains(&hours)
    {
        doubts.push(Doubt::HoursPerPoint { points, length: length.clone(), hours });
    }
    doubts
}
