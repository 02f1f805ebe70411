//! Which literal is a plain value? Strings, numbers, booleans, value objects, language maps and JSON literals.
//!
//! JSON-LD 1.1 API, sections 5.3 (value expansion) and 8.2.2 (object to RDF); RFC 8785 for `@json`.

use std::sync::Arc;

use super::context::{Active, Scope};
use super::document::{Place, Via, Walk};
use super::error::{JsonLdError, NotPlain};
use super::iri::{is_absolute, is_language_tag};
use super::loose::Loose;
use super::quads::{Name, Names};
use super::term::{Coercion, Meaning, Term};
use crate::jcs::{self, EXACT};
use crate::json::{Object, Value};

const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";
const XSD_DOUBLE: &str = "http://www.w3.org/2001/XMLSchema#double";
const XSD_INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";
const RDF_JSON: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";

impl<'d> Walk<'_, 'd> {
    /// One value of a property.
    pub(crate) fn value(
        &mut self,
        value: &'d Value<'d>,
        term: &Term,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        match value {
            Value::Null => Err(NotPlain::Empty { found: "null" }.into()),
            Value::Array(_) => {
                Err(NotPlain::WrongValue { expected: "a value", found: "an array in an array".to_owned() }.into())
            }
            Value::Object(object) if is_value_object(object, active) => {
                let active = self.scoped(active, via)?;
                self.value_object(object, &active)
            }
            Value::Object(object) => self.node(object, active, via, place),
            scalar => {
                let active = self.scoped(active, via)?;
                self.scalar(scalar, term, &active)
            }
        }
    }

    fn scoped(&mut self, active: &Arc<Active>, via: Via<'_>) -> Result<Arc<Active>, JsonLdError> {
        match via.context {
            Some(local) => Ok(self.processor.apply(active, local, Scope::Property)?),
            None => Ok(Arc::clone(active)),
        }
    }

    fn scalar(&mut self, value: &'d Value<'d>, term: &Term, active: &Active) -> Result<Name, JsonLdError> {
        let datatype = match &term.coercion {
            Coercion::Datatype(datatype) => Some(datatype.as_ref()),
            _ => None,
        };
        match value {
            Value::String(text) => match &term.coercion {
                Coercion::Id => self.identifier(text, active),
                Coercion::Vocab => {
                    let iri = self.type_iri(text, active)?;
                    Ok(self.data.iri(&iri))
                }
                // A term's datatype was found absolute when the term was defined.
                Coercion::Datatype(datatype) => self.absolutely_typed(text, datatype),
                _ => {
                    let language = term.language.as_ref().unwrap_or(&active.language);
                    self.text(text, language.as_deref())
                }
            },
            Value::Bool(value) => Ok(self.boolean(*value, datatype)),
            Value::Number(number) => self.number(number, datatype),
            other => Err(NotPlain::WrongValue { expected: "a value", found: other.kind().to_owned() }.into()),
        }
    }

    fn text(&mut self, text: &str, language: Option<&str>) -> Result<Name, JsonLdError> {
        if let Some(tag) = language.filter(|tag| !is_language_tag(tag)) {
            return Err(NotPlain::Language { found: tag.to_owned() }.into());
        }
        Ok(self.data.literal(text, None, language))
    }

    fn typed(&mut self, text: &str, datatype: &str) -> Result<Name, JsonLdError> {
        if !is_absolute(datatype) {
            return Err(NotPlain::Iri { found: datatype.to_owned() }.into());
        }
        self.absolutely_typed(text, datatype)
    }

    /// A text of a datatype that is an absolute IRI.
    fn absolutely_typed(&mut self, text: &str, datatype: &str) -> Result<Name, JsonLdError> {
        // Some processors re-write such a text as a number, others leave it: it must not matter which.
        if datatype == XSD_DOUBLE && text.parse().ok().map(canonical_double).as_deref() != Some(text) {
            return Err(NotPlain::WrongValue { expected: "a canonical xsd:double", found: text.to_owned() }.into());
        }
        Ok(self.data.literal(text, Some(datatype), None))
    }

    fn boolean(&mut self, value: bool, datatype: Option<&str>) -> Name {
        self.data.literal(if value { "true" } else { "false" }, Some(datatype.unwrap_or(XSD_BOOLEAN)), None)
    }

    fn number(&mut self, number: &serde_json::Number, datatype: Option<&str>) -> Result<Name, JsonLdError> {
        let refused = || NotPlain::Number { found: number.to_string() };
        let value = number.as_f64().ok_or_else(refused)?;
        if datatype == Some(XSD_DOUBLE) || value.fract() != 0.0 || value.abs() >= 1e21 {
            return Ok(self.data.literal(&canonical_double(value), Some(datatype.unwrap_or(XSD_DOUBLE)), None));
        }
        if value.abs() >= EXACT {
            return Err(refused().into());
        }
        #[expect(clippy::cast_possible_truncation, reason = "a whole number of at most 53 bits")]
        let whole = value as i64;
        Ok(self.data.literal(&whole.to_string(), Some(datatype.unwrap_or(XSD_INTEGER)), None))
    }

    /// A JSON literal, canonical by RFC 8785.
    pub(crate) fn json(&mut self, value: &'d Value<'d>) -> Result<Name, JsonLdError> {
        let text = jcs::canonical(value).map_err(NotPlain::from)?;
        Ok(self.data.literal(&text, Some(RDF_JSON), None))
    }

    fn value_object(&mut self, object: &'d Object<'d>, active: &Active) -> Result<Name, JsonLdError> {
        let (mut value, mut datatype, mut language) = (None, None, None);
        for (key, member) in object.iter() {
            let slot = match value_keyword(key, active) {
                Some("@value") => &mut value,
                Some("@type") => &mut datatype,
                Some("@language") => &mut language,
                Some("@direction") if matches!(member.as_str(), Some("ltr" | "rtl")) => {
                    self.loosen(|| Loose::Direction);
                    continue;
                }
                _ => return Err(NotPlain::Key { key: key.to_owned() }.into()),
            };
            if let Some((first, _)) = slot.replace((key, member)) {
                return Err(NotPlain::Twice { first: first.to_owned(), second: key.to_owned() }.into());
            }
        }
        let value = value.map_or(&Value::Null, |(_, value)| value);
        let string = |member: Option<(&str, &'_ Value<'_>)>, expected| match member {
            None => Ok(None),
            Some((_, Value::String(text))) => Ok(Some(text.as_ref().to_owned())),
            Some((_, other)) => Err(NotPlain::WrongValue { expected, found: other.kind().to_owned() }),
        };
        let (datatype, language) = (string(datatype, "a datatype")?, string(language, "a language tag")?);
        match (value, datatype, language) {
            (_, Some(_), Some(_)) => {
                Err(NotPlain::Twice { first: "@type".to_owned(), second: "@language".to_owned() }.into())
            }
            (value, Some(json), None) if active.expand(&json).as_deref() == Some("@json") => self.json(value),
            (Value::Null, _, _) => Err(NotPlain::Empty { found: "null" }.into()),
            (Value::String(text), None, language) => self.text(text, language.as_deref()),
            (value, datatype, None) => self.typed_value(value, datatype.as_deref(), active),
            (other, ..) => Err(NotPlain::WrongValue { expected: "a text", found: other.kind().to_owned() }.into()),
        }
    }

    fn typed_value(
        &mut self,
        value: &'d Value<'d>,
        datatype: Option<&str>,
        active: &Active,
    ) -> Result<Name, JsonLdError> {
        let datatype = match datatype {
            None => None,
            Some(name) => Some(self.type_iri(name, active)?),
        };
        match value {
            Value::String(text) => self.typed(text, datatype.as_deref().unwrap_or_default()),
            Value::Bool(value) => Ok(self.boolean(*value, datatype.as_deref())),
            Value::Number(number) => self.number(number, datatype.as_deref()),
            other => Err(NotPlain::WrongValue { expected: "a plain value", found: other.kind().to_owned() }.into()),
        }
    }

    /// Texts by language: `{"de": "…", "en": ["…", "…"]}`.
    pub(crate) fn language_map(&mut self, map: &'d Object<'d>) -> Result<Names, JsonLdError> {
        let mut names = Names::with_capacity(map.len());
        for (language, texts) in map.iter() {
            let many = texts.one_or_many();
            if many.is_empty() {
                return Err(JsonLdError::from(NotPlain::Empty { found: "an empty array" }).inside(language));
            }
            for text in many {
                let wrong = || NotPlain::WrongValue { expected: "a text", found: text.kind().to_owned() };
                let name = text.as_str().ok_or_else(|| wrong().into()).and_then(|text| self.text(text, Some(language)));
                names.push(name.map_err(|error| error.inside(language))?);
            }
        }
        if names.is_empty() {
            return Err(NotPlain::Empty { found: "an empty language map" }.into());
        }
        Ok(names)
    }
}

