//! How much work would this schema be with this document? Counted before it is done, by following every branch.
//!
//! References double like the layers of an onion: forty short lines can ask for more steps than there are seconds in a
//! year, and one that leads back to itself for endless ones.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

/// Most steps for one document: thousands of parts with a hundred rules for each.
const STEPS: usize = 500_000;
/// Deepest chain of schemas in one another while a document is followed: three for each level of the document are usual.
const DEPTH: usize = 128;
/// Most different references in one schema: that of Europass (ELM 3.2) has 122.
const REFERENCES: usize = 1_024;
/// Most values in one schema: that of Europass has 2,044.
const VALUES: usize = 50_000;

/// Most expressions in one schema: each is made ready before the first text is seen, and may take milliseconds.
const EXPRESSIONS: usize = 100;

/// Why a schema is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It refers to something outside itself.
    Elsewhere(String),
    /// More work than any honest schema asks for.
    Costly,
}

/// What in a schema names other schemas in place.
const REFERRING: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];
/// Values of these are data, and no schemas.
const DATA: [&str; 4] = ["enum", "const", "default", "examples"];
/// Of these the members are schemas, whatever they are called.
const NAMED: [&str; 6] =
    ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"];

/// The parts of a schema that references lead to.
struct Parts<'s> {
    root: &'s Value,
    own: Option<&'s str>,
    anchors: HashMap<&'s str, &'s Value>,
    expressions: usize,
}

/// That every reference stays inside, and that they are not too many. Returns how many expressions there are.
pub(super) fn check_references(root: &Value) -> Result<usize, Refusal> {
    let parts = Parts::of(root)?;
    let mut seen = HashSet::new();
    parts.each(root, &mut |reference| {
        parts.find(reference).ok_or_else(|| Refusal::Elsewhere(reference.to_owned()))?;
        seen.insert(reference.to_owned());
        if seen.len() > REFERENCES { Err(Refusal::Costly) } else { Ok(()) }
    })?;
    Ok(parts.expressions)
}

/// That following this document through the schema is not too much work.
pub(super) fn check_work(root: &Value, document: &Value) -> Result<(), Refusal> {
    let parts = Parts::of(root)?;
    let mut work = Work { parts: &parts, left: STEPS };
    work.follow(root, document, 0)
}

impl<'s> Parts<'s> {
    fn of(root: &'s Value) -> Result<Self, Refusal> {
        let mut parts =
            Self { root, own: root.get("$id").and_then(Value::as_str), anchors: HashMap::new(), expressions: 0 };
        let mut values = 0;
        parts.collect(root, true, &mut values)?;
        Ok(parts)
    }

    /// Walks everything that stands there, data and members that mean nothing too: which of them the library takes for a
    /// schema, it decides by rules of its own, and a name that stands twice could lead it elsewhere than us.
    fn collect(&mut self, value: &'s Value, top: bool, values: &mut usize) -> Result<(), Refusal> {
        *values += 1;
        if *values > VALUES {
            return Err(Refusal::Costly);
        }
        match value {
            Value::Object(members) => {
                let each = members.get("patternProperties").and_then(Value::as_object).map_or(0, Map::len);
                self.expressions += each + usize::from(members.get("pattern").is_some_and(Value::is_string));
                if self.expressions > EXPRESSIONS {
                    return Err(Refusal::Costly);
                }
                for name in ["$anchor", "$dynamicAnchor"] {
                    if let Some(anchor) = members.get(name).and_then(Value::as_str) {
                        self.anchor(anchor, value)?;
                    }
                }
                match members.get("$id").and_then(Value::as_str) {
                    Some(id) if !top => match id.strip_prefix('#') {
                        // Draft-07 names a place so.
                        Some(anchor) => self.anchor(anchor, value)?,
                        // A schema of its own in another: its references would be meant from there.
                        None => return Err(Refusal::Elsewhere(id.to_owned())),
                    },
                    _ => {}
                }
                members.values().try_for_each(|member| self.collect(member, false, values))
            }
            Value::Array(items) => items.iter().try_for_each(|item| self.collect(item, false, values)),
            _ => Ok(()),
        }
    }

    fn anchor(&mut self, name: &'s str, schema: &'s Value) -> Result<(), Refusal> {
        match self.anchors.insert(name, schema) {
            Some(other) if !std::ptr::eq(other, schema) => Err(Refusal::Costly),
            _ => Ok(()),
        }
    }

    /// Calls with every reference of a schema.
    fn each(&self, schema: &Value, visit: &mut dyn FnMut(&str) -> Result<(), Refusal>) -> Result<(), Refusal> {
        match schema {
            Value::Object(members) => members.iter().try_for_each(|(name, member)| match member {
                Value::String(reference) if REFERRING.contains(&name.as_str()) => visit(reference),
                Value::Object(named) if NAMED.contains(&name.as_str()) => {
                    named.values().try_for_each(|schema| self.each(schema, visit))
                }
                _ if DATA.contains(&name.as_str()) => Ok(()),
                _ => self.each(member, visit),
            }),
            Value::Array(items) => items.iter().try_for_each(|item| self.each(item, visit)),
            _ => Ok(()),
        }
    }

