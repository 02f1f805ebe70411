//! `transcript`: what was assessed, by whom, with which points, and does its credential hold?

use learning::credit::{Points, System};
use learning::units::{Transcript, TranscriptEntry, transcript};
use net::{Clock as _, SystemClock};
use serde_json::{Value, json};
use verify::{Arg, Verdict};
use words::{Words, plain};

use crate::cli::{SayFormat, TranscriptArgs};
use crate::holdings::Holdings;
use crate::output::Output;
use crate::paper::{Block, Paper};
use crate::{ConfigError, Exit, Verifier};

/// Lists, and ends as the worst of the files does.
pub fn run(asked: &TranscriptArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let holdings = Holdings::of(&verifier, &asked.files, as_of, words)?;
    let held: Vec<_> =
        holdings.held.iter().filter(|held| held.statement().is_none()).map(|held| held.holding()).collect();
    let found = transcript(&held);
    let paper = || page(&found, &holdings, as_of, words);
    let text = match asked.format {
        SayFormat::Json => format!("{}\n", as_json(&found, &holdings, as_of)),
        SayFormat::Text => paper().text(),
        SayFormat::Html => paper().html(),
    };
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    verifier.end();
    let unread = (!holdings.unread.is_empty()).then_some(Exit::Undecided);
    let ends = holdings.files.iter().map(|file| Exit::from(&file.verdict)).chain(unread);
    Ok(ends.max().unwrap_or(Exit::Valid))
}

fn as_json(found: &Transcript, holdings: &Holdings, as_of: credential::Timestamp) -> Value {
    let entries: Vec<Value> = found
        .entries
        .iter()
        .map(|entry| {
            let mut value = serde_json::to_value(entry).unwrap_or_default();
            if let Some(members) = value.as_object_mut() {
                members.insert("file".to_owned(), json!(holdings.file_of(&entry.credential)));
            }
            value
        })
        .collect();
    let unread: Vec<Value> = holdings.unread.iter().map(|(file, why)| json!({ "file": file, "why": why })).collect();
    json!({ "version": 1, "as_of": as_of.to_string(), "learner": found.learner, "entries": entries, "unread": unread })
}

fn page(found: &Transcript, holdings: &Holdings, as_of: credential::Timestamp, words: Words) -> Paper {
    let text = |text: &str| Arg::Text(text.to_owned());
    let names: Vec<String> = found.learner.iter().map(|name| plain(name)).collect();
    let mut lead = vec![words.text("transcript-of", &[("names", text(&words.list(&names)))])];
    if names.len() > 1 {
        lead.push(words.text("units-several-learners", &[("names", text(&words.list(&names)))]));
    }
    let mut block = Block::new(words.text("transcript-outcomes", &[]));
    found.entries.iter().for_each(|entry| line(entry, holdings, words, &mut block));
    let mut files = Block::new(words.text("units-files", &[]));
    for file in &holdings.files {
        files.line(0, plain(&file.file));
        file.told(words).into_iter().for_each(|line| files.line(1, line));
    }
    for (file, why) in &holdings.unread {
        files.line(0, words.text("units-unread", &[("file", text(file)), ("why", text(why))]));
    }
    Paper {
        language: words.language().tag(),
        title: words.text("transcript-title", &[]),
        lead,
        blocks: vec![block, files],
        foot: vec![words.as_of(as_of), words.not_recognised()],
    }
}

fn line(entry: &TranscriptEntry, holdings: &Holdings, words: Words, block: &mut Block) {
    let mut row = |depth: usize, id: &str, value: &str| {
        if !value.is_empty() {
            block.line(depth, words.own(&format!("transcript-{id}"), &[("value", &plain(value))]));
        }
    };
    row(0, "entry", if entry.title.is_empty() { &entry.pointer } else { &entry.title });
    row(1, "bodies", &entry.bodies.join(", "));
    let dated = if entry.dated.is_empty() { "issued" } else { &entry.dated };
    row(1, dated, &entry.awarded.map(|at| words.date(at)).unwrap_or_default());
    let points: Vec<String> = entry.points.iter().map(|points| self::points(points, words)).collect();
    row(1, "points", &points.join(", "));
    row(1, "level", &entry.eqf.map(|eqf| eqf.to_string()).unwrap_or_default());
    row(1, &format!("assessed-{}", entry.assessed), "yes");
    row(1, "grade", entry.grade.as_deref().unwrap_or_default());
    row(1, "ids", &entry.ids.join(", "));
    let verdict = holdings.files.iter().zip(&holdings.held).find(|(_, held)| held.key == entry.credential);
    let holds = match verdict.map(|(file, _)| &file.verdict) {
        Some(Verdict::Valid { .. }) => "holds",
        Some(Verdict::Invalid { .. }) => "holds-not",
        Some(Verdict::Undecided { .. }) | None => "holds-open",
    };
    row(1, holds, holdings.file_of(&entry.credential).unwrap_or_default());
}

/// "12 ECVET points", of "12 ecvet".
fn points(written: &str, words: Words) -> String {
    let (number, system) = written.split_once(' ').unwrap_or((written, ""));
    Points::parse(number).map_or_else(|_| plain(written), |points| words.points(&System::of(system), points))
}
