//! Whose is a seal? Its certificate says so, by whoever vouches for that, and not the file.

use made_trust::{Party, Stood, Wish, seal};
use serde_json::json;
use trust::{OwnList, Source};
use verify::Check;

use crate::lists::listed;
use crate::world::{COLLEGE, IDENTIFIER, THEN, World, evidence, outcome, payload, said};
use credential::x509::Purpose;
use made_trust::Stamping;

const SOON: &str = "2025-06-01T09:00:05Z";
const GRANTED: &str = "2018-01-01T00:00:00Z";

/// Anybody can write another's identifier into a file and seal it by a certificate of their own.
#[test]
fn an_identifier_in_the_file_is_not_the_sealers() {
    let mut world = World::new();
    let other = "[[issuer]]\nname = \"University of Bee\"\nid = [\"did:web:bee.example\"]\nawards = [{}]\n";
    let (list, _) = OwnList::from_toml("own.toml", other, |_| Err("none".to_owned())).unwrap();
    world.trust.own.push(list);
    let mut file = payload();
    file["issuer"]["id"] = json!("did:web:bee.example");
    let sealed = seal(&world.college, &file.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
    let report = world.report(&sealed);
    assert_eq!(outcome(&report, Check::IssuerKey), "pass");
    assert_eq!(outcome(&report, Check::Accreditation), "unknown no-accreditation-source", "by nobody else's right");
    assert_eq!(report.proven_issuer.unwrap().name, COLLEGE);
}

/// Those whom the user names and those on the lists are two sources, and each can be switched off alone.
#[test]
fn the_holder_is_named_by_whoever_vouches_for_the_certificate() {
    let by_list = || listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    for (mut world, source, other) in
        [(World::new(), Source::Certificates, Source::EuLists), (by_list(), Source::EuLists, Source::Certificates)]
    {
        let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON));
        world.trust.switches.turn(other.id(), false).unwrap();
        let report = world.report(&sealed);
        assert_eq!(report.proven_issuer.as_ref().map(|issuer| issuer.name.as_str()), Some(COLLEGE), "{source:?}");
        let through = &report.finding(Check::IssuerIdentity).evidence[0];
        assert_eq!(said(through, "through"), source.id());
        world.trust.switches.turn(other.id(), true).unwrap();
        world.trust.switches.turn(source.id(), false).unwrap();
        assert_eq!(world.report(&sealed).proven_issuer, None, "{source:?} is switched off");
    }
}

/// Of several seals that are all the issuer's the first is told of.
#[test]
fn of_several_seals_the_first_counts() {
    let mut world = World::new();
    let dates = ("2020-01-01", "2040-01-01");
    let second = Party::new(&Wish::authority("Second Authority", dates), None);
    world.trust.anchors.push(crate::world::anchor(&second, Purpose::Seal));
    let payload = payload().to_string();
    let by = |authority: &Party| {
        let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, dates), Some(authority));
        seal(&college, &payload, THEN, None).file()["signatures"][0].clone()
    };
    let (one, two) = (by(&world.authority), by(&second));
    for (signatures, due) in [([&one, &two], "Seal Authority"), ([&two, &one], "Second Authority")] {
        let report = world.report_of(&json!({"payload": payload, "signatures": signatures}));
        let told = said(evidence(&report, "certificate-chain")[0], "authority");
        assert!(told.contains(due), "{told} is not {due}");
    }
}
