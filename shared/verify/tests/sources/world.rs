//! A school that nobody knows yet, and whoever may be asked about it.

use std::sync::Arc;

use credential::data_integrity::{self, Options, Suite};
use credential::json_ld::Contexts;
use credential::{Timestamp, format};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::{OwnList, Published, TrustSources};
use verify::{Check, Evidence, Fact, Facts, Finding, Need, NeedKind, NoAnswer, Outcome, Report, verify};

pub(crate) const HOST: &str = "montelume.example";
pub(crate) const REGISTRY: &str = "https://registry.example/registry.json";

pub(crate) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub(crate) fn now() -> Timestamp {
    at("2026-11-22T10:04:00Z")
}

pub(crate) struct World {
    pub(crate) issuer: Issuer,
    pub(crate) trust: TrustSources,
    pub(crate) facts: Facts,
    pub(crate) bytes: Vec<u8>,
}

impl World {
    fn new(identity: Identity, format: Format) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(11);
        let issuer = Issuer::new(MONTELUME, identity, &mut rng).unwrap();
        let award = Award {
            course: &WELDING,
            learner: &ILVA_MARTEN,
            holder: None,
            awarded: now().plus_seconds(-86_400),
            valid_until: None,
            status: None,
        };
        let bytes = issue::award::issue(&issuer, format, &award, &mut rng).unwrap();
        let mut world = Self { issuer, trust: TrustSources::default(), facts: Facts::default(), bytes };
        for (address, body) in world.issuer.documents().unwrap() {
            world.facts.insert(address, Fact { body: Ok(Arc::from(body)), fetched: Some(now()) });
        }
        world
    }

    pub(crate) fn by_key() -> Self {
        Self::new(Identity::DidKey, Format::OpenBadge)
    }

    pub(crate) fn by_host() -> Self {
        Self::new(Identity::Host(HOST.to_owned()), Format::OpenBadge)
    }

    /// An issuer of SD-JWT VC, whose name is an https address.
    pub(crate) fn by_address() -> Self {
        Self::new(Identity::Host(HOST.to_owned()), Format::SdJwtVc)
    }

    pub(crate) fn id(&self) -> String {
        self.issuer.id(Format::OpenBadge).unwrap()
    }

    pub(crate) fn own(&mut self, toml: &str) {
        let (list, anchors) = OwnList::from_toml("own.toml", toml, |_| Err("none".to_owned())).unwrap();
        self.trust.take(list, anchors);
    }

    /// A registry lies at that address.
    pub(crate) fn published(&mut self, name: &str, address: &str) {
        let (name, address) = (name.to_owned(), address.to_owned());
        self.trust.published.push(Published { id: None, name, address, on: true });
    }

    pub(crate) fn answer(&mut self, address: &str, kind: NeedKind, body: &[u8]) {
        self.answered(address, kind, Ok(Arc::from(body)), now().plus_seconds(-60));
    }

    pub(crate) fn answered(&mut self, address: &str, kind: NeedKind, body: Result<Arc<[u8]>, NoAnswer>, at: Timestamp) {
        let need = Need { address: address.to_owned(), kind };
        self.facts.answer(&need, Fact { body, fetched: Some(at) });
    }

    /// The school's badge, changed and sealed by the school once more.
    pub(crate) fn sealed_anew(&self, suite: &Suite, change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
        let mut badge: serde_json::Value = serde_json::from_slice(&self.bytes).unwrap();
        badge.as_object_mut().unwrap().remove("proof");
        change(&mut badge);
        let mut document = credential::json::Value::from(badge);
        let method = self.issuer.method(Format::OpenBadge).unwrap();
        let options = Options::new(method, "assertionMethod", now().plus_seconds(-60));
        let key = self.issuer.signer(Format::OpenBadge);
        data_integrity::sign(&mut document, &options, suite, key, &Contexts::embedded()).unwrap();
        document.to_serde().to_string().into_bytes()
    }

    pub(crate) fn report(&self) -> Report {
        self.report_of(&self.bytes)
    }

    pub(crate) fn report_of(&self, bytes: &[u8]) -> Report {
        verify(&format::read(bytes), &self.facts, &self.trust, None, now())
    }
}

pub(crate) fn identity(report: &Report) -> &Finding {
    report.finding(Check::IssuerIdentity)
}

/// Why the question stays open; "" if it does not.
pub(crate) fn open(report: &Report) -> &'static str {
    match &identity(report).outcome {
        Outcome::Unknown(problem) => problem.id(),
        _ => "",
    }
}

pub(crate) fn name(report: &Report) -> Option<&str> {
    report.proven_issuer.as_ref().map(|issuer| issuer.name.as_str())
}

pub(crate) fn evidence<'r>(report: &'r Report, id: &str) -> Vec<&'r Evidence> {
    identity(report).evidence.iter().filter(|evidence| evidence.id == id).collect()
}

/// What a piece of evidence says under that name.
pub(crate) fn said(evidence: &Evidence, name: &str) -> String {
    let found = evidence.args.iter().find(|(other, _)| *other == name);
    match found {
        Some((_, verify::Arg::Text(text))) => text.clone(),
        Some((_, verify::Arg::Because(reason))) => reason.to_string(),
        Some((_, other)) => format!("{other:?}"),
        None => String::new(),
    }
}

/// The addresses that are still to be asked for, of that kind.
pub(crate) fn needs(report: &Report, kind: NeedKind) -> Vec<&str> {
    report.needs.iter().filter(|need| need.kind == kind).map(|need| need.address.as_str()).collect()
}

/// A registry that names these issuers.
pub(crate) fn registry(entries: &[(&str, &str)]) -> Vec<u8> {
    let issuers: serde_json::Map<String, serde_json::Value> =
        entries.iter().map(|(id, name)| ((*id).to_owned(), serde_json::json!({ "name": name }))).collect();
    let meta = serde_json::json!({ "updated": "2026-11-01T00:00:00Z" });
    serde_json::json!({ "meta": meta, "registry": issuers }).to_string().into_bytes()
}
