//! Names and domains that look like somebody else's: flagged beside the checks, and never decided.

use credential::data_integrity::Suite;
use serde_json::Value;
use verify::{NeedKind, Outcome, Report};

use crate::world::{REGISTRY, World, identity, open, registry};

fn flagged(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(|warning| warning.problem.id()).collect()
}

/// What the school calls itself in the credential that the tests make.
fn own_name(world: &World) -> String {
    let value: Value = serde_json::from_slice(&world.bytes).unwrap();
    value["issuer"]["name"].as_str().unwrap().to_owned()
}

#[test]
fn a_listed_name_under_another_key_is_flagged_and_changes_no_answer() {
    let mut world = World::by_key();
    let plain = world.report();
    assert_eq!(flagged(&plain), Vec::<&str>::new());
    world.published("The Register", REGISTRY);
    let name = own_name(&world);
    world.answer(REGISTRY, NeedKind::IssuerRegistry, &registry(&[("did:key:z6Mkother", &name.to_uppercase())]));
    let report = world.report();
    assert_eq!(flagged(&report), ["name-of-another"]);
    assert_eq!(report.warnings[0].place, "/issuer/name");
    assert_eq!(open(&report), "issuer-not-listed", "flagged, never decided");
}

#[test]
fn a_name_in_other_letters_is_flagged() {
    let mut world = World::by_key();
    let name = own_name(&world);
    let alike = name.replacen('o', "о", 1); // Cyrillic
    assert_ne!(alike, name);
    world.own(&format!("[[issuer]]\nname = \"{alike}\"\nid = [\"did:web:real.example\"]"));
    assert_eq!(flagged(&world.report()), ["look-alike-name"]);
}

#[test]
fn whoever_is_listed_under_that_name_is_not_flagged() {
    let mut world = World::by_key();
    let name = own_name(&world);
    world.own(&format!(
        "[[issuer]]\nname = \"{name}\"\nid = [\"{}\"]\n[[issuer]]\nname = \"{name}\"\nid = [\"did:web:also.example\"]",
        world.id()
    ));
    let report = world.report();
    assert_eq!(identity(&report).outcome, Outcome::Pass);
    assert_eq!(flagged(&report), Vec::<&str>::new());
}

/// An issuer whom two sources list under different names may use either.
#[test]
fn whoever_is_listed_under_two_names_may_use_both() {
    let mut world = World::by_key();
    let (name, id) = (own_name(&world), world.id());
    world.own(&format!("[[issuer]]\nname = \"First Aid Club\"\nid = [\"{id}\"]"));
    let address = "https://registry.example/names.json";
    world.published("Register of names", address);
    world.answer(address, NeedKind::IssuerRegistry, &registry(&[(&id, &name)]));
    let report = world.report();
    assert_eq!(identity(&report).outcome, Outcome::Pass);
    assert_eq!(flagged(&report), Vec::<&str>::new());
    world.answer(address, NeedKind::IssuerRegistry, &registry(&[("did:web:uni.example", &name)]));
    assert_eq!(flagged(&world.report()), ["name-of-another"]);
}

/// A listed club that calls itself by a university's name.
#[test]
fn a_listed_issuer_that_uses_anothers_name_is_flagged() {
    let mut world = World::by_key();
    let name = own_name(&world);
    world.own(&format!(
        "[[issuer]]\nname = \"First Aid Club\"\nid = [\"{}\"]\n[[issuer]]\nname = \"{name}\"\nid = [\"did:web:uni.example\"]",
        world.id()
    ));
    let report = world.report();
    assert_eq!(identity(&report).outcome, Outcome::Pass);
    assert_eq!(flagged(&report), ["name-of-another"]);
}

/// A source that lists one name ten times says no more by it than by once; of many sources a few are enough.
#[test]
fn a_few_warnings_are_told_and_each_once() {
    let mut world = World::by_key();
    let name = own_name(&world);
    let others: Vec<String> = (0..10).map(|n| format!("did:web:{n}.example")).collect();
    let listed: Vec<(&str, &str)> = others.iter().map(|id| (id.as_str(), name.as_str())).collect();
    for number in 0..6 {
        let address = format!("https://registry.example/{number}.json");
        world.published(&format!("Register {}", number % 5), &address);
        world.answer(&address, NeedKind::IssuerRegistry, &registry(&listed));
        let warnings = world.report().warnings;
        assert_eq!(warnings.len(), (number + 1).min(4), "{warnings:#?}");
        assert!(warnings.iter().enumerate().all(|(place, one)| !warnings[..place].contains(one)), "{warnings:#?}");
    }
}

