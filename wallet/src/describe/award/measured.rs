//! What do `learning`'s tables make of it? Other levels beside the EQF, elements of a micro-credential, and what does not fit.

use std::collections::HashMap;

use learning::elements::{Element, Elements as All, State, Stated};
use learning::frameworks::{EqfRange, ISCED_LEVELS, Rung, cycle_of_eqf, levels_beside, nqf_level, of_country, to_eqf};
use learning::{Award, Concept, Field};
use words::plain;

use super::achievement::length;
use super::teller::concept;
use crate::describe::Language;
use crate::describe::claim::shortened;
use crate::flow::reading::Reading;
use crate::model::{ElementLine, Elements, Mark, NationalLevel, Profile, Status, Tone};

/// Most values of one element that are said; the rest stands among the statements.
const VALUES: usize = 4;

/// The levels beside the EQF, each on its own ladder: national ones and of ISCED as stated, the cycle of higher education at
/// the EQF level, and for comparison what stands at it in the reader's country.
pub fn beside(award: &Award, language: &Language<'_>) -> Vec<NationalLevel> {
    let stated = award.achievements.first().map(|first| &first.levels);
    let national = stated.into_iter().flat_map(|levels| &levels.national).map(|level| one(level, language));
    let isced = stated.into_iter().flat_map(|levels| &levels.other).filter_map(|level| {
        match Rung::named(&level.value.address, &level.value.label) {
            Some(rung @ Rung::Isced(_)) => on_ladder(rung, language),
            _ => None,
        }
    });
    let eqf = award.eqf_level.as_ref().map(|level| level.value);
    let cycle = eqf.and_then(cycle_of_eqf).and_then(|cycle| on_ladder(Rung::Cycle(cycle), language));
    national.chain(isced).chain(cycle).chain(at_home(award, language)).collect()
}

/// What stands at the same EQF level in the reader's country, unless the award says a level of it.
fn at_home(award: &Award, language: &Language<'_>) -> Vec<NationalLevel> {
    let Some((country, level)) = language.country.zip(award.eqf_level.as_ref()) else { return Vec::new() };
    let stated = award.achievements.first().into_iter().flat_map(|first| &first.levels.national);
    let own: Vec<&str> = of_country(country).iter().map(|framework| framework.code).collect();
    if stated.filter_map(|level| nqf_level(&level.value.address)).any(|level| own.contains(&level.country())) {
        return Vec::new();
    }
    let Some(range) = EqfRange::new(level.value, level.value) else { return Vec::new() };
    let levels = levels_beside(country, range).into_iter();
    levels
        .filter_map(|level| on_ladder(Rung::National(level), language))
        .map(|level| NationalLevel {
            name: language.texts.with("level-at-home", &[("level", level.name.into())]),
            ..level
        })
        .collect()
}

fn one(level: &Field<Concept>, language: &Language<'_>) -> NationalLevel {
    let known = nqf_level(&level.value.address).and_then(|known| on_ladder(Rung::National(known), language));
    known.unwrap_or_else(|| NationalLevel {
        name: plain(&concept(&level.value)),
        sentence: language.texts.get("national-unknown"),
        source: String::new(),
        confirmed: false,
        steps: Vec::new(),
        step: 0,
    })
}

fn on_ladder(rung: Rung, language: &Language<'_>) -> Option<NationalLevel> {
    let said = language.words.comparable(&to_eqf(rung))?;
    let (steps, step) = ladder(rung);
    Some(NationalLevel {
        name: said.level,
        sentence: said.sentence,
        source: said.source,
        confirmed: said.confirmed,
        steps,
        step,
    })
}

/// The names of the steps of its ladder, and which of them it is.
fn ladder(rung: Rung) -> (Vec<String>, usize) {
    match rung {
        Rung::National(known) => {
            let levels = known.framework().map(|framework| framework.levels.as_slice()).unwrap_or_default();
            let step = levels.iter().position(|level| level == known).unwrap_or_default();
            (levels.iter().map(|level| level.level.to_owned()).collect(), step)
        }
        Rung::Isced(level) => (ISCED_LEVELS.map(|level| level.to_string()).collect(), level.into()),
        // Four cycles have names, and their sentence says which it is.
        Rung::Cycle(_) | Rung::Eqf(_) => (Vec::new(), 0),
    }
}

/// The sixteen elements, each with whether it is stated and what was found.
pub fn elements(award: &Award, language: &Language<'_>) -> Elements {
    let stated = All::of(award, language.now);
    let (present, all) = stated.score();
    let rows = stated.stated.iter().map(|element| {
        let (tone, mark) = match element.state {
            State::Present => (Tone::Good, Mark::Yes),
            State::Partial(_) => (Tone::Notice, Mark::Warning),
            State::Missing | State::NotApplicable => (Tone::Quiet, Mark::Minus),
        };
        let mut values: Vec<String> = element.values.iter().map(|value| value_of(element, value, language)).collect();
        values.dedup();
        if values.len() > VALUES {
            values.truncate(VALUES);
            values.push("…".to_owned());
        }
        ElementLine {
            name: language.words.element(element.element),
            status: Status { tone, mark, words: language.words.element_state(element.state) },
            found: values.join(" · "),
        }
    });
    let score = [("present", present.into()), ("all", all.into())];
    Elements { score: language.texts.with("elements-score", &score), rows: rows.collect() }
}

fn value_of(stated: &Stated, value: &Field<String>, language: &Language<'_>) -> String {
    match stated.element {
        Element::Country => language.words.country(&value.value),
        Element::Stackability if value.value == "true" => language.texts.get("said-partial-yes"),
        Element::Stackability if value.value == "false" => language.texts.get("said-partial-no"),
        Element::Workload => plain(&length(value.value.trim(), language)),
        Element::Quality if stated.is_endorsement(value) => {
            format!("{} ({})", plain(value.value.trim()), language.words.only_endorsed())
        }
        _ => language.words.date_of(&value.value).unwrap_or_else(|| shortened(value.value.trim())),
    }
}

/// Where the award does not agree with itself, each in a sentence, once.
pub fn doubts(reading: &Reading, language: &Language<'_>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for finding in reading.findings(language.now) {
        let sentence = language.words.does_not_fit(&finding);
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// How it keeps to its profile: in a sentence, and what is not so, each once.
pub fn profile(reading: &Reading, language: &Language<'_>) -> Option<Profile> {
    let found = reading.conformance()?;
    let mut lines: Vec<String> = Vec::new();
    // What somebody could have avoided comes first.
    let unsayable = found.misses.iter().filter(|miss| miss.unsayable);
    // What many miss alike is said of all of them.
    let mut count: HashMap<String, usize> = HashMap::new();
    for miss in &found.misses {
        *count.entry(language.words.miss_of_any(miss)).or_default() += 1;
    }
    let misses = found.avoidable().chain(unsayable).map(|miss| {
        let of_any = language.words.miss_of_any(miss);
        if count.get(&of_any).is_some_and(|count| *count > 1) { of_any } else { language.words.miss(miss) }
    });
    for line in misses.chain(language.words.conformance_notes(&found)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Some(Profile { said: language.words.conformance(&found), lines })
}
