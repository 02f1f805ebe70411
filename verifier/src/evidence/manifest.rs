//! What does an archive of evidence say of itself: which file is what, from where, and when?

use std::collections::BTreeMap;

use credential::digest;
use serde::{Deserialize, Serialize};
use trust::{Federation, Published};

/// `manifest.json`. Names of entries stand in it; what stands nowhere in it may not be in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    /// The version of this form.
    pub evidence: u32,
    /// Name and version of the program that judged.
    pub program: String,
    /// The moment for which it judged.
    pub as_of: String,
    /// Every entry but this one and the signature.
    pub files: Vec<Listed>,
    pub judged: Vec<Judgement>,
    pub facts: Vec<KeptFact>,
    pub policy: KeptPolicy,
    pub trust: Vec<KeptTrust>,
    /// The entry with the trusted lists of the European Union; `null` if none were at hand.
    pub eu_lists: Option<String>,
    /// Who else was asked; nobody, in archives of programs that asked nobody else.
    #[serde(default)]
    pub sources: KeptSources,
    pub contexts: Vec<KeptContext>,
}

/// An entry, by what it must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

impl Listed {
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.len() as u64, sha256: digest::sha256_hex(bytes) }
    }
}

/// One file that was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Judgement {
    /// Its name as it was given.
    pub file: String,
    /// The entry with its bytes as received.
    pub received: String,
    /// The entry with its report.
    pub report: String,
    /// Which of the facts it was judged by, counted from 0.
    pub facts: Vec<usize>,
    /// Our own request that it answered; left out of what came unasked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<KeptRequest>,
    /// If a newer copy was asked for: which of the facts that one was judged by, itself among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer_copy: Option<Vec<usize>>,
    /// Lists that had been seen before and counted.
    pub seen: Vec<KeptSeen>,
    /// Which personal data it holds, as far as the program can tell.
    pub personal_data: Vec<String>,
}

/// Our own request, as far as an answer must match it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptRequest {
    pub nonce: String,
    /// Who we were to the wallet.
    pub audience: Vec<String>,
    pub made: String,
    /// For how many seconds an answer was accepted.
    pub valid_for: i64,
}

/// What came of asking an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptFact {
    pub address: String,
    /// What it was asked for; `null` if that is not known.
    pub kind: Option<String>,
    /// When; `null` if that is not known.
    pub fetched: Option<String>,
    /// The entry with its bytes; `null` if there were none, and then `reason` says why.
    pub body: Option<String>,
    pub reason: Option<String>,
}

/// A list that had been seen before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptSeen {
    pub list: String,
    pub signer: String,
    pub issued: String,
}

/// The policy: `file` is the entry of one that was a file, else it is built in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptPolicy {
    pub name: String,
    pub file: Option<String>,
}

/// A list of trust, with the files beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptTrust {
    pub name: String,
    pub file: String,
    pub beside: Vec<KeptTrustFile>,
}

/// A file that a list of trust names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptTrustFile {
    pub name: String,
    pub file: String,
}

/// Registries and federations that were known, and what was switched on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptSources {
    pub registries: Vec<Published>,
    pub federations: Vec<Federation>,
    pub switched: BTreeMap<String, bool>,
}

/// A context that was trusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptContext {
    pub address: String,
    pub file: String,
}
