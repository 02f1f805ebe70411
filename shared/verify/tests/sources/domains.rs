//! Domain linkage: a domain says which identifiers are its own (Well Known DID Configuration). It proves a domain, and no name.

use credential::data_integrity::{self, Options, Suite};
use credential::jose;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use issue::Format;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use verify::{NeedKind, Outcome};

use crate::world::{World, at, evidence, identity, name, needs, now, open, said};

const DOMAIN: &str = "zed.example";
const CONFIGURATION: &str = "https://zed.example/.well-known/did-configuration.json";
const KIND: NeedKind = NeedKind::DidConfiguration;

fn listed() -> World {
    let mut world = World::by_key();
    world.own(&format!("[[issuer]]\nname = \"Zed College\"\ncountry = \"IE\"\ndomain = [\"{DOMAIN}\"]"));
    world
}

/// A domain linkage credential, not yet sealed.
fn linkage(did: &str, origin: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "https://identity.foundation/.well-known/did-configuration/v1"],
        "type": ["VerifiableCredential", "DomainLinkageCredential"],
        "issuer": did,
        "issuanceDate": "2026-11-01T00:00:00Z",
        "expirationDate": "2027-11-01T00:00:00Z",
        "credentialSubject": { "id": did, "origin": origin },
    })
}

/// The same as a token: `iss`, `sub` and the dates beside `vc`.
fn token(credential: &Value, did: &str, key: &PrivateKey, method: &str) -> Value {
    let claims = json!({
        "iss": did,
        "sub": did,
        "nbf": at("2026-11-01T00:00:00Z").seconds(),
        "exp": at("2027-11-01T00:00:00Z").seconds(),
        "vc": credential,
    });
    let header = json!({ "kid": method });
    jose::sign(&header, claims.to_string().as_bytes(), key).unwrap().into()
}

fn sealed(credential: &Value, world: &World) -> Value {
    let mut credential = credential.clone();
    credential["@context"].as_array_mut().unwrap().push("https://w3id.org/security/suites/ed25519-2020/v1".into());
    let mut document = credential::json::Value::from(credential);
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let options = Options::new(method, "assertionMethod", now().plus_seconds(-60));
    let (suite, key) = (Suite::Ed25519Signature2020, world.issuer.signer(Format::OpenBadge));
    data_integrity::sign(&mut document, &options, &suite, key, &Contexts::embedded()).unwrap();
    document.to_serde()
}

fn configuration(entries: &[Value]) -> Vec<u8> {
    json!({ "@context": "https://identity.foundation/.well-known/did-configuration/v1", "linked_dids": entries })
        .to_string()
        .into_bytes()
}

fn good_token(world: &World, credential: &Value) -> Value {
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    token(credential, &world.id(), world.issuer.signer(Format::OpenBadge), &method)
}

#[test]
fn a_listed_domain_that_names_the_issuer_ties_it_to_the_name() {
    let mut world = listed();
    let report = world.report();
    assert_eq!(needs(&report, KIND), [CONFIGURATION], "the domain learns that somebody asks, and not about whom");
    for entry in [
        good_token(&world, &linkage(&world.id(), "https://zed.example")),
        good_token(&world, &linkage(&world.id(), "zed.example")),
        sealed(&linkage(&world.id(), "https://zed.example"), &world),
    ] {
        world.answer(CONFIGURATION, KIND, &configuration(&[json!("garbage"), json!({}), entry]));
        let report = world.report();
        assert_eq!(identity(&report).outcome, Outcome::Pass, "{report:#?}");
        assert_eq!(name(&report), Some("Zed College"));
    }
}

#[test]
fn an_entry_that_does_not_hold_ties_nothing() {
    let world = listed();
    let (did, key) = (world.id(), world.issuer.signer(Format::OpenBadge));
    let stranger = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(5)).unwrap();
    let other = format!("did:key:{}", stranger.public_key().to_multibase().unwrap());
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let good = linkage(&did, "https://zed.example");
    let with = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        good_token(&world, &changed)
    };
    let without = |member: &str| {
        let mut changed = good.clone();
        changed.as_object_mut().unwrap().remove(member);
        sealed(&changed, &world)
    };
    let mut forged = sealed(&good, &world);
    forged["credentialSubject"]["origin"] = "https://zed.example/".into();
    forged["issuanceDate"] = "2026-10-01T00:00:00Z".into();
    let mut past = good.clone();
    past["expirationDate"] = "2026-11-02T00:00:00Z".into();
    let cases = [
        ("another origin", with("/credentialSubject/origin", "https://other.example".into())),
        ("another scheme", with("/credentialSubject/origin", "http://zed.example".into())),
        ("a path", with("/credentialSubject/origin", "https://zed.example/a".into())),
        ("another subject", with("/credentialSubject/id", other.clone().into())),
        ("another type", with("/type", json!(["VerifiableCredential"]))),
        ("no end", without("expirationDate")),
        ("run out", sealed(&past, &world)),
        ("not sealed", good.clone()),
        ("altered", forged),
        ("a stranger's key", token(&good, &did, &stranger, &method)),
        (
            "a stranger's own",
            token(&linkage(&other, "https://zed.example"), &other, &stranger, &format!("{other}#{}", &other[8..])),
        ),
        ("claims that contradict", token(&linkage(&other, "https://zed.example"), &did, key, &method)),
    ];
    for (what, entry) in cases {
        let mut world = listed();
        world.answer(CONFIGURATION, KIND, &configuration(&[entry]));
        assert_eq!(open(&world.report()), "issuer-not-listed", "{what}");
    }
}

