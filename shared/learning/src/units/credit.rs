//! Which credits do a learner's credentials hold?
//!
//! Recommendation 2009/C 155/02: credit is a person's assessed learning outcomes. A tree of achievements is flattened, and
//! a whole stands for its parts only where its own definition lists them.

use std::collections::BTreeMap;

use credential::Timestamp;

use super::assessed::{Assessed, assessed};
use super::definition::Worth;
use super::derive::keys;
use crate::achievement::Achievement;
use crate::award::{Award, Dated};
use crate::credit::amount;
use crate::field::{Date, Field};
use crate::fold::folded;

/// A credential that a learner holds.
#[derive(Clone, Copy, Debug)]
pub struct Holding<'a> {
    /// By what it is known: its id together with its issuer's, or a digest of its bytes. The same key is the same
    /// credential.
    pub credential: &'a str,
    /// What it says.
    pub award: &'a Award,
    /// Whether it counts: the caller has verified it and its policy accepts the verdict.
    pub counts: bool,
    /// By which ids and names its issuer is proven to be known; what the file alone says is no proof.
    pub issuer: &'a [String],
}

/// Where a credit stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditRef {
    /// The credential's key, or the id of a recognition that rests on no credential.
    pub credential: String,
    /// The pointer of the achievement in it. Of several that one text describes the second has `#2` behind it, and so on.
    pub pointer: String,
}

/// One credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Where it stands.
    pub at: CreditRef,
    /// The achievement of the same credential that it is a part of, by pointer.
    pub part_of: Option<String>,
    /// What it is called.
    pub title: String,
    /// By what others know it.
    pub ids: Vec<String>,
    /// Who awarded it, as the file says: ids, and names as they are compared.
    pub bodies: Vec<String>,
    /// Who awarded it, as the file writes it.
    pub named: Vec<String>,
    /// Whether who awarded it is who issued the credential, as the file says.
    pub of_issuer: bool,
    /// Under which ids and names it is proven who awarded it: those of the issuer, if that is who did.
    pub proven: Vec<String>,
    /// By what others know its outcomes, and the addresses of its skills.
    pub outcomes: Vec<String>,
    /// What its outcomes say, as texts are compared.
    pub wordings: Vec<String>,
    /// Points, each system by itself.
    pub worth: Vec<Worth>,
    /// EQF level.
    pub eqf: Option<u8>,
    /// What came out of assessment.
    pub assessed: Assessed,
    /// The grade as written.
    pub grade: Option<String>,
    /// When it was awarded, by the clock of the place where that was written.
    pub awarded: Option<Timestamp>,
    /// When its learning began, as it states itself.
    pub began: Option<Timestamp>,
    /// When its learning ended, as it states itself.
    pub ended: Option<Timestamp>,
    /// As what the file writes that.
    pub dated: Dated,
    /// Whether its credential counts.
    pub counts: bool,
}

impl Credit {
    /// The same with what checking its credential came to: whether that counts, and under which ids and names its issuer
    /// is proven to be known. Whoever issues in another's name proves nothing of that other.
    #[must_use]
    pub fn checked(mut self, counts: bool, issuer: &[String]) -> Self {
        let proven = compared(issuer);
        let theirs = self.of_issuer || self.bodies.iter().any(|body| proven.contains(body));
        self.proven = if theirs { proven } else { Vec::new() };
        Self { counts, ..self }
    }
}

/// What a part has from the whole where it says nothing itself.
#[derive(Clone)]
struct Above {
    pointer: Option<String>,
    bodies: Vec<String>,
    named: Vec<String>,
    of_issuer: bool,
    awarded: Option<(Timestamp, Dated)>,
    assessed: Assessed,
    eqf: Option<u8>,
}

