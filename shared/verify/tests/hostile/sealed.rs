//! Sealed European files of others: what stands in the report, and which changed bytes are found.
#![expect(clippy::disallowed_methods, reason = "a test reads the files of others, and how many bytes to change")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use trust::TrustSources;
use verify::report::Subject;
use verify::{Check, Facts, Policy, Report, Verdict, verify};

use crate::world::{now, problem, under};

fn elm() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let path = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("elm");
    if !path.is_dir() {
        println!("left out: {} is not there", path.display());
        return None;
    }
    Some(path)
}

/// Every sealed file below the folder: JSON with a payload beside signatures.
fn sealed_files() -> Vec<(String, Vec<u8>)> {
    let (mut folders, mut found): (Vec<PathBuf>, Vec<_>) = (elm().into_iter().collect(), Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "json" || kind == "jsonld") {
                let bytes = std::fs::read(&path).unwrap();
                let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
                if value.get("payload").is_some() && value.get("signatures").is_some() {
                    found.push((path.file_name().unwrap().to_string_lossy().into_owned(), bytes));
                }
            }
        }
    }
    found.sort();
    found
}

fn judged(bytes: &[u8]) -> Report {
    verify(&credential::format::read(bytes), &Facts::default(), &TrustSources::default(), None, now())
}

fn invalid(report: &Report) -> bool {
    matches!(under(report, "integrity"), Verdict::Invalid { .. })
}

/// Whether the seal, or the form that it is read by, is what does not hold.
fn broken(report: &Report) -> bool {
    [Check::Format, Check::Signature].iter().any(|check| report.finding(*check).outcome.id() == "fail")
}

#[test]
fn the_seal_holds_and_nobody_is_known_to_vouch_for_it() {
    let files = sealed_files();
    for (name, bytes) in &files {
        let report = judged(bytes);
        assert_eq!(report.finding(Check::Signature).outcome.id(), "pass", "{name}");
        // These two name an issuer of their own making, and not the organisation of the certificate that sealed them.
        let invented = matches!(name.as_str(), "credential-jws-invalid.jsonld" | "signed_credential.jsonld");
        let due = if invented { "seal-mismatch" } else { "no-anchor" };
        assert_eq!(problem(&report, Check::IssuerKey), due, "{name}");
        let seen = &report.finding(Check::IssuerKey).evidence;
        assert!(seen.iter().any(|seen| seen.id == "certificate-withdrawal-not-asked"), "{name}: {seen:?}");
        for policy in Policy::BUILT_IN {
            assert_eq!(invalid(&report), invented, "{name} under {policy}");
            assert!(!matches!(under(&report, policy), Verdict::Valid { .. }), "{name} under {policy}");
        }
        if report.subject == Subject::Presentation {
            assert_eq!(problem(&report, Check::Format), "nothing-presented", "{name} presents nothing");
        }
    }
    assert!(files.is_empty() || files.len() == 6, "{} sealed files", files.len());
}

/// The part of the file in which a byte stands.
fn part(text: &str) -> impl Fn(usize) -> &'static str {
    let after = |start: usize, what: &str| text.get(start..).and_then(|rest| rest.find(what)).map(|at| start + at);
    let mut parts: Vec<(usize, usize, &'static str)> = Vec::new();
    for (name, part) in [("\"payload\"", "payload"), ("\"protected\"", "protected"), ("\"signature\"", "signature")] {
        let Some(start) = after(0, name) else { continue };
        let open = after(start + name.len(), "\"").unwrap() + 1;
        let bytes = text.as_bytes();
        let mut close = open;
        while bytes[close] != b'"' {
            close += if bytes[close] == b'\\' { 2 } else { 1 };
        }
        parts.push((open, close, part));
    }
    if let Some(start) = after(0, "\"etsiU\"") {
        let open = after(start, "[").unwrap() + 1;
        parts.push((open, after(open, "]").unwrap(), "etsiU"));
    }
    move |at| parts.iter().find(|(open, close, _)| (*open..*close).contains(&at)).map_or("between", |part| part.2)
}

/// One byte in so many is changed; `WANDERBUCH_EVERY` says how many.
#[test]
fn a_changed_byte_of_what_is_sealed_is_invalid() {
    let every = std::env::var("WANDERBUCH_EVERY").ok().and_then(|text| text.parse().ok()).unwrap_or(997_usize);
    for (name, bytes) in sealed_files() {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let part = part(&text);
        let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let whole = serde_json::from_slice::<Value>(&bytes).unwrap();
        for at in (every / 2..bytes.len()).step_by(every) {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            let report = judged(&changed);
            assert!(!matches!(under(&report, "integrity"), Verdict::Valid { .. }));
            // An escape or a space may be written otherwise, and nothing is changed.
            let same = serde_json::from_slice::<Value>(&changed).is_ok_and(|value| value == whole);
            let said = if broken(&report) { "found" } else { "not found" };
            if !same && !broken(&report) {
                let around = String::from_utf8_lossy(&bytes[at.saturating_sub(30)..(at + 10).min(bytes.len())]);
                println!("{name}, byte {at} of {}, not found; after: {around:?}", part(at));
            }
            *count.entry((part(at), if same { "the same" } else { said })).or_default() += 1;
            let must = matches!(part(at), "payload" | "protected" | "signature") && !same;
            assert!(
                !must || (broken(&report) && invalid(&report)),
                "{name}, byte {at} of the {}: {report:#?}",
                part(at)
            );
        }
        println!("{name}: {count:?}");
        let of = |said: &str| count.iter().filter(|(of, _)| of.1 == said).map(|(_, count)| count).sum::<usize>();
        // What is left is not sealed and not stamped: names of members that nobody reads, and ends of certificates.
        assert!(of("not found") * 50 <= of("found"), "{name}: {count:?}");
    }
}

/// What presents sealed files is judged by each of them.
#[test]
fn sealed_files_in_a_presentation_are_judged() {
    for (name, bytes) in sealed_files() {
        let alone = judged(&bytes);
        if alone.subject == Subject::Presentation {
            continue;
        }
        let sealed: Value = serde_json::from_slice(&bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        for inside in [json!([sealed.clone()]), json!([text])] {
            let around = json!({"@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiablePresentation"],
                "verifiableCredential": inside});
            let report = judged(around.to_string().as_bytes());
            let [credential] = report.credentials.as_slice() else { panic!("{name}: {report:#?}") };
            assert_eq!(credential.findings, alone.findings, "{name}");
            let mut changed = around;
            let first = &mut changed["verifiableCredential"][0];
            match first.get_mut("payload") {
                Some(payload) => *payload = json!(payload.as_str().unwrap().replacen('e', "f", 1)),
                None => *first = json!(first.as_str().unwrap().replacen("issuer", "issuep", 1)),
            }
            assert!(invalid(&judged(changed.to_string().as_bytes())), "{name}, changed");
        }
    }
}
