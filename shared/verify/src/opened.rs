//! Was this list verified and unpacked before, from the same facts? Then it need not be done again (speed.md, 5).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use credential::Timestamp;
use credential::status::Mechanism;

use crate::case::Case;
use crate::checks::status::List;
use crate::facts::{Fact, Facts, NeedKind};
use crate::problem::Problem;

/// Address, kind and purpose: what a list must be for an entry.
pub(crate) type ListKey = (String, Mechanism, Option<String>);
pub(crate) type Opened = Result<Arc<List>, Problem>;
type Slot = Arc<Mutex<Option<Kept>>>;

/// Unpacked bytes that are kept. Most lists have 16 kB; beyond that all are let go and opened again.
const BYTES: usize = 64 << 20;
/// Lists that are kept, however short.
const LISTS: usize = 4_096;

/// What was opened, and everything that it rests on.
struct Kept {
    as_of: Timestamp,
    used: Vec<Used>,
    opened: Opened,
}

/// A fact that something rests on.
#[derive(Debug)]
pub(crate) struct Used {
    pub address: String,
    pub kind: NeedKind,
    pub fact: Arc<Fact>,
}

impl Kept {
    fn holds(&self, facts: &Facts, as_of: Timestamp) -> bool {
        self.as_of == as_of
            && self
                .used
                .iter()
                .all(|used| facts.get(&used.address, used.kind).is_some_and(|now| now.is_same(&used.fact)))
    }
}

/// Lists that were opened under one and the same trust, shared by all threads of a run; two that want one at the same
/// time open it once. Another moment, list or signer's document opens it anew. Clones share what they hold.
#[derive(Clone, Default)]
pub struct OpenedLists(Arc<Mutex<Shelf>>);

#[derive(Default)]
struct Shelf {
    slots: HashMap<ListKey, Slot>,
    bytes: usize,
}

impl std::fmt::Debug for OpenedLists {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OpenedLists").field(&self.shelf().slots.len()).finish()
    }
}

impl OpenedLists {
    fn shelf(&self) -> std::sync::MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn slot(&self, key: &ListKey) -> Slot {
        let mut shelf = self.shelf();
        if let Some(slot) = shelf.slots.get(key) {
            return Arc::clone(slot);
        }
        if shelf.bytes > BYTES || shelf.slots.len() >= LISTS {
            *shelf = Shelf::default();
        }
        Arc::clone(shelf.slots.entry(key.clone()).or_default())
    }

    /// The list as it was opened before, or opened now. What still lacks a fact is not kept.
    pub(crate) fn get(&self, case: &Case<'_>, key: &ListKey, open: impl FnOnce(&Case<'_>) -> Opened) -> Opened {
        let slot = self.slot(key);
        let mut kept = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = kept.as_ref().filter(|kept| kept.holds(case.facts, case.as_of)) {
            return kept.opened.clone();
        }
        let inner = case.of_list();
        let opened = open(&inner);
        if let Some(used) = case.take_needs(inner) {
            if let Ok(list) = &opened {
                self.shelf().bytes += list.size();
            }
            *kept = Some(Kept { as_of: case.as_of, used, opened: opened.clone() });
        }
        opened
    }
}

#[cfg(test)]
mod tests {
    use super::{BYTES, LISTS, ListKey, Opened, OpenedLists, Slot};
    use crate::case::Case;
    use crate::checks::status::List;
    use crate::facts::Facts;
    use credential::Timestamp;
    use credential::status::{Bits, Mechanism, Order};
    use std::cell::Cell;
    use std::sync::Arc;
    use trust::TrustSources;

    fn key(number: usize) -> ListKey {
        (format!("https://school.example/{number}"), Mechanism::Bitstring, None)
    }

    #[test]
    fn a_list_is_opened_once_for_one_moment() {
        let (facts, trust) = (Facts::default(), TrustSources::default());
        let case = |second| Case::new(&facts, &trust, None, Timestamp::from_seconds(second).expect("a moment"));
        let (lists, count) = (OpenedLists::default(), Cell::new(0));
        let open = |_: &Case<'_>| -> Opened {
            count.set(count.get() + 1);
            Ok(Arc::new(List::of_bits(Bits::new(Order::HighestFirst, 80, 1).expect("a list"))))
        };
        for (number, second, opened) in [(1, 5, 1), (1, 5, 1), (2, 5, 2), (1, 5, 2), (1, 6, 3)] {
            assert!(lists.get(&case(second), &key(number), open).is_ok());
            assert_eq!(count.get(), opened, "list {number} at {second}");
        }
        assert_eq!(lists.shelf().bytes, 30, "ten bytes of each that was opened");
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        for (bytes, lists, due) in [(BYTES, LISTS - 1, LISTS), (BYTES + 1, 1, 1), (0, LISTS, 1)] {
            let opened = OpenedLists::default();
            opened.shelf().bytes = bytes;
            opened.shelf().slots.extend((0..lists).map(|number| (key(number), Slot::default())));
            opened.slot(&key(LISTS));
            assert_eq!(opened.shelf().slots.len(), due, "{bytes} bytes in {lists} lists");
        }
    }
}
