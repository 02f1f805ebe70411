//! What does a federation make of an entity's metadata, and does it forbid any of it? OpenID Federation 1.0, section 6.1
//! ("Metadata Policy").
//!
//! Policies of all entities above are merged from the anchor down, and then applied. Which operators may stand together, and that an
//! empty intersection stays an empty list, is as the test vectors of 13 February 2025 by Connect2id have it.

use std::collections::BTreeMap;

use credential::json::Value;
use serde_json::Value as Json;

use crate::limits;

/// The operators of the standard; no other is understood.
const OPERATORS: [&str; 7] = ["value", "add", "default", "one_of", "subset_of", "superset_of", "essential"];

/// What the entities of a chain ask of metadata, by entity type and parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy(BTreeMap<(String, String), Rule>);

/// Why metadata cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// It is no policy.
    #[error("the policy for {parameter} is none: {reason}")]
    Form {
        /// Entity type and parameter.
        parameter: String,
        /// What is wrong.
        reason: String,
    },
    /// Operators that contradict each other, or those of two entities.
    #[error("the policies for {parameter} contradict each other: {reason}")]
    Contradiction {
        /// Entity type and parameter.
        parameter: String,
        /// Which operators.
        reason: String,
    },
    /// It demands an operator that is not understood.
    #[error("it demands the policy operator {operator}, which is not known here")]
    Critical {
        /// Its name, cut.
        operator: String,
    },
    /// The metadata is not as the policy asks.
    #[error("{parameter} is not as the policy asks: {reason}")]
    Metadata {
        /// Entity type and parameter.
        parameter: String,
        /// Which operator.
        reason: String,
    },
}

/// What is asked of one parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Rule {
    /// `null` takes it away.
    value: Option<Json>,
    add: Option<Vec<Json>>,
    default: Option<Json>,
    one_of: Option<Vec<Json>>,
    subset_of: Option<Vec<Json>>,
    superset_of: Option<Vec<Json>>,
    essential: Option<bool>,
}

type Reason = String;

/// Whether two values are the same; of arrays the order says nothing.
fn same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Array(one), Json::Array(other)) => within(one, other) && within(other, one),
        _ => one == other,
    }
}

fn within(part: &[Json], whole: &[Json]) -> bool {
    part.iter().all(|value| whole.contains(value))
}

/// A value as a list: one alone is a list of one.
fn listed(value: &Json) -> &[Json] {
    match value {
        Json::Array(values) => values,
        one => std::slice::from_ref(one),
    }
}

fn union(one: &[Json], other: &[Json]) -> Vec<Json> {
    let more = other.iter().filter(|value| !one.contains(value));
    one.iter().chain(more).cloned().collect()
}

fn intersection(one: &[Json], other: &[Json]) -> Vec<Json> {
    one.iter().filter(|value| other.contains(value)).cloned().collect()
}

/// One of two that must agree where both are given.
fn agreed<T: Clone>(
    one: Option<&T>,
    other: Option<&T>,
    join: impl Fn(&T, &T) -> Result<T, Reason>,
) -> Result<Option<T>, Reason> {
    match (one, other) {
        (Some(one), Some(other)) => join(one, other).map(Some),
        (one, other) => Ok(one.or(other).cloned()),
    }
}

impl Rule {
    fn read(value: &Json) -> Result<Self, Reason> {
        let members = value.as_object().ok_or("it is no object")?;
        let list = |name: &str| -> Result<Option<Vec<Json>>, Reason> {
            let Some(value) = members.get(name) else { return Ok(None) };
            let values = value.as_array().ok_or_else(|| format!("{name} is no list"))?;
            if values.len() > limits::POLICY_VALUES {
                return Err(format!("{name} has more than {} values", limits::POLICY_VALUES));
            }
            Ok(Some(values.clone()))
        };
        let essential = members.get("essential");
        let essential =
            essential.map(|value| value.as_bool().ok_or("essential is neither true nor false")).transpose()?;
        let value = members.get("value").cloned();
        let (value_size, limit) = (value.as_ref().map_or(0, |value| listed(value).len()), limits::POLICY_VALUES);
        if members.get("default").is_some_and(Json::is_null) || value_size > limit {
            return Err(format!("default is null, or value has more than {limit} values"));
        }
        let default = members.get("default").cloned();
        let (add, one_of) = (list("add")?, list("one_of")?);
        let (subset_of, superset_of) = (list("subset_of")?, list("superset_of")?);
        Self { value, add, default, one_of, subset_of, superset_of, essential }.checked()
    }

