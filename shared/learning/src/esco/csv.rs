//! What do the tables say that ESCO publishes for download? RFC 4180, one file for each kind and language.
//!
//! Columns as ESCO 1.1 and 1.2 have them: `skills_xx.csv` (conceptUri, skillType, preferredLabel, altLabels, status …),
//! `occupations_xx.csv` (conceptUri, iscoGroup, preferredLabel, altLabels, status …) and `occupationSkillRelations_xx.csv`
//! (occupationUri, relationType, skillUri …). Alternative labels are parted by line breaks. They are found by name, so that
//! columns between them do not matter.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use super::Kind;
use crate::limits::{ESCO_ENTRIES, ESCO_LABEL, ESCO_LABELS, ESCO_NEEDS};

/// Why a table cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct CsvError {
    /// Its name.
    pub file: String,
    /// What.
    pub problem: CsvProblem,
}

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CsvProblem {
    /// No CSV in UTF-8; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// None of the tables that are read.
    #[error("its columns are {found:?}; read are ESCO's skills, occupations and occupationSkillRelations")]
    Columns {
        /// The first line, cut.
        found: String,
    },
    /// A name that says no language.
    #[error("its name says no language; ESCO calls it like skills_en.csv")]
    Language,
    /// More of them than are read.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many.
        actual: usize,
        /// How many are read.
        limit: usize,
    },
    /// A cell that cannot be.
    #[error("line {line}: {member} is {found:?}")]
    Cell {
        /// Where, from 1.
        line: u64,
        /// Which.
        member: &'static str,
        /// What stands there, cut.
        found: String,
    },
}

/// Tables on their way into one extract.
#[derive(Debug, Default)]
pub(super) struct Tables {
    languages: Vec<String>,
    places: HashMap<String, usize>,
    entries: Vec<(String, Kind, BTreeMap<usize, String>)>,
    needs: Vec<(String, String, bool)>,
    /// Rows that are not released, or not any more.
    pub unreleased: usize,
    /// Links to what none of the tables holds.
    pub astray: usize,
}

/// Where in a row what is read stands.
struct Columns {
    address: usize,
    label: usize,
    others: Option<usize>,
    status: Option<usize>,
    /// Of skills the column that says which kind.
    skill: Option<usize>,
}

