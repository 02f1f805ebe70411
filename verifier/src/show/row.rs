//! What is one line of what is shown, written and read aloud?

use learning::credit::{Length, Span};
use learning::{Date, Field, Translation};
use verify::Arg;
use words::Words;

/// Some statements of one kind.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// Stable; its title is the message `show-section-ID`.
    pub id: &'static str,
    /// In the order in which they are read.
    pub rows: Vec<Row>,
}

/// How a value is read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spoken {
    /// A duration; what the file writes stands behind it.
    Length(Length),
    /// A day or moment.
    Date(Date),
    /// The same of something that has a day: a moment may be that day's midnight, written in UTC.
    Day(Date),
    /// A country, by its code.
    Country(String),
    /// A text of the file, and of which country it is, by its code.
    Of(String, String),
    /// A number and what kind of one the file says that it is, which may have a name.
    Number(String, String),
    /// Whether something is so.
    Flag(bool),
    /// One thing, how it belongs to another, and that other.
    Relation(Box<[String; 3]>),
    /// An address that names nothing in its list.
    NoEntry,
    /// A text of ours.
    Text(String),
}

impl Spoken {
    /// In that language, with `written` as the file has it.
    pub(crate) fn aloud(&self, words: Words, written: &str) -> String {
        match self {
            Spoken::Length(length) => match (words.length(*length), words::plain(written)) {
                (said, written) if said == written => said,
                (said, written) => format!("{said} ({written})"),
            },
            Spoken::Date(date @ Date::Written(..)) | Spoken::Day(date @ Date::Written(..)) => {
                format!("{} ({})", words.date_written(date), words::told(written))
            }
            Spoken::Date(date) => words.date_written(date),
            Spoken::Day(date) => words.day_or_moment(date),
            Spoken::Country(code) => country(words, code),
            Spoken::Of(text, code) => format!("{} [{}]", words::told(text), country(words, code)),
            Spoken::Number(kind, number) => match words.own_if("show-identity", kind) {
                Some(_) => words::told(number),
                None => words::told(written),
            },
            Spoken::Flag(so) => words.text(if *so { "show-yes" } else { "show-no" }, &[]),
            Spoken::Relation(parts) => {
                let [source, kind, target] = &**parts;
                let id = format!("show-relation-{kind}");
                let said = words.text(&id, &[("source", Arg::from(source)), ("target", Arg::from(target))]);
                // A kind that has no sentence is told as it is written.
                if said == id { words::told(&format!("{source} {kind} {target}")) } else { said }
            }
            Spoken::NoEntry => words.own("show-no-entry", &[("address", &words::told(written))]),
            Spoken::Text(text) => text.clone(),
        }
    }
}

/// A value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    /// As the file has it.
    pub value: String,
    /// The same for people.
    pub aloud: String,
    /// Where it stands.
    pub pointer: String,
}

/// What is said of several rows alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Alike {
    /// The same of all.
    pub said: String,
    /// What the thing is called that this one is about.
    pub name: Option<String>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// How deep it stands: 1 for a part, 2 for a part of that.
    pub depth: usize,
    /// Stable; its name is the message `show-ID`.
    pub label: String,
    /// As the file has it; empty for a gap.
    pub value: String,
    /// The same for people, where that reads otherwise: "60 days" for "P60D".
    pub spoken: Option<Spoken>,
    /// Whether its issuer secured it, by id: `issuer`, `disclosed`, `nobody`, or `not-settled`; `None` of what stands nowhere.
    pub secured: Option<&'static str>,
    /// Where in the claims it stands; empty for what follows from several places, or from none.
    pub pointer: String,
    /// What is to be known of it besides: a message of ours, put together.
    pub note: Option<String>,
    /// The same in the file's other languages; told in a section of their own.
    pub(super) others: Vec<Translation>,
    /// What people call it, where its label alone would not say that.
    pub(super) called: Option<String>,
    /// What it shares with others that are told together with it.
    pub(super) alike: Option<Alike>,
    /// Of a cell of the sheet each value with its place; of two sheets beside each other the cells of both.
    pub cells: Vec<Vec<Placed>>,
}

