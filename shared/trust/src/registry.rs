//! Which issuers does a registry of the Digital Credentials Consortium name?
//!
//! The file format of the DCC's issuer registries: `{"meta": {"created", "updated"}, "registry": {DID: {"name", "location", "url"}}}`.

use std::collections::BTreeMap;

use credential::{Timestamp, json, limits};

/// Whom a registry names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// The issuer's name, as the registry writes it.
    pub name: String,
    /// Where it is, in the registry's words.
    pub location: Option<String>,
}

/// One registry, as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registry {
    /// What the user calls it: the file's name.
    pub name: String,
    /// When its keepers last changed it; `None` if it does not say.
    pub updated: Option<Timestamp>,
    /// Issuers by DID.
    pub issuers: BTreeMap<String, Registered>,
}

/// A text that is no registry.
#[derive(Debug, thiserror::Error)]
#[error("the registry {file} cannot be read: {reason}")]
pub struct RegistryError {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub reason: String,
}

impl Registry {
    /// Reads a registry.
    pub fn from_json(name: &str, bytes: &[u8]) -> Result<Self, RegistryError> {
        let wrong = |reason: String| RegistryError { file: name.to_owned(), reason };
        let value = json::parse(bytes, limits::CREDENTIAL_BYTES).map_err(|e| wrong(e.to_string()))?;
        let entries = value
            .get("registry")
            .and_then(json::Value::as_object)
            .ok_or_else(|| wrong("no member \"registry\" with issuers by DID".to_owned()))?;
        let mut issuers = BTreeMap::new();
        for (did, entry) in entries.iter() {
            let name = entry.str("name").ok_or_else(|| wrong(format!("the entry {did:?} has no name")))?;
            let location = entry.str("location").map(str::to_owned);
            issuers.insert(did.to_owned(), Registered { name: name.to_owned(), location });
        }
        let updated = value.pointer("/meta/updated").and_then(json::Value::as_str);
        Ok(Self { name: name.to_owned(), updated: updated.and_then(|text| Timestamp::parse(text).ok()), issuers })
    }
}

#[cfg(test)]
mod tests {
    use super::Registry;

    #[test]
    fn reads_the_consortiums_form() {
        let text = br#"{"meta":{"created":"2020-12-02T02:32:16+0000","updated":"2025-01-09T00:00:00Z"},
            "registry":{"did:key:z6MkA":{"name":"Zed","location":"Zed, IE","url":"https://zed.example"}}}"#;
        let registry = Registry::from_json("dcc", text).expect("registry");
        assert_eq!(registry.issuers["did:key:z6MkA"].name, "Zed");
        assert_eq!(registry.updated.expect("date").to_string(), "2025-01-09T00:00:00Z");
        assert!(Registry::from_json("dcc", br#"{"registry":{"did:x":{}}}"#).is_err());
        assert!(Registry::from_json("dcc", b"[]").is_err());
    }
}
