//! A credential's schema, fetched: kept, broken, pinned, sealed, and not to be had.
//!
//! VCDM 2.0, sections 4.11 and 5.3; VC JSON Schema; Open Badges 3.0, section 9.1.

use base64::Engine as _;
use credential::key::{Algorithm, Hash};
use credential::sd_jwt::{self, Issuance, Path};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use verify::Check::{Format, Schema, Signature};
use verify::{Fact, Need, NeedKind, Outcome, Policy, Problem, Skip, Verdict};

use crate::school::{Due, ISSUER, School, V2, body, fact, hold, merged, wrapped};
use Due::{Fails, Open, Valid};

const SCHEMA: &str = "https://school.example/schemas/diploma.json";
const V2020: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema by which the subject must have that member.
fn demands(member: &str) -> Value {
    json!({
        "$id": SCHEMA, "$schema": V2020, "type": "object",
        "properties": {"credentialSubject": {"type": "object", "required": [member]}},
        "required": ["credentialSubject", "issuer"],
    })
}

fn with(found: Fact) -> School {
    let mut school = School::new();
    school.facts.answer(&Need { address: SCHEMA.to_owned(), kind: NeedKind::Schema }, found);
    school
}

fn naming(schema: &Value) -> Value {
    body(&json!({"credentialSchema": schema}))
}

fn token(school: &School, claims: &Value) -> String {
    school.token(Algorithm::Es256, &json!({"typ": "vc+jwt"}), claims)
}

fn sri(body: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Hash::Sha256.of(&[body.as_bytes()])))
}

#[test]
fn every_kind_of_json_schema_is_followed() {
    for kind in
        ["JsonSchema", "1EdTechJsonSchemaValidator2019", "JsonSchemaValidator2018", "FullJsonSchemaValidator2021"]
    {
        let school = with(fact(demands("name").to_string()));
        let entry = json!({"id": SCHEMA, "type": kind});
        let report = school.report(&token(&school, &naming(&entry)));
        hold(kind, &report, Valid);
        let evidence: Vec<&str> = report.finding(Schema).evidence.iter().map(|seen| seen.id).collect();
        assert_eq!(evidence, ["schema-kept"]);
        let school = with(fact(demands("birthDate").to_string()));
        let report = school.report(&token(&school, &naming(&entry)));
        hold(kind, &report, Fails(Schema, "schema-mismatch"));
        let Outcome::Fail(Problem::SchemaMismatch { schema, place, rule, due }) = &report.finding(Schema).outcome
        else {
            unreachable!("it is said where and what")
        };
        assert_eq!([schema, place, rule, due], [SCHEMA, "/credentialSubject", "required", "birthDate"]);
    }
}

#[test]
fn kinds_and_versions_that_are_not_read_are_named() {
    for (case, kind, schema) in [
        ("a SHACL shape", "ShaclValidator2017", demands("x")),
        ("nobody's", "https://x.example/Mine", demands("x")),
        (
            "a draft of long ago",
            "JsonSchema",
            merged(demands("x"), &json!({"$schema": "http://json-schema.org/draft-04/schema#"})),
        ),
        ("a look behind", "JsonSchema", merged(demands("x"), &json!({"properties": {"id": {"pattern": "(?<=a)b"}}}))),
    ] {
        let school = with(fact(schema.to_string()));
        let report = school.report(&token(&school, &naming(&json!({"id": SCHEMA, "type": kind}))));
        hold(case, &report, Valid);
        let outcome = &report.finding(Schema).outcome;
        assert!(matches!(outcome, Outcome::Unknown(Problem::UnsupportedSchema { .. })), "{case}: {outcome:?}");
    }
}

