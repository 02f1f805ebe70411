//! The fault matrix: each fact from outside that a required check rests on, and each thing that can befall it.

use std::sync::Arc;

use credential::key::Signer as _;
use credential::{format, jose};
use issue::{Format, Identity};
use serde_json::{Value, json};
use verify::{Fact, Facts, Need, NeedKind, SeenList, verify};

use crate::world::{HOST, LIST, World, fact, now, under, valid};
use crate::{faults, logs, outside};

/// A credential, and one fact that it cannot be valid without.
pub(crate) struct Rests {
    pub(crate) name: String,
    pub(crate) world: World,
    pub(crate) credential: Vec<u8>,
    pub(crate) address: String,
    pub(crate) kind: NeedKind,
    /// What is of this kind of fact alone: forged, run out, older, somebody else's.
    pub(crate) own: Vec<(&'static str, Fact)>,
}

pub(crate) fn changed(good: &[u8], change: impl FnOnce(&mut Value)) -> Fact {
    let mut value: Value = serde_json::from_slice(good).unwrap();
    change(&mut value);
    fact(&serde_json::to_vec(&value).unwrap())
}

fn body(facts: &Facts, address: &str) -> Vec<u8> {
    facts.get(address, NeedKind::StatusList).unwrap().body.clone().unwrap().to_vec()
}

/// What can befall any of these facts: none may have more than 16 MiB.
fn common(good: &[u8]) -> Vec<(&'static str, Fact)> {
    faults::common(good, 17 << 20)
}

fn documents() -> Vec<Rests> {
    let mut all = Vec::new();
    for format in [Format::OpenBadge, Format::VcJwt] {
        let mut world = World::by_host();
        let credential = world.issued(format);
        let address = format!("https://{HOST}/.well-known/did.json");
        let good = body(&world.facts, &address);
        let other = World::new(Identity::Host(HOST.to_owned()), 8);
        let elsewhere = World::new(Identity::Host("other.example".to_owned()), 7);
        let their = |world: &World, address: &str| fact(&body(&world.facts, address));
        let ended = |member: &'static str| {
            changed(&good, |document| {
                for method in document["verificationMethod"].as_array_mut().unwrap() {
                    method[member] = json!("2026-11-21T00:00:00Z");
                }
            })
        };
        let own = vec![
            ("forged: another key under the same id", their(&other, &address)),
            ("of the wrong issuer", their(&elsewhere, "https://other.example/.well-known/did.json")),
            ("with a key that has expired", ended("expires")),
            ("with a key that was revoked", ended("revoked")),
            ("with keys for another purpose", changed(&good, |d| d["assertionMethod"] = json!([]))),
            (
                "with keys of another controller",
                changed(&good, |document| {
                    for method in document["verificationMethod"].as_array_mut().unwrap() {
                        method["controller"] = json!("did:web:other.example");
                    }
                }),
            ),
            ("without an id", changed(&good, |document| drop(document.as_object_mut().unwrap().remove("id")))),
        ];
        let name = format!("DID document, {format:?}");
        all.push(Rests { name, world, credential, address, kind: NeedKind::DidDocument, own });
    }
    all.push(controlled_identifier());
    all.push(metadata());
    all.push(key_set());
    all
}

/// An https issuer of a W3C credential, whose document stands at its own address.
fn controlled_identifier() -> Rests {
    let mut world = World::by_key();
    let id = "https://zed.example/issuer";
    let jwk = world.key().public_key().to_jwk();
    let document = |id: &str, jwk: &Value| {
        json!({
            "@context": ["https://www.w3.org/ns/cid/v1"], "id": id, "assertionMethod": [format!("{id}#1")],
            "verificationMethod": [{"id": format!("{id}#1"), "type": "JsonWebKey", "controller": id, "publicKeyJwk": jwk}],
        })
    };
    world.trust_also(&format!("[[issuer]]\nname = \"Zed\"\nid = [\"{id}\"]\n"));
    world.facts.insert(id, fact(document(id, &jwk).to_string().as_bytes()));
    let mut claims = world.body(&json!({}));
    claims["issuer"] = json!(id);
    let header = json!({"typ": "vc+jwt", "kid": format!("{id}#1")});
    let credential = jose::sign(&header, claims.to_string().as_bytes(), world.key()).unwrap().into_bytes();
    let another = World::new(Identity::DidKey, 9).key().public_key().to_jwk();
    let own = vec![
        ("forged: another key under the same id", fact(document(id, &another).to_string().as_bytes())),
        ("of the wrong issuer", fact(document("https://other.example/issuer", &jwk).to_string().as_bytes())),
    ];
    let (name, address) = ("controlled identifier document".to_owned(), id.to_owned());
    Rests { name, world, credential, address, kind: NeedKind::ControlledIdentifier, own }
}

fn metadata() -> Rests {
    let mut world = World::by_host();
    let credential = world.issued(Format::SdJwtVc);
    let address = format!("https://{HOST}/.well-known/jwt-vc-issuer");
    let good = body(&world.facts, &address);
    let other = World::new(Identity::Host(HOST.to_owned()), 8);
    let own = vec![
        ("forged: another key of the same issuer", fact(&body(&other.facts, &address))),
        ("of the wrong issuer", changed(&good, |m| m["issuer"] = json!("https://other.example"))),
        ("without keys", changed(&good, |m| m["jwks"] = json!({"keys": []}))),
        ("with keys here and elsewhere", changed(&good, |m| m["jwks_uri"] = json!("https://other.example/keys"))),
        ("with keys nowhere", changed(&good, |m| drop(m.as_object_mut().unwrap().remove("jwks")))),
    ];
    Rests { name: "issuer metadata".to_owned(), world, credential, address, kind: NeedKind::IssuerMetadata, own }
}

