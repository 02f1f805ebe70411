//! What do history and settings say? Events, keys and lists as lines.

use trust::{Source, Switches};
use words::{Words, plain};

use super::Language;
use crate::flow::desk;
use crate::flow::recorded;
use crate::message::ThemeChoice;
use crate::model::{AskedSource, Countries, Entry, History, Key, Line, Mark, Settings, Status, Tone};
use crate::vault::{HistoryEntry, HolderKey, TrustFile, What};

/// The history, latest first.
pub fn history(entries: &[HistoryEntry], language: &Language<'_>) -> History {
    History { entries: entries.iter().map(|entry| one(entry, language)).collect() }
}

fn one(entry: &HistoryEntry, language: &Language<'_>) -> Entry {
    let texts = language.texts;
    let quiet = |words: String| Status { tone: Tone::Quiet, mark: Mark::Minus, words };
    let about = plain(&entry.about);
    let whom = entry.with_whom.as_deref().map(plain);
    let (status, what, detail) = match entry.what {
        What::Received => {
            let from = match whom {
                Some(whom) => texts.with("history-from", &[("whom", whom.into())]),
                None => texts.get("history-from-file"),
            };
            (quiet(texts.get("history-received")), about, from)
        }
        What::Presented => {
            let status = Status { tone: Tone::Good, mark: Mark::Yes, words: texts.get("history-shared") };
            (status, whom.unwrap_or_default(), count(entry, language).unwrap_or(about))
        }
        What::Refused => {
            let status = Status { tone: Tone::Open, mark: Mark::Question, words: texts.get("history-not-taken") };
            (status, whom.unwrap_or_default(), about)
        }
        What::Removed => (quiet(texts.get("history-removed")), about, String::new()),
        What::KeyChanged => (quiet(texts.get("history-key")), key_name(&entry.about, language.words), String::new()),
        What::SecurityChanged => (quiet(texts.get("history-security")), about, String::new()),
        What::Countersigned => (quiet(texts.get("history-countersigned")), about, String::new()),
        What::Declined => (quiet(texts.get("history-refused")), whom.unwrap_or_default(), texts.get("history-nothing")),
    };
    Entry { status, what, detail, when: language.words.moment(entry.at), values: sent(entry, language) }
}

/// "6 values", as they were counted when they were shared, if the history holds them.
fn count(entry: &HistoryEntry, language: &Language<'_>) -> Option<String> {
    let leaving = recorded::read(entry.sent_values.as_deref()?).ok()?;
    let values = super::consent::values(&leaving, language).len();
    Some(language.texts.with("history-count", &[("count", values.into())]))
}

/// Every value that left; where an earlier program kept the bytes alone, their names.
fn sent(entry: &HistoryEntry, language: &Language<'_>) -> Vec<Line> {
    let texts = language.texts;
    let Some(bytes) = entry.sent_bytes else { return Vec::new() };
    let names = || vec![Line { name: texts.get("history-values"), value: plain(&entry.about) }];
    let mut lines = match entry.sent_values.as_deref().map(recorded::read) {
        Some(Ok(leaving)) => {
            let values = super::consent::values(&leaving, language);
            values.into_iter().chain(super::consent::technical(&leaving, language)).collect()
        }
        Some(Err(why)) => names().into_iter().chain([Line { name: String::new(), value: plain(&why) }]).collect(),
        None => names(),
    };
    lines.push(Line {
        name: texts.get("history-sent-size"),
        value: texts.with("bytes", &[("count", language.words.number(bytes).into())]),
    });
    lines
}

/// What the settings page rests on.
pub struct Facts<'a> {
    /// The keys.
    pub keys: &'a [HolderKey],
    /// Whom the person trusts.
    pub trust: &'a [TrustFile],
    /// Which sources the person has switched.
    pub switches: &'a Switches,
    /// Minutes until it locks.
    pub lock_after: u32,
    /// The theme.
    pub theme: ThemeChoice,
    /// The language that was chosen.
    pub language: Option<words::Language>,
    /// The country that was chosen, and the one that the system names.
    pub country: (Option<String>, Option<&'a str>),
    /// The folder of the vault.
    pub folder: String,
    /// Whether the system's keyring holds the vault's key too.
    pub in_keyring: bool,
}

