//! Where in the claims does something stand, and what of them has not been read yet?
//!
//! ELM and JSON-LD write one value without its array and texts as language maps, with strings or arrays of strings; all
//! of these are the same here.

use std::collections::BTreeSet;

use credential::json::{Object, Value};

use crate::award::{Date, Field};
use crate::language;

/// Most fields of what is left over; real diplomas have a few hundred.
const REST_FIELDS: usize = 5_000;
/// Longest pointer followed into what is left over, in bytes: names may be long, and each field repeats its own.
const REST_POINTER: usize = 1_024;

/// Members that are machinery and say nothing about the award.
const MACHINERY: [&str; 10] =
    ["@context", "proof", "type", "@type", "inScheme", "cnf", "_sd", "_sd_alg", "salt", "credentialSchema"];

/// A value and where it stands.
#[derive(Clone)]
pub(crate) struct Place<'v, 'd> {
    pub(crate) pointer: String,
    pub(crate) value: &'v Value<'d>,
}

/// Claims, and which of them have been read.
pub(crate) struct Reader<'v, 'd> {
    root: &'v Value<'d>,
    /// Two-letter codes, the most wanted first.
    languages: Vec<String>,
    taken: BTreeSet<String>,
}

impl<'v, 'd> Reader<'v, 'd> {
    pub(crate) fn new(root: &'v Value<'d>, languages: Vec<String>) -> Self {
        Self { root, languages, taken: BTreeSet::new() }
    }

    pub(crate) fn root(&self) -> Place<'v, 'd> {
        Place { pointer: String::new(), value: self.root }
    }

    /// Marks a place as read, with all that is below it.
    pub(crate) fn take(&mut self, place: &Place<'v, 'd>) {
        self.taken.insert(place.pointer.clone());
    }

    /// Marks what stands at that pointer as read.
    pub(crate) fn take_here(&mut self, pointer: &str) {
        self.taken.insert(pointer.to_owned());
    }

    /// The text at a place: plain, a number, the best language of a map, the label of a concept, the literal of a note.
    pub(crate) fn text(&mut self, place: &Place<'v, 'd>) -> Option<Field<String>> {
        let found = self.find_text(place)?;
        self.taken.insert(found.pointer.clone());
        Some(found)
    }

    fn find_text(&self, place: &Place<'v, 'd>) -> Option<Field<String>> {
        let field = |value: String| Some(Field { value, pointer: place.pointer.clone() });
        match place.value {
            Value::String(text) if !text.trim().is_empty() => field(text.trim().to_owned()),
            Value::Number(number) => field(number.to_string()),
            Value::Array(_) => place.each().iter().find_map(|item| self.find_text(item)),
            Value::Object(members) if is_language_map(members) => {
                let tags: Vec<&str> = members.iter().map(|(tag, _)| tag).collect();
                let best = language::best(&tags, &self.languages)?;
                place.at(best).iter().find_map(|inner| self.find_text(inner))
            }
            Value::Object(_) => {
                let inner = ["prefLabel", "noteLiteral", "name", "title", "legalName"];
                inner.iter().flat_map(|name| place.at(name)).find_map(|inner| self.find_text(&inner))
            }
            _ => None,
        }
    }

    /// The first of these places that has a text.
    pub(crate) fn first(&mut self, places: &[Vec<Place<'v, 'd>>]) -> Option<Field<String>> {
        places.iter().flatten().find_map(|place| self.text(place))
    }

    /// The texts of all these places.
    pub(crate) fn all(&mut self, places: &[Place<'v, 'd>]) -> Vec<Field<String>> {
        places.iter().filter_map(|place| self.text(place)).collect()
    }

    /// The first of these places that has a date: a text, or a number of seconds as JWT have it.
    pub(crate) fn date(&mut self, places: &[Vec<Place<'v, 'd>>]) -> Option<Field<Date>> {
        let place = places.iter().flatten().find(|p| matches!(p.value, Value::String(_) | Value::Number(_)))?;
        let value = match place.value {
            Value::String(text) => text.parse().map_or_else(|_| Date::Text(text.to_string()), Date::Moment),
            other => match credential::Timestamp::from_numeric_date(other) {
                Some(moment) => Date::Moment(moment),
                None => Date::Text(other.to_serde().to_string()),
            },
        };
        self.take(place);
        Some(Field { value, pointer: place.pointer.clone() })
    }

    /// Everything that has not been read, and how much more there is.
    pub(crate) fn rest(&self) -> (Vec<Field<String>>, usize) {
        let mut rest = Rest { taken: &self.taken, fields: Vec::new(), more: 0 };
        rest.walk(&self.root());
        (rest.fields, rest.more)
    }
}

impl<'v, 'd> Place<'v, 'd> {
    /// The places at a path of member names, `hasClaim/title`, through every array on the way.
    pub(crate) fn at(&self, path: &str) -> Vec<Place<'v, 'd>> {
        path.split('/').fold(self.each(), |places, name| {
            let members = places.iter().filter_map(|place| place.member(name));
            members.flat_map(|place| place.each()).collect()
        })
    }

