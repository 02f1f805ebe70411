//! What holds, once everything that may be fetched has been? Judge, fetch what is missing, judge again.
//!
//! Only a report says what to fetch: nothing is asked for because unverified data names it, the issuer's key excepted.

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

use credential::Timestamp;
use credential::format::Received;
use trust::TrustSources;
use verify::{Fact, Facts, Need, NoAnswer, Report, Request};

use crate::fetch::{Fetch, Fetching, nothing};

/// Key, list, the list's own key, and what a key set hides behind: four links at most. While those are asked for, so is who
/// the issuer is: registries first, then a federation (anchor, members, statement, and as much again for a registry below
/// the anchor), then domains; each only where the one before did not know. And of each link of a chain of accreditation its
/// attribute and its signer's key.
const ROUNDS: usize = 14 + 2 * trust::limits::CHAIN_LINKS;
/// Most addresses that one file may have us ask.
const NEEDS: usize = 64;
/// For one file and all that it needs together.
const WHOLE: Duration = Duration::from_secs(30);

/// Judges, fetching what the report says is missing, until nothing new is. What was fetched is kept in `facts`, and
/// what could not be had is kept as that: the report then says so. Total, as `verify` is.
pub async fn gather(
    received: &Received<'_>,
    trust: &TrustSources,
    request: Option<&Request>,
    as_of: Timestamp,
    fetch: &dyn Fetch,
    facts: &mut Facts,
) -> Report {
    let report = verify::verify(received, facts, trust, request, as_of);
    gather_rest(report, received, trust, request, as_of, fetch, facts).await
}

/// Whether a report lacks nothing that could still be fetched.
pub fn is_complete(report: &Report, facts: &Facts) -> bool {
    open(report, facts).is_empty()
}

/// The same as [`gather`], from the report that these facts gave.
pub async fn gather_rest(
    mut report: Report,
    received: &Received<'_>,
    trust: &TrustSources,
    request: Option<&Request>,
    as_of: Timestamp,
    fetch: &dyn Fetch,
    facts: &mut Facts,
) -> Report {
    let mut asked = 0_usize;
    // The clock of a runtime is only asked for where there is something to wait for.
    let mut deadline = None;
    for _ in 0..ROUNDS {
        let open = open(&report, facts);
        if open.is_empty() {
            break;
        }
        let deadline = *deadline.get_or_insert_with(|| tokio::time::Instant::now() + WHOLE);
        let room = NEEDS.saturating_sub(asked).min(open.len());
        let (now, never) = open.split_at(room);
        asked += room;
        let (done, missed) = all(now, fetch, deadline).await;
        for (need, fact) in done {
            if fetch.is_fixed() { facts.settle(need, fact) } else { facts.answer(need, fact) }
        }
        for need in missed {
            facts.answer(need, nothing(NoAnswer::TimedOut { limit: WHOLE }));
        }
        for need in never {
            facts.answer(need, nothing(NoAnswer::TooMany { limit: NEEDS }));
        }
        report = verify::verify(received, facts, trust, request, as_of);
    }
    report
}

fn open(report: &Report, facts: &Facts) -> Vec<Need> {
    let reports = std::iter::once(report).chain(&report.credentials);
    let needs: BTreeSet<&Need> = reports.flat_map(|report| &report.needs).collect();
    needs.into_iter().filter(|need| facts.get(&need.address, need.kind).is_none()).cloned().collect()
}

/// Asks for all of them at the same time; those that are not there in time come second.
async fn all<'n>(
    needs: &'n [Need],
    fetch: &dyn Fetch,
    deadline: tokio::time::Instant,
) -> (Vec<(&'n Need, Fact)>, Vec<&'n Need>) {
    let mut pending: Vec<(&'n Need, Fetching<'_>)> = needs.iter().map(|need| (need, fetch.fetch(need))).collect();
    let mut done = Vec::new();
    let work = poll_fn(|context| {
        pending.retain_mut(|(need, fetching)| match fetching.as_mut().poll(context) {
            Poll::Ready(fact) => {
                done.push((*need, fact));
                false
            }
            Poll::Pending => true,
        });
        if pending.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    });
    // Whether it was in time is seen from what is left.
    let _ = tokio::time::timeout_at(deadline, work).await;
    (done, pending.into_iter().map(|(need, _)| need).collect())
}