impl Tables {
    /// Reads a table. `wanted` are the languages that are read, all if there are none.
    pub(super) fn read(&mut self, name: &str, bytes: &[u8], wanted: &[String]) -> Result<(), CsvError> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        self.table(name, bytes, wanted).map_err(|problem| CsvError { file: name.to_owned(), problem })
    }

    fn table(&mut self, name: &str, bytes: &[u8], wanted: &[String]) -> Result<(), CsvProblem> {
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
        let head = reader.headers().map_err(|error| syntax(&error))?.clone();
        let column = |name: &str| head.iter().position(|known| known.trim() == name);
        if let (Some(from), Some(how), Some(to)) = (column("occupationUri"), column("relationType"), column("skillUri"))
        {
            return self.relations(&mut reader, [from, how, to]);
        }
        let found = || CsvProblem::Columns { found: cut(&head.iter().collect::<Vec<_>>().join(",")) };
        let (skill, occupation) = (column("skillType"), column("iscoGroup"));
        let (Some(address), Some(label)) = (column("conceptUri"), column("preferredLabel")) else {
            return Err(found());
        };
        if skill.is_none() && occupation.is_none() {
            return Err(found());
        }
        let language = language(name).ok_or(CsvProblem::Language)?;
        if !wanted.is_empty() && !wanted.contains(&language) {
            return Ok(());
        }
        let place = self.languages.iter().position(|known| *known == language).unwrap_or_else(|| {
            self.languages.push(language);
            self.languages.len() - 1
        });
        let columns = Columns { address, label, others: column("altLabels"), status: column("status"), skill };
        self.concepts(&mut reader, &columns, place)
    }

    fn concepts(
        &mut self,
        reader: &mut csv::Reader<&[u8]>,
        columns: &Columns,
        language: usize,
    ) -> Result<(), CsvProblem> {
        for record in reader.records() {
            let record = record.map_err(|error| syntax(&error))?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |column: usize| record.get(column).unwrap_or_default().trim();
            let wrong = |member, found: &str| CsvProblem::Cell { line, member, found: cut(found) };
            if columns.status.is_some_and(|status| !matches!(cell(status), "released" | "")) {
                self.unreleased += 1;
                continue;
            }
            let address = cell(columns.address);
            let http = address.starts_with("http://") || address.starts_with("https://");
            if !http || address.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
                return Err(wrong("conceptUri", address));
            }
            let kind = match columns.skill.map(cell) {
                None => Kind::Occupation,
                Some("knowledge") => Kind::Knowledge,
                // ESCO leaves it empty where a skill is of neither kind.
                Some("skill/competence" | "") => Kind::Skill,
                Some(other) => return Err(wrong("skillType", other)),
            };
            let others = columns.others.map(cell).unwrap_or_default();
            let labels = labels(cell(columns.label), others).map_err(|found| wrong("altLabels", found))?;
            self.add(address, kind, language, labels)?;
        }
        Ok(())
    }

    fn add(&mut self, address: &str, kind: Kind, language: usize, labels: String) -> Result<(), CsvProblem> {
        let place = match self.places.get(address) {
            Some(place) => *place,
            None if self.entries.len() >= ESCO_ENTRIES => {
                let (actual, limit) = (self.entries.len() + 1, ESCO_ENTRIES);
                return Err(CsvProblem::TooMany { what: "entries", actual, limit });
            }
            None => {
                self.places.insert(address.to_owned(), self.entries.len());
                self.entries.push((address.to_owned(), kind, BTreeMap::new()));
                self.entries.len() - 1
            }
        };
        if let Some((_, _, own)) = self.entries.get_mut(place) {
            own.insert(language, labels);
        }
        Ok(())
    }

    fn relations(&mut self, reader: &mut csv::Reader<&[u8]>, columns: [usize; 3]) -> Result<(), CsvProblem> {
        for record in reader.records() {
            let record = record.map_err(|error| syntax(&error))?;
            let line = record.position().map_or(0, csv::Position::line);
            let [from, how, to] = columns.map(|column| record.get(column).unwrap_or_default().trim());
            let essential = match how {
                "essential" => true,
                "optional" => false,
                other => return Err(CsvProblem::Cell { line, member: "relationType", found: cut(other) }),
            };
            if self.needs.len() >= ESCO_NEEDS {
                let (actual, limit) = (self.needs.len() + 1, ESCO_NEEDS);
                return Err(CsvProblem::TooMany { what: "links", actual, limit });
            }
            self.needs.push((from.to_owned(), to.to_owned(), essential));
        }
        Ok(())
    }

    /// Whether no table held a skill or occupation.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// As an extract, of that version and day. The same links in the tables of several languages are one.
    pub(super) fn text(&mut self, version: &str, date: &str) -> String {
        let mut text = format!("esco\t{version}\t{date}\nuri\tkind\t{}\n", self.languages.join("\t"));
        for (address, kind, labels) in &self.entries {
            let cells: Vec<&str> =
                (0..self.languages.len()).map(|place| labels.get(&place).map_or("", String::as_str)).collect();
            // A String takes everything.
            let _written = writeln!(text, "{address}\t{}\t{}", kind.id(), cells.join("\t"));
        }
        let of = |address: &str| self.places.get(address).and_then(|place| self.entries.get(*place));
        let mut seen = std::collections::HashSet::new();
        for (from, to, essential) in &self.needs {
            let right = of(from).is_some_and(|entry| entry.1 == Kind::Occupation)
                && of(to).is_some_and(|entry| entry.1 != Kind::Occupation);
            if !right {
                self.astray += 1;
            } else if seen.insert((from, to)) {
                let how = if *essential { "essential" } else { "optional" };
                let _written = writeln!(text, "needs\t{from}\t{to}\t{how}");
            }
        }
        text
    }
}

/// The preferred label and then the alternative ones, as an extract has them; an error with what is too long.
fn labels<'c>(preferred: &'c str, others: &'c str) -> Result<String, &'c str> {
    let mut labels: Vec<String> = Vec::new();
    for label in std::iter::once(preferred).chain(others.lines()) {
        let clean: String = label.chars().map(|letter| if letter == '|' { '/' } else { letter }).collect();
        let clean = clean.split(|letter: char| letter.is_whitespace() || letter.is_control());
        let clean = clean.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if clean.chars().count() > ESCO_LABEL || labels.len() >= ESCO_LABELS {
            return Err(label);
        }
        if !clean.is_empty() && !labels.contains(&clean) {
            labels.push(clean);
        }
    }
    Ok(labels.join("|"))
}

/// "de" of "skills_de.csv".
fn language(name: &str) -> Option<String> {
    let stem = name.rsplit(['/', '\\']).next()?;
    let stem = stem.strip_suffix(".csv").or_else(|| stem.strip_suffix(".CSV"))?;
    let (_, language) = stem.rsplit_once('_')?;
    let sound = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    sound.then(|| language.to_ascii_lowercase())
}

fn syntax(error: &csv::Error) -> CsvProblem {
    CsvProblem::Syntax(error.to_string())
}

fn cut(text: &str) -> String {
    text.chars().take(96).collect()
}
