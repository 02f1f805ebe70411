//! What is needed for every sentence of a plan: the school, titles, dates and points in words.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use learning::credit::{Points, System};
use learning::recognition::{Statement, StatementError};
use learning::units::{Credit, CreditRef, Qualification, Unit, Worth};
use words::plain;

use crate::describe::Language;
use crate::describe::naming::{self, Name};
use crate::flow::learned::{Shelf, of_key};
use crate::flow::plan::{Counts, Held, Plans};
use crate::vault::CredentialId;

/// Speaks of one plan.
pub(super) struct Sayer<'a> {
    pub(super) qualification: &'a Qualification,
    pub(super) plans: &'a Plans,
    pub(super) language: Language<'a>,
    shelf: &'a Shelf,
    system: Option<System>,
}

impl<'a> Sayer<'a> {
    pub(super) fn new(
        qualification: &'a Qualification,
        plans: &'a Plans,
        shelf: &'a Shelf,
        language: Language<'a>,
    ) -> Self {
        let system = most_used(qualification);
        Self { qualification, plans, language, shelf, system }
    }

    /// The system that most of the units have points in.
    pub(super) fn system(&self) -> Option<&System> {
        self.system.as_ref()
    }

    pub(super) fn say(&self, id: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, FluentValue<'_>)> =
            values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.language.texts.with(id, &values)
    }

    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.language.texts.with(id, &[("count", count.into())])
    }

    /// Who could agree, by name.
    pub(super) fn school(&self) -> String {
        let named = |body: &&String| !body.contains("://") && !body.contains('|') && !body.starts_with("did:");
        let bodies = &self.qualification.bodies;
        let school = bodies.iter().find(named).or(bodies.first());
        school.map_or_else(|| self.language.texts.get("plan-school-unnamed"), |school| plain(school))
    }

    pub(super) fn with_school(&self, id: &str) -> String {
        self.say(id, &[("school", &self.school())])
    }

    pub(super) fn plan_title(&self) -> String {
        let title = self.qualification.title.trim();
        if title.is_empty() { self.language.texts.get("plan-untitled") } else { plain(title) }
    }

    pub(super) fn unit(&self, id: &str) -> Option<&'a Unit> {
        self.qualification.units.iter().find(|unit| unit.id == id)
    }

    pub(super) fn unit_title(&self, unit: &Unit) -> String {
        let title = unit.title.trim();
        if title.is_empty() { self.say("plan-unit-untitled", &[("unit", &plain(&unit.id))]) } else { plain(title) }
    }

    /// The credit at that place.
    pub(super) fn credit(&self, at: &CreditRef) -> Option<&'a Credit> {
        let learned = self.shelf.of(of_key(&at.credential)?)?;
        learned.credits.iter().find(|credit| credit.at.pointer == at.pointer)
    }

    /// What that credential decides, if it is a decision.
    pub(super) fn statement(&self, id: CredentialId) -> Option<Result<&'a Statement, &'a StatementError>> {
        self.shelf.of(id)?.held.as_deref()?.statement()
    }

    /// What the credit is called; else its credential.
    pub(super) fn title(&self, at: &CreditRef) -> String {
        match self.credit(at).map(|credit| credit.title.trim()).filter(|title| !title.is_empty()) {
            Some(title) => plain(title),
            None => of_key(&at.credential).map(|id| self.credential_title(id)).unwrap_or_default(),
        }
    }

    pub(super) fn credential_title(&self, id: CredentialId) -> String {
        let summary = self.plans.held.get(&id).map(|held| &held.row.summary);
        summary.map(|summary| naming::title(&summary.title, &summary.kind, &self.language)).unwrap_or_default()
    }

    /// Who issued the credential: as somebody else says where that is known, else as it says itself.
    pub(super) fn body(&self, at: &CreditRef) -> String {
        let held = of_key(&at.credential).and_then(|id| self.plans.held.get(&id));
        let proven = held.and_then(|held| held.proven.as_ref()).map(|proven| &proven.name);
        let named = proven.or(held.map(|held| &held.row.summary.issuer)).and_then(|name| Name::of(name).short());
        named.unwrap_or_else(|| self.language.texts.get("plan-somebody"))
    }

    pub(super) fn date(&self, at: &CreditRef) -> Option<String> {
        Some(self.language.words.date(self.credit(at)?.awarded?))
    }

    /// A day as files write it.
    pub(super) fn day(&self, day: Option<&str>) -> Option<String> {
        let day = day?;
        Some(self.language.words.date_of(day).unwrap_or_else(|| plain(day)))
    }

    /// Points or hours by themselves.
    pub(super) fn number(&self, points: Points) -> String {
        self.language.words.decimal(points)
    }

    /// "12 ECVET points".
    pub(super) fn points(&self, system: &System, points: Points) -> String {
        let count = self.number(points);
        let number = [("points", count.as_str())];
        match system {
            System::Ects => self.say("plan-points-ects", &number),
            System::Ecvet => self.say("plan-points-ecvet", &number),
            System::Unnamed => self.say("plan-points-unnamed", &number),
            System::Other(name) => self.say("plan-points-other", &[("points", &count), ("system", &plain(name))]),
        }
    }

    pub(super) fn worth(&self, worth: &[Worth]) -> String {
        let mut said: Vec<String> = worth.iter().map(|worth| self.points(&worth.system, worth.points)).collect();
        said.dedup();
        said.join(" · ")
    }

    pub(super) fn hours(&self, hours: Points) -> String {
        self.say("plan-hours", &[("hours", &self.number(hours))])
    }

    /// "Berufsschule Schmelzingen · EQF level 4 · 8 units, all needed · 120 ECVET points".
    pub(super) fn about(&self) -> String {
        let texts = self.language.texts;
        let school = (!self.qualification.bodies.is_empty()).then(|| self.school());
        let level = self.qualification.eqf.map(|level| texts.with("eqf-level", &[("level", level.into())]));
        let count = self.qualification.units.len();
        let units = self.count(if self.all_needed() { "plan-units-all" } else { "plan-units-rule" }, count);
        let whole = self.system().and_then(|system| Some(self.points(system, self.needed(system)?)));
        let parts = [school, level, Some(units), whole];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The credential that the plan was made of.
    pub(super) fn planned_by(&self) -> Option<CredentialId> {
        let shown = self.plans.shown.as_ref()?.id;
        self.plans.documents.iter().find(|document| document.row.id == shown)?.row.credential
    }

    pub(super) fn whole(&self, at: &CreditRef) -> String {
        self.say("plan-whole", &[("title", &self.title(at)), ("body", &self.body(at))])
    }

    pub(super) fn left_out(&self, count: usize) -> Option<String> {
        (count > 0).then(|| self.count("plan-left-out", count))
    }

    /// Why that credential serves no unit.
    pub(super) fn why_beside(&self, id: CredentialId, held: &Held) -> String {
        if held.counts != Counts::Yes {
            return self.why_not(held);
        }
        let credits = self.shelf.of(id).map(|learned| learned.credits.as_slice()).unwrap_or_default();
        let outermost = credits.iter().filter(|credit| credit.part_of.is_none());
        let worth: Vec<Worth> = outermost.flat_map(|credit| credit.worth.iter().cloned()).collect();
        let apart = worth.iter().all(|worth| Some(&worth.system) != self.system());
        let texts = self.language.texts;
        match (worth.is_empty(), apart && self.system.is_some()) {
            (true, _) => texts.get("plan-fits-none"),
            (false, false) => self.say("plan-fits-none-points", &[("points", &self.worth(&worth))]),
            (false, true) => self.say("plan-fits-none-system", &[("points", &self.worth(&worth))]),
        }
    }

    /// Why a credential does not count, and who can act.
    pub(super) fn why_not(&self, held: &Held) -> String {
        let texts = self.language.texts;
        match &held.counts {
            Counts::Unchecked => texts.get("plan-not-checked"),
            Counts::RanOut(until) => self.say("plan-ran-out", &[("date", &self.language.words.date(*until))]),
            Counts::No(headline) => plain(headline),
            Counts::Yes => String::new(),
        }
    }
}

fn most_used(qualification: &Qualification) -> Option<System> {
    let mut used: BTreeMap<&System, usize> = BTreeMap::new();
    for worth in qualification.units.iter().flat_map(|unit| &unit.worth) {
        *used.entry(&worth.system).or_default() += 1;
    }
    let most = used.values().max().copied()?;
    used.into_iter().find(|(_, count)| *count == most).map(|(system, _)| system.clone())
}