/// The keyword that a key of a value object means.
fn value_keyword<'k>(key: &'k str, active: &'k Active) -> Option<&'k str> {
    if key.starts_with('@') {
        return Some(key);
    }
    match &active.term(key)?.meaning {
        Meaning::Type => Some("@type"),
        Meaning::Keyword(keyword) => Some(keyword),
        _ => None,
    }
}

fn is_value_object(object: &Object<'_>, active: &Active) -> bool {
    object.iter().any(|(key, _)| active.values.iter().any(|name| **name == *key))
}

/// XML Schema's canonical form of a double, rounded to sixteen digits as JSON-LD 1.1 API, section 8.6 has it.
fn canonical_double(value: f64) -> String {
    let text = format!("{:.15e}", if value == 0.0 { 0.0 } else { value });
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = digits.trim_end_matches('0');
    let zero = if digits.ends_with('.') { "0" } else { "" };
    format!("{digits}{zero}E{exponent}")
}

#[cfg(test)]
mod tests {
    use super::canonical_double;

    #[test]
    fn doubles() {
        for (value, text) in [
            (3.5, "3.5E0"),
            (5.0, "5.0E0"),
            (-0.0, "0.0E0"),
            (1e21, "1.0E21"),
            (0.000_123, "1.23E-4"),
            (-1234.5, "-1.2345E3"),
            (0.1 + 0.2, "3.0E-1"),
        ] {
            assert_eq!(canonical_double(value), text);
        }
    }
}
