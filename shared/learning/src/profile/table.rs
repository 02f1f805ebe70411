//! What do the shapes ask of which member of which class?
//!
//! `data/profile.tsv` says in its head how it is to be read; `tests/peers/shacl/table.py` writes it from the published files.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Shapes;

const TABLE: &str = include_str!("../../data/profile.tsv");

/// Where the rules are from.
pub const ORIGIN: &str = "European Learning Model, application profile EDC 1.1.0 (2023-06-05)";

/// Terms of VCDM 1.1 that VCDM 2.0 does not have: there they say nothing.
pub(super) const NOT_IN_V2: [&str; 4] = ["expirationDate", "holder", "issuanceDate", "issued"];

/// Terms of the context that lead to another property than the shapes look at, and the shapes' name: published so.
pub(super) const UNSEEN: [(&str, &str); 5] = [
    ("nationalID", "nationalId"),
    ("resultDestribution", "resultDistribution"),
    ("areaDialingCode", "areaDialing"),
    ("latitude", "latitude"),
    ("longitude", "longitude"),
];

/// How the values of a term are read (JSON-LD 1.1: its type and container).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// A text is the address of a thing.
    Address,
    /// An object is a map from languages to texts.
    Languages,
    /// A text is a text, of this datatype.
    Text(&'static str),
}

/// A term of the context.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) name: &'static str,
    pub(super) how: How,
    /// Whether it is one in a `VerifiableCredential` alone.
    pub(super) of_credentials: bool,
}

/// What a value must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Class(Vec<&'static str>),
    /// Of the classes before, or in keeping with this shape.
    Or(&'static str),
    Node(&'static str),
    Datatype(&'static str),
    Unique,
    Address,
    Text,
    Most(i64),
    List(&'static str),
    /// The list itself must be typed as one.
    Typed,
}

/// What is asked of one member.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) shapes: Shapes,
    pub(super) class: &'static str,
    pub(super) member: &'static str,
    pub(super) least: usize,
    pub(super) most: Option<usize>,
    pub(super) value: Vec<Asked>,
}

struct Table {
    terms: HashMap<&'static str, Term>,
    rules: HashMap<&'static str, Vec<Rule>>,
}

static RULES: LazyLock<Table> = LazyLock::new(|| read(TABLE));

/// The term of that name.
pub(super) fn term(name: &str) -> Option<&'static Term> {
    RULES.terms.get(name)
}

/// What is asked of things of that class, or in keeping with the shape of that name.
pub(super) fn rules(class: &str) -> &'static [Rule] {
    RULES.rules.get(class).map_or(&[], Vec::as_slice)
}

/// Every rule.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.rules.values().flatten()
}

fn read(text: &'static str) -> Table {
    let mut table = Table { terms: HashMap::new(), rules: HashMap::new() };
    for line in text.lines() {
        let cells: Vec<&'static str> = line.split('\t').collect();
        match cells.as_slice() {
            ["T", name, how, rest @ ..] => {
                let how = match *how {
                    "id" => How::Address,
                    "language" => How::Languages,
                    "plain" => How::Text(""),
                    datatype => How::Text(datatype),
                };
                table.terms.insert(name, Term { name, how, of_credentials: rest.contains(&"vc") });
            }
            ["R", shapes, class, member, least, most, rest @ ..] => {
                let Some(shapes) = Shapes::ALL.into_iter().find(|one| one.id() == *shapes) else { continue };
                let (least, most) = (least.parse().unwrap_or(0), most.parse().ok());
                let value = rest.iter().filter_map(|cell| asked(cell)).collect();
                table.rules.entry(class).or_default().push(Rule { shapes, class, member, least, most, value });
            }
            _ => {}
        }
    }
    table
}

fn asked(cell: &'static str) -> Option<Asked> {
    Some(match cell.split_once('=') {
        Some(("class", names)) => Asked::Class(names.split(',').collect()),
        Some(("or", shape)) => Asked::Or(shape),
        Some(("node", shape)) => Asked::Node(shape),
        Some(("datatype", name)) => Asked::Datatype(name),
        Some(("most", number)) => Asked::Most(number.parse().ok()?),
        Some(("list", address)) => Asked::List(address),
        None => match cell {
            "unique" => Asked::Unique,
            "iri" => Asked::Address,
            "literal" => Asked::Text,
            "typed" => Asked::Typed,
            _ => return None,
        },
        Some(_) => return None,
    })
}
