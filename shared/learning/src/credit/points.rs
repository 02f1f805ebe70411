//! How many points, and of which system?

use std::fmt;

/// A system of credit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// European Credit Transfer and Accumulation System.
    Ects,
    /// European Credit system for Vocational Education and Training.
    Ecvet,
    /// Another, by its address or name.
    Other(String),
    /// The file names none.
    Unnamed,
}

impl System {
    /// The system of that name or address; [`crate::Credit`] has it so.
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        let named = crate::elm::credit_system(text).unwrap_or(text);
        match named.to_ascii_uppercase().as_str() {
            "" => System::Unnamed,
            "ECTS" => System::Ects,
            "ECVET" => System::Ecvet,
            _ => System::Other(text.to_owned()),
        }
    }

    /// Stable id; of another system its own name or address.
    pub fn id(&self) -> &str {
        match self {
            System::Ects => "ects",
            System::Ecvet => "ecvet",
            System::Other(name) => name,
            System::Unnamed => "unnamed",
        }
    }
}

/// A number of points, to the thousandth: files write "4.5", and sums must not depend on their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(u64);

/// More points than any qualification has: ECTS counts 480 for the longest.
const MOST: u64 = 1_000_000;

/// Why a text is no number of points.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no number of points from 0 to 1000000 with at most three decimals")]
pub struct PointsError {
    /// The text as received, cut at 64 characters.
    pub text: String,
}

impl Points {
    /// None.
    pub const ZERO: Points = Points(0);

    /// Whole points.
    pub fn whole(points: u32) -> Self {
        Points(u64::from(points) * 1_000)
    }

    /// "12", "4.5", or "4,5" as much of Europe writes it; three digits after a comma could be thousands and are not read.
    pub fn parse(text: &str) -> Result<Self, PointsError> {
        let error = || PointsError { text: text.chars().take(64).collect() };
        let trimmed = text.trim();
        let (whole, decimals) = match trimmed.split_once(['.', ',']) {
            Some((_, decimals)) if decimals.is_empty() || decimals.len() > 3 => return Err(error()),
            Some((_, decimals)) if trimmed.contains(',') && decimals.len() > 2 => return Err(error()),
            Some(parts) => parts,
            None => (trimmed, ""),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 7 || !digits(whole) || !digits(decimals) {
            return Err(error());
        }
        let thousandths: u64 = format!("{decimals:0<3}").parse().map_err(|_| error())?;
        let whole: u64 = whole.parse().ok().filter(|whole| *whole < MOST).ok_or_else(error)?;
        Ok(Points(whole * 1_000 + thousandths))
    }

    /// So many thousandths of a point.
    pub fn of_thousandths(thousandths: u64) -> Self {
        Points(thousandths)
    }

    /// In thousandths.
    pub fn thousandths(self) -> u64 {
        self.0
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Self {
        Points(self.0.saturating_add(other.0))
    }

    /// What is missing up to that many; none where nothing is.
    pub fn short_of(self, needed: Self) -> Option<Self> {
        needed.0.checked_sub(self.0).filter(|missing| *missing > 0).map(Points)
    }
}

impl fmt::Display for Points {
    /// "12", "4.5".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1_000, self.0 % 1_000);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{}", format!("{rest:03}").trim_end_matches('0'))
    }
}
