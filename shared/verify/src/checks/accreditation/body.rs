//! Who awards, by what is proven: the issuer, or a body that lets the issuer issue for it?
//!
//! Whose right is asked about is whoever awards (ELM, AwardingProcess). What a credential says of another body than its
//! issuer is the issuer's word, and counts where the user's own list says that this issuer may issue for that body.

use std::collections::BTreeSet;

use credential::x509::fold;
use learning::Organisation;
use trust::{Listing, OwnList};

use super::Asked;
use super::awarded::{Awarded, in_all_languages, same_names};
use crate::case::Case;
use crate::problem::Problem;
use crate::text;

/// Somebody who awards.
#[derive(Clone)]
pub(super) struct Body<'c> {
    /// As people call it; its id where nobody says a name.
    pub name: String,
    /// Everything by which it is proven to be known.
    pub ids: BTreeSet<String>,
    /// Its names, folded, by those who say who it is.
    pub names: BTreeSet<String>,
    /// As the file describes it, in each place.
    pub described: Vec<Organisation>,
    /// The entry of the user's own list that names it.
    pub listing: Option<(&'c OwnList, &'c Listing)>,
}

/// Whether an organisation is that body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    /// By an identifier of both.
    Body,
    /// It has the same name, which another may have too.
    ByName,
    Another,
}

impl Body<'_> {
    /// Whether this organisation is the body: by an identifier that is proven or that the file gives both, or by standing in the
    /// file as the same thing; never by its name alone, and not where they have different numbers of one kind.
    pub(super) fn is(&self, named: &Organisation) -> Is {
        let numbers: Vec<_> = self.described.iter().map(|own| named.same_numbers(own)).collect();
        if numbers.contains(&Some(false)) || self.registered_otherwise(named) {
            return Is::Another;
        }
        let proven = named.identifiers.iter().any(|id| self.ids.contains(&id.value.value));
        if proven || numbers.contains(&Some(true)) {
            return Is::Body;
        }
        let called: Vec<_> = self.described.iter().map(|own| same_names(named, own)).collect();
        let by_others = named.name.iter().flat_map(in_all_languages).any(|name| self.names.contains(&fold(&name)));
        let same = called.contains(&Some(true)) || (by_others && !called.contains(&Some(false)));
        let node = !named.node.is_empty() && self.described.iter().any(|own| own.node == named.node);
        match (node, same) {
            (true, _) if same || !called.contains(&Some(false)) => Is::Body,
            (_, true) => Is::ByName,
            _ => Is::Another,
        }
    }

    /// Whether it has another number in a register in which the body is proven to have one (EN 319 412-1, clause 5.1.4).
    fn registered_otherwise(&self, named: &Organisation) -> bool {
        named.identifiers.iter().map(|id| id.value.value.as_str()).any(|id| {
            let same = |own: &&String| register(id).is_some() && register(own) == register(id);
            let mut own = self.ids.iter().filter(same).peekable();
            own.peek().is_some() && !own.any(|own| fold(own) == fold(id))
        })
    }
}

/// "VATIE-" of "VATIE-1234567A".
fn register(id: &str) -> Option<&str> {
    let start = id.get(..6)?;
    let letters = start.strip_suffix('-')?;
    letters.bytes().all(|byte| byte.is_ascii_uppercase()).then_some(start)
}

/// The bodies whose right is asked about, each of them once; or why it is not known of one who that is.
pub(super) fn bodies<'c>(
    case: &Case<'c>,
    asked: &Asked<'_, '_, 'c>,
    awarded: &Awarded,
) -> Vec<Result<Body<'c>, Problem>> {
    let mut issuer = issuer(asked);
    issuer.described.extend(awarded.award.issuing_body.clone());
    let mut bodies: Vec<Result<Body<'c>, Problem>> = Vec::new();
    for named in awarded.everybody() {
        let mut body = if is_issuer(named, awarded.award.issuing_body.as_ref(), &issuer) {
            Ok(issuer.clone())
        } else {
            another(case, named, &issuer)
        };
        if let Ok(body) = &mut body {
            body.described.push(named.clone());
        }
        let known = bodies.iter_mut().flatten().find(|other| body.as_ref().is_ok_and(|one| one.ids == other.ids));
        match known {
            Some(known) => known.described.push(named.clone()),
            None => bodies.push(body),
        }
    }
    if bodies.is_empty() {
        bodies.push(Ok(issuer));
    }
    bodies
}

