//! Which skills do a person and a target share, which are missing, and which stand beside?
//!
//! By address. A skill that the file names without an address cannot be compared, and is listed so.

use std::collections::HashSet;

use super::{Entry, Extract};
use crate::achievement::Achievement;
use crate::award::{Award, Concept, Field};
use crate::units::Qualification;

/// Two lists of skills beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skills {
    /// What both have, as the first has it.
    pub shared: Vec<Field<Concept>>,
    /// What the target has and the person lacks.
    pub missing: Vec<Field<Concept>>,
    /// What the person has and the target does not ask for.
    pub beside: Vec<Field<Concept>>,
    /// What has no address on either side.
    pub unlinked: Vec<Field<Concept>>,
}

/// Compares a person's skills with those of a target, each once, in their order.
pub fn compare(person: &[Field<Concept>], target: &[Field<Concept>]) -> Skills {
    let linked = |list: &[Field<Concept>]| -> HashSet<String> { list.iter().filter_map(key).collect() };
    let (has, asks) = (linked(person), linked(target));
    let mut skills = Skills::default();
    let mut seen = HashSet::new();
    for skill in person {
        match key(skill) {
            None => skills.unlinked.push(skill.clone()),
            Some(key) if !seen.insert(key.clone()) => {}
            Some(key) if asks.contains(&key) => skills.shared.push(skill.clone()),
            Some(_) => skills.beside.push(skill.clone()),
        }
    }
    for skill in target {
        match key(skill) {
            None => skills.unlinked.push(skill.clone()),
            Some(key) if has.contains(&key) || !seen.insert(key.clone()) => {}
            Some(_) => skills.missing.push(skill.clone()),
        }
    }
    skills
}

/// An address as it is compared: ESCO's own begin with http, and people write https.
fn key(skill: &Field<Concept>) -> Option<String> {
    let address = skill.value.address.trim();
    let bare = address.strip_prefix("https://").or(address.strip_prefix("http://")).unwrap_or(address);
    (!bare.is_empty()).then(|| bare.trim_end_matches('/').to_owned())
}

/// The skills of an achievement, its parts not counted: those of its outcomes, and its own.
pub fn of_achievement(achievement: &Achievement) -> Vec<Field<Concept>> {
    let outcomes = achievement.outcomes.iter().flat_map(|outcome| &outcome.skills);
    outcomes.chain(&achievement.skills).cloned().collect()
}

/// What an occupation of the extract needs, essential skills first; `notation` says which are ("essential", "optional").
pub fn of_occupation(extract: &Extract, occupation: &Entry, languages: &[&str]) -> Vec<Field<Concept>> {
    let mut needs = extract.needs(occupation);
    needs.sort_by_key(|(_, essential)| !essential);
    let skill = |(skill, essential): (&Entry, bool)| {
        let notation = if essential { "essential" } else { "optional" }.to_owned();
        let label = extract.label(skill, languages).unwrap_or_default().to_owned();
        Field::new(Concept { label, address: skill.address.clone(), notation }, String::new())
    };
    needs.into_iter().map(skill).collect()
}

/// What the outcomes of a qualification stand for.
pub fn of_qualification(qualification: &Qualification) -> Vec<Field<Concept>> {
    let outcomes = qualification.units.iter().flat_map(|unit| &unit.outcomes);
    let skills = outcomes.flat_map(|outcome| &outcome.skills);
    let skill = |address: &String| Concept { address: address.clone(), ..Concept::default() };
    skills.map(|address| Field::new(skill(address), String::new())).collect()
}

/// What a skill is called in the first of these languages that the extract has; else as the file calls it, else its address.
pub fn labelled(extract: Option<&Extract>, skill: &Concept, languages: &[&str]) -> String {
    let known = extract.and_then(|extract| extract.label(extract.get(skill.address.trim())?, languages));
    let own = Some(skill.label.as_str()).filter(|label| !label.trim().is_empty());
    known.or(own).unwrap_or(&skill.address).to_owned()
}

/// The skills of all achievements of an award and of their parts.
pub fn of_award(award: &Award) -> Vec<Field<Concept>> {
    let all = award.achievements.iter().flat_map(Achievement::all);
    all.flat_map(of_achievement).collect()
}
