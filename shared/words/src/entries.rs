//! Where does each message of a language stand, and what does it say? Of many hundreds a run shows a few dozen: each is read when
//! it is first asked for, since reading all of them takes longer than judging a file.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

/// One message with all that it may refer to: the terms of its language.
pub(crate) type Bundle = FluentBundle<Arc<FluentResource>>;

/// The messages of one file.
pub(crate) struct Entries {
    by_id: HashMap<&'static str, Entry, foldhash::fast::RandomState>,
    /// What messages may name in their text. Other messages they do not: a test holds that each can be said.
    terms: Arc<FluentResource>,
}

struct Entry {
    source: &'static str,
    read: OnceLock<Box<Bundle>>,
}

impl Entries {
    pub(crate) fn of(source: &'static str) -> Self {
        let (mut by_id, mut terms) = (HashMap::default(), String::new());
        for source in split(source) {
            if source.starts_with('-') {
                terms.push_str(source);
            } else {
                by_id.insert(id_of(source), Entry { source, read: OnceLock::new() });
            }
        }
        Self { by_id, terms: Arc::new(resource(terms)) }
    }

    /// The message of that id, in a bundle that `new` makes for it.
    pub(crate) fn get(&self, id: &str, new: impl FnOnce() -> Bundle) -> Option<&Bundle> {
        let entry = self.by_id.get(id)?;
        let read = || {
            let mut bundle = new();
            bundle.add_resource_overriding(Arc::clone(&self.terms));
            bundle.add_resource_overriding(Arc::new(resource(entry.source.to_owned())));
            Box::new(bundle)
        };
        Some(entry.read.get_or_init(read))
    }
}

/// A message that cannot be read is left out here, and found missing by the test that walks them.
fn resource(source: String) -> FluentResource {
    FluentResource::try_new(source).unwrap_or_else(|(readable, _)| readable)
}

fn id_of(entry: &str) -> &str {
    entry.split('=').next().unwrap_or_default().trim_end()
}

/// The messages and terms of a file, each from its id to the next entry. An entry begins with a letter or a hyphen at the
/// start of its line, and nothing inside one does (Fluent syntax 1.0, "Entry" and "indented_char").
fn split(file: &str) -> impl Iterator<Item = &str> {
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
    let mut rest = file;
    std::iter::from_fn(move || {
        let mut entry: Option<(&str, usize)> = None;
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            match entry {
                None if begins(line) => entry = rest.get(at..).map(|from| (from, line.len())),
                None => {}
                Some(_) if begins(line) || line.starts_with('#') => break,
                Some((_, ref mut length)) => *length += line.len(),
            }
            at += line.len();
        }
        rest = rest.get(at..).unwrap_or_default();
        entry.and_then(|(from, length)| from.get(..length))
    })
}

#[cfg(test)]
mod tests {
    use super::{resource, split};
    use crate::Language;

    /// Fluent's own reader of the whole file finds the same entries, and reads them alike.
    #[test]
    fn entries_read_alone_are_those_of_the_file_read_whole() {
        let entries =
            |source: &str| resource(source.to_owned()).entries().map(|one| format!("{one:?}")).collect::<Vec<_>>();
        for language in Language::ALL {
            let alone: Vec<String> = split(language.source()).flat_map(entries).collect();
            assert!(alone.len() > 1_000, "{}", language.tag());
            assert_eq!(alone, entries(language.source()), "{}", language.tag());
        }
    }
}
