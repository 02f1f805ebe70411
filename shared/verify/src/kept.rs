//! What follows from a text alone is remembered for all judgements of a run: for how many texts at once?

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;

/// Things that are remembered, never more than so many. When they are as many all of them are forgotten: what a run asks for
/// again and again is soon there once more, and nobody has to keep count of what was used when.
pub(crate) struct Kept<K, V> {
    most: usize,
    known: HashMap<K, V, RandomState>,
}

impl<K: Eq + Hash, V> Kept<K, V> {
    pub(crate) fn of_at_most(most: usize) -> Self {
        Self { most, known: HashMap::default() }
    }

    pub(crate) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.known.get(key)
    }

    pub(crate) fn keep(&mut self, key: K, value: V) {
        if self.known.len() >= self.most {
            self.known.clear();
        }
        self.known.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn as_many_are_remembered_as_may_be() {
        let mut kept: Kept<u8, u8> = Kept::of_at_most(3);
        for (key, due) in [(1, &[1][..]), (2, &[1, 2]), (3, &[1, 2, 3]), (4, &[4]), (5, &[4, 5])] {
            kept.keep(key, key);
            let known: Vec<u8> = (0..9).filter_map(|key| kept.get(&key).copied()).collect();
            assert_eq!(known, due);
        }
    }
}
