//! What does the consent page say? Who asks and how that is known, and every value that leaves, as it will be read.

use openid4vc::dcql::{Choice, Path};
use openid4vc::openid4vp::{Assurance, Leaving, Selection, Why};
use words::plain;

use super::claim::line;
use super::{Language, claim, naming};
use crate::flow::present::Asked;
use crate::i18n::Texts;
use crate::model::{Consent, Line, Mark, Optional, Part, Status, Tone};

/// The page for that request, answered by those choices.
pub fn page(asked: &Asked, choices: &[Choice], selection: &Selection, known: bool, language: &Language<'_>) -> Consent {
    let texts = language.texts;
    let host = plain(&asked.host());
    let parts: Vec<Part> = choices.iter().map(|choice| part(asked, choice, selection, language)).collect();
    let asks = asks(&host, &parts, texts);
    let expires = asked.request.expires().map(|moment| language.words.time(moment));
    let note = match expires {
        Some(time) => texts.with("consent-note-expires", &[("time", time.into())]),
        None => texts.get("consent-note"),
    };
    Consent {
        hash: selection.hash().to_owned(),
        heading: texts.get("consent-title"),
        asks,
        their_words: None,
        name: None,
        claimed_name: asked.request.unverified_name().map(plain),
        address: host,
        known: vec![signed(asked, language), met(known, language)],
        technical: match asked.request.assurance() {
            Assurance::SignedBy { did } => vec![Line { name: texts.get("consent-request-key"), value: plain(did) }],
            Assurance::Unsigned => Vec::new(),
        },
        parts,
        optional: Vec::new(),
        note,
    }
}

/// Who asks for how much of what, in a sentence.
fn asks(who: &str, parts: &[Part], texts: &Texts) -> String {
    let count: usize = parts.iter().map(|part| part.asked.len()).sum();
    match parts {
        [one] => {
            let said = [("who", who.into()), ("count", count.into()), ("title", one.title.as_str().into())];
            texts.with("consent-asks", &said)
        }
        _ => {
            let said = [("who", who.into()), ("count", count.into()), ("credentials", parts.len().into())];
            texts.with("consent-asks-more", &said)
        }
    }
}

fn signed(asked: &Asked, language: &Language<'_>) -> (Status, String) {
    let texts = language.texts;
    match asked.request.assurance() {
        Assurance::SignedBy { .. } => {
            let words = texts.get("asker-signed");
            (Status { tone: Tone::Quiet, mark: Mark::Yes, words }, texts.get("asker-signed-means"))
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
        row.map(|row| naming::title(&row.summary.title, &row.summary.kind, language)).unwrap_or_default()
    };
    let all = asked.choices(&choice.query);
    let chosen = all.iter().position(|other| other.candidate == choice.candidate).unwrap_or_default();
    let leaving: Vec<Leaving> =
        selection.leaving().into_iter().filter(|leaving| leaving.query == choice.query).collect();
    let told = Told::of(&leaving, language);
    let stays = stays(&selection.staying(&choice.query), language);
    Part {
        title: title(choice),
        candidates: all.into_iter().map(title).collect(),
        chosen,
        whole: stays.is_none() && !told.along.is_empty(),
        stays: stays.unwrap_or_else(|| {
            let whole = !told.along.is_empty();
            if whole { language.texts.get("consent-whole") } else { String::new() }
        }),
        asked: told.asked,
        along: told.along,
        technical: told.technical,
    }
}

/// What of that credential stays here, in a sentence.
fn stays(staying: &[Path], language: &Language<'_>) -> Option<String> {
    let mut names = Vec::new();
    for name in staying.iter().filter(|path| !claim::is_technical(path)).map(|path| claim::name(path, language)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let said = |names: String| language.texts.with("consent-stays-here", &[("names", names.into())]);
    (!names.is_empty()).then(|| said(names.join(" · ")))
}

/// What could be added: a part of the request that is not required.
pub fn optional(asked: &Asked, extra: &[Choice], selection: &Selection, language: &Language<'_>) -> Optional {
    let parts: Vec<Part> = extra.iter().map(|choice| part(asked, choice, selection, language)).collect();
    let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
    let lines = parts.iter().flat_map(|part| part.asked.iter().chain(&part.along));
    let values: Vec<String> = lines.map(|line| format!("{}: {}", line.name, line.value)).collect();
    Optional { name: titles.join(", "), value: values.join(" · "), beyond: None }
}

/// A value that leaves, as it will be read.
pub fn said(leaving: &Leaving, language: &Language<'_>) -> String {
    line(leaving, language).value
}

/// The values of a credential that leave, as people read them.
#[derive(Default)]
struct Told {
    /// What is asked for.
    asked: Vec<Line>,
    /// What cannot be kept back.
    along: Vec<Line>,
    /// What programs read: the seal, keys, types and ids.
    technical: Vec<Line>,
}

impl Told {
    fn of(leaving: &[Leaving], language: &Language<'_>) -> Self {
        let mut told = Self::default();
        for one in leaving {
            // What is asked for is never among what goes along unread.
            if one.why == Why::Seal || (one.why == Why::GoesAlong && claim::is_technical(&one.path)) {
                let value = claim::whole(&one.value);
                told.technical.push(Line { name: plain(&one.path.to_string()), value });
                continue;
            }
            let lines = if one.why == Why::Asked { &mut told.asked } else { &mut told.along };
            let line = line(one, language);
            // The same said in two places is read once.
            if !line.value.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        told.along.retain(|line| !told.asked.contains(line));
        told
    }
}

/// The values that left, as people read them; what programs read is one line with how much of it there is.
pub fn values(leaving: &[Leaving], language: &Language<'_>) -> Vec<Line> {
    let Told { asked, along, technical } = Told::of(leaving, language);
    let count = technical.len();
    let mut lines: Vec<Line> = asked.into_iter().chain(along).collect();
    if count > 0 {
        let value = language.texts.with("consent-seal", &[("count", count.into())]);
        lines.push(Line { name: language.texts.get("consent-goes-along"), value });
    }
    lines
}

/// What programs read of what left, each by its place.
pub fn technical(leaving: &[Leaving], language: &Language<'_>) -> Vec<Line> {
    Told::of(leaving, language).technical
}
