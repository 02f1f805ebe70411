//! What does a place in the claims say, and what of the claims has been read?
//!
//! Texts come plain, as language maps with strings or arrays of strings, as labels of concepts or as literals of notes;
//! all of these are the same here.

use std::collections::BTreeSet;

use credential::json::{Object, Value};

use crate::field::{Concept, Date, Field, Translation};
use crate::language;
use crate::limits::{FIELDS, OBJECTS};
use crate::listed;
use crate::place::{Place, is_language_map, is_local};

/// Claims, and which of them have been read.
pub(crate) struct Reader<'v, 'd> {
    root: &'v Value<'d>,
    /// Two-letter codes, the most wanted first.
    languages: Vec<String>,
    taken: BTreeSet<String>,
    objects: usize,
    full: bool,
    /// Which of several subjects is read.
    subject: usize,
}

impl<'v, 'd> Reader<'v, 'd> {
    pub(crate) fn new(root: &'v Value<'d>, languages: Vec<String>) -> Self {
        Self { root, languages, taken: BTreeSet::new(), objects: 0, full: false, subject: 0 }
    }

    /// The same for another of several subjects than the first.
    pub(crate) fn of_subject(self, subject: usize) -> Self {
        Self { subject, ..self }
    }

    /// The subject that is read; of claims that have none, the claims themselves.
    pub(crate) fn subject(&self, body: &Place<'v, 'd>) -> Place<'v, 'd> {
        body.at("credentialSubject").into_iter().nth(self.subject).unwrap_or_else(|| body.clone())
    }

    pub(crate) fn root(&self) -> Place<'v, 'd> {
        Place { pointer: String::new(), value: self.root }
    }

    /// Whether there is room for one more thing that is read as a whole. What there is no room for is left over.
    pub(crate) fn enter(&mut self) -> bool {
        self.objects += 1;
        self.full |= self.objects > OBJECTS;
        self.objects <= OBJECTS
    }

    /// Whether something was left over since there was no room for it.
    pub(crate) fn is_full(&self) -> bool {
        self.full
    }

    /// Whether there is room for one more text.
    fn has_room(&mut self) -> bool {
        self.full |= self.taken.len() >= FIELDS;
        self.taken.len() < FIELDS
    }

    /// Marks a place as read, with all that is below it.
    pub(crate) fn take(&mut self, place: &Place<'v, 'd>) {
        self.taken.insert(place.pointer.clone());
    }

    /// Marks what stands at that pointer as read.
    pub(crate) fn take_here(&mut self, pointer: &str) {
        self.taken.insert(pointer.to_owned());
    }

    /// Everything that has been read, by pointer.
    pub(crate) fn taken(&self) -> &BTreeSet<String> {
        &self.taken
    }

    /// The text at a place: plain, a number, the best language of a map, the label of a concept, the literal of a note.
    pub(crate) fn text(&mut self, place: &Place<'v, 'd>) -> Option<Field<String>> {
        if !self.has_room() {
            return None;
        }
        let found = self.find_text(place)?;
        self.taken.insert(found.pointer.clone());
        self.taken.extend(found.others.iter().map(|other| other.pointer.clone()));
        Some(found)
    }

    fn find_text(&self, place: &Place<'v, 'd>) -> Option<Field<String>> {
        let field = |value: String| Some(Field::new(value, place.pointer.clone()));
        match place.value {
            Value::String(text) if !text.trim().is_empty() => field(text.trim().to_owned()),
            Value::Number(number) => field(number.to_string()),
            Value::Array(_) => place.each().iter().find_map(|item| self.find_text(item)),
            Value::Object(members) if is_language_map(members) => self.in_languages(place, members),
            Value::Object(_) => {
                let inner = ["prefLabel", "noteLiteral", "name", "title", "legalName"];
                inner.iter().flat_map(|name| place.at(name)).find_map(|inner| self.find_text(&inner))
            }
            _ => None,
        }
    }

