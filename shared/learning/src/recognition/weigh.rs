//! Which statements count for a learner's way to a qualification, and why do others not?
//!
//! A statement counts if its own verdict holds, its issuer is a competent body of the qualification, and the credential and
//! the person that it speaks of are those at hand. Of several decisions of one body on the same thing the latest holds.

use std::collections::{HashMap, HashSet};

use credential::Timestamp;

use super::held::Held;
use super::statement::{About, Statement, StatementError, Target};
use super::why_not::WhyNot;
use crate::fold::folded;
use crate::units::{Agreement, Kind, LearningAgreement, Memorandum, Qualification, Recognition, is_global};

/// Agreements that somebody has on file. They are not signed: whoever gives them says that they hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Papers<'a> {
    /// Memoranda of understanding.
    pub memoranda: &'a [Memorandum],
    /// Learning agreements.
    pub learning: &'a [LearningAgreement],
}

/// One statement, and whether it counts for the qualification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Which of what is held, by number.
    pub held: usize,
    /// The decision as the qualification's units have it, or why it does not count. What holds need not be in favour.
    pub outcome: Result<Recognition, WhyNot>,
}

/// Everything that was agreed and decided about a learner, weighed for one qualification.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weighing {
    /// Every statement that is held, in the order in which it is held.
    pub statements: Vec<Weighed>,
    /// The decisions that hold.
    pub recognitions: Vec<Recognition>,
    /// Memoranda, as given.
    pub memoranda: Vec<Memorandum>,
    /// Learning agreements of this learner.
    pub learning: Vec<LearningAgreement>,
    /// Ids of learning agreements that name another learner.
    pub of_others: Vec<String>,
}

impl Weighing {
    /// The same for [`crate::units::progress`].
    pub fn agreement(&self) -> Agreement<'_> {
        Agreement { memoranda: &self.memoranda, learning: &self.learning, recognitions: &self.recognitions }
    }
}

/// Weighs what is held, credits and statements alike, and the agreements on file, for one qualification.
pub fn weigh(qualification: &Qualification, held: &[Held], papers: Papers<'_>, as_of: Timestamp) -> Weighing {
    let mut by_digest: HashMap<&str, Vec<&Held>> = HashMap::new();
    for one in held.iter().filter(|one| one.statement().is_none()) {
        let digest = one.fingerprint.as_ref().map(|fingerprint| fingerprint.sha256.as_str());
        digest.into_iter().for_each(|digest| by_digest.entry(digest).or_default().push(one));
    }
    let scales = Scales { qualification, held, by_digest, as_of };
    let mut statements: Vec<Weighed> = held
        .iter()
        .enumerate()
        .filter_map(|(number, one)| Some(Weighed { held: number, outcome: scales.weigh(one, one.statement()?) }))
        .collect();
    supersede(&mut statements);
    let names = scales.learner();
    let theirs = |agreement: &&LearningAgreement| {
        names.contains(&folded(&agreement.learner)) || names.contains(agreement.learner.trim())
    };
    let (learning, others): (Vec<_>, Vec<_>) = papers.learning.iter().partition(theirs);
    let holding = statements.iter().filter_map(|weighed| weighed.outcome.as_ref().ok());
    Weighing {
        recognitions: holding.cloned().collect(),
        statements,
        memoranda: papers.memoranda.to_vec(),
        learning: learning.into_iter().cloned().collect(),
        of_others: others.into_iter().map(|agreement| agreement.id.clone()).collect(),
    }
}

struct Scales<'a> {
    qualification: &'a Qualification,
    held: &'a [Held],
    /// What is no statement, by its digest.
    by_digest: HashMap<&'a str, Vec<&'a Held>>,
    as_of: Timestamp,
}

