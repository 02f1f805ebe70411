//! How does a training record look to another program? JSON; docs/logbook.md says what stands in it.

use serde_json::{Value, json};

use super::Material;
use crate::flow::logbook::{Countersigning, Counts};

pub(super) fn data(material: &Material<'_>, tokens: &[String]) -> String {
    let signatures: Vec<Value> =
        material.countersigned.iter().zip(tokens).map(|(one, token)| signature(one, token)).collect();
    let whole = json!({
        "form": "wanderbuch-training-record-1",
        "made": material.now.to_string(),
        "record": material.record,
        "countersignatures": signatures,
    });
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn signature(one: &Countersigning, token: &str) -> Value {
    let (counts, why) = match &one.counts {
        Counts::Verified => ("verified", None),
        Counts::Unsettled => ("unsettled", None),
        Counts::No(why) => ("no", Some(why.id())),
    };
    json!({
        "sha256": one.sha256,
        "by": one.by,
        "known": one.known,
        "on": one.on,
        "counts": counts,
        "why_not": why,
        "headline": one.headline,
        "credential": token,
    })
}
