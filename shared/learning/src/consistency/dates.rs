//! Do the dates of an award follow each other as they must?

use credential::Timestamp;

use super::{Finding, Order, birth};
use crate::achievement::Achievement;
use crate::award::{Award, Date, Field};

/// Seconds of a year of 365.25 days.
const YEAR: i64 = 31_557_600;
/// Seconds that two moments may lie apart and be the same day somewhere: local midnights reach from UTC-12 to UTC+14.
const DAY: i64 = crate::field::DAY;
/// Younger or older than this nobody is awarded learning.
const AGES: std::ops::RangeInclusive<i64> = 4..=110;

pub(super) fn check(award: &Award, all: &[&Achievement], as_of: Timestamp) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(born) = &award.born {
        findings.extend(birth::note(born));
        findings.extend(award.awarded.as_ref().and_then(|awarded| of_age(born, awarded)));
    }
    if let (Some(awarded), Some(until)) = (&award.awarded, &award.valid_until) {
        findings.extend(order(Order::AwardedUntil, awarded, until));
    }
    let dated = all.iter().filter_map(|achievement| achievement.awarded.as_ref());
    let top = award.awarded.iter().filter(|top| all.iter().all(|one| one.awarded.as_ref() != Some(top)));
    for date in top.chain(dated) {
        // A day ahead may be today already, further east.
        if date.value.moment().is_some_and(|moment| moment.seconds() > as_of.seconds() + DAY) {
            findings.push(Finding::Ahead { date: date.clone(), as_of });
        }
    }
    for achievement in all {
        for activity in &achievement.activities {
            if let (Some(began), Some(ended)) = (&activity.began, &activity.ended) {
                findings.extend(order(Order::BeganEnded, began, ended));
            }
            if let (Some(began), Some(awarded)) = (&activity.began, &achievement.awarded) {
                findings.extend(order(Order::BeganAwarded, began, awarded));
            }
        }
    }
    findings
}

/// The second must not lie more than a day before the first.
fn order(rule: Order, first: &Field<Date>, second: &Field<Date>) -> Option<Finding> {
    let (a, b) = (first.value.moment()?, second.value.moment()?);
    let wrong = a.seconds() > b.seconds() + DAY;
    wrong.then(|| Finding::Order { rule, first: first.clone(), second: second.clone() })
}

fn of_age(born: &Field<Date>, awarded: &Field<Date>) -> Option<Finding> {
    if let Some(wrong) = order(Order::BornAwarded, born, awarded) {
        return Some(wrong);
    }
    let passed = awarded.value.moment()?.seconds() - born.value.moment()?.seconds();
    let years = passed.div_euclid(YEAR);
    let strange = !AGES.contains(&years);
    strange.then(|| Finding::Age { born: born.clone(), awarded: awarded.clone(), years })
}
