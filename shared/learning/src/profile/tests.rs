//! Is the same missed as an independent SHACL engine misses, in credentials of ours and in variants of each?
//!
//! `tests/profile/expected.tsv` holds what pyshacl 0.40.1 finds by the published shapes; `tests/peers/shacl/expect.py` writes it.

use credential::json::Value;
use serde_json::{Value as Json, json};

use super::{Conformance, Lack, Shapes, look, table};
use crate::place::Place;

const EXPECTED: &str = include_str!("../../tests/profile/expected.tsv");

fn file(name: &str) -> Json {
    let text = match name {
        "generic.json" => include_str!("../../tests/profile/generic.json"),
        "accredited.json" => include_str!("../../tests/profile/accredited.json"),
        "converted.json" => include_str!("../../tests/profile/converted.json"),
        "issued-by-mandate.json" => include_str!("../../tests/profile/issued-by-mandate.json"),
        "diploma-supplement.json" => include_str!("../../tests/profile/diploma-supplement.json"),
        "second.json" => include_str!("../../tests/profile/second.json"),
        _ => panic!("no file {name}"),
    };
    serde_json::from_str(text).expect("JSON")
}

/// "-", "remove POINTER", "set POINTER JSON".
fn change(mut claims: Json, what: &str) -> Json {
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    let (pointer, new) = rest.split_once(' ').unwrap_or((rest, ""));
    match verb {
        "remove" => {
            let (parent, name) = pointer.rsplit_once('/').expect("a member");
            let parent = claims.pointer_mut(parent).expect(pointer).as_object_mut().expect(pointer);
            parent.remove(&name.replace("~1", "/").replace("~0", "~")).expect(pointer);
        }
        "set" => *claims.pointer_mut(pointer).expect(pointer) = serde_json::from_str(new).expect(new),
        _ => assert_eq!(what, "-"),
    }
    claims
}

/// By those shapes with all that they import, whatever the credential names.
fn missed(claims: Json, shapes: &str) -> String {
    let shapes = Shapes::ALL.into_iter().find(|one| one.id() == shapes).expect(shapes);
    let (claims, mut found) = (Value::from(claims), Conformance::default());
    look::look(&Place { pointer: String::new(), value: &claims }, shapes.whole(), &[], &mut found);
    assert!(found.whole && found.more == 0);
    let kind = |lack: &Lack| if *lack == Lack::Text { "address" } else { lack.id() };
    let mut said: Vec<String> =
        found.misses.iter().map(|miss| format!("{} {} {}", miss.class, miss.member, kind(&miss.lack))).collect();
    said.sort();
    if said.is_empty() { "-".to_owned() } else { said.join("; ") }
}

/// The lines of a table that come out otherwise, each with what does.
pub(crate) fn differences(table: &str, read: impl Fn(&str) -> Json) -> (usize, Vec<String>) {
    let lines: Vec<&str> = table.lines().collect();
    let differs = |line: &&str| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("four cells");
        let (name, shapes, what, expected) = (next(), next(), next(), next());
        let found = missed(change(read(name), what), shapes);
        (found != expected).then(|| format!("{name} {shapes} {what}\n  ours:    {found}\n  pyshacl: {expected}"))
    };
    (lines.len(), lines.iter().filter_map(differs).collect())
}

#[test]
fn the_same_as_an_engine_of_shacl() {
    let (looked, differences) = differences(EXPECTED, file);
    assert!(differences.is_empty(), "{} of {looked}:\n{}", differences.len(), differences.join("\n"));
    assert!(looked > 200, "{looked} lines");
}

/// A larger table, of files that are not part of this repository, if somebody has made one: its path and its folder.
#[test]
#[expect(clippy::disallowed_methods, clippy::print_stderr, reason = "a table and files from outside")]
fn the_same_over_files_from_outside() {
    let (Ok(table), Ok(folder)) = (std::env::var("WANDERBUCH_SHACL_TABLE"), std::env::var("WANDERBUCH_SHACL_FILES"))
    else {
        eprintln!("left out: no table of pyshacl's named by WANDERBUCH_SHACL_TABLE and WANDERBUCH_SHACL_FILES");
        return;
    };
    let (looked, differences) = differences(&std::fs::read_to_string(table).expect("table"), |name| {
        let bytes = std::fs::read(std::path::Path::new(&folder).join(name)).expect(name);
        let read: Json = serde_json::from_slice(&bytes).expect(name);
        match (&read["payload"], &read["credential"]) {
            (Json::String(payload), _) => serde_json::from_str(payload).expect(name),
            (_, Json::Object(credential)) => Json::Object(credential.clone()),
            _ => read,
        }
    });
    assert!(differences.is_empty(), "{} of {looked}:\n{}", differences.len(), differences.join("\n"));
    eprintln!("{looked} lines held against pyshacl");
}

