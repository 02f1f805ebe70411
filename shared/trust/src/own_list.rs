//! Whom does the user know? A TOML file of issuers, roots and certificates (verdict.md, "Trust sources").

use std::collections::{BTreeMap, BTreeSet};

use credential::x509::{Certificate, Purpose};

use crate::anchor::Anchor;
use crate::domain::{self, Place};
use crate::listing::{Accredits, Ending, Listing};
use crate::look_alike::Looks;
use crate::public::{Federation, Published};
use crate::root::{self, Root};
use crate::scope::{self, moment};
use crate::sources::Switches;

mod flaw;

pub use flaw::{ListFlaw, Table};

/// A list that cannot be read, with who can mend it: the person who wrote the file.
#[derive(Debug, thiserror::Error)]
pub enum OwnListError {
    /// Not TOML, or a key that we do not know.
    #[error("the trust list {file} cannot be read: {error}")]
    Syntax {
        /// The file.
        file: String,
        /// The parser's words, with line and column.
        error: Box<toml::de::Error>,
    },
    /// An entry that contradicts itself.
    #[error("the trust list {file}, issuer {issuer:?}: {reason}")]
    Entry {
        /// The file.
        file: String,
        /// The entry's name.
        issuer: String,
        /// What is wrong.
        reason: ListFlaw,
    },
    /// A root of chains that contradicts itself.
    #[error("the trust list {file}, root {root:?}: {reason}")]
    Root {
        /// The file.
        file: String,
        /// The root's name.
        root: String,
        /// What is wrong.
        reason: ListFlaw,
    },
    /// A source that cannot be asked as it stands there.
    #[error("the trust list {file}, {what}: {reason}")]
    Source {
        /// The file.
        file: String,
        /// The table, and the name in it.
        what: Table,
        /// What is wrong.
        reason: ListFlaw,
    },
    /// A certificate that an anchor names and that could not be had.
    #[error("the trust list {file}, certificate {certificate:?}: {reason}")]
    Certificate {
        /// The file.
        file: String,
        /// The certificate's own file.
        certificate: String,
        /// What is wrong.
        reason: ListFlaw,
    },
}

/// One file of the user's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnList {
    /// The file's name, as reports show it.
    pub name: String,
    /// Its issuers.
    pub listings: Vec<Listing>,
    /// Roots in which chains of accreditation may end.
    pub roots: Vec<Root>,
    /// How its names and domains look.
    pub looks: Looks,
    /// Registries that it wants asked.
    pub published: Vec<Published>,
    /// Federations that it wants asked.
    pub federations: Vec<Federation>,
    /// Sources that it switches.
    pub switches: Switches,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    issuer: Vec<Entry>,
    #[serde(default)]
    root: Vec<root::Written>,
    #[serde(default)]
    anchor: Vec<AnchorEntry>,
    #[serde(default)]
    registry: Vec<RegistryEntry>,
    #[serde(default)]
    federation: Vec<FederationEntry>,
    #[serde(default)]
    sources: BTreeMap<String, bool>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct RegistryEntry {
    name: String,
    address: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct FederationEntry {
    name: String,
    anchor: String,
    #[serde(default)]
    keys: Vec<String>,
    registry: Option<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(default)]
    formerly: BTreeSet<String>,
    #[serde(default)]
    also: BTreeSet<String>,
    country: Option<String>,
    #[serde(default)]
    id: BTreeSet<String>,
    #[serde(default)]
    domain: BTreeSet<String>,
    certificate: Option<String>,
    organisation: Option<String>,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
    ended: Option<Ending>,
    successor: Option<String>,
    #[serde(default)]
    keys: BTreeSet<String>,
    #[serde(default)]
    awards: Vec<scope::Written>,
    #[serde(default)]
    issued_by: BTreeSet<String>,
    accredits: Option<WrittenAccredits>,
    #[serde(default)]
    status_lists_by: BTreeSet<String>,
    source: Option<String>,
}

/// `true`, or a list of ids.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum WrittenAccredits {
    All(bool),
    These(BTreeSet<String>),
}

