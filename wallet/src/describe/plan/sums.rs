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

/// The sums of the page: in the system of most units where the plan says how much it needs in it, else in units.
pub(super) fn of(progress: &Progress, sayer: &Sayer<'_>) -> Sums {
    let Some((system, needed)) = in_points(sayer) else { return of_units(progress, sayer) };
    let (yours, if_agreed) = if progress.whole.is_empty() { there(progress, system) } else { (needed, Points::ZERO) };
    let missing = yours.plus(if_agreed).short_of(needed).unwrap_or_default();
    Sums {
        shares: [yours, if_agreed, missing].map(Points::thousandths),
        words: words([yours, if_agreed, missing].map(|points| sayer.number(points)), false, sayer),
        of: sayer.say("plan-of", &[("whole", &sayer.points(system, needed))]),
        counted: Counted {
            system: system.id().to_owned(),
            yours: yours.to_string(),
            if_agreed: if_agreed.to_string(),
            missing: Some(missing.to_string()),
            at_least: false,
            of: Some(needed.to_string()),
        },
    }
}

/// The system of most units, and how much the plan needs in it, if it says so.
fn in_points<'s>(sayer: &'s Sayer<'_>) -> Option<(&'s System, Points)> {
    let system = sayer.system()?;
    Some((system, sayer.needed(system)?))
}

/// In units: of how many, where all are needed. Where the rule leaves a choice, so many are missing at the least.
fn of_units(progress: &Progress, sayer: &Sayer<'_>) -> Sums {
    let [strict, .., potential] = &progress.views;
    let all = sayer.qualification.units.len();
    let choice = !sayer.all_needed() && progress.whole.is_empty();
    let (yours, if_agreed, missing) = match progress.whole.is_empty() {
        false => (all, 0, 0),
        true => {
            let yours = strict.counted.len();
            (yours, potential.counted.len().saturating_sub(yours), potential.least_missing)
        }
    };
    let at_least = choice && missing < potential.rule.missing.len();
    let whole = sayer.count("plan-units", all);
    Sums {
        shares: [yours, if_agreed, missing].map(|count| u64::try_from(count).unwrap_or(u64::MAX)),
        words: words([yours, if_agreed, missing].map(|count| count.to_string()), at_least, sayer),
        of: if choice {
            sayer.language.texts.get("plan-units-alone")
        } else {
            sayer.say("plan-of", &[("whole", &whole)])
        },
        counted: Counted {
            system: "units".to_owned(),
            yours: yours.to_string(),
            if_agreed: if_agreed.to_string(),
            missing: Some(missing.to_string()),
            at_least,
            of: (!choice).then(|| all.to_string()),
        },
    }
}

fn words([yours, if_agreed, missing]: [String; 3], at_least: bool, sayer: &Sayer<'_>) -> [String; 3] {
    let id = match (at_least, missing == "1") {
        (false, false) => "plan-sum-missing",
        (false, true) => "plan-sum-missing-one",
        (true, false) => "plan-sum-missing-least",
        (true, true) => "plan-sum-missing-least-one",
    };
    [
        sayer.say("plan-sum-yours", &[("points", &yours)]),
        sayer.say("plan-sum-if", &[("points", &if_agreed)]),
        sayer.say(id, &[("points", &missing)]),
    ]
}

/// What is said of units that are ways to what is missing, and not all of them needed.
pub(super) fn ways(least: usize, of: usize, sayer: &Sayer<'_>) -> String {
    sayer.language.texts.with("plan-missing-ways", &[("least", least.into()), ("of", of.into())])
}

/// Every other system in a sentence: points stand in their own and are never added up across.
pub(super) fn others(progress: &Progress, sayer: &Sayer<'_>) -> Vec<String> {
    let worth = sayer.qualification.units.iter().flat_map(|unit| &unit.worth);
    let systems: BTreeSet<&System> = worth.map(|worth| &worth.system).collect();
    let others = systems.into_iter().filter(|system| in_points(sayer).is_none_or(|(shown, _)| shown != *system));
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
