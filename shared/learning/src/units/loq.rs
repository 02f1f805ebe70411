//! Which learning opportunity does an XML file of the LOQ profile describe?
//!
//! European Learning Model 3, application profile LOQ (`loq.xsd`), as learning opportunities are published: elements with `id`
//! stand in lists, others refer to them with `idref`, texts have a `language`. It is turned into what the same things are in
//! JSON, where the reader of ELM is at home. No DOCTYPE, no entity but the five, no processing instruction.

use std::borrow::Cow;
use std::collections::HashMap;

use credential::json::{Object, Value};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::limits::{LOQ_ATTRIBUTES, LOQ_BYTES, LOQ_DEPTH, LOQ_NODES, LOQ_REFERENCES};

/// Why XML is no learning opportunity that is read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoqError {
    /// More of something than is read.
    #[error("more than {limit} {what}")]
    TooMuch {
        /// Of what.
        what: &'static str,
        /// How many are read.
        limit: usize,
    },
    /// Not well-formed, or something that such files do not have.
    #[error("no XML that is read: {0}")]
    Malformed(String),
    /// No opportunity stands in it.
    #[error("no learning opportunity stands in it")]
    None,
    /// Several that are no parts of each other.
    #[error("several learning opportunities stand in it, and none is said to be meant: {}", .0.join(", "))]
    Several(
        /// Their ids, at most ten.
        Vec<String>,
    ),
}

/// Names that are others in JSON.
const NAMES: [(&str, &str); 6] = [
    ("EQFLevel", "eqfLevel"),
    ("NQFLevel", "nqfLevel"),
    ("ISCEDFCode", "thematicArea"),
    ("eidasLegalIdentifier", "eIDASIdentifier"),
    ("contentUrl", "contentURL"),
    ("type", "dcType"),
];

/// References that are followed: what defines a qualification. Others would lead back, and stay references.
const FOLLOWED: [&str; 5] =
    ["providedBy", "learningAchievementSpecification", "hasPart", "learningOutcome", "awardingBody"];

#[derive(Default)]
struct Element {
    name: String,
    id: Option<String>,
    uri: Option<String>,
    reference: Option<String>,
    language: Option<String>,
    text: String,
    inner: Vec<Element>,
}

/// Whether bytes look like XML.
pub(super) fn is_xml(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start().starts_with(b"<")
}

/// The one opportunity of the file that is no part of another, as it would be in JSON.
pub(super) fn read(bytes: &[u8]) -> Result<Value<'static>, LoqError> {
    let root = parse(bytes)?;
    let mut named = HashMap::new();
    gather(&root, &mut named);
    let mut all = Vec::new();
    opportunities(&root, &mut all);
    let outermost: Vec<&Element> =
        all.into_iter().filter(|one| !one.inner.iter().any(|inner| inner.name == "isPartOf")).collect();
    let one = match outermost.as_slice() {
        [] => return Err(LoqError::None),
        [one] => *one,
        several => {
            let ids = several.iter().take(10).map(|one| one.id.clone().unwrap_or_default());
            return Err(LoqError::Several(ids.collect()));
        }
    };
    let mut turning = Turning { named, nodes: 0 };
    turning.object(one, 0)
}

fn malformed(reason: impl std::fmt::Display) -> LoqError {
    LoqError::Malformed(reason.to_string())
}

