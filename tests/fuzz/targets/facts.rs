//! What may an answer from outside do to a genuine credential? Nothing that its issuer did not say.
//!
//! The first byte chooses which answer the rest is: a list of withdrawals of each format, a schema, the rules of a type.

use std::sync::LazyLock;

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{format, jose};
use serde_json::{Value, json};
use verify::{Check, Fact, Facts, Policy, Report, Word, verify};

use super::now;
use super::sealed::{self, LIST, WORLDS};

const SCHEMA: &str = "https://montelume.example/schema";
const TYPE: &str = "https://montelume.example/type";

/// Credentials that name a schema, and a type with rules.
static NAMING: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let key = PrivateKey::from_secret_bytes(Algorithm::Es256, &[7; 32]).expect("a key");
    let multibase = key.public_key().to_multibase().expect("a key that has one");
    let issuer = format!("did:key:{multibase}");
    let sign = |typ: &str, claims: &Value| {
        let header = json!({"typ": typ, "kid": format!("{issuer}#{multibase}")});
        jose::sign(&header, claims.to_string().as_bytes(), &key).expect("signed")
    };
    let with_schema = sign(
        "vc+jwt",
        &json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": issuer,
            "credentialSubject": {"id": "did:example:ilva", "name": "Ilva Marten", "level": [4, null, {"a": 0.5}]},
            "credentialSchema": {"id": SCHEMA, "type": "JsonSchema"},
        }),
    );
    let with_type =
        sign("dc+sd-jwt", &json!({"iss": issuer, "vct": TYPE, "given_name": "Ilva", "degrees": [{"level": 4}]}));
    [with_schema.into_bytes(), format!("{with_type}~").into_bytes()]
});

fn naming(credential: &[u8], address: &str, answer: &[u8]) -> Report {
    let mut facts = Facts::default();
    facts.insert(address, Fact { body: Ok(answer.into()), fetched: Some(now()) });
    verify(&format::read(credential), &facts, &trust::TrustSources::default(), None, now())
}

/// Each kind of answer, for the fuzzer to begin with.
pub fn seeds() -> Vec<Vec<u8>> {
    let lists = WORLDS.iter().enumerate().map(|(place, world)| (place, world.list()));
    let lists = lists.map(|(place, list)| [&[u8::try_from(place).expect("few")], list.as_slice()].concat());
    let schema = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "$defs": {"n": {"type": "number"}},
        "properties": {"credentialSubject": {"properties": {"name": {"pattern": "^[A-Z]"}, "level": {"prefixItems": [{"$ref": "#/$defs/n"}]}}}}});
    let rules =
        json!({"vct": TYPE, "claims": [{"path": ["degrees", null, "level"], "sd": "never", "mandatory": true}]});
    let named = [(3, schema), (4, rules)].map(|(which, value)| [&[which], value.to_string().as_bytes()].concat());
    lists.chain(named).collect()
}

/// A list passes only if the issuer sealed it; a schema that is anything never unsettles the seal.
pub fn facts(data: &[u8]) {
    let Some((which, answer)) = data.split_first() else { return };
    let which = usize::from(which % 5);
    if let Some(world) = WORLDS.get(which) {
        let report = world.report_with(LIST, answer);
        if report.finding(Check::Status).outcome.passed() {
            let said = sealed::spelling(answer).unwrap_or_default();
            assert_eq!(Some(said), sealed::spelling(&world.list()), "a list that was never issued passes");
        }
        return;
    }
    let report = match which {
        3 => naming(&NAMING[0], SCHEMA, answer),
        _ => naming(&NAMING[1], TYPE, answer),
    };
    assert!(report.finding(Check::Signature).outcome.passed() && report.finding(Check::IssuerKey).outcome.passed());
    assert_ne!(report.word(&Policy::built_in("employer").expect("built in")), Word::Valid, "nobody is trusted");
}
