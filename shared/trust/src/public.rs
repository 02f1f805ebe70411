//! Which registries and federations are published, and which of them does the program ask unless it is told otherwise?
//!
//! Addresses: the Digital Credentials Consortium's list of known registries (github.com/digitalcredentials/dcc-known-registries,
//! as of 17 June 2025), which its wallet and VerifierPlus ask. What its keepers call a registry for tests or experiments
//! vouches for nobody, and is only asked by who switches it on.

/// A registry of issuers that lies at an address and is fetched whole, so that nobody learns whom it is asked about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// By which it is switched; `None` if it is the user's own.
    pub id: Option<String>,
    /// What people call it.
    pub name: String,
    /// Where it lies.
    pub address: String,
    /// Whether it is asked unless somebody switches it.
    pub on: bool,
}

/// A federation: who is asked, and who must vouch for that.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Federation {
    /// By which it is switched; `None` if it is the user's own.
    pub id: Option<String>,
    /// What people call it.
    pub name: String,
    /// Its trust anchor, an entity identifier: an https address.
    pub anchor: String,
    /// Thumbprints (RFC 7638) of the anchor's keys, one of which must have signed; empty if the address alone says which
    /// keys those are.
    pub keys: Vec<String>,
    /// The entity that is asked about issuers, if that is another one than the anchor.
    pub registry: Option<String>,
    /// Whether it is asked unless somebody switches it.
    pub on: bool,
}

const REGISTRIES: [(&str, &str, &str, bool); 3] = [
    ("dcc-members", "DCC Member Registry", "https://digitalcredentials.github.io/dcc-registry/registry.json", true),
    (
        "dcc-community",
        "DCC Community Registry (for experiments)",
        "https://digitalcredentials.github.io/community-registry/registry.json",
        false,
    ),
    (
        "dcc-sandbox",
        "DCC Sandbox Registry (for tests)",
        "https://digitalcredentials.github.io/sandbox-registry/registry.json",
        false,
    ),
];

const FEDERATIONS: [(&str, &str, &str, bool); 1] =
    [("dcc-federation", "DCC Member Federation", "https://registry.dcconsortium.org", true)];

/// Whether those who make this program have asked these addresses as they stand, and not only recordings and doubles of them.
pub const TRIED_LIVE: bool = false;

/// The ids by which they are switched.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    REGISTRIES.iter().chain(&FEDERATIONS).map(|(id, ..)| *id)
}

/// The registries that the program knows.
pub fn registries() -> Vec<Published> {
    let known = |(id, name, address, on): &(&str, &str, &str, bool)| Published {
        id: Some((*id).to_owned()),
        name: (*name).to_owned(),
        address: (*address).to_owned(),
        on: *on,
    };
    REGISTRIES.iter().map(known).collect()
}

/// The federations that the program knows.
pub fn federations() -> Vec<Federation> {
    let known = |(id, name, anchor, on): &(&str, &str, &str, bool)| Federation {
        id: Some((*id).to_owned()),
        name: (*name).to_owned(),
        anchor: (*anchor).to_owned(),
        keys: Vec::new(),
        registry: None,
        on: *on,
    };
    FEDERATIONS.iter().map(known).collect()
}
