//! Does a credential about accreditation hold by itself, and whose key signed it?
//!
//! It is judged as a list of withdrawals is: its form, seal, key and status. That it has run out takes nothing from what it
//! says of the time before; whether the award is from then is asked with its dates.

use credential::format::{Content, Credential, Received};
use trust::{Listing, OwnList};

use crate::case::Case;
use crate::checks::holder_binding::Presented;
use crate::judge;
use crate::problem::Problem;
use crate::reason::{Flaw, Reason};
use crate::report::{Check, Finding};
use crate::text;

/// The one credential in these bytes.
pub(super) fn credential<'r, 'b>(received: &'r Received<'b>) -> Option<&'r Credential<'b>> {
    match &received.content {
        Content::Credential(credential) => Some(credential),
        Content::Presentation(_) | Content::Unrecognised(_) => None,
    }
}

/// Whose key signed, if everything about that is sound.
pub(super) fn signer(case: &Case<'_>, credential: &Credential<'_>, source: &str) -> Result<String, Problem> {
    let inner = case.of_list();
    let (report, signer) = judge::with_signer(&inner, credential, Presented::Alone);
    let complete = case.take_needs(inner).is_some();
    let expired = |finding: &Finding| {
        finding.check == Check::ValidityPeriod && matches!(finding.outcome.problem(), Some(Problem::Expired { .. }))
    };
    let source = || text::cut(source);
    if let Some(Finding { check, outcome, .. }) = report.not_sound().find(|finding| !expired(finding)) {
        let missing = matches!(
            outcome.problem(),
            Some(Problem::DocumentUnavailable { .. } | Problem::ListUnavailable { .. } | Problem::NoKey { .. })
        );
        let reason = Reason::of_check(*check, outcome);
        if !complete || missing {
            return Err(Problem::AccreditationUnavailable { source: source(), reason });
        }
        return Err(Problem::AccreditationNotSound { source: source(), reason });
    }
    signer.ok_or_else(|| Problem::AccreditationNotSound { source: source(), reason: Flaw::IssuerKey.into() })
}

/// Entries of the user's own list that name that signer and are in force.
pub(super) fn listings<'c>(
    case: &Case<'c>,
    signer: &str,
) -> impl Iterator<Item = (&'c OwnList, &'c Listing)> + use<'c> {
    let (as_of, signer) = (case.as_of, signer.to_owned());
    case.trust.listings().filter(move |(_, entry)| {
        let certificate = entry.certificate.as_deref().is_some_and(|hex| signer == format!("sha256:{hex}"));
        (entry.ids.contains(&signer) || certificate) && entry.covers(as_of)
    })
}
