//! Where in the claims does something stand?
//!
//! ELM and JSON-LD write one value without its array and several with it; both are the same here.

use credential::json::{Object, Value};

use crate::language;

/// A value and where it stands.
#[derive(Clone)]
pub(crate) struct Place<'v, 'd> {
    pub(crate) pointer: String,
    pub(crate) value: &'v Value<'d>,
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

    /// What stands in it under that name.
    pub(crate) fn inner(&self, name: &str, value: &'v Value<'d>) -> Self {
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
pub(crate) fn is_language_map(members: &Object<'_>) -> bool {
    let text = |value: &Value<'_>| value.one_or_many().iter().all(|one| one.as_str().is_some());
    let id_alone = members.len() == 1 && members.get("id").and_then(Value::as_str).is_some_and(|id| id.contains(':'));
    !id_alone && !members.is_empty() && members.iter().all(|(tag, value)| language::is_tag(tag) && text(value))
}

/// Whether an `id` means something inside its file alone: ELM counts its things so.
pub(crate) fn is_local(id: &str) -> bool {
    id.starts_with("urn:epass:") || id.starts_with("_:")
}