#[test]
fn a_configuration_that_is_none_ties_nothing() {
    let good = good_token(&listed(), &linkage(&listed().id(), "https://zed.example"));
    let many = vec![good.clone(); 300];
    let (did, stranger) =
        (listed().id(), PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(5)).unwrap());
    let method = listed().issuer.method(Format::OpenBadge).unwrap();
    let forged = token(&linkage(&did, "https://zed.example"), &did, &stranger, &method);
    for (what, body) in [
        ("empty", Vec::new()),
        ("a page", b"<html>".to_vec()),
        ("no list", b"{\"linked_dids\": {}}".to_vec()),
        ("an empty list", configuration(&[])),
        ("twice", br#"{"linked_dids": [], "linked_dids": []}"#.to_vec()),
        ("too many", configuration(&many)),
        ("many that do not hold first", configuration(&[&vec![forged; 4][..], std::slice::from_ref(&good)].concat())),
    ] {
        let mut world = listed();
        world.answer(CONFIGURATION, KIND, &body);
        assert_eq!(open(&world.report()), "issuer-not-listed", "{what}");
    }
}

/// Puts services into the issuer's own document.
fn claims(world: &mut World, services: Value) {
    let address = "https://montelume.example/.well-known/did.json";
    let document = world.issuer.documents().unwrap().into_iter().find(|(other, _)| other == address).unwrap().1;
    let mut document: Value = serde_json::from_slice(&document).unwrap();
    document["service"] = services;
    let body = document.to_string();
    world.facts.insert(address, verify::Fact { body: Ok(body.as_bytes().into()), fetched: Some(now()) });
}

/// The issuer's document claims a domain; that counts where the domain says so too.
#[test]
fn a_domain_that_the_issuers_document_claims_must_confirm_it() {
    let mut world = World::by_host();
    let origins = json!(["https://zed.example", "ftp://x"]);
    claims(
        &mut world,
        json!([
            { "id": "#x", "type": "Other", "serviceEndpoint": "https://other.example" },
            { "id": "#d", "type": ["LinkedDomains"], "serviceEndpoint": { "origins": origins } },
        ]),
    );
    assert_eq!(needs(&world.report(), KIND), [CONFIGURATION]);
    world.answer(CONFIGURATION, KIND, &configuration(&[]));
    let report = world.report();
    let not: Vec<String> = evidence(&report, "domain-not-linked").iter().map(|one| said(one, "domain")).collect();
    assert_eq!(not, ["https://zed.example", "ftp://x"]);
    let entry = good_token(&world, &linkage(&world.id(), "https://zed.example"));
    world.answer(CONFIGURATION, KIND, &configuration(&[entry]));
    let report = world.report();
    let [linked] = evidence(&report, "linked-domain")[..] else { panic!("{:#?}", identity(&report)) };
    assert_eq!(said(linked, "domain"), DOMAIN);
    assert_eq!(open(&report), "no-trust-source", "a domain is no name");
}

/// What is said of a domain: that it is not linked, or that it gave no answer.
fn told(world: &World) -> Vec<String> {
    let report = world.report();
    let not = evidence(&report, "domain-not-linked").into_iter().map(|one| said(one, "domain"));
    not.chain(evidence(&report, "domains-silent-not-asked").into_iter().map(|one| said(one, "names"))).collect()
}

