//! From request to answer and back, without a network: what must work, and what must be refused.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where something is not as it must be"
)]

use std::collections::BTreeMap;

use credential::Timestamp;
use credential::bbs::SecretKey;
use credential::data_integrity::{Options, Proof, issue_bbs_2023, issue_ecdsa_sd_2023};
use credential::json::{self, Value};
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use openid4vc::address::Reach;
use openid4vc::dcql::{Candidate, Path, Query};
use openid4vc::link::Parameters;
use openid4vc::openid4vp::{
    Answer, Asker, Consent, Progress, RequestError, ResponseError, Selection, Transaction, VerifiedRequest, Why, open,
    refuse, respond,
};
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;
use serde_json::json;

const RESPONSE_URI: &str = "https://verifier.example/openid4vp/1";

fn dice() -> ChaCha20Rng {
    ChaCha20Rng::from_seed([6; 32])
}

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("time")
}

fn query(value: &serde_json::Value) -> Query {
    Query::parse(&Value::from(value.clone())).expect("query")
}

fn welding(format: &str) -> Query {
    let meta = match format {
        "dc+sd-jwt" => json!({ "vct_values": ["urn:eudi:micro_credential:1"] }),
        _ => json!({ "type_values": [["https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"]] }),
    };
    query(&json!({ "credentials": [{
        "id": "welding", "format": format, "meta": meta,
        "claims": [{ "path": ["credentialSubject", "achievement", "name"], "values": ["MAG welding of structural steel"] }],
    }] }))
}

/// A wallet with one credential in one format, and the key that it is bound to.
struct Wallet {
    key: PrivateKey,
    bytes: Vec<u8>,
}

fn wallet(format: Format, algorithm: Algorithm) -> Wallet {
    let mut rng = ChaCha20Rng::from_seed([9; 32]);
    let key = PrivateKey::generate(algorithm, &mut rng).expect("key");
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).expect("issuer");
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: Some(key.public_key()),
        awarded: now(),
        valid_until: None,
        status: None,
    };
    let bytes = issue::award::issue(&issuer, format, &award, &mut rng).expect("credential");
    Wallet { key, bytes }
}

fn transaction(query: Query) -> Transaction {
    let mut rng = ChaCha20Rng::from_seed([3; 32]);
    Transaction::new(query, &Asker::Address, RESPONSE_URI, "Harbour Steel", (now(), 600), &mut rng).expect("request")
}

fn received(transaction: &Transaction) -> VerifiedRequest {
    let mut rng = ChaCha20Rng::from_seed([4; 32]);
    match open(&transaction.link, Reach::Https, &mut rng).expect("request") {
        Progress::Ready(request) => *request,
        Progress::Send(..) => panic!("everything stands in the link"),
    }
}

impl Wallet {
    fn select(&self, request: &VerifiedRequest) -> Selection {
        let candidate = Candidate::read(&self.bytes).expect("candidate");
        let choices = request.query().matches(std::slice::from_ref(&candidate)).proposal().expect("answers");
        Selection::new(request, &choices, &[(self.bytes.as_slice(), &candidate)], &mut dice()).expect("selection")
    }

    fn answer(&self, request: &VerifiedRequest) -> Vec<u8> {
        let selection = self.select(request);
        let keys = |wanted: &PublicKey| (wanted == self.key.public_key()).then_some(&self.key as &dyn Signer);
        let sent = respond(Consent::given(&selection), request, &selection, &keys, now()).expect("answer");
        assert_eq!(sent.uri(), RESPONSE_URI);
        sent.into_body()
    }
}

fn presentations(transaction: &Transaction, form: &[u8]) -> Result<Vec<(String, Vec<u8>)>, ResponseError> {
    match transaction.read_answer(&transaction.is_meant(form)?, now())? {
        Answer::Presentations(presentations) => Ok(presentations),
        Answer::Refused { code } => panic!("refused: {code}"),
    }
}