    /// Where a reference leads, if that is inside.
    fn find(&self, reference: &str) -> Option<&'s Value> {
        let (base, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let own = self.own.map(|own| own.split('#').next().unwrap_or_default());
        if !base.is_empty() && Some(base) != own {
            return None;
        }
        let fragment = percent_encoding::percent_decode_str(fragment).decode_utf8().ok()?;
        match fragment.as_ref() {
            "" => Some(self.root),
            pointer if pointer.starts_with('/') => self.root.pointer(pointer),
            anchor => self.anchors.get(anchor).copied(),
        }
    }
}

fn members<'s>(schema: &'s Map<String, Value>, names: &'static [&'static str]) -> impl Iterator<Item = &'s Value> {
    names.iter().filter_map(|name| schema.get(*name))
}

fn lists<'s>(schema: &'s Map<String, Value>, names: &'static [&'static str]) -> impl Iterator<Item = &'s Value> {
    members(schema, names).flat_map(|member| member.as_array().into_iter().flatten())
}

fn maps<'s>(schema: &'s Map<String, Value>, names: &'static [&'static str]) -> impl Iterator<Item = &'s Value> {
    members(schema, names).flat_map(|member| member.as_object().into_iter().flat_map(Map::values))
}

/// Schemas that are asked about the same value.
fn in_place(schema: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    lists(schema, &["allOf", "anyOf", "oneOf"])
        .chain(members(schema, &["not", "if", "then", "else"]))
        .chain(maps(schema, &["dependentSchemas", "dependencies"]))
}

struct Work<'p, 's> {
    parts: &'p Parts<'s>,
    left: usize,
}

impl Work<'_, '_> {
    fn spend(&mut self, steps: usize) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(steps).ok_or(Refusal::Costly)?;
        Ok(())
    }

    fn follow(&mut self, schema: &Value, value: &Value, depth: usize) -> Result<(), Refusal> {
        self.spend(1)?;
        if depth > DEPTH {
            return Err(Refusal::Costly);
        }
        let Value::Object(schema) = schema else { return Ok(()) };
        self.plain(schema, value)?;
        // What is left over is found by asking the others once more.
        let again = ["unevaluatedProperties", "unevaluatedItems"].iter().any(|name| schema.contains_key(*name));
        for _ in 0..=usize::from(again) {
            for name in REFERRING {
                if let Some(Value::String(reference)) = schema.get(name) {
                    let target = self.parts.find(reference).ok_or_else(|| Refusal::Elsewhere(reference.clone()))?;
                    self.follow(target, value, depth + 1)?;
                }
            }
            for inner in in_place(schema) {
                self.follow(inner, value, depth + 1)?;
            }
        }
        match value {
            Value::Object(document) => self.of_members(schema, document, depth),
            Value::Array(items) => self.of_items(schema, items, depth),
            _ => Ok(()),
        }
    }

    /// What the plain keywords cost.
    fn plain(&mut self, schema: &Map<String, Value>, value: &Value) -> Result<(), Refusal> {
        let listed = members(schema, &["enum", "required"]).filter_map(Value::as_array).map(Vec::len);
        self.spend(listed.sum())?;
        if let (Some(Value::String(pattern)), Value::String(text)) = (schema.get("pattern"), value) {
            self.spend(matching(pattern, text))?;
        }
        if let (Some(_), Value::Array(items)) = (schema.get("uniqueItems"), value) {
            self.spend(items.len())?;
        }
        Ok(())
    }

    fn of_members(
        &mut self,
        schema: &Map<String, Value>,
        document: &Map<String, Value>,
        depth: usize,
    ) -> Result<(), Refusal> {
        let named = schema.get("properties").and_then(Value::as_object);
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        for (name, member) in document {
            if let Some(inner) = named.and_then(|named| named.get(name)) {
                self.follow(inner, member, depth + 1)?;
            }
            for (pattern, inner) in patterns.into_iter().flatten() {
                self.spend(matching(pattern, name))?;
                self.follow(inner, member, depth + 1)?;
            }
            for inner in members(schema, &["additionalProperties", "unevaluatedProperties"]) {
                self.follow(inner, member, depth + 1)?;
            }
            if let Some(inner) = schema.get("propertyNames") {
                self.follow(inner, &Value::String(name.clone()), depth + 1)?;
            }
        }
        Ok(())
    }

    fn of_items(&mut self, schema: &Map<String, Value>, items: &[Value], depth: usize) -> Result<(), Refusal> {
        for (number, item) in items.iter().enumerate() {
            for inner in members(schema, &["items", "additionalItems", "unevaluatedItems", "contains"]) {
                match inner {
                    Value::Array(each) => {
                        each.get(number).map_or(Ok(()), |inner| self.follow(inner, item, depth + 1))?;
                    }
                    inner => self.follow(inner, item, depth + 1)?,
                }
            }
            if let Some(inner) = schema.get("prefixItems").and_then(|each| each.get(number)) {
                self.follow(inner, item, depth + 1)?;
            }
        }
        Ok(())
    }
}

/// An expression of linear time looks at each letter once for each of its own.
fn matching(pattern: &str, text: &str) -> usize {
    pattern.len().saturating_mul(text.len()) / 4_096 + 1
}