/// The settings page.
pub fn settings(facts: &Facts<'_>, language: &Language<'_>) -> Settings {
    let texts = language.texts;
    let mut keys: Vec<&HolderKey> = facts.keys.iter().collect();
    keys.sort_by_key(|key| key.retired.is_some());
    let kept = if facts.in_keyring { texts.get("vault-keyring") } else { texts.get("vault-passphrase") };
    let trust = facts.trust.iter().map(|file| Line {
        name: plain(&desk::called(file, language.words)),
        value: texts.with("trust-since", &[("date", language.words.date(file.added).into())]),
    });
    Settings {
        keys: keys.into_iter().map(|key| self::key(key, language)).collect(),
        trust: trust.collect(),
        sources: sources(facts.switches, language),
        lock_after: facts.lock_after,
        theme: facts.theme,
        language: facts.language,
        countries: countries(&facts.country, language.words),
        vault: vec![
            Line { name: texts.get("vault-folder"), value: facts.folder.clone() },
            Line { name: texts.get("vault-key"), value: kept },
            Line { name: texts.get("vault-version"), value: env!("CARGO_PKG_VERSION").to_owned() },
        ],
    }
}

fn countries((chosen, system): &(Option<String>, Option<&str>), words: Words) -> Countries {
    let all = words.places_with_levels().into_iter().map(|(code, name)| (code.to_owned(), name));
    Countries {
        chosen: chosen.clone(),
        system: system.map(|code| words.country(code)).unwrap_or_default(),
        all: all.collect(),
    }
}

/// Who is asked, in the order in which they are. The wallet keeps no trusted lists of the European Union.
fn sources(switches: &Switches, language: &Language<'_>) -> Vec<AskedSource> {
    let texts = language.texts;
    let one = |source: Source| {
        let (name, note) = match source {
            Source::OwnList => (texts.get("source-own-list"), texts.get("source-own-list-note")),
            Source::Certificates => (texts.get("source-certificates"), texts.get("source-certificates-note")),
            Source::EuLists => return None,
            Source::Registries => (texts.get("source-registries"), texts.get("source-registries-note")),
            Source::Federations => (texts.get("source-federations"), texts.get("source-federations-note")),
            Source::Domains => (texts.get("source-domains"), texts.get("source-domains-note")),
        };
        Some(AskedSource { id: source.id().to_owned(), name, note, on: switches.asks(source) })
    };
    Source::ALL.into_iter().filter_map(one).collect()
}

/// What a key is called. One that nobody named is called by its kind and the day on which it was made.
pub fn key_name(name: &str, words: Words) -> String {
    let unnamed = name.rsplit_once(", ").and_then(|(kind, day)| Some((kind, words.date_of(day)?)));
    unnamed.map_or_else(|| plain(name), |(kind, day)| format!("{}, {day}", plain(kind)))
}

fn key(key: &HolderKey, language: &Language<'_>) -> Key {
    let (texts, words) = (language.texts, language.words);
    let since = words.date(key.made);
    let about = match key.retired {
        Some(retired) => texts.with(
            "key-about-retired",
            &[
                ("kind", key.algorithm.name().into()),
                ("since", since.into()),
                ("until", words.date(retired).into()),
                ("bound", key.bound.into()),
            ],
        ),
        None => texts.with(
            "key-about",
            &[("kind", key.algorithm.name().into()), ("since", since.into()), ("bound", key.bound.into())],
        ),
    };
    Key { id: key.id.0, name: key_name(&key.name, words), about, did: key.did.clone(), current: key.retired.is_none() }
}
