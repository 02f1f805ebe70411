//! What do metadata policies do, alone and one under another? OpenID Federation 1.0, section 6.1.

use std::path::{Path, PathBuf};

use super::{Json, Policy, PolicyError, listed, same, within};
use credential::json::Value;
use serde_json::json;

fn policy(of_entity: &Json) -> Result<Policy, PolicyError> {
    Policy::of(&json!({ "e": of_entity }))
}

/// What comes of two policies and metadata: the resolved metadata, or the standard's error code.
fn resolved(above: &Json, below: &Json, metadata: &Json) -> Result<Json, &'static str> {
    let merged = policy(above).and_then(|above| above.with(&policy(below)?)).map_err(|_| "invalid_policy")?;
    let resolved = merged.apply(&json!({ "e": metadata })).map_err(|_| "invalid_metadata")?;
    Ok(resolved["e"].clone())
}

#[test]
fn each_operator_does_what_the_standard_says() {
    for (above, below, metadata, expected) in [
        (json!({"n": {"value": "x"}}), json!({}), json!({"n": "y"}), Ok(json!({"n": "x"}))),
        (json!({"n": {"value": null}}), json!({}), json!({"n": "y"}), Ok(json!({}))),
        (json!({"n": {"value": "x"}}), json!({"n": {"value": "y"}}), json!({}), Err("invalid_policy")),
        (
            json!({"n": {"add": ["x"]}}),
            json!({"n": {"add": ["y"]}}),
            json!({"n": ["z"]}),
            Ok(json!({"n": ["z", "x", "y"]})),
        ),
        (json!({"n": {"default": "x"}}), json!({}), json!({"n": "y"}), Ok(json!({"n": "y"}))),
        (json!({"n": {"default": "x"}}), json!({}), json!({}), Ok(json!({"n": "x"}))),
        (
            json!({"n": {"one_of": ["x", "y"]}}),
            json!({"n": {"one_of": ["y"]}}),
            json!({"n": "y"}),
            Ok(json!({"n": "y"})),
        ),
        (
            json!({"n": {"one_of": ["x", "y"]}}),
            json!({"n": {"one_of": ["y"]}}),
            json!({"n": "x"}),
            Err("invalid_metadata"),
        ),
        (json!({"n": {"one_of": ["x"]}}), json!({"n": {"one_of": ["y"]}}), json!({}), Err("invalid_policy")),
        (json!({"n": {"subset_of": ["x", "y"]}}), json!({}), json!({"n": ["y", "z"]}), Ok(json!({"n": ["y"]}))),
        (json!({"n": {"superset_of": ["x"]}}), json!({}), json!({"n": ["y"]}), Err("invalid_metadata")),
        (json!({"n": {"superset_of": ["x"]}}), json!({"n": {"subset_of": ["y"]}}), json!({}), Err("invalid_policy")),
        (json!({"n": {"essential": true}}), json!({"n": {"essential": false}}), json!({}), Err("invalid_metadata")),
        (json!({"n": {"essential": true}}), json!({}), json!({"n": null}), Err("invalid_metadata")),
        (json!({"n": {"regexp": "^x"}}), json!({}), json!({"n": "y"}), Ok(json!({"n": "y"}))),
        (json!({"n": {"one_of": "x"}}), json!({}), json!({}), Err("invalid_policy")),
        (json!({"n": {"one_of": vec!["x"; 300]}}), json!({}), json!({}), Err("invalid_policy")),
        (json!({"n": {"default": null}}), json!({}), json!({}), Err("invalid_policy")),
        (json!({"n": "x"}), json!({}), json!({}), Err("invalid_policy")),
    ] {
        assert_eq!(resolved(&above, &below, &metadata), expected, "{above} {below} {metadata}");
    }
}

/// OpenID Federation 1.0, section 6.1.3.1, "Combination with other operators": each pair, in one policy, and divided among two
/// entities in either order, which comes to the same.
#[test]
fn each_pair_of_operators_stands_together_where_the_standard_lets_it() {
    let (x, xy, z) = (json!(["x"]), json!(["x", "y"]), json!(["z"]));
    for (one, other, together) in [
        (json!({"value": xy}), json!({"add": x}), true),
        (json!({"value": xy}), json!({"add": z}), false),
        (json!({"value": xy}), json!({"default": z}), true),
        (json!({"value": "x"}), json!({"one_of": xy}), true),
        (json!({"value": "x"}), json!({"one_of": z}), false),
        (json!({"value": x}), json!({"subset_of": xy}), true),
        (json!({"value": xy}), json!({"subset_of": x}), false),
        (json!({"value": xy}), json!({"superset_of": x}), true),
        (json!({"value": x}), json!({"superset_of": xy}), false),
        (json!({"value": xy}), json!({"essential": true}), true),
        (json!({"value": null}), json!({"add": x}), false),
        (json!({"value": null}), json!({"default": "x"}), false),
        (json!({"value": null}), json!({"one_of": x}), false),
        (json!({"value": null}), json!({"essential": true}), false),
        (json!({"value": null}), json!({"essential": false}), true),
        (json!({"add": x}), json!({"default": z}), true),
        (json!({"add": x}), json!({"one_of": x}), false),
        (json!({"add": x}), json!({"subset_of": xy}), true),
        (json!({"add": z}), json!({"subset_of": xy}), false),
        (json!({"add": z}), json!({"superset_of": x}), true),
        (json!({"add": x}), json!({"essential": true}), true),
        (json!({"default": "x"}), json!({"one_of": xy}), true),
        (json!({"default": x}), json!({"subset_of": xy}), true),
        (json!({"default": xy}), json!({"superset_of": x}), true),
        (json!({"default": "x"}), json!({"essential": true}), true),
        (json!({"one_of": xy}), json!({"subset_of": xy}), false),
        (json!({"one_of": xy}), json!({"superset_of": x}), false),
        (json!({"one_of": xy}), json!({"essential": true}), true),
        (json!({"subset_of": xy}), json!({"superset_of": x}), true),
        (json!({"subset_of": x}), json!({"superset_of": xy}), false),
        (json!({"subset_of": xy}), json!({"essential": true}), true),
        (json!({"superset_of": xy}), json!({"essential": true}), true),
    ] {
        let mut both = one.clone();
        both.as_object_mut().expect("an object").extend(other.as_object().expect("an object").clone());
        let of = |rule: &Json| policy(&json!({"n": rule}));
        let whole = of(&both);
        assert_eq!(whole.is_ok(), together, "{both}");
        for (above, below) in [(&one, &other), (&other, &one)] {
            let merged = of(above).expect("alone").with(&of(below).expect("alone"));
            assert_eq!(merged.is_ok(), together, "{below} under {above}");
            assert!(whole.is_err() || merged == whole, "{below} under {above}");
        }
    }
}

