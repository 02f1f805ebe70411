//! How else can a badge be written so that its statements stay, or some are lost, and what it shows changes?

use credential::key::Signer as _;
use credential::{data_integrity, json};
use issue::Format;
use serde_json::{Value, json};

use super::made::Case;
use super::world::{World, stranger};

fn case(word: &'static str, name: &'static str, value: &Value) -> Case {
    Case { rule: "json-ld", name, word, extension: "json", bytes: value.to_string().into_bytes() }
}

pub(crate) fn cases() -> Vec<Case> {
    let mut world = World::by_key();
    let badge: Value = serde_json::from_slice(&world.issued(Format::OpenBadge)).unwrap();
    [
        unsaid(&badge),
        contexts(&world, &badge),
        values(&badge),
        spellings(&badge),
        inside(&mut world, &badge),
        costly(&badge),
    ]
    .concat()
}

fn edited(word: &'static str, name: &'static str, badge: &Value, edit: impl FnOnce(&mut Value)) -> Case {
    let mut badge = badge.clone();
    edit(&mut badge);
    case(word, name, &badge)
}

/// Every member yields a quad; null or empty status and dates fail.
fn unsaid(badge: &Value) -> Vec<Case> {
    vec![
        edited("invalid", "a-member-null", badge, |b| b["evidence"] = Value::Null),
        edited("invalid", "a-member-empty", badge, |b| b["evidence"] = json!([])),
        edited("invalid", "a-member-with-nothing-in-it", badge, |b| b["evidence"] = json!({})),
        edited("invalid", "null-among-values", badge, |b| b["credentialSubject"]["result"] = json!([null])),
        edited("invalid", "a-name-null", badge, |b| b["name"] = Value::Null),
        edited("invalid", "end-empty", badge, |b| b["validUntil"] = json!("")),
        edited("invalid", "end-in-an-array", badge, |b| b["validUntil"] = json!([])),
        edited("invalid", "begin-null", badge, |b| b["validFrom"] = Value::Null),
        edited("invalid", "status-without-a-type", badge, |b| {
            b["credentialStatus"].as_object_mut().unwrap().shift_remove("type");
        }),
        edited("invalid", "status-among-null", badge, |b| b["credentialStatus"] = json!([null, b["credentialStatus"]])),
        edited("invalid", "the-same-value-twice", badge, |b| {
            let alignment = &mut b["credentialSubject"]["achievement"]["inLanguage"];
            *alignment = json!([*alignment, *alignment]);
        }),
    ]
}

/// Sealed anew by the school, by hand: our own code refuses to seal what its holder could not rely on.
fn forced(world: &World, mut badge: Value) -> Value {
    let signature = |bytes: &[u8]| json!(format!("z{}", bs58::encode(bytes).into_string()));
    badge["proof"]["proofValue"] = signature(&[0; 64]);
    let document = json::Value::from(badge.clone());
    let proofs = data_integrity::Proof::parse_all(&document).unwrap();
    let signed = proofs[0].signed_bytes(&document, &world.trust.contexts).unwrap();
    badge["proof"]["proofValue"] = signature(&world.key().sign(&signed.bytes()).unwrap());
    badge
}

