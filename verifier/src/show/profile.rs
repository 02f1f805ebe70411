//! How does a credential keep to the profile that it names, and what does that have to do with the check of its schema?

use credential::json::Value;
use learning::profile::{self, Conformance};
use verify::{Check, Report};
use words::Words;

use super::row::{Alike, Spoken};
use super::{Row, Section};

/// Where it does not keep to its profile, each with its place; nothing of what has none.
pub(super) fn section(claims: &Value<'_>, report: &Report, words: Words) -> Section {
    let found = Conformance::in_languages(claims, &[words.language().tag()]);
    let Some(found) = found else { return Section { id: "profile", rows: Vec::new() } };
    let ids: Vec<&str> = found.shapes.iter().map(|(shapes, _)| shapes.id()).collect();
    let named_at = found.shapes.iter().find_map(|(_, pointer)| pointer.clone()).unwrap_or_default();
    let unspoken = || Some(Spoken::Text(String::new()));
    let first = Row::new("profile-shapes", ids.join(", "), &named_at)
        // The sentence names them.
        .spoken(unspoken())
        .noted(format!("{} {}.", words.conformance(&found), profile::ORIGIN));
    let misses = found.misses.iter().map(|miss| {
        let value = format!("{} {} (edc-{})", miss.class, miss.member, miss.shapes.id());
        let label = if miss.unsayable { "miss-unavoidable".to_owned() } else { format!("miss-{}", miss.lack.id()) };
        let row = Row::new(label, value, &miss.pointer).spoken(unspoken()).noted(words.miss(miss));
        Row {
            alike: Some(Alike {
                said: words.miss_of_any(miss),
                name: miss.name.clone().filter(|_| miss.shared.is_none()),
            }),
            ..row
        }
    });
    let notes = words.conformance_notes(&found).into_iter().map(|note| Row::new("note", "", "").noted(note));
    let schema = schema(claims, report, words);
    Section { id: "profile", rows: std::iter::once(first).chain(misses).chain(schema).chain(notes).collect() }
}

/// What the check of the schema found of the same file: its rules are others, or the same under another name.
fn schema(claims: &Value<'_>, report: &Report, words: Words) -> Option<Row> {
    let finding = report.finding(Check::Schema);
    let named = claims.get("credentialSchema")?.one_or_many();
    let same = named.iter().any(|one| one.str("type") == Some("ShaclValidator2017"));
    let id = if same { "show-schema-is-profile" } else { "show-schema-apart" };
    let (check, outcome, seen) = (words.check(finding.check), words.outcome(&finding.outcome), words.finding(finding));
    let said = words.own(id, &[("check", &check), ("outcome", &outcome), ("seen", &seen)]);
    Some(Row::new("profile-schema", finding.outcome.id(), "").spoken(Some(Spoken::Text(String::new()))).noted(said))
}
