//! Does the key belong to whom the document names? verdict.md, "What ties a key to an issuer".

use credential::Timestamp;
use credential::key::PublicKey;
use credential::x509::Certificate;

use super::{Secured, Tie};
use crate::case::Case;
use crate::problem::Problem;
use crate::report::Evidence;
use crate::resolve::{Directory, directory};
use crate::text;

pub(super) fn untied(owner: Option<&str>, key: &str) -> Tie {
    Tie::Open(Problem::KeyNotTied { issuer: owner.unwrap_or_default().to_owned(), key: text::cut(key) })
}

/// The key that a reference carries in its own fragment. Good for the mathematics alone: it ties nothing.
pub(super) fn fragment_key(reference: &str) -> Option<PublicKey> {
    let (_, fragment) = reference.split_once('#')?;
    PublicKey::from_multibase(fragment).ok()
}

/// Whether a key is its owner's (verdict.md, "What ties a key to an issuer").
///
/// `made` is when the proof says that it was made.
pub(super) fn tie_to(
    case: &Case<'_>,
    secured: &Secured<'_, '_>,
    owner: &str,
    reference: Option<&str>,
    key: &PublicKey,
    made: Option<Timestamp>,
) -> Tie {
    let (issuer, named) = (text::cut(owner), text::cut(reference.unwrap_or_default()));
    match directory(case, owner, secured.publishes, secured.relationship) {
        Err(Problem::UnsupportedIssuer { .. }) => Tie::Open(Problem::KeyNotTied { issuer, key: named }),
        Err(problem) => Tie::Open(problem),
        Ok(directory) => then(case, &directory, standing(secured, &directory, reference, key, made)),
    }
}

/// The same, of the moment asked about: a document that was fetched later says whose key it is since then. A log has its own
/// dates.
pub(super) fn then(case: &Case<'_>, directory: &Directory, tie: Tie) -> Tie {
    match (&directory.address, case.later(directory.fetched), tie) {
        (Some(address), Some(fetched), Tie::Owner(_)) if directory.log.is_none() => {
            Tie::Open(Problem::DocumentLater { address: address.clone(), fetched, at: case.as_of })
        }
        (_, _, tie) => tie,
    }
}

/// What it is worth that this directory lists the key, listed it once, or does not.
pub(super) fn standing(
    secured: &Secured<'_, '_>,
    directory: &Directory,
    reference: Option<&str>,
    key: &PublicKey,
    made: Option<Timestamp>,
) -> Tie {
    let made = made.or_else(|| text::claimed_date(secured.claims, secured.token));
    let (issuer, named) = (text::cut(&directory.owner), text::cut(reference.unwrap_or_default()));
    let listed = directory.matching(reference);
    let mut listed = listed.iter().filter(|listed| listed.key.as_ref() == Ok(key));
    match listed.clone().find(|listed| listed.past.is_none()).or_else(|| listed.next()).map(|listed| listed.past) {
        Some(None) => Tie::Owner(tied(directory, made)),
        // Nothing but its own word says that the signature was made while the key was listed.
        Some(Some(past)) if made.is_none_or(|made| past.from <= made && made < past.until) => {
            Tie::Open(Problem::KeyRetired { issuer, key: named, from: past.from, until: past.until })
        }
        None if directory.address.is_none() => Tie::Wrong(Problem::StrangersKey { issuer, key: named }),
        _ => Tie::Wrong(Problem::KeyNotListed { issuer, key: named }),
    }
}

pub(super) fn tied(directory: &Directory, made: Option<Timestamp>) -> Evidence {
    let Some(address) = &directory.address else {
        return Evidence::new("own-key").with("issuer", &directory.owner);
    };
    let Some((log, version)) = directory.log.as_ref().and_then(|log| Some((log, log.version()?))) else {
        return Evidence::new("listed-key").with("address", address).from(address).dated(directory.fetched);
    };
    let evidence = Evidence::new("listed-in-log")
        .with("address", address)
        .with("version", version.number)
        .with("version_id", &version.id)
        .with("since", version.time)
        .with("versions", log.versions())
        .with("witnesses", version.witnessed_by.as_ref().map_or(0, |rule| rule.threshold));
    let then = made.and_then(|made| log.version_at(made));
    let evidence = match then {
        Some(then) => evidence.with("then", then.number).with("then_id", &then.id),
        None => evidence,
    };
    evidence.from(address).dated(directory.fetched)
}

/// Whether a certificate names an https issuer: by its address or its host (SD-JWT VC, section 3.5).
pub(crate) fn certificate_names(certificate: &Certificate, owner: &str) -> bool {
    // A name with user information before the host reads like another host.
    let authority = owner.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = authority.filter(|authority| !authority.contains('@')).and_then(|authority| authority.split(':').next());
    certificate.san_uris().iter().any(|uri| uri == owner)
        || host.is_some_and(|host| certificate.san_dns().iter().any(|name| name.eq_ignore_ascii_case(host)))
}
