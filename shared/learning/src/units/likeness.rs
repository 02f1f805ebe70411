//! Which credit covers a unit's outcomes, and which is only called like it?

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::matching::Matching;
use super::reason::{Match, Reason, Strength};
use crate::fold::{folded, words};
use crate::limits::PARTLY;

/// How many of the words of both titles must be the same for a hint, in percent: our own choice.
const ALIKE: usize = 60;

impl Matching<'_> {
    /// An outcome is covered by its own id or by one of its skills.
    pub(super) fn by_outcomes(&mut self) {
        let mut outcomes: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for (unit, definition) in self.qualification.units.iter().enumerate() {
            for (number, outcome) in definition.outcomes.iter().enumerate() {
                let known = outcome.ids.iter().chain(&outcome.skills);
                known.for_each(|id| outcomes.entry(id).or_default().push((unit, number)));
            }
        }
        for (index, credit) in self.credits.iter().enumerate() {
            let mut covered: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
            for id in &credit.outcomes {
                for (unit, number) in outcomes.get(id.as_str()).into_iter().flatten() {
                    covered.entry(*unit).or_default().insert(*number);
                }
            }
            for (unit, numbers) in covered {
                let of = self.qualification.units.get(unit).map_or(0, |unit| unit.outcomes.len());
                let enough = numbers.len() * 100 >= of * usize::from(self.qualification.coverage);
                let reason = Reason::Covers { outcomes: numbers.into_iter().collect(), of };
                if enough {
                    self.add(unit, index, Strength::Candidate, reason);
                } else {
                    self.add_partly(unit, index, reason);
                }
            }
        }
    }

    /// Too little to count anywhere: said, so that one knows what would be needed. Those that cover most are kept.
    fn add_partly(&mut self, unit: usize, credit: usize, reason: Reason) {
        let Some(held) = self.credits.get(credit) else { return };
        let found = Match { credit, at: held.at.clone(), strength: Strength::Hint, reason, notes: Vec::new() };
        let covered = |found: &Match| match &found.reason {
            Reason::Covers { outcomes, .. } => outcomes.len(),
            _ => 0,
        };
        let kept = self.partly.entry(unit).or_default();
        kept.push(found);
        kept.sort_by_key(|found| (std::cmp::Reverse(covered(found)), found.at.clone()));
        kept.truncate(PARTLY);
    }

    /// Titles of which most words are the same. This is a suggestion to look, and never counts.
    pub(super) fn by_title(&mut self) {
        let split = |title: &str| words(&folded(title)).map(str::to_owned).collect::<BTreeSet<String>>();
        let titles: Vec<BTreeSet<String>> = self.qualification.units.iter().map(|unit| split(&unit.title)).collect();
        let mut units: HashMap<&str, Vec<usize>> = HashMap::new();
        for (unit, title) in titles.iter().enumerate() {
            title.iter().for_each(|word| units.entry(word).or_default().push(unit));
        }
        for (index, credit) in self.credits.iter().enumerate() {
            let own = split(&credit.title);
            let mut same: BTreeMap<usize, Vec<String>> = BTreeMap::new();
            for word in &own {
                for unit in units.get(word.as_str()).into_iter().flatten() {
                    same.entry(*unit).or_default().push(word.clone());
                }
            }
            for (unit, words) in same {
                let all = titles.get(unit).map_or(0, |title| title.union(&own).count());
                if words.len() * 100 >= all * ALIKE {
                    self.add(unit, index, Strength::Hint, Reason::Title { words });
                }
            }
        }
    }
}
