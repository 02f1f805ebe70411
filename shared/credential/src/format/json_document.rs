//! Which JSON document is this: a credential, a presentation, a seal around one, or something that we only name?

use super::{
    Content, Credential, Family, FormatError, OtherKind, Part, Presentation, Securing, Unpacked, Unreadable, earlier,
    enveloped, europass, sd_jwt_vc, token, w3c,
};
use crate::json::{self, Value};
use crate::{limits, sd_jwt};

/// Reads a JSON text.
pub(super) fn read<'a>(bytes: &'a [u8], unpacked: Option<&'a Unpacked>) -> Result<Content<'a>, FormatError> {
    match json::parse(bytes, limits::CREDENTIAL_BYTES)? {
        Value::String(text) => of_text(&text, limits::WRAPPING_DEPTH),
        value => of_value(value, limits::WRAPPING_DEPTH, unpacked),
    }
}

/// A JSON string around a credential: what many programs write that put a token, or a document, into JSON once more.
pub(super) fn of_text(text: &str, depth: usize) -> Result<Content<'static>, FormatError> {
    let text = text.trim();
    if !text.starts_with('{') {
        return token::read_owned(text);
    }
    let value = json::parse_owned(text.as_bytes(), limits::CREDENTIAL_BYTES)?;
    of_value(value, depth, None)
}

/// Says what a JSON value is; `depth` is how many wrappings may still follow.
pub(super) fn of_value<'a>(
    value: Value<'a>,
    depth: usize,
    unpacked: Option<&'a Unpacked>,
) -> Result<Content<'a>, FormatError> {
    if value.as_object().is_none() {
        return Err(FormatError::Unreadable(Unreadable::NoObject { found: value.kind() }));
    }
    if value.get("payload").is_some() && (value.get("signatures").is_some() || value.get("signature").is_some()) {
        return if sd_jwt::is_sd_jwt(&value) {
            sd_jwt_vc::read_json(&value)
        } else {
            europass::read(value, depth, unpacked)
        };
    }
    let types = w3c::types(&value);
    if types.contains(&"EnvelopedVerifiableCredential") || types.contains(&"EnvelopedVerifiablePresentation") {
        return enveloped::read(&value);
    }
    if types.contains(&"VerifiablePresentation") {
        return Ok(Content::Presentation(Box::new(presentation(value, depth)?)));
    }
    if types.contains(&"VerifiableCredential") || value.get("credentialSubject").is_some() {
        return Ok(Content::Credential(Box::new(credential(value))));
    }
    Err(name_other(&value))
}

/// A credential with its proofs inside.
fn credential(value: Value<'_>) -> Credential<'_> {
    let family = w3c::family(&value);
    of_family(value, family)
}

/// A credential of that version of the data model, which it names itself or has from what it stands in.
pub(super) fn of_family(value: Value<'_>, family: Result<Family, FormatError>) -> Credential<'_> {
    let (family, mut faults) = match family {
        Ok(family) => (family, Vec::new()),
        Err(fault) => (Family::W3cV2, vec![fault]),
    };
    faults.extend(w3c::credential_faults(&value, family));
    let securing = embedded(&value);
    Credential { family, claims: value, token: None, securing, faults, disclosures: None }
}

fn embedded(value: &Value<'_>) -> Securing {
    match value.get("proof") {
        None => Securing::None,
        Some(Value::Array(proofs)) if proofs.is_empty() => Securing::None,
        Some(_) => Securing::DataIntegrity,
    }
}

fn presentation(value: Value<'_>, depth: usize) -> Result<Presentation<'_>, FormatError> {
    let (family, mut faults) = match w3c::family(&value) {
        Ok(family) => (family, Vec::new()),
        Err(fault) => (Family::W3cV2, vec![fault]),
    };
    faults.extend(w3c::presentation_faults(&value));
    let credentials = parts(&value, depth)?;
    let securing = embedded(&value);
    Ok(Presentation { family, claims: value, token: None, securing, faults, disclosures: None, credentials })
}

/// The credentials of a presentation.
pub(super) fn parts<'a>(presentation: &Value<'a>, depth: usize) -> Result<Vec<Part<'a>>, FormatError> {
    let depth = depth.checked_sub(1).ok_or(FormatError::TooMany { limit: limits::WRAPPING_DEPTH })?;
    let items = presentation.get("verifiableCredential").map(Value::one_or_many).unwrap_or_default();
    if items.len() > limits::CREDENTIALS_IN_PRESENTATION {
        return Err(FormatError::TooMany { limit: limits::CREDENTIALS_IN_PRESENTATION });
    }
    Ok(items.iter().map(|item| part(item, depth)).collect())
}

/// One credential in a presentation, or in another credential: a token, or a document.
pub(super) fn part<'a>(item: &Value<'a>, depth: usize) -> Part<'a> {
    let (bytes, content) = match item {
        Value::String(text) => (text.as_bytes().to_vec(), of_text(text, depth)),
        Value::Object(_) => {
            let written = serde_json::to_vec(item).unwrap_or_default();
            (written, of_value(item.clone(), depth, None))
        }
        other => (Vec::new(), Err(FormatError::Unreadable(Unreadable::NoPart { found: super::shortened(other) }))),
    };
    let content = content.and_then(|content| match content {
        Content::Credential(credential) => Ok(credential),
        Content::Presentation(_) => Err(FormatError::Unsupported(OtherKind::Nested)),
        Content::Unrecognised(error) => Err(error),
    });
    Part { bytes, content }
}

fn name_other(value: &Value<'_>) -> FormatError {
    if let Some(named) = earlier::of(value, false) {
        return named;
    }
    let document = ["log", "didDocument", "verificationMethod"].iter().any(|member| value.get(member).is_some());
    match document {
        true => FormatError::Unsupported(OtherKind::DidDocument),
        false => FormatError::Unreadable(Unreadable::NoCredential),
    }
}
