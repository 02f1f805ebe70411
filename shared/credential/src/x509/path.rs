//! Which way leads from a certificate to an anchor, over certificates that may vouch for one another?
//!
//! RFC 5280, section 6.1: names and signatures from one to the next, authorities with the right to sign, how many may stand below,
//! for which names they may vouch, policies where one must be named, and nothing critical that is not known. Anchors are held to what
//! their own certificates say (RFC 5937). Dates are the caller's.

use std::collections::BTreeSet;

use super::constraints::Bound;
use super::effort::{Effort, Signed};
use super::{Certificate, NotJudged};
use crate::limits;

const ANY_POLICY: &str = "2.5.29.32.0";

/// Why a way that reaches an anchor is none.
#[derive(Clone, Debug)]
pub(super) enum Flaw {
    /// An authority on it may not vouch for a name below.
    Outside,
    /// It was not judged.
    Open(NotJudged),
}

/// Looks for ways, and hands over each that is whole, from the certificate to the anchor; until it is told to stop.
pub(super) struct Search<'a, 'f> {
    pub(super) between: Vec<&'a Certificate>,
    pub(super) anchors: Vec<&'a Certificate>,
    pub(super) effort: &'a Effort,
    /// Takes a way; whether it is the one.
    pub(super) found: &'f mut dyn FnMut(&[&'a Certificate]) -> bool,
    /// The first flaw of a way that reaches an anchor: what stands beside and leads nowhere says nothing.
    pub(super) flaw: Option<Flaw>,
}

impl<'a> Search<'a, '_> {
    /// Whether a way from the certificate was taken.
    pub(super) fn from(&mut self, leaf: &'a Certificate) -> bool {
        let flaw = unknown(leaf);
        self.above(&mut vec![leaf], flaw.as_ref())
    }

    /// `flaw` is what the way has met so far.
    fn above(&mut self, way: &mut Vec<&'a Certificate>, flaw: Option<&Flaw>) -> bool {
        for anchor in self.anchors.clone() {
            let Some(own) = self.vouches(anchor, way) else { continue };
            way.push(anchor);
            let flaw = flaw.cloned().or(own).or_else(|| policies(way));
            let taken = match flaw {
                None => (self.found)(way),
                Some(flaw) => {
                    self.flaw.get_or_insert(flaw);
                    false
                }
            };
            way.pop();
            if taken {
                return true;
            }
        }
        let longest = way.len() > limits::CHAIN_CERTIFICATES;
        for next in self.between.clone() {
            // The same name and key twice makes a way no better.
            if way.iter().any(|one| one.spki() == next.spki() && one.subject().is(next.subject())) {
                continue;
            }
            let Some(own) = self.vouches(next, way) else { continue };
            if longest {
                self.flaw.get_or_insert(Flaw::Open(NotJudged::TooLong { limit: limits::CHAIN_CERTIFICATES }));
                return false;
            }
            let flaw = flaw.cloned().or(own).or_else(|| unknown(next));
            way.push(next);
            if self.above(way, flaw.as_ref()) {
                return true;
            }
            way.pop();
        }
        false
    }

    /// Whether `authority` signed the last certificate of the way; inside, why it may not stand above it.
    fn vouches(&mut self, authority: &Certificate, way: &[&Certificate]) -> Option<Option<Flaw>> {
        let last = way.last()?;
        if !self.effort.step() {
            self.flaw = Some(Flaw::Open(NotJudged::TooMuch));
            return None;
        }
        if !authority.is_authority() || !last.issuer().is(authority.subject()) {
            return None;
        }
        match self.effort.signed(last, authority) {
            Some(Signed::Yes) => {}
            Some(Signed::No) => return None,
            Some(Signed::Unread) => {
                let authority = authority.subject().to_string();
                return Some(Some(Flaw::Open(NotJudged::Signature { authority })));
            }
            None => {
                self.flaw = Some(Flaw::Open(NotJudged::TooMuch));
                return None;
            }
        }
        // Those that only renew an authority's own key do not count (section 4.2.1.9).
        let below = way.iter().skip(1).filter(|one| !one.is_self_issued()).count();
        if authority.most_below().is_some_and(|most| below > most) {
            return Some(Some(Flaw::Open(NotJudged::TooFar { authority: authority.subject().to_string() })));
        }
        Some(outside(authority, way))
    }
}

fn unknown(certificate: &Certificate) -> Option<Flaw> {
    let oid = certificate.unknown_extension()?.to_owned();
    Some(Flaw::Open(NotJudged::Extension { oid, subject: certificate.subject().to_string() }))
}

/// Section 6.1.4 (g): every name below is held to what the authority is bound to.
fn outside(authority: &Certificate, way: &[&Certificate]) -> Option<Flaw> {
    let constraints = authority.constraints()?;
    // Section 6.1.3 (b): one that only renews an authority's own key is not held to them, but for the last.
    let held = way.iter().enumerate().filter(|(place, one)| *place == 0 || !one.is_self_issued());
    held.map(|(_, one)| constraints.hold(one)).find_map(|bound| match bound {
        Bound::Within => None,
        Bound::Outside => Some(Flaw::Outside),
        Bound::Unread => Some(Flaw::Open(NotJudged::Names { authority: authority.subject().to_string() })),
    })
}

/// Whether a policy is missing where one must stand. Policies under other names are not followed.
fn policies(way: &[&Certificate]) -> Option<Flaw> {
    let (anchor, below) = way.split_last()?;
    let (mut explicit_after, mut inhibited, mut mapped) = (None::<u64>, false, false);
    // `None` is any.
    let mut valid: Option<BTreeSet<&str>> = None;
    for (place, one) in below.iter().enumerate().rev() {
        match one.policies() {
            None => valid = Some(BTreeSet::new()),
            Some(named) if named.iter().any(|policy| policy == ANY_POLICY) && !inhibited => {}
            Some(named) => {
                let said = named.iter().map(String::as_str).filter(|policy| *policy != ANY_POLICY);
                let named: BTreeSet<&str> = said.collect();
                valid = Some(match valid {
                    None => named,
                    Some(valid) => valid.intersection(&named).copied().collect(),
                });
            }
        }
        if place == 0 || !one.is_self_issued() {
            explicit_after = explicit_after.map(|after| after.saturating_sub(1));
        }
        let rules = one.policy_rules();
        explicit_after = [explicit_after, rules.explicit_after].into_iter().flatten().min();
        inhibited |= rules.inhibits_any;
        mapped |= rules.maps;
    }
    let missing = explicit_after == Some(0) && (mapped || valid.is_some_and(|valid| valid.is_empty()));
    missing.then(|| Flaw::Open(NotJudged::Policies { authority: anchor.subject().to_string() }))
}
