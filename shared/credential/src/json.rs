//! What does a JSON document say, read strictly and without copying?
//!
//! RFC 8259, narrowed as security.md asks: duplicate members, lone surrogates, a byte-order mark, trailing bytes,
//! and depth or size beyond [`crate::limits`] are refused before anything else is done.

mod plain;
mod scan;
mod syntax;

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::limits;

pub use syntax::Syntax;

/// A JSON value that borrows its strings from the text it was read from, where they have no escapes.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Any number. Integers up to 64 bits are exact, all others are IEEE 754 doubles.
    Number(serde_json::Number),
    /// A string
    String(Cow<'a, str>),
    /// An array
    Array(Vec<Value<'a>>),
    /// An object
    Object(Object<'a>),
}

/// The members of a JSON object, in the order of the text; names are unique.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

/// Why a text is no JSON that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// The text starts with a byte-order mark (RFC 8259, section 8.1: must not be added).
    #[error("starts with a byte-order mark")]
    ByteOrderMark,
    /// Not JSON, or not the strict JSON that we read. No content of the document stands in it.
    #[error("{reason} at line {line}, column {column}")]
    Syntax {
        /// What is wrong.
        reason: Syntax,
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
}

/// Reads one JSON document of at most `limit` bytes.
pub fn parse(bytes: &[u8], limit: usize) -> Result<Value<'_>, JsonError> {
    parse_keeping(bytes, limit, Cow::Borrowed)
}

/// The same of a text, whose bytes are known to be UTF-8.
pub fn parse_text(text: &str, limit: usize) -> Result<Value<'_>, JsonError> {
    let usual = if text.len() <= limit { plain::read(text, Cow::Borrowed) } else { None };
    match usual {
        Some(value) => Ok(value),
        None => parse(text.as_bytes(), limit),
    }
}

/// Reads one JSON document of at most `limit` bytes into a value that borrows nothing.
pub fn parse_owned(bytes: &[u8], limit: usize) -> Result<Value<'static>, JsonError> {
    parse_keeping(bytes, limit, |text| Cow::Owned(text.to_owned()))
}

/// How a text that has no escapes becomes a string of the value.
type Keep<'de, 'v> = fn(&'de str) -> Cow<'v, str>;

fn parse_keeping<'de, 'v>(bytes: &'de [u8], limit: usize, keep: Keep<'de, 'v>) -> Result<Value<'v>, JsonError> {
    if bytes.len() > limit {
        return Err(JsonError::TooLarge { actual: bytes.len(), limit });
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(JsonError::ByteOrderMark);
    }
    let usual = std::str::from_utf8(bytes).ok().and_then(|text| plain::read(text, keep));
    usual.map_or_else(|| parse_strictly(bytes, keep), Ok)
}

fn parse_strictly<'de, 'v>(bytes: &'de [u8], keep: Keep<'de, 'v>) -> Result<Value<'v>, JsonError> {
    // The whole text is found to be UTF-8 at once, which is much faster than string by string.
    match std::str::from_utf8(bytes) {
        Ok(text) => read(serde_json::Deserializer::from_str(text), keep),
        // Not JSON: the reader of bytes says where.
        Err(_) => read(serde_json::Deserializer::from_slice(bytes), keep),
    }
}

fn read<'de, 'v, R: serde_json::de::Read<'de>>(
    mut reader: serde_json::Deserializer<R>,
    keep: Keep<'de, 'v>,
) -> Result<Value<'v>, JsonError> {
    let mut nodes = limits::JSON_NODES;
    let seed = Seed { depth: limits::JSON_DEPTH, nodes: &mut nodes, keep };
    serde::de::DeserializeSeed::deserialize(seed, &mut reader)
        .and_then(|value| reader.end().map(|()| value))
        .map_err(|e| JsonError::syntax(&e))
}

impl JsonError {
    fn syntax(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        let reason = Syntax::of(text.split(" at line ").next().unwrap_or_default());
        Self::Syntax { reason, line: error.line(), column: error.column() }
    }
}

struct Seed<'n, 'de, 'v> {
    depth: usize,
    nodes: &'n mut usize,
    keep: Keep<'de, 'v>,
}

impl<'de, 'v> serde::de::DeserializeSeed<'de> for Seed<'_, 'de, 'v> {
    type Value = Value<'v>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'v>, D::Error> {
        *self.nodes = self.nodes.checked_sub(1).ok_or_else(|| serde::de::Error::custom(syntax::VALUES))?;
        deserializer.deserialize_any(self)
    }
}

impl<'de, 'v> Seed<'_, 'de, 'v> {
    fn deeper<E: serde::de::Error>(&mut self) -> Result<Seed<'_, 'de, 'v>, E> {
        let depth = self.depth.checked_sub(1).ok_or_else(|| E::custom(syntax::DEPTH))?;
        Ok(Seed { depth, nodes: self.nodes, keep: self.keep })
    }

    fn next(&mut self) -> Seed<'_, 'de, 'v> {
        Seed { depth: self.depth, nodes: self.nodes, keep: self.keep }
    }
}

