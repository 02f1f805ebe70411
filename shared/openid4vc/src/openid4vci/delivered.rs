//! Is what came what was offered and asked for?
//!
//! OpenID4VCI 1.0, section 8.3.

use credential::json::{self, Value};
use credential::key::PublicKey;
use credential::limits;

use super::error::{Message, MessageFlaw, Part, ReceiveError};
use super::metadata::Configuration;
use crate::dcql::Candidate;

/// Section 8.3: `credentials`, each an object with `credential`, a text or (ldp_vc) an object.
pub(super) fn credentials(answer: &[u8]) -> Result<Vec<Vec<u8>>, ReceiveError> {
    let wrong = |reason: MessageFlaw| ReceiveError::message(Message::Credential, reason);
    let answer = json::parse(answer, limits::CREDENTIAL_BYTES).map_err(|error| wrong(error.into()))?;
    let list = answer.get("credentials").and_then(Value::as_array).unwrap_or_default();
    if list.is_empty() || list.len() > limits::CREDENTIALS_IN_PRESENTATION {
        return Err(wrong(MessageFlaw::Count { count: list.len() }));
    }
    list.iter()
        .map(|entry| match entry.get("credential") {
            Some(Value::String(token)) => Ok(token.as_bytes().to_vec()),
            Some(object @ Value::Object(_)) => Ok(object.to_serde().to_string().into_bytes()),
            _ => Err(wrong(MessageFlaw::NoCredential)),
        })
        .collect()
}

/// Whether it has the format, the type and the key that it was offered and asked for with.
pub(super) fn as_offered(
    bytes: &[u8],
    configuration: &Configuration,
    key: Option<&PublicKey>,
) -> Result<(), ReceiveError> {
    let found = Candidate::read(bytes).map_err(|error| ReceiveError::message(Message::Credential, error))?;
    let not = |part, expected: &str, found: &str| ReceiveError::NotAsOffered {
        part,
        expected: expected.to_owned(),
        found: found.chars().take(200).collect(),
    };
    if found.kind.format() != configuration.format {
        return Err(not(Part::Format, &configuration.format, found.kind.format()));
    }
    let types = found.types.join(", ");
    if let Some(vct) = &configuration.vct
        && found.types.first() != Some(vct)
    {
        return Err(not(Part::Type, vct, &types));
    }
    if let Some(missing) = configuration.types.iter().find(|offered| !found.types.contains(offered)) {
        return Err(not(Part::Type, missing, &types));
    }
    if let Some(key) = key {
        let bound = found.holder_key().map(|bound| bound.thumbprint());
        let expected = key.thumbprint();
        match bound {
            None => return Err(ReceiveError::NotBound { expected }),
            Some(bound) if bound != expected => return Err(not(Part::Key, &expected, &bound)),
            Some(_) => {}
        }
    }
    Ok(())
}
