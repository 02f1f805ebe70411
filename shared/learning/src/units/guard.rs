//! What stands against a credit that fits a unit?

use super::assessed::Assessed;
use super::credit::Credit;
use super::definition::Unit;
use super::matching::{Matches, Matching};
use super::reason::{Blocked, Guard, Match, Reason, Strength};
use crate::credit::Points;

/// Seconds of a year of 365.25 days.
const YEAR: i64 = 31_557_600;

impl Matching<'_> {
    /// Puts a match where it belongs: fitting, blocked, or a hint.
    pub(super) fn judge(
        &self,
        (unit, credit): (usize, usize),
        strength: Strength,
        reason: Reason,
        matches: &mut Matches,
    ) {
        let (Some(definition), Some(held)) = (self.qualification.units.get(unit), self.credits.get(credit)) else {
            return;
        };
        let at = held.at.clone();
        let mut guards = self.guards(definition, held, strength);
        if strength != Strength::Recognised
            && let Some((statement, by)) = self.refused.get(&(unit, credit))
        {
            guards.push(Guard::Refused { statement: statement.clone(), by: by.clone() });
        }
        let (notes, guards): (Vec<Guard>, Vec<Guard>) = guards.into_iter().partition(Guard::is_note);
        // Whether it was passed is then for a school to say, whatever else it is.
        let open = notes.iter().any(|note| matches!(note, Guard::ResultOpen { .. }));
        let strength = if open { strength.max(Strength::Candidate) } else { strength };
        let list = if strength == Strength::Hint { &mut matches.hints } else { &mut matches.fitting };
        if strength == Strength::Hint || guards.is_empty() {
            let found = Match { credit, at, strength, reason, notes };
            list.get_mut(unit).into_iter().for_each(|list| list.push(found.clone()));
        } else {
            let found = Blocked { at, strength, reason, guards };
            matches.blocked.get_mut(unit).into_iter().for_each(|list| list.push(found.clone()));
        }
    }

    /// What an agreement would accept, and does not since it was not learned in its days.
    pub(super) fn block(&self, (unit, credit): (usize, usize), reason: Reason, term: Guard, matches: &mut Matches) {
        let (Some(definition), Some(held)) = (self.qualification.units.get(unit), self.credits.get(credit)) else {
            return;
        };
        let others = self.guards(definition, held, Strength::Transferable).into_iter().filter(|guard| !guard.is_note());
        let guards = std::iter::once(term).chain(others).collect();
        let found = Blocked { at: held.at.clone(), strength: Strength::Transferable, reason, guards };
        matches.blocked.get_mut(unit).into_iter().for_each(|list| list.push(found.clone()));
    }

    fn guards(&self, unit: &Unit, credit: &Credit, strength: Strength) -> Vec<Guard> {
        let mut guards = Vec::new();
        if !credit.counts {
            guards.push(Guard::NotCounted);
        }
        // Who recognised it has looked at how it was assessed, at its grade, level and age.
        if strength == Strength::Recognised {
            return guards;
        }
        match &credit.assessed {
            Assessed::Passed => {}
            Assessed::NotSaid => guards.push(Guard::NotAssessed),
            Assessed::NotPassed(result) => guards.push(Guard::NotPassed { result: result.clone() }),
            Assessed::Unfinished(state) => guards.push(Guard::Unfinished { state: state.clone() }),
            Assessed::Open(result) => guards.push(Guard::ResultOpen { result: result.clone() }),
            // A grade that the unit itself asks for is a pass, and one that it does not reach is said as that.
            Assessed::Awarded(Some(_)) if unit.min_grade.is_some() => {}
            Assessed::Awarded(grade) => guards.push(Guard::ResultNotSaid { grade: grade.clone() }),
        }
        guards.extend(grade(unit, credit));
        guards.extend(self.age(unit, credit));
        guards.extend(self.level(unit, credit, strength));
        guards
    }

    fn age(&self, unit: &Unit, credit: &Credit) -> Option<Guard> {
        let years = unit.max_age?;
        let young =
            credit.awarded.is_some_and(|awarded| self.as_of.seconds() - awarded.seconds() <= i64::from(years) * YEAR);
        (!young).then_some(Guard::Age { awarded: credit.awarded, years })
    }

    /// The same unit has the unit's level where the credential leaves it out; one that states a lower level is not the same.
    fn level(&self, unit: &Unit, credit: &Credit, strength: Strength) -> Option<Guard> {
        let needed = unit.eqf.or(self.qualification.eqf)?;
        match credit.eqf {
            None => (strength > Strength::Achieved).then_some(Guard::LevelUnknown { unit: needed }),
            Some(level) => (level < needed).then_some(Guard::Level { credit: level, unit: needed }),
        }
    }
}

/// A grade that is no number cannot be compared, so that it does not reach what is required.
fn grade(unit: &Unit, credit: &Credit) -> Option<Guard> {
    let rule = unit.min_grade.as_ref()?;
    let required = rule.grade.clone();
    let Some(grade) = credit.grade.clone() else { return Some(Guard::Grade { grade: None, required }) };
    let (Ok(own), Ok(least)) = (Points::parse(&grade), Points::parse(&required)) else {
        return Some(Guard::GradeApart { grade, required });
    };
    let reached = if rule.lower_is_better { own <= least } else { own >= least };
    (!reached).then_some(Guard::Grade { grade: Some(grade), required })
}