fn parse(bytes: &[u8]) -> Result<Element, LoqError> {
    if bytes.len() > LOQ_BYTES {
        return Err(LoqError::TooMuch { what: "bytes", limit: LOQ_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| malformed("an encoding other than UTF-8"))?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    let (mut open, mut count): (Vec<Element>, usize) = (vec![Element::default()], 0);
    loop {
        match reader.read_event().map_err(malformed)? {
            Event::Start(start) => {
                counted(&mut count, open.len())?;
                open.push(element(&start)?);
            }
            Event::Empty(start) => {
                counted(&mut count, open.len())?;
                let empty = element(&start)?;
                if let Some(outer) = open.last_mut() {
                    outer.inner.push(empty);
                }
            }
            Event::End(_) => {
                let ended =
                    open.pop().filter(|_| !open.is_empty()).ok_or_else(|| malformed("an end without a beginning"))?;
                if let Some(outer) = open.last_mut() {
                    outer.inner.push(ended);
                }
            }
            Event::Text(text) => add(&mut open, &text.decode().map_err(malformed)?),
            Event::CData(text) => add(&mut open, &text.decode().map_err(malformed)?),
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(malformed)?;
                let known = reference.resolve_char_ref().map_err(malformed)?.map(String::from);
                let known = known.or_else(|| resolve_xml_entity(&name).map(str::to_owned));
                add(&mut open, &known.ok_or_else(|| malformed(format!("the entity {name}")))?);
            }
            Event::DocType(_) => return Err(malformed("a DOCTYPE")),
            Event::PI(_) => return Err(malformed("an instruction to programs")),
            Event::Comment(_) | Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or_else(|| malformed("it ends before its root does"))?;
    Ok(root)
}

fn counted(count: &mut usize, depth: usize) -> Result<(), LoqError> {
    *count += 1;
    if *count > LOQ_NODES {
        return Err(LoqError::TooMuch { what: "elements", limit: LOQ_NODES });
    }
    if depth > LOQ_DEPTH {
        Err(LoqError::TooMuch { what: "elements in one another", limit: LOQ_DEPTH })
    } else {
        Ok(())
    }
}

fn add(open: &mut [Element], text: &str) {
    open.last_mut().into_iter().for_each(|element| element.text.push_str(text));
}

/// Names without their prefixes: the profile has no two of one local name that mean different things here.
fn element(start: &BytesStart<'_>) -> Result<Element, LoqError> {
    let local = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut element = Element { name: local(start.local_name().as_ref()), ..Element::default() };
    // The reader's own check for repeated names costs the square of their number.
    for (before, attribute) in start.attributes().with_checks(false).enumerate() {
        if before >= LOQ_ATTRIBUTES {
            return Err(LoqError::TooMuch { what: "attributes of one element", limit: LOQ_ATTRIBUTES });
        }
        let attribute = attribute.map_err(malformed)?;
        let written = std::str::from_utf8(&attribute.value).map_err(malformed)?;
        let value = unescape(written).map_err(malformed)?.into_owned();
        match attribute.key.local_name().as_ref() {
            b"id" => once(&mut element.id, value)?,
            b"uri" => once(&mut element.uri, value)?,
            b"idref" => once(&mut element.reference, value)?,
            b"language" => once(&mut element.language, value)?,
            _ => {}
        }
    }
    Ok(element)
}

fn once(place: &mut Option<String>, value: String) -> Result<(), LoqError> {
    if place.replace(value).is_some() { Err(malformed("an attribute twice")) } else { Ok(()) }
}

fn gather<'e>(element: &'e Element, named: &mut HashMap<&'e str, &'e Element>) {
    if let Some(id) = &element.id {
        named.entry(id).or_insert(element);
    }
    element.inner.iter().for_each(|inner| gather(inner, named));
}

fn opportunities<'e>(element: &'e Element, found: &mut Vec<&'e Element>) {
    if element.name == "learningOpportunity" && element.reference.is_none() {
        found.push(element);
    }
    element.inner.iter().for_each(|inner| opportunities(inner, found));
}

struct Turning<'e> {
    named: HashMap<&'e str, &'e Element>,
    nodes: usize,
}

