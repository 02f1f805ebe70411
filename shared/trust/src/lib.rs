//! Who says who an issuer is, and what it may award?
//!
//! Pure: sources are read from text that the edges bring. Each source is kept with its name and its own date,
//! and none of them is ever written by a credential.

pub mod accreditation;
pub mod anchor;
pub mod domain;
pub mod eu;
pub mod federation;
pub mod file;
pub mod limits;
pub mod listing;
pub mod look_alike;
pub mod own_list;
pub mod public;
pub mod registry;
pub mod root;
pub mod scope;
pub mod sources;

use credential::json_ld::Contexts;

pub use anchor::Anchor;
pub use listing::{Accredits, Ending, Listing};
pub use own_list::OwnList;
pub use public::{Federation, Published};
pub use registry::Registry;
pub use root::Root;
pub use scope::Scope;
pub use sources::{Source, Switches, UnknownSource};

/// Everything that the person who runs the program trusts.
#[derive(Clone, Debug, Default)]
pub struct TrustSources {
    /// The user's own lists, in the order in which they were given.
    pub own: Vec<OwnList>,
    /// Registries of issuers that are at hand as files.
    pub registries: Vec<Registry>,
    /// Registries that lie at an address and are fetched.
    pub published: Vec<Published>,
    /// Federations that are asked.
    pub federations: Vec<Federation>,
    /// Which sources somebody switched on or off.
    pub switches: Switches,
    /// Certificates in which chains may end.
    pub anchors: Vec<Anchor>,
    /// Credentials about accreditation that are at hand.
    pub accreditations: Vec<accreditation::Given>,
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
    /// Takes over what a list of the user's says, with the certificates that it names.
    pub fn take(&mut self, list: OwnList, anchors: Vec<Anchor>) {
        self.published.extend_from_slice(&list.published);
        self.federations.extend_from_slice(&list.federations);
        self.switches.follow(&list.switches);
        self.own.push(list);
        self.anchors.extend(anchors);
    }

    /// Knows the published registries and federations as well; those of them that the program ships switched on are
    /// asked.
    pub fn know_public(&mut self) {
        self.published.extend(public::registries());
        self.federations.extend(public::federations());
    }

    /// Whether sources of that kind are asked.
    pub fn asks(&self, source: Source) -> bool {
        self.switches.asks(source)
    }

    /// Whether the domain of the address that a credential names as its issuer's is asked.
    pub fn asks_issuer_urls(&self) -> bool {
        self.asks(Source::Domains) && self.switches.asks_id(sources::ISSUER_URLS, false)
    }

    /// The registries to be fetched, in order.
    pub fn asked_registries(&self) -> impl Iterator<Item = &Published> {
        let on = |one: &&Published| one.id.as_ref().map_or(one.on, |id| self.switches.asks_id(id, one.on));
        self.published.iter().filter(move |one| self.asks(Source::Registries) && on(one))
    }

    /// The federations to be asked, in order.
    pub fn asked_federations(&self) -> impl Iterator<Item = &Federation> {
        let on = |one: &&Federation| one.id.as_ref().map_or(one.on, |id| self.switches.asks_id(id, one.on));
        self.federations.iter().filter(move |one| self.asks(Source::Federations) && on(one))
    }

    /// What the user's own lists say, in their order; nothing where they are not asked.
    pub fn listings(&self) -> impl Iterator<Item = (&OwnList, &Listing)> {
        let asked = self.own.iter().filter(|_| self.asks(Source::OwnList));
        asked.flat_map(|list| list.listings.iter().map(move |entry| (list, entry)))
    }

    /// Those in whom chains of accreditation may end, in the order of the user's own lists.
    pub fn roots(&self) -> impl Iterator<Item = &Root> {
        self.own.iter().flat_map(|list| &list.roots)
    }

    /// The registries that hold their chains, each once: nothing else is asked for an attribute.
    pub fn chain_registries(&self) -> Vec<&str> {
        let mut registries: Vec<&str> = Vec::new();
        for root in self.roots() {
            if !registries.contains(&root.registry.as_str()) {
                registries.push(&root.registry);
            }
        }
        registries
    }

    /// Whether anybody at all could be asked who an issuer is.
    pub fn names_issuers(&self) -> bool {
        let listed = self.own.iter().any(|list| !list.listings.is_empty());
        let files = !self.registries.is_empty() && self.asks(Source::Registries);
        (listed && self.asks(Source::OwnList))
            || files
            || (!self.anchors.is_empty() && self.asks(Source::Certificates))
            || (self.eu.is_some() && self.asks(Source::EuLists))
            || self.asked_registries().next().is_some()
            || self.asked_federations().next().is_some()
    }
}