impl<'de, 'v> Visitor<'de> for Seed<'_, 'de, 'v> {
    type Value = Value<'v>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value<'v>, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value<'v>, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value<'v>, E> {
        Ok(Value::Number(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value<'v>, E> {
        Ok(Value::Number(value.into()))
    }
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value<'v>, E> {
        serde_json::Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom(syntax::RANGE))
    }
    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Value<'v>, E> {
        Ok(Value::String((self.keep)(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value<'v>, E> {
        Ok(Value::String(Cow::Owned(value.to_owned())))
    }
    fn visit_string<E>(self, value: String) -> Result<Value<'v>, E> {
        Ok(Value::String(Cow::Owned(value)))
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value<'v>, A::Error> {
        let mut inner = self.deeper::<A::Error>()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner.next())? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }
    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Value<'v>, A::Error> {
        let mut inner = self.deeper::<A::Error>()?;
        let mut members: Vec<(Cow<'v, str>, Value<'v>)> = Vec::new();
        // Small objects are compared member by member; a set would cost more than it saves.
        let mut seen: Option<std::collections::HashSet<String>> = None;
        while let Some(CowStr(name)) = map.next_key()? {
            let repeated = match &mut seen {
                Some(set) => !set.insert(name.clone().into_owned()),
                None => members.iter().any(|(other, _)| *other == name),
            };
            if repeated {
                return Err(serde::de::Error::custom(syntax::REPEATED));
            }
            let name = match name {
                Cow::Borrowed(name) => (inner.keep)(name),
                Cow::Owned(name) => Cow::Owned(name),
            };
            let value = map.next_value_seed(inner.next())?;
            members.push((name, value));
            if seen.is_none() && members.len() > 32 {
                seen = Some(members.iter().map(|(name, _)| name.clone().into_owned()).collect());
            }
        }
        Ok(Value::Object(Object(members)))
    }
}

struct CowStr<'a>(Cow<'a, str>);

impl<'de> serde::Deserialize<'de> for CowStr<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl<'de> Visitor<'de> for Name {
            type Value = CowStr<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member name")
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<CowStr<'de>, E> {
                Ok(CowStr(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> Result<CowStr<'de>, E> {
                Ok(CowStr(Cow::Owned(value.to_owned())))
            }
        }
        deserializer.deserialize_str(Name)
    }
}

impl<'a> Value<'a> {
    /// The member of that name, if this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.as_object()?.get(name)
    }
    /// The string, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }
    /// The string in the member of that name.
    pub fn str(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }
    /// The elements, if this is an array.
    pub fn as_array(&self) -> Option<&[Value<'a>]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }
    /// The members, if this is an object.
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }
    /// The boolean, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }
    /// The whole number, if this is one that fits.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Number(number) => number.as_i64(),
            _ => None,
        }
    }
    /// The whole number, if this is one that fits and is not negative.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Value::Number(number) => number.as_u64(),
            _ => None,
        }
    }
    /// The number as a double, if this is a number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Value::Number(number) => number.as_f64(),
            _ => None,
        }
    }
    /// The elements of an array, or this one value alone: JSON-LD writes one of many without the array.
    pub fn one_or_many(&self) -> &[Value<'a>] {
        match self {
            Value::Array(items) => items,
            other => std::slice::from_ref(other),
        }
    }
    /// The value itself: of an array of one that one, of a value object its `@value`. JSON-LD has one statement for all of
    /// these, so that no signature over statements tells them apart.
    pub fn alone(&self) -> &Value<'a> {
        match self {
            Value::Array(items) => match items.as_slice() {
                [one] => one.alone(),
                _ => self,
            },
            Value::Object(members) => members.get("@value").unwrap_or(self),
            _ => self,
        }
    }
    /// The member of that name, by itself ([`Value::alone`]).
    pub fn single(&self, name: &str) -> Option<&Value<'a>> {
        self.get(name).map(Value::alone)
    }
    /// Whether this is an object, an array or a plain value: "object", "array", "string", "number", "boolean" or "null".
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        }
    }
    /// The value at a JSON Pointer (RFC 6901).
    pub fn pointer(&self, pointer: &str) -> Option<&Value<'a>> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |value, step| match value {
            Value::Object(members) if step.contains('~') => members.get(&step.replace("~1", "/").replace("~0", "~")),
            Value::Object(members) => members.get(step),
            Value::Array(items) => items.get(step.parse::<usize>().ok()?),
            _ => None,
        })
    }
    /// The same value with its own copy of every string.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Value::Null => Value::Null,
            Value::Bool(value) => Value::Bool(value),
            Value::Number(value) => Value::Number(value),
            Value::String(text) => Value::String(Cow::Owned(text.into_owned())),
            Value::Array(items) => Value::Array(items.into_iter().map(Value::into_owned).collect()),
            Value::Object(Object(members)) => Value::Object(Object(
                members.into_iter().map(|(name, value)| (Cow::Owned(name.into_owned()), value.into_owned())).collect(),
            )),
        }
    }
    /// The same value as serde_json's tree, for code that builds or decodes with serde.
    pub fn to_serde(&self) -> serde_json::Value {
        match self {
            Value::Null => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Number(value) => serde_json::Value::Number(value.clone()),
            Value::String(text) => text.as_ref().into(),
            Value::Array(items) => items.iter().map(Value::to_serde).collect(),
            Value::Object(members) => members.iter().map(|(name, value)| (name.to_owned(), value.to_serde())).collect(),
        }
    }
}

