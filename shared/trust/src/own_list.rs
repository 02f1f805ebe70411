//! Whom does the user know? A TOML file of issuers and certificates (verdict.md, "Trust sources").

use std::collections::{BTreeMap, BTreeSet};

use credential::Timestamp;
use credential::x509::{Certificate, Purpose};

use crate::anchor::Anchor;
use crate::domain::{self, Place};
use crate::look_alike::Looks;
use crate::public::{Federation, Published};
use crate::sources::Switches;

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
        reason: String,
    },
    /// A source that cannot be asked as it stands there.
    #[error("the trust list {file}, {what}: {reason}")]
    Source {
        /// The file.
        file: String,
        /// The table, and the name in it.
        what: String,
        /// What is wrong.
        reason: String,
    },
    /// A certificate that an anchor names and that could not be had.
    #[error("the trust list {file}, certificate {certificate:?}: {reason}")]
    Certificate {
        /// The file.
        file: String,
        /// The certificate's own file.
        certificate: String,
        /// What is wrong.
        reason: String,
    },
}

/// One issuer that the user knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Its name, as the list writes it.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// DIDs and https addresses that are it.
    pub ids: BTreeSet<String>,
    /// Domains that are its own, as DNS writes them: whoever proves one is it.
    pub domains: BTreeSet<String>,
    /// SHA-256 of a certificate that is it, in lower-case hexadecimal.
    pub certificate: Option<String>,
    /// The organisation identifier of its certificates (ETSI EN 319 412-1), "VATIE-1234567A".
    pub organisation: Option<String>,
    /// The first moment of the entry.
    pub from: Option<Timestamp>,
    /// The first moment after the entry's last day.
    pub until: Option<Timestamp>,
    /// The keys that were valid, of an entry that has ended: as multibase (`z…`) or RFC 7638 thumbprint.
    pub keys: BTreeSet<String>,
    /// What it may award; empty if the list says nothing of that.
    pub awards: Vec<Scope>,
    /// DIDs that may sign its status lists.
    pub status_lists_by: BTreeSet<String>,
    /// Where the user has it from.
    pub source: Option<String>,
}

impl Listing {
    /// Whether the entry covers that moment.
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// One kind of award. An empty list sets no bound.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// EQF levels.
    #[serde(default)]
    pub eqf: BTreeSet<u8>,
    /// ISCED-F codes; a code covers those that begin with it.
    #[serde(default)]
    pub isced_f: BTreeSet<String>,
}

/// One file of the user's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnList {
    /// The file's name, as reports show it.
    pub name: String,
    /// Its issuers.
    pub listings: Vec<Listing>,
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
    country: Option<String>,
    #[serde(default)]
    id: BTreeSet<String>,
    #[serde(default)]
    domain: BTreeSet<String>,
    certificate: Option<String>,
    organisation: Option<String>,
    from: Option<toml::value::Datetime>,
    until: Option<toml::value::Datetime>,
    #[serde(default)]
    keys: BTreeSet<String>,
    #[serde(default)]
    awards: Vec<Scope>,
    #[serde(default)]
    status_lists_by: BTreeSet<String>,
    source: Option<String>,
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
        let listings = file.issuer.into_iter().map(|entry| listing(name, entry)).collect::<Result<Vec<_>, _>>()?;
        let anchors = file.anchor.iter().map(|entry| anchor(name, entry, &read)).collect::<Result<_, _>>()?;
        let looks = looks(&listings);
        let mut list = Self { name: name.to_owned(), listings, looks, ..Self::default() };
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
        let wrong =
            |what: String, reason: &str| OwnListError::Source { file: file.clone(), what, reason: reason.to_owned() };
        for RegistryEntry { name, address } in registries {
            if !is_address(&address) {
                return Err(wrong(format!("registry {name:?}"), "its address is none that can be asked"));
            }
            self.published.push(Published { id: None, name, address, on: true });
        }
        for FederationEntry { name, anchor, keys, registry } in federations {
            if !is_address(&anchor) || registry.as_deref().is_some_and(|registry| !is_address(registry)) {
                return Err(wrong(format!("federation {name:?}"), "anchor and registry are https addresses"));
            }
            self.federations.push(Federation { id: None, name, anchor, keys, registry, on: true });
        }
        for (id, on) in switches {
            self.switches.turn(id, *on).map_err(|error| wrong("[sources]".to_owned(), &error.to_string()))?;
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

fn listing(file: &str, entry: Entry) -> Result<Listing, OwnListError> {
    let wrong = |reason: String| OwnListError::Entry { file: file.to_owned(), issuer: entry.name.clone(), reason };
    if entry.id.is_empty() && entry.domain.is_empty() && entry.certificate.is_none() && entry.organisation.is_none() {
        return Err(wrong("names no id, domain, certificate or organisation, so it would match nobody".to_owned()));
    }
    let named = |text: &String| domain::host(text).ok_or_else(|| wrong(format!("{text:?} is no domain")));
    let domains = entry.domain.iter().map(named).collect::<Result<_, _>>()?;
    if entry.until.is_some() && entry.keys.is_empty() && entry.certificate.is_none() {
        return Err(wrong(
            "has an end, and so must name the keys that were valid: whoever takes over its address later is somebody else"
                .to_owned(),
        ));
    }
    let certificate = match &entry.certificate {
        None => None,
        Some(text) => {
            let hex = text.strip_prefix("sha256:").unwrap_or_default().replace(':', "").to_ascii_lowercase();
            if hex.len() != 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Err(wrong(format!("{text:?} is not sha256: and 64 hexadecimal digits")));
            }
            Some(hex)
        }
    };
    let from =
        entry.from.map(|date| moment(&date, false).ok_or_else(|| wrong(format!("{date} is no date")))).transpose()?;
    let until =
        entry.until.map(|date| moment(&date, true).ok_or_else(|| wrong(format!("{date} is no date")))).transpose()?;
    Ok(Listing {
        name: entry.name,
        country: entry.country,
        ids: entry.id,
        domains,
        certificate,
        organisation: entry.organisation,
        from,
        until,
        keys: entry.keys,
        awards: entry.awards,
        status_lists_by: entry.status_lists_by,
        source: entry.source,
    })
}

