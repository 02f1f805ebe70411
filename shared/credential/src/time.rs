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
        let moment = jiff::Timestamp::new(self.seconds, 0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        jiff::tz::Offset::UTC.to_datetime(moment)
    }
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
