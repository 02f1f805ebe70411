//! How is what a credential says printed: its answers, its statements, and the sheet as a table?

use verify::{Question, Report, Verdict};
use words::{Reader, Words, plain};

use super::Section;
use super::page::{Form, inner_warnings, judged};
use super::read::{self, Detail};
use super::row::Placed;
use crate::paper::{Block, Paper};

/// The page.
pub(super) fn paper(
    form: Form<'_>,
    report: &Report,
    verdict: &Verdict,
    shown: &[(&Report, Vec<Section>)],
    beside: &[&Section],
) -> Paper {
    let Form { words, policy, places, .. } = form;
    let mut answers = Block::new(words.headline_for(report, verdict, Reader::Checker).1);
    for question in Question::ALL {
        let said = words.said(question, report, Reader::Checker);
        answers.line(0, format!("{} {}. {}", words.question(question), said.word, said.sentence));
    }
    let inside = shown.iter().flat_map(|(own, _)| inner_warnings(words, report, own));
    words.warnings(report).into_iter().chain(inside).for_each(|warning| answers.line(0, format!("! {warning}")));
    // It speaks of the answers above it.
    let claimed = if shown.is_empty() { "show-nothing" } else { "show-claimed" };
    answers.line(0, words.text(claimed, &[]));
    let read = |sections: &[Section]| read::sections(sections, words, form.detail(Detail::Printed));
    let mut sections: Vec<Section> = shown.iter().flat_map(|(_, sections)| read(sections)).collect();
    sections.extend(beside.iter().map(|section| (*section).clone()));
    let title = shown.iter().flat_map(|(_, sections)| sections).find(|section| section.id == "award");
    let title = title.and_then(|section| section.rows.first()).map(|row| plain(&row.value));
    Paper {
        language: words.language().tag(),
        title: title.unwrap_or_else(|| plain(&report.kind)),
        lead: Vec::new(),
        blocks: std::iter::once(answers).chain(sections.iter().map(|section| block(section, words, places))).collect(),
        foot: vec![judged(words, report, policy), words.not_recognised()],
    }
}

fn block(section: &Section, words: Words, places: bool) -> Block {
    let mut block = Block::new(words.text(&format!("show-section-{}", section.id), &[]));
    if section.rows.iter().any(|row| !row.cells.is_empty()) {
        let widest = section.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        block.table = head(widest, words);
        for row in &section.rows {
            let mut cells = vec![row.name(words)];
            cells.extend(row.cells.iter().map(|cell| said(cell)));
            if row.cells.is_empty() {
                cells.push(row.aloud(words));
            }
            cells.resize(widest + 1, String::new());
            cells.push(row.note.clone().unwrap_or_default());
            block.table.push(cells);
        }
        return block;
    }
    let places = places || section.id == "profile";
    for row in &section.rows {
        block.line(row.depth, row.whole(words));
        row.places(words).into_iter().filter(|_| places).for_each(|place| block.line(row.depth + 1, place));
    }
    block
}

fn head(widest: usize, words: Words) -> Vec<Vec<String>> {
    let column = |id: &str| words.text(&format!("show-column-{id}"), &[]);
    let cells: Vec<String> = if widest > 1 { vec![column("left"), column("right")] } else { vec![column("says")] };
    vec![std::iter::once(column("element")).chain(cells).chain([column("note")]).collect()]
}

/// Each value on a line with its place, so that an officer finds it in the file.
fn said(cell: &[Placed]) -> String {
    let values = cell.iter().map(|one| format!("{} ({})", one.aloud, plain(&one.pointer)));
    values.collect::<Vec<_>>().join("\n")
}
