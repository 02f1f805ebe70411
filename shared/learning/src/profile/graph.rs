//! Which things does a credential describe, and what does it say of each?
//!
//! Shapes look at things and not at places: whatever has the same `id` is one thing, and what is said of it in several places
//! is said together. JSON-LD 1.1, as far as the context of the European Learning Model uses it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use credential::json::{Object, Value};

use super::table::{self, How, NOT_IN_V2, Term};
use crate::limits::{FIELDS, OBJECTS, REST_POINTER};
use crate::place::Place;

/// Most places of one thing that are kept: who looks for what is said of it twice looks at two.
const PLACES: usize = 16;

/// A text with what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Literal<'v> {
    pub(super) text: Cow<'v, str>,
    /// Empty where it is in none.
    pub(super) language: &'v str,
    /// Its name in XML Schema or RDF.
    pub(super) datatype: &'v str,
}

/// A value of a member.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Said<'v> {
    /// Another thing, by its number.
    Thing(usize),
    Literal(Literal<'v>),
}

/// One thing, and all that is said of it.
#[derive(Debug, Default)]
pub(super) struct Thing<'v> {
    /// Its address, if it has one.
    pub(super) id: Option<&'v str>,
    /// Where it stands first.
    pub(super) pointer: String,
    /// Where it is described, as far as anybody would read that.
    pub(super) places: Vec<String>,
    /// Members that stand there under a name that the format of the file does not know.
    pub(super) unknown: Vec<&'static str>,
    pub(super) types: Vec<&'v str>,
    /// Each value once, with where it stands.
    pub(super) members: BTreeMap<&'static str, Vec<(Said<'v>, String)>>,
}

impl<'v> Thing<'v> {
    pub(super) fn is(&self, class: &str) -> bool {
        self.types.contains(&class)
    }

    pub(super) fn said(&self, member: &str) -> &[(Said<'v>, String)] {
        self.members.get(member).map_or(&[], Vec::as_slice)
    }
}

/// Everything that a credential describes.
#[derive(Default)]
pub(super) struct Graph<'v> {
    pub(super) things: Vec<Thing<'v>>,
    by_id: HashMap<&'v str, usize>,
    seen: HashSet<(usize, &'static str, Said<'v>)>,
    /// Whether VCDM 2.0 is its first context.
    pub(super) second: bool,
    /// Whether there was room for all of it.
    pub(super) whole: bool,
}

