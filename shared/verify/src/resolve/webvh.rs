//! Which keys does a did:webvh have at the moment asked about, and which did it have before?
//!
//! did:webvh 1.0, "Read (Resolve)". A key that the log no longer lists is kept with the time when it did: that the
//! signature was made then is another question (verdict.md: a past date proves nothing by itself).

use std::sync::Arc;

use credential::Timestamp;
use credential::did::webvh::{Log, Version, VersionQuery};
use credential::did::{DidUrl, Document, Relationship, webvh_address};

use super::{Directory, Listed, Past, from_document};
use crate::case::Case;
use crate::facts::NeedKind;
use crate::problem::Problem;
use crate::reason::{Because, Flaw, Reason};
use crate::request::CLOCK_SKEW;
use crate::seen::SeenList;
use crate::text;

/// Most keys of earlier versions that are kept: an issuer has a handful.
const PAST_KEYS: usize = 256;

/// What the log of an owner says, for evidence.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    log: Arc<Log>,
    /// The version in force at the moment asked about.
    pub number: u64,
}

impl Seen {
    /// The version that was in force then.
    pub(crate) fn version_at(&self, moment: Timestamp) -> Option<&Version> {
        self.log.in_force(moment).ok()
    }

    /// The version in force at the moment asked about.
    pub(crate) fn version(&self) -> Option<&Version> {
        self.log.versions().iter().find(|version| version.number == self.number)
    }

    /// How many versions there are.
    pub(crate) fn versions(&self) -> u64 {
        self.log.versions().len() as u64
    }
}

/// The keys of a did:webvh; of the version that a query asks for, if `owner` has one.
pub(super) fn directory(case: &Case<'_>, owner: &str, relationship: Relationship) -> Result<Directory, Problem> {
    let unsupported = || Problem::UnsupportedIssuer { issuer: text::cut(owner) };
    let url = DidUrl::parse(owner).map_err(|_| unsupported())?;
    let query = VersionQuery::of(&url).map_err(|_| unsupported())?;
    let address = webvh_address(&url.did).map_err(|_| unsupported())?;
    let malformed = |reason: Reason| Problem::DocumentMalformed { address: address.log.clone(), reason };
    let log = case.log(&url.did, || read(case, &url.did, &address.log, &address.witnesses))?;
    let fetched = case.facts.get(&address.log, NeedKind::DidLog).and_then(|fact| fact.fetched);
    let moment = case.as_of.plus_seconds(CLOCK_SKEW);
    let current = log.in_force(moment).map_err(|fault| malformed(fault.into()))?;
    let keys = Keys { case, owner, relationship };
    let in_force = keys.of(current).map_err(malformed)?;
    let linked_domains = in_force.document.linked_domains.clone();
    let keys = match query {
        VersionQuery::Current => in_force.listed.iter().cloned().chain(keys.past(&log, current, &in_force)).collect(),
        query => {
            let asked = log.resolve(&query, moment).map_err(|fault| malformed(fault.into()))?;
            let listed = keys.of(asked).map_err(malformed)?.listed;
            listed.into_iter().map(|listed| keys.dated(&log, listed, asked, &in_force)).collect()
        }
    };
    let seen = Seen { number: current.number, log };
    let (owner, address, log) = (owner.to_owned(), Some(address.log), Some(seen));
    Ok(Directory { owner, address, fetched, keys, linked_domains, log })
}

/// Reads the log, and the witnesses' proofs where it needs them.
fn read(case: &Case<'_>, did: &str, address: &str, witnesses: &str) -> Result<Log, Problem> {
    let malformed = |reason: Reason| Problem::DocumentMalformed { address: address.to_owned(), reason };
    let fact = case.document(address, NeedKind::DidLog)?;
    let body = fact.body.as_ref().map_err(|reason| malformed(reason.clone().into()))?;
    // What was fetched later than the moment asked about may have entries that are later, too.
    let now = fact.fetched.map_or(case.as_of, |fetched| fetched.max(case.as_of));
    let log = Log::read(did, body, now);
    let proofs = match log.needs_witnesses() {
        true => Some(case.document(witnesses, NeedKind::WitnessProofs)?),
        false => None,
    };
    let log = log.hear(proofs.and_then(|fact| fact.body.as_deref().ok()), now);
    if let Some(fault) = log.fault() {
        return Err(malformed(fault.clone().into()));
    }
    not_cut_since_seen(case, did, address, &log).map_err(malformed)?;
    Ok(log)
}

