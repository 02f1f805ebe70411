//! When does a newer copy take the place of the one at hand, where may it be asked for, and what does it change?

use credential::format;
use serde_json::{Value, json};
use verify::Problem;
use verify::renewal::{Change, compare, offered};

use crate::world::{World, stranger};

const AT: &str = "https://zed.example/new";

fn merged(members: &Value) -> Value {
    let mut base = json!({"id": "urn:uuid:1", "validFrom": "2026-11-01T00:00:00Z",
        "refreshService": {"type": "1EdTechCredentialRefresh", "id": AT}});
    for (name, value) in members.as_object().unwrap() {
        base[name] = value.clone();
    }
    base.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    base
}

/// By the school, with those members; `null` takes one away.
fn text(world: &World, members: &Value) -> String {
    world.signed(&world.body(&merged(members)))
}

fn forged(text: &str) -> String {
    let middle = text.len() - 20;
    format!("{}{}{}", &text[..middle], if text[middle..].starts_with('A') { 'B' } else { 'A' }, &text[middle + 1..])
}

fn presentation(text: &str) -> String {
    json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
        "verifiableCredential": [{"@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiableCredential", "id": format!("data:application/vc+jwt,{text}")}]})
    .to_string()
}

#[test]
fn a_newer_copy_is_asked_for_where_the_issuer_says() {
    let world = World::by_key();
    let service = |service: Value| text(&world, &json!({"refreshService": service}));
    let other = json!({"type": "ManualRefreshService2018", "id": "https://other.example"});
    for (name, text, due) in [
        ("as issued", text(&world, &json!({})), Some(AT)),
        ("beside another", service(json!([other, {"type": ["1EdTechCredentialRefresh"], "id": AT}])), Some(AT)),
        ("of another kind", service(other), None),
        ("in the open", service(json!({"type": "1EdTechCredentialRefresh", "id": "http://zed.example"})), None),
        ("nowhere", service(json!(null)), None),
        ("forged", forged(&text(&world, &json!({}))), None),
        ("in a presentation", presentation(&text(&world, &json!({}))), None),
    ] {
        let received = format::read(text.as_bytes());
        let need = offered(&received, &world.report(text.as_bytes()));
        assert_eq!(need.as_ref().map(|need| need.address.as_str()), due, "{name}");
    }
}

#[test]
fn a_copy_takes_its_place_only_if_it_is_the_same_one_and_no_older() {
    let mut world = World::by_key();
    let (key, id, method) = stranger(&mut world.rng);
    let plain = json!({"refreshService": null});
    let by_stranger = merged(&json!({"issuer": id, "refreshService": null}));
    let strangers = world.proven(&world.body(&by_stranger), &method, &key).to_string();
    let own = world.issuer.method(issue::Format::OpenBadge).unwrap();
    let sealed_inside = world.proven(&world.body(&merged(&plain)), &own, world.key()).to_string();
    let with = |members: Value| text(&world, &members);
    let (original, nameless) = (with(json!({})), with(json!({"id": null})));
    let many: serde_json::Map<String, Value> = (0..40).map(|n| (format!("m{n:02}"), json!(n))).collect();
    for (name, before, copy, due) in [
        ("the same", &original, original.clone(), Ok((0, 0))),
        ("the same under another proof", &with(plain), sealed_inside, Ok((0, 0))),
        ("begun later", &original, with(json!({"validFrom": "2026-11-02T00:00:00Z"})), Ok((1, 0))),
        ("the same id, spelt otherwise", &original, with(json!({"id": "urn:uuid:%31"})), Ok((1, 0))),
        ("with many changes", &original, with(json!({"credentialSubject": many})), Ok((32, 9))),
        ("older", &original, with(json!({"validFrom": "2026-10-31T23:59:59Z"})), Err("renewal-older")),
        ("another", &original, with(json!({"id": "urn:uuid:2"})), Err("renewal-of-another")),
        ("of nothing", &original, nameless.clone(), Err("renewal-of-another")),
        ("of nothing, as the one at hand", &nameless, nameless.clone(), Err("renewal-of-another")),
        ("by somebody else", &original, strangers, Err("renewal-of-another")),
        ("forged", &original, forged(&original), Err("renewal-not-intact")),
        ("in a presentation", &original, presentation(&original), Err("renewal-not-intact")),
        ("of one in a presentation", &presentation(&original), original.clone(), Err("renewal-not-intact")),
        ("a page", &original, "<html>".to_owned(), Err("renewal-not-intact")),
    ] {
        let report = world.report(copy.as_bytes());
        let found = compare(&format::read(before.as_bytes()), &format::read(copy.as_bytes()), &report);
        if name == "forged" {
            let Err(Problem::RenewalNotIntact { reason }) = &found else { panic!("{found:?}") };
            assert_eq!(reason.to_string(), "signature-mismatch");
        }
        let found = found.as_ref().map(|renewed| (renewed.changes.len(), renewed.more)).map_err(Problem::id);
        assert_eq!(found, due, "{name}");
    }
}

#[test]
fn each_difference_is_named() {
    let world = World::by_key();
    let (before, after) = (
        text(&world, &json!({"credentialSubject": {"name": "Ilva", "list": [1, 2], "a/b~c": {"d": 1}}})),
        text(&world, &json!({"credentialSubject": {"name": "Ilva", "list": [2, 1], "a/b~c": {"e": 1}}})),
    );
    let report = world.report(after.as_bytes());
    let renewed = compare(&format::read(before.as_bytes()), &format::read(after.as_bytes()), &report).unwrap();
    let change = |place: &str, before: Option<&str>, after: Option<&str>| Change {
        place: format!("/credentialSubject/{place}"),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    let due = [
        change("a~1b~0c/d", Some("1"), None),
        change("a~1b~0c/e", None, Some("1")),
        change("list", Some("[1,2]"), Some("[2,1]")),
    ];
    assert_eq!(renewed.changes, due);
    assert_eq!(renewed.original, credential::digest::sha256_hex(before.as_bytes()));
}
