//! Do the units that count satisfy the rule of the qualification, and what is missing?

use std::collections::{BTreeMap, BTreeSet};

use super::definition::{Qualification, Rule, Unit};
use super::node::{Node, NodeKind};
use crate::credit::{Points, System};

/// How far a rule is reached, and with which units, where of some one counts at most.
pub(super) struct Evaluated {
    pub(super) node: Node,
    pub(super) counted: BTreeSet<String>,
}

/// The units of a qualification, and the level of the whole.
struct Units<'u> {
    by_id: BTreeMap<&'u str, &'u Unit>,
    eqf: Option<u8>,
}

/// Evaluates the rule with these units. Where some exclude each other, the choice that reaches furthest counts.
pub(super) fn evaluate(qualification: &Qualification, there: &BTreeSet<String>) -> Evaluated {
    let units = Units {
        by_id: qualification.units.iter().map(|unit| (unit.id.as_str(), unit)).collect(),
        eqf: qualification.eqf,
    };
    let groups: Vec<Vec<&String>> = qualification
        .rule
        .exclusions()
        .into_iter()
        .map(|group| group.iter().filter(|id| there.contains(*id)).collect::<BTreeSet<_>>().into_iter().collect())
        .filter(|group: &Vec<&String>| group.len() > 1)
        .collect();
    let ways: usize = groups.iter().map(Vec::len).product();
    let mut best: Option<((bool, usize, u64), Evaluated)> = None;
    for way in 0..ways {
        let counted = chosen(there, &groups, way);
        let node = node(&qualification.rule, &units, there, &counted);
        let points = counted.iter().filter_map(|id| units.by_id.get(id.as_str())).map(|unit| most(unit)).sum();
        let reached = (node.satisfied, satisfied(&node), points);
        // Of equal ways the first is taken, so that the same input gives the same output.
        if best.as_ref().is_none_or(|(known, _)| *known < reached) {
            best = Some((reached, Evaluated { node, counted }));
        }
    }
    best.map_or_else(
        || Evaluated { node: node(&qualification.rule, &units, there, there), counted: there.clone() },
        |(_, evaluated)| evaluated,
    )
}

/// The units that count if of each group the member is chosen that the number `way` says.
fn chosen(there: &BTreeSet<String>, groups: &[Vec<&String>], way: usize) -> BTreeSet<String> {
    let (mut counted, mut way) = (there.clone(), way);
    for group in groups {
        let choice = way % group.len();
        way /= group.len();
        for (_, id) in group.iter().enumerate().filter(|(index, _)| *index != choice) {
            counted.remove(*id);
        }
    }
    counted
}

fn most(unit: &Unit) -> u64 {
    unit.worth.iter().map(|worth| worth.points.thousandths()).max().unwrap_or(0)
}

fn satisfied(node: &Node) -> usize {
    usize::from(node.satisfied) + node.inner.iter().map(satisfied).sum::<usize>()
}

fn node(rule: &Rule, units: &Units<'_>, there: &BTreeSet<String>, counted: &BTreeSet<String>) -> Node {
    let several = |rules: &[Rule]| rules.iter().map(|rule| node(rule, units, there, counted)).collect::<Vec<_>>();
    let reached = |inner: &[Node]| inner.iter().filter(|node| node.asks() && node.satisfied).count();
    match rule {
        Rule::AllOf(rules) => {
            let inner = several(rules);
            let (have, need) = (reached(&inner), inner.iter().filter(|node| node.asks()).count());
            joined(NodeKind::AllOf { have, need }, have == need, inner)
        }
        Rule::AnyOf { n, of } => {
            let inner = several(of);
            let have = reached(&inner);
            joined(NodeKind::AnyOf { have, need: *n }, have >= *n, inner)
        }
        Rule::PointsAtLeast { system, points, from } => of_points((system, points), from, &named(from, units), counted),
        Rule::LevelAtLeast { eqf, n, from } => of_level((*eqf, *n), from, units, counted),
        Rule::Unit(id) => {
            let satisfied = counted.contains(id);
            let missing = if satisfied { Vec::new() } else { vec![id.clone()] };
            Node { kind: NodeKind::Unit { unit: id.clone() }, satisfied, missing, inner: Vec::new() }
        }
        Rule::NotBoth(ids) => {
            let left_out = ids.iter().filter(|id| there.contains(*id) && !counted.contains(*id)).cloned().collect();
            let kind = NodeKind::NotBoth { units: ids.clone(), left_out };
            Node { kind, satisfied: true, missing: Vec::new(), inner: Vec::new() }
        }
    }
}

/// What is missing of nodes is missing of what is made of them, unless enough is there without.
fn joined(kind: NodeKind, satisfied: bool, inner: Vec<Node>) -> Node {
    let missing: BTreeSet<String> = inner.iter().flat_map(|node| node.missing.iter().cloned()).collect();
    let missing = if satisfied { Vec::new() } else { missing.into_iter().collect() };
    Node { kind, satisfied, missing, inner }
}

/// These units, or all where none is named; each once.
fn named<'u>(from: &[String], units: &Units<'u>) -> Vec<&'u Unit> {
    if from.is_empty() {
        return units.by_id.values().copied().collect();
    }
    let ids: BTreeSet<&str> = from.iter().map(String::as_str).collect();
    ids.into_iter().filter_map(|id| units.by_id.get(id).copied()).collect()
}

/// A unit has the points that its qualification gives it; a credit's own points weigh something else.
fn of_points((system, points): (&str, &str), ids: &[String], from: &[&Unit], counted: &BTreeSet<String>) -> Node {
    let system = System::of(system);
    let need = Points::parse(points).unwrap_or_default();
    let (mut have, mut without, mut missing) = (Points::ZERO, Vec::new(), Vec::new());
    for unit in from {
        let worth = unit.worth.iter().find(|worth| worth.system == system).map(|worth| worth.points);
        match (counted.contains(&unit.id), worth) {
            (true, Some(points)) => have = have.plus(points),
            (true, None) => without.push(unit.id.clone()),
            (false, Some(_)) => missing.push(unit.id.clone()),
            (false, None) => {}
        }
    }
    let satisfied = have >= need;
    let missing = if satisfied { Vec::new() } else { missing };
    let kind = NodeKind::Points { system, have, need, from: ids.to_vec(), without };
    Node { kind, satisfied, missing, inner: Vec::new() }
}

/// The level of the whole stands for units that state none.
fn of_level((eqf, need): (u8, usize), ids: &[String], units: &Units<'_>, counted: &BTreeSet<String>) -> Node {
    let (mut have, mut without, mut missing) = (0, Vec::new(), Vec::new());
    for unit in named(ids, units) {
        match (counted.contains(&unit.id), unit.eqf.or(units.eqf)) {
            (true, Some(level)) if level >= eqf => have += 1,
            (true, None) => without.push(unit.id.clone()),
            (false, Some(level)) if level >= eqf => missing.push(unit.id.clone()),
            _ => {}
        }
    }
    let satisfied = have >= need;
    let missing = if satisfied { Vec::new() } else { missing };
    let kind = NodeKind::Level { eqf, have, need, from: ids.to_vec(), without };
    Node { kind, satisfied, missing, inner: Vec::new() }
}
