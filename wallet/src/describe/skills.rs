//! What does the skills page say? Each skill by its name in ESCO, and who says that it is there.

use learning::esco::{self, Extract, Index, Target};
use learning::{Concept, Field};
use words::plain;

use super::Language;
use crate::flow::skills::{AtHand, Had};
use crate::model::{Compared, Found, HitLine, SkillLine, Skills};

/// Most hits that are shown.
const HITS: usize = 20;

/// Most hits that are looked at for those of a kind.
const LOOKED_AT: usize = 400;

/// The page.
pub fn page(at_hand: Option<&AtHand>, had: &[Had], language: &Language<'_>) -> Skills {
    let line = |had: &Had| SkillLine { name: name(at_hand, &had.skill.value, language), aside: by(had, language) };
    let mut had: Vec<SkillLine> = had.iter().map(line).collect();
    had.sort_by_key(|line| line.name.to_lowercase());
    Skills {
        extract: match at_hand {
            Some(at_hand) => {
                let (extract, on) =
                    (language.words.esco_extract(&at_hand.extract), language.words.date(at_hand.imported));
                language.texts.with("skills-at-hand", &[("extract", extract.into()), ("date", on.into())])
            }
            None => language.words.text("skills-no-extract", &[]),
        },
        at_hand: at_hand.is_some(),
        had,
    }
}

fn name(at_hand: Option<&AtHand>, skill: &Concept, language: &Language<'_>) -> String {
    let extract = at_hand.map(|at_hand| &at_hand.extract);
    plain(&esco::labelled(extract, skill, &[language.words.language().tag()]))
}

/// Credentials by their titles, then the logbook, which is the person's own word.
fn by(had: &Had, language: &Language<'_>) -> String {
    let logbook = had.logged.then(|| language.texts.get("skills-logged"));
    had.said_by.iter().map(|title| plain(title)).chain(logbook).collect::<Vec<_>>().join(", ")
}

/// Skills and knowledge alone: what somebody can, and not what they are.
pub fn pickable(at_hand: Option<&AtHand>, query: String, language: &Language<'_>) -> Found {
    fitting(at_hand, query, &|entry| entry.kind != esco::Kind::Occupation, language)
}

/// What fits, in the person's language where the extract has it, else in any other that it has.
pub fn found(at_hand: Option<&AtHand>, query: String, language: &Language<'_>) -> Found {
    fitting(at_hand, query, &|_| true, language)
}

fn fitting(
    at_hand: Option<&AtHand>,
    query: String,
    wanted: &dyn Fn(&esco::Entry) -> bool,
    language: &Language<'_>,
) -> Found {
    let tag = language.words.language().tag();
    let Some(extract) = at_hand.map(|at_hand| &at_hand.extract) else { return Found { query, hits: Vec::new() } };
    let mut hits: Vec<HitLine> = Vec::new();
    // Its own language first, then every other of the extract: a word may be known in another one.
    let others = extract.languages().iter().map(String::as_str).filter(|other| *other != tag);
    for searched in std::iter::once(tag).chain(others) {
        let Some(index) = Index::new(extract, searched) else { continue };
        let fits = index.search(&query, LOOKED_AT);
        for hit in fits.into_iter().filter(|hit| wanted(hit.entry)) {
            if hits.len() < HITS && hits.iter().all(|known| known.address != hit.entry.address) {
                hits.push(one(extract, hit.entry, language));
            }
        }
        if !hits.is_empty() {
            break;
        }
    }
    Found { query, hits }
}

fn one(extract: &Extract, entry: &esco::Entry, language: &Language<'_>) -> HitLine {
    HitLine {
        name: plain(extract.label(entry, &[language.words.language().tag()]).unwrap_or(&entry.address)),
        kind: language.words.esco_kind(entry.kind),
        address: entry.address.clone(),
        occupation: entry.kind == esco::Kind::Occupation,
    }
}

/// What the person has beside what a target asks for.
pub fn compared(at_hand: Option<&AtHand>, had: &[Had], target: &Target, language: &Language<'_>) -> Compared {
    let words = language.words;
    let person: Vec<Field<Concept>> = had.iter().map(|had| had.skill.clone()).collect();
    let skills = esco::compare(&person, &target.skills);
    let line = |skill: &Field<Concept>| {
        let how = match skill.value.notation.as_str() {
            how @ ("essential" | "optional") => words.text(&format!("skills-how-{how}"), &[]),
            _ => had.iter().find(|had| had.skill == *skill).map(|had| by(had, language)).unwrap_or_default(),
        };
        SkillLine { name: name(at_hand, &skill.value, language), aside: how }
    };
    let group = |(id, list): (&str, &Vec<Field<Concept>>)| {
        (words.text(&format!("skills-{id}"), &[]), list.iter().map(line).collect())
    };
    let groups = [
        ("shared", &skills.shared),
        ("missing", &skills.missing),
        ("beside", &skills.beside),
        ("unlinked", &skills.unlinked),
    ];
    Compared { name: plain(&target.name), groups: groups.map(group).into(), note: words.text("skills-note", &[]) }
}
