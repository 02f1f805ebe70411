//! What must hold of every input from outside, whatever it is? One function for each parser, and one for the judge.
//!
//! Each panics where something does not hold. The fuzzer calls them with inputs of its own, and a test of the workspace with
//! those that were kept (`tests/fuzz/corpus`).

pub mod authorities;
pub mod facts;
pub mod sealed;

use credential::format::{self, Content};
use credential::json::{self, Value};
use credential::key::PublicKey;
use credential::type_metadata::TypeMetadata;
use credential::x509::Certificate;
use credential::{Timestamp, data_integrity, did, integrity, jades, jcs, jose, json_ld, limits, sd_jwt, status};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use verify::{Check, Fact, Facts, Policy, Word, verify};

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 17] = [
    ("authorities", authorities::authorities),
    ("certificates", certificates),
    ("data_integrity", data_integrity),
    ("documents", documents),
    ("facts", facts::facts),
    ("formats", formats),
    ("jades", jades),
    ("json", json),
    ("json_ld", json_ld),
    ("keys", keys),
    ("learning", learning),
    ("lists", lists),
    ("openid4vc", openid4vc),
    ("sealed", sealed::sealed),
    ("tokens", tokens),
    ("trust", trust),
    ("whole", whole),
];

/// A moment in which the samples are valid.
fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").expect("a moment")
}

fn parsed(data: &[u8]) -> Option<Value<'_>> {
    json::parse(data, limits::CREDENTIAL_BYTES).ok()
}

/// What is read is written and read again as the same; canonical text is its own.
fn json(data: &[u8]) {
    let Some(value) = parsed(data) else { return };
    let owned = json::parse_owned(data, limits::CREDENTIAL_BYTES).expect("the same text");
    assert_eq!(owned, value);
    let text = serde_json::to_vec(&value).expect("JSON");
    assert_eq!(parsed(&text).as_ref(), Some(&value));
    if let Ok(canonical) = jcs::canonical(&value)
        && let Some(again) = parsed(canonical.as_bytes())
        && let Ok(twice) = jcs::canonical(&again)
    {
        assert_eq!(twice, canonical);
    }
}

/// Any bytes are something; what stands inside a credential is told or refused.
fn formats(data: &[u8]) {
    match format::read(data).content {
        Content::Credential(credential) => {
            let _ = (credential.kind(), credential.issuer(), credential.subjects(), format::inside(&credential));
        }
        Content::Presentation(presentation) => {
            assert!(presentation.credentials.len() <= limits::CREDENTIALS_IN_PRESENTATION);
        }
        Content::Unrecognised(error) => assert!(!error.to_string().is_empty()),
    }
}

fn tokens(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(jws) = jose::Jws::parse(text) {
        assert_eq!(jws.as_str(), text);
        let _ = (jws.x5c(), jws.payload_json());
    }
    let _ = jose::DetachedJws::parse(text);
    if let Ok(token) = sd_jwt::SdJwt::parse(text) {
        let _ = token.read_key_binding();
        if let Ok(unveiled) = token.unveil() {
            assert!(!serde_json::to_string(&unveiled.claims).expect("JSON").contains("\"_sd\":"), "a digest is left");
            assert_eq!(unveiled.revealed.len(), token.disclosures.len());
        }
    }
    if let Some(value) = parsed(data)
        && let Ok(compact) = sd_jwt::compact(&value)
    {
        let _ = sd_jwt::SdJwt::parse(&compact);
    }
}

fn jades(data: &[u8]) {
    let Some(value) = parsed(data) else { return };
    if jades::Jades::recognise(&value)
        && let Ok(sealed) = jades::Jades::parse(&value)
    {
        let _ = (sealed.verify(), sealed.evidence());
        for signature in sealed.signatures() {
            let _ = jades::compare(&value, signature.leaf());
        }
    }
}

fn certificates(data: &[u8]) {
    let Ok(certificate) = Certificate::from_file(data).or_else(|_| Certificate::parse(data)) else { return };
    let _ = (certificate.subject(), certificate.issuer_name(), certificate.san_dns(), certificate.qc_statements());
    let _ = (certificate.list_uris(), certificate.extended_key_usage(), certificate.is_signed_by(&certificate));
    let again = Certificate::parse(certificate.der()).expect("its own bytes");
    assert_eq!(again.sha256(), certificate.sha256());
    if let Ok(key) = certificate.public_key() {
        assert!(!key.kind().is_empty());
    }
}

