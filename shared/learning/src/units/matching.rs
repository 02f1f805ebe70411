//! Which credit fits which unit, and why?
//!
//! By descending strength: the same unit by its id; recognised by a body that awards the qualification; accepted under an
//! agreement; its outcomes cover the unit's; it is called alike, which counts nowhere.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use credential::Timestamp;

use super::agreement::{Agreement, Memorandum};
use super::credit::{Assessed, Credit};
use super::definition::Qualification;
use super::derive::is_global;
use super::reason::{Blocked, Match, Reason, Strength};
use crate::fold::folded;
use crate::limits::MATCHES;

/// All matches of a qualification, by unit.
#[derive(Debug, Default)]
pub(super) struct Matches {
    pub(super) fitting: Vec<Vec<Match>>,
    pub(super) blocked: Vec<Vec<Blocked>>,
    pub(super) hints: Vec<Vec<Match>>,
    /// Credits that are the whole qualification.
    pub(super) whole: Vec<usize>,
    /// Credits that cover some outcomes of a unit, and too few.
    pub(super) partly: BTreeMap<usize, Vec<Match>>,
    /// How many pairs were not looked at.
    pub(super) left_out: usize,
}

/// Everything that is asked while matching.
pub(super) struct Matching<'a> {
    pub(super) qualification: &'a Qualification,
    pub(super) credits: &'a [Credit],
    pub(super) as_of: Timestamp,
    bodies: HashSet<String>,
    /// The best reason for each pair of unit and credit.
    found: BTreeMap<(usize, usize), (Strength, Reason)>,
    pub(super) partly: BTreeMap<usize, Vec<Match>>,
    left_out: usize,
}

pub(super) fn matches(
    qualification: &Qualification,
    credits: &[Credit],
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Matches {
    let bodies = names(&qualification.bodies);
    let mut matching = Matching {
        qualification,
        credits,
        as_of,
        bodies,
        found: BTreeMap::new(),
        partly: BTreeMap::new(),
        left_out: 0,
    };
    let units = &qualification.units;
    matching.by_id();
    matching.by_recognition(agreement);
    let learning = agreement.learning.iter().map(super::LearningAgreement::as_memorandum);
    let memoranda: Vec<Memorandum> = agreement.memoranda.iter().cloned().chain(learning).collect();
    memoranda.iter().for_each(|memorandum| matching.by_memorandum(memorandum));
    matching.by_outcomes();
    matching.by_title();
    let mut matches = Matches {
        fitting: vec![Vec::new(); units.len()],
        blocked: vec![Vec::new(); units.len()],
        hints: vec![Vec::new(); units.len()],
        whole: matching.whole(),
        partly: std::mem::take(&mut matching.partly),
        left_out: matching.left_out,
    };
    for ((unit, credit), (strength, reason)) in std::mem::take(&mut matching.found) {
        matching.judge((unit, credit), strength, reason, &mut matches);
    }
    matches
}

/// Ids and names as they are compared.
fn names(bodies: &[String]) -> HashSet<String> {
    bodies.iter().flat_map(|body| [body.trim().to_owned(), folded(body)]).collect()
}

fn awarded_by(credit: &Credit, bodies: &HashSet<String>) -> bool {
    credit.bodies.iter().any(|body| bodies.contains(body))
}

impl Matching<'_> {
    pub(super) fn add(&mut self, unit: usize, credit: usize, strength: Strength, reason: Reason) {
        let full = self.found.len() >= MATCHES;
        match self.found.entry((unit, credit)) {
            Entry::Occupied(mut known) if known.get().0 > strength => {
                known.insert((strength, reason));
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(_) if full => self.left_out += 1,
            Entry::Vacant(free) => {
                free.insert((strength, reason));
            }
        }
    }

    /// Which units have that id. A number without a scheme means something only where the same body awards.
    fn by_id(&mut self) {
        let mut units: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, unit) in self.qualification.units.iter().enumerate() {
            unit.ids.iter().for_each(|id| units.entry(id).or_default().push(index));
        }
        for (index, credit) in self.credits.iter().enumerate() {
            let own = awarded_by(credit, &self.bodies);
            for id in credit.ids.iter().filter(|id| own || is_global(id)) {
                for unit in units.get(id.as_str()).into_iter().flatten() {
                    self.add(*unit, index, Strength::Achieved, Reason::SameId { id: id.clone() });
                }
            }
        }
    }

    fn whole(&self) -> Vec<usize> {
        let ids: HashSet<&String> = self.qualification.ids.iter().filter(|id| is_global(id)).collect();
        let sound = |credit: &Credit| credit.counts && credit.assessed == Assessed::Passed;
        let all = self.credits.iter().enumerate().filter(|(_, credit)| credit.ids.iter().any(|id| ids.contains(id)));
        all.filter(|(_, credit)| sound(credit)).map(|(index, _)| index).collect()
    }

    fn by_recognition(&mut self, agreement: &Agreement<'_>) {
        let competent = |by: &String| self.bodies.contains(by.trim()) || self.bodies.contains(&folded(by));
        let decisions = agreement.recognitions.iter();
        let decisions = decisions.filter(|one| one.kind.counts() && one.holds(self.as_of) && competent(&one.by));
        let decisions: Vec<_> = decisions.collect();
        for decision in decisions {
            let Some(unit) = self.unit(&decision.unit) else { continue };
            let key = decision.credential.as_ref().unwrap_or(&decision.id);
            let here = |credit: &Credit| {
                credit.at.credential == *key && decision.pointer.as_ref().is_none_or(|at| *at == credit.at.pointer)
            };
            // Without a pointer it is the whole that was recognised, and that is what stands outermost.
            let outermost = |credit: &Credit| decision.pointer.is_some() || credit.part_of.is_none();
            let found = self.credits.iter().position(|credit| here(credit) && outermost(credit));
            if let Some(credit) = found {
                let reason = Reason::Recognised { statement: decision.id.clone(), by: decision.by.clone() };
                self.add(unit, credit, Strength::Recognised, reason);
            }
        }
    }

    fn unit(&self, id: &str) -> Option<usize> {
        self.qualification.units.iter().position(|unit| unit.id == id || unit.ids.iter().any(|known| known == id))
    }

    /// A memorandum binds those who agreed: one awards the qualification, another gave the credit.
    fn by_memorandum(&mut self, memorandum: &Memorandum) {
        let parties = names(&memorandum.parties);
        if !memorandum.in_force(self.as_of) || parties.is_disjoint(&self.bodies) {
            return;
        }
        let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
        for row in &memorandum.rows {
            let Some(unit) = self.unit(&row.unit) else { continue };
            row.accepted.iter().for_each(|id| rows.entry(id).or_default().push(unit));
        }
        for (index, credit) in self.credits.iter().enumerate() {
            if !awarded_by(credit, &parties) {
                continue;
            }
            for id in &credit.ids {
                for unit in rows.get(id.as_str()).into_iter().flatten() {
                    let reason = Reason::Agreed { agreement: memorandum.id.clone(), id: id.clone() };
                    self.add(*unit, index, Strength::Transferable, reason);
                }
            }
        }
    }
}
