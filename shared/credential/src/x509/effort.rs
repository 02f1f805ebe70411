//! How much work may it be to find a way from certificate to certificate, and what was found out on the way?
//!
//! Certificates that come along are nobody's word, and a few dozen of one name, signed by one another, have more ways through them
//! than could ever be tried: what is tried for one file has an end.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use super::Certificate;
use crate::limits;

/// SHA-256 of a certificate and of the one that may have signed it.
type Pair = ([u8; 32], [u8; 32]);

/// The work that is left for one file, with the signatures on certificates that were checked.
#[derive(Debug)]
pub struct Effort {
    signatures: Cell<usize>,
    steps: Cell<usize>,
    checked: RefCell<HashMap<Pair, Signed>>,
}

/// Whether one certificate's key made the signature on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signed {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// It is made in a way that we do not check.
    Unread,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            signatures: Cell::new(limits::CHAIN_SIGNATURES),
            steps: Cell::new(limits::CHAIN_STEPS),
            checked: RefCell::default(),
        }
    }
}

impl Effort {
    /// Whether one more step may be made.
    pub(super) fn step(&self) -> bool {
        take(&self.steps).is_some()
    }

    /// Whether `authority` signed it, by its key alone; `None` where no work is left to find out.
    pub(super) fn signed(&self, certificate: &Certificate, authority: &Certificate) -> Option<Signed> {
        let pair = (certificate.sha256(), authority.sha256());
        if let Some(known) = self.checked.borrow().get(&pair) {
            return Some(*known);
        }
        take(&self.signatures)?;
        let found = match certificate.parts().and_then(|parts| parts.signed.holds(authority.spki())) {
            Some(true) => Signed::Yes,
            Some(false) => Signed::No,
            None => Signed::Unread,
        };
        self.checked.borrow_mut().insert(pair, found);
        Some(found)
    }
}

fn take(left: &Cell<usize>) -> Option<()> {
    left.set(left.get().checked_sub(1)?);
    Some(())
}
