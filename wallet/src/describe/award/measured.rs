//! What do `learning`'s tables make of it? National levels beside the EQF, elements of a micro-credential, and what does not fit.

use learning::elements::{Element, Elements as All, State, Stated};
use learning::frameworks::{Level, Rung, nqf_level, to_eqf};
use learning::{Award, Concept, Field};
use words::plain;

use super::achievement::length;
use super::teller::concept;
use crate::describe::Language;
use crate::flow::reading::Reading;
use crate::model::{ElementLine, Elements, Mark, NationalLevel, Profile, Status, Tone};

/// Most values of one element that are said; the rest stands among the statements.
const VALUES: usize = 4;

/// The national levels that the award states, each on its own ladder.
pub fn national(award: &Award, language: &Language<'_>) -> Vec<NationalLevel> {
    let levels = award.achievements.first().map(|first| first.levels.national.as_slice()).unwrap_or_default();
    levels.iter().map(|level| one(level, language)).collect()
}

fn one(level: &Field<Concept>, language: &Language<'_>) -> NationalLevel {
    let known = nqf_level(&level.value.address);
    let said = known.and_then(|known| Some((known, language.words.comparable(&to_eqf(Rung::National(known)))?)));
    let Some((known, said)) = said else {
        return NationalLevel {
            name: plain(&concept(&level.value)),
            sentence: language.texts.get("national-unknown"),
            source: String::new(),
            confirmed: false,
            steps: Vec::new(),
            step: 0,
        };
    };
    let (steps, step) = ladder(known);
    NationalLevel {
        name: said.level,
        sentence: said.sentence,
        source: said.source,
        confirmed: said.confirmed,
        steps,
        step,
    }
}

/// The names of the steps of its framework, and which of them it is.
fn ladder(known: &Level) -> (Vec<String>, usize) {
    let levels = known.framework().map(|framework| framework.levels.as_slice()).unwrap_or_default();
    let step = levels.iter().position(|level| level == known).unwrap_or_default();
    (levels.iter().map(|level| level.level.to_owned()).collect(), step)
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
        _ => language.words.date_of(&value.value).unwrap_or_else(|| plain(value.value.trim())),
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
    let misses = found.avoidable().chain(unsayable).map(|miss| language.words.miss(miss));
    for line in misses.chain(language.words.conformance_notes(&found)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Some(Profile { said: language.words.conformance(&found), lines })
}
