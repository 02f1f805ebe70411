//! When? A moment in UTC, as credentials write it.
//!
//! RFC 3339 and xsd:dateTimeStamp for texts; NumericDate (RFC 7519, section 2) for JWT.

use std::fmt;

/// A moment in UTC, to the nanosecond. Texts are RFC 3339 with a time zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    seconds: i64,
    nanos: u32,
}

/// A text or number that names no moment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no date and time with a time zone (RFC 3339)")]
pub struct TimestampError {
    /// The text as received, cut at 64 characters.
    pub text: String,
}

/// Seconds from 0001-01-01 to 9999-12-31T23:59:59Z: what RFC 3339 can write.
const WRITABLE: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

impl Timestamp {
    /// The moment so many seconds after 1970-01-01T00:00:00Z; `None` outside the years 1 to 9999.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        WRITABLE.contains(&seconds).then_some(Self { seconds, nanos: 0 })
    }

    /// A JWT NumericDate, which may have a fraction.
    pub fn from_numeric_date(value: &crate::json::Value<'_>) -> Option<Self> {
        if let Some(seconds) = value.as_i64() {
            return Self::from_seconds(seconds);
        }
        let seconds = value.as_f64()?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the range is checked by from_seconds; a fraction is dropped"
        )]
        Self::from_seconds(seconds.floor() as i64)
    }

    /// Reads RFC 3339 with a time zone, as VCDM 2.0 section 4.9 and XML Schema's dateTimeStamp have it.
    pub fn parse(text: &str) -> Result<Self, TimestampError> {
        if let Some(moment) = usual(text) {
            return Ok(moment);
        }
        let error = || TimestampError { text: text.chars().take(64).collect() };
        let ascii = text.is_ascii() && text.len() >= 20 && text.len() <= 40 && text.as_bytes().get(10) == Some(&b'T');
        if !ascii || text.contains('[') {
            return Err(error());
        }
        let moment: jiff::Timestamp = text.parse().map_err(|_| error())?;
        let nanos = moment.subsec_nanosecond();
        let (seconds, nanos) =
            if nanos < 0 { (moment.as_second() - 1, nanos + 1_000_000_000) } else { (moment.as_second(), nanos) };
        let nanos = u32::try_from(nanos).map_err(|_| error())?;
        Ok(Self { seconds: Self::from_seconds(seconds).ok_or_else(error)?.seconds, nanos })
    }

    /// Whole seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// This moment so many seconds later (earlier, if negative), held within the years 1 to 9999.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let seconds = self.seconds.saturating_add(seconds).clamp(*WRITABLE.start(), *WRITABLE.end());
        Self { seconds, nanos: self.nanos }
    }

    /// Year, month and day in UTC.
    pub fn date(self) -> (i16, i8, i8) {
        let day = self.zoned().date();
        (day.year(), day.month(), day.day())
    }

    /// Hour and minute in UTC.
    pub fn hour_minute(self) -> (i8, i8) {
        let moment = self.zoned();
        (moment.hour(), moment.minute())
    }

    fn zoned(self) -> jiff::civil::DateTime {
        // Not by way of the library's own moments, which end a day before the last that can be written.
        let epoch = jiff::civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
        epoch.saturating_add(jiff::SignedDuration::from_secs(self.seconds))
    }
}

/// A moment as nearly all are written, "2026-11-22T10:04:00Z"; anything else is read with more care.
fn usual(text: &str) -> Option<Timestamp> {
    let bytes: &[u8; 20] = text.as_bytes().try_into().ok()?;
    let number = |places: std::ops::Range<usize>| {
        let digit = |sum: i64, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0'));
        bytes.get(places)?.iter().try_fold(0, digit)
    };
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'Z')];
    if marks.iter().any(|(place, mark)| bytes.get(*place) != Some(mark)) {
        return None;
    }
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    if year == 0 || day == 0 || day > length || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    // Days since 1970-01-01 of years that begin in March, so that a leap day is the last.
    let (years, months) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 719_469;
    Timestamp::from_seconds(days * 86_400 + hour * 3_600 + minute * 60 + second)
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC, `2026-11-22T10:04:00Z`; a fraction only where there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = self.zoned();
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            moment.year(),
            moment.month(),
            moment.day(),
            moment.hour(),
            moment.minute(),
            moment.second()
        )?;
        if self.nanos > 0 {
            let fraction = format!("{:09}", self.nanos);
            write!(f, ".{}", fraction.trim_end_matches('0'))?;
        }
        f.write_str("Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = TimestampError;
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        Self::parse(text)
    }
}

impl serde::Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    /// What the library makes of it, which reads all forms.
    fn by_library(text: &str) -> Option<i64> {
        text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_second)
    }

    #[test]
    fn the_usual_form_is_read_as_by_the_library() {
        for year in [1, 4, 100, 400, 1600, 1899, 1900, 1969, 1970, 1999, 2000, 2023, 2024, 2026, 2100, 9999] {
            for month in 0..=13 {
                for day in [0, 1, 9, 28, 29, 30, 31, 32] {
                    for time in ["00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00:61", "07:08:09"] {
                        let text = format!("{year:04}-{month:02}-{day:02}T{time}Z");
                        let found = super::usual(&text).map(Timestamp::seconds);
                        // Its last day is one that it does not read.
                        if (year, month, day) < (9999, 12, 30) {
                            assert_eq!(found, by_library(&text), "{text}");
                        }
                    }
                }
            }
        }
        for other in ["2026-11-22T10:04:0Z", "2026-11-22T10:04:00z", "2026-11-22 10:04:00Z", "+026-11-22T10:04:00Z", ""]
        {
            assert_eq!(super::usual(other), None, "{other}");
        }
        assert_eq!(super::usual("2016-12-31T23:59:60Z"), None, "a leap second is the library's affair");
        // "For ever", as many write it.
        for ends in ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2024-02-29T12:00:00Z"] {
            assert_eq!(Timestamp::parse(ends).map(|moment| moment.to_string()), Ok(ends.to_owned()));
        }
    }

    #[test]
    fn texts() {
        for (text, written) in [
            ("2026-11-22T00:00:00Z", "2026-11-22T00:00:00Z"),
            ("2026-11-22T01:30:00+01:30", "2026-11-22T00:00:00Z"),
            ("2021-09-06T00:00:00.000Z", "2021-09-06T00:00:00Z"),
            ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z"),
        ] {
            assert_eq!(Timestamp::parse(text).expect(text).to_string(), written);
        }
        for text in
            ["", "2026-11-22", "2026-11-22T00:00:00", "2026-13-01T00:00:00Z", "2026-11-22 00:00:00Z", "tomorrow"]
        {
            assert!(Timestamp::parse(text).is_err(), "{text}");
        }
    }
}