/// A log only grows, in time: one that lacks the version that was its newest was cut or written anew.
fn not_cut_since_seen(case: &Case<'_>, did: &str, address: &str, log: &Log) -> Result<(), Reason> {
    let until = case.as_of.plus_seconds(CLOCK_SKEW);
    let seen = case.facts.newest_lists().get(address, did).filter(|seen| *seen <= until);
    if let Some(seen) = seen.filter(|seen| !log.versions().iter().any(|version| version.time == *seen)) {
        return Err(Because::Shortened { seen }.into());
    }
    if let Some(newest) = log.versions().iter().map(|version| version.time).rfind(|time| *time <= until) {
        case.saw(SeenList { list: address.to_owned(), signer: did.to_owned(), issued: newest });
    }
    Ok(())
}

/// Whose keys are gathered, and for what.
struct Keys<'k, 'c> {
    case: &'k Case<'c>,
    owner: &'k str,
    relationship: Relationship,
}

/// The keys of one version, and its whole document.
struct OfVersion {
    listed: Vec<Listed>,
    document: Document,
}

impl Keys<'_, '_> {
    /// The keys of one version, under the name that was asked for: an identifier that has moved has its hash in common with
    /// what it was called before, and nothing else. One that has ended has none.
    fn of(&self, version: &Version) -> Result<OfVersion, Reason> {
        let document = version.document()?;
        let mut listed = match version.parameters.deactivated {
            true => Vec::new(),
            false => from_document(self.case, self.owner, None, None, &document, self.relationship).keys,
        };
        for key in &mut listed {
            let fragment =
                |id: &str| id.strip_prefix(&document.id).filter(|rest| rest.starts_with('#')).map(str::to_owned);
            if let Some(fragment) = key.id.as_deref().and_then(fragment) {
                key.id = Some(format!("{}{fragment}", self.owner));
            }
        }
        Ok(OfVersion { listed, document })
    }

    /// The keys that earlier versions listed and the one in force says nothing of, the youngest first.
    fn past(&self, log: &Log, current: &Version, in_force: &OfVersion) -> Vec<Listed> {
        let mut past: Vec<Listed> = Vec::new();
        for version in log.versions().iter().rev().filter(|version| version.number < current.number) {
            let Ok(of) = self.of(version) else { continue };
            for listed in of.listed.into_iter().filter(|listed| listed.key.is_ok()) {
                let known = |other: &Listed| other.id == listed.id && other.key == listed.key;
                if past.iter().any(known) || past.len() >= PAST_KEYS {
                    continue;
                }
                let listed = self.dated(log, listed, version, in_force);
                if listed.past.is_some() {
                    past.push(listed);
                }
            }
        }
        past
    }

    /// With the time when it was listed, if it no longer is. What the document in force says of a key goes before what was
    /// said of it: one that it calls revoked is no past key.
    fn dated(&self, log: &Log, listed: Listed, version: &Version, in_force: &OfVersion) -> Listed {
        let Ok(key) = &listed.key else { return listed };
        if in_force.listed.iter().any(|other| other.key.as_ref() == Ok(key)) {
            return listed;
        }
        let ended = in_force.listed.is_empty() && log.versions().iter().any(|version| version.parameters.deactivated);
        if !ended && in_force.document.methods.iter().any(|method| method.key.as_ref() == Ok(key)) {
            return Listed { key: Err(Flaw::ListedNoMore.into()), ..listed };
        }
        let lists = |version: &Version| {
            self.of(version).is_ok_and(|of| of.listed.iter().any(|other| other.key.as_ref() == Ok(key)))
        };
        let before = log.versions().iter().rev().skip_while(|other| other.number > version.number);
        let from = before.take_while(|other| lists(other)).last().map_or(version.time, |first| first.time);
        let after = log.versions().iter().find(|other| other.number > version.number && !lists(other));
        let until = after.map_or(version.time, |after| after.time);
        Listed { past: Some(Past { from, until }), ..listed }
    }
}