fn key_set() -> Rests {
    let mut world = World::by_host();
    let credential = world.issued(Format::SdJwtVc);
    let metadata = format!("https://{HOST}/.well-known/jwt-vc-issuer");
    let keys = |world: &World| -> Value {
        serde_json::from_slice::<Value>(&body(&world.facts, &metadata)).unwrap()["jwks"].clone()
    };
    let address = format!("https://{HOST}/keys");
    let good = keys(&world);
    let other = keys(&World::new(Identity::Host(HOST.to_owned()), 8));
    let pointing = json!({"issuer": format!("https://{HOST}"), "jwks_uri": address});
    world.facts.insert(metadata, fact(pointing.to_string().as_bytes()));
    world.facts.insert(address.clone(), fact(good.to_string().as_bytes()));
    let own =
        vec![("forged: another key", fact(other.to_string().as_bytes())), ("without keys", fact(br#"{"keys": []}"#))];
    Rests { name: "key set".to_owned(), world, credential, address, kind: NeedKind::KeySet, own }
}

fn lists() -> Vec<Rests> {
    let each = |format: Format| {
        let mut world = World::by_key();
        let credential = world.issued(format);
        let good = body(&world.facts, LIST);
        let mut forged = good;
        let at = forged.len() - 40;
        forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
        let stranger = World::new(Identity::DidKey, 8);
        let own = vec![
            ("forged", fact(&forged)),
            ("of the wrong issuer", fact(&stranger.list(format, -3_600, 7_200))),
            ("expired", fact(&world.list(format, -7_200, 3_600))),
            ("not begun", fact(&world.list(format, 3_600, 7_200))),
            ("of the wrong type: the credential itself", fact(&credential)),
        ];
        let name = format!("status list, {format:?}");
        Rests { name, world, credential, address: LIST.to_owned(), kind: NeedKind::StatusList, own }
    };
    Format::ALL.into_iter().map(each).collect()
}

#[test]
fn no_fault_of_any_fact_is_ever_valid() {
    let mut count = 0;
    let (all, mut facts_of) = (documents().into_iter().chain(lists()).chain(logs::logs()), 0);
    for rests in all.chain(logs::older_lists()).chain(outside::all()) {
        facts_of += 1;
        let Rests { name, world, credential, address, kind, own } = rests;
        let judge = |facts: &Facts| verify(&format::read(&credential), facts, &world.trust, None, now());
        let good = judge(&world.facts);
        assert!(valid(&good, "employer"), "{name}, as it should be: {good:#?}");
        let bytes = body(&world.facts, &address);
        for (fault, fact) in common(&bytes).into_iter().chain(own) {
            let mut facts = world.facts.clone();
            facts.insert(address.clone(), fact);
            for policy in ["employer", "recognition"] {
                let report = judge(&facts);
                assert!(!valid(&report, policy), "{name} that is {fault}, {policy}: {report:#?}");
            }
            count += 1;
        }
        // Never asked for, asked for as something else, and older than one that was seen.
        let mut facts = Facts::default();
        for (other, _, fact) in world.facts.iter().filter(|(other, ..)| *other != address) {
            facts.insert(other, fact.as_ref().clone());
        }
        let report = judge(&facts);
        assert!(!valid(&report, "employer"), "{name} that was not fetched");
        assert!(
            report.needs.contains(&Need { address: address.clone(), kind }),
            "{name} is asked for: {:?}",
            report.needs
        );
        let other_kind = if kind == NeedKind::StatusList { NeedKind::KeySet } else { NeedKind::StatusList };
        facts.answer(&Need { address: address.clone(), kind: other_kind }, fact(&bytes));
        assert!(!valid(&judge(&facts), "employer"), "{name} that was fetched as something else");
        if kind == NeedKind::StatusList {
            let mut facts = world.facts.clone();
            let held = judge(&facts).lists;
            assert!(!held.is_empty(), "{name} is reported as seen");
            let newer: Vec<SeenList> = held.into_iter().map(|seen| SeenList { issued: now(), ..seen }).collect();
            facts.remember(Arc::new(newer.iter().collect()));
            let report = judge(&facts);
            assert!(
                !valid(&report, "employer"),
                "{name} that is older than one already seen: {:?}",
                under(&report, "employer")
            );
        }
        count += 2;
    }
    println!("{count} faults of {facts_of} facts, none of them valid");
    assert!(count > 410 && facts_of == 19, "{count} of {facts_of}");
}

/// The list's signer has a document of its own: what befalls that befalls the list.
#[test]
fn no_fault_of_a_list_signers_document_is_ever_valid() {
    let mut world = World::by_key();
    let credential = world.issued(Format::VcJwt);
    let keeper = World::new(Identity::Host("keeper.example".to_owned()), 11);
    world.facts.insert(LIST, fact(&keeper.list(Format::VcJwt, -3_600, 7_200)));
    let address = "https://keeper.example/.well-known/did.json";
    let good = body(&keeper.facts, address);
    world.facts.insert(address, fact(&good));
    let entry = format!(
        "[[issuer]]\nname = \"Montelume\"\nid = [\"{}\"]\nstatus_lists_by = [\"{}\"]\n",
        world.issuer.id(Format::VcJwt).unwrap(),
        keeper.id()
    );
    world.trust.own.clear();
    world.trust_also(&entry);
    assert!(valid(&world.report(&credential), "employer"), "{:#?}", world.report(&credential));
    for (fault, fact) in common(&good) {
        world.facts.insert(address, fact);
        let report = world.report(&credential);
        assert!(!valid(&report, "employer"), "a list signer's document that is {fault}");
    }
}
