//! What is left to whoever decides on recognition, since no program may settle it?
//!
//! design/verdict.md: under the policy `recognition` accreditation, completeness and evidence are tasks of the officer. They
//! change no verdict.

use credential::format::Credential;
use learning::Award;
use learning::consistency;
use learning::elements::Elements;
use learning::profile::Conformance;
use learning::sheet::Sheet;
use verify::{Arg, Check, Question, Report};
use words::{Reader, Words};

use super::measures::brief_elements;
use super::row::Spoken;
use super::{Asked, Row, Section};

/// Each task with what was found so far.
pub(super) fn section(credential: &Credential<'_>, award: &Award, report: &Report, how: &Asked<'_>) -> Section {
    let words = how.words;
    let mut rows = vec![accreditation(report, words)];
    let one = award.achievements.get(how.award).or(award.achievements.first());
    let elements =
        one.map_or_else(|| Elements::of(award, how.as_of), |one| Elements::of_achievement(award, one, how.as_of));
    let (stated, of) = elements.score();
    rows.push(task("completeness", format!("{stated}/{of}"), brief_elements(&elements, words)));
    if let Some(found) = Conformance::in_languages(&credential.claims, &[words.language().tag()]) {
        let count = found.avoidable().count() + found.more;
        rows.push(task("profile", count.to_string(), words.conformance(&found)));
    }
    rows.push(sheet(&one.map_or_else(|| Sheet::of(award), |one| Sheet::of_achievement(award, one)), words));
    let unfit = consistency::check(&credential.claims, award, how.as_of);
    let unfit = unfit.iter().filter(|finding| !finding.is_note()).count();
    let count = Arg::Number(u64::try_from(unfit).unwrap_or(u64::MAX));
    rows.push(task("consistency", unfit.to_string(), words.text("show-task-consistency-why", &[("count", count)])));
    rows.push(task("evidence", String::new(), words.text("show-task-evidence-why", &[])));
    rows.push(task("decide", String::new(), words.text("show-task-decide-why", &[])));
    Section { id: "tasks", rows }
}

fn task(id: &str, value: String, note: String) -> Row {
    Row::new(format!("task-{id}"), value, "").spoken(Some(Spoken::Text(String::new()))).noted(note)
}

/// Whether they may award this: what was found, and what to do where that settles nothing.
fn accreditation(report: &Report, words: Words) -> Row {
    let finding = report.finding(Check::Accreditation);
    let said = words.said(Question::Entitled, report, Reader::Checker);
    let next = match finding.outcome.problem() {
        Some(problem) => words.problem(problem, Reader::Checker).next,
        None if finding.outcome.passed() => String::new(),
        None => words.text("show-task-accreditation-next", &[]),
    };
    task(
        "accreditation",
        finding.outcome.id().to_owned(),
        format!("{}. {} {next}", said.word, said.sentence).trim_end().to_owned(),
    )
}

/// Which lines of the sheet the file leaves empty.
fn sheet(sheet: &Sheet, words: Words) -> Row {
    let gaps = sheet.cells.iter().filter(|cell| cell.is_gap());
    let names: Vec<String> = gaps.map(|cell| words.text(&format!("show-sheet-{}", cell.row.id()), &[])).collect();
    let said = match names.as_slice() {
        [] => words.text("show-task-sheet-full", &[]),
        names => words.own("show-task-sheet-why", &[("gaps", &names.join("; "))]),
    };
    task("sheet", names.len().to_string(), said)
}
