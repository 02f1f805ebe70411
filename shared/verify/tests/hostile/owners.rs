//! Whose key may present a credential: the one that it names, its subject's, and no other; and when?

use credential::jose;
use credential::key::{PrivateKey, Signer as _};
use credential::{data_integrity, json, sd_jwt};
use serde_json::{Value, json};
use verify::{Check, Problem, Report, Request};

use crate::world::{World, now, stranger};

const V2: &str = "https://www.w3.org/ns/credentials/v2";
const DESK: &str = "https://desk.example";

fn request() -> Request {
    Request { nonce: "n-1".to_owned(), audience: vec![DESK.to_owned()], made: now(), valid_for: 600 }
}

/// "pass", "not_asked", or the problem.
fn ending(report: &Report, check: Check) -> &'static str {
    let outcome = &report.finding(check).outcome;
    outcome.problem().map_or(outcome.id(), Problem::id)
}

/// Somebody with a key.
struct Somebody {
    key: PrivateKey,
    id: String,
    method: String,
}

fn somebody(world: &mut World) -> Somebody {
    let (key, id, method) = stranger(&mut world.rng);
    Somebody { key, id, method }
}

#[test]
fn a_credential_is_its_subjects_or_its_keys() {
    let mut world = World::by_key();
    let (ilva, thief) = (somebody(&mut world), somebody(&mut world));
    let jwk = |one: &Somebody| json!({"jwk": one.key.public_key().to_jwk()});
    let token = |credential: &str, by: &Somebody, named: bool| {
        let vp = json!({"@context": [V2], "type": ["VerifiablePresentation"], "aud": DESK, "nonce": "n-1",
            "verifiableCredential": [{"@context": [V2], "type": "EnvelopedVerifiableCredential",
            "id": format!("data:application/vc+jwt,{credential}")}]});
        let vp = if named { with(vp, "holder", json!(by.id)) } else { vp };
        jose::sign(&json!({"typ": "vp+jwt", "kid": by.method}), vp.to_string().as_bytes(), &by.key).unwrap()
    };
    let of = |subject: Value, cnf: Value| {
        let body = with(world.body(&json!({"credentialSubject": subject})), "cnf", cnf);
        world.signed(&body)
    };
    let (subjects, name) = (json!({"id": ilva.id}), json!({"name": "Ilva Marten"}));
    for (what, credential, by, named, due) in [
        ("the subject", of(subjects.clone(), Value::Null), &ilva, true, "pass"),
        ("the subject, by key alone", of(subjects.clone(), Value::Null), &ilva, false, "pass"),
        ("somebody else", of(subjects.clone(), Value::Null), &thief, true, "not-the-owner"),
        ("somebody else, by key alone", of(subjects, Value::Null), &thief, false, "not-the-owner"),
        ("the key", of(name.clone(), jwk(&ilva)), &ilva, true, "pass"),
        ("another key", of(name.clone(), jwk(&ilva)), &thief, true, "not-the-owner"),
        ("whoever has it", of(name, Value::Null), &thief, true, "not_offered"),
    ] {
        let report = world.asked(token(&credential, by, named).as_bytes(), &request());
        assert_eq!(ending(&report.credentials[0], Check::HolderBinding), due, "{what}: {report:#?}");
        assert_eq!(ending(&report, Check::HolderBinding), "pass", "{what}");
    }
}

fn with(mut value: Value, member: &str, new: Value) -> Value {
    match new {
        Value::Null => drop(value.as_object_mut().unwrap().remove(member)),
        new => value[member] = new,
    }
    value
}

