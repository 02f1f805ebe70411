//! A checked training record as JSON.
//!
//! ```text
//! { "version": 1, "program", "file", "as_of", "made", "verdict", "states", "keys", "record", "signed_by", "differences",
//!   "absent", "repeated", "countersignatures" }
//! ```
//!
//! `record` is made anew of the entries; `signed_by` says of each entry which countersignatures cover it as it stands, and `absent`
//! which entries were signed that the record does not have.

use learning::logbook::{Difference, Holds, Weighed, Weight};
use serde_json::{Map, Value, json};
use words::{Reader, Words};

use super::Found;
use crate::render::json::PROGRAM;

pub(super) fn of(found: &Found<'_>, words: Words) -> Value {
    let checked = found.checked;
    let verdict = match checked.holds() {
        Holds::Yes => "valid",
        Holds::Open => "undecided",
        Holds::No => "invalid",
    };
    let states = checked.states().into_iter().map(|(state, count)| (state.id().to_owned(), Value::from(count)));
    let lines = checked.record.weeks.iter().flat_map(|week| week.entries.iter().map(move |line| (week.week, line)));
    let signed_by = lines.map(|(week, line)| {
        let by: Vec<&str> = checked.signers(line).iter().map(|one| one.judged.sha256.as_str()).collect();
        json!({
            "id": line.id,
            "digest": line.digest,
            "week": week,
            "unit": line.unit,
            "minutes": line.minutes,
            "state": line.countersigned,
            "by": by,
        })
    });
    json!({
        "version": 1,
        "program": PROGRAM,
        "file": found.file,
        "as_of": found.as_of.to_string(),
        "made": found.kept.made,
        "verdict": verdict,
        "states": Map::from_iter(states),
        "keys": checked.keys,
        "record": checked.record,
        "signed_by": signed_by.collect::<Vec<_>>(),
        "differences": checked.differences.iter().map(difference).collect::<Vec<_>>(),
        "absent": checked.absent.iter().map(|one| json!({ "line": one.line, "in": one.signed_in })).collect::<Vec<_>>(),
        "repeated": checked.repeated,
        "countersignatures": checked.signatures.iter().map(|one| signature(found, one, words)).collect::<Vec<_>>(),
    })
}

fn difference(difference: &Difference) -> Value {
    match difference {
        Difference::State { week, told, found } => json!({ "id": "state", "week": week, "told": told, "found": found }),
        Difference::Minutes { told, found } => json!({ "id": "minutes", "told": told, "found": found }),
    }
}

fn signature(found: &Found<'_>, one: &Weighed, words: Words) -> Value {
    let (counts, why) = match &one.weight {
        Weight::Counts => ("verified", None),
        Weight::Open(why) => ("unsettled", Some(why.id())),
        Weight::No(why) => ("no", Some(why.id())),
    };
    let judged = found.report(&one.judged.sha256);
    let whose = one.statement().map(|statement| &statement.whose);
    json!({
        "sha256": one.judged.sha256,
        "by": one.by(),
        "known": one.judged.proven.is_some(),
        "issuer": one.judged.issuer,
        "on": one.on(),
        "counts": counts,
        "why_not": why,
        "verdict": judged.map(|(_, verdict)| verdict.id()),
        "headline": judged.map(|(report, verdict)| words.headline_for(report, verdict, Reader::Checker).1),
        "learner": whose.map(|whose| &whose.learner),
        "company": whose.map(|whose| &whose.company),
        "qualification": whose.map(|whose| &whose.qualification),
        "elsewhere": one.elsewhere,
        "bound_to": one.judged.holder,
        "lines": one.statement().map_or(0, |statement| statement.lines.len()),
        "covers": one.covers,
    })
}
