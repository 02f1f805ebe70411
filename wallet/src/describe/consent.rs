//! What does the consent page say? Who asks and how that is known, and every value that leaves, as it will be read.

use openid4vc::dcql::Choice;
use openid4vc::openid4vp::{Assurance, Leaving, Selection, Why};
use words::plain;

use super::claim::line;
use super::{Language, claim};
use crate::flow::present::Asked;
use crate::model::{Consent, Line, Mark, Optional, Part, Status, Tone};

/// The page for that request, answered by those choices.
pub fn page(asked: &Asked, choices: &[Choice], selection: &Selection, known: bool, language: &Language<'_>) -> Consent {
    let texts = language.texts;
    let host = plain(&asked.host());
    let parts = choices.iter().map(|choice| part(asked, choice, selection, language)).collect();
    let expires = asked.request.expires().map(|moment| language.words.time(moment));
    let note = match expires {
        Some(time) => texts.with("consent-note-expires", &[("time", time.into())]),
        None => texts.get("consent-note"),
    };
    Consent {
        hash: selection.hash().to_owned(),
        heading: texts.get("consent-title"),
        asks: texts.with("consent-asks", &[("who", host.as_str().into())]),
        their_words: None,
        name: None,
        claimed_name: asked.request.unverified_name().map(plain),
        address: host,
        known: vec![signed(asked, language), met(known, language)],
        parts,
        optional: Vec::new(),
        note,
    }
}

fn signed(asked: &Asked, language: &Language<'_>) -> (Status, String) {
    let texts = language.texts;
    match asked.request.assurance() {
        Assurance::SignedBy { did } => {
            let words = texts.get("asker-signed");
            let sentence = texts.with("asker-signed-by", &[("did", claim::shortened(did).into())]);
            (Status { tone: Tone::Quiet, mark: Mark::Yes, words }, sentence)
        }
        Assurance::Unsigned => {
            let words = texts.get("asker-unsigned");
            (Status { tone: Tone::Open, mark: Mark::Question, words }, texts.get("asker-unsigned-means"))
        }
    }
}

fn met(known: bool, language: &Language<'_>) -> (Status, String) {
    let texts = language.texts;
    if known {
        let status = Status { tone: Tone::Quiet, mark: Mark::Eye, words: texts.get("asker-known") };
        (status, texts.get("asker-known-means"))
    } else {
        let status = Status { tone: Tone::Notice, mark: Mark::Eye, words: texts.get("asker-first") };
        (status, texts.get("asker-first-means"))
    }
}

fn part(asked: &Asked, choice: &Choice, selection: &Selection, language: &Language<'_>) -> Part {
    let title = |choice: &Choice| {
        let row = asked.held.get(choice.candidate).map(|held| &held.row);
        row.map(|row| plain(&row.summary.title)).unwrap_or_default()
    };
    let all = asked.choices(&choice.query);
    let chosen = all.iter().position(|other| other.candidate == choice.candidate).unwrap_or_default();
    let leaving: Vec<Leaving> =
        selection.leaving().into_iter().filter(|leaving| leaving.query == choice.query).collect();
    Part {
        title: title(choice),
        candidates: all.into_iter().map(title).collect(),
        chosen,
        values: values(&leaving, language),
    }
}

/// What could be added: a part of the request that is not required.
pub fn optional(asked: &Asked, extra: &[Choice], selection: &Selection, language: &Language<'_>) -> Optional {
    let parts: Vec<Part> = extra.iter().map(|choice| part(asked, choice, selection, language)).collect();
    let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
    let lines = parts.iter().flat_map(|part| &part.values);
    let values: Vec<String> = lines.map(|line| format!("{}: {}", line.name, line.value)).collect();
    Optional { name: titles.join(", "), value: values.join(" · "), beyond: None }
}

/// A value that leaves, as it will be read.
pub fn said(leaving: &Leaving, language: &Language<'_>) -> String {
    line(leaving, language).value
}

/// The values in the order in which they leave; what belongs to the seal stands together at the end.
pub fn values(leaving: &[Leaving], language: &Language<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> =
        leaving.iter().filter(|leaving| leaving.why != Why::Seal).map(|leaving| line(leaving, language)).collect();
    let seal: Vec<String> = leaving
        .iter()
        .filter(|leaving| leaving.why == Why::Seal)
        .map(|leaving| line(leaving, language))
        .map(|line| format!("{} {}", line.name, line.value))
        .collect();
    if !seal.is_empty() {
        let value = language.texts.with("consent-seal", &[("parts", seal.join(" · ").into())]);
        lines.push(Line { name: language.texts.get("consent-goes-along"), value });
    }
    lines
}
