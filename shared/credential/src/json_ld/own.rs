//! Do graphs and documents of our own have the canonical form that other programs found for them?
//!
//! What the suites of RDF Dataset Canonicalization and of JSON-LD ask, asked again of data that may stand here: `graphs.nq` with
//! what rdf-canonize makes of each, `documents.json` with what jsonld.js does (`tests/peers/jsonld-js` makes both), and how what
//! is no plain compacted form is refused.

use std::collections::{BTreeMap, BTreeSet};

use super::suites::{kind_of, labelled};
use super::{Contexts, canonicalise, rdfc10};
use crate::key::Hash;
use crate::{digest, json, limits};

/// More than any document gets: what comes out is asked here, not what it costs.
const STEPS: usize = 2_000_000;

#[test]
fn graphs_have_the_form_that_rdf_canonize_found() {
    let (mut count, mut wrong) = (0, Vec::new());
    for case in include_str!("graphs.nq").split("## ").filter(|case| !case.is_empty()) {
        let (head, text) = case.split_once('\n').expect("a head");
        let [name, hash, digest, names] = head.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            panic!("four cells: {head}")
        };
        let hash = if hash == "SHA-384" { Hash::Sha384 } else { Hash::Sha256 };
        let (data, labels) = labelled(text);
        let found = rdfc10::canonical(&data, hash, STEPS).expect(name);
        if digest::sha256_hex(found.as_bytes()) != digest {
            wrong.push(format!("{name}:\n{found}"));
        }
        if !names.is_empty() {
            let named = rdfc10::name_all(&data, hash, STEPS).expect(name).canonical;
            let named = labels.iter().zip(named).map(|(label, number)| format!("{}=c14n{number}", &label[2..]));
            let due: BTreeSet<String> = names.split(' ').map(str::to_owned).collect();
            assert_eq!(named.collect::<BTreeSet<_>>(), due, "{name}");
        }
        count += 1;
    }
    assert!(wrong.is_empty() && count > 80, "{count} graphs; wrong: {}", wrong.join("\n"));
}

/// RDFC-1.0, section 7.1: a graph may be made to cost whatever one likes.
#[test]
fn a_graph_that_costs_too_much_is_refused() {
    let quads = |count: usize| -> String {
        let pairs = (0..count).flat_map(|one| (0..count).map(move |two| (one, two))).filter(|(one, two)| one != two);
        pairs.map(|(one, two)| format!("_:a{one} <urn:p> _:a{two} .\n")).collect()
    };
    let cost = |count| rdfc10::canonical(&labelled(&quads(count)).0, Hash::Sha256, limits::CANONICALISATION_STEPS);
    assert!(cost(4).is_ok());
    assert!(cost(12).is_err(), "all of twelve");
}

#[test]
fn documents_have_the_form_that_jsonld_js_found_or_are_refused_by_name() {
    let table: BTreeMap<&str, &str> = include_str!("documents.tsv")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(d, name)| (name, d))
        .collect();
    let documents: serde_json::Value = serde_json::from_str(include_str!("documents.json")).expect("documents");
    let (mut same, mut refused, mut wrong) = (0, 0, Vec::new());
    for case in documents.as_array().expect("a list") {
        let name = case["name"].as_str().expect("a name");
        let document = json::Value::from(case["document"].clone());
        let found = canonicalise(&document, &Contexts::embedded());
        match (found, case["refused"].as_str(), table.get(name)) {
            (Ok(found), None, Some(due)) if digest::sha256_hex(found.n_quads.as_bytes()) == **due => same += 1,
            (Err(error), Some(due), _) if kind_of(&error) == due => refused += 1,
            (Err(error), due, _) => wrong.push(format!("{name}: {} ({error}), not {due:?}", kind_of(&error))),
            (Ok(found), due, _) => wrong.push(format!("{name}: not {due:?}\n{}", found.n_quads)),
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(same > 45 && refused > 30, "{same} the same and {refused} refused");
}
