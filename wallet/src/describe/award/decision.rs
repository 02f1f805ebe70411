//! What has been decided about one's learning, by whom, for what, why, and how can one appeal?

use learning::recognition::Statement;
use learning::{Award, Field};
use words::plain;

use super::teller::Teller;
use crate::describe::Language;
use crate::model::{Decision, Line};

/// What a recognition statement decides, in words; none of another credential.
pub fn decision(award: &Award, language: &Language<'_>) -> Option<Decision> {
    let words = language.words;
    let statement = match award.recognition.as_deref()? {
        Ok(statement) => statement,
        Err(error) => {
            let note = words.text("decision-not-by-itself", &[]);
            return Some(Decision {
                sentence: words.decision_malformed(error),
                next: String::new(),
                note,
                lines: Vec::new(),
            });
        }
    };
    Some(Decision {
        sentence: words.decision(statement),
        next: words.decision_next(statement.kind.value),
        note: words.text("decision-not-by-itself", &[]),
        lines: rows(statement, language).into_iter().map(|(id, value)| line(id, &value, language)).collect(),
    })
}

fn line(id: &str, value: &str, language: &Language<'_>) -> Line {
    Line { name: language.words.text(&format!("decision-row-{id}"), &[]), value: plain(value) }
}

/// What people look for: why, on what it rests, and what they can do.
fn rows(statement: &Statement, language: &Language<'_>) -> Vec<(&'static str, String)> {
    let words = language.words;
    let date = |day: &str| words.date_of(day).unwrap_or_else(|| day.to_owned());
    let mut rows = vec![("date", date(&statement.date.value)), ("basis", words.decision_basis(statement.basis.value))];
    let mut many =
        |id: &'static str, fields: &[Field<String>]| rows.extend(fields.iter().map(|field| (id, field.value.clone())));
    many("legal-basis", statement.legal_basis.as_slice());
    many("reason", &statement.reasons);
    many("covers", &statement.covers);
    many("condition", statement.condition.as_slice());
    many("appeal", statement.appeal.as_slice());
    many("qualification", statement.qualification.title.as_slice());
    if let Some(about) = &statement.about {
        many("about", about.title.as_slice());
    }
    rows
}

/// What a row is called among everything that the file says.
fn name_of(row: &str) -> &'static str {
    match row {
        "date" => "said-decision-date",
        "basis" => "said-decision-basis",
        "legal-basis" => "said-decision-legal-basis",
        "reason" => "said-decision-reason",
        "covers" => "said-decision-covers",
        "condition" => "said-decision-condition",
        "appeal" => "said-decision-appeal",
        "qualification" => "said-decision-qualification",
        _ => "said-decision-about",
    }
}

/// The same whole, with ids and digest, among everything that it says.
pub(super) fn tell(statement: &Statement, teller: &mut Teller<'_>) {
    let kind = teller.language.words.decision_kind(statement.kind.value);
    teller.say("said-decision-kind", &kind);
    teller.text("said-decision-by", &statement.by);
    for (id, value) in rows(statement, teller.language) {
        teller.say(name_of(id), &value);
    }
    teller.text("said-decision-unit", statement.unit.iter().filter_map(|unit| unit.title.as_ref()));
    let units = statement.unit.iter().flat_map(|unit| unit.id.iter().chain(&unit.ids));
    teller.text("said-decision-unit-id", units);
    teller
        .text("said-decision-qualification-id", statement.qualification.id.iter().chain(&statement.qualification.ids));
    if let Some(about) = &statement.about {
        let fingerprint = &about.fingerprint.value;
        teller.say("said-decision-digest", &format!("{} ({})", fingerprint.sha256, fingerprint.over.id()));
        teller.text("said-decision-credential-id", &about.id);
        teller.text("said-decision-credential-issuer", &about.issuer);
        teller.text("said-decision-pointer", &about.pointer);
    }
    teller.text("said-decision-id", [&statement.id]);
    teller.text("said-decision-issuer", &statement.issuer);
    teller.text("said-decision-learner-id", &statement.learner.ids);
    teller.also_in(statement.reasons.iter().chain(&statement.covers));
    teller.also_in(statement.condition.iter().chain(&statement.appeal).chain(&statement.legal_basis));
}
