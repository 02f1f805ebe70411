//! Which awards may somebody make, as somebody else says it: levels, fields, types, qualifications, countries, dates?

use std::collections::BTreeSet;

use credential::{Timestamp, country};

use crate::own_list::ListFlaw;

/// One kind of award. An empty list, or a date that is not there, sets no bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// EQF levels.
    pub eqf: BTreeSet<u8>,
    /// ISCED-F codes; a code covers those that begin with it.
    pub isced_f: BTreeSet<String>,
    /// Kinds of credential: types, profiles, kinds of achievement, as credentials write them.
    pub types: BTreeSet<String>,
    /// Qualifications: identifiers and codes, or else titles.
    pub qualifications: BTreeSet<String>,
    /// ISO 3166-1 alpha-2. A jurisdiction that is no country stands as it is written, and covers no country.
    pub countries: BTreeSet<String>,
    /// The first moment of which it speaks.
    pub from: Option<Timestamp>,
    /// The first moment after the last.
    pub until: Option<Timestamp>,
    /// Limbs that are bounded in a way that was not understood: "level", "field", "type", "qualification", "country", "date".
    /// Such a bound is never taken for none.
    pub unread: BTreeSet<&'static str>,
}

/// One kind of award as the user's own list writes it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    #[serde(default)]
    eqf: BTreeSet<u8>,
    #[serde(default)]
    isced_f: BTreeSet<String>,
    #[serde(default, rename = "type")]
    types: BTreeSet<String>,
    #[serde(default)]
    qualification: BTreeSet<String>,
    #[serde(default)]
    country: BTreeSet<String>,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
}

impl Written {
    /// What it says; or what is wrong with it: a bound that nothing can ever meet would refuse every award.
    pub(crate) fn read(self) -> Result<Scope, ListFlaw> {
        if let Some(level) = self.eqf.iter().find(|level| !(1..=8).contains(*level)) {
            return Err(ListFlaw::NoLevel { level: *level });
        }
        if let Some(code) = self.isced_f.iter().find(|code| !is_isced_f(code)) {
            return Err(ListFlaw::NoField { code: code.clone() });
        }
        let country = |text: &String| {
            country::alpha2(text).map(str::to_owned).ok_or_else(|| ListFlaw::NoCountry { text: text.clone() })
        };
        let (from, until) = (moment(self.from, false)?, moment(self.until, true)?);
        if let (Some(from), Some(until)) = (from, until)
            && until <= from
        {
            return Err(ListFlaw::EndsFirst { from, until });
        }
        Ok(Scope {
            eqf: self.eqf,
            isced_f: self.isced_f,
            types: self.types,
            qualifications: self.qualification,
            countries: self.country.iter().map(country).collect::<Result<_, _>>()?,
            from,
            until,
            unread: BTreeSet::new(),
        })
    }
}

fn is_isced_f(code: &str) -> bool {
    (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// A whole day begins at its midnight and ends at the next, in UTC.
pub(crate) fn moment(date: Option<toml::value::Datetime>, end: bool) -> Result<Option<Timestamp>, ListFlaw> {
    let Some(date) = date else { return Ok(None) };
    let wrong = || ListFlaw::NoDate { text: date.to_string() };
    let day = date.date.ok_or_else(wrong)?;
    if date.time.is_some() {
        return Timestamp::parse(&date.to_string()).map(Some).map_err(|_| wrong());
    }
    let start = Timestamp::parse(&format!("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day));
    let start = start.map_err(|_| wrong())?;
    Ok(Some(if end { start.plus_seconds(86_400) } else { start }))
}
