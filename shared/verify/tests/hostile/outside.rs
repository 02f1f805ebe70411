//! What may a credential rest on besides its issuer's document and list? Registries, federations, domains, the registry of a
//! did:ebsi, a key at its own address; and the list of 1EdTech, on which nothing may rest.

use credential::did::ebsi_address;
use credential::jose;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use issue::Format;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::{Federation, Published};
use verify::{Check, Fact, NeedKind, Outcome, Policy, Verdict};

use crate::facts::{Rests, changed};
use crate::faults;
use crate::world::{LIST, World, fact, now, stranger, valid};

const REGISTRY: &str = "https://registry.example/registry.json";
const ANCHOR: &str = "https://anchor.example";
const DOMAIN: &str = "https://zed.example";

/// All that is fetched, and without which nobody says who the issuer is or whose the key.
pub(crate) fn all() -> Vec<Rests> {
    let mut all = federation();
    all.extend([registry(), configuration(), registered(), key_at_its_address()]);
    all
}

/// A credential of an issuer that nobody lists yet.
fn unlisted() -> (World, Vec<u8>) {
    let mut world = World::by_key();
    let credential = world.issued(Format::OpenBadge);
    world.trust.own.clear();
    (world, credential)
}

fn json_fact(value: &Value) -> Fact {
    fact(value.to_string().as_bytes())
}

fn registry() -> Rests {
    let (mut world, credential) = unlisted();
    let (name, address) = ("The Register".to_owned(), REGISTRY.to_owned());
    world.trust.published.push(Published { id: None, name, address: address.clone(), on: true });
    let of = |id: &str, name: &str| {
        let issuers = json!({ id: { "name": name } });
        json!({ "meta": { "updated": "2026-11-01T00:00:00Z" }, "registry": issuers })
    };
    let good = of(&world.id(), "Montelume College").to_string();
    world.facts.insert(REGISTRY, fact(good.as_bytes()));
    let mut rng = ChaCha20Rng::seed_from_u64(3);
    let old = Fact { fetched: Some(now().plus_seconds(-31 * 86_400)), ..fact(good.as_bytes()) };
    let own = vec![
        ("of other issuers alone", json_fact(&of(&stranger(&mut rng).1, "Montelume College"))),
        ("with a name that is none", json_fact(&of(&world.id(), " "))),
        ("with a member twice", fact(good.replacen("\"registry\"", "\"registry\":{},\"registry\"", 1).as_bytes())),
        ("without issuers", changed(good.as_bytes(), |registry| registry["registry"] = json!([]))),
        ("of a month ago", old),
    ];
    let kind = NeedKind::IssuerRegistry;
    Rests { name: "registry of issuers".to_owned(), world, credential, address, kind, own }
}

/// The anchor's statement of itself, the list of its members, and its statement about the issuer.
fn federation() -> Vec<Rests> {
    let key = |seed| PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
    let (anchor, strange) = (key(21), key(22));
    let sign = |claims: &Value, by: &PrivateKey| {
        let header = json!({ "typ": "entity-statement+jwt", "kid": "key-1" });
        fact(jose::sign(&header, claims.to_string().as_bytes(), by).unwrap().as_bytes())
    };
    let about = |subject: &str| json!({ "iss": ANCHOR, "sub": subject, "iat": now().seconds() - 3_600, "exp": now().seconds() + 3_600 });
    let with = |claims: &Value, member: &str, value: Value| {
        let mut claims = claims.clone();
        claims[member] = value;
        claims
    };
    let mut jwk = anchor.public_key().to_jwk();
    jwk["kid"] = "key-1".into();
    let entity = json!({ "federation_fetch_endpoint": format!("{ANCHOR}/fetch"), "federation_list_endpoint": format!("{ANCHOR}/list") });
    let itself = with(&about(ANCHOR), "jwks", json!({ "keys": [jwk] }));
    let itself = with(&itself, "metadata", json!({ "federation_entity": entity }));
    let scene = || {
        let (mut world, credential) = unlisted();
        let id = world.id();
        let name = json!({ "federation_entity": { "organization_name": "Montelume College" } });
        let named = with(&about(&id), "metadata", name);
        world.trust.federations.push(Federation {
            id: None,
            name: "The Federation".to_owned(),
            anchor: ANCHOR.to_owned(),
            keys: Vec::new(),
            registry: None,
            on: true,
        });
        world.facts.insert(format!("{ANCHOR}/.well-known/openid-federation"), sign(&itself, &anchor));
        world.facts.insert(format!("{ANCHOR}/list"), json_fact(&json!([id])));
        world.facts.insert(format!("{ANCHOR}/fetch?sub={id}"), sign(&named, &anchor));
        (world, credential, named)
    };
    let past = json!(now().seconds() - 60);
    let rests = |what: &str, path: &str, kind, own| {
        let (world, credential, _) = scene();
        let address = format!("{ANCHOR}/{path}");
        Rests { name: format!("federation, {what}"), world, credential, address, kind, own }
    };
    let (_, _, named) = scene();
    let id = named["sub"].as_str().unwrap();
    let statement = NeedKind::FederationStatement;
    vec![
        rests(
            "the anchor of itself",
            ".well-known/openid-federation",
            statement,
            vec![
                ("forged: by another key than it names", sign(&itself, &strange)),
                ("of another entity", sign(&with(&itself, "iss", json!("https://other.example")), &anchor)),
                ("run out", sign(&with(&itself, "exp", past.clone()), &anchor)),
                ("without keys", sign(&with(&itself, "jwks", json!({ "keys": [] })), &anchor)),
                ("without where it is asked", sign(&with(&itself, "metadata", json!({})), &anchor)),
            ],
        ),
        rests(
            "the list of members",
            "list",
            NeedKind::FederationListing,
            vec![
                ("of others", json_fact(&json!(["did:key:z6Mkother"]))),
                ("of no identifiers", json_fact(&json!([7]))),
                ("of an object", json_fact(&json!({ "members": [id] }))),
            ],
        ),
        rests(
            "the word about the issuer",
            &format!("fetch?sub={id}"),
            statement,
            vec![
                ("forged: by another key", sign(&named, &strange)),
                ("about another", sign(&with(&named, "sub", json!("did:key:z6Mkother")), &anchor)),
                ("by another", sign(&with(&named, "iss", json!("https://other.example")), &anchor)),
                ("run out", sign(&with(&named, "exp", past), &anchor)),
                ("without a name", sign(&with(&named, "metadata", json!({})), &anchor)),
            ],
        ),
    ]
}

