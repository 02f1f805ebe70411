//! Can a sealed credential be changed and stay valid? Only in what its seal does not cover, and that says nothing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use credential::format;
use credential::json::Value;
use credential::sd_jwt::SdJwt;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind, trust_list};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use verify::{Fact, Facts, NeedKind, Policy, Report, Word, verify};

use super::{now, parsed};

pub(super) const LIST: &str = "https://montelume.example/status/1";

/// A school, what it has issued, and somebody who trusts it.
pub(super) struct World {
    facts: Facts,
    trust: trust::TrustSources,
    /// What its credentials say, each in one spelling.
    said: BTreeSet<String>,
    issued: Vec<u8>,
}

pub(super) static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| Format::ALL.into_iter().map(World::new).collect());

/// The credentials as they were issued, for the fuzzer to begin with.
pub fn seeds() -> Vec<Vec<u8>> {
    WORLDS.iter().map(|world| world.issued.clone()).collect()
}

impl World {
    fn new(format: Format) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).expect("an issuer");
        let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
        let mut book = StatusBook::new(kind, LIST);
        let status = Some(book.allocate(&mut rng));
        let awarded = now().plus_seconds(-86_400);
        let award = Award { course: &WELDING, learner: &ILVA_MARTEN, holder: None, awarded, valid_until: None, status };
        let list = book.publish(&issuer, format, now().plus_seconds(-3_600), 7_200).expect("a list");
        let mut facts = Facts::default();
        facts.insert(LIST, Fact { body: Ok(list.into()), fetched: Some(now()) });
        let entry = trust_list::entry(&issuer, &[3, 4, 5], "fuzzing").expect("an entry");
        let (own, _) = trust::OwnList::from_toml("own.toml", &entry, |_| Err("none".to_owned())).expect("a list");
        let trust = trust::TrustSources { own: vec![own], ..trust::TrustSources::default() };
        let bytes = issue::award::issue(&issuer, format, &award, &mut rng).expect("a credential");
        let said = spelling(&bytes).into_iter().collect();
        let world = Self { facts, trust, said, issued: bytes.clone() };
        assert_eq!(world.word(&bytes), Word::Valid, "the credential as it was issued");
        world
    }

    fn word(&self, bytes: &[u8]) -> Word {
        let report = verify(&format::read(bytes), &self.facts, &self.trust, None, now());
        report.word(&Policy::built_in("employer").expect("built in"))
    }

    /// The credential as it was issued, with another answer from that address.
    pub(super) fn report_with(&self, address: &str, answer: &[u8]) -> Report {
        let mut facts = self.facts.clone();
        facts.insert(address, Fact { body: Ok(answer.into()), fetched: Some(now()) });
        verify(&format::read(&self.issued), &facts, &self.trust, None, now())
    }

    /// The list of withdrawals as it was published.
    pub(super) fn list(&self) -> Vec<u8> {
        let fact = self.facts.get(LIST, NeedKind::StatusList).expect("a list");
        fact.body.as_ref().expect("bytes").to_vec()
    }
}

/// What a credential says, in one spelling: a token's signed claims, or the document with nothing left of order and spaces.
/// An SD-JWT may be shown in part, so its signed part alone counts.
pub(super) fn spelling(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    if let Ok(token) = SdJwt::parse(text) {
        return Some(token.jws.signing_input().to_owned());
    }
    match parsed(text.as_bytes()) {
        Some(Value::String(inner)) => spelling(inner.as_bytes()),
        Some(Value::Object(members)) => match members.get("payload") {
            // A JWS in JSON serialisation, or an envelope: its token.
            Some(Value::String(payload)) => Some(format!("{}.{payload}", members.get("protected")?.as_str()?)),
            _ => Some(sorted(&Value::Object(members.clone()))),
        },
        _ => text.rsplit_once('.').map(|(signed, _)| signed.to_owned()),
    }
}

fn sorted(value: &Value<'_>) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<String> =
                members.iter().map(|(name, value)| format!("{name:?}:{}", sorted(value))).collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        // One of many may stand without its array.
        Value::Array(items) if items.len() == 1 => items.iter().map(sorted).collect(),
        Value::Array(items) => {
            let mut items: Vec<String> = items.iter().map(sorted).collect();
            items.sort();
            format!("[{}]", items.join(","))
        }
        Value::Number(number) => number.as_f64().map_or_else(|| number.to_string(), |value| value.to_string()),
        plain => serde_json::to_string(plain).expect("JSON"),
    }
}

/// Valid is what was issued, and nothing else.
pub fn sealed(data: &[u8]) {
    for world in WORLDS.iter() {
        if world.word(data) == Word::Valid {
            let spelling = spelling(data).unwrap_or_default();
            assert!(world.said.contains(&spelling), "valid, and never issued: {spelling}");
        }
    }
}
