//! How does an award fill the sheet of five elements for recognition, alone and beside another?

use learning::sheet::{self, Beside, Row as Line, Sheet};
use learning::{Award, Field};
use words::Words;

use super::elements::{aloud, number, numbered};
use super::row::{Spoken, country};
use super::{Asked, Row, Section};

pub(super) fn sheet_of(award: &Award, place: usize) -> Sheet {
    award.achievements.get(place).map_or_else(|| Sheet::of(award), |one| Sheet::of_achievement(award, one))
}

pub(super) fn values(values: &[Field<String>]) -> String {
    values.iter().map(|field| field.value.as_str()).collect::<Vec<_>>().join("; ")
}

fn placed(values: &[Field<String>]) -> Vec<(String, String)> {
    values.iter().map(|field| (field.value.clone(), field.pointer.clone())).collect()
}

/// The sheet of five elements, every gap with its line.
pub(super) fn sheet(award: &Award, how: &Asked<'_>) -> Section {
    let (sheet, words) = (sheet_of(award, how.award), how.words);
    let row = |line: Line, cell: &sheet::Cell| {
        let pointer = cell.values.first().map_or("", |field| field.pointer.as_str());
        let row = Row::new(format!("sheet-{}", line.id()), values(&cell.values), pointer)
            .spoken(aloud(&cell.values, words, |value| in_cell(line, value, words)).map(Spoken::Text));
        let row = Row { cells: vec![placed(&cell.values)], ..row };
        if cell.is_gap() { row.noted(words.text("show-gap", &[])) } else { row }
    };
    let rows = sheet.cells.iter().map(|cell| row(cell.row, cell));
    Section { id: "sheet", rows: number(award, how).into_iter().chain(rows).collect() }
}

fn in_cell(line: Line, value: &str, words: Words) -> Option<String> {
    if line == Line::AwardingBody { body(value, words) } else { None }
}

/// A body's country by its name, its number as a number, and an id as no name.
pub(super) fn body(value: &str, words: Words) -> Option<String> {
    if value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some(country(words, value));
    }
    if value.starts_with("did:") || value.starts_with("urn:") {
        return Some(words.own("show-only-id", &[("id", &words::told(&words::shortened(value)))]));
    }
    let (kind, number) = value.split_once(' ').unwrap_or(("", value));
    if let Some(kind) = words.own_if("show-identity", kind) {
        return Some(format!("{kind} {}", words::told(number)));
    }
    let bare = value.bytes().any(|byte| byte.is_ascii_digit()) && !value.contains(char::is_alphabetic);
    bare.then(|| words.own("show-bare-number", &[("number", &words::told(value))]))
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
    let spoken = |line: Line, cell: &sheet::Cell| {
        aloud(&cell.values, words, |value| in_cell(line, value, words)).unwrap_or_else(|| said(cell))
    };
    let rows = pairs.iter().map(|pair| {
        let value = format!("{} | {}", said(&pair.left), said(&pair.right));
        let aloud = format!("{} | {}", spoken(pair.row, &pair.left), spoken(pair.row, &pair.right));
        let aloud = (aloud != value).then_some(Spoken::Text(aloud));
        let note = match &pair.beside {
            Beside::Level(found) if !found.confirmed => {
                let said = words.text(&format!("show-compared-{}", found.outcome.id()), &[]);
                format!("{said} {}", words.text("show-not-confirmed", &[]))
            }
            Beside::Level(found) => words.text(&format!("show-compared-{}", found.outcome.id()), &[]),
            other => words.text(&format!("show-beside-{}", other.id()), &[]),
        };
        let cells = vec![placed(&pair.left.values), placed(&pair.right.values)];
        Row { cells, ..Row::new(format!("sheet-{}", pair.row.id()), value, "").spoken(aloud).noted(note) }
    });
    Section { id: "beside", rows: several.into_iter().chain(rows).collect() }
}
