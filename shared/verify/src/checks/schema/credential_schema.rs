//! Does it keep to the JSON Schemas that it names? VC JSON Schema, sections 2, 4 and 5; VCDM 2.0, sections 4.11 and 5.3
//! (`digestSRI`); Open Badges 3.0 (`1EdTechJsonSchemaValidator2019`).

use std::cell::LazyCell;
use std::ops::Deref;
use std::sync::Arc;

use credential::format::{self, Content, Credential, w3c};
use credential::integrity::{self, IntegrityError};
use credential::json::Value;
use credential::{Timestamp, limits};

use super::{Looked, unavailable};
use crate::case::Case;
use crate::checks::holder_binding::Presented;
use crate::facts::{Fact, NeedKind};
use crate::judge;
use crate::problem::Problem;
use crate::reason::{Flaw, Reason};
use crate::report::{Evidence, Finding, Report};
use crate::schema::{Broken, Schema, SchemaError};
use crate::text;

/// Most schemas of one credential that are followed: real ones name one, rarely two.
const SCHEMAS: usize = 4;

/// The kinds whose document is a JSON Schema. VCDM 1.1 named the second in its examples, EBSI the third.
const JSON_SCHEMAS: [&str; 4] =
    ["JsonSchema", "JsonSchemaValidator2018", "FullJsonSchemaValidator2021", "1EdTechJsonSchemaValidator2019"];

pub(super) fn look(case: &Case<'_>, credential: &Credential<'_>, part: bool) -> Vec<Looked> {
    let named = credential.claims.get("credentialSchema").map(Value::one_or_many).unwrap_or_default();
    if named.len() > SCHEMAS {
        let address = named.get(SCHEMAS).and_then(w3c::id_of).unwrap_or_default();
        return vec![Looked::open(Problem::SchemaTooCostly { address: text::cut(address) })];
    }
    if named.is_empty() {
        return Vec::new();
    }
    // Made only where there is a schema to hold it against.
    let document = LazyCell::new(|| document(credential));
    let part = part || matches!(&credential.disclosures, Some(Ok(shown)) if shown.kept_back > 0);
    named.iter().map(|entry| one(case, credential, entry, &document, part)).collect()
}

/// What is held against the schema: the credential as VCDM 1.1, section 6.3.1 decodes it, without the token's own claims.
fn document(credential: &Credential<'_>) -> serde_json::Value {
    let mut document = credential.claims.to_serde();
    let Some(members) = document.as_object_mut() else { return document };
    for claim in ["iss", "sub", "jti", "nbf", "exp", "iat", "aud", "cnf"] {
        members.remove(claim);
    }
    let Some(token) = &credential.token else { return document };
    let date = |claim: &str| token.get(claim).and_then(Timestamp::from_numeric_date).map(|date| date.to_string());
    let text = |claim: &str| token.str(claim).map(str::to_owned);
    let decoded =
        [("id", text("jti")), ("issuer", text("iss")), ("issuanceDate", date("nbf")), ("expirationDate", date("exp"))];
    for (member, value) in decoded {
        if let Some(value) = value {
            members.entry(member).or_insert_with(|| value.into());
        }
    }
    if let (Some(subject), Some(id)) = (members.get_mut("credentialSubject"), text("sub"))
        && let Some(subject) = subject.as_object_mut()
    {
        subject.entry("id").or_insert_with(|| id.into());
    }
    document
}

/// One entry of `credentialSchema`.
fn one(
    case: &Case<'_>,
    credential: &Credential<'_>,
    entry: &Value<'_>,
    document: &impl Deref<Target = serde_json::Value>,
    part: bool,
) -> Looked {
    let address = w3c::id_of(entry).unwrap_or_default();
    let types = w3c::types(entry);
    let in_a_credential = types.contains(&"JsonSchemaCredential");
    if !in_a_credential && !JSON_SCHEMAS.iter().any(|kind| types.contains(kind)) {
        return Looked::open(Problem::UnsupportedSchema { name: text::cut(&types.join(" ")) });
    }
    let pins = pins(&credential.claims, entry, address);
    let pinned = !pins.is_empty();
    let fact = match case.fact(address, NeedKind::Schema) {
        Ok(fact) => fact,
        Err(reason) => return Looked::open(unavailable(address, reason, pinned)),
    };
    let body: &Arc<[u8]> = match &fact.body {
        Ok(body) => body,
        Err(reason) => return Looked::open(unavailable(address, reason.clone(), pinned)),
    };
    if let Some(error) = pins.iter().find_map(|pin| pin.check(body).err()) {
        return Looked::open(not_the_bytes(address, error));
    }
    let schema = if in_a_credential { inside(case, address, body) } else { of_text(address, body, pinned) };
    match schema.and_then(|schema| schema.judge(document).map_err(|error| of_error(address, &error, pinned))) {
        Err(problem) => Looked::open(problem),
        Ok(None) => Looked::kept(kept(address, fact)),
        // What its owner kept back may be what the schema asks for.
        Ok(Some(broken)) if part => Looked::open(Problem::NotDisclosed { member: text::cut(&place(&broken)) }),
        Ok(Some(broken)) => Looked::broken(Problem::SchemaMismatch {
            schema: text::cut(address),
            place: text::cut(&broken.place),
            rule: broken.rule.to_owned(),
            due: broken.due,
        }),
    }
}

