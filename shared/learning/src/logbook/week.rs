//! Which week is that? ISO 8601-1:2019, section 5.2.3: weeks begin on Monday, and the first has the year's first Thursday.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A week of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    year: i16,
    week: i8,
}

/// A text that names no week.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no week: 2026-W01 to 2026-W53, where the year has so many")]
pub struct WeekError {
    /// The text as received, cut at 64 characters.
    pub text: String,
}

impl Week {
    /// Reads "2026-W12".
    pub fn parse(text: &str) -> Result<Self, WeekError> {
        let error = || WeekError { text: text.chars().take(64).collect() };
        let (year, week) = text.split_once("-W").ok_or_else(error)?;
        let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(week, 2) {
            return Err(error());
        }
        let found = Self { year: year.parse().map_err(|_| error())?, week: week.parse().map_err(|_| error())? };
        found.date().map(|_| found).ok_or_else(error)
    }

    /// Reads a week as people write it: "2026-W12", "12/2026", "KW 12 2026", or by one of its days, "2026-03-20" or "20.3.2026".
    pub fn read(text: &str) -> Result<Self, WeekError> {
        let text = text.trim();
        Self::parse(text).or_else(|error| Self::written(text).ok_or(error))
    }

    fn written(text: &str) -> Option<Self> {
        let numbers: Vec<&str> =
            text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let small = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
        let year = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() == 4);
        let found = match *numbers.as_slice() {
            [week, of] | [of, week] if week.len() <= 2 && of.len() == 4 => Self { year: year(of)?, week: small(week)? },
            [of, month, day] if of.len() == 4 => Self::of_day(year(of)?, small(month)?, small(day)?)?,
            // With strokes the month may stand first: nobody can say which is meant.
            [day, month, of] if !text.contains('/') => Self::of_day(year(of)?, small(month)?, small(day)?)?,
            _ => return None,
        };
        found.date().map(|_| found)
    }

    fn of_day(year: i16, month: i8, day: i8) -> Option<Self> {
        let week = Date::new(year, month, day).ok()?.iso_week_date();
        Some(Self { year: week.year(), week: week.week() })
    }

    /// The week of a moment, in UTC.
    pub fn of(at: credential::Timestamp) -> Option<Self> {
        let (year, month, day) = at.date();
        Self::of_day(year, month, day)
    }

    fn date(self) -> Option<Date> {
        ISOWeekDate::new(self.year, self.week, Weekday::Monday).ok().map(ISOWeekDate::date)
    }

    /// Its Monday and its Sunday, as "2026-03-16".
    pub fn days(self) -> Option<(String, String)> {
        let monday = self.date()?;
        let sunday = monday.checked_add(jiff::Span::new().days(6)).ok()?;
        Some((monday.to_string(), sunday.to_string()))
    }

    /// The week after it.
    pub fn next(self) -> Option<Self> {
        self.after(7)
    }

    /// The week before it.
    pub fn before(self) -> Option<Self> {
        self.after(-7)
    }

    fn after(self, days: i64) -> Option<Self> {
        let week = self.date()?.checked_add(jiff::Span::new().days(days)).ok()?.iso_week_date();
        Some(Self { year: week.year(), week: week.week() })
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.week)
    }
}

impl serde::Serialize for Week {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Week {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Week::parse(&text).map_err(serde::de::Error::custom)
    }
}
