//! Does a document keep the form that the W3C data model demands?
//!
//! Verifiable Credentials Data Model 1.1 and 2.0; the sections stand at each rule.

use super::{Family, FormatError, members, related, shortened};
use crate::json::Value;
use crate::time::Timestamp;

/// The context of version 1.1.
pub const CONTEXT_V1: &str = "https://www.w3.org/2018/credentials/v1";
/// The context of version 2.0.
pub const CONTEXT_V2: &str = "https://www.w3.org/ns/credentials/v2";

/// The types that a node names, in `type` or `@type`.
pub fn types<'v>(node: &'v Value<'_>) -> Vec<&'v str> {
    named_types(node).collect()
}

/// The same, one by one.
pub(super) fn named_types<'v>(node: &'v Value<'_>) -> impl Iterator<Item = &'v str> {
    let named = node.get("type").or_else(|| node.get("@type"));
    named.map(Value::one_or_many).unwrap_or_default().iter().filter_map(Value::as_str)
}

/// The id of a node that may be written as the id alone.
pub fn id_of<'v>(node: &'v Value<'_>) -> Option<&'v str> {
    node.as_str().or_else(|| node.str("id"))
}

/// The data model's version, which the first context names (VCDM 1.1, section 4.1; VCDM 2.0, section 4.3).
pub fn family(document: &Value<'_>) -> Result<Family, FormatError> {
    let contexts = document.get("@context").ok_or(FormatError::Missing("@context"))?;
    match contexts.one_or_many().first().and_then(Value::as_str) {
        Some(CONTEXT_V1) => Ok(Family::W3cV1),
        Some(CONTEXT_V2) => Ok(Family::W3cV2),
        _ => Err(FormatError::Wrong {
            member: "@context".to_owned(),
            expected: format!("a list that begins with {CONTEXT_V1} or {CONTEXT_V2}"),
            found: contexts.one_or_many().first().map(shortened).unwrap_or_default(),
        }),
    }
}

