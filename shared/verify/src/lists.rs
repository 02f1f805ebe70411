//! Does a certificate lead to a service of the European trusted lists that was granted then?
//!
//! ETSI TS 119 615, clause 4: the status counts that the service had at the time at which the seal or the time-stamp is judged.
//! EN 319 102-1, clause 5.2.6: an authority that is not trusted then is no end of a chain, which leaves it open.

use credential::Timestamp;
use credential::x509::{self, Certificate, Chain, Purpose};
use trust::eu::{self, Found, Kind, Lists, Standing};

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
    // A service is known by its key and its name (TS 119 612, clause 5.5.3), and stands as the list says, not as long as one of its
    // certificates: any of both is the service's. But for its bounds: a certificate that anybody could have made lifts none.
    let newer = |one: &&Certificate| {
        !found.contains(*one) && found.iter().any(|listed| eu::same_service(listed, one) && !is_bounded(listed))
    };
    let newer: Vec<Certificate> = rest.iter().filter(newer).cloned().collect();
    found.extend(newer);
    found
}

/// Whether it may vouch for some names alone (RFC 5280, section 4.2.1.10); its bytes tell, in doubt that it is.
fn is_bounded(certificate: &Certificate) -> bool {
    const NAME_CONSTRAINTS: [u8; 5] = [6, 3, 0x55, 0x1d, 0x1e];
    certificate.der().windows(NAME_CONSTRAINTS.len()).any(|bytes| bytes == NAME_CONSTRAINTS)
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
        Standing::Overdue => Some(match found.next_update {
            None => Problem::TrustedListClosed { territory, issue, issued },
            Some(next) => Problem::TrustedListOverdue { territory, issue, issued, until: next.to_string() },
        }),
        Standing::Ahead => Some(Problem::TrustedListAhead { territory, issue, issued }),
        Standing::Unread(extension) => {
            let extension = text::cut(&extension);
            Some(Problem::ServiceUnread { authority, extension, territory, issue, issued })
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
