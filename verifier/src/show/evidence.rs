//! What does a credential offer as evidence, and how well does that evidence what it says?

use learning::validation::{Evidenced, Weighed, evidenced};
use learning::{Award, Evidence, EvidenceKind};
use verify::Report;
use words::Words;

use super::row::Spoken;
use super::statement::{accreditation, deeper, many};
use super::{Row, Section};

/// The grade of the whole with its reason, then each piece, those of the learning with their own.
pub(super) fn section(award: &Award, report: &Report, words: Words) -> Section {
    let graded = evidenced(award, report.standing());
    let mut rows = Vec::new();
    graded.iter().for_each(|Evidenced { whole, .. }| rows.extend(grade(whole, words)));
    let pieces = graded.map(|graded| graded.pieces).unwrap_or_default();
    for one in &award.evidence {
        of_evidence(&mut rows, one);
        let own = pieces.iter().find(|piece| piece.pointer == one.pointer);
        rows.extend(deeper(own.into_iter().flat_map(|piece| grade(piece, words)).collect()));
    }
    Section { id: "evidence", rows }
}

/// The grade, and below it why.
fn grade(weighed: &Weighed, words: Words) -> Vec<Row> {
    let Weighed { grade, reason, pointer } = weighed;
    let said = |text: String| Some(Spoken::Text(text));
    let why = Row::new("evidence-reason", reason.id(), pointer).spoken(said(words.grade_reason(*reason)));
    let mut rows = vec![Row::new("evidence-grade", grade.id(), pointer).spoken(said(words.grade(*grade)))];
    rows.extend(deeper(vec![why]));
    rows
}

fn of_evidence(rows: &mut Vec<Row>, evidence: &Evidence) {
    let said = evidence.label.as_ref().map_or_else(String::new, |label| label.value.said().to_owned());
    let others = evidence.label.as_ref().map(|label| label.others.as_slice()).unwrap_or_default();
    let row = Row::new(format!("evidence-{}", evidence.kind.id()), said, &evidence.pointer).also(others);
    // Of which kind it is says the row's own name better than an address.
    let coded = row.value.starts_with("http://") || row.value.starts_with("https://");
    let coded = coded && evidence.kind != EvidenceKind::Other;
    rows.push(row.spoken(coded.then(|| Spoken::Text(String::new()))));
    let mut inner = Vec::new();
    many(&mut inner, "statement", &evidence.statements);
    inner.extend(evidence.documents.iter().map(|pointer| Row::new("document", "", pointer)));
    evidence.accreditation.iter().for_each(|one| accreditation(&mut inner, one));
    rows.extend(deeper(inner));
}
