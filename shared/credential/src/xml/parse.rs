//! Which tree do these bytes hold? XML 1.0 in UTF-8, Namespaces in XML 1.0; no DOCTYPE, so no entity but the five.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::tree::{Attribute, Element, Node};
use crate::limits;

const XML: &str = "http://www.w3.org/XML/1998/namespace";
const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// Why bytes are no XML that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// More of something than the limit.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMuch {
        /// Of what.
        what: &'static str,
        /// How many there are; where they were not all counted, one more than the limit.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// Something that no list needs and that we do not read.
    #[error("{0} is not read here")]
    Refused(&'static str),
    /// Not well-formed.
    #[error("not well-formed: {0}")]
    Malformed(String),
}

fn within(what: &'static str, actual: usize, limit: usize) -> Result<(), XmlError> {
    if actual > limit { Err(XmlError::TooMuch { what, actual, limit }) } else { Ok(()) }
}

fn malformed(reason: impl std::fmt::Display) -> XmlError {
    XmlError::Malformed(reason.to_string())
}

/// Reads a document.
///
/// # Errors
/// Anything that is not well-formed, is more than the limits, or is refused: a DOCTYPE, an instruction, another encoding.
pub fn parse(bytes: &[u8]) -> Result<Element, XmlError> {
    within("bytes", bytes.len(), limits::XML_BYTES)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| XmlError::Refused("an encoding other than UTF-8"))?;
    if text.chars().any(|c| !is_char(c)) {
        return Err(malformed("a character that XML does not have"));
    }
    // XML 1.0, section 2.11: the ends of lines are one thing before anything else is looked at.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = Reader::from_str(&text);
    reader.config_mut().enable_all_checks(true);
    let mut building = Building::default();
    loop {
        match reader.read_event().map_err(malformed)? {
            Event::Eof => return building.done(),
            event => building.take(event)?,
        }
    }
}

/// XML 1.0, section 2.2.
fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// The tree, as far as it has been read.
#[derive(Default)]
struct Building {
    /// Elements that have not ended, the outer first.
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
    /// Namespaces declared on the open elements.
    declarations: usize,
    declared: bool,
}

impl Building {
    fn take(&mut self, event: Event<'_>) -> Result<(), XmlError> {
        match event {
            Event::Start(start) => self.start(&start),
            Event::Empty(start) => {
                self.start(&start)?;
                self.end()
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.decode().map_err(malformed)?),
            Event::CData(text) => {
                if self.open.is_empty() {
                    return Err(malformed("text outside the root"));
                }
                self.text(&text.decode().map_err(malformed)?)
            }
            Event::GeneralRef(reference) => {
                let c = resolved(&reference)?;
                if self.open.is_empty() {
                    return Err(malformed("text outside the root"));
                }
                self.text(c.encode_utf8(&mut [0; 4]))
            }
            Event::Decl(declaration) => self.declaration(&declaration),
            Event::Comment(_) => Ok(()),
            Event::PI(_) => Err(XmlError::Refused("an instruction to programs")),
            Event::DocType(_) => Err(XmlError::Refused("a DOCTYPE")),
            Event::Eof => Ok(()),
        }
    }

    fn declaration(&mut self, declaration: &quick_xml::events::BytesDecl<'_>) -> Result<(), XmlError> {
        if self.declared || self.root.is_some() || !self.open.is_empty() {
            return Err(malformed("a declaration that is not at the beginning"));
        }
        self.declared = true;
        if declaration.version().map_err(malformed)?.as_ref() != b"1.0" {
            return Err(XmlError::Refused("a version of XML other than 1.0"));
        }
        match declaration.encoding() {
            None => Ok(()),
            Some(Ok(name)) if name.eq_ignore_ascii_case(b"utf-8") => Ok(()),
            Some(_) => Err(XmlError::Refused("an encoding other than UTF-8")),
        }
    }

    fn count(&mut self, more: usize) -> Result<(), XmlError> {
        self.nodes += more;
        within("nodes", self.nodes, limits::XML_NODES)
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), XmlError> {
        if self.root.is_some() {
            return Err(malformed("more than one root"));
        }
        within("elements in one another", self.open.len() + 1, limits::XML_DEPTH)?;
        let mut element = Element::default();
        let mut written = Vec::new();
        // Repeated names are looked for below: the reader's own check costs the square of their number.
        for (before, attribute) in start.attributes().with_checks(false).enumerate() {
            within("attributes of one element", before + 1, limits::XML_ATTRIBUTES)?;
            let attribute = attribute.map_err(malformed)?;
            let name = name(attribute.key.into_inner())?;
            let value = std::str::from_utf8(&attribute.value).map_err(malformed)?;
            if value.contains('<') {
                return Err(malformed("`<` in an attribute"));
            }
            // Section 3.3.3: white space that is written as such is a space; what is written as a reference is kept.
            let spaced = value.replace(['\t', '\n', '\r'], " ");
            let value = unescape(&spaced).map_err(malformed)?.into_owned();
            if value.chars().any(|c| !is_char(c)) {
                return Err(malformed("a character that XML does not have"));
            }
            match name {
                ("", "xmlns") => element.declare("", value)?,
                ("xmlns", prefix) => element.declare(prefix, value)?,
                (prefix, local) => written.push((prefix.to_owned(), local.to_owned(), value)),
            }
        }
        self.count(1 + written.len() + element.declared.len())?;
        self.declarations += element.declared.len();
        within("namespaces declared around an element", self.declarations, limits::XML_NAMESPACES)?;
        let (prefix, local) = name(start.name().into_inner())?;
        (element.prefix, element.local) = (prefix.to_owned(), local.to_owned());
        self.open.push(element);
        self.resolve(written)
    }