#[test]
fn what_cannot_be_had_or_followed_is_said_and_never_passed() {
    let reference = |to: &str| fact(merged(demands("name"), &json!({"$ref": to})).to_string());
    for (case, found, id) in [
        ("absent", Fact { body: Err("it was not there".into()), fetched: None }, "schema-unavailable"),
        ("a private address", Fact { body: Err("10.0.0.1 is private".into()), fetched: None }, "schema-unavailable"),
        ("a page", fact("<html>"), "schema-unavailable"),
        ("nothing", fact(""), "schema-unavailable"),
        ("a list", fact("[]"), "schema-unavailable"),
        ("no version", fact("{}"), "schema-unavailable"),
        ("a name twice", fact(format!("{{\"$schema\":\"{V2020}\",\"$schema\":\"{V2020}\"}}")), "schema-unavailable"),
        ("too large", fact(vec![b' '; 2 << 20]), "schema-too-costly"),
        ("one that refers elsewhere", reference("https://other.example/s"), "schema-elsewhere"),
        ("one that refers to a file", reference("file:///etc/passwd"), "schema-elsewhere"),
        ("one that refers to itself without end", reference("#"), "schema-too-costly"),
    ] {
        let school = with(found);
        let report = school.report(&token(&school, &naming(&json!({"id": SCHEMA, "type": "JsonSchema"}))));
        hold(case, &report, Valid);
        let outcome = &report.finding(Schema).outcome;
        assert!(matches!(outcome, Outcome::Unknown(problem) if problem.id() == id), "{case}: {outcome:?}");
        let strict = Policy::from_toml("name = \"strict\"\nrequires = [\"schema\"]").unwrap();
        assert_eq!(report.verdict(&strict), Verdict::Undecided { open: vec![Schema] }, "{case}");
    }
}

#[test]
fn a_hash_of_the_issuers_decides_which_schema_is_meant() {
    let text = demands("name").to_string();
    let entry = |pin: Value| json!({"id": SCHEMA, "type": "JsonSchema", "digestSRI": pin});
    let gone = || Fact { body: Err("it was not there".into()), fetched: None };
    for (case, pin, found, due) in [
        ("the very bytes", json!(sri(&text)), fact(&text), Valid),
        ("one of a list that is another", json!([sri(&text), sri("x")]), fact(&text), Open(Schema, "schema-altered")),
        ("another schema", json!(sri(&text)), fact(demands("x").to_string()), Open(Schema, "schema-altered")),
        ("a hash that is none", json!("x"), fact(&text), Open(Schema, "schema-altered")),
        ("a hash that is a number", json!(1), fact(&text), Open(Schema, "schema-altered")),
        ("not to be had", json!(sri(&text)), gone(), Open(Schema, "pinned-schema-unavailable")),
    ] {
        let school = with(found);
        hold(case, &school.report(&token(&school, &naming(&entry(pin)))), due);
    }
    // VCDM 2.0, section 5.3: the hash may stand among the related resources.
    let school = with(fact(demands("x").to_string()));
    let claims = body(&json!({
        "credentialSchema": {"id": SCHEMA, "type": "JsonSchema"},
        "relatedResource": [{"id": SCHEMA, "digestSRI": sri(&text)}],
    }));
    hold("a related resource", &school.report(&token(&school, &claims)), Open(Schema, "schema-altered"));
    let multibase = |body: &str| {
        let hash = [&[0x12, 0x20], Hash::Sha256.of(&[body.as_bytes()]).as_slice()].concat();
        format!("u{}", credential::base64url::encode(hash))
    };
    for (found, due) in [(text.clone(), Valid), (demands("x").to_string(), Open(Schema, "schema-altered"))] {
        let claims = body(&json!({
            "credentialSchema": {"id": SCHEMA, "type": "JsonSchema"},
            "relatedResource": {"id": SCHEMA, "digestMultibase": multibase(&text)},
        }));
        let school = with(fact(found));
        hold("a related resource by its Multihash", &school.report(&token(&school, &claims)), due);
    }
}