fn of(claims: Json) -> Conformance {
    Conformance::of(&Value::from(claims)).expect("a European Digital Credential")
}

#[test]
fn the_profile_is_the_one_that_is_named() {
    let shapes = |name: &str| of(file(name)).shapes.into_iter().map(|(shapes, _)| shapes).collect::<Vec<_>>();
    assert_eq!(shapes("generic.json"), [Shapes::Lists]);
    assert_eq!(shapes("accredited.json"), [Shapes::Accredited]);
    assert_eq!(shapes("converted.json"), [Shapes::Converted]);
    assert_eq!(shapes("issued-by-mandate.json"), [Shapes::IssuedByMandate]);
    assert_eq!(shapes("diploma-supplement.json"), [Shapes::DiplomaSupplement]);
    // Who names no profile that is known here is held to what is asked of all.
    let mut other = file("accredited.json");
    other["credentialProfiles"]["id"] = json!("http://data.europa.eu/snb/credential/6cf8e68c43");
    other["credentialSchema"]["id"] = json!("https://registry.example/1");
    let found = of(other);
    assert_eq!(found.shapes, [(Shapes::Lists, None)]);
    assert_eq!(found.unknown[0].value.address, "http://data.europa.eu/snb/credential/6cf8e68c43");
    assert_eq!(found.unknown[0].pointer, "/credentialProfiles");
    assert_eq!(Conformance::of(&Value::from(json!({"type": ["VerifiableCredential"]}))), None);
}

#[test]
fn each_miss_says_whose_rule_it_is_and_where() {
    let mut claims = file("issued-by-mandate.json");
    claims["evidence"].as_object_mut().expect("evidence").remove("evidenceStatement");
    claims["issuer"].as_object_mut().expect("issuer").remove("eIDASIdentifier");
    claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingBody"]
        .as_object_mut()
        .expect("body")
        .remove("eIDASIdentifier");
    let opportunity = &mut claims["credentialSubject"]["hasClaim"]["specifiedBy"]["awardingOpportunity"];
    opportunity["awardingBody"].as_object_mut().expect("body").remove("eIDASIdentifier");
    let found = of(claims);
    let misses: Vec<(&str, &str, &str, &str)> =
        found.misses.iter().map(|miss| (miss.shapes.id(), miss.class, miss.member, miss.pointer.as_str())).collect();
    assert_eq!(
        misses,
        [
            ("generic-no-cv", "IssuerNodeShape", "eIDASIdentifier", "/issuer"),
            ("issued-by-mandate", "Evidence", "evidenceStatement", "/evidence"),
        ]
    );
}

/// VCDM 2.0 has no `issued`, and ELM's context makes an address of a status, where its shapes ask a text.
#[test]
fn what_nobody_can_say_is_held_against_nobody() {
    let found = of(file("second.json"));
    assert_eq!(found.avoidable().count(), 0, "{:?}", found.misses);
    let unsayable: Vec<&str> = found.misses.iter().map(|miss| miss.member).collect();
    assert_eq!(unsayable, ["credentialStatus", "issued"]);
    assert_eq!((found.unseen[0].member, found.unseen[0].shapes_name), ("nationalID", "nationalId"));
    assert_eq!(found.unseen[0].pointer, "/credentialSubject/nationalID");
}

