//! What is the thing called at which a rule is missed, so that people find it?

use std::collections::HashMap;

use super::graph::{Graph, Literal, Said, Thing};

/// Members that say what a thing is called, the most telling first.
const NAMING: [&str; 6] = ["title", "legalName", "fullName", "prefLabel", "givenName", "schemeName"];

/// The longest name that is told, in characters: what comes after tells nobody apart.
const LONGEST: usize = 120;

/// What the things of a credential are called, by where they are described.
pub(super) struct Names<'g> {
    at: HashMap<&'g str, &'g str>,
}

impl<'g> Names<'g> {
    /// In the first of these languages that a name is in; else in English, else as it stands first.
    pub(super) fn of(graph: &'g Graph<'_>, languages: &[&str]) -> Self {
        let mut at = HashMap::new();
        for thing in &graph.things {
            let Some(name) = name(thing, languages) else { continue };
            at.extend(thing.places.iter().map(|place| (place.as_str(), name)));
        }
        Self { at }
    }

    /// Of the thing at that place, or of the nearest around it that is called something.
    pub(super) fn at(&self, pointer: &str) -> Option<String> {
        let mut place = pointer;
        loop {
            if let Some(name) = self.at.get(place) {
                return Some(name.chars().take(LONGEST).collect());
            }
            place = place.rsplit_once('/')?.0;
        }
    }
}

fn name<'g>(thing: &'g Thing<'_>, languages: &[&str]) -> Option<&'g str> {
    NAMING.into_iter().find_map(|member| {
        let texts = || {
            thing
                .said(member)
                .iter()
                .filter_map(|(said, _)| if let Said::Literal(text) = said { Some(text) } else { None })
        };
        let of = |tag: &str| texts().find(|text| text.language.eq_ignore_ascii_case(tag));
        let found: Option<&Literal<'_>> = languages.iter().find_map(|tag| of(tag)).or_else(|| of("en"));
        let named = found.or_else(|| texts().next())?.text.trim();
        (!named.is_empty()).then_some(named)
    })
}