#[test]
fn every_format_answers() {
    for (format, name, algorithm) in [
        (Format::SdJwtVc, "dc+sd-jwt", Algorithm::Es256),
        (Format::SdJwtVc, "dc+sd-jwt", Algorithm::EdDsa),
        (Format::VcJwt, "jwt_vc_json", Algorithm::Es256),
        (Format::OpenBadge, "ldp_vc", Algorithm::EdDsa),
        (Format::OpenBadge, "ldp_vc", Algorithm::Es256),
    ] {
        let asked = transaction(welding(name));
        let given = presentations(&asked, &wallet(format, algorithm).answer(&received(&asked))).expect(name);
        assert_eq!(given.len(), 1, "{name}");
        asked.satisfied_by(&given).expect(name);
    }
}

#[test]
fn only_what_is_asked_for_leaves() {
    let asked = transaction(query(&json!({ "credentials": [{
        "id": "welding", "format": "dc+sd-jwt", "meta": {},
        "claims": [{ "path": ["family_name"] }, { "path": ["credentialSubject", "achievement", "eqfLevel"], "values": [4] }],
    }] })));
    let wallet = wallet(Format::SdJwtVc, Algorithm::Es256);
    let request = received(&asked);
    let stays: Vec<String> = wallet.select(&request).staying("welding").iter().map(Path::to_string).collect();
    assert!(stays.iter().any(|path| path == "birthdate") && stays.iter().any(|path| path == "given_name"), "{stays:?}");
    assert!(!stays.iter().any(|path| ["family_name", "iss", "vct"].contains(&path.as_str())), "{stays:?}");
    assert_eq!(wallet.select(&request).staying("another"), []);
    let why: BTreeMap<String, Why> =
        wallet.select(&request).leaving().into_iter().map(|leaving| (leaving.path.to_string(), leaving.why)).collect();
    assert_eq!(why.get("family_name"), Some(&Why::Asked));
    assert_eq!(why.get("credentialSubject.achievement.eqfLevel"), Some(&Why::Asked));
    assert_eq!(why.get("credentialSubject.achievement.name"), Some(&Why::GoesAlong));
    assert_eq!(why.get("iss"), Some(&Why::Seal));
    assert_eq!(why.get("birthdate"), None);
    let given = presentations(&asked, &wallet.answer(&request)).expect("answer");
    let token = std::str::from_utf8(&given[0].1).expect("text");
    let claims = credential::sd_jwt::SdJwt::parse(token).expect("SD-JWT").claims().expect("claims");
    assert_eq!(claims.str("family_name"), Some("Marten"));
    assert!(claims.get("given_name").is_none() && claims.get("birthdate").is_none());
}

/// A credential with a base proof, which is its owner's alone: of bbs-2023 or of ecdsa-sd-2023.
fn with_base_proof(bbs: bool) -> Wallet {
    let mut rng = ChaCha20Rng::from_seed([9; 32]);
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut rng).expect("key");
    let (blind, plain) =
        (SecretKey::generate(&mut rng).expect("key"), PrivateKey::generate(Algorithm::Es256, &mut rng).expect("key"));
    let public = if bbs { PublicKey::from(*blind.public_key()) } else { plain.public_key().clone() };
    let multibase = public.to_multibase().expect("multibase");
    let issuer = format!("did:key:{multibase}");
    let mut document = Value::from(json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "issuer": issuer,
        "validFrom": "2026-11-01T00:00:00Z",
        "validUntil": "2027-11-01T00:00:00Z",
        "credentialSubject": {
            "id": format!("did:key:{}", key.public_key().to_multibase().expect("multibase")),
            "name": "Ilva Marten",
            "description": "born in 2001",
        },
    }));
    let options = Options::new(format!("{issuer}#{multibase}"), "assertionMethod", now());
    let (mandatory, contexts) = (["/issuer".to_owned()], Contexts::embedded());
    if bbs {
        issue_bbs_2023(&mut document, &options, &mandatory, &blind, &mut rng, &contexts).expect("base proof");
    } else {
        issue_ecdsa_sd_2023(&mut document, &options, &mandatory, &plain, &mut rng, &contexts).expect("base proof");
    }
    Wallet { key, bytes: serde_json::to_vec(&document).expect("text") }
}

