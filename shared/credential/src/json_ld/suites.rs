//! Do quads and canonical forms come out as the suites of their standards say, or is it said why not?
//!
//! RDF Dataset Canonicalization: all of github.com/w3c/rdf-canon. JSON-LD 1.1 API, toRdf: of github.com/w3c/json-ld-api what
//! is in plain compacted form comes out as expected, and all else is refused.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads outside data where it is, and says so where not"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::quads::{Dataset, Name};
use super::{Contexts, JsonLdError, canonicalise, rdfc10};
use crate::key::Hash;
use crate::{json, limits};

/// Reads N-Quads as the suites write them.
pub(super) fn dataset(text: &str) -> Dataset {
    labelled(text).0
}

/// The same, with the label of each blank node.
pub(super) fn labelled(text: &str) -> (Dataset, Vec<&str>) {
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
            assert!(matches!(data.blank(super::quads::Origin::Node(0)), Name::Blank(new) if new as usize == blanks.len() - 1));
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

/// A manifest of a suite, in the folder that an environment variable names, else among the shared suites.
fn manifest(variable: &str, what: &str, file: &str) -> Option<(PathBuf, json::Value<'static>)> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared =
        || std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("suites/vectors").join(what);
    let folder = std::env::var_os(variable).map_or_else(shared, PathBuf::from);
    if !folder.is_dir() {
        println!("left out: no folder {} ({what} of github.com/w3c; {variable} may name another)", folder.display());
        return None;
    }
    let manifest = std::fs::read(folder.join(file)).expect("manifest");
    let manifest = json::parse(&manifest, 1 << 20).expect("manifest").into_owned();
    Some((folder, manifest))
}

#[test]
fn the_suite_of_rdf_canon() {
    let what = "rdf-canon/tests";
    let Some((folder, manifest)) = manifest("RDF_CANON_SUITE", what, "manifest.jsonld") else { return };
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

/// A scoped context that no member uses is not looked at: no quad rests on it, and a context of the document's own leaves the
/// document loose anyhow.
const UNUSED_CONTEXT: &str = "#tc033";

/// One case of toRdf.
enum Found {
    /// The quads that the suite expects, or the error.
    Right,
    /// Refused, though JSON-LD at large accepts it: the kind of refusal.
    Refused(String),
    /// Other quads than expected, or quads where an error is.
    Wrong(String),
}

fn to_rdf(folder: &Path, case: &json::Value<'_>) -> Found {
    let read = |name: &str| std::fs::read(folder.join(name)).expect(name);
    let is = |kind: &str| {
        case.get("@type").is_some_and(|types| types.one_or_many().iter().any(|one| one.as_str() == Some(kind)))
    };
    let input = read(case.str("input").expect("input"));
    let found = match json::parse(&input, 1 << 20) {
        Err(error) => Err(error.to_string()),
        Ok(document) => canonicalise(&document, &Contexts::embedded()).map_err(|error| kind_of(&error)),
    };
    match (found, case.str("expect")) {
        (Err(_), None) if is("jld:NegativeEvaluationTest") => Found::Right,
        (Err(reason), _) => Found::Refused(reason),
        (Ok(_), None) if is("jld:PositiveSyntaxTest") => Found::Right,
        (Ok(found), None) => Found::Wrong(format!("accepted, with {} bytes of quads", found.n_quads.len())),
        (Ok(found), Some(expect)) => {
            let expected = String::from_utf8(read(expect)).expect(expect);
            let expected = rdfc10::canonical(&dataset(&expected), Hash::Sha256, 100_000).expect("cheap");
            if found.n_quads == expected {
                Found::Right
            } else {
                Found::Wrong(format!("\n{}\nnot\n{expected}", found.n_quads))
            }
        }
    }
}

/// The kind of refusal, without what it is about.
pub(super) fn kind_of(error: &JsonLdError) -> String {
    match error {
        JsonLdError::NotPlain { reason, .. } => {
            format!("{reason:?}").split([' ', '{', '(']).next().unwrap_or_default().to_owned()
        }
        JsonLdError::Context(_) => "a context that breaks JSON-LD's rules".to_owned(),
        JsonLdError::UnknownContext { .. } => "a context that is not known".to_owned(),
        other => other.to_string(),
    }
}

#[test]
fn the_suite_of_json_ld_to_rdf() {
    let what = "json-ld-api/tests";
    let Some((folder, manifest)) = manifest("JSON_LD_SUITE", what, "toRdf-manifest.jsonld") else { return };
    let (mut right, mut refused, mut wrong, mut others) = (0, BTreeMap::<String, usize>::new(), Vec::new(), 0);
    for case in manifest.get("sequence").map(json::Value::one_or_many).unwrap_or_default() {
        // What another version of JSON-LD says, and what asks for more than a document: neither is how credentials are read.
        let option = |name: &str| case.pointer(&format!("/option/{name}"));
        let is_1_0 = |name: &str| option(name).and_then(json::Value::as_str) == Some("json-ld-1.0");
        let asks = ["expandContext", "rdfDirection", "produceGeneralizedRdf"].iter().any(|name| option(name).is_some());
        if is_1_0("specVersion") || is_1_0("processingMode") || asks {
            others += 1;
            continue;
        }
        match to_rdf(&folder, case) {
            Found::Right => right += 1,
            Found::Refused(kind) => *refused.entry(kind).or_default() += 1,
            Found::Wrong(_) if case.str("@id") == Some(UNUSED_CONTEXT) => others += 1,
            Found::Wrong(how) => wrong.push(format!("{}: {how}", case.str("@id").unwrap_or_default())),
        }
    }
    for (kind, count) in &refused {
        println!("{count} refused: {kind}");
    }
    let all = refused.values().sum::<usize>();
    println!(
        "{right} as expected, {all} refused by name, {} wrong, {others} of other versions or with options",
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
