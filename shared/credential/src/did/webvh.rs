//! Which versions did this identifier have, and which was in force when? did:webvh 1.0: a log of versions, each bound
//! to the one before by its hash and signed by a key that was authorised before. Nothing is fetched here.

mod address;
mod entry;
mod error;
mod parameters;
mod proof;
mod query;
#[cfg(test)]
mod tests;
mod witness;
pub mod write;

pub use address::{WebvhAddress, webvh_address};
pub use error::{LogError, ProofFlaw, WitnessFlaw};
pub use parameters::{Parameters, WitnessRule};
pub use query::VersionQuery;

use super::{Document, DocumentError};
use crate::json::Value;
use crate::{Timestamp, limits};
use entry::Entry;

/// How far an entry may lie in the future of whoever reads it, in seconds ("Read", step 4: no more than five minutes).
const TOLERANCE: i64 = 300;

/// A log whose entries were all checked, up to the first that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    versions: Vec<Version>,
    fault: Option<LogError>,
}

/// A log whose chain and signatures were checked, and whose witnesses were not yet heard.
#[derive(Clone, Debug)]
pub struct Unwitnessed(Log);

/// One version of the identifier.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// `2-Qm…`: its number and the hash of its entry.
    pub id: String,
    /// From 1.
    pub number: u64,
    /// Since when it was in force, by its controller's word.
    pub time: Timestamp,
    /// What holds since then.
    pub parameters: Parameters,
    /// Whose word this very entry needed: the rule of the version before, or its own where there was none.
    pub witnessed_by: Option<WitnessRule>,
    state: Value<'static>,
}

impl Log {
    /// Checks a log of `did`, read at the moment `now`: form, chain of hashes, signatures, commitments to keys. An entry
    /// that does not hold ends the log there, and stands in it as its fault.
    pub fn read(did: &str, bytes: &[u8], now: Timestamp) -> Unwitnessed {
        let mut log = Log { versions: Vec::new(), fault: None };
        if let Err(fault) = log.extend(did, bytes, now) {
            log.fault = Some(fault);
        } else if !log.versions.iter().any(|version| version.state.str("id") == Some(did)) {
            log.fault = Some(LogError::AnotherDid { did: did.to_owned() });
        }
        Unwitnessed(log)
    }

    fn extend(&mut self, did: &str, bytes: &[u8], now: Timestamp) -> Result<(), LogError> {
        if bytes.len() > limits::LOG_BYTES {
            return Err(LogError::TooLarge { actual: bytes.len(), limit: limits::LOG_BYTES });
        }
        let scid = webvh_address(did)?.scid;
        let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        for (at, line) in text.split(|byte| *byte == b'\n').enumerate() {
            if at >= limits::LOG_VERSIONS {
                return Err(LogError::TooManyVersions { limit: limits::LOG_VERSIONS });
            }
            let number = at as u64 + 1;
            let entry = Entry::parse(number, line)?;
            let version = entry.check(&scid, self.versions.last(), now)?;
            self.versions.push(version);
        }
        Ok(())
    }

    /// Why the log ends before its last line, if it does.
    pub fn fault(&self) -> Option<&LogError> {
        self.fault.as_ref()
    }

    /// The versions that hold, from the first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The version in force at that moment: the last that is not younger. A log that ends in a fault has none after it.
    pub fn in_force(&self, at: Timestamp) -> Result<&Version, LogError> {
        let place = self.versions.iter().rposition(|version| version.time <= at);
        match (place, &self.fault) {
            (Some(place), Some(fault)) if place + 1 == self.versions.len() => Err(fault.clone()),
            (None, Some(fault)) => Err(fault.clone()),
            (place, _) => place.and_then(|place| self.versions.get(place)).ok_or(LogError::NotAt { at }),
        }
    }

    /// The version that a DID URL asks for; without a question, the one in force at `now`.
    ///
    /// # Errors
    /// There is none, or it lies behind a fault. A version before a fault is found ("Read", step 11.2).
    pub fn resolve(&self, query: &VersionQuery, now: Timestamp) -> Result<&Version, LogError> {
        let found = |place: Option<usize>, what: &str| {
            let fault = || self.fault.clone().unwrap_or(LogError::NotFound { what: what.to_owned() });
            place.and_then(|place| self.versions.get(place)).ok_or_else(fault)
        };
        match query {
            VersionQuery::Current => match &self.fault {
                Some(fault) => Err(fault.clone()),
                None => self.in_force(now.plus_seconds(TOLERANCE)),
            },
            VersionQuery::Time(time) => self.in_force(*time),
            VersionQuery::Id(id) => found(self.versions.iter().position(|version| version.id == *id), id),
            VersionQuery::Number(number) => {
                found(self.versions.iter().position(|version| version.number == *number), &number.to_string())
            }
        }
    }
}

impl Unwitnessed {
    /// Whether an entry needs the word of witnesses, so that `did-witness.json` is to be had.
    pub fn needs_witnesses(&self) -> bool {
        self.0.versions.iter().any(|version| version.witnessed_by.is_some())
    }

    /// Hears the witnesses: the bytes of `did-witness.json`, if they could be had. The log ends before the first entry that
    /// too few of them stand for.
    pub fn hear(self, proofs: Option<&[u8]>, now: Timestamp) -> Log {
        let mut log = self.0;
        if let Some((at, fault)) = witness::first_unwitnessed(&log.versions, proofs, now) {
            log.versions.truncate(at);
            log.fault = Some(fault);
        }
        log
    }
}

impl Version {
    /// The DID document of this version.
    ///
    /// # Errors
    /// It is none that we read.
    pub fn document(&self) -> Result<Document, DocumentError> {
        Document::read(&self.state)
    }

    /// The DID document as the log has it.
    pub fn state(&self) -> &Value<'static> {
        &self.state
    }
}
