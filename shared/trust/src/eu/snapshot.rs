//! What is kept of the trusted lists, for judging without a network? Dated, with each list's number and dates; and never an
//! older list in the place of a newer one, nor one from a time that has not come, nor another of the same number.
//!
//! A moment asked about may lie before a list was issued: its history says how a service stood then. That the list itself is from
//! after the day on which it was taken in is another matter, and settles nothing.

use std::sync::Arc;

use credential::x509::{Certificate, DistinguishedName};
use credential::{Timestamp, digest, jcs, json};
use serde::{Deserialize, Serialize};

use super::ListError;
use super::block::{Block, short};
use super::list::{Pointer, ReadList, national};
use super::service::Service;
use crate::limits;

/// What is kept of one list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Two letters, as the lists write them; "EU" of the list of lists.
    pub territory: String,
    /// Who keeps it.
    pub operator: String,
    /// Where it is fetched from, by the list of lists.
    pub location: String,
    /// The version of its form.
    pub version: u64,
    /// Its number: each is higher than the one before (ETSI TS 119 612, clause 5.3.2).
    pub sequence: u64,
    /// When it was issued.
    pub issued: Timestamp,
    /// When the next one is due; `None` of a list that is closed.
    pub next_update: Option<Timestamp>,
    /// SHA-256 of the XML as received, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of what is signed, the list without its signature in its canonical form; `None` of one that was taken in before
    /// this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// SHA-256 of the certificate that signed it, in hexadecimal.
    pub signer: String,
    /// Its services of the kinds that matter here.
    pub services: Vec<Service>,
}

/// An older list than the one at hand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("list {sequence} of {territory}, issued {issued}, where list {seen}, issued {seen_issued}, was seen")]
pub struct Older {
    /// Whose list.
    pub territory: String,
    /// The number of the one that came.
    pub sequence: u64,
    /// When it was issued.
    pub issued: Timestamp,
    /// The number of the one at hand.
    pub seen: u64,
    /// When that was issued.
    pub seen_issued: Timestamp,
}

impl List {
    fn not_older_than(&self, before: &Self) -> Result<(), Older> {
        if (self.sequence, self.issued) >= (before.sequence, before.issued) && self.issued >= before.issued {
            return Ok(());
        }
        Err(Older {
            territory: self.territory.clone(),
            sequence: self.sequence,
            issued: self.issued,
            seen: before.sequence,
            seen_issued: before.issued,
        })
    }

    /// Whether it may take the place of the one before, at that time.
    fn may_follow(&self, before: Option<&Self>, now: Timestamp) -> Result<(), ListError> {
        let (territory, sequence) = (self.territory.clone(), self.sequence);
        if self.issued > now {
            return Err(ListError::Ahead { territory, sequence, issued: self.issued, now });
        }
        let Some(before) = before else { return Ok(()) };
        self.not_older_than(before)?;
        match (&self.content, &before.content) {
            (Some(content), Some(seen)) if before.sequence == sequence && content != seen => {
                Err(ListError::SameNumber { territory, sequence, content: content.clone(), seen: seen.clone() })
            }
            _ => Ok(()),
        }
    }

    /// Whether the next one is overdue at that moment, or there will be none.
    pub fn overdue(&self, at: Timestamp) -> bool {
        self.next_update.is_none_or(|next| next < at)
    }
}

/// All lists as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// "2": the form of this file.
    pub form: String,
    /// When it was made.
    pub made: Timestamp,
    /// The list of lists, without services.
    pub list_of_lists: List,
    /// The national lists, by territory.
    pub lists: Vec<List>,
}

/// A snapshot that was made, and what went into it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The lists as they are now.
    pub snapshot: Snapshot,
    /// Lists that were not believed, with the reason: the one from before stays, if there was one.
    pub refused: Vec<(String, ListError)>,
    /// Lists that the list of lists names and that nobody brought; the one from before stays, if there was one.
    pub missing: Vec<String>,
    /// Territories of third countries' lists, which are not read here.
    pub third_countries: Vec<String>,
}

/// Bytes that are no snapshot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the snapshot of the trusted lists cannot be read: {reason}")]
pub struct SnapshotError {
    /// Why.
    pub reason: String,
}

const FORM: &str = "2";

