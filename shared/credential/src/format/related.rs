//! Is what a credential says of other resources well formed, and true as far as we have them?
//!
//! VCDM 2.0, section 5.3 (integrity of related resources), and appendix B.1: the base context counts as already retrieved, so that
//! what is said of it can be held against it. Nothing is fetched for this.

use std::collections::HashSet;

use super::w3c::CONTEXT_V2;
use super::{FormatError, shortened};
use crate::base64url;
use crate::json::Value;

/// The base context as W3C published it, by SHA-256 and SHA-384: in the Recommendation (15 May 2025), and in the Candidate
/// Recommendations of 2024 (w3c/vc-data-model, `contexts/credentials/v2`).
const BASE_CONTEXT: [(&str, &str); 2] = [
    (
        "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
        "l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU",
    ),
    (
        "24a18c90e9856d526111f29376e302d970b2bd10182e33959995b0207d7043b9",
        "NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg",
    ),
];

/// What a Multihash of SHA-256 begins with: its code and its length.
const SHA2_256: [u8; 2] = [0x12, 0x20];

fn wrong(member: &str, expected: &str, found: &Value<'_>) -> FormatError {
    FormatError::Wrong { member: member.to_owned(), expected: expected.to_owned(), found: shortened(found) }
}

/// What `relatedResource` breaks.
pub(super) fn faults(document: &Value<'_>) -> Vec<FormatError> {
    let Some(related) = document.get("relatedResource") else { return Vec::new() };
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for resource in related.one_or_many() {
        match resource.str("id") {
            _ if resource.as_object().is_none() => faults.push(wrong("relatedResource", "an object", resource)),
            None => faults.push(FormatError::Missing("relatedResource.id")),
            Some(id) if !seen.insert(id) => faults.push(wrong("relatedResource.id", "named once", related)),
            Some(id) => faults.extend(digest_faults(id, resource)),
        }
    }
    faults
}

fn digest_faults(id: &str, resource: &Value<'_>) -> Vec<FormatError> {
    let texts = |member: &str| resource.get(member).map(Value::one_or_many).unwrap_or_default();
    let (sri, multibase) = (texts("digestSRI"), texts("digestMultibase"));
    if sri.is_empty() && multibase.is_empty() {
        return vec![FormatError::Missing("relatedResource.digestMultibase")];
    }
    let no_text = |digest: &&Value<'_>| digest.as_str().is_none();
    let broken = |member: &str, all: &[Value<'_>], holds: fn(&str) -> bool| {
        let unlike = |digest: &&Value<'_>| id == CONTEXT_V2 && !digest.as_str().is_some_and(holds);
        let texts = all.iter().find(no_text).map(|digest| wrong(member, "a text", digest));
        texts.or_else(|| all.iter().find(unlike).map(|digest| wrong(member, "the digest of that resource", digest)))
    };
    let sri = broken("relatedResource.digestSRI", sri, is_sri_of_base_context);
    sri.into_iter().chain(broken("relatedResource.digestMultibase", multibase, is_hash_of_base_context)).collect()
}

/// Subresource Integrity, section 3.5: one or more hashes with spaces between. Of hashes of other kinds we cannot say that they
/// are wrong.
fn is_sri_of_base_context(text: &str) -> bool {
    text.split_ascii_whitespace().all(|hash| match hash.split_once('-') {
        Some(("sha384", value)) => BASE_CONTEXT.iter().any(|(_, sha384)| *sha384 == value),
        Some(("sha256" | "sha512", _)) => true,
        _ => false,
    })
}

/// Data Integrity 1.0, section 2.6: a Multihash in Multibase; suites leave out the former.
fn is_hash_of_base_context(text: &str) -> bool {
    let bytes = match text.split_at_checked(1) {
        Some(("u", rest)) => base64url::decode(rest).ok(),
        Some(("z", rest)) if rest.len() <= 64 => bs58::decode(rest).into_vec().ok(),
        _ => None,
    };
    let hash = bytes.as_deref().map(|bytes| bytes.strip_prefix(&SHA2_256).unwrap_or(bytes));
    hash.is_some_and(|hash| BASE_CONTEXT.iter().any(|(sha256, _)| *sha256 == hex::encode(hash)))
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::json::Value;
    use serde_json::json;

    fn count(related: &serde_json::Value) -> usize {
        faults(&Value::from(json!({ "relatedResource": related }))).len()
    }

    #[test]
    fn what_is_said_of_the_base_context_is_held_against_it() {
        let id = "https://www.w3.org/ns/credentials/v2";
        let right = "uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k";
        let wrong = "uM4RgWQc3RUDtjJCSgTJtTfvpZ7SPEg_LNO0ESlovQC0";
        assert_eq!(count(&json!({ "id": id, "digestMultibase": right })), 0);
        assert_eq!(count(&json!([{ "id": id, "digestMultibase": [right, wrong] }])), 1);
        assert_eq!(count(&json!({ "id": id, "digestSRI": "sha384-AAAA" })), 1);
        assert_eq!(count(&json!({ "id": "https://a.example/", "digestMultibase": wrong })), 0);
    }

    #[test]
    fn each_has_an_address_of_its_own_and_a_digest() {
        let one = json!({ "id": "https://a.example/", "digestMultibase": "uAA" });
        assert_eq!(count(&json!([one, one])), 1);
        assert_eq!(count(&json!(["https://a.example/"])), 1);
        assert_eq!(count(&json!({ "digestMultibase": "uAA" })), 1);
        assert_eq!(count(&json!({ "id": "https://a.example/" })), 1);
        assert_eq!(count(&json!({ "id": "https://a.example/", "digestSRI": 7 })), 1);
    }
}
