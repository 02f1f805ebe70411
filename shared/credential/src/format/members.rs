//! Do contexts, ids and texts have the form that the data model gives them, however a document is sealed?
//!
//! Verifiable Credentials Data Model 2.0, sections 4.3 (contexts), 4.4 (identifiers), 4.6 and 11.1 (names and descriptions).
//! A proof over RDF fails on most of this anyway; tokens and proofs over JSON never look.

use super::FormatError;
use super::w3c::{is_address, wrong};
use crate::json::Value;

/// What a credential of version 2.0 breaks.
pub(super) fn faults(document: &Value<'_>) -> Vec<FormatError> {
    let mut faults: Vec<FormatError> = contexts(document).into_iter().collect();
    for (member, id) in [("credentialSubject", "credentialSubject.id"), ("credentialStatus", "credentialStatus.id")] {
        faults.extend(document.get(member).and_then(|nodes| ids(id, nodes)));
    }
    for member in ["name", "description"] {
        faults.extend(document.get(member).and_then(|text| texts(member, text)));
        let issuers = document.get("issuer").and_then(|issuer| issuer.get(member));
        faults.extend(issuers.and_then(|text| texts(&format!("issuer.{member}"), text)));
    }
    faults
}

fn contexts(document: &Value<'_>) -> Option<FormatError> {
    let all = document.get("@context")?.one_or_many();
    let fits = |context: &&Value<'_>| context.as_object().is_some() || context.as_str().is_some_and(is_address);
    all.iter().find(|context| !fits(context)).map(|found| wrong("@context", "addresses and objects", found))
}

/// Whether one text names a node, and not several, of which each reader could pick another.
fn ids(member: &str, nodes: &Value<'_>) -> Option<FormatError> {
    let mut ids = nodes.one_or_many().iter().filter_map(|node| node.get("id"));
    ids.find(|id| id.as_str().is_none()).map(|found| wrong(member, "one address", found))
}

/// A text, or texts with their languages and nothing else.
fn texts(member: &str, text: &Value<'_>) -> Option<FormatError> {
    let known = |name: &str| matches!(name, "@value" | "@language" | "@direction");
    let fits = |text: &&Value<'_>| match text.as_object() {
        Some(members) => text.str("@value").is_some() && members.iter().all(|(name, _)| known(name)),
        None => text.as_str().is_some(),
    };
    let expected = "a text, or an object of @value, @language and @direction";
    text.one_or_many().iter().find(|text| !fits(text)).map(|found| wrong(member, expected, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(document: &str) -> usize {
        faults(&crate::json::parse(document.as_bytes(), 10_000).unwrap()).len()
    }

    #[test]
    fn what_the_model_allows_is_no_fault() {
        let document = r#"{ "@context": ["https://www.w3.org/ns/credentials/v2", { "shoe": "https://a.example/shoe" }],
            "name": "Shoes", "description": [{ "@value": "Schuhe", "@language": "de" }, { "@value": "Shoes" }],
            "issuer": { "id": "did:example:a", "name": { "@value": "A", "@direction": "ltr" } },
            "credentialSubject": [{ "id": "did:example:b" }, { "shoe": "41" }] }"#;
        assert_eq!(faults_of(document), 0);
    }

    #[test]
    fn each_member_of_a_wrong_form_is_one() {
        for member in [
            r#""@context": ["https://www.w3.org/ns/credentials/v2", "https ://not-a-url"]"#,
            r#""credentialSubject": { "id": ["did:example:a", "did:example:b"] }"#,
            r#""credentialStatus": [{ "id": { "x": 1 } }]"#,
            r#""name": { "@value": "A", "url": "did:example:a" }"#,
            r#""description": { "@language": "en" }"#,
            r#""issuer": { "name": ["A", 7] }"#,
        ] {
            assert_eq!(faults_of(&format!("{{ {member} }}")), 1, "{member}");
        }
    }
}
