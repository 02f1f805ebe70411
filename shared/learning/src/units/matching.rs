//! Which credit fits which unit, and why?
//!
//! By descending strength: the same unit by its id; recognised by a body that awards the qualification; accepted under an
//! agreement; its outcomes cover the unit's; it is called alike, which counts nowhere.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use credential::Timestamp;

use super::agreement::{Agreement, Kind, LearningAgreement, Memorandum, Recognition};
use super::credit::{Credit, compared};
use super::definition::Qualification;
use super::derive::is_global;
use super::reason::{Blocked, Guard, Match, Reason, Strength};
use super::term::Learned;
use crate::fold::folded;
use crate::limits::MATCHES;

/// All matches of a qualification, by unit.
#[derive(Debug, Default)]
pub(super) struct Matches {
    pub(super) fitting: Vec<Vec<Match>>,
    pub(super) blocked: Vec<Vec<Blocked>>,
    pub(super) hints: Vec<Vec<Match>>,
    /// What a competent body has recognised for the unit.
    pub(super) recognised: Vec<Option<Match>>,
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
    /// The credits of each credential, in their order.
    by_credential: HashMap<&'a str, Vec<usize>>,
    /// Which pairs of unit and credit a competent body has refused, in which statement, and who.
    pub(super) refused: BTreeMap<(usize, usize), (String, String)>,
    /// What is recognised for each unit: the credit, and why.
    recognised: BTreeMap<usize, (usize, Reason)>,
    /// The best reason for each pair of unit and credit.
    found: BTreeMap<(usize, usize), (Strength, Reason)>,
    /// What an agreement would accept, were it learned in the agreement's days.
    out_of_term: BTreeMap<(usize, usize), (Reason, Guard)>,
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
    let mut by_credential: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, credit) in credits.iter().enumerate() {
        by_credential.entry(&credit.at.credential).or_default().push(index);
    }
    let mut matching = Matching {
        qualification,
        credits,
        as_of,
        bodies,
        by_credential,
        refused: BTreeMap::new(),
        recognised: BTreeMap::new(),
        found: BTreeMap::new(),
        out_of_term: BTreeMap::new(),
        partly: BTreeMap::new(),
        left_out: 0,
    };
    let units = &qualification.units;
    matching.by_id();
    matching.by_recognition(agreement);
    matching.by_refusal(agreement);
    agreement.memoranda.iter().for_each(|memorandum| matching.by_memorandum(memorandum, Learned::awarded));
    let learning: Vec<Memorandum> = agreement.learning.iter().map(LearningAgreement::as_memorandum).collect();
    learning.iter().for_each(|memorandum| matching.by_memorandum(memorandum, Learned::period));
    matching.by_outcomes();
    matching.by_wording();
    matching.by_title();
    let mut matches = Matches {
        fitting: vec![Vec::new(); units.len()],
        blocked: vec![Vec::new(); units.len()],
        hints: vec![Vec::new(); units.len()],
        recognised: (0..units.len()).map(|unit| matching.recognised(unit)).collect(),
        whole: matching.whole(),
        partly: std::mem::take(&mut matching.partly),
        left_out: matching.left_out,
    };
    for (pair, (reason, guard)) in std::mem::take(&mut matching.out_of_term) {
        if matching.found.get(&pair).is_none_or(|(strength, _)| *strength > Strength::Transferable) {
            matching.block(pair, reason, guard, &mut matches);
        }
    }
    for ((unit, credit), (strength, reason)) in std::mem::take(&mut matching.found) {
        matching.judge((unit, credit), strength, reason, &mut matches);
    }
    matches
}

fn names(bodies: &[String]) -> HashSet<String> {
    compared(bodies).into_iter().collect()
}

/// Whether it is proven to be from one of these.
fn awarded_by(credit: &Credit, bodies: &HashSet<String>) -> bool {
    credit.proven.iter().any(|body| bodies.contains(body))
}