#[test]
fn of_a_base_proof_only_what_is_asked_for_leaves() {
    for bbs in [false, true] {
        let wallet = with_base_proof(bbs);
        let asked = transaction(query(&json!({ "credentials": [{
            "id": "name", "format": "ldp_vc", "meta": {}, "claims": [{ "path": ["credentialSubject", "name"] }],
        }] })));
        let request = received(&asked);
        let selection = wallet.select(&request);
        let leaving: BTreeMap<String, Why> =
            selection.leaving().into_iter().map(|leaving| (leaving.path.to_string(), leaving.why)).collect();
        assert_eq!(leaving.get("credentialSubject.name"), Some(&Why::Asked), "{leaving:?}");
        assert_eq!(leaving.get("credentialSubject.description"), None, "{leaving:?}");
        // Without these nobody could say whether it is in force.
        assert!(leaving.contains_key("validUntil") && leaving.contains_key("issuer"), "{leaving:?}");
        let form = wallet.answer(&request);
        let given = presentations(&asked, &form).expect("answer");
        let sent = std::str::from_utf8(&given[0].1).expect("text");
        assert!(sent.contains("Ilva Marten") && !sent.contains("born in 2001"), "{sent}");
        let presentation = json::parse(sent.as_bytes(), 1 << 20).expect("JSON");
        let credential = presentation.pointer("/verifiableCredential/0").expect("credential");
        let proofs = Proof::parse_all(credential).expect("proofs");
        assert!(proofs.iter().all(|proof| !proof.is_base() && proof.discloses_a_part()), "{sent}");
        asked.satisfied_by(&given).expect("what was asked for");
        assert_eq!(selection.hash(), wallet.select(&request).hash(), "a preview's hash can be repeated");
    }
}

#[test]
fn consent_to_a_part_is_not_consent_to_more() {
    let wallet = with_base_proof(true);
    let asked = transaction(query(&json!({ "credentials": [{
        "id": "name", "format": "ldp_vc", "meta": {}, "claims": [{ "path": ["credentialSubject", "name"] }],
    }] })));
    let request = received(&asked);
    let candidate = Candidate::read(&wallet.bytes).expect("candidate");
    let mut choices = request.query().matches(std::slice::from_ref(&candidate)).proposal().expect("answers");
    let part = wallet.select(&request);
    choices[0].disclose.push(Path::of_names(["credentialSubject", "description"]));
    let held = [(wallet.bytes.as_slice(), &candidate)];
    let more = Selection::new(&request, &choices, &held, &mut dice()).expect("selection");
    assert!(more.leaving().iter().any(|leaving| leaving.path.to_string() == "credentialSubject.description"));
    assert_ne!(part.hash(), more.hash());
    choices[0].disclose.push(Path::of_names(["credentialSubject", "nothing"]));
    assert!(Selection::new(&request, &choices, &held, &mut dice()).is_err(), "a part that is not there");
}

#[test]
fn one_place_of_a_list() {
    let asked = transaction(query(&json!({ "credentials": [{
        "id": "x", "format": "dc+sd-jwt", "meta": {},
        "claims": [{ "path": ["credentialSubject", "achievement", "learningOutcome", 1] }],
    }] })));
    let wallet = wallet(Format::SdJwtVc, Algorithm::Es256);
    presentations(&asked, &wallet.answer(&received(&asked))).expect("answer");
    let request = received(&asked);
    let candidate = Candidate::read(&wallet.bytes).expect("candidate");
    let mut choices = request.query().matches(std::slice::from_ref(&candidate)).proposal().expect("answers");
    choices[0].disclose.clear();
    assert!(
        Selection::new(&request, &choices, &[(wallet.bytes.as_slice(), &candidate)], &mut dice()).is_err(),
        "kept back"
    );
}

#[test]
fn a_value_that_is_not_there_is_not_answered() {
    let asked = transaction(query(&json!({ "credentials": [{
        "id": "x", "format": "dc+sd-jwt", "meta": {}, "claims": [{ "path": ["family_name"], "values": ["Nobody"] }],
    }] })));
    let candidate = Candidate::read(&wallet(Format::SdJwtVc, Algorithm::Es256).bytes).expect("candidate");
    assert!(asked.query.matches(&[candidate]).proposal().is_err());
}

