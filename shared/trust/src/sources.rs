//! Who may be asked about an issuer, in which order, and who of them is switched off?

use std::collections::BTreeMap;
use std::fmt;

/// A kind of source that says who an issuer is. They are asked in the order of [`Source::ALL`], what is at hand before
/// what lies elsewhere, and the first that knows the issuer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The user's own lists.
    OwnList,
    /// Certificates that lead to an authority which the user trusts.
    Certificates,
    /// The trusted lists of the European Union.
    EuLists,
    /// Registries of issuers, whole files: the user's, and those that are published.
    Registries,
    /// Federations, asked by statements that they sign (OpenID Federation 1.0).
    Federations,
    /// What domains say of their own identifiers. They prove a domain and no name.
    Domains,
}

impl Source {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Source; 6] = [
        Source::OwnList,
        Source::Certificates,
        Source::EuLists,
        Source::Registries,
        Source::Federations,
        Source::Domains,
    ];

    /// The stable id, as in reports, archives and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Source::OwnList => "own-list",
            Source::Certificates => "certificates",
            Source::EuLists => "eu-lists",
            Source::Registries => "registries",
            Source::Federations => "federations",
            Source::Domains => "domains",
        }
    }

    /// The source of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.id() == id)
    }
}

/// What is asked of sources that are switched by an id of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Who an issuer is.
    Identity,
    /// What it may award.
    Accreditation,
    /// Who an issuer is, of one published registry or federation among the others of its kind.
    Single,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 3] = [Kind::Identity, Kind::Accreditation, Kind::Single];
}

/// Which sources somebody switched on or off, by id; of the others, what the program ships with holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Switches(BTreeMap<String, bool>);

/// An id that names no source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownSource {
    /// What was named.
    pub id: String,
}

impl fmt::Display for UnknownSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Switches::ids().collect();
        write!(f, "there is no source {:?}; there are {}", self.id, known.join(", "))
    }
}

impl std::error::Error for UnknownSource {}

/// The address that a credential names as its issuer's: whether its domain says that the issuer is its own. Off unless somebody
/// switches it on, since asking there tells a host that the credential's issuer may have chosen for that.
pub const ISSUER_URLS: &str = "issuer-urls";

impl Switches {
    /// Every id that can be switched.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        Kind::ALL.into_iter().flat_map(Self::ids_of)
    }

    /// Those that answer one question.
    pub fn ids_of(kind: Kind) -> impl Iterator<Item = &'static str> {
        let ids: Vec<&'static str> = match kind {
            Kind::Identity => Source::ALL.into_iter().map(Source::id).chain([ISSUER_URLS]).collect(),
            Kind::Accreditation => crate::accreditation::SOURCES.to_vec(),
            Kind::Single => crate::public::ids().collect(),
        };
        ids.into_iter()
    }

    /// Switches a source on or off; the last word counts.
    pub fn turn(&mut self, id: &str, on: bool) -> Result<(), UnknownSource> {
        if !Self::ids().any(|known| known == id) {
            return Err(UnknownSource { id: id.to_owned() });
        }
        self.0.insert(id.to_owned(), on);
        Ok(())
    }

    /// Takes over what others say, where they say it.
    pub fn follow(&mut self, others: &Switches) {
        self.0.extend(others.0.iter().map(|(id, on)| (id.clone(), *on)));
    }

    /// Whether sources of that kind are asked.
    pub fn asks(&self, source: Source) -> bool {
        self.asks_id(source.id(), true)
    }

    /// Whether the source of that id is asked, where `shipped` holds unless somebody has switched it.
    pub fn asks_id(&self, id: &str, shipped: bool) -> bool {
        self.0.get(id).copied().unwrap_or(shipped)
    }

    /// What was switched, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().map(|(id, on)| (id.as_str(), *on))
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, Switches};

    #[test]
    fn every_source_is_switched_by_its_own_id_and_by_no_other() {
        let ids: Vec<&str> = Switches::ids().collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "an id stands for two sources: {ids:?}");
        for source in Source::ALL {
            assert_eq!(Source::from_id(source.id()), Some(source));
        }
        let mut switches = Switches::default();
        assert!(switches.asks(Source::Registries));
        switches.turn("registries", false).expect("a source");
        assert!(!switches.asks(Source::Registries) && switches.asks(Source::OwnList));
        let error = switches.turn("the-internet", false).expect_err("no source").to_string();
        assert!(error.contains("the-internet") && error.contains("own-list"), "{error}");
    }

    #[test]
    fn the_last_word_counts() {
        let (mut file, mut line) = (Switches::default(), Switches::default());
        file.turn("domains", true).expect("a source");
        line.turn("domains", false).expect("a source");
        file.follow(&line);
        assert!(!file.asks(Source::Domains));
    }
}
