//! How are dates, moments and numbers written? Through one function each, in the words of each language.
//!
//! All moments are UTC, and a time of day says so: a report reads the same wherever it is read.

use credential::Timestamp;
use verify::Arg;

use crate::{Language, Words, bundle};

impl Words {
    /// "22 November 2026".
    pub fn date(self, moment: Timestamp) -> String {
        self.day(moment, None)
    }

    /// A date that came as text ("2026-11-22", with or without a time of day) as people write it: the day that it was where it
    /// was written; nothing if it is none.
    pub fn date_of(self, text: &str) -> Option<String> {
        self.day_of(&learning::Date::of(text))
    }

    /// The day of a date where it was written, as people write it; nothing if it is none.
    pub fn day_of(self, date: &learning::Date) -> Option<String> {
        date.on_the_clock().map(|moment| self.date(moment))
    }

    /// The same; of a moment that may be another day's midnight written in UTC, that moment with that day.
    pub fn day_told(self, text: &str) -> Option<String> {
        let date = learning::Date::of(text);
        if date.likely_day().is_some() { Some(self.day_or_moment(&date)) } else { self.day_of(&date) }
    }

    /// A date as it is written; of a moment that may be a day's midnight written in UTC, with that day.
    pub fn day_or_moment(self, date: &learning::Date) -> String {
        let written = self.date_written(date);
        match date.likely_day() {
            Some(day) => self.own("date-likely", &[("moment", &written), ("day", &self.date(day))]),
            None => written,
        }
    }

    /// "22 Nov 2026", for columns.
    pub fn date_short(self, moment: Timestamp) -> String {
        self.day(moment, Some("short"))
    }

    /// "10:04 UTC".
    pub fn time(self, moment: Timestamp) -> String {
        let (hour, minute) = moment.hour_minute();
        self.own("time", &[("hour", &format!("{hour:02}")), ("minute", &format!("{minute:02}"))])
    }

    /// "22 November 2026, 10:04 UTC".
    pub fn moment(self, moment: Timestamp) -> String {
        self.own("moment", &[("date", &self.date(moment)), ("time", &self.time(moment))])
    }

    /// "As of 22 November 2026, 10:04 UTC".
    pub fn as_of(self, moment: Timestamp) -> String {
        self.own("as-of", &[("moment", &self.moment(moment))])
    }

    /// "22 Nov 2026", or that the date of a fact is not known.
    pub fn dated(self, moment: Option<Timestamp>) -> String {
        moment.map_or_else(|| self.text("date-unknown", &[]), |moment| self.date_short(moment))
    }

    /// "48,213": digits in groups of three, from five digits on.
    pub fn number(self, number: u64) -> String {
        grouped(self.language(), &number.to_string())
    }

    /// "16 MiB"; "1,000 bytes" of what is no whole number of these.
    pub(crate) fn size(self, bytes: u64) -> String {
        const MIB: u64 = 1 << 20;
        match (bytes / MIB, bytes % MIB) {
            (count @ 1.., 0) => self.text("size-mib", &[("count", Arg::Number(count))]),
            _ => self.text("size-bytes", &[("count", Arg::Number(bytes))]),
        }
    }

    /// "a, b and c".
    pub fn list(self, items: &[String]) -> String {
        let Some((first, rest)) = items.split_first() else {
            return String::new();
        };
        let last = rest.len();
        rest.iter().enumerate().fold(first.clone(), |before, (place, item)| {
            let id = if place + 1 == last { "list-end" } else { "list-more" };
            self.own(id, &[("first", &before), ("last", item)])
        })
    }

    fn day(self, moment: Timestamp, form: Option<&str>) -> String {
        let (year, month, day) = moment.date();
        let id = format!("month-{month}");
        let month = self.find(&id, form, &bundle::own(&[])).unwrap_or(id);
        let args = [("day", day.to_string()), ("month", month), ("year", year.to_string())];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        self.find("date", form, &bundle::own(&args)).unwrap_or_else(|| moment.to_string())
    }
}

/// Digits in groups of three, from five digits on; what is no row of digits comes back as it is.
pub(crate) fn grouped(language: Language, digits: &str) -> String {
    let mark = match language {
        Language::English => ',',
        Language::German => '.',
    };
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.to_owned();
    }
    let mut grouped = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}
