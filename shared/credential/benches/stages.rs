//! What does each stage of reading and of checking a proof cost? `cargo bench -p credential`; speed.md's table has the limits.
//!
//! The whole judge stands in `shared/verify/benches`. Nothing here is a test: a slow machine fails nothing.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench stops where it is surprised")]

use std::hint::black_box;

use credential::data_integrity::{self, Options, Proof, Suite};
use credential::json::{self, Value};
use credential::json_ld::{self, Contexts};
use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::sd_jwt::{self, Issuance, SdJwt};
use credential::status::{self, Bits, Order, StatusList};
use credential::{Timestamp, base64url, format, jcs, jose, limits};
use criterion::{Criterion, criterion_group, criterion_main};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::json;

const V2: &str = "https://www.w3.org/ns/credentials/v2";
const BADGE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

fn key(algorithm: Algorithm) -> PrivateKey {
    PrivateKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(1)).unwrap()
}

/// An Open Badge of ten alignments. `named` says that every object has an identifier; without, each is told apart by what is
/// said of it; `alike` takes even that away.
fn badge(named: bool, alike: bool) -> Value<'static> {
    let alignments = (0..10).map(|number| {
        let name = if alike { "Skill".to_owned() } else { format!("Skill {number}") };
        json!({"type": ["Alignment"], "targetName": name, "targetUrl": "https://skills.example/1"})
    });
    let mut achievement = json!({
        "id": "https://school.example/achievements/1", "type": ["Achievement"], "name": "Welding",
        "description": "Welds steel plates.", "criteria": {"narrative": "A test piece."},
        "alignment": alignments.collect::<Vec<_>>(),
    });
    if named {
        achievement.as_object_mut().unwrap().retain(|name, _| name != "alignment" && name != "criteria");
    }
    Value::from(json!({
        "@context": [V2, BADGE], "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Welding", "issuer": {"id": "https://school.example", "type": ["Profile"], "name": "A school"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:ilva", "type": ["AchievementSubject"], "achievement": achievement},
    }))
}

fn sealed(algorithm: Algorithm) -> (Value<'static>, PrivateKey) {
    let (mut document, key) = (badge(false, false), key(algorithm));
    let multibase = key.public_key().to_multibase().unwrap();
    let method = format!("did:key:{multibase}#{multibase}");
    let options = Options::new(method, "assertionMethod", Timestamp::from_seconds(1_767_225_600).unwrap());
    let suite = if algorithm == Algorithm::EdDsa { Suite::EddsaRdfc2022 } else { Suite::EcdsaRdfc2019 };
    data_integrity::sign(&mut document, &options, &suite, &key, &Contexts::embedded()).unwrap();
    (document, key)
}

fn json(bench: &mut Criterion) {
    let text = serde_json::to_vec(&sealed(Algorithm::EdDsa).0).unwrap();
    let document = json::parse(&text, limits::CREDENTIAL_BYTES).unwrap();
    let mut group = bench.benchmark_group("json");
    group.bench_function("parse", |b| b.iter(|| json::parse(black_box(&text), limits::CREDENTIAL_BYTES).unwrap()));
    group.bench_function("format", |b| b.iter(|| format::read(black_box(&text))));
    group.bench_function("JCS", |b| b.iter(|| jcs::canonical(black_box(&document)).unwrap()));
    group.bench_function("proof's options", |b| b.iter(|| Proof::parse_all(black_box(&document)).unwrap()));
    group.finish();
}

fn quads(bench: &mut Criterion) {
    let contexts = Contexts::embedded();
    let mut group = bench.benchmark_group("quads");
    for (name, document) in [
        ("walk, every node named", badge(true, false)),
        ("walk and RDFC-1.0 by first-degree hashes", badge(false, false)),
        ("walk and RDFC-1.0 of look-alikes", badge(false, true)),
    ] {
        group.bench_function(name, |b| b.iter(|| json_ld::canonicalise(black_box(&document), &contexts).unwrap()));
    }
    group.finish();
}

fn signatures(bench: &mut Criterion) {
    let contexts = Contexts::embedded();
    let mut group = bench.benchmark_group("signature");
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384] {
        let (message, key) = ([7; 64], key(algorithm));
        let signature = key.sign(&message).unwrap();
        group.bench_function(algorithm.name(), |b| {
            b.iter(|| key.public_key().verify(algorithm, black_box(&message), &signature).unwrap());
        });
    }
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
        let (document, key) = sealed(algorithm);
        let proofs = Proof::parse_all(&document).unwrap();
        let proof = proofs.first().unwrap();
        group.bench_function(format!("{}, quads to verdict", proof.suite.name()), |b| {
            b.iter(|| {
                proof.verify(key.public_key(), &proof.signed_bytes(black_box(&document), &contexts).unwrap()).unwrap();
            });
        });
    }
    group.finish();
}

fn tokens(bench: &mut Criterion) {
    let key = key(Algorithm::Es256);
    let members = (0..20).map(|number| (format!("claim_{number}"), json!(format!("value {number}"))));
    let mut claims = serde_json::Value::Object(members.collect());
    claims["vct"] = json!("urn:example:diploma");
    let concealed = (0..20).map(|number| [format!("claim_{number}").as_str()].into());
    let mut dice = ChaCha20Rng::seed_from_u64(2);
    let issuance = Issuance::new(claims.clone(), concealed);
    let token = sd_jwt::issue(&issuance, &json!({"typ": "dc+sd-jwt"}), &key, &mut dice).unwrap();
    let plain = jose::sign(&json!({"typ": "vc+jwt"}), claims.to_string().as_bytes(), &key).unwrap();
    let mut group = bench.benchmark_group("token");
    group.bench_function("JWS, read", |b| b.iter(|| jose::Jws::parse(black_box(&plain)).unwrap()));
    group.bench_function("SD-JWT of 20 disclosures, read", |b| b.iter(|| SdJwt::parse(black_box(&token)).unwrap()));
    let read = SdJwt::parse(&token).unwrap();
    group.bench_function("SD-JWT of 20 disclosures, unpacked", |b| b.iter(|| black_box(&read).unveil().unwrap()));
    group.finish();
}

fn lists(bench: &mut Criterion) {
    let mut bits = Bits::new(Order::HighestFirst, 131_072, 1).unwrap();
    (0..131_072).step_by(97).for_each(|index| bits.set(index, 1, 1).unwrap());
    let packed = status::encode_bitstring(&bits).unwrap();
    let list = json!({"type": "BitstringStatusList", "statusPurpose": "revocation", "encodedList": packed});
    let subject = Value::from(list);
    let mut group = bench.benchmark_group("list");
    group.bench_function("Bitstring of 131,072, opened", |b| {
        b.iter(|| StatusList::read(black_box(&subject)).unwrap().decode().unwrap());
    });
    group.bench_function("one entry", |b| b.iter(|| black_box(&bits).get(black_box(97), 1)));
    group.bench_function("its base64 alone", |b| b.iter(|| base64url::decode(black_box(&packed[1..])).unwrap()));
    group.finish();
}

criterion_group!(benches, json, quads, signatures, tokens, lists);
criterion_main!(benches);
