//! Which level is that, and which level of another framework is comparable?
//!
//! EQF (Council Recommendation 2017/C 189/03, Annex II), QF-EHEA, ISCED 2011, and the national frameworks of the EU
//! Vocabularies NQF list. Two levels are compared by way of the EQF, each hop with its status and source; what is not
//! confirmed by a source stays marked so, and what is not known stays unknown. Comparable is not recognised.

mod compare;
mod scales;
mod table;
#[cfg(test)]
mod tests;

pub use compare::{Comparison, Hop, Outcome, compare, to_eqf};
pub use scales::{Cycle, ISCED_LEVELS, cycle_of_eqf};

use crate::EuList;

/// Levels and addresses of national frameworks come from here.
pub const LEVEL_SOURCE: &str = "EU Vocabularies NQF list (ELM repo nqf.xsd, 2024-02)";
/// Of when that list is: year and month.
pub const LEVEL_SOURCE_DATE: &str = "2024-02";

/// How sure a mapping to the EQF is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// A named source says it.
    Source,
    /// Believed without a source at hand; the framework was built with these levels.
    MemoryHigh,
    /// Believed, and to be checked before anything rests on it.
    MemoryCheck,
}

impl Status {
    /// Stable id, as the table has it.
    pub fn id(self) -> &'static str {
        match self {
            Status::Source => "source",
            Status::MemoryHigh => "memory-high",
            Status::MemoryCheck => "memory-check",
        }
    }

    /// Whether a source confirms it. What does not is shown as "not confirmed".
    pub fn confirmed(self) -> bool {
        self == Status::Source
    }

    fn of(id: &str) -> Option<Self> {
        [Status::Source, Status::MemoryHigh, Status::MemoryCheck].into_iter().find(|status| status.id() == id)
    }
}

/// On what a mapping rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// How sure it is.
    pub status: Status,
    /// The source, or why it is believed, in the words of who wrote it down; may be empty.
    pub basis: &'static str,
}

/// One EQF level, or the few that a level stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EqfRange {
    first: u8,
    last: u8,
}

impl EqfRange {
    /// From `first` to `last`, both 1 to 8 and in order; else none.
    pub fn new(first: u8, last: u8) -> Option<Self> {
        (1 <= first && first <= last && last <= 8).then_some(Self { first, last })
    }

    /// The lowest level.
    pub fn first(self) -> u8 {
        self.first
    }

    /// The highest level.
    pub fn last(self) -> u8 {
        self.last
    }

    /// Whether it holds that level.
    pub fn contains(self, level: u8) -> bool {
        (self.first..=self.last).contains(&level)
    }

    fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// A national framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// ISO 3166-1 alpha-2, with a part of the country where it has several frameworks ("GB-SCT", "BE-VLG").
    pub code: &'static str,
    /// The country or its part, in English.
    pub country: &'static str,
    /// Its name, in English.
    pub name: &'static str,
    /// What people write before the level ("DQR"); may be empty.
    pub prefix: &'static str,
    /// How and when it was referenced to the EQF, in the source's words; may be empty.
    pub referencing: &'static str,
    /// Its levels, in the order of the table.
    pub levels: Vec<Level>,
}

impl Framework {
    /// Stable id of letters, digits and hyphens: its code, and a number behind it where it is not the first of that code.
    pub fn id(&self) -> String {
        let code = self.code.replace('/', "-");
        let same = frameworks().iter().filter(|other| other.code == self.code);
        match same.take_while(|other| other.name != self.name).count() {
            0 => code,
            before => format!("{code}-{}", before + 1),
        }
    }
}

/// A level of a national framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    code: &'static str,
    framework: usize,
    /// As the framework counts ("5", "4.2", "Entry Level 3").
    pub level: &'static str,
    tail: Option<&'static str>,
    /// The EQF level or levels it was referenced to; none where it lies below the EQF.
    pub eqf: Option<EqfRange>,
    /// On what that rests.
    pub mapping: Mapping,
}

impl Level {
    /// Its address in the EU's list; none where the list does not have it.
    pub fn address(&self) -> Option<String> {
        self.tail.map(|tail| format!("{}{tail}", table::ADDRESS))
    }

