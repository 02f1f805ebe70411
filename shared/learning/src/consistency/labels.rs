//! Does the label of an entry of a list say what stands at its address?
//!
//! The address counts; files copy labels beside it, and a label "Level 8" at the address of level 4 misleads whoever
//! reads labels alone. Judged are lists whose entries are known here (listed.rs).

use credential::json::Value;

use super::Finding;
use crate::award::Field;
use crate::limits::FINDINGS;
use crate::listed::{Entry, names_nothing};
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
        // An address alone; one with a label is looked at with that.
        Value::String(_) => findings.extend(nothing(place, None)),
        Value::Object(members) => {
            concept(place, findings);
            let own = |name: &str| matches!(name, "proof" | "id" | "targetUrl");
            let inner = members.iter().filter(|(name, member)| !own(name) && nested(member));
            inner.for_each(|(name, member)| walk(&place.inner(name, member), findings));
        }
        _ => {}
    }
}

fn nested(value: &Value<'_>) -> bool {
    value.as_array().is_some() || value.as_object().is_some() || value.as_str().is_some_and(names_nothing)
}

/// That the address at that place is of a list and names nothing in it.
fn nothing(place: &Place<'_, '_>, label: Option<Field<String>>) -> Option<Finding> {
    let address = place.value.as_str().filter(|address| names_nothing(address))?;
    Some(Finding::NoEntry { address: Field::new(address.to_owned(), place.pointer.clone()), label })
}

/// An entry with its labels in all languages, or an alignment with its name and code.
fn concept(place: &Place<'_, '_>, findings: &mut Vec<Finding>) {
    let (address, member) = match (place.str("id"), place.str("targetUrl")) {
        (_, Some(address)) => (address, "targetUrl"),
        (Some(address), None) => (address, "id"),
        (None, None) => return,
    };
    let Some(entry) = Entry::at(address) else { return };
    let labels: Vec<(Option<&str>, Place<'_, '_>)> = match place.value.get("prefLabel").and_then(Value::as_object) {
        Some(_) => place.at("prefLabel").iter().flat_map(languages).collect(),
        None => {
            let labels = [place.at("prefLabel"), place.at("targetName"), place.at("targetCode")].concat();
            labels.into_iter().map(|label| (None, label)).collect()
        }
    };
    let texts = labels.iter().filter_map(|(tag, label)| {
        let text = label.value.as_str().filter(|text| text.len() <= LABEL)?;
        Some((*tag, Field::new(text.to_owned(), label.pointer.clone())))
    });
    if let Entry::Nothing = entry {
        let first = texts.map(|(_, label)| label).next();
        let at = place.at(member);
        findings.extend(at.first().and_then(|at| nothing(at, first)));
        return;
    }
    for (tag, label) in texts {
        if entry.contradicts(&label.value, tag) {
            findings.push(Finding::Label {
                label,
                address: Field::new(address.to_owned(), format!("{}/{member}", place.pointer)),
                means: entry.means(),
            });
        }
    }
}

/// Each label with the tag of its language.
fn languages<'v, 'd>(labels: &Place<'v, 'd>) -> Vec<(Option<&'v str>, Place<'v, 'd>)> {
    let members = labels.value.as_object().into_iter().flat_map(|members| members.iter());
    let of = |(tag, label)| labels.inner(tag, label).each().into_iter().map(move |label| (Some(tag), label));
    members.flat_map(of).collect()
}
