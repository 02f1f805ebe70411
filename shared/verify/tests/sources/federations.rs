//! Federations: a chain of signed statements from a trust anchor to the issuer, held to OpenID Federation 1.0; everything
//! else is named and fails nobody.

use credential::jose;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::Federation;
use verify::NeedKind;

use crate::world::{World, evidence, name, needs, now, open, said};

const ANCHOR: &str = "https://anchor.example";
pub(crate) const REGISTRY: &str = "https://registry.example";
const STATEMENT: NeedKind = NeedKind::FederationStatement;
const LISTING: NeedKind = NeedKind::FederationListing;

/// An entity with its key.
pub(crate) struct Entity {
    id: &'static str,
    key: PrivateKey,
}

impl Entity {
    fn new(id: &'static str, seed: u64) -> Self {
        Self { id, key: PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap() }
    }

    pub(crate) fn keys(&self) -> Value {
        let mut jwk = self.key.public_key().to_jwk();
        jwk["kid"] = "key-1".into();
        json!({ "keys": [jwk] })
    }

    /// What it says of itself.
    fn of_itself(&self) -> Value {
        let at = |path: &str| format!("{}/{path}", self.id);
        let entity = json!({
            "organization_name": "The Federation",
            "federation_fetch_endpoint": at("fetch"),
            "federation_list_endpoint": at("list"),
        });
        let mut claims = self.about(self.id);
        claims["jwks"] = self.keys();
        claims["metadata"] = json!({ "federation_entity": entity });
        claims
    }

    /// What it says of somebody else.
    pub(crate) fn about(&self, subject: &str) -> Value {
        json!({ "iss": self.id, "sub": subject, "iat": now().seconds() - 3_600, "exp": now().seconds() + 3_600 })
    }

    pub(crate) fn names(&self, subject: &str, name: &str) -> Value {
        let mut claims = self.about(subject);
        claims["metadata"] = json!({
            "federation_entity": { "organization_name": name },
            "institution_additional_information": { "legal_name": "Board of Montelume" },
        });
        claims
    }

    pub(crate) fn sign(&self, claims: &Value) -> Vec<u8> {
        sign(&json!({ "typ": "entity-statement+jwt", "kid": "key-1" }), claims, &self.key)
    }
}

fn sign(header: &Value, claims: &Value, key: &PrivateKey) -> Vec<u8> {
    jose::sign(header, claims.to_string().as_bytes(), key).unwrap().into_bytes()
}

/// A school, an anchor, and a registry below it; which of the two is asked.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) anchor: Entity,
    pub(crate) registry: Entity,
    asked: &'static str,
}

impl Scene {
    /// The anchor itself lists the school.
    fn direct() -> Self {
        let scene = Self::of(None, ANCHOR);
        scene.with(|scene| {
            scene.list(&[scene.world.id()]);
            let names = scene.anchor.sign(&scene.anchor.names(&scene.world.id(), "Montelume College"));
            scene.says(&format!("{ANCHOR}/fetch?sub={}", scene.world.id()), &names);
        })
    }

    /// A registry lists it, for which the anchor vouches.
    pub(crate) fn below() -> Self {
        let scene = Self::of(Some(REGISTRY), REGISTRY);
        scene.with(|scene| {
            scene.vouch_for_the_registry();
            scene.list(&[scene.world.id()]);
            let names = scene.registry.sign(&scene.registry.names(&scene.world.id(), "Montelume College"));
            scene.says(&format!("{REGISTRY}/fetch?sub={}", scene.world.id()), &names);
        })
    }

    fn of(registry: Option<&str>, asked: &'static str) -> Self {
        let (anchor, below) = (Entity::new(ANCHOR, 21), Entity::new(REGISTRY, 22));
        let mut scene = Self { world: World::by_key(), anchor, registry: below, asked };
        scene.world.trust.federations.push(Federation {
            id: None,
            name: "The Federation".to_owned(),
            anchor: ANCHOR.to_owned(),
            keys: Vec::new(),
            registry: registry.map(str::to_owned),
            on: true,
        });
        let own = scene.anchor.sign(&scene.anchor.of_itself());
        scene.says(&format!("{ANCHOR}/.well-known/openid-federation"), &own);
        scene
    }

    fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    pub(crate) fn says(&mut self, address: &str, body: &[u8]) {
        self.world.answer(address, STATEMENT, body);
    }

    fn list(&mut self, members: &[String]) {
        self.world.answer(&format!("{}/list", self.asked), LISTING, json!(members).to_string().as_bytes());
    }