    /// Gives the innermost element and its attributes their namespaces.
    fn resolve(&mut self, written: Vec<(String, String, String)>) -> Result<(), XmlError> {
        let meaning = |prefix: &str| {
            if prefix == "xml" {
                return Some(XML.to_owned());
            }
            let mut declared = self.open.iter().rev().flat_map(|element| element.declared.iter().rev());
            let found = declared.find(|(known, _)| known == prefix).map(|(_, uri)| uri.clone());
            if prefix.is_empty() { Some(found.unwrap_or_default()) } else { found.filter(|uri| !uri.is_empty()) }
        };
        let unknown = |prefix: &str| malformed(format!("the prefix {prefix:?} means nothing"));
        let own = self.open.last().map(|element| element.prefix.clone()).unwrap_or_default();
        let namespace = meaning(&own).ok_or_else(|| unknown(&own))?;
        let mut attributes: Vec<Attribute> = Vec::with_capacity(written.len());
        let mut seen = BTreeSet::new();
        for (prefix, local, value) in written {
            // Attributes without a prefix are in no namespace.
            let namespace = if prefix.is_empty() { Some(String::new()) } else { meaning(&prefix) };
            let namespace = namespace.ok_or_else(|| unknown(&prefix))?;
            if !seen.insert((namespace.clone(), local.clone())) {
                return Err(malformed(format!("the attribute {local} twice")));
            }
            attributes.push(Attribute { prefix, local, namespace, value });
        }
        if let Some(element) = self.open.last_mut() {
            (element.namespace, element.attributes) = (namespace, attributes);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), XmlError> {
        let element = self.open.pop().ok_or_else(|| malformed("an end without a beginning"))?;
        self.declarations = self.declarations.saturating_sub(element.declared.len());
        match self.open.last_mut() {
            Some(around) => around.children.push(Node::Element(element)),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XmlError> {
        self.count(1)?;
        let Some(around) = self.open.last_mut() else {
            let blank = text.chars().all(|c| matches!(c, ' ' | '\t' | '\n'));
            return if blank { Ok(()) } else { Err(malformed("text outside the root")) };
        };
        match around.children.last_mut() {
            // What a comment or a reference stands between is one text.
            Some(Node::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => around.children.push(Node::Text(text.to_owned())),
        }
        Ok(())
    }

    fn done(self) -> Result<Element, XmlError> {
        if !self.open.is_empty() {
            return Err(malformed("an element that does not end"));
        }
        self.root.ok_or_else(|| malformed("no element"))
    }
}

impl Element {
    /// Notes a namespace (Namespaces in XML 1.0, sections 2.2 and 3).
    fn declare(&mut self, prefix: &str, uri: String) -> Result<(), XmlError> {
        within("bytes in the name of a namespace", uri.len(), limits::XML_NAMESPACE_BYTES)?;
        if self.declared.iter().any(|(known, _)| known == prefix) {
            return Err(malformed(format!("the namespace of the prefix {prefix:?} twice")));
        }
        let reserved = prefix == "xml" || prefix == "xmlns" || uri == XML || uri == XMLNS;
        if reserved || (uri.is_empty() && !prefix.is_empty()) {
            return Err(XmlError::Refused("a namespace that may not be declared"));
        }
        self.declared.push((prefix.to_owned(), uri));
        Ok(())
    }
}

/// The one character that a reference stands for.
fn resolved(reference: &BytesRef<'_>) -> Result<char, XmlError> {
    let c = match reference.resolve_char_ref().map_err(malformed)? {
        Some(c) => Some(c),
        None => {
            let name = reference.decode().map_err(malformed)?;
            resolve_xml_entity(&name).and_then(|text| text.chars().next())
        }
    };
    c.filter(|c| is_char(*c)).ok_or(XmlError::Refused("an entity of its own"))
}

/// Prefix and local name, of letters that no reader takes for anything else.
fn name(bytes: &[u8]) -> Result<(&str, &str), XmlError> {
    let text = std::str::from_utf8(bytes).map_err(malformed)?;
    let plain = |part: &str| {
        let mut chars = part.chars();
        let first = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
        first && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
    };
    match text.split_once(':') {
        None if plain(text) => Ok(("", text)),
        Some((prefix, local)) if plain(prefix) && plain(local) => Ok((prefix, local)),
        _ => Err(XmlError::Refused("a name with other letters than those of ASCII")),
    }
}
