//! What does an archive hold, and is it what it says it is? Read without believing it anything.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use credential::{Timestamp, limits};
use serde_json::Value;
use verify::{Fact, Facts, Need, NeedKind, NewestLists, Request, SeenList};

use super::manifest::{Judgement, KeptFact, Listed, Manifest};
use super::sign::{self, Authentic, SignatureError};
use super::zip::{self, ArchiveError, Entry};
use super::{MANIFEST, SIGNATURE, VERSION};
use crate::named::{Named, NamedContext, NamedFile, NamedLists, NamedPolicy, NamedSources, NamedTrust};

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Its form.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// Its signature.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// Its manifest.
    #[error("its manifest cannot be used: {reason}")]
    Manifest {
        /// What is wrong.
        reason: String,
    },
    /// An entry that the manifest does not list.
    #[error("the entry {name:?} is not listed in its manifest")]
    Unlisted {
        /// The entry.
        name: String,
    },
    /// An entry that is not there.
    #[error("the entry {name:?} is missing")]
    Missing {
        /// The entry.
        name: String,
    },
    /// An entry with other bytes than the manifest says.
    #[error("the entry {name:?} is not the one that its manifest lists")]
    Altered {
        /// The entry.
        name: String,
    },
}

/// An archive that was read.
#[derive(Debug)]
pub struct Kept {
    /// Name and version of the program that judged.
    pub program: String,
    /// The moment for which it judged.
    pub as_of: Timestamp,
    /// What is known of who kept it.
    pub authentic: Authentic,
    /// Policy, trust and contexts.
    pub named: Named,
    /// The files that were judged.
    pub cases: Vec<KeptCase>,
}

/// One file that was judged.
#[derive(Debug)]
pub struct KeptCase {
    /// Its name as it was given.
    pub file: String,
    /// Its bytes as received.
    pub received: Arc<[u8]>,
    /// What it was judged by.
    pub facts: Facts,
    /// The request that it answered.
    pub request: Option<Request>,
    /// If a newer copy was asked for: what that one was judged by, itself among it.
    pub newer_copy: Option<Facts>,
    /// The report of then, as it was written.
    pub report: Arc<[u8]>,
}

/// Entries that are listed, by name. Each is there once, however often a manifest names it.
struct Entries(BTreeMap<String, Arc<[u8]>>);

impl Entries {
    fn get(&self, name: &str) -> Result<Arc<[u8]>, ReadError> {
        self.0.get(name).map(Arc::clone).ok_or_else(|| ReadError::Missing { name: name.to_owned() })
    }
}

fn manifest_error(reason: impl Into<String>) -> ReadError {
    ReadError::Manifest { reason: reason.into() }
}

impl Kept {
    /// Reads an archive: its form, its signature, its manifest, and every entry against that.
    pub fn read(archive: &[u8]) -> Result<Self, ReadError> {
        let mut entries: BTreeMap<String, Vec<u8>> =
            zip::unpack(archive)?.into_iter().map(|Entry { name, bytes }| (name, bytes)).collect();
        let bytes = entries.remove(MANIFEST).ok_or(ReadError::Missing { name: MANIFEST.to_owned() })?;
        let authentic = match entries.remove(SIGNATURE) {
            Some(signature) => Authentic::SignedBy(sign::check(&sign::EVIDENCE, &signature, &bytes)?),
            None => Authentic::Unsigned,
        };
        let manifest = manifest(&bytes)?;
        listed(&manifest.files, &entries)?;
        let entries = Entries(entries.into_iter().map(|(name, bytes)| (name, Arc::from(bytes))).collect());
        let facts = manifest.facts.iter().map(|fact| read_fact(fact, &entries)).collect::<Result<Vec<_>, _>>()?;
        let cases = manifest.judged.iter().map(|judged| read_case(judged, &facts, &entries));
        Ok(Self {
            as_of: moment(&manifest.as_of)?,
            authentic,
            named: read_named(&manifest, &entries)?,
            cases: cases.collect::<Result<_, _>>()?,
            program: manifest.program,
        })
    }
}

/// Strict JSON first: a member that stands twice would be read in one way here and in another elsewhere.
fn manifest(bytes: &[u8]) -> Result<Manifest, ReadError> {
    let strict = credential::json::parse(bytes, limits::CREDENTIAL_BYTES);
    let value = strict.map_err(|error| manifest_error(error.to_string()))?.to_serde();
    if value.get("evidence").and_then(Value::as_u64) != Some(VERSION.into()) {
        return Err(manifest_error(format!("its form is not that of version {VERSION}")));
    }
    serde_json::from_value(value).map_err(|error| manifest_error(error.to_string()))
}