#[test]
fn consent_is_to_exactly_this() {
    let wallet = wallet(Format::SdJwtVc, Algorithm::Es256);
    let (one, other) = (received(&transaction(welding("dc+sd-jwt"))), {
        let mut rng = ChaCha20Rng::from_seed([5; 32]);
        let query = welding("dc+sd-jwt");
        let asked =
            Transaction::new(query, &Asker::Address, RESPONSE_URI, "x", (now(), 600), &mut rng).expect("request");
        received(&asked)
    });
    let (to_one, to_other) = (wallet.select(&one), wallet.select(&other));
    assert_ne!(to_one.hash(), to_other.hash());
    let keys = |_: &PublicKey| Some(&wallet.key as &dyn Signer);
    assert!(respond(Consent::given(&to_one), &other, &to_other, &keys, now()).is_err());
    assert!(Consent::given_as_hash(to_one.hash(), &to_other).is_err());
    assert!(Consent::given_as_hash(to_other.hash(), &to_other).is_ok());
    let nobody = |_: &PublicKey| None;
    assert!(respond(Consent::given(&to_one), &one, &to_one, &nobody, now()).is_err());
}

#[test]
fn a_refusal_says_nothing_more() {
    let asked = transaction(welding("dc+sd-jwt"));
    let sent = refuse(&received(&asked)).expect("refusal").into_body();
    let form = asked.is_meant(&sent).expect("meant");
    assert_eq!(asked.read_answer(&form, now()), Ok(Answer::Refused { code: "access_denied".to_owned() }));
}

#[test]
fn other_answers_are_refused() {
    let asked = transaction(welding("dc+sd-jwt"));
    let good = wallet(Format::SdJwtVc, Algorithm::Es256).answer(&received(&asked));
    let form = Parameters::of_form(&good).expect("form");
    let token = form.get("vp_token").expect("token").to_owned();
    let with = |token: &str, state: &str| openid4vc::link::encode([("vp_token", token), ("state", state)]).into_bytes();
    assert_eq!(presentations(&asked, &with(&token, "other")), Err(ResponseError::WrongState));
    assert_eq!(presentations(&asked, &with(&token, "")), Err(ResponseError::WrongState));
    let late = asked.read_answer(&form, now().plus_seconds(600));
    assert!(matches!(late, Err(ResponseError::Expired { .. })), "{late:?}");
    for wrong in [
        "[]",
        "{}",
        "null",
        "{\"welding\":[]}",
        "{\"welding\":\"x\"}",
        "{\"other\":[\"x\"]}",
        "{\"welding\":[\"a\",\"b\"]}",
        "{\"welding\":[1]}",
        "{",
    ] {
        let refused = presentations(&asked, &with(wrong, &asked.state));
        assert!(matches!(refused, Err(ResponseError::Token { .. })), "{wrong}: {refused:?}");
    }
    let rubbish = vec![("welding".to_owned(), b"rubbish".to_vec())];
    assert!(matches!(asked.satisfied_by(&rubbish), Err(ResponseError::Unsatisfied(_))));
}

#[test]
fn an_answer_to_something_else_does_not_satisfy() {
    let asked = transaction(query(&json!({ "credentials": [{
        "id": "welding", "format": "dc+sd-jwt", "meta": { "vct_values": ["urn:eudi:diploma:1"] },
    }] })));
    let other = transaction(welding("dc+sd-jwt"));
    let given =
        presentations(&other, &wallet(Format::SdJwtVc, Algorithm::Es256).answer(&received(&other))).expect("given");
    assert!(asked.satisfied_by(&given).is_err());
}

// ---- requests that must be refused

fn changed(change: impl Fn(&mut BTreeMap<String, String>)) -> Result<Progress, RequestError> {
    let asked = transaction(welding("dc+sd-jwt"));
    let query = asked.link.split_once('?').expect("query").1;
    let parameters = Parameters::of_form(query.as_bytes()).expect("parameters");
    let mut parameters = parameters.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    change(&mut parameters);
    let pairs = parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let link = format!("openid4vp://?{}", openid4vc::link::encode(pairs));
    open(&link, Reach::Https, &mut ChaCha20Rng::from_seed([4; 32]))
}