    /// The registry names the anchor above itself, and the anchor says which keys are the registry's.
    fn vouch_for_the_registry(&mut self) {
        let mut own = self.registry.of_itself();
        own["authority_hints"] = json!([ANCHOR]);
        let own = self.registry.sign(&own);
        self.says(&format!("{REGISTRY}/.well-known/openid-federation"), &own);
        let mut vouched = self.anchor.about(REGISTRY);
        vouched["jwks"] = self.registry.keys();
        let vouched = self.anchor.sign(&vouched);
        self.says(VOUCHED, &vouched);
    }

    /// Why nothing came of it, in the words that the report has.
    pub(crate) fn reason(&self) -> String {
        let report = self.world.report();
        assert_eq!(open(&report), "source-unavailable", "{report:#?}");
        said(evidence(&report, "source-not-asked")[0], "reason")
    }
}

pub(crate) const VOUCHED: &str = "https://anchor.example/fetch?sub=https:%2F%2Fregistry.example";

#[test]
fn a_member_is_named_by_the_statement_of_the_anchor() {
    let scene = Scene::direct();
    let report = scene.world.report();
    assert_eq!(name(&report), Some("Montelume College"), "{report:#?}");
    let named = evidence(&report, "named-by-federation")[0];
    assert_eq!(named.dated, Some(now().plus_seconds(-3_600)), "the statement's own date");
    assert_eq!(said(named, "legal_name"), "Board of Montelume");
    assert_eq!((said(named, "key"), said(named, "through")), ("address".to_owned(), "federations".to_owned()));
}

#[test]
fn a_member_of_a_registry_is_named_where_the_anchor_vouches_for_the_registry() {
    let report = Scene::below().world.report();
    assert_eq!(name(&report), Some("Montelume College"), "{report:#?}");
    assert_eq!(said(evidence(&report, "named-by-federation")[0], "length"), "Number(2)");
}

#[test]
fn who_is_no_member_is_not_looked_up_by_name() {
    let mut scene = Scene::direct();
    scene.list(&["did:key:z6Mkother".to_owned()]);
    scene.world.facts = {
        let mut facts = verify::Facts::default();
        let kept: Vec<_> = scene.world.facts.iter().map(|(a, k, f)| (a.to_owned(), k, (**f).clone())).collect();
        for (address, kind, fact) in kept.into_iter().filter(|(address, ..)| !address.contains("sub=")) {
            facts.answer(&verify::Need { address, kind: kind.unwrap() }, fact);
        }
        facts
    };
    let report = scene.world.report();
    assert_eq!(open(&report), "issuer-not-listed");
    assert_eq!(needs(&report, STATEMENT), Vec::<&str>::new(), "the federation learns nothing of it");
}

#[test]
fn each_step_is_asked_for_and_no_more() {
    let mut scene = Scene::of(None, ANCHOR);
    let well_known = format!("{ANCHOR}/.well-known/openid-federation");
    assert_eq!(needs(&scene.world.report(), LISTING), [format!("{ANCHOR}/list")]);
    scene.list(&[scene.world.id()]);
    assert_eq!(needs(&scene.world.report(), STATEMENT), [format!("{ANCHOR}/fetch?sub={}", scene.world.id())]);
    scene.world.facts = verify::Facts::default();
    assert_eq!(needs(&scene.world.report(), STATEMENT), [well_known]);
}

#[test]
fn a_key_that_was_named_must_have_signed_for_the_anchor() {
    let mut scene = Scene::direct();
    let right = scene.anchor.key.public_key().thumbprint();
    scene.world.trust.federations[0].keys = vec![right];
    let report = scene.world.report();
    assert_eq!(said(evidence(&report, "named-by-federation")[0], "key"), "pinned");
    scene.world.trust.federations[0].keys = vec![scene.registry.key.public_key().thumbprint()];
    assert!(scene.reason().contains("none that you named"), "{}", scene.reason());
}

