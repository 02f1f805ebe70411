//! At what level is an award, on what does that rest, and what stands at the same level in the reader's country?

use learning::frameworks::{self, EqfRange, Level, Rung};
use learning::{Award, Field, names_nothing};
use words::{Comparable, Words};

use super::row::Spoken;
use super::{Asked, Row, Section};
use crate::audience::Audience;

/// "4", "5–6"; "?" where none is known.
pub(super) fn range(range: Option<EqfRange>) -> String {
    match range {
        None => "?".to_owned(),
        Some(range) if range.first() == range.last() => range.first().to_string(),
        Some(range) => format!("{}–{}", range.first(), range.last()),
    }
}

/// What stands behind a national level: which EQF level it was referenced to, how sure that is, and from where each is known.
fn known(level: &Level, words: Words) -> String {
    let id = if level.mapping.status.confirmed() { "show-level-known" } else { "show-level-unconfirmed" };
    let (name, referencing) =
        level.framework().map_or_else(Default::default, |one| (words.framework(one), words.basis(one.referencing)));
    let listed =
        level.address().map(|_| words.own("show-level-list", &[("list", &words.basis(frameworks::LEVEL_SOURCE))]));
    let mut basis = vec![words.basis(level.mapping.basis), referencing];
    basis.retain(|text| !text.is_empty());
    let rests = (!basis.is_empty()).then(|| words.own("show-level-basis", &[("basis", &basis.join("; "))]));
    let first = words.own(id, &[("framework", &name), ("eqf", &range(level.eqf))]);
    std::iter::once(first).chain(rests).chain(listed).collect::<Vec<_>>().join(" ")
}

/// The EQF levels of all awards in the file, each once, in its order.
pub(super) fn stated(award: &Award) -> Vec<&Field<u8>> {
    let all = award.achievements.iter().filter_map(|one| one.levels.eqf.as_ref()).chain(&award.eqf_level);
    let mut found: Vec<&Field<u8>> = Vec::new();
    for level in all {
        if found.iter().all(|known| known.value != level.value) {
            found.push(level);
        }
    }
    found
}

/// The levels of the reader's country that were referenced to the same EQF levels.
fn at_home(award: &Award, country: Option<&str>) -> Vec<&'static Level> {
    let ranges = stated(award).into_iter().filter_map(|eqf| EqfRange::new(eqf.value, eqf.value));
    let beside = ranges.filter_map(|range| Some((country?, range)));
    beside.flat_map(|(country, range)| frameworks::levels_beside(country, range)).collect()
}

/// The same as they are compared, with on what that rests.
pub(super) fn compared_at_home(award: &Award, audience: Audience<'_>) -> Vec<Comparable> {
    let levels = at_home(award, audience.country).into_iter().map(|level| frameworks::to_eqf(Rung::National(level)));
    levels.filter_map(|hop| audience.words.comparable(&hop)).collect()
}

/// The same as statements.
pub(super) fn rows_at_home(award: &Award, audience: Audience<'_>) -> Vec<Row> {
    let row = |level: &Level| Row::new("level-beside", format!("{} {}", level.country(), level.level), "");
    at_home(award, audience.country).into_iter().map(|level| row(level).noted(known(level, audience.words))).collect()
}

/// The levels, each with what stands behind it, and those of the reader's country beside.
pub(super) fn levels(award: &Award, how: &Asked<'_>) -> Section {
    let mut rows = Vec::new();
    let all = award.achievements.iter().flat_map(|achievement| achievement.all());
    for achievement in all {
        for national in &achievement.levels.national {
            let nothing = names_nothing(&national.value.address).then_some(Spoken::NoEntry);
            let row = Row::new("national-level", national.value.said(), &national.pointer).spoken(nothing);
            let level = frameworks::nqf_level(&national.value.address);
            let note = level.map_or_else(|| how.words.text("show-level-nowhere", &[]), |level| known(level, how.words));
            rows.push(row.noted(note));
        }
        for other in &achievement.levels.other {
            if let Some(rung @ Rung::Isced(level)) = Rung::named(&other.value.address, &other.value.label) {
                rows.extend(on_ladder("isced-level", &level.to_string(), &other.pointer, rung, how.words));
            }
        }
    }
    let stated = stated(award);
    rows.splice(0..0, stated.iter().map(|eqf| Row::of("eqf-level", eqf)));
    for eqf in stated {
        let cycle = frameworks::cycle_of_eqf(eqf.value);
        rows.extend(cycle.and_then(|cycle| on_ladder("cycle", cycle.id(), "", Rung::Cycle(cycle), how.words)));
    }
    rows.extend(rows_at_home(award, how.audience()));
    if !rows.is_empty() {
        rows.push(Row::new("level-comparable", how.words.text("show-level-comparable-why", &[]), ""));
    }
    Section { id: "levels", rows }
}

/// A step of a ladder beside the EQF, with what it is comparable with and on what that rests.
fn on_ladder(label: &str, value: &str, pointer: &str, rung: Rung, words: Words) -> Option<Row> {
    let said = words.comparable(&frameworks::to_eqf(rung))?;
    let row = Row::new(label, value, pointer).spoken(Some(Spoken::Text(said.level)));
    Some(row.noted(format!("{} {}", said.sentence, said.source)))
}
