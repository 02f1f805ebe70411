//! In which order are the sources asked, and what does switching one off do?

use credential::key::Signer as _;
use issue::Format;
use trust::{Registry, Source};
use verify::{NeedKind, Outcome};

use crate::world::{HOST, REGISTRY, World, evidence, identity, name, needs, open, registry, said};

#[test]
fn what_is_at_hand_answers_before_anybody_outside_is_asked() {
    let mut world = World::by_key();
    world.published("The Register", REGISTRY);
    world.own(&format!("[[issuer]]\nname = \"As we call it\"\nid = [\"{}\"]", world.id()));
    let report = world.report();
    assert_eq!(name(&report), Some("As we call it"));
    assert_eq!(needs(&report, NeedKind::IssuerRegistry), Vec::<&str>::new());
    assert_eq!(said(evidence(&report, "listed")[0], "through"), "own-list");
}

#[test]
fn a_source_that_is_switched_off_is_not_asked_and_says_so() {
    let mut world = World::by_key();
    let entries = registry(&[(&world.id(), "Montelume College")]);
    world.trust.registries.push(Registry::from_json("file.json", &entries).unwrap());
    world.published("The Register", REGISTRY);
    world.answer(REGISTRY, NeedKind::IssuerRegistry, &entries);
    assert_eq!(identity(&world.report()).outcome, Outcome::Pass);
    world.own("[sources]\nregistries = false");
    let report = world.report();
    assert_eq!(open(&report), "no-trust-source");
    let off: Vec<String> = evidence(&report, "source-off-not-asked").iter().map(|one| said(one, "name")).collect();
    assert_eq!(off, ["registries"]);
    world.own(&format!("[sources]\nown-list = false\n[[issuer]]\nname = \"Ours\"\nid = [\"{}\"]", world.id()));
    assert_eq!(open(&world.report()), "no-trust-source", "switched off too");
    world.trust.switches.turn(Source::OwnList.id(), true).unwrap();
    assert_eq!(name(&world.report()), Some("Ours"));
}

/// Registries name DIDs: none is fetched for an issuer that is an address.
#[test]
fn no_registry_is_fetched_for_an_address() {
    for (mut world, due) in [(World::by_key(), &[REGISTRY][..]), (World::by_address(), &[])] {
        world.published("The Register", REGISTRY);
        assert_eq!(needs(&world.report(), NeedKind::IssuerRegistry), due);
    }
}

/// Shipped: asked only as far as they are switched on.
#[test]
fn registries_for_tests_are_known_and_not_asked() {
    let mut world = World::by_key();
    world.trust.know_public();
    let asked = |world: &World| needs(&world.report(), NeedKind::IssuerRegistry).join(" ");
    assert!(asked(&world).ends_with("/dcc-registry/registry.json"), "{}", asked(&world));
    world.own("[sources]\ndcc-sandbox = true\ndcc-members = false");
    assert!(asked(&world).ends_with("/sandbox-registry/registry.json"), "{}", asked(&world));
}

#[test]
fn a_domain_proves_a_domain_and_no_name() {
    let mut world = World::by_host();
    let report = world.report();
    assert_eq!(open(&report), "no-trust-source");
    let [controls] = evidence(&report, "controls-domain")[..] else { panic!("{report:#?}") };
    assert_eq!(said(controls, "domain"), HOST);
    world.own(&format!("[[issuer]]\nname = \"Montelume College\"\ndomain = [\"{HOST}\"]"));
    assert_eq!(name(&world.report()), Some("Montelume College"), "the user ties the domain to a name");
}

/// Whoever buys a lapsed domain has its name, and not its keys.
#[test]
fn a_listed_domain_that_lapsed_vouches_for_the_keys_that_were_valid_alone() {
    let own = World::by_host().issuer.signer(Format::OpenBadge).public_key().to_multibase().unwrap();
    for (key, until, due) in [
        (own.as_str(), "2026-11-21", ""),
        ("z6MkSomebodyElse", "2026-11-21", "listing-not-in-force"),
        (own.as_str(), "2025-08-31", "listing-not-in-force"),
    ] {
        let mut world = World::by_host();
        world
            .own(&format!("[[issuer]]\nname = \"Closed\"\ndomain = [\"{HOST}\"]\nuntil = {until}\nkeys = [\"{key}\"]"));
        let report = world.report();
        assert_eq!(open(&report), due, "{key} until {until}");
        let last = format!("{until}T23:59:59Z");
        assert!(due.is_empty() || format!("{report:?}").contains(&last), "its last day is told: {report:?}");
    }
}
