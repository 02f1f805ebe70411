//! Has it been withdrawn or suspended, by the issuer's own list?
//!
//! Bitstring Status List 1.0, section 3.2; Status List 2021, section 4; Token Status List, section 8.3.
//! A list is asked for only after signature and issuer's key pass; a bad list is unknown, never a pass.

use std::sync::Arc;

use credential::format::{self, Content, Credential};
use credential::status::{self, Bits, Entry, EntryError, Mechanism, StatusList};
use credential::{Timestamp, limits};
use trust::Listing;

use crate::case::Case;
use crate::facts::NeedKind;
use crate::judge;
use crate::opened::Opened;
use crate::problem::Problem;
use crate::report::{Check, Evidence, Finding, Outcome, Report, Skip};
use crate::request::CLOCK_SKEW;
use crate::seen::SeenList;
use crate::text;

use super::format::kept_back_at_root;
use super::holder_binding::Presented;
use super::validity_period;

mod one_edtech;

const CLAUSE: &str = "Bitstring Status List, 3.2; Token Status List, 8.3";

/// `signer` is whose key signed the credential, if everything about that is sound. `part` says that entries may have been
/// left out of what the issuer signed: then only one that tells of withdrawals is enough.
pub(crate) fn check(
    case: &Case<'_>,
    credential: &Credential<'_>,
    signer: Option<&str>,
    listing: Option<&Listing>,
    part: bool,
) -> Finding {
    let finding = |outcome| Finding::new(Check::Status, outcome, CLAUSE);
    let Some(signer) = signer else { return finding(Outcome::Skip(Skip::Blocked(Check::IssuerKey))) };
    let entries = match entries(credential) {
        Err(problem) => return finding(Outcome::Unknown(problem)),
        Ok(entries) if part && !entries.iter().any(tells_of_withdrawals) => {
            let member = "credentialStatus".to_owned();
            return finding(Outcome::Unknown(Problem::NotDisclosed { member }));
        }
        Ok(entries) if entries.is_empty() => return finding(none_offered(credential)),
        Ok(entries) => entries,
    };
    if case.list_depth >= DEEPEST_LIST {
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
    worst(found)
}

/// Whether an entry says if the credential was withdrawn, and not something else.
fn tells_of_withdrawals(entry: &Result<Entry, Problem>) -> bool {
    matches!(entry, Ok(entry) if entry.purpose.as_deref().is_none_or(|purpose| purpose == "revocation"))
}

/// A list may itself be withdrawn, by a list of its own; that one stands by itself, so that no circle is followed.
const DEEPEST_LIST: u8 = 2;

fn endless(entries: &[Result<Entry, Problem>]) -> Problem {
    let list = entries.iter().flatten().next().map(|entry| text::cut(&entry.list)).unwrap_or_default();
    let reason = "the list of a list may not rest on yet another".to_owned();
    Problem::ListMalformed { list, reason }
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
    let unsupported = |error: EntryError| Problem::UnsupportedStatus { name: text::cut(&error.to_string()) };
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
        let reason = format!("it has no entry {index}");
        return (Outcome::Unknown(Problem::ListMalformed { list: name, reason }), Vec::new());
    };
    let dated = list.issued.or(list.fetched);
    let mut evidence =
        Evidence::new("status-entry").with("list", &name).with("index", index).from(&entry.list).dated(dated);
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
            let reason = "the draft does not say in which order its bits stand, and the two readings differ".to_owned();
            Outcome::Unknown(Problem::ListMalformed { list: name, reason })
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
        (_, Some("message"), _) if !entry.messages.is_empty() => Meaning::Other("message".to_owned()),
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

/// A list that was verified.
#[derive(Debug)]
pub(crate) struct List {
    bits: Bits,
    /// Whose key signed it.
    signer: String,
    issued: Option<Timestamp>,
    until: Option<Timestamp>,
    fetched: Option<Timestamp>,
    /// The address by which it names itself, if that is another than where the credential finds it.
    elsewhere: Option<String>,
}

impl List {
    /// Lists of the W3C kinds have 131,072 entries at least, so that asking for one tells little of whom it is about. What
    /// a shorter one says is no less true.
    fn short(&self) -> Option<Evidence> {
        let short = self.bits.order() == status::Order::HighestFirst
            && self.bits.bytes().len() < limits::STATUS_LIST_LEAST_BYTES;
        short.then(|| Evidence::new("short-list").with("entries", self.bits.entries(1)))
    }

    fn set_by_the_other_reading(&self, entry: &Entry) -> bool {
        entry.mechanism == Mechanism::RevocationList2020 && self.bits.get_lowest_first(entry.index) != Some(false)
    }

    /// A token list has its own size of entries, in the list.
    fn value(&self, entry: &Entry) -> Option<u64> {
        let size = match (entry.size, self.bits.order()) {
            (_, status::Order::LowestFirst { size }) => size,
            (size, status::Order::HighestFirst) => size.unwrap_or(1),
        };
        self.bits.get(entry.index, size)
    }

    /// Reads and verifies it; `case` is the list's own.
    fn fetched(case: &Case<'_>, entry: &Entry) -> Result<Self, Problem> {
        let name = || text::cut(&entry.list);
        let fact = case
            .fact(&entry.list, NeedKind::StatusList)
            .map_err(|reason| Problem::ListUnavailable { list: name(), reason })?;
        let body =
            fact.body.as_ref().map_err(|reason| Problem::ListUnavailable { list: name(), reason: reason.clone() })?;
        if body.len() > limits::CREDENTIAL_BYTES {
            let reason = format!("{} bytes, more than the limit of {}", body.len(), limits::CREDENTIAL_BYTES);
            return Err(Problem::ListMalformed { list: name(), reason });
        }
        let list = match entry.mechanism {
            Mechanism::Token => token_list(case, entry, body)?,
            _ => credential_list(case, entry, body)?,
        };
        Ok(Self { fetched: fact.fetched, ..list })
    }

    /// Its unpacked bytes.
    pub(crate) fn size(&self) -> usize {
        self.bits.bytes().len()
    }
}

/// What was known at the moment asked about counts: a list that was issued later says nothing of earlier ones.
fn not_older_than_seen(case: &Case<'_>, entry: &Entry, list: Arc<List>) -> Opened {
    let newest = case.facts.newest_lists().get(&entry.list, &list.signer).filter(|seen| !ahead(case, *seen));
    let name = || text::cut(&entry.list);
    match (list.issued, newest) {
        (Some(issued), Some(seen)) if issued < seen => Err(Problem::ListOlderThanSeen { list: name(), issued, seen }),
        (None, Some(_)) => {
            let reason = "it does not say when it was issued, and one that does was seen before".to_owned();
            Err(Problem::ListMalformed { list: name(), reason })
        }
        (Some(issued), _) => {
            case.saw(SeenList { list: entry.list.clone(), signer: list.signer.clone(), issued });
            Ok(list)
        }
        (None, None) => Ok(list),
    }
}

/// A list that is itself a credential: judged like one, its own status included.
fn credential_list(case: &Case<'_>, entry: &Entry, body: &[u8]) -> Result<List, Problem> {
    let malformed = |reason: String| Problem::ListMalformed { list: text::cut(&entry.list), reason };
    let received = format::read(body);
    let credential = match &received.content {
        Content::Credential(credential) => credential,
        Content::Presentation(_) => return Err(malformed("it is a presentation".to_owned())),
        Content::Unrecognised(error) => return Err(malformed(error.to_string())),
    };
    let (report, signer) = judge::with_signer(case, body, credential, Presented::Alone);
    must_hold(case, entry, &report)?;
    let signer = signer.ok_or_else(|| malformed("nobody signed it".to_owned()))?;
    let subject =
        credential.claims.get("credentialSubject").ok_or_else(|| malformed("it has no subject".to_owned()))?;
    let list = StatusList::read(subject).map_err(|error| malformed(error.to_string()))?;
    if list.mechanism != entry.mechanism {
        return Err(malformed("it is a list of another kind than the credential says".to_owned()));
    }
    let purpose = entry.purpose.as_deref().unwrap_or_default();
    if !list.purposes.contains(&purpose) {
        return Err(malformed(format!(
            "it is about {}, not about {}",
            text::cut(&list.purposes.join(" ")),
            text::cut(purpose)
        )));
    }
    let bits = list.decode().map_err(|error| malformed(error.to_string()))?;
    let due = match entry.mechanism {
        Mechanism::StatusList2021 => "StatusList2021Credential",
        Mechanism::RevocationList2020 => "RevocationList2020Credential",
        Mechanism::Bitstring | Mechanism::Token | Mechanism::OneEdTech => "BitstringStatusListCredential",
    };
    if !format::w3c::types(&credential.claims).contains(&due) {
        return Err(malformed(format!("its type is not {due}")));
    }
    let period = validity_period::period(&credential.claims, credential.token.as_ref())?;
    let fresh = list.ttl.and_then(|milliseconds| i64::try_from(milliseconds / 1000).ok());
    must_be_fresh(case, entry, fresh)?;
    let named = credential.claims.str("id").or(list.id);
    let elsewhere = named.filter(|named| !same_address(named, &entry.list)).map(str::to_owned);
    Ok(List { bits, signer, issued: period.from, until: period.until, fetched: None, elsewhere })
}

/// Whether two addresses lead to the same document: the fragment is beside the point, and scheme and host are written in
/// either case (RFC 3986, section 6.2.2.1).
fn same_address(one: &str, other: &str) -> bool {
    let parts = |address: &str| {
        let address = address.split('#').next().unwrap_or_default().to_owned();
        let path = address.find("://").and_then(|at| address.get(at + 3..)?.find('/').map(|slash| at + 3 + slash));
        let (head, path) = address.split_at_checked(path.unwrap_or(address.len())).unwrap_or((&address, ""));
        (head.to_ascii_lowercase(), path.trim_end_matches('/').to_owned())
    };
    parts(one) == parts(other)
}

/// Whether a list is of the future, further than clocks differ: many are made when they are asked for, a moment after
/// the one asked about.
fn ahead(case: &Case<'_>, issued: Timestamp) -> bool {
    case.as_of.plus_seconds(CLOCK_SKEW) < issued
}

/// Form, signature, issuer's key and dates of a list must pass.
fn must_hold(case: &Case<'_>, entry: &Entry, report: &Report) -> Result<(), Problem> {
    let list = text::cut(&entry.list);
    let required =
        [Check::Format, Check::Disclosures, Check::Signature, Check::IssuerKey, Check::ValidityPeriod, Check::Status];
    for check in required {
        match &report.finding(check).outcome {
            Outcome::Pass | Outcome::Skip(Skip::NotApplicable) => {}
            Outcome::Skip(Skip::NotOffered) if check == Check::Status => {}
            Outcome::Skip(Skip::Disabled) if check == Check::IssuerKey => {}
            Outcome::Unknown(problem @ Problem::ListUnavailable { .. }) => return Err(problem.clone()),
            Outcome::Fail(Problem::Expired { valid_until, .. }) => {
                return Err(Problem::ListNotInForce { list, from: String::new(), until: valid_until.to_string() });
            }
            Outcome::Fail(Problem::NotYetValid { valid_from, .. }) if !ahead(case, *valid_from) => {}
            Outcome::Fail(Problem::NotYetValid { valid_from, .. }) => {
                return Err(Problem::ListNotInForce { list, from: valid_from.to_string(), until: String::new() });
            }
            Outcome::Fail(Problem::ProofNotYetMade { created, .. }) => {
                return Err(Problem::ListNotInForce { list, from: created.to_string(), until: String::new() });
            }
            Outcome::Fail(Problem::ProofExpired { expires, .. }) => {
                return Err(Problem::ListNotInForce { list, from: String::new(), until: expires.to_string() });
            }
            Outcome::Unknown(Problem::DocumentUnavailable { address, reason }) => {
                return Err(Problem::DocumentUnavailable { address: address.clone(), reason: reason.clone() });
            }
            other => {
                let reason = format!("{}: {}", check.id(), other.problem().map_or_else(|| other.id(), Problem::id));
                return Err(Problem::ListMalformed { list, reason });
            }
        }
    }
    Ok(())
}

/// A list of either kind tells for how long it may be used after it was fetched (`ttl`).
/// Of a list that somebody put into a folder without saying when it was fetched, its own signed end alone counts.
fn must_be_fresh(case: &Case<'_>, entry: &Entry, seconds: Option<i64>) -> Result<(), Problem> {
    let fetched = case.facts.get(&entry.list).and_then(|fact| fact.fetched);
    let (Some(seconds), Some(fetched)) = (seconds, fetched) else { return Ok(()) };
    let until = fetched.plus_seconds(seconds);
    if case.as_of <= until {
        return Ok(());
    }
    let (from, until) = (fetched.to_string(), until.to_string());
    Err(Problem::ListNotInForce { list: text::cut(&entry.list), from, until })
}

/// A status list token (Token Status List, sections 5.1 and 8.3).
fn token_list(case: &Case<'_>, entry: &Entry, body: &[u8]) -> Result<List, Problem> {
    let name = || text::cut(&entry.list);
    let malformed = |reason: String| Problem::ListMalformed { list: name(), reason };
    let signed = crate::proofs::status_list_token(case, body).map_err(|problem| match problem {
        Problem::DocumentUnavailable { .. } => problem,
        other => Problem::ListMalformed { list: name(), reason: other.id().to_owned() },
    })?;
    let claims = &signed.claims;
    if claims.str("sub") != Some(entry.list.as_str()) {
        let found = claims.str("sub").unwrap_or("nothing");
        return Err(malformed(format!("it is the list of {}", text::cut(found))));
    }
    let issued = claims.get("iat").and_then(Timestamp::from_numeric_date);
    let issued = issued.ok_or_else(|| malformed("it does not say when it was issued".to_owned()))?;
    let until = match claims.get("exp") {
        None => None,
        Some(exp) => Some(Timestamp::from_numeric_date(exp).ok_or_else(|| malformed("its end is no date".to_owned()))?),
    };
    let begins = match claims.get("nbf") {
        None => issued,
        Some(nbf) => {
            let nbf = Timestamp::from_numeric_date(nbf);
            nbf.ok_or_else(|| malformed("its beginning is no date".to_owned()))?.max(issued)
        }
    };
    if until.is_some_and(|until| until <= case.as_of) || ahead(case, begins) {
        let until = until.map(|until| until.to_string()).unwrap_or_default();
        return Err(Problem::ListNotInForce { list: name(), from: begins.to_string(), until });
    }
    let ttl = match claims.get("ttl") {
        None => None,
        // Token Status List, section 5.1: a positive number of seconds.
        Some(ttl) => {
            let seconds = ttl.as_i64().filter(|seconds| *seconds > 0);
            Some(seconds.ok_or_else(|| malformed("its ttl is no positive number".to_owned()))?)
        }
    };
    must_be_fresh(case, entry, ttl)?;
    let bits = claims.get("status_list").ok_or_else(|| malformed("it holds no list".to_owned()))?;
    let bits = credential::status::decode_token(bits).map_err(|error| malformed(error.to_string()))?;
    Ok(List { bits, signer: signed.signer, issued: Some(issued), until, fetched: None, elsewhere: None })
}
