//! Has it been withdrawn or suspended, by the issuer's own list?
//!
//! Bitstring Status List 1.0, section 3.2; Status List 2021, section 4; Token Status List, section 8.3.
//! A list is asked for only after signature and issuer's key pass; a bad list is unknown, never a pass.

use std::sync::Arc;

use credential::format::Credential;
use credential::status::{self, Entry, EntryError, Mechanism};
use trust::Listing;

use super::format::kept_back_at_root;
use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::LeftOut;
use crate::reason::{Because, Flaw};
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

mod list;
mod one_edtech;

pub(crate) use list::List;
use list::not_older_than_seen;

const CLAUSE: &str = "Bitstring Status List, 3.2; Token Status List, 8.3";

/// `signer` is whose key signed the credential, if everything about that is sound. Where something may have been left out of
/// what the issuer signed, only an entry that tells of withdrawals is enough, and only where none could be left out.
pub(crate) fn check(
    case: &Case<'_>,
    credential: &Credential<'_>,
    signer: Option<&str>,
    listing: Option<&Listing>,
    left_out: LeftOut,
) -> Finding {
    let finding = |outcome| Finding::new(Check::Status, outcome, CLAUSE);
    let Some(signer) = signer else { return finding(Outcome::Skip(Skip::Blocked(Check::IssuerKey))) };
    let entries = match entries(credential) {
        Err(problem) => return finding(Outcome::Unknown(problem)),
        Ok(entries) if entries.is_empty() && left_out == LeftOut::Nothing => return finding(none_offered(credential)),
        Ok(entries) => entries,
    };
    if case.list_depth >= DEEPEST_LIST && !entries.is_empty() {
        return finding(Outcome::Unknown(endless(&entries)));
    }
    let found: Vec<Finding> = entries
        .iter()
        .map(|entry| match entry {
            Err(problem) => finding(Outcome::Unknown(problem.clone())),
            Ok(entry) if entry.mechanism == Mechanism::OneEdTech => {
                let (outcome, evidence) = one_edtech::look_up(case, credential, signer, entry);
                finding(outcome).resting_on(evidence)
            }
            Ok(entry) => {
                let (outcome, evidence) = one(case, signer, entry, listing);
                finding(outcome).resting_on(evidence)
            }
        })
        .collect();
    let mut finding = worst(found);
    // That it is not suspended, that no newer copy is to be had, or whatever a purpose of its own means, says nothing of a
    // withdrawal.
    if finding.outcome.passed() && !entries.iter().any(tells_of_withdrawals) {
        finding.outcome = none_offered(credential);
    }
    if matches!(finding.outcome, Outcome::Pass | Outcome::Skip(_))
        && let Some(problem) = not_shown(&entries, left_out)
    {
        finding.outcome = Outcome::Unknown(problem);
    }
    finding
}

/// What may be missing among the entries of a credential of which a part is shown.
fn not_shown(entries: &[Result<Entry, Problem>], left_out: LeftOut) -> Option<Problem> {
    match left_out {
        LeftOut::Nothing => None,
        _ if !entries.iter().any(tells_of_withdrawals) => {
            Some(Problem::NotDisclosed { member: "credentialStatus".to_owned() })
        }
        LeftOut::ButStatus => None,
        LeftOut::Anything => Some(Problem::StatusMayBeLeftOut { shown: entries.len() as u64 }),
    }
}

/// Whether an entry says if the credential was withdrawn, and not something else.
fn tells_of_withdrawals(entry: &Result<Entry, Problem>) -> bool {
    matches!(entry, Ok(entry) if entry.purpose.as_deref().is_none_or(|purpose| purpose == "revocation"))
}

/// A list may itself be withdrawn, by a list of its own; that one stands by itself, so that no circle is followed.
const DEEPEST_LIST: u8 = 2;

fn endless(entries: &[Result<Entry, Problem>]) -> Problem {
    let list = entries.iter().flatten().next().map(|entry| text::cut(&entry.list)).unwrap_or_default();
    Problem::ListMalformed { list, reason: Flaw::ListOfList.into() }
}

/// No entry is not offered, unless what was kept back may be one.
fn none_offered(credential: &Credential<'_>) -> Outcome {
    match kept_back_at_root(credential) {
        0 => Outcome::Skip(Skip::NotOffered),
        count => Outcome::Unknown(Problem::MayBeWithheld { member: "credentialStatus".to_owned(), count }),
    }
}

/// A set bit decides; then what could not be found out; else all are clear. Evidence of all of them is kept.
fn worst(found: Vec<Finding>) -> Finding {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::Fail(Problem::Revoked { .. }) => 0,
        Outcome::Fail(_) => 1,
        Outcome::Unknown(Problem::DelegatedList { .. } | Problem::ListElsewhere { .. }) => 3,
        Outcome::Unknown(_) => 2,
        _ => 4,
    };
    let outcome = found.iter().map(|finding| &finding.outcome).min_by_key(|outcome| rank(outcome)).cloned();
    let outcome = outcome.unwrap_or(Outcome::Skip(Skip::NotOffered));
    let evidence = found.into_iter().flat_map(|finding| finding.evidence);
    Finding::new(Check::Status, outcome, CLAUSE).resting_on(evidence)
}

