//! Which token is this: a VC-JWT, a vc+jwt, an SD-JWT, a presentation of them?
//!
//! VCDM 1.1, section 6.3.1; VC-JOSE-COSE, sections 3.1 and 3.2; RFC 9901; SD-JWT VC, section 3.2.1.

use super::header::{self, Holds};
use super::{
    Content, Credential, Family, FormatError, OtherKind, Presentation, Securing, TokenKind, Unpacked, Unreadable,
    earlier, europass, json_document, registered, sd_jwt_vc, w3c,
};
use crate::jose::{JoseError, Jws};
use crate::json::{self, Value};
use crate::limits;

/// The types of a credential that is the token's claims, and those of the drafts before. VC-JOSE-COSE, section 3.1.1 says
/// that it should be there, so that none at all, or that of any JWT, is no fault.
pub(super) const VC_TYPES: [&str; 3] = ["vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt"];
/// The same of a presentation (section 3.1.2).
pub(super) const VP_TYPES: [&str; 3] = ["vp+jwt", "vp+ld+jwt", "vp+ld+json+jwt"];

fn with_jwt(types: [&'static str; 3]) -> Vec<&'static str> {
    types.into_iter().chain(["jwt"]).collect()
}

/// Why no token was read. An algorithm that has a name and that we do not check says nothing against the token.
pub(super) fn refused(token: TokenKind, error: JoseError) -> FormatError {
    match error {
        JoseError::UnsupportedAlgorithm { alg } if header::has_a_meaning(&alg) => {
            FormatError::Unsupported(OtherKind::Signed { token, alg })
        }
        error => FormatError::Unreadable(Unreadable::Token { token, error }),
    }
}

/// Reads a compact token.
pub(super) fn read<'a>(bytes: &'a [u8], unpacked: Option<&'a Unpacked>) -> Result<Content<'a>, FormatError> {
    let text =
        std::str::from_utf8(bytes).map_err(|e| FormatError::Unreadable(Unreadable::NotText { at: e.valid_up_to() }))?;
    read_into(text, unpacked)
}

/// Reads a compact token; what it gives borrows nothing.
pub(super) fn read_owned(text: &str) -> Result<Content<'static>, FormatError> {
    read_into(text, None)
}

fn read_into<'u>(text: &str, unpacked: Option<&'u Unpacked>) -> Result<Content<'u>, FormatError> {
    if text.contains('~') {
        return sd_jwt_vc::read(text);
    }
    if !looks_like_one(text) {
        return Err(FormatError::Unreadable(Unreadable::Neither));
    }
    let parsed = Jws::parse(text);
    // A token says in its type what it is, so that most need not be looked at twice.
    let said =
        |jws: &Jws<'_>| jws.typ().is_some_and(|typ| VC_TYPES.contains(&typ) || VP_TYPES.contains(&typ) || typ == "jwt");
    if !parsed.as_ref().is_ok_and(said) && europass::is_compact_seal(text) {
        return europass::read_compact(text, unpacked);
    }
    let jws = parsed.map_err(|error| refused(TokenKind::Any, error))?.into_owned();
    let claims = claims_within(&jws, unpacked)?;
    let typ = jws.typ().map(str::to_owned);
    if typ.is_none() && europass::is_sealed_with_certificate(&jws, &claims) {
        return europass::read_compact(text, unpacked);
    }
    match typ.as_deref() {
        Some(typ) if VC_TYPES.contains(&typ) => return body_credential(jws, claims),
        Some(typ) if VP_TYPES.contains(&typ) => return body_presentation(jws, claims),
        _ if claims.get("vc").is_some() => return jwt_credential(jws, claims),
        _ if claims.get("vp").is_some() => return jwt_presentation(jws, claims),
        _ => {}
    }
    match typ.as_deref() {
        // RFC 9901, section 4: without the last `~` something may have been cut off.
        Some("dc+sd-jwt" | "vc+sd-jwt") => Err(FormatError::Unreadable(Unreadable::CutOff)),
        Some("statuslist+jwt") => Err(FormatError::Unsupported(OtherKind::StatusList)),
        _ if w3c::types(&claims).contains(&"VerifiableCredential") => body_credential(jws, claims),
        _ if w3c::types(&claims).contains(&"VerifiablePresentation") => body_presentation(jws, claims),
        found => Err(earlier::of(&claims, true)
            .unwrap_or_else(|| FormatError::Unsupported(OtherKind::Token { typ: found.map(str::to_owned) }))),
    }
}

/// Three parts between dots, of the characters that such parts have: a text of words is no damaged token.
fn looks_like_one(text: &str) -> bool {
    let dots = text.matches('.').count();
    // Looked at as a whole, which is faster than to stop at the first.
    let blank = text.bytes().fold(false, |found, byte| found | (byte <= b' '));
    dots == 2 && !blank
}

