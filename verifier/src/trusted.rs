//! Which contexts does the person trust beside the embedded ones? Remembered by SHA-256, so that a report says which.

use std::path::PathBuf;

use credential::json::{self, Value};
use credential::json_ld::Contexts;
use credential::limits;
use net::FactsFolder;

use crate::ConfigError;
use crate::named::NamedContext;

/// A context that the person trusts in so many words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedContext {
    /// Its address, as credentials name it.
    pub address: String,
    /// SHA-256 of its bytes.
    pub sha256: [u8; 32],
}

/// Takes the contexts among what the folders list. Embedded addresses and what is no context are passed over.
pub(crate) fn read(folders: &[PathBuf]) -> Result<Vec<NamedContext>, ConfigError> {
    let mut named = Vec::<NamedContext>::new();
    for path in folders {
        let folder = FactsFolder::open(path)?;
        for address in folder.addresses().filter(|address| !Contexts::is_embedded(address)) {
            if named.iter().any(|known| known.address == address) {
                continue;
            }
            let Some(bytes) = folder.bytes(address, limits::DOCUMENT_BYTES) else { continue };
            let bytes = bytes?;
            if is_context(&bytes) {
                named.push(NamedContext { address: address.to_owned(), bytes });
            }
        }
    }
    Ok(named)
}

/// Trusts them. One that cannot be used is left out and named in the second list.
pub(crate) fn trust(named: &[NamedContext], contexts: &mut Contexts) -> (Vec<TrustedContext>, Vec<String>) {
    let (mut trusted, mut warnings) = (Vec::new(), Vec::new());
    for NamedContext { address, bytes } in named {
        match contexts.trust(address, bytes) {
            Ok(sha256) => trusted.push(TrustedContext { address: address.clone(), sha256 }),
            Err(error) => warnings.push(format!("the context {address} is left out: {error}")),
        }
    }
    (trusted, warnings)
}

/// Whether that is a context document and not a credential or key document that names contexts: its `@context` holds
/// definitions, and it says of nothing what it is.
fn is_context(bytes: &[u8]) -> bool {
    let Ok(document) = json::parse(bytes, limits::DOCUMENT_BYTES) else { return false };
    let says = ["id", "@id", "type", "@type"].iter().any(|name| document.get(name).is_some());
    let defines = |value: &Value<'_>| value.as_object().is_some();
    !says && document.get("@context").is_some_and(|context| context.one_or_many().iter().any(defines))
}

#[cfg(test)]
mod tests {
    use super::is_context;

    #[test]
    fn key_documents_and_lists_are_no_contexts() {
        assert!(is_context(br#"{"@context": {"name": "https://schema.org/name"}}"#));
        assert!(is_context(br#"{"@context": ["https://a.example/c", {"name": "https://schema.org/name"}]}"#));
        for other in [
            r#"{"@context": ["https://www.w3.org/ns/did/v1"], "id": "did:web:a.example"}"#,
            r#"{"@context": [{"a": "b:c"}], "type": ["VerifiableCredential"]}"#,
            r#"{"@context": "https://www.w3.org/ns/did/v1"}"#,
            r#"{"keys": []}"#,
            "eyJ.eyJ.sig",
            "",
        ] {
            assert!(!is_context(other.as_bytes()), "{other}");
        }
    }
}
