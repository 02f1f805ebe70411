//! Which issuers does a registry of the Digital Credentials Consortium name?
//!
//! The file format of the DCC's issuer registries: `{"meta": {"created", "updated"}, "registry": {DID: {"name", "location", "url"}}}`.

use std::collections::BTreeMap;

use credential::{Timestamp, json};

use crate::domain::Place;
use crate::limits;
use crate::look_alike::Looks;

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
    /// How their names and domains look.
    pub looks: Looks,
}

/// A text that is no registry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the registry {file} cannot be read: {flaw}")]
pub struct RegistryError {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub flaw: RegistryFlaw,
}

/// What is wrong with a registry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistryFlaw {
    /// Not JSON that is read.
    #[error(transparent)]
    Json(#[from] json::JsonError),
    /// Another JSON value.
    #[error("no member \"registry\" with issuers by DID")]
    NoIssuers,
    /// More than are read.
    #[error("more than {limit} issuers")]
    TooMany {
        /// How many are read.
        limit: usize,
    },
    /// An issuer without a name that can be shown.
    #[error("the entry {did:?} has no name, or one that is none")]
    Unnamed {
        /// Whose entry.
        did: String,
    },
}

impl Registry {
    /// Reads a registry.
    pub fn from_json(name: &str, bytes: &[u8]) -> Result<Self, RegistryError> {
        let wrong = |flaw: RegistryFlaw| RegistryError { file: name.to_owned(), flaw };
        let value = json::parse(bytes, limits::REGISTRY_BYTES).map_err(|e| wrong(e.into()))?;
        let entries =
            value.get("registry").and_then(json::Value::as_object).ok_or_else(|| wrong(RegistryFlaw::NoIssuers))?;
        let (mut issuers, mut looks) = (BTreeMap::new(), Looks::default());
        if entries.iter().count() > limits::REGISTRY_ISSUERS {
            return Err(wrong(RegistryFlaw::TooMany { limit: limits::REGISTRY_ISSUERS }));
        }
        for (did, entry) in entries.iter() {
            let name =
                entry.str("name").filter(|name| !name.trim().is_empty() && name.chars().count() <= limits::NAME_CHARS);
            let name = name.ok_or_else(|| wrong(RegistryFlaw::Unnamed { did: did.chars().take(200).collect() }))?;
            let location = entry.str("location").map(str::to_owned);
            let (ids, page) = ([did.to_owned()], entry.str("url").and_then(Place::of));
            looks.name(name, &ids);
            let places = Place::of(did).into_iter().chain(page);
            places.for_each(|place| looks.domain(&place.host, &ids));
            issuers.insert(did.to_owned(), Registered { name: name.to_owned(), location });
        }
        let updated = value.pointer("/meta/updated").and_then(json::Value::as_str).and_then(moment);
        Ok(Self { name: name.to_owned(), updated, issuers, looks })
    }
}

/// A date of theirs: at times the offset has no colon.
fn moment(text: &str) -> Option<Timestamp> {
    let bare = |text: &str| {
        let (rest, minutes) = text.split_at_checked(text.len().checked_sub(2)?)?;
        rest.get(rest.len().checked_sub(3)?..)?.starts_with(['+', '-']).then(|| format!("{rest}:{minutes}"))
    };
    Timestamp::parse(text).ok().or_else(|| Timestamp::parse(&bare(text)?).ok())
}

#[cfg(test)]
mod tests {
    use super::Registry;

    #[test]
    fn reads_the_consortiums_form() {
        let text = br#"{"meta":{"created":"2020-12-02T02:32:16+0000","updated":"2025-01-09T02:00:00+0200"},
            "registry":{"did:key:z6MkA":{"name":"Zed","location":"Zed, IE","url":"https://zed.example"}}}"#;
        let registry = Registry::from_json("dcc", text).expect("registry");
        assert_eq!(registry.issuers["did:key:z6MkA"].name, "Zed");
        assert_eq!(registry.updated.expect("date").to_string(), "2025-01-09T00:00:00Z");
        for undated in ["", "soon", "+00", "2025-01-09T02:00:00", "é"] {
            let text = format!(r#"{{"meta":{{"updated":"{undated}"}},"registry":{{}}}}"#);
            assert_eq!(Registry::from_json("dcc", text.as_bytes()).expect("registry").updated, None, "{undated}");
        }
        assert!(Registry::from_json("dcc", br#"{"registry":{"did:x":{}}}"#).is_err());
        assert!(Registry::from_json("dcc", br#"{"registry":{"did:x":{"name":" "}}}"#).is_err());
        assert!(Registry::from_json("dcc", b"[]").is_err());
    }
}
