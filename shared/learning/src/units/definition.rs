//! Of which units is a qualification made, and by which rule do they add up?
//!
//! Recommendation 2009/C 155/02, Annex II (what describes a unit); the rule tree is the awarding body's own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::credit::{Points, System};
use crate::limits::{CHOICES, RULE_DEPTH, RULE_NODES, UNITS};

/// A qualification as its awarding body defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualification {
    /// By what others know it: addresses, or codes of registers as "scheme|code".
    pub ids: Vec<String>,
    /// What it is called.
    pub title: String,
    /// EQF level.
    pub eqf: Option<u8>,
    /// The address of its national level.
    pub national_level: Option<String>,
    /// Who may award it, by id or name: whose recognition counts.
    pub bodies: Vec<String>,
    /// Its units.
    pub units: Vec<Unit>,
    /// How they add up.
    pub rule: Rule,
    /// How much of a unit's outcomes a credit must cover to be a candidate for it, in percent, 1 to 100.
    pub coverage: u8,
    /// Where the definition comes from, in the words of who wrote it.
    pub source: String,
}

/// A part of a qualification that can be assessed and validated by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// How the rule calls it; no other unit of the qualification is called so.
    pub id: String,
    /// By what others know it, as in [`Qualification::ids`].
    pub ids: Vec<String>,
    /// What it is called.
    pub title: String,
    /// What it requires.
    pub outcomes: Vec<OutcomeDefinition>,
    /// What it is worth, each system by itself.
    pub worth: Vec<Worth>,
    /// Its notional workload in hours, beside its points: neither is made of the other.
    pub hours: Option<Points>,
    /// EQF level, where that is another than the qualification's.
    pub eqf: Option<u8>,
    /// The grade that it requires.
    pub min_grade: Option<GradeRule>,
    /// After how many years a credit no longer counts for it.
    pub max_age: Option<u16>,
    /// Whether it comes first where one credit fits several units.
    pub mandatory: bool,
    /// Whether a credit that counts for it may count for another unit too.
    pub shared: bool,
}

/// Points in a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Which system.
    pub system: System,
    /// How many.
    pub points: Points,
}

/// One outcome that a unit requires.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeDefinition {
    /// In words.
    #[serde(default)]
    pub title: String,
    /// By what others know it.
    #[serde(default)]
    pub ids: Vec<String>,
    /// The addresses of the skills that it stands for (ESCO).
    #[serde(default)]
    pub skills: Vec<String>,
}

/// The lowest grade that counts, on a scale of numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeRule {
    /// The number ("6", "4.0").
    pub grade: String,
    /// Whether lower numbers are better, as where 1 is the best grade.
    #[serde(default)]
    pub lower_is_better: bool,
}

/// How units add up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// All of these.
    AllOf(Vec<Rule>),
    /// So many of these.
    AnyOf {
        /// How many.
        n: usize,
        /// Of which.
        of: Vec<Rule>,
    },
    /// So many points in one system.
    PointsAtLeast {
        /// "ects", "ecvet" or another's name or address.
        system: String,
        /// How many, as a number in a text.
        points: String,
        /// Of which units; none means all.
        #[serde(default)]
        from: Vec<String>,
    },
    /// So many units of an EQF level or a higher one.
    LevelAtLeast {
        /// The level.
        eqf: u8,
        /// How many units.
        n: usize,
        /// Of which units; none means all.
        #[serde(default)]
        from: Vec<String>,
    },
    /// That unit.
    Unit(String),
    /// Of these units one counts at most. It asks for nothing by itself.
    NotBoth(Vec<String>),
}