#[test]
fn a_domain_that_looks_like_a_listed_one_is_flagged() {
    let mut world = World::by_host();
    world.own("[[issuer]]\nname = \"The Real One\"\ndomain = [\"mоntelume.example\"]"); // a Cyrillic о
    let report = world.report();
    assert_eq!(flagged(&report), ["look-alike-domain"]);
    // What is told is both as DNS writes it, and the letters that people see.
    let told = report.warnings[0].problem.args();
    let said = |member: &str| match told.iter().find(|(name, _)| *name == member) {
        Some((_, verify::Arg::Text(text))) => text.clone(),
        other => panic!("{member}: {other:?}"),
    };
    assert_eq!(said("domain"), "montelume.example");
    assert!(said("listed").starts_with("xn--") && said("listed").ends_with("(mоntelume.example)"), "{told:?}");
    world.own("[sources]\nown-list = false");
    assert_eq!(flagged(&world.report()), Vec::<&str>::new(), "a list that is not asked is not held against anybody");
}

/// Letters of two scripts in one word, and a domain in letters that DNS cannot write, are flagged though nobody listed is like it.
#[test]
fn a_name_in_two_scripts_and_a_domain_in_other_letters_are_flagged() {
    let mut world = World::by_key();
    let plain = world.bytes.clone();
    for (member, text, due) in [
        ("name", "Zed College", None),
        ("name", "Zеd College", Some("mixed-scripts")), // a Cyrillic е
        ("name", "Колледж", None),
        ("url", "https://zed.example/about", None),
        ("url", "https://xn--zd-qlc.example/about", Some("other-letters")),
    ] {
        world.bytes = plain.clone();
        world.bytes = world.sealed_anew(&Suite::EddsaRdfc2022, |badge| badge["issuer"][member] = text.into());
        let report = world.report();
        assert_eq!(flagged(&report), due.into_iter().collect::<Vec<_>>(), "{text}");
        let places: Vec<&str> = report.warnings.iter().map(|warning| warning.place.as_str()).collect();
        assert_eq!(places, due.map(|_| format!("/issuer/{member}")).into_iter().collect::<Vec<_>>(), "{text}");
    }
}

/// European credentials have a name in each language: every one of them counts.
#[test]
fn a_listed_name_in_any_language_is_flagged() {
    let mut world = World::by_key();
    world.own("[[issuer]]\nname = \"Universität Zed\"\nid = [\"did:web:uni.example\"]");
    for (names, due) in [
        (serde_json::json!({"en": "Zed College", "de": "Zed-Schule"}), &[][..]),
        (serde_json::json!({"en": "Zed College", "de": "Universität Zed"}), &["name-of-another"]),
        (serde_json::json!({"de": ["Zed-Schule", "Universität Zed"]}), &["name-of-another"]),
        (serde_json::json!([{"@value": "Universität Zed", "@language": "de"}]), &["name-of-another"]),
    ] {
        let bytes = world.sealed_anew(&Suite::EddsaJcs2022, |badge| badge["issuer"]["legalName"] = names.clone());
        assert_eq!(flagged(&world.report_of(&bytes)), due, "{names}");
    }
}

#[test]
fn nothing_is_flagged_of_a_seal_that_does_not_hold() {
    let mut world = World::by_key();
    let name = own_name(&world);
    world.own(&format!("[[issuer]]\nname = \"{name}\"\nid = [\"did:web:uni.example\"]"));
    assert_eq!(flagged(&world.report()), ["name-of-another"]);
    let forged = String::from_utf8(world.bytes.clone()).unwrap().replace("MAG welding", "MIG welding");
    assert_eq!(flagged(&world.report_of(forged.as_bytes())), Vec::<&str>::new());
}
