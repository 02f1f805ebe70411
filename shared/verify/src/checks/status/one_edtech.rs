//! Does the list of 1EdTech name this credential? 1EdTech Revocation List Status Method 1.0.
//!
//! Nobody signs that list, so what it leaves out proves nothing; what it names is told.

use credential::format::Credential;
use credential::status::{Entry, RevocationList};

use crate::case::Case;
use crate::facts::NeedKind;
use crate::problem::Problem;
use crate::reason::{Because, Flaw, Reason};
use crate::report::{Evidence, Outcome};
use crate::text;

pub(super) fn look_up(
    case: &Case<'_>,
    credential: &Credential<'_>,
    signer: &str,
    entry: &Entry,
) -> (Outcome, Option<Evidence>) {
    let name = text::cut(&entry.list);
    let fact = match case.fact(&entry.list, NeedKind::StatusList) {
        Ok(fact) => fact,
        Err(reason) => return (Outcome::Unknown(Problem::ListUnavailable { list: name, reason: reason.into() }), None),
    };
    if let Some(fetched) = case.later(fact.fetched) {
        return (Outcome::Unknown(Problem::ListLater { list: name, fetched, at: case.as_of }), None);
    }
    let malformed =
        |reason: Reason| (Outcome::Unknown(Problem::ListMalformed { list: text::cut(&entry.list), reason }), None);
    let list = match fact.body.as_ref().map(|body| RevocationList::parse(body)) {
        Ok(Ok(list)) => list,
        Ok(Err(error)) => return malformed(error.into()),
        Err(reason) => return malformed(reason.clone().into()),
    };
    let Some(id) = credential.claims.str("id") else {
        return malformed(Flaw::NoId.into());
    };
    if let Some(other) = list.issuer.as_deref().filter(|issuer| *issuer != signer) {
        return malformed(Because::ListOf { found: text::cut(other) }.into());
    }
    let evidence = Evidence::new("revocation-list").with("entries", list.len() as u64).from(&entry.list);
    let evidence = Some(evidence.dated(fact.fetched));
    let outcome = match list.withdrawn(id) {
        Some(_) => Outcome::Fail(Problem::Revoked { list: name, as_of: fact.fetched.unwrap_or(case.as_of) }),
        None => Outcome::Unknown(Problem::UnsignedList { list: name }),
    };
    (outcome, evidence)
}
