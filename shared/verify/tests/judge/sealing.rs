//! Is an issuer named, and what its credential names followed, only where all of the form and the seal is as it must be?

use super::*;

/// The name of somebody whom the user's own list knows by another id than our school's.
const OTHER: &str = "University of Montelume";

/// The school, in a world where somebody else is listed too.
fn world() -> World {
    let mut world = World::new();
    let other = format!("[[issuer]]\nname = \"{OTHER}\"\nid = [\"did:web:uni.example\"]\n");
    let (list, _) = OwnList::from_toml("others.toml", &other, |_| Err("none".to_owned())).unwrap();
    world.trust.own.push(list);
    world
}

/// A VC-JWT of the school's, under that name and with an entry of its list, with those members.
fn token(world: &World, members: &serde_json::Value) -> String {
    let id = world.issuer.id(Format::OpenBadge).unwrap();
    let mut body = serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": {"id": id, "name": OTHER}, "credentialSubject": {"name": "Ilva Marten"},
        "credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "revocation",
            "statusListIndex": "5", "statusListCredential": LIST},
    });
    body.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    let header = serde_json::json!({"typ": "vc+jwt", "kid": world.issuer.method(Format::OpenBadge).unwrap()});
    jose::sign(&header, body.to_string().as_bytes(), world.issuer.signer(Format::OpenBadge)).unwrap()
}

fn asked_for(report: &Report) -> Vec<&str> {
    report.needs.iter().map(|need| need.address.as_str()).collect()
}

fn flagged(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(|warning| warning.problem.id()).collect()
}

/// Whether anybody was asked about the issuer.
fn looked_up(report: &Report) -> bool {
    !matches!(report.finding(Check::IssuerIdentity).outcome, Outcome::Skip(_))
}

#[test]
fn of_what_breaks_its_form_nobody_is_named_and_nothing_is_fetched() {
    let world = world();
    let sound = world.report(token(&world, &serde_json::json!({})).as_bytes());
    assert_eq!(asked_for(&sound), [LIST]);
    assert_eq!(flagged(&sound), ["name-of-another"]);
    assert_eq!(sound.proven_issuer.unwrap().name, MONTELUME.name);
    let broken = world.report(token(&world, &serde_json::json!({"evidence": [{"name": "no type"}]})).as_bytes());
    assert_eq!(problem_of(&broken, Check::Format).id(), "missing-member");
    assert!(broken.finding(Check::IssuerKey).outcome.passed(), "the seal itself holds: {broken:#?}");
    assert_eq!(asked_for(&broken), Vec::<&str>::new());
    assert_eq!(flagged(&broken), Vec::<&str>::new());
    assert!(!looked_up(&broken) && broken.proven_issuer.is_none());
}

/// The school's badge, so often sealed by the school; then a context was added, by which its words may mean something else.
fn loosely_worded(world: &mut World, withdrawn: bool, seals: usize) -> serde_json::Value {
    let mut badge: serde_json::Value = serde_json::from_slice(&world.issued(Format::OpenBadge, withdrawn)).unwrap();
    badge.as_object_mut().unwrap().remove("proof");
    let mut document = json::Value::from(badge);
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let options = data_integrity::Options::new(&method, "assertionMethod", now());
    let (key, suite) = (world.issuer.signer(Format::OpenBadge), data_integrity::Suite::EddsaJcs2022);
    for _ in 0..seals {
        data_integrity::sign(&mut document, &options, &suite, key, &world.trust.contexts).unwrap();
    }
    let mut badge = document.to_serde();
    let contexts = badge.get_mut("@context").and_then(|contexts| contexts.as_array_mut()).unwrap();
    contexts.push("https://w3id.org/security/data-integrity/v2".into());
    badge
}

/// That words are loose keeps it from being called intact; that its issuer took it back is said all the same.
#[test]
fn what_is_worded_loosely_may_be_withdrawn() {
    for (withdrawn, due) in [(false, Answer::Yes), (true, Answer::No)] {
        let mut world = World::new();
        let badge = loosely_worded(&mut world, withdrawn, 1);
        let report = world.report(badge.to_string().as_bytes());
        assert_eq!(problem_of(&report, Check::Format).id(), "loose-context");
        assert_eq!((report.answer(Question::Intact), report.answer(Question::Current)), (Answer::Unknown, due));
        assert!(!looked_up(&report), "what is not known to be intact is nobody's: {report:#?}");
    }
}

/// Of two proofs of the issuer's one is broken: then nothing that such a credential names is followed.
#[test]
fn what_is_worded_loosely_and_sealed_badly_makes_nobody_fetch() {
    let mut world = World::new();
    let badge = loosely_worded(&mut world, false, 2);
    world.facts = Facts::default();
    let report = |badge: &serde_json::Value| world.report(badge.to_string().as_bytes());
    assert_eq!(asked_for(&report(&badge)), [LIST]);
    let mut broken = badge;
    broken["proof"][1]["created"] = "2026-11-21T00:00:00Z".into();
    let broken = report(&broken);
    assert_eq!(problem_of(&broken, Check::Format).id(), "loose-context");
    assert_eq!(problem_of(&broken, Check::Signature).id(), "signature-mismatch");
    assert_eq!(asked_for(&broken), Vec::<&str>::new());
}
