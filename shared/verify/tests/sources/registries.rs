//! Registries that lie at an address: whole, only for a seal that holds, dated, and named where they cannot be had.

use std::sync::Arc;

use verify::{NeedKind, NoAnswer, Outcome};

use crate::world::{REGISTRY, World, evidence, identity, name, needs, now, open, registry, said};

const KIND: NeedKind = NeedKind::IssuerRegistry;

#[test]
fn a_registry_that_lists_the_issuer_says_who_it_is_and_of_when_that_is() {
    let mut world = World::by_key();
    world.published("The Register", REGISTRY);
    let before = world.report();
    assert_eq!(needs(&before, KIND), [REGISTRY], "asked for whole: no identifier stands in the address");
    assert_eq!(open(&before), "source-unavailable");
    world.answer(REGISTRY, KIND, &registry(&[(&world.id(), "Montelume College"), ("did:key:z6Mkother", "Other")]));
    let report = world.report();
    assert_eq!(identity(&report).outcome, Outcome::Pass);
    assert_eq!(name(&report), Some("Montelume College"));
    assert_eq!(report.needs, []);
    let [listed] = evidence(&report, "listed")[..] else { panic!("{report:#?}") };
    assert_eq!(listed.source.as_deref(), Some(REGISTRY));
    assert_eq!(listed.dated, Some(now().plus_seconds(-60)), "when it was fetched");
    assert_eq!((said(listed, "source"), said(listed, "through")), ("The Register".into(), "registries".into()));
}

#[test]
fn nobody_is_asked_about_an_issuer_whose_seal_does_not_hold() {
    let mut world = World::by_key();
    world.published("The Register", REGISTRY);
    let text = String::from_utf8(world.bytes.clone()).unwrap();
    let forged = text.replace("MAG welding", "MIG welding");
    assert_ne!(forged, text);
    let report = world.report_of(forged.as_bytes());
    assert_eq!(report.needs, []);
    assert!(matches!(identity(&report).outcome, Outcome::Skip(_)));
}

#[test]
fn what_cannot_be_had_is_named_and_fails_nobody() {
    let other = "https://other.example/registry.json";
    let good = |world: &World| registry(&[(&world.id(), "Montelume College")]);
    let truncated = |world: &World| good(world)[..40].to_vec();
    let bad: [(&str, Result<Vec<u8>, &str>); 7] = [
        ("out of reach", Err("no connection")),
        ("empty", Ok(Vec::new())),
        ("truncated", Ok(truncated(&World::by_key()))),
        ("a page", Ok(b"<html></html>".to_vec())),
        ("another thing", Ok(b"{\"registry\": []}".to_vec())),
        ("a member twice", Ok(br#"{"registry":{},"registry":{}}"#.to_vec())),
        ("a name that is none", Ok(registry(&[(&World::by_key().id(), " ")]))),
    ];
    for (what, body) in bad {
        let mut world = World::by_key();
        world.published("The Register", REGISTRY);
        world.published("The Other", other);
        let body = body.map(Arc::from).map_err(NoAnswer::from);
        world.answered(REGISTRY, KIND, body, now());
        world.answer(other, KIND, &registry(&[]));
        let report = world.report();
        assert_eq!(open(&report), "source-unavailable", "{what}");
        let silent = evidence(&report, "source-not-asked");
        let names: Vec<String> = silent.iter().map(|one| said(one, "name")).collect();
        assert_eq!(names, ["The Register"], "{what}");
        world.answer(other, KIND, &good(&world));
        assert_eq!(name(&world.report()), Some("Montelume College"), "{what}: the next one is asked all the same");
    }
}

#[test]
fn a_copy_that_has_grown_old_settles_nothing() {
    let mut world = World::by_key();
    world.published("The Register", REGISTRY);
    let body: Arc<[u8]> = Arc::from(registry(&[(&world.id(), "Montelume College")]));
    let day = 86_400;
    for (age, due) in [(0, ""), (30 * day, ""), (30 * day + 1, "source-unavailable"), (400 * day, "source-unavailable")]
    {
        world.answered(REGISTRY, KIND, Ok(Arc::clone(&body)), now().plus_seconds(-age));
        assert_eq!(open(&world.report()), due, "{age} seconds old");
    }
}

#[test]
fn one_that_lists_others_only_leaves_the_issuer_unknown() {
    let mut world = World::by_key();
    world.published("The Register", REGISTRY);
    world.answer(REGISTRY, KIND, &registry(&[("did:key:z6Mkother", "Montelume College")]));
    let report = world.report();
    assert_eq!(open(&report), "issuer-not-listed");
    assert_eq!(name(&report), None);
}
