//! How much is there, each system of points by itself, and hours beside?

use std::collections::BTreeSet;

use learning::credit::{Points, System};
use learning::units::{Progress, Rule};

use super::sayer::Sayer;
use crate::model::{Counted, Sums};

impl Sayer<'_> {
    /// Whether the rule is simply every unit.
    pub(super) fn all_needed(&self) -> bool {
        let Rule::AllOf(rules) = &self.qualification.rule else { return false };
        let named: BTreeSet<&str> =
            rules.iter().filter_map(|rule| if let Rule::Unit(id) = rule { Some(id.as_str()) } else { None }).collect();
        named.len() == rules.len() && self.qualification.units.iter().all(|unit| named.contains(unit.id.as_str()))
    }

    /// How many points the whole needs: as its rule says, else those of all units where all are needed.
    pub(super) fn needed(&self, system: &System) -> Option<Points> {
        if self.all_needed() {
            let worth = self.qualification.units.iter().flat_map(|unit| &unit.worth);
            let worth = worth.filter(|worth| worth.system == *system);
            return Some(worth.fold(Points::ZERO, |sum, worth| sum.plus(worth.points)));
        }
        asked(&self.qualification.rule, system)
    }
}

/// What a rule asks for of all units together.
fn asked(rule: &Rule, system: &System) -> Option<Points> {
    match rule {
        Rule::PointsAtLeast { system: named, points, from } if from.is_empty() && System::of(named) == *system => {
            Points::parse(points).ok()
        }
        Rule::AllOf(rules) => rules.iter().filter_map(|rule| asked(rule, system)).max(),
        _ => None,
    }
}

/// What is there in one system: yours, and if a school agrees besides.
fn there(progress: &Progress, system: &System) -> (Points, Points) {
    let [strict, .., potential] = &progress.views;
    let of = |points: &std::collections::BTreeMap<System, Points>| points.get(system).copied().unwrap_or_default();
    let (yours, all) = (of(&strict.points), of(&potential.points));
    (yours, yours.short_of(all).unwrap_or_default())
}

/// The sums of the page: in the system of most units, else in units.
pub(super) fn of(progress: &Progress, sayer: &Sayer<'_>) -> Sums {
    let Some(system) = sayer.system() else { return of_units(progress, sayer) };
    let needed = sayer.needed(system);
    let (yours, if_agreed) = match needed.filter(|_| !progress.whole.is_empty()) {
        Some(whole) => (whole, Points::ZERO),
        None => there(progress, system),
    };
    let missing = needed.and_then(|needed| yours.plus(if_agreed).short_of(needed)).unwrap_or_default();
    let whole = needed.map(|needed| sayer.points(system, needed));
    Sums {
        shares: [yours, if_agreed, missing].map(Points::thousandths),
        words: words([yours, if_agreed, missing].map(|points| sayer.number(points)), needed.is_some(), sayer),
        of: whole.map_or_else(|| sayer.in_system(system), |whole| sayer.say("plan-of", &[("whole", &whole)])),
        counted: Counted {
            system: system.id().to_owned(),
            yours: yours.to_string(),
            if_agreed: if_agreed.to_string(),
            missing: needed.map(|_| missing.to_string()),
            of: needed.map(|needed| needed.to_string()),
        },
    }
}

fn of_units(progress: &Progress, sayer: &Sayer<'_>) -> Sums {
    let [strict, .., potential] = &progress.views;
    let (yours, if_agreed, missing) = match progress.whole.is_empty() {
        false => (sayer.qualification.units.len(), 0, 0),
        true => {
            let yours = strict.counted.len();
            (yours, potential.counted.len().saturating_sub(yours), potential.rule.missing.len())
        }
    };
    let whole = sayer.count("plan-units", sayer.qualification.units.len());
    Sums {
        shares: [yours, if_agreed, missing].map(|count| u64::try_from(count).unwrap_or(u64::MAX)),
        words: words([yours, if_agreed, missing].map(|count| count.to_string()), true, sayer),
        of: sayer.say("plan-of", &[("whole", &whole)]),
        counted: Counted {
            system: "units".to_owned(),
            yours: yours.to_string(),
            if_agreed: if_agreed.to_string(),
            missing: Some(missing.to_string()),
            of: Some(sayer.qualification.units.len().to_string()),
        },
    }
}

fn words([yours, if_agreed, missing]: [String; 3], known: bool, sayer: &Sayer<'_>) -> [String; 3] {
    let missing = if known { sayer.say("plan-sum-missing", &[("points", &missing)]) } else { String::new() };
    [sayer.say("plan-sum-yours", &[("points", &yours)]), sayer.say("plan-sum-if", &[("points", &if_agreed)]), missing]
}

/// Every other system in a sentence: points stand in their own and are never added up across.
pub(super) fn others(progress: &Progress, sayer: &Sayer<'_>) -> Vec<String> {
    let worth = sayer.qualification.units.iter().flat_map(|unit| &unit.worth);
    let systems: BTreeSet<&System> = worth.map(|worth| &worth.system).collect();
    let others = systems.into_iter().filter(|system| Some(*system) != sayer.system());
    let said = |system: &System| {
        let (yours, if_agreed) = there(progress, system);
        let (yours, if_agreed) = (sayer.points(system, yours), sayer.points(system, if_agreed));
        sayer.say("plan-also", &[("yours", &yours), ("agreed", &if_agreed)])
    };
    others.map(said).chain(hours(progress, sayer)).collect()
}

/// Hours, beside the points.
fn hours(progress: &Progress, sayer: &Sayer<'_>) -> Option<String> {
    let units = &sayer.qualification.units;
    if units.iter().all(|unit| unit.hours.is_none()) {
        return None;
    }
    let [strict, .., potential] = &progress.views;
    let sum = |counted: &[String]| {
        let units = units.iter().filter(|unit| counted.contains(&unit.id));
        units.filter_map(|unit| unit.hours).fold(Points::ZERO, Points::plus)
    };
    let (yours, all) = (sum(&strict.counted), sum(&potential.counted));
    let if_agreed = yours.short_of(all).unwrap_or_default();
    Some(sayer.say("plan-also", &[("yours", &sayer.hours(yours)), ("agreed", &sayer.hours(if_agreed))]))
}
