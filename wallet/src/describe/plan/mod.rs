//! What does the page of plans say? Units in groups that people read as theirs, theirs if a school agrees, and missing.

mod decision;
mod documents;
pub mod export;
mod reason;
mod rule;
mod sayer;
mod sums;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use learning::units::{DefinitionError, Progress, Standing, Unit, UnitProgress};

use super::Language;
use crate::flow::learned::{Shelf, of_key};
use crate::flow::plan::{Counts, Held, Plans, Shown};
use crate::i18n::Texts;
use crate::model::{Id, Line, Plan, PlanSheet, Share, UnitGroup, UnitRow};
use crate::vault::CredentialId;
use sayer::Sayer;

/// Most credentials that are named because they serve no unit; who has more reads them on the page of credentials.
const BESIDE: usize = 200;

/// The page.
pub fn page(plans: &Plans, shelf: &Shelf, language: &Language<'_>) -> Plan {
    Plan {
        choices: documents::choices(plans, language),
        sheet: plans.shown.as_ref().map(|shown| Box::new(sheet(shown, plans, shelf, language))),
        documents: plans.documents.iter().map(|document| documents::line(document, plans, language)).collect(),
        sources: documents::sources(plans, shelf, language),
    }
}

/// One qualification, and how far one is.
pub fn sheet(shown: &Shown, plans: &Plans, shelf: &Shelf, language: &Language<'_>) -> PlanSheet {
    let sayer = Sayer::new(&shown.qualification, plans, shelf, *language);
    let (title, about) = (sayer.plan_title(), sayer.about());
    match &shown.progress {
        Ok(progress) => {
            let groups = groups(progress, &sayer);
            PlanSheet {
                id: shown.id.0,
                remark: remark(progress, &sayer),
                sums: sums::of(progress, &sayer),
                other_sums: sums::others(progress, &sayer),
                rule_parts: rule::parts(progress, &sayer),
                rules: rule::lines(progress, &sayer),
                decisions: decision::all(shown, &sayer),
                beside: beside(progress, shown, &sayer),
                left_out: sayer.left_out(progress.left_out),
                letter: export::letter(&title, progress, &sayer),
                groups,
                title,
                about,
            }
        }
        Err(error) => unusable(shown, error, (title, about), language.texts),
    }
}

/// A definition that cannot be used says why in the place of its units.
fn unusable(shown: &Shown, error: &DefinitionError, (title, about): (String, String), texts: &Texts) -> PlanSheet {
    let why = super::sentence(error, texts);
    PlanSheet { id: shown.id.0, title, about, remark: Some(why), ..PlanSheet::default() }
}

fn remark(progress: &Progress, sayer: &Sayer<'_>) -> Option<String> {
    if let Some(whole) = progress.whole.first() {
        return Some(sayer.whole(whole));
    }
    if let Some(recognised) = decision::of_whole(progress, sayer) {
        return Some(recognised);
    }
    let [strict, .., potential] = &progress.views;
    match (strict.satisfied, potential.satisfied) {
        (true, _) => Some(sayer.with_school("plan-all-there")),
        (false, true) => Some(sayer.with_school("plan-all-if-agreed")),
        (false, false) => None,
    }
}

fn groups(progress: &Progress, sayer: &Sayer<'_>) -> Vec<UnitGroup> {
    let texts = sayer.language.texts;
    let named = [
        (Share::Yours, texts.get("plan-yours"), texts.get("plan-yours-note")),
        (Share::IfAgreed, texts.get("plan-if"), texts.get("plan-if-note")),
        (Share::Missing, texts.get("plan-missing"), texts.get("plan-missing-note")),
        (Share::Choice, texts.get("plan-choice"), texts.get("plan-choice-note")),
    ];
    let [.., potential] = &progress.views;
    let groups = named.into_iter().map(|(share, title, note)| {
        let units = progress.units.iter().filter(|unit| progress.share(unit) == share);
        let rows = units.filter_map(|unit| Some(row(sayer.unit(&unit.unit)?, unit, progress, sayer)));
        let rows: Vec<UnitRow> = rows.collect();
        let ways = share == Share::Missing && potential.least_missing < rows.len();
        let note = if ways { sums::ways(potential.least_missing, rows.len(), sayer) } else { note };
        UnitGroup { share, title, note, rows }
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

fn row(definition: &Unit, unit: &UnitProgress, progress: &Progress, sayer: &Sayer<'_>) -> UnitRow {
    let support = unit.support.iter().flatten().next();
    let system = sayer.system();
    let worth = definition.worth.iter().filter(|worth| Some(&worth.system) == system);
    UnitRow {
        unit: definition.id.clone(),
        title: sayer.unit_title(definition),
        reason: match (unit.standing, progress.whole.is_empty()) {
            (Standing::Missing, false) => sayer.language.texts.get("plan-in-whole"),
            _ => reason::of(definition, unit, sayer),
        },
        points: worth.map(|worth| sayer.number(worth.points)).next().unwrap_or_default(),
        hours: definition.hours.map(|hours| sayer.hours(hours)).unwrap_or_default(),
        lines: reason::lines(definition, unit, progress, sayer),
        outcomes: reason::outcomes(definition, unit),
        credential: support.and_then(|support| of_key(&support.at.credential)).map(|id| Id(id.0)),
    }
}

/// Credentials that serve no unit: those that do not count with why, then those that fit nowhere. Decisions stand apart.
fn beside(progress: &Progress, shown: &Shown, sayer: &Sayer<'_>) -> Vec<Line> {
    let supports = progress.units.iter().flat_map(|unit| unit.support.iter().flatten()).map(|support| &support.at);
    let serving: BTreeSet<CredentialId> =
        supports.chain(&progress.whole).filter_map(|at| of_key(&at.credential)).chain(sayer.planned_by()).collect();
    let decided: BTreeSet<CredentialId> = shown.decided.iter().map(|one| one.credential).collect();
    let idle = sayer.plans.held.iter().filter(|(id, _)| !serving.contains(id) && !decided.contains(id));
    let (mut first, then): (Vec<_>, Vec<_>) = idle.partition(|(_, held)| held.counts != Counts::Yes);
    first.extend(then);
    let more = first.len().saturating_sub(BESIDE);
    first.truncate(BESIDE);
    let line = |(id, held): (&CredentialId, &Held)| Line {
        name: sayer.credential_title(*id),
        value: sayer.why_beside(*id, held),
    };
    let more = (more > 0).then(|| Line { name: sayer.count("plan-beside-more", more), value: String::new() });
    first.into_iter().map(line).chain(more).collect()
}
