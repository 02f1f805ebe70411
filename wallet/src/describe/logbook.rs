//! What does the logbook's page say? The book as rows, each with how well it is evidenced.

use std::collections::BTreeSet;

use credential::Timestamp;
use learning::Concept;
use learning::esco;
use learning::logbook::{Countersigned, Entry, Week};
use learning::validation::Grade;
use verify::Arg;
use words::{Words, plain, plain_lines};

use super::Language;
use crate::flow::attachment;
use crate::flow::logbook::{About, Book, Counts};
use crate::model::{
    AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, EntryRow, EntrySkill, Logbook, Mark, Status, Tone,
    UnitLine,
};
use crate::ui::picture::Picture;
use crate::vault::KeptEntry;

/// The page of the whole logbook.
pub fn logbook(book: &Book, language: &Language<'_>) -> Logbook {
    let (words, texts) = (language.words, language.texts);
    let record = book.record.as_ref();
    let (all, signed) = record.map_or((0, 0), |record| (record.minutes, record.countersigned_minutes));
    let said = [("all", words.time_spent(all).into()), ("signed", words.time_spent(signed).into())];
    let share = signed.saturating_mul(1_000).checked_div(all).unwrap_or_default();
    let open = |kept: &&KeptEntry| {
        let signature = kept.entry.countersignature.as_ref();
        signature.is_none_or(|signature| signature.covers != kept.entry.digest())
    };
    Logbook {
        about: about(&book.about),
        whose: whose(&book.about),
        total: texts.with("logbook-total", &said),
        share: u16::try_from(share).unwrap_or(1_000),
        units: record.map(|record| units(record, language)).unwrap_or_default(),
        known_units: known_units(book),
        rows: rows(book, language),
        open: book.entries.iter().filter(open).count(),
        doubts: doubts(book, language),
        this_week: Week::of(language.now).map(|week| week.to_string()).unwrap_or_default(),
    }
}

fn about(about: &About) -> AboutDraft {
    let week = |week: Option<Week>| week.map(|week| week.to_string()).unwrap_or_default();
    AboutDraft {
        learner: about.learner.clone(),
        company: about.company.clone(),
        qualification: about.qualification.clone(),
        from: week(about.from),
        until: week(about.until),
        ..AboutDraft::default()
    }
}

fn whose(about: &About) -> String {
    if !about.complete() {
        return String::new();
    }
    [&about.qualification, &about.company, &about.learner].map(|text| plain(text)).join(" · ")
}

fn units(record: &learning::logbook::Record, language: &Language<'_>) -> Vec<UnitLine> {
    let words = language.words;
    let none = || words.text("record-no-unit", &[]);
    let line = |unit: &learning::logbook::UnitTotal| UnitLine {
        name: unit.unit.as_deref().map_or_else(none, plain),
        time: words.time_spent(unit.minutes),
        countersigned: words.time_spent(unit.countersigned_minutes),
    };
    record.units.iter().map(line).collect()
}

/// Each once, the latest first.
fn known_units(book: &Book) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let named = book.entries.iter().rev().filter_map(|kept| kept.entry.unit.as_deref().map(plain));
    named.filter(|unit| seen.insert(unit.clone())).collect()
}

fn rows(book: &Book, language: &Language<'_>) -> Vec<EntryRow> {
    let words = language.words;
    let mut before = None;
    let mut rows = Vec::with_capacity(book.entries.len());
    // The latest week first: that is the one that is written on.
    for kept in book.entries.iter().rev() {
        let week = kept.entry.week;
        let first = before != Some(week);
        before = Some(week);
        let unit = kept.entry.unit.as_deref().map(plain);
        let aside: Vec<String> = [Some(signed(&kept.entry, book, language)), unit].into_iter().flatten().collect();
        rows.push(EntryRow {
            id: EntryNumber(kept.id.0),
            week: first.then(|| (words.week(week), days(week, words))),
            work: plain(&kept.entry.work.split_whitespace().collect::<Vec<_>>().join(" ")),
            grade: grade(&kept.entry, book, language),
            aside: aside.join(" · "),
            time: words.time_spent(kept.entry.minutes.into()),
        });
    }
    rows
}

/// "Week 42 of 2026 · 12 Oct 2026 – 18 Oct 2026".
pub fn spoken(week: Week, words: Words) -> String {
    format!("{} · {}", words.week(week), days(week, words))
}

/// "12 Oct 2026 – 18 Oct 2026".
fn days(week: Week, words: Words) -> String {
    let Some((from, until)) = week.days() else { return String::new() };
    let short = |day: String| {
        let moment = Timestamp::parse(&format!("{day}T00:00:00Z"));
        moment.map_or(day, |moment| words.date_short(moment))
    };
    format!("{} – {}", short(from), short(until))
}

