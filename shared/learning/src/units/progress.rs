//! How far is a learner on the way to a qualification, in three views?
//!
//! Strict: what is achieved or recognised. Agreed: and what agreements accept. Potential: and what covers the outcomes.

use std::collections::{BTreeMap, BTreeSet};

use credential::Timestamp;

use super::agreement::{Agreement, Recognition};
use super::assessed::Assessed;
use super::assign::{assign, usable, view_of};
use super::credit::{Credit, CreditRef, Holding, credits};
use super::definition::{DefinitionError, Qualification};
use super::matching::{Matches, matches};
use super::node::Node;
use super::reason::{Blocked, Guard, Match, Reason, Strength};
use super::rule;
use super::standing::{Share, Standing, View};
use crate::credit::{Amount, Points, System, totals};
use crate::fold::folded;
use crate::limits::CREDITS;

/// What serves a unit in one view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The credit.
    pub at: CreditRef,
    /// What it is called.
    pub title: String,
    /// How strong the match is.
    pub strength: Strength,
    /// Why it fits.
    pub reason: Reason,
    /// What cannot be told.
    pub notes: Vec<Guard>,
}

/// One unit of the qualification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitProgress {
    /// Its id in the definition.
    pub unit: String,
    /// Where it stands.
    pub standing: Standing,
    /// What serves it in each view; the views are counted each by itself.
    pub support: [Option<Support>; 3],
    /// Who recognised it: competent bodies, as their decisions name them. Nobody else's recognition is implied.
    pub recognised_by: Vec<String>,
    /// All decisions about it that hold, by whomever: partial, conditional and refused ones are no recognition.
    pub decisions: Vec<Recognition>,
    /// What would fit, and why it does not count.
    pub blocked: Vec<Blocked>,
    /// What covers some of its outcomes, and too few to count anywhere: the three that cover most. Guards are not asked.
    pub partly: Vec<Match>,
    /// What is only called alike, or describes the same in words.
    pub hints: Vec<Match>,
}

/// One view of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewProgress {
    /// Which.
    pub view: View,
    /// Whether the rule is satisfied. Only an awarding body awards.
    pub satisfied: bool,
    /// The rule, node by node.
    pub rule: Node,
    /// How many further units it needs at the least; fewer than would help where it leaves a choice.
    pub least_missing: usize,
    /// The units that count, by id.
    pub counted: Vec<String>,
    /// The points of those, each system by itself.
    pub points: BTreeMap<System, Points>,
}

/// How far a learner is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Credits that are the qualification itself.
    pub whole: Vec<CreditRef>,
    /// All decisions about the whole of it that hold, by whomever.
    pub decisions: Vec<Recognition>,
    /// Its units, in the definition's order.
    pub units: Vec<UnitProgress>,
    /// The three views.
    pub views: [ViewProgress; 3],
    /// Credits whose credential does not count, whether they fit or not.
    pub not_counted: Vec<CreditRef>,
    /// Credits that count and serve no unit in any view.
    pub beside: Vec<CreditRef>,
    /// How many credits and pairs were more than is worked on.
    pub left_out: usize,
}

impl Progress {
    /// How people read where that unit stands. What the rule does not ask for as things stand is nothing that is missing, also if
    /// that is so because a school may agree; and who holds the whole holds what it is made of.
    pub fn share(&self, unit: &UnitProgress) -> Share {
        let [.., potential] = &self.views;
        match unit.standing {
            Standing::Achieved | Standing::Recognised => Share::Yours,
            Standing::Missing if !self.whole.is_empty() => Share::Yours,
            Standing::Transferable | Standing::Candidate => Share::IfAgreed,
            Standing::Missing if potential.rule.missing.contains(&unit.unit) => Share::Missing,
            Standing::Missing => Share::Choice,
        }
    }
}

