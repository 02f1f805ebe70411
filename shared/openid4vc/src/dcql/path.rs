//! Which values does a claims path point at?
//!
//! OpenID4VP 1.0, sections 6.3 and 7: a step is a name, a place in a list, or null for all of a list.

use credential::json::Value;
use credential::sd_jwt;

use super::error::wrong;
use super::{MOST_OPTIONS, MOST_STEPS, Place, QueryError, QueryFlaw, identifier};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PathStep {
    /// The member of that name.
    Name(String),
    /// The element at that place.
    Place(usize),
    /// Every element.
    All,
}

/// Where a claim stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<PathStep>);

/// One claim that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The id that claim sets use.
    pub id: Option<String>,
    /// Where it stands.
    pub path: Path,
    /// The values that are accepted; empty: any.
    pub values: Vec<Value<'static>>,
}

impl Claim {
    pub(crate) fn parse(claim: &Value<'_>, credential: &str) -> Result<Self, QueryError> {
        let place = Place::of(credential, "claims");
        let id = claim.get("id").map(|id| identifier(Some(id), place)).transpose()?;
        let path = Path::parse(claim.get("path").ok_or_else(|| wrong(place, QueryFlaw::NoPath))?, place)?;
        let values = match claim.get("values") {
            None => Vec::new(),
            Some(Value::Array(values)) if !values.is_empty() && values.len() <= MOST_OPTIONS => values
                .iter()
                .map(|value| comparable(value, place).map(|()| value.clone().into_owned()))
                .collect::<Result<_, _>>()?,
            Some(_) => return Err(wrong(place, QueryFlaw::Values)),
        };
        Ok(Self { id, path, values })
    }

    /// The places (concrete paths) in these claims that this claim asks for; empty if there are none with an accepted value.
    pub fn found_in(&self, claims: &Value<'_>) -> Vec<Path> {
        let found = self.path.resolve(claims);
        if self.values.is_empty() {
            return found.into_iter().map(|(path, _)| path).collect();
        }
        found.into_iter().filter(|(_, value)| self.accepts(value)).map(|(path, _)| path).collect()
    }

    /// Section 6.4.1: type and value must be equal.
    fn accepts(&self, value: &Value<'_>) -> bool {
        self.values.iter().any(|accepted| accepted == value)
    }
}

fn comparable(value: &Value<'_>, place: Place<'_>) -> Result<(), QueryError> {
    match value {
        Value::String(_) | Value::Bool(_) => Ok(()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Ok(()),
        _ => Err(wrong(place, QueryFlaw::ValueKind)),
    }
}

impl Path {
    /// Reads a path; `place` says where it stands.
    pub fn parse<'p>(path: &Value<'_>, place: impl Into<Place<'p>>) -> Result<Self, QueryError> {
        let place = place.into();
        let Value::Array(steps) = path else { return Err(wrong(place, QueryFlaw::PathNoList)) };
        if steps.is_empty() || steps.len() > MOST_STEPS {
            return Err(wrong(place, QueryFlaw::Steps { actual: steps.len() }));
        }
        let steps = steps.iter().map(|step| match step {
            Value::String(name) => Ok(PathStep::Name(name.clone().into_owned())),
            Value::Null => Ok(PathStep::All),
            Value::Number(number) => number
                .as_u64()
                .and_then(|place| usize::try_from(place).ok())
                .map(PathStep::Place)
                .ok_or_else(|| wrong(place, QueryFlaw::StepNumber)),
            _ => Err(wrong(place, QueryFlaw::StepKind)),
        });
        Ok(Self(steps.collect::<Result<_, _>>()?))
    }

    /// A path of names alone.
    pub fn of_names<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        Self(names.into_iter().map(|name| PathStep::Name(name.into())).collect())
    }

    /// A path of these steps.
    pub fn of_steps(steps: Vec<PathStep>) -> Self {
        Self(steps)
    }

    /// Its steps.
    pub fn steps(&self) -> &[PathStep] {
        &self.0
    }

    /// The same as a JSON pointer (RFC 6901); `None` for a path that stands for all elements of a list.
    pub fn pointer(&self) -> Option<String> {
        self.0.iter().try_fold(String::new(), |mut pointer, step| {
            pointer.push('/');
            match step {
                PathStep::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                PathStep::Place(place) => pointer.push_str(&place.to_string()),
                PathStep::All => return None,
            }
            Some(pointer)
        })
    }

    /// The same as a place in an SD-JWT; `None` for a path that stands for all elements of a list.
    pub(crate) fn in_sd_jwt(&self) -> Option<sd_jwt::Path> {
        let steps = self.0.iter().map(|step| match step {
            PathStep::Name(name) => Some(sd_jwt::Step::Name(name.clone())),
            PathStep::Place(place) => Some(sd_jwt::Step::Index(*place)),
            PathStep::All => None,
        });
        Some(sd_jwt::Path(steps.collect::<Option<_>>()?))
    }

    /// Every value that the path points at, each with its concrete path (without `All`). Section 7.1.
    pub fn resolve<'v, 'a>(&self, root: &'v Value<'a>) -> Vec<(Path, &'v Value<'a>)> {
        let mut found: Vec<(Vec<PathStep>, &'v Value<'a>)> = vec![(Vec::new(), root)];
        for step in &self.0 {
            let mut next = Vec::new();
            for (path, value) in found {
                match (step, value) {
                    (PathStep::Name(name), Value::Object(members)) => {
                        next.extend(members.get(name).map(|inner| (extended(&path, step.clone()), inner)));
                    }
                    (PathStep::Place(place), Value::Array(items)) => {
                        next.extend(items.get(*place).map(|inner| (extended(&path, step.clone()), inner)));
                    }
                    (PathStep::All, Value::Array(items)) => next.extend(
                        items.iter().enumerate().map(|(at, inner)| (extended(&path, PathStep::Place(at)), inner)),
                    ),
                    // Section 7.1: a step that does not fit the value's type ends the search without a match.
                    _ => return Vec::new(),
                }
            }
            found = next;
        }
        found.into_iter().map(|(path, value)| (Path(path), value)).collect()
    }
}

fn extended(path: &[PathStep], step: PathStep) -> Vec<PathStep> {
    let mut path = path.to_vec();
    path.push(step);
    path
}

impl std::fmt::Display for Path {
    /// `credentialSubject.achievement.name`, `units[2]`, `units[]`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Name(name) if at == 0 => f.write_str(name)?,
                PathStep::Name(name) => write!(f, ".{name}")?,
                PathStep::Place(place) => write!(f, "[{place}]")?,
                PathStep::All => f.write_str("[]")?,
            }
        }
        Ok(())
    }
}