    /// The best language of a map that says something, and the others beside it.
    fn in_languages(&self, place: &Place<'v, 'd>, members: &'v Object<'d>) -> Option<Field<String>> {
        let said = |tag: &str, value: &'v Value<'d>| {
            place.inner(tag, value).each().iter().find_map(|inner| self.find_text(inner))
        };
        let first = members.iter().take(LANGUAGES);
        let texts: Vec<(&str, Field<String>)> =
            first.filter_map(|(tag, value)| Some((tag, said(tag, value)?))).collect();
        let tags: Vec<&str> = texts.iter().map(|(tag, _)| *tag).collect();
        let best = language::best(&tags, &self.languages)?;
        let (mut shown, mut others) = (None, Vec::new());
        for (tag, text) in texts {
            if tag == best {
                shown = Some(Field { language: (tag != "@none").then(|| tag.to_owned()), ..text });
            } else {
                others.push(Translation { language: tag.to_owned(), text: text.value, pointer: text.pointer });
            }
        }
        shown.map(|shown| Field { others, ..shown })
    }

    /// The first of these places that has a text.
    pub(crate) fn first(&mut self, places: &[Vec<Place<'v, 'd>>]) -> Option<Field<String>> {
        places.iter().flatten().find_map(|place| self.text(place))
    }

    /// The texts of all these places.
    pub(crate) fn all(&mut self, places: &[Place<'v, 'd>]) -> Vec<Field<String>> {
        places.iter().filter_map(|place| self.text(place)).collect()
    }

    /// An entry of a list: its label, address and short name. A plain text is a label, or an address if it looks so.
    pub(crate) fn concept(&mut self, place: &Place<'v, 'd>) -> Option<Field<Concept>> {
        if !self.has_room() {
            return None;
        }
        let address = place.str("id").filter(|id| !is_local(id)).unwrap_or_default();
        let notation = place.str("notation").unwrap_or_default();
        let label = self.text(place);
        let field = label.unwrap_or_else(|| Field::new(String::new(), String::new()));
        let value = match place.value {
            Value::String(text) if text.contains("://") => {
                Concept { address: field.value.clone(), ..Concept::default() }
            }
            _ => Concept { label: field.value.clone(), address: address.to_owned(), notation: notation.to_owned() },
        };
        if value == Concept::default() {
            return None;
        }
        let (field, value) = believed(field, value);
        if place.value.as_object().is_some() {
            self.take_here(&format!("{}/id", place.pointer));
            self.take_here(&format!("{}/notation", place.pointer));
        }
        Some(Field { pointer: place.pointer.clone(), ..field.map(|_| value) })
    }

    /// All of these that are entries of lists.
    pub(crate) fn concepts(&mut self, places: &[Place<'v, 'd>]) -> Vec<Field<Concept>> {
        places.iter().filter_map(|place| self.concept(place)).collect()
    }

    /// The first of these places that has a date: a text, or a number of seconds as JWT have it.
    pub(crate) fn date(&mut self, places: &[Vec<Place<'v, 'd>>]) -> Option<Field<Date>> {
        let place = places.iter().flatten().find(|p| matches!(p.value, Value::String(_) | Value::Number(_)))?;
        let value = match place.value {
            Value::String(text) => Date::of(text),
            other => match credential::Timestamp::from_numeric_date(other) {
                Some(moment) => Date::Moment(moment),
                None => Date::Text(other.to_serde().to_string()),
            },
        };
        self.take(place);
        Some(Field::new(value, place.pointer.clone()))
    }

    /// The first of these places that says yes or no.
    pub(crate) fn flag(&mut self, places: &[Place<'v, 'd>]) -> Option<Field<bool>> {
        let (place, value) = places.iter().find_map(|place| Some((place, place.value.as_bool()?)))?;
        self.take(place);
        Some(Field::new(value, place.pointer.clone()))
    }
}

/// What its address bears out: where a label contradicts that, none of its labels is told as one.
fn believed(field: Field<String>, value: Concept) -> (Field<String>, Concept) {
    match listed::believed(value, field.language.as_deref()) {
        (value, true) => (Field { language: None, others: Vec::new(), ..field }, value),
        (value, false) => (field, value),
    }
}

/// Most languages of one text that are looked at: the EU has 24, Europass 31.
const LANGUAGES: usize = 64;
