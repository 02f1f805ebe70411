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
use super::suites::dataset;
use super::{JsonLdError, canonicalise, rdfc10, table};
use crate::key::Hash;
use crate::{json, limits};
use serde_json::json;

/// The one context whose original is not among the shared files, since no credential there uses it: as the crate
/// `ssi-contexts` has it.
const DID_CONFIGURATION: &str = "https://identity.foundation/.well-known/did-configuration/v1";
const DID_CONFIGURATION_ORIGINAL: &str = r##"{
  "@context": [
    {
      "@version": 1.1,
      "@protected": true,
      "LinkedDomains": "https://identity.foundation/.well-known/resources/did-configuration/#LinkedDomains",
      "DomainLinkageCredential": "https://identity.foundation/.well-known/resources/did-configuration/#DomainLinkageCredential",
      "origin": "https://identity.foundation/.well-known/resources/did-configuration/#origin",
      "linked_dids": "https://identity.foundation/.well-known/resources/did-configuration/#linked_dids"
    }
  ]
}
"##;

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
        let bytes = match address {
            DID_CONFIGURATION => DID_CONFIGURATION_ORIGINAL.as_bytes().to_vec(),
            _ => std::fs::read(folder.join(map.str(address).expect(address))).expect(address),
        };
        let original = json::parse(&bytes, 1 << 20).expect(address);
        let original = Local::from_json(original.get("@context").expect(address), false).expect(address);
        assert_eq!(table::read(embedded.table).expect(address), original, "{address}");
        let digest = crate::digest::sha256_hex(&bytes);
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

#[test]
fn a_long_name_is_not_written_out_without_end() {
    let long = format!("urn:{}", "x".repeat(1 << 20));
    let many: Vec<_> = (0..200).map(|number| number.to_string()).collect();
    let nodes: Vec<_> = many.iter().map(|text| json!({"a": text})).collect();
    for (what, context, members) in [
        ("a subject", json!({"a": "urn:a"}), json!({"id": long, "a": many})),
        ("a property", json!({"a": long, "b": "urn:b"}), json!({"id": "urn:x", "b": nodes})),
        ("a datatype", json!({"a": {"@id": "urn:a", "@type": long}}), json!({"id": "urn:x", "a": many})),
    ] {
        let mut document = members;
        document["@context"] = json!(["https://www.w3.org/ns/credentials/v2", context]);
        let refused = canonicalise(&json::Value::from(document), &Contexts::embedded());
        assert_eq!(refused, Err(JsonLdError::TooLong { limit: limits::CANONICAL_BYTES }), "{what}");
    }
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