/// Domain linkage: the user's list names a domain, and the domain says that the issuer is its own.
fn configuration() -> Rests {
    let (mut world, credential) = unlisted();
    world.trust_also("[[issuer]]\nname = \"Zed College\"\ndomain = [\"zed.example\"]\n");
    let (id, method) = (world.id(), world.issuer.method(Format::OpenBadge).unwrap());
    let entry = |origin: &str, exp: i64, by: &PrivateKey| {
        let vc = json!({
            "@context": ["https://www.w3.org/2018/credentials/v1", "https://identity.foundation/.well-known/did-configuration/v1"],
            "type": ["VerifiableCredential", "DomainLinkageCredential"], "issuer": id,
            "issuanceDate": now().plus_seconds(-7_200).to_string(), "expirationDate": now().plus_seconds(exp).to_string(),
            "credentialSubject": { "id": id, "origin": origin },
        });
        let claims =
            json!({ "iss": id, "sub": id, "nbf": now().seconds() - 7_200, "exp": now().seconds() + exp, "vc": vc });
        jose::sign(&json!({ "kid": method }), claims.to_string().as_bytes(), by).unwrap()
    };
    let of = |entries: Value| json!({ "@context": "https://identity.foundation/.well-known/did-configuration/v1", "linked_dids": entries });
    let mut rng = ChaCha20Rng::seed_from_u64(3);
    let thief = stranger(&mut rng).0;
    let address = format!("{DOMAIN}/.well-known/did-configuration.json");
    let good = of(json!([entry(DOMAIN, 3_600, world.key())]));
    let own = vec![
        ("forged: by another key", json_fact(&of(json!([entry(DOMAIN, 3_600, &thief)])))),
        ("of another domain", json_fact(&of(json!([entry("https://other.example", 3_600, world.key())])))),
        ("run out", json_fact(&of(json!([entry(DOMAIN, -3_600, world.key())])))),
        ("of nobody", json_fact(&of(json!([])))),
        ("with the issuer's name alone", json_fact(&of(json!([id])))),
    ];
    world.facts.insert(address.clone(), json_fact(&good));
    let kind = NeedKind::DidConfiguration;
    Rests { name: "DID configuration".to_owned(), world, credential, address, kind, own }
}

