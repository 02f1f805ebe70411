//! Does anybody but the issuer itself say who that is?

use trust::{Listing, OwnList};

use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::Seen;
use crate::report::{Check, Evidence, Finding, Outcome, ProvenIssuer, Skip};
use crate::text;

const CLAUSE: &str = "your trust sources";

/// What came of asking: the finding, who it is, and the entry of the user's own list that says so.
pub(crate) struct Identified<'c> {
    pub finding: Finding,
    pub issuer: Option<ProvenIssuer>,
    pub listing: Option<(&'c OwnList, &'c Listing)>,
}

/// `proof` is the issuer's own proof; without one nobody can be asked, since anybody could have named this issuer.
pub(crate) fn check<'c>(case: &Case<'c>, issuer: Option<&str>, proof: Option<&Seen>) -> Identified<'c> {
    let plain = |outcome| Identified {
        finding: Finding::new(Check::IssuerIdentity, outcome, CLAUSE),
        issuer: None,
        listing: None,
    };
    let Some(proof) = proof else { return plain(Outcome::Skip(Skip::Blocked(Check::IssuerKey))) };
    match own_list(case, issuer, proof) {
        Some(Ok((list, listing))) => return listed(list, listing),
        Some(Err(problem)) => {
            let outcome = match problem {
                Problem::IssuerContradicted { .. } => Outcome::Fail(problem),
                other => Outcome::Unknown(other),
            };
            return plain(outcome);
        }
        None => {}
    }
    if let Some(identified) = issuer.and_then(|issuer| registry(case, issuer)) {
        return identified;
    }
    if let Some(holder) = proof.certificate.as_ref().and_then(|vouched| vouched.holder.clone()) {
        let evidence = Evidence::new("named-by-certificate").with("name", &holder.name).with("source", &holder.source);
        let finding = Finding::new(Check::IssuerIdentity, Outcome::Pass, CLAUSE).resting_on([evidence]);
        return Identified { finding, issuer: Some(holder), listing: None };
    }
    plain(Outcome::Unknown(if case.trust.names_issuers() {
        Problem::IssuerNotListed { issuer: text::cut(issuer.unwrap_or_default()) }
    } else {
        Problem::NoTrustSource {}
    }))
}

fn listed<'c>(list: &'c OwnList, listing: &'c Listing) -> Identified<'c> {
    let source = listing.source.clone().unwrap_or_else(|| list.name.clone());
    let evidence = Evidence::new("listed").with("name", &listing.name).with("source", &source).from(&list.name);
    let issuer = ProvenIssuer { name: listing.name.clone(), country: listing.country.clone(), source };
    Identified {
        finding: Finding::new(Check::IssuerIdentity, Outcome::Pass, CLAUSE).resting_on([evidence]),
        issuer: Some(issuer),
        listing: Some((list, listing)),
    }
}

type Found<'c> = Result<(&'c OwnList, &'c Listing), Problem>;

/// The first entry that names the issuer and is in force; else why the first that names it does not count.
fn own_list<'c>(case: &Case<'c>, issuer: Option<&str>, proof: &Seen) -> Option<Found<'c>> {
    let mut first_problem = None;
    for list in &case.trust.own {
        for listing in &list.listings {
            match named(case, list, listing, issuer, proof) {
                None => {}
                Some(Ok(())) => return Some(Ok((list, listing))),
                Some(Err(problem)) => first_problem = first_problem.or(Some(problem)),
            }
        }
    }
    first_problem.map(Err)
}

/// Whether an entry names this issuer, and whether it counts.
fn named(
    case: &Case<'_>,
    list: &OwnList,
    listing: &Listing,
    issuer: Option<&str>,
    proof: &Seen,
) -> Option<Result<(), Problem>> {
    let by_id = issuer.is_some_and(|issuer| listing.ids.contains(issuer));
    let certificate = proof.certificate.as_ref().map(|vouched| &vouched.certificate);
    let by_certificate =
        listing.certificate.is_some() && listing.certificate == certificate.map(crate::certificate::hex);
    let organisation = certificate.and_then(|certificate| certificate.organisation_identifier());
    let by_organisation = listing.organisation.is_some() && listing.organisation.as_deref() == organisation;
    if !by_id && !by_certificate && !by_organisation {
        return None;
    }
    if let (true, Some(expected), Some(found)) = (by_id, &listing.organisation, organisation)
        && expected != found
    {
        let (source, says, found) = (list.name.clone(), expected.clone(), text::cut(found));
        return Some(Err(Problem::IssuerContradicted { source, says, found }));
    }
    if listing.covers(case.as_of) {
        return Some(Ok(()));
    }
    // An entry that has ended vouches for the keys that it names, and for no others (verdict.md: a lapsed domain).
    let ended = listing.until.is_some_and(|until| until <= case.as_of);
    if ended && proof.key.as_ref().is_some_and(|key| key_is_named(listing, key)) {
        return Some(Ok(()));
    }
    let date = |date: Option<credential::Timestamp>| date.map(|date| date.to_string()).unwrap_or_default();
    Some(Err(Problem::ListingNotInForce {
        source: list.name.clone(),
        from: date(listing.from),
        until: date(listing.until),
    }))
}

fn key_is_named(listing: &Listing, key: &credential::key::PublicKey) -> bool {
    key.to_multibase().is_some_and(|text| listing.keys.contains(&text)) || listing.keys.contains(&key.thumbprint())
}

fn registry<'c>(case: &Case<'c>, issuer: &str) -> Option<Identified<'c>> {
    let (registry, entry) =
        case.trust.registries.iter().find_map(|registry| Some((registry, registry.issuers.get(issuer)?)))?;
    let evidence = Evidence::new("listed")
        .with("name", &entry.name)
        .with("source", &registry.name)
        .from(&registry.name)
        .dated(registry.updated);
    Some(Identified {
        finding: Finding::new(Check::IssuerIdentity, Outcome::Pass, CLAUSE).resting_on([evidence]),
        issuer: Some(ProvenIssuer { name: entry.name.clone(), country: None, source: registry.name.clone() }),
        listing: None,
    })
}
