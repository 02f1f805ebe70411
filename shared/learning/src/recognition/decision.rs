//! What does an officer write down, and which claims does that come to?
//!
//! TOML or JSON with the members below; an unknown one is an error. Nothing is filled in that was not written, but for what
//! the credential itself says of its learner.

use std::collections::BTreeMap;

use credential::Timestamp;
use credential::json::Value;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::held::Held;
use super::statement::{StatementError, TYPE};
use crate::award::Award;
use crate::limits::CURRICULUM_BYTES;
use crate::units::{Basis, Kind, Qualification};

/// A text in one language, or in several by their tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// In one that is not named.
    One(String),
    /// By tag ("de", "en").
    Many(BTreeMap<String, String>),
}

/// A qualification or a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// How the qualification's own rule calls a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// By what others know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
}

/// A unit by its id in the qualification at hand, or described.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Named {
    /// By its id.
    Id(String),
    /// Described.
    Thing(Thing),
}

/// The person, where the credential does not name them, or there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their name.
    #[serde(default)]
    pub name: Option<String>,
    /// Their date of birth.
    #[serde(default)]
    pub born: Option<String>,
    /// Their id.
    #[serde(default)]
    pub id: Option<String>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The name of the body that decides.
    pub by: String,
    /// How far.
    pub kind: Kind,
    /// On what it rests.
    pub basis: Basis,
    /// The day of the decision ("2026-11-22").
    pub date: String,
    /// The last day on which it holds.
    #[serde(default)]
    pub expires: Option<String>,
    /// The law, agreement or rule.
    #[serde(default)]
    pub legal_basis: Option<Text>,
    /// Why.
    #[serde(default)]
    pub reasons: Vec<Text>,
    /// What is recognised, where it is a part.
    #[serde(default)]
    pub covers: Vec<Text>,
    /// What is still to be done.
    #[serde(default)]
    pub condition: Option<Text>,
    /// How and until when it can be appealed against.
    #[serde(default)]
    pub appeal: Option<Text>,
    /// What the statement is called.
    #[serde(default)]
    pub title: Option<Text>,
    /// For which unit; none is for the whole.
    #[serde(default)]
    pub unit: Option<Named>,
    /// For which qualification; none is the one that is given beside.
    #[serde(default)]
    pub qualification: Option<Thing>,
    /// Where in the credential the achievement stands; none means the whole.
    #[serde(default)]
    pub pointer: Option<String>,
    /// About whom.
    #[serde(default)]
    pub learner: Option<Person>,
}

/// Why a decision is not made into a statement.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// Not TOML or JSON, or other members than these; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// Larger than a decision is.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Its size.
        actual: usize,
        /// The size accepted.
        limit: usize,
    },
    /// It says not which qualification it is for, and none is given beside.
    #[error("it does not say for which qualification it is, and no definition of one was given")]
    NoQualification,
    /// The qualification has no such unit.
    #[error("the qualification has no unit {id:?}; it has {}", known.join(", "))]
    NoUnit {
        /// Which was named.
        id: String,
        /// Those that it has, at most twenty.
        known: Vec<String>,
    },
    /// The credential has no achievement at that place.
    #[error("the credential has no achievement at {pointer:?}; it has {}", known.join(", "))]
    NoAchievement {
        /// Which was named.
        pointer: String,
        /// Those that it has, at most twenty.
        known: Vec<String>,
    },
    /// The credential cannot be named by a digest.
    #[error("the credential has no digest by which it could be named")]
    NoDigest,
    /// The last day is none, or lies before the decision.
    #[error("it expires on {0:?}, which is no day, or lies before the decision")]
    Expires(String),
    /// It lacks what a decision of its kind must say.
    #[error("{0}")]
    Statement(#[from] StatementError),
}

