//! Which domains are this issuer's own? They prove a domain, and not a name: only the user's own list ties one to the other.
//!
//! A did:web or did:webvh without a path is its domain's; of others a domain must say that they are its own: Well Known DID
//! Configuration (DIF), "Domain Linkage Credential" and "DID Configuration Resource Verification".

use credential::did::Relationship;
use credential::format::{self, Content, Credential};
use credential::json::{self, Value};
use credential::limits;
use trust::Source;
use trust::domain::{self, Place};

use super::{Answer, Asked, Beside, own_list};
use crate::case::Case;
use crate::checks::holder_binding::Presented;
use crate::facts::{Need, NeedKind};
use crate::judge;
use crate::reason::{Because, Flaw, Reason};
use crate::report::Evidence;
use crate::resolve::{self, Publishes};
use crate::text;

/// Most entries of a domain's configuration that are looked through, and most that are judged because they name the issuer.
const ENTRIES: usize = 256;
const JUDGED: usize = 4;
/// Most domains of the user's own list that are asked whether the issuer is theirs.
const ASKED: usize = 8;

/// The domain that an identifier proves by itself: that of a did:web, a did:webvh or an https issuer without a path.
pub(super) fn own(issuer: Option<&str>) -> Vec<String> {
    let place = issuer.and_then(Place::of).filter(Place::is_whole);
    place.map(|place| vec![place.host]).unwrap_or_default()
}

/// Says which domains are the issuer's; who runs them, nobody here says unless the user does.
pub(super) fn ask<'c>(case: &Case<'c>, asked: &Asked<'_>, outside: bool, beside: &mut Beside) -> Answer<'c> {
    let Some(issuer) = asked.issuer else { return Answer::Silent };
    if let Some(place) = Place::of(issuer) {
        beside.evidence.push(published(&place));
    }
    if !outside || !issuer.starts_with("did:") {
        return Answer::Silent;
    }
    let mut claimed = claimed(case, issuer);
    claimed.extend(sealed_in(case, asked, &claimed));
    for origin in &claimed {
        match linked(case, origin, issuer) {
            Linked::Yes(host, evidence) => {
                let answer = by_list(case, asked, &host);
                match answer {
                    Answer::Silent => beside.evidence.push(evidence),
                    known => return known,
                }
            }
            Linked::No(reason) | Linked::Unreachable(reason) => {
                let evidence = Evidence::new("domain-not-linked").with("domain", &text::cut(origin));
                beside.evidence.push(evidence.with("reason", reason));
            }
            Linked::Pending => beside.pending = true,
        }
    }
    listed(case, asked, issuer, &claimed, beside)
}

/// Where the issuer's keys are published: that is the domain's, or a page's of it.
fn published(place: &Place) -> Evidence {
    if place.is_whole() {
        return Evidence::new("controls-domain").with("domain", &place.host);
    }
    let port = place.port.map(|port| format!(":{port}")).unwrap_or_default();
    let under = text::cut(&format!("{port}{}", place.path.as_deref().unwrap_or_default()));
    Evidence::new("published-under").with("domain", &place.host).with("place", &under)
}

/// The origins that the issuer's own document claims as its own.
fn claimed(case: &Case<'_>, issuer: &str) -> Vec<String> {
    let directory = resolve::directory(case, issuer, Publishes::Document, Relationship::AssertionMethod);
    directory.map(|directory| directory.linked_domains.clone()).unwrap_or_default()
}

/// The origin of the address that the credential names as its issuer's, if whoever runs the program wants it asked. The seal
/// holds, so that it is the issuer's own word; the domain's is what is asked for.
fn sealed_in(case: &Case<'_>, asked: &Asked<'_>, claimed: &[String]) -> Option<String> {
    let site = asked.url.filter(|_| case.trust.asks_issuer_urls()).and_then(domain::site)?;
    let known = claimed.iter().any(|claimed| domain::origin(claimed).as_ref() == Some(&site));
    let own = own(asked.issuer).iter().any(|host| site == format!("https://{host}"));
    (!known && !own).then_some(site)
}

/// Domains that the user lists without any other mark of their owner: each may say that the issuer is its own.
fn listed<'c>(case: &Case<'c>, asked: &Asked<'_>, issuer: &str, claimed: &[String], beside: &mut Beside) -> Answer<'c> {
    if !case.trust.asks(Source::OwnList) {
        return Answer::Silent;
    }
    let listings = case.trust.own.iter().flat_map(|list| &list.listings);
    let own = own(Some(issuer));
    let mut domains: Vec<String> = listings.flat_map(|listing| listing.domains.iter().cloned()).collect();
    domains.sort_unstable();
    domains.dedup();
    domains.retain(|host| {
        let origin = format!("https://{host}");
        !own.contains(host) && !claimed.iter().any(|claimed| domain::origin(claimed).as_ref() == Some(&origin))
    });
    if domains.len() > ASKED {
        let count = (domains.len() - ASKED) as u64;
        beside.evidence.push(Evidence::new("domains-not-asked").with("count", count));
    }
    let mut silent = Vec::new();
    for host in domains.iter().take(ASKED) {
        match linked(case, &format!("https://{host}"), issuer) {
            Linked::Yes(host, _) => match by_list(case, asked, &host) {
                Answer::Silent => {}
                known => return known,
            },
            // That a domain says nothing of this issuer is no news: most issuers are others.
            Linked::No(_) => {}
            Linked::Unreachable(_) => silent.push(host.as_str()),
            Linked::Pending => beside.pending = true,
        }
    }
    if !silent.is_empty() {
        beside.evidence.push(Evidence::new("domains-silent-not-asked").with("names", &silent.join(", ")));
    }
    Answer::Silent
}