/// The evidence, as icon, word and colour; an entry that was changed since wants to be looked at.
fn grade(entry: &Entry, book: &Book, language: &Language<'_>) -> Status {
    let counts = |signature: &_| book.verified(signature);
    let grade = entry.grade(counts);
    let (tone, mark) = match (grade, entry.countersigned(counts)) {
        (_, Countersigned::Changed) => (Tone::Notice, Mark::Warning),
        (Grade::Verified, _) => (Tone::Good, Mark::Yes),
        (Grade::Corroborated, _) => (Tone::Open, Mark::Question),
        (Grade::Documented, _) => (Tone::Quiet, Mark::Eye),
        (Grade::Declared, _) => (Tone::Quiet, Mark::Minus),
    };
    Status { tone, mark, words: language.words.grade(grade) }
}

/// "Countersigned by Master Ott, 20 March 2026".
fn signed(entry: &Entry, book: &Book, language: &Language<'_>) -> String {
    let words = language.words;
    let state = entry.countersigned(|signature| book.verified(signature));
    let said = words.countersigned(state);
    let Some(signature) = entry.countersignature.as_ref().filter(|_| state != Countersigned::No) else { return said };
    let known = book.countersigned.iter().any(|one| one.sha256 == signature.credential && one.known);
    let on = words.date_of(&signature.on).unwrap_or_else(|| signature.on.clone());
    let id = if known { "record-by-on" } else { "record-by-on-claimed" };
    let by = words.text(id, &[("by", Arg::Text(signature.by.clone())), ("on", Arg::Text(on))]);
    // "Not confirmed" is no word on the one who signed.
    let colon = if state == Countersigned::Unverified { ":" } else { "" };
    format!("{said}{colon} {by}")
}

/// What is strange, what is missing, and which countersignatures do not count and why.
fn doubts(book: &Book, language: &Language<'_>) -> Vec<String> {
    let words = language.words;
    let mut doubts = Vec::new();
    for one in &book.countersigned {
        if let Counts::No(why) = &one.counts {
            let why = Arg::Text(words.text(&format!("record-why-{}", why.id()), &[]));
            let counted = words.text("record-not-counted", &[("why", why)]);
            let by = plain(&one.by);
            doubts.push(language.texts.with("logbook-signature-void", &[("by", by.into()), ("why", counted.into())]));
        }
    }
    let Some(record) = &book.record else { return doubts };
    doubts.extend(record.findings.iter().map(|finding| words.record_finding(finding)));
    if !record.missing.is_empty() && !record.weeks.is_empty() {
        const SHOWN: usize = 6;
        let mut weeks: Vec<String> = record.missing.iter().take(SHOWN).map(|week| words.week(*week)).collect();
        if record.missing.len() > SHOWN {
            weeks.push("…".to_owned());
        }
        let count = record.missing.len();
        let said = [("count", count.into()), ("weeks", weeks.join(", ").into())];
        doubts.push(language.texts.with("logbook-missing", &said));
    }
    doubts
}

/// The page of one entry. `bytes` has those of its pictures, in their order.
pub fn entry(kept: &KeptEntry, bytes: &[Vec<u8>], book: &Book, language: &Language<'_>) -> EntryPage {
    let entry = &kept.entry;
    let counts = |signature: &_| book.verified(signature);
    let photos = kept.photos.iter().zip(&entry.photos).zip(bytes).map(|((id, photo), bytes)| EntryPhoto {
        kept: Some(id.0),
        path: None,
        name: plain(&photo.name),
        picture: picture(bytes),
    });
    let sentence = format!("{} {}.", language.words.grade_means(entry.grade(counts)), signed(entry, book, language));
    let state = entry.countersigned(counts);
    let (hours, minutes) = (entry.minutes / 60, entry.minutes % 60);
    EntryPage {
        draft: EntryDraft {
            id: Some(EntryNumber(kept.id.0)),
            week: entry.week.to_string(),
            hours: format!("{hours}:{minutes:02}"),
            unit: entry.unit.clone().unwrap_or_default(),
            work: plain_lines(&entry.work),
            skills: entry.skills.iter().map(|address| skill(address, language)).collect(),
            photos: photos.collect(),
            ..EntryDraft::default()
        },
        said: Some((grade(entry, book, language), sentence)),
        signed: matches!(state, Countersigned::Verified | Countersigned::Unverified),
    }
}

/// A skill by its name, where an extract of ESCO is at hand.
pub fn skill(address: &str, language: &Language<'_>) -> EntrySkill {
    let concept = Concept { address: address.to_owned(), ..Concept::default() };
    let name = esco::labelled(language.esco, &concept, &[language.words.language().tag()]);
    EntrySkill { address: address.to_owned(), name: plain(&name) }
}

/// The pixels of a picture, within bounds.
pub fn picture(bytes: &[u8]) -> Option<Picture> {
    let pixels = attachment::picture(bytes, attachment::AMONG_OTHERS)?;
    Picture::new(pixels.size, pixels.rgba)
}
