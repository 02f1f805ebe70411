//! In which bodies may a chain of accreditation end, and which registry holds the chain?
//!
//! EBSI Issuer Trust Model: a Root TAO stands at the top of each chain, and every link is an attribute in the Trusted
//! Issuers Registry.

use std::collections::BTreeSet;

use credential::Timestamp;
use credential::did::{self, DidUrl};

use crate::own_list::ListFlaw;
use crate::scope::moment;

/// The registry of EBSI's pilot network, whose answers this program was held against (a recording, version 5). It was not
/// tried against the live service.
pub const REGISTRY: &str = "https://api-pilot.ebsi.eu";

/// Somebody in whom the user lets chains of accreditation end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Its name, as the list writes it.
    pub name: String,
    /// DIDs that are it.
    pub ids: BTreeSet<String>,
    /// The origin of the registry that holds its chains: nothing else is asked for them.
    pub registry: String,
    /// The first moment of the entry.
    pub from: Option<Timestamp>,
    /// The first moment after its last day.
    pub until: Option<Timestamp>,
    /// Where the user has it from.
    pub source: Option<String>,
}

impl Root {
    /// Whether the entry covers that moment.
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// A root as the user's own list writes it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    pub(crate) name: String,
    #[serde(default)]
    id: BTreeSet<String>,
    registry: Option<String>,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
    source: Option<String>,
}

impl Written {
    pub(crate) fn read(self) -> Result<Root, ListFlaw> {
        if self.id.is_empty() {
            return Err(ListFlaw::NamesNoId);
        }
        for id in &self.id {
            let parsed =
                DidUrl::parse_did(id).map_err(|error| ListFlaw::NoDid { id: id.clone(), error: Box::new(error) })?;
            if parsed.method == "ebsi" {
                did::check_ebsi(id).map_err(|error| ListFlaw::NoEbsi { id: id.clone(), error: Box::new(error) })?;
            }
        }
        let registry = self.registry.unwrap_or_else(|| REGISTRY.to_owned());
        if !is_origin(&registry) {
            return Err(ListFlaw::NoOrigin { text: registry });
        }
        let (from, until) = (moment(self.from, false)?, moment(self.until, true)?);
        Ok(Root { name: self.name, ids: self.id, registry, from, until, source: self.source })
    }
}

/// `https://`, a name, and a port if need be: nothing that an address could hide in.
fn is_origin(text: &str) -> bool {
    let Some(authority) = text.strip_prefix("https://") else { return false };
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    let host = !host.is_empty() && host.contains(|c: char| c.is_ascii_alphabetic()) && host.bytes().all(plain);
    host && port.is_none_or(|port| port.parse::<u16>().is_ok())
}
