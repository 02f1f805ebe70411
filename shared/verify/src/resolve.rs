//! Which keys does an issuer or holder have, by its own document?
//!
//! did:key and did:jwk are their own document. did:web, did:webvh, https issuers and issuers of SD-JWT VC have
//! theirs fetched; its id must be who it is asked for (Controlled Identifiers 1.0, section 3.3; SD-JWT VC, section 5).

#[cfg(test)]
mod tests;
mod webvh;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use credential::Timestamp;
use credential::did::{self, DidUrl, Document, IssuerKeys, IssuerMetadata, JwkSet, Relationship};
use credential::json;
use credential::key::PublicKey;
use credential::limits;
use foldhash::fast::RandomState;

use crate::case::Case;
use crate::facts::NeedKind;
use crate::kept::Kept;
use crate::problem::Problem;
use crate::reason::{Because, Flaw, Reason};

/// A key that a document lists.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    /// Its full id, if the document gives it one.
    pub id: Option<String>,
    /// The `kid` of its JWK.
    pub kid: Option<String>,
    /// The key, or why it is none that we use.
    pub key: Result<PublicKey, Reason>,
    /// When it was listed, if it no longer is.
    pub past: Option<Past>,
}

/// When a key was listed that no longer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Past {
    pub from: Timestamp,
    /// From then on it was not.
    pub until: Timestamp,
}

/// The keys of one owner.
#[derive(Clone, Debug)]
pub(crate) struct Directory {
    /// Whose they are.
    pub owner: String,
    /// Where the document stands; `None` if the id is its own document.
    pub address: Option<String>,
    /// When it was fetched, if that is known.
    pub fetched: Option<Timestamp>,
    pub keys: Vec<Listed>,
    /// Domains that the document says are its owner's.
    pub linked_domains: Vec<String>,
    /// The log that it was read from, for a did:webvh.
    pub log: Option<webvh::Seen>,
}

/// Which kind of document an https issuer publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Publishes {
    /// A controlled identifier document, at its own address (W3C credentials).
    Document,
    /// JWT VC Issuer Metadata (SD-JWT VC).
    Metadata,
}

impl Directory {
    /// The keys that a reference may mean: a full id, a fragment, a bare key id, or none at all (every key).
    pub(crate) fn matching(&self, reference: Option<&str>) -> Vec<&Listed> {
        let Some(reference) = reference else { return self.keys.iter().collect() };
        let reference = &*self.without_version(reference);
        if reference == self.owner {
            return self.keys.iter().collect();
        }
        let full = match reference.starts_with('#') {
            true => Cow::Owned(format!("{}{reference}", self.owner)),
            false => Cow::Borrowed(reference),
        };
        let bare = !reference.contains(':') && !reference.starts_with('#');
        self.keys
            .iter()
            .filter(|listed| {
                listed.id.as_deref() == Some(&full)
                    || (listed.id.is_none() && listed.kid.as_deref() == Some(reference))
                    || (bare
                        && (listed.kid.as_deref() == Some(reference)
                            || listed
                                .id
                                .as_deref()
                                .and_then(|id| id.split_once('#'))
                                .is_some_and(|(_, f)| f == reference)))
            })
            .collect()
    }

    /// A reference to a version of a did:webvh is one to its key, where the log as a whole is asked.
    fn without_version<'r>(&self, reference: &'r str) -> Cow<'r, str> {
        // Nearly none has a query, and taking one apart is more work than all that follows.
        let url = reference.contains('?').then(|| DidUrl::parse(reference));
        match url {
            Some(Ok(url)) if url.query.is_some() && url.did == self.owner && url.method == "webvh" => {
                DidUrl { query: None, ..url }.to_string().into()
            }
            _ => reference.into(),
        }
    }
}

/// The part of a reference before its fragment.
pub(crate) fn owner_of(reference: &str) -> &str {
    reference.split_once('#').map_or(reference, |(owner, _)| owner)
}