/// Every entry is listed once, every listed one is there, and each is what it is listed as.
fn listed(files: &[Listed], entries: &BTreeMap<String, Vec<u8>>) -> Result<(), ReadError> {
    let mut names = BTreeSet::new();
    for file in files {
        let name = || file.name.clone();
        if !names.insert(file.name.as_str()) {
            return Err(manifest_error(format!("it lists {:?} twice", file.name)));
        }
        let bytes = entries.get(&file.name).ok_or_else(|| ReadError::Missing { name: name() })?;
        if *file != Listed::of(&file.name, bytes) {
            return Err(ReadError::Altered { name: name() });
        }
    }
    match entries.keys().find(|name| !names.contains(name.as_str())) {
        Some(name) => Err(ReadError::Unlisted { name: name.clone() }),
        None => Ok(()),
    }
}

fn moment(text: &str) -> Result<Timestamp, ReadError> {
    Timestamp::parse(text).map_err(|error| manifest_error(error.to_string()))
}

/// A fact, and the need that it answered.
type Answered = (String, Option<NeedKind>, Fact);

fn read_fact(kept: &KeptFact, entries: &Entries) -> Result<Answered, ReadError> {
    let body = match (&kept.body, &kept.reason) {
        (Some(body), None) => Ok(entries.get(body)?),
        (None, Some(reason)) => Err(reason.as_str().into()),
        _ => return Err(manifest_error("a fact has both bytes and a reason why there are none, or neither")),
    };
    let unknown = |id: &str| manifest_error(format!("there is no kind of fact {id:?}"));
    let kind = kept.kind.as_deref().map(|id| NeedKind::from_id(id).ok_or_else(|| unknown(id))).transpose()?;
    let fetched = kept.fetched.as_deref().map(moment).transpose()?;
    Ok((kept.address.clone(), kind, Fact { body, fetched }))
}

fn read_case(judged: &Judgement, all: &[Answered], entries: &Entries) -> Result<KeptCase, ReadError> {
    let mut newest = NewestLists::default();
    for seen in &judged.seen {
        let issued = moment(&seen.issued)?;
        newest.saw(&SeenList { list: seen.list.clone(), signer: seen.signer.clone(), issued });
    }
    let newest = Arc::new(newest);
    let request = judged.request.as_ref().map(|request| {
        Ok::<_, ReadError>(Request {
            nonce: request.nonce.clone(),
            audience: request.audience.clone(),
            made: moment(&request.made)?,
            valid_for: request.valid_for,
        })
    });
    Ok(KeptCase {
        file: judged.file.clone(),
        received: entries.get(&judged.received)?,
        facts: read_facts(&judged.facts, all, &newest)?,
        request: request.transpose()?,
        newer_copy: judged.newer_copy.as_ref().map(|facts| read_facts(facts, all, &newest)).transpose()?,
        report: entries.get(&judged.report)?,
    })
}

fn read_facts(numbers: &[usize], all: &[Answered], newest: &Arc<NewestLists>) -> Result<Facts, ReadError> {
    let mut facts = Facts::default();
    let mut named = BTreeSet::new();
    for number in numbers {
        let (address, kind, fact) =
            all.get(*number).ok_or_else(|| manifest_error(format!("there is no fact {number}")))?;
        if !named.insert((address, kind)) {
            return Err(manifest_error(format!("a file rests on two facts of {address:?}")));
        }
        match kind {
            Some(kind) => facts.answer(&Need { address: address.clone(), kind: *kind }, fact.clone()),
            None => facts.insert(address.clone(), fact.clone()),
        }
    }
    facts.remember(Arc::clone(newest));
    Ok(facts)
}

fn read_named(manifest: &Manifest, entries: &Entries) -> Result<Named, ReadError> {
    let file = |name: &str, entry: &str| {
        Ok::<_, ReadError>(NamedFile { path: PathBuf::from(name), bytes: entries.get(entry)?.to_vec() })
    };
    let policy = match &manifest.policy.file {
        None => NamedPolicy::BuiltIn(manifest.policy.name.clone()),
        Some(entry) => NamedPolicy::File(file(&manifest.policy.name, entry)?),
    };
    let mut trust = Vec::new();
    for list in &manifest.trust {
        let mut beside = Vec::new();
        for one in &list.beside {
            beside.push((one.name.clone(), entries.get(&one.file)?.to_vec()));
        }
        trust.push(NamedTrust { file: file(&list.name, &list.file)?, beside });
    }
    let lists = manifest.eu_lists.as_ref().map(|entry| {
        let bytes = entries.get(entry)?.to_vec();
        NamedLists::of(bytes).map_err(|reason| manifest_error(format!("{entry} is not used: {reason}")))
    });
    let eu_lists = lists.transpose()?;
    let mut contexts = Vec::new();
    for context in &manifest.contexts {
        let bytes = entries.get(&context.file)?.to_vec();
        contexts.push(NamedContext { address: context.address.clone(), bytes });
    }
    let kept = &manifest.sources;
    let mut sources = NamedSources {
        published: kept.registries.clone(),
        federations: kept.federations.clone(),
        ..NamedSources::default()
    };
    for (id, on) in &kept.switched {
        sources.switches.turn(id, *on).map_err(|error| manifest_error(error.to_string()))?;
    }
    Ok(Named { policy, trust, eu_lists, sources, contexts })
}
