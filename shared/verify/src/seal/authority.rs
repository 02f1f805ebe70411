//! Is whoever made this time-stamp to be believed?
//!
//! ETSI EN 319 102-1, clauses 5.4 and 5.6.2: its certificate is judged at the moment at which the time-stamp is known to have
//! existed, which without a later one over it is the moment asked about. RFC 3161, sections 2.3 and 4, number 1 (withdrawal).

use credential::Timestamp;
use credential::jades::TimeStamp;
use credential::x509::withdrawal::Reason;
use credential::x509::{self, Certificate, ChainError, Purpose};

use super::withdrawal::{Withdrawn, Words, withdrawn};
use crate::case::Case;
use crate::certificate::anchors;

/// Why a time-stamp is not believed; its message chooses by the id.
pub(super) enum Why {
    /// It holds for nobody, or not in a way that we check.
    Unsound(String),
    NoAnchor,
    Unfit,
    NotInForce,
    /// Its certificate was withdrawn, or that of whoever vouches for it.
    Withdrawn,
    /// It states a time after the one at which it is known to have existed.
    Later,
}

impl Why {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Unsound(_) => "unsound",
            Self::NoAnchor => "no-anchor",
            Self::Unfit => "unfit",
            Self::NotInForce => "not-in-force",
            Self::Withdrawn => "withdrawn",
            Self::Later => "later",
        }
    }
}

/// A time-stamp, and what its judgement rests on.
pub(super) struct Stamped<'a> {
    pub(super) stamp: &'a TimeStamp,
    /// Certificates that came along with the seal.
    pub(super) candidates: &'a [Certificate],
    /// When it is known to have existed.
    pub(super) existed: Timestamp,
    pub(super) words: Words<'a>,
}

/// Whether a chain leads from its signer to an authority that the user trusts for it, and nobody on it was withdrawn.
pub(super) fn believed(case: &Case<'_>, stamped: &Stamped<'_>) -> Result<(), Why> {
    let Stamped { stamp, candidates, existed, .. } = stamped;
    let signer = stamp.signer.as_ref().map_err(|reason| Why::Unsound(reason.clone()))?;
    // For a certificate that the user names itself, the user vouches, also for the time after its last day. One that an
    // authority vouches for must be in force where it is judged: its key may be anybody's later.
    let anchors = anchors(case, Purpose::TimeStamp);
    let named = anchors.iter().any(|anchor| anchor.der() == signer.der());
    let at = if named { stamp.time } else { *existed };
    let others: Vec<Certificate> =
        stamp.others.iter().chain(*candidates).filter(|one| *one != signer).cloned().collect();
    match x509::chain(signer, &others, &anchors, at, Purpose::TimeStamp) {
        Ok(chain) if signer.in_force(stamp.time) => stamped.not_withdrawn(&chain.path),
        Ok(_) | Err(ChainError::NotInForce { .. }) => Err(Why::NotInForce),
        Err(ChainError::NoAnchor { .. }) => Err(Why::NoAnchor),
        Err(ChainError::Unfit { .. }) => Err(Why::Unfit),
    }
}

impl Stamped<'_> {
    fn not_withdrawn(&self, path: &[Certificate]) -> Result<(), Why> {
        for pair in path.windows(2) {
            let [certificate, authority] = pair else { continue };
            let bad = |withdrawn: Withdrawn| match withdrawn.reason {
                // What it stamped before it ended remains (RFC 3161, section 4, number 1).
                Reason::Ended => withdrawn.since <= self.stamp.time,
                // Whoever has its key may write any time: only what is known to be from before remains.
                Reason::Hold | Reason::Compromised => withdrawn.since <= self.existed,
            };
            if withdrawn(&self.words.of(certificate, authority)).is_some_and(bad) {
                return Err(Why::Withdrawn);
            }
        }
        Ok(())
    }
}