/// The keys of an owner, for one purpose.
pub(crate) fn directory(
    case: &Case<'_>,
    owner: &str,
    publishes: Publishes,
    relationship: Relationship,
) -> Result<Arc<Directory>, Problem> {
    let unsupported = || Problem::UnsupportedIssuer { issuer: owner.to_owned() };
    if owner.starts_with("did:key:") || owner.starts_with("did:jwk:") {
        return own_document(case, owner, relationship);
    }
    if owner.starts_with("did:web:") {
        let address = did::web_address(owner).map_err(|_| unsupported())?;
        return published_document(case, owner, &address, NeedKind::DidDocument, relationship).map(Arc::new);
    }
    if owner.starts_with("did:ebsi:") {
        return registered(case, owner, relationship).map(Arc::new);
    }
    if owner.starts_with("did:webvh:") {
        return webvh::directory(case, owner, relationship).map(Arc::new);
    }
    if !owner.starts_with("https://") && !owner.starts_with("http://") {
        return Err(unsupported());
    }
    match publishes {
        Publishes::Document => published_document(case, owner, owner, NeedKind::ControlledIdentifier, relationship),
        Publishes::Metadata => metadata(case, owner),
    }
    .map(Arc::new)
}

/// Most DIDs whose keys are remembered: an issuer seals many credentials, and taking a point from its text costs about
/// as much as checking a signature with it.
const REMEMBERED: usize = 1_024;
/// Longest DID that is remembered, in bytes: a did:jwk may be as long as a credential.
const REMEMBERED_BYTES: usize = 1_024;

/// The keys of a did:key or did:jwk. They follow from its text alone, so that they can be remembered.
fn own_document(case: &Case<'_>, owner: &str, relationship: Relationship) -> Result<Arc<Directory>, Problem> {
    type Known = HashMap<Relationship, Kept<String, Arc<Directory>>, RandomState>;
    static KNOWN: LazyLock<RwLock<Known>> = LazyLock::new(RwLock::default);
    let known = KNOWN.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(directory) = known.get(&relationship).and_then(|known| known.get(owner)) {
        return Ok(Arc::clone(directory));
    }
    drop(known);
    let document = did::document_of(owner)
        .map_err(|e| Problem::DocumentMalformed { address: owner.to_owned(), reason: e.into() })?;
    let directory = Arc::new(from_document(case, owner, None, None, &document, relationship));
    if owner.len() > REMEMBERED_BYTES {
        return Ok(directory);
    }
    let mut known = KNOWN.write().unwrap_or_else(PoisonError::into_inner);
    let known = known.entry(relationship).or_insert_with(|| Kept::of_at_most(REMEMBERED));
    known.keep(owner.to_owned(), Arc::clone(&directory));
    Ok(directory)
}

fn from_document(
    case: &Case<'_>,
    owner: &str,
    address: Option<String>,
    fetched: Option<Timestamp>,
    document: &Document,
    relationship: Relationship,
) -> Directory {
    let keys = document
        .methods_for(relationship)
        .map(|method| Listed {
            id: Some(method.id.clone()),
            kid: method.kid.clone(),
            key: match method.expires.into_iter().chain(method.revoked).min() {
                // A date in the past proves nothing by itself, so that an ended key signs nothing (verdict.md).
                Some(end) if end <= case.as_of => Err(Because::KeyEnded(end).into()),
                // Controlled Identifiers 1.0, section 3.3: the controller must be whose document this is.
                _ if method.controller.as_deref().is_some_and(|controller| controller != document.id) => {
                    Err(Flaw::KeyOfAnother.into())
                }
                _ => method.key.clone().map_err(Reason::from),
            },
            past: None,
        })
        .collect();
    let linked_domains = document.linked_domains.clone();
    Directory { owner: owner.to_owned(), address, fetched, keys, linked_domains, log: None }
}

/// The key that lies as a JWK at the address which a token's `kid` is (Open Badges 3.0, section 8.2.4). It is good for the
/// mathematics; it ties only where the issuer's own document lists it under that very address.
pub(crate) fn key_at(case: &Case<'_>, kid: &str) -> Option<PublicKey> {
    let address = kid.strip_prefix("https://").filter(|rest| !rest.contains('#')).map(|_| kid)?;
    let fact = case.document(address, NeedKind::ControlledIdentifier).ok()?;
    let jwk = json::parse(fact.body.as_ref().ok()?, limits::DOCUMENT_BYTES).ok()?;
    // Whoever reads a private half there can sign with it.
    PublicKey::from_published_jwk(&jwk).ok()
}

