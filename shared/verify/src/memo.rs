//! Was this read before, from these very bytes? What follows from bytes alone is found once for all credentials of a run.

use std::sync::{Arc, PoisonError, RwLock};

use crate::reason::Reason;

/// Things that are kept; the oldest goes first. A run rests on a handful of registries and federations.
const KEPT: usize = 32;

struct Known<T> {
    label: String,
    body: Arc<[u8]>,
    read: Result<Arc<T>, Reason>,
}

/// What was read of bytes under a label. The bytes are held, so that no others can come to lie in their place.
pub(crate) struct Memo<T>(RwLock<Vec<Known<T>>>);

impl<T> Memo<T> {
    pub(crate) const fn new() -> Self {
        Self(RwLock::new(Vec::new()))
    }

    /// What was read before, or is read now. `read` may depend on the label and the bytes, and on nothing else.
    pub(crate) fn get(
        &self,
        label: &str,
        body: &Arc<[u8]>,
        read: impl FnOnce() -> Result<T, Reason>,
    ) -> Result<Arc<T>, Reason> {
        let same = |known: &&Known<T>| known.label == label && Arc::ptr_eq(&known.body, body);
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).iter().find(same) {
            return known.read.clone();
        }
        let read = read().map(Arc::new);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KEPT {
            known.remove(0);
        }
        known.push(Known { label: label.to_owned(), body: Arc::clone(body), read: read.clone() });
        read
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;
    use crate::reason::Reason;
    use std::sync::Arc;

    /// What is read may depend on what the source is called: the same bytes under another name are read anew.
    #[test]
    fn the_same_bytes_are_read_once_under_each_label() {
        let memo: Memo<String> = Memo::new();
        let body: Arc<[u8]> = Arc::from(&b"bytes"[..]);
        for (label, again) in [("one", false), ("one", true), ("two", false), ("two", true), ("one", true)] {
            let read = || if again { Err(Reason::unsaid()) } else { Ok(label.to_owned()) };
            assert_eq!(memo.get(label, &body, read).as_deref().map(String::as_str), Ok(label), "{label}");
        }
        let other: Arc<[u8]> = Arc::from(&b"bytes"[..]);
        let anew = memo.get("one", &other, || Ok("anew".to_owned()));
        assert_eq!(anew.as_deref().map(String::as_str), Ok("anew"), "bytes that lie elsewhere may be others");
    }
}
