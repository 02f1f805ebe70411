//! Does a document keep to a JSON Schema? 2020-12 and 2019-09 and draft-07, which is in use beside them.
//!
//! VC JSON Schema, section 5. A schema is somebody's data: it refers to nothing outside itself, its expressions take linear
//! time, and the work that it asks for is counted before it is done.

mod cost;
#[cfg(test)]
mod tests;

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use credential::digest;
use credential::json::{self, JsonError};
use credential::limits;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{Draft, PatternOptions, ValidationError, Validator};
use serde_json::Value;

use crate::kept::Kept;
use crate::reason::{Flaw, Reason};
use crate::text;
pub(crate) use cost::Refusal;

/// A schema that can be used.
pub(crate) struct Schema {
    root: Value,
    validator: Validator,
}

/// Why a text is no schema that is used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SchemaError {
    /// Not JSON, or no schema.
    Malformed(Reason),
    /// Of a version, or with words, that are not read here.
    Unsupported(String),
    /// It refers to something outside itself.
    Elsewhere(String),
    /// More work than any honest schema asks for.
    Costly,
}

/// A rule that a document does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Where, as a JSON pointer; "" is the whole.
    pub place: String,
    /// The keyword, "required".
    pub rule: &'static str,
    /// What the rule asks for: a name, a type, a limit.
    pub due: String,
}

/// The versions by their `$schema` (VC JSON Schema, section 4.3: a schema without it must not be processed).
const VERSIONS: [(&str, Draft); 3] = [
    ("https://json-schema.org/draft/2020-12/schema", Draft::Draft202012),
    ("https://json-schema.org/draft/2019-09/schema", Draft::Draft201909),
    ("http://json-schema.org/draft-07/schema", Draft::Draft7),
];

/// Largest compiled expressions of one schema together, in bytes, and again for matching: made ready in a moment. Most
/// schemas have a handful, of a few kilobytes each.
const PATTERN_BYTES: usize = 4 << 20;

impl Schema {
    /// Reads the text of a schema.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Arc<Self>, SchemaError> {
        remembered(bytes, || {
            let value = json::parse(bytes, limits::DOCUMENT_BYTES).map_err(|error| match error {
                JsonError::TooLarge { .. } => SchemaError::Costly,
                other => SchemaError::Malformed(other.into()),
            })?;
            Self::read(value.to_serde())
        })
    }

    /// Reads a schema that stands in a credential.
    pub(crate) fn of_value(value: &json::Value<'_>) -> Result<Arc<Self>, SchemaError> {
        let root = value.to_serde();
        remembered(root.to_string().as_bytes(), || Self::read(root))
    }

    fn read(root: Value) -> Result<Self, SchemaError> {
        let named = root.get("$schema").and_then(Value::as_str);
        let named = named.ok_or_else(|| SchemaError::Malformed(Flaw::NoVersion.into()))?;
        let version = named.strip_suffix('#').unwrap_or(named);
        let draft = VERSIONS.iter().find(|(name, _)| *name == version).map(|(_, draft)| *draft);
        let draft = draft.ok_or_else(|| SchemaError::Unsupported(text::cut(named)))?;
        let expressions = cost::check_references(&root).map_err(SchemaError::from)?;
        let bytes = PATTERN_BYTES / expressions.max(2);
        let validator = jsonschema::options()
            .with_draft(draft)
            .offline()
            .with_pattern_options(PatternOptions::regex().size_limit(bytes).dfa_size_limit(bytes))
            // In the example of VC JSON Schema, section 5.2, a text fails that is no address of mail.
            .should_validate_formats(true)
            .should_ignore_unknown_formats(true)
            .build(&root)
            .map_err(|error| SchemaError::Unsupported(text::cut(&error.to_string())))?;
        Ok(Self { root, validator })
    }

    /// The first rule that the document does not keep; `None` if it keeps them all.
    pub(crate) fn judge(&self, document: &Value) -> Result<Option<Broken>, SchemaError> {
        cost::check_work(&self.root, document)?;
        match self.validator.validate(document) {
            Ok(()) => Ok(None),
            Err(error) => broken(&error).map(Some),
        }
    }
}

impl From<Refusal> for SchemaError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Elsewhere(reference) => Self::Elsewhere(text::cut(&reference)),
            Refusal::Costly => Self::Costly,
        }
    }
}

fn broken(error: &ValidationError<'_>) -> Result<Broken, SchemaError> {
    let place = text::cut(error.instance_path().as_str());
    let broken = |rule, due: String| Ok(Broken { place: place.clone(), rule, due: text::cut(&due) });
    let number = |limit: &u64| limit.to_string();
    match error.kind() {
        ValidationErrorKind::Required { property } => broken("required", plain(property)),
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => broken("type", kind.to_string()),
        ValidationErrorKind::Type { kind: TypeKind::Multiple(kinds) } => {
            broken("type", kinds.iter().map(|kind| kind.to_string()).collect::<Vec<_>>().join(", "))
        }
        ValidationErrorKind::AdditionalProperties { unexpected }
        | ValidationErrorKind::UnevaluatedProperties { unexpected } => broken("unexpected", unexpected.join(", ")),
        ValidationErrorKind::Enum { options } => {
            broken("enum", options.as_array().into_iter().flatten().map(plain).collect::<Vec<_>>().join(", "))
        }
        ValidationErrorKind::Constant { expected_value } => broken("const", plain(expected_value)),
        ValidationErrorKind::Format { format } => broken("format", format.clone()),
        ValidationErrorKind::Pattern { pattern } => broken("pattern", pattern.clone()),
        ValidationErrorKind::MinItems { limit } => broken("min-items", number(limit)),
        ValidationErrorKind::MaxItems { limit } => broken("max-items", number(limit)),
        ValidationErrorKind::MinLength { limit } => broken("min-length", number(limit)),
        ValidationErrorKind::MaxLength { limit } => broken("max-length", number(limit)),
        ValidationErrorKind::Minimum { limit } | ValidationErrorKind::ExclusiveMinimum { limit } => {
            broken("minimum", plain(limit))
        }
        ValidationErrorKind::Maximum { limit } | ValidationErrorKind::ExclusiveMaximum { limit } => {
            broken("maximum", plain(limit))
        }
        ValidationErrorKind::AnyOf { .. }
        | ValidationErrorKind::OneOfNotValid { .. }
        | ValidationErrorKind::OneOfMultipleValid { .. } => broken("choice", String::new()),
        // Not the document's doing.
        ValidationErrorKind::BacktrackLimitExceeded { .. }
        | ValidationErrorKind::RegexEngineFailure { .. }
        | ValidationErrorKind::Referencing(_) => Err(SchemaError::Costly),
        other => broken("other", other.keyword().to_owned()),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

type Read = Result<Arc<Schema>, SchemaError>;

/// Most schemas that are remembered: an issuer has a few, and making one ready costs as much as many checks with it. Each
/// may hold twice [`PATTERN_BYTES`].
const REMEMBERED: usize = 16;

/// What came of reading these very bytes before.
fn remembered(bytes: &[u8], read: impl FnOnce() -> Result<Schema, SchemaError>) -> Read {
    static KNOWN: LazyLock<RwLock<Kept<[u8; 32], Read>>> = LazyLock::new(|| RwLock::new(Kept::of_at_most(REMEMBERED)));
    let key = digest::sha256(bytes);
    if let Some(known) = KNOWN.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return known.clone();
    }
    let schema = read().map(Arc::new);
    KNOWN.write().unwrap_or_else(PoisonError::into_inner).keep(key, schema.clone());
    schema
}
