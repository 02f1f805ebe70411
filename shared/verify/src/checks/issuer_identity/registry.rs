//! Does a registry of issuers name this one?
//!
//! A registry that lies at an address is fetched whole, so that whoever keeps it does not learn whom it is asked about, and
//! only for an issuer whose seal holds.

use std::sync::Arc;

use trust::registry::Registered;
use trust::{Published, Registry, limits};

use super::{Answer, Beside};
use crate::case::Case;
use crate::facts::NeedKind;
use crate::memo::Memo;
use crate::reason::{Because, Reason};
use crate::report::{Evidence, ProvenIssuer};

/// Registries that were read, by what they are called.
static READ: Memo<Registry> = Memo::new();

/// `outside`: whether those that lie elsewhere may be asked too.
pub(super) fn ask<'c>(case: &Case<'c>, issuer: Option<&str>, outside: bool, beside: &mut Beside) -> Answer<'c> {
    let Some(issuer) = issuer else { return Answer::Silent };
    for registry in &case.trust.registries {
        if let Some(entry) = registry.issuers.get(issuer) {
            return names(registry, entry, Evidence::new("listed").from(&registry.name).dated(registry.updated));
        }
    }
    if !outside || !issuer.starts_with("did:") {
        return Answer::Silent;
    }
    let mut found = Answer::Silent;
    for published in case.trust.asked_registries() {
        match (fetched(case, published, beside), &found) {
            (Some((registry, evidence)), Answer::Silent) => {
                if let Some(entry) = registry.issuers.get(issuer) {
                    found = names(&registry, entry, evidence);
                }
            }
            _ => continue,
        }
    }
    found
}

/// The published registries that were fetched.
pub(crate) fn at_hand(case: &Case<'_>) -> Vec<Arc<Registry>> {
    let fetched = case.trust.asked_registries().filter_map(|published| {
        let body = case.facts.get(&published.address, NeedKind::IssuerRegistry)?.body.as_ref().ok()?;
        READ.get(&published.name, body, || read(&published.name, body)).ok()
    });
    fetched.collect()
}

fn read(name: &str, body: &[u8]) -> Result<Registry, Reason> {
    Registry::from_json(name, body).map_err(|error| error.flaw.into())
}

fn names<'c>(registry: &Registry, entry: &Registered, evidence: Evidence) -> Answer<'c> {
    let evidence = evidence.with("name", &entry.name).with("source", &registry.name);
    let issuer = ProvenIssuer { name: entry.name.clone(), country: None, source: registry.name.clone() };
    Answer::Names { issuer, evidence, listing: None }
}

/// A registry as it was fetched, and the beginning of what rests on it.
fn fetched(case: &Case<'_>, published: &Published, beside: &mut Beside) -> Option<(Arc<Registry>, Evidence)> {
    let Published { name, address, .. } = published;
    let Some(fact) = case.facts.get(address, NeedKind::IssuerRegistry) else {
        // Noted as a need.
        let reason = case.fact(address, NeedKind::IssuerRegistry).err().map_or_else(Reason::unsaid, Reason::from);
        beside.pending = true;
        beside.silent(name, address, reason);
        return None;
    };
    let read = match &fact.body {
        Err(reason) => Err(reason.clone().into()),
        Ok(body) => {
            let old = |fetched: &credential::Timestamp| fetched.plus_seconds(limits::REGISTRY_SECONDS) < case.as_of;
            match fact.fetched.filter(old) {
                Some(fetched) => Err(Because::OldCopy { fetched }.into()),
                None => READ.get(name, body, || read(name, body)),
            }
        }
    };
    match read {
        Ok(registry) => {
            let evidence = Evidence::new("listed").from(address).dated(fact.fetched);
            let evidence = match registry.updated {
                Some(updated) => evidence.with("updated", updated),
                None => evidence,
            };
            Some((registry, evidence))
        }
        Err(reason) => {
            beside.silent(name, address, reason);
            None
        }
    }
}
