//! Which token does an EnvelopedVerifiableCredential or -Presentation hold?
//!
//! VCDM 2.0, section 4.13; VC-JOSE-COSE, section 6.1: a `data:` address (RFC 2397) whose media type says what is in it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Content, FormatError, OtherKind, Securing, header, token, w3c};
use crate::json::Value;

/// Reads the envelope. What stands beside the address is sealed by nobody, and is not read.
pub(super) fn read(value: &Value<'_>) -> Result<Content<'static>, FormatError> {
    let contexts = value.get("@context").map(Value::one_or_many).unwrap_or_default();
    if !contexts.iter().any(|context| context.as_str() == Some(w3c::CONTEXT_V2)) {
        return Err(FormatError::Missing("@context"));
    }
    let address = value.str("id").ok_or(FormatError::Missing("id"))?;
    let (media_type, text) = unpack(address)?;
    let content = token::read_owned(&text)?;
    contradiction(&media_type, &content)?;
    let types = w3c::types(value);
    let expected = match (&content, types.contains(&"EnvelopedVerifiablePresentation")) {
        (Content::Credential(_), false) if !media_type.starts_with("application/vp") => return Ok(content),
        (Content::Presentation(_), true) if !media_type.starts_with("application/vc") => return Ok(content),
        (_, true) => "a presentation, as the envelope says",
        (_, false) => "a credential, as the envelope says",
    };
    Err(FormatError::Wrong { member: "id".to_owned(), expected: expected.to_owned(), found: cut(&media_type) })
}

/// The envelope's media type and the token's own type say the same, where both say which kind of token it is.
fn contradiction(media_type: &str, content: &Content<'_>) -> Result<(), FormatError> {
    let (securing, apart) = match content {
        Content::Credential(credential) => (&credential.securing, credential.token.is_some()),
        Content::Presentation(presentation) => (&presentation.securing, presentation.token.is_some()),
        Content::Unrecognised(_) => return Ok(()),
    };
    let typ = match securing {
        Securing::Jws(jws) => jws.typ(),
        Securing::SdJwt(sealed) => sealed.token.jws.typ(),
        _ => None,
    };
    let due = media_type.strip_prefix("application/").unwrap_or(media_type);
    let generic = |name: &str| matches!(name, "jwt" | "sd-jwt");
    // The drafts' names of the same types.
    let own = typ.map(|typ| typ.replace("ld+json+", "").replace("ld+", ""));
    match own {
        _ if generic(due) => Ok(()),
        // VC-JOSE-COSE, section 3.1.3: no `vc` and no `vp` in these.
        _ if apart => Err(header::wrong_type(&[due], typ)),
        Some(own) if own != due && !generic(&own) => Err(header::wrong_type(&[due], typ)),
        _ => Ok(()),
    }
}

/// The media type without its parameters, and the token.
fn unpack(address: &str) -> Result<(String, String), FormatError> {
    let wrong = |expected: &str, found: &str| FormatError::Wrong {
        member: "id".to_owned(),
        expected: expected.to_owned(),
        found: cut(found),
    };
    let (head, data) = address
        .strip_prefix("data:")
        .and_then(|rest| rest.split_once(','))
        .ok_or_else(|| wrong("a data: address of a token", address))?;
    let mut parts = head.split(';');
    let media_type = parts.next().unwrap_or_default().to_ascii_lowercase();
    if media_type.ends_with("+cose") {
        return Err(FormatError::Unsupported(OtherKind::Cose { form: cut(&media_type) }));
    }
    let disclosing = matches!(
        media_type.as_str(),
        "application/vc+sd-jwt" | "application/vp+sd-jwt" | "application/dc+sd-jwt" | "application/sd-jwt"
    );
    let plain = matches!(media_type.as_str(), "application/vc+jwt" | "application/vp+jwt" | "application/jwt");
    if !disclosing && !plain {
        return Err(FormatError::Unsupported(OtherKind::Envelope { media_type: cut(&media_type) }));
    }
    let text = if parts.any(|parameter| parameter.trim().eq_ignore_ascii_case("base64")) {
        let bytes = STANDARD.decode(data).map_err(|e| wrong("base64, as its address says", &e.to_string()))?;
        String::from_utf8(bytes).map_err(|_| wrong("the text of a token", "other bytes"))?
    } else {
        percent_encoding::percent_decode_str(data)
            .decode_utf8()
            .map_err(|_| wrong("the text of a token", "other bytes"))?
            .into_owned()
    };
    if text.contains('~') != disclosing {
        return Err(wrong(if disclosing { "an SD-JWT" } else { "a JWT" }, "the other kind of token"));
    }
    Ok((media_type, text))
}

fn cut(text: &str) -> String {
    text.chars().take(64).collect()
}
