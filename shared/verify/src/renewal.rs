//! Is a newer copy offered, and what is it to the one at hand? Asked for only when the person says so, and once.
//!
//! Open Badges 3.0, "Verification", step 3, and "Credential equality and comparison"; 1EdTech Credential Refresh 1.0.

use std::collections::{BTreeSet, HashMap};

use credential::Timestamp;
use credential::format::{Content, Credential, Received, w3c};
use credential::json::{Object, Value};

use crate::facts::{Need, NeedKind};
use crate::problem::Problem;
use crate::reason::Because;
use crate::report::{Answer, Check, Question, Report};
use crate::text;

/// The one type of service that is asked.
const SERVICE: &str = "1EdTechCredentialRefresh";

/// Most differences that are named.
const MOST: usize = 32;

/// What came of asking the issuer for a newer copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// Where it was asked for.
    pub address: String,
    /// When the copy came; `None` if nothing did, or if nobody knows.
    pub fetched: Option<Timestamp>,
    /// What the copy is to the one at hand; or why that one stands as it is.
    pub outcome: Result<Renewed, Problem>,
}

/// A copy that takes the place of the one at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// SHA-256 of the bytes that it takes the place of, in hexadecimal.
    pub original: String,
    /// What it says otherwise, proofs left out; none if it says the same.
    pub changes: Vec<Change>,
    /// How many more differences there are.
    pub more: usize,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where, as a JSON pointer into the claims.
    pub place: String,
    /// What the one at hand says there, shortened.
    pub before: Option<String>,
    /// What the copy says there, shortened.
    pub after: Option<String>,
}

/// Where a newer copy may be asked for: only where the issuer's seal holds, so that nobody else has us ask anywhere.
pub fn offered(received: &Received<'_>, report: &Report) -> Option<Need> {
    let credential = one(received)?;
    let sealed = [Check::Signature, Check::IssuerKey].iter().all(|check| report.finding(*check).outcome.passed());
    let services = credential.claims.get("refreshService").map(Value::one_or_many).unwrap_or_default();
    let service = services.iter().find(|service| w3c::types(service).contains(&SERVICE))?;
    let address = service.str("id").filter(|id| id.starts_with("https://"))?;
    sealed.then(|| Need { address: address.to_owned(), kind: NeedKind::RenewedCredential })
}

fn one<'r, 'b>(received: &'r Received<'b>) -> Option<&'r Credential<'b>> {
    match &received.content {
        Content::Credential(credential) => Some(credential),
        _ => None,
    }
}

/// What a copy is to the credential it was asked for; `report` is the copy's own.
///
/// # Errors
/// Why it does not take its place: it is not intact, another credential, or an older one.
pub fn compare(original: &Received<'_>, copy: &Received<'_>, report: &Report) -> Result<Renewed, Problem> {
    let (Some(before), Some(after)) = (one(original), one(copy)) else {
        return Err(Problem::RenewalNotIntact { reason: Because::Kind(text::cut(&report.kind)).into() });
    };
    if report.answer(Question::Intact) != Answer::Yes {
        let mut intact = report.findings.iter().filter(|finding| finding.check.question() == Some(Question::Intact));
        let problem = intact.find_map(|finding| finding.outcome.problem());
        let reason = problem.map_or(Because::Unsaid, |problem| Because::Problem(Box::new(problem.clone())));
        return Err(Problem::RenewalNotIntact { reason: reason.into() });
    }
    let ids = |credential: &Credential<'_>| [credential.issuer(), credential.claims.str("id")].map(same_spelling);
    for ((member, expected), found) in ["issuer", "id"].into_iter().zip(ids(before)).zip(ids(after)) {
        if expected.is_empty() || expected != found {
            let (expected, found) = (text::cut(&expected), text::cut(&found));
            return Err(Problem::RenewalOfAnother { member: member.to_owned(), expected, found });
        }
    }
    let begins = |credential: &Credential<'_>| text::claimed_date(&credential.claims, credential.token.as_ref());
    if let (Some(before), Some(after)) = (begins(before), begins(after))
        && after < before
    {
        return Err(Problem::RenewalOlder { before, after });
    }
    let mut found = Differences::default();
    found.look("", Some(&before.claims), Some(&after.claims));
    let original = credential::digest::sha256_hex(original.bytes);
    Ok(Renewed { original, changes: found.changes, more: found.more })
}

/// An id as it is compared: percent-encoding undone, and without space around it.
fn same_spelling(id: Option<&str>) -> String {
    let id = id.unwrap_or_default();
    percent_encoding::percent_decode_str(id).decode_utf8_lossy().trim().to_owned()
}

fn members<'o, 'v>(object: &'o Object<'v>) -> HashMap<&'o str, &'o Value<'v>> {
    object.iter().collect()
}

#[derive(Default)]
struct Differences {
    changes: Vec<Change>,
    more: usize,
}

impl Differences {
    fn look(&mut self, place: &str, before: Option<&Value<'_>>, after: Option<&Value<'_>>) {
        match (before, after) {
            (Some(before), Some(after)) if before == after => {}
            (Some(Value::Object(before)), Some(Value::Object(after))) => {
                let (before, after) = (members(before), members(after));
                let names: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
                for name in names.into_iter().filter(|name| *name != "proof") {
                    let below = format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
                    self.look(&below, before.get(name).copied(), after.get(name).copied());
                }
            }
            _ if self.changes.len() >= MOST => self.more += 1,
            _ => {
                let said = |value: Option<&Value<'_>>| value.map(|value| text::cut(&value.to_serde().to_string()));
                self.changes.push(Change { place: text::cut(place), before: said(before), after: said(after) });
            }
        }
    }
}
