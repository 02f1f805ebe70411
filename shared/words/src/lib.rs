//! What do people read? Sentences for every problem, answer, outcome and headline, in each language.
//!
//! The sentences stand in `i18n/LANGUAGE.ftl` (Fluent); nothing here decides anything. A headline is a pure function
//! of the findings and the verdict, and never says more than they do: "Genuine" only when `intact` and `issuer` are
//! both yes, and never "recognised", which only a competent authority does.

mod answer;
mod beside;
mod bundle;
mod country;
mod dates;
mod decided;
mod entries;
mod explain;
mod framework;
mod headline;
mod language_name;
mod learned;
mod logbook;
mod marked;
mod plain;
mod problem;
mod profile;
mod skills;
#[cfg(test)]
mod tests;
mod units;
mod why;

pub use answer::Said;
pub use bundle::Language;
pub use explain::Step;
pub use headline::Tone;
pub use learned::Comparable;
pub use marked::unmarked;
pub use plain::{plain, plain_json, plain_lines, shortened, told};
pub use problem::Sentence;
pub use why::Why;

use fluent_bundle::FluentArgs;
use verify::Arg;

/// For whom a sentence is meant, where that makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Whoever checks: an employer, a recognition officer.
    Checker,
    /// Whoever holds: the learner.
    Holder,
}

/// The sentences of one language; what that language lacks is said in English. Costs nothing to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
    /// Whether they stand in a window: whoever reads them there gave no options and is told of none.
    window: bool,
}

/// The country that a language's tag names ("de_AT.UTF-8", "fr-BE"), ISO 3166-1 alpha-2; most name none.
pub fn country_of_tag(tag: &str) -> Option<String> {
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    // Behind a single letter begins what is nobody's but the user's own (BCP 47, 2.2.6 and 2.2.7).
    let code = tag.split(['-', '_']).skip(1).take_while(|part| part.len() > 1).find(|part| part.len() == 2)?;
    code.bytes().all(|letter| letter.is_ascii_alphabetic()).then(|| code.to_ascii_uppercase())
}

impl Words {
    /// English.
    pub fn english() -> Self {
        Self::of(Language::English)
    }

    /// The language of that tag, "de", "de-AT", "de_DE.UTF-8"; English for any that is not there.
    pub fn new(tag: &str) -> Self {
        Self::of(Language::of_tag(tag).unwrap_or(Language::English))
    }

    /// The sentences of that language.
    pub fn of(language: Language) -> Self {
        Self { language, window: false }
    }

    /// The same for a window, where nobody gave the options of a command line.
    pub fn in_a_window(self) -> Self {
        Self { window: true, ..self }
    }

    /// Which language these are.
    pub fn language(self) -> Language {
        self.language
    }

    /// The message of that id. A test holds that every id in this crate exists; one that does not comes back as it is.
    pub fn text(self, id: &str, args: &[(&str, Arg)]) -> String {
        self.find(id, None, &bundle::outside(self, args)).unwrap_or_else(|| id.to_owned())
    }

    /// A message with words of ours: what comes from outside in them is made plain already, and nothing is cut.
    pub fn own(self, id: &str, args: &[(&str, &str)]) -> String {
        self.find(id, None, &bundle::own(args)).unwrap_or_else(|| id.to_owned())
    }

    /// The message of that id, or what it says of one thing in particular, if it does.
    pub fn own_or(self, id: &str, of: &str) -> String {
        self.find(id, Some(of), &bundle::own(&[])).unwrap_or_else(|| self.own(id, &[]))
    }

    /// What a message says of one thing in particular; nothing if it says nothing of that.
    pub fn own_if(self, id: &str, of: &str) -> Option<String> {
        self.find(id, Some(of), &bundle::own(&[]))
    }

    /// The message of that id, or of its attribute, if there is one in this language or in English.
    pub(crate) fn find(self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let said = |args: &FluentArgs<'_>| {
            let own = bundle::format(self.language, id, attribute, args);
            let other = self.language != Language::English;
            own.or_else(|| other.then(|| bundle::format(Language::English, id, attribute, args)).flatten())
        };
        // Few sentences say why nobody was asked, and those alone lack it here.
        said(args).or_else(|| {
            let why = if self.window { "offline-in-a-window" } else { "offline-by-option" };
            let why = bundle::format(self.language, why, None, &FluentArgs::new())?;
            let mut more: FluentArgs<'_> = args.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
            more.set("offline", why);
            said(&more)
        })
    }
}
