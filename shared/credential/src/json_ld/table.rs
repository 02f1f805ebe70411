//! What do the embedded contexts define? Reads our own tables of terms (`terms/*.terms`).
//!
//! A line is a term: `NAME = IRI` (a plain string in the original) or `NAME : IRI @type=… @container=…,… @context`, and
//! what `@context` scopes follows on lines that are two spaces deeper. Entries of a context itself begin with `@`:
//! `@protected`, `@vocab IRI`, `@propagate false`; `@at ADDRESS`, `@null` and `@map` begin the next of several contexts.

use std::iter::Peekable;
use std::sync::Arc;

use super::definition::{Definition, Local, Map, Part};
use super::error::ContextError;

/// Reads one table.
pub(crate) fn read(text: &str) -> Result<Local, ContextError> {
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    let parts = block(&mut lines, 0)?;
    match lines.next() {
        Some(line) => Err(bad(line)),
        None => Ok(Local::new(parts, false)),
    }
}

fn bad(line: &str) -> ContextError {
    ContextError::invalid("invalid table of terms", line.trim())
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn block<'t>(lines: &mut Peekable<impl Iterator<Item = &'t str>>, depth: usize) -> Result<Vec<Part>, ContextError> {
    let mut parts = Vec::new();
    while let Some(line) = lines.next_if(|line| indent(line) == depth) {
        let mut words = line.split_ascii_whitespace();
        let first = words.next().ok_or_else(|| bad(line))?;
        match (first, words.next()) {
            ("@null", None) => parts.push(Part::Null),
            ("@at", Some(address)) => parts.push(Part::Address(address.into())),
            ("@map", None) => parts.push(Part::Map(Map::default())),
            (first, second) => {
                if !matches!(parts.last(), Some(Part::Map(_))) {
                    parts.push(Part::Map(Map::default()));
                }
                let Some(Part::Map(map)) = parts.last_mut() else { return Err(bad(line)) };
                if first.starts_with('@') && !matches!(second, Some("=" | ":")) {
                    entry(map, first, second).ok_or_else(|| bad(line))?;
                } else {
                    let mut definition = term(second, words).ok_or_else(|| bad(line))?;
                    if let Some(local) = &mut definition.context {
                        *local = Arc::new(Local::new(block(lines, depth + 2)?, false));
                    }
                    map.terms.push((first.into(), definition));
                }
            }
        }
    }
    Ok(parts)
}

fn nullable(word: &str) -> Option<Box<str>> {
    (word != "null").then(|| word.into())
}

fn entry(map: &mut Map, name: &str, value: Option<&str>) -> Option<()> {
    match (name, value) {
        ("@protected", value) => map.protected = Some(flag(value)?),
        ("@propagate", value) => map.propagate = Some(flag(value)?),
        ("@vocab", Some(iri)) => map.vocab = Some(nullable(iri)),
        ("@language", Some(tag)) => map.language = Some(nullable(tag)),
        ("@import", Some(address)) => map.import = Some(address.into()),
        _ => return None,
    }
    Some(())
}

fn flag(value: Option<&str>) -> Option<bool> {
    match value {
        None => Some(true),
        Some("false") => Some(false),
        Some(_) => None,
    }
}

fn term<'t>(sign: Option<&str>, mut words: impl Iterator<Item = &'t str>) -> Option<Definition> {
    let mut definition = Definition::default();
    let sign = sign.filter(|sign| matches!(*sign, "=" | ":"))?;
    if sign == "=" {
        let iri = words.next()?;
        definition.simple = iri != "null";
        definition.id = Some(nullable(iri));
        return words.next().is_none().then_some(definition);
    }
    for word in words {
        match word.split_once('=') {
            Some(("@type", value)) => definition.type_ = Some(value.into()),
            Some(("@container", value)) => definition.container = value.split(',').map(Into::into).collect(),
            Some(("@language", value)) => definition.language = Some(nullable(value)),
            Some(("@index", value)) => definition.index = Some(value.into()),
            Some(("@nest", value)) => definition.nest = Some(value.into()),
            Some(("@reverse", value)) => definition.reverse = Some(value.into()),
            Some(("@prefix", value)) => definition.prefix = Some(flag(Some(value))?),
            Some(("@protected", value)) => definition.protected = Some(flag(Some(value))?),
            _ => match word {
                "@context" => definition.context = Some(Arc::new(Local::new(Vec::new(), false))),
                "@prefix" => definition.prefix = Some(true),
                "@protected" => definition.protected = Some(true),
                iri => definition.id = Some(nullable(iri)),
            },
        }
    }
    Some(definition)
}