/// A whole day begins at its midnight and ends at the next, in UTC.
fn moment(date: &toml::value::Datetime, end: bool) -> Option<Timestamp> {
    let day = date.date?;
    if date.time.is_some() {
        return Timestamp::parse(&date.to_string()).ok();
    }
    let start = Timestamp::parse(&format!("{:04}-{:02}-{:02}T00:00:00Z", day.year, day.month, day.day)).ok()?;
    Some(if end { start.plus_seconds(86_400) } else { start })
}

fn anchor(
    file: &str,
    entry: &AnchorEntry,
    read: impl Fn(&str) -> Result<Vec<u8>, String>,
) -> Result<Anchor, OwnListError> {
    let wrong = |reason: String| OwnListError::Certificate {
        file: file.to_owned(),
        certificate: entry.certificate.clone(),
        reason,
    };
    let bytes = read(&entry.certificate).map_err(wrong)?;
    let certificate = Certificate::from_file(&bytes).map_err(|e| wrong(e.to_string()))?;
    Ok(Anchor { certificate, purposes: entry.r#for.iter().map(|purpose| purpose.0).collect(), source: file.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{OwnList, OwnListError};
    use credential::Timestamp;

    fn read(text: &str) -> Result<OwnList, OwnListError> {
        OwnList::from_toml("schools.toml", text, |_| Err("no such file".to_owned())).map(|(list, _)| list)
    }

    #[test]
    fn an_entry_covers_its_whole_last_day() {
        let list = read(
            "[[issuer]]\nname = \"Zed\"\nid = [\"did:web:zed.example\"]\nfrom = 2019-09-01\nuntil = 2027-08-31\nkeys = [\"z6Mk\"]\n\
             awards = [{ eqf = [3, 4], isced_f = [\"0715\"] }]",
        )
        .expect("list");
        let entry = &list.listings[0];
        let at = |text: &str| Timestamp::parse(text).expect(text);
        assert!(entry.covers(at("2019-09-01T00:00:00Z")));
        assert!(!entry.covers(at("2019-08-31T23:59:59Z")));
        assert!(entry.covers(at("2027-08-31T23:59:59Z")));
        assert!(!entry.covers(at("2027-09-01T00:00:00Z")));
    }

    #[test]
    fn a_list_may_name_domains_and_sources() {
        let list = read(
            "[[issuer]]\nname = \"Zed\"\ndomain = [\"Zed.Example\", \"münchen.example\"]\n[sources]\ndomains = false\n\
             [[registry]]\nname = \"R\"\naddress = \"https://r.example/registry.json\"\n\
             [[federation]]\nname = \"F\"\nanchor = \"https://f.example\"\nkeys = [\"abc\"]",
        )
        .expect("list");
        let domains: Vec<&String> = list.listings[0].domains.iter().collect();
        assert_eq!(domains, ["xn--mnchen-3ya.example", "zed.example"]);
        assert!(!list.switches.asks(crate::Source::Domains));
        assert_eq!(list.published[0].address, "https://r.example/registry.json");
        assert_eq!((list.federations[0].anchor.as_str(), list.federations[0].keys.len()), ("https://f.example", 1));
    }

    #[test]
    fn what_is_refused() {
        for (text, because) in [
            ("[[issuer]]\nname = \"Zed\"", "match nobody"),
            ("[[issuer]]\nname = \"Zed\"\nid = [\"did:web:zed.example\"]\nuntil = 2027-08-31", "must name the keys"),
            ("[[issuer]]\nname = \"Zed\"\ncertificate = \"sha256:12\"", "64 hexadecimal"),
            ("[[issuer]]\nname = \"Zed\"\nidd = []", "idd"),
            ("[[issuer]]\nname = \"Zed\"\ndomain = [\"zed example\"]", "no domain"),
            ("[[issuer]]\nname = \"Zed\"\ndomain = [\"192.0.2.1\"]", "no domain"),
            ("[[issuer]]\nname = \"Zed\"\ndomain = [\"zed.example\"]\nuntil = 2027-08-31", "must name the keys"),
            ("[sources]\nthe-internet = false", "there is no source"),
            ("[[registry]]\nname = \"R\"\naddress = \"registry.json\"", "can be asked"),
            ("[[federation]]\nname = \"F\"\nanchor = \"did:web:a.example\"", "https addresses"),
            ("[[anchor]]\ncertificate = \"ca.pem\"\nfor = [\"seal\"]", "no such file"),
            ("[[anchor]]\ncertificate = \"ca.pem\"\nfor = [\"everything\"]", "everything"),
        ] {
            let error = read(text).expect_err(because).to_string();
            assert!(error.contains(because), "{error:?} does not say {because:?}");
        }
    }
}
