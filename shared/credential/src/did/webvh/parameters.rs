//! What may happen next in this log? did:webvh 1.0, "did:webvh DID Method Parameters".

use unicode_normalization::UnicodeNormalization;

use super::{LogError, Version};
use crate::json::{Object, Value};
use crate::key::PublicKey;
use crate::limits;

/// What holds after an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    /// The keys, in multibase, of which one must sign the next entry.
    pub update_keys: Vec<String>,
    /// The hashes of which each key of the next entry must have one; empty if it may have any.
    pub next_key_hashes: Vec<String>,
    /// Who must stand for the next entry.
    pub witness: Option<WitnessRule>,
    /// Who watches the log, as addresses.
    pub watchers: Vec<String>,
    /// Whether the identifier may move to another host.
    pub portable: bool,
    /// Whether its controller has ended it.
    pub deactivated: bool,
    /// For how many seconds the log may be kept.
    pub ttl: u32,
}

/// How many of whom must stand for an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessRule {
    /// At least so many.
    pub threshold: u64,
    /// did:key of Ed25519 keys, all different.
    pub witnesses: Vec<String>,
}

const METHOD: &str = "did:webvh:1.0";
/// An hour.
const DEFAULT_TTL: u32 = 3600;
const LONGEST_TTL: u64 = 1 << 31;
const KNOWN: [&str; 9] =
    ["method", "scid", "updateKeys", "nextKeyHashes", "witness", "watchers", "portable", "deactivated", "ttl"];

/// What one entry says, before it is laid over what held before.
struct Said<'v> {
    version: u64,
    members: &'v Object<'v>,
}

impl Parameters {
    /// What holds after the entry `version`, whose `parameters` these are.
    pub(super) fn next(version: u64, said: &Value<'_>, previous: Option<&Version>) -> Result<Self, LogError> {
        let members = said.as_object().ok_or(LogError::Member { version, member: "parameters" })?;
        if let Some((name, _)) = members.iter().find(|(name, _)| !KNOWN.contains(name)) {
            return Err(LogError::Unknown { version, member: name.chars().take(64).collect() });
        }
        let said = Said { version, members };
        said.method(previous.is_none())?;
        let base = match previous {
            None => Self { ttl: DEFAULT_TTL, ..Self::default() },
            Some(previous) => previous.parameters.clone(),
        };
        let next = Self {
            update_keys: said.texts("updateKeys")?.unwrap_or(base.update_keys),
            next_key_hashes: said.texts("nextKeyHashes")?.unwrap_or(base.next_key_hashes),
            witness: said.witness()?.unwrap_or(base.witness),
            watchers: said.texts("watchers")?.unwrap_or(base.watchers),
            portable: said.boolean("portable")?.unwrap_or(base.portable),
            deactivated: said.boolean("deactivated")?.unwrap_or(base.deactivated),
            ttl: said.ttl()?.unwrap_or(base.ttl),
        };
        said.in_order(&next, previous)?;
        Ok(next)
    }
}

