//! Which credit covers a unit's outcomes, and which only describes the same in words, or is called like it?

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

    /// Outcomes in the same words. Nobody knows that they mean the same: a suggestion to look, which never counts.
    pub(super) fn by_wording(&mut self) {
        let mut outcomes: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (unit, definition) in self.qualification.units.iter().enumerate() {
            for (number, outcome) in definition.outcomes.iter().enumerate() {
                let text = folded(&outcome.title);
                if tells(&text) {
                    outcomes.entry(text).or_default().push((unit, number));
                }
            }
        }
        for (index, credit) in self.credits.iter().enumerate() {
            let mut same: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
            for text in &credit.wordings {
                for (unit, number) in outcomes.get(text).into_iter().flatten() {
                    same.entry(*unit).or_default().insert(*number);
                }
            }
            for (unit, numbers) in same {
                let of = self.qualification.units.get(unit).map_or(0, |unit| unit.outcomes.len());
                let reason = Reason::Wording { outcomes: numbers.into_iter().collect(), of };
                self.add(unit, index, Strength::Hint, reason);
            }
        }
    }

    /// Titles of which most words are the same. This is a suggestion to look, and never counts.
    pub(super) fn by_title(&mut self) {
        let split = |title: &str| {
            words(&folded(title)).filter(|word| telling(word)).map(str::to_owned).collect::<BTreeSet<String>>()
        };
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

/// Whether a text has a word that tells anything.
fn tells(text: &str) -> bool {
    words(text).any(telling)
}

/// Whether a word says what something is about. A number, a little word, and what every unit may be called, does not.
fn telling(word: &str) -> bool {
    let little = word.is_ascii() && word.len() < 3;
    !little && !word.chars().any(char::is_numeric) && !EMPTY.split_whitespace().any(|empty| empty == word)
}

/// Words that tell nothing about what is learned, as they are compared, in the languages of most files.
const EMPTY: &str = "\
the and for with from into its this that are not
der die das den dem des und fur fuer mit von vom zum zur bei auf aus ein eine einer eines
les des une aux par pour avec dans sur del los las por para con una che per gli della delle dei het een van voor met dla och med for
module modules modul unit units einheit part teil partie course kurs cours curso corso corsi lesson level niveau stufe grundlagen
learner learners learning introduction einfuhrung year lehrjahr block";
