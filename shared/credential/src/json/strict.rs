//! What does a JSON text say that [`super::plain`] has left alone, or what is wrong with it? Only this reader refuses.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::{JsonError, Keep, Object, Syntax, Value, syntax};
use crate::limits;

pub(super) fn read<'de, 'v>(bytes: &'de [u8], keep: Keep<'de, 'v>) -> Result<Value<'v>, JsonError> {
    // The whole text is found to be UTF-8 at once, which is much faster than string by string.
    match std::str::from_utf8(bytes) {
        Ok(text) => read_with(serde_json::Deserializer::from_str(text), keep),
        // Not JSON: the reader of bytes says where.
        Err(_) => read_with(serde_json::Deserializer::from_slice(bytes), keep),
    }
}

fn read_with<'de, 'v, R: serde_json::de::Read<'de>>(
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
        let mut seen: Option<HashSet<String>> = None;
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
