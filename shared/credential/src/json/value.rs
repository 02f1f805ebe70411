//! What stands where in a JSON value?

use std::borrow::Cow;

use super::{Object, Value};

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
