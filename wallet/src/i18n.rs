//! What does the wallet say? The texts of its pages, Fluent messages in `i18n/en.ftl`; sentences on credentials come from `words`.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The texts of one language.
pub struct Texts {
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

impl Texts {
    /// The texts in English, which are always there.
    pub fn english() -> Result<Self, TextsError> {
        let language = "en";
        let source = include_str!("../i18n/en.ftl").to_owned();
        let resource = FluentResource::try_new(source)
            .map_err(|(_, faults)| TextsError::Syntax { language, faults: format!("{faults:?}") })?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // The marks that isolate directions are no glyphs of the font, and English needs none.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|faults| TextsError::Twice { language, faults: format!("{faults:?}") })?;
        Ok(Self { bundle })
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
    use super::Texts;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Every id that the source asks for: the string after `.get(` and `.with(`, and those of the tables of claims and statements.
    fn used(dir: &Path, into: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                used(&path, into);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("i18n.rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let tabled =
                    |text: &&str| ["claim-", "said-", "plan-", "timeline-"].iter().any(|of| text.starts_with(of));
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

    fn defined() -> BTreeSet<String> {
        include_str!("../i18n/en.ftl")
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
            .collect()
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
