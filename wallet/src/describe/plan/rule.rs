//! What does the rule of a qualification ask for, node by node, where it is not simply every unit?

use learning::units::{Node, Progress, Reached};
use words::plain;

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

/// How many parts of it are met, and which are open; nothing where it is simply every unit, or where the whole is held.
pub(super) fn parts(progress: &Progress, sayer: &Sayer<'_>) -> Option<String> {
    let [strict, .., potential] = &progress.views;
    let called = |id: &str| sayer.unit(id).map_or_else(|| plain(id), |unit| sayer.unit_title(unit));
    let parts = || sayer.language.words.rule_parts(&strict.rule, &potential.rule, called);
    (!sayer.all_needed() && progress.whole.is_empty()).then(parts).flatten()
}

fn below(now: &Node, if_agreed: &Node, depth: u8, sayer: &Sayer<'_>, lines: &mut Vec<RuleLine>) {
    let words = sayer.language.words;
    let reached = now.reached(if_agreed);
    let (tone, mark) = match reached {
        Reached::Met => (Tone::Good, Mark::Yes),
        Reached::IfAgreed => (Tone::Notice, Mark::Eye),
        Reached::Open | Reached::Limit => (Tone::Quiet, Mark::Minus),
    };
    let called = |id: &str| sayer.unit(id).map_or_else(|| plain(id), |unit| sayer.unit_title(unit));
    let status = Status { tone, mark, words: words.rule_state(reached) };
    lines.push(RuleLine { depth, status, words: words.rule_node(now, called) });
    // Both views have the same rule, so that their nodes lie alike.
    for (now, if_agreed) in now.rules().zip(if_agreed.rules()) {
        below(now, if_agreed, depth.saturating_add(1).min(DEEPEST), sayer, lines);
    }
}
