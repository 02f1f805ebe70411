//! What do the criteria of an Open Badge say one by one?
//!
//! Open Badges has one text for all criteria. Where it begins as a list, each item is an outcome; then come lines of the
//! form "Participation: …" as this project's own issuer writes them. Any other text is one outcome as it stands.

use super::achievement::{named, outcome};
use crate::achievement::{Achievement, Duration, DurationKind};
use crate::award::{Concept, Field};
use crate::place::Place;
use crate::reader::Reader;

/// Most lines of criteria that are read one by one: our own issuer writes a few dozen.
const LINES: usize = 1_000;

pub(super) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, criteria: &Place<'v, 'd>, read: &mut Achievement) {
    let Some(whole) = reader.first(&[criteria.at("narrative")]) else { return };
    let field = |text: &str| Field::new(text.trim().to_owned(), whole.pointer.clone());
    let item = |line: &str| line.strip_prefix("- ").or(line.strip_prefix("* ")).map(field);
    if item(&whole.value).is_none() || whole.value.lines().count() > LINES {
        read.outcomes.push(outcome(whole));
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