#[test]
fn wrong_requests_are_refused() {
    type Change = fn(&mut BTreeMap<String, String>);
    let cases: [(&str, Change); 17] = [
        ("no nonce", |p| drop(p.remove("nonce"))),
        ("empty nonce", |p| drop(p.insert("nonce".into(), String::new()))),
        ("nonce with spaces", |p| drop(p.insert("nonce".into(), "a b".into()))),
        ("no client", |p| drop(p.remove("client_id"))),
        ("unknown prefix", |p| drop(p.insert("client_id".into(), "x:y".into()))),
        ("origin prefix", |p| drop(p.insert("client_id".into(), "origin:https://a.example".into()))),
        ("no prefix", |p| drop(p.insert("client_id".into(), "verifier".into()))),
        ("response_uri is not the client", |p| drop(p.insert("response_uri".into(), "https://evil.example/".into()))),
        ("redirect_uri too", |p| drop(p.insert("redirect_uri".into(), RESPONSE_URI.into()))),
        ("request and request_uri", |p| {
            p.insert("request_uri".into(), RESPONSE_URI.into());
            p.insert("request".into(), "x".into());
        }),
        ("request_uri_method alone", |p| drop(p.insert("request_uri_method".into(), "post".into()))),
        ("other response type", |p| drop(p.insert("response_type".into(), "code".into()))),
        ("other response mode", |p| drop(p.insert("response_mode".into(), "dc_api".into()))),
        ("transaction data", |p| drop(p.insert("transaction_data".into(), "[\"e30\"]".into()))),
        ("no query", |p| drop(p.remove("dcql_query"))),
        ("old query", |p| drop(p.insert("presentation_definition".into(), "{}".into()))),
        ("signed without a signature", |p| {
            drop(p.insert("client_id".into(), "decentralized_identifier:did:web:a.example".into()));
        }),
    ];
    assert!(matches!(changed(|_| {}), Ok(Progress::Ready(_))));
    for (name, change) in cases {
        assert!(changed(change).is_err(), "{name}");
    }
    let plain = transaction(welding("dc+sd-jwt")).link.replace("https%3A%2F%2F", "http%3A%2F%2F");
    assert!(open(&plain, Reach::Https, &mut ChaCha20Rng::from_seed([4; 32])).is_err(), "plain http");
}

#[test]
fn wrong_queries_are_refused() {
    for wrong in [
        r#"{}"#,
        r#"{"credentials":[]}"#,
        r#"{"credentials":[{"id":"a b","format":"x","meta":{}}]}"#,
        r#"{"credentials":[{"id":"a","meta":{}}]}"#,
        r#"{"credentials":[{"id":"a","format":"x"}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{}},{"id":"a","format":"x","meta":{}}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":[]}]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":[-1]}]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":[1.5]}]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":[true]}]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":["b"],"values":[{}]}]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"claims":[{"path":["b"]}],"claim_sets":[["c"]]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{}}],"credential_sets":[{"options":[["b"]]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{}}],"credential_sets":[{"options":[]}]}"#,
        r#"{"credentials":[{"id":"a","format":"x","meta":{},"multiple":"yes"}]}"#,
    ] {
        let value = json::parse(wrong.as_bytes(), 10_000).expect("JSON");
        assert!(Query::parse(&value).is_err(), "{wrong}");
    }
}

#[test]
fn sets_and_claim_sets() {
    let candidate = Candidate::read(&wallet(Format::SdJwtVc, Algorithm::Es256).bytes).expect("candidate");
    let asked = query(&json!({
        "credentials": [
            { "id": "other", "format": "dc+sd-jwt", "meta": { "vct_values": ["urn:none"] } },
            { "id": "one", "format": "dc+sd-jwt", "meta": {},
              "claims": [{ "id": "a", "path": ["nothing"] }, { "id": "b", "path": ["birthdate"] }, { "id": "c", "path": ["given_name"] }],
              "claim_sets": [["a"], ["b", "c"]] },
        ],
        "credential_sets": [{ "options": [["other"], ["one"]] }, { "options": [["other"]], "required": false }],
    }));
    let choices = asked.matches(&[candidate]).proposal().expect("one option is complete");
    assert_eq!(choices.len(), 1);
    let shown: Vec<String> = choices[0].disclose.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["birthdate", "given_name"]);
}

// ---- signed requests

