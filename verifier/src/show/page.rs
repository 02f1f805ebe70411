//! How are the sections of a credential written: for people, and as JSON?

use std::fmt::Write as _;

use serde_json::{Value, json};
use verify::{Question, Report, Verdict};
use words::{Reader, Words};

use super::{Row, Section};

type Shown<'r> = [(&'r Report, Vec<Section>)];

/// For people: the headline and the five answers, then what the file says.
pub(super) fn text(
    words: Words,
    report: &Report,
    verdict: &Verdict,
    shown: &Shown<'_>,
    beside: Option<&Section>,
) -> String {
    let mut out = String::new();
    let mut row = |line: &str| writeln!(out, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    row(&words.headline(report, verdict));
    for question in Question::ALL {
        let said = words.said(question, report, Reader::Checker);
        row(&format!("  {:<34} {}", words.question(question), said.word));
    }
    row(&words.not_recognised());
    if shown.is_empty() {
        row(&words.text("show-nothing", &[]));
    }
    for (_, sections) in shown {
        row(&format!("\n{}", words.text("show-claimed", &[])));
        sections.iter().for_each(|section| lines(words, section, &mut row));
    }
    beside.into_iter().for_each(|section| lines(words, section, &mut row));
    out
}

fn lines(words: Words, section: &Section, row: &mut impl FnMut(&str)) {
    row(&format!("\n{}", words.text(&format!("show-section-{}", section.id), &[])));
    for Row { depth, label, value, pointer, note } in &section.rows {
        let indent = "  ".repeat(depth + 1);
        // What is read nowhere else has no name but its place.
        let name = if label == "rest" { words::plain(pointer) } else { words.text(&format!("show-{label}"), &[]) };
        let value = words::plain(value);
        let note = note.as_ref().map(|note| if value.is_empty() { note.clone() } else { format!(" [{note}]") });
        row(&format!("{indent}{name}: {value}{}", note.unwrap_or_default()));
    }
}

/// As JSON: ids that stay, values as received, and where each stands.
pub(super) fn json(report: &Report, verdict: &Verdict, shown: &Shown<'_>, beside: Option<&Section>) -> String {
    let credentials: Vec<Value> = shown
        .iter()
        .map(|(report, sections)| {
            json!({ "sha256": report.sha256, "kind": report.kind, "sections": sections.iter().map(section).collect::<Vec<_>>() })
        })
        .collect();
    let mut whole = json!({
        "verdict": verdict.id(),
        "as_of": report.as_of.to_string(),
        "claimed_by": "the file alone",
        "credentials": credentials,
    });
    if let (Some(found), Some(members)) = (beside, whole.as_object_mut()) {
        members.insert("beside".to_owned(), section(found));
    }
    format!("{}\n", words::plain_json(&whole.to_string()))
}

fn section(found: &Section) -> Value {
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|Row { depth, label, value, pointer, note }| {
            let mut row = json!({ "label": label, "value": value, "depth": depth });
            if let Some(members) = row.as_object_mut() {
                members.extend((!pointer.is_empty()).then(|| ("pointer".to_owned(), pointer.as_str().into())));
                members.extend(note.as_ref().map(|note| ("note".to_owned(), note.as_str().into())));
            }
            row
        })
        .collect();
    json!({ "id": found.id, "rows": rows })
}