/// Every way to bend the one statement that names the school.
#[test]
fn a_statement_about_the_issuer_that_is_not_the_anchors_word_names_nobody() {
    let stranger = Entity::new(ANCHOR, 99);
    let changed = |change: &dyn Fn(&mut Value)| {
        let scene = Scene::direct();
        let mut claims = scene.anchor.names(&scene.world.id(), "Montelume College");
        change(&mut claims);
        scene.anchor.sign(&claims)
    };
    let scene = Scene::direct();
    let names = scene.anchor.names(&scene.world.id(), "Montelume College");
    let typed = |typ: Value| sign(&json!({ "typ": typ, "kid": "key-1" }), &names, &scene.anchor.key);
    let token = String::from_utf8(scene.anchor.sign(&names)).unwrap();
    let (signed, _) = token.rsplit_once('.').unwrap();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("another issuer", changed(&|claims| claims["iss"] = "https://other.example".into()), "iss"),
        ("another subject", changed(&|claims| claims["sub"] = "did:key:z6Mkother".into()), "sub"),
        ("run out", changed(&|claims| claims["exp"] = (now().seconds()).into()), "holds from"),
        ("of the future", changed(&|claims| claims["iat"] = (now().seconds() + 3_600).into()), "holds from"),
        ("no end", changed(&|claims| drop(claims.as_object_mut().unwrap().remove("exp"))), "exp"),
        ("no beginning", changed(&|claims| drop(claims.as_object_mut().unwrap().remove("iat"))), "iat"),
        ("an extension", changed(&|claims| claims["crit"] = json!(["x"])), "crit"),
        ("a policy extension", changed(&|claims| claims["metadata_policy_crit"] = json!(["regexp"])), "regexp"),
        (
            "bounded names",
            changed(&|claims| claims["constraints"] = json!({ "naming_constraints": {} })),
            "not checked",
        ),
        ("no name", changed(&|claims| claims["metadata"] = json!({})), "no name"),
        (
            "a name that is none",
            changed(&|claims| claims["metadata"] = json!({ "federation_entity": { "organization_name": 7 } })),
            "no name",
        ),
        ("a stranger's key", stranger.sign(&names), "not signed by a key"),
        ("another type", typed("jwt".into()), "type"),
        ("no type", sign(&json!({ "kid": "key-1" }), &names, &scene.anchor.key), "type"),
        ("a list's type", typed("statuslist+jwt".into()), "type"),
        (
            "another key's name",
            sign(&json!({ "typ": "entity-statement+jwt", "kid": "key-2" }), &names, &scene.anchor.key),
            "not signed",
        ),
        ("no key's name", sign(&json!({ "typ": "entity-statement+jwt" }), &names, &scene.anchor.key), "names no key"),
        ("no signature", format!("{signed}.").into_bytes(), "not signed"),
        ("forged", token.replace(&token[60..64], "AAAA").into_bytes(), ""),
        ("empty", Vec::new(), "no entity statement"),
        ("JSON", names.to_string().into_bytes(), "no entity statement"),
        ("truncated", token.as_bytes()[..token.len() / 2].to_vec(), "no entity statement"),
        ("too large", vec![b'a'; trust::limits::STATEMENT_BYTES + 1], "larger than"),
    ];
    for (what, body, due) in cases {
        let mut scene = Scene::direct();
        scene.says(&format!("{ANCHOR}/fetch?sub={}", scene.world.id()), &body);
        let reason = scene.reason();
        assert!(reason.contains(due), "{what}: {reason:?} does not say {due:?}");
    }
}

/// Every way to bend the chain above the registry.
#[test]
fn a_chain_that_does_not_lead_to_the_anchor_names_nobody() {
    let own = |change: &dyn Fn(&mut Value)| {
        let mut scene = Scene::below();
        let mut own = scene.registry.of_itself();
        own["authority_hints"] = json!([ANCHOR]);
        change(&mut own);
        let own = scene.registry.sign(&own);
        scene.says(&format!("{REGISTRY}/.well-known/openid-federation"), &own);
        scene.reason()
    };
    let vouched = |change: &dyn Fn(&mut Value)| {
        let mut scene = Scene::below();
        let mut vouched = scene.anchor.about(REGISTRY);
        vouched["jwks"] = scene.registry.keys();
        change(&mut vouched);
        let vouched = scene.anchor.sign(&vouched);
        scene.says(VOUCHED, &vouched);
        scene.reason()
    };
    let many: Vec<String> = (0..100).map(|n| format!("https://{n}.example")).collect();
    for (what, reason, due) in [
        ("nobody above", own(&|own| drop(own.as_object_mut().unwrap().remove("authority_hints"))), "nobody above"),
        ("itself above", own(&|own| own["authority_hints"] = json!([REGISTRY])), "back to itself"),
        ("hints that are none", own(&|own| own["authority_hints"] = json!("x")), "authority_hints"),
        ("many above", own(&|own| own["authority_hints"] = json!(many)), "more than"),
        ("another's statement", own(&|own| own["sub"] = ANCHOR.into()), "sub"),
        ("no keys", own(&|own| drop(own.as_object_mut().unwrap().remove("jwks"))), "no keys"),
        ("no key vouched for", vouched(&|said| drop(said.as_object_mut().unwrap().remove("jwks"))), "no keys"),
        ("another's key", vouched(&|said| said["jwks"] = Entity::new(REGISTRY, 5).keys()), "not signed by a key"),
        ("too long for it", vouched(&|said| said["constraints"] = json!({ "max_path_length": 0 })), "allows"),
        ("a length that is none", vouched(&|said| said["constraints"] = json!({ "max_path_length": -1 })), "no number"),
        ("run out", vouched(&|said| said["exp"] = 1.into()), "holds from"),
    ] {
        assert!(reason.contains(due), "{what}: {reason:?} does not say {due:?}");
    }
}