fn published_document(
    case: &Case<'_>,
    owner: &str,
    address: &str,
    kind: NeedKind,
    relationship: Relationship,
) -> Result<Directory, Problem> {
    let fact = case.document(address, kind)?;
    let malformed = |reason: Reason| Problem::DocumentMalformed { address: address.to_owned(), reason };
    let body = fact.body.as_ref().map_err(|reason| malformed(reason.clone().into()))?;
    let document = Document::parse(body).map_err(|e| malformed(e.into()))?;
    if !document.is_of(owner) {
        let found = document.id.chars().take(100).collect();
        return Err(malformed(Because::DocumentOf { found }.into()));
    }
    // The profile of an Open Badges issuer lies at such an address too. It speaks of no key, and so against none.
    if kind == NeedKind::ControlledIdentifier && document.methods.is_empty() {
        return Err(malformed(Flaw::ListsNoKeys.into()));
    }
    Ok(from_document(case, owner, Some(address.to_owned()), fact.fetched, &document, relationship))
}

/// A did:ebsi has its document in the registry of its network, which its text does not name: those are asked that the user's
/// own list names, else the pilot network's. One of an earlier date is not asked for.
fn registered(case: &Case<'_>, owner: &str, relationship: Relationship) -> Result<Directory, Problem> {
    let named = case.trust.chain_registries();
    let registries = if named.is_empty() { vec![trust::root::REGISTRY] } else { named };
    let mut problem = None;
    for registry in registries {
        let address = did::ebsi_address(owner, registry)
            .map_err(|_| Problem::UnsupportedIssuer { issuer: owner.chars().take(100).collect() })?;
        match published_document(case, owner, &address, NeedKind::DidDocument, relationship) {
            Err(unavailable @ Problem::DocumentUnavailable { .. }) => problem = problem.or(Some(unavailable)),
            other => return other,
        }
    }
    Err(problem.unwrap_or_else(|| Problem::UnsupportedIssuer { issuer: owner.to_owned() }))
}

/// SD-JWT VC, section 5: the metadata's `issuer` is the issuer, with its keys there or at `jwks_uri`.
fn metadata(case: &Case<'_>, owner: &str) -> Result<Directory, Problem> {
    let address =
        did::issuer_metadata_address(owner).map_err(|_| Problem::UnsupportedIssuer { issuer: owner.to_owned() })?;
    let fact = case.document(&address, NeedKind::IssuerMetadata)?;
    let malformed = |reason: Reason| Problem::DocumentMalformed { address: address.to_owned(), reason };
    let body = fact.body.as_ref().map_err(|reason| malformed(reason.clone().into()))?;
    let metadata = IssuerMetadata::parse(body).map_err(|e| malformed(e.into()))?;
    if metadata.issuer != owner {
        let found = metadata.issuer.chars().take(100).collect();
        return Err(malformed(Because::NamesIssuer { found }.into()));
    }
    let (keys, fetched) = match &metadata.keys {
        IssuerKeys::Here(keys) => (listed(keys), fact.fetched),
        IssuerKeys::At(elsewhere) => {
            let fact = case.document(elsewhere, NeedKind::KeySet)?;
            let wrong = |reason: Reason| Problem::DocumentMalformed { address: elsewhere.clone(), reason };
            let body = fact.body.as_ref().map_err(|reason| wrong(reason.clone().into()))?;
            (listed(&JwkSet::parse(body).map_err(|e| wrong(e.into()))?), fact.fetched)
        }
    };
    let (owner, address, linked_domains) = (owner.to_owned(), Some(address.clone()), Vec::new());
    Ok(Directory { owner, address, fetched, keys, linked_domains, log: None })
}

fn listed(set: &JwkSet) -> Vec<Listed> {
    set.keys
        .iter()
        .map(|member| {
            let key = member.key.clone().map_err(Reason::from);
            Listed { id: None, kid: member.kid.clone(), key, past: None }
        })
        .collect()
}
