//! Might this body award this, at this level, on that day?
//!
//! Asked in this order, and the first that settles it answers: the user's own list; credentials about accreditation, at hand
//! and inside; chains of accreditation; what the credential itself says of its issuer's accreditation. Who issued it and
//! what that body may award are two questions: an issuer's own word about its accreditation settles nothing for it.

mod awarded;
mod body;
mod chain;
mod claimed;
mod cover;
mod given;
mod own;
mod permit;
mod sound;
mod state;

use credential::format::{Credential, holds_any};
use credential::json::Value;
use trust::accreditation::SOURCES;

use crate::case::Case;
use crate::checks::issuer_identity::Identified;
use crate::problem::Problem;
use crate::proofs::Seen;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

use awarded::Awarded;
use body::Body;
use cover::Fit;

const CLAUSE: &str = "your trust sources";

/// What is asked about.
pub(crate) struct Asked<'a, 'v, 'c> {
    pub credential: &'a Credential<'v>,
    /// Who somebody says the issuer is.
    pub identified: &'a Identified<'c>,
    /// The issuer's own proof, if everything about the seal is sound.
    pub proof: Option<&'a Seen>,
    /// Whose key signed, under the same condition.
    pub signer: Option<&'a str>,
}

/// What one source says.
enum Heard {
    /// Nothing of that body.
    Silent,
    /// It may award this.
    Covers(Evidence),
    /// The credential says so, and nobody vouches for that.
    Claims(Problem, Vec<Evidence>),
    /// It may not.
    Outside(Problem, Vec<Evidence>),
    /// That cannot be told.
    Open(Problem, Vec<Evidence>),
}

impl Heard {
    /// The better of two of the same kind: one that covers the award is enough, and what is said of another speaks
    /// against nothing.
    fn or(self, other: Self) -> Self {
        if other.rank() < self.rank() { other } else { self }
    }

    fn rank(&self) -> u8 {
        match self {
            Heard::Covers(_) => 0,
            Heard::Claims(..) => 1,
            Heard::Outside(..) => 2,
            Heard::Open(..) => 3,
            Heard::Silent => 4,
        }
    }
}

pub(crate) fn check<'c>(case: &Case<'c>, asked: &Asked<'_, '_, 'c>) -> Finding {
    let finding = |outcome| Finding::new(Check::Accreditation, outcome, CLAUSE);
    // Of a list, or of an accreditation itself, nobody asks who allowed it: whether its signer counts is asked elsewhere.
    if case.list_depth > 0 {
        return finding(Outcome::Skip(Skip::NotAsked));
    }
    // Accreditations name a DID, which the seal proves though nobody says whose it is; lists and claims name bodies.
    let known = asked.identified.issuer.is_some();
    if asked.proof.is_none() && !known {
        return finding(Outcome::Skip(Skip::Blocked(Check::IssuerIdentity)));
    }
    let nobody = || {
        if !known {
            return finding(Outcome::Skip(Skip::Blocked(Check::IssuerIdentity)));
        }
        let issuer = text::cut(asked.credential.issuer().unwrap_or_default());
        finding(Outcome::Unknown(Problem::NoAccreditationSource { issuer }))
    };
    if !anybody_to_ask(case, asked) {
        return nobody();
    }
    let proven = asked.proof.and_then(|proof| proof.certificate.as_ref()?.proven);
    let awarded = Awarded::read(asked.credential, proven);
    let each = body::bodies(case, asked, &awarded).into_iter().map(|body| match body {
        Ok(body) => of_body(case, asked, &body, &awarded),
        Err(problem) => Some(finding(Outcome::Unknown(problem))),
    });
    let each: Vec<Finding> = each.map(|found| found.unwrap_or_else(nobody)).collect();
    // Of a joint award each body must be allowed to make it.
    each.into_iter().rev().max_by_key(|finding| weight(&finding.outcome)).unwrap_or_else(nobody)
}

fn weight(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Fail(_) => 2,
        Outcome::Unknown(_) => 1,
        _ => 0,
    }
}

/// Whether there is a source at all: most credentials name none, and reading what they award takes a while.
fn anybody_to_ask(case: &Case<'_>, asked: &Asked<'_, '_, '_>) -> bool {
    let claims = &asked.credential.claims;
    asked.identified.listing.is_some_and(|(_, entry)| !entry.awards.is_empty())
        || !case.trust.accreditations.is_empty()
        || claims.get("termsOfUse").is_some()
        || (asked.identified.issuer.is_some() && mentions(claims, "accreditation"))
        // A portfolio is evidence of what was learned, and no source; a credential in it may be one.
        || (claims.get("evidence").is_some() && (mentions(claims, "awardedBy") || holds_any(asked.credential)))
}

/// Whether a member of that name stands anywhere. Claims are as deep as the reader of JSON allows, which is not deep.
fn mentions(value: &Value<'_>, name: &str) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(known, value)| known == name || mentions(value, name)),
        Value::Array(items) => items.iter().any(|item| mentions(item, name)),
        _ => false,
    }
}

/// What the sources say of one body, asked in order. `None` if none of them says anything.
fn of_body<'c>(case: &Case<'c>, asked: &Asked<'_, '_, 'c>, body: &Body<'c>, awarded: &Awarded) -> Option<Finding> {
    let finding = |outcome| Finding::new(Check::Accreditation, outcome, CLAUSE);
    let known = asked.identified.issuer.is_some();
    let [credentials, chains, claims] = SOURCES.map(|id| case.trust.switches.asks_id(id, true));
    let asks = |on: bool, ask: &dyn Fn() -> Heard| if on { ask() } else { Heard::Silent };
    let sources: [&dyn Fn() -> Heard; 4] = [
        &|| own::ask(case, body, awarded),
        &|| asks(credentials, &|| given::ask(case, asked, body, awarded)),
        &|| asks(chains, &|| chain::ask(case, asked, body, awarded)),
        &|| asks(claims && known, &|| claimed::ask(case, body, awarded)),
    ];
    let (mut open, mut beside) = (None, Vec::new());
    for ask in sources {
        match ask() {
            Heard::Silent => {}
            Heard::Covers(evidence) => return Some(finding(Outcome::Pass).resting_on([evidence]).resting_on(beside)),
            Heard::Outside(problem, seen) => {
                return Some(finding(Outcome::Fail(problem)).resting_on(seen).resting_on(beside));
            }
            Heard::Open(problem, seen) | Heard::Claims(problem, seen) => {
                if let Problem::AccreditationUnavailable { source, .. } = &problem {
                    beside.push(Evidence::new("accreditation-not-asked").from(source));
                }
                beside.extend(seen);
                open = open.or(Some(problem));
            }
        }
    }
    open.map(|problem| finding(Outcome::Unknown(problem)).resting_on(beside))
}

/// Why an award is not covered, as a problem; `None` if it is.
fn not_covered(source: &str, fit: Fit) -> Option<Problem> {
    let source = text::cut(source);
    Some(match fit {
        Fit::Yes => return None,
        Fit::No(miss) => Problem::OutsideAccreditation {
            source,
            limb: miss.limb.to_owned(),
            allowed: text::cut(&miss.allowed),
            found: text::cut(&miss.found),
        },
        // It ends with a day: the moment after that is another day.
        Fit::Ended { awarded, until } => Problem::AccreditationEnded { source, awarded, until: until.plus_seconds(-1) },
        Fit::Open(limb) => Problem::AwardNotComparable { source, limb: limb.to_owned() },
    })
}
