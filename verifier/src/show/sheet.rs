//! How does an award fill the sheet of five elements for recognition, alone and beside another?

use std::collections::HashMap;

use learning::sheet::{self, Beside, Row as Line, Sheet};
use learning::{Award, Field, IdentifierKind};
use words::Words;

use super::elements::{aloud, number, numbered, one_aloud};
use super::row::{Placed, Spoken, country};
use super::{Asked, Row, Section};

pub(super) fn sheet_of(award: &Award, place: usize) -> Sheet {
    award.achievements.get(place).map_or_else(|| Sheet::of(award), |one| Sheet::of_achievement(award, one))
}

pub(super) fn values(values: &[Field<String>]) -> String {
    values.iter().map(|field| field.value.as_str()).collect::<Vec<_>>().join("; ")
}

/// An award as its sheet is read aloud.
pub(super) struct Reading<'a> {
    words: Words,
    /// Of which kind the numbers of its bodies are, by where they stand.
    numbers: HashMap<&'a str, IdentifierKind>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(award: &'a Award, words: Words) -> Self {
        let awarding = award.achievements.iter().flat_map(|one| one.all()).flat_map(|one| &one.bodies);
        let identifiers = award.issuing_body.iter().chain(awarding).flat_map(|body| &body.identifiers);
        let numbers = identifiers.filter(|one| one.value.scheme.is_empty());
        Self { words, numbers: numbers.map(|one| (one.pointer.as_str(), one.value.kind)).collect() }
    }

    /// A body's country by its name, its number by its kind, and an id as no name.
    pub(super) fn body(&self, field: &Field<String>) -> Option<String> {
        let (value, words) = (field.value.as_str(), self.words);
        if value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Some(country(words, value));
        }
        if value.starts_with("did:") || value.starts_with("urn:") {
            return Some(words.own("show-only-id", &[("id", &words::told(&words::shortened(value)))]));
        }
        if let Some(kind) = self.numbers.get(field.pointer.as_str()) {
            let name = words.text(&format!("show-identifier-{}", kind.id()), &[]);
            return Some(format!("{name} {}", words::told(value)));
        }
        let (kind, number) = value.split_once(' ').unwrap_or(("", value));
        let named = words.own_if("show-identity", kind);
        named.map(|kind| format!("{kind} {}", words::told(number)))
    }

    fn in_cell(&self, line: Line, field: &Field<String>) -> Option<String> {
        if line == Line::AwardingBody { self.body(field) } else { None }
    }

    fn placed(&self, line: Line, values: &[Field<String>]) -> Vec<Placed> {
        let one = |field: &Field<String>| Placed {
            value: field.value.clone(),
            aloud: one_aloud(field, self.words, |field| self.in_cell(line, field)),
            pointer: field.pointer.clone(),
        };
        values.iter().map(one).collect()
    }
}

/// The sheet of five elements, every gap with its line.
pub(super) fn sheet(award: &Award, how: &Asked<'_>) -> Section {
    let (sheet, words, reading) = (sheet_of(award, how.award), how.words, Reading::of(award, how.words));
    let row = |line: Line, cell: &sheet::Cell| {
        let pointer = cell.values.first().map_or("", |field| field.pointer.as_str());
        let row = Row::new(format!("sheet-{}", line.id()), values(&cell.values), pointer)
            .spoken(aloud(&cell.values, words, |field| reading.in_cell(line, field)).map(Spoken::Text));
        let row = Row { cells: vec![reading.placed(line, &cell.values)], ..row };
        if cell.is_gap() { row.noted(words.text("show-gap", &[])) } else { row }
    };
    let rows = sheet.cells.iter().map(|cell| row(cell.row, cell));
    Section { id: "sheet", rows: number(award, how).into_iter().chain(rows).collect() }
}

/// Two awards side by side, line by line; of several in a file the one that is asked for beside the first of the other.
pub(super) fn beside((left, place): (&Award, usize), right: &Award, words: Words) -> Section {
    let pairs = sheet::beside(&sheet_of(left, place), &Sheet::of(right));
    let numbers = [numbered(left, place, words), numbered(right, 0, words)];
    let several = numbers.iter().any(Option::is_some).then(|| {
        let said = numbers.map(|number| number.unwrap_or_else(|| "–".to_owned())).join(" | ");
        Row::new("award-number", said, "")
    });
    let said = |cell: &sheet::Cell| if cell.is_gap() { "–".to_owned() } else { values(&cell.values) };
    let readings = [Reading::of(left, words), Reading::of(right, words)];
    let [of_left, of_right] = &readings;
    let spoken = |reading: &Reading<'_>, line: Line, cell: &sheet::Cell| {
        aloud(&cell.values, words, |field| reading.in_cell(line, field)).unwrap_or_else(|| said(cell))
    };
    let rows = pairs.iter().map(|pair| {
        let value = format!("{} | {}", said(&pair.left), said(&pair.right));
        let aloud = format!("{} | {}", spoken(of_left, pair.row, &pair.left), spoken(of_right, pair.row, &pair.right));
        let aloud = (aloud != value).then_some(Spoken::Text(aloud));
        let note = match &pair.beside {
            Beside::Level(found) if !found.confirmed => {
                let said = words.text(&format!("show-compared-{}", found.outcome.id()), &[]);
                format!("{said} {}", words.text("show-not-confirmed", &[]))
            }
            Beside::Level(found) => words.text(&format!("show-compared-{}", found.outcome.id()), &[]),
            other => words.text(&format!("show-beside-{}", other.id()), &[]),
        };
        let cells = vec![of_left.placed(pair.row, &pair.left.values), of_right.placed(pair.row, &pair.right.values)];
        Row { cells, ..Row::new(format!("sheet-{}", pair.row.id()), value, "").spoken(aloud).noted(note) }
    });
    Section { id: "beside", rows: several.into_iter().chain(rows).collect() }
}