/// A did:ebsi has its document in its network's registry.
fn registered() -> Rests {
    let id = |seed: u8| {
        let bytes: Vec<u8> = std::iter::once(1).chain([seed; 16]).collect();
        format!("did:ebsi:z{}", bs58::encode(bytes).into_string())
    };
    let document = |id: &str, key: &PrivateKey| {
        let method = json!({"id": format!("{id}#key"), "type": "JsonWebKey2020", "controller": id,
            "publicKeyJwk": key.public_key().to_jwk()});
        json!({"@context": ["https://www.w3.org/ns/did/v1"], "id": id, "verificationMethod": [method],
            "assertionMethod": [format!("{id}#key")]})
    };
    let key = |seed| PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
    let (issuer, own_key, another) = (id(7), key(1), key(2));
    let mut world = World::by_key();
    world.trust_also(&format!("[[issuer]]\nname = \"Zed\"\nid = [\"{issuer}\"]\n"));
    let address = ebsi_address(&issuer, trust::root::REGISTRY).unwrap();
    let good = document(&issuer, &own_key).to_string();
    world.facts.insert(address.clone(), fact(good.as_bytes()));
    let mut claims = world.body(&json!({}));
    claims["issuer"] = json!(issuer);
    let header = json!({"typ": "vc+jwt", "kid": format!("{issuer}#key")});
    let credential = jose::sign(&header, claims.to_string().as_bytes(), &own_key).unwrap().into_bytes();
    let of_method = |member: &'static str, value: &'static str| {
        changed(good.as_bytes(), |document| document["verificationMethod"][0][member] = json!(value))
    };
    let own = vec![
        ("forged: another key under the same id", json_fact(&document(&issuer, &another))),
        ("of the wrong issuer", json_fact(&document(&id(8), &own_key))),
        ("with a key that has expired", of_method("expires", "2026-11-21T00:00:00Z")),
        ("with a key that was revoked", of_method("revoked", "2026-11-21T00:00:00Z")),
        ("with a key of another controller", of_method("controller", "did:web:other.example")),
        ("with keys for another purpose", changed(good.as_bytes(), |document| document["assertionMethod"] = json!([]))),
    ];
    Rests { name: "document of a did:ebsi".to_owned(), world, credential, address, kind: NeedKind::DidDocument, own }
}

/// Open Badges 3.0, 8.2.4: a token's key lies as a JWK at the address which its `kid` is.
fn key_at_its_address() -> Rests {
    let (owner, address) = ("https://zed.example/issuer", "https://zed.example/keys/1".to_owned());
    let key = |seed| PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
    let (own_key, another) = (key(1), key(2));
    let good = own_key.public_key().to_jwk();
    let method = json!({"id": address, "type": "JsonWebKey", "controller": owner, "publicKeyJwk": good});
    let document = json!({"@context": ["https://www.w3.org/ns/cid/v1"], "id": owner, "verificationMethod": [method],
        "assertionMethod": [address]});
    let mut world = World::by_key();
    world.trust_also(&format!("[[issuer]]\nname = \"Zed\"\nid = [\"{owner}\"]\n"));
    world.facts.insert(owner, json_fact(&document));
    world.facts.insert(address.clone(), json_fact(&good));
    let mut claims = world.body(&json!({}));
    claims["issuer"] = json!(owner);
    let header = json!({"typ": "vc+jwt", "kid": address});
    let credential = jose::sign(&header, claims.to_string().as_bytes(), &own_key).unwrap().into_bytes();
    let with = |member: &str, value: Value| {
        let mut jwk = good.clone();
        jwk[member] = value;
        json_fact(&jwk)
    };
    let own = vec![
        ("another key", json_fact(&another.public_key().to_jwk())),
        ("a shared secret", json_fact(&json!({"kty": "oct", "k": "AAAA"}))),
        ("for another use", with("use", json!("enc"))),
        ("for another algorithm", with("alg", json!("ES384"))),
        ("with its private half", with("d", json!(credential::base64url::encode(&*own_key.secret_bytes())))),
        ("among others", json_fact(&json!({ "keys": [good] }))),
    ];
    let kind = NeedKind::ControlledIdentifier;
    Rests { name: "key at its own address".to_owned(), world, credential, address, kind, own }
}

/// Nobody signs the list of 1EdTech: it never says that a credential holds, and broken it does not say so either.
#[test]
fn no_fault_of_the_list_of_1edtech_is_ever_valid() {
    let mut world = World::by_key();
    let entry = json!({"id": LIST, "type": "1EdTechRevocationList"});
    let credential = world.signed(&world.body(&json!({"id": "urn:uuid:0b1c", "credentialStatus": entry})));
    let list = |issuer: &str, named: &str| json!({"id": LIST, "issuer": issuer, "revokedCredentials": [{"id": named, "revoked": true, "revocationReason": "x"}]});
    let mut judged = |fact: Fact| {
        world.facts.insert(LIST, fact);
        world.report(credential.as_bytes())
    };
    let id = World::by_key().id();
    let withdrawn = list(&id, "urn:uuid:0b1c");
    let report = judged(json_fact(&withdrawn));
    assert!(matches!(report.verdict(&Policy::built_in("employer").unwrap()), Verdict::Invalid { .. }), "{report:#?}");
    let own = vec![
        ("naming others", json_fact(&list(&id, "urn:uuid:other"))),
        ("of the wrong issuer", json_fact(&list("https://stranger.example", "urn:uuid:0b1c"))),
        ("of the wrong type: the credential itself", fact(credential.as_bytes())),
    ];
    for (fault, fact) in faults::common(withdrawn.to_string().as_bytes(), 17 << 20).into_iter().chain(own) {
        let report = judged(fact);
        assert!(matches!(report.finding(Check::Status).outcome, Outcome::Unknown(_)), "{fault}: {report:#?}");
        for policy in Policy::BUILT_IN {
            assert!(!valid(&report, policy), "a list of 1EdTech that is {fault}, {policy}");
        }
    }
}
