//! What may a credential rest on besides documents and today's lists? The log of a did:webvh, what its witnesses say, and lists
//! of the drafts.

use credential::did::webvh::write;
use credential::jose;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::status::{Bits, Order, encode_bitstring};
use issue::Identity;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use verify::{Fact, NeedKind};

use crate::facts::{Rests, changed};
use crate::world::{LIST, World, fact, now};

const LOG: &str = "https://school.example/.well-known/did.jsonl";
const WITNESSES: &str = "https://school.example/.well-known/did-witness.json";

fn key(seed: u64) -> PrivateKey {
    PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap()
}

fn multibase(seed: u64) -> String {
    key(seed).public_key().to_multibase().unwrap()
}

/// One version that lists the key of that seed, and its identifier.
fn log(lists: u64, witnessed: bool) -> (String, String) {
    let mut parameters = json!({"updateKeys": [multibase(1)]});
    if witnessed {
        parameters["witness"] = json!({"threshold": 1, "witnesses": [{"id": format!("did:key:{}", multibase(7))}]});
    }
    let did = "did:webvh:{SCID}:school.example";
    let method = json!({"id": format!("{did}#key"), "type": "Multikey", "controller": did,
        "publicKeyMultibase": multibase(lists)});
    let state = json!({"id": did, "assertionMethod": [method]});
    let line = write::create(now().plus_seconds(-86_400), parameters, &state, &key(1)).unwrap();
    let did = serde_json::from_str::<Value>(&line).unwrap()["state"]["id"].as_str().unwrap().to_owned();
    (line, did)
}

/// A credential of the school that the log is of, which the user's list names.
fn resting_on(log: &str, did: &str) -> (World, Vec<u8>) {
    let mut world = World::by_key();
    world.trust_also(&format!("[[issuer]]\nname = \"Zed\"\nid = [\"{did}\"]\n"));
    world.facts.insert(LOG, fact(log.as_bytes()));
    let mut claims = world.body(&json!({"validFrom": now().plus_seconds(-60).to_string()}));
    claims["issuer"] = json!(did);
    let header = json!({"typ": "vc+jwt", "kid": format!("{did}#key")});
    let token = jose::sign(&header, claims.to_string().as_bytes(), &key(10)).unwrap();
    (world, token.into_bytes())
}

pub(crate) fn logs() -> Vec<Rests> {
    let (line, did) = log(10, false);
    let (world, credential) = resting_on(&line, &did);
    let (others, _) = log(11, false);
    let own = vec![
        ("forged: another key under the same id", fact(line.replace(&multibase(10), &multibase(11)).as_bytes())),
        ("of the wrong issuer", fact(others.as_bytes())),
        ("without its proof", changed(line.as_bytes(), |entry| drop(entry.as_object_mut().unwrap().remove("proof")))),
        ("of no version yet", changed(line.as_bytes(), |entry| entry["versionTime"] = json!("2030-01-01T00:00:00Z"))),
    ];
    let name = "log of a did:webvh".to_owned();
    let plain = Rests { name, world, credential, address: LOG.to_owned(), kind: NeedKind::DidLog, own };
    let (line, did) = log(10, true);
    let (mut world, credential) = resting_on(&line, &did);
    let version = serde_json::from_str::<Value>(&line).unwrap()["versionId"].clone();
    let said = |seed: u64, version: &Value| -> Vec<u8> {
        let proof = write::witness(version.as_str().unwrap(), now(), &key(seed)).unwrap();
        json!([{"versionId": version, "proof": [proof]}]).to_string().into_bytes()
    };
    world.facts.insert(WITNESSES, fact(&said(7, &version)));
    let other = json!("1-QmYQf2mGp3Zm1yhKyMzG8jTgwsvGZ7aQZ1vS2aaaaaaaaa");
    let own: Vec<(&str, Fact)> = vec![
        ("forged: by somebody who is no witness", fact(&said(8, &version))),
        ("of another version", fact(&said(7, &other))),
        ("of nobody", fact(b"[]")),
    ];
    let name = "what the witnesses of a did:webvh say".to_owned();
    let kind = NeedKind::WitnessProofs;
    vec![plain, Rests { name, world, credential, address: WITNESSES.to_owned(), kind, own }]
}

/// The kinds of list that came before today's: their entry, and how the list calls itself.
const OLDER: [(&str, &str, &str); 2] = [
    ("StatusList2021Entry", "StatusList2021Credential", "StatusList2021"),
    ("RevocationList2020Status", "RevocationList2020Credential", "RevocationList2020"),
];

fn packed(set: &[u64]) -> String {
    let mut bits = Bits::new(Order::HighestFirst, 131_072, 1).unwrap();
    for index in set {
        bits.set(*index, 1, 1).unwrap();
    }
    encode_bitstring(&bits).unwrap().trim_start_matches('u').to_owned()
}

fn older_list(world: &World, [kind, subject]: [&str; 2], members: &Value, set: &[u64]) -> Vec<u8> {
    let mut body = world.body(members);
    body["id"] = json!(LIST);
    body["type"] = json!(["VerifiableCredential", kind]);
    body["credentialSubject"] = json!({"id": format!("{LIST}#list"), "type": subject, "statusPurpose": "revocation", "encodedList": packed(set)});
    world.signed(&body).into_bytes()
}

pub(crate) fn older_lists() -> Vec<Rests> {
    let each = |(entry, kind, subject): (&str, &str, &str)| {
        let mut world = World::by_key();
        let member = |name: &str| {
            if entry.starts_with("Revocation") { format!("revocation{name}") } else { format!("status{name}") }
        };
        let mut status = json!({"id": format!("{LIST}#5"), "type": entry, "statusPurpose": "revocation"});
        status[member("ListIndex")] = json!("5");
        status[member("ListCredential")] = json!(LIST);
        let credential = world.signed(&world.body(&json!({"credentialStatus": status}))).into_bytes();
        let dated = |from: i64, until: i64| json!({"validFrom": now().plus_seconds(from).to_string(), "validUntil": now().plus_seconds(until).to_string()});
        let names = [kind, subject];
        world.facts.insert(LIST, fact(&older_list(&world, names, &dated(-3_600, 3_600), &[])));
        let stranger = World::new(Identity::DidKey, 8);
        let own = vec![
            ("withdrawing it", fact(&older_list(&world, names, &dated(-3_600, 3_600), &[5]))),
            ("of the wrong issuer", fact(&older_list(&stranger, names, &dated(-3_600, 3_600), &[]))),
            ("expired", fact(&older_list(&world, names, &dated(-7_200, -3_600), &[]))),
            ("not begun", fact(&older_list(&world, names, &dated(3_600, 7_200), &[]))),
            ("of another kind", fact(&older_list(&world, ["X", "BitstringStatusList"], &dated(-3_600, 3_600), &[]))),
            ("of the wrong type: the credential itself", fact(&credential)),
        ];
        Rests { name: subject.to_owned(), world, credential, address: LIST.to_owned(), kind: NeedKind::StatusList, own }
    };
    OLDER.into_iter().map(each).collect()
}
