//! How does a training record look on paper? One page with everything in it, without scripts, for any browser to print.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use learning::logbook::{Countersigned, EntryRecord, WeekRecord};
use learning::validation::Grade;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use verify::Arg;
use words::{Words, plain, plain_lines};

use super::{Material, Pictures};
use crate::flow::logbook::{Countersigning, Counts};

const STYLE: &str = include_str!("record.css");

/// Nothing is loaded from anywhere.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

pub(super) fn page(material: &Material<'_>, pictures: &Pictures) -> String {
    let (words, record) = (material.words, material.record);
    let title = word(words, "title");
    let page = html! {
        (DOCTYPE)
        html lang=(words.language().tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (plain(&record.header.learner)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                (head(material))
                (totals(material))
                h2 { (word(words, "weeks")) }
                @for week in &record.weeks { (one_week(week, material, pictures)) }
                (rest(material))
                (signatures(material))
                (what_it_means(words))
                div.sign { p { (word(words, "signed-here")) } p { (word(words, "signed-trainer")) } }
            }
        }
    };
    page.into_string()
}

fn word(words: Words, id: &str) -> String {
    words.text(&format!("record-{id}"), &[])
}

fn head(material: &Material<'_>) -> Markup {
    let (words, header) = (material.words, &material.record.header);
    let time = format!("{} – {}", words.week(header.from), words.week(header.until));
    let lines = [
        ("learner", &header.learner),
        ("company", &header.company),
        ("qualification", &header.qualification),
        ("time", &time),
    ];
    let made = [("moment", Arg::Text(words.moment(material.now))), ("version", version())];
    html! {
        dl { @for (id, value) in lines { dt { (word(words, id)) } dd { (plain(value)) } } }
        p.note { (words.text("record-made", &made)) " " (word(words, "what-counts")) " " (words.not_recognised()) }
    }
}

fn version() -> Arg {
    Arg::Text(env!("CARGO_PKG_VERSION").to_owned())
}

fn totals(material: &Material<'_>) -> Markup {
    let (words, record) = (material.words, material.record);
    let time = |minutes| words.time_spent(minutes);
    html! {
        h2 { (word(words, "units")) }
        table {
            thead { tr {
                th { (word(words, "unit")) } th.n { (word(words, "hours")) }
                th.n { (word(words, "of-that-countersigned")) }
            } }
            tbody {
                @for unit in &record.units { tr {
                    td { (unit.unit.as_deref().map_or_else(|| word(words, "no-unit"), plain)) }
                    td.n { (time(unit.minutes)) }
                    td.n { (time(unit.countersigned_minutes)) }
                } }
            }
            tfoot { tr {
                td { (word(words, "total")) } td.n { (time(record.minutes)) }
                td.n { (time(record.countersigned_minutes)) }
            } }
        }
    }
}

fn one_week(week: &WeekRecord, material: &Material<'_>, pictures: &Pictures) -> Markup {
    let words = material.words;
    html! {
        section {
            h3 { (words.week(week.week)) " " small { (words.week_days(week.week)) " · " (words.time_spent(week.minutes)) } }
            @for entry in &week.entries { (one_entry(entry, material, pictures)) }
        }
    }
}

fn one_entry(entry: &EntryRecord, material: &Material<'_>, pictures: &Pictures) -> Markup {
    let words = material.words;
    html! {
        div.entry {
            div.work {
                @for line in plain_lines(&entry.work).lines() { p { (line) } }
                @if !entry.skills.is_empty() {
                    p.small { (word(words, "skills")) ": " (plain(&entry.skills.join(", "))) }
                }
                @for photo in &entry.photos {
                    @match pictures.get(&photo.sha256) {
                        Some(bytes) => img alt=(plain(&photo.name)) src={ "data:image/jpeg;base64," (STANDARD.encode(bytes)) };,
                        None => p.small {
                            (words.text("record-picture-left-out", &[("name", Arg::Text(photo.name.clone()))]))
                        },
                    }
                }
            }
            div.aside {
                p { b { (words.time_spent(entry.minutes.into())) } }
                p { (entry.unit.as_deref().map_or_else(|| word(words, "no-unit"), plain)) }
                p { (words.grade(entry.grade)) }
                p.(entry.countersigned.id()) { (words.countersigned(entry.countersigned)) (by(entry, material)) }
            }
        }
    }
}

/// By whom and when, for the text that stands there.
fn by(entry: &EntryRecord, material: &Material<'_>) -> String {
    let shown = matches!(entry.countersigned, Countersigned::Unverified | Countersigned::Verified);
    let Some(signature) = entry.countersignature.as_ref().filter(|_| shown) else { return String::new() };
    let known = material.countersigned.iter().any(|one| one.sha256 == signature.credential && one.known);
    // "Not confirmed" is no word on the one who signed.
    let colon = if entry.countersigned == Countersigned::Unverified { ":" } else { "" };
    format!("{colon} {}", by_on(material.words, &signature.by, &signature.on, known))
}

fn by_on(words: Words, by: &str, on: &str, known: bool) -> String {
    let id = if known { "record-by-on" } else { "record-by-on-claimed" };
    let on = words.date_of(on).unwrap_or_else(|| on.to_owned());
    words.text(id, &[("by", Arg::Text(by.to_owned())), ("on", Arg::Text(on))])
}

/// What is missing, and what is strange.
fn rest(material: &Material<'_>) -> Markup {
    let (words, record) = (material.words, material.record);
    let missing: Vec<String> = record.missing.iter().map(ToString::to_string).collect();
    let count = |count: usize| [("count", Arg::Number(u64::try_from(count).unwrap_or(u64::MAX)))];
    html! {
        h2 { (word(words, "missing")) }
        p { @if missing.is_empty() { (word(words, "none-missing")) } @else { (missing.join(", ")) } }
        h2 { (word(words, "doubts")) }
        @if record.findings.is_empty() && record.left_out == 0 { p { (word(words, "no-doubts")) } }
        ul {
            @for finding in &record.findings { li { (words.record_finding(finding)) } }
            @if record.left_out > 0 { li { (words.text("record-left-out", &count(record.left_out))) } }
        }
    }
}

fn signatures(material: &Material<'_>) -> Markup {
    let words = material.words;
    html! {
        h2 { (word(words, "signatures")) }
        @if material.countersigned.is_empty() { p { (word(words, "no-signatures")) } }
        ul { @for one in material.countersigned { li { (signature(one, words)) } } }
    }
}

fn signature(one: &Countersigning, words: Words) -> Markup {
    let lines = one.statement.as_ref().map_or(0, |statement| statement.lines.len());
    let covers = [("count", Arg::Number(u64::try_from(lines).unwrap_or(u64::MAX)))];
    html! {
        (by_on(words, &one.by, &one.on, one.known)) ", " (words.text("record-covers", &covers)) ": "
        @match &one.counts {
            Counts::No(why) => (words.text(
                "record-not-counted",
                &[("why", Arg::Text(word(words, &format!("why-{}", why.id()))))],
            )),
            Counts::Verified | Counts::Unsettled => (plain(&one.headline)),
        }
        br; small { "SHA-256 " (one.sha256) }
    }
}

fn what_it_means(words: Words) -> Markup {
    html! {
        h2 { (word(words, "evidence")) }
        dl { @for grade in Grade::ALL { dt { (words.grade(grade)) } dd { (words.grade_means(grade)) } } }
    }
}