/// The name of the profile, if it is one that people know.
pub fn profile(document: &Value<'_>) -> Option<&'static str> {
    const PROFILES: [(&str, &str); 8] = [
        ("OpenBadgeCredential", "Open Badges 3.0"),
        ("AchievementCredential", "Open Badges 3.0"),
        ("ClrCredential", "Comprehensive Learner Record 2.0"),
        ("EuropeanDigitalCredential", "European Digital Credential"),
        ("EndorsementCredential", "Open Badges 3.0 endorsement"),
        ("BitstringStatusListCredential", "Bitstring Status List"),
        ("StatusList2021Credential", "Status List 2021"),
        ("BlockcertsCredential", "Blockcerts 3"),
    ];
    let types = types(document);
    PROFILES.iter().find(|(name, _)| types.contains(name)).map(|(_, said)| *said)
}

pub(super) fn wrong(member: &str, expected: &str, found: &Value<'_>) -> FormatError {
    FormatError::Wrong { member: member.to_owned(), expected: expected.to_owned(), found: shortened(found) }
}

/// What a credential with its claims in one document breaks.
pub(super) fn credential_faults(document: &Value<'_>, family: Family) -> Vec<FormatError> {
    let mut faults = common_faults(document);
    if !types(document).contains(&"VerifiableCredential") {
        faults.push(type_fault(document, "VerifiableCredential"));
    }
    match document.get("issuer") {
        None => faults.push(FormatError::NoIssuer),
        Some(issuer) => faults.extend(address_fault("issuer", issuer)),
    }
    if family == Family::W3cV2 {
        faults.extend(related::faults(document));
        faults.extend(members::faults(document));
    }
    if family == Family::W3cV1 && document.get("issuanceDate").is_none() && document.get("validFrom").is_none() {
        // Section 4.6 of 1.1. Open Badges 3.0 files on 1.1 contexts write validFrom in its place.
        faults.push(FormatError::Missing("issuanceDate"));
    }
    faults
}

/// What a VC-JWT 1.1 breaks: issuer and dates may stand in the token alone (section 6.3.1).
pub(super) fn jwt_credential_faults(token: &Value<'_>, body: &Value<'_>) -> Vec<FormatError> {
    let mut faults = common_faults(body);
    if !types(body).contains(&"VerifiableCredential") {
        faults.push(type_fault(body, "VerifiableCredential"));
    }
    match (token.get("iss"), body.get("issuer")) {
        (None, None) => faults.push(FormatError::NoIssuer),
        (Some(issuer), _) if issuer.as_str().is_none_or(str::is_empty) => {
            faults.push(wrong("iss", "an address", issuer));
        }
        (None, Some(issuer)) => faults.extend(address_fault("issuer", issuer)),
        _ => {}
    }
    faults
}

/// What a sealed European credential breaks, as far as the W3C model goes; its profile's shapes come apart from that.
pub(super) fn europass_faults(document: &Value<'_>) -> Vec<FormatError> {
    let mut faults = Vec::new();
    faults.extend(family(document).err());
    if document.get("issuer").is_none() {
        faults.push(FormatError::NoIssuer);
    }
    faults.extend(subject_fault(document));
    faults.extend(period_and_status_faults(document));
    faults
}

/// What a presentation breaks.
pub(super) fn presentation_faults(document: &Value<'_>) -> Vec<FormatError> {
    let mut faults = Vec::new();
    if !types(document).contains(&"VerifiablePresentation") {
        faults.push(type_fault(document, "VerifiablePresentation"));
    }
    if let Some(holder) = document.get("holder") {
        faults.extend(address_fault("holder", holder));
    }
    faults
}

fn type_fault(document: &Value<'_>, expected: &str) -> FormatError {
    match document.get("type") {
        None => FormatError::Missing("type"),
        Some(found) => FormatError::Wrong {
            member: "type".to_owned(),
            expected: format!("a list with {expected}"),
            found: types(document).first().map_or_else(|| shortened(found), |first| first.chars().take(64).collect()),
        },
    }
}

fn common_faults(document: &Value<'_>) -> Vec<FormatError> {
    let mut faults: Vec<FormatError> = subject_fault(document).into_iter().collect();
    if let Some(id) = document.get("id")
        && !id.as_str().is_some_and(is_address)
    {
        faults.push(wrong("id", "an address", id));
    }
    for entry in document.get("credentialStatus").map(Value::one_or_many).unwrap_or_default() {
        if types(entry).is_empty() {
            faults.push(FormatError::Missing("credentialStatus.type"));
        }
    }
    faults.extend(period_and_status_faults(document));
    faults.extend(beside_faults(document));
    faults
}

/// What stands beside the claims says of what kind it is (VCDM 1.1, sections 5.4 to 5.6; VCDM 2.0, sections 4.11 and 5.4
/// to 5.6): a schema, evidence, a place of renewal, terms of use.
fn beside_faults(document: &Value<'_>) -> Vec<FormatError> {
    const BESIDE: [(&str, &str); 4] = [
        ("credentialSchema", "credentialSchema.type"),
        ("evidence", "evidence.type"),
        ("refreshService", "refreshService.type"),
        ("termsOfUse", "termsOfUse.type"),
    ];
    let mut faults = Vec::new();
    for (member, kind) in BESIDE {
        for entry in document.get(member).map(Value::one_or_many).unwrap_or_default() {
            if types(entry).is_empty() {
                faults.push(FormatError::Missing(kind));
            }
            if member == "credentialSchema" && !entry.str("id").is_some_and(is_address) {
                faults.push(FormatError::Missing("credentialSchema.id"));
            }
        }
    }
    faults
}

/// Dates that are none, and a status that says nothing: either would let a reader take silence for a good answer.
fn period_and_status_faults(document: &Value<'_>) -> Vec<FormatError> {
    let mut faults = Vec::new();
    if document.get("credentialStatus").is_some_and(|status| status.one_or_many().is_empty()) {
        faults.push(FormatError::Missing("credentialStatus"));
    }
    for member in ["validFrom", "validUntil", "issuanceDate", "expirationDate"] {
        if let Some(date) = document.get(member)
            && date.as_str().is_none_or(|text| Timestamp::parse(text).is_err())
        {
            faults.push(wrong(member, "a date and time with a time zone", date));
        }
    }
    faults
}

/// Section 4.4 of 1.1, 4.8 of 2.0: one or more subjects, each with claims.
fn subject_fault(document: &Value<'_>) -> Option<FormatError> {
    let subject = document.get("credentialSubject");
    match subject {
        None => Some(FormatError::Missing("credentialSubject")),
        Some(Value::Object(members)) if !members.is_empty() => None,
        Some(Value::Array(subjects))
            if !subjects.is_empty()
                && subjects.iter().all(|s| s.as_object().is_some_and(|members| !members.is_empty())) =>
        {
            None
        }
        Some(found) => Some(wrong("credentialSubject", "one or more objects with claims", found)),
    }
}

fn address_fault(member: &str, node: &Value<'_>) -> Option<FormatError> {
    match id_of(node) {
        Some(id) if is_address(id) => None,
        _ => Some(wrong(member, "an address, or an object whose id is one", node)),
    }
}

/// Whether a text can be an address: a scheme, a colon and something after it, without spaces (RFC 3986, section 3).
pub(super) fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        && !rest.is_empty()
        && !has_blank(text)
}

