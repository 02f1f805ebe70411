//! Which messages does a language have, and what do they say with these arguments?

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue};
use unic_langid::LanguageIdentifier;
use verify::{Arg, Named, Piece};

use crate::entries::{Bundle, Entries};
use crate::{Words, dates, plain};

/// The languages that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say which")]
pub enum Language {
    English,
    German,
}

impl Language {
    /// All of them, English first, which the others fall back to.
    pub const ALL: [Language; 2] = [Language::English, Language::German];

    /// The tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
        }
    }

    /// Its name in itself, for choosing.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
        }
    }

    /// The language of a tag or of a `LANG` variable, by its first part: "de", "de-AT", "de_DE.UTF-8".
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// Its messages as they stand in the file.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Language::English => include_str!("../i18n/en.ftl"),
            Language::German => include_str!("../i18n/de.ftl"),
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        // A tag that is none would leave the neutral language; a test holds that these are some.
        self.tag().parse().unwrap_or_default()
    }

    fn entries(self) -> &'static Entries {
        static ENGLISH: LazyLock<Entries> = LazyLock::new(|| Entries::of(Language::English.source()));
        static GERMAN: LazyLock<Entries> = LazyLock::new(|| Entries::of(Language::German.source()));
        match self {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }

    /// A bundle of that language without messages.
    fn empty(self) -> Bundle {
        let mut bundle = Bundle::new_concurrent(vec![self.identifier()]);
        // Terminals and egui draw the isolation marks as boxes; hostile marks are taken out of the arguments instead.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match self {
            Language::English => |value, _| grouped(Language::English, value),
            Language::German => |value, _| grouped(Language::German, value),
        }));
        bundle
    }
}

fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(dates::grouped(language, &number.as_string())),
        _ => None,
    }
}

/// The text of a message or of its attribute; `None` if there is none or if an argument is missing.
pub(crate) fn format(language: Language, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = language.entries().get(id, || language.empty())?;
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Arguments from outside: escaped and cut, dates and numbers written for the reader. A moment `x` is there as a date
/// by that name, and with its time of day as `x_moment`.
pub(crate) fn outside(words: Words, args: &[(&str, Arg)]) -> FluentArgs<'static> {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let name = (*name).to_owned();
        match arg {
            Arg::Number(number) => values.set(name, *number),
            // A message may choose by it what to say of what is not named.
            Arg::Text(text) if text.is_empty() && name != "from" && name != "until" => values.set(name, "none"),
            Arg::Text(text) if matches!(name.as_str(), "from" | "until") => values.set(name, date_text(words, text)),
            Arg::Text(text) => values.set(name, plain::argument(text)),
            Arg::Named(named) => values.set(name, plain::argument(called(words, named))),
            Arg::Unreadable(why) => values.set(name, plain::argument(&words.why(why))),
            Arg::Unread(kind) => values.set(name, plain::argument(&words.why(kind))),
            Arg::Because(reason) if reason.is_unsaid() => values.set(name, "none"),
            Arg::Because(reason) => values.set(name, plain::argument(&words.why(reason))),
            Arg::Piece(Piece(text)) if text.is_empty() => values.set(name, "none"),
            Arg::Piece(Piece(text)) => values.set(name, plain::argument(&words.piece(text))),
            Arg::Time(moment) => {
                values.set(format!("{name}_moment"), words.moment(*moment));
                values.set(name, words.date(*moment));
            }
        }
    }
    values
}

/// What a thing is called in that language; else in English, else as it stands.
fn called(words: Words, named: &Named) -> &str {
    let of = |tag: &str| {
        let same = |locale: &str| locale.eq_ignore_ascii_case(tag);
        let primary = |locale: &str| locale.split(['-', '_']).next().is_some_and(same);
        let whole = named.labels.iter().find(|(locale, _)| same(locale));
        whole.or_else(|| named.labels.iter().find(|(locale, _)| primary(locale)))
    };
    let label = of(words.language().tag()).or_else(|| of(Language::English.tag()));
    label.map_or(named.is.as_str(), |(_, text)| text.as_str())
}

/// Arguments that are words of this crate already.
pub(crate) fn own<'a>(args: &[(&'a str, &str)]) -> FluentArgs<'a> {
    args.iter().map(|(name, text)| (*name, FluentValue::from((*text).to_owned()))).collect()
}

/// An end of a period that came as text: empty if nobody states it.
fn date_text(words: Words, text: &str) -> String {
    match text {
        "" => words.text("date-unstated", &[]),
        text => words.date_of(text).unwrap_or_else(|| plain::argument(text)),
    }
}