/// A miss says what the thing is called, or what stands around it.
#[test]
fn each_miss_names_the_thing() {
    let mut claims = file("generic.json");
    let title = json!({"en": "Welding", "de": "Schweißen"});
    claims["credentialSubject"]["hasClaim"]["title"] = title;
    claims["credentialSubject"]["hasClaim"].as_object_mut().expect("claim").remove("awardedBy");
    let name = |languages: &[&str]| {
        let found = Conformance::in_languages(&Value::from(claims.clone()), languages).expect("one");
        let miss = found.misses.into_iter().find(|miss| miss.member == "awardedBy").expect("missed");
        (miss.pointer, miss.name)
    };
    let due = |name: &str| ("/credentialSubject/hasClaim".to_owned(), Some(name.to_owned()));
    assert_eq!(name(&[]), due("Welding"));
    assert_eq!(name(&["fi", "de"]), due("Schweißen"));
}

/// One id for two things makes them one, by the rules: the miss says which, and where both stand.
#[test]
fn an_id_that_two_things_share_is_named() {
    let mut claims = file("generic.json");
    let identifier =
        |notation: &str| json!({"id": "urn:epass:identifier:2", "type": "Identifier", "notation": notation});
    claims["credentialSubject"]["identifier"] = json!([identifier("17")]);
    claims["issuer"]["identifier"] = identifier("44");
    let found = of(claims.clone());
    let miss = found.misses.iter().find(|miss| miss.member == "notation").expect("missed");
    assert_eq!(miss.lack, Lack::TooMany { most: 1, found: 2 });
    let shared = miss.shared.as_ref().expect("shared");
    assert_eq!(shared.id, "urn:epass:identifier:2");
    let mut places = shared.places.clone();
    places.sort();
    assert_eq!(places, ["/credentialSubject/identifier/0", "/issuer/identifier"]);
    // One thing that has two of it shares nothing.
    claims["issuer"].as_object_mut().expect("issuer").remove("identifier");
    claims["credentialSubject"]["identifier"][0]["notation"] = json!(["17", "44"]);
    let alone = of(claims);
    assert_eq!(alone.misses.iter().find(|miss| miss.member == "notation").expect("missed").shared, None);
}

/// VCDM 2.0 does not know `issued`: where it stands there, it is not called absent.
#[test]
fn what_the_format_does_not_know_is_there_all_the_same() {
    let mut claims = file("second.json");
    let written = |claims: &Json| {
        let found = of(claims.clone());
        found.misses.iter().find(|miss| miss.member == "issued").map(|miss| (miss.unsayable, miss.written))
    };
    claims["issued"] = json!("2024-03-26T16:03:32+01:00");
    assert_eq!(written(&claims), Some((true, true)));
    claims.as_object_mut().expect("claims").remove("issued");
    assert_eq!(written(&claims), Some((true, false)));
}

/// One value without its array and several with it, texts alone and in arrays: the same.
#[test]
fn one_or_many() {
    let mut claims = file("generic.json");
    claims["credentialSubject"]["hasClaim"] = json!([claims["credentialSubject"]["hasClaim"]]);
    claims["displayParameter"]["title"]["en"] = json!(["Welding"]);
    assert_eq!(of(claims).misses, []);
}

/// Rules stand for every shape, and each is reached by a term.
#[test]
fn the_table_is_whole() {
    assert_eq!(table::all().count(), 510);
    for rule in table::all() {
        assert!(table::term(rule.member).is_some(), "{rule:?}");
        assert!(!rule.value.is_empty(), "{rule:?}");
    }
    for shapes in Shapes::ALL {
        assert!(table::all().any(|rule| rule.shapes == shapes), "{shapes:?}");
    }
}

/// Many things, many values, the same value again and again: in bounds, and what was not looked at is said.
#[test]
fn hostile() {
    let many: Vec<Json> = (0..20_000).map(|n| json!({"id": format!("urn:x:{n}"), "type": "Organisation"})).collect();
    let mut claims = file("generic.json");
    claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingBody"] = json!(many);
    let found = of(claims);
    assert!(!found.whole && found.misses.len() == crate::limits::MISSES && found.more > 1_000);
    let texts: Vec<Json> = (0..60_000).map(|n| json!(format!("t{n}"))).collect();
    let mut claims = file("generic.json");
    claims["displayParameter"]["title"] = json!({"en": texts});
    assert!(!of(claims).whole);
    for bad in
        [json!(null), json!(7), json!([]), json!({"type": "EuropeanDigitalCredential", "issuer": [[[]], 7, null]})]
    {
        Conformance::of(&Value::from(bad));
    }
}
