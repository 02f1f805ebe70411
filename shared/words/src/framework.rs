//! What is a framework of levels called, where has one, and on what does it rest what is known of it?

use learning::frameworks::{self, Framework};

use crate::{Words, bundle};

impl Words {
    /// Every country, and part of one, whose framework of levels is known: code and name, in the order of the names.
    pub fn places_with_levels(self) -> Vec<(&'static str, String)> {
        let named = frameworks::places().into_iter().map(|code| (code, self.country(code)));
        let mut places: Vec<(&'static str, String)> = named.collect();
        places.sort_by_cached_key(|(_, name)| bare(name));
        places
    }

    /// What a framework is called.
    pub fn framework(self, framework: &Framework) -> String {
        let id = format!("framework-{}", framework.id());
        self.find(&id, None, &bundle::own(&[])).unwrap_or_else(|| framework.name.to_owned())
    }

    /// From where the table of frameworks knows something, or why it believes it. The table says it in English: each of its
    /// texts has a message, named for its words.
    pub fn basis(self, text: &str) -> String {
        let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let id = format!("basis-{}", words.collect::<Vec<_>>().join("-").to_ascii_lowercase());
        self.find(&id, None, &bundle::own(&[])).unwrap_or_else(|| text.to_owned())
    }
}

/// As names are put in order: Österreich stands among those with O.
fn bare(name: &str) -> String {
    let letter = |letter: char| match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        other => other,
    };
    name.to_lowercase().chars().map(letter).collect()
}
