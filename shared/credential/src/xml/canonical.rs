//! Which one text does an element have, however it is written?
//!
//! Exclusive XML Canonicalization 1.0, without comments, section 3; and for one subtree Canonical XML 1.0, sections 2.3 and
//! 2.4, which is what a reference without a transform means (XML Signature 1.1, section 4.4.3.2).

use std::collections::BTreeMap;

use super::tree::{Attribute, Element, Node};

/// Namespaces by prefix.
type Scope<'a> = BTreeMap<&'a str, &'a str>;

/// Exclusive, without comments; `without` and all in it is left out.
pub(crate) fn exclusive(element: &Element, without: Option<&Element>) -> Vec<u8> {
    let mut writer = Writer { out: String::new(), written: Vec::new(), without, due: used };
    writer.element(element, used(element), &[]);
    writer.out.into_bytes()
}

/// Inclusive, without comments: of an element that stands in these, the outermost first.
pub(crate) fn inclusive(element: &Element, around: &[&Element]) -> Vec<u8> {
    let mut scope = Scope::new();
    let mut inherited: Vec<&Attribute> = Vec::new();
    for outer in around {
        scope.extend(declared(outer));
        for attribute in outer.attributes.iter().filter(|one| one.prefix == "xml") {
            inherited.retain(|one| one.local != attribute.local);
            inherited.push(attribute);
        }
    }
    scope.extend(declared(element));
    // On the outermost stands what is in force there, and on each other what it declares.
    let mut writer = Writer { out: String::new(), written: Vec::new(), without: None, due: declared };
    writer.element(element, scope, &inherited);
    writer.out.into_bytes()
}

struct Writer<'a> {
    out: String,
    /// Namespaces that stand on the elements around; of each prefix the last is in force.
    written: Vec<(&'a str, &'a str)>,
    without: Option<&'a Element>,
    /// Which namespaces must be in force on an element.
    due: fn(&'a Element) -> Scope<'a>,
}

impl<'a> Writer<'a> {
    /// With these namespaces, and these attributes of `xml` of the elements around.
    fn element(&mut self, element: &'a Element, due: Scope<'a>, inherited: &[&Attribute]) {
        if self.without.is_some_and(|without| std::ptr::eq(without, element)) {
            return;
        }
        let around = self.written.len();
        self.out.push('<');
        name(&mut self.out, &element.prefix, &element.local);
        for (prefix, uri) in due {
            // Nothing is written for an empty default where none is in force.
            let before = self.written.iter().rev().find(|(known, _)| *known == prefix).map(|(_, uri)| *uri);
            if before == Some(uri) || (before.is_none() && prefix.is_empty() && uri.is_empty()) {
                continue;
            }
            self.out.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
            self.out.push_str(prefix);
            self.value(uri);
            self.written.push((prefix, uri));
        }
        self.attributes(element, inherited);
        self.out.push('>');
        for child in &element.children {
            match child {
                Node::Element(child) => self.element(child, (self.due)(child), &[]),
                Node::Text(text) => self.text(text),
            }
        }
        self.out.push_str("</");
        name(&mut self.out, &element.prefix, &element.local);
        self.out.push('>');
        self.written.truncate(around);
    }

    /// Its own, and those of `xml` that it does not have itself; by namespace and name.
    fn attributes(&mut self, element: &Element, inherited: &[&Attribute]) {
        let own =
            |one: &&&Attribute| !element.attributes.iter().any(|mine| mine.prefix == "xml" && mine.local == one.local);
        let mut attributes: Vec<&Attribute> = element.attributes.iter().collect();
        attributes.extend(inherited.iter().filter(own));
        attributes.sort_by(|a, b| (&a.namespace, &a.local).cmp(&(&b.namespace, &b.local)));
        for attribute in attributes {
            self.out.push(' ');
            name(&mut self.out, &attribute.prefix, &attribute.local);
            self.value(&attribute.value);
        }
    }

    fn value(&mut self, value: &str) {
        self.out.push_str("=\"");
        for c in value.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                '\t' => self.out.push_str("&#x9;"),
                '\n' => self.out.push_str("&#xA;"),
                '\r' => self.out.push_str("&#xD;"),
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '\r' => self.out.push_str("&#xD;"),
                c => self.out.push(c),
            }
        }
    }
}

/// The namespaces that an element declares.
fn declared(element: &Element) -> Scope<'_> {
    element.declared.iter().map(|(prefix, uri)| (prefix.as_str(), uri.as_str())).collect()
}

/// The namespaces that an element and its attributes make use of: those of their prefixes.
fn used(element: &Element) -> Scope<'_> {
    let own = (element.prefix.as_str(), element.namespace.as_str());
    let attributes = element.attributes.iter().filter(|one| !one.prefix.is_empty() && one.prefix != "xml");
    std::iter::once(own).chain(attributes.map(|one| (one.prefix.as_str(), one.namespace.as_str()))).collect()
}

fn name(out: &mut String, prefix: &str, local: &str) {
    if !prefix.is_empty() {
        out.push_str(prefix);
        out.push(':');
    }
    out.push_str(local);
}
