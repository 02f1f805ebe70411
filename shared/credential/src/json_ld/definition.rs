//! What does a local context say? Its definitions as data, before they are applied to an active context.
//!
//! JSON-LD 1.1, section 9.15 (context definitions). Both the original JSON and our own tables become this.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::error::ContextError;
use crate::json::{Object, Value};

/// The value of an `@context`: one or many contexts that apply in order.
#[derive(Debug)]
pub(crate) struct Local {
    /// Names this value in the memo of active contexts; means nothing else.
    pub(crate) id: u64,
    /// Whether it stands in the document itself, so that nothing of it is remembered between documents.
    pub(crate) inline: bool,
    pub(crate) parts: Vec<Part>,
}

impl PartialEq for Local {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

#[derive(Debug, PartialEq)]
pub(crate) enum Part {
    Null,
    Address(Box<str>),
    Map(Map),
}

/// One context definition. An outer `None` is an absent entry, an inner one a `null`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Map {
    pub(crate) import: Option<Box<str>>,
    pub(crate) vocab: Option<Option<Box<str>>>,
    pub(crate) language: Option<Option<Box<str>>>,
    pub(crate) base: bool,
    pub(crate) propagate: Option<bool>,
    pub(crate) protected: Option<bool>,
    /// In the order of the text; names are unique.
    pub(crate) terms: Vec<(Box<str>, Definition)>,
}

/// One term definition as written, before expansion.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Definition {
    pub(crate) id: Option<Option<Box<str>>>,
    /// Written as a plain string: only such a term is a prefix without saying so.
    pub(crate) simple: bool,
    pub(crate) reverse: Option<Box<str>>,
    pub(crate) type_: Option<Box<str>>,
    pub(crate) container: Vec<Box<str>>,
    pub(crate) context: Option<Arc<Local>>,
    pub(crate) language: Option<Option<Box<str>>>,
    pub(crate) index: Option<Box<str>>,
    pub(crate) nest: Option<Box<str>>,
    pub(crate) prefix: Option<bool>,
    pub(crate) protected: Option<bool>,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

/// A number that was given out to nothing else in this process.
pub(crate) fn fresh_id() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl Local {
    pub(crate) fn new(parts: Vec<Part>, inline: bool) -> Self {
        Self { id: fresh_id(), inline, parts }
    }

    /// Reads the value of an `@context`.
    pub(crate) fn from_json(value: &Value<'_>, inline: bool) -> Result<Self, ContextError> {
        let part = |value: &Value<'_>| match value {
            Value::Null => Ok(Part::Null),
            Value::String(address) => Ok(Part::Address(address.as_ref().into())),
            Value::Object(members) => Map::from_json(members, inline).map(Part::Map),
            other => Err(ContextError::invalid("invalid local context", other.kind())),
        };
        // W3C's own examples of Data Integrity wrap a context that stands in the document once more, as in a context's own file,
        // and are signed so.
        let unwrapped = |value: &Value<'_>| match (value, value.get("@context")) {
            (Value::Object(members), Some(inner @ Value::Object(_))) if inline && members.len() == 1 => part(inner),
            _ => part(value),
        };
        let parts = value.one_or_many().iter().map(unwrapped).collect::<Result<Vec<_>, _>>()?;
        Ok(Self::new(parts, inline))
    }
}

impl Map {
    fn from_json(members: &Object<'_>, inline: bool) -> Result<Self, ContextError> {
        let mut map = Map::default();
        for (name, value) in members.iter() {
            match name {
                "@version" => {
                    if value.as_f64() != Some(1.1) {
                        return Err(ContextError::invalid("invalid @version value", value.kind()));
                    }
                }
                "@import" => map.import = Some(text("invalid @import value", value)?),
                "@vocab" => map.vocab = Some(nullable("invalid vocab mapping", value)?),
                "@language" => map.language = Some(nullable("invalid default language", value)?),
                "@base" => map.base = true,
                "@direction" => {
                    if !matches!(value, Value::Null) && !matches!(value.as_str(), Some("ltr" | "rtl")) {
                        return Err(ContextError::invalid("invalid base direction", value.kind()));
                    }
                }
                "@propagate" => map.propagate = Some(boolean("invalid @propagate value", value)?),
                "@protected" => map.protected = Some(boolean("invalid @protected value", value)?),
                _ => map.terms.push((name.into(), Definition::from_json(value, inline)?)),
            }
        }
        Ok(map)
    }
}

impl Definition {
    fn from_json(value: &Value<'_>, inline: bool) -> Result<Self, ContextError> {
        match value {
            Value::Null => Ok(Self { id: Some(None), ..Self::default() }),
            Value::String(iri) => Ok(Self { id: Some(Some(iri.as_ref().into())), simple: true, ..Self::default() }),
            Value::Object(members) => Self::expanded(members, inline),
            other => Err(ContextError::invalid("invalid term definition", other.kind())),
        }
    }

    fn expanded(members: &Object<'_>, inline: bool) -> Result<Self, ContextError> {
        let mut definition = Self::default();
        for (name, value) in members.iter() {
            match name {
                "@id" => definition.id = Some(nullable("invalid IRI mapping", value)?),
                "@reverse" => definition.reverse = Some(text("invalid IRI mapping", value)?),
                "@type" => definition.type_ = Some(text("invalid type mapping", value)?),
                "@container" => definition.container = containers(value)?,
                "@context" => definition.context = Some(Arc::new(Local::from_json(value, inline)?)),
                "@language" => definition.language = Some(nullable("invalid language mapping", value)?),
                "@index" => definition.index = Some(text("invalid term definition", value)?),
                "@nest" => definition.nest = Some(text("invalid @nest value", value)?),
                "@prefix" => definition.prefix = Some(boolean("invalid @prefix value", value)?),
                "@protected" => definition.protected = Some(boolean("invalid @protected value", value)?),
                "@direction" => {
                    if !matches!(value, Value::Null) && !matches!(value.as_str(), Some("ltr" | "rtl")) {
                        return Err(ContextError::invalid("invalid base direction", value.kind()));
                    }
                }
                other => return Err(ContextError::invalid("invalid term definition", other)),
            }
        }
        Ok(definition)
    }
}

fn containers(value: &Value<'_>) -> Result<Vec<Box<str>>, ContextError> {
    match value {
        Value::Null => Ok(Vec::new()),
        many => many.one_or_many().iter().map(|one| text("invalid container mapping", one)).collect(),
    }
}

fn text(code: &'static str, value: &Value<'_>) -> Result<Box<str>, ContextError> {
    value.as_str().map(Into::into).ok_or_else(|| ContextError::invalid(code, value.kind()))
}

fn nullable(code: &'static str, value: &Value<'_>) -> Result<Option<Box<str>>, ContextError> {
    match value {
        Value::Null => Ok(None),
        other => text(code, other).map(Some),
    }
}

fn boolean(code: &'static str, value: &Value<'_>) -> Result<bool, ContextError> {
    value.as_bool().ok_or_else(|| ContextError::invalid(code, value.kind()))
}