impl From<WrittenAccredits> for Accredits {
    fn from(written: WrittenAccredits) -> Self {
        match written {
            WrittenAccredits::All(true) => Accredits::Anybody,
            WrittenAccredits::All(false) => Accredits::Nobody,
            WrittenAccredits::These(these) if these.is_empty() => Accredits::Nobody,
            WrittenAccredits::These(these) => Accredits::These(these),
        }
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct AnchorEntry {
    certificate: String,
    r#for: Vec<Use>,
}

#[derive(serde::Deserialize)]
#[serde(try_from = "String")]
struct Use(Purpose);

impl TryFrom<String> for Use {
    type Error = String;
    fn try_from(name: String) -> Result<Self, String> {
        match name.as_str() {
            "seal" => Ok(Use(Purpose::Seal)),
            "x5c" => Ok(Use(Purpose::X5c)),
            "time-stamp" => Ok(Use(Purpose::TimeStamp)),
            _ => Err(format!("an anchor is for \"seal\", \"x5c\" or \"time-stamp\", not for {name:?}")),
        }
    }
}

impl OwnList {
    /// Reads a list. `read` gives the bytes of a certificate file that the list names, relative to the list.
    pub fn from_toml(
        name: &str,
        text: &str,
        read: impl Fn(&str) -> Result<Vec<u8>, String>,
    ) -> Result<(Self, Vec<Anchor>), OwnListError> {
        let file: File = toml::from_str(text)
            .map_err(|error| OwnListError::Syntax { file: name.to_owned(), error: Box::new(error) })?;
        let listings = file.issuer.into_iter().map(|entry| {
            let issuer = entry.name.clone();
            listing(entry).map_err(|reason| OwnListError::Entry { file: name.to_owned(), issuer, reason })
        });
        let listings = listings.collect::<Result<Vec<_>, _>>()?;
        let roots = file.root.into_iter().map(|written| {
            let root = written.name.clone();
            written.read().map_err(|reason| OwnListError::Root { file: name.to_owned(), root, reason })
        });
        let roots = roots.collect::<Result<_, _>>()?;
        let anchors = file.anchor.iter().map(|entry| anchor(name, entry, &read)).collect::<Result<_, _>>()?;
        let looks = looks(&listings);
        let mut list = Self { name: name.to_owned(), listings, roots, looks, ..Self::default() };
        list.sources(file.registry, file.federation, &file.sources)?;
        Ok((list, anchors))
    }

    fn sources(
        &mut self,
        registries: Vec<RegistryEntry>,
        federations: Vec<FederationEntry>,
        switches: &BTreeMap<String, bool>,
    ) -> Result<(), OwnListError> {
        let file = self.name.clone();
        let wrong = |what, reason| OwnListError::Source { file: file.clone(), what, reason };
        for RegistryEntry { name, address } in registries {
            if !is_address(&address) {
                return Err(wrong(Table::Registry(name), ListFlaw::NoAddress));
            }
            self.published.push(Published { id: None, name, address, on: true });
        }
        for FederationEntry { name, anchor, keys, registry } in federations {
            if !is_address(&anchor) || registry.as_deref().is_some_and(|registry| !is_address(registry)) {
                return Err(wrong(Table::Federation(name), ListFlaw::NoAnchor));
            }
            self.federations.push(Federation { id: None, name, anchor, keys, registry, on: true });
        }
        for (id, on) in switches {
            self.switches.turn(id, *on).map_err(|error| wrong(Table::Sources, error.into()))?;
        }
        Ok(())
    }
}

fn looks(listings: &[Listing]) -> Looks {
    let mut looks = Looks::default();
    for Listing { name, ids, domains, .. } in listings {
        let hosts: Vec<String> = ids.iter().filter_map(|id| Place::of(id)).map(|place| place.host).collect();
        let ids: Vec<String> = ids.iter().cloned().collect();
        looks.name(name, &ids);
        domains.iter().chain(&hosts).for_each(|host| looks.domain(host, &ids));
    }
    looks
}

/// Whether somebody may be asked at that address; whether they are is the guard's to say.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['#', '?', '@', ' ']))
}

fn listing(entry: Entry) -> Result<Listing, ListFlaw> {
    if entry.id.is_empty() && entry.domain.is_empty() && entry.certificate.is_none() && entry.organisation.is_none() {
        return Err(ListFlaw::NamesNobody);
    }
    let named = |text: &String| domain::host(text).ok_or_else(|| ListFlaw::NoDomain { text: text.clone() });
    let domains = entry.domain.iter().map(named).collect::<Result<_, _>>()?;
    if entry.until.is_some() && entry.keys.is_empty() && entry.certificate.is_none() {
        return Err(ListFlaw::NoKeys);
    }
    if entry.until.is_none() && (entry.ended.is_some() || entry.successor.is_some()) {
        return Err(ListFlaw::NoEnd);
    }
    let certificate = entry.certificate.as_deref().map(fingerprint).transpose()?;
    let awards = entry.awards.into_iter().map(scope::Written::read).collect::<Result<_, _>>()?;
    Ok(Listing {
        name: entry.name,
        formerly: entry.formerly,
        also: entry.also,
        country: entry.country,
        ids: entry.id,
        domains,
        certificate,
        organisation: entry.organisation,
        from: moment(entry.from, false)?,
        until: moment(entry.until, true)?,
        ended: entry.ended,
        successor: entry.successor,
        keys: entry.keys,
        awards,
        issued_by: entry.issued_by,
        accredits: entry.accredits.map(Accredits::from).unwrap_or_default(),
        status_lists_by: entry.status_lists_by,
        source: entry.source,
    })
}

fn fingerprint(text: &str) -> Result<String, ListFlaw> {
    let hex = text.strip_prefix("sha256:").unwrap_or_default().replace(':', "").to_ascii_lowercase();
    let right = hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit());
    if right { Ok(hex) } else { Err(ListFlaw::NoFingerprint { text: text.to_owned() }) }
}

fn anchor(
    file: &str,
    entry: &AnchorEntry,
    read: impl Fn(&str) -> Result<Vec<u8>, String>,
) -> Result<Anchor, OwnListError> {
    let wrong = |reason| OwnListError::Certificate {
        file: file.to_owned(),
        certificate: entry.certificate.lines().next().unwrap_or_default().to_owned(),
        reason,
    };
    let written = entry.certificate.trim_start().starts_with("-----BEGIN CERTIFICATE-----");
    let unread = |reason| wrong(ListFlaw::Unread(reason));
    let bytes =
        if written { entry.certificate.clone().into_bytes() } else { read(&entry.certificate).map_err(unread)? };
    let certificate = Certificate::from_file(&bytes).map_err(|error| wrong(error.into()))?;
    Ok(Anchor { certificate, purposes: entry.r#for.iter().map(|purpose| purpose.0).collect(), source: file.to_owned() })
}

#[cfg(test)]
mod tests;