fn place(broken: &Broken) -> String {
    if broken.rule == "required" { format!("{}/{}", broken.place, broken.due) } else { broken.place.clone() }
}

fn kept(address: &str, fact: &Fact) -> Evidence {
    Evidence::new("schema-kept").with("address", text::cut(address).as_str()).from(address).dated(fact.fetched)
}

/// A hash by which the issuer says which bytes it means.
enum Pin<'v> {
    Sri(&'v str),
    Multibase(&'v str),
}

impl Pin<'_> {
    fn check(&self, bytes: &[u8]) -> Result<(), IntegrityError> {
        match self {
            Self::Sri(text) => integrity::check(text, bytes),
            Self::Multibase(text) => integrity::check_multibase(text, bytes),
        }
    }
}

/// The hashes beside the address, or of it among the related resources. Of several in a list each has to fit.
fn pins<'v>(claims: &'v Value<'_>, entry: &'v Value<'_>, address: &str) -> Vec<Pin<'v>> {
    let related = claims.get("relatedResource").map(Value::one_or_many).unwrap_or_default();
    let same = related.iter().filter(|resource| resource.str("id") == Some(address));
    let mut pins = Vec::new();
    for node in std::iter::once(entry).chain(same) {
        // What is no text vouches for nothing, and leaves nothing free.
        let texts = |name: &str| node.get(name).map(Value::one_or_many).unwrap_or_default().iter();
        pins.extend(texts("digestSRI").map(|text| Pin::Sri(text.as_str().unwrap_or_default())));
        pins.extend(texts("digestMultibase").map(|text| Pin::Multibase(text.as_str().unwrap_or_default())));
    }
    pins
}

pub(super) fn not_the_bytes(address: &str, error: IntegrityError) -> Problem {
    Problem::SchemaAltered { address: text::cut(address), reason: error.into() }
}

fn of_text(address: &str, body: &[u8], pinned: bool) -> Result<Arc<Schema>, Problem> {
    Schema::parse(body).map_err(|error| of_error(address, &error, pinned))
}

fn of_error(address: &str, error: &SchemaError, pinned: bool) -> Problem {
    let address = text::cut(address);
    match error {
        SchemaError::Malformed(reason) => unavailable(&address, reason.clone(), pinned),
        SchemaError::Unsupported(name) => Problem::UnsupportedSchema { name: name.clone() },
        SchemaError::Elsewhere(reference) => Problem::SchemaElsewhere { address, reference: reference.clone() },
        SchemaError::Costly => Problem::SchemaTooCostly { address },
    }
}

/// The schema in a JsonSchemaCredential, which must itself hold: a list of withdrawals is judged no less (VC JSON Schema,
/// sections 2.2 and 5.1).
fn inside(case: &Case<'_>, address: &str, body: &[u8]) -> Result<Arc<Schema>, Problem> {
    let unsound = |reason: Reason| Problem::SchemaNotSound { address: text::cut(address), reason };
    if body.len() > limits::DOCUMENT_BYTES {
        return Err(Problem::SchemaTooCostly { address: text::cut(address) });
    }
    let received = format::read(body);
    let credential = match &received.content {
        Content::Credential(credential) => credential,
        Content::Presentation(_) => return Err(unsound(Flaw::Presentation.into())),
        Content::Unrecognised(error) => return Err(unsound(error.clone().into())),
    };
    if !w3c::types(&credential.claims).contains(&"JsonSchemaCredential") {
        return Err(unsound(Flaw::NoSchemaCredential.into()));
    }
    let inner = case.of_list();
    let (report, _) = judge::with_signer(&inner, credential, Presented::Alone);
    let complete = case.take_needs(inner).is_some();
    must_hold(&report, address, complete)?;
    let subject = credential.claims.get("credentialSubject").filter(|subject| subject.as_object().is_some());
    let subject = subject.filter(|subject| w3c::types(subject).contains(&"JsonSchema"));
    let schema = subject.and_then(|subject| subject.get("jsonSchema")).filter(|schema| schema.as_object().is_some());
    let schema = schema.ok_or_else(|| unsound(Flaw::NoSchema.into()))?;
    Schema::of_value(schema).map_err(|error| of_error(address, &error, false))
}

fn must_hold(report: &Report, address: &str, complete: bool) -> Result<(), Problem> {
    let Some(Finding { check, outcome, .. }) = report.not_sound().next() else { return Ok(()) };
    let reason = Reason::of_check(*check, outcome);
    let missing = matches!(
        outcome.problem(),
        Some(Problem::DocumentUnavailable { .. } | Problem::ListUnavailable { .. } | Problem::NoKey { .. })
    );
    if !complete || missing {
        return Err(unavailable(address, reason, false));
    }
    Err(Problem::SchemaNotSound { address: text::cut(address), reason })
}
