//! Does anybody but the issuer itself say who that is?
//!
//! Sources are asked in their order (`trust::Source::ALL`), what is at hand before what lies elsewhere; the first that knows
//! the issuer answers, and the rest are not asked. None outside is asked about an issuer whose seal does not hold.

mod domain;
mod federation;
mod own_list;
mod registry;

use credential::Timestamp;
pub(crate) use registry::at_hand as registries_at_hand;
use trust::{Ending, Listing, OwnList, Source};

use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::Seen;
use crate::reason::Reason;
use crate::report::{Check, Evidence, Finding, Outcome, ProvenIssuer, Report, Skip};
use crate::text;

const CLAUSE: &str = "your trust sources";

/// What came of asking: the finding, who it is, and the entry of the user's own list that says so.
pub(crate) struct Identified<'c> {
    pub finding: Finding,
    pub issuer: Option<ProvenIssuer>,
    pub listing: Option<(&'c OwnList, &'c Listing)>,
}

/// What the credential says of when it was made: its own word.
#[derive(Clone, Copy)]
pub(crate) struct Dates<'a> {
    /// When it begins.
    pub begun: Option<Timestamp>,
    /// The last of the dates by which it was signed, issued or awarded; looked for where it decides.
    pub last: &'a dyn Fn() -> Option<Timestamp>,
}

/// Whom the sources are asked about.
struct Asked<'a> {
    /// The id that the proof's key proves.
    issuer: Option<&'a str>,
    proof: &'a Seen,
    dates: Dates<'a>,
    /// The address that it names as its issuer's.
    url: Option<&'a str>,
}

/// What one source says.
enum Answer<'c> {
    /// This is who it is.
    Names { issuer: ProvenIssuer, evidence: Evidence, listing: Option<(&'c OwnList, &'c Listing)> },
    /// It knows the issuer, and does not vouch for it.
    Settled(Outcome),
    /// It does not know the issuer.
    Silent,
}

/// What is to be said besides, and who could not be asked.
#[derive(Default)]
struct Beside {
    evidence: Vec<Evidence>,
    unavailable: Vec<(String, Reason)>,
    /// Something is still to be fetched: nobody further on is asked until it is there.
    pending: bool,
}

impl Beside {
    /// A source that gave no answer, and why.
    fn silent(&mut self, name: &str, address: &str, reason: impl Into<Reason>) {
        let (name, reason) = (text::cut(name), reason.into());
        self.unavailable.push((name.clone(), reason.clone()));
        let evidence = Evidence::new("source-not-asked").with("name", &name).with("reason", &reason);
        self.evidence.push(evidence.from(address));
    }
}

/// Of a credential that the one around it seals: its issuer is the same, and so is who says who that is.
pub(crate) fn around<'c>(outer: &Report) -> Identified<'c> {
    let finding = outer.finding(Check::IssuerIdentity).clone();
    Identified { finding, issuer: outer.proven_issuer.clone(), listing: None }
}

/// `issuer` is the id that the proof's key proves; `proof` is the issuer's own proof: without one nobody can be asked,
/// since anybody could have named this issuer. `url` is the address that the credential names as its issuer's.
pub(crate) fn check<'c>(
    case: &Case<'c>,
    issuer: Option<&str>,
    proof: Option<&Seen>,
    dates: Dates<'_>,
    url: Option<&str>,
) -> Identified<'c> {
    let plain = |outcome, evidence: Vec<Evidence>| Identified {
        finding: Finding::new(Check::IssuerIdentity, outcome, CLAUSE).resting_on(evidence),
        issuer: None,
        listing: None,
    };
    let Some(proof) = proof else { return plain(Outcome::Skip(Skip::Blocked(Check::IssuerKey)), Vec::new()) };
    let asked = Asked { issuer, proof, dates, url };
    let mut beside = Beside::default();
    for source in Source::ALL.into_iter().filter(|source| case.trust.asks(*source)) {
        if beside.pending {
            break;
        }
        match ask(case, source, &asked, &mut beside) {
            Answer::Silent => {}
            Answer::Settled(outcome) => return plain(outcome, beside.evidence),
            Answer::Names { issuer, evidence, listing } => {
                let evidence = evidence.with("through", source.id());
                let ended = listing.and_then(|(_, entry)| ended(entry));
                let finding = Finding::new(Check::IssuerIdentity, Outcome::Pass, CLAUSE);
                let finding = finding.resting_on([evidence]).resting_on(ended);
                return Identified { finding, issuer: Some(issuer), listing };
            }
        }
    }
    let off = case.trust.switches.iter().filter(|(_, on)| !on);
    let off = off.map(|(id, _)| Evidence::new("source-off-not-asked").with("name", id));
    let Beside { mut evidence, unavailable, .. } = beside;
    evidence.extend(off);
    plain(Outcome::Unknown(nobody(case, issuer, &unavailable)), evidence)
}

fn ask<'c>(case: &Case<'c>, source: Source, asked: &Asked<'_>, beside: &mut Beside) -> Answer<'c> {
    // Of a list of withdrawals it matters whose key signed it, and not what people call that.
    let outside = case.list_depth == 0;
    match source {
        Source::OwnList => own_list::ask(case, asked, &domain::own(asked.issuer)),
        Source::Certificates => certificate(asked, false),
        Source::EuLists => certificate(asked, true),
        Source::Registries => registry::ask(case, asked.issuer, outside, beside),
        Source::Federations => federation::ask(case, asked.issuer.filter(|_| outside), beside),
        Source::Domains => domain::ask(case, asked, outside, beside),
    }
}

/// Why nobody says who it is.
fn nobody(case: &Case<'_>, issuer: Option<&str>, unavailable: &[(String, Reason)]) -> Problem {
    if !unavailable.is_empty() {
        let names: Vec<&str> = unavailable.iter().map(|(name, _)| name.as_str()).collect();
        let reasons = unavailable.iter().map(|(_, reason)| reason.clone());
        Problem::SourceUnavailable { source: names.join(", "), reason: Reason::all(reasons) }
    } else if case.trust.names_issuers() {
        Problem::IssuerNotListed { issuer: text::cut(issuer.unwrap_or_default()) }
    } else {
        Problem::NoTrustSource {}
    }
}

/// The name that a certificate gives its holder: by an anchor of the user's, or by a trusted list.
fn certificate<'c>(asked: &Asked<'_>, by_list: bool) -> Answer<'c> {
    let Some(vouched) = asked.proof.certificate.as_ref() else { return Answer::Silent };
    let Some(holder) = vouched.holder.clone() else { return Answer::Silent };
    let evidence = match &vouched.listed {
        None if !by_list => {
            Evidence::new("named-by-certificate").with("name", &holder.name).with("source", &holder.source)
        }
        Some(listed) if by_list => Evidence::new("named-by-trusted-list")
            .with("name", &holder.name)
            .with("territory", &listed.territory)
            .with("issue", listed.sequence)
            .from(&holder.source)
            .dated(Some(listed.issued)),
        _ => return Answer::Silent,
    };
    Answer::Names { issuer: holder, evidence, listing: None }
}

/// What became of it, of an entry that has an end.
fn ended(listing: &Listing) -> Option<Evidence> {
    let until = listing.until?;
    let told = listing.ended.is_some() || listing.successor.is_some();
    told.then(|| {
        Evidence::new("institution-ended")
            .with("name", &listing.name)
            .with("ended", listing.ended.map_or("", Ending::id))
            .with("until", until.plus_seconds(-1))
            .with("successor", listing.successor.as_deref().unwrap_or_default())
    })
}