    /// The framework it belongs to.
    pub fn framework(&self) -> Option<&'static Framework> {
        frameworks().get(self.framework)
    }

    /// ISO 3166-1 alpha-2 of its country, with the part of the country where that has its own framework.
    pub fn country(&self) -> &'static str {
        self.code
    }
}

/// All national frameworks of the table, by country.
pub fn frameworks() -> &'static [Framework] {
    table::all()
}

/// Every code of a country or of its part that has a framework, each once: [`of_country`] knows all of them. A country with
/// parts stands before its parts.
pub fn places() -> Vec<&'static str> {
    let mut codes = Vec::new();
    for framework in frameworks() {
        let country = framework.code.split('-').next().unwrap_or(framework.code);
        for code in [country, framework.code] {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    codes
}

/// The frameworks of a country: two or three letters, an address of the EU's table, or a part ("GB-SCT", "GB-NIR").
/// A country with parts has the frameworks of all of them.
pub fn of_country(country: &str) -> Vec<&'static Framework> {
    let code = credential::country::alpha2(country).map_or_else(|| country.trim().to_ascii_uppercase(), str::to_owned);
    frameworks().iter().filter(|framework| belongs(framework.code, &code)).collect()
}

/// "GB-ENG/NIR" is the framework of GB, of GB-ENG and of GB-NIR.
fn belongs(framework: &str, code: &str) -> bool {
    let Some((country, parts)) = framework.split_once('-') else { return framework == code };
    let named = code.strip_prefix(country).and_then(|rest| rest.strip_prefix('-'));
    framework == code || country == code || named.is_some_and(|named| parts.split('/').any(|part| part == named))
}

/// The level at that address of the EU's list (`http://data.europa.eu/snb/qdr/c_…`); none if the table lacks it.
pub fn nqf_level(address: &str) -> Option<&'static Level> {
    table::at(EuList::Qdr.entry(address)?)
}

/// The levels of that name in the frameworks of a country: several where it has several frameworks.
pub fn levels_named(country: &str, level: &str) -> Vec<&'static Level> {
    let wanted = folded(level);
    let all = of_country(country).into_iter().flat_map(|framework| &framework.levels);
    all.filter(|known| folded(known.level) == wanted).collect()
}

/// The levels of a country's frameworks that were referenced to an EQF level of that range: where a level from elsewhere
/// stands on one's own ladder. Comparable is not recognised, and each mapping says how sure it is.
pub fn levels_beside(country: &str, range: EqfRange) -> Vec<&'static Level> {
    let all = of_country(country).into_iter().flat_map(|framework| &framework.levels);
    all.filter(|level| level.eqf.is_some_and(|own| own.meets(range))).collect()
}

fn folded(level: &str) -> String {
    level.split_whitespace().collect::<String>().to_lowercase()
}

/// A step of some ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rung {
    /// EQF, 1 to 8.
    Eqf(u8),
    /// A national framework's level.
    National(&'static Level),
    /// A cycle of the framework of the European Higher Education Area.
    Cycle(Cycle),
    /// ISCED 2011 level of programmes, 0 to 8.
    Isced(u8),
}

impl Rung {
    /// The step at an address: of the EQF or of a national framework.
    pub fn at(address: &str) -> Option<Self> {
        let value = credential::json::Value::String(address.into());
        crate::eqf_level(&value).map(Rung::Eqf).or_else(|| nqf_level(address).map(Rung::National))
    }

    /// The step that a level of another scale names: by its address, or as ISCED ("ISCED 3", "ISCED 2011 level 4",
    /// ".../isced/3"). ISCED-F numbers fields of study and no levels.
    pub fn named(address: &str, label: &str) -> Option<Self> {
        let isced = |text: &str| {
            let text = text.to_ascii_lowercase();
            let (_, rest) =
                text.split_once("isced").filter(|(_, rest)| !rest.trim_start_matches(['-', ' ']).starts_with('f'))?;
            let mut numbers = rest.split(|letter: char| !letter.is_ascii_digit());
            let counts = |digits: &&str| !matches!(*digits, "" | "2011" | "1997");
            let level = numbers.rfind(counts)?.parse().ok()?;
            scales::ISCED_LEVELS.contains(&level).then_some(Rung::Isced(level))
        };
        Self::at(address).or_else(|| isced(address)).or_else(|| isced(label))
    }
}
