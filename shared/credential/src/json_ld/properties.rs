//! Is the canonical form the same for the same graph, whatever its blank nodes are called and in whichever order it stands, and
//! another for another graph?
//!
//! RDF Dataset Canonicalization (RDFC-1.0), sections 1 and 4; held against trying every renaming.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::quads::{Dataset, Name, Origin};
use super::{Contexts, canonicalise, rdfc10};
use crate::json::Value;
use crate::key::Hash;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    Default,
    Blank(usize),
    Iri(u8),
    Literal(u8),
}

/// Subject, predicate, object, graph.
type Statement = [Term; 4];

const BLANKS: usize = 4;

fn blank() -> impl Strategy<Value = Term> {
    (0..BLANKS).prop_map(Term::Blank)
}

fn iri() -> impl Strategy<Value = Term> {
    (0u8..2).prop_map(Term::Iri)
}

/// A text of which another may be the beginning, and what is made of it.
fn term() -> impl Strategy<Value = (String, u8)> {
    ("[\\x01 !a\"ä]{0,3}", 0..6_u8)
}

/// Mostly blank nodes, which are what there is to tell apart.
fn statement() -> impl Strategy<Value = Statement> {
    let subject = prop_oneof![4 => blank(), 1 => iri()];
    let object = prop_oneof![6 => blank(), 1 => iri(), 1 => (0u8..2).prop_map(Term::Literal)];
    let graph = prop_oneof![4 => Just(Term::Default), 1 => blank(), 1 => iri()];
    (subject, iri(), object, graph).prop_map(|(subject, predicate, object, graph)| [subject, predicate, object, graph])
}

fn graph() -> impl Strategy<Value = BTreeSet<Statement>> {
    prop::collection::btree_set(statement(), 0..9)
}

fn renamed<'s>(statements: impl IntoIterator<Item = &'s Statement>, names: &[usize]) -> Vec<Statement> {
    let rename = |term: Term| match term {
        Term::Blank(blank) => Term::Blank(names[blank]),
        other => other,
    };
    statements.into_iter().map(|statement| statement.map(rename)).collect()
}

fn dataset(statements: &[Statement]) -> Dataset {
    let mut data = Dataset::with_capacity(statements.len());
    let used: BTreeSet<usize> = statements.iter().flatten().filter_map(number).collect();
    let blanks: BTreeMap<usize, Name> =
        used.into_iter().map(|blank| (blank, data.blank(Origin::Node(blank)))).collect();
    for statement in statements {
        let [subject, predicate, object, graph] = statement.map(|term| match term {
            Term::Default => Name::Default,
            Term::Blank(blank) => blanks[&blank],
            Term::Iri(number) => data.iri(&format!("urn:x:{number}")),
            Term::Literal(number) => data.literal(&number.to_string(), None, None),
        });
        data.push(subject, predicate, object, graph).expect("few");
    }
    data
}

fn number(term: &Term) -> Option<usize> {
    match term {
        Term::Blank(blank) => Some(*blank),
        _ => None,
    }
}

fn canonical(statements: &[Statement]) -> String {
    rdfc10::canonical(&dataset(statements), Hash::Sha256, 100_000).expect("few blank nodes")
}

/// Whether the standard tells all nodes apart that are not alike. The hash of a related blank node holds its position and, but for a
/// graph's name, the predicate (RDFC-1.0, section 4.7.3), and nothing else of the statement: nodes that differ by the rest of such
/// statements alone, as by the graphs that they stand in, or by which two stand together with a third, get their names in the order
/// in which they come, in every program.
fn told_apart(statements: &BTreeSet<Statement>) -> bool {
    let mut seen: BTreeMap<(usize, Option<Term>), Statement> = BTreeMap::new();
    let masked = |statement: &Statement| statement.map(|term| number(&term).map_or(term, |_| Term::Blank(0)));
    let several = |statement: &&Statement| statement.iter().filter_map(number).count() > 1;
    statements.iter().filter(several).all(|statement| {
        // A graph's name is joined to each of the others, which are then joined to one another by nothing.
        if number(&statement[3]).is_some() {
            return false;
        }
        let related = (0..4).filter(|position| number(&statement[*position]).is_some());
        let masked = masked(statement);
        related.into_iter().all(|position| {
            let predicate = (position < 3).then_some(statement[1]);
            *seen.entry((position, predicate)).or_insert(masked) == masked
        })
    })
}

/// Every order of so many numbers.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let Some(last) = count.checked_sub(1) else { return vec![Vec::new()] };
    let with_last = |order: Vec<usize>| {
        (0..count).map(move |place| {
            let mut order = order.clone();
            order.insert(place, last);
            order
        })
    };
    orders(last).into_iter().flat_map(with_last).collect()
}