/// The credits of all holdings, by their place; what is held twice is there once, and counts if it counts each time.
pub fn credits(holdings: &[Holding<'_>]) -> Vec<Credit> {
    let mut found: BTreeMap<CreditRef, Credit> = BTreeMap::new();
    for holding in holdings {
        let issuer = holding.award.issuing_body.iter().flat_map(body);
        let named = holding.award.issuer.iter().map(|issuer| folded(&issuer.value));
        let above = Above {
            pointer: None,
            bodies: issuer.chain(named).collect(),
            named: issuer_as_written(holding.award),
            of_issuer: true,
            awarded: holding.award.awarded.as_ref().and_then(dated),
            assessed: Assessed::NotSaid,
            eqf: None,
        };
        let mut credits = Vec::new();
        for achievement in &holding.award.achievements {
            flatten(holding, achievement, &above, &mut credits);
        }
        for credit in told_apart(credits).into_iter().map(|credit| credit.checked(holding.counts, holding.issuer)) {
            let known = found.entry(credit.at.clone()).or_insert_with(|| credit.clone());
            known.counts &= credit.counts;
        }
    }
    found.into_values().collect()
}

/// Several achievements may be described by one text, and then have its place: each keeps a place of its own. What is the
/// same in name and ids is there once.
fn told_apart(credits: Vec<Credit>) -> Vec<Credit> {
    let mut kept: Vec<Credit> = Vec::with_capacity(credits.len());
    let mut at: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for mut credit in credits {
        let others = at.entry(credit.at.pointer.clone()).or_default();
        let same = |other: &Credit| (&other.title, &other.ids) == (&credit.title, &credit.ids);
        if others.iter().filter_map(|other| kept.get(*other)).any(same) {
            continue;
        }
        others.push(kept.len());
        if others.len() > 1 {
            credit.at.pointer = format!("{}#{}", credit.at.pointer, others.len());
        }
        kept.push(credit);
    }
    kept
}

/// Who issued, as the file writes it: the name, or else the id.
fn issuer_as_written(award: &Award) -> Vec<String> {
    let by_name: Vec<String> = award.issuing_body.iter().flat_map(as_written).collect();
    if by_name.is_empty() { award.issuer.iter().map(|issuer| issuer.value.clone()).collect() } else { by_name }
}

fn as_written(organisation: &crate::Organisation) -> Option<String> {
    let name = organisation.name.as_ref().map(|name| name.value.clone());
    name.or_else(|| organisation.identifiers.first().map(|identifier| identifier.value.value.clone()))
}

/// Ids as they are, and names as they are compared.
pub(super) fn compared(names: &[String]) -> Vec<String> {
    unique(
        names.iter().flat_map(|name| [name.trim().to_owned(), folded(name)]).filter(|name| !name.is_empty()).collect(),
    )
}

fn body(organisation: &crate::Organisation) -> Vec<String> {
    let name = organisation.name.iter().map(|name| folded(&name.value));
    name.chain(keys(&organisation.identifiers)).collect()
}

fn flatten(holding: &Holding<'_>, achievement: &Achievement, above: &Above, credits: &mut Vec<Credit>) {
    let own: Vec<String> = achievement.bodies.iter().flat_map(body).collect();
    let of_issuer =
        own.is_empty() && above.of_issuer || own.iter().any(|body| above.of_issuer && above.bodies.contains(body));
    let here = Above {
        pointer: Some(achievement.pointer.clone()),
        of_issuer,
        named: if own.is_empty() {
            above.named.clone()
        } else {
            achievement.bodies.iter().filter_map(as_written).collect()
        },
        bodies: if own.is_empty() { above.bodies.clone() } else { own },
        awarded: achievement.awarded.as_ref().and_then(dated).or(above.awarded),
        assessed: assessed(&achievement.assessments).unwrap_or_else(|| above.assessed.clone()),
        eqf: achievement.levels.eqf.as_ref().map(|level| level.value),
    };
    credits.push(credit(holding, achievement, &here, above.pointer.clone()));
    for part in &achievement.parts {
        flatten(holding, part, &here, credits);
    }
    // Who achieved the whole achieved the units that its definition lists.
    let parts: Vec<String> = achievement.parts.iter().flat_map(|part| keys(&part.identifiers)).collect();
    for unit in &achievement.units {
        let known = keys(&unit.identifiers);
        if !known.iter().any(|key| parts.contains(key)) {
            let inner = Above { eqf: unit.levels.eqf.as_ref().map(|level| level.value), ..here.clone() };
            credits.push(credit(holding, unit, &inner, here.pointer.clone()));
        }
    }
}

fn credit(holding: &Holding<'_>, achievement: &Achievement, here: &Above, part_of: Option<String>) -> Credit {
    let outcomes = achievement.outcomes.iter();
    let skills = outcomes.clone().flat_map(|outcome| &outcome.skills).chain(&achievement.skills);
    let skills = skills.map(|skill| skill.value.address.clone()).filter(|address| !address.is_empty());
    let known = outcomes.flat_map(|outcome| keys(&outcome.identifiers));
    let worth = achievement.received.iter().chain(&achievement.credit);
    let worth = worth.filter_map(|credit| amount(&credit.value).ok());
    let activities = achievement.activities.iter();
    let moment = |date: &Option<Field<Date>>| date.as_ref().and_then(|date| date.value.on_the_clock());
    let grade = achievement.assessments.iter().find_map(|assessment| assessment.grade.as_ref());
    Credit {
        at: CreditRef { credential: holding.credential.to_owned(), pointer: achievement.pointer.clone() },
        part_of,
        title: achievement.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        ids: unique(keys(&achievement.identifiers)),
        bodies: here.bodies.clone(),
        named: here.named.clone(),
        of_issuer: here.of_issuer,
        proven: Vec::new(),
        outcomes: unique(known.chain(skills).collect()),
        wordings: unique(achievement.outcomes.iter().map(|outcome| folded(&outcome.title.value)).collect()),
        worth: worth.map(|amount| Worth { system: amount.system, points: amount.points }).collect(),
        eqf: here.eqf,
        assessed: here.assessed.clone(),
        grade: grade.map(|grade| grade.value.clone()),
        awarded: here.awarded.map(|(day, _)| day),
        dated: here.awarded.map(|(_, dated)| dated).unwrap_or_default(),
        began: activities.clone().filter_map(|one| moment(&one.began)).min(),
        ended: activities.filter_map(|one| moment(&one.ended)).max(),
        counts: holding.counts,
    }
}

/// The day that it was where it was written, and as what that stands in the file.
fn dated(date: &Field<Date>) -> Option<(Timestamp, Dated)> {
    Some((date.value.on_the_clock()?, Dated::of(date)))
}

/// Each once: a hostile file repeats.
fn unique(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids.dedup();
    ids
}
