//! Does anybody but the issuer itself say who that is?

use credential::Timestamp;
use trust::{Listing, OwnList};

use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::Seen;
use crate::report::{Check, Evidence, Finding, Outcome, ProvenIssuer, Report, Skip};
use crate::text;

const CLAUSE: &str = "your trust sources";

/// What came of asking: the finding, who it is, and the entry of the user's own list that says so.
pub(crate) struct Identified<'c> {
    pub finding: Finding,
    pub issuer: Option<ProvenIssuer>,
    pub listing: Option<(&'c OwnList, &'c Listing)>,
}

/// Of a credential that the one around it seals: its issuer is the same, and so is who says who that is.
pub(crate) fn around<'c>(outer: &Report) -> Identified<'c> {
    let finding = outer.finding(Check::IssuerIdentity).clone();
    Identified { finding, issuer: outer.proven_issuer.clone(), listing: None }
}

/// `issuer` is the id that the proof's key proves; `proof` is the issuer's own proof: without one nobody can be asked,
/// since anybody could have named this issuer. `begun` is when the credential says that it begins.
pub(crate) fn check<'c>(
    case: &Case<'c>,
    issuer: Option<&str>,
    proof: Option<&Seen>,
    begun: Option<Timestamp>,
) -> Identified<'c> {
    let plain = |outcome| Identified {
        finding: Finding::new(Check::IssuerIdentity, outcome, CLAUSE),
        issuer: None,
        listing: None,
    };
    let Some(proof) = proof else { return plain(Outcome::Skip(Skip::Blocked(Check::IssuerKey))) };
    match own_list(case, &Asked { issuer, proof, begun }) {
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
        let listed = proof.certificate.as_ref().and_then(|vouched| vouched.listed.as_ref());
        let evidence = match listed {
            None => Evidence::new("named-by-certificate").with("name", &holder.name).with("source", &holder.source),
            Some(listed) => Evidence::new("named-by-trusted-list")
                .with("name", &holder.name)
                .with("territory", &listed.territory)
                .with("issue", listed.sequence)
                .from(&holder.source)
                .dated(Some(listed.issued)),
        };
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

/// Whom the list is asked about.
struct Asked<'a> {
    issuer: Option<&'a str>,
    proof: &'a Seen,
    begun: Option<Timestamp>,
}

type Found<'c> = Result<(&'c OwnList, &'c Listing), Problem>;

/// A contradiction by any entry; else the first entry that names the issuer and counts; else why none of them counts.
fn own_list<'c>(case: &Case<'c>, asked: &Asked<'_>) -> Option<Found<'c>> {
    let (mut found, mut first_problem) = (None, None);
    for list in &case.trust.own {
        for listing in &list.listings {
            match named(case, list, listing, asked) {
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
fn named(case: &Case<'_>, list: &OwnList, listing: &Listing, asked: &Asked<'_>) -> Option<Result<(), Problem>> {
    let vouched = asked.proof.certificate.as_ref();
    let by_id = asked.issuer.is_some_and(|issuer| listing.ids.contains(issuer));
    let by_certificate = listing.certificate.is_some()
        && listing.certificate == vouched.map(|vouched| crate::certificate::hex(&vouched.certificate));
    // The names in a certificate count only where an authority that the user trusts put them there.
    let organisation =
        vouched.filter(|vouched| vouched.anchored).and_then(|vouched| vouched.certificate.organisation_identifier());
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
    Some(if counts(case, listing, asked) {
        Ok(())
    } else {
        let date = |date: Option<Timestamp>| date.map(|date| date.to_string()).unwrap_or_default();
        let (from, until) = (date(listing.from), date(listing.until));
        Err(Problem::ListingNotInForce { source: list.name.clone(), from, until })
    })
}

/// An entry that has ended vouches for the keys that it names and for no others (verdict.md: a lapsed domain), and for
/// nothing that began after its end (a closed school's key); and for what a trusted time-stamp proves to be from its days.
fn counts(case: &Case<'_>, listing: &Listing, asked: &Asked<'_>) -> bool {
    let proven = asked.proof.certificate.as_ref().and_then(|vouched| vouched.proven);
    if listing.covers(case.as_of) || proven.is_some_and(|proven| listing.covers(proven)) {
        return true;
    }
    let Some(until) = listing.until.filter(|until| *until <= case.as_of) else { return false };
    asked.begun.is_none_or(|begun| begun < until)
        && asked.proof.key.as_ref().is_some_and(|key| key_is_named(listing, key))
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
