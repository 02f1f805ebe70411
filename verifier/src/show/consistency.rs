//! What in an award does not go together, each with both sides?

use credential::json::Value;
use learning::consistency::{self, Finding};
use learning::credit::{Doubt, Length, Measured};
use learning::{Award, Field};

use super::levels::range;
use super::row::Spoken;
use super::sheet::values;
use super::{Asked, Row, Section};

/// What does not go together, each with both sides.
pub(super) fn consistency(claims: &Value<'_>, award: &Award, how: &Asked<'_>) -> Section {
    let found = consistency::check(claims, award, how.as_of);
    let rows = found.iter().map(|finding| {
        let (one, other, pointer) = sides(finding);
        let value = if other.is_empty() { one } else { format!("{one} / {other}") };
        // Both values stand in the sentence, as people write them.
        let row = Row::new(if finding.is_note() { "note" } else { "unfit" }, value, &pointer);
        row.spoken(Some(Spoken::Text(String::new()))).noted(how.words.does_not_fit(finding))
    });
    Section { id: "consistency", rows: rows.collect() }
}

fn day((year, month, day): (i16, i8, i8)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Both sides of what does not fit, and where the first stands.
fn sides(finding: &Finding) -> (String, String, String) {
    match finding {
        Finding::Label { label, means, .. } => (label.value.clone(), means.clone(), label.pointer.clone()),
        Finding::NoEntry { address, label } => {
            let label = label.as_ref().map_or_else(String::new, |label| label.value.clone());
            (address.value.clone(), label, address.pointer.clone())
        }
        Finding::Level { eqf, known, range: of, .. } => (
            format!("EQF {}", eqf.value),
            format!("{} {}: EQF {}", known.country(), known.level, range(Some(*of))),
            eqf.pointer.clone(),
        ),
        Finding::FrameworkCountry { national, known, bodies } => {
            (format!("{} {}", known.country(), known.level), values(bodies), national.pointer.clone())
        }
        Finding::IdentifierCountry { identifier, named, country } => {
            (format!("{} ({named})", identifier.value.value), country.value.clone(), identifier.pointer.clone())
        }
        Finding::Order { first, second, .. } => (first.value.text(), second.value.text(), second.pointer.clone()),
        Finding::Ahead { date, as_of } => (date.value.text(), as_of.to_string(), date.pointer.clone()),
        Finding::Age { born, awarded, years } => {
            (format!("{} ({years})", born.value.text()), awarded.value.text(), born.pointer.clone())
        }
        Finding::LocalMidnight { born, in_utc, likely } => (day(*in_utc), day(*likely), born.pointer.clone()),
        Finding::Measure(doubt) => doubted(doubt),
        Finding::LevelCredit { eqf, points } => {
            (format!("EQF {}", eqf.value), format!("{} ECTS", points.value), points.pointer.clone())
        }
    }
}

fn doubted(doubt: &Doubt) -> (String, String, String) {
    let length = |field: &Field<Measured>| written(field.value.length);
    match doubt {
        Doubt::ManyMonths { length: one } => (length(one), String::new(), one.pointer.clone()),
        Doubt::BeyondMaximum { length: one, maximum: other } | Doubt::Contradicting { length: one, other } => {
            (length(one), length(other), one.pointer.clone())
        }
        Doubt::BeyondActivity { length: one, began, ended } => {
            (length(one), format!("{} – {}", began.value.text(), ended.value.text()), one.pointer.clone())
        }
        Doubt::HoursPerPoint { points, hours, .. } => {
            (format!("{} ECTS", points.value), format!("{hours} h"), points.pointer.clone())
        }
        Doubt::NoPoints { credit } => (credit.value.clone(), String::new(), credit.pointer.clone()),
        Doubt::ManyPoints { points } => (format!("{} ECTS", points.value), String::new(), points.pointer.clone()),
    }
}

/// A length as ISO 8601 writes it.
fn written(length: Length) -> String {
    let span = match length {
        Length::Hours(thousandths) => return format!("{} h", thousandths / 1_000),
        Length::Span(span) => span,
    };
    let days = [(span.years, 'Y'), (span.months, 'M'), (span.weeks, 'W'), (span.days, 'D')];
    let times = [(span.hours, 'H'), (span.minutes, 'M'), (span.seconds, 'S')];
    let parts = |parts: &[(u32, char)]| -> String {
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}{unit}")).collect()
    };
    match parts(&times) {
        times if times.is_empty() => format!("P{}", parts(&days)),
        times => format!("P{}T{times}", parts(&days)),
    }
}
