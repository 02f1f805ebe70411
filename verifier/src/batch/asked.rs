//! What was asked of a batch, in fingerprints: a run can only be gone on with where the same is asked again.

use std::path::Path;

use credential::{Timestamp, digest};
use serde_json::{Map, Value, json};

use super::walk::Item;
use crate::cli::{BatchArgs, Format};
use crate::named::{Named, NamedPolicy};
use crate::{ConfigError, Verifier};
use words::Words;

const EU_LISTS: &str = "--eu-lists";

/// Why a run is not gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Differs {
    /// Something else is asked.
    Asked(String),
    /// The same is asked, and the trusted lists at hand are others.
    Lists,
}

/// The first line of a progress file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// For which moment.
    pub as_of: Timestamp,
    /// Everything else that decides a line, by the option that says it.
    pub by_option: Vec<(&'static str, String)>,
}

impl Asked {
    pub(super) fn of(
        asked: &BatchArgs,
        (verifier, words): (&Verifier, Words),
        items: &[Item],
        as_of: Timestamp,
    ) -> Result<Self, ConfigError> {
        let (how, named) = (&asked.how, &*verifier.named);
        let facts = how.facts.iter().map(|folder| index(folder)).collect::<Result<Vec<_>, _>>()?;
        let origins: Vec<String> = how.allow_origin.iter().map(ToString::to_string).collect();
        let format = match asked.format {
            Format::Text => "text",
            Format::Json => "json",
            Format::Tsv => "tsv",
        };
        let names: Vec<u8> =
            items.iter().flat_map(|item| [item.name.as_os_str().as_encoded_bytes(), b"\0"].concat()).collect();
        let by_option = vec![
            ("the program", env!("CARGO_PKG_VERSION").to_owned()),
            ("the folder's files", format!("{} {}", items.len(), digest::sha256_hex(&names))),
            ("--format", format.to_owned()),
            ("--language", words.language().tag().to_owned()),
            ("--policy", policy(named)),
            ("--trust", trust(named)),
            (EU_LISTS, named.eu_lists.as_ref().map(|lists| lists.sha256.clone()).unwrap_or_default()),
            ("--without", how.without.join(" ")),
            ("--trust-context", contexts(named)),
            ("--facts", facts.join(" ")),
            ("--offline", how.offline.to_string()),
            ("--allow-origin", origins.join(" ")),
        ];
        Ok(Self { as_of, by_option })
    }

    /// One line of JSON.
    pub(super) fn line(&self) -> String {
        let by_option: Map<String, Value> =
            self.by_option.iter().map(|(option, value)| ((*option).to_owned(), Value::from(value.as_str()))).collect();
        format!("{}\n", json!({"version": 1, "as_of": self.as_of.to_string(), "asked": by_option}))
    }

    /// The moment of which that line speaks, or why it cannot be gone on with. `at` is a moment that was asked for.
    pub(super) fn resume(&self, line: &str, at: Option<Timestamp>) -> Result<Timestamp, Differs> {
        let no_progress = || Differs::Asked("it is not the progress of a batch".to_owned());
        let before: Value = serde_json::from_str(line).map_err(|_| no_progress())?;
        let as_of = before.get("as_of").and_then(Value::as_str).and_then(|text| Timestamp::parse(text).ok());
        let (Some(as_of), Some(asked)) =
            (as_of, before.get("asked").filter(|_| before.get("version") == Some(&1.into())))
        else {
            return Err(no_progress());
        };
        let same = |option: &str, value: &String| asked.get(option).and_then(Value::as_str) == Some(value);
        for (option, value) in self.by_option.iter().filter(|(option, _)| *option != EU_LISTS) {
            if !same(option, value) {
                return Err(Differs::Asked(format!("{option} is not what it was then")));
            }
        }
        match at {
            Some(at) if at != as_of => Err(Differs::Asked(format!("--at is {at}, and it was {as_of} then"))),
            // Nobody asks for these in so many words: they are renewed beside.
            _ if self.by_option.iter().any(|(option, value)| *option == EU_LISTS && !same(option, value)) => {
                Err(Differs::Lists)
            }
            _ => Ok(as_of),
        }
    }
}

fn index(folder: &Path) -> Result<String, ConfigError> {
    let path = folder.join("index.json");
    let bytes = std::fs::read(&path).map_err(|source| ConfigError::Read { path, source })?;
    Ok(digest::sha256_hex(&bytes))
}

fn policy(named: &Named) -> String {
    match &named.policy {
        NamedPolicy::BuiltIn(name) => name.clone(),
        NamedPolicy::File(file) => digest::sha256_hex(&file.bytes),
    }
}

fn trust(named: &Named) -> String {
    let files = named.trust.iter().flat_map(|list| {
        let beside = list.beside.iter().map(|(_, bytes)| bytes);
        std::iter::once(&list.file.bytes).chain(beside)
    });
    files.map(|bytes| digest::sha256_hex(bytes)).collect::<Vec<_>>().join(" ")
}

fn contexts(named: &Named) -> String {
    let each =
        named.contexts.iter().map(|context| format!("{} {}", context.address, digest::sha256_hex(&context.bytes)));
    digest::sha256_hex(each.collect::<Vec<_>>().join("\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Asked, Differs};
    use credential::Timestamp;

    #[test]
    fn only_the_same_question_is_gone_on_with() {
        let at = |text: &str| Timestamp::parse(text).unwrap();
        let (then, later) = (at("2026-11-22T10:04:00Z"), at("2026-11-22T11:00:00Z"));
        let asked = |policy: &str, as_of| Asked { as_of, by_option: vec![("--policy", policy.to_owned())] };
        let line = asked("employer", then).line();
        assert_eq!(asked("employer", later).resume(&line, None), Ok(then), "the moment is the first run's");
        assert_eq!(asked("employer", later).resume(&line, Some(then)), Ok(then));
        let because = |asked: &Asked, at| match asked.resume(&line, at).unwrap_err() {
            Differs::Asked(reason) => reason,
            Differs::Lists => panic!("no lists are asked about"),
        };
        assert!(because(&asked("employer", later), Some(later)).contains("--at"));
        assert!(because(&asked("integrity", then), None).contains("--policy"));
        let lists = |policy: &str, sha256: &str| {
            let mut asked = asked(policy, then);
            asked.by_option.push(("--eu-lists", sha256.to_owned()));
            asked
        };
        let line = lists("employer", "1").line();
        assert_eq!(lists("employer", "1").resume(&line, None), Ok(then));
        assert_eq!(lists("employer", "2").resume(&line, None), Err(Differs::Lists));
        assert!(
            matches!(lists("integrity", "2").resume(&line, None), Err(Differs::Asked(_))),
            "what was asked comes first"
        );
        for broken in ["", "{}", "[]", "{\"version\":2}", "{\"version\":1,\"as_of\":\"then\",\"asked\":{}}"] {
            assert!(asked("employer", then).resume(broken, None).is_err(), "{broken}");
        }
    }
}