impl<'a> Object<'a> {
    /// The member of that name.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }
    /// The members in the order of the text.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value<'a>)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }
    /// How many members there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The members, taken apart.
    pub fn into_members(self) -> Vec<(Cow<'a, str>, Value<'a>)> {
        self.0
    }
    /// An object of members whose names the caller has found to be unique; [`Object::insert`] would search each time.
    pub(crate) fn from_unique(members: Vec<(Cow<'a, str>, Value<'a>)>) -> Self {
        Self(members)
    }
    /// Takes the member of that name out.
    pub fn remove(&mut self, name: &str) -> Option<Value<'a>> {
        let at = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.remove(at).1)
    }
    /// Sets a member; one that is there keeps its place.
    pub fn insert(&mut self, name: impl Into<Cow<'a, str>>, value: Value<'a>) {
        let name = name.into();
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
    }
}

impl<'a> FromIterator<(Cow<'a, str>, Value<'a>)> for Object<'a> {
    /// The last of several members of one name wins.
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Value<'a>)>>(members: I) -> Self {
        let mut object = Object::default();
        for (name, value) in members {
            object.insert(name, value);
        }
        object
    }
}

impl From<serde_json::Value> for Value<'static> {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(value) => Value::Bool(value),
            serde_json::Value::Number(value) => Value::Number(value),
            serde_json::Value::String(text) => Value::String(Cow::Owned(text)),
            serde_json::Value::Array(items) => Value::Array(items.into_iter().map(Value::from).collect()),
            serde_json::Value::Object(members) => Value::Object(Object(
                members.into_iter().map(|(name, value)| (Cow::Owned(name), Value::from(value))).collect(),
            )),
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(value) => value.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items),
            Value::Object(members) => members.serialize(serializer),
        }
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{JsonError, Value, parse};

    #[track_caller]
    fn refused(text: &[u8], because: &str) {
        let error = parse(text, 1 << 20).expect_err("must be refused").to_string();
        assert!(error.contains(because), "{error:?} does not say {because:?}");
    }

    #[test]
    fn strict() {
        refused(br#"{"a":1,"a":1}"#, "repeated");
        refused(br#"{"a":1,"\u0061":1}"#, "repeated");
        refused(br#"{"a":"\ud800"}"#, "lone surrogate");
        refused(b"\xEF\xBB\xBF{}", "byte-order mark");
        refused(b"{} {}", "after its end");
        refused(b"", "ends too early");
        refused(b"\"\xff\"", "Unicode");
        refused(&[b"[".repeat(65), b"]".repeat(65)].concat(), "deeper than 64");
        refused(&[b"[".as_slice(), &b"1,".repeat(600_000 / 2), &b"1,".repeat(300_000), b"1]"].concat(), "bytes");
        assert_eq!(parse(b"{}", 1), Err(JsonError::TooLarge { actual: 2, limit: 1 }));
    }

    #[test]
    fn too_many_values() {
        let text = [b"[".as_slice(), &b"1,".repeat(500_001), b"1]"].concat();
        let error = parse(&text, 16 << 20).expect_err("must be refused").to_string();
        assert!(error.contains("more than 500000 values"), "{error}");
    }

    #[test]
    fn many_members_may_not_repeat_either() {
        let many: Vec<String> = (0..100).map(|i| format!("\"k{i}\":0")).collect();
        refused(format!("{{{},\"k7\":1}}", many.join(",")).as_bytes(), "repeated");
    }

    #[test]
    fn borrows_and_points() {
        let value = parse(br#"{"a/b":[{"c":"d"}],"n":12}"#, 100).expect("json");
        assert_eq!(value.pointer("/a~1b/0/c").and_then(Value::as_str), Some("d"));
        assert_eq!(value.get("n").and_then(Value::as_i64), Some(12));
        assert_eq!(serde_json::to_string(&value).expect("text"), r#"{"a/b":[{"c":"d"}],"n":12}"#);
    }
}