fn by_list<'c>(case: &Case<'c>, asked: &Asked<'_>, host: &str) -> Answer<'c> {
    match case.trust.asks(Source::OwnList) {
        true => own_list::ask(case, asked, &[host.to_owned()]),
        false => Answer::Silent,
    }
}

/// Whether a domain says that an identifier is its own.
enum Linked {
    /// It does: the host, and what that rests on.
    Yes(String, Evidence),
    No(Reason),
    /// It gives no answer.
    Unreachable(Reason),
    Pending,
}

/// Asks a domain which identifiers are its own. It learns that somebody asks, and not about whom.
fn linked(case: &Case<'_>, origin: &str, issuer: &str) -> Linked {
    let Some(origin) = domain::origin(origin) else { return Linked::No(Flaw::NoOrigin.into()) };
    let Some(host) = Place::of(&origin).map(|place| place.host) else {
        return Linked::No(Flaw::NoOrigin.into());
    };
    let address = format!("{origin}/.well-known/did-configuration.json");
    let kind = NeedKind::DidConfiguration;
    let Some(fact) = case.facts.get(&address, kind) else {
        case.need(Need { address, kind });
        return Linked::Pending;
    };
    let body = match &fact.body {
        Ok(body) => body,
        Err(reason) => return Linked::Unreachable(reason.clone().into()),
    };
    match entries(body).and_then(|entries| by_one(case, &entries, &origin, issuer)) {
        Ok(()) => Linked::Yes(
            host.clone(),
            Evidence::new("linked-domain").with("domain", &host).from(&address).dated(fact.fetched),
        ),
        Err(reason) => Linked::No(reason),
    }
}

/// The entries of a configuration: tokens as they stand, documents written without spaces.
fn entries(body: &[u8]) -> Result<Vec<Vec<u8>>, Reason> {
    let value = json::parse(body, limits::DOCUMENT_BYTES)?;
    let entries = value.get("linked_dids").and_then(Value::as_array).ok_or(Flaw::NoLinkedDids)?;
    if entries.len() > ENTRIES {
        return Err(Because::Entries { limit: ENTRIES }.into());
    }
    let bytes = |entry: &Value<'_>| match entry.as_str() {
        Some(token) => token.as_bytes().to_vec(),
        None => entry.to_serde().to_string().into_bytes(),
    };
    Ok(entries.iter().map(bytes).collect())
}

/// One entry about this issuer that holds is enough; why the last does not, if none does.
fn by_one(case: &Case<'_>, entries: &[Vec<u8>], origin: &str, issuer: &str) -> Result<(), Reason> {
    let mut reason = Flaw::NotNamed.into();
    let mut judged = 0;
    for bytes in entries {
        let received = format::read(bytes);
        let Content::Credential(credential) = &received.content else { continue };
        if received.baked.is_some() || credential.issuer() != Some(issuer) {
            continue;
        }
        if judged == JUDGED {
            return Err(Because::OwnEntries { limit: JUDGED }.into());
        }
        judged += 1;
        match holds(case, credential, origin, issuer) {
            Ok(()) => return Ok(()),
            Err(why) => reason = why,
        }
    }
    Err(reason)
}

/// "DID Configuration Resource Verification": its subject, issuer and this issuer are one, its origin is this one, and it is
/// sealed by the issuer's key and in force.
fn holds(case: &Case<'_>, credential: &Credential<'_>, origin: &str, issuer: &str) -> Result<(), Reason> {
    let claims = &credential.claims;
    if !format::w3c::types(claims).contains(&"DomainLinkageCredential") {
        return Err(Flaw::NoLinkage.into());
    }
    let subject = claims.get("credentialSubject").map(Value::alone);
    if credential.subjects() != [issuer] || subject.and_then(|subject| subject.str("id")) != Some(issuer) {
        return Err(Flaw::EntrySubject.into());
    }
    let named = subject.and_then(|subject| subject.str("origin"));
    if named.and_then(domain::origin).as_deref() != Some(origin) {
        let found = text::cut(named.unwrap_or("no origin"));
        return Err(Because::EntryFor { found }.into());
    }
    let ends = ["expirationDate", "validUntil"].iter().any(|member| claims.get(member).is_some());
    if !ends && credential.token.as_ref().is_none_or(|token| token.get("exp").is_none()) {
        return Err(Flaw::EntryEnd.into());
    }
    // Judged like a list of withdrawals: form, seal, key and dates, and not who people say that its issuer is.
    let inner = case.of_list();
    let (report, signer) = judge::with_signer(&inner, credential, Presented::Alone);
    case.take_needs(inner);
    let open = report.not_sound().next();
    match open {
        Some(finding) => Err(Because::Entry(finding.check, Box::new(finding.outcome.clone())).into()),
        None if signer.as_deref() != Some(issuer) => Err(Flaw::EntryKey.into()),
        None => Ok(()),
    }
}
