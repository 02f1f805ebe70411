//! Where does an award state each element?

use credential::Timestamp;

use super::{Element, Lack, State, Stated};
use crate::achievement::Achievement;
use crate::award::{Award, Concept, Field};
use crate::credit::{System, account};
use crate::organisation::{Accreditation, Organisation};

/// One achievement of an award, looked at on a day.
pub(super) struct Look<'a> {
    pub(super) award: &'a Award,
    pub(super) achievement: &'a Achievement,
    pub(super) as_of: Timestamp,
}

/// Whether a text is an address or an id, and no name.
fn is_id(text: &str) -> bool {
    ["did:", "urn:", "http://", "https://"].iter().any(|scheme| text.starts_with(scheme))
}

/// A state with what it rests on.
type Found = (State, Vec<Field<String>>);

impl Look<'_> {
    pub(super) fn at(&self, element: Element) -> Stated {
        let (state, values) = match element {
            Element::Learner => self.learner(),
            Element::Title => {
                let whole = self.whole(&self.award.title);
                there(self.achievement.title.iter().chain(whole).take(1).cloned().collect())
            }
            Element::Country => self.country(),
            Element::AwardingBody => self.awarding_body(),
            Element::Date => self.date(),
            Element::Outcomes => self.outcomes(),
            Element::Workload => self.workload(),
            Element::Level => self.level(),
            Element::Assessment => self.assessment(),
            Element::Participation => self.participation(),
            Element::Quality => self.quality(),
            Element::Prerequisites => there(self.achievement.entry_requirements.clone()),
            Element::Supervision => self.supervision(),
            Element::Grade => self.grade(),
            Element::Stackability => self.stackability(),
            Element::Further => self.further(),
        };
        Stated { element, state, values }
    }

    /// What the whole says in short, unless it has that from another of its achievements.
    fn whole<'f, T>(&self, field: &'f Option<Field<T>>) -> Option<&'f Field<T>> {
        let first = self.award.achievements.first().filter(|first| first.pointer != self.achievement.pointer);
        let others = |pointer: &str| {
            first.is_some_and(|first| pointer.strip_prefix(&first.pointer).is_some_and(|rest| rest.starts_with('/')))
        };
        field.as_ref().filter(|field| !others(&field.pointer))
    }

    fn learner(&self) -> Found {
        let award = self.award;
        let known: Vec<_> = award.person.iter().chain(&award.person_identifiers).cloned().collect();
        let open = award.person_identifiers.iter().any(|identifier| !identifier.value.ends_with(" (hashed)"));
        match &award.person_id {
            _ if award.person.is_some() || open => (State::Present, known),
            None if known.is_empty() => (State::Missing, known),
            id => (State::Partial(Lack::Name), known.into_iter().chain(id.clone()).collect()),
        }
    }

    fn country(&self) -> Found {
        let bodies: Vec<_> = self.achievement.bodies.iter().flat_map(|body| body.countries.iter().cloned()).collect();
        let issuer = self.award.issuing_body.as_ref().and_then(Organisation::country);
        let whole = self.whole(&self.award.country).or(issuer);
        let countries = if bodies.is_empty() { whole.into_iter().cloned().collect() } else { bodies };
        if let ([], Some(region)) = (countries.as_slice(), &self.award.region) {
            return (State::Partial(Lack::CountryCode), vec![region.clone()]);
        }
        let known = countries.iter().all(|country| credential::country::alpha2(&country.value).is_some());
        if known { there(countries) } else { (State::Partial(Lack::CountryCode), countries) }
    }

    /// A European Digital Credential names who awarded apart from who issued; in other formats the issuer awards.
    fn awarding_body(&self) -> Found {
        let name = |body: &Organisation| {
            body.name.clone().or_else(|| Some(body.identifiers.first()?.clone().map(|id| id.value)))
        };
        let bodies: Vec<_> = self.achievement.bodies.iter().filter_map(name).collect();
        let issuer: Vec<_> = self.award.issuer.iter().cloned().collect();
        let apart = self.achievement.pointer.contains("/hasClaim");
        let named = |bodies: &[Field<String>]| bodies.iter().any(|body| !is_id(&body.value));
        match (bodies.is_empty(), issuer.is_empty()) {
            (true, true) => (State::Missing, bodies),
            (false, _) if named(&bodies) => (State::Present, bodies),
            (false, _) => (State::Partial(Lack::Name), bodies),
            (true, false) if apart => (State::Partial(Lack::AwardingBody), issuer),
            (true, false) if named(&issuer) => (State::Present, issuer),
            (true, false) => (State::Partial(Lack::Name), issuer),
        }
    }

    fn date(&self) -> Found {
        let whole = self.whole(&self.award.awarded).or(self.award.issued.as_ref());
        let Some(date) = self.achievement.awarded.as_ref().or(whole) else {
            return (State::Missing, Vec::new());
        };
        let state = match date.value.moment() {
            None => State::Partial(Lack::ReadableDate),
            Some(moment) if moment > self.as_of => State::Partial(Lack::PastDate),
            Some(_) => State::Present,
        };
        (state, vec![date.with(date.value.text())])
    }

    fn outcomes(&self) -> Found {
        let titles = self.achievement.outcomes.iter().map(|outcome| outcome.title.clone());
        let skills = said(&self.achievement.skills);
        let values: Vec<_> = titles.chain(self.achievement.outcome_summary.clone()).chain(skills).collect();
        match &self.achievement.criteria {
            Some(criteria) if values.is_empty() => (State::Partial(Lack::Outcomes), vec![criteria.clone()]),
            _ => there(values),
        }
    }

    fn workload(&self) -> Found {
        let account = account(self.achievement);
        let credit = self.achievement.received.iter().chain(&self.achievement.credit);
        let credit = credit.map(|field| field.with(format!("{} {}", field.value.points, field.value.system)));
        let activities = self.achievement.activities.iter().flat_map(|activity| &activity.durations);
        let lengths = self.achievement.durations.iter().chain(activities);
        let lengths = lengths.map(|field| field.with(field.value.text.clone()));
        let values: Vec<_> = credit.chain(lengths).map(|field| field.map(|text| text.trim().to_owned())).collect();
        let named = account.received.iter().chain(&account.offered).any(|a| a.value.system != System::Unnamed);
        match values.is_empty() {
            true => (State::Missing, values),
            false if named || !account.lengths.is_empty() => (State::Present, values),
            false => (State::Partial(Lack::Measure), values),
        }
    }

    fn level(&self) -> Found {
        let levels = &self.achievement.levels;
        let eqf = levels.eqf.as_ref().map(|level| level.with(format!("EQF {}", level.value)));
        let others: Vec<_> = levels.national.iter().chain(&levels.other).collect();
        let declined = |level: &&Field<Concept>| {
            [&level.value.label, &level.value.notation].iter().any(|text| not_applicable(text))
        };
        let addressed = others.iter().any(|level| {
            let address = &level.value.address;
            !address.is_empty() && !crate::names_nothing(address)
        });
        let values: Vec<_> =
            eqf.iter().cloned().chain(others.iter().map(|level| level.with(level.value.said().to_owned()))).collect();
        match values.is_empty() {
            true => (State::Missing, values),
            false if eqf.is_none() && others.iter().all(declined) => (State::NotApplicable, values),
            false if eqf.is_some() || addressed => (State::Present, values),
            false => (State::Partial(Lack::LevelAddress), values),
        }
    }

    fn assessment(&self) -> Found {
        let named = self.achievement.assessments.iter().flat_map(|one| {
            let kinds = said(&one.kinds);
            one.title.clone().into_iter().chain(kinds)
        });
        let named: Vec<_> = named.collect();
        let (_, grades) = self.grade();
        match (named.is_empty(), grades.is_empty()) {
            (false, _) => (State::Present, named),
            (true, false) => (State::Partial(Lack::AssessmentType), grades),
            (true, true) => (State::Missing, named),
        }
    }

    fn participation(&self) -> Found {
        let activities = self.achievement.activities.iter().flat_map(|activity| said(&activity.modes));
        there(said(&self.achievement.modes).into_iter().chain(activities).collect())
    }

    fn quality(&self) -> Found {
        let title = |one: &Accreditation| one.title.clone();
        let own = self.achievement.accreditations.iter().filter_map(title);
        let bodies = self.achievement.bodies.iter().flat_map(|body| &body.accreditations).filter_map(title);
        let evidence = self.award.evidence.iter().filter_map(|one| title(one.accreditation.as_ref()?));
        // Of the issuer only where the issuer awards.
        let issuer = self.award.issuing_body.iter().filter(|_| self.achievement.bodies.is_empty());
        let issuer = issuer.flat_map(|issuer| &issuer.accreditations).filter_map(title);
        let stated = self.achievement.quality.iter().cloned();
        there(stated.chain(own).chain(bodies).chain(evidence).chain(issuer).collect())
    }

    fn supervision(&self) -> Found {
        let values: Vec<_> = self.achievement.assessments.iter().flat_map(|one| said(&one.supervision)).collect();
        self.of_assessments(values)
    }

    fn grade(&self) -> Found {
        let grades = self.achievement.assessments.iter().filter_map(|one| one.grade.clone().or(one.status.clone()));
        self.of_assessments(grades.collect())
    }

    /// Without an assessment there is nothing to supervise or to grade.
    fn of_assessments(&self, values: Vec<Field<String>>) -> Found {
        if self.achievement.assessments.is_empty() { (State::NotApplicable, values) } else { there(values) }
    }

    fn stackability(&self) -> Found {
        // That it is no part of a qualification says nothing of what it may be combined with.
        let partial = self.achievement.partial.as_ref().filter(|partial| partial.value);
        let partial = partial.map(|partial| partial.with(partial.value.to_string()));
        let relations = self.award.relations.iter();
        let relations = relations.map(|one| one.with(format!("{} {}", one.value.kind, one.value.target)));
        let entitles = self.achievement.entitlements.iter().filter_map(|one| one.title.clone());
        let belongs = self.achievement.part_of.iter().chain(&self.achievement.related).cloned();
        there(belongs.chain(partial).chain(relations).chain(entitles).collect())
    }

    fn further(&self) -> Found {
        let described = self.achievement.description.iter().cloned();
        let evidence = self.award.evidence.iter().flat_map(|one| one.statements.iter().cloned());
        there(self.achievement.further.iter().cloned().chain(described).chain(evidence).collect())
    }
}

fn there(values: Vec<Field<String>>) -> Found {
    (if values.is_empty() { State::Missing } else { State::Present }, values)
}

fn said(concepts: &[Field<Concept>]) -> Vec<Field<String>> {
    concepts.iter().map(|concept| concept.with(concept.value.said().to_owned())).collect()
}

/// "Not applicable", as a level may say of itself.
pub(crate) fn not_applicable(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "not applicable" | "n/a" | "n.a." | "none")
}
