//! Which European Digital Credential of the older kind (ELM 2, XML) is this, and what does it say in the names of ELM 3?
//!
//! Europass Learning Model 2 (genericschema.xsd, namespace `http://data.europa.eu/snb`). What matters for judging and for the view of
//! an award is said by the names that ELM 3 has for it; all the rest stands, element for element, under `elm2`, so that nothing of
//! the document is lost. Nothing is read from its signature.

mod say;

use serde_json::{Map, Value as Json, json};

use super::{Content, Credential, Family, FormatError, OtherKind, Securing, Unreadable, shortened, w3c};
use crate::json::Value;
use crate::limits;
use crate::xades::{ELM_2, Seal, SignatureError};
use crate::xml::{self, Element, XmlError};
use say::Saying;

const W3C: &str = "http://data.europa.eu/europass/model/credentials/w3c#";

/// Whether these bytes look like one.
pub(super) fn recognise(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    [&b"europassCredential"[..], b"europassPresentation"]
        .iter()
        .any(|word| head.windows(word.len()).any(|window| window == *word))
}

pub(super) fn read(bytes: &[u8]) -> Result<Content<'static>, FormatError> {
    let root = xml::parse(bytes).map_err(|error| match error {
        XmlError::TooMuch { actual, limit, .. } => FormatError::TooLarge { actual, limit },
        error => FormatError::Unreadable(Unreadable::OlderXml(error)),
    })?;
    if !root.is(ELM_2, "europassCredential") {
        let several = root.local.ends_with("Presentation");
        let other = if several { OtherKind::OlderPresentation } else { OtherKind::Older };
        return Err(FormatError::Unsupported(other));
    }
    let claims = Value::from(claims(&root)?);
    let faults = faults(&claims);
    let securing = if Seal::recognise(&root) {
        Securing::Xades(Box::new(Seal::read(root).map_err(|error| match error {
            // What is no seal is refused; what is one in a form that is not read here is named.
            SignatureError::NotBound => FormatError::Unreadable(Unreadable::OlderSeal(error)),
            error => FormatError::Unsupported(OtherKind::OlderSeal(error)),
        })?))
    } else {
        Securing::None
    };
    let (token, disclosures) = (None, None);
    let family = Family::EuropassXml;
    Ok(Content::Credential(Box::new(Credential { family, claims, token, securing, faults, disclosures })))
}

fn faults(claims: &Value<'_>) -> Vec<FormatError> {
    let mut faults = Vec::new();
    if claims.get("issuer").is_none() {
        faults.push(FormatError::NoIssuer);
    }
    if claims.get("credentialSubject").is_none() {
        faults.push(FormatError::Missing("credentialSubject"));
    }
    for member in ["validFrom", "validUntil", "issued"] {
        if let Some(date) = claims.get(member)
            && date.as_str().is_none_or(|text| crate::Timestamp::parse(text).is_err())
        {
            faults.push(w3c::wrong(member, "a date and time with a time zone", date));
        }
    }
    // Dates that stand there twice: each reader could take another.
    for member in ["validFrom", "validUntil", "issued", "issuer"] {
        if let Some(several) = claims.get(member).filter(|value| value.as_array().is_some()) {
            let found = shortened(several);
            faults.retain(|fault| !matches!(fault, FormatError::Wrong { member: other, .. } if other == member));
            faults.push(FormatError::Wrong { member: member.to_owned(), expected: "one".to_owned(), found });
        }
    }
    faults
}

fn claims(root: &Element) -> Result<Json, FormatError> {
    let mut saying = Saying::new(root);
    let mut claims = Map::new();
    let id = root.attributes.iter().find(|one| one.namespace == W3C && one.local == "id");
    claims.extend(id.map(|id| ("id".to_owned(), Json::from(id.value.as_str()))));
    claims.insert("type".to_owned(), json!(["VerifiableCredential", "EuropassCredential"]));
    for member in ["validFrom", "validUntil", "issued"] {
        let dates: Vec<Json> = root.all(W3C, member).map(|one| Json::from(one.text().unwrap_or_default())).collect();
        claims.extend(one_or_many(dates).map(|date| (member.to_owned(), date)));
    }
    let issuers: Vec<Json> = root.all(W3C, "issuer").map(|one| saying.issuer(one)).collect();
    claims.extend(one_or_many(issuers).map(|issuer| ("issuer".to_owned(), issuer)));
    let kinds: Vec<Json> = root.all(ELM_2, "type").map(|one| saying.concept(one)).collect();
    claims.extend(one_or_many(kinds).map(|kinds| ("credentialProfiles".to_owned(), kinds)));
    let shown = saying.members(root, &[("title", "title"), ("description", "description")]);
    claims.insert("displayParameter".to_owned(), Json::Object(shown));
    if let Some(subject) = root.only(ELM_2, "credentialSubject") {
        claims.insert("credentialSubject".to_owned(), saying.person(subject));
    }
    claims.insert("elm2".to_owned(), saying.rest(root));
    if saying.spent() {
        let limit = limits::CREDENTIAL_BYTES;
        return Err(FormatError::TooLarge { actual: limit + 1, limit });
    }
    Ok(Json::Object(claims))
}

/// Nothing, the one, or all of them.
fn one_or_many(mut all: Vec<Json>) -> Option<Json> {
    match all.len() {
        0 => None,
        1 => all.pop(),
        _ => Some(Json::Array(all)),
    }
}
