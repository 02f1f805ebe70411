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
    /// The places at a path of member names, `hasClaim/title`, through every array on the way. Most paths lead nowhere,
    /// and a pointer is written only where one leads somewhere.
    pub(crate) fn at(&self, path: &str) -> Vec<Place<'v, 'd>> {
        let mut names = path.split('/');
        let mut places = Vec::new();
        self.members(names.next().unwrap_or_default(), &mut places);
        for name in names {
            let before = std::mem::take(&mut places);
            before.iter().for_each(|place| place.members(name, &mut places));
        }
        places
    }

    /// The members of that name of this or of its elements.
    fn members(&self, name: &str, found: &mut Vec<Place<'v, 'd>>) {
        match self.value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    if let Some(value) = item.get(name) {
                        spread(below(&below(&self.pointer, &index.to_string()), name), value, found);
                    }
                }
            }
            value => {
                if let Some(value) = value.get(name) {
                    spread(below(&self.pointer, name), value, found);
                }
            }
        }
    }

    /// The elements, if this is an array; else this alone.
    pub(crate) fn each(&self) -> Vec<Place<'v, 'd>> {
        let mut found = Vec::new();
        spread(self.pointer.clone(), self.value, &mut found);
        found
    }

    /// What stands in it under that name, which may be any.
    pub(crate) fn inner(&self, name: &str, value: &'v Value<'d>) -> Self {
        let plain = !name.contains(['~', '/']);
        let pointer = match plain {
            true => below(&self.pointer, name),
            false => below(&self.pointer, &name.replace('~', "~0").replace('/', "~1")),
        };
        Place { pointer, value }
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

fn below(pointer: &str, name: &str) -> String {
    let mut below = String::with_capacity(pointer.len() + 1 + name.len());
    below.push_str(pointer);
    below.push('/');
    below.push_str(name);
    below
}

fn spread<'v, 'd>(pointer: String, value: &'v Value<'d>, found: &mut Vec<Place<'v, 'd>>) {
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            found.extend(items.map(|(index, value)| Place { pointer: below(&pointer, &index.to_string()), value }));
        }
        value => found.push(Place { pointer, value }),
    }
}

/// Whether all names are language tags, and all values texts.
pub(crate) fn is_language_map(members: &Object<'_>) -> bool {
    let text = |value: &Value<'_>| value.one_or_many().iter().all(|one| one.as_str().is_some());
    let id_alone = members.len() == 1 && members.get("id").and_then(Value::as_str).is_some_and(|id| id.contains(':'));
    !id_alone && !members.is_empty() && members.iter().all(|(tag, value)| language::is_tag(tag) && text(value))
}

/// Whether an `id` means something inside its file alone: ELM counts its things so, and it names nothing to people.
pub fn is_local(id: &str) -> bool {
    id.starts_with("urn:epass:") || id.starts_with("_:")
}