/// The entries in signed data: `credentialStatus` of W3C credentials, `status` of tokens. One that we cannot look up
/// stands there as its problem.
fn entries(credential: &Credential<'_>) -> Result<Vec<Result<Entry, Problem>>, Problem> {
    let unsupported = |error: EntryError| Problem::UnsupportedStatus { name: error.into() };
    let mut entries = Vec::new();
    if let Some(status) = credential.claims.get("credentialStatus") {
        entries
            .extend(status::entries(status).map_err(unsupported)?.into_iter().map(|entry| entry.map_err(unsupported)));
    }
    // Of a VC-JWT 1.1 it stands beside `vc`; one inside is not where it belongs, and is no less said.
    for status in credential.token.iter().chain([&credential.claims]).filter_map(|claims| claims.get("status")) {
        entries.push(status::token_entry(status).map_err(unsupported));
    }
    Ok(entries)
}

fn one(case: &Case<'_>, signer: &str, entry: &Entry, listing: Option<&Listing>) -> (Outcome, Vec<Evidence>) {
    let opened = case.list(entry, |inner| List::fetched(inner, entry).map(Arc::new));
    let list = match opened.and_then(|list| not_older_than_seen(case, entry, list)) {
        Ok(list) => list,
        Err(problem) => return (Outcome::Unknown(problem), Vec::new()),
    };
    let (name, index) = (text::cut(&entry.list), entry.index);
    let Some(value) = list.value(entry) else {
        let reason = Because::NoEntry { index }.into();
        return (Outcome::Unknown(Problem::ListMalformed { list: name, reason }), Vec::new());
    };
    let dated = list.issued.or(list.fetched);
    let mut evidence =
        Evidence::new("status-entry").with("list", &name).with("index", index).from(&entry.list).dated(dated);
    if entry.purpose.as_deref() == Some("suspension") {
        evidence = evidence.with("purpose", "suspension");
    }
    if let Some(issued) = list.issued {
        evidence = evidence.with("issued", issued);
    }
    if let Some(until) = list.until {
        evidence = evidence.with("until", until);
    }
    let as_of = dated.unwrap_or(case.as_of);
    let delegate = listing.is_some_and(|listing| listing.status_lists_by.contains(&list.signer));
    let meaning = match meaning(entry, value) {
        // Early writers counted from the lowest bit: only what is clear by either reading is clear.
        Meaning::Clear if list.set_by_the_other_reading(entry) => Meaning::Unclear,
        // Bitstring Status List, section 2.1: it does not make the credential invalid.
        Meaning::Refresh => {
            evidence = evidence.with("update", "available");
            Meaning::Clear
        }
        other => other,
    };
    let evidence = std::iter::once(evidence).chain(list.short()).collect();
    let outcome = match meaning {
        // Of one issuer's lists, another could be put in the place of this one.
        Meaning::Clear if list.elsewhere.is_some() => Outcome::Unknown(Problem::ListElsewhere {
            list: name,
            named: text::cut(list.elsewhere.as_deref().unwrap_or_default()),
        }),
        Meaning::Clear if list.signer == signer || delegate => Outcome::Pass,
        Meaning::Clear => Outcome::Unknown(Problem::DelegatedList {
            list: name,
            signer: text::cut(&list.signer),
            issuer: text::cut(signer),
        }),
        Meaning::Revoked => Outcome::Fail(Problem::Revoked { list: name, as_of }),
        Meaning::Suspended => Outcome::Fail(Problem::Suspended { list: name, as_of }),
        Meaning::Other(purpose) => {
            let value = match entry.message(value) {
                Some(message) => format!("{value}: {}", text::cut(message)),
                None => value.to_string(),
            };
            Outcome::Unknown(Problem::StatusSet { list: name, purpose, value })
        }
        Meaning::Refresh | Meaning::Unclear => {
            Outcome::Unknown(Problem::ListMalformed { list: name, reason: Flaw::BitOrder.into() })
        }
    };
    (outcome, evidence)
}

enum Meaning {
    Clear,
    Revoked,
    Suspended,
    /// An updated credential is to be had.
    Refresh,
    Unclear,
    Other(String),
}

fn meaning(entry: &Entry, value: u64) -> Meaning {
    match (entry.mechanism, entry.purpose.as_deref(), value) {
        // A message may say anything, in its first value too.
        (_, Some("message"), _) => Meaning::Other("message".to_owned()),
        (_, _, 0) => Meaning::Clear,
        // Token Status List, section 7.1: 1 is INVALID, 2 is SUSPENDED; all others are the application's.
        (Mechanism::Token, _, 1) => Meaning::Revoked,
        (Mechanism::Token, _, 2) => Meaning::Suspended,
        (Mechanism::Token, _, _) => Meaning::Other("status".to_owned()),
        (_, Some("revocation"), _) => Meaning::Revoked,
        (_, Some("suspension"), _) => Meaning::Suspended,
        (Mechanism::Bitstring, Some("refresh"), _) => Meaning::Refresh,
        (_, purpose, _) => Meaning::Other(text::cut(purpose.unwrap_or_default())),
    }
}