/// The same operator at two entities: what both let stand, never more (section 6.1.3.1, "Policy merge").
#[test]
fn an_entity_below_can_only_narrow() {
    let lists = [json!(["x"]), json!(["y"]), json!(["x", "y"]), json!(["y", "z"]), json!(["x", "y", "z"])];
    let metadata: Vec<Json> = lists.iter().cloned().chain([json!("x"), json!("y"), json!([]), Json::Null]).collect();
    let mut passed = 0;
    for operator in ["one_of", "subset_of", "superset_of"] {
        for (above, below) in lists.iter().flat_map(|above| lists.iter().map(move |below| (above, below))) {
            let rule = |values: &Json| json!({"n": {operator: values}});
            for found in &metadata {
                let found = json!({"n": found});
                let both = resolved(&rule(above), &rule(below), &found);
                let alone = resolved(&rule(above), &json!({}), &found);
                let Ok(both) = both else { continue };
                let alone =
                    alone.unwrap_or_else(|error| panic!("{operator} {above}, {below}: {found} alone is {error}"));
                let (both, alone) = (both.get("n").map_or(&[][..], listed), alone.get("n").map_or(&[][..], listed));
                assert!(within(both, alone), "{operator} {above}, {below}: {found}");
                passed += 1;
            }
        }
    }
    assert!(passed > 150, "{passed} were let stand");
}

#[test]
fn what_must_be_understood_and_is_not_is_refused() {
    let read = |claims: Json| Policy::read(&Value::from(claims));
    assert_eq!(read(json!({})), Ok(Policy::default()));
    assert!(read(json!({"metadata_policy_crit": ["one_of"], "metadata_policy": {}})).is_ok());
    for crit in [json!(["regexp"]), json!([]), json!("one_of"), json!([1]), json!(null)] {
        assert!(read(json!({"metadata_policy_crit": crit})).is_err(), "{crit}");
    }
    for policy in [json!([]), json!({"e": []}), json!({"e": {"n": []}}), json!(null)] {
        assert!(read(json!({"metadata_policy": policy})).is_err(), "{policy}");
    }
}

/// Connect2id's vectors, among the shared suites or where `WANDERBUCH_FEDERATION_VECTORS` names their file.
#[test]
#[expect(clippy::print_stdout, reason = "a test says aloud what it left out")]
#[expect(clippy::disallowed_methods, reason = "the vectors are no part of the project")]
fn the_published_vectors_come_out_as_they_must() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = || std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from);
    let among = || shared().join("suites/vectors/federation/metadata-policy-test-vectors.json");
    let file = std::env::var_os("WANDERBUCH_FEDERATION_VECTORS").map_or_else(among, PathBuf::from);
    if !file.is_file() {
        let path = file.display();
        println!("left out: no file {path} (Connect2id's; WANDERBUCH_FEDERATION_VECTORS may name another)");
        return;
    }
    let vectors: Json = serde_json::from_slice(&std::fs::read(file).expect("readable")).expect("JSON");
    let vectors = vectors.as_array().expect("a list");
    assert!(vectors.len() > 2_000);
    for one in vectors {
        let metadata = if one["metadata"].is_object() { one["metadata"].clone() } else { json!({}) };
        let found = resolved(&one["TA"], &one["INT"], &metadata);
        let right = match (&found, one["error"].as_str()) {
            (Err(error), Some(expected)) => *error == expected,
            (Ok(found), None) => {
                let expected = one["resolved"].as_object().expect("an object");
                let found = found.as_object().expect("an object");
                let equal = |(name, value)| found.get(name).is_some_and(|found| same(found, value));
                found.len() == expected.len() && expected.iter().all(equal)
            }
            _ => false,
        };
        assert!(right, "{} {found:?}", one["n"]);
    }
}
