//! Which day is a date of birth, and are two of them the same?
//!
//! ELM writes dates of birth as moments, and Europass writes local midnight in UTC: 2 October 1999 in Ireland comes out
//! as 1 October, 23:00. The raw value is shown; comparisons allow a day either way.

use super::Finding;
use crate::award::{Date, Field};
use crate::field::DAY;

/// How two dates of birth compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Same {
    /// The same day.
    Day,
    /// Days beside each other, at least one of which is a local midnight: they may be the same.
    Beside,
    /// Other days.
    No,
    /// One of them is no date.
    Unknown,
}

impl Same {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Same::Day => "same-day",
            Same::Beside => "beside",
            Same::No => "different",
            Same::Unknown => "unknown",
        }
    }
}

/// Whether it is a moment that is no midnight where it was written: which day that was there is open.
fn is_local(date: &Date) -> bool {
    date.moment().is_some() && date.day().is_none()
}

/// Compares two dates of birth, as written.
pub fn compare(left: &Date, right: &Date) -> Same {
    let (Some(a), Some(b)) = (left.on_the_clock(), right.on_the_clock()) else { return Same::Unknown };
    let apart = a.seconds().div_euclid(DAY) - b.seconds().div_euclid(DAY);
    match apart {
        0 => Same::Day,
        -1 | 1 if is_local(left) || is_local(right) => Same::Beside,
        _ => Same::No,
    }
}

/// How a date of birth that is a local midnight is to be read: east of Greenwich the day has begun before UTC's.
pub(super) fn note(born: &Field<Date>) -> Option<Finding> {
    if !is_local(&born.value) {
        return None;
    }
    let moment = &born.value.on_the_clock()?;
    let likely = if moment.hour_minute().0 >= 10 { moment.plus_seconds(DAY) } else { *moment };
    Some(Finding::LocalMidnight { born: born.clone(), in_utc: moment.date(), likely: likely.date() })
}
