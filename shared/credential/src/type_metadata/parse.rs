//! Is this a document of type metadata? SD-JWT VC, "Type Metadata Format" and "Claim Metadata".

use super::{ClaimMetadata, ClaimPath, Disclosable, Extends, Label, PathStep, TypeMetadata};
use crate::json::{self, JsonError, Value};
use crate::limits;

/// Why it is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypeMetadataError {
    /// Not strict JSON.
    #[error("no JSON that is accepted: {0}")]
    Json(JsonError),
    /// A member is missing or of the wrong kind.
    #[error("{place} must be {expected}")]
    Member {
        /// Where.
        place: String,
        /// What the standard asks for.
        expected: &'static str,
    },
    /// More claims, names or steps than are read.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many are read.
        limit: usize,
    },
}

/// Most claims of one type: the largest known has about 200.
const CLAIMS: usize = 2_000;
/// Most languages of one name.
const LABELS: usize = 100;

fn member(place: impl Into<String>, expected: &'static str) -> TypeMetadataError {
    TypeMetadataError::Member { place: place.into(), expected }
}

impl TypeMetadata {
    /// Reads a document. What is not understood is passed over, as the standard asks.
    ///
    /// # Errors
    /// It is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, TypeMetadataError> {
        let value = json::parse(bytes, limits::DOCUMENT_BYTES).map_err(TypeMetadataError::Json)?;
        if value.as_object().is_none() {
            return Err(member("the document", "an object"));
        }
        let vct = text(&value, "vct", "vct")?.ok_or_else(|| member("vct", "a text"))?;
        let integrity = text(&value, "extends#integrity", "extends#integrity")?;
        let extends = text(&value, "extends", "extends")?.map(|vct| Extends { vct, integrity });
        let display = labels(value.get("display"), "display", "name")?;
        Ok(Self { vct, extends, display, claims: claims(value.get("claims"))? })
    }
}

/// A text, if there is one; anything else is a fault.
fn text(value: &Value<'_>, name: &str, place: &str) -> Result<Option<String>, TypeMetadataError> {
    let Some(found) = value.get(name) else { return Ok(None) };
    let text = found.as_str().filter(|text| !text.is_empty()).ok_or_else(|| member(place, "a text"))?;
    Ok(Some(text.to_owned()))
}

/// Names by language. Drafts before 2025-09 wrote `lang` for `locale`.
fn labels(value: Option<&Value<'_>>, place: &str, name: &str) -> Result<Option<Vec<Label>>, TypeMetadataError> {
    let Some(value) = value else { return Ok(None) };
    let items = value.as_array().ok_or_else(|| member(place, "a list"))?;
    if items.len() > LABELS {
        return Err(TypeMetadataError::TooMany { what: "languages", limit: LABELS });
    }
    let read = |item: &Value<'_>| {
        let locale = match text(item, "locale", place)? {
            Some(locale) => Some(locale),
            None => text(item, "lang", place)?,
        };
        let (locale, text) = (locale, text(item, name, place)?);
        match (locale, text) {
            (Some(locale), Some(text)) => Ok(Label { locale, text }),
            _ => Err(member(place, "a list of names with their languages")),
        }
    };
    items.iter().map(read).collect::<Result<_, _>>().map(Some)
}

fn claims(value: Option<&Value<'_>>) -> Result<Vec<ClaimMetadata>, TypeMetadataError> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let items = value.as_array().ok_or_else(|| member("claims", "a list"))?;
    if items.len() > CLAIMS {
        return Err(TypeMetadataError::TooMany { what: "claims", limit: CLAIMS });
    }
    items.iter().enumerate().map(|(number, item)| claim(item, &format!("claims/{number}"))).collect()
}

fn claim(item: &Value<'_>, place: &str) -> Result<ClaimMetadata, TypeMetadataError> {
    if item.as_object().is_none() {
        return Err(member(place, "an object"));
    }
    let at = |name: &str| format!("{place}/{name}");
    let mandatory = match item.get("mandatory") {
        None => None,
        Some(value) => Some(value.as_bool().ok_or_else(|| member(at("mandatory"), "true or false"))?),
    };
    let sd = match item.get("sd").map(Value::as_str) {
        None => None,
        Some(Some("always")) => Some(Disclosable::Always),
        Some(Some("allowed")) => Some(Disclosable::Allowed),
        Some(Some("never")) => Some(Disclosable::Never),
        Some(_) => return Err(member(at("sd"), "always, allowed or never")),
    };
    let path = path(item.get("path"), &at("path"))?;
    Ok(ClaimMetadata { path, mandatory, sd, display: labels(item.get("display"), &at("display"), "label")? })
}

fn path(value: Option<&Value<'_>>, place: &str) -> Result<ClaimPath, TypeMetadataError> {
    let expected = "a list of names, places and nulls that is not empty";
    let steps = value.and_then(Value::as_array).filter(|steps| !steps.is_empty());
    let steps = steps.ok_or_else(|| member(place, expected))?;
    if steps.len() > limits::JSON_DEPTH {
        return Err(TypeMetadataError::TooMany { what: "steps of a path", limit: limits::JSON_DEPTH });
    }
    let step = |step: &Value<'_>| match step {
        Value::String(name) => Ok(PathStep::Name(name.clone().into_owned())),
        Value::Null => Ok(PathStep::Every),
        other => {
            let index = other.as_i64().and_then(|index| usize::try_from(index).ok());
            index.map(PathStep::Index).ok_or_else(|| member(place, expected))
        }
    };
    steps.iter().map(step).collect::<Result<_, _>>().map(ClaimPath)
}