fn issuer<'c>(asked: &Asked<'_, '_, 'c>) -> Body<'c> {
    let proven = asked.identified.issuer.as_ref();
    let mut ids: BTreeSet<String> = asked.signer.map(str::to_owned).into_iter().collect();
    let vouched = asked.proof.and_then(|proof| proof.certificate.as_ref()).filter(|vouched| vouched.anchored);
    ids.extend(vouched.and_then(|vouched| vouched.certificate.organisation_identifier()).map(str::to_owned));
    let listing = asked.identified.listing;
    let name = proven.map(|proven| proven.name.clone()).or(asked.signer.map(text::cut)).unwrap_or_default();
    let names = proven.map(|proven| fold(&proven.name)).into_iter().collect();
    with_listing(Body { name, ids, names, described: Vec::new(), listing: None }, listing)
}

fn with_listing<'c>(mut body: Body<'c>, listing: Option<(&'c OwnList, &'c Listing)>) -> Body<'c> {
    if let Some((_, entry)) = listing {
        body.ids.extend(entry.ids.iter().cloned().chain(entry.organisation.clone()));
        body.names.extend(entry.names().map(|name| fold(name)));
    }
    Body { listing, ..body }
}

/// Whether the body that awarded is the issuer: by all of its names, or by an identifier and one of its names, as those know
/// them who say who the issuer is. What the file calls its issuer is no more proven than what it calls the body.
///
/// What those call it who say who it is, it is called: a diploma of today may name its awarding body as that was called then.
fn is_issuer(named: &Organisation, issuing: Option<&Organisation>, issuer: &Body<'_>) -> bool {
    if issuing.and_then(|issuing| named.same_numbers(issuing)) == Some(false) || issuer.registered_otherwise(named) {
        return false;
    }
    if !issuer.names.is_empty() {
        return is_known_as(named, issuer);
    }
    // Nobody says what it is called: a key awards, whatever it calls itself, and nobody else than it.
    let own = issuing.map(names).unwrap_or_default();
    let names = names(named);
    let by_id = !issuer.ids.is_disjoint(&ids(named));
    if names.is_empty() || own.is_empty() { by_id } else { names.is_subset(&own) }
}

fn is_known_as(named: &Organisation, body: &Body<'_>) -> bool {
    let names = names(named);
    let by_id = !body.ids.is_disjoint(&ids(named));
    match names.is_empty() {
        true => by_id,
        false => names.is_subset(&body.names) || (by_id && !names.is_disjoint(&body.names)),
    }
}

/// Its names in all languages, folded.
fn names(body: &Organisation) -> BTreeSet<String> {
    body.name.iter().flat_map(in_all_languages).map(|name| fold(&name)).collect()
}

fn ids(body: &Organisation) -> BTreeSet<String> {
    body.identifiers.iter().map(|id| id.value.value.clone()).collect()
}

/// Another body than the issuer: only the user's own list can say that it lets this issuer issue for it.
fn another<'c>(case: &Case<'c>, named: &Organisation, issuer: &Body<'c>) -> Result<Body<'c>, Problem> {
    let ids = ids(named);
    let lets = |entry: &Listing| entry.issued_by.iter().any(|id| issuer.ids.contains(id));
    let found = case
        .trust
        .listings()
        .filter(|(_, entry)| entry.is_one_of(ids.iter()) && entry.covers(case.as_of))
        .find(|(_, entry)| lets(entry));
    let body = found.map(|(list, entry)| {
        let (ids, names, described) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        with_listing(Body { name: entry.name.clone(), ids, names, described, listing: None }, Some((list, entry)))
    });
    body.filter(|body| is_known_as(named, body)).ok_or_else(|| {
        // The name that makes it another's, in whatever language.
        let mut all = named.name.iter().flat_map(in_all_languages);
        let other = all.find(|name| !issuer.names.contains(&fold(name)));
        let name = other.or_else(|| Some(named.name.as_ref()?.value.clone())).or_else(|| ids.into_iter().next());
        Problem::AwardedByAnother { issuer: text::cut(&issuer.name), body: text::cut(&name.unwrap_or_default()) }
    })
}
