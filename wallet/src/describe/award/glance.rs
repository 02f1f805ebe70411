//! What stands on the page itself? Outcomes with their skills, the tree of parts, and the few facts that people look for first.

use std::collections::BTreeSet;

use learning::{Achievement, Assessment, Award, Concept, Credit, Entitlement, Field, Organisation};
use words::{plain, plain_lines, unmarked};

use super::achievement::{self, length};
use super::credit;
use super::teller::date;
use crate::describe::Language;
use crate::describe::naming::Name;
use crate::model::{Line, Outcome, PartLine};

/// Parts that lie deeper are indented no further.
const DEEPEST: u8 = 8;

/// Where skills of ESCO have their addresses.
const ESCO: &str = "data.europa.eu/esco/";

/// What the person can do, each with its skills; skills that belong to no single outcome stand alone.
pub fn outcomes(award: &Award, language: &Language<'_>) -> Vec<Outcome> {
    let Some(first) = award.achievements.first() else { return Vec::new() };
    let skill = |skill: &Field<Concept>| said(&skill.value, language);
    let mut outcomes: Vec<Outcome> = first
        .outcomes
        .iter()
        .map(|one| Outcome { title: read(&one.title.value), skills: one.skills.iter().map(skill).collect() })
        .collect();
    let whole = |title: String| Outcome { title, skills: Vec::new() };
    outcomes.extend(first.outcome_summary.iter().map(|summary| whole(read(&summary.value))));
    outcomes.extend(first.skills.iter().map(|one| whole(skill(one))));
    outcomes
}

/// A skill by its label and address; of ESCO, that it is.
fn said(skill: &Concept, language: &Language<'_>) -> String {
    if skill.address.contains(ESCO) {
        let (own, address) = (plain(skill.said()), plain(&skill.address));
        let known = language
            .esco
            .and_then(|extract| extract.label(extract.get(skill.address.trim())?, &[language.words.language().tag()]));
        // The address counts; what the file calls it is a copy, and is told where it differs.
        let label = match known.map(plain) {
            Some(known) if known != own && !own.is_empty() && own != address => {
                let said = [("skill", known.into()), ("own", own.into())];
                language.texts.with("skill-esco-other", &said)
            }
            Some(known) => known,
            None => own,
        };
        if let Some(label) = Name::of(&label).words() {
            return language.texts.with("skill-esco", &[("skill", label.into())]);
        }
    }
    // Its address stands among all that the file says, where it can be copied.
    Name::of(skill.said()).short().unwrap_or_else(|| language.texts.get("skill-unnamed"))
}

/// An entry of a list in words; one that the file gives by its address alone is said to be one, with the list's host.
fn entry(concept: &Concept, language: &Language<'_>) -> String {
    text_or_entry(concept.said(), language)
}

pub(super) fn text_or_entry(text: &str, language: &Language<'_>) -> String {
    match Name::of(text) {
        Name::Words(words) => words,
        Name::Host(host) => language.texts.with("entry-unnamed", &[("host", host.into())]),
        Name::Nothing => String::new(),
    }
}

/// A text as people read it: without marks of Markdown, in its own lines.
fn read(text: &str) -> String {
    plain_lines(&unmarked(text))
}

/// The parts of what was achieved as a tree, each before its own parts.
pub fn parts(award: &Award, language: &Language<'_>) -> Vec<PartLine> {
    let mut parts = Vec::new();
    if let Some((first, others)) = award.achievements.split_first() {
        first.parts.iter().chain(others).for_each(|part| below(part, 0, language, &mut parts));
    }
    parts
}

fn below(achievement: &Achievement, depth: u8, language: &Language<'_>, parts: &mut Vec<PartLine>) {
    let title = achievement.title.as_ref().or(achievement.specified_as.as_ref());
    let title = title.and_then(|title| Name::of(&unmarked(&title.value)).words());
    let title = title.unwrap_or_else(|| language.texts.get("part-unnamed"));
    let level = achievement.levels.eqf.as_ref();
    let level = level.map(|level| language.texts.with("eqf-level", &[("level", level.value.into())]));
    let grades = achievement.assessments.iter().filter_map(|one| one.grade.as_ref());
    let grades = grades.map(|grade| credit::grade(&grade.value, language.texts));
    let aside: Vec<String> = level.into_iter().chain(credits(achievement, language)).chain(grades).collect();
    parts.push(PartLine { depth, title, aside: aside.join(" · "), said: achievement::alone(achievement, language) });
    let deeper = depth.saturating_add(1).min(DEEPEST);
    achievement.parts.iter().for_each(|part| below(part, deeper, language, parts));
}

