//! Which credit counts for which unit, so that none counts twice?
//!
//! The sets of units that distinct credits can serve form a transversal matroid, so that taking units in a fixed order,
//! each if the others taken can still be served (augmenting paths), gives the best set. Since the order does not depend on
//! the credits, one credit more never takes a unit away, and one less takes one at most. A decision of a competent body is
//! about that unit and needs no place among the others: for how many units it recognises the same, that body has decided.

use std::collections::{BTreeMap, HashMap};

use super::View;
use super::credit::Credit;
use super::definition::{Qualification, Unit};
use super::matching::Matches;
use super::reason::{Match, Strength};

/// The first view in which a match of that strength counts; a hint counts in none.
pub(super) fn view_of(strength: Strength) -> Option<View> {
    match strength {
        Strength::Achieved | Strength::Recognised => Some(View::Strict),
        Strength::Transferable => Some(View::Agreed),
        Strength::Candidate => Some(View::Potential),
        Strength::Hint => None,
    }
}

/// The matches that may count, by unit. A credit counts as what it is first: what is the same unit or recognised is not
/// spent on a likeness. Of a whole and its parts, one level counts: the stronger, and the parts if they are as strong.
pub(super) fn usable(credits: &[Credit], matches: &Matches) -> Vec<Vec<Match>> {
    let mut best: Vec<Option<Strength>> = vec![None; credits.len()];
    for found in matches.fitting.iter().flatten() {
        if let Some(slot) = best.get_mut(found.credit) {
            *slot = Some(slot.map_or(found.strength, |known| known.min(found.strength)));
        }
    }
    let kept = levels(credits, &best);
    let counts = |found: &&Match| {
        let own = best.get(found.credit).copied().flatten();
        let first = own.and_then(view_of) == view_of(found.strength);
        first && kept.get(found.credit).copied().unwrap_or(false)
    };
    matches.fitting.iter().map(|list| list.iter().filter(counts).cloned().collect()).collect()
}

/// Which credits are kept, where a whole and its parts both fit.
fn levels(credits: &[Credit], best: &[Option<Strength>]) -> Vec<bool> {
    let mut parts: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    let mut outermost = Vec::new();
    for (index, credit) in credits.iter().enumerate() {
        match &credit.part_of {
            Some(whole) => parts.entry((&credit.at.credential, whole)).or_default().push(index),
            None => outermost.push(index),
        }
    }
    let mut kept = vec![true; credits.len()];
    for index in outermost {
        settle(index, credits, best, &parts, &mut kept);
    }
    kept
}

/// Settles which of a credit and its parts are kept, and says how strong the strongest of them is.
fn settle(
    index: usize,
    credits: &[Credit],
    best: &[Option<Strength>],
    parts: &HashMap<(&str, &str), Vec<usize>>,
    kept: &mut [bool],
) -> Option<Strength> {
    let credit = credits.get(index)?;
    let own = best.get(index).copied().flatten();
    let inner = parts.get(&(credit.at.credential.as_str(), credit.at.pointer.as_str()));
    let inner: &[usize] = inner.map_or(&[], Vec::as_slice);
    let strongest = inner.iter().filter_map(|part| settle(*part, credits, best, parts, kept)).min();
    match (own, strongest) {
        (Some(own), Some(inner)) if own >= inner => drop_one(index, kept),
        (Some(_), Some(_)) => inner.iter().for_each(|part| drop_all(*part, credits, parts, kept)),
        _ => {}
    }
    own.into_iter().chain(strongest).min()
}

fn drop_one(index: usize, kept: &mut [bool]) {
    kept.get_mut(index).into_iter().for_each(|slot| *slot = false);
}

fn drop_all(index: usize, credits: &[Credit], parts: &HashMap<(&str, &str), Vec<usize>>, kept: &mut [bool]) {
    drop_one(index, kept);
    let Some(credit) = credits.get(index) else { return };
    let inner = parts.get(&(credit.at.credential.as_str(), credit.at.pointer.as_str()));
    inner.into_iter().flatten().for_each(|part| drop_all(*part, credits, parts, kept));
}

/// The units that can be served in a view, each with the match that serves it.
pub(super) fn assign(
    qualification: &Qualification,
    credits: &[Credit],
    (usable, recognised): (&[Vec<Match>], &[Option<Match>]),
    view: View,
) -> BTreeMap<usize, Match> {
    let counts = |found: &&Match| view_of(found.strength).is_some_and(|first| first <= view);
    let mut edges: Vec<Vec<&Match>> = usable.iter().map(|list| list.iter().filter(counts).collect()).collect();
    for list in &mut edges {
        list.sort_by_key(|found| {
            let awarded = credits.get(found.credit).and_then(|credit| credit.awarded);
            (found.strength, awarded.is_none(), awarded, found.at.clone())
        });
    }
    let mut order: Vec<usize> = (0..qualification.units.len()).collect();
    order.sort_by_key(|index| qualification.units.get(*index).map(rank));
    let mut served: HashMap<usize, (usize, &Match)> = HashMap::new();
    let mut assigned = BTreeMap::new();
    for unit in order {
        if let Some(Some(decided)) = recognised.get(unit) {
            assigned.insert(unit, decided.clone());
        } else if qualification.units.get(unit).is_some_and(|unit| unit.shared) {
            assigned.extend(edges.get(unit).and_then(|list| list.first()).map(|found| (unit, (*found).clone())));
        } else {
            augment(unit, &edges, &mut vec![false; credits.len()], &mut served);
        }
    }
    assigned.extend(served.into_values().map(|(unit, found)| (unit, found.clone())));
    assigned
}

/// Mandatory ones first, then those worth most, then by id.
fn rank(unit: &Unit) -> (bool, std::cmp::Reverse<u64>, &str) {
    let most = unit.worth.iter().map(|worth| worth.points.thousandths()).max().unwrap_or(0);
    (!unit.mandatory, std::cmp::Reverse(most), &unit.id)
}

/// Finds a credit for a unit, moving others to another credit where that helps. As deep as there are units.
fn augment<'m>(
    unit: usize,
    edges: &[Vec<&'m Match>],
    tried: &mut Vec<bool>,
    served: &mut HashMap<usize, (usize, &'m Match)>,
) -> bool {
    for found in edges.get(unit).into_iter().flatten() {
        match tried.get_mut(found.credit) {
            Some(tried) if !*tried => *tried = true,
            _ => continue,
        }
        let other = served.get(&found.credit).map(|(other, _)| *other);
        if other.is_none_or(|other| augment(other, edges, tried, served)) {
            served.insert(found.credit, (unit, found));
            return true;
        }
    }
    false
}