/// A key that is read is written and read again as the same.
fn keys(data: &[u8]) {
    let _ = PublicKey::from_spki_der(data);
    if let Ok(text) = std::str::from_utf8(data)
        && let Ok(key) = PublicKey::from_multibase(text)
    {
        let again = key.to_multibase().expect("a key that has one");
        assert_eq!(again, text);
    }
    if let Some(value) = parsed(data)
        && let Ok(key) = PublicKey::from_jwk(&value)
    {
        let again = Value::from(key.to_jwk());
        assert_eq!(PublicKey::from_jwk(&again).expect("its own JWK"), key);
    }
}

/// DIDs, their documents and logs, and what issuers publish.
fn documents(data: &[u8]) {
    let (first, rest) = split(data);
    if let Ok(text) = std::str::from_utf8(first) {
        if let Ok(url) = did::DidUrl::parse(text) {
            assert_eq!(url.to_string(), text);
        }
        let _ = (did::document_of(text), did::web_address(text), did::webvh_address(text));
        let log = did::webvh::Log::read(text, rest, now());
        let _ = log.hear(Some(rest), now());
    }
    let _ = (did::Document::parse(data), did::IssuerMetadata::parse(data), did::JwkSet::parse(data));
    let _ = TypeMetadata::parse(data);
    if let Ok(text) = std::str::from_utf8(first) {
        let _ = did::resolution::resolve(text, &did::resolution::Options::default());
        if integrity::check(text, rest).is_ok() || integrity::check_multibase(text, rest).is_ok() {
            assert!(!text.is_empty(), "nothing vouches for nothing");
        }
    }
}

fn lists(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = (status::decode_bitstring(text), status::decode_status_list_2021(text));
        let _ = status::decode_revocation_list_2020(text);
    }
    let _ = status::RevocationList::parse(data);
    let Some(value) = parsed(data) else { return };
    let _ = (status::entries(&value), status::token_entry(&value), status::decode_token(&value));
    if let Ok(list) = status::StatusList::read(&value) {
        let _ = list.decode();
    }
}

/// What a document states does not hang on the order of its members.
fn json_ld(data: &[u8]) {
    let Some(value) = parsed(data) else { return };
    let contexts = json_ld::Contexts::embedded();
    let Ok(canonical) = json_ld::canonicalise(&value, &contexts) else { return };
    let turned = json_ld::canonicalise(&turn(value), &contexts).expect("the same document");
    assert_eq!(canonical.n_quads, turned.n_quads);
}

