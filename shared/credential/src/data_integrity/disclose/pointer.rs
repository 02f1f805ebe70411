//! Which part of a document do JSON Pointers select?
//!
//! RFC 6901; Data Integrity ECDSA Cryptosuites 1.0, section 3.4 (jsonPointerToPaths, createInitialSelection, selectPaths,
//! selectJsonLd): each object on the way keeps its identifier and types, and arrays close up.

use std::collections::{BTreeMap, HashMap};

use super::error::DiscloseError;
use crate::json::{Object, Value};
use crate::json_ld::address;
use crate::limits;

/// A part of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pick {
    /// All of it.
    Whole,
    /// Some members or elements, by their place.
    Some(BTreeMap<usize, Pick>),
}

/// A part of a document, as a document.
#[derive(Debug)]
pub(crate) struct Selection {
    pub(crate) document: Value<'static>,
    pick: Pick,
}

/// What an object on the way to a selected value keeps: what it is and what it is called, and what that means.
const KEPT: [&str; 3] = ["@context", "id", "type"];

impl Selection {
    /// The part of `document` that the pointers select; its proofs are no part of it.
    pub(crate) fn of(document: &Value<'_>, pointers: &[String]) -> Result<Self, DiscloseError> {
        if pointers.len() > limits::POINTERS {
            return Err(DiscloseError::TooMany {
                what: "JSON Pointers",
                actual: pointers.len(),
                limit: limits::POINTERS,
            });
        }
        let mut pick = Pick::Some(BTreeMap::new());
        pick.keep(document);
        for pointer in pointers {
            let steps = steps(pointer)?;
            if steps.first().is_some_and(|first| first == "proof") {
                return Err(wrong(pointer, "selects a proof"));
            }
            pick.add(document, &steps).ok_or_else(|| wrong(pointer, "leads nowhere in this document"))?;
        }
        Ok(Self { document: pick.cut(document), pick })
    }

    /// For each part of the selected document where the same part stands in the document that it was selected from.
    pub(crate) fn places(&self, document: &Value<'_>) -> HashMap<usize, usize> {
        let mut places = HashMap::new();
        self.pick.pair(document, &self.document, &mut places);
        places
    }
}

fn wrong(pointer: &str, reason: &'static str) -> DiscloseError {
    DiscloseError::Pointer { pointer: pointer.chars().take(200).collect(), reason }
}

/// The reference tokens of a pointer, unescaped.
fn steps(pointer: &str) -> Result<Vec<String>, DiscloseError> {
    if pointer.is_empty() {
        return Ok(Vec::new());
    }
    let tokens = pointer.strip_prefix('/').ok_or_else(|| wrong(pointer, "does not begin with a slash"))?;
    let unescape = |token: &str| {
        let escapes = token.split('~').skip(1).all(|after| after.starts_with(['0', '1']));
        escapes.then(|| token.replace("~1", "/").replace("~0", "~")).ok_or_else(|| wrong(pointer, "has a bare ~"))
    };
    tokens.split('/').map(unescape).collect()
}

/// The place of a member or element, if there is one: whether an array is as long, is not asked.
fn place(value: &Value<'_>, step: &str) -> Option<usize> {
    match value {
        Value::Object(object) => object.iter().position(|(name, _)| name == step),
        // RFC 6901, section 4: no leading zeros.
        Value::Array(_) => step.parse::<usize>().ok().filter(|index| index.to_string() == step),
        _ => None,
    }
}

/// The members or elements, by their place; an object's with their names.
fn child<'v, 'a>(value: &'v Value<'a>, place: usize) -> Option<(&'v str, &'v Value<'a>)> {
    match value {
        Value::Object(object) => object.iter().nth(place),
        Value::Array(items) => items.get(place).map(|item| ("", item)),
        _ => None,
    }
}

/// Whether the steps lead somewhere, where all is selected already.
fn reach(value: &Value<'_>, steps: &[String]) -> Option<()> {
    steps.iter().try_fold(value, |value, step| Some(child(value, place(value, step)?)?.1)).map(|_| ())
}

impl Pick {
    /// Adds what the steps lead to; nothing if they lead nowhere.
    fn add(&mut self, value: &Value<'_>, steps: &[String]) -> Option<()> {
        let Some((step, rest)) = steps.split_first() else {
            *self = Pick::Whole;
            return Some(());
        };
        let place = place(value, step)?;
        let (_, inner) = child(value, place)?;
        let Pick::Some(parts) = self else { return reach(inner, rest) };
        let part = parts.entry(place).or_insert_with(|| {
            let mut part = Pick::Some(BTreeMap::new());
            part.keep(inner);
            part
        });
        part.add(inner, rest)
    }

    fn keep(&mut self, value: &Value<'_>) {
        if let (Pick::Some(parts), Value::Object(object)) = (self, value) {
            let kept = object.iter().enumerate().filter(|(_, (name, _))| KEPT.contains(name));
            parts.extend(kept.map(|(place, _)| (place, Pick::Whole)));
        }
    }

    fn cut(&self, value: &Value<'_>) -> Value<'static> {
        let Pick::Some(parts) = self else { return value.clone().into_owned() };
        let parts = parts.iter().filter_map(|(place, part)| child(value, *place).map(|child| (child, part)));
        match value {
            Value::Object(_) => Value::Object(Object::from_unique(
                parts.map(|((name, inner), part)| (name.to_owned().into(), part.cut(inner))).collect(),
            )),
            _ => Value::Array(parts.map(|((_, inner), part)| part.cut(inner)).collect()),
        }
    }

    fn pair(&self, from: &Value<'_>, to: &Value<'_>, places: &mut HashMap<usize, usize>) {
        places.insert(address(to), address(from));
        if let (Value::Object(from), Value::Object(to)) = (from, to) {
            places.insert(address(to), address(from));
        }
        let count = match to {
            Value::Object(object) => object.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        let pairs: Vec<(usize, &Pick)> = match self {
            Pick::Whole => (0..count).map(|place| (place, &Pick::Whole)).collect(),
            Pick::Some(parts) => parts.iter().map(|(place, part)| (*place, part)).collect(),
        };
        for (closed_up, (place, part)) in pairs.into_iter().enumerate() {
            if let (Some((_, from)), Some((_, to))) = (child(from, place), child(to, closed_up)) {
                part.pair(from, to, places);
            }
        }
    }
}
