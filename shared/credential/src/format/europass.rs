//! Which sealed European document is this?
//!
//! ELM 3 in JAdES: a JWS around a credential or presentation, in JSON or compact serialisation (ETSI TS 119 182-1, clause 4).

use super::{
    Content, Credential, Family, FormatError, OtherKind, Presentation, Securing, Shown, Unpacked, Unreadable,
    json_document, w3c,
};
use crate::base64url;
use crate::jades::{Jades, JadesError};
use crate::jose::Jws;
use crate::json::{self, Value};
use crate::limits;
use crate::sd_jwt::DisclosureError;

/// Whether a compact JWS is a seal, and no token: its header has what JAdES alone defines (clause 5.2), or calls it a document
/// and says by which certificate (RFC 7515, section 4.1.9; clauses 5.1.2 and 5.1.7).
pub(super) fn is_compact_seal(text: &str) -> bool {
    let header = text.split('.').next().and_then(|header| base64url::decode(header).ok());
    let header = header.and_then(|header| json::parse_owned(&header, limits::DOCUMENT_BYTES).ok());
    header.is_some_and(|header| {
        let any = |names: &[&str]| names.iter().any(|name| header.get(name).is_some());
        let typ = header.str("typ").map(str::to_ascii_lowercase);
        let typ = typ.as_deref().map(|typ| typ.strip_prefix("application/").unwrap_or(typ));
        let a_document = matches!(typ, Some("jose" | "jose+json" | "vc+jose" | "vp+jose"));
        any(&OF_JADES) || (a_document && any(&["x5c", "x5t#S256"]))
    })
}

/// The same of one whose header has nothing of JAdES alone, as its newer versions allow (clause 6.3: `iat` in the place of
/// `sigT`): a European document under a certificate.
pub(super) fn is_sealed_with_certificate(jws: &Jws<'_>, claims: &Value<'_>) -> bool {
    let european = w3c::types(claims).iter().any(|name| name.starts_with("EuropeanDigital"));
    european && ["x5c", "x5t#S256"].iter().any(|name| jws.header().get(name).is_some())
}

/// Header parameters of JAdES alone.
const OF_JADES: [&str; 9] = ["sigT", "sigX5ts", "x5t#o", "srCms", "srAts", "sigPl", "sigPId", "adoTst", "sigD"];

/// Reads a JWS in compact serialisation.
pub(super) fn read_compact<'u>(text: &str, unpacked: Option<&'u Unpacked>) -> Result<Content<'u>, FormatError> {
    Jades::parse_compact(text).map_err(unread)?;
    // The same three parts, as the flattened form has them (RFC 7515, section 7.2.2): nothing that is signed is written anew.
    let mut parts = text.split('.');
    let mut part = || parts.next().unwrap_or_default();
    let outer = serde_json::json!({"protected": part(), "payload": part(), "signature": part()});
    read(Value::from(outer), limits::WRAPPING_DEPTH, unpacked)
}

/// A seal that we do not judge is another kind; one that is none cannot be read.
fn unread(error: JadesError) -> FormatError {
    if error.is_ours() {
        FormatError::Unsupported(OtherKind::Sealed(error))
    } else {
        FormatError::Unreadable(Unreadable::Seal(error))
    }
}

/// Reads a JWS in JSON serialisation.
pub(super) fn read<'a>(
    outer: Value<'a>,
    depth: usize,
    unpacked: Option<&'a Unpacked>,
) -> Result<Content<'a>, FormatError> {
    let jades = Jades::parse(&outer).map_err(unread)?;
    let body = match unpacked.map(|unpacked| unpacked.keep(jades.payload().to_owned())) {
        Some(Ok(payload)) => json::parse_text(payload, limits::CREDENTIAL_BYTES),
        _ => json::parse_owned(jades.payload().as_bytes(), limits::CREDENTIAL_BYTES),
    };
    let body = body.map_err(|error| match FormatError::from(error) {
        FormatError::Unreadable(Unreadable::Json(error)) => FormatError::Unreadable(Unreadable::Sealed(error)),
        other => other,
    })?;
    let types = w3c::types(&body);
    let presentation = types.contains(&"EuropeanDigitalPresentation") || types.contains(&"VerifiablePresentation");
    let credential = types.contains(&"VerifiableCredential") || types.contains(&"EuropeanDigitalCredential");
    if presentation {
        let credentials = json_document::parts(&body, depth)?;
        let disclosures: Option<Result<Shown, DisclosureError>> = None;
        return Ok(Content::Presentation(Box::new(Presentation {
            family: Family::Europass,
            claims: body,
            token: None,
            securing: Securing::Jades(Box::new(outer.into_owned())),
            faults: Vec::new(),
            disclosures,
            credentials,
        })));
    }
    if !credential {
        // Something else may well be sealed; but what was changed after it was is no other kind of thing.
        jades.verify().map_err(unread)?;
        return Err(FormatError::Unsupported(OtherKind::SealedOther));
    }
    let faults = w3c::europass_faults(&body);
    let securing = Securing::Jades(Box::new(outer.into_owned()));
    Ok(Content::Credential(Box::new(Credential {
        family: Family::Europass,
        claims: body,
        token: None,
        securing,
        faults,
        disclosures: None,
    })))
}
