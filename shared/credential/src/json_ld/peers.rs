//! Do other programs make the same canonical form? jsonld.js, by a table of hashes (`tests/peers/jsonld-js` makes it).
//!
//! `JSONLD_JS` may name another folder with its own `jsonld_js.tsv`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads outside data where it is, and says so where not"
)]

use std::path::{Path, PathBuf};

use super::{Contexts, canonicalise_with};
use crate::json::{self, Value};
use crate::key::Hash;
use crate::{digest, limits};

fn contexts(folder: &Path) -> Contexts {
    let map = std::fs::read(folder.join("_contexts/MAP.json")).expect("contexts");
    let map = json::parse(&map, 1 << 20).expect("a map of contexts");
    let mut contexts = Contexts::embedded();
    for (address, file) in map.as_object().expect("an object").iter() {
        if !Contexts::is_embedded(address) {
            let file = file.as_str().expect("a file's name");
            let bytes = std::fs::read(folder.join("_contexts").join(file)).expect(file);
            contexts.trust(address, &bytes).expect(address);
        }
    }
    contexts
}

/// How many documents come out as the table says, and why the others do not.
fn compare(folder: &Path, table: &str) -> (usize, Vec<String>) {
    let (contexts, mut same, mut refused) = (contexts(folder), 0, Vec::new());
    for line in table.lines() {
        let (expected, path) = line.split_once('\t').expect("two columns");
        let Ok(bytes) = std::fs::read(folder.join(path)) else { continue };
        let Ok(document) = json::parse(&bytes, limits::CREDENTIAL_BYTES) else {
            refused.push(format!("{path}: not our JSON"));
            continue;
        };
        let context = document.get("@context").map_or(Value::Null, Clone::clone);
        match canonicalise_with(&document, &context, &["proof"], Hash::Sha256, &contexts) {
            Ok(canonical) => {
                assert_eq!(digest::sha256_hex(canonical.n_quads.as_bytes()), expected, "{path}\n{}", canonical.n_quads);
                same += 1;
            }
            Err(error) => refused.push(format!("{path}: {error}")),
        }
    }
    (same, refused)
}

#[test]
fn jsonld_js_makes_the_same_quads() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures");
    if !shared.is_dir() {
        println!("left out: no folder {} (documents of other programs)", shared.display());
        return;
    }
    let (same, refused) = compare(&shared, include_str!("jsonld_js.tsv"));
    refused.iter().for_each(|line| println!("refused: {line}"));
    println!("{same} the same, {} refused", refused.len());
    assert!(same > 80, "{same} of the table's documents come out the same");
}

#[test]
fn jsonld_js_makes_the_same_quads_of_another_folder() {
    let Some(folder) = std::env::var_os("JSONLD_JS").map(PathBuf::from) else {
        println!("left out: JSONLD_JS names no folder with documents, _contexts/MAP.json and jsonld_js.tsv");
        return;
    };
    let table = std::fs::read_to_string(folder.join("jsonld_js.tsv")).expect("a table");
    let (same, refused) = compare(&folder, &table);
    println!("{same} the same, {} refused", refused.len());
    assert_eq!((same, refused.len()), (table.lines().count(), 0), "{refused:?}");
}
