//! A school, a learner, and whoever is trusted: what the cases are made of.

use std::sync::Arc;

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{Timestamp, data_integrity, format, jose, json};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind, trust_list};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::{OwnList, TrustSources};
use verify::{Check, Fact, Facts, Policy, Problem, Report, Request, Verdict, verify};

pub(crate) const LIST: &str = "https://montelume.example/status/1";
pub(crate) const HOST: &str = "montelume.example";
const V2: &str = "https://www.w3.org/ns/credentials/v2";

pub(crate) fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

pub(crate) fn fact(bytes: &[u8]) -> Fact {
    Fact { body: Ok(Arc::from(bytes)), fetched: Some(now()) }
}

pub(crate) struct World {
    pub(crate) rng: ChaCha20Rng,
    pub(crate) issuer: Issuer,
    pub(crate) trust: TrustSources,
    pub(crate) facts: Facts,
}

impl World {
    pub(crate) fn new(identity: Identity, seed: u64) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let issuer = Issuer::new(MONTELUME, identity, &mut rng).unwrap();
        let mut facts = Facts::default();
        for (address, body) in issuer.documents().unwrap() {
            facts.insert(address, fact(&body));
        }
        let mut world = Self { rng, issuer, trust: TrustSources::default(), facts };
        world.trust_also(&trust_list::entry(&world.issuer, &[3, 4, 5], "a test").unwrap());
        world
    }

    pub(crate) fn by_key() -> Self {
        Self::new(Identity::DidKey, 7)
    }

    pub(crate) fn by_host() -> Self {
        Self::new(Identity::Host(HOST.to_owned()), 7)
    }

    pub(crate) fn trust_also(&mut self, toml: &str) {
        let (list, _) = OwnList::from_toml("own.toml", toml, |_| Err("none".to_owned())).unwrap();
        self.trust.own.push(list);
    }

    /// A credential of that format, on a list that is among the facts.
    pub(crate) fn issued(&mut self, format: Format) -> Vec<u8> {
        let mut book = StatusBook::new(kind(format), LIST);
        let status = book.allocate(&mut self.rng);
        let holder = PrivateKey::generate(Algorithm::EdDsa, &mut self.rng).unwrap();
        let award = Award {
            course: &WELDING,
            learner: &ILVA_MARTEN,
            holder: Some(holder.public_key()),
            awarded: now().plus_seconds(-86_400),
            valid_until: Some(now().plus_seconds(86_400)),
            status: Some(status),
        };
        self.facts.insert(LIST, fact(&self.list(format, -3_600, 7_200)));
        issue::award::issue(&self.issuer, format, &award, &mut self.rng).unwrap()
    }

    /// An empty list that was issued so many seconds from now, for so many.
    pub(crate) fn list(&self, format: Format, from: i64, seconds: i64) -> Vec<u8> {
        let book = StatusBook::new(kind(format), LIST);
        book.publish(&self.issuer, format, now().plus_seconds(from), seconds).unwrap()
    }

    /// The school's own id in W3C credentials.
    pub(crate) fn id(&self) -> String {
        self.issuer.id(Format::OpenBadge).unwrap()
    }

    pub(crate) fn key(&self) -> &PrivateKey {
        self.issuer.signer(Format::OpenBadge)
    }

    /// A W3C credential with those members beside what it must have, not signed.
    pub(crate) fn body(&self, members: &Value) -> Value {
        let mut body = json!({
            "@context": [V2], "type": ["VerifiableCredential"], "issuer": self.id(),
            "credentialSubject": {"name": "Ilva Marten"},
        });
        for (name, value) in members.as_object().unwrap() {
            body[name] = value.clone();
        }
        body
    }

    /// As vc+jwt, by the school's key.
    pub(crate) fn signed(&self, body: &Value) -> String {
        let header = json!({"typ": "vc+jwt", "kid": self.issuer.method(Format::OpenBadge).unwrap()});
        jose::sign(&header, &serde_json::to_vec(body).unwrap(), self.key()).unwrap()
    }

    /// With a proof inside, by that key under that name.
    pub(crate) fn proven(&self, body: &Value, method: &str, key: &PrivateKey) -> Value {
        let mut document = json::Value::from(body.clone());
        let options = data_integrity::Options::new(method, "assertionMethod", now());
        let suite = data_integrity::Suite::EddsaRdfc2022;
        data_integrity::sign(&mut document, &options, &suite, key, &self.trust.contexts).unwrap();
        serde_json::to_value(&document).unwrap()
    }

    pub(crate) fn report(&self, bytes: &[u8]) -> Report {
        verify(&format::read(bytes), &self.facts, &self.trust, None, now())
    }

    pub(crate) fn asked(&self, bytes: &[u8], request: &Request) -> Report {
        verify(&format::read(bytes), &self.facts, &self.trust, Some(request), now())
    }
}

fn kind(format: Format) -> StatusKind {
    match format {
        Format::SdJwtVc => StatusKind::Token,
        _ => StatusKind::Bitstring,
    }
}

/// A key with its did:key and the name of its one method.
pub(crate) fn stranger(rng: &mut ChaCha20Rng) -> (PrivateKey, String, String) {
    let key = PrivateKey::generate(Algorithm::EdDsa, rng).unwrap();
    let id = issue::award::did_key(key.public_key()).unwrap();
    let method = format!("{id}#{}", &id["did:key:".len()..]);
    (key, id, method)
}

pub(crate) fn under(report: &Report, policy: &str) -> Verdict {
    report.verdict(&Policy::built_in(policy).unwrap())
}

pub(crate) fn valid(report: &Report, policy: &str) -> bool {
    matches!(under(report, policy), Verdict::Valid { .. })
}

#[track_caller]
pub(crate) fn problem(report: &Report, check: Check) -> &'static str {
    let outcome = &report.finding(check).outcome;
    outcome.problem().map_or_else(|| panic!("{}: {outcome:?}", check.id()), Problem::id)
}