    /// Whether its operators may stand together ("Combination with other operators").
    fn checked(self) -> Result<Self, Reason> {
        let wrong = |pair: &str| Err(pair.to_owned());
        if let Some(value) = &self.value {
            if value.is_null() {
                let forbidden = self.add.is_some() || self.default.is_some() || self.one_of.is_some();
                if forbidden || self.essential == Some(true) {
                    return wrong("value is null, beside an operator that asks for one");
                }
            } else {
                self.holds_for(value)?;
            }
        }
        if self.one_of.is_some() && (self.add.is_some() || self.subset_of.is_some() || self.superset_of.is_some()) {
            return wrong("one_of stands beside an operator on lists");
        }
        let outside = |part: &Option<Vec<Json>>, whole: &Option<Vec<Json>>| {
            part.as_ref().zip(whole.as_ref()).is_some_and(|(part, whole)| !within(part, whole))
        };
        if outside(&self.add, &self.subset_of) || outside(&self.superset_of, &self.subset_of) {
            return wrong("what is added or demanded lies outside of subset_of");
        }
        Ok(self)
    }

    /// Whether the value that it sets is one that its other operators let stand.
    fn holds_for(&self, value: &Json) -> Result<(), Reason> {
        let values = listed(value);
        let wrong = [
            ("add", self.add.as_ref().is_some_and(|add| !within(add, values))),
            ("one_of", self.one_of.as_ref().is_some_and(|one_of| !one_of.contains(value))),
            ("subset_of", self.subset_of.as_ref().is_some_and(|whole| !within(values, whole))),
            ("superset_of", self.superset_of.as_ref().is_some_and(|part| !within(part, values))),
        ];
        let wrong = wrong.into_iter().find(|(_, wrong)| *wrong);
        wrong.map_or(Ok(()), |(name, _)| Err(format!("value and {name}")))
    }

    /// With what an entity further down asks besides ("Metadata policy merge").
    fn with(&self, below: &Self) -> Result<Self, Reason> {
        let equal = |name: &'static str| {
            move |one: &Json, other: &Json| if same(one, other) { Ok(one.clone()) } else { Err(name.to_owned()) }
        };
        let all = |one: &Vec<Json>, other: &Vec<Json>| Ok(union(one, other));
        let common = |one: &Vec<Json>, other: &Vec<Json>| Ok(intersection(one, other));
        let some = |one: &Vec<Json>, other: &Vec<Json>| {
            let both = intersection(one, other);
            if both.is_empty() { Err("one_of has no value in common".to_owned()) } else { Ok(both) }
        };
        let merged = Self {
            value: agreed(self.value.as_ref(), below.value.as_ref(), equal("value"))?,
            add: agreed(self.add.as_ref(), below.add.as_ref(), all)?,
            default: agreed(self.default.as_ref(), below.default.as_ref(), equal("default"))?,
            one_of: agreed(self.one_of.as_ref(), below.one_of.as_ref(), some)?,
            subset_of: agreed(self.subset_of.as_ref(), below.subset_of.as_ref(), common)?,
            superset_of: agreed(self.superset_of.as_ref(), below.superset_of.as_ref(), all)?,
            essential: agreed(self.essential.as_ref(), below.essential.as_ref(), |one, other| Ok(*one || *other))?,
        };
        merged.checked()
    }

    /// The parameter as it stands after the policy, in the order of the standard's operators; `None` if it is not there.
    fn apply(&self, found: Option<Json>) -> Result<Option<Json>, Reason> {
        let mut found = match &self.value {
            Some(Json::Null) => None,
            Some(value) => Some(value.clone()),
            None => found,
        };
        if let Some(add) = &self.add {
            found = Some(Json::Array(union(found.as_ref().map_or(&[], listed), add)));
        }
        found = found.or_else(|| self.default.clone());
        if let (Some(one_of), Some(value)) = (&self.one_of, &found)
            && !one_of.contains(value)
        {
            return Err("one_of".to_owned());
        }
        if let (Some(whole), Some(value)) = (&self.subset_of, &found) {
            found = Some(Json::Array(intersection(listed(value), whole)));
        }
        if let (Some(part), Some(value)) = (&self.superset_of, &found)
            && !within(part, listed(value))
        {
            return Err("superset_of".to_owned());
        }
        if self.essential == Some(true) && found.is_none() {
            return Err("essential".to_owned());
        }
        Ok(found)
    }
}

