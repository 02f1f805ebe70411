//! What is measured of an award, in sections and in a few lines?

use credential::format::Credential;
use learning::Award;
use learning::consistency;
use learning::elements::{Elements, State, Stated};
use learning::profile::Conformance;
use learning::secured::Secured;
use learning::sheet::Sheet;
use verify::{Arg, Question, Report};
use words::{Comparable, Words};

use super::elements::numbered;
use super::row::Spoken;
use super::{Asked, Row, Section, elements, levels, profile, seal, sheet, tasks};
use crate::audience::Audience;

/// Everything that is measured.
pub(super) fn all(credential: &Credential<'_>, award: &Award, report: &Report, how: &Asked<'_>) -> Vec<Section> {
    let mut all = vec![
        levels::levels(award, how),
        elements::elements(award, how),
        sheet::sheet(award, how),
        profile::section(&credential.claims, report, how.words),
        super::consistency::consistency(&credential.claims, award, how),
        secured(&Secured::of(credential), report, how.words),
        seal::section(&credential.securing, report, how.words),
    ];
    // A decision is no award that anybody would recognise.
    if how.tasks && award.recognition.is_none() {
        let tasks = tasks::section(credential, award, report, how);
        all.insert(0, tasks);
    }
    all
}

/// Level, elements, sheet, profile and what does not fit, a line each; of what says nothing of learning, nothing.
pub(super) fn brief(
    credential: &Credential<'_>,
    award: &Award,
    report: &Report,
    audience: Audience<'_>,
) -> Vec<String> {
    let words = audience.words;
    let profile = Conformance::of(&credential.claims);
    let first = award.achievements.first();
    let several = award.achievements.len() > 1;
    let learned = several || !award.outcomes.is_empty() || !award.credit.is_empty() || award.eqf_level.is_some();
    if profile.is_none() && !learned && first.is_none_or(|first| first.assessments.is_empty()) {
        return Vec::new();
    }
    let mut said: Vec<String> = Vec::new();
    let stated: Vec<String> = levels::stated(award).iter().map(|level| level.value.to_string()).collect();
    said.extend((!stated.is_empty()).then(|| format!("{}: {}", words.text("show-eqf-level", &[]), stated.join(", "))));
    said.extend(levels::compared_at_home(award, audience).iter().map(Comparable::told));
    if let Some(number) = numbered(award, 0, words) {
        said.push(words.own("show-brief-awards", &[("award", &number)]));
    }
    said.push(brief_elements(&Elements::of(award, report.as_of), words));
    said.push(brief_sheet(&Sheet::of(award), words));
    said.extend(profile.iter().map(|found| words.conformance(found)));
    let unfit = consistency::check(&credential.claims, award, report.as_of);
    let unfit = unfit.iter().filter(|finding| !finding.is_note()).count();
    let count = Arg::Number(u64::try_from(unfit).unwrap_or(u64::MAX));
    said.extend((unfit > 0).then(|| words.text("show-brief-unfit", &[("count", count)])));
    said.push(words.secured(&Secured::of(credential), report.answer(Question::Intact)));
    said.extend(seal::brief(&seal::section(&credential.securing, report, words), words));
    said
}

pub(super) fn brief_elements(elements: &Elements, words: Words) -> String {
    let (present, of) = elements.score();
    let lacking = |one: &&Stated| one.element.mandatory() && matches!(one.state, State::Missing | State::Partial(_));
    let missing: Vec<String> = elements.stated.iter().filter(lacking).map(|one| words.element(one.element)).collect();
    if missing.is_empty() {
        return words.own("show-brief-all-elements", &[("of", &of.to_string())]);
    }
    let score = words.own("show-brief-elements", &[("score", &format!("{present}/{of}"))]);
    format!("{score} {}.", words.list(&missing))
}

fn brief_sheet(sheet: &Sheet, words: Words) -> String {
    let (lines, gaps) = (sheet.cells.len(), sheet.cells.iter().filter(|cell| cell.is_gap()).count());
    let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    match gaps {
        0 => words.text("show-brief-sheet-full", &[("lines", number(lines))]),
        _ => words.text(
            "show-brief-sheet",
            &[("filled", number(lines - gaps)), ("lines", number(lines)), ("gaps", number(gaps))],
        ),
    }
}

/// What of it the issuer secured, and what its holder chose to show.
pub(super) fn secured(secured: &Secured, report: &Report, words: Words) -> Section {
    let said = words.secured(secured, report.answer(Question::Intact));
    let way = Row::new("secured-way", secured.way.id(), "").spoken(Some(Spoken::Text(said)));
    let shown = secured.disclosed().map(|pointer| Row::new("secured-shown", pointer, pointer));
    Section { id: "secured", rows: std::iter::once(way).chain(shown).collect() }
}