#[test]
fn a_presentation_that_names_nobody_is_its_keys() {
    let mut world = World::by_key();
    let (ilva, thief) = (somebody(&mut world), somebody(&mut world));
    let school = world.issuer.method(issue::Format::OpenBadge).unwrap();
    let held = world.proven(&world.body(&json!({"credentialSubject": {"id": ilva.id}})), &school, world.key());
    for (by, due) in [(&ilva, "pass"), (&thief, "not-the-owner")] {
        let mut vp = json::Value::from(json!({"@context": [V2], "type": ["VerifiablePresentation"],
            "verifiableCredential": [held]}));
        let options = data_integrity::Options {
            challenge: Some("n-1".to_owned()),
            domain: vec![DESK.to_owned()],
            ..data_integrity::Options::new(by.method.as_str(), "authentication", now())
        };
        let suite = data_integrity::Suite::EddsaRdfc2022;
        data_integrity::sign(&mut vp, &options, &suite, &by.key, &world.trust.contexts).unwrap();
        let report = world.asked(vp.to_serde().to_string().as_bytes(), &request());
        assert_eq!(ending(&report.credentials[0], Check::HolderBinding), due, "{report:#?}");
    }
}

/// National profiles name a day beside `exp`; it lasts to its end.
#[test]
fn an_sd_jwt_runs_out_with_the_day_that_it_names() {
    let mut world = World::by_key();
    let (id, method) = (world.id(), world.issuer.method(issue::Format::OpenBadge).unwrap());
    for (claims, due) in [
        (json!({"date_of_expiry": "2025-01-01"}), "expired"),
        (json!({"expiry_date": "2025-01-01T10:00:00Z"}), "expired"),
        (json!({"expiry_date": "2026-11-21"}), "expired"),
        (json!({"expiry_date": "2026-11-22"}), "pass"),
        (json!({"date_of_expiry": "2027-01-01", "expiry_date": "2025-01-01"}), "expired"),
        (json!({"date_of_expiry": "2027-01-01", "exp": 1_700_000_000}), "expired"),
        (json!({"date_of_expiry": 1_700_000_000}), "expired"),
        (json!({"date_of_expiry": "in autumn"}), "wrong-date"),
        (json!({"date_of_expiry": "in autumn", "exp": 1_700_000_000}), "expired"),
    ] {
        let mut whole = json!({"iss": id, "vct": "urn:example:diploma"});
        whole.as_object_mut().unwrap().extend(claims.as_object().unwrap().clone());
        let none = Vec::<[&str; 1]>::new().into_iter().map(Into::into);
        let header = json!({"typ": "dc+sd-jwt", "kid": method});
        let signer = world.issuer.signer(issue::Format::OpenBadge);
        let text = sd_jwt::issue(&sd_jwt::Issuance::new(whole, none), &header, signer, &mut world.rng).unwrap();
        let report = world.report(text.as_bytes());
        assert_eq!(ending(&report, Check::ValidityPeriod), due, "{claims}: {report:#?}");
        let failed = report.answer(verify::Question::Current) == verify::Answer::No;
        assert_eq!(failed, due == "expired", "what cannot be read is no fault: {claims}");
    }
}