/// The schema credential, sealed by the school unless it says otherwise.
fn sealed(school: &School, members: &Value, schema: &Value) -> String {
    let claims = merged(
        json!({
            "@context": [V2], "type": ["VerifiableCredential", "JsonSchemaCredential"], "issuer": ISSUER, "id": SCHEMA,
            "credentialSubject": {"id": "https://school.example/s", "type": "JsonSchema", "jsonSchema": schema},
        }),
        members,
    );
    token(school, &claims)
}

#[test]
fn a_schema_in_a_credential_has_to_hold_itself() {
    let maker = School::new();
    let good = sealed(&maker, &json!({}), &demands("name"));
    let forged = {
        let (head, _) = good.rsplit_once('.').unwrap();
        format!("{head}.{}", credential::base64url::encode([1; 64]))
    };
    let unsealed = json!({"@context": [V2], "type": ["VerifiableCredential", "JsonSchemaCredential"], "issuer": ISSUER,
        "credentialSubject": {"type": "JsonSchema", "jsonSchema": demands("name")}})
    .to_string();
    let unsound = Open(Schema, "schema-not-sound");
    let subject = |subject: Value| sealed(&maker, &json!({"credentialSubject": subject}), &json!({}));
    for (case, found, due) in [
        ("sealed, and kept", good, Valid),
        ("sealed, and broken", sealed(&maker, &json!({}), &demands("birthDate")), Fails(Schema, "schema-mismatch")),
        ("forged", forged, unsound),
        ("not sealed", unsealed.clone(), unsound),
        ("expired", sealed(&maker, &json!({"validUntil": "2020-01-01T00:00:00Z"}), &demands("name")), unsound),
        ("of another type", sealed(&maker, &json!({"type": ["VerifiableCredential"]}), &demands("name")), unsound),
        ("without a schema", subject(json!({"type": "JsonSchema"})), unsound),
        ("with a schema that is a text", subject(json!({"type": "JsonSchema", "jsonSchema": "x"})), unsound),
        ("with a subject of another type", subject(json!({"type": "x", "jsonSchema": demands("name")})), unsound),
        (
            "that names a schema itself",
            sealed(
                &maker,
                &json!({"credentialSchema": {"id": SCHEMA, "type": "JsonSchemaCredential"}}),
                &demands("name"),
            ),
            Valid,
        ),
        ("no credential", demands("name").to_string(), unsound),
    ] {
        // RSA signs at random: the credential is checked with the keys of the school that made it.
        let mut school = School::new();
        school.facts = maker.facts.clone();
        school.facts.answer(&Need { address: SCHEMA.to_owned(), kind: NeedKind::Schema }, fact(found));
        let claims = naming(&json!({"id": SCHEMA, "type": "JsonSchemaCredential"}));
        hold(case, &school.report(&token(&maker, &claims)), due);
    }
    for (size, due) in [(1 << 20, "schema-not-sound"), ((1 << 20) + 1, "schema-too-costly")] {
        let mut padded = unsealed.clone().into_bytes();
        padded.resize(size, b' ');
        let school = with(fact(padded));
        let report = school.report(&token(&school, &naming(&json!({"id": SCHEMA, "type": "JsonSchemaCredential"}))));
        assert_eq!(report.finding(Schema).outcome.problem().map(Problem::id), Some(due), "{size} bytes");
    }
    // The key of a schema's issuer is asked for, and what rests on it waits; if it is not to be had, that is no fault of it.
    let elsewhere = sealed(&maker, &json!({"issuer": "did:web:schemas.example"}), &demands("name"));
    let mut school = with(fact(elsewhere));
    for answered in [false, true] {
        let report = school.report(&token(&school, &naming(&json!({"id": SCHEMA, "type": "JsonSchemaCredential"}))));
        assert!(matches!(report.finding(Schema).outcome, Outcome::Unknown(Problem::SchemaUnavailable { .. })));
        assert_eq!(report.needs.len(), usize::from(!answered), "{:?}", report.needs);
        for need in report.needs {
            school.facts.answer(&need, Fact { body: Err("it was not there".into()), fetched: None });
        }
    }
}

