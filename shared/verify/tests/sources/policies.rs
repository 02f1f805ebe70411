//! Policies of a federation: what they forbid or change of that on which a report would rest is never passed over. OpenID
//! Federation 1.0, section 6.

use serde_json::{Value, json};

use crate::federations::{REGISTRY, Scene, VOUCHED};
use crate::world::{evidence, name};

/// A school below a registry, where the anchor says `above` besides of the registry, and the registry `below` of the school.
fn scene(above: &Value, below: &Value) -> Scene {
    let mut scene = Scene::below();
    let mut vouched = scene.anchor.about(REGISTRY);
    vouched["jwks"] = scene.registry.keys();
    let mut names = scene.registry.names(&scene.world.id(), "Montelume College");
    for (claims, more) in [(&mut vouched, above), (&mut names, below)] {
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    }
    let (vouched, names) = (scene.anchor.sign(&vouched), scene.registry.sign(&names));
    scene.says(VOUCHED, &vouched);
    scene.says(&format!("{REGISTRY}/fetch?sub={}", scene.world.id()), &names);
    scene
}

fn of_entity(policy: &Value) -> Value {
    json!({ "metadata_policy": { "federation_entity": policy } })
}

fn of_institution(policy: &Value) -> Value {
    json!({ "metadata_policy": { "institution_additional_information": policy } })
}

#[test]
fn what_a_policy_forbids_names_nobody() {
    let none = json!({});
    let nameless = json!({ "metadata": { "federation_entity": {} } });
    let legal = |names: Value| of_institution(&json!({ "legal_name": { "one_of": names } }));
    for (what, above, below, due) in [
        (
            "a name of others",
            legal(json!(["Another Board"])),
            none.clone(),
            "legal_name is not as the policy asks: one_of",
        ),
        (
            "the registry's name",
            of_entity(&json!({ "organization_name": { "one_of": ["Another"] } })),
            none.clone(),
            "one_of",
        ),
        (
            "a parameter that must be there",
            of_institution(&json!({ "ror": { "essential": true } })),
            none.clone(),
            "essential",
        ),
        ("two that agree in nothing", legal(json!(["A"])), legal(json!(["B"])), "contradict each other"),
        (
            "no place to ask",
            of_entity(&json!({ "federation_fetch_endpoint": { "value": null } })),
            none.clone(),
            "does not say where",
        ),
        (
            "a name for everybody",
            of_entity(&json!({ "organization_name": { "default": "All" } })),
            nameless.clone(),
            "gives no name",
        ),
        (
            "a name put on everybody",
            none.clone(),
            {
                let mut both = of_entity(&json!({ "organization_name": { "value": "All" } }));
                both["metadata"] = nameless["metadata"].clone();
                both
            },
            "gives no name",
        ),
        (
            "an operator that must be known",
            json!({ "metadata_policy_crit": ["regexp"] }),
            none.clone(),
            "operator regexp",
        ),
        ("a policy that is none", json!({ "metadata_policy": [] }), none.clone(), "it is no object"),
        ("types that are none", json!({ "constraints": { "allowed_entity_types": "x" } }), none, "entity types"),
    ] {
        let reason = scene(&above, &below).reason();
        assert!(reason.contains(due), "{what}: {reason:?} does not say {due:?}");
    }
}

#[test]
fn what_a_policy_changes_is_what_counts() {
    let none = json!({});
    let renamed = of_entity(&json!({ "organization_name": { "value": "Montelume University" } }));
    let taken = of_entity(&json!({ "organization_name": { "value": null } }));
    let fits = of_institution(&json!({ "legal_name": { "one_of": ["Board of Montelume", "Another"] } }));
    let unknown = of_entity(&json!({ "organization_name": { "regexp": "^X" } }));
    for (what, above, below, due) in [
        ("none", none.clone(), none.clone(), "Montelume College"),
        ("renamed", none.clone(), renamed, "Montelume University"),
        ("taken away", none.clone(), taken, "Board of Montelume"),
        ("one of those", fits.clone(), fits, "Montelume College"),
        ("an operator that need not be known", unknown, none.clone(), "Montelume College"),
    ] {
        let report = scene(&above, &below).world.report();
        assert_eq!(name(&report), Some(due), "{what}: {report:#?}");
    }
    let no_institutions = json!({ "constraints": { "allowed_entity_types": ["openid_provider"] } });
    let report = scene(&no_institutions, &none).world.report();
    assert_eq!(name(&report), Some("Montelume College"));
    assert!(evidence(&report, "named-by-federation")[0].args.iter().all(|(name, _)| *name != "legal_name"));
}

#[test]
fn the_word_of_the_one_above_goes_before_an_entitys_own() {
    let elsewhere =
        json!({ "metadata": { "federation_entity": { "federation_fetch_endpoint": "https://gone.example/f" } } });
    let mut scene = scene(&elsewhere, &json!({}));
    let names = scene.registry.sign(&scene.registry.names(&scene.world.id(), "Montelume Academy"));
    scene.says(&format!("https://gone.example/f?sub={}", scene.world.id()), &names);
    assert_eq!(name(&scene.world.report()), Some("Montelume Academy"));
}
