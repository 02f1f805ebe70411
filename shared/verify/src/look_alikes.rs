//! Does the issuer call itself by a name, or stand under a domain, that looks like one of somebody else who is listed?
//!
//! Flagged, never decided: a warning beside the checks. Held against the user's own lists and the registries at hand; for
//! this alone nothing is fetched.

use std::sync::Arc;

use credential::json::Value;
use trust::domain::Place;
use trust::look_alike::{self, Looks};
use trust::{OwnList, Registry, Source};

use crate::case::Case;
use crate::checks::issuer_identity::registries_at_hand;
use crate::problem::Problem;
use crate::report::{ProvenIssuer, Warning};
use crate::text;

/// Most names of one issuer that are looked at: one in each of its languages.
const NAMES: usize = 32;
/// Most warnings: a reader is told of the first ones.
const MOST: usize = 4;

/// A name or domain of the issuer's, and where it stands.
pub(crate) struct Said {
    pub text: String,
    pub place: String,
}

/// What is to be flagged of a sealed credential's issuer. `proven` is who somebody else says it is.
pub(crate) fn look(
    case: &Case<'_>,
    claims: &Value<'_>,
    issuer: Option<&str>,
    proven: Option<&ProvenIssuer>,
) -> Vec<Warning> {
    let mut found = Vec::new();
    let known = |text: &str| proven.is_some_and(|proven| look_alike::is_same(&proven.name, text));
    let names = names(claims);
    let names: Vec<&Said> = names.iter().filter(|name| !known(&name.text)).collect();
    let domains = if proven.is_none() { domains(claims, issuer) } else { Vec::new() };
    if names.is_empty() && domains.is_empty() {
        return found;
    }
    for (source, looks) in sources(case).iter().map(|source| source.looks()) {
        for name in &names {
            found.extend(alike(name, issuer, source, looks));
        }
        for domain in &domains {
            let mut like = looks.domains_like(&domain.text).into_iter();
            found.extend(like.find(|listed| !is_listed(&listed.ids, issuer)).map(|listed| Warning {
                problem: Problem::LookAlikeDomain {
                    domain: shown(&domain.text),
                    listed: shown(&listed.text),
                    source: source.to_owned(),
                },
                place: domain.place.clone(),
            }));
        }
    }
    found.extend(names.iter().filter_map(|name| mixed(name)));
    found.extend(domains.iter().filter_map(other_letters));
    let mut once: Vec<Warning> = Vec::new();
    for warning in found {
        if once.len() < MOST && !once.contains(&warning) {
            once.push(warning);
        }
    }
    once
}

/// A source whose names and domains are at hand.
enum AtHand<'c> {
    Own(&'c OwnList),
    File(&'c Registry),
    Fetched(Arc<Registry>),
}

impl AtHand<'_> {
    fn looks(&self) -> (&str, &Looks) {
        match self {
            AtHand::Own(list) => (&list.name, &list.looks),
            AtHand::File(registry) => (&registry.name, &registry.looks),
            AtHand::Fetched(registry) => (&registry.name, &registry.looks),
        }
    }
}

fn sources<'c>(case: &Case<'c>) -> Vec<AtHand<'c>> {
    let own = case.trust.own.iter().filter(|_| case.trust.asks(Source::OwnList)).map(AtHand::Own);
    let files = case.trust.registries.iter().filter(|_| case.trust.asks(Source::Registries)).map(AtHand::File);
    own.chain(files).chain(registries_at_hand(case).into_iter().map(AtHand::Fetched)).collect()
}

/// What the user's own lists and the registries at hand call whoever has this id.
pub(crate) fn names_of(case: &Case<'_>, issuer: Option<&str>) -> Vec<String> {
    let Some(issuer) = issuer else { return Vec::new() };
    let registered = |registry: &Registry| registry.issuers.get(issuer).map(|entry| entry.name.clone());
    let each = sources(case).into_iter().flat_map(|source| match source {
        AtHand::Own(list) => {
            let own = list.listings.iter().filter(|entry| entry.ids.contains(issuer));
            own.flat_map(|entry| entry.names().cloned()).collect::<Vec<_>>()
        }
        AtHand::File(registry) => registered(registry).into_iter().collect(),
        AtHand::Fetched(registry) => registered(&registry).into_iter().collect(),
    });
    each.collect()
}

/// The same name, or one that looks like it, under another key than the issuer's.
fn alike(name: &Said, issuer: Option<&str>, source: &str, looks: &Looks) -> Option<Warning> {
    let mut like = looks.names_like(&name.text).into_iter();
    let listed = like.find(|listed| !is_listed(&listed.ids, issuer))?;
    let (is, other, source) = (text::cut(&name.text), text::cut(&listed.text), source.to_owned());
    let problem = if look_alike::is_same(&is, &other) {
        Problem::NameOfAnother { name: other, source }
    } else {
        Problem::LookAlikeName { name: is, listed: other, source }
    };
    Some(Warning { problem, place: name.place.clone() })
}

/// Whether one of these identifiers is the issuer's.
fn is_listed(ids: &[String], issuer: Option<&str>) -> bool {
    issuer.is_some_and(|issuer| ids.iter().any(|id| id == issuer))
}

fn mixed(name: &Said) -> Option<Warning> {
    let word = look_alike::mixed_word(&name.text)?;
    let problem = Problem::MixedScripts { word: text::cut(word) };
    Some(Warning { problem, place: name.place.clone() })
}

fn other_letters(domain: &Said) -> Option<Warning> {
    look_alike::is_punycode(&domain.text).then(|| Warning {
        problem: Problem::OtherLetters {
            domain: text::cut(&domain.text),
            letters: text::cut(&look_alike::letters(&domain.text)),
        },
        place: domain.place.clone(),
    })
}

/// A domain as DNS writes it, and the letters that people see where those are others.
fn shown(host: &str) -> String {
    match look_alike::is_punycode(host) {
        true => text::cut(&format!("{host} ({})", look_alike::letters(host))),
        false => text::cut(host),
    }
}

/// What the issuer calls itself, in each language.
pub(crate) fn names(claims: &Value<'_>) -> Vec<Said> {
    const PLACES: [&str; 4] = ["/issuer/name", "/issuer/legalName", "/issuer/prefLabel", "/issuing_authority"];
    let mut said = Vec::new();
    for place in PLACES {
        let Some(value) = claims.pointer(place) else { continue };
        let texts = value.one_or_many().iter().flat_map(texts);
        said.extend(texts.take(NAMES).map(|text| Said { text: text.to_owned(), place: place.to_owned() }));
    }
    said.truncate(NAMES);
    said
}

/// A text, a value object, or one text for each language.
fn texts<'v>(value: &'v Value<'_>) -> Vec<&'v str> {
    match (value.as_str(), value.str("@value"), value.as_object()) {
        (Some(text), ..) | (None, Some(text), _) => vec![text],
        (None, None, Some(by_language)) => {
            by_language.iter().flat_map(|(_, value)| value.one_or_many()).filter_map(Value::as_str).collect()
        }
        _ => Vec::new(),
    }
}

/// The domains under which the issuer stands: that of its identifier, and that of the page that it names.
fn domains(claims: &Value<'_>, issuer: Option<&str>) -> Vec<Said> {
    let own = issuer.and_then(Place::of).map(|place| Said { text: place.host, place: "/issuer".to_owned() });
    let page = claims.pointer("/issuer/url").and_then(Value::as_str).and_then(Place::of);
    let page = page.map(|place| Said { text: place.host, place: "/issuer/url".to_owned() });
    own.into_iter().chain(page).collect()
}
