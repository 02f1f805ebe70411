//! Can this list of withdrawals be believed? Fetched by the rules, sealed by somebody, of the right kind, in its time, and no
//! older than one already seen.
//!
//! Bitstring Status List 1.0, section 3.2; Token Status List, sections 5.1 and 8.3.

use std::sync::Arc;

use credential::format::{self, Content};
use credential::json::JsonError;
use credential::status::{self, Bits, Entry, Mechanism, StatusList};
use credential::{Timestamp, limits};

use crate::case::Case;
use crate::checks::holder_binding::Presented;
use crate::checks::validity_period;
use crate::facts::NeedKind;
use crate::judge;
use crate::opened::Opened;
use crate::problem::Problem;
use crate::reason::{Because, Flaw, Reason};
use crate::report::{Evidence, Finding, Outcome, Report};
use crate::request::CLOCK_SKEW;
use crate::seen::SeenList;
use crate::text;

/// A list that was verified.
#[derive(Debug)]
pub(crate) struct List {
    bits: Bits,
    /// Whose key signed it.
    pub(super) signer: String,
    pub(super) issued: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
    pub(super) fetched: Option<Timestamp>,
    /// The address by which it names itself, if that is another than where the credential finds it.
    pub(super) elsewhere: Option<String>,
}

impl List {
    /// Lists of the W3C kinds have 131,072 entries at least, so that asking for one tells little of whom it is about. What
    /// a shorter one says is no less true.
    pub(super) fn short(&self) -> Option<Evidence> {
        let short = self.bits.order() == status::Order::HighestFirst
            && self.bits.bytes().len() < limits::STATUS_LIST_LEAST_BYTES;
        short.then(|| Evidence::new("short-list").with("entries", self.bits.entries(1)))
    }

    pub(super) fn set_by_the_other_reading(&self, entry: &Entry) -> bool {
        entry.mechanism == Mechanism::RevocationList2020 && self.bits.get_lowest_first(entry.index) != Some(false)
    }

    /// A token list has its own size of entries, in the list.
    pub(super) fn value(&self, entry: &Entry) -> Option<u64> {
        let size = match (entry.size, self.bits.order()) {
            (_, status::Order::LowestFirst { size }) => size,
            (size, status::Order::HighestFirst) => size.unwrap_or(1),
        };
        self.bits.get(entry.index, size)
    }

    /// Reads and verifies it; `case` is the list's own.
    pub(super) fn fetched(case: &Case<'_>, entry: &Entry) -> Result<Self, Problem> {
        let name = || text::cut(&entry.list);
        let fact = case
            .fact(&entry.list, NeedKind::StatusList)
            .map_err(|reason| Problem::ListUnavailable { list: name(), reason: reason.into() })?;
        let body = fact
            .body
            .as_ref()
            .map_err(|reason| Problem::ListUnavailable { list: name(), reason: reason.clone().into() })?;
        if body.len() > limits::CREDENTIAL_BYTES {
            let reason = JsonError::TooLarge { actual: body.len(), limit: limits::CREDENTIAL_BYTES }.into();
            return Err(Problem::ListMalformed { list: name(), reason });
        }
        let list = match entry.mechanism {
            Mechanism::Token => token_list(case, entry, body)?,
            _ => credential_list(case, entry, body)?,
        };
        // A list that says when it was issued tells of that day, whenever it was fetched.
        match case.later(fact.fetched).filter(|_| list.issued.is_none()) {
            Some(fetched) => Err(Problem::ListLater { list: name(), fetched, at: case.as_of }),
            None => Ok(Self { fetched: fact.fetched, ..list }),
        }
    }

    /// A list that nobody sealed, for tests of what is done with one that was opened.
    #[cfg(test)]
    pub(crate) fn of_bits(bits: Bits) -> Self {
        Self { bits, signer: String::new(), issued: None, until: None, fetched: None, elsewhere: None }
    }

    /// Its unpacked bytes.
    pub(crate) fn size(&self) -> usize {
        self.bits.bytes().len()
    }
}

/// What was known at the moment asked about counts: a list that was issued later says nothing of earlier ones.
pub(super) fn not_older_than_seen(case: &Case<'_>, entry: &Entry, list: Arc<List>) -> Opened {
    let newest = case.facts.newest_lists().get(&entry.list, &list.signer).filter(|seen| !ahead(case, *seen));
    let name = || text::cut(&entry.list);
    match (list.issued, newest) {
        (Some(issued), Some(seen)) if issued < seen => Err(Problem::ListOlderThanSeen { list: name(), issued, seen }),
        (None, Some(_)) => Err(Problem::ListMalformed { list: name(), reason: Flaw::Undated.into() }),
        (Some(issued), _) => {
            case.saw(SeenList { list: entry.list.clone(), signer: list.signer.clone(), issued });
            Ok(list)
        }
        (None, None) => Ok(list),
    }
}

