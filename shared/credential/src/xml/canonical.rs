//! Which one text does an element have, however it is written?
//!
//! Exclusive XML Canonicalization 1.0, without comments, section 3; and for one subtree Canonical XML 1.0, sections 2.3 and
//! 2.4, which is what a reference without a transform means (XML Signature 1.1, section 4.4.3.2).

use std::collections::BTreeMap;

use super::tree::{Attribute, Element, Node};

type Scope = BTreeMap<String, String>;

/// Exclusive, without comments; `without` and all in it is left out.
pub(crate) fn exclusive(element: &Element, without: Option<&Element>) -> Vec<u8> {
    let mut writer = Writer { out: String::new(), without };
    writer.element(element, &Scope::new(), None);
    writer.out.into_bytes()
}

/// Inclusive, without comments: of an element that stands in these, the outermost first.
pub(crate) fn inclusive(element: &Element, around: &[&Element]) -> Vec<u8> {
    let mut scope = Scope::new();
    let mut inherited: Vec<&Attribute> = Vec::new();
    for outer in around {
        scope.extend(outer.declared.iter().cloned());
        for attribute in outer.attributes.iter().filter(|one| one.prefix == "xml") {
            inherited.retain(|one| one.local != attribute.local);
            inherited.push(attribute);
        }
    }
    let mut writer = Writer { out: String::new(), without: None };
    writer.element(element, &Scope::new(), Some((&scope, &inherited)));
    writer.out.into_bytes()
}

struct Writer<'a> {
    out: String,
    without: Option<&'a Element>,
}

/// What an inclusive writer knows of the elements around: namespaces, and attributes of `xml`.
type Around<'a> = (&'a Scope, &'a [&'a Attribute]);

impl Writer<'_> {
    /// `written` are the namespaces that stand on elements around, as they are in force.
    fn element(&mut self, element: &Element, written: &Scope, around: Option<Around<'_>>) {
        if self.without.is_some_and(|without| std::ptr::eq(without, element)) {
            return;
        }
        let mut scope = around.map(|(scope, _)| scope.clone());
        if let Some(scope) = &mut scope {
            scope.extend(element.declared.iter().cloned());
        }
        let due = scope.clone().unwrap_or_else(|| used(element));
        let mut now = written.clone();
        self.out.push('<');
        name(&mut self.out, &element.prefix, &element.local);
        for (prefix, uri) in &due {
            // Nothing is written for an empty default where none is in force.
            let before = written.get(prefix).map(String::as_str);
            if before == Some(uri) || (before.is_none() && prefix.is_empty() && uri.is_empty()) {
                continue;
            }
            self.out.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
            self.out.push_str(prefix);
            self.value(uri);
            now.insert(prefix.clone(), uri.clone());
        }
        self.attributes(element, around.map(|(_, inherited)| inherited).unwrap_or_default());
        self.out.push('>');
        for child in &element.children {
            match child {
                Node::Element(child) => self.element(child, &now, scope.as_ref().map(|scope| (scope, &[][..]))),
                Node::Text(text) => self.text(text),
            }
        }
        self.out.push_str("</");
        name(&mut self.out, &element.prefix, &element.local);
        self.out.push('>');
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

/// The namespaces that an element and its attributes make use of: those of their prefixes.
fn used(element: &Element) -> Scope {
    let own = (element.prefix.clone(), element.namespace.clone());
    let attributes = element.attributes.iter().filter(|one| !one.prefix.is_empty() && one.prefix != "xml");
    std::iter::once(own).chain(attributes.map(|one| (one.prefix.clone(), one.namespace.clone()))).collect()
}

fn name(out: &mut String, prefix: &str, local: &str) {
    if !prefix.is_empty() {
        out.push_str(prefix);
        out.push(':');
    }
    out.push_str(local);
}