impl Matching<'_> {
    pub(super) fn add(&mut self, unit: usize, credit: usize, strength: Strength, reason: Reason) {
        let full = self.found.len() >= MATCHES;
        match self.found.entry((unit, credit)) {
            // Of equally strong reasons one is told, whatever came first.
            Entry::Occupied(mut known) if *known.get() > (strength, reason.clone()) => {
                known.insert((strength, reason));
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(_) if full => self.left_out += 1,
            Entry::Vacant(free) => {
                free.insert((strength, reason));
            }
        }
    }

    /// Of several agreements one is told, whatever came first.
    fn add_out_of_term(&mut self, pair: (usize, usize), reason: Reason, guard: Guard) {
        let full = self.found.len() + self.out_of_term.len() >= MATCHES;
        match self.out_of_term.entry(pair) {
            Entry::Occupied(mut known) if known.get().0 > reason => {
                known.insert((reason, guard));
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(_) if full => self.left_out += 1,
            Entry::Vacant(free) => {
                free.insert((reason, guard));
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
        let sound = |credit: &Credit| credit.counts && credit.assessed.achieved();
        let all = self.credits.iter().enumerate().filter(|(_, credit)| credit.ids.iter().any(|id| ids.contains(id)));
        all.filter(|(_, credit)| sound(credit)).map(|(index, _)| index).collect()
    }

    fn by_recognition(&mut self, agreement: &Agreement<'_>) {
        let decisions = self.decisions(agreement);
        for decision in decisions.iter().filter(|one| one.kind.counts()) {
            let Some(unit) = decision.unit.as_ref().and_then(|unit| self.unit(unit)) else { continue };
            // Without a pointer it is the whole that was recognised, and that is what stands outermost.
            let outermost = |index: &usize| {
                decision.pointer.is_some() || self.credits.get(*index).is_some_and(|credit| credit.part_of.is_none())
            };
            let found = self.concerned(decision).into_iter().find(outermost);
            if let Some(credit) = found {
                let reason = Reason::Recognised { statement: decision.id.clone(), by: decision.by.clone() };
                self.recognise(unit, credit, reason.clone());
                self.add(unit, credit, Strength::Recognised, reason);
            }
        }
    }

    /// Of several decisions for a unit one is told, whatever their order.
    fn recognise(&mut self, unit: usize, credit: usize, reason: Reason) {
        let counts = |credit: &usize| self.credits.get(*credit).is_some_and(|credit| credit.counts);
        let earlier = self
            .recognised
            .get(&unit)
            .is_some_and(|(known, other)| (!counts(known), known, other) <= (!counts(&credit), &credit, &reason));
        if !earlier {
            self.recognised.insert(unit, (credit, reason));
        }
    }

    fn recognised(&self, unit: usize) -> Option<Match> {
        let (credit, reason) = self.recognised.get(&unit)?;
        let held = self.credits.get(*credit).filter(|credit| credit.counts)?;
        let (at, reason) = (held.at.clone(), reason.clone());
        Some(Match { credit: *credit, at, strength: Strength::Recognised, reason, notes: Vec::new() })
    }

    /// What a competent body has refused does not count by being like the unit. Who refuses a whole refuses what is in it.
    fn by_refusal(&mut self, agreement: &Agreement<'_>) {
        let decisions = self.decisions(agreement);
        for decision in decisions.iter().filter(|one| one.kind == Kind::Refused) {
            let Some(unit) = decision.unit.as_ref().and_then(|unit| self.unit(unit)) else { continue };
            for index in self.concerned(decision) {
                let said = (decision.id.clone(), decision.by.clone());
                let known = self.refused.entry((unit, index)).or_insert_with(|| said.clone());
                // Of several the same is told, whatever their order.
                *known = said.min(known.clone());
            }
        }
    }

    /// The credits that a decision is about, in their order.
    fn concerned(&self, decision: &Recognition) -> Vec<usize> {
        let key = decision.credential.as_ref().unwrap_or(&decision.id);
        let there = self.by_credential.get(key.as_str()).into_iter().flatten().copied();
        let meant = |index: &usize| {
            let credit = self.credits.get(*index);
            credit.is_some_and(|credit| decision.pointer.as_ref().is_none_or(|at| *at == credit.at.pointer))
        };
        there.filter(meant).collect()
    }

    /// The decisions of competent bodies that hold.
    fn decisions<'r>(&self, agreement: &Agreement<'r>) -> Vec<&'r Recognition> {
        let competent = |by: &String| self.bodies.contains(by.trim()) || self.bodies.contains(&folded(by));
        let held = agreement.recognitions.iter().filter(|one| one.holds(self.as_of) && competent(&one.by));
        held.collect()
    }

    fn unit(&self, id: &str) -> Option<usize> {
        self.qualification.units.iter().position(|unit| unit.id == id || unit.ids.iter().any(|known| known == id))
    }

    /// A memorandum binds those who agreed: one awards the qualification, another gave the credit. It accepts what was learned in
    /// its days, whether they have passed or not.
    fn by_memorandum(&mut self, memorandum: &Memorandum, learned: impl Fn(&Credit) -> Learned) {
        let (parties, term) = (names(&memorandum.parties), memorandum.term());
        if parties.is_disjoint(&self.bodies) {
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
            let learned = learned(credit);
            for id in &credit.ids {
                for unit in rows.get(id.as_str()).into_iter().flatten() {
                    let reason = Reason::Agreed { agreement: memorandum.id.clone(), id: id.clone() };
                    if term.meets(learned) {
                        self.add(*unit, index, Strength::Transferable, reason);
                    } else {
                        let (agreement, term) = (memorandum.id.clone(), term.clone());
                        self.add_out_of_term((*unit, index), reason, Guard::Term { agreement, term, learned });
                    }
                }
            }
        }
    }
}