impl Scales<'_> {
    fn weigh(&self, one: &Held, statement: Result<&Statement, &StatementError>) -> Result<Recognition, WhyNot> {
        let statement = statement.map_err(|error| WhyNot::Malformed(error.clone()))?;
        let unit = self.target(statement)?;
        if !one.known.counts {
            return Err(WhyNot::NotVerified);
        }
        let by = self
            .competent(&one.known.issuer)
            .ok_or_else(|| WhyNot::NotCompetent { issuer: one.known.issuer.clone() })?;
        self.begun(statement)?;
        let credential = match &statement.about {
            Some(about) => Some(self.credential(statement, about)?),
            None => self.proven(statement).map(|()| None)?,
        };
        Ok(Recognition {
            id: statement.id.value.clone(),
            unit,
            credential: credential.map(|held| held.key.clone()),
            pointer: statement.about.as_ref().and_then(|about| about.pointer.as_ref()).map(|at| at.value.clone()),
            by,
            kind: statement.kind.value,
            basis: statement.basis.value,
            date: Some(statement.date.value.clone()),
            // Its own end is a matter of its verdict.
            expires: None,
        })
    }

    /// Which unit of the qualification it is for; none is the whole.
    fn target(&self, statement: &Statement) -> Result<Option<String>, WhyNot> {
        let wanted = &statement.qualification;
        let by_id = wanted.ids.iter().any(|id| is_global(&id.value) && self.qualification.ids.contains(&id.value));
        let title = wanted.title.as_ref().map(|title| folded(&title.value)).filter(|title| !title.is_empty());
        // A title tells only where nothing better could.
        let nameless = wanted.ids.is_empty() || self.qualification.ids.is_empty();
        let by_title = nameless && title.is_some_and(|title| title == folded(&self.qualification.title));
        if !by_id && !by_title {
            return Err(WhyNot::OtherQualification { said: said(wanted) });
        }
        let Some(unit) = &statement.unit else { return Ok(None) };
        let named = |own: &&crate::units::Unit| {
            unit.ids.iter().any(|id| own.ids.contains(&id.value))
                || unit.id.as_ref().is_some_and(|id| id.value == own.id)
        };
        let mut found = self.qualification.units.iter().filter(named);
        match (found.next(), found.next()) {
            (Some(unit), None) => Ok(Some(unit.id.clone())),
            _ => Err(WhyNot::NoSuchUnit { said: said(unit) }),
        }
    }

    /// The body of the qualification that the issuer is proven to be, as the qualification names it.
    fn competent(&self, issuer: &[String]) -> Option<String> {
        let own = |body: &&String| {
            issuer
                .iter()
                .any(|name| name.trim() == body.trim() || (!folded(name).is_empty() && folded(name) == folded(body)))
        };
        self.qualification.bodies.iter().find(own).cloned()
    }

    fn begun(&self, statement: &Statement) -> Result<(), WhyNot> {
        let date = statement.date.value.clone();
        let begins = Timestamp::parse(&format!("{date}T00:00:00Z"));
        if begins.is_ok_and(|begins| begins <= self.as_of) { Ok(()) } else { Err(WhyNot::NotYet { date }) }
    }

    /// The credential that it speaks of, if it is held and is this person's.
    fn credential(&self, statement: &Statement, about: &About) -> Result<&Held, WhyNot> {
        let fingerprint = &about.fingerprint.value;
        let named = self.by_digest.get(fingerprint.sha256.as_str()).into_iter().flatten().copied();
        let same = named.filter(|held| held.fingerprint.as_ref() == Some(fingerprint));
        let title = about.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        // Held twice, it is the copy that holds: one more that does not takes nothing away.
        let held = same.min_by_key(|held| !held.known.counts);
        let held = held.ok_or_else(|| WhyNot::NotHeld { title, fingerprint: fingerprint.clone() })?;
        if let Some(said) = about.id.as_ref().filter(|id| held.id.as_ref() != Some(&id.value)) {
            let found = held.id.clone().unwrap_or_default();
            return Err(WhyNot::OtherId { said: said.value.clone(), found });
        }
        let known = |pointer: &str| {
            held.award.achievements.iter().any(|one| {
                one.all()
                    .iter()
                    .any(|part| part.pointer == pointer || part.units.iter().any(|unit| unit.pointer == pointer))
            })
        };
        if let Some(pointer) = about.pointer.as_ref().filter(|pointer| !known(&pointer.value)) {
            return Err(WhyNot::NoSuchAchievement { pointer: pointer.value.clone() });
        }
        match same_person(statement, held) {
            Some(true) => Ok(held),
            _ => Err(WhyNot::OtherLearner { said: of(statement), found: of_held(held) }),
        }
    }

    /// An exemption that rests on no credential is this person's if a credential that counts is bound to the same id, or
    /// says the same name and date of birth.
    fn proven(&self, statement: &Statement) -> Result<(), WhyNot> {
        let counting = self.held.iter().filter(|held| held.known.counts && held.statement().is_none());
        let strong = |held: &Held| {
            let born = statement.learner.born.is_some() && held.award.born.is_some();
            let bound = statement.learner.ids.iter().any(|id| held.subjects.contains(&id.value));
            bound || (born && statement.learner.ids.is_empty() && same_person(statement, held) == Some(true))
        };
        let mut counting = counting.filter(|held| strong(held));
        counting.next().map(|_| ()).ok_or_else(|| WhyNot::LearnerNotProven { said: of(statement) })
    }

    /// The ids of the learner, and the names as they are compared.
    fn learner(&self) -> HashSet<String> {
        let credits = self.held.iter().filter(|held| held.statement().is_none());
        let names = credits.clone().filter_map(|held| held.award.person.as_ref()).map(|name| folded(&name.value));
        names.chain(credits.flat_map(|held| held.subjects.iter().cloned())).filter(|name| !name.is_empty()).collect()
    }
}

