//! What stands in an XML document? Elements with resolved names, attributes and texts; comments are no part of it.

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// As written; empty where there is none.
    pub prefix: String,
    /// The name without its prefix.
    pub local: String,
    /// What the prefix means; empty for none.
    pub namespace: String,
    /// Without the declarations of namespaces.
    pub attributes: Vec<Attribute>,
    /// Namespaces declared here, by prefix.
    pub declared: Vec<(String, String)>,
    /// What stands inside.
    pub children: Vec<Node>,
}

/// An attribute, its value normalised (XML 1.0, section 3.3.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// As written; empty where there is none.
    pub prefix: String,
    /// The name without its prefix.
    pub local: String,
    /// What the prefix means; empty for none.
    pub namespace: String,
    /// The value.
    pub value: String,
}

/// A child of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text; two never stand side by side.
    Text(String),
}

impl Element {
    /// Whether it has that name.
    pub fn is(&self, namespace: &str, local: &str) -> bool {
        self.local == local && self.namespace == namespace
    }

    /// The elements inside.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements inside that have that name.
    pub fn all<'e>(&'e self, namespace: &'e str, local: &'e str) -> impl Iterator<Item = &'e Element> {
        self.elements().filter(move |element| element.is(namespace, local))
    }

    /// The one element inside of that name; `None` if there is none, or more than one.
    pub fn only(&self, namespace: &str, local: &str) -> Option<&Element> {
        let mut found = self.elements().filter(|element| element.is(namespace, local));
        let one = found.next()?;
        found.next().is_none().then_some(one)
    }

    /// Its own text, where nothing but text stands inside; without space around it.
    pub fn text(&self) -> Option<&str> {
        match self.children.as_slice() {
            [] => Some(""),
            [Node::Text(text)] => Some(text.trim_ascii()),
            _ => None,
        }
    }

    /// The value of an attribute without a namespace.
    pub fn attribute(&self, local: &str) -> Option<&str> {
        let fitting = |one: &&Attribute| one.namespace.is_empty() && one.local == local;
        self.attributes.iter().find(fitting).map(|one| one.value.as_str())
    }

    /// Calls for it and every element inside, the outer before the inner.
    pub fn walk<'e>(&'e self, each: &mut impl FnMut(&'e Element)) {
        each(self);
        self.elements().for_each(|element| element.walk(each));
    }
}
