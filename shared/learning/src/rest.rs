//! What of the claims has not been read, and stands under "everything else"?

use std::collections::BTreeSet;

use credential::json::Value;

use crate::attachment::file_kind;
use crate::field::Field;
use crate::limits::{REST_FIELDS, REST_POINTER};
use crate::place::{Place, is_local};
use crate::reader::Reader;

/// Members that are machinery and say nothing about the award.
const MACHINERY: [&str; 10] =
    ["@context", "proof", "type", "@type", "inScheme", "cnf", "_sd", "_sd_alg", "salt", "credentialSchema"];

/// Everything that has not been read, and how much more there is.
pub(crate) fn rest(reader: &Reader<'_, '_>) -> (Vec<Field<String>>, usize) {
    let mut rest = Rest { taken: reader.taken(), fields: Vec::new(), more: 0 };
    rest.walk(&reader.root());
    (rest.fields, rest.more)
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
            self.fields.push(Field::new(value, place.pointer.clone()));
        }
    }

    /// A picture; or an entry of a list with its one label, nothing of which has been read.
    fn in_one_line(&self, place: &Place<'_, '_>) -> Option<String> {
        if let (Some(content), Some(_)) = (place.str("content"), place.value.get("contentEncoding")) {
            let kind = place.value.get("contentType").and_then(|kind| kind.str("id").or(kind.as_str()));
            return Some(size(kind.map_or("file", file_kind), content.len()));
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
    MACHINERY.contains(&name) || (name == "id" && value.as_str().is_some_and(is_local))
}

/// `data:image/png;base64,…` as a text of one line.
fn data_address(text: &str) -> Option<String> {
    let (kind, content) = text.strip_prefix("data:")?.split_once(',')?;
    Some(size(kind.split(';').next().filter(|kind| kind.len() < 64).unwrap_or("file"), content.len()))
}

fn size(kind: &str, base64_length: usize) -> String {
    format!("({kind}, {} kB)", (base64_length / 4 * 3).div_ceil(1_000))
}
