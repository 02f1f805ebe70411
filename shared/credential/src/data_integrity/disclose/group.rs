//! Which statements of a document does a selection of its JSON make?
//!
//! Data Integrity ECDSA Cryptosuites 1.0, section 3.4 (canonicalizeAndGroup). The standard finds a statement of the
//! part in the whole by skolemised identifiers; here each blank node remembers the place in the JSON that it stands for.

use std::collections::{BTreeSet, HashMap};

use super::error::DiscloseError;
use super::pointer::Selection;
use crate::data_integrity::DataIntegrityError;
use crate::json::Value;
use crate::json_ld::{Contexts, Loose, Origin, Statements};

/// A whole document as the statements that its issuer signs, under secret labels.
pub(crate) struct Whole<'d> {
    document: &'d Value<'d>,
    contexts: &'d Contexts,
    /// The label of each blank node, by what it stands for.
    labels: HashMap<Origin, String>,
    /// The statements, in the order in which they are signed.
    pub(crate) statements: Vec<String>,
    pub(crate) loose: Option<Loose>,
}

/// The statements that a selection makes.
pub(crate) struct Group {
    /// Their places among the statements of the whole.
    pub(crate) indexes: BTreeSet<usize>,
    /// The selection, as a document.
    pub(crate) document: Value<'static>,
    /// For each blank node of the selection its canonical number there, and its label in the whole; by number.
    pub(crate) labels: Vec<(u32, String)>,
}

impl<'d> Whole<'d> {
    pub(crate) fn new(
        document: &'d Value<'d>,
        contexts: &'d Contexts,
        label: impl FnOnce(&[u32]) -> Vec<String>,
    ) -> Result<Self, DataIntegrityError> {
        let statements = Statements::of(document, contexts).map_err(DataIntegrityError::Document)?;
        let labels = label(statements.numbers());
        let lines = statements.lines(&labels);
        let labels = statements.origins().iter().copied().zip(labels).collect();
        Ok(Self { document, contexts, labels, statements: lines, loose: statements.loose })
    }

    /// What the pointers select; no pointers select nothing.
    pub(crate) fn group(&self, pointers: &[String]) -> Result<Group, DataIntegrityError> {
        let selection = Selection::of(self.document, pointers)?;
        if pointers.is_empty() {
            return Ok(Group { indexes: BTreeSet::new(), document: selection.document, labels: Vec::new() });
        }
        let places = selection.places(self.document);
        let part = Statements::of(&selection.document, self.contexts).map_err(DataIntegrityError::Document)?;
        let label = |origin: &Origin| {
            let place = |at: &usize| places.get(at).copied().unwrap_or_default();
            let in_whole = match origin {
                Origin::Node(at) => Origin::Node(place(at)),
                Origin::Graph(at) => Origin::Graph(place(at)),
                Origin::Cell(at) => Origin::Cell(place(at)),
            };
            self.labels.get(&in_whole).cloned().ok_or(DiscloseError::Cut)
        };
        let labels: Vec<String> = part.origins().iter().map(label).collect::<Result<_, _>>()?;
        let index = |line: &String| self.statements.binary_search(line).map_err(|_| DiscloseError::Cut);
        let indexes = part.lines(&labels).iter().map(index).collect::<Result<_, _>>()?;
        let mut labels: Vec<(u32, String)> = part.numbers().iter().copied().zip(labels).collect();
        labels.sort_unstable();
        Ok(Group { indexes, document: selection.document, labels })
    }

    /// The statements at these places, and all others.
    pub(crate) fn divide(&self, indexes: &BTreeSet<usize>) -> (Vec<&str>, Vec<&str>) {
        divide(&self.statements, |place| indexes.contains(&place))
    }
}

/// The statements at places that are chosen, and all others.
pub(crate) fn divide(statements: &[String], chosen: impl Fn(usize) -> bool) -> (Vec<&str>, Vec<&str>) {
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for (place, statement) in statements.iter().enumerate() {
        if chosen(place) { yes.push(statement.as_str()) } else { no.push(statement.as_str()) }
    }
    (yes, no)
}
