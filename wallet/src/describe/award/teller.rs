//! How is a field told? Its name, its value in words, and the same text in the file's other languages once at the end.

use std::collections::HashSet;

use learning::{Concept, Date, Dated, Field, Identifier, IdentifierKind};
use words::plain;

use crate::describe::Language;
use crate::model::{Group, Statement};

/// Deeper than this nothing is indented further; files nest a few levels.
const DEEPEST: u8 = 12;

/// Collects what an award says.
pub(super) struct Teller<'a> {
    pub(super) language: &'a Language<'a>,
    depth: u8,
    groups: Vec<Group>,
    statements: Vec<Statement>,
    /// Tag and text of what stands there in other languages too.
    translations: Vec<(String, String)>,
    seen: HashSet<(String, String)>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(language: &'a Language<'a>) -> Self {
        let (groups, statements, translations) = (Vec::new(), Vec::new(), Vec::new());
        Self { language, depth: 0, groups, statements, translations, seen: HashSet::new() }
    }

    /// A group of its own, if anything is said in it.
    pub(super) fn group(&mut self, title: &str, tell: impl FnOnce(&mut Self)) {
        tell(self);
        let statements = std::mem::take(&mut self.statements);
        if !statements.is_empty() {
            self.groups.push(Group { title: self.language.texts.get(title), statements });
        }
    }

    /// All groups, and the other languages after them.
    pub(super) fn end(mut self) -> Vec<Group> {
        let translations = std::mem::take(&mut self.translations);
        self.group("said-translations", |teller| {
            for (tag, text) in translations {
                let name = teller.language.words.language_name(&tag);
                teller.statements.push(Statement { depth: 0, name, value: words::told(&words::unmarked(&text)) });
            }
        });
        self.groups
    }

    /// A value under a name; nothing if there is none.
    pub(super) fn say(&mut self, id: &str, value: &str) {
        let value = words::told(value.trim());
        if !value.is_empty() {
            self.statements.push(Statement { depth: self.depth, name: self.language.texts.get(id), value });
        }
    }

    /// What belongs to one thing, below its name and title; nothing if there is neither title nor content.
    pub(super) fn within<'f>(
        &mut self,
        id: &str,
        title: impl IntoIterator<Item = &'f Field<String>>,
        tell: impl FnOnce(&mut Self),
    ) {
        let before = self.statements.len();
        self.text(id, title);
        let titled = self.statements.len() > before;
        if !titled {
            let (depth, name) = (self.depth, self.language.texts.get(id));
            self.statements.push(Statement { depth, name, value: String::new() });
        }
        let (outside, beneath) = (self.depth, self.statements.len());
        self.depth = outside.saturating_add(1).min(DEEPEST);
        tell(self);
        self.depth = outside;
        if !titled && self.statements.len() == beneath {
            self.statements.truncate(before);
        }
    }

    /// Texts, each with what it says in other languages kept for the end.
    pub(super) fn text<'f>(&mut self, id: &str, fields: impl IntoIterator<Item = &'f Field<String>>) {
        for field in fields {
            // Descriptions, criteria and the like are often written in Markdown.
            self.say(id, &words::unmarked(&field.value));
            self.also(field);
        }
    }

    /// What these say in other languages, for the end.
    pub(super) fn also_in<'f>(&mut self, fields: impl IntoIterator<Item = &'f Field<String>>) {
        fields.into_iter().for_each(|field| self.also(field));
    }

    fn also<T>(&mut self, field: &Field<T>) {
        for other in &field.others {
            let translation = (other.language.clone(), other.text.clone());
            if self.seen.insert(translation.clone()) {
                self.translations.push(translation);
            }
        }
    }

    /// Entries of lists, with their addresses.
    pub(super) fn concept<'f>(&mut self, id: &str, fields: impl IntoIterator<Item = &'f Field<Concept>>) {
        for field in fields {
            self.say(id, &concept(&field.value));
            self.also(field);
        }
    }

    /// Languages: one that stands there as a tag alone by its name too.
    pub(super) fn spoken<'f>(&mut self, id: &str, fields: impl IntoIterator<Item = &'f Field<Concept>>) {
        for field in fields {
            let written = concept(&field.value);
            match self.language.words.language_name(&written) {
                name if name == written => self.say(id, &written),
                name => self.say(id, &format!("{name} ({written})")),
            }
            self.also(field);
        }
    }

    /// Dates; a moment that is no midnight with its time of day.
    pub(super) fn date<'f>(&mut self, id: &str, fields: impl IntoIterator<Item = &'f Field<Date>>) {
        for field in fields {
            self.say(id, &date(&field.value, self.language));
        }
    }

    /// When it was awarded; where the file has a date of another kind, as what that stands there.
    pub(super) fn awarded(&mut self, date: &Option<Field<Date>>) {
        let id = match date.as_ref().map(Dated::of) {
            Some(Dated::Issued) => "said-issued",
            Some(Dated::Begins) => "said-valid-from",
            Some(Dated::Awarded) | None => "said-awarded",
        };
        self.date(id, date);
    }

    /// Countries, in words.
    pub(super) fn country<'f>(&mut self, fields: impl IntoIterator<Item = &'f Field<String>>) {
        for field in fields {
            self.say("said-country", &self.language.words.country(&field.value));
        }
    }

    /// By what others know it.
    pub(super) fn identifiers(&mut self, identifiers: &[Field<Identifier>]) {
        for Field { value: Identifier { kind, scheme, value, country }, .. } in identifiers {
            let id = match kind {
                IdentifierKind::Id => "said-id",
                IdentifierKind::Other => "said-identifier",
                IdentifierKind::QualificationCode => "said-qualification-code",
                IdentifierKind::Registration => "said-registration",
                IdentifierKind::Eidas => "said-eidas",
                IdentifierKind::Vat => "said-vat",
                IdentifierKind::Tax => "said-tax",
                IdentifierKind::National => "said-national",
            };
            let country = country.as_deref().map(|code| self.language.words.country(code)).unwrap_or_default();
            let parts = [value.as_str(), scheme.as_str(), country.as_str()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            self.say(id, &parts.join(" · "));
        }
    }
}

/// "weld (http://data.europa.eu/esco/skill/1)"; of a label and a short name both.
pub(super) fn concept(concept: &Concept) -> String {
    let said = concept.said();
    let short = concept.notation.as_str();
    let mut text = said.to_owned();
    if !short.is_empty() && short != said {
        text = format!("{text}, {short}");
    }
    if concept.address.is_empty() || concept.address == said { text } else { format!("{text} ({})", concept.address) }
}

/// A date as people write it, if it is one; else as the file writes it.
pub(super) fn date(date: &Date, language: &Language<'_>) -> String {
    let said = language.words.date_written(date);
    // What a file writes with the clock of its place is told as it stands there too.
    if let Date::Written(_, text) = date { format!("{said} ({})", plain(text)) } else { said }
}
