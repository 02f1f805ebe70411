//! What is known from outside, and what is still to be fetched?

use std::collections::BTreeMap;
use std::sync::Arc;

use credential::Timestamp;

/// What an address is asked for: it decides the accepted content types, redirects and limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    /// A DID document (did:web).
    DidDocument,
    /// The log of a did:webvh (`did.jsonl`).
    DidLog,
    /// What the witnesses of a did:webvh say (`did-witness.json`).
    WitnessProofs,
    /// A controlled identifier document of an https issuer.
    ControlledIdentifier,
    /// JWT VC Issuer Metadata (SD-JWT VC, section 5).
    IssuerMetadata,
    /// A key set that issuer metadata points to (`jwks_uri`).
    KeySet,
    /// A list of withdrawals, of any kind.
    StatusList,
}

/// One thing to fetch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Need {
    /// An https address.
    pub address: String,
    /// What it is asked for.
    pub kind: NeedKind,
}

/// What came of asking one address.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The bytes as received, or why there are none (words for a person, without personal data).
    pub body: Result<Arc<[u8]>, String>,
    /// When it was fetched; `None` if the folder that it came from does not say.
    pub fetched: Option<Timestamp>,
}

/// Everything fetched so far, by address. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    by_address: BTreeMap<String, Arc<Fact>>,
    newest_lists: BTreeMap<String, Timestamp>,
    newest_versions: BTreeMap<String, String>,
    asked_for: BTreeMap<String, NeedKind>,
}

impl Facts {
    /// The fact of that address.
    pub fn get(&self, address: &str) -> Option<&Arc<Fact>> {
        self.by_address.get(address)
    }
    /// Keeps a fact; one that was there is replaced.
    pub fn insert(&mut self, address: impl Into<String>, fact: Fact) {
        self.by_address.insert(address.into(), Arc::new(fact));
    }
    /// Keeps what came of a need. It answers that need and no other: what was fetched by the rules for lists (redirects,
    /// size) is no document of an issuer.
    pub fn answer(&mut self, need: &Need, fact: Fact) {
        self.asked_for.insert(need.address.clone(), need.kind);
        self.insert(need.address.clone(), fact);
    }
    /// What the address was asked for, if the fact came of a need and not from a folder of the user's.
    pub fn asked_for(&self, address: &str) -> Option<NeedKind> {
        self.asked_for.get(address).copied()
    }
    /// The issue date of the newest list that was ever seen at that address.
    pub fn newest_list(&self, address: &str) -> Option<Timestamp> {
        self.newest_lists.get(address).copied()
    }
    /// Remembers that a list of that issue date was seen; an older one is then refused.
    pub fn saw_list(&mut self, address: impl Into<String>, issued: Timestamp) {
        let newest = self.newest_lists.entry(address.into()).or_insert(issued);
        *newest = (*newest).max(issued);
    }
    /// The id of the newest version that was ever seen of that did:webvh.
    pub fn newest_version(&self, did: &str) -> Option<&str> {
        self.newest_versions.get(did).map(String::as_str)
    }
    /// Remembers that a version was seen; a log that has it no more was cut or rewritten, and is then refused.
    pub fn saw_version(&mut self, did: impl Into<String>, version: impl Into<String>) {
        self.newest_versions.insert(did.into(), version.into());
    }
    /// All facts, in order of address.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arc<Fact>)> {
        self.by_address.iter().map(|(address, fact)| (address.as_str(), fact))
    }
}
