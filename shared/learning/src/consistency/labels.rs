//! Does the label of an entry of a list say what stands at its address?
//!
//! The address counts; files copy labels beside it, and a label "Level 8" at the address of level 4 misleads whoever
//! reads labels alone. Judged are lists whose entries are known here: EQF, national levels, systems of credit, countries.

use credential::json::Value;

use super::Finding;
use crate::award::Field;
use crate::frameworks::{Level, frameworks, nqf_level};
use crate::limits::FINDINGS;
use crate::place::Place;

/// Longest text that is a label, in bytes: the longest of the EU's lists has 200.
const LABEL: usize = 400;

pub(super) fn check(claims: &Value<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    walk(&Place { pointer: String::new(), value: claims }, &mut findings);
    findings
}

/// Claims are as deep as the reader of JSON allows, which is not deep.
fn walk(place: &Place<'_, '_>, findings: &mut Vec<Finding>) {
    if findings.len() >= FINDINGS || place.pointer.len() > crate::limits::REST_POINTER {
        return;
    }
    match place.value {
        Value::Array(items) => {
            let inner = items.iter().enumerate().filter(|(_, item)| nested(item));
            inner.for_each(|(index, item)| walk(&place.inner(&index.to_string(), item), findings));
        }
        Value::Object(members) => {
            concept(place, findings);
            let inner = members.iter().filter(|(name, member)| *name != "proof" && nested(member));
            inner.for_each(|(name, member)| walk(&place.inner(name, member), findings));
        }
        _ => {}
    }
}

fn nested(value: &Value<'_>) -> bool {
    value.as_array().is_some() || value.as_object().is_some()
}

/// An entry with its labels in all languages, or an alignment with its name and code.
fn concept(place: &Place<'_, '_>, findings: &mut Vec<Finding>) {
    let (address, member) = match (place.str("id"), place.str("targetUrl")) {
        (_, Some(address)) => (address, "targetUrl"),
        (Some(address), None) => (address, "id"),
        (None, None) => return,
    };
    let Some(entry) = Entry::at(address) else { return };
    let labels = match place.value.get("prefLabel").and_then(Value::as_object) {
        Some(_) => place.at("prefLabel").iter().flat_map(languages).collect(),
        None => [place.at("prefLabel"), place.at("targetName"), place.at("targetCode")].concat(),
    };
    for label in labels {
        let Some(text) = label.value.as_str().filter(|text| text.len() <= LABEL) else { continue };
        if entry.contradicts(text) {
            findings.push(Finding::Label {
                label: Field::new(text.to_owned(), label.pointer.clone()),
                address: Field::new(address.to_owned(), format!("{}/{member}", place.pointer)),
                means: entry.means(),
            });
        }
    }
}

fn languages<'v, 'd>(labels: &Place<'v, 'd>) -> Vec<Place<'v, 'd>> {
    let members = labels.value.as_object().into_iter().flat_map(|members| members.iter());
    members.flat_map(|(tag, label)| labels.inner(tag, label).each()).collect()
}

/// What stands at an address of a list that is known here.
enum Entry {
    Eqf(u8),
    National(&'static Level),
    Credit(&'static str),
    Country(&'static str),
}

impl Entry {
    fn at(address: &str) -> Option<Self> {
        let bare = address.strip_prefix("http://").or(address.strip_prefix("https://"))?;
        let Some((list, _)) = bare.strip_prefix("data.europa.eu/snb/").and_then(|rest| rest.split_once('/')) else {
            let country = bare.starts_with("publications.europa.eu/resource/authority/country/");
            return country.then(|| credential::country::alpha2(address)).flatten().map(Entry::Country);
        };
        match list {
            "eqf" => crate::eqf_level(&Value::String(address.into())).map(Entry::Eqf),
            "qdr" => nqf_level(address).map(Entry::National),
            "education-credit" => crate::elm::credit_system(address).map(Entry::Credit),
            _ => None,
        }
    }

    fn means(&self) -> String {
        match self {
            Entry::Eqf(level) => format!("EQF {level}"),
            Entry::National(level) => {
                let prefix = level.framework().map_or("", |framework| framework.prefix);
                format!("{prefix} {} ({})", level.level, level.country()).trim_start().to_owned()
            }
            Entry::Credit(name) | Entry::Country(name) => (*name).to_owned(),
        }
    }

    fn contradicts(&self, label: &str) -> bool {
        match self {
            Entry::Eqf(level) => other_number(label, &level.to_string()),
            Entry::National(level) => other_number(label, level.level) || other_framework(label, level),
            Entry::Credit(system) => {
                ["ECTS", "ECVET"].iter().any(|name| name != system && label.contains(name)) && !label.contains(system)
            }
            Entry::Country(code) => other_country(label, code),
        }
    }
}

/// Numbers in a text, with their decimals: "4.2".
fn numbers(text: &str) -> Vec<&str> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty()).collect()
}

/// Whether a label names numbers, and none of those that it should.
fn other_number(label: &str, level: &str) -> bool {
    let (said, meant) = (numbers(label), numbers(level));
    !said.is_empty() && !meant.is_empty() && !said.iter().any(|number| meant.contains(number))
}

/// Whether a label names another country's framework by its short name, and not its own.
fn other_framework(label: &str, level: &Level) -> bool {
    let words: Vec<&str> = label.split_whitespace().collect();
    let named = |prefix: &str| prefix.len() > 2 && !prefix.contains(' ') && words.contains(&prefix);
    let own = level.framework().map_or("", |framework| framework.prefix);
    let others = frameworks().iter().filter(|framework| framework.code != level.country());
    !label.contains(own) && others.into_iter().any(|framework| named(framework.prefix))
}

/// Whether a label is the English name of another country that is known here.
fn other_country(label: &str, code: &str) -> bool {
    let mut known =
        frameworks().iter().filter(|framework| framework.country == label.trim() && framework.code.len() == 2);
    known.next().is_some_and(|framework| framework.code != code)
}