impl Snapshot {
    /// Makes a snapshot from the list of lists and the national lists that `bring` has, as received.
    ///
    /// A national list counts only as signed by those whom the list of lists names, and in the place of none that is newer.
    /// What the list of lists names no more is left out.
    ///
    /// # Errors
    /// A list of lists that is older than that of the snapshot before, another of its number, or from a later time than `now`.
    pub fn import(
        before: Option<&Self>,
        list_of_lists: &ReadList,
        bring: impl Fn(&Pointer) -> Option<Vec<u8>>,
        now: Timestamp,
    ) -> Result<Imported, ListError> {
        list_of_lists.list.may_follow(before.map(|before| &before.list_of_lists), now)?;
        let mut lists: Vec<List> = Vec::new();
        let (mut refused, mut missing) = (Vec::new(), Vec::new());
        let pointers = list_of_lists.pointers.iter().filter(|one| one.territory != list_of_lists.list.territory);
        for pointer in pointers.take(limits::LISTS) {
            let kept = before.and_then(|before| before.lists.iter().find(|list| list.territory == pointer.territory));
            let brought = bring(pointer).map(|bytes| {
                let list = national(&bytes, pointer)?.list;
                list.may_follow(kept, now)?;
                Ok(list)
            });
            match brought {
                Some(Ok(list)) => lists.push(list),
                Some(Err(error)) => {
                    refused.push((pointer.territory.clone(), error));
                    lists.extend(kept.cloned());
                }
                None => {
                    missing.push(pointer.territory.clone());
                    lists.extend(kept.cloned());
                }
            }
        }
        lists.sort_by(|a, b| a.territory.cmp(&b.territory));
        let mut third_countries = list_of_lists.third_countries.clone();
        third_countries.sort();
        third_countries.dedup();
        let list_of_lists = List { services: Vec::new(), ..list_of_lists.list.clone() };
        let snapshot = Self { form: FORM.to_owned(), made: now, list_of_lists, lists };
        Ok(Imported { snapshot, refused, missing, third_countries })
    }

    /// The one text that it has (RFC 8785), to be kept and signed.
    ///
    /// # Errors
    /// A number beyond 2^53.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SnapshotError> {
        let wrong = |reason: String| SnapshotError { reason };
        let value = serde_json::to_value(self).map_err(|error| wrong(error.to_string()))?;
        let text = jcs::canonical(&json::Value::from(value)).map_err(|error| wrong(error.to_string()))?;
        Ok(text.into_bytes())
    }

    /// SHA-256 of [`Self::to_bytes`], in hexadecimal.
    ///
    /// # Errors
    /// As there.
    pub fn sha256(&self) -> Result<String, SnapshotError> {
        Ok(digest::sha256_hex(&self.to_bytes()?))
    }

    /// Reads what [`Self::to_bytes`] wrote. Whether it is whole and whose it is, whoever keeps it must know.
    ///
    /// # Errors
    /// Not a snapshot of this form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SnapshotError> {
        let wrong = |reason: String| SnapshotError { reason };
        if bytes.len() > limits::SNAPSHOT_BYTES {
            return Err(wrong(format!("{} bytes, more than {}", bytes.len(), limits::SNAPSHOT_BYTES)));
        }
        let snapshot: Self = serde_json::from_slice(bytes).map_err(|error| wrong(error.to_string()))?;
        snapshot.of_known_form()
    }

    /// Itself, where it stood inside of something else that was read.
    ///
    /// # Errors
    /// Not a snapshot of this form.
    pub fn of_known_form(self) -> Result<Self, SnapshotError> {
        if self.form == FORM {
            return Ok(self);
        }
        Err(SnapshotError { reason: format!("it is of the form {:?}, and {FORM:?} is read", self.form) })
    }
}

/// A snapshot, ready to be asked. What is asked of one country reads no other's services.
#[derive(Clone, Debug)]
pub struct Lists {
    /// Without services.
    pub(super) snapshot: Arc<Snapshot>,
    /// The services of each list, in their order.
    pub(super) blocks: Arc<Vec<Block>>,
}

/// A certificate that a service is known by: the numbers of its list and of its service there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'l> {
    pub(super) certificate: &'l Certificate,
    pub(super) list: usize,
    pub(super) service: usize,
}

impl Snapshot {
    /// The same without services, and the services of each list.
    ///
    /// # Errors
    /// They cannot be written.
    pub fn apart(mut self) -> Result<(Self, Vec<Block>), SnapshotError> {
        let blocks = self.lists.iter().map(Block::of).collect::<Result<Vec<_>, _>>()?;
        self.lists.iter_mut().for_each(|list| list.services.clear());
        Ok((self, blocks))
    }
}

impl Lists {
    /// Reads all services at once.
    ///
    /// # Errors
    /// They cannot be written, as they are kept.
    pub fn new(snapshot: Snapshot) -> Result<Self, SnapshotError> {
        let (snapshot, blocks) = snapshot.apart()?;
        Ok(Self::of(snapshot, blocks))
    }

    /// Of a snapshot without services, and the services of each list.
    pub fn of(snapshot: Snapshot, blocks: Vec<Block>) -> Self {
        Self { snapshot: Arc::new(snapshot), blocks: Arc::new(blocks) }
    }

    /// What it was made of, without services.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The territories whose services were read.
    pub fn read(&self) -> Vec<&str> {
        let read = self.snapshot.lists.iter().zip(self.blocks.iter()).filter(|(_, block)| block.was_read());
        read.map(|(list, _)| list.territory.as_str()).collect()
    }

    pub(super) fn named<'l>(&'l self, name: &DistinguishedName) -> impl Iterator<Item = Known<'l>> + use<'l> {
        let text = name.to_string();
        let short = short(&text);
        let due = self.blocks.iter().enumerate().filter(move |(_, block)| block.may_know(&short));
        due.flat_map(move |(list, block)| {
            let found = block.read().known.get(&text).map(Vec::as_slice).unwrap_or_default();
            found.iter().map(move |(certificate, service)| Known { certificate, list, service: *service })
        })
    }
}
