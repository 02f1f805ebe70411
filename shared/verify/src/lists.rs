//! Does a certificate lead to a service of the European trusted lists that was granted then?
//!
//! ETSI TS 119 615, clause 4: the status counts that the service had at the time at which the seal or the time-stamp is judged.
//! EN 319 102-1, clause 5.2.6: an authority that is not trusted then is no end of a chain, which leaves it open.

use credential::Timestamp;
use credential::x509::{self, Certificate, Chain, Purpose};
use trust::eu::{Found, Kind, Lists, Standing};

use crate::case::Case;
use crate::certificate::{Asked, problem_of};
use crate::problem::Problem;
use crate::text;

/// The kind of service that vouches for what is asked; `None` if none of the lists' does.
fn kind(purpose: Purpose) -> Option<Kind> {
    match purpose {
        Purpose::Seal => Some(Kind::CaQc),
        Purpose::TimeStamp => Some(Kind::TsaQtst),
        Purpose::X5c => None,
    }
}

/// Certificates of listed services in which a chain for that purpose may end, whatever their status.
pub(crate) fn anchors(case: &Case<'_>, leaf: &Certificate, rest: &[Certificate], purpose: Purpose) -> Vec<Certificate> {
    let (Some(lists), Some(kind)) = (&case.trust.eu, kind(purpose)) else { return Vec::new() };
    let chain: Vec<&Certificate> = std::iter::once(leaf).chain(rest).collect();
    let mut found: Vec<Certificate> = Vec::new();
    for one in lists.candidates(kind, &chain) {
        if !found.contains(one) {
            found.push(one.clone());
        }
    }
    found
}

/// A chain to a service that was granted then, with the list that says so; or why there is none. `None` if no list knows
/// anybody on the way, or there are no lists.
pub(crate) fn lead(case: &Case<'_>, asked: &Asked<'_>) -> Option<Result<(Chain, Found), Problem>> {
    let lists = case.trust.eu.as_ref()?;
    let anchors = anchors(case, asked.leaf, asked.rest, asked.purpose);
    if anchors.is_empty() {
        return None;
    }
    let chain = match x509::chain(asked.leaf, asked.rest, &anchors, asked.at, asked.purpose, &case.effort) {
        Ok(chain) => chain,
        Err(error) => return Some(Err(problem_of(asked.leaf, error))),
    };
    let anchor = chain.path.last()?;
    let (standing, found) = lists.standing(anchor, kind(asked.purpose)?, asked.at, case.as_of)?;
    Some(match problem(standing, &found, asked.at) {
        None => Ok((chain, found)),
        Some(problem) => Err(problem),
    })
}

/// Why a service vouches for nothing then; `None` if it was granted.
pub(crate) fn problem(standing: Standing, found: &Found, at: Timestamp) -> Option<Problem> {
    let authority = text::cut(&found.provider);
    let (territory, issue, issued) = (found.territory.clone(), found.sequence, found.issued);
    match standing {
        Standing::Granted => None,
        Standing::NotGranted(status) => {
            Some(Problem::ServiceNotGranted { authority, status: text::cut(&status), at, territory, issue, issued })
        }
        Standing::OtherKind => Some(Problem::ServiceOfAnotherKind { authority, territory, issue, issued }),
        Standing::Overdue => {
            let until = found.next_update.map(|next| next.to_string()).unwrap_or_default();
            Some(Problem::TrustedListOverdue { territory, issue, issued, until })
        }
    }
}

/// How the service stood that the chain ends in, at that moment; `None` where it ends in none of the lists'.
pub(crate) fn standing(
    lists: &Lists,
    path: &[Certificate],
    at: Timestamp,
    as_of: Timestamp,
) -> Option<(Standing, Found)> {
    path.iter().skip(1).find_map(|authority| lists.standing(authority, Kind::CaQc, at, as_of))
}