#[test]
fn a_chain_may_be_as_long_as_an_entity_in_it_allows() {
    let mut scene = Scene::below();
    let mut vouched = scene.anchor.about(REGISTRY);
    vouched["jwks"] = scene.registry.keys();
    vouched["constraints"] = json!({ "max_path_length": 1 });
    let vouched = scene.anchor.sign(&vouched);
    scene.says(VOUCHED, &vouched);
    assert_eq!(name(&scene.world.report()), Some("Montelume College"));
}

/// The anchor allows so many entities between itself and the issuer, however far below itself they stand.
#[test]
fn every_entity_between_counts() {
    const MIDDLE: &str = "https://middle.example";
    let with = |allowed: u64| {
        let mut scene = Scene::below();
        let middle = Entity::new(MIDDLE, 23);
        let (mut registry, mut own) = (scene.registry.of_itself(), middle.of_itself());
        (registry["authority_hints"], own["authority_hints"]) = (json!([MIDDLE]), json!([ANCHOR]));
        let mut vouched = middle.about(REGISTRY);
        vouched["jwks"] = scene.registry.keys();
        let mut trusted = scene.anchor.about(MIDDLE);
        (trusted["jwks"], trusted["constraints"]) = (middle.keys(), json!({ "max_path_length": allowed }));
        let (registry, trusted) = (scene.registry.sign(&registry), scene.anchor.sign(&trusted));
        scene.says(&format!("{REGISTRY}/.well-known/openid-federation"), &registry);
        scene.says(&format!("{MIDDLE}/.well-known/openid-federation"), &middle.sign(&own));
        scene.says("https://middle.example/fetch?sub=https:%2F%2Fregistry.example", &middle.sign(&vouched));
        scene.says("https://anchor.example/fetch?sub=https:%2F%2Fmiddle.example", &trusted);
        scene
    };
    assert_eq!(name(&with(2).world.report()), Some("Montelume College"));
    assert!(with(1).reason().contains("allows"), "two stand between");
}

/// Four may stand between the anchor and the issuer, the registry among them.
#[test]
fn a_chain_is_as_long_as_is_accepted() {
    let through = |middle: &[&'static str]| {
        let mut scene = Scene::below();
        let ids: Vec<&str> = std::iter::once(REGISTRY).chain(middle.iter().copied()).chain([ANCHOR]).collect();
        for pair in ids.windows(2) {
            let entity = |id: &str| match id {
                ANCHOR => Entity::new(ANCHOR, 21),
                REGISTRY => Entity::new(REGISTRY, 22),
                other => Entity::new(middle.iter().find(|known| **known == other).unwrap(), 40),
            };
            let (below, above) = (entity(pair[0]), entity(pair[1]));
            let mut own = below.of_itself();
            own["authority_hints"] = json!([above.id]);
            let mut vouched = above.about(below.id);
            vouched["jwks"] = below.keys();
            scene.says(&format!("{}/.well-known/openid-federation", below.id), &below.sign(&own));
            let subject = below.id.replace('/', "%2F");
            scene.says(&format!("{}/fetch?sub={subject}", above.id), &above.sign(&vouched));
        }
        scene
    };
    let middle = ["https://1.example", "https://2.example", "https://3.example", "https://4.example"];
    let report = through(&middle[..3]).world.report();
    assert_eq!(name(&report), Some("Montelume College"), "{report:#?}");
    assert!(through(&middle).reason().contains("longer than"), "five stand between");
}