#[test]
fn no_domain_is_told_of_twice() {
    let linked = |origin: &str| json!([{ "id": "#d", "type": "LinkedDomains", "serviceEndpoint": origin }]);
    let asks_urls = "[sources]\nissuer-urls = true";
    let zed = format!("[[issuer]]\nname = \"Zed College\"\ndomain = [\"{DOMAIN}\"]");
    let silent = |world: &mut World| world.answered(CONFIGURATION, KIND, Err("no answer".into()), now());
    // The document claims it, and the credential names it, or the user's list.
    for own in [asks_urls, &zed] {
        let mut world = World::by_host();
        world.bytes = with_url(&world, "https://zed.example/about");
        claims(&mut world, linked("https://zed.example/"));
        world.own(own);
        silent(&mut world);
        assert_eq!(told(&world), ["https://zed.example/"], "{own}");
    }
    // The user's list alone names it.
    let mut world = World::by_host();
    world.own(&zed);
    silent(&mut world);
    assert_eq!(told(&world), [DOMAIN]);
    // The document claims another than the credential.
    let mut world = World::by_host();
    world.bytes = with_url(&world, "https://zed.example/about");
    claims(&mut world, linked("https://other.example"));
    world.own(asks_urls);
    let other = "https://other.example/.well-known/did-configuration.json";
    assert_eq!(needs(&world.report(), KIND), [other, CONFIGURATION]);
    // An issuer's own domain is proven by its keys, and not asked.
    world.bytes = with_url(&world, "https://montelume.example/about");
    assert_eq!(needs(&world.report(), KIND), [other]);
}

#[test]
fn a_domain_may_name_many_others_beside_the_issuer() {
    let strangers: Vec<Value> = (5..11)
        .map(|seed| {
            let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
            let id = format!("did:key:{}", key.public_key().to_multibase().unwrap());
            token(&linkage(&id, "https://zed.example"), &id, &key, &format!("{id}#{}", &id[8..]))
        })
        .collect();
    for (entries, due) in [(256, Some("Zed College")), (257, None)] {
        let mut world = listed();
        let mut all = vec![json!({}); entries - strangers.len() - 1];
        all.extend(strangers.iter().cloned());
        all.push(good_token(&world, &linkage(&world.id(), "https://zed.example")));
        world.answer(CONFIGURATION, KIND, &configuration(&all));
        assert_eq!(name(&world.report()), due, "{entries} entries");
    }
}

#[test]
fn nobody_asks_more_than_a_few_domains() {
    for (listed, left_out) in [(8, &[][..]), (12, &["Number(4)"])] {
        let mut world = World::by_key();
        let domains: Vec<String> = (0..listed).map(|n| format!("\"{n}.example\"")).collect();
        world.own(&format!("[[issuer]]\nname = \"Many\"\ndomain = [{}]", domains.join(", ")));
        let report = world.report();
        assert_eq!(needs(&report, KIND).len(), 8);
        let told: Vec<String> =
            evidence(&report, "domains-not-asked").iter().map(|evidence| said(evidence, "count")).collect();
        assert_eq!(told, left_out, "{listed} are listed");
    }
}

/// The school's badge, which names that address as its issuer's.
fn with_url(world: &World, url: &str) -> Vec<u8> {
    world.sealed_anew(&Suite::EddsaRdfc2022, |badge| badge["issuer"]["url"] = url.into())
}

#[test]
fn the_address_in_a_badge_is_asked_only_where_somebody_wants_it_and_once_the_seal_holds() {
    let mut world = World::by_key();
    world.bytes = with_url(&world, "https://zed.example/about/us");
    assert_eq!(needs(&world.report(), KIND), Vec::<&str>::new(), "nobody wants it");
    world.own("[sources]\nissuer-urls = true");
    assert_eq!(needs(&world.report(), KIND), [CONFIGURATION], "its domain is asked, and not about whom");
    let forged = String::from_utf8(world.bytes.clone()).unwrap().replacen("zed.example", "bad.example", 1).into_bytes();
    assert_eq!(
        needs(&world.report_of(&forged), KIND),
        Vec::<&str>::new(),
        "nothing is fetched because unverified data says so"
    );
    world.answer(CONFIGURATION, KIND, &configuration(&[]));
    let report = world.report();
    assert_eq!(open(&report), "no-trust-source");
    assert_eq!(said(evidence(&report, "domain-not-linked")[0], "domain"), "https://zed.example");
    let entry = good_token(&world, &linkage(&world.id(), "https://zed.example"));
    world.answer(CONFIGURATION, KIND, &configuration(std::slice::from_ref(&entry)));
    let report = world.report();
    assert_eq!((open(&report), name(&report)), ("no-trust-source", None), "a domain proves no name");
    assert_eq!(said(evidence(&report, "linked-domain")[0], "domain"), "zed.example");
    world.own(&format!("[[issuer]]\nname = \"Zed College\"\ndomain = [\"{DOMAIN}\"]"));
    assert_eq!(name(&world.report()), Some("Zed College"), "unless the reader's own list ties one to it");
    for url in ["http://zed.example", "https://127.0.0.1/", "https://u@zed.example", "javascript:alert(1)", ""] {
        let mut world = World::by_key();
        world.own("[sources]\nissuer-urls = true");
        world.bytes = with_url(&world, url);
        assert_eq!(needs(&world.report(), KIND), Vec::<&str>::new(), "{url}");
    }
}
