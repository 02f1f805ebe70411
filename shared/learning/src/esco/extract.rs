//! What does an imported extract of ESCO hold?
//!
//! A text in UTF-8, of lines whose cells are parted by tabs. The first line is `esco`, the version, and the date of the
//! extract ("2026-01-31"). The second is `uri`, `kind`, and the languages of the columns that follow (two letters). Each
//! further line is an entry: its address, its kind (`skill`, `knowledge`, `occupation`), and its labels in these
//! languages, each the preferred one and then the alternative ones, parted by `|`. Empty cells and lines are allowed. A line
//! that begins with `needs` says which skill an occupation has: its address, that of the skill, and `essential` or
//! `optional`; both stand above it.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use crate::limits::{ESCO_BYTES, ESCO_ENTRIES, ESCO_NEEDS};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A skill or competence.
    Skill,
    /// Knowledge.
    Knowledge,
    /// An occupation.
    Occupation,
}

impl Kind {
    /// Stable id, as the extract has it.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Skill => "skill",
            Kind::Knowledge => "knowledge",
            Kind::Occupation => "occupation",
        }
    }

    fn of(text: &str) -> Option<Self> {
        [Kind::Skill, Kind::Knowledge, Kind::Occupation].into_iter().find(|kind| kind.id() == text)
    }
}

/// One entry of the classification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its address.
    pub address: String,
    /// What it is.
    pub kind: Kind,
    /// The labels of each language of the extract, the preferred one first; empty where there is none.
    labels: Vec<String>,
}

/// An extract of ESCO.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    /// ESCO's version ("1.2.0").
    pub version: String,
    /// Of which day the extract is.
    pub date: String,
    languages: Vec<String>,
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
    /// By the occupation's place the places of its skills, and whether each is essential.
    needs: BTreeMap<usize, Vec<(usize, bool)>>,
    links: usize,
}

/// Why an extract cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct ImportError {
    /// Where, from 1.
    pub line: usize,
    /// What.
    pub problem: Problem,
}

/// What is wrong with an extract.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// More bytes or entries than accepted.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMany {
        /// Bytes or entries.
        what: &'static str,
        /// How many.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// No UTF-8.
    #[error("no UTF-8")]
    Encoding,
    /// The first or second line is not as it must be.
    #[error("the heading is {found:?}")]
    Heading {
        /// What stands there, cut.
        found: String,
    },
    /// An address, kind or number of cells that cannot be.
    #[error("{member} is {found:?}")]
    Cell {
        /// Which.
        member: &'static str,
        /// What stands there, cut.
        found: String,
    },
}

