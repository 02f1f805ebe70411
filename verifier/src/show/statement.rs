//! How is one statement of an award written as rows: a value, a date, an entry of a list, an identifier, an amount, a body?

use learning::credit::Length;
use learning::{Accreditation, Concept, Credit, Date, Dated, Duration, Field, Identifier, Organisation, names_nothing};
use words::Words;

use super::Row;
use super::row::Spoken;

/// Deepest part that is indented further; deeper ones are shown at that depth.
pub(super) const DEPTH: usize = 8;

pub(super) fn one<T: ToString>(rows: &mut Vec<Row>, label: &str, field: Option<&Field<T>>) {
    rows.extend(field.map(|field| Row::of(label, field)));
}

pub(super) fn many(rows: &mut Vec<Row>, label: &str, fields: &[Field<String>]) {
    rows.extend(fields.iter().map(|field| Row::of(label, field)));
}

/// A day or moment; a moment that may be how a day was written says so, but for the end of something, which counts to the minute.
pub(super) fn date(rows: &mut Vec<Row>, label: &str, field: Option<&Field<Date>>) {
    let end = matches!(label, "valid-until" | "ended");
    rows.extend(field.map(|field| {
        let date = field.value.clone();
        let spoken = if end { Spoken::Date(date) } else { Spoken::Day(date) };
        Row::new(label, field.value.text(), &field.pointer).spoken(Some(spoken))
    }));
}

/// When it was awarded; a date of another kind as what it stands in the file, with the member that it stands in.
pub(super) fn awarded(rows: &mut Vec<Row>, field: Option<&Field<Date>>) {
    let Some(dated) = field.map(Dated::of) else { return };
    let first = rows.len();
    date(rows, dated.id(), field);
    let members = field.filter(|_| dated != Dated::Awarded).map(|field| field.member().to_owned());
    rows.iter_mut().skip(first).for_each(|row| row.note.clone_from(&members));
}

pub(super) fn concepts(rows: &mut Vec<Row>, label: &str, fields: &[Field<Concept>]) {
    rows.extend(fields.iter().map(|field| {
        let Concept { address, .. } = &field.value;
        let said = field.value.said();
        let value = if address.is_empty() || said == address { said.to_owned() } else { format!("{said} ({address})") };
        let nothing = names_nothing(address).then_some(Spoken::NoEntry);
        Row::new(label, value, &field.pointer).spoken(nothing).also(&field.others)
    }));
}

pub(super) fn identifiers(rows: &mut Vec<Row>, fields: &[Field<Identifier>]) {
    rows.extend(fields.iter().map(|field| {
        let Identifier { kind, scheme, value, country } = &field.value;
        let named = if scheme.is_empty() { value.clone() } else { format!("{scheme}: {value}") };
        let code = country.as_ref().map(|country| format!(" [{country}]")).unwrap_or_default();
        let row = Row::new(format!("identifier-{}", kind.id()), format!("{named}{code}"), &field.pointer);
        row.spoken(match country {
            Some(country) => Some(Spoken::Of(named, country.clone())),
            // "Identifier: identifier: 17" says it twice.
            None if scheme.eq_ignore_ascii_case(kind.id()) => Some(Spoken::Text(words::told(value))),
            None => (!scheme.is_empty()).then(|| Spoken::Number(scheme.clone(), value.clone())),
        })
    }));
}

pub(super) fn credit(rows: &mut Vec<Row>, label: &str, fields: &[Field<Credit>], words: Words) {
    rows.extend(fields.iter().map(|field| {
        let Credit { points, system } = &field.value;
        let row = Row::new(label, format!("{points} {system}").trim(), &field.pointer);
        if system.is_empty() { row.noted(words.text("show-no-system", &[])) } else { row }
    }));
}

pub(super) fn durations(rows: &mut Vec<Row>, fields: &[Field<Duration>]) {
    rows.extend(fields.iter().map(|field| {
        let label = format!("duration-{}", field.value.kind.id());
        let length = Length::of(&field.value).ok().map(Spoken::Length);
        Row::new(label, field.value.text.as_str(), &field.pointer).spoken(length)
    }));
}

pub(super) fn headed<T: ToString>(rows: &mut Vec<Row>, label: &str, title: Option<&Field<T>>, pointer: &str) {
    rows.push(title.map_or_else(|| Row::new(label, "", pointer), |title| Row::of(label, title)));
}

pub(super) fn organisation(rows: &mut Vec<Row>, label: &str, body: &Organisation) {
    match &body.name {
        Some(name) => rows.push(Row::of(label, name)),
        None => rows.push(Row::new(label, "", &body.pointer)),
    }
    let mut inner = Vec::new();
    many(&mut inner, "other-name", &body.other_names);
    identifiers(&mut inner, &body.identifiers);
    inner.extend(body.countries.iter().map(|field| {
        let code = field.value.len() == 2;
        Row::of("country", field).spoken(code.then(|| Spoken::Country(field.value.clone())))
    }));
    concepts(&mut inner, "region", &body.regions);
    many(&mut inner, "place", &body.places);
    many(&mut inner, "contact", &body.contact);
    body.accreditations.iter().for_each(|one| accreditation(&mut inner, one));
    rows.extend(deeper(inner));
}

pub(super) fn deeper(rows: Vec<Row>) -> impl Iterator<Item = Row> {
    rows.into_iter().map(|row| Row { depth: (row.depth + 1).min(DEPTH), ..row })
}

pub(super) fn accreditation(rows: &mut Vec<Row>, one_of_them: &Accreditation) {
    let title = one_of_them.title.as_ref().map_or_else(String::new, |title| title.value.clone());
    let label = if one_of_them.endorsement { "endorsement" } else { "accreditation" };
    rows.push(Row::new(label, title, &one_of_them.pointer));
    let mut inner = Vec::new();
    concepts(&mut inner, "kind", one_of_them.kind.as_slice());
    one_of_them.agents.iter().for_each(|agent| organisation(&mut inner, &format!("{label}-agent"), agent));
    one_of_them.organisations.iter().for_each(|body| organisation(&mut inner, "accreditation-of", body));
    concepts(&mut inner, "field", &one_of_them.fields);
    inner.extend(one_of_them.eqf_levels.iter().map(|level| Row::of("eqf-level", level)));
    concepts(&mut inner, "jurisdiction", &one_of_them.jurisdictions);
    concepts(&mut inner, "credential-type", &one_of_them.credential_types);
    many(&mut inner, "qualification", &one_of_them.qualifications);
    identifiers(&mut inner, &one_of_them.qualification_ids);
    concepts(&mut inner, "decision", one_of_them.decision.as_slice());
    many(&mut inner, "quality-report", &one_of_them.reports);
    one(&mut inner, "status", one_of_them.status.as_ref());
    date(&mut inner, "issued", one_of_them.issued.as_ref());
    date(&mut inner, "reviewed", one_of_them.reviewed.as_ref());
    date(&mut inner, "valid-until", one_of_them.expires.as_ref());
    rows.extend(deeper(inner));
}
