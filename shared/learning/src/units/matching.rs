//! Which credit fits which unit, and why?
//!
//! By descending strength: the same unit by its id; recognised by a body that awards the qualification; accepted under an
//! agreement; its outcomes cover the unit's; it is called alike, which counts nowhere.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use credential::Timestamp;

use super::agreement::{Agreement, Memorandum};
use super::credit::{Assessed, Credit, CreditRef};
use super::definition::Qualification;
use super::derive::is_global;
use crate::fold::folded;
use crate::limits::MATCHES;

/// How strong a match is, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// It is the same unit.
    Achieved,
    /// A competent body has recognised it.
    Recognised,
    /// An agreement says that it will be accepted.
    Transferable,
    /// Its outcomes cover those of the unit.
    Candidate,
    /// It is called alike.
    Hint,
}

/// Why a credit fits a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Both have this id.
    SameId {
        /// The id.
        id: String,
    },
    /// This statement recognises it.
    Recognised {
        /// The statement's id.
        statement: String,
        /// Who decided.
        by: String,
    },
    /// This agreement accepts it.
    Agreed {
        /// The agreement's id.
        agreement: String,
        /// The id by which it is accepted.
        id: String,
    },
    /// It covers these outcomes.
    Covers {
        /// Which of the unit's outcomes, by number from 0.
        outcomes: Vec<usize>,
        /// Of how many.
        of: usize,
    },
    /// Words that both titles have.
    Title {
        /// Those words, as they are compared.
        words: Vec<String>,
    },
}

/// What speaks against a match, or cannot be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Its credential does not count.
    NotCounted,
    /// Nothing says that it was assessed.
    NotAssessed,
    /// It was not passed.
    NotPassed {
        /// The result, as written.
        result: String,
    },
    /// It is not finished.
    Unfinished {
        /// The state, as written.
        state: String,
    },
    /// The grade is below what the unit requires, or cannot be compared with it.
    Grade {
        /// The grade as written, if there is one.
        grade: Option<String>,
        /// What the unit requires.
        required: String,
    },
    /// It is older than the unit allows, or its date is not known.
    Age {
        /// When it was awarded.
        awarded: Option<Timestamp>,
        /// How many years the unit allows.
        years: u16,
    },
    /// Its level is below the unit's.
    Level {
        /// Its level.
        credit: u8,
        /// The unit's.
        unit: u8,
    },
    /// Its level is not known, and the unit has one. This does not stand against it.
    LevelUnknown {
        /// The unit's.
        unit: u8,
    },
}

/// A credit that fits a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Which credit, by its number among the credits.
    pub(super) credit: usize,
    /// Where that stands.
    pub at: CreditRef,
    /// How strong it is.
    pub strength: Strength,
    /// Why it fits.
    pub reason: Reason,
    /// What cannot be told, and does not stand against it.
    pub notes: Vec<Guard>,
}

/// A credit that would fit, if it were not for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// Which credit.
    pub at: CreditRef,
    /// How strong it would be.
    pub strength: Strength,
    /// Why it would fit.
    pub reason: Reason,
    /// What stands against it.
    pub guards: Vec<Guard>,
}

/// All matches of a qualification, by unit.
#[derive(Debug, Default)]
pub(super) struct Matches {
    pub(super) fitting: Vec<Vec<Match>>,
    pub(super) blocked: Vec<Vec<Blocked>>,
    pub(super) hints: Vec<Vec<Match>>,
    /// Credits that are the whole qualification.
    pub(super) whole: Vec<usize>,
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
    left_out: usize,
}

pub(super) fn matches(
    qualification: &Qualification,
    credits: &[Credit],
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Matches {
    let bodies = names(&qualification.bodies);
    let mut matching = Matching { qualification, credits, as_of, bodies, found: BTreeMap::new(), left_out: 0 };
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
