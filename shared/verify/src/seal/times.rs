//! When did the seal exist at the latest, on the word of a time-stamping authority that the user trusts?
//!
//! ETSI EN 319 102-1, clause 5.5.4: the earliest time-stamp over the seal that is believed counts (step 3), and must not lie
//! before one that was sealed in (step 4 e). Clause 5.6: a time-stamp is itself judged at the time that a later one over it
//! proves, and the last one at the moment asked about; one over everything proves that the seal existed, too. RFC 3161,
//! section 2.4.2: `genTime` and `accuracy` together are the latest moment.

use credential::Timestamp;
use credential::jades::{Evidence as Brought, Over, TimeStamp};
use credential::x509::Certificate;

use super::authority::{Stamped, Why, believed};
use super::withdrawal::Words;
use crate::case::Case;
use crate::certificate::name_of;
use crate::problem::{Piece, Problem};
use crate::report::Evidence;
use crate::text;

/// What the time-stamps of one seal prove.
#[derive(Debug, Default)]
pub(super) struct Times {
    /// When the seal existed at the latest.
    pub(super) proven: Option<Timestamp>,
    /// When what is sealed existed already, by a time-stamp that was sealed in: the seal is not older.
    pub(super) not_before: Option<Timestamp>,
    /// That the time-stamps contradict one another; then they prove nothing.
    pub(super) disorder: Option<Problem>,
    /// That a trusted list would have to say who made one over the seal, and is overdue.
    pub(super) overdue: Option<Problem>,
    /// What is told of each.
    pub(super) said: Vec<Evidence>,
    pub(super) archived: Archived,
}

/// Places in `etsiU` before which everything existed at that moment, by the archive time-stamp that stands there.
#[derive(Debug, Default)]
pub(super) struct Archived(Vec<(usize, Timestamp)>);

impl Archived {
    /// When what stands at that place existed at the latest.
    pub(super) fn existed(&self, place: usize) -> Option<Timestamp> {
        self.0.iter().filter(|(at, _)| *at > place).map(|(_, moment)| *moment).min()
    }
}

impl Times {
    /// `candidates` came along with the seal, and may lead to an authority.
    pub(super) fn of(case: &Case<'_>, brought: &Brought, candidates: &[Certificate]) -> Self {
        let mut times = Self::default();
        let (mut inside, mut over) = (Vec::new(), Vec::new());
        // From the last to the first: each is judged at the moment that those after it prove.
        let mut order: Vec<&TimeStamp> = brought.stamps.iter().collect();
        order.sort_by_key(|stamp| (stamp.over == Over::Content, std::cmp::Reverse(stamp.place)));
        for stamp in order {
            let existed = match stamp.over {
                Over::Content => over.iter().map(|(_, latest)| *latest).min().unwrap_or(case.as_of),
                Over::Seal | Over::All => times.archived.existed(stamp.place).unwrap_or(case.as_of),
            };
            // One that was sealed in may contradict the seal's own: that is asked below.
            let bound = if stamp.over == Over::Content { case.as_of } else { existed };
            let words = Words { brought, archived: &times.archived, as_of: case.as_of };
            let judged = if stamp.time > bound {
                Err(Why::Later)
            } else {
                believed(case, &Stamped { stamp, candidates, existed, words, effort: &case.effort })
            };
            times.said.push(told(stamp, &judged));
            match judged {
                Ok(()) => {}
                Err(Why::Overdue(problem)) if stamp.over != Over::Content => {
                    times.overdue.get_or_insert(*problem);
                    continue;
                }
                Err(_) => continue,
            }
            let latest = stamp.time.plus_seconds(i64::from(stamp.accuracy));
            match stamp.over {
                Over::Content => inside.push(stamp.time.plus_seconds(-i64::from(stamp.accuracy))),
                Over::Seal => over.push((stamp.time, latest)),
                Over::All => {
                    over.push((stamp.time, latest));
                    times.archived.0.push((stamp.place, latest));
                }
            }
        }
        times.proven = over.iter().map(|(_, latest)| *latest).min();
        times.not_before = inside.into_iter().max();
        if let (Some(inside), Some(latest)) = (times.not_before, times.proven)
            && inside > latest
        {
            times.proven = None;
            times.disorder = Some(Problem::TimeStampOrder { inside, over: latest });
        }
        times
    }
}

fn told(stamp: &TimeStamp, judged: &Result<(), Why>) -> Evidence {
    let authority = stamp.signer.as_ref().map(name_of).unwrap_or_default();
    let over = match stamp.over {
        Over::Content => "content",
        Over::Seal => "seal",
        Over::All => "all",
    };
    let evidence = match judged {
        Ok(()) => Evidence::new("time-stamp"),
        Err(why) => {
            let reason = if let Why::Unsound(reason) = why { reason.as_str().into() } else { Piece::default() };
            Evidence::new("time-stamp-unproven").with("why", why.id()).with("reason", &reason)
        }
    };
    evidence.with("authority", &text::cut(&authority)).with("time", stamp.time).with("over", over)
}
