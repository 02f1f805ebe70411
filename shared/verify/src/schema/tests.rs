//! Schemas that are kept and broken, and schemas that nobody should follow.

use serde_json::{Value, json};

use super::{Schema, SchemaError};

const V2020: &str = "https://json-schema.org/draft/2020-12/schema";

fn of(mut schema: Value) -> Result<std::sync::Arc<Schema>, SchemaError> {
    if schema.get("$schema").is_none() {
        schema["$schema"] = V2020.into();
    }
    Schema::parse(schema.to_string().as_bytes())
}

/// "kept", the rule that is broken, or why it was not followed.
fn judged(schema: Value, document: &Value) -> String {
    let outcome = of(schema).and_then(|schema| schema.judge(document));
    match outcome {
        Ok(None) => "kept".to_owned(),
        Ok(Some(broken)) => format!("{}|{}|{}", broken.place, broken.rule, broken.due),
        Err(SchemaError::Malformed(_)) => "malformed".to_owned(),
        Err(SchemaError::Unsupported(_)) => "unsupported".to_owned(),
        Err(SchemaError::Elsewhere(at)) => format!("elsewhere {at}"),
        Err(SchemaError::Costly) => "costly".to_owned(),
    }
}

#[test]
fn rules_are_named_with_their_place() {
    let document = json!({"name": "Ilva", "born": "2001", "marks": [1, 2, 2], "mail": "nobody", "level": 9});
    let object = |properties: Value| json!({"type": "object", "properties": properties});
    for (schema, due) in [
        (json!({}), "kept"),
        (json!({"required": ["name", "given"]}), "|required|given"),
        (json!({"type": "array"}), "|type|array"),
        (object(json!({"level": {"type": ["string", "null"]}})), "/level|type|null, string"),
        (object(json!({"name": {"enum": ["A", "B"]}})), "/name|enum|A, B"),
        (object(json!({"name": {"const": "A"}})), "/name|const|A"),
        (object(json!({"level": {"maximum": 8}})), "/level|maximum|8"),
        (object(json!({"level": {"exclusiveMinimum": 9}})), "/level|minimum|9"),
        (object(json!({"name": {"minLength": 5}})), "/name|min-length|5"),
        (object(json!({"name": {"pattern": "^[0-9]+$"}})), "/name|pattern|^[0-9]+$"),
        (object(json!({"mail": {"format": "email"}})), "/mail|format|email"),
        (object(json!({"mail": {"format": "nobody-knows"}})), "kept"),
        (object(json!({"marks": {"maxItems": 2}})), "/marks|max-items|2"),
        (object(json!({"marks": {"items": {"type": "string"}}})), "/marks/0|type|string"),
        (object(json!({"marks": {"uniqueItems": true}})), "/marks|other|uniqueItems"),
        (
            json!({"properties": {"name": {}, "born": {}, "marks": {}, "mail": {}}, "additionalProperties": false}),
            "|unexpected|level",
        ),
        (json!({"anyOf": [{"required": ["x"]}, {"type": "array"}]}), "|choice|"),
        (json!({"not": {"required": ["name"]}}), "|other|not"),
        (
            json!({"$defs": {"n": {"type": "integer"}}, "properties": {"name": {"$ref": "#/$defs/n"}}}),
            "/name|type|integer",
        ),
        (
            json!({"$defs": {"n": {"$anchor": "n", "type": "integer"}}, "properties": {"name": {"$ref": "#n"}}}),
            "/name|type|integer",
        ),
        (
            json!({"$id": "https://a.example/s", "$defs": {"n": {"type": "null"}},
            "properties": {"name": {"$ref": "https://a.example/s#/$defs/n"}}}),
            "/name|type|null",
        ),
    ] {
        assert_eq!(judged(schema.clone(), &document), due, "{schema}");
    }
}

