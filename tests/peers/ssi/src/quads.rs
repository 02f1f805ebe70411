//! Which quads do ssi and oxjsonld read from a document, in RDFC-1.0's canonical form?

use std::sync::Arc;

use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::Dataset;
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use serde_json::json;
use ssi_json_ld::{CompactJsonLd, Expandable as _};
use ssi_rdf::{AnyLdEnvironment as _, LdEnvironment};

use crate::Bad;
use crate::contexts::Contexts;
use crate::local::now;

/// One answer a line: `{"quads": …}` or `{"error": …}`.
pub(crate) fn each_line(input: &str, read: impl Fn(&str) -> Result<String, String>) -> Result<String, Bad> {
    let answer = |line: &str| match read(line) {
        Ok(quads) => format!("{}\n", json!({ "quads": quads })),
        Err(error) => format!("{}\n", json!({ "error": error })),
    };
    Ok(input.lines().map(answer).collect())
}

/// By json-ld as ssi sets it up, and ssi's own canonicalisation.
pub(crate) fn by_ssi(line: &str, contexts: &Contexts) -> Result<String, String> {
    let document: CompactJsonLd = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let mut environment = LdEnvironment::default();
    let expanded = now(document.expand_with(&mut environment, &contexts.loader)).map_err(|error| error.to_string())?;
    let lines = environment.canonical_form_of(&expanded).map_err(|error| error.to_string())?;
    Ok(lines.concat())
}

/// By oxjsonld, and oxrdf's canonicalisation.
pub(crate) fn by_oxjsonld(line: &str, contexts: &Contexts) -> Result<String, String> {
    let texts = Arc::clone(&contexts.texts);
    let parser = JsonLdParser::new().for_slice(line).with_load_document_callback(move |address, _| {
        let text = texts.get(address).ok_or_else(|| format!("unknown context {address}"))?;
        Ok(JsonLdRemoteDocument { document: text.clone().into_bytes(), document_url: address.to_owned() })
    });
    let mut dataset = Dataset::new();
    for quad in parser {
        dataset.insert(&quad.map_err(|error| error.to_string())?);
    }
    let hash_algorithm = CanonicalizationHashAlgorithm::Sha256;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm });
    let mut lines: Vec<String> = dataset.iter().map(|quad| format!("{quad} .\n")).collect();
    lines.sort();
    Ok(lines.concat())
}