/// The claims of a token.
pub(super) fn claims_of(jws: &Jws<'_>) -> Result<Value<'static>, FormatError> {
    an_object(json::parse_owned(jws.payload(), limits::CREDENTIAL_BYTES)?)
}

fn an_object(claims: Value<'_>) -> Result<Value<'_>, FormatError> {
    if claims.as_object().is_none() {
        return Err(FormatError::Unreadable(Unreadable::NoClaims { found: super::shortened(&claims) }));
    }
    Ok(claims)
}

/// The same, borrowed from what keeps the payload.
fn claims_within<'u>(jws: &Jws<'_>, unpacked: Option<&'u Unpacked>) -> Result<Value<'u>, FormatError> {
    let text = unpacked.and_then(|unpacked| Some((unpacked, std::str::from_utf8(jws.payload()).ok()?)));
    match text.map(|(unpacked, text)| unpacked.keep(text.to_owned())) {
        Some(Ok(text)) => an_object(json::parse_text(text, limits::CREDENTIAL_BYTES)?),
        _ => claims_of(jws),
    }
}

/// VC-JWT 1.1: the credential stands under `vc`, and registered claims beside it.
fn jwt_credential<'a>(jws: Jws<'static>, mut token: Value<'a>) -> Result<Content<'a>, FormatError> {
    let body = take(&mut token, "vc");
    let mut faults = header::faults(&jws, &["jwt"], Holds::Credential);
    faults.extend(registered::faults(&token, jws.header()));
    let family = w3c::family(&body).unwrap_or_else(|fault| {
        faults.push(fault);
        Family::W3cV1
    });
    if family == Family::W3cV2 {
        faults.push(FormatError::Wrong {
            member: "vc".to_owned(),
            expected: "a credential of version 1.1 (version 2.0 stands in the token itself)".to_owned(),
            found: "version 2.0".to_owned(),
        });
    }
    // What stands beside `vc` would go unread.
    let beside = ["credentialStatus", "validUntil", "expirationDate", "credentialSubject", "issuer", "vp"];
    for member in beside.into_iter().filter(|member| token.get(member).is_some()) {
        let (expected, found) = ("inside vc".to_owned(), "beside it".to_owned());
        faults.push(FormatError::Wrong { member: member.to_owned(), expected, found });
    }
    faults.extend(w3c::jwt_credential_faults(&token, &body));
    faults.extend(w3c::contradictions(&token, &body, family));
    let securing = Securing::Jws(Box::new(jws));
    let credential = Credential { family, claims: body, token: Some(token), securing, faults, disclosures: None };
    Ok(Content::Credential(Box::new(credential)))
}

fn jwt_presentation<'a>(jws: Jws<'static>, mut token: Value<'a>) -> Result<Content<'a>, FormatError> {
    let body = take(&mut token, "vp");
    let mut faults = header::faults(&jws, &["jwt"], Holds::Presentation);
    faults.extend(registered::faults(&token, jws.header()));
    faults.extend(w3c::family(&body).err());
    faults.extend(w3c::presentation_faults(&body));
    let credentials = json_document::parts(&body, limits::WRAPPING_DEPTH)?;
    let securing = Securing::Jws(Box::new(jws));
    Ok(Content::Presentation(Box::new(Presentation {
        family: Family::W3cV1,
        claims: body,
        token: Some(token),
        securing,
        faults,
        disclosures: None,
        credentials,
    })))
}

fn take<'a>(token: &mut Value<'a>, name: &str) -> Value<'a> {
    match token {
        Value::Object(members) => members.remove(name).unwrap_or(Value::Null),
        _ => Value::Null,
    }
}

/// vc+jwt: the token's claims are the credential (VC-JOSE-COSE, section 3.1.1).
fn body_credential<'a>(jws: Jws<'static>, claims: Value<'a>) -> Result<Content<'a>, FormatError> {
    let mut faults = header::faults(&jws, &with_jwt(VC_TYPES), Holds::Credential);
    faults.extend(registered::no_wrapper(&claims));
    faults.extend(registered::faults(&claims, jws.header()));
    let family = w3c::family(&claims).unwrap_or_else(|fault| {
        faults.push(fault);
        Family::W3cV2
    });
    faults.extend(w3c::credential_faults(&claims, family));
    faults.extend(w3c::contradictions(&claims, &claims, Family::W3cV2));
    let securing = Securing::Jws(Box::new(jws));
    Ok(Content::Credential(Box::new(Credential { family, claims, token: None, securing, faults, disclosures: None })))
}

fn body_presentation<'a>(jws: Jws<'static>, claims: Value<'a>) -> Result<Content<'a>, FormatError> {
    let mut faults = header::faults(&jws, &with_jwt(VP_TYPES), Holds::Presentation);
    faults.extend(registered::no_wrapper(&claims));
    faults.extend(registered::faults(&claims, jws.header()));
    faults.extend(w3c::family(&claims).err());
    faults.extend(w3c::presentation_faults(&claims));
    let credentials = json_document::parts(&claims, limits::WRAPPING_DEPTH)?;
    let securing = Securing::Jws(Box::new(jws));
    Ok(Content::Presentation(Box::new(Presentation {
        family: Family::W3cV2,
        claims,
        token: None,
        securing,
        faults,
        disclosures: None,
        credentials,
    })))
}