/// Whoever takes the registry's address over signs for itself with a key of its own: the anchor vouches for another.
#[test]
fn swapped_keys_are_seen() {
    let mut scene = Scene::below();
    let thief = Entity::new(REGISTRY, 77);
    let mut own = thief.of_itself();
    own["authority_hints"] = json!([ANCHOR]);
    scene.says(&format!("{REGISTRY}/.well-known/openid-federation"), &thief.sign(&own));
    let named = thief.sign(&thief.names(&scene.world.id(), "Montelume College"));
    scene.says(&format!("{REGISTRY}/fetch?sub={}", scene.world.id()), &named);
    assert!(scene.reason().contains("not signed by a key"), "{}", scene.reason());
}

/// Two that vouch for each other, and a chain without an end.
#[test]
fn loops_and_endless_chains_end() {
    let mut scene = Scene::below();
    let other = Entity::new("https://other.example", 31);
    for (entity, above) in [(&scene.registry, other.id), (&other, REGISTRY)] {
        let mut own = entity.of_itself();
        own["authority_hints"] = json!([above]);
        let address = format!("{}/.well-known/openid-federation", entity.id);
        scene.world.answer(&address, STATEMENT, &entity.sign(&own));
    }
    assert!(scene.reason().contains("back to itself"), "{}", scene.reason());

    let mut scene = Scene::below();
    let ids: Vec<&'static str> = (0..9).map(|n| &*Box::leak(format!("https://{n}.example").into_boxed_str())).collect();
    let links: Vec<Entity> =
        std::iter::once(Entity::new(REGISTRY, 22)).chain(ids.iter().map(|id| Entity::new(id, 40))).collect();
    for pair in links.windows(2) {
        let mut own = pair[0].of_itself();
        own["authority_hints"] = json!([pair[1].id]);
        let address = format!("{}/.well-known/openid-federation", pair[0].id);
        scene.world.answer(&address, STATEMENT, &pair[0].sign(&own));
    }
    assert!(scene.reason().contains("longer than"), "{}", scene.reason());
}

/// What the anchor says of itself.
#[test]
fn an_anchor_that_is_not_itself_names_nobody() {
    for (what, body, due) in [
        ("a page", b"<html>".to_vec(), "no entity statement"),
        ("somebody else", Entity::new(REGISTRY, 3).sign(&Entity::new(REGISTRY, 3).of_itself()), "iss"),
    ] {
        let mut scene = Scene::direct();
        scene.says(&format!("{ANCHOR}/.well-known/openid-federation"), &body);
        assert!(scene.reason().contains(due), "{what}: {}", scene.reason());
    }
}

/// An https issuer that is an entity itself, below a registry that is none of those asked.
#[test]
fn an_issuer_may_lead_to_the_anchor_itself() {
    let school = "https://montelume.example";
    let scene = || {
        let mut scene = Scene::of(None, ANCHOR);
        scene.world = World { trust: scene.world.trust.clone(), ..World::by_address() };
        let own = scene.anchor.sign(&scene.anchor.of_itself());
        scene.says(&format!("{ANCHOR}/.well-known/openid-federation"), &own);
        scene.list(&[REGISTRY.to_owned()]);
        scene.vouch_for_the_registry();
        scene
    };
    let entity = Entity::new(school, 50);
    let mut own = entity.of_itself();
    own["authority_hints"] = json!(["https://gone.example", REGISTRY]);
    own["metadata"]["federation_entity"]["organization_name"] = "What it calls itself".into();
    let says_of = |scene: &Scene, keys: Value| {
        let mut names = scene.registry.names(school, "Montelume College");
        names["jwks"] = keys;
        scene.registry.sign(&names)
    };
    let (at, of) = (
        format!("{school}/.well-known/openid-federation"),
        format!("{REGISTRY}/fetch?sub=https:%2F%2Fmontelume.example"),
    );

    let mut nothing = scene();
    assert_eq!(needs(&nothing.world.report(), STATEMENT), [at.as_str()]);
    nothing.world.answered(&at, STATEMENT, Err("the server answered 404".into()), now());
    assert_eq!(open(&nothing.world.report()), "issuer-not-listed", "no member says so");

    let mut good = scene();
    good.says(&at, &entity.sign(&own));
    let gone = "https://gone.example/.well-known/openid-federation";
    good.world.answered(gone, STATEMENT, Err("no connection".into()), now());
    let statement = says_of(&good, entity.keys());
    good.says(&of, &statement);
    assert_eq!(name(&good.world.report()), Some("Montelume College"), "{:#?}", good.world.report());

    let swapped = says_of(&good, Entity::new(school, 51).keys());
    good.says(&of, &swapped);
    assert_eq!(open(&good.world.report()), "source-unavailable", "the entity above vouches for another key");
}
