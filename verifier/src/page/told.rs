//! What does the credential say, and what is measured of that? Sections that open with a click or a key, each closed to a line.

use maud::{Markup, html};
use words::Words;

use super::say;
use crate::show::{Row, Section};

/// What is measured.
const MEASURED: [&str; 8] = ["tasks", "levels", "elements", "sheet", "profile", "consistency", "secured", "seal"];

/// What is measured, a section each; then everything that it says, in one.
pub(super) fn told(words: Words, sections: &[Section]) -> Markup {
    let apart = stand_apart(sections);
    let (measured, says): (Vec<&Section>, Vec<&Section>) =
        sections.iter().partition(|section| MEASURED.contains(&section.id));
    html! {
        @if !sections.is_empty() {
            div.section { h2 { (say(words, "told-title")) } span.caption { (say(words, "as-stated")) } }
        }
        @for section in measured {
            // What does not fit, and what is to be done, is not to be overlooked.
            details.told open[matches!(section.id, "consistency" | "tasks")] {
                summary { h3 { (title(words, section)) } span.caption { (hint(words, section)) } }
                (table(words, section, apart))
            }
        }
        @if !says.is_empty() {
            details.told {
                summary { h3 { (say(words, "told-all")) } span.caption { (say(words, "told-all-why")) } }
                @for section in says { h4 { (title(words, section)) } (table(words, section, apart)) }
            }
        }
    }
}

fn title(words: Words, section: &Section) -> String {
    words.text(&format!("show-section-{}", section.id), &[])
}

/// Whether single values are secured otherwise than the others; what holds of all is told once, in a section of its own. A proof
/// covers all but itself, everywhere.
fn stand_apart(sections: &[Section]) -> bool {
    let rows = sections.iter().flat_map(|section| &section.rows);
    let mut ways = rows.filter(|row| !row.pointer.starts_with("/proof")).filter_map(|row| row.secured);
    let first = ways.next();
    ways.any(|way| Some(way) != first)
}

/// What a closed section says.
fn hint(words: Words, section: &Section) -> String {
    let number = |count: usize| verify::Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let rows = section.rows.len();
    match section.id {
        "elements" => {
            let score = section.rows.iter().find(|row| row.label == "elements-score");
            score.map_or_else(String::new, |score| words::plain(&score.value))
        }
        "sheet" => {
            let lines = || section.rows.iter().filter(|row| row.label != "award-number");
            let filled = lines().filter(|row| !row.value.is_empty()).count();
            words.text("page-told-filled", &[("filled", number(filled)), ("lines", number(lines().count()))])
        }
        "seal" => {
            let level = section.rows.iter().find(|row| row.label == "seal-level");
            level.map_or_else(String::new, |level| words::plain(&level.value))
        }
        _ => words.text("page-told-lines", &[("count", number(rows))]),
    }
}

fn table(words: Words, section: &Section, apart: bool) -> Markup {
    html! {
        table.said {
            tbody {
                @for row in &section.rows { (line(words, row, apart)) }
            }
        }
    }
}

fn line(words: Words, row: &Row, apart: bool) -> Markup {
    let (value, note) = (row.aloud(words), row.note.clone().unwrap_or_default());
    let secured = row.secured.filter(|way| apart && *way != "issuer");
    html! {
        tr {
            th scope="row" class={ "deep-" (row.depth.min(4)) } { (row.name(words)) }
            td { @if value.is_empty() { (note) } @else { (value) } }
            td.caption {
                @if !value.is_empty() { (note) }
                // Whoever made the file has to find where it keeps no rule.
                @if row.at_top() { (words.text("show-at-top", &[])) }
                @else if row.label.starts_with("miss-") { code { (words::plain(&row.pointer)) } }
                @if let Some(way) = secured { span.unverified { (say(words, &format!("held-{way}"))) } }
            }
        }
    }
}
