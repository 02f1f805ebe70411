//! Does every value of a file stand somewhere on the page of its credential?

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use credential::Timestamp;
use learning::Date;
use learning::validation::Standing;
use serde_json::{Value, json};
use words::Words;

use super::super::{groups, rest, teller};
use super::left;
use crate::describe::Language;
use crate::flow::reading::{self, Reading};
use crate::i18n::Texts;
use crate::model::Statement;

/// Every value of a file with where it stands; what is empty says nothing.
fn leaves(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => found.push((pointer.to_owned(), text.trim().to_owned())),
        Value::Bool(_) | Value::Number(_) => found.push((pointer.to_owned(), value.to_string())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| leaves(item, &format!("{pointer}/{at}"), found));
        }
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            leaves(member, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), found);
        }),
    }
}

fn shown(reading: &Reading, language: &Language<'_>) -> Vec<Statement> {
    let (groups, rest) = (groups(&reading.award, Standing::Open, language), rest(&reading.award, language));
    let left = left(reading, &groups, &rest, language);
    groups.into_iter().flat_map(|group| group.statements).chain(rest).chain(left).collect()
}

/// The values that no statement tells: by its place, or in its words.
fn untold(claims: &Value, reading: &Reading, words: Words, texts: &Texts) -> Vec<String> {
    let now = Timestamp::from_seconds(0).unwrap();
    let language = Language { words, texts, now, esco: None, country: None };
    let shown = shown(reading, &language);
    let mut found = Vec::new();
    leaves(claims, "", &mut found);
    let places: HashSet<&str> =
        shown.iter().filter(|said| !said.value.is_empty()).map(|said| said.name.as_str()).collect();
    let all = shown.iter().map(|said| said.value.as_str()).collect::<Vec<_>>().join("\n");
    let says = |form: &str| all.contains(form);
    found.retain(|(pointer, text)| {
        let at = places.contains(words::plain(pointer).as_str());
        let forms = [words::told(text), words::told(words::unmarked(text).trim())];
        let date = teller::date(&Date::of(text), &language);
        !(at || text.chars().count() > 3 && (forms.iter().any(|form| says(form)) || says(&date)))
    });
    found.into_iter().map(|(pointer, text)| format!("{pointer}: {text}")).collect()
}

fn read(bytes: &[u8]) -> Option<Reading> {
    reading::read(bytes, Words::english()).ok()?.pop()?.ok()
}

/// A member that nobody knows in every object that has a type.
fn strange(value: &mut Value, count: &mut usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strange(item, count)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| strange(member, count));
            if members.contains_key("type") {
                *count += 1;
                members.insert("unheardOf".to_owned(), json!(format!("said nowhere {count}")));
            }
        }
        _ => {}
    }
}

fn made() -> [Value; 2] {
    let concept =
        |id: &str, label: &str| json!({"id": id, "type": "Concept", "prefLabel": {"en": label, "fi": "Jokin"}});
    let ireland = concept("http://publications.europa.eu/resource/authority/country/IRL", "Ireland");
    let diploma = json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"], "issued": "2026-03-26T16:01:37Z",
        "issuer": {"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Zed"},
            "location": {"address": {"countryCode": ireland}}},
        "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "fullName": {"en": "Ilva Marten"},
            "nationalID": {"type": "LegalIdentifier", "notation": "17-44", "spatial": ireland},
            "hasClaim": [{"id": "urn:epass:learningAchievement:4", "type": "LearningAchievement",
                "title": {"en": "**Welding** of steel", "fi": "Hitsaus"}, "proof": {"type": "X", "created": "2026-01-02"},
                "specifiedBy": {"type": "Qualification", "title": {"en": "Welding"},
                    "eqfLevel": concept("http://data.europa.eu/snb/eqf/4", "Level 4"), "creditPoint": {"point": "36"}}}]},
        "cnf": {"jwk": {"kty": "EC", "crv": "P-256", "x": "only-a-test"}},
    });
    let badge = json!({"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "validFrom": "2026-01-02T00:00:00Z",
        "issuer": {"id": "https://zed.example", "type": "Profile", "name": "Zed",
            "address": {"type": "Address", "addressCountry": "Ireland", "addressCountryCode": "IE"}},
        "credentialSubject": {"type": "AchievementSubject",
            "identifier": [{"type": "IdentityObject", "hashed": true, "salt": "pepper", "identityHash": "sha256$77"}],
            "achievement": {"id": "urn:x:1", "type": "Achievement", "name": "Welding",
                "criteria": {"narrative": "# How\n- **weld** a bench\n- [read](https://zed.example/read) the plan"}}},
        "proof": {"type": "DataIntegrityProof", "proofValue": "z58"}});
    [diploma, badge]
}

#[test]
fn nothing_in_a_file_is_lost_from_view() {
    for language in words::Language::ALL {
        let (words, texts) = (Words::of(language), Texts::of(language).unwrap());
        for mut claims in made() {
            for strangely in [false, true] {
                let mut count = 0;
                if strangely {
                    strange(&mut claims, &mut count);
                    assert!(count > 5, "{count}");
                }
                let reading = read(claims.to_string().as_bytes()).unwrap();
                assert_eq!(untold(&claims, &reading, words, &texts), [""; 0], "{strangely}: {claims}");
            }
        }
    }
}

/// What people read stands in the groups; the list for programs holds what only they read.
#[test]
fn programs_have_a_list_of_their_own() {
    let texts = Texts::english().unwrap();
    let now = Timestamp::from_seconds(0).unwrap();
    let language = Language { words: Words::english(), texts: &texts, now, esco: None, country: None };
    let [diploma, _] = made();
    let reading = read(diploma.to_string().as_bytes()).unwrap();
    let (groups, rest) = (groups(&reading.award, Standing::Open, &language), rest(&reading.award, &language));
    let left = left(&reading, &groups, &rest, &language);
    let at = |pointer: &str| left.iter().find(|said| said.name == pointer).map(|said| said.value.as_str());
    assert_eq!(at("/cnf/jwk/crv"), Some("P-256"));
    assert_eq!(at("/credentialSubject/fullName/en"), None, "that is told: {left:?}");
    assert!(
        groups.iter().flat_map(|group| &group.statements).any(|said| said.value == "Welding of steel"),
        "{groups:?}"
    );
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
    found.sort();
}

/// The same of the real files, sealed or not: of a sealed one its sealed body.
#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn nothing_in_real_files_is_lost_from_view() {
    let Some(shared) = std::env::var_os("WANDERBUCH_SHARED").map(PathBuf::from) else {
        eprintln!("left out: WANDERBUCH_SHARED is not set");
        return;
    };
    let (mut all, mut count) = (Vec::new(), 0);
    ["elm", "fixtures"].iter().for_each(|name| files(&shared.join(name), &mut all));
    let texts = Texts::english().unwrap();
    for path in all {
        let Some(reading) = read(&std::fs::read(&path).unwrap()) else { continue };
        let Some(claims) = reading.claims(|claims| claims.to_serde()) else { continue };
        assert_eq!(untold(&claims, &reading, Words::english(), &texts), [""; 0], "{}", path.display());
        count += 1;
    }
    assert!(count >= 100, "{count} files");
}
