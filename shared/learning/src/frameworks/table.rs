//! Which levels do the national frameworks have, as far as the embedded table knows?
//!
//! `data/frameworks.tsv`, a line each: `F` framework (code, country's name, name, prefix, how it was referenced), `B`
//! basis of a mapping (number, status, words of its source), `L` level of the framework above it (level, tail of its
//! address or "-", EQF level or range or "-", number of the basis). `examples/framework_table.rs` writes it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{EqfRange, Framework, Level, Mapping, Status};

const TABLE: &str = include_str!("../../data/frameworks.tsv");

/// Where all addresses of the list begin.
pub(super) const ADDRESS: &str = "http://data.europa.eu/snb/qdr/";

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(|| read(TABLE));

static LEVELS: LazyLock<HashMap<&'static str, &'static Level>> = LazyLock::new(|| {
    let levels = all().iter().flat_map(|framework| &framework.levels);
    levels.filter_map(|level| Some((level.tail?, level))).collect()
});

/// The level whose address ends so.
pub(super) fn at(tail: &str) -> Option<&'static Level> {
    LEVELS.get(tail).copied()
}

/// All frameworks, in the table's order.
pub(super) fn all() -> &'static [Framework] {
    &FRAMEWORKS
}

fn read(table: &'static str) -> Vec<Framework> {
    let mut bases: Vec<Mapping> = Vec::new();
    let mut frameworks: Vec<Framework> = Vec::new();
    for line in table.lines() {
        let cells: Vec<&'static str> = line.split('\t').collect();
        match cells.as_slice() {
            ["B", _, status, basis] => bases.extend(Status::of(status).map(|status| Mapping { status, basis })),
            ["F", code, country, name, prefix, referencing] => {
                frameworks.push(Framework { code, country, name, prefix, referencing, levels: Vec::new() });
            }
            ["L", level, tail, eqf, basis] => {
                let index = frameworks.len().saturating_sub(1);
                let basis = basis.parse().ok().and_then(|number: usize| bases.get(number)).copied();
                if let (Some(mapping), Some(framework)) = (basis, frameworks.last_mut()) {
                    let tail = (*tail != "-").then_some(*tail);
                    let (code, eqf) = (framework.code, range(eqf));
                    framework.levels.push(Level { code, framework: index, level, tail, eqf, mapping });
                }
            }
            _ => {}
        }
    }
    frameworks
}

/// "4", "5-6"; "-" is none.
fn range(text: &str) -> Option<EqfRange> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    EqfRange::new(first.parse().ok()?, last.parse().ok()?)
}