impl Decision {
    /// Reads TOML, or JSON where the text begins with a brace.
    pub fn read(text: &str) -> Result<Self, DecisionError> {
        let (actual, limit) = (text.len(), CURRICULUM_BYTES);
        if actual > limit {
            return Err(DecisionError::TooLarge { actual, limit });
        }
        let syntax = |error: &dyn std::fmt::Display| DecisionError::Syntax(error.to_string());
        if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| syntax(&error))
        } else {
            toml::from_str(text).map_err(|error| syntax(&error))
        }
    }

    /// The claims of the statement, without those that whoever signs adds (`iss`, `iat`, `jti`, `status`). What is given
    /// back says everything that a statement of its kind must say.
    pub fn claims(&self, held: Option<&Held>, qualification: Option<&Qualification>) -> Result<Json, DecisionError> {
        let mut recognition = json!({ "kind": self.kind, "basis": self.basis, "date": self.date });
        set(&mut recognition, "legal_basis", self.legal_basis.as_ref());
        set(&mut recognition, "reasons", (!self.reasons.is_empty()).then_some(&self.reasons));
        set(&mut recognition, "covers", (!self.covers.is_empty()).then_some(&self.covers));
        set(&mut recognition, "condition", self.condition.as_ref());
        set(&mut recognition, "appeal", self.appeal.as_ref());
        let whole = self.whole(qualification)?;
        let unit = self.of_unit(qualification)?;
        let title = self.title.clone().or_else(|| unit.as_ref().unwrap_or(&whole).title.clone());
        set(&mut recognition, "qualification", Some(&whole));
        set(&mut recognition, "unit", unit.as_ref());
        set(&mut recognition, "credential", held.map(|held| self.about(held)).transpose()?.as_ref());
        let mut claims = json!({ "vct": TYPE, "issuing_authority": self.by, "recognition": recognition });
        set(&mut claims, "title", title.as_ref());
        set(&mut claims, "credentialSubject", Some(&self.subject(held)));
        let bound = held.and_then(|held| held.bound.as_ref()).filter(|_| self.learner.is_none());
        set(&mut claims, "cnf", bound.map(|jwk| json!({ "jwk": jwk })).as_ref());
        set(&mut claims, "exp", self.ends()?.as_ref());
        checked(&claims)?;
        Ok(claims)
    }

    fn whole(&self, given: Option<&Qualification>) -> Result<Thing, DecisionError> {
        let given = given.map(|given| Thing {
            id: None,
            ids: given.ids.clone(),
            title: (!given.title.is_empty()).then(|| Text::One(given.title.clone())),
        });
        self.qualification.clone().or(given).ok_or(DecisionError::NoQualification)
    }

    fn of_unit(&self, given: Option<&Qualification>) -> Result<Option<Thing>, DecisionError> {
        match (&self.unit, given) {
            (None, _) => Ok(None),
            (Some(Named::Thing(thing)), _) => Ok(Some(thing.clone())),
            (Some(Named::Id(id)), None) => Ok(Some(Thing { id: Some(id.clone()), ..Thing::default() })),
            (Some(Named::Id(id)), Some(given)) => {
                let unit = given.units.iter().find(|unit| unit.id == *id || unit.ids.contains(id));
                let known = || given.units.iter().take(20).map(|unit| unit.id.clone()).collect();
                let unit = unit.ok_or_else(|| DecisionError::NoUnit { id: id.clone(), known: known() })?;
                let title = (!unit.title.is_empty()).then(|| Text::One(unit.title.clone()));
                Ok(Some(Thing { id: Some(unit.id.clone()), ids: unit.ids.clone(), title }))
            }
        }
    }

    fn about(&self, held: &Held) -> Result<Json, DecisionError> {
        let fingerprint = held.fingerprint.as_ref().ok_or(DecisionError::NoDigest)?;
        let all = held.award.achievements.iter().flat_map(|one| one.all());
        let places: Vec<&str> =
            all.flat_map(|one| std::iter::once(one).chain(&one.units)).map(|one| one.pointer.as_str()).collect();
        if let Some(pointer) = self.pointer.as_ref().filter(|pointer| !places.contains(&pointer.as_str())) {
            let known = places.iter().take(20).map(|&place| place.to_owned()).collect();
            return Err(DecisionError::NoAchievement { pointer: pointer.clone(), known });
        }
        let text = |field: &Option<crate::Field<String>>| field.as_ref().map(|field| field.value.clone());
        let mut about = json!({ "sha256": fingerprint.sha256, "over": fingerprint.over.id() });
        set(&mut about, "id", held.id.as_ref());
        set(&mut about, "pointer", self.pointer.as_ref());
        set(&mut about, "title", text(&held.award.title).as_ref());
        set(&mut about, "issuer", text(&held.award.issuer).as_ref());
        Ok(about)
    }

    /// As the credential names them, where the decision does not.
    fn subject(&self, held: Option<&Held>) -> Json {
        let own = self.learner.clone().unwrap_or_default();
        let award = held.map(|held| &held.award);
        let name = own.name.or_else(|| award?.person.as_ref().map(|name| name.value.clone()));
        let born = own.born.or_else(|| award?.born.as_ref().map(|born| born.value.text()));
        let id = own.id.or_else(|| award?.person_id.as_ref().map(|id| id.value.clone()));
        let mut subject = json!({});
        set(&mut subject, "id", id.as_ref());
        set(&mut subject, "name", name.as_ref());
        set(&mut subject, "birthDate", born.as_ref());
        subject
    }

    /// The last second of the last day, so that whoever shows the day shows that one and not the next.
    fn ends(&self) -> Result<Option<i64>, DecisionError> {
        let Some(day) = &self.expires else { return Ok(None) };
        let moment = Timestamp::parse(&format!("{day}T00:00:00Z")).ok();
        let moment = moment.filter(|_| day.len() == 10 && *day >= self.date);
        let moment = moment.ok_or_else(|| DecisionError::Expires(day.clone()))?;
        Ok(Some(moment.plus_seconds(86_399).seconds()))
    }
}

/// Whether it reads as what it is meant to be, with an id as whoever signs adds one.
fn checked(claims: &Json) -> Result<(), StatementError> {
    let mut whole = claims.clone();
    set(&mut whole, "jti", Some(&"urn:uuid:0"));
    match Award::from_claims(&Value::from(whole)).recognition.as_deref() {
        Some(Err(error)) => Err(error.clone()),
        Some(Ok(_)) => Ok(()),
        None => Err(StatementError::Missing { member: "/vct" }),
    }
}

fn set<T: Serialize + ?Sized>(object: &mut Json, name: &str, value: Option<&T>) {
    let value = value.and_then(|value| serde_json::to_value(value).ok());
    if let (Some(members), Some(value)) = (object.as_object_mut(), value) {
        members.insert(name.to_owned(), value);
    }
}
