//! Who says who an issuer is, and what it may award?
//!
//! Pure: sources are read from text that the edges bring. Each source is kept with its name and its own date,
//! and none of them is ever written by a credential.

pub mod anchor;
pub mod eu;
pub mod limits;
pub mod own_list;
pub mod registry;

use credential::json_ld::Contexts;

pub use anchor::Anchor;
pub use own_list::{Listing, OwnList, Scope};
pub use registry::Registry;

/// Everything that the person who runs the program trusts.
#[derive(Clone, Debug, Default)]
pub struct TrustSources {
    /// The user's own lists, in the order in which they were given.
    pub own: Vec<OwnList>,
    /// Registries of issuers, such as the Digital Credentials Consortium's.
    pub registries: Vec<Registry>,
    /// Certificates in which chains may end.
    pub anchors: Vec<Anchor>,
    /// The trusted lists of the European Union, as they were when somebody imported them.
    pub eu: Option<eu::Lists>,
    /// What terms mean: the embedded contexts and those that the user trusts in so many words.
    pub contexts: Contexts,
    /// Whether whoever signed is taken for the issuer: then `issuer_key` is switched off and says so. For conformance suites
    /// alone, whose credentials name issuers that are not there.
    pub any_key: bool,
    /// Whether whoever asks holds the credentials: to them base proofs are addressed, from which they make others.
    pub own_credentials: bool,
}

impl TrustSources {
    /// Whether anybody at all could be asked who an issuer is.
    pub fn names_issuers(&self) -> bool {
        let listed = self.own.iter().any(|list| !list.listings.is_empty());
        listed || !self.registries.is_empty() || !self.anchors.is_empty() || self.eu.is_some()
    }
}