struct Signed {
    key: PrivateKey,
    asked: Transaction,
}

fn signed() -> Signed {
    let mut rng = ChaCha20Rng::from_seed([6; 32]);
    let key = PrivateKey::generate(Algorithm::Es256, &mut rng).expect("key");
    let multibase = key.public_key().to_multibase().expect("did:key");
    let asker = Asker::Did {
        did: format!("did:key:{multibase}"),
        method: format!("did:key:{multibase}#{multibase}"),
        signer: &key,
        request_uri: "https://verifier.example/openid4vp/1/request".to_owned(),
    };
    let asked = Transaction::new(welding("dc+sd-jwt"), &asker, RESPONSE_URI, "Harbour Steel", (now(), 300), &mut rng)
        .expect("request");
    Signed { key, asked }
}

fn served(link: &str, object: &str, status: u16, at: Timestamp) -> Result<VerifiedRequest, RequestError> {
    let mut rng = ChaCha20Rng::from_seed([4; 32]);
    let Progress::Send(intake, request) = open(link, Reach::Https, &mut rng)? else { panic!("a reference") };
    assert_eq!(request.uri(), "https://verifier.example/openid4vp/1/request");
    let response = http::Response::builder().status(status).body(object.as_bytes().to_vec()).expect("response");
    match intake.answered(&response, at)? {
        Progress::Ready(request) => Ok(*request),
        Progress::Send(..) => panic!("a did:key needs no document"),
    }
}

#[test]
fn a_signed_request_is_answered() {
    let Signed { asked, .. } = signed();
    let request = served(&asked.link, asked.object.as_deref().expect("object"), 200, now()).expect("request");
    assert!(request.client_id().starts_with("decentralized_identifier:did:key:z"));
    let given = presentations(&asked, &wallet(Format::SdJwtVc, Algorithm::Es256).answer(&request)).expect("given");
    asked.satisfied_by(&given).expect("answers");
}

#[test]
fn wrong_signed_requests_are_refused() {
    let Signed { key, asked } = signed();
    let object = asked.object.as_deref().expect("object");
    let claims: serde_json::Value =
        serde_json::from_slice(credential::jose::Jws::parse(object).expect("JWS").payload()).expect("claims");
    let kid = credential::jose::Jws::parse(object).expect("JWS").kid().expect("kid").to_owned();
    let made = |typ: &str, kid: &str, key: &PrivateKey, change: &dyn Fn(&mut serde_json::Value)| {
        let mut claims = claims.clone();
        change(&mut claims);
        credential::jose::sign(&json!({ "typ": typ, "kid": kid }), claims.to_string().as_bytes(), key).expect("signed")
    };
    const TYP: &str = "oauth-authz-req+jwt";
    let refused = |name: &str, object: &str| assert!(served(&asked.link, object, 200, now()).is_err(), "{name}");
    assert!(served(&asked.link, &made(TYP, &kid, &key, &|_| {}), 200, now()).is_ok());
    assert!(served(&asked.link, object, 302, now()).is_err(), "redirect");
    assert!(served(&asked.link, object, 200, now().plus_seconds(900)).is_err(), "expired");
    refused("wrong typ", &made("JWT", &kid, &key, &|_| {}));
    refused(
        "other client",
        &made(TYP, &kid, &key, &|c| c["client_id"] = json!("redirect_uri:https://verifier.example/")),
    );
    refused("other audience", &made(TYP, &kid, &key, &|c| c["aud"] = json!("another wallet")));
    refused("no nonce", &made(TYP, &kid, &key, &|c| drop(c.as_object_mut().expect("object").remove("nonce"))));
    let stranger = PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::from_seed([8; 32])).expect("key");
    refused("a stranger's key", &made(TYP, &kid, &stranger, &|_| {}));
    let multibase = stranger.public_key().to_multibase().expect("did:key");
    refused("a stranger's id", &made(TYP, &format!("did:key:{multibase}#{multibase}"), &stranger, &|_| {}));
    refused("changed", &object.replacen("ey", "ez", 1));
    let (head, rest) = object.split_once('.').expect("parts");
    refused("no signature", &format!("{head}.{}.", rest.split('.').next().expect("payload")));
}