/// Whether both are the same person, as far as both say who: an id that both have decides, else name and date of birth.
fn same_person(statement: &Statement, held: &Held) -> Option<bool> {
    let learner = &statement.learner;
    if !learner.ids.is_empty() && !held.subjects.is_empty() {
        return Some(learner.ids.iter().any(|id| held.subjects.contains(&id.value)));
    }
    let said = learner.name.as_ref().map(|name| folded(&name.value));
    let found = held.award.person.as_ref().map(|name| folded(&name.value));
    let born = learner.born.as_ref().map(|born| day(&born.value));
    let own = held.award.born.as_ref().map(|born| day(&born.value.text()));
    let born = born.zip(own).is_none_or(|(said, found)| said == found);
    said.zip(found).map(|(said, found)| said == found && !said.is_empty() && born)
}

/// The day alone: European files write local midnight as a moment in UTC, which others write as a day.
fn day(born: &str) -> String {
    let Ok(moment) = Timestamp::parse(born) else { return born.trim().to_owned() };
    // Midnight of a place east of Greenwich is the evening before.
    let (year, month, day) = moment.plus_seconds(12 * 3_600).date();
    format!("{year:04}-{month:02}-{day:02}")
}

fn of(statement: &Statement) -> String {
    let name = statement.learner.name.as_ref().or(statement.learner.ids.first());
    name.map(|name| name.value.clone()).unwrap_or_default()
}

fn of_held(held: &Held) -> String {
    let name = held.award.person.as_ref().map(|name| name.value.clone());
    name.or_else(|| held.subjects.first().cloned()).unwrap_or_default()
}

fn said(target: &Target) -> String {
    let named = target.title.as_ref().or(target.ids.first()).or(target.id.as_ref());
    named.map(|name| name.value.clone()).unwrap_or_default()
}

/// Of several decisions of one body on the same thing the latest holds; of those of one day, the one in the learner's favour,
/// as a remedy comes after what it mends.
fn supersede(statements: &mut [Weighed]) {
    let rank = |kind: Kind| match kind {
        Kind::Full | Kind::Exemption => 4,
        Kind::Conditional => 3,
        Kind::Partial => 2,
        Kind::Refused => 1,
    };
    let order = |one: &Recognition| (one.date.clone(), rank(one.kind), one.id.clone());
    let about = |one: &Recognition| (one.by.clone(), one.unit.clone(), one.credential.clone(), one.pointer.clone());
    let mut latest = HashMap::new();
    for one in statements.iter().filter_map(|weighed| weighed.outcome.as_ref().ok()) {
        let known = latest.entry(about(one)).or_insert_with(|| order(one));
        *known = order(one).max(known.clone());
    }
    for weighed in statements {
        let Ok(own) = &weighed.outcome else { continue };
        if let Some((.., later)) = latest.get(&about(own)).filter(|later| **later > order(own)) {
            weighed.outcome = Err(WhyNot::Superseded { by: later.clone() });
        }
    }
}