/// A list that is itself a credential: judged like one, its own status included.
fn credential_list(case: &Case<'_>, entry: &Entry, body: &[u8]) -> Result<List, Problem> {
    let malformed = |reason: Reason| Problem::ListMalformed { list: text::cut(&entry.list), reason };
    let received = format::read(body);
    let credential = match &received.content {
        _ if received.baked.is_some() => return Err(malformed(Flaw::Picture.into())),
        Content::Credential(credential) => credential,
        Content::Presentation(_) => return Err(malformed(Flaw::Presentation.into())),
        Content::Unrecognised(error) => return Err(malformed(error.clone().into())),
    };
    let (report, signer) = judge::with_signer(case, credential, Presented::Alone);
    must_hold(case, entry, &report)?;
    let signer = signer.ok_or_else(|| malformed(Flaw::SignedByNobody.into()))?;
    let subject = credential.claims.get("credentialSubject").ok_or_else(|| malformed(Flaw::NoSubject.into()))?;
    let list = StatusList::read(subject).map_err(|error| malformed(error.into()))?;
    if list.mechanism != entry.mechanism {
        return Err(malformed(Flaw::OtherList.into()));
    }
    let purpose = entry.purpose.as_deref().unwrap_or_default();
    if !list.purposes.contains(&purpose) {
        let (found, due) = (text::cut(&list.purposes.join(" ")), text::cut(purpose));
        return Err(malformed(Because::About { found, due }.into()));
    }
    let bits = list.decode().map_err(|error| malformed(error.into()))?;
    let due = match entry.mechanism {
        Mechanism::StatusList2021 => "StatusList2021Credential",
        Mechanism::RevocationList2020 => "RevocationList2020Credential",
        Mechanism::Bitstring | Mechanism::Token | Mechanism::OneEdTech => "BitstringStatusListCredential",
    };
    if !format::w3c::types(&credential.claims).contains(&due) {
        return Err(malformed(Because::NotOfType { due }.into()));
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
    for Finding { check, outcome, .. } in report.not_sound() {
        match outcome {
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
            Outcome::Unknown(
                problem @ (Problem::DocumentUnavailable { .. }
                | Problem::DocumentLater { .. }
                | Problem::ListLater { .. }),
            ) => return Err(problem.clone()),
            other => {
                let reason = Because::Check(*check, Box::new(other.clone())).into();
                return Err(Problem::ListMalformed { list, reason });
            }
        }
    }
    Ok(())
}

/// A list of either kind tells for how long it may be used after it was fetched (`ttl`).
/// Of a list that somebody put into a folder without saying when it was fetched, its own signed end alone counts.
fn must_be_fresh(case: &Case<'_>, entry: &Entry, seconds: Option<i64>) -> Result<(), Problem> {
    let fetched = case.facts.get(&entry.list, NeedKind::StatusList).and_then(|fact| fact.fetched);
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
    let malformed = |reason: Reason| Problem::ListMalformed { list: name(), reason };
    let signed = crate::proofs::status_list_token(case, body).map_err(|problem| match problem {
        Problem::DocumentUnavailable { .. } | Problem::DocumentLater { .. } => problem,
        other => Problem::ListMalformed { list: name(), reason: Because::Problem(Box::new(other)).into() },
    })?;
    let claims = &signed.claims;
    if claims.str("sub") != Some(entry.list.as_str()) {
        let found = text::cut(claims.str("sub").unwrap_or("nothing"));
        return Err(malformed(Because::ListOf { found }.into()));
    }
    let issued = claims.get("iat").and_then(Timestamp::from_numeric_date);
    let issued = issued.ok_or_else(|| malformed(Flaw::NotIssued.into()))?;
    let until = match claims.get("exp") {
        None => None,
        Some(exp) => Some(Timestamp::from_numeric_date(exp).ok_or_else(|| malformed(Flaw::EndNoDate.into()))?),
    };
    let begins = match claims.get("nbf") {
        None => issued,
        Some(nbf) => {
            let nbf = Timestamp::from_numeric_date(nbf);
            nbf.ok_or_else(|| malformed(Flaw::BeginningNoDate.into()))?.max(issued)
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
            Some(seconds.ok_or_else(|| malformed(Flaw::Ttl.into()))?)
        }
    };
    must_be_fresh(case, entry, ttl)?;
    let bits = claims.get("status_list").ok_or_else(|| malformed(Flaw::NoList.into()))?;
    let bits = credential::status::decode_token(bits).map_err(|error| malformed(error.into()))?;
    Ok(List { bits, signer: signed.signer, issued: Some(issued), until, fetched: None, elsewhere: None })
}