impl Policy {
    /// What a statement asks of those below it: its `metadata_policy` and `metadata_policy_crit`. An operator that is not the
    /// standard's is passed over unless the statement says that it must be understood.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(claims: &Value<'_>) -> Result<Self, PolicyError> {
        if let Some(critical) = claims.get("metadata_policy_crit") {
            let names = critical.as_array().filter(|names| !names.is_empty());
            let names = names.ok_or_else(|| form("metadata_policy_crit", "it is no list of operators"))?;
            let unknown = names.iter().find(|name| !name.as_str().is_some_and(|name| OPERATORS.contains(&name)));
            if let Some(name) = unknown {
                let operator = name.as_str().unwrap_or("that is no text").chars().take(100).collect();
                return Err(PolicyError::Critical { operator });
            }
        }
        match claims.get("metadata_policy") {
            None => Ok(Self::default()),
            Some(policy) => Self::of(&policy.to_serde()),
        }
    }

    /// The same of the member alone.
    fn of(policy: &Json) -> Result<Self, PolicyError> {
        let types = policy.as_object().ok_or_else(|| form("every entity type", "it is no object"))?;
        let mut rules = BTreeMap::new();
        for (kind, parameters) in types {
            let parameters = parameters.as_object().ok_or_else(|| form(kind, "it is no object"))?;
            for (name, rule) in parameters {
                let key = (kind.clone(), name.clone());
                let rule = Rule::read(rule).map_err(|reason| form(&named(&key), &reason))?;
                rules.insert(key, rule);
            }
        }
        if rules.len() > limits::POLICY_PARAMETERS {
            let most = limits::POLICY_PARAMETERS;
            return Err(form("every entity type", &format!("it has more than {most} parameters")));
        }
        Ok(Self(rules))
    }

    /// Both together: this one is the superior's.
    ///
    /// # Errors
    /// Where they contradict each other.
    pub fn with(&self, below: &Self) -> Result<Self, PolicyError> {
        let mut all = self.0.clone();
        for (key, rule) in &below.0 {
            let merged = match self.0.get(key) {
                None => rule.clone(),
                Some(above) => {
                    let contradiction = |reason| PolicyError::Contradiction { parameter: named(key), reason };
                    above.with(rule).map_err(contradiction)?
                }
            };
            all.insert(key.clone(), merged);
        }
        Ok(Self(all))
    }

    /// The metadata as it stands after the policy. What has no metadata of an entity type is not touched by what is asked of that
    /// type.
    ///
    /// # Errors
    /// Which parameter the policy does not let stand.
    pub fn apply(&self, metadata: &Json) -> Result<Json, PolicyError> {
        let mut resolved = metadata.clone();
        for (key, rule) in &self.0 {
            let (kind, name) = key;
            let Some(members) = resolved.get_mut(kind).and_then(Json::as_object_mut) else { continue };
            let wrong = |reason| PolicyError::Metadata { parameter: named(key), reason };
            // A parameter that is null is none.
            let found = members.remove(name).filter(|value| !value.is_null());
            let small = found.as_ref().is_none_or(|value| listed(value).len() <= limits::POLICY_VALUES);
            if !small {
                return Err(wrong(format!("more than {} values", limits::POLICY_VALUES)));
            }
            if let Some(value) = rule.apply(found).map_err(wrong)? {
                members.insert(name.clone(), value);
            }
        }
        Ok(resolved)
    }
}

fn named((kind, name): &(String, String)) -> String {
    format!("{kind}.{name}").chars().take(200).collect()
}

fn form(parameter: &str, reason: &str) -> PolicyError {
    PolicyError::Form { parameter: parameter.chars().take(200).collect(), reason: reason.to_owned() }
}

#[cfg(test)]
mod tests;
