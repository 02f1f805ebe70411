//! Do the user's own lists name this issuer, by an id, a domain, a certificate or an organisation, and does that entry count?

use credential::Timestamp;
use trust::{Listing, OwnList};

use super::{Answer, Asked};
use crate::case::Case;
use crate::problem::Problem;
use crate::report::{Evidence, Outcome, ProvenIssuer};
use crate::text;

/// What the lists say of an issuer that has proven these domains to be its own.
pub(super) fn ask<'c>(case: &Case<'c>, asked: &Asked<'_>, domains: &[String]) -> Answer<'c> {
    match look(case, asked, domains) {
        None => Answer::Silent,
        Some(Ok((list, listing))) => listed(list, listing),
        Some(Err(problem @ Problem::IssuerContradicted { .. })) => Answer::Settled(Outcome::Fail(problem)),
        Some(Err(problem)) => Answer::Settled(Outcome::Unknown(problem)),
    }
}

fn listed<'c>(list: &'c OwnList, listing: &'c Listing) -> Answer<'c> {
    let source = listing.source.clone().unwrap_or_else(|| list.name.clone());
    let evidence = Evidence::new("listed").with("name", &listing.name).with("source", &source).from(&list.name);
    let issuer = ProvenIssuer { name: listing.name.clone(), country: listing.country.clone(), source };
    Answer::Names { issuer, evidence, listing: Some((list, listing)) }
}

type Found<'c> = Result<(&'c OwnList, &'c Listing), Problem>;

/// A contradiction by any entry; else the first entry that names the issuer and counts; else why none of them counts.
fn look<'c>(case: &Case<'c>, asked: &Asked<'_>, domains: &[String]) -> Option<Found<'c>> {
    let (mut found, mut first_problem) = (None, None);
    for list in &case.trust.own {
        for listing in &list.listings {
            match named(case, list, listing, asked, domains) {
                None => {}
                Some(Ok(())) => found = found.or(Some((list, listing))),
                Some(Err(problem @ Problem::IssuerContradicted { .. })) => return Some(Err(problem)),
                Some(Err(problem)) => first_problem = first_problem.or(Some(problem)),
            }
        }
    }
    found.map(Ok).or(first_problem.map(Err))
}

/// Whether an entry names this issuer, and whether it counts.
fn named(
    case: &Case<'_>,
    list: &OwnList,
    listing: &Listing,
    asked: &Asked<'_>,
    domains: &[String],
) -> Option<Result<(), Problem>> {
    let vouched = asked.proof.certificate.as_ref();
    let by_id = asked.issuer.is_some_and(|issuer| listing.ids.contains(issuer));
    let by_certificate = listing.certificate.is_some()
        && listing.certificate == vouched.map(|vouched| crate::certificate::hex(&vouched.certificate));
    // The names in a certificate count only where an authority that the user trusts put them there.
    let organisation =
        vouched.filter(|vouched| vouched.anchored).and_then(|vouched| vouched.certificate.organisation_identifier());
    let by_organisation = listing.organisation.is_some() && listing.organisation.as_deref() == organisation;
    let by_domain = domains.iter().any(|domain| listing.domains.contains(domain));
    if !by_id && !by_domain && !by_certificate && !by_organisation {
        return None;
    }
    if let (true, Some(expected), Some(found)) = (by_id || by_domain, &listing.organisation, organisation)
        && expected != found
    {
        let (source, says, found) = (list.name.clone(), expected.clone(), text::cut(found));
        return Some(Err(Problem::IssuerContradicted { source, says, found }));
    }
    Some(counts(case, list, listing, asked))
}

/// An entry that has ended vouches for the keys that it names and for no others (verdict.md: a lapsed domain), and for
/// nothing that began after its end or does not say when (a closed school's key), nor for what was signed, issued or awarded
/// after it by its own word; and for what a trusted time-stamp proves to be from its days.
fn counts(case: &Case<'_>, list: &OwnList, listing: &Listing, asked: &Asked<'_>) -> Result<(), Problem> {
    let proven = asked.proof.certificate.as_ref().and_then(|vouched| vouched.proven);
    if listing.covers(case.as_of) || proven.is_some_and(|proven| listing.covers(proven)) {
        return Ok(());
    }
    let ended = listing.until.filter(|until| *until <= case.as_of);
    let from_before = |until: &Timestamp| asked.dates.begun.is_some_and(|begun| begun < *until);
    let named = asked.proof.key.as_ref().is_some_and(|key| key_is_named(listing, key));
    let Some(until) = ended.filter(from_before).filter(|_| named) else {
        let date = |date: Option<Timestamp>| date.map(|date| date.to_string()).unwrap_or_default();
        // It ends with a day: the moment after that is another day.
        let last = listing.until.map(|until| until.plus_seconds(-1));
        let (from, until) = (date(listing.from), date(last));
        return Err(Problem::ListingNotInForce { source: list.name.clone(), from, until });
    };
    match asked.proof.answers.made.into_iter().chain((asked.dates.last)()).max() {
        Some(found) if until <= found => {
            Err(Problem::DatedAfterEnd { source: list.name.clone(), until: until.plus_seconds(-1), found })
        }
        _ => Ok(()),
    }
}

fn key_is_named(listing: &Listing, key: &credential::key::PublicKey) -> bool {
    key.to_multibase().is_some_and(|text| listing.keys.contains(&text)) || listing.keys.contains(&key.thumbprint())
}
