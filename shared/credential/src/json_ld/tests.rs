//! Do our tables say what the published contexts say, and does canonicalisation give what the standard demands?
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads outside data where it is, and says so where not"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::context::{Processor, Scope};
use super::contexts::{Contexts, EMBEDDED};
use super::definition::Local;
use super::quads::{Dataset, Name};
use super::{rdfc10, table};
use crate::key::Hash;
use crate::{json, limits};

fn originals() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures/_contexts");
    folder.join("MAP.json").exists().then_some(folder)
}

#[test]
fn every_table_is_read_and_stands_alone() {
    let contexts = Contexts::embedded();
    let mut processor = Processor::new(&contexts);
    for embedded in &EMBEDDED {
        let address = embedded.address;
        let local = contexts.lookup(address).unwrap_or_else(|error| panic!("{address}: {error}"));
        assert!(!local.parts.is_empty(), "{address}");
        assert!(embedded.table.starts_with(&format!("# source {address}\n# sha256 ")), "{address}");
        processor.apply(contexts.root(), &local, Scope::Document).unwrap_or_else(|error| panic!("{address}: {error}"));
    }
}

#[test]
fn tables_say_what_the_originals_say() {
    let Some(folder) = originals() else {
        println!("left out: the shared folder with the original contexts is not here");
        return;
    };
    let map = std::fs::read(folder.join("MAP.json")).expect("map");
    let map = json::parse(&map, 1 << 20).expect("map");
    for embedded in &EMBEDDED {
        let address = embedded.address;
        let bytes = std::fs::read(folder.join(map.str(address).expect(address))).expect(address);
        let original = json::parse(&bytes, 1 << 20).expect(address);
        let original = Local::from_json(original.get("@context").expect(address), false).expect(address);
        assert_eq!(table::read(embedded.table).expect(address), original, "{address}");
        let digest = hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &bytes));
        assert!(embedded.table.contains(&format!("# sha256 {digest}\n")), "{address}: {digest}");
    }
}

#[test]
fn a_table_that_is_none_is_refused() {
    for text in [
        "a",
        "a =",
        "a = b c",
        "  a = b",
        "a = b\n    c = d",
        "@protected maybe",
        "@vocab",
        "@at",
        "a ? b",
        "a : b @prefix=x",
    ] {
        assert!(table::read(text).is_err(), "{text:?}");
    }
}

#[test]
fn contexts_are_remembered_only_between_known_ones() {
    let contexts = Contexts::embedded();
    let local = contexts.lookup("https://www.w3.org/ns/credentials/v2").expect("v2");
    let mut processor = Processor::new(&contexts);
    let first = processor.apply(contexts.root(), &local, Scope::Document).expect("v2");
    let again = Processor::new(&contexts).apply(contexts.root(), &local, Scope::Document).expect("v2");
    assert!(Arc::ptr_eq(&first, &again));
    let own = Local::from_json(&json::parse(br#"{"a": "urn:x:a"}"#, 100).expect("json"), true).expect("context");
    let mixed = processor.apply(&first, &own, Scope::Document).expect("mixed");
    assert!(mixed.inline && contexts.remembered((first.id, own.id, Scope::Document)).is_none());
}

#[test]
fn no_embedded_context_brings_a_second_term_for_a_property() {
    let contexts = Contexts::embedded();
    let mut processor = Processor::new(&contexts);
    for base in ["https://www.w3.org/2018/credentials/v1", "https://www.w3.org/ns/credentials/v2"] {
        let base = contexts.lookup(base).expect("base");
        let base = processor.apply(contexts.root(), &base, Scope::Document).expect("base");
        // security/v1 has `expires` and `expiration`, of which `expires` alone is accepted.
        for address in
            EMBEDDED.iter().map(|embedded| embedded.address).filter(|address| !address.contains("/security/v"))
        {
            let Ok(active) = processor.apply(&base, &contexts.lookup(address).expect(address), Scope::Document) else {
                continue;
            };
            assert!(active.ambiguous.is_empty(), "{address}: {:?}", active.ambiguous);
        }
    }
}

/// Reads N-Quads as the suites write them.
fn dataset(text: &str) -> Dataset {
    labelled(text).0
}

/// The same, with the label of each blank node.
fn labelled(text: &str) -> (Dataset, Vec<&str>) {
    let mut data = Dataset::with_capacity(8);
    let mut blanks = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !seen.insert(line) {
            continue;
        }
        let mut rest = line.trim();
        let mut names = Vec::new();
        while rest != "." {
            let (name, tail) = name(&mut data, rest, &mut blanks);
            names.push(name);
            rest = tail.trim_start();
        }
        let graph = names.get(3).copied().unwrap_or(Name::Default);
        data.push(names[0], names[1], names[2], graph).expect("few quads");
    }
    (data, blanks)
}

fn name<'t>(data: &mut Dataset, text: &'t str, blanks: &mut Vec<&'t str>) -> (Name, &'t str) {
    if let Some(iri) = text.strip_prefix('<') {
        let (iri, rest) = iri.split_once('>').expect("iri");
        return (data.iri(&unescape(iri)), rest);
    }
    if text.starts_with("_:") {
        let (label, rest) = text.split_at(text.find([' ', '\t']).expect("label"));
        let number = blanks.iter().position(|other| *other == label).unwrap_or_else(|| {
            blanks.push(label);
            assert!(matches!(data.blank(), Name::Blank(new) if new as usize == blanks.len() - 1));
            blanks.len() - 1
        });
        return (Name::Blank(u32::try_from(number).expect("few")), rest);
    }
    let body = text.strip_prefix('"').expect("literal");
    let mut escaped = false;
    let end = body.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    let (value, rest) = body.split_at(end.expect("closing quote"));
    let (value, rest) = (unescape(value), &rest[1..]);
    if let Some(datatype) = rest.strip_prefix("^^<") {
        let (datatype, rest) = datatype.split_once('>').expect("datatype");
        return (data.literal(&value, Some(&unescape(datatype)), None), rest);
    }
    if let Some(language) = rest.strip_prefix('@') {
        let (language, rest) = language.split_at(language.find([' ', '\t']).expect("language"));
        return (data.literal(&value, None, Some(language)), rest);
    }
    (data.literal(&value, None, None), rest)
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let code = |digits: String| u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).expect("code point");
        out.push(match characters.next().expect("escape") {
            't' => '\t',
            'b' => '\u{8}',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{c}',
            'u' => code(characters.by_ref().take(4).collect()),
            'U' => code(characters.by_ref().take(8).collect()),
            other => other,
        });
    }
    out
}

