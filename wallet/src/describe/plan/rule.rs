//! What does the rule of a qualification ask for, node by node, where it is not simply every unit?

use learning::units::{Node, NodeKind, Progress};

use super::sayer::Sayer;
use crate::model::{Mark, RuleLine, Status, Tone};

/// Deeper than this nothing is indented further.
const DEEPEST: u8 = 6;

/// The nodes, each with whether it is met, met if a school agrees, or open. Every unit by itself stands below already.
pub(super) fn lines(progress: &Progress, sayer: &Sayer<'_>) -> Vec<RuleLine> {
    let mut lines = Vec::new();
    if !sayer.all_needed() {
        let [strict, .., potential] = &progress.views;
        below(&strict.rule, &potential.rule, 0, sayer, &mut lines);
    }
    lines
}

fn below(now: &Node, if_agreed: &Node, depth: u8, sayer: &Sayer<'_>, lines: &mut Vec<RuleLine>) {
    let texts = sayer.language.texts;
    let (tone, mark, word) = match (now.satisfied, if_agreed.satisfied) {
        (true, _) => (Tone::Good, Mark::Yes, texts.get("plan-rule-met")),
        (false, true) => (Tone::Notice, Mark::Eye, texts.get("plan-rule-if")),
        (false, false) => (Tone::Quiet, Mark::Minus, texts.get("plan-rule-open")),
    };
    lines.push(RuleLine { depth, status: Status { tone, mark, words: word }, words: said(now, sayer) });
    let single = |node: &&Node| !matches!(node.kind, NodeKind::Unit { .. });
    // Both views have the same rule, so that their nodes lie alike.
    for (now, if_agreed) in now.inner.iter().zip(&if_agreed.inner).filter(|(now, _)| single(now)) {
        below(now, if_agreed, depth.saturating_add(1).min(DEEPEST), sayer, lines);
    }
}

fn said(node: &Node, sayer: &Sayer<'_>) -> String {
    let counts = |id: &str, have: usize, need: usize| {
        sayer.say(id, &[("have", &have.to_string()), ("need", &need.to_string()), ("units", &units(node, sayer))])
    };
    match &node.kind {
        NodeKind::AllOf { have, need } => counts("plan-rule-all", *have, *need),
        NodeKind::AnyOf { have, need } => counts("plan-rule-any", *have, *need),
        NodeKind::Points { system, have, need, .. } => {
            let (have, need) = (sayer.number(*have), sayer.points(system, *need));
            sayer.say("plan-rule-points", &[("have", &have), ("need", &need)])
        }
        NodeKind::Level { eqf, have, need, .. } => {
            let (eqf, have, need) = (eqf.to_string(), have.to_string(), need.to_string());
            sayer.say("plan-rule-level", &[("level", &eqf), ("have", &have), ("need", &need)])
        }
        NodeKind::Unit { unit } => titles(std::slice::from_ref(unit), sayer),
        NodeKind::NotBoth { units, .. } => sayer.say("plan-rule-not-both", &[("units", &titles(units, sayer))]),
    }
}

/// The single units of which the node is made, by title.
fn units(node: &Node, sayer: &Sayer<'_>) -> String {
    let single = node.inner.iter().filter_map(|node| match &node.kind {
        NodeKind::Unit { unit } => Some(unit.clone()),
        _ => None,
    });
    let single: Vec<String> = single.collect();
    if single.is_empty() { sayer.language.texts.get("plan-rule-below") } else { titles(&single, sayer) }
}

fn titles(units: &[String], sayer: &Sayer<'_>) -> String {
    let titles = units.iter().filter_map(|id| sayer.unit(id)).map(|unit| sayer.unit_title(unit));
    titles.collect::<Vec<_>>().join(", ")
}
