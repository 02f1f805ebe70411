//! Which claims do the disclosures show? RFC 9901, section 7.1, steps 3 to 6.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::{Path, Step};
use crate::base64url::{self, Base64UrlError};
use crate::json::{self, JsonError, Object, Value};
use crate::key::Hash;
use crate::limits;

/// Names that mean something to SD-JWT and that no claim may have.
pub(super) const RESERVED: [&str; 3] = ["_sd", "...", "_sd_alg"];

/// The claims that a token shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Unveiled {
    /// The claims, without digests, placeholders and `_sd_alg`.
    pub claims: Value<'static>,
    /// What was concealed and is shown, in order of the disclosures.
    pub revealed: Vec<Revealed>,
    /// How many digests no disclosure fits: claims that are withheld, and decoys.
    pub withheld: usize,
    /// Those of them that stand beside the claims themselves.
    pub withheld_at_root: usize,
}

/// One disclosure in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// Its place among the token's disclosures.
    pub disclosure: usize,
    /// Where its value stands in the claims.
    pub path: Path,
}

/// Why a text is no disclosure (RFC 9901, section 4.2).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureFlaw {
    /// Not base64url.
    #[error(transparent)]
    Base64(#[from] Base64UrlError),
    /// Not JSON that we read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Another JSON value.
    #[error("no JSON array")]
    NoArray,
    /// Of three elements the first two must be texts.
    #[error("salt or name is no text")]
    SaltOrName,
    /// Of two elements the first must be a text.
    #[error("the salt is no text")]
    Salt,
    /// Another length.
    #[error("{actual} elements where 2 or 3 are due")]
    Elements {
        /// How many there are.
        actual: usize,
    },
}

/// Why disclosures do not fit what the issuer signed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureError {
    /// Not the base64url of a strict JSON array of salt, name and value, or of salt and value.
    #[error("disclosure {index} is malformed: {reason}")]
    Malformed {
        /// Its place, from 0.
        index: usize,
        /// What is wrong.
        reason: DisclosureFlaw,
    },
    /// A digest, or a disclosure, that stands in the token more than once.
    #[error("the digest {digest} stands in the token more than once")]
    Repeated {
        /// The digest.
        digest: String,
    },
    /// A disclosure that no digest of the issuer's fits.
    #[error("disclosure {index} is none of the issuer's")]
    Unused {
        /// Its place, from 0.
        index: usize,
    },
    /// A name that SD-JWT keeps for itself.
    #[error("the name {name:?} is reserved")]
    Reserved {
        /// The name.
        name: String,
    },
    /// A disclosure that would replace a claim.
    #[error("disclosure {index} would overwrite the claim {path}")]
    Overwrites {
        /// Its place, from 0.
        index: usize,
        /// The claim.
        path: Path,
    },
    /// A member's disclosure where an element is due, or the other way round.
    #[error("disclosure {index} is of the wrong kind for its place")]
    WrongKind {
        /// Its place, from 0.
        index: usize,
    },
    /// `_sd` is no list of texts, or an object with `...` has more than that or a value that is no text.
    #[error("the digests at {path} are malformed")]
    Digests {
        /// The object.
        path: Path,
    },
    /// Nested deeper than the limit.
    #[error("nested deeper than {limit}")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// A claim that must be plain is concealed, or holds something that is.
    #[error("the claim {claim} may not be concealed")]
    MustBePlain {
        /// The claim.
        claim: String,
    },
}

