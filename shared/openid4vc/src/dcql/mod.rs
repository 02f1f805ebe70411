//! Which credentials, and which of their claims, does a verifier ask for?
//!
//! Digital Credentials Query Language: OpenID4VP 1.0, section 6. A query is the asker's input: everything is bounded.

mod candidate;
mod error;
mod path;
mod select;

pub use candidate::{Candidate, Kind};
pub use error::{CandidateError, CandidateFlaw, Place, QueryError, QueryFlaw, Unmet, Unsatisfied};
pub use path::{Claim, Path, PathStep};
pub use select::{Choice, Matches};

use std::collections::BTreeSet;

use credential::json::Value;

use error::wrong;

/// Most credential queries of one request.
pub const MOST_CREDENTIALS: usize = 32;
/// Most claims of one credential query.
pub const MOST_CLAIMS: usize = 256;
/// Most steps of one claims path.
pub const MOST_STEPS: usize = 16;
/// Most options of one claim set or credential set.
pub const MOST_OPTIONS: usize = 64;

/// A query, checked against the rules of section 6.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// What is asked for, each with its own id.
    pub credentials: Vec<CredentialQuery>,
    /// Which combinations are enough; empty: all of [`Query::credentials`].
    pub sets: Vec<CredentialSet>,
    source: Value<'static>,
}

/// One credential that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct CredentialQuery {
    /// The id that the answer uses.
    pub id: String,
    /// The format: `dc+sd-jwt`, `jwt_vc_json`, `ldp_vc`, or one that we cannot give.
    pub format: String,
    /// The types that are accepted.
    pub types: Types,
    /// Whether more than one may be given.
    pub multiple: bool,
    /// Whether proof of the holder's key is asked for.
    pub holder_binding: bool,
    /// Whether the request narrows the issuers (`trusted_authorities`); we match none of its kinds yet, so such a query matches nothing.
    pub narrows_authorities: bool,
    /// The claims asked for; none: nothing that can be kept back is to be shown.
    pub claims: Vec<Claim>,
    /// Combinations of claim ids, the asker's favourite first; empty: all claims.
    pub claim_sets: Vec<Vec<String>>,
}

/// What `meta` demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Types {
    /// `vct_values`: one of them.
    Vct(Vec<String>),
    /// `type_values`: all types of one of the lists.
    All(Vec<Vec<String>>),
    /// Nothing.
    Any,
}

/// Combinations of credentials, one of which is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialSet {
    /// The combinations, the asker's favourite first.
    pub options: Vec<Vec<String>>,
    /// Whether the request fails without it.
    pub required: bool,
}

impl Query {
    /// Reads a `dcql_query`. Unknown members are ignored, as section 6 demands.
    pub fn parse(query: &Value<'_>) -> Result<Self, QueryError> {
        let credentials = list(query, "credentials", MOST_CREDENTIALS)?
            .ok_or_else(|| wrong("credentials", QueryFlaw::Missing))?
            .iter()
            .map(CredentialQuery::parse)
            .collect::<Result<Vec<_>, _>>()?;
        let ids: BTreeSet<&str> = credentials.iter().map(|credential| credential.id.as_str()).collect();
        if ids.len() != credentials.len() {
            return Err(wrong("credentials", QueryFlaw::RepeatedId));
        }
        let sets = list(query, "credential_sets", MOST_OPTIONS)?
            .unwrap_or_default()
            .iter()
            .map(|set| CredentialSet::parse(set, &ids))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self { credentials, sets, source: query.clone().into_owned() })
    }

    /// The query as it was read, for sending and for what a consent is bound to.
    pub fn source(&self) -> &Value<'static> {
        &self.source
    }

    /// The credential query of that id.
    pub fn credential(&self, id: &str) -> Option<&CredentialQuery> {
        self.credentials.iter().find(|credential| credential.id == id)
    }
}

impl CredentialQuery {
    fn parse(query: &Value<'_>) -> Result<Self, QueryError> {
        let id = identifier(query.get("id"), "credentials".into())?;
        let place = |member| Place::of(&id, member);
        let format = text(query, "format").ok_or_else(|| wrong(place("format"), QueryFlaw::MissingOrNoText))?;
        let meta = query.get("meta").ok_or_else(|| wrong(place("meta"), QueryFlaw::Missing))?;
        let claims = list(query, "claims", MOST_CLAIMS)?
            .unwrap_or_default()
            .iter()
            .map(|claim| Claim::parse(claim, &id))
            .collect::<Result<Vec<_>, _>>()?;
        let query = Self {
            format: format.to_owned(),
            types: Types::parse(meta, place("meta"))?,
            multiple: flag(query, "multiple", false)?,
            holder_binding: flag(query, "require_cryptographic_holder_binding", true)?,
            narrows_authorities: list(query, "trusted_authorities", MOST_OPTIONS)?.is_some(),
            claim_sets: claim_sets(query, &claims)?,
            claims,
            id,
        };
        Ok(query)
    }
}

