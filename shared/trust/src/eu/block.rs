//! How are the services of a list kept, so that nobody reads those of a country about which nothing is asked?
//!
//! Thirty lists name thousands of certificates, and a seal leads to one of them. Each list's services are a text of their own, found
//! by the names of those whom they know; it is read when one of these names is asked for, and once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use credential::digest;
use credential::x509::Certificate;
use serde::{Deserialize, Serialize};

use super::service::Service;
use super::snapshot::{List, SnapshotError};

/// What is said of the services of one list beside the list itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// How many there are.
    pub count: usize,
    /// The length of their text, in bytes.
    pub bytes: usize,
    /// The SHA-256 of their text, in hexadecimal.
    pub sha256: String,
    /// Of each name by which one is known the first eight bytes of its SHA-256, in hexadecimal: in order, none twice.
    pub names: Vec<String>,
}

/// The services of one list.
#[derive(Clone, Debug)]
pub struct Block {
    index: Index,
    text: Arc<[u8]>,
    read: Arc<OnceLock<Read>>,
}

/// The same, read.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) services: Vec<Service>,
    /// Certificates by whom they name, with the number of their service.
    pub(super) known: HashMap<String, Vec<(Certificate, usize)>>,
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it on")]
fn wrong(reason: impl ToString) -> SnapshotError {
    SnapshotError { reason: reason.to_string() }
}

/// How the index writes a name.
pub(super) fn short(name: &str) -> String {
    digest::sha256_hex(name.as_bytes()).chars().take(16).collect()
}

impl Block {
    /// Those of a list.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn of(list: &List) -> Result<Self, SnapshotError> {
        let text: Arc<[u8]> = serde_json::to_vec(&list.services).map_err(wrong)?.into();
        let read = Read::of(list.services.clone());
        let mut names: Vec<String> = read.known.keys().map(|name| short(name)).collect();
        names.sort_unstable();
        names.dedup();
        let index = Index { count: list.services.len(), bytes: text.len(), sha256: digest::sha256_hex(&text), names };
        let once = OnceLock::new();
        // Nobody else has it yet.
        let _ = once.set(read);
        Ok(Self { index, text, read: Arc::new(once) })
    }

    /// Those whose text this is, as it was written with that index.
    ///
    /// # Errors
    /// Another text.
    pub fn kept(index: Index, text: &[u8]) -> Result<Self, SnapshotError> {
        let sha256 = digest::sha256_hex(text);
        if sha256 != index.sha256 {
            return Err(wrong(format!(
                "its services are not as they were written: their SHA-256 is {sha256}, expected was {}",
                index.sha256
            )));
        }
        Ok(Self { index, text: text.into(), read: Arc::default() })
    }

    /// What is said of them beside the list.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Their text.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// All of them.
    ///
    /// # Errors
    /// A text that is not of them, though it is as it was written.
    pub fn services(&self) -> Result<Vec<Service>, SnapshotError> {
        serde_json::from_slice(&self.text).map_err(wrong)
    }

    /// Whether one of them may be known by that name, in [`short`].
    pub(super) fn may_know(&self, short: &String) -> bool {
        self.index.names.binary_search(short).is_ok()
    }

    /// All of them with their certificates, read once. A text that is not of services, though it is as it was written, knows nobody.
    pub(super) fn read(&self) -> &Read {
        self.read.get_or_init(|| Read::of(self.services().unwrap_or_default()))
    }

    /// Whether they were read.
    pub fn was_read(&self) -> bool {
        self.read.get().is_some()
    }
}

impl PartialEq for Block {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && self.text == other.text
    }
}
impl Eq for Block {}

impl Read {
    fn of(services: Vec<Service>) -> Self {
        let mut known: HashMap<String, Vec<(Certificate, usize)>> = HashMap::new();
        for (place, service) in services.iter().enumerate() {
            for certificate in service.read_certificates() {
                known.entry(certificate.subject().to_string()).or_default().push((certificate, place));
            }
        }
        Self { services, known }
    }
}
