//! Which statements make up a decision on recognition?

use learning::recognition::{About, Statement, Target};
use learning::{Award, Field};
use words::Words;

use super::row::Spoken;
use super::{Row, Section};

/// What a recognition statement decides, or why it is none; nothing of another credential.
pub(super) fn section(award: &Award, words: Words) -> Option<Section> {
    let rows = match award.recognition.as_deref()? {
        Ok(statement) => rows(statement, words),
        Err(error) => {
            let place = error.member();
            vec![Row::new("decision", "", place).noted(words.decision_malformed(error))]
        }
    };
    Some(Section { id: "decision", rows })
}

fn rows(statement: &Statement, words: Words) -> Vec<Row> {
    let kind = &statement.kind;
    // Ids are for programs; the sentence says the same to people.
    let unspoken = || Some(Spoken::Text(String::new()));
    let decided = Row::new("decision", kind.value.id(), &kind.pointer).spoken(unspoken());
    let mut rows = vec![decided.noted(words.decision(statement))];
    let day = words.date_of(&statement.date.value).map(Spoken::Text);
    rows.push(Row::of("decision-date", &statement.date).spoken(day));
    let mut add = |label: &str, fields: &[Field<String>]| rows.extend(fields.iter().map(|field| Row::of(label, field)));
    add("decision-id", std::slice::from_ref(&statement.id));
    add("decision-by", statement.by.as_slice());
    add("decision-legal-basis", statement.legal_basis.as_slice());
    add("decision-reason", &statement.reasons);
    add("decision-covers", &statement.covers);
    add("decision-condition", statement.condition.as_slice());
    add("decision-appeal", statement.appeal.as_slice());
    let basis = &statement.basis;
    let rests = Row::new("decision-basis", basis.value.id(), &basis.pointer).spoken(unspoken());
    rows.push(rests.noted(words.decision_basis(basis.value)));
    rows.extend(target("decision-qualification", &statement.qualification));
    rows.extend(statement.unit.iter().flat_map(|unit| target("decision-unit", unit)));
    rows.extend(statement.about.iter().flat_map(about));
    rows
}

fn target(label: &str, target: &Target) -> Vec<Row> {
    let ids = target.id.iter().chain(&target.ids);
    target.title.iter().chain(ids).map(|field| Row::of(label, field)).collect()
}

fn about(about: &About) -> Vec<Row> {
    let (digest, over) = (&about.fingerprint, about.fingerprint.value.over.id());
    let mut rows = vec![Row::new("decision-digest", format!("{over} {}", digest.value.sha256), &digest.pointer)];
    let named = [&about.title, &about.id, &about.issuer].into_iter().flatten();
    rows.extend(named.map(|field| Row::of("decision-about", field)));
    rows.extend(about.pointer.iter().map(|field| Row::of("decision-pointer", field)));
    rows
}
