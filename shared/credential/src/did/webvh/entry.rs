//! Does this entry follow from the one before? did:webvh 1.0, "Read (Resolve)", steps 1 to 7.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::address::webvh_address;
use super::{LogError, Parameters, ProofFlaw, TOLERANCE, Version, proof};
use crate::did::cut;
use crate::json::{self, Object, Value};
use crate::{Timestamp, digest, limits};

const MEMBERS: [&str; 5] = ["versionId", "versionTime", "parameters", "state", "proof"];
const PLACEHOLDER: &str = "{SCID}";

/// One line of a log.
pub(super) struct Entry<'a> {
    number: u64,
    source: Value<'a>,
}

impl<'a> Entry<'a> {
    pub(super) fn parse(number: u64, line: &'a [u8]) -> Result<Self, LogError> {
        let source =
            json::parse(line, limits::DOCUMENT_BYTES).map_err(|source| LogError::Json { line: number, source })?;
        let members = source.as_object().ok_or(LogError::Member { version: number, member: "" })?;
        if let Some((name, _)) = members.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(LogError::Unknown { version: number, member: cut(name) });
        }
        Ok(Self { number, source })
    }

    /// Checks everything but witnesses, and gives the version that it makes.
    pub(super) fn check(self, scid: &str, previous: Option<&Version>, now: Timestamp) -> Result<Version, LogError> {
        let version = self.number;
        if previous.is_some_and(|previous| previous.parameters.deactivated) {
            return Err(LogError::Deactivated { version });
        }
        let said = self.member("parameters")?;
        let parameters = Parameters::next(version, said, previous)?;
        self.check_hash(scid, previous)?;
        let time = self.time(previous, now)?;
        self.check_proofs(&parameters, previous, now)?;
        if previous.is_none() {
            self.check_scid(scid, said)?;
        }
        self.check_state(scid, &parameters, previous)?;
        let before = previous.and_then(|previous| previous.parameters.witness.clone());
        let witnessed_by = before.or_else(|| parameters.witness.clone());
        let id = self.text("versionId")?.to_owned();
        let state = self.member("state")?.clone().into_owned();
        Ok(Version { id, number: version, time, parameters, witnessed_by, state })
    }

    fn member(&self, member: &'static str) -> Result<&Value<'a>, LogError> {
        self.source.get(member).ok_or(LogError::Member { version: self.number, member })
    }

    fn text(&self, member: &'static str) -> Result<&str, LogError> {
        self.member(member)?.as_str().ok_or(LogError::Member { version: self.number, member })
    }

    /// The number follows, and the hash is that of this entry with the version before in the place of its own.
    fn check_hash(&self, scid: &str, previous: Option<&Version>) -> Result<(), LogError> {
        let id = self.text("versionId")?;
        let wrong = || LogError::Number { expected: self.number, found: cut(id) };
        let (number, found) = id.split_once('-').ok_or_else(wrong)?;
        if number != self.number.to_string() || found.contains('-') {
            return Err(wrong());
        }
        let before = previous.map_or(scid, |previous| previous.id.as_str());
        let calculated = multihash(&self.canonical(before)?);
        if calculated == found {
            return Ok(());
        }
        Err(LogError::Hash { version: self.number, calculated, found: cut(found) })
    }

    /// The first entry, with a placeholder wherever its own hash stands, has that hash.
    fn check_scid(&self, scid: &str, parameters: &Value<'_>) -> Result<(), LogError> {
        let said = parameters.str("scid").ok_or(LogError::Member { version: self.number, member: "scid" })?;
        let text = serde_json::to_string(&self.unsigned(PLACEHOLDER)).map_err(|_| self.uncanonical())?;
        let text = text.replace(scid, PLACEHOLDER);
        let value = json::parse(text.as_bytes(), limits::LOG_BYTES)
            .map_err(|source| LogError::Json { line: self.number, source })?;
        let canonical = serde_json_canonicalizer::to_vec(&value).map_err(|_| self.uncanonical())?;
        let calculated = multihash(&canonical);
        if calculated == scid && said == scid {
            return Ok(());
        }
        Err(LogError::Scid { calculated, found: cut(if said == scid { scid } else { said }) })
    }

    fn time(&self, previous: Option<&Version>, now: Timestamp) -> Result<Timestamp, LogError> {
        let version = self.number;
        let text = self.text("versionTime")?;
        let wrong = || LogError::Time { version, found: cut(text) };
        if !text.ends_with('Z') && !text.ends_with("+00:00") {
            return Err(wrong());
        }
        let time = Timestamp::parse(text).map_err(|_| wrong())?;
        if let Some(previous) = previous.filter(|previous| time <= previous.time) {
            return Err(LogError::NotLater { version, time, previous: previous.time });
        }
        if time > now.plus_seconds(TOLERANCE) {
            return Err(LogError::Future { version, time, now });
        }
        Ok(time)
    }

    /// Each proof is by a key that was authorised: by the entry before, or by this one where its keys were committed to.
    fn check_proofs(
        &self,
        parameters: &Parameters,
        previous: Option<&Version>,
        now: Timestamp,
    ) -> Result<(), LogError> {
        let version = self.number;
        let keys = match previous {
            Some(previous) if previous.parameters.next_key_hashes.is_empty() => &previous.parameters.update_keys,
            _ => &parameters.update_keys,
        };
        let proofs = self.member("proof")?.one_or_many();
        if proofs.is_empty() || proofs.len() > limits::PROOFS {
            return Err(LogError::Member { version, member: "proof" });
        }
        let id = self.text("versionId")?;
        let signed = proof::hash(&self.unsigned(id)).map_err(|reason| LogError::Proof { version, reason })?;
        for proof in proofs {
            let key = proof::signer(proof).map_err(|reason| LogError::Proof { version, reason })?;
            if !keys.iter().any(|authorised| authorised == key) {
                return Err(LogError::NotAuthorised { version, key: cut(key) });
            }
            proof::check(proof, key, &signed, now).map_err(|reason| LogError::Proof { version, reason })?;
        }
        Ok(())
    }

    /// The document is of this identifier; another host only if it may move, and says where it was.
    fn check_state(&self, scid: &str, parameters: &Parameters, previous: Option<&Version>) -> Result<(), LogError> {
        let version = self.number;
        let state = self.member("state")?;
        let id = state.str("id").ok_or(LogError::Member { version, member: "state" })?;
        if webvh_address(id).is_ok_and(|address| address.scid != scid) || webvh_address(id).is_err() {
            return Err(LogError::State { version, found: cut(id), scid: scid.to_owned() });
        }
        let Some(before) = previous.and_then(|previous| previous.state.str("id")).filter(|before| *before != id) else {
            return Ok(());
        };
        let moved = |reason| Err(LogError::Moved { version, to: cut(id), reason });
        let known_as = state.get("alsoKnownAs").map(Value::one_or_many).unwrap_or_default();
        match parameters.portable {
            false => moved("it is not portable"),
            true if !known_as.iter().any(|name| name.as_str() == Some(before)) => {
                moved("it does not say where it was (alsoKnownAs)")
            }
            true => Ok(()),
        }
    }

    fn canonical(&self, version_id: &str) -> Result<Vec<u8>, LogError> {
        serde_json_canonicalizer::to_vec(&self.unsigned(version_id)).map_err(|_| self.uncanonical())
    }

    fn unsigned<'e>(&'e self, version_id: &'e str) -> Unsigned<'e, 'a> {
        Unsigned { members: self.source.as_object(), version_id }
    }

    fn uncanonical(&self) -> LogError {
        LogError::Proof { version: self.number, reason: ProofFlaw::Canonical }
    }
}

/// An entry without its proof, and with another version id.
struct Unsigned<'e, 'a> {
    members: Option<&'e Object<'a>>,
    version_id: &'e str,
}

impl Serialize for Unsigned<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = Value::String(Cow::Borrowed(self.version_id));
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.members.iter().flat_map(|members| members.iter()) {
            match name {
                "proof" => {}
                "versionId" => map.serialize_entry(name, &id)?,
                _ => map.serialize_entry(name, value)?,
            }
        }
        map.end()
    }
}

/// Base58 of the SHA-256 multihash of these bytes.
pub(super) fn multihash(bytes: &[u8]) -> String {
    let mut multihash = vec![0x12, 0x20];
    multihash.extend(digest::sha256(bytes));
    bs58::encode(multihash).into_string()
}
