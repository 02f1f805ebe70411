//! What do the criteria of an Open Badge say one by one?
//!
//! Open Badges has one text for all criteria, which says how a badge is earned and not what its holder can do. It is kept as
//! that. This project's own issuer writes outcomes into it, since Open Badges has no other place for them: a list, then lines of
//! the form "Notional workload: …". Of such a text each item is an outcome.

use super::achievement::{named, outcome};
use crate::achievement::{Achievement, Duration, DurationKind};
use crate::award::{Concept, Field};
use crate::place::Place;
use crate::reader::Reader;

/// Most lines of criteria that are read one by one: our own issuer writes a few dozen.
const LINES: usize = 1_000;

/// How lines begin that this project's own issuer writes.
const OURS: [&str; 4] = ["Units:", "Notional workload: ", "Participation: ", "Quality assurance: "];

pub(super) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, criteria: &Place<'v, 'd>, read: &mut Achievement) {
    let Some(whole) = reader.first(&[criteria.at("narrative")]) else { return };
    let field = |text: &str| Field::new(text.trim().to_owned(), whole.pointer.clone());
    let item = |line: &str| line.strip_prefix("- ").or(line.strip_prefix("* ")).map(field);
    let ours =
        item(&whole.value).is_some() && whole.value.lines().any(|line| OURS.iter().any(|name| line.starts_with(name)));
    if !ours || whole.value.lines().count() > LINES {
        read.criteria = Some(whole);
        return;
    }
    let worked = read.durations.is_empty();
    let mut units = false;
    for line in whole.value.lines().filter(|line| !line.trim().is_empty()) {
        match (item(line), line.split_once(": ")) {
            (Some(found), _) if units => read.parts.push(named(found)),
            (Some(found), _) => read.outcomes.push(outcome(found)),
            (None, Some(("Notional workload", text))) if worked => {
                read.durations.push(field(text).map(|text| Duration {
                    kind: DurationKind::Volume,
                    text,
                    hours: false,
                }));
            }
            (None, Some(("Participation", text))) => {
                read.modes.push(field(text).map(|label| Concept { label, ..Concept::default() }));
            }
            (None, Some(("Quality assurance", text))) => read.quality.push(field(text)),
            (None, None) if line.trim() == "Units:" => units = true,
            _ => read.outcomes.push(outcome(field(line))),
        }
    }
}