fn claim_sets(query: &Value<'_>, claims: &[Claim]) -> Result<Vec<Vec<String>>, QueryError> {
    let Some(sets) = list(query, "claim_sets", MOST_OPTIONS)? else { return Ok(Vec::new()) };
    let ids: BTreeSet<&str> = claims.iter().filter_map(|claim| claim.id.as_deref()).collect();
    let with_id = claims.iter().filter(|claim| claim.id.is_some()).count();
    if claims.is_empty() || with_id != claims.len() || ids.len() != claims.len() {
        return Err(wrong("claim_sets", QueryFlaw::ClaimIds));
    }
    sets.iter().map(|set| known_ids(set, &ids, "claim_sets".into())).collect()
}

impl Types {
    fn parse(meta: &Value<'_>, place: Place<'_>) -> Result<Self, QueryError> {
        if !matches!(meta, Value::Object(_)) {
            return Err(wrong(place, QueryFlaw::NoObject));
        }
        if let Some(values) = list(meta, "vct_values", MOST_OPTIONS)? {
            return Ok(Types::Vct(texts(values, place)?));
        }
        if let Some(values) = list(meta, "type_values", MOST_OPTIONS)? {
            let lists = values.iter().map(|value| match value {
                Value::Array(types) if !types.is_empty() && types.len() <= MOST_OPTIONS => texts(types, place),
                _ => Err(wrong(place, QueryFlaw::TypeLists)),
            });
            return Ok(Types::All(lists.collect::<Result<_, _>>()?));
        }
        Ok(Types::Any)
    }
}

impl CredentialSet {
    fn parse(set: &Value<'_>, ids: &BTreeSet<&str>) -> Result<Self, QueryError> {
        let options = list(set, "options", MOST_OPTIONS)?
            .ok_or_else(|| wrong("credential_sets", QueryFlaw::NoOptions))?
            .iter()
            .map(|option| known_ids(option, ids, "credential_sets".into()))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self { options, required: flag(set, "required", true)? })
    }
}

fn known_ids(option: &Value<'_>, ids: &BTreeSet<&str>, place: Place<'_>) -> Result<Vec<String>, QueryError> {
    let Value::Array(items) = option else { return Err(wrong(place, QueryFlaw::OptionNoList)) };
    if items.is_empty() || items.len() > MOST_CLAIMS {
        return Err(wrong(place, QueryFlaw::OptionLength));
    }
    let names = texts(items, place)?;
    match names.iter().find(|name| !ids.contains(name.as_str())) {
        Some(unknown) => Err(wrong(place, QueryFlaw::UnknownId { id: unknown.chars().take(200).collect() })),
        None => Ok(names),
    }
}

/// A member that must be a non-empty list of at most so many, if it is there.
fn list<'v, 'a>(
    object: &'v Value<'a>,
    member: &'static str,
    most: usize,
) -> Result<Option<&'v [Value<'a>]>, QueryError> {
    match object.get(member) {
        None => Ok(None),
        Some(Value::Array(items)) if items.is_empty() => Err(wrong(member, QueryFlaw::EmptyList)),
        Some(Value::Array(items)) if items.len() > most => {
            Err(wrong(member, QueryFlaw::TooMany { actual: items.len(), limit: most }))
        }
        Some(Value::Array(items)) => Ok(Some(items)),
        Some(other) => Err(wrong(member, QueryFlaw::NoList { found: other.kind() })),
    }
}

fn flag(object: &Value<'_>, member: &'static str, otherwise: bool) -> Result<bool, QueryError> {
    match object.get(member) {
        None => Ok(otherwise),
        Some(Value::Bool(value)) => Ok(*value),
        Some(other) => Err(wrong(member, QueryFlaw::NoFlag { found: other.kind() })),
    }
}

fn text<'v>(object: &'v Value<'_>, member: &str) -> Option<&'v str> {
    object.get(member).and_then(Value::as_str)
}

fn texts(items: &[Value<'_>], place: Place<'_>) -> Result<Vec<String>, QueryError> {
    items
        .iter()
        .map(|item| item.as_str().map(str::to_owned).ok_or_else(|| wrong(place, QueryFlaw::EntryNoText)))
        .collect()
}

/// Section 6.1: a non-empty string of letters, digits, underscore and hyphen.
pub(crate) fn identifier(id: Option<&Value<'_>>, place: Place<'_>) -> Result<String, QueryError> {
    let id = id.and_then(Value::as_str).ok_or_else(|| wrong(place, QueryFlaw::NoId))?;
    let plain = id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if id.is_empty() || id.len() > 128 || !plain {
        return Err(wrong(place, QueryFlaw::IdForm));
    }
    Ok(id.to_owned())
}