impl Row {
    pub(super) fn new(label: impl Into<String>, value: impl Into<String>, pointer: &str) -> Self {
        let (label, value, pointer) = (label.into(), value.into(), pointer.to_owned());
        let (spoken, secured, note, called, alike) = (None, None, None, None, None);
        let (others, cells) = (Vec::new(), Vec::new());
        Self { depth: 0, label, value, spoken, secured, pointer, note, others, called, alike, cells }
    }

    pub(super) fn of<T: ToString>(label: &str, field: &Field<T>) -> Self {
        Self::new(label, field.value.to_string(), &field.pointer).also(&field.others)
    }

    pub(super) fn also(self, others: &[Translation]) -> Self {
        Self { others: others.to_vec(), ..self }
    }

    pub(super) fn spoken(self, spoken: Option<Spoken>) -> Self {
        Self { spoken, ..self }
    }

    pub(super) fn noted(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }

    /// What it is called. What is read nowhere else has no name but its place; a translation has that of what it is of, and its
    /// language.
    pub(crate) fn name(&self, words: Words) -> String {
        match (self.label.as_str(), self.label.strip_prefix("in-")) {
            ("rest", _) => words::plain(&self.pointer),
            (_, Some(tag)) => match (words.language_name(tag), &self.called) {
                (language, Some(field)) => format!("{field} ({language})"),
                (language, None) => language,
            },
            (label, None) => {
                let kind = if let Some(Spoken::Number(kind, _)) = &self.spoken { kind } else { "" };
                let called = self.called.clone().or_else(|| words.own_if("show-identity", kind));
                called.unwrap_or_else(|| words.text(&format!("show-{label}"), &[]))
            }
        }
    }

    /// Name, value and note on one line.
    pub(super) fn whole(&self, words: Words) -> String {
        let (name, value) = (self.name(words), self.aloud(words));
        // A question needs no colon.
        let lead = if name.ends_with('?') { name.clone() } else { format!("{name}:") };
        match (value.as_str(), &self.note) {
            // A heading that has no name of its own, or says again what it is called.
            ("", None) => name,
            (value, None) if value == name => name,
            ("", Some(note)) => format!("{lead} {note}"),
            (value, Some(note)) => format!("{lead} {value} [{note}]"),
            (value, None) => format!("{lead} {value}"),
        }
    }

    /// Where it stands in the file, a line for each place; nothing where the line itself says so.
    pub(super) fn places(&self, words: Words) -> Vec<String> {
        let shown = |pointer: &str| (!pointer.is_empty()).then(|| words::plain(pointer));
        let of = |cell: &[Placed]| cell.iter().filter_map(|one| shown(&one.pointer)).collect::<Vec<_>>();
        match self.cells.as_slice() {
            [left, right] => {
                let column = |id: &str, cell: &[Placed]| {
                    let places = of(cell);
                    let name = words.text(&format!("show-column-{id}"), &[]);
                    (!places.is_empty()).then(|| format!("{name}: {}", places.join(", ")))
                };
                column("left", left).into_iter().chain(column("right", right)).collect()
            }
            [cell] if !cell.is_empty() => of(cell),
            _ if self.label == "rest" || self.value == self.pointer => Vec::new(),
            _ if self.at_top() => vec![words.text("show-at-top", &[])],
            _ => shown(&self.pointer).into_iter().collect(),
        }
    }

    /// Whether it is something that the file as a whole lacks.
    pub(crate) fn at_top(&self) -> bool {
        self.pointer.is_empty() && self.label.starts_with("miss-")
    }

    /// The value as people read it.
    pub(crate) fn aloud(&self, words: Words) -> String {
        match &self.spoken {
            Some(spoken) => spoken.aloud(words, &self.value),
            None => words::told(&self.value),
        }
    }
}

/// "Ireland (IE)"; a code that has no name here stands alone.
pub(super) fn country(words: Words, code: &str) -> String {
    match words.country(code) {
        name if name.eq_ignore_ascii_case(code) => name,
        name => format!("{name} ({})", words::plain(code)),
    }
}

/// A duration as people read it, with what the file writes behind it; any other text as it stands.
pub(crate) fn duration(words: Words, text: &str) -> String {
    let length = text.starts_with('P').then(|| Span::parse(text).ok()).flatten();
    length.map_or_else(|| words::told(text), |span| Spoken::Length(Length::Span(span)).aloud(words, text))
}
