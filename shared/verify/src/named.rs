//! Does the file call its issuer, or whoever devised what it awards, by another name than those who know who issued it?
//!
//! What a file calls its issuer is the issuer's own word: a key that is listed as a college's may call itself a university.
//! Open Badges 3.0, Achievement, `creator`: whoever made a definition awards nothing by that. Both are told, and change no
//! answer.

use credential::json::Value;
use trust::look_alike;

use crate::look_alikes;
use crate::problem::Problem;
use crate::report::{ProvenIssuer, Warning};
use crate::text;

/// Most achievements of one file whose makers are told.
const MOST: usize = 4;

/// A warning for the first name that those do not know who say who the issuer is. `known` are its proven names.
pub(crate) fn otherwise(claims: &Value<'_>, proven: Option<&ProvenIssuer>, known: &[String]) -> Option<Warning> {
    let proven = proven?;
    let body = claims.get("vc").unwrap_or(claims);
    let names = look_alikes::names(body);
    let is_known = |text: &str| known.iter().chain([&proven.name]).any(|name| look_alike::is_same(name, text));
    let other = names.into_iter().find(|said| !is_known(&said.text))?;
    let problem = Problem::CalledOtherwise {
        name: text::cut(&other.text),
        proven: text::cut(&proven.name),
        source: text::cut(&proven.source),
    };
    Some(Warning { problem, place: other.place })
}

/// A warning for each maker of a badge's definition who is not its issuer.
pub(crate) fn devised(claims: &Value<'_>) -> Vec<Warning> {
    let body = claims.get("vc").unwrap_or(claims);
    let Some(issuer) = body.get("issuer") else { return Vec::new() };
    let mut found: Vec<Warning> = Vec::new();
    let subjects = body.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
    for achievement in subjects.iter().filter_map(|subject| subject.get("achievement")).flat_map(Value::one_or_many) {
        let creators = achievement.get("creator").map(Value::one_or_many).unwrap_or_default();
        for creator in creators.iter().filter(|creator| is_another(creator, issuer)) {
            let problem = Problem::DevisedByAnother { issuer: said(issuer), creator: said(creator) };
            if found.len() < MOST && found.iter().all(|known| known.problem != problem) {
                found.push(Warning { problem, place: "/credentialSubject/achievement/creator".to_owned() });
            }
        }
    }
    found
}

fn id<'v>(one: &'v Value<'_>) -> Option<&'v str> {
    one.as_str().or_else(|| one.str("id"))
}

fn said(one: &Value<'_>) -> String {
    text::cut(one.str("name").or_else(|| id(one)).unwrap_or_default())
}

/// By their names, where both have one; else by their ids.
fn is_another(creator: &Value<'_>, issuer: &Value<'_>) -> bool {
    match (creator.str("name"), issuer.str("name")) {
        (Some(one), Some(other)) => !look_alike::is_same(one, other),
        _ => id(creator) != id(issuer),
    }
}