/// Whether there is a renaming that makes one of the other: by trying them all.
fn isomorphic(one: &BTreeSet<Statement>, other: &BTreeSet<Statement>) -> bool {
    orders(BLANKS).iter().any(|names| renamed(one, names).into_iter().collect::<BTreeSet<_>>() == *other)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_and_order_change_nothing(
        statements in graph(),
        names in Just((0..BLANKS).collect::<Vec<_>>()).prop_shuffle(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 9),
    ) {
        let mut other = renamed(&statements, &names);
        for (place, with) in order.iter().enumerate().take(other.len()) {
            let with = with.index(other.len());
            other.swap(place, with);
        }
        let all: Vec<_> = statements.iter().copied().collect();
        let (text, renamed) = (canonical(&all), canonical(&other));
        prop_assert!(renamed == text || !told_apart(&statements), "{}\n{}", text, renamed);
        // And the canonical form is its own.
        let again = rdfc10::canonical(&super::suites::dataset(&text), Hash::Sha256, 100_000).expect("few blank nodes");
        prop_assert!(again == text || !told_apart(&statements), "{}\n{}", text, again);
    }

    #[test]
    fn lines_stand_in_the_order_of_their_characters(
        quads in prop::collection::vec((-12..3_i32, 0..4_usize, term(), 0..3_u8), 1..40),
    ) {
        let mut data = Dataset::with_capacity(quads.len());
        let blanks: Vec<Name> = (0..12).map(|blank| data.blank(Origin::Node(blank))).collect();
        for (subject, predicate, (value, kind), graph) in quads {
            let subject = match usize::try_from(-1 - subject) {
                Ok(blank) => blanks[blank],
                Err(_) => data.iri(&"urn:x:aa"[..usize::try_from(subject).expect("not below 0") + 6]),
            };
            let predicate = data.iri(["urn:p", "urn:p:", "urn:p!", "urn:P"][predicate]);
            let object = match kind {
                0 => data.iri(&format!("urn:o:{}", value.len())),
                1 => blanks[value.len()],
                2 => data.literal(&value, Some("urn:t"), None),
                3 => data.literal(&value, None, Some("en")),
                _ => data.literal(&value, None, None),
            };
            let graph = match graph {
                0 => Name::Default,
                1 => data.iri("urn:g"),
                _ => blanks[0],
            };
            data.push(subject, predicate, object, graph).expect("few");
        }
        data.remove_repeated();
        let text = rdfc10::canonical(&data, Hash::Sha256, 1_000_000);
        // Nodes that look alike can cost more than that.
        prop_assume!(text.is_ok());
        let text = text.expect("it is there");
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(lines.len(), data.quads.len());
        prop_assert!(lines.is_sorted(), "{}", text);
    }

    #[test]
    fn another_graph_has_another_form(
        one in graph(),
        names in Just((0..BLANKS).collect::<Vec<_>>()).prop_shuffle(),
        place in any::<prop::sample::Index>(),
        instead in prop::option::weighted(0.8, statement()),
    ) {
        let mut other = renamed(&one, &names);
        if let Some(instead) = instead.filter(|_| !other.is_empty()) {
            let place = place.index(other.len());
            other[place] = instead;
        }
        let other: BTreeSet<_> = other.into_iter().collect();
        let texts = [&one, &other].map(|set| canonical(&set.iter().copied().collect::<Vec<_>>()));
        let (same, alike) = (texts[0] == texts[1], isomorphic(&one, &other));
        prop_assert!(same == alike || (alike && !told_apart(&one)), "{}\n{}", texts[0], texts[1]);
    }

    #[test]
    fn a_document_says_the_same_in_any_order_of_its_sets_and_members(
        people in prop::collection::vec(("[a-c]{1,2}", any::<bool>(), prop::option::of("[x-z]{1,2}")), 1..5),
        turned in any::<prop::sample::Index>(),
    ) {
        let subjects: Vec<Json> = people.iter().enumerate().map(|(place, (name, named, about))| {
            let mut subject = json!({"name": name});
            if *named {
                subject["id"] = json!(format!("urn:x:{place}"));
            }
            if let Some(about) = about {
                subject["description"] = json!({"@value": about, "@language": "en"});
            }
            subject
        }).collect();
        let document = |subjects: &[Json]| json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
            "issuer": "urn:x:school", "credentialSubject": subjects,
        });
        let mut other = subjects.clone();
        other.rotate_left(turned.index(subjects.len()));
        let Json::Object(members) = document(&other) else { unreachable!("an object was made") };
        let members: Vec<_> = members.into_iter().collect();
        let other = Json::Object(members.into_iter().rev().collect());
        let contexts = Contexts::embedded();
        let text = |document: Json| canonicalise(&Value::from(document), &contexts).map(|canonical| canonical.n_quads);
        prop_assert!(text(document(&subjects)).is_ok());
        prop_assert_eq!(text(document(&subjects)), text(other));
    }
}

/// Two triangles and a hexagon: no node of them is told apart by its neighbours.
#[test]
fn what_looks_alike_from_each_node_is_told_apart() {
    let circle = |nodes: &[usize]| -> Vec<Statement> {
        let next = nodes.iter().cycle().skip(1);
        let edge = |(from, to): (&usize, &usize)| [Term::Blank(*from), Term::Iri(0), Term::Blank(*to), Term::Default];
        nodes.iter().zip(next).map(edge).collect()
    };
    let triangles = |names: [usize; 6]| [circle(&names[..3]), circle(&names[3..])].concat();
    let hexagon = circle(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(canonical(&triangles([0, 1, 2, 3, 4, 5])), canonical(&triangles([5, 0, 3, 2, 4, 1])));
    assert_eq!(canonical(&hexagon), canonical(&circle(&[3, 1, 5, 0, 2, 4])));
    assert_ne!(canonical(&hexagon), canonical(&triangles([0, 1, 2, 3, 4, 5])));
}