impl<'e> Turning<'e> {
    /// An element as JSON; `deep` is how many references led here.
    fn value(&mut self, element: &'e Element, deep: usize) -> Result<Value<'static>, LoqError> {
        if let Some(reference) = &element.reference {
            let known = self.named.get(reference.as_str()).copied();
            let follows = FOLLOWED.contains(&element.name.as_str()) && deep < LOQ_REFERENCES;
            return match known.filter(|_| follows) {
                Some(known) => self.object(known, deep + 1),
                None => Ok(Value::Object(std::iter::once((Cow::Borrowed("id"), text(reference))).collect())),
            };
        }
        let plain = element.inner.is_empty() && element.uri.is_none() && element.id.is_none();
        if plain { Ok(text(element.text.trim())) } else { self.object(element, deep) }
    }

    fn object(&mut self, element: &'e Element, deep: usize) -> Result<Value<'static>, LoqError> {
        self.nodes += 1;
        // References may lead to the same again and again.
        if self.nodes > LOQ_NODES {
            return Err(LoqError::TooMuch { what: "elements by reference", limit: LOQ_NODES });
        }
        let mut members = Object::default();
        if let Some(id) = element.id.as_ref().or(element.uri.as_ref()) {
            members.insert("id", text(id));
        }
        for inner in &element.inner {
            let name = NAMES.iter().find(|(xml, _)| *xml == inner.name).map_or(inner.name.as_str(), |(_, json)| json);
            let value = match (&inner.language, inner.inner.is_empty()) {
                (Some(language), true) => {
                    by_language(&mut members, name, language, inner.text.trim());
                    continue;
                }
                _ => self.value(inner, deep)?,
            };
            let joined = match members.remove(name) {
                None => value,
                Some(Value::Array(mut before)) => {
                    before.push(value);
                    Value::Array(before)
                }
                Some(one) => Value::Array(vec![one, value]),
            };
            members.insert(name.to_owned(), joined);
        }
        Ok(Value::Object(members))
    }
}

/// Texts of one name are one thing in several languages; the first of each language is kept.
fn by_language(members: &mut Object<'static>, name: &str, language: &str, value: &str) {
    let mut texts = match members.remove(name) {
        Some(Value::Object(texts)) => texts,
        _ => Object::default(),
    };
    if texts.get(language).is_none() {
        texts.insert(language.to_owned(), text(value));
    }
    members.insert(name.to_owned(), Value::Object(texts));
}

fn text(value: &str) -> Value<'static> {
    Value::String(Cow::Owned(value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{LoqError, read};

    const TWO: &str = r#"<Courses xmlns:skos="urn:skos"><a>
      <learningOpportunity id="urn:lop:1"><title language="en">Course &amp; more</title><title language="de">Kurs</title>
        <providedBy idref="urn:org"/><learningAchievementSpecification idref="urn:q"/><hasPart idref="urn:lop:2"/></learningOpportunity>
      <learningOpportunity id="urn:lop:2"><title language="en">Part</title><isPartOf idref="urn:lop:1"/></learningOpportunity></a>
      <qualification id="urn:q"><title language="en">Q</title><EQFLevel uri="http://data.europa.eu/snb/eqf/4"/><hasPart idref="urn:q"/></qualification>
      <organisation id="urn:org"><legalName language="en">Zed</legalName></organisation></Courses>"#;

    #[test]
    fn references_are_followed_and_languages_joined() {
        let found = read(TWO.as_bytes()).expect("an opportunity").to_serde();
        assert_eq!(found["title"], serde_json::json!({"en": "Course & more", "de": "Kurs"}));
        assert_eq!(found["providedBy"]["legalName"]["en"], "Zed");
        assert_eq!(found["learningAchievementSpecification"]["eqfLevel"]["id"], "http://data.europa.eu/snb/eqf/4");
        assert_eq!(found["hasPart"]["isPartOf"]["id"], "urn:lop:1");
    }

    #[test]
    fn hostile_files_are_refused() {
        let refused = |text: &str| read(text.as_bytes()).expect_err("refused");
        assert_eq!(refused("<a/>"), LoqError::None);
        assert!(matches!(refused("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), LoqError::Malformed(_)));
        assert!(matches!(refused("<a>&nbsp;</a>"), LoqError::Malformed(_)));
        assert!(matches!(refused("<a><b></a>"), LoqError::Malformed(_)));
        assert!(matches!(refused("<a>"), LoqError::Malformed(_)));
        let many: String = (0..300).map(|number| format!(" a{number}='1'")).collect();
        let wide = refused(&format!("<a{many}/>"));
        assert!(matches!(wide, LoqError::TooMuch { what: "attributes of one element", .. }), "{wide}");
        assert!(matches!(refused("<a id='1' id='2'/>"), LoqError::Malformed(_)));
        assert!(matches!(refused(&"<a>".repeat(5_000)), LoqError::TooMuch { what: "elements in one another", .. }));
        let both = TWO.replace("<isPartOf idref=\"urn:lop:1\"/>", "");
        assert_eq!(refused(&both), LoqError::Several(vec!["urn:lop:1".to_owned(), "urn:lop:2".to_owned()]));
        // Each refers twice to the next: 2^n of them.
        let step = |n: usize| {
            format!(
                "<qualification id=\"q{n}\">{}</qualification>",
                format!("<hasPart idref=\"q{}\"/>", n + 1).repeat(60)
            )
        };
        let steps: String = (0..12).map(step).collect();
        let bomb = format!("<c><learningOpportunity id=\"l\"><hasPart idref=\"q0\"/></learningOpportunity>{steps}</c>");
        assert!(matches!(refused(&bomb), LoqError::TooMuch { what: "elements by reference", .. }));
    }
}