/// What the person received; else what the specification gives.
fn credits(achievement: &Achievement, language: &Language<'_>) -> impl Iterator<Item = String> {
    let own = !achievement.received.is_empty();
    let credits = if own { &achievement.received } else { &achievement.credit };
    let said = |credit: &Field<Credit>| credit::short(&credit.value.points, &credit.value.system, language.texts);
    credits.iter().map(said)
}

/// The few facts that people look for first.
pub fn facts(award: &Award, language: &Language<'_>) -> Vec<Line> {
    let texts = language.texts;
    let blank = Achievement::default();
    let first = award.achievements.first().unwrap_or(&blank);
    let mut facts = Vec::new();
    let mut add = |id: &str, value: String| {
        if !value.is_empty() {
            facts.push(Line { name: texts.get(id), value: plain_lines(&value) });
        }
    };
    let credit = award.credit.iter().map(|credit| &credit.value);
    let credit = credit.map(|credit| credit::whole(&credit.points, &credit.system, texts));
    let workload = award.workload.iter().map(|workload| length(&workload.value, language));
    add("said-credit", joined(credit.chain(workload), " · "));
    add("said-assessment", joined(first.assessments.iter().map(|one| assessed(one, language)), "; "));
    add("said-awarding-body", joined(first.bodies.iter().map(|body| named(body, language)), "; "));
    add("said-devised-by", joined(first.creators.iter().map(|body| named(body, language)), "; "));
    add("said-mode", joined(award.participation.iter().map(|one| text_or_entry(&one.value, language)), ", "));
    add(
        "said-entitlement",
        joined(first.entitlements.iter().chain(&award.entitlements).map(|one| entitled(one, language)), "; "),
    );
    let required = first.entry_requirements.iter().map(|one| one.value.clone());
    add("said-entry-requirement", joined(required, "; "));
    add("said-quality", joined(award.quality.iter().map(|one| text_or_entry(&one.value, language)), "; "));
    let other = first.levels.other.iter().map(|level| entry(&level.value, language));
    add("said-other-level", joined(other, ", "));
    add("said-until", award.valid_until.iter().map(|until| date(&until.value, language)).collect());
    add("said-also-in", other_languages(award, language));
    add("said-about", award.description.iter().map(|about| unmarked(&about.value)).collect());
    facts
}

fn joined(values: impl Iterator<Item = String>, between: &str) -> String {
    let mut seen = BTreeSet::new();
    let trimmed = values.map(|value| value.trim().to_owned());
    let once = trimmed.filter(|value| !value.is_empty() && seen.insert(value.clone()));
    once.collect::<Vec<_>>().join(between)
}

/// "Practical test, presential, supervised with identity verification: passed".
fn assessed(assessment: &Assessment, language: &Language<'_>) -> String {
    let concepts = assessment.kinds.iter().chain(&assessment.modes).chain(&assessment.supervision);
    let title = assessment.title.iter().map(|title| title.value.clone());
    let about = joined(title.chain(concepts.map(|one| entry(&one.value, language))), ", ");
    match assessment.grade.as_ref().or(assessment.status.as_ref()) {
        Some(grade) if about.is_empty() => grade.value.clone(),
        Some(grade) => format!("{about}: {}", grade.value),
        None => about,
    }
}

fn named(body: &Organisation, language: &Language<'_>) -> String {
    let name = body.name.iter().map(|name| name.value.clone());
    let name = name.filter_map(|name| Name::of(&name).short());
    let id = body.identifiers.iter().filter_map(|id| Name::of(&id.value.value).short());
    let id = id.take(usize::from(body.name.is_none()));
    joined(name.chain(id).chain(body.country().map(|code| language.words.country(&code.value))), ", ")
}

fn entitled(entitlement: &Entitlement, language: &Language<'_>) -> String {
    let title = entitlement.title.iter().map(|title| title.value.clone());
    let occupations = entitlement.occupations.iter().map(|one| entry(&one.value, language));
    let status = entitlement.status.iter().map(|status| entry(&status.value, language));
    joined(title.chain(occupations).chain(status), ", ")
}

/// The languages in which title, text and outcomes stand besides the one that is shown; translated list entries alone
/// do not make a file speak a language.
fn other_languages(award: &Award, language: &Language<'_>) -> String {
    let fields = award.title.iter().chain(&award.description).chain(&award.outcomes);
    let names = fields.flat_map(|field| &field.others).map(|other| language.words.language_name(&other.language));
    names.collect::<BTreeSet<String>>().into_iter().collect::<Vec<_>>().join(", ")
}
