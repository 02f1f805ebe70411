//! Which lists of withdrawals were seen, and how new was each? So that nobody can show an older one again. The log of a
//! did:webvh is such a list too: of versions, at its address, by that identifier.
//!
//! verdict.md, "Status": a list is never older than one already seen. Kept for each address and signer: whoever takes
//! over the address and signs with another key can neither raise nor lower what counts for the issuer's own lists.

use std::borrow::Cow;
use std::collections::BTreeMap;

use credential::{Timestamp, digest};

/// A list that held: form, signature, signer's key, dates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenList {
    /// Its address.
    pub list: String,
    /// Whose key signed it.
    pub signer: String,
    /// When it was issued, by its own signed word; of a log, the time of its newest version.
    pub issued: Timestamp,
}

/// The newest list of each address and signer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewestLists {
    by_list: BTreeMap<String, BTreeMap<String, Timestamp>>,
    count: usize,
}

/// Longer addresses and ids are kept as their hash, so that hostile ones fill no memory.
const LONGEST: usize = 256;

fn key(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST { text.into() } else { format!("sha256:{}", digest::sha256_hex(text.as_bytes())).into() }
}

impl NewestLists {
    /// The issue date of the newest list that was seen at that address from that signer.
    pub fn get(&self, list: &str, signer: &str) -> Option<Timestamp> {
        self.by_list.get(key(list).as_ref())?.get(key(signer).as_ref()).copied()
    }

    /// Takes note of a list; whether that is news.
    pub fn saw(&mut self, seen: &SeenList) -> bool {
        let signers = self.by_list.entry(key(&seen.list).into_owned()).or_default();
        match signers.get_mut(key(&seen.signer).as_ref()) {
            Some(newest) if *newest >= seen.issued => false,
            Some(newest) => {
                *newest = seen.issued;
                true
            }
            None => {
                signers.insert(key(&seen.signer).into_owned(), seen.issued);
                self.count += 1;
                true
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether none was seen.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All of them, in order of address and signer.
    pub fn iter(&self) -> impl Iterator<Item = SeenList> {
        self.by_list.iter().flat_map(|(list, signers)| {
            signers.iter().map(|(signer, issued)| SeenList {
                list: list.clone(),
                signer: signer.clone(),
                issued: *issued,
            })
        })
    }
}

impl<'s> FromIterator<&'s SeenList> for NewestLists {
    fn from_iter<I: IntoIterator<Item = &'s SeenList>>(seen: I) -> Self {
        let mut newest = Self::default();
        for list in seen {
            newest.saw(list);
        }
        newest
    }
}

#[cfg(test)]
mod tests {
    use super::{NewestLists, SeenList};
    use credential::Timestamp;

    fn seen(list: &str, signer: &str, second: i64) -> SeenList {
        let issued = Timestamp::from_seconds(second).expect("a moment");
        SeenList { list: list.to_owned(), signer: signer.to_owned(), issued }
    }

    #[test]
    fn the_newest_counts_for_its_address_and_signer_alone() {
        let mut newest = NewestLists::default();
        assert!(newest.saw(&seen("a", "x", 5)) && newest.saw(&seen("a", "x", 7)) && newest.saw(&seen("a", "y", 1)));
        assert!(!newest.saw(&seen("a", "x", 6)), "an older one is no news");
        assert!(!newest.saw(&seen("a", "x", 7)), "nor is the same once more");
        assert_eq!(newest.get("a", "x"), Timestamp::from_seconds(7));
        assert_eq!(newest.get("a", "y"), Timestamp::from_seconds(1));
        assert_eq!(newest.get("b", "x"), None);
        assert_eq!((newest.len(), newest.iter().count()), (2, 2));
        assert_eq!(newest.iter().collect::<Vec<_>>().iter().collect::<NewestLists>(), newest);
    }

    #[test]
    fn an_endless_address_is_kept_as_its_hash() {
        let (mut newest, long) = (NewestLists::default(), "x".repeat(1 << 20));
        newest.saw(&seen(&long, "s", 5));
        assert_eq!(newest.get(&long, "s"), Timestamp::from_seconds(5));
        assert!(newest.iter().all(|seen| seen.list.len() < 100));
    }
}