#[test]
fn a_vc_jwt_is_decoded_before_it_is_held_against_its_schema() {
    let schema = json!({"$schema": V2020, "required": ["id", "issuer", "issuanceDate"], "properties": {
        "issuer": {"const": ISSUER}, "issuanceDate": {"const": "2026-01-01T00:00:00Z"},
        "credentialSubject": {"required": ["id"]}}});
    let school = with(fact(schema.to_string()));
    let entry = json!({"id": SCHEMA, "type": "JsonSchema"});
    let inside = json!({"id": null, "issuer": null, "issuanceDate": null, "credentialSubject": {"name": "I"},
        "credentialSchema": entry});
    let text = school.token(Algorithm::Es256, &json!({"typ": "JWT"}), &wrapped(&json!({}), &inside));
    hold("decoded (VCDM 1.1, 6.3.1)", &school.report(&text), Valid);
    // The token's own claims are no members of the credential.
    let closed = json!({"$schema": V2020, "additionalProperties": false, "properties": {"@context": {}, "type": {},
        "issuer": {}, "id": {}, "credentialSubject": {}, "credentialSchema": {}}});
    let school = with(fact(closed.to_string()));
    let claims = merged(naming(&entry), &json!({"iss": ISSUER, "iat": 1, "exp": 1_900_000_000}));
    hold("without the token's claims", &school.report(&token(&school, &claims)), Valid);
    let claims = merged(naming(&entry), &json!({"evidence": {"type": "x"}}));
    hold("with more than it provides for", &school.report(&token(&school, &claims)), Fails(Schema, "schema-mismatch"));
}

#[test]
fn what_is_kept_back_may_be_what_the_schema_asks_for() {
    let school = with(fact(demands("birthDate").to_string()));
    let claims = merged(
        naming(&json!({"id": SCHEMA, "type": "JsonSchema"})),
        &json!({"credentialSubject": {"name": "I", "birthDate": "2001-01-01"}}),
    );
    let birth = Path(vec!["credentialSubject".into(), "birthDate".into()]);
    let header = json!({"typ": "vc+sd-jwt", "kid": "did:web:school.example#ES256"});
    let issuance = Issuance::new(claims, vec![birth]);
    let whole =
        sd_jwt::issue(&issuance, &header, school.key(Algorithm::Es256), &mut ChaCha20Rng::seed_from_u64(5)).unwrap();
    hold("shown", &school.report(&whole), Valid);
    let report = school.report(&format!("{}~", whole.split('~').next().unwrap()));
    let outcome = &report.finding(Schema).outcome;
    let member = "/credentialSubject/birthDate".to_owned();
    assert_eq!(*outcome, Outcome::Unknown(Problem::NotDisclosed { member }));
    hold("kept back", &report, Valid);
}

