//! What does a judgement cost, stage by stage? `cargo bench -p verify`; speed.md's table has the limits and the peers.
//!
//! Reading, canonicalising, a whole verdict of each family on lists that were opened before, and what opening costs.
//! Nothing here is a test: a slow machine fails nothing.

#![expect(clippy::unwrap_used, reason = "a bench stops where it is surprised")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use credential::{Timestamp, data_integrity, format, json, json_ld, limits};
use criterion::{Criterion, criterion_group, criterion_main};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind, trust_list};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::{OwnList, TrustSources};
use verify::{Fact, Facts, OpenedLists, verify};

const LIST: &str = "https://montelume.example/status/1";

/// A credential of each family with its list, and a verifier who knows the school.
struct World {
    name: &'static str,
    bytes: Vec<u8>,
    facts: Facts,
    trust: TrustSources,
    now: Timestamp,
}

impl World {
    fn new(format: Format) -> Self {
        let (mut rng, now) = (ChaCha20Rng::seed_from_u64(1), Timestamp::parse("2026-11-22T10:04:00Z").unwrap());
        let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
        let (kind, name) = match format {
            Format::OpenBadge => (StatusKind::Bitstring, "eddsa-rdfc-2022"),
            Format::VcJwt => (StatusKind::Bitstring, "vc+jwt ES256"),
            Format::SdJwtVc => (StatusKind::Token, "SD-JWT VC ES256"),
        };
        let mut book = StatusBook::new(kind, LIST);
        let status = Some(book.allocate(&mut rng));
        let awarded = now.plus_seconds(-86_400);
        let award = Award { course: &WELDING, learner: &ILVA_MARTEN, holder: None, awarded, valid_until: None, status };
        let list = book.publish(&issuer, format, now.plus_seconds(-3_600), 7_200).unwrap();
        let mut facts = Facts::default();
        facts.insert(LIST, Fact { body: Ok(Arc::from(list)), fetched: Some(now) });
        let entry = trust_list::entry(&issuer, &[3, 4, 5], "a bench").unwrap();
        let (own, _) = OwnList::from_toml("own.toml", &entry, |_| Err("none".to_owned())).unwrap();
        let trust = TrustSources { own: vec![own], ..TrustSources::default() };
        let bytes = issue::award::issue(&issuer, format, &award, &mut rng).unwrap();
        Self { name, bytes, facts, trust, now }
    }

    fn shared(&self, lists: &OpenedLists) -> Facts {
        let mut facts = self.facts.clone();
        facts.share(lists);
        facts
    }
}

/// A sealed European Digital Credential of the official samples, where they are.
fn sealed() -> Option<Vec<u8>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures/elm");
    let mut files: Vec<PathBuf> = walk(&folder);
    files.sort();
    files.into_iter().filter_map(|path| {
        #[expect(clippy::disallowed_methods, reason = "a bench reads its material")]
        std::fs::read(path).ok()
    })
    .find(|bytes| {
        matches!(&format::read(bytes).content, format::Content::Credential(c) if c.family == format::Family::Europass)
    })
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn reading(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("read");
    for world in Format::ALL.map(World::new) {
        group.bench_function(world.name, |b| b.iter(|| format::read(black_box(&world.bytes))));
    }
    if let Some(bytes) = sealed() {
        group.bench_function("sealed European", |b| b.iter(|| format::read(black_box(&bytes))));
    }
    group.finish();
}

fn canonicalising(bench: &mut Criterion) {
    let world = World::new(Format::OpenBadge);
    let document = json::parse(&world.bytes, limits::CREDENTIAL_BYTES).unwrap();
    let contexts = json_ld::Contexts::embedded();
    let proofs = data_integrity::Proof::parse_all(&document).unwrap();
    let mut group = bench.benchmark_group("canonicalise");
    group.bench_function("document and proof, hashed", |b| {
        b.iter(|| {
            for proof in &proofs {
                black_box(proof.signed_bytes(black_box(&document), &contexts).unwrap());
            }
        });
    });
    group.finish();
}

fn judging(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("judge");
    for world in Format::ALL.map(World::new) {
        let facts = world.shared(&OpenedLists::default());
        group.bench_function(world.name, |b| {
            b.iter(|| verify(&format::read(black_box(&world.bytes)), &facts, &world.trust, None, world.now));
        });
    }
    if let Some(bytes) = sealed() {
        let (facts, trust) = (Facts::default(), TrustSources::default());
        let now = Timestamp::parse("2026-11-22T10:04:00Z").unwrap();
        group.bench_function("sealed European", |b| {
            b.iter(|| verify(&format::read(black_box(&bytes)), &facts, &trust, None, now));
        });
    }
    group.finish();
}

fn opening(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("status");
    for world in Format::ALL.map(World::new) {
        group.bench_function(format!("{}, its list opened anew", world.name), |b| {
            b.iter(|| verify(&format::read(black_box(&world.bytes)), &world.facts, &world.trust, None, world.now));
        });
    }
    group.finish();
}

criterion_group!(benches, reading, canonicalising, judging, opening);
criterion_main!(benches);
