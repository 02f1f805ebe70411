//! Which sealed European document is this?
//!
//! ELM 3 in JAdES: a JWS in JSON serialisation around a credential or presentation (ETSI TS 119 182-1).

use super::{Content, Credential, Family, FormatError, Presentation, Securing, Shown, Unpacked, json_document, w3c};
use crate::jades::Jades;
use crate::json::{self, Value};
use crate::limits;

/// Reads a JWS in JSON serialisation.
pub(super) fn read<'a>(
    outer: Value<'a>,
    depth: usize,
    unpacked: Option<&'a Unpacked>,
) -> Result<Content<'a>, FormatError> {
    let jades = Jades::parse(&outer).map_err(|e| FormatError::Unreadable(format!("a sealed file, but {e}")))?;
    let body = match unpacked.map(|unpacked| unpacked.keep(jades.payload().to_owned())) {
        Some(Ok(payload)) => json::parse_text(payload, limits::CREDENTIAL_BYTES)?,
        _ => json::parse_owned(jades.payload().as_bytes(), limits::CREDENTIAL_BYTES)?,
    };
    let types = w3c::types(&body);
    let presentation = types.contains(&"EuropeanDigitalPresentation") || types.contains(&"VerifiablePresentation");
    let credential = types.contains(&"VerifiableCredential") || types.contains(&"EuropeanDigitalCredential");
    if presentation {
        let credentials = json_document::parts(&body, depth)?;
        let disclosures: Option<Result<Shown, String>> = None;
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
        jades.verify().map_err(|e| FormatError::Unreadable(format!("a sealed file, but {e}")))?;
        return Err(FormatError::Unsupported("a sealed file that holds no credential".to_owned()));
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
