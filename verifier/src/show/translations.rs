//! What do the statements say in the file's other languages, and of what is that said?

use std::collections::BTreeSet;

use credential::json::Value;
use learning::Translation;
use words::Words;

use super::{Row, Section};

/// Members that say nothing of what a text is of, since every text stands in one.
const TEXTS: [&str; 2] = ["prefLabel", "noteLiteral"];

/// What the rows say in other languages, each once, each with the statement that it is of.
pub(super) fn section(sections: &[Section], words: Words) -> Section {
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for row in sections.iter().flat_map(|section| &section.rows) {
        for one in &row.others {
            if seen.insert((one.language.as_str(), one.text.as_str())) {
                rows.push(translated(one, row, words));
            }
        }
    }
    Section { id: "translations", rows }
}

fn translated(one: &Translation, of: &Row, words: Words) -> Row {
    let (name, value) = (of.name(words), words::told(&of.value));
    let value = value.chars().take(MOST).collect::<String>();
    let called = words.own("show-text-of", &[("name", &name), ("text", &value)]);
    Row { called: Some(called), ..Row::new(format!("in-{}", one.language), one.text.as_str(), &one.pointer) }
}

/// Of the text that a name takes in, in characters: it is there to be found again.
const MOST: usize = 60;

/// What a text in one language is of that no row tells: the same text in the reader's language, in English or in the first that
/// there is, and the names of the members in which it stands.
pub(super) fn called(claims: &Value<'_>, pointer: &str, words: Words) -> Option<String> {
    let language = words.language().tag();
    let mut steps: Vec<&str> = pointer.split('/').skip(1).collect();
    while steps.last().is_some_and(|step| step.parse::<usize>().is_ok()) {
        steps.pop();
    }
    steps.pop();
    let texts = steps.iter().try_fold(claims, |value, step| match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        value => value.get(&step.replace("~1", "/").replace("~0", "~")),
    })?;
    let text = |value: &Value<'_>| value.one_or_many().first().and_then(|one| one.as_str()).map(words::told);
    let first = || texts.as_object().and_then(|texts| texts.iter().next()).and_then(|(_, value)| text(value));
    let said = [language, "en"].iter().find_map(|tag| text(texts.get(tag)?)).or_else(first)?;
    let alone = texts.as_object().is_some_and(|texts| texts.iter().count() == 1);
    let named = steps.iter().filter(|step| step.parse::<usize>().is_err() && !TEXTS.contains(step));
    let name = named.map(|step| words::plain(step)).next_back().unwrap_or_default();
    // What is there in one language alone says itself what it is.
    if alone {
        return Some(name);
    }
    Some(words.own("show-text-of", &[("name", &name), ("text", &said.chars().take(MOST).collect::<String>())]))
}
