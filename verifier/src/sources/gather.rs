//! Which sources would be asked with these options, who switched them, and what is at hand of each?

use std::io::ErrorKind;

use credential::Timestamp;
use net::Shelf;
use trust::sources::ISSUER_URLS;
use trust::{Federation, Published, Registry, Source, TrustSources, accreditation, limits, public};
use verify::{Need, NeedKind, NoAnswer};

use super::{AtHand, By, Entry, Kind, Sources};
use crate::Verifier;
use crate::cli::How;
use crate::eu_lists::Store;

/// Everything at one moment.
pub(super) fn sources(how: &How, verifier: &Verifier, now: Timestamp) -> Sources {
    let state = how.state.clone().or_else(net::state_folder);
    let looked = Looked { how, trust: &verifier.trust, shelf: state.as_deref().map(Shelf::of) };
    let identity = Source::ALL.map(|source| {
        let entries = match source {
            Source::OwnList => looked.own_lists(),
            Source::Certificates => looked.certificates(),
            Source::EuLists => looked.eu_lists(verifier, now),
            Source::Registries => looked.registries(),
            Source::Federations => looked.federations(),
            Source::Domains => looked.domains(),
        };
        looked.kind(source.id(), entries)
    });
    let [credentials, chains, claims] = accreditation::SOURCES;
    let accreditation = vec![
        looked.kind(Source::OwnList.id(), looked.awards()),
        looked.kind(credentials, looked.accreditations()),
        looked.kind(chains, looked.roots()),
        looked.kind(claims, vec![Entry { at_hand: AtHand::Inside, ..looked.asked(claims, None) }]),
    ];
    Sources { as_of: now, offline: how.offline, state, identity: identity.to_vec(), accreditation }
}

struct Looked<'a> {
    how: &'a How,
    trust: &'a TrustSources,
    shelf: Option<Shelf>,
}