#[test]
fn an_sd_jwt_is_bound_to_the_key_that_it_names() {
    let mut world = World::by_key();
    let (ilva, thief) = (somebody(&mut world), somebody(&mut world));
    let id = world.id();
    let method = world.issuer.method(issue::Format::OpenBadge).unwrap();
    let mut issue = |cnf: Value| {
        let claims = with(json!({"iss": id, "vct": "urn:example:diploma"}), "cnf", cnf);
        let none = Vec::<[&str; 1]>::new().into_iter().map(Into::into);
        let header = json!({"typ": "dc+sd-jwt", "kid": method});
        sd_jwt::issue(
            &sd_jwt::Issuance::new(claims, none),
            &header,
            world.issuer.signer(issue::Format::OpenBadge),
            &mut world.rng,
        )
        .unwrap()
    };
    let (by_key, by_name) = (json!({"jwk": ilva.key.public_key().to_jwk()}), json!({"kid": ilva.method}));
    let texts =
        [by_key, by_name, json!({"kid": "did:web:gone.example#1"}), json!({"jku": DESK}), Value::Null].map(&mut issue);
    // By whatever key, as a thief would: our own code refuses to.
    let bound = |text: &str, by: &PrivateKey, made: i64| {
        let over = sd_jwt::SdJwt::parse(text).unwrap().sd_hash();
        let claims = json!({"aud": DESK, "nonce": "n-1", "iat": now().seconds() + made, "sd_hash": over});
        format!("{text}{}", jose::sign(&json!({"typ": "kb+jwt"}), claims.to_string().as_bytes(), by).unwrap())
    };
    let [by_key, by_name, gone, neither, unbound] = &texts;
    for (what, text, by, due) in [
        ("the key", by_key, &ilva, "pass"),
        ("another key", by_key, &thief, "binding-mismatch"),
        ("the key, by its name", by_name, &ilva, "pass"),
        ("another key, by its name", by_name, &thief, "binding-mismatch"),
        ("a key whose document is gone", gone, &ilva, "document-unavailable"),
        ("a key named in another way", neither, &ilva, "no-key"),
        ("no key", unbound, &ilva, "binding-mismatch"),
    ] {
        let report = world.asked(bound(text, &by.key, 0).as_bytes(), &request());
        assert_eq!(ending(&report, Check::HolderBinding), due, "{what}: {report:#?}");
    }
    // An answer was made after the request, and before now; clocks may differ by five minutes.
    for (made, asked, due) in [
        (0, 0, "pass"),
        (-300, 0, "pass"),
        (-301, 0, "not-fresh"),
        (300, 0, "pass"),
        (301, 0, "not-fresh"),
        (-899, -900, "pass"),
        (-899, -901, "not-fresh"),
    ] {
        let request = Request { made: now().plus_seconds(asked), ..request() };
        let report = world.asked(bound(by_key, &ilva.key, made).as_bytes(), &request);
        assert_eq!(ending(&report, Check::Request), due, "made at {made}, asked at {asked}");
        assert_eq!(ending(&report, Check::HolderBinding), "pass");
    }
    let blocked = world.asked(by_key.as_bytes(), &request());
    let offered = world.asked(unbound.as_bytes(), &request());
    assert_eq!([&blocked, &offered].map(|report| ending(report, Check::Request)), ["blocked", "not_offered"]);
}

#[test]
fn without_a_proof_nobody_presents() {
    let mut world = World::by_key();
    let method = world.issuer.method(issue::Format::OpenBadge).unwrap();
    let credential = world.signed(&world.body(&json!({})));
    let vp = json!({"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [{"@context": [V2],
        "type": "EnvelopedVerifiableCredential", "id": format!("data:application/vc+jwt,{credential}")}]});
    let mut concealing = |typ: &str, claims: Value| {
        let issuance = sd_jwt::Issuance::new(claims, [["description"].into()]);
        let header = json!({"typ": typ, "kid": method});
        let key = world.issuer.signer(issue::Format::OpenBadge);
        let text = sd_jwt::issue(&issuance, &header, key, &mut world.rng).unwrap();
        sd_jwt::select(&text, &[]).unwrap()
    };
    let id = method.split_once('#').unwrap().0;
    let of_w3c = json!({"@context": [V2], "type": ["VerifiableCredential"], "issuer": id, "description": "Welding",
        "credentialSubject": {"name": "Ilva Marten"}});
    let w3c = concealing("vc+sd-jwt", of_w3c);
    let vct = concealing("dc+sd-jwt", json!({"iss": id, "vct": "urn:example:diploma", "description": "Welding"}));
    for (what, text, asked, unasked) in [
        ("a presentation", vp.to_string(), "binding-missing", "not_offered"),
        // Its subject's id may be among what is kept back; an SD-JWT VC names its owner's key in the open.
        ("a W3C credential as SD-JWT", w3c, "binding-missing", "not_offered"),
        ("an SD-JWT VC", vct, "not_offered", "not_offered"),
    ] {
        let found = [world.asked(text.as_bytes(), &request()), world.report(text.as_bytes())];
        assert_eq!(found.each_ref().map(|report| ending(report, Check::HolderBinding)), [asked, unasked], "{what}");
    }
}
