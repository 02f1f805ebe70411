//! Whose is a seal? Its certificate says so, by whoever vouches for that, and not the file.

use credential::data_integrity::{self, Options, Suite};
use credential::json::Value;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use made_trust::{Party, Stood, Wish, seal};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
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

/// Whoever else sealed it is told, and no answer rests on it.
#[test]
fn another_seal_beside_the_issuers_is_named() {
    let world = World::new();
    let payload = payload().to_string();
    let stranger = Party::new(&Wish::seal("Nobody’s College", "VATIE-9999999Z", ("2020-01-01", "2040-01-01")), None);
    let by = |party: &Party| seal(party, &payload, THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON)).file();
    let [issuers, other] = [by(&world.college), by(&stranger)].map(|file| file["signatures"][0].clone());
    for signatures in [[&issuers, &other], [&other, &issuers]] {
        let report = world.report_of(&json!({"payload": payload, "signatures": signatures}));
        assert_eq!(outcome(&report, Check::IssuerKey), "pass");
        let also: Vec<String> =
            evidence(&report, "sealed-also").into_iter().map(|one| said(one, "organisation")).collect();
        assert_eq!(also, ["Nobody’s College"]);
    }
    let alone = world.report_of(&json!({"payload": payload, "signatures": [issuers]}));
    assert!(evidence(&alone, "sealed-also").is_empty());
}

/// One of many may be written with the array or without it.
#[test]
fn an_issuer_in_an_array_of_one_is_the_issuer() {
    let world = World::new();
    let mut file = payload();
    file["issuer"] = json!([file["issuer"]]);
    let sealed = seal(&world.college, &file.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
    assert_eq!(outcome(&world.report(&sealed), Check::IssuerKey), "pass");
    file["issuer"] = json!([file["issuer"][0], {"legalName": {"en": "Another"}}]);
    let sealed = seal(&world.college, &file.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
    assert_eq!(outcome(&world.report(&sealed), Check::IssuerKey), "fail seal-mismatch");
}

/// A proof that was sealed in is one of several: one that cannot be checked leaves it open, and its key is nobody's.
#[test]
fn a_proof_inside_a_sealed_file_is_judged_too() {
    let world = World::new();
    let judged = |file: &serde_json::Value| {
        let sealed = seal(&world.college, &file.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
        let report = world.report(&sealed);
        [Check::Signature, Check::IssuerKey].map(|check| outcome(&report, check))
    };
    let with = |proof: serde_json::Value| {
        let mut file = payload();
        file["proof"] = proof;
        judged(&file)
    };
    let unread = json!({"type": "SomeSignature2031", "proofValue": "z1"});
    assert_eq!(with(unread), ["unknown unsupported-securing", "pass"]);
    assert_eq!(with(json!("none")), ["fail malformed-proof", "pass"]);
    let stranger = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(1)).unwrap();
    let multibase = stranger.public_key().to_multibase().unwrap();
    let method = format!("did:key:{multibase}#{multibase}");
    let options = Options::new(method, "assertionMethod", crate::world::at(THEN));
    let mut file = payload();
    file["issuer"]["id"] = json!(format!("did:key:{multibase}"));
    let mut proven = Value::from(file);
    data_integrity::sign(&mut proven, &options, &Suite::EddsaJcs2022, &stranger, &Contexts::embedded()).unwrap();
    let mut file = proven.to_serde();
    assert_eq!(judged(&file), ["pass", "pass"]);
    // What the file calls its issuer is its own word: without the seal's authority a stranger's proof ties nothing.
    let alone = seal(&Party::new(&crate::world::college(), None), &file.to_string(), THEN, None);
    assert_eq!(outcome(&world.report(&alone), Check::IssuerKey), "unknown no-anchor");
    file["credentialSubject"]["fullName"] = json!({"en": "Somebody Else"});
    assert_eq!(judged(&file), ["fail signature-mismatch", "pass"]);
}
