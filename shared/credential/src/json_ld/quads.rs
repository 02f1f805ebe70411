//! Which statements does a document make? Quads, written as N-Quads terms into one buffer.
//!
//! RDF 1.1 datasets; canonical N-Quads (RDFC-1.0, section 5).

use std::collections::HashSet;
use std::ops::Range;

use smallvec::SmallVec;

use super::error::JsonLdError;
use crate::escape::escape;
use crate::limits;

const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// A subject, object or graph name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Name {
    /// The default graph, as a graph name.
    Default,
    /// A blank node, by number.
    Blank(u32),
    /// A part of the buffer: `<iri>` or a literal as N-Quads writes it.
    Text(u32, u32),
}

/// Some names, which are few at nearly every place.
pub(crate) type Names = SmallVec<[Name; 4]>;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Quad {
    pub(crate) subject: Name,
    pub(crate) predicate: Name,
    pub(crate) object: Name,
    pub(crate) graph: Name,
}

/// What in the JSON a blank node stands for, by its address there: so a part of a document finds its nodes in the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Origin {
    /// An object without an identifier.
    Node(usize),
    /// The graph around an object.
    Graph(usize),
    /// The cell of a list that holds a value.
    Cell(usize),
}

/// A dataset under construction: every name in it was validated before it came here.
#[derive(Debug, Default)]
pub(crate) struct Dataset {
    text: String,
    pub(crate) quads: Vec<Quad>,
    pub(crate) blanks: u32,
    /// For each blank node, what it stands for.
    pub(crate) origins: Vec<Origin>,
    rdf_type: Option<Name>,
    /// How many bytes its quads have as a text, or a few more.
    size: usize,
}

impl Dataset {
    pub(crate) fn with_capacity(quads: usize) -> Self {
        let (text, quads) = (String::with_capacity(quads * 96), Vec::with_capacity(quads));
        Self { text, quads, ..Self::default() }
    }

    /// How many bytes it has as a text, or a few more.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// Whether its terms alone have more bytes than its quads may have; no more are taken then, and no quad.
    fn is_full(&self) -> bool {
        self.text.len() > limits::CANONICAL_BYTES
    }

    pub(crate) fn blank(&mut self, origin: Origin) -> Name {
        let number = self.blanks;
        self.blanks += 1;
        self.origins.push(origin);
        Name::Blank(number)
    }

    pub(crate) fn push(
        &mut self,
        subject: Name,
        predicate: Name,
        object: Name,
        graph: Name,
    ) -> Result<(), JsonLdError> {
        if self.quads.len() >= limits::QUADS {
            return Err(JsonLdError::TooLarge { limit: limits::QUADS });
        }
        // A term as it stands, or a blank node's label; and what stands between them.
        let size = |name: Name| if let Name::Text(start, end) = name { (end - start) as usize } else { 12 };
        self.size += [subject, predicate, object, graph].map(size).iter().sum::<usize>() + " .   \n".len();
        if self.is_full() || self.size > limits::CANONICAL_BYTES {
            return Err(JsonLdError::TooLong { limit: limits::CANONICAL_BYTES });
        }
        self.quads.push(Quad { subject, predicate, object, graph });
        Ok(())
    }

    /// An IRI that was found absolute.
    pub(crate) fn iri(&mut self, iri: &str) -> Name {
        if self.is_full() {
            return Name::Text(0, 0);
        }
        let start = self.text.len();
        self.text.reserve(iri.len() + 2);
        self.text.push('<');
        self.text.push_str(iri);
        self.text.push('>');
        self.term(start)
    }

    /// The predicate of types, written once.
    pub(crate) fn rdf_type(&mut self) -> Name {
        let name = self.rdf_type.unwrap_or_else(|| self.iri(RDF_TYPE));
        self.rdf_type = Some(name);
        name
    }

    /// Drops quads that are there already: a dataset is a set.
    pub(crate) fn remove_repeated(&mut self) {
        let quads = std::mem::take(&mut self.quads);
        let mut seen = HashSet::with_capacity(quads.len());
        let kept = quads.iter().filter(|quad| {
            seen.insert(
                [quad.subject, quad.predicate, quad.object, quad.graph]
                    .map(|name| (self.blank_number(name), self.written(name))),
            )
        });
        let kept: Vec<Quad> = kept.copied().collect();
        drop(seen);
        self.quads = kept;
    }

    fn blank_number(&self, name: Name) -> Option<u32> {
        match name {
            Name::Blank(number) => Some(number),
            Name::Default | Name::Text(..) => None,
        }
    }

    /// A literal; `datatype` is an absolute IRI, `language` a well-formed tag.
    pub(crate) fn literal(&mut self, value: &str, datatype: Option<&str>, language: Option<&str>) -> Name {
        if self.is_full() {
            return Name::Text(0, 0);
        }
        let start = self.text.len();
        self.text.push('"');
        // Canonical N-Quads: each such character in the one way.
        escape(&mut self.text, value, |byte| byte == 0x7F, |out, code| out.push_str(&format!("\\u{code:04X}")));
        self.text.push('"');
        if let Some(language) = language {
            self.text.push('@');
            self.text.push_str(language);
        } else if let Some(datatype) =
            datatype.filter(|datatype| *datatype != "http://www.w3.org/2001/XMLSchema#string")
        {
            self.text.push_str("^^<");
            self.text.push_str(datatype);
            self.text.push('>');
        }
        self.term(start)
    }

    /// What a term is, as N-Quads writes it; nothing for a blank node.
    pub(crate) fn written(&self, term: Name) -> &str {
        match term {
            Name::Text(start, end) => {
                self.text.get(Range { start: start as usize, end: end as usize }).unwrap_or_default()
            }
            Name::Blank(_) | Name::Default => "",
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "no term is taken once there are 64 MB of them, and none is larger than a document"
    )]
    fn term(&self, start: usize) -> Name {
        Name::Text(start as u32, self.text.len() as u32)
    }
}