#[test]
fn blank_nodes_get_their_names_by_what_is_said_of_them() {
    for (text, canonical) in [
        // Told apart by their own quads.
        ("_:x <urn:p> \"2\" .\n_:y <urn:p> \"1\" .\n", "_:c14n0 <urn:p> \"1\" .\n_:c14n1 <urn:p> \"2\" .\n"),
        // Alike: a circle of two; both names are the same dataset.
        ("_:x <urn:p> _:y .\n_:y <urn:p> _:x .\n", "_:c14n0 <urn:p> _:c14n1 .\n_:c14n1 <urn:p> _:c14n0 .\n"),
        // A graph's name is a blank node like any other.
        (
            "<urn:s> <urn:p> _:g .\n_:x <urn:q> \"\" _:g .\n",
            "<urn:s> <urn:p> _:c14n1 .\n_:c14n0 <urn:q> \"\" _:c14n1 .\n",
        ),
        (
            "<urn:s> <urn:p> \"\\u0007\\u007f\\t\\\"\\\\ä\"@de .\n",
            "<urn:s> <urn:p> \"\\u0007\\u007F\\t\\\"\\\\ä\"@de .\n",
        ),
    ] {
        let renamed = text.replace("_:x", "_:zz").lines().rev().collect::<Vec<_>>().join("\n");
        let found = rdfc10::canonical(&dataset(text), Hash::Sha256, 0).expect("cheap");
        let renamed = rdfc10::canonical(&dataset(&renamed), Hash::Sha256, 0);
        assert_eq!(found, renamed.expect("cheap"), "{text}");
        if canonical.contains("_:c14n0 <urn:q>") {
            assert_eq!(found.lines().count(), 2);
        } else {
            assert_eq!(found, canonical);
        }
    }
}

#[test]
fn the_suite_of_rdf_canon() {
    let Some(folder) = std::env::var_os("RDF_CANON_SUITE").map(PathBuf::from) else {
        println!("left out: RDF_CANON_SUITE names no folder (tests/ of github.com/w3c/rdf-canon)");
        return;
    };
    let manifest = std::fs::read(folder.join("manifest.jsonld")).expect("manifest");
    let manifest = json::parse(&manifest, 1 << 20).expect("manifest");
    let (mut wrong, mut right) = (Vec::new(), 0);
    for case in manifest.get("entries").map(json::Value::one_or_many).unwrap_or_default() {
        let action = case.str("action").expect("action");
        let (kind, hash) = (case.str("type").expect("type"), case.str("hashAlgorithm"));
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect(name);
        let (text, hash) = (read(action), if hash == Some("SHA384") { Hash::Sha384 } else { Hash::Sha256 });
        let (data, labels) = labelled(&text);
        let fits = match (kind, case.str("result")) {
            ("rdfc:RDFC10EvalTest", Some(result)) => {
                rdfc10::canonical(&data, hash, 2_000_000).is_ok_and(|found| found == read(result))
            }
            ("rdfc:RDFC10MapTest", Some(result)) => rdfc10::name_all(&data, hash, 2_000_000).is_ok_and(|blanks| {
                let map = labels.iter().map(|label| label.trim_start_matches("_:"));
                let map: serde_json::Value = map
                    .zip(&blanks.canonical)
                    .map(|(label, number)| (label.to_owned(), serde_json::Value::from(format!("c14n{number}"))))
                    .collect();
                serde_json::from_str::<serde_json::Value>(&read(result)).is_ok_and(|due| due == map)
            }),
            ("rdfc:RDFC10NegativeEvalTest", None) => {
                rdfc10::canonical(&data, hash, limits::CANONICALISATION_STEPS).is_err()
            }
            other => panic!("{action}: an unknown kind of test {other:?}"),
        };
        if fits {
            right += 1;
        } else {
            wrong.push(format!("{action} ({kind})"));
        }
    }
    println!("{right} of the suite's tests pass");
    assert!(wrong.is_empty() && right >= 86, "{right} as expected\n{}", wrong.join("\n"));
}