impl Said<'_> {
    fn wrong(&self, parameter: &'static str, reason: &'static str) -> LogError {
        LogError::Parameter { version: self.version, parameter, reason }
    }

    /// The method's version stands in the first entry, and only ever names one that we know.
    fn method(&self, first: bool) -> Result<(), LogError> {
        match self.members.get("method") {
            Some(Value::String(method)) if method == METHOD => Ok(()),
            None if !first => Ok(()),
            other => {
                let found = other.and_then(Value::as_str).unwrap_or("none").chars().take(64).collect();
                Err(LogError::Method { version: self.version, found })
            }
        }
    }

    /// Texts; `null`, which early logs have, is none at all ("General Rules for Parameters").
    fn texts(&self, name: &'static str) -> Result<Option<Vec<String>>, LogError> {
        let items = match self.members.get(name) {
            None => return Ok(None),
            Some(Value::Null) => return Ok(Some(Vec::new())),
            Some(value) => value.as_array().ok_or_else(|| self.wrong(name, "no array"))?,
        };
        if items.len() > limits::KEYS {
            return Err(self.wrong(name, "more entries than the limit"));
        }
        let text = |item: &Value<'_>| item.as_str().map(str::to_owned).ok_or_else(|| self.wrong(name, "no texts"));
        items.iter().map(text).collect::<Result<_, _>>().map(Some)
    }

    fn boolean(&self, name: &'static str) -> Result<Option<bool>, LogError> {
        match self.members.get(name) {
            None => Ok(None),
            Some(value) => value.as_bool().map(Some).ok_or_else(|| self.wrong(name, "neither true nor false")),
        }
    }

    fn ttl(&self) -> Result<Option<u32>, LogError> {
        match self.members.get("ttl") {
            None => Ok(None),
            Some(Value::Null) => Ok(Some(DEFAULT_TTL)),
            Some(value) => {
                let seconds = value.as_u64().filter(|seconds| *seconds <= LONGEST_TTL);
                let seconds = seconds.and_then(|seconds| u32::try_from(seconds).ok());
                seconds.map(Some).ok_or_else(|| self.wrong("ttl", "no number of seconds up to 2^31"))
            }
        }
    }

    /// `{}` ends witnessing; anything malformed is an error, never no witnesses.
    fn witness(&self) -> Result<Option<Option<WitnessRule>>, LogError> {
        let wrong = |reason| self.wrong("witness", reason);
        let members = match self.members.get("witness") {
            None => return Ok(None),
            Some(Value::Null) => return Ok(Some(None)),
            Some(value) => value.as_object().ok_or_else(|| wrong("no object"))?,
        };
        if members.is_empty() {
            return Ok(Some(None));
        }
        let listed = members.get("witnesses").and_then(Value::as_array).ok_or_else(|| wrong("no list of witnesses"))?;
        if listed.len() > limits::KEYS {
            return Err(wrong("more witnesses than the limit"));
        }
        let mut witnesses: Vec<String> = Vec::new();
        for item in listed {
            let id: String = item.str("id").ok_or_else(|| wrong("a witness without id"))?.nfc().collect();
            // The method's Rust library writes the bare key, which the method's own test suite takes for the same.
            let name = id.strip_prefix("did:key:").unwrap_or(&id);
            let key = PublicKey::from_multibase(name).ok().filter(|key| key.kind() == "Ed25519");
            if key.is_none() {
                return Err(wrong("a witness that is no did:key of an Ed25519 key"));
            }
            let id = format!("did:key:{name}");
            if witnesses.contains(&id) {
                return Err(wrong("a witness that stands there twice"));
            }
            witnesses.push(id);
        }
        let threshold = members.get("threshold").and_then(Value::as_u64);
        let threshold = threshold.filter(|threshold| (1..=witnesses.len() as u64).contains(threshold));
        let threshold =
            threshold.ok_or_else(|| wrong("a threshold that is not between 1 and the number of witnesses"))?;
        Ok(Some(Some(WitnessRule { threshold, witnesses })))
    }

    /// What may only stand in the first entry, or must stand in each.
    fn in_order(&self, next: &Parameters, previous: Option<&Version>) -> Result<(), LogError> {
        let has = |name| self.members.get(name).is_some();
        let Some(previous) = previous else {
            return match has("updateKeys") {
                true => Ok(()),
                false => Err(self.wrong("updateKeys", "missing in the first entry")),
            };
        };
        if has("scid") {
            return Err(self.wrong("scid", "only the first entry may have it"));
        }
        if self.members.get("portable") == Some(&Value::Bool(true)) {
            return Err(self.wrong("portable", "only the first entry may allow it"));
        }
        if previous.parameters.next_key_hashes.is_empty() {
            return Ok(());
        }
        for name in ["updateKeys", "nextKeyHashes"] {
            if !has(name) {
                return Err(self.wrong(name, "missing although the entry before committed to keys"));
            }
        }
        let committed =
            |key: &&String| previous.parameters.next_key_hashes.contains(&super::entry::multihash(key.as_bytes()));
        match next.update_keys.iter().find(|key| !committed(key)) {
            None => Ok(()),
            Some(key) => Err(LogError::NotCommitted { version: self.version, key: key.chars().take(128).collect() }),
        }
    }
}