#[test]
fn versions_are_named_or_refused() {
    let with = |version: Value, rest: Value| {
        let mut schema = rest;
        schema["$schema"] = version;
        schema
    };
    let broken = json!({"required": ["x"]});
    for (version, due) in [
        (V2020, "|required|x"),
        ("https://json-schema.org/draft/2019-09/schema", "|required|x"),
        ("http://json-schema.org/draft-07/schema#", "|required|x"),
        ("http://json-schema.org/draft-07/schema", "|required|x"),
        ("http://json-schema.org/draft-04/schema#", "unsupported"),
        ("http://json-schema.org/schema", "unsupported"),
        ("https://json-schema.org/draft/2020-12/schema/evil", "unsupported"),
        ("", "unsupported"),
    ] {
        assert_eq!(judged(with(version.into(), broken.clone()), &json!({})), due, "{version}");
    }
    for none in [json!({}), json!([]), json!(true), json!("x"), json!({"$schema": 1}), json!({"$schema": null})] {
        assert!(matches!(Schema::parse(none.to_string().as_bytes()), Err(SchemaError::Malformed(_))), "{none}");
    }
    // A tuple of draft-07, and what 2020-12 makes of it.
    let tuple = json!({"items": [{"type": "string"}]});
    let seven = with("http://json-schema.org/draft-07/schema#".into(), tuple.clone());
    assert_eq!(judged(seven, &json!([1])), "/0|type|string");
    assert_eq!(judged(tuple, &json!([1])), "unsupported", "items is one schema in 2020-12");
    assert!(matches!(Schema::parse(b"{"), Err(SchemaError::Malformed(_))));
    assert!(matches!(Schema::parse(br#"{"$schema":"a","$schema":"b"}"#), Err(SchemaError::Malformed(_))));
}

#[test]
fn nothing_outside_is_looked_at() {
    for reference in [
        "https://other.example/schema.json",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "other.json",
        "/schema",
        "#/$defs/none",
        "#nowhere",
        "https://json-schema.org/draft/2020-12/schema",
    ] {
        let due = format!("elsewhere {reference}");
        assert_eq!(judged(json!({"$ref": reference}), &json!({})), due);
        // Also where no document would ever lead to: whatever a member is called that is a schema, and whatever is one in it.
        let (inside, refers) = (json!({"not": {"$ref": reference}}), json!({"$ref": reference}));
        for schema in [
            json!({"$defs": {"a": refers}}),
            json!({"$defs": {"a": inside}}),
            json!({"properties": {"enum": refers}}),
            json!({"properties": {"a": inside}}),
            json!({"properties": {"a": {"items": inside}}}),
        ] {
            assert_eq!(judged(schema.clone(), &json!({})), due, "{schema}");
        }
    }
    let inner = json!({"$defs": {"a": {"$id": "https://a.example/", "$ref": "#"}}});
    assert_eq!(judged(inner, &json!({})), "elsewhere https://a.example/");
    // Data that look like references are data.
    assert_eq!(
        judged(json!({"enum": [{"$ref": "https://other.example/"}]}), &json!({"$ref": "https://other.example/"})),
        "kept"
    );
    assert_eq!(
        judged(json!({"properties": {"$ref": {"type": "string"}, "$id": {"type": "string"}}}), &json!({"$ref": "a"})),
        "kept"
    );
}

/// `layers` schemas, each of which asks the one below twice.
fn onion(layers: usize, keyword: &str) -> Value {
    let mut defs = json!({"l0": {}});
    for layer in 1..=layers {
        let below = json!({"$ref": format!("#/$defs/l{}", layer - 1)});
        defs[format!("l{layer}")] = json!({keyword: [below, below]});
    }
    json!({"$defs": defs})
}

fn with(mut schema: Value, members: &Value) -> Value {
    for (name, value) in members.as_object().into_iter().flatten() {
        schema[name] = value.clone();
    }
    schema
}

#[test]
fn endless_work_is_refused() {
    let deep = (0..60).fold(json!({}), |inner, _| json!({"a": inner}));
    let top = |schema: Value, layers: usize| with(schema, &json!({"$ref": format!("#/$defs/l{layers}")}));
    for (name, schema, document) in [
        ("itself", json!({"$ref": "#"}), json!({})),
        ("itself in place", json!({"allOf": [{"$ref": "#"}]}), json!({})),
        (
            "itself by turns",
            json!({"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"}),
            json!({}),
        ),
        ("itself unless", json!({"not": {"$ref": "#"}}), json!({})),
        ("itself by its dynamic anchor", json!({"$dynamicAnchor": "a", "$dynamicRef": "#a"}), json!({})),
        ("an onion of all", top(onion(40, "allOf"), 40), json!({})),
        ("an onion of any", top(onion(40, "anyOf"), 40), json!({})),
        ("an onion of one", top(onion(40, "oneOf"), 40), json!({})),
        (
            "twice at each level of the document",
            json!({"properties": {"a": {"allOf": [{"$ref": "#"}, {"$ref": "#"}]}}}),
            deep.clone(),
        ),
        (
            "what is left over, at each level",
            json!({"$defs": {"s": {"properties": {"a": {"$ref": "#/$defs/s", "unevaluatedProperties": false}}}}, "$ref": "#/$defs/s"}),
            deep.clone(),
        ),
        (
            "a chain that is too long",
            {
                let mut defs = json!({"c0": {}});
                for link in 1..2_000 {
                    defs[format!("c{link}")] = json!({"$ref": format!("#/$defs/c{}", link - 1)});
                }
                json!({"$defs": defs, "properties": {"x": {"$ref": "#/$defs/c1999"}}})
            },
            json!({}),
        ),
        ("many values", json!({"enum": [1], "$defs": {"a": {"anyOf": vec![json!({}); 60_000]}}}), json!({})),
    ] {
        assert_eq!(judged(schema, &document), "costly", "{name}");
    }
    // What no document leads to costs nothing.
    let unreached = with(onion(40, "allOf"), &json!({"properties": {"x": {"$ref": "#/$defs/l40"}}}));
    assert_eq!(judged(unreached.clone(), &json!({})), "kept");
    assert_eq!(judged(unreached, &json!({"x": 1})), "costly");
    // Honest recursion is followed to its end.
    let tree = json!({"type": "object", "properties": {"a": {"$ref": "#"}}, "additionalProperties": false});
    assert_eq!(judged(tree.clone(), &deep), "kept");
    assert_eq!(judged(tree, &json!({"a": {"a": {"b": 1}}})), "/a/a|unexpected|b");
    assert_eq!(judged(top(onion(12, "allOf"), 12), &json!({})), "kept");
    let mut chain = json!({"c0": {}});
    for link in 1..100 {
        chain[format!("c{link}")] = json!({"$ref": format!("#/$defs/c{}", link - 1)});
    }
    assert_eq!(judged(json!({"$defs": chain, "$ref": "#/$defs/c99"}), &json!({})), "kept");
}

/// A schema that leads to another in this way.
type Way = fn(Value) -> Value;

#[test]
fn a_chain_is_as_long_by_whatever_word_it_goes_on() {
    const V2019: &str = "https://json-schema.org/draft/2019-09/schema";
    let ways: [(Way, Value); 15] = [
        (|next| json!({"allOf": [next]}), json!(1)),
        (|next| json!({"if": next}), json!(1)),
        (|next| json!({"dependentSchemas": {"a": next}}), json!({"a": 1})),
        (|next| json!({"properties": {"a": next}}), json!({"a": 1})),
        (|next| json!({"patternProperties": {"a": next}}), json!({"a": 1})),
        (|next| json!({"additionalProperties": next}), json!({"a": 1})),
        (|next| json!({"unevaluatedProperties": next}), json!({"a": 1})),
        (|next| json!({"propertyNames": next}), json!({"a": 1})),
        (|next| json!({"items": next}), json!([1])),
        (|next| json!({"contains": next}), json!([1])),
        (|next| json!({"unevaluatedItems": next}), json!([1])),
        (|next| json!({"prefixItems": [next]}), json!([1])),
        (|next| json!({"prefixItems": [{}, next]}), json!([1, 2])),
        (|next| json!({"$schema": V2019, "items": [next]}), json!([1])),
        (|next| json!({"$schema": V2019, "items": [{}], "additionalItems": next}), json!([1, 2])),
    ];
    let mut defs = json!({"c0": {}});
    for link in 1..=127 {
        defs[format!("c{link}")] = json!({"$ref": format!("#/$defs/c{}", link - 1)});
    }
    for (way, document) in ways {
        for (link, costly) in [(126, false), (127, true)] {
            let schema = with(way(json!({"$ref": format!("#/$defs/c{link}")})), &json!({"$defs": defs}));
            assert_eq!(judged(schema, &document) == "costly", costly, "{link}: {}", way(json!({})));
        }
    }
}

#[test]
fn references_are_no_more_than_there_may_be_and_an_anchor_has_one_place() {
    let referring = |count: usize| {
        let defs: serde_json::Map<String, Value> = (0..count).map(|one| (format!("d{one}"), json!({}))).collect();
        let each: Vec<Value> = (0..count).map(|one| json!({"$ref": format!("#/$defs/d{one}")})).collect();
        json!({"$defs": defs, "allOf": each})
    };
    assert_eq!(judged(referring(1_024), &json!({})), "kept");
    assert_eq!(judged(referring(1_025), &json!({})), "costly");
    let both = json!({"$anchor": "a", "$dynamicAnchor": "a", "$defs": {"b": {"$ref": "#a"}}});
    assert_eq!(judged(both, &json!({})), "kept", "one place under one name, said twice");
}

/// Each value counts, wherever it stands: the whole, its version, and those of a list with the list itself.
#[test]
fn values_are_no_more_than_there_may_be() {
    let data = |count: usize| json!({"default": vec![0; count - 3]});
    assert_eq!(judged(data(50_000), &json!({})), "kept");
    assert_eq!(judged(data(50_001), &json!({})), "costly");
}

#[test]
fn each_expression_that_is_held_against_a_name_costs_a_step() {
    let names: serde_json::Map<String, Value> = (0..90).map(|one| (format!("^{one}$"), json!({}))).collect();
    let members = |count: usize| (0..count).map(|one| (format!("m{one}"), json!(1))).collect::<serde_json::Map<_, _>>();
    let schema = json!({"patternProperties": names});
    // Two steps for each: 90 expressions with 2,500 members are 450,000, with 3,000 they are 540,000.
    assert_eq!(judged(schema.clone(), &members(2_500).into()), "kept");
    assert_eq!(judged(schema, &members(3_000).into()), "costly");
}

/// What the library takes for a schema must be what was counted, whatever it is called and wherever it stands.
#[test]
fn work_is_not_hidden_from_the_count() {
    let layers = 40;
    let layer = |number: usize| {
        json!({"$anchor": format!("a{number}"),
        "allOf": [{"$ref": format!("#a{}", number + 1)}, {"$ref": format!("#a{}", number + 1)}]})
    };
    let mut anchored: serde_json::Map<String, Value> =
        (0..layers).map(|number| (format!("d{number}"), layer(number))).collect();
    anchored.insert("last".to_owned(), json!({"$anchor": format!("a{layers}")}));
    let decoys: serde_json::Map<String, Value> =
        (0..=layers).map(|number| (format!("z{number}"), json!({"$anchor": format!("a{number}")}))).collect();
    let doubled = json!({"$ref": "#a0", "$defs": anchored, "zzz": decoys});
    assert_eq!(judged(doubled, &json!({})), "costly", "an anchor that stands twice");
    for data in ["default", "enum", "const", "examples"] {
        let onion_there = with(onion(40, "allOf"), &json!({"properties": {data: {"$ref": "#/$defs/l40"}}}));
        assert_eq!(judged(onion_there, &json!({data: 1})), "costly", "a property called {data}");
        let inner = with(onion(40, "allOf"), &json!({"$id": "https://b.example/s", "$ref": "#/$defs/l40"}));
        let found = judged(json!({"$defs": {"l0": {}}, "properties": {data: inner}}), &json!({data: 1}));
        assert_eq!(found, "elsewhere https://b.example/s", "a schema of its own called {data}");
        let many: serde_json::Map<String, Value> =
            (0..200).map(|number| (format!("k{number}"), json!({"pattern": format!("a{number}")}))).collect();
        assert_eq!(judged(json!({"properties": {data: {"properties": many}}}), &json!({})), "costly", "{data}");
    }
}

#[test]
fn expressions_of_one_schema_share_their_room() {
    let large = |number: usize| {
        let each: Vec<Value> =
            (0..number).map(|number| json!({"pattern": format!("\\p{{L}}{{20}}{number}")})).collect();
        judged(json!({"allOf": each}), &json!(7))
    };
    assert_eq!(large(2), "kept");
    assert_eq!(large(90), "unsupported");
}

#[test]
fn expressions_take_linear_time() {
    let text = "a".repeat(50_000);
    let start = judged(json!({"pattern": "^(a+)+$"}), &json!(format!("{text}!")));
    assert!(start.starts_with("|pattern|"), "{start}");
    for unfit in ["(a)\\1", "(?=a)b", "(?<!a)b", "(", "[[:x:]]{1,1000000}{1,1000}"] {
        assert_eq!(judged(json!({"pattern": unfit}), &json!("a")), "unsupported", "{unfit}");
    }
    let many = json!({"allOf": vec![json!({"pattern": "^(a|b|c|d|e)*$".repeat(10)}); 90]});
    assert_eq!(judged(many, &json!("a".repeat(1 << 20))), "costly");
}

#[test]
fn expressions_are_few_and_small() {
    let many = |number: usize| json!({"allOf": vec![json!({"pattern": "^a$"}); number]});
    assert_eq!(judged(many(100), &json!("a")), "kept");
    assert_eq!(judged(many(101), &json!("a")), "costly");
    let names: serde_json::Map<String, Value> = (0..101).map(|number| (format!("^{number}$"), json!({}))).collect();
    assert_eq!(judged(json!({"patternProperties": names}), &json!({})), "costly");
    assert_eq!(judged(json!({"pattern": "((a{100}){100}){100}"}), &json!("a")), "unsupported");
    assert_eq!(judged(json!({"pattern": "^\\p{L}[\\p{L}\\p{M} '’-]*$"}), &json!("Ilva Märten")), "kept");
}

#[test]
fn hostile_texts_are_no_schemas() {
    let deep = format!("{{\"$schema\":\"{V2020}\",\"a\":{}{}}}", "[".repeat(100), "]".repeat(100));
    assert!(matches!(Schema::parse(deep.as_bytes()), Err(SchemaError::Malformed(_))));
    assert!(matches!(Schema::parse(&vec![b' '; 3 << 20]), Err(SchemaError::Costly)));
    for odd in [
        json!({"type": 1}),
        json!({"required": "a"}),
        json!({"properties": []}),
        json!({"$ref": 1}),
        json!({"minLength": -1}),
    ] {
        assert_eq!(judged(odd.clone(), &json!({})), "unsupported", "{odd}");
    }
}

/// The largest schema that is published for learning credentials, without the part that lies elsewhere, and its own example.
#[test]
#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a test reads its data, and says what it left out")]
fn the_schema_of_europass_can_be_followed() {
    let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, std::path::PathBuf::from);
    let folder = shared.join("elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema");
    let read = |name: &str| -> Option<Value> { serde_json::from_slice(&std::fs::read(folder.join(name)).ok()?).ok() };
    let (Some(mut schema), Some(example)) = (read("schema.json"), read("examples/Bengales_highSchoolDiploma.json"))
    else {
        println!("left out: EBSI's schemas are not on this machine");
        return;
    };
    schema["allOf"] = json!([schema["allOf"][1]]);
    let schema = of(schema).unwrap_or_else(|error| panic!("{error:?}"));
    let outcome = schema.judge(&example);
    assert!(outcome.is_ok(), "{outcome:?}");
    println!("{outcome:?}");
}