impl Extract {
    /// Imports an extract.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ImportError> {
        let error = |line: usize, problem| ImportError { line, problem };
        if bytes.len() > ESCO_BYTES {
            let problem = Problem::TooMany { what: "bytes", actual: bytes.len(), limit: ESCO_BYTES };
            return Err(error(1, problem));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| error(1, Problem::Encoding))?;
        let mut lines = text.lines().zip(1..);
        let (version, date) = heading(lines.next()).map_err(|problem| error(1, problem))?;
        let languages = columns(lines.next()).map_err(|problem| error(2, problem))?;
        let mut extract = Self {
            version,
            date,
            languages,
            entries: Vec::new(),
            places: HashMap::new(),
            needs: BTreeMap::new(),
            links: 0,
        };
        for (line, number) in lines.filter(|(line, _)| !line.trim().is_empty()) {
            let added = match line.strip_prefix("needs\t") {
                Some(rest) => extract.link(rest),
                None => extract.add(line),
            };
            added.map_err(|problem| error(number, problem))?;
        }
        Ok(extract)
    }

    fn add(&mut self, line: &str) -> Result<(), Problem> {
        if self.entries.len() >= ESCO_ENTRIES {
            let (actual, limit) = (self.entries.len() + 1, ESCO_ENTRIES);
            return Err(Problem::TooMany { what: "entries", actual, limit });
        }
        let mut cells = line.split('\t').map(str::trim);
        let wrong = |member, found: &str| Problem::Cell { member, found: cut(found) };
        let address = cells.next().unwrap_or_default();
        if !address.starts_with("http://") && !address.starts_with("https://") {
            return Err(wrong("uri", address));
        }
        let kind = cells.next().unwrap_or_default();
        let kind = Kind::of(kind).ok_or_else(|| wrong("kind", kind))?;
        let labels: Vec<String> = cells.map(str::to_owned).collect();
        if labels.len() > self.languages.len() {
            return Err(wrong("labels", &labels.len().to_string()));
        }
        if self.places.insert(address.to_owned(), self.entries.len()).is_some() {
            return Err(wrong("uri", address));
        }
        self.entries.push(Entry { address: address.to_owned(), kind, labels });
        Ok(())
    }

    fn link(&mut self, line: &str) -> Result<(), Problem> {
        let wrong = |member, found: &str| Problem::Cell { member, found: cut(found) };
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let [occupation, skill, how] = cells.as_slice() else { return Err(wrong("needs", line)) };
        let essential = match *how {
            "essential" => true,
            "optional" => false,
            other => return Err(wrong("needs", other)),
        };
        let place = |address: &str, occupation: bool| {
            let place = self.places.get(address).copied().ok_or_else(|| wrong("needs", address))?;
            let fits = self.entries.get(place).is_some_and(|e| (e.kind == Kind::Occupation) == occupation);
            if fits { Ok(place) } else { Err(wrong("needs", address)) }
        };
        let (from, to) = (place(occupation, true)?, place(skill, false)?);
        if self.links >= ESCO_NEEDS {
            return Err(Problem::TooMany { what: "needs", actual: self.links + 1, limit: ESCO_NEEDS });
        }
        self.links += 1;
        self.needs.entry(from).or_default().push((to, essential));
        Ok(())
    }

    /// The skills of an occupation, and whether each is essential, in the extract's order.
    pub fn needs(&self, occupation: &Entry) -> Vec<(&Entry, bool)> {
        let place = self.places.get(&occupation.address);
        let all = place.and_then(|place| self.needs.get(place)).into_iter().flatten();
        all.filter_map(|(skill, essential)| Some((self.entries.get(*skill)?, *essential))).collect()
    }

    /// How many links between an occupation and a skill it holds.
    pub fn links(&self) -> usize {
        self.links
    }

    /// As [`Extract::from_bytes`] reads it.
    pub fn to_text(&self) -> String {
        let mut text = format!("esco\t{}\t{}\nuri\tkind\t{}\n", self.version, self.date, self.languages.join("\t"));
        for entry in &self.entries {
            // A String takes everything.
            let _written = writeln!(text, "{}\t{}\t{}", entry.address, entry.kind.id(), entry.labels.join("\t"));
        }
        for (occupation, skills) in &self.needs {
            let Some(occupation) = self.entries.get(*occupation) else { continue };
            for (skill, essential) in skills {
                let Some(skill) = self.entries.get(*skill) else { continue };
                let how = if *essential { "essential" } else { "optional" };
                let _written = writeln!(text, "needs\t{}\t{}\t{how}", occupation.address, skill.address);
            }
        }
        text
    }

    /// Its languages, two letters each.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Its entries, in the extract's order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry at an address.
    pub fn get(&self, address: &str) -> Option<&Entry> {
        let http = address.strip_prefix("https://").map(|rest| format!("http://{rest}"));
        let place = self.places.get(address).or_else(|| self.places.get(http.as_deref()?));
        place.and_then(|place| self.entries.get(*place))
    }

    /// The preferred label of an entry in the first of these languages that has one, else in English, else in any.
    pub fn label<'e>(&self, entry: &'e Entry, wanted: &[&str]) -> Option<&'e str> {
        let wanted = wanted.iter().map(|tag| crate::language::code(tag)).chain(["en".to_owned()]);
        let columns = wanted.filter_map(|language| self.column(&language));
        columns.chain(0..self.languages.len()).find_map(|column| entry.labels(column).next())
    }

    pub(super) fn column(&self, language: &str) -> Option<usize> {
        self.languages.iter().position(|known| known == language)
    }
}

impl Entry {
    /// The labels in a column, the preferred one first.
    pub(super) fn labels(&self, column: usize) -> impl Iterator<Item = &str> {
        let cell = self.labels.get(column).map(String::as_str).unwrap_or_default();
        cell.split('|').map(str::trim).filter(|label| !label.is_empty())
    }
}

fn heading(line: Option<(&str, usize)>) -> Result<(String, String), Problem> {
    let text = line.map_or("", |(line, _)| line);
    let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
    let ["esco", version, date] = cells.as_slice() else { return Err(Problem::Heading { found: cut(text) }) };
    let dated = credential::Timestamp::parse(&format!("{date}T00:00:00Z")).is_ok();
    if dated { Ok(((*version).to_owned(), (*date).to_owned())) } else { Err(Problem::Heading { found: cut(date) }) }
}

fn columns(line: Option<(&str, usize)>) -> Result<Vec<String>, Problem> {
    let text = line.map_or("", |(line, _)| line);
    let mut cells = text.split('\t').map(str::trim);
    let first = (cells.next(), cells.next());
    let languages: Vec<String> = cells.map(str::to_owned).collect();
    let sound = |language: &String| matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase());
    let sound = first == (Some("uri"), Some("kind")) && !languages.is_empty() && languages.iter().all(sound);
    if sound { Ok(languages) } else { Err(Problem::Heading { found: cut(text) }) }
}

fn cut(text: &str) -> String {
    text.chars().take(64).collect()
}