impl<'v> Graph<'v> {
    pub(super) fn of(body: &Place<'v, '_>) -> Graph<'v> {
        let first = body.value.get("@context").and_then(|context| context.one_or_many().first()?.as_str());
        let second = first == Some("https://www.w3.org/ns/credentials/v2");
        let mut graph = Graph { second, whole: true, ..Graph::default() };
        graph.object(body);
        graph
    }

    /// The thing of that address, or a new one that has none.
    fn thing(&mut self, id: Option<&'v str>, pointer: &str) -> Option<usize> {
        if let Some(known) = id.and_then(|id| self.by_id.get(id)) {
            return Some(*known);
        }
        if self.things.len() >= OBJECTS {
            self.whole = false;
            return None;
        }
        let number = self.things.len();
        self.things.push(Thing { id, pointer: pointer.to_owned(), ..Thing::default() });
        self.by_id.extend(id.map(|id| (id, number)));
        Some(number)
    }

    fn object(&mut self, place: &Place<'v, '_>) -> Option<usize> {
        let id = place.str("id").or(place.str("@id"));
        let number = self.thing(id, &place.pointer)?;
        let types = place.value.get("type").or(place.value.get("@type"));
        let types: Vec<&str> = types.into_iter().flat_map(Value::one_or_many).filter_map(Value::as_str).collect();
        let thing = self.things.get_mut(number)?;
        for one in types.iter().map(|one| one.strip_prefix("http://data.europa.eu/snb/model/elm/").unwrap_or(one)) {
            if !thing.is(one) {
                thing.types.push(one);
            }
        }
        if thing.places.len() < PLACES {
            thing.places.push(place.pointer.clone());
        }
        let of_credential = types.contains(&"VerifiableCredential");
        for (name, value) in place.value.as_object().into_iter().flat_map(Object::iter) {
            let Some(term) = table::term(name) else { continue };
            if self.second && term.of_credentials && NOT_IN_V2.contains(&name) {
                self.things.get_mut(number)?.unknown.push(term.name);
            } else if !term.of_credentials || of_credential {
                self.member(number, term, &place.inner(name, value));
            }
        }
        Some(number)
    }

    /// The values of a member; arrays in arrays are one.
    fn member(&mut self, number: usize, term: &'static Term, place: &Place<'v, '_>) {
        if place.pointer.len() > REST_POINTER {
            self.whole = false;
            return;
        }
        match (place.value, term.how) {
            (Value::Null, _) => {}
            (Value::Array(_), _) => place.each().iter().for_each(|one| self.member(number, term, one)),
            (Value::Object(members), _) if members.get("@value").is_some() => {
                if let Some(literal) = written_out(place.value) {
                    self.say(number, term, Said::Literal(literal), &place.pointer);
                }
            }
            (Value::Object(members), How::Languages) => {
                for (tag, texts) in members.iter() {
                    let one_language = place.inner(tag, texts);
                    one_language.each().iter().for_each(|text| self.in_language(number, term, tag, text));
                }
            }
            (Value::Object(_), _) => {
                if let Some(other) = self.object(place) {
                    self.say(number, term, Said::Thing(other), &place.pointer);
                }
            }
            (Value::String(address), How::Address) => {
                if let Some(other) = self.thing(Some(address), &place.pointer) {
                    self.say(number, term, Said::Thing(other), &place.pointer);
                }
            }
            (value, how) => {
                let datatype = if let How::Text(datatype) = how { datatype } else { "" };
                if let Some(literal) = literal(value, datatype) {
                    self.say(number, term, Said::Literal(literal), &place.pointer);
                }
            }
        }
    }

    fn in_language(&mut self, number: usize, term: &'static Term, tag: &'v str, place: &Place<'v, '_>) {
        let Some(text) = place.value.as_str() else { return };
        let (language, datatype) = if tag == "@none" { ("", "string") } else { (tag, "langString") };
        let literal = Literal { text: Cow::Borrowed(text), language, datatype };
        self.say(number, term, Said::Literal(literal), &place.pointer);
    }

    fn say(&mut self, number: usize, term: &'static Term, said: Said<'v>, pointer: &str) {
        if self.seen.len() >= FIELDS {
            self.whole = false;
            return;
        }
        if self.seen.insert((number, term.name, said.clone()))
            && let Some(thing) = self.things.get_mut(number)
        {
            thing.members.entry(term.name).or_default().push((said, pointer.to_owned()));
        }
    }
}

/// `{ "@value": …, "@language": …, "@type": … }`
fn written_out<'v>(value: &'v Value<'_>) -> Option<Literal<'v>> {
    let datatype = value.str("@type").map(|kind| kind.rsplit(['#', ':']).next().unwrap_or(kind));
    let plain = literal(value.get("@value")?, datatype.unwrap_or(""))?;
    Some(match value.str("@language") {
        Some(language) => Literal { language, datatype: "langString", ..plain },
        None => plain,
    })
}

/// JSON-LD 1.1 API, 8.6: how numbers and booleans are written.
fn literal<'v>(value: &'v Value<'_>, datatype: &'v str) -> Option<Literal<'v>> {
    let (text, native) = match value {
        Value::String(text) => (Cow::Borrowed(&**text), "string"),
        Value::Bool(value) => (Cow::Borrowed(if *value { "true" } else { "false" }), "boolean"),
        Value::Number(number) => match number.as_f64() {
            Some(float) if float.fract() != 0.0 => (Cow::Owned(format!("{float:E}")), "double"),
            _ => (Cow::Owned(number.to_string()), "integer"),
        },
        _ => return None,
    };
    let datatype = if datatype.is_empty() { native } else { datatype };
    Some(Literal { text, language: "", datatype })
}