/// Whether spaces or controls stand in a text.
fn has_blank(text: &str) -> bool {
    match text.is_ascii() {
        // Looked at as a whole, which is faster than to stop at the first.
        true => text.bytes().fold(false, |found, byte| found | (byte <= b' ') | (byte == 0x7f)),
        false => text.contains(|c: char| c.is_whitespace() || c.is_control()),
    }
}

/// Where the token's registered claims and the body disagree (VCDM 1.1, section 6.3.1; VC-JOSE-COSE, section 3.1.3).
///
/// `token` and `body` are the same value for vc+jwt. Of a VC-JWT 1.1, `iss` is the issuer and `sub` the subject, whatever
/// the body says: its decoding sets them from the token.
pub(super) fn contradictions(token: &Value<'_>, body: &Value<'_>, family: Family) -> Vec<FormatError> {
    let mut faults = Vec::new();
    let mut texts = |claim: &str, member: &'static str, inside: Option<&str>| {
        if let (Some(outside), Some(inside)) = (token.str(claim), inside)
            && outside != inside
        {
            let cut = |text: &str| text.chars().take(200).collect();
            faults.push(FormatError::Contradiction { member, outside: cut(outside), inside: cut(inside) });
        }
    };
    if family == Family::W3cV2 {
        texts("iss", "issuer", body.get("issuer").and_then(id_of));
    }
    texts("jti", "id", body.str("id"));
    if family == Family::W3cV2 {
        let subject = body.get("credentialSubject").filter(|subject| subject.as_object().is_some());
        texts("sub", "credentialSubject.id", subject.and_then(|subject| subject.str("id")));
    }
    let pairs = [("exp", ["expirationDate", "validUntil"]), ("nbf", ["issuanceDate", "validFrom"])];
    if family == Family::W3cV1 {
        for (claim, members) in pairs {
            for member in members {
                faults.extend(date_contradiction(token, body, claim, member));
            }
        }
    }
    faults
}

fn date_contradiction(token: &Value<'_>, body: &Value<'_>, claim: &str, member: &'static str) -> Option<FormatError> {
    let outside = Timestamp::from_numeric_date(token.get(claim)?)?;
    let inside = Timestamp::parse(body.str(member)?).ok()?;
    (outside.seconds() != inside.seconds()).then(|| FormatError::Contradiction {
        member,
        outside: outside.to_string(),
        inside: inside.to_string(),
    })
}
