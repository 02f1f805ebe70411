//! Is what is shown what was signed? Each rule of plain compacted form, by a badge that breaks it.
#![expect(clippy::disallowed_methods, clippy::panic, clippy::expect_used, reason = "a test that reads its cases")]

use credential::json::{Object, Value};
use credential::json_ld::{Contexts, canonicalise};

/// Sets or removes what a JSON Pointer names; the last step may be new.
fn at(value: &mut serde_json::Value, pointer: &str, new: Option<&serde_json::Value>) {
    let (parent, last) = pointer.rsplit_once('/').expect("a pointer");
    let last = last.replace("~1", "/");
    match (value.pointer_mut(parent).expect(pointer), new) {
        (serde_json::Value::Object(members), Some(new)) => drop(members.insert(last, new.clone())),
        (serde_json::Value::Object(members), None) => drop(members.remove(&last).expect(pointer)),
        (serde_json::Value::Array(items), Some(new)) => {
            match last.parse::<usize>().ok().and_then(|at| items.get_mut(at)) {
                Some(item) => *item = new.clone(),
                None => items.push(new.clone()),
            }
        }
        _ => panic!("{pointer} names nothing"),
    }
}

fn outcome(document: serde_json::Value) -> String {
    match canonicalise(&Value::from(document), &Contexts::embedded()) {
        Ok(canonical) => canonical.loose.map_or_else(|| "accepted".to_owned(), |reason| format!("loose: {reason}")),
        Err(error) => error.to_string(),
    }
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/plain_form/cases.json");
    let cases: serde_json::Value = serde_json::from_slice(&std::fs::read(file).expect(file)).expect(file);
    let mut wrong = Vec::new();
    for case in cases["cases"].as_array().expect("cases") {
        let mut document = cases["badge"].clone();
        if let Some(pointer) = case["remove"].as_str() {
            at(&mut document, pointer, None);
        }
        for (pointer, value) in case["set"].as_object().into_iter().flatten() {
            at(&mut document, pointer, Some(value));
        }
        let (expected, found) = (case["expect"].as_str().expect("expect"), outcome(document));
        if !found.contains(expected) {
            wrong.push(format!("{}:\n  expected {expected}\n  found    {found}", case["name"]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_is_no_document_is_refused() {
    for value in [Value::Null, Value::Bool(true), Value::Array(Vec::new()), Value::Object(Object::default())] {
        assert!(canonicalise(&value, &Contexts::embedded()).is_err(), "{value:?}");
    }
}

#[test]
fn the_order_of_members_and_values_decides_nothing() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/plain_form/cases.json");
    let cases: serde_json::Value = serde_json::from_slice(&std::fs::read(file).expect(file)).expect(file);
    let badge = cases["badge"].clone();
    let mut turned: serde_json::Value =
        badge.as_object().expect("badge").iter().rev().map(|(key, value)| (key.clone(), value.clone())).collect();
    turned["type"].as_array_mut().expect("types").reverse();
    turned["credentialSubject"]["achievement"]["tag"].as_array_mut().expect("tags").reverse();
    let canonical = |value| canonicalise(&Value::from(value), &Contexts::embedded()).expect("plain").n_quads;
    assert_eq!(canonical(badge), canonical(turned));
}

#[test]
fn embedded_contexts_are_never_taken_from_outside() {
    let mut contexts = Contexts::embedded();
    for address in Contexts::embedded_addresses() {
        let error = contexts.trust(address, br#"{"@context": {}}"#).expect_err(address);
        assert!(error.to_string().contains("never taken from outside"), "{error}");
    }
    let digest = contexts.trust("https://a.example/context", br#"{"@context": {}}"#).expect("trusted");
    assert_eq!(digest[..4], [0xfb, 0xde, 0xfb, 0xf7], "sha256sum of the bytes");
    for bytes in [b"".as_slice(), b"{}", b"[]", br#"{"@context": 1}"#, br#"{"@context": {"a": 1}}"#] {
        assert!(contexts.trust("https://a.example/context", bytes).is_err(), "{bytes:?}");
    }
}

#[test]
fn a_poisoned_dataset_ends_in_time() {
    // Nodes that look alike, each with nine neighbours that look alike: factorially many orders.
    let context = serde_json::json!({"knows": "https://a.example/knows"});
    let friends: Vec<serde_json::Value> = (0..9).map(|_| serde_json::json!({})).collect();
    let nodes = serde_json::json!([{"knows": friends}, {"knows": friends}]);
    let text = outcome(serde_json::json!({"@context": context, "knows": nodes}));
    assert!(text.contains("steps"), "{text}");
}
