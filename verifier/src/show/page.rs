//! How are the sections of a credential written: for people, and as JSON?

use std::fmt::Write as _;

use serde_json::{Value, json};
use verify::{Arg, Question, Report, Verdict};
use words::{Reader, Words};

use super::read::{self, Detail};
use super::row::Placed;
use super::{Row, Section};
use crate::Verifier;
use crate::reason::reason;
use crate::render::json::{PROGRAM, report as found};
use crate::render::text::wrap;

type Shown<'r> = [(&'r Report, Vec<Section>)];

/// How text is written.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    pub words: Words,
    /// By which it was judged.
    pub policy: &'a str,
    /// Of a line, in characters.
    pub width: usize,
    /// Whether each value has its place in the file below it.
    pub places: bool,
}

impl Form<'_> {
    /// How much is read of it, of what `rest` leaves.
    pub(super) fn detail(self, rest: Detail) -> Detail {
        if self.places { Detail::Places } else { rest }
    }
}

/// For people: the headline and the five answers, then what the file says.
pub(super) fn text(
    form: Form<'_>,
    report: &Report,
    verdict: &Verdict,
    shown: &Shown<'_>,
    beside: &[&Section],
) -> String {
    let (mut out, Form { words, width, .. }) = (String::new(), form);
    let mut row = |line: &str| writeln!(out, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    wrap(&words.headline(report, verdict), width).iter().for_each(|line| row(line));
    for question in Question::ALL {
        let said = words.said(question, report, Reader::Checker);
        row(&format!("  {:<34} {}", words.question(question), said.word));
    }
    warned(words.warnings(report), width, &mut row);
    row(&judged(words, report, form.policy));
    row(&words.not_recognised());
    if shown.is_empty() {
        row(&words.text("show-nothing", &[]));
    }
    for (own, sections) in shown {
        row(&format!("\n{}", words.text("show-claimed", &[])));
        warned(inner_warnings(words, report, own), width, &mut row);
        let read = read::sections(sections, words, form.detail(Detail::Short));
        read.iter().for_each(|section| lines(form, section, &mut row));
    }
    beside.iter().for_each(|section| lines(form, section, &mut row));
    out
}

/// When and by which policy it was judged.
pub(super) fn judged(words: Words, report: &Report, policy: &str) -> String {
    words.text(
        "report-judged",
        &[("as_of", Arg::Text(words.as_of(report.as_of))), ("policy", Arg::Text(policy.to_owned()))],
    )
}

/// The warnings of a credential inside another; those of the whole have been told.
pub(super) fn inner_warnings(words: Words, whole: &Report, own: &Report) -> Vec<String> {
    if std::ptr::eq(whole, own) { Vec::new() } else { words.warnings(own) }
}

fn warned(warnings: Vec<String>, width: usize, row: &mut impl FnMut(&str)) {
    for warning in warnings {
        let lines = wrap(&warning, width.saturating_sub(2));
        let lead = |number: usize| if number == 0 { "! " } else { "  " };
        lines.iter().enumerate().for_each(|(number, line)| row(&format!("{}{line}", lead(number))));
    }
}

/// The least room for text, however deep it stands.
const LEAST: usize = 24;

fn lines(form: Form<'_>, section: &Section, row: &mut impl FnMut(&str)) {
    let Form { words, width, places, .. } = form;
    row(&format!("\n{}", words.text(&format!("show-section-{}", section.id), &[])));
    // Where a profile is not kept, whoever made the file has to find it.
    let places = places || section.id == "profile";
    for said in &section.rows {
        let indent = "  ".repeat(said.depth + 1);
        let text = said.whole(words);
        // Further lines stand under the value and not under the next name.
        let room = width.saturating_sub(indent.len() + 4).max(LEAST);
        for (number, line) in wrap(&text, room).iter().enumerate() {
            row(&format!("{indent}{}{line}", if number == 0 { "" } else { "    " }));
        }
        // A place is one word: where it is broken nobody can copy it.
        said.places(words).iter().filter(|_| places).for_each(|place| row(&format!("{indent}    {place}")));
    }
}

/// Sections as text, lines of at most so many characters.
pub(crate) fn written(words: Words, width: usize, sections: &[Section]) -> String {
    let (mut out, form) = (String::new(), Form { words, policy: "", width, places: false });
    let mut row = |line: &str| writeln!(out, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    let read = read::sections(sections, words, Detail::Short);
    read.iter().for_each(|section| lines(form, section, &mut row));
    out
}

/// As JSON: what `verify` says of it, then ids that stay, values as received, and where each stands.
pub(super) fn json(
    words: Words,
    verifier: &Verifier,
    report: &Report,
    shown: &Shown<'_>,
    beside: &[&Section],
) -> String {
    let verdict = report.verdict(&verifier.policy);
    let mut whole = json!({
        "version": 1,
        "program": PROGRAM,
        "policy": verifier.policy.name,
        "verdict": verdict.id(),
        "word": report.word_of(&verdict).id(),
        "reason": reason(report, &verdict),
        "headline": words.headline(report, &verdict),
        "as_of": report.as_of.to_string(),
        "report": found(report),
        "claimed_by": "the file alone",
        "credentials": credentials(shown),
    });
    if let Some(members) = whole.as_object_mut() {
        members.extend(beside.iter().map(|found| (found.id.to_owned(), section(found))));
    }
    format!("{}\n", words::plain_json(&whole.to_string()))
}

/// The sections of each credential.
pub(super) fn credentials(shown: &Shown<'_>) -> Value {
    let one = |(report, sections): &(&Report, Vec<Section>)| {
        let sections: Vec<Value> = sections.iter().map(section).collect();
        json!({ "sha256": report.sha256, "kind": report.kind, "sections": sections })
    };
    shown.iter().map(one).collect()
}

fn section(found: &Section) -> Value {
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|Row { depth, label, value, pointer, note, secured, cells, called, alike, .. }| {
            let mut row = json!({ "label": label, "value": value, "depth": depth });
            if let Some(members) = row.as_object_mut() {
                // What the whole file lacks has the place of the whole, which is the empty pointer.
                let placed = !pointer.is_empty() || label.starts_with("miss-");
                members.extend(placed.then(|| ("pointer".to_owned(), pointer.as_str().into())));
                members.extend(secured.map(|secured| ("secured".to_owned(), secured.into())));
                members.extend(note.as_ref().map(|note| ("note".to_owned(), note.as_str().into())));
                let of = called.as_ref().filter(|_| label.starts_with("in-"));
                let of = of.or_else(|| alike.as_ref()?.name.as_ref());
                members.extend(of.map(|of| ("of".to_owned(), of.as_str().into())));
                let names: &[&str] = if cells.len() > 1 { &["left", "right"] } else { &["values"] };
                let cells = names.iter().zip(cells).map(|(name, cell)| ((*name).to_owned(), self::cell(cell)));
                members.extend(cells);
            }
            row
        })
        .collect();
    json!({ "id": found.id, "rows": rows })
}

fn cell(values: &[Placed]) -> Value {
    values.iter().map(|Placed { value, pointer, .. }| json!({ "value": value, "pointer": pointer })).collect()
}
