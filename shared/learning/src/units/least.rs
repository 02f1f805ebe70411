//! How many further units does a rule need at the least, whichever way through it is gone?
//!
//! Where a rule leaves a choice, most of what would help is not needed. The number is never too high: what one unit may do for
//! several parts of the rule is counted once, and that units keep each other from counting is left aside.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::definition::{Qualification, Rule, Unit};
use crate::credit::{Points, System};

/// What a part of a rule still needs.
#[derive(Clone, Default)]
struct Need<'a> {
    /// So many units at the least; none where it is met.
    least: usize,
    /// Of these.
    of: BTreeSet<&'a str>,
}

impl Qualification {
    /// How many units its rule needs at the least beside those that count. None exactly where they satisfy it.
    pub(super) fn least_missing(&self, counted: &BTreeSet<&str>) -> usize {
        self.need(&self.rule, counted).least
    }

    fn need<'a>(&'a self, rule: &'a Rule, counted: &BTreeSet<&'a str>) -> Need<'a> {
        match rule {
            Rule::NotBoth(_) => Need::default(),
            Rule::Unit(id) if counted.contains(id.as_str()) => Need::default(),
            Rule::Unit(id) => Need { least: 1, of: BTreeSet::from([id.as_str()]) },
            Rule::AllOf(rules) => self.all(rules, counted),
            Rule::AnyOf { n, of } => self.any(*n, of, counted),
            Rule::PointsAtLeast { system, points, from } => self.points((system, points), from, counted),
            Rule::LevelAtLeast { eqf, n, from } => {
                let high = |unit: &&Unit| unit.eqf.or(self.eqf).is_some_and(|level| level >= *eqf);
                let (there, not): (Vec<&Unit>, Vec<&Unit>) =
                    self.named(from).filter(high).partition(|unit| counted.contains(unit.id.as_str()));
                let least = n.saturating_sub(there.len());
                Need { least, of: not.into_iter().filter(|_| least > 0).map(|unit| unit.id.as_str()).collect() }
            }
        }
    }

    /// The units that are named one by one are needed whatever is chosen, and may meet other parts too.
    fn all<'a>(&'a self, rules: &'a [Rule], counted: &BTreeSet<&'a str>) -> Need<'a> {
        let (mut named, mut others) = (BTreeSet::new(), Vec::new());
        parts(rules, &mut named, &mut others);
        let needed: BTreeSet<&str> = named.difference(counted).copied().collect();
        let there: BTreeSet<&str> = counted.union(&needed).copied().collect();
        let needs: Vec<Need<'_>> = others.into_iter().map(|rule| self.need(rule, &there)).collect();
        let open = needs.iter().any(|need| need.least > 0);
        let mut whole = together(needs.into_iter());
        let unknown = open && whole.of.is_empty();
        // Of an unknown unit nothing says that it is none of these.
        whole.least = if unknown { whole.least.max(needed.len()) } else { whole.least + needed.len() };
        whole.of.extend(needed);
        whole
    }

    fn any<'a>(&'a self, n: usize, rules: &'a [Rule], counted: &BTreeSet<&'a str>) -> Need<'a> {
        let asking = rules.iter().filter(|rule| !matches!(rule, Rule::NotBoth(_)));
        let (met, mut open): (Vec<Need<'_>>, Vec<Need<'_>>) =
            asking.map(|rule| self.need(rule, counted)).partition(|need| need.least == 0);
        let wanted = n.saturating_sub(met.len());
        if wanted == 0 {
            return Need::default();
        }
        open.sort_by_key(|need| need.least);
        let of: BTreeSet<&str> = open.iter().flat_map(|need| need.of.iter().copied()).collect();
        let known = open.iter().all(|need| !need.of.is_empty());
        let apart = known && open.iter().map(|need| need.of.len()).sum::<usize>() == of.len();
        let cheapest = open.iter().take(wanted).map(|need| need.least);
        let least = if apart { cheapest.sum() } else { cheapest.max().unwrap_or_default() };
        // What asks for more than there is cannot be met by any.
        Need { least: least.max(1), of }
    }

    fn points<'a>(
        &'a self,
        (system, points): (&str, &str),
        from: &'a [String],
        counted: &BTreeSet<&'a str>,
    ) -> Need<'a> {
        let (system, need) = (System::of(system), Points::parse(points).unwrap_or_default());
        let worth = |unit: &Unit| {
            unit.worth.iter().find(|worth| worth.system == system).map_or(Points::ZERO, |worth| worth.points)
        };
        let (there, mut not): (Vec<&Unit>, Vec<&Unit>) =
            self.named(from).partition(|unit| counted.contains(unit.id.as_str()));
        let mut have = there.into_iter().fold(Points::ZERO, |sum, unit| sum.plus(worth(unit)));
        if have >= need {
            return Need::default();
        }
        not.retain(|unit| worth(unit) > Points::ZERO);
        not.sort_by_key(|unit| Reverse(worth(unit)));
        let mut least = 0;
        for unit in &not {
            if have >= need {
                break;
            }
            have = have.plus(worth(unit));
            least += 1;
        }
        Need { least: least.max(1), of: not.into_iter().map(|unit| unit.id.as_str()).collect() }
    }

    /// These units, or all where none is named; each once.
    fn named<'a>(&'a self, from: &'a [String]) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(|unit| from.is_empty() || from.contains(&unit.id))
    }
}

/// What "all of" asks for, also where it stands inside another: units by themselves, and all else.
fn parts<'a>(rules: &'a [Rule], named: &mut BTreeSet<&'a str>, others: &mut Vec<&'a Rule>) {
    for rule in rules {
        match rule {
            Rule::AllOf(inner) => parts(inner, named, others),
            Rule::Unit(id) => {
                named.insert(id.as_str());
            }
            other => others.push(other),
        }
    }
}

/// What several need together: of those that the same unit may help only the one that needs most is counted.
fn together<'a>(needs: impl Iterator<Item = Need<'a>>) -> Need<'a> {
    let mut groups: Vec<Need<'a>> = Vec::new();
    // What no unit is known to help may be helped by any that is needed anyway.
    let (known, other): (Vec<Need<'a>>, Vec<Need<'a>>) =
        needs.filter(|need| need.least > 0).partition(|need| !need.of.is_empty());
    for mut need in known {
        let (meeting, apart): (Vec<Need<'a>>, Vec<Need<'a>>) =
            groups.into_iter().partition(|group| !group.of.is_disjoint(&need.of));
        for group in meeting {
            need.least = need.least.max(group.least);
            need.of.extend(group.of);
        }
        groups = apart;
        groups.push(need);
    }
    let mut whole = groups.into_iter().fold(Need::default(), |mut whole, group| {
        whole.least += group.least;
        whole.of.extend(group.of);
        whole
    });
    whole.least = other.iter().map(|need| need.least).max().unwrap_or_default().max(whole.least);
    whole
}