/// The same with the members of each object in the opposite order.
fn turn(value: Value<'_>) -> Value<'_> {
    match value {
        Value::Object(members) => {
            let members = members.into_members().into_iter().rev();
            Value::Object(members.map(|(name, value)| (name, turn(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(turn).collect()),
        plain => plain,
    }
}

fn data_integrity(data: &[u8]) {
    let Some(value) = parsed(data) else { return };
    let Ok(proofs) = data_integrity::Proof::parse_all(&value) else { return };
    let contexts = json_ld::Contexts::embedded();
    for proof in &proofs {
        let Ok(signed) = proof.signed_bytes(&value, &contexts) else { continue };
        let key = proof.verification_method.and_then(|method| method.split_once('#'));
        if let Some(key) = key.and_then(|(_, key)| PublicKey::from_multibase(key).ok()) {
            let _ = proof.verify(&key, &signed);
        }
    }
}

/// A view of anything, and everything that is made of it; and what people import.
fn learning(data: &[u8]) {
    use learning::{Award, consistency, credit, elements, esco, logbook, sheet, units};
    let _ = esco::Extract::from_bytes(data);
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = (units::Qualification::from_toml(text), units::Qualification::from_json(text));
        let _ = (credit::Points::parse(text), credit::Span::parse(text), logbook::Week::parse(text));
    }
    let Some(value) = parsed(data) else { return };
    let _ = (learning::mandate::mandates(&value), learning::profile::Conformance::of(&value));
    for award in [Award::from_claims(&value), Award::in_languages(&value, &["de", "en"])] {
        let _ = (elements::Elements::of(&award, now()), sheet::Sheet::of(&award), esco::of_award(&award));
        let _ = consistency::check(&value, &award, now());
    }
    let _ = (format::Fingerprint::of(data), learning::units::Qualification::read(data, &["de"]));
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = (learning::recognition::Decision::read(text), learning::units::OnFile::read(text));
    }
}

fn trust(data: &[u8]) {
    let _ = trust::Registry::from_json("a registry", data);
    let _ = trust::eu::Snapshot::from_bytes(data).map(trust::eu::Lists::new);
    if let Ok(root) = credential::xml::parse(data) {
        assert!(credential::xades::verify_list(&root, &[]).is_err(), "signed by nobody");
    }
    let _ = trust::accreditation::Attribute::parse(data);
    if let Some(value) = parsed(data) {
        let _ = (trust::accreditation::Statement::read(&value), trust::accreditation::parents(&value));
    }
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = trust::accreditation::AttributeAddress::read(text, &[trust::root::REGISTRY]);
        let _ = credential::did::check_ebsi(text);
        let _ = trust::OwnList::from_toml("own.toml", text, |_| Err("none".to_owned()));
        let _ = Policy::from_toml(text);
        let _ = (trust::domain::Place::of(text), trust::domain::host(text), trust::domain::origin(text));
        look_alikes(text);
    }
    let _ = trust::federation::listing(data);
    if let Ok(statement) = trust::federation::Statement::parse(data) {
        assert!(
            statement.must_be("https://nobody.example", &statement.subject, now()).is_err()
                || statement.issuer == "https://nobody.example"
        );
    }
    let _ = trust::federation::Statement::of_itself(data);
}

/// A name looks like itself, and a domain is never another than itself.
fn look_alikes(text: &str) {
    let mut looks = trust::look_alike::Looks::default();
    looks.name(text, &[]);
    looks.domain(text, &[]);
    let like = looks.names_like(text);
    assert!(like.is_empty() || like.iter().any(|listed| listed.text == text));
    assert!(looks.domains_like(text).is_empty());
    assert!(trust::look_alike::mixed_word(text).is_none_or(|word| text.contains(word)));
}

fn openid4vc(data: &[u8]) {
    use openid4vc::address::Reach;
    use openid4vc::{dcql, openid4vci, openid4vp};
    const ISSUER: &str = "https://school.example";
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = (openid4vci::receive(text, Reach::Https), openid4vp::ClientId::parse(text));
        let _ = openid4vp::open(text, Reach::Https, &mut ChaCha20Rng::seed_from_u64(1));
    }
    let _ = openid4vci::CredentialIssuer::parse(data, ISSUER, Reach::Https);
    let _ = openid4vci::AuthorizationServer::parse(data, ISSUER, Reach::Https);
    let _ = openid4vci::Offer::parse(data, Reach::Https);
    let _ = dcql::Candidate::read(data).map(|candidate| candidate.holder_key());
    if let Some(value) = parsed(data)
        && let Ok(query) = dcql::Query::parse(&value)
    {
        let _ = query.matches(&[]).proposal();
    }
}

/// Whatever comes, with whatever facts: a report with all checks and words for it; never valid for an employer who trusts
/// nobody.
fn whole(data: &[u8]) {
    let (credential, mut rest) = split(data);
    let mut facts = Facts::default();
    while !rest.is_empty() && facts.len() < 16 {
        let (address, after) = split(rest);
        let (body, after) = split(after);
        let Ok(address) = std::str::from_utf8(address) else { break };
        facts.insert(address, Fact { body: Ok(body.into()), fetched: Some(now()) });
        rest = after;
    }
    let trust = trust::TrustSources::default();
    let report = verify(&format::read(credential), &facts, &trust, None, now());
    assert_eq!(report.findings.len(), Check::ALL.len());
    for name in Policy::BUILT_IN {
        let policy = Policy::built_in(name).expect("built in");
        let word = report.word(&policy);
        assert!(name == "integrity" || word != Word::Valid, "valid under {name} though nobody is trusted");
        let verdict = report.verdict(&policy);
        for words in [words::Words::english(), words::Words::new("de")] {
            assert!(!words.headline(&report, &verdict).is_empty());
            assert!(report.findings.iter().all(|finding| !words.finding(finding).is_empty()));
        }
    }
}

/// What stands before and behind the first zero byte.
fn split(data: &[u8]) -> (&[u8], &[u8]) {
    match data.iter().position(|byte| *byte == 0) {
        Some(at) => (&data[..at], &data[at + 1..]),
        None => (data, &[]),
    }
}

/// Calls the target of that name.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(other, _)| *other == name).expect("a target");
    (target.1)(data);
}
