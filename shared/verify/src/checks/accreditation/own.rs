//! Does the user's own list say that the body may award this?

use trust::{Listing, OwnList};

use super::awarded::Awarded;
use super::body::Body;
use super::cover::{self, Fit};
use super::{Heard, not_covered};
use crate::case::Case;
use crate::report::Evidence;

/// What a list says is all that the body may award, as its writer means it.
pub(super) fn ask(case: &Case<'_>, body: &Body<'_>, awarded: &Awarded) -> Heard {
    let Some((list, entry)) = body.listing.filter(|(_, entry)| !entry.awards.is_empty()) else { return Heard::Silent };
    let source = entry.source.clone().unwrap_or_else(|| list.name.clone());
    let fit = cover::within(&entry.awards, awarded, case.as_of);
    let outside = matches!(fit, Fit::No(_));
    match not_covered(&source, fit) {
        None => Heard::Covers(covers(list, entry, &source)),
        Some(problem) if outside => Heard::Outside(problem, Vec::new()),
        Some(problem) => Heard::Open(problem, Vec::new()),
    }
}

fn covers(list: &OwnList, entry: &Listing, source: &str) -> Evidence {
    let evidence = Evidence::new("may-award").with("name", &entry.name).with("source", source).from(&list.name);
    match entry.until {
        Some(until) if entry.ended.is_some() => evidence.with("until", until.plus_seconds(-1)),
        _ => evidence,
    }
}
