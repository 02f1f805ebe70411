//! Which rows do people read, and which are told to them by their number alone?
//!
//! JSON has every row. People read what is said of many alike once, the languages of one text together, and of what is of use to
//! programs how much there is; with the places of all values they read every row.

use std::collections::BTreeSet;

use verify::Arg;
use words::Words;

use super::row::Spoken;
use super::{Row, Section};

/// How much is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// What fits a terminal.
    Short,
    /// What is printed: where the profile is not kept, each place.
    Printed,
    /// Everything, each with its place.
    Places,
}

/// Most things that are named where many miss the same.
const NAMED: usize = 3;

/// The sections as they are read.
pub(super) fn sections(all: &[Section], words: Words, detail: Detail) -> Vec<Section> {
    if detail == Detail::Places {
        return all.to_vec();
    }
    let mut hidden = 0;
    let mut read: Vec<Section> = Vec::new();
    for section in all {
        let rows = match section.id {
            "technical" => {
                hidden += section.rows.len();
                continue;
            }
            "translations" => by_text(&section.rows, words),
            "profile" if detail == Detail::Short => alike(&section.rows, words),
            _ => {
                let (ids, rows) = section.rows.iter().cloned().partition::<Vec<Row>, _>(is_id);
                hidden += ids.len();
                rows
            }
        };
        read.push(Section { id: section.id, rows });
    }
    if hidden > 0 {
        let count = Arg::Number(u64::try_from(hidden).unwrap_or(u64::MAX));
        let row = Row::new("note", "", "").noted(words.text("show-technical", &[("count", count)]));
        read.push(Section { id: "technical", rows: vec![row] });
    }
    read.retain(|section| !section.rows.is_empty());
    read
}

/// An id that leads people nowhere; an address does.
fn is_id(row: &Row) -> bool {
    let opaque = ["did:", "urn:"].iter().any(|scheme| row.value.starts_with(scheme));
    opaque && matches!(row.label.as_str(), "identifier-id" | "person-id")
}

/// The languages of one text on one line; a text in one language that was read before is not read again.
fn by_text(rows: &[Row], words: Words) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    let mut read: Vec<(Row, Vec<String>)> = Vec::new();
    for row in rows.iter().filter(|row| seen.insert((&row.label, &row.value))) {
        let Some(tag) = row.label.strip_prefix("in-") else {
            read.push((row.clone(), Vec::new()));
            continue;
        };
        let one = format!("{}: {}", words.language_name(tag), row.aloud(words));
        match read.iter_mut().find(|(first, said)| !said.is_empty() && first.called == row.called) {
            Some((_, said)) => said.push(one),
            None => read.push((row.clone(), vec![one])),
        }
    }
    let joined = |(row, said): (Row, Vec<String>)| match row.called.clone() {
        _ if said.is_empty() => row,
        called => {
            let label = if called.is_some() { "translated" } else { "further" };
            Row { label: label.to_owned(), called, ..row.spoken(Some(Spoken::Text(said.join("; ")))) }
        }
    };
    read.into_iter().map(joined).collect()
}

/// What many miss alike once, with how many there are and what some are called.
fn alike(rows: &[Row], words: Words) -> Vec<Row> {
    let mut read: Vec<(Row, Vec<&Row>)> = Vec::new();
    for row in rows {
        let said = row.alike.as_ref().map(|alike| &alike.said);
        let same = |first: &Row| said.is_some() && first.alike.as_ref().map(|alike| &alike.said) == said;
        match read.iter_mut().find(|(first, _)| same(first)) {
            Some((_, all)) => all.push(row),
            None => read.push((row.clone(), vec![row])),
        }
    }
    read.into_iter().map(|(first, all)| together(first, &all, words)).collect()
}

fn together(first: Row, all: &[&Row], words: Words) -> Row {
    let Some(alike) = first.alike.clone().filter(|_| all.len() > 1) else { return first };
    let mut names: Vec<String> = Vec::new();
    for name in all.iter().filter_map(|row| row.alike.as_ref()?.name.as_deref()) {
        let name = words.text("show-quoted", &[("text", Arg::from(name))]);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let count = |count: usize| words.number(u64::try_from(count).unwrap_or(u64::MAX));
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    if more > 0 {
        names.push(words.own("show-names-more", &[("count", &count(more))]));
    }
    let places = count(all.len());
    let note = if names.is_empty() {
        words.own("show-alike", &[("said", &alike.said), ("count", &places)])
    } else {
        words.own("show-alike-named", &[("said", &alike.said), ("count", &places), ("names", &words.list(&names))])
    };
    first.noted(note)
}