/// Why a definition cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DefinitionError {
    /// Two units have one id.
    #[error("two units have the id {id:?}")]
    TwoUnits {
        /// That id.
        id: String,
    },
    /// The rule names a unit that is not there.
    #[error("the rule names the unit {id:?}, which is not defined")]
    NoUnit {
        /// That id.
        id: String,
    },
    /// A number of points, a grade or a level is none.
    #[error("{member} is {value:?}")]
    Value {
        /// Where it stands.
        member: &'static str,
        /// What stands there, cut at 64 characters.
        value: String,
    },
    /// A choice asks for more than it has: nobody could ever meet it.
    #[error("a choice (any_of) asks for {need} of {of}, which nobody can reach")]
    NoChoice {
        /// How many it asks for.
        need: usize,
        /// Of how many that ask for anything.
        of: usize,
    },
    /// More of something than is worked on.
    #[error("{actual} {what}, more than the limit of {limit}")]
    TooMany {
        /// What: units, rules, choices.
        what: &'static str,
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
}

impl Qualification {
    /// Whether it can be used: ids apart, the rule about units that are there, within the limits.
    pub fn check(&self) -> Result<(), DefinitionError> {
        within("units", self.units.len(), UNITS)?;
        let mut ids = BTreeSet::new();
        for unit in &self.units {
            if !ids.insert(unit.id.as_str()) {
                return Err(DefinitionError::TwoUnits { id: unit.id.clone() });
            }
            level(unit.eqf)?;
            if let Some(rule) = &unit.min_grade {
                Points::parse(&rule.grade).map_err(|_| value("min_grade", &rule.grade))?;
            }
        }
        level(self.eqf)?;
        if !(1..=100).contains(&self.coverage) {
            return Err(value("coverage", &self.coverage.to_string()));
        }
        let mut nodes = 0;
        self.rule.check(&ids, 0, &mut nodes)?;
        let choices = self.rule.exclusions().iter().map(|group| group.len() + 1).try_fold(1_usize, usize::checked_mul);
        within("choices", choices.unwrap_or(usize::MAX), CHOICES)
    }
}

impl Rule {
    fn check(&self, ids: &BTreeSet<&str>, depth: usize, nodes: &mut usize) -> Result<(), DefinitionError> {
        *nodes += 1;
        within("rules", *nodes, RULE_NODES)?;
        within("rules inside each other", depth, RULE_DEPTH)?;
        let known = |named: &[String]| match named.iter().find(|id| !ids.contains(id.as_str())) {
            Some(id) => Err(DefinitionError::NoUnit { id: id.clone() }),
            None => Ok(()),
        };
        match self {
            Rule::AnyOf { n, of } if *n > asking(of) => Err(DefinitionError::NoChoice { need: *n, of: asking(of) }),
            Rule::AllOf(rules) | Rule::AnyOf { of: rules, .. } => {
                rules.iter().try_for_each(|rule| rule.check(ids, depth + 1, nodes))
            }
            Rule::PointsAtLeast { points, from, .. } => {
                Points::parse(points).map_err(|_| value("points", points))?;
                known(from)
            }
            Rule::LevelAtLeast { eqf, from, .. } => level(Some(*eqf)).and_then(|()| known(from)),
            Rule::Unit(id) => known(std::slice::from_ref(id)),
            Rule::NotBoth(units) => known(units),
        }
    }

    /// The sets of units of which one counts at most.
    pub(super) fn exclusions(&self) -> Vec<&[String]> {
        match self {
            Rule::AllOf(rules) | Rule::AnyOf { of: rules, .. } => rules.iter().flat_map(Rule::exclusions).collect(),
            Rule::NotBoth(units) => vec![units.as_slice()],
            _ => Vec::new(),
        }
    }
}

/// How many of these ask for anything: what only keeps units from counting beside each other is met without any.
fn asking(rules: &[Rule]) -> usize {
    rules.iter().filter(|rule| !matches!(rule, Rule::NotBoth(_))).count()
}

fn within(what: &'static str, actual: usize, limit: usize) -> Result<(), DefinitionError> {
    if actual > limit { Err(DefinitionError::TooMany { what, actual, limit }) } else { Ok(()) }
}

fn level(eqf: Option<u8>) -> Result<(), DefinitionError> {
    match eqf.filter(|level| !(1..=8).contains(level)) {
        Some(level) => Err(value("eqf", &level.to_string())),
        None => Ok(()),
    }
}

fn value(member: &'static str, value: &str) -> DefinitionError {
    DefinitionError::Value { member, value: value.chars().take(64).collect() }
}