/// Puts every disclosure in its place.
pub(super) fn unveil(payload: Value<'static>, texts: &[Cow<'_, str>], hash: Hash) -> Result<Unveiled, DisclosureError> {
    let mut opening = Opening::new(texts, hash)?;
    let mut payload = payload;
    if let Value::Object(members) = &mut payload {
        members.remove("_sd_alg");
    }
    let claims = opening.open(payload, &mut Path::default())?;
    if let Some(index) = opening.disclosures.iter().position(|disclosure| disclosure.path.is_none()) {
        return Err(DisclosureError::Unused { index });
    }
    let places = std::mem::take(&mut opening.disclosures).into_iter().filter_map(|disclosure| disclosure.path);
    let revealed = places.enumerate().map(|(disclosure, path)| Revealed { disclosure, path }).collect();
    let Opening { withheld, withheld_at_root, .. } = opening;
    Ok(Unveiled { claims, revealed, withheld, withheld_at_root })
}

/// That these claims hold no digests.
pub(super) fn check_plain(payload: &Value<'_>, claims: &[&str]) -> Result<(), DisclosureError> {
    let concealing = claims.iter().find(|claim| payload.get(claim).is_some_and(conceals));
    match concealing {
        Some(claim) => Err(DisclosureError::MustBePlain { claim: (*claim).to_owned() }),
        None => Ok(()),
    }
}

fn conceals(value: &Value<'_>) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(name, value)| matches!(name, "_sd" | "...") || conceals(value)),
        Value::Array(items) => items.iter().any(conceals),
        _ => false,
    }
}

struct Opening {
    disclosures: Vec<Disclosure>,
    by_digest: HashMap<String, usize, RandomState>,
    seen: HashSet<String, RandomState>,
    withheld: usize,
    withheld_at_root: usize,
}

struct Disclosure {
    /// None for an element of an array.
    name: Option<String>,
    /// Taken when it is put in its place.
    value: Option<Value<'static>>,
    path: Option<Path>,
}

