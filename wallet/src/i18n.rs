//! What does the wallet say? The texts of its pages, Fluent messages in `i18n/LANGUAGE.ftl`; sentences on credentials come from `words`.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use words::Language;

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A language whose file cannot be read: a fault of the program, found by its tests.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// The file is no Fluent file.
    #[error("i18n/{language}.ftl: {faults}")]
    Syntax {
        /// The language.
        language: &'static str,
        /// What is wrong, as the parser says it.
        faults: String,
    },
    /// A message stands there twice.
    #[error("i18n/{language}.ftl holds a message twice: {faults}")]
    Twice {
        /// The language.
        language: &'static str,
        /// Which.
        faults: String,
    },
}

fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../i18n/en.ftl"),
        Language::German => include_str!("../i18n/de.ftl"),
    }
}

impl Texts {
    /// The texts in English.
    pub fn english() -> Result<Self, TextsError> {
        Self::of(Language::English)
    }

    /// The texts of that language; a test holds that each says the same as every other.
    pub fn of(chosen: Language) -> Result<Self, TextsError> {
        let language = chosen.tag();
        let resource = FluentResource::try_new(source(chosen).to_owned())
            .map_err(|(_, faults)| TextsError::Syntax { language, faults: format!("{faults:?}") })?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // The marks that isolate directions are no glyphs of the font, and these languages need none.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|faults| TextsError::Twice { language, faults: format!("{faults:?}") })?;
        Ok(Self { language: chosen, bundle })
    }

    /// Which language these are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of that id. An id that is not there is shown as itself, in angle brackets; a test finds it.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The text of that id with what stands in it.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟨{id}⟩");
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(Cow::Borrowed(*name), value.clone());
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::warn!(id, ?faults, "a text could not be made");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Texts, source};
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    /// Every id that the source asks for: the string after `.get(` and `.with(`, and those of the tables of claims and statements.
    fn used(dir: &Path, into: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                used(&path, into);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("i18n.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let tabled = |text: &&str| {
                    ["claim-", "said-", "plan-", "timeline-", "cli-", "error-"].iter().any(|of| text.starts_with(of))
                };
                let claims = source.split('"').filter(tabled);
                into.extend(claims.map(str::to_owned));
                for call in ["texts.get(", "texts.with(", "failure("] {
                    for (at, _) in source.match_indices(call) {
                        let rest = source[at + call.len()..].trim_start();
                        if let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                            into.insert(id.to_owned());
                        }
                    }
                }
            }
        }
    }

    /// Every message of that language with the variables that it speaks of.
    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut now = String::new();
        for line in source(language).lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                let (id, _) = line.split_once(" =").unwrap();
                now = id.to_owned();
                assert!(all.insert(now.clone(), BTreeSet::new()).is_none(), "{now} stands there twice");
            }
            let named = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect::<String>()
            });
            all.entry(now.clone()).or_default().extend(named);
        }
        all.remove("");
        all
    }

    fn defined() -> BTreeSet<String> {
        messages(Language::English).into_keys().collect()
    }

    #[test]
    fn every_language_says_the_same_of_the_same() {
        let english = messages(Language::English);
        assert!(english.len() > 500, "the walk finds the messages");
        for language in Language::ALL {
            let own = messages(language);
            let (missing, more): (Vec<_>, Vec<_>) = (
                english.keys().filter(|id| !own.contains_key(*id)).collect(),
                own.keys().filter(|id| !english.contains_key(*id)).collect(),
            );
            assert!(
                missing.is_empty() && more.is_empty(),
                "{}: without {missing:?}, and {more:?} more",
                language.tag()
            );
            for (id, variables) in &own {
                assert_eq!(Some(variables), english.get(id), "{}: {id}", language.tag());
            }
        }
    }

    /// Each message is made once in each language, with a number for every variable; nothing of Fluent is left in it.
    #[test]
    fn every_message_can_be_said() {
        for language in Language::ALL {
            let texts = Texts::of(language).unwrap();
            for (id, variables) in messages(language) {
                for count in [0, 1, 2, 7] {
                    let values: Vec<_> = variables.iter().map(|name| (name.as_str(), count.into())).collect();
                    let said = texts.with(&id, &values);
                    assert!(
                        !said.trim().is_empty() && !said.contains(['{', '}', '⟨', '$']),
                        "{}: {id}: {said}",
                        language.tag()
                    );
                }
            }
        }
    }

    #[test]
    fn german_is_german() {
        let texts = Texts::of(Language::German).unwrap();
        assert_eq!(texts.with("home-count", &[("count", 1.into())]), "1 Nachweis");
        assert_eq!(texts.with("home-count", &[("count", 7.into())]), "7 Nachweise");
        // Two words or more beside the name of the message and what stands in it.
        let says = |line: &&str| {
            let text = line.split_once(" =").map_or(*line, |(_, text)| text);
            let bare: String =
                text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
            bare.split(' ').filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 2).count() > 1
        };
        let german: BTreeSet<&str> = source(Language::German).lines().collect();
        let english = source(Language::English).lines().filter(|line| !line.starts_with('#'));
        let same: Vec<_> = english.filter(says).filter(|line| german.contains(line) && !line.ends_with("->")).collect();
        assert!(same.is_empty(), "not put into German: {same:?}");
    }

    #[test]
    fn every_id_that_is_used_is_there_and_every_one_there_is_used() {
        let mut asked = BTreeSet::new();
        used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut asked);
        let there = defined();
        let missing: Vec<_> = asked.difference(&there).collect();
        let idle: Vec<_> = there.difference(&asked).collect();
        assert!(asked.len() > 20, "the walk finds the uses: {asked:?}");
        assert!(missing.is_empty(), "not in en.ftl: {missing:?}");
        assert!(idle.is_empty(), "never used: {idle:?}");
    }

    #[test]
    fn numbers_take_their_forms() {
        let texts = Texts::english().unwrap();
        assert_eq!(texts.with("home-count", &[("count", 1.into())]), "1 credential");
        assert_eq!(texts.with("home-count", &[("count", 7.into())]), "7 credentials");
    }
}