#[test]
fn schemas_are_few_and_asked_for_only_once_the_seal_holds() {
    let school = School::new();
    let entry = |number: usize| json!({"id": format!("https://school.example/{number}"), "type": "JsonSchema"});
    let text = token(&school, &naming(&json!([entry(1), entry(2)])));
    let asked = |report: &verify::Report| report.needs.iter().map(|need| need.address.clone()).collect::<Vec<_>>();
    assert_eq!(asked(&school.report(&text)), ["https://school.example/1", "https://school.example/2"]);
    let (head, _) = text.rsplit_once('.').unwrap();
    let forged = school.report(&format!("{head}.{}", credential::base64url::encode([1; 64])));
    assert_eq!(forged.finding(Schema).outcome, Outcome::Skip(Skip::Blocked(Signature)));
    assert!(forged.needs.is_empty());
    let most: Vec<Value> = (0..4).map(entry).collect();
    assert_eq!(asked(&school.report(&token(&school, &naming(&json!(most))))).len(), 4);
    let many: Vec<Value> = (0..5).map(entry).collect();
    let report = school.report(&token(&school, &naming(&json!(many))));
    assert!(matches!(report.finding(Schema).outcome, Outcome::Unknown(Problem::SchemaTooCostly { .. })));
    assert!(report.needs.is_empty());
    // One that is broken counts, whatever is not known of the others.
    let mut school = with(fact(demands("birthDate").to_string()));
    let both = json!([entry(1), {"id": SCHEMA, "type": "JsonSchema"}]);
    hold("one broken, one absent", &school.report(&token(&school, &naming(&both))), Fails(Schema, "schema-mismatch"));
    school.facts.insert(SCHEMA, fact(demands("name").to_string()));
    let report = school.report(&token(&school, &naming(&both)));
    assert!(matches!(report.finding(Schema).outcome, Outcome::Unknown(Problem::SchemaUnavailable { .. })));
    for odd in
        [json!({"type": "JsonSchema"}), json!({"id": 1, "type": "JsonSchema"}), json!({"id": SCHEMA}), json!("x")]
    {
        hold(&odd.to_string(), &school.report(&token(&school, &naming(&odd))), Fails(Format, "missing-member"));
    }
}

/// verdict.md: "NotApplicable only from signed data". Of what nobody sealed, nobody said that there is no schema to keep to.
#[test]
fn that_none_is_named_counts_only_if_its_issuer_sealed_it() {
    let mut school = School::new();
    let plain = token(&school, &body(&json!({})));
    let (head, _) = plain.rsplit_once('.').unwrap();
    let forged = format!("{head}.{}", credential::base64url::encode([1; 64]));
    let loose = token(&school, &body(&json!({"@context": [V2, {"grade": "urn:x:grade"}]})));
    let outcome = |school: &School, text: &str| school.report(text).finding(Schema).outcome.clone();
    for sealed in [&plain, &loose] {
        assert_eq!(outcome(&school, sealed), Outcome::Skip(Skip::NotApplicable));
    }
    assert_eq!(outcome(&school, &forged), Outcome::Skip(Skip::Blocked(Signature)));
    assert_eq!(outcome(&school, &body(&json!({})).to_string()), Outcome::Skip(Skip::Blocked(Signature)));
    // The key is not the school's, or nobody knows whose it is.
    school.publishes(&[]);
    assert_eq!(outcome(&school, &plain), Outcome::Skip(Skip::Blocked(Signature)));
    school.facts = verify::Facts::default();
    assert_eq!(outcome(&school, &plain), Outcome::Skip(Skip::Blocked(Signature)));
}

/// EBSI's schema of any attestation, and that of Europass, which rests on it by its address.
#[test]
#[expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a test reads its data, and says what it left out")]
fn published_schemas_are_read() {
    let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, std::path::PathBuf::from);
    let read = |name: &str| std::fs::read(shared.join("elm/ebsi-elm-3.2").join(name).join("schema.json"));
    let (Ok(attestation), Ok(europass)) = (read("vcdm2.0-attestation-schema"), read("vcdm2.0-europass-edc-schema"))
    else {
        println!("left out: EBSI's schemas are not on this machine");
        return;
    };
    let claims = naming(&json!({"id": SCHEMA, "type": "JsonSchema"}));
    let school = with(fact(attestation));
    let report = school.report(&token(&school, &claims));
    hold("an attestation needs dates", &report, Fails(Schema, "schema-mismatch"));
    let dated = merged(claims.clone(), &json!({"validFrom": "2026-01-01T00:00:00Z", "issued": "2026-01-01T00:00:00Z"}));
    hold("with dates", &school.report(&token(&school, &dated)), Valid);
    let school = with(fact(europass));
    let report = school.report(&token(&school, &claims));
    let outcome = &report.finding(Schema).outcome;
    assert!(matches!(outcome, Outcome::Unknown(Problem::SchemaElsewhere { .. })), "{outcome:?}");
}