/// Matches what a learner holds with a qualification.
pub fn progress(
    qualification: &Qualification,
    holdings: &[Holding<'_>],
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Result<Progress, DefinitionError> {
    progress_of(qualification, credits(holdings), agreement, as_of)
}

/// The same with credits that were read before: reading is most of the work where there are thousands of credentials.
pub fn progress_of(
    qualification: &Qualification,
    mut held: Vec<Credit>,
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Result<Progress, DefinitionError> {
    qualification.check()?;
    held.extend(exemptions(agreement, &held));
    held.sort_by(|a, b| a.at.cmp(&b.at));
    let more = held.len().saturating_sub(CREDITS);
    held.truncate(CREDITS);
    let matches = matches(qualification, &held, agreement, as_of);
    let usable = usable(&held, &matches);
    let assigned = View::ALL.map(|view| assign(qualification, &held, (&usable, &matches.recognised), view));
    let views = [0, 1, 2].map(|index| {
        let blank = BTreeMap::new();
        view(
            qualification,
            View::ALL.get(index).copied().unwrap_or(View::Strict),
            assigned.get(index).unwrap_or(&blank),
        )
    });
    let serving: BTreeSet<&CreditRef> = assigned.iter().flat_map(BTreeMap::values).map(|found| &found.at).collect();
    let beside = held.iter().filter(|credit| credit.counts && !serving.contains(&credit.at));
    Ok(Progress {
        whole: matches.whole.iter().filter_map(|index| held.get(*index)).map(|credit| credit.at.clone()).collect(),
        decisions: decided(agreement, |one| one.unit.is_none(), as_of),
        units: units(qualification, &held, &matches, &assigned, agreement, as_of),
        views,
        not_counted: held.iter().filter(|credit| !credit.counts).map(|credit| credit.at.clone()).collect(),
        beside: beside.map(|credit| credit.at.clone()).collect(),
        left_out: more + matches.left_out,
    })
}

/// A decision that rests on no credential is a credit of its own.
fn exemptions(agreement: &Agreement<'_>, held: &[Credit]) -> Vec<Credit> {
    let mut known: BTreeSet<String> = held.iter().map(|credit| credit.at.credential.clone()).collect();
    let decisions =
        agreement.recognitions.iter().filter(|one| one.credential.is_none() && one.unit.is_some() && one.kind.counts());
    let decisions = decisions.filter(|one| known.insert(one.id.clone()));
    decisions
        .map(|one| Credit {
            at: CreditRef { credential: one.id.clone(), pointer: String::new() },
            part_of: None,
            title: String::new(),
            ids: Vec::new(),
            bodies: vec![one.by.clone()],
            named: vec![one.by.clone()],
            of_issuer: true,
            proven: vec![one.by.clone()],
            outcomes: Vec::new(),
            wordings: Vec::new(),
            worth: Vec::new(),
            eqf: None,
            assessed: Assessed::Passed,
            grade: None,
            awarded: None,
            began: None,
            ended: None,
            dated: crate::Dated::default(),
            counts: true,
        })
        .collect()
}

fn view(qualification: &Qualification, view: View, assigned: &BTreeMap<usize, Match>) -> ViewProgress {
    let ids = assigned.keys().filter_map(|index| qualification.units.get(*index)).map(|unit| unit.id.clone());
    let evaluated = rule::evaluate(qualification, &ids.collect());
    let counted = qualification.units.iter().filter(|unit| evaluated.counted.contains(&unit.id));
    let worth = counted.clone().flat_map(|unit| &unit.worth);
    let amounts: Vec<Amount> =
        worth.map(|worth| Amount { system: worth.system.clone(), points: worth.points }).collect();
    ViewProgress {
        view,
        satisfied: evaluated.node.satisfied,
        least_missing: qualification.least_missing(&evaluated.counted.iter().map(String::as_str).collect()),
        counted: counted.map(|unit| unit.id.clone()).collect(),
        points: totals(&amounts),
        rule: evaluated.node,
    }
}

fn units(
    qualification: &Qualification,
    held: &[Credit],
    matches: &Matches,
    assigned: &[BTreeMap<usize, Match>; 3],
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Vec<UnitProgress> {
    let all = qualification.units.iter().enumerate();
    all.map(|(index, unit)| {
        let support = [0, 1, 2].map(|view: usize| support(assigned.get(view)?.get(&index)?, held));
        let credit = assigned.first().and_then(|strict| held.get(strict.get(&index)?.credit));
        let standing = View::ALL.iter().zip(&support).find_map(|(view, support)| standing(*view, support.as_ref()?));
        UnitProgress {
            unit: unit.id.clone(),
            standing: standing.unwrap_or(Standing::Missing),
            recognised_by: recognised_by(qualification, unit, credit, agreement, as_of),
            decisions: decisions(unit, agreement, as_of),
            support,
            blocked: matches.blocked.get(index).cloned().unwrap_or_default(),
            partly: matches.partly.get(&index).cloned().unwrap_or_default(),
            hints: matches.hints.get(index).cloned().unwrap_or_default(),
        }
    })
    .collect()
}

/// A unit stands as the first view has it in which it is served: what serves it may be strong, and yet be there only
/// because an agreement serves another unit.
fn standing(view: View, support: &Support) -> Option<Standing> {
    let first = view_of(support.strength)?;
    Some(match view.max(first) {
        View::Strict if support.strength == Strength::Achieved => Standing::Achieved,
        View::Strict => Standing::Recognised,
        View::Agreed => Standing::Transferable,
        View::Potential => Standing::Candidate,
    })
}

fn support(found: &Match, held: &[Credit]) -> Option<Support> {
    let credit = held.get(found.credit)?;
    let (at, title) = (credit.at.clone(), credit.title.clone());
    Some(Support { at, title, strength: found.strength, reason: found.reason.clone(), notes: found.notes.clone() })
}

fn decisions(unit: &super::Unit, agreement: &Agreement<'_>, as_of: Timestamp) -> Vec<Recognition> {
    let named = |one: &&Recognition| one.unit.as_ref().is_some_and(|id| *id == unit.id || unit.ids.contains(id));
    decided(agreement, named, as_of)
}

fn decided(agreement: &Agreement<'_>, wanted: impl Fn(&&Recognition) -> bool, as_of: Timestamp) -> Vec<Recognition> {
    let held = agreement.recognitions.iter().filter(wanted).filter(|one| one.holds(as_of));
    let mut held: Vec<Recognition> = held.cloned().collect();
    held.sort_by(|a, b| order(a).cmp(&order(b)));
    held
}

fn awarded_by(credit: &Credit, body: &str) -> bool {
    credit.proven.iter().any(|own| own == body.trim() || *own == folded(body))
}

/// Whatever came first, the same stands first.
fn order(one: &Recognition) -> [&str; 6] {
    let [credential, pointer, date] =
        [&one.credential, &one.pointer, &one.date].map(|text| text.as_deref().unwrap_or_default());
    [&one.id, &one.by, one.kind.id(), credential, pointer, date]
}

fn same_body(one: &str, other: &str) -> bool {
    one.trim() == other.trim() || folded(one) == folded(other)
}

/// The awarding body's own award of a unit is its recognition; else who decided so.
fn recognised_by(
    qualification: &Qualification,
    unit: &super::Unit,
    credit: Option<&Credit>,
    agreement: &Agreement<'_>,
    as_of: Timestamp,
) -> Vec<String> {
    let competent = |by: &str| qualification.bodies.iter().any(|body| same_body(body, by));
    let decided = decisions(unit, agreement, as_of).into_iter();
    let decided = decided.filter(|one| one.kind.counts() && competent(&one.by));
    let mut bodies: BTreeSet<String> = decided.map(|one| one.by).collect();
    let own = |body: &&String| credit.is_some_and(|credit| awarded_by(credit, body));
    bodies.extend(qualification.bodies.iter().filter(own).cloned());
    bodies.into_iter().collect()
}
