//! Is the issuer that a sealed credential names the one that the certificate names?
//!
//! verdict.md, "Seal against content". European Digital Credentials write the certificate's organisation into
//! `issuer.legalName`, its identifier into `issuer.eIDASIdentifier.notation` and its country into `.spatial`.

use crate::country;
use crate::json::Value;
use crate::x509::{Certificate, fold};

/// The issuer in the credential is another than the certificate names, or one of the two does not say.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{member}: the credential says {credential:?}, the certificate {certificate:?}")]
pub struct Mismatch {
    /// The member of the credential, "legalName.fr".
    pub member: String,
    /// What it says; empty if nothing.
    pub credential: String,
    /// What the certificate says; empty if nothing.
    pub certificate: String,
}

/// Compares the credential's `issuer` with the certificate that sealed it: the legal name in every language, the
/// identifier, and the country, each after NFC, case and space folding. What either of them leaves out matches nothing.
pub fn compare(issuer: &Value<'_>, certificate: &Certificate) -> Result<(), Mismatch> {
    let organisation = certificate.subject_organisation();
    each("legalName", &texts("legalName", issuer.get("legalName")), organisation, |a, b| fold(a) == fold(b))?;
    let identifiers = issuer.get("eIDASIdentifier").map(Value::one_or_many).unwrap_or_default();
    let member = |name: &str| -> Vec<(String, String)> {
        identifiers.iter().flat_map(|one| texts(&format!("eIDASIdentifier.{name}"), one.get(name))).collect()
    };
    let identifier = certificate.organisation_identifier();
    each("eIDASIdentifier.notation", &member("notation"), identifier, |a, b| fold(a) == fold(b))?;
    each("eIDASIdentifier.spatial", &member("spatial"), certificate.country(), |a, b| {
        country::alpha2(a).is_some() && country::alpha2(a) == country::alpha2(b)
    })
}

fn each(
    member: &str,
    found: &[(String, String)],
    certificate: Option<&str>,
    same: impl Fn(&str, &str) -> bool,
) -> Result<(), Mismatch> {
    let mismatch = |member: &str, credential: &str| Mismatch {
        member: member.to_owned(),
        credential: credential.to_owned(),
        certificate: certificate.unwrap_or_default().to_owned(),
    };
    if found.is_empty() {
        return Err(mismatch(member, ""));
    }
    match found.iter().find(|(_, text)| !certificate.is_some_and(|due| !fold(due).is_empty() && same(text, due))) {
        Some((member, text)) => Err(mismatch(member, text)),
        None => Ok(()),
    }
}

/// Every text in a value, each with its path: plain, by language, of a country (its `id`), or several of these.
/// A value that is none of these counts as an empty text, so that it matches nothing.
fn texts(path: &str, value: Option<&Value<'_>>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    match value {
        None => {}
        Some(Value::String(text)) => found.push((path.to_owned(), text.to_string())),
        Some(Value::Array(items)) => items.iter().for_each(|item| found.extend(texts(path, Some(item)))),
        // A country is an entry of a list, whose labels are copies. A name has no id that could speak for the rest of it.
        Some(concept @ Value::Object(_)) if concept.get("id").is_some() && path.ends_with(".spatial") => {
            found.push((path.to_owned(), concept.str("id").unwrap_or_default().to_owned()));
        }
        Some(Value::Object(languages)) => {
            for (language, text) in languages.iter() {
                let path = format!("{path}.{language}");
                if text.as_object().is_some() {
                    found.push((path, String::new()));
                } else {
                    found.extend(texts(&path, Some(text)));
                }
            }
        }
        Some(_) => found.push((path.to_owned(), String::new())),
    }
    found
}