impl Looked<'_> {
    fn kind(&self, id: &'static str, entries: Vec<Entry>) -> Kind {
        let (on, by) = self.switched(id, true);
        Kind { id, on, by, entries }
    }

    /// Whether the source of that id is asked, and who says so: the command line before the lists, a later list before an earlier.
    fn switched(&self, id: &str, shipped: bool) -> (bool, By) {
        let unused = self.how.no_eu_lists && id == Source::EuLists.id();
        let list = self.trust.own.iter().rev().find(|list| list.switches.iter().any(|(other, _)| other == id));
        let by = match list {
            _ if unused || self.how.without.iter().any(|other| other == id) => By::CommandLine,
            Some(list) => By::List(list.name.clone()),
            None => By::Shipped,
        };
        (!unused && self.trust.switches.asks_id(id, shipped), by)
    }

    /// The same of one among others of its kind, which is asked only if they are.
    fn among(&self, kind: Source, id: Option<&str>, shipped: bool, own: impl FnOnce() -> By) -> (bool, By) {
        match self.switched(kind.id(), true) {
            (false, by) => (false, by),
            (true, _) => id.map_or_else(|| (shipped, own()), |id| self.switched(id, shipped)),
        }
    }

    /// What is a file of the user's, and asked if its kind is.
    fn file(&self, kind: &str, name: &str, holds: Option<usize>) -> Entry {
        let (on, by) = self.switched(kind, true);
        let (name, at_hand) = (name.to_owned(), AtHand::File);
        Entry { id: None, name, place: None, on, by, holds, at_hand, keys: None, tried_live: None }
    }

    /// What is asked anew each time.
    fn asked(&self, kind: &str, place: Option<String>) -> Entry {
        let (on, by) = self.switched(kind, true);
        let name = String::new();
        Entry { id: None, name, place, on, by, holds: None, at_hand: AtHand::Asked, keys: None, tried_live: None }
    }

    fn own_lists(&self) -> Vec<Entry> {
        let lists = self.trust.own.iter();
        lists.map(|list| self.file(Source::OwnList.id(), &list.name, Some(list.listings.len()))).collect()
    }

    /// Those lists that say what somebody may award.
    fn awards(&self) -> Vec<Entry> {
        let lists = self.trust.own.iter().filter_map(|list| {
            let said = list.listings.iter().filter(|listing| !listing.awards.is_empty()).count();
            (said > 0).then(|| self.file(Source::OwnList.id(), &list.name, Some(said)))
        });
        lists.collect()
    }

    fn certificates(&self) -> Vec<Entry> {
        let mut files: Vec<(&str, usize)> = Vec::new();
        for anchor in &self.trust.anchors {
            match files.iter_mut().find(|(file, _)| *file == anchor.source) {
                Some((_, count)) => *count += 1,
                None => files.push((&anchor.source, 1)),
            }
        }
        files.into_iter().map(|(file, count)| self.file(Source::Certificates.id(), file, Some(count))).collect()
    }

    fn eu_lists(&self, verifier: &Verifier, now: Timestamp) -> Vec<Entry> {
        let store = self.how.eu_lists.clone().or_else(|| Some(Store::of(self.how.state.as_deref())?.path()));
        let mut entry = self.asked(Source::EuLists.id(), store.map(|path| path.to_string_lossy().into_owned()));
        entry.tried_live = Some(public::TRIED_LIVE);
        entry.at_hand = AtHand::Never;
        if let Some(lists) = &verifier.named.eu_lists {
            let snapshot = &lists.kept.snapshot;
            let all = || std::iter::once(&snapshot.list_of_lists).chain(&snapshot.lists);
            entry.holds = Some(snapshot.lists.len());
            entry.at_hand = AtHand::Lists {
                made: snapshot.made,
                due: all().filter_map(|list| list.next_update).min(),
                overdue: all().filter(|list| list.overdue(now)).count(),
                signed_by: lists.kept.signed_by.clone(),
            };
        }
        vec![entry]
    }

    fn registries(&self) -> Vec<Entry> {
        let files = self.trust.registries.iter();
        let files = files.map(|one| self.file(Source::Registries.id(), &one.name, Some(one.issuers.len())));
        files.chain(self.trust.published.iter().map(|one| self.published(one))).collect()
    }

    fn published(&self, one: &Published) -> Entry {
        let own = || self.list_that(|list| list.published.contains(one));
        let (on, by) = self.among(Source::Registries, one.id.as_deref(), one.on, own);
        let (at_hand, holds) = self.copy(&one.name, &one.address);
        Entry {
            id: one.id.clone(),
            name: one.name.clone(),
            place: Some(one.address.clone()),
            on,
            by,
            holds,
            at_hand,
            keys: None,
            tried_live: one.id.as_ref().map(|_| public::TRIED_LIVE),
        }
    }

    /// What lies on the shelf of a registry, and how many issuers it names.
    fn copy(&self, name: &str, address: &str) -> (AtHand, Option<usize>) {
        let Some(shelf) = &self.shelf else { return (AtHand::Never, None) };
        let need = Need { address: address.to_owned(), kind: NeedKind::IssuerRegistry };
        let copy = match shelf.copy(&need) {
            Ok(copy) => copy,
            Err(error) if error.kind() == ErrorKind::NotFound => return (AtHand::Never, None),
            Err(error) => return (AtHand::Damaged(NoAnswer::Told(error.to_string()).into()), None),
        };
        match Registry::from_json(name, &copy.body) {
            Ok(registry) => {
                let believed_until = copy.fetched.plus_seconds(limits::REGISTRY_SECONDS);
                let (fetched, due) = (copy.fetched, copy.due);
                (AtHand::Copy { fetched, due, believed_until }, Some(registry.issuers.len()))
            }
            Err(error) => (AtHand::Damaged(error.flaw.into()), None),
        }
    }

    fn federations(&self) -> Vec<Entry> {
        let one = |one: &Federation| {
            let own = || self.list_that(|list| list.federations.contains(one));
            let (on, by) = self.among(Source::Federations, one.id.as_deref(), one.on, own);
            let place = one.registry.as_ref().map_or_else(|| one.anchor.clone(), |at| format!("{at} ({})", one.anchor));
            let tried_live = one.id.as_ref().map(|_| public::TRIED_LIVE);
            let (id, name, keys) = (one.id.clone(), one.name.clone(), Some(one.keys.len()));
            Entry { id, name, place: Some(place), on, by, holds: None, at_hand: AtHand::Asked, keys, tried_live }
        };
        self.trust.federations.iter().map(one).collect()
    }

    /// What issuers' own documents name, and, if somebody wants it, what credentials do.
    fn domains(&self) -> Vec<Entry> {
        let (on, by) = self.among(Source::Domains, Some(ISSUER_URLS), false, || By::Shipped);
        let asked = self.asked(Source::Domains.id(), None);
        let (id, name) = (Some(ISSUER_URLS.to_owned()), ISSUER_URLS.to_owned());
        vec![asked.clone(), Entry { id, name, on, by, ..asked }]
    }

    /// The user's own list that names it.
    fn list_that(&self, names: impl Fn(&trust::OwnList) -> bool) -> By {
        let list = self.trust.own.iter().find(|list| names(list));
        list.map_or(By::Shipped, |list| By::List(list.name.clone()))
    }

    fn accreditations(&self) -> Vec<Entry> {
        let [credentials, ..] = accreditation::SOURCES;
        let given = self.trust.accreditations.iter().map(|given| self.file(credentials, &given.name, None));
        given.map(|entry| Entry { tried_live: Some(public::TRIED_LIVE), ..entry }).collect()
    }

    fn roots(&self) -> Vec<Entry> {
        let [_, chains, _] = accreditation::SOURCES;
        let roots = self.trust.roots().map(|root| {
            let asked = self.asked(chains, Some(root.registry.clone()));
            Entry { name: root.name.clone(), tried_live: Some(public::TRIED_LIVE), ..asked }
        });
        roots.collect()
    }
}
