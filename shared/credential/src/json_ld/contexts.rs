//! Which contexts does the program know? Those that it embeds, and those that its user trusts.
//!
//! security.md: embedded contexts are never taken from outside, others only if the user trusts them in so many words,
//! remembered by SHA-256; none is fetched.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};

use foldhash::fast::RandomState;

use super::context::{Active, Key};
use super::definition::Local;
use super::error::ContextError;
use super::loose::Loose;
use super::table;
use crate::{digest, json, limits};

/// The contexts that documents may name: each compiled once, and active contexts remembered between documents.
///
/// Clones share what they remember.
#[derive(Clone)]
pub struct Contexts {
    trusted: HashMap<Box<str>, Arc<Local>>,
    memo: Arc<RwLock<HashMap<Key, Arc<Active>, RandomState>>>,
    root: Arc<Active>,
    /// Whether a document may say itself what its words mean.
    own_words: bool,
}

impl fmt::Debug for Contexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut trusted: Vec<_> = self.trusted.keys().collect();
        trusted.sort();
        f.debug_struct("Contexts").field("trusted", &trusted).finish_non_exhaustive()
    }
}

impl Default for Contexts {
    fn default() -> Self {
        Self::embedded()
    }
}

pub(super) struct Embedded {
    pub(super) address: &'static str,
    pub(super) table: &'static str,
    local: OnceLock<Result<Arc<Local>, ContextError>>,
}

macro_rules! embedded {
    ($($address:literal = $file:literal,)*) => {
        pub(super) static EMBEDDED: [Embedded; [$($address),*].len()] = [
            $(Embedded { address: $address, table: include_str!(concat!("terms/", $file, ".terms")), local: OnceLock::new() },)*
        ];
    };
}

embedded! {
    "https://www.w3.org/2018/credentials/v1" = "credentials-v1",
    "https://www.w3.org/ns/credentials/v2" = "credentials-v2",
    "https://www.w3.org/ns/credentials/status/v1" = "credentials-status-v1",
    "https://www.w3.org/ns/did/v1" = "did-v1",
    "https://w3id.org/security/v1" = "security-v1",
    "https://w3id.org/security/v2" = "security-v2",
    "https://w3id.org/security/data-integrity/v1" = "data-integrity-v1",
    "https://w3id.org/security/data-integrity/v2" = "data-integrity-v2",
    "https://w3id.org/security/multikey/v1" = "multikey-v1",
    "https://w3id.org/security/suites/ed25519-2018/v1" = "ed25519-2018-v1",
    "https://w3id.org/security/suites/ed25519-2020/v1" = "ed25519-2020-v1",
    "https://w3id.org/security/suites/jws-2020/v1" = "jws-2020-v1",
    "https://w3id.org/vc/status-list/2021/v1" = "status-list-2021-v1",
    "https://w3id.org/vc-revocation-list-2020/v1" = "revocation-list-2020-v1",
    "https://w3id.org/dcc/v1" = "dcc-v1",
    "https://identity.foundation/.well-known/did-configuration/v1" = "did-configuration-v1",
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json" = "ob-3.0",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json" = "ob-3.0.1",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json" = "ob-3.0.2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json" = "ob-3.0.3",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json" = "ob-extensions",
    "https://purl.imsglobal.org/spec/clr/v2p0/context.json" = "clr-2.0",
    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json" = "clr-2.0.1",
}

static SHARED: LazyLock<Contexts> = LazyLock::new(|| Contexts {
    trusted: HashMap::new(),
    memo: Arc::default(),
    root: Arc::new(Active::initial()),
    own_words: false,
});

impl Contexts {
    /// The contexts that the program embeds, and no other.
    pub fn embedded() -> Self {
        SHARED.clone()
    }

    /// Whether a context is one of those that the program embeds.
    pub fn is_embedded(address: &str) -> bool {
        EMBEDDED.iter().any(|embedded| embedded.address == address)
    }

    /// The addresses of the contexts that the program embeds.
    pub fn embedded_addresses() -> impl Iterator<Item = &'static str> {
        EMBEDDED.iter().map(|embedded| embedded.address)
    }

    /// Trusts the context document that `bytes` are, under `address`. Returns their SHA-256.
    ///
    /// # Errors
    /// The address is one of an embedded context, or the bytes are no context document.
    pub fn trust(&mut self, address: &str, bytes: &[u8]) -> Result<[u8; 32], ContextError> {
        if Self::is_embedded(address) {
            return Err(ContextError::Embedded { address: address.to_owned() });
        }
        let unread = |error| ContextError::Unread { address: address.to_owned(), error };
        let document = json::parse(bytes, limits::DOCUMENT_BYTES).map_err(unread)?;
        let none = || ContextError::NoContext { address: address.to_owned() };
        let context = document.get("@context").ok_or_else(none)?;
        let local = Local::from_json(context, false)?;
        self.trusted.insert(address.into(), Arc::new(local));
        // Active contexts of an earlier text under this address must not be met again.
        self.memo = Arc::default();
        Ok(digest::sha256(bytes))
    }

    /// Takes the word of documents for what their words mean: contexts written into them and vocabularies at large no longer
    /// leave open whether what is shown is what was signed. For conformance suites alone, whose documents nobody is shown
    /// (security.md, "What is shown is what was signed").
    #[must_use]
    pub fn with_own_words(mut self) -> Self {
        self.own_words = true;
        self
    }

    /// What stays open of a document's meaning.
    pub(crate) fn still_loose(&self, loose: Option<Loose>) -> Option<Loose> {
        loose.filter(|_| !self.own_words)
    }

    pub(crate) fn root(&self) -> &Arc<Active> {
        &self.root
    }

    pub(crate) fn lookup(&self, address: &str) -> Result<Arc<Local>, ContextError> {
        if let Some(embedded) = EMBEDDED.iter().find(|embedded| embedded.address == address) {
            return embedded.local.get_or_init(|| table::read(embedded.table).map(Arc::new)).clone();
        }
        let unknown = || ContextError::Unknown { address: address.to_owned() };
        self.trusted.get(address).cloned().ok_or_else(unknown)
    }

    pub(crate) fn remembered(&self, key: Key) -> Option<Arc<Active>> {
        self.memo.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
    }

    pub(crate) fn remember(&self, key: Key, active: &Arc<Active>) {
        let mut memo = self.memo.write().unwrap_or_else(PoisonError::into_inner);
        if memo.len() < limits::ACTIVE_CONTEXTS {
            memo.insert(key, Arc::clone(active));
        }
    }
}