/// Contexts stand at the top and are known; what rests on others, or on the document's own, is open at best.
fn contexts(world: &World, badge: &Value) -> Vec<Case> {
    let sealed = |edit: &dyn Fn(&mut Value)| {
        let mut badge = badge.clone();
        edit(&mut badge);
        forced(world, badge)
    };
    let and = |b: &mut Value, context: Value| b["@context"].as_array_mut().unwrap().push(context);
    vec![
        case("valid", "sealed-anew", &sealed(&|_| {})),
        case(
            "undecided",
            "sealed-under-a-context-of-its-own",
            &sealed(&|b| {
                and(b, json!({"grade": "https://montelume.example/terms#grade"}));
                b["credentialSubject"]["grade"] = json!("excellent");
            }),
        ),
        case(
            "undecided",
            "sealed-under-a-vocabulary-for-everything",
            &sealed(&|b| {
                and(b, json!({"@vocab": "https://montelume.example/terms#"}));
                b["credentialSubject"]["grade"] = json!("excellent");
            }),
        ),
        edited("undecided", "context-of-examples", badge, |b| {
            and(b, json!("https://www.w3.org/ns/credentials/examples/v2"));
        }),
        edited("undecided", "context-of-undefined-terms", badge, |b| {
            and(b, json!("https://www.w3.org/ns/credentials/undefined-terms/v2"));
        }),
        edited("invalid", "context-of-the-data-model-by-http", badge, |b| {
            b["@context"][0] = json!("http://www.w3.org/ns/credentials/v2");
        }),
        edited("undecided", "context-by-http", badge, |b| {
            b["@context"][1] = json!("http://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        }),
        edited("invalid", "contexts-in-another-order", badge, |b| b["@context"].as_array_mut().unwrap().reverse()),
        edited("invalid", "context-null", badge, |b| and(b, Value::Null)),
        edited("invalid", "context-inside-null", badge, |b| b["credentialSubject"]["@context"] = Value::Null),
        edited("undecided", "a-term-turned-round", badge, |b| {
            and(b, json!({"validUntil": {"@reverse": "https://www.w3.org/2018/credentials#validUntil"}}));
        }),
    ]
}

/// Addresses, datatypes and languages are looked at before they are written into a statement.
fn values(badge: &Value) -> Vec<Case> {
    // Of a member that the form leaves to its context.
    let named = |value: Value| move |b: &mut Value| b["credentialSubject"]["achievement"]["fieldOfStudy"] = value;
    vec![
        edited(
            "invalid",
            "statements-in-a-datatype",
            badge,
            named(json!({"@value": "x", "@type": "urn:a> <urn:b> \"c\" .\n<urn:d"})),
        ),
        edited("invalid", "a-datatype-that-is-no-address", badge, named(json!({"@value": "x", "@type": "text"}))),
        edited("invalid", "a-language-that-is-none", badge, named(json!({"@value": "x", "@language": "no such"}))),
        edited(
            "invalid",
            "a-language-and-a-datatype",
            badge,
            named(json!({"@value": "x", "@language": "de", "@type": "urn:d"})),
        ),
        edited("invalid", "a-value-that-is-an-object", badge, named(json!({"@value": {"@value": "x"}}))),
        edited("invalid", "a-list-by-its-keyword", badge, named(json!({"@list": ["x"]}))),
        edited("invalid", "a-set-by-its-keyword", badge, named(json!({"@set": ["x"]}))),
        edited("invalid", "an-index", badge, named(json!({"@value": "x", "@index": "1"}))),
        edited("invalid", "an-address-with-a-blank", badge, |b| {
            b["credentialSubject"]["achievement"]["id"] = json!("urn:uuid:1 2");
        }),
        edited("invalid", "an-address-without-a-scheme", badge, |b| {
            b["credentialSubject"]["achievement"]["id"] = json!("achievements/1");
        }),
        edited("invalid", "a-control-character-in-an-address", badge, |b| {
            b["credentialSubject"]["achievement"]["id"] = json!("urn:uuid:1\n");
        }),
        edited("invalid", "a-blank-node-as-the-subject", badge, |b| b["credentialSubject"]["id"] = json!("_:c14n0")),
        edited("invalid", "a-number-that-programs-round", badge, |b| {
            b["credentialSubject"]["achievement"]["creditsAvailable"] = json!(9_007_199_254_740_993_u64);
        }),
    ]
}

/// What is the same statement in another spelling, where a reader looks for one spelling alone: nothing is passed over.
fn spellings(badge: &Value) -> Vec<Case> {
    const DATE: &str = "http://www.w3.org/2001/XMLSchema#dateTime";
    let status = |member: &'static str, spelled: fn(&Value) -> Value| {
        move |b: &mut Value| {
            let entry = &mut b["credentialStatus"];
            assert!(entry[member].is_string(), "{member}");
            entry[member] = spelled(&entry[member]);
        }
    };
    let array: fn(&Value) -> Value = |one| json!([one]);
    let value: fn(&Value) -> Value = |one| json!({"@value": one});
    vec![
        edited("valid", "status-in-an-array-of-one", badge, |b| b["credentialStatus"] = json!([b["credentialStatus"]])),
        edited("undecided", "status-purpose-in-an-array", badge, status("statusPurpose", array)),
        edited("undecided", "status-purpose-as-a-value", badge, status("statusPurpose", value)),
        edited("undecided", "status-place-in-an-array", badge, status("statusListIndex", array)),
        edited("undecided", "status-place-as-a-value", badge, status("statusListIndex", value)),
        edited("undecided", "status-list-in-an-array", badge, status("statusListCredential", array)),
        edited("invalid", "end-in-an-array-of-one", badge, |b| b["validUntil"] = json!([b["validUntil"]])),
        edited("invalid", "end-as-a-value", badge, |b| {
            b["validUntil"] = json!({"@value": b["validUntil"], "@type": DATE});
        }),
        edited("invalid", "issuer-in-an-array", badge, |b| b["issuer"] = json!([b["issuer"]])),
        edited("invalid", "subject-in-arrays", badge, |b| b["credentialSubject"] = json!([[b["credentialSubject"]]])),
    ]
}

/// An endorsement counts apart, and adds nothing to what it stands in.
fn inside(world: &mut World, badge: &Value) -> Vec<Case> {
    let (key, id, method) = stranger(&mut world.rng);
    let sealed = |subject: &Value| {
        let endorsement = json!({"@context": badge["@context"], "type": ["VerifiableCredential", "EndorsementCredential"],
            "id": "urn:uuid:1", "name": "Endorsed", "issuer": {"id": id, "type": ["Profile"]},
            "validFrom": badge["validFrom"], "credentialSubject": subject});
        world.proven(&endorsement, &method, &key)
    };
    let of = |id: &Value, more: Value| {
        let mut subject = json!({"id": id, "type": ["EndorsementSubject"], "endorsementComment": "good"});
        for (name, value) in more.as_object().unwrap() {
            subject[name] = value.clone();
        }
        subject
    };
    let achievement = &badge["credentialSubject"]["achievement"]["id"];
    let mut endorsed = badge.clone();
    endorsed["credentialSubject"]["achievement"]["endorsement"] = json!([sealed(&of(achievement, json!({})))]);
    let harmless = forced(world, endorsed);
    let unsealed = |subject: &Value| {
        let mut document = badge.clone();
        document["credentialSubject"]["achievement"]["endorsement"] = json!([sealed(subject)]);
        document
    };
    let subject = &badge["credentialSubject"]["id"];
    let mut cases = vec![
        case("valid", "endorsed-by-somebody", &harmless),
        case("invalid", "endorsement-put-in-after-it-was-sealed", &unsealed(&of(achievement, json!({})))),
        case(
            "invalid",
            "endorsement-that-adds-to-the-subject",
            &unsealed(&of(subject, json!({"name": "Somebody Else"}))),
        ),
    ];
    let mut forged = harmless;
    forged["credentialSubject"]["achievement"]["endorsement"][0]["name"] = json!("Endorsed by the ministry");
    cases.push(case("invalid", "endorsement-changed", &forged));
    cases
}

/// Canonicalisation has a budget.
fn costly(badge: &Value) -> Vec<Case> {
    // Nodes that differ in nothing, within nodes that differ in nothing: only their surroundings could tell them apart.
    let leaf = json!({"type": ["ResultDescription"], "name": "x", "resultType": "Status"});
    let branch = json!({"type": ["Achievement"], "name": "x", "resultDescription": vec![leaf; 6]});
    vec![edited("undecided", "branches-that-differ-in-nothing", badge, |b| {
        b["credentialSubject"]["achievement"]["related"] = json!(vec![branch; 40]);
    })]
}
