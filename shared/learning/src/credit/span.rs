//! How long is that, as it is written?
//!
//! ISO 8601-1:2019, section 5.5.2 (durations), as XML Schema's `duration` narrows it, with weeks; numbers and words for
//! hours as the pilots and this project's own issuer write them.

use crate::achievement::Duration;

/// A duration of calendar and clock: "P1Y2M", "P8W", "PT60H".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// Years.
    pub years: u32,
    /// Months.
    pub months: u32,
    /// Weeks.
    pub weeks: u32,
    /// Days.
    pub days: u32,
    /// Hours.
    pub hours: u32,
    /// Minutes.
    pub minutes: u32,
    /// Seconds; a fraction is dropped.
    pub seconds: u32,
}

/// A duration as a measure of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// As ISO 8601 writes it.
    Span(Span),
    /// So many thousandths of an hour, where the format counts hours.
    Hours(u64),
}

/// Why a text is no duration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no duration of ISO 8601 and no number of hours")]
pub struct LengthError {
    /// The text as received, cut at 64 characters.
    pub text: String,
}

/// What a whole number in front of a letter may have: a century in seconds has ten digits.
const DIGITS: usize = 9;

impl Length {
    /// Reads a duration as a file writes it.
    pub fn of(duration: &Duration) -> Result<Self, LengthError> {
        let text = duration.text.trim();
        if text.starts_with('P') {
            return Span::parse(text).map(Length::Span);
        }
        let error = || LengthError { text: text.chars().take(64).collect() };
        let number = match text.split_once(' ') {
            None if duration.hours => text,
            Some((number, "hours" | "hour" | "h")) => number,
            _ => return Err(error()),
        };
        super::Points::parse(number).map(|hours| Length::Hours(hours.thousandths())).map_err(|_| error())
    }

    /// Thousandths of an hour, where it is written in hours, minutes and seconds alone: a month is not so many hours of
    /// work.
    pub fn thousandths_of_hours(self) -> Option<u64> {
        match self {
            Length::Hours(thousandths) => Some(thousandths),
            Length::Span(span) => span.clock_seconds().map(|seconds| seconds * 1_000 / 3_600),
        }
    }
}

impl Span {
    /// Reads "P1Y2M3DT4H5M6S" or "P8W": letters in this order, each with a number, at least one; a fraction only before
    /// S. Signs and fractions elsewhere are not read.
    pub fn parse(text: &str) -> Result<Self, LengthError> {
        let error = || LengthError { text: text.chars().take(64).collect() };
        let body = text.strip_prefix('P').ok_or_else(error)?;
        let (date, time) = match body.split_once('T') {
            Some((_, "")) => return Err(error()),
            Some((date, time)) => (date, time),
            None => (body, ""),
        };
        if date.is_empty() && time.is_empty() {
            return Err(error());
        }
        let mut span = Span::default();
        if let Some(weeks) = date.strip_suffix('W') {
            // Weeks stand alone.
            span.weeks = number(weeks).filter(|_| time.is_empty()).ok_or_else(error)?;
            return Ok(span);
        }
        let date = parts(date, &['Y', 'M', 'D']).ok_or_else(error)?;
        let time = parts(time, &['H', 'M', 'S']).ok_or_else(error)?;
        [span.years, span.months, span.days] = date;
        [span.hours, span.minutes, span.seconds] = time;
        Ok(span)
    }

    /// Seconds, where nothing of the calendar is in it.
    fn clock_seconds(self) -> Option<u64> {
        let calendar = [self.years, self.months, self.weeks, self.days];
        let clock = u64::from(self.hours) * 3_600 + u64::from(self.minutes) * 60 + u64::from(self.seconds);
        calendar.iter().all(|part| *part == 0).then_some(clock)
    }

    /// About how many seconds pass in it: a year has 365.25 days, a month a twelfth of that. For plausibility alone.
    pub fn about_seconds(self) -> u64 {
        let months = u64::from(self.years) * 12 + u64::from(self.months);
        let days = u64::from(self.weeks) * 7 + u64::from(self.days);
        let clock = u64::from(self.hours) * 3_600 + u64::from(self.minutes) * 60 + u64::from(self.seconds);
        months * 2_629_800 + days * 86_400 + clock
    }
}

/// Numbers with these letters behind them, in this order, each at most once.
fn parts(text: &str, letters: &[char; 3]) -> Option<[u32; 3]> {
    let mut found = [0; 3];
    let mut rest = text;
    for (letter, slot) in letters.iter().zip(&mut found) {
        let Some((before, after)) = rest.split_once(*letter) else { continue };
        let whole = if *letter == 'S' { before.split_once('.').map_or(Some(before), fraction)? } else { before };
        *slot = number(whole)?;
        rest = after;
    }
    rest.is_empty().then_some(found)
}

/// The whole part, if the other is a fraction.
fn fraction<'t>((whole, decimals): (&'t str, &str)) -> Option<&'t str> {
    number(decimals).map(|_| whole)
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
