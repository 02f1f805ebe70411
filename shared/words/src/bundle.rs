//! Which messages does a language have, and what do they say with these arguments?

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use verify::Arg;

use crate::{Words, plain};

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

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| load(Language::English));
        static GERMAN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| load(Language::German));
        match self {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }
}

/// A message that cannot be read is left out here, and found missing by the test that walks them.
fn load(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Terminals and egui draw the isolation marks as boxes; hostile marks are taken out of the arguments instead.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(readable, _)| readable);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The text of a message or of its attribute; `None` if there is none or if an argument is missing.
pub(crate) fn format(language: Language, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    let bundle = language.bundle();
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(name) => message.get_attribute(name)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Arguments from outside: escaped and cut, dates and numbers written for the reader.
pub(crate) fn outside<'a>(words: Words, args: &[(&'a str, Arg)]) -> FluentArgs<'a> {
    args.iter().map(|(name, arg)| (*name, value(words, name, arg))).collect()
}

/// Arguments that are words of this crate already.
pub(crate) fn own<'a>(args: &[(&'a str, &str)]) -> FluentArgs<'a> {
    args.iter().map(|(name, text)| (*name, FluentValue::from((*text).to_owned()))).collect()
}

fn value(words: Words, name: &str, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Time(moment) => FluentValue::from(words.date(*moment)),
        Arg::Text(text) => FluentValue::from(plain::argument(text)),
        // A count stays a number, so that a language can choose its plural by it.
        Arg::Number(number) if name == "count" => FluentValue::from(*number),
        Arg::Number(number) => FluentValue::from(words.number(*number)),
    }
}