    /// The elements, if this is an array; else this alone.
    pub(crate) fn each(&self) -> Vec<Place<'v, 'd>> {
        match self.value {
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| self.inner(&index.to_string(), value)).collect()
            }
            _ => vec![self.clone()],
        }
    }

    fn member(&self, name: &str) -> Option<Place<'v, 'd>> {
        Some(self.inner(name, self.value.get(name)?))
    }

    fn inner(&self, name: &str, value: &'v Value<'d>) -> Self {
        let name = name.replace('~', "~0").replace('/', "~1");
        Place { pointer: format!("{}/{name}", self.pointer), value }
    }

    /// Whether one of its types is that.
    pub(crate) fn is(&self, kind: &str) -> bool {
        let types = self.value.get("type").or(self.value.get("@type"));
        types.is_some_and(|types| types.one_or_many().iter().any(|t| t.as_str() == Some(kind)))
    }

    /// The string in the member of that name.
    pub(crate) fn str(&self, name: &str) -> Option<&'v str> {
        self.value.str(name)
    }
}

/// Whether all names are language tags, and all values texts.
fn is_language_map(members: &Object<'_>) -> bool {
    let text = |value: &Value<'_>| value.one_or_many().iter().all(|one| one.as_str().is_some());
    let id_alone = members.len() == 1 && members.get("id").and_then(Value::as_str).is_some_and(|id| id.contains(':'));
    !id_alone && !members.is_empty() && members.iter().all(|(tag, value)| language::is_tag(tag) && text(value))
}

struct Rest<'t> {
    taken: &'t BTreeSet<String>,
    fields: Vec<Field<String>>,
    more: usize,
}

impl Rest<'_> {
    fn walk(&mut self, place: &Place<'_, '_>) {
        if self.taken.contains(&place.pointer) {
            return;
        }
        if self.fields.len() >= REST_FIELDS || place.pointer.len() > REST_POINTER {
            self.more += 1;
            return;
        }
        match place.value {
            Value::Null => {}
            Value::String(text) => self.push(place, data_address(text).unwrap_or_else(|| text.to_string())),
            Value::Bool(value) => self.push(place, value.to_string()),
            Value::Number(number) => self.push(place, number.to_string()),
            Value::Array(_) => place.each().iter().for_each(|item| self.walk(item)),
            Value::Object(members) => match self.in_one_line(place) {
                Some(text) => self.push(place, text),
                None => {
                    let said = members.iter().filter(|(name, value)| !machinery(name, value));
                    said.for_each(|(name, value)| self.walk(&place.inner(name, value)));
                }
            },
        }
    }

    fn push(&mut self, place: &Place<'_, '_>, value: String) {
        if !value.trim().is_empty() {
            self.fields.push(Field { value, pointer: place.pointer.clone() });
        }
    }

    /// A picture; or an entry of a list with its one label, nothing of which has been read.
    fn in_one_line(&self, place: &Place<'_, '_>) -> Option<String> {
        if let (Some(content), Some(_)) = (place.str("content"), place.value.get("contentEncoding")) {
            let kind = place.value.get("contentType").and_then(|kind| kind.str("id").or(kind.as_str()));
            return Some(size(kind.and_then(|kind| kind.rsplit(['/', ':']).next()).unwrap_or("file"), content.len()));
        }
        let below = format!("{}/", place.pointer);
        if self.taken.range(below.clone()..).next().is_some_and(|taken| taken.starts_with(&below)) {
            return None;
        }
        let members = place.value.as_object()?;
        let known = ["id", "type", "inScheme", "prefLabel", "notation"];
        let labels = place.value.get("prefLabel")?.as_object().filter(|labels| labels.len() == 1)?;
        let label = labels.iter().next().and_then(|(_, label)| label.one_or_many().first()?.as_str())?;
        let alone = members.iter().all(|(name, _)| known.contains(&name));
        alone.then(|| place.str("id").map_or_else(|| label.to_owned(), |id| format!("{label} ({id})")))
    }
}

fn machinery(name: &str, value: &Value<'_>) -> bool {
    // ELM's ids are counted inside the file, and mean nothing outside of it.
    MACHINERY.contains(&name) || (name == "id" && value.as_str().is_some_and(|id| id.starts_with("urn:epass:")))
}

/// `data:image/png;base64,…` as a text of one line.
fn data_address(text: &str) -> Option<String> {
    let (kind, content) = text.strip_prefix("data:")?.split_once(',')?;
    Some(size(kind.split(';').next().filter(|kind| kind.len() < 64).unwrap_or("file"), content.len()))
}

fn size(kind: &str, base64_length: usize) -> String {
    format!("({kind}, {} kB)", (base64_length / 4 * 3).div_ceil(1_000))
}