impl Opening {
    fn new(texts: &[Cow<'_, str>], hash: Hash) -> Result<Self, DisclosureError> {
        let mut by_digest = HashMap::with_capacity_and_hasher(texts.len(), RandomState::default());
        let mut disclosures = Vec::with_capacity(texts.len());
        for (index, text) in texts.iter().enumerate() {
            let digest = base64url::encode(hash.digest(text.as_bytes()));
            disclosures.push(read(index, text)?);
            if by_digest.insert(digest.clone(), index).is_some() {
                return Err(DisclosureError::Repeated { digest });
            }
        }
        let seen = HashSet::with_capacity_and_hasher(texts.len(), RandomState::default());
        Ok(Self { disclosures, by_digest, seen, withheld: 0, withheld_at_root: 0 })
    }

    fn open(&mut self, value: Value<'static>, path: &mut Path) -> Result<Value<'static>, DisclosureError> {
        if path.0.len() > limits::JSON_DEPTH {
            return Err(DisclosureError::TooDeep { limit: limits::JSON_DEPTH });
        }
        match value {
            Value::Object(members) => self.open_object(members, path),
            Value::Array(items) => self.open_array(items, path),
            plain => Ok(plain),
        }
    }

    fn open_object(&mut self, members: Object<'static>, path: &mut Path) -> Result<Value<'static>, DisclosureError> {
        let mut digests = Vec::new();
        let mut opened: Vec<(Cow<'static, str>, Value<'static>)> = Vec::with_capacity(members.len());
        for (name, value) in members.into_members() {
            match (name.as_ref(), value) {
                ("_sd", Value::Array(list)) => digests = list,
                ("_sd" | "...", _) => return Err(DisclosureError::Digests { path: path.clone() }),
                (_, value) => {
                    let value = self.open_at(Step::Name(name.clone().into_owned()), value, path)?;
                    opened.push((name, value));
                }
            }
        }
        let mut names: HashSet<String, RandomState> = if digests.is_empty() {
            HashSet::default()
        } else {
            opened.iter().map(|(name, _)| name.clone().into_owned()).collect()
        };
        for digest in digests {
            let Some(index) = self.disclosure_of(&digest, path)? else { continue };
            let (name, value) = self.take(index);
            let name = name.ok_or(DisclosureError::WrongKind { index })?;
            let mut place = path.clone();
            place.0.push(Step::Name(name.clone()));
            if !names.insert(name.clone()) {
                return Err(DisclosureError::Overwrites { index, path: place });
            }
            self.put(index, place);
            let value = self.open_at(Step::Name(name.clone()), value, path)?;
            opened.push((Cow::Owned(name), value));
        }
        Ok(Value::Object(Object::from_unique(opened)))
    }

    fn open_array(&mut self, items: Vec<Value<'static>>, path: &mut Path) -> Result<Value<'static>, DisclosureError> {
        let mut opened = Vec::with_capacity(items.len());
        for item in items {
            let step = Step::Index(opened.len());
            let Some(digest) = item.get("...") else {
                opened.push(self.open_at(step, item, path)?);
                continue;
            };
            if item.as_object().is_none_or(|members| members.len() != 1) {
                return Err(DisclosureError::Digests { path: path.clone() });
            }
            let Some(index) = self.disclosure_of(digest, path)? else { continue };
            let (name, value) = self.take(index);
            if name.is_some() {
                return Err(DisclosureError::WrongKind { index });
            }
            let mut place = path.clone();
            place.0.push(step.clone());
            self.put(index, place);
            opened.push(self.open_at(step, value, path)?);
        }
        Ok(Value::Array(opened))
    }

    fn open_at(
        &mut self,
        step: Step,
        value: Value<'static>,
        path: &mut Path,
    ) -> Result<Value<'static>, DisclosureError> {
        path.0.push(step);
        let opened = self.open(value, path)?;
        path.0.pop();
        Ok(opened)
    }

    /// The disclosure of that digest, which may stand in the token only here.
    fn disclosure_of(&mut self, digest: &Value<'_>, path: &Path) -> Result<Option<usize>, DisclosureError> {
        let digest = digest.as_str().ok_or_else(|| DisclosureError::Digests { path: path.clone() })?;
        if !self.seen.insert(digest.to_owned()) {
            return Err(DisclosureError::Repeated { digest: digest.to_owned() });
        }
        let index = self.by_digest.get(digest).copied();
        self.withheld += usize::from(index.is_none());
        self.withheld_at_root += usize::from(index.is_none() && path.0.is_empty());
        Ok(index)
    }

    fn take(&mut self, index: usize) -> (Option<String>, Value<'static>) {
        match self.disclosures.get_mut(index) {
            Some(disclosure) => (disclosure.name.clone(), disclosure.value.take().unwrap_or(Value::Null)),
            None => (None, Value::Null),
        }
    }

    fn put(&mut self, index: usize, path: Path) {
        if let Some(disclosure) = self.disclosures.get_mut(index) {
            disclosure.path = Some(path);
        }
    }
}

fn read(index: usize, text: &str) -> Result<Disclosure, DisclosureError> {
    let malformed = |reason| DisclosureError::Malformed { index, reason };
    let bytes = base64url::decode(text).map_err(|error| malformed(error.into()))?;
    let parsed = json::parse_owned(&bytes, limits::CREDENTIAL_BYTES).map_err(|error| malformed(error.into()))?;
    let Value::Array(items) = parsed else {
        return Err(malformed(DisclosureFlaw::NoArray));
    };
    let (name, value) = match <[Value<'static>; 3]>::try_from(items) {
        Ok([Value::String(_), Value::String(name), value]) => (Some(name.into_owned()), value),
        Ok(_) => return Err(malformed(DisclosureFlaw::SaltOrName)),
        Err(items) => match <[Value<'static>; 2]>::try_from(items) {
            Ok([Value::String(_), value]) => (None, value),
            Ok(_) => return Err(malformed(DisclosureFlaw::Salt)),
            Err(items) => return Err(malformed(DisclosureFlaw::Elements { actual: items.len() })),
        },
    };
    match name {
        Some(name) if RESERVED.contains(&name.as_str()) => Err(DisclosureError::Reserved { name }),
        name => Ok(Disclosure { name, value: Some(value), path: None }),
    }
}
