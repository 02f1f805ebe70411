//! Is whoever made this time-stamp to be believed?
//!
//! ETSI EN 319 102-1, clauses 5.4 and 5.6.2: its certificate is judged at the moment at which the time-stamp is known to have
//! existed, which without a later one over it is the moment asked about. RFC 3161, sections 2.3 and 4, number 1 (withdrawal).

use credential::Timestamp;
use credential::jades::TimeStamp;
use credential::x509::withdrawal::Reason;
use credential::x509::{self, Certificate, ChainError, Effort, Purpose};
use trust::eu::{Kind, Standing};

use super::withdrawal::{Withdrawn, Words, withdrawn};
use crate::case::Case;
use crate::certificate::anchors;
use crate::lists;
use crate::problem::Problem;

/// Why a time-stamp is not believed; its message chooses by the id.
pub(super) enum Why {
    /// It holds for nobody, or not in a way that we check.
    Unsound(String),
    NoAnchor,
    Unfit,
    /// Whether it leads to somebody who is trusted was not found out.
    NotJudged,
    NotInForce,
    /// Its certificate was withdrawn, or that of whoever vouches for it.
    Withdrawn,
    /// No trusted list says that it was granted then.
    NotGranted,
    /// The trusted list that would say it is overdue.
    Overdue(Box<Problem>),
    /// It states a time after the one at which it is known to have existed.
    Later,
}

impl Why {
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::Unsound(_) => "unsound",
            Self::NoAnchor => "no-anchor",
            Self::Unfit => "unfit",
            Self::NotJudged => "not-judged",
            Self::NotInForce => "not-in-force",
            Self::Withdrawn => "withdrawn",
            Self::NotGranted => "not-granted",
            Self::Overdue(_) => "overdue",
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
    pub(super) effort: &'a Effort,
}

/// Whether a chain leads from its signer to an authority that the user trusts for it, or to a listed service that was granted
/// when it was made; and nobody on it was withdrawn.
pub(super) fn believed(case: &Case<'_>, stamped: &Stamped<'_>) -> Result<(), Why> {
    let signer = stamped.stamp.signer.as_ref().map_err(|reason| Why::Unsound(reason.clone()))?;
    let own = anchors(case, Purpose::TimeStamp);
    if own.is_empty() && case.trust.eu.is_none() {
        return Err(Why::NoAnchor);
    }
    let others = stamped.stamp.others.iter().chain(stamped.candidates).filter(|one| *one != signer);
    let others: Vec<Certificate> = others.cloned().collect();
    match stamped.led(signer, &others, &own) {
        // The lists may know a way where the user's own anchors leave it open.
        Err(Why::NoAnchor | Why::NotJudged) => {}
        settled => return settled.map(|_| ()),
    }
    let anchors = lists::anchors(case, signer, &others, Purpose::TimeStamp);
    let path = stamped.led(signer, &others, &anchors)?;
    let standing = path
        .last()
        .zip(case.trust.eu.as_ref())
        .and_then(|(anchor, lists)| lists.standing(anchor, Kind::TsaQtst, stamped.stamp.time, case.as_of));
    match standing {
        Some((Standing::Granted, _)) => Ok(()),
        Some((Standing::Overdue, found)) => {
            let problem = lists::problem(Standing::Overdue, &found, stamped.stamp.time);
            Err(problem.map_or(Why::NotGranted, |problem| Why::Overdue(Box::new(problem))))
        }
        _ => Err(Why::NotGranted),
    }
}

impl Stamped<'_> {
    /// The way to one of these anchors.
    fn led(
        &self,
        signer: &Certificate,
        others: &[Certificate],
        anchors: &[Certificate],
    ) -> Result<Vec<Certificate>, Why> {
        // For a certificate that is named itself, whoever names it vouches, also for the time after its last day. One that an
        // authority vouches for must be in force where it is judged: its key may be anybody's later.
        let named = anchors.iter().any(|anchor| anchor.der() == signer.der());
        let at = if named { self.stamp.time } else { self.existed };
        match x509::chain(signer, others, anchors, at, Purpose::TimeStamp, self.effort) {
            Ok(chain) if signer.in_force(self.stamp.time) => self.not_withdrawn(&chain.path).map(|()| chain.path),
            Ok(_) | Err(ChainError::NotInForce { .. }) => Err(Why::NotInForce),
            Err(ChainError::NoAnchor { .. }) => Err(Why::NoAnchor),
            Err(ChainError::Unfit(_)) => Err(Why::Unfit),
            Err(ChainError::NotJudged(_)) => Err(Why::NotJudged),
        }
    }

    fn not_withdrawn(&self, path: &[Certificate]) -> Result<(), Why> {
        for pair in path.windows(2) {
            let [certificate, authority] = pair else { continue };
            let bad = |withdrawn: Withdrawn| match withdrawn.reason {
                // What it stamped before it ended remains (RFC 3161, section 4, number 1).
                Reason::Ended => withdrawn.doubtful() <= self.stamp.time,
                // Whoever has its key may write any time: only what is known to be from before remains.
                Reason::Hold | Reason::Compromised => withdrawn.doubtful() <= self.existed,
            };
            if withdrawn(&self.words.of(certificate, authority)).is_some_and(bad) {
                return Err(Why::Withdrawn);
            }
        }
        Ok(())
    }
}
