//! Is a copy at hand from an earlier run? Registries of issuers are kept whole between runs, each with its date: asked for again
//! about once a day, and used while nothing newer comes.
//!
//! A source that gave no answer is left alone for a few minutes: a service must not wait for it at every check.
//!
//! Whoever keeps a registry learns neither how often somebody checks nor, from the hour, when. How old a copy may be is for
//! the judge to say: it knows the date.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use credential::json::{self, Value};
use credential::{Timestamp, digest};
use verify::{Fact, Need, NeedKind, NoAnswer};

use crate::Clock;
use crate::fetch::{Fetch, Fetching};
use crate::rules::Rules;
use crate::state::{private_folder, replace};

/// Where copies lie in the folder of the program's state.
const FOLDER: &str = "registries";
/// A copy is new enough for so many seconds, and for up to so many more: another time for each registry and folder.
const NEW: i64 = 20 * 3_600;
const JITTER: i64 = 8 * 3_600;
/// For so many seconds a source that gave no answer is not asked again.
const SILENT: i64 = 300;
/// Most sources whose silence is remembered.
const SILENT_SOURCES: usize = 1_000;
/// Longest first line of a copy: an address and two words.
const HEAD_BYTES: usize = 8_192;

/// A copy of an earlier run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfCopy {
    /// The bytes as they were fetched.
    pub body: Vec<u8>,
    /// When that was.
    pub fetched: Timestamp,
    /// From when on it is asked for again.
    pub due: Timestamp,
}

/// The folder of copies.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

/// Keeps copies of registries in a folder.
pub struct Shelved<F, C> {
    inner: F,
    clock: C,
    shelf: Shelf,
    /// Since when a source has been silent, and why.
    silent: Mutex<HashMap<Need, (Timestamp, NoAnswer)>>,
    /// Is told, for the person, that a copy cannot be kept.
    tell: fn(&str),
}

impl Shelf {
    /// The one in that folder of the program's state; it need not be there.
    pub fn of(state: &Path) -> Self {
        Self { folder: state.join(FOLDER) }
    }

    fn path(&self, need: &Need) -> PathBuf {
        self.folder.join(digest::sha256_hex(need.address.as_bytes()))
    }

    /// The copy of an earlier run.
    ///
    /// # Errors
    /// `NotFound` where there is none; anything else of one that cannot be used.
    pub fn copy(&self, need: &Need) -> io::Result<ShelfCopy> {
        let limit = HEAD_BYTES + Rules::of(need.kind).bytes;
        let mut bytes = Vec::new();
        File::open(self.path(need))?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
        let wrong = || io::Error::other("it is no copy of a registry");
        if bytes.len() > limit {
            return Err(wrong());
        }
        let end = bytes.iter().position(|byte| *byte == b'\n').ok_or_else(wrong)?;
        let (head, body) = bytes.split_at_checked(end).ok_or_else(wrong)?;
        let head = json::parse(head, HEAD_BYTES).map_err(io::Error::other)?;
        let right = head.str("address") == Some(need.address.as_str()) && head.str("kind") == Some(need.kind.id());
        let body = body.get(1..).filter(|_| right).ok_or_else(wrong)?.to_vec();
        if head.str("sha256") != Some(digest::sha256_hex(&body).as_str()) {
            return Err(wrong());
        }
        let fetched = head.get("fetched").and_then(Value::as_str).and_then(|text| Timestamp::parse(text).ok());
        let fetched = fetched.ok_or_else(wrong)?;
        Ok(ShelfCopy { body, fetched, due: self.fresh_until(need, fetched) })
    }

    fn keep(&self, need: &Need, body: &[u8], fetched: Timestamp) -> io::Result<()> {
        private_folder(&self.folder)?;
        let head = serde_json::json!({
            "address": need.address,
            "kind": need.kind.id(),
            "fetched": fetched.to_string(),
            "sha256": digest::sha256_hex(body),
        });
        let mut bytes = head.to_string().into_bytes();
        bytes.push(b'\n');
        bytes.extend_from_slice(body);
        replace(&self.path(need), &bytes)
    }

    /// Until when a copy is new enough.
    fn fresh_until(&self, need: &Need, fetched: Timestamp) -> Timestamp {
        let place = digest::sha256_hex(self.path(need).as_os_str().as_encoded_bytes());
        let part = u32::from_str_radix(place.get(..4).unwrap_or_default(), 16).unwrap_or_default();
        fetched.plus_seconds(NEW + i64::from(part) * JITTER / 0x1_0000)
    }
}

impl<F: Fetch, C: Clock> Shelved<F, C> {
    /// Copies in that folder of the program's state, which is made if it is not there. `tell` hears what cannot be kept.
    pub fn new(inner: F, clock: C, state: &Path, tell: fn(&str)) -> Self {
        Self { inner, clock, shelf: Shelf::of(state), silent: Mutex::default(), tell }
    }

    /// Asks, unless that was in vain a moment ago.
    async fn patiently(&self, need: &Need, now: Timestamp) -> Fact {
        let lately = |(since, _): &(Timestamp, NoAnswer)| *since <= now && now <= since.plus_seconds(SILENT);
        let silent = || self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, reason)) = silent().get(need).filter(|silent| lately(silent)) {
            return Fact { body: Err(reason.clone()), fetched: None };
        }
        let fact = self.inner.fetch(need).await;
        if let Err(reason) = &fact.body {
            let mut silent = silent();
            if silent.len() >= SILENT_SOURCES {
                silent.clear();
            }
            silent.insert(need.clone(), (now, reason.clone()));
        }
        fact
    }

    async fn ask(&self, need: &Need) -> Fact {
        let now = self.clock.now();
        // A copy of the future is none: the clock was set back, or somebody wrote it.
        let copy = self.shelf.copy(need).ok().filter(|copy| copy.fetched <= now);
        let copy = copy.map(|copy| (Fact { body: Ok(copy.body.into()), fetched: Some(copy.fetched) }, copy.due));
        if let Some((fact, _)) = copy.as_ref().filter(|(_, due)| now <= *due) {
            return fact.clone();
        }
        let fact = self.patiently(need, now).await;
        match (&fact.body, fact.fetched, copy) {
            (Ok(body), Some(fetched), _) => {
                if let Err(error) = self.shelf.keep(need, body, fetched) {
                    (self.tell)(&format!(
                        "no copy of {} can be kept in {}: {error}",
                        need.address,
                        self.shelf.folder.display()
                    ));
                }
                fact
            }
            (Err(_), _, Some((copy, _))) => copy,
            _ => fact,
        }
    }
}

impl<F: Fetch, C: Clock> Fetch for Shelved<F, C> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        match need.kind {
            NeedKind::IssuerRegistry => Box::pin(self.ask(need)),
            NeedKind::FederationStatement | NeedKind::FederationListing | NeedKind::DidConfiguration => {
                Box::pin(async { self.patiently(need, self.clock.now()).await })
            }
            _ => self.inner.fetch(need),
        }
    }

    fn is_fixed(&self) -> bool {
        self.inner.is_fixed()
    }
}

#[cfg(test)]
mod tests {
    use super::{FOLDER, Shelved};
    use crate::fetch::{Fetch, Fetching};
    use credential::Timestamp;
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use verify::{Fact, Need, NeedKind};

    const DAY: i64 = 86_400;

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-22T10:00:00Z").unwrap()
    }

    fn need(kind: NeedKind) -> Need {
        Need { address: "https://registry.example/registry.json".to_owned(), kind }
    }

    /// Answers with its own text, or not at all, and counts.
    struct Server(Option<&'static str>, Timestamp, Arc<AtomicUsize>);
    impl Fetch for Server {
        fn fetch<'a>(&'a self, _need: &'a Need) -> Fetching<'a> {
            self.2.fetch_add(1, Ordering::SeqCst);
            let body = self.0.map(|text| Arc::from(text.as_bytes())).ok_or_else(|| "no connection".into());
            let fetched = body.is_ok().then_some(self.1);
            Box::pin(std::future::ready(Fact { body, fetched }))
        }
    }

    async fn ask(state: &Path, text: Option<&'static str>, at: Timestamp, kind: NeedKind) -> (Fact, usize) {
        let count = Arc::new(AtomicUsize::new(0));
        let shelf = Shelved::new(Server(text, at, Arc::clone(&count)), at, state, |trouble| panic!("{trouble}"));
        let fact = shelf.fetch(&need(kind)).await;
        (fact, count.load(Ordering::SeqCst))
    }

    fn said(fact: &Fact) -> String {
        fact.body.as_ref().map_or_else(ToString::to_string, |body| String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_registry_is_asked_for_once_a_day_and_its_copy_stands_in_while_nothing_comes() {
        let state = tempfile::tempdir().unwrap();
        let kind = NeedKind::IssuerRegistry;
        let at = |seconds| now().plus_seconds(seconds);
        let (fact, asked) = ask(state.path(), None, now(), kind).await;
        assert_eq!((said(&fact), asked), ("no connection".into(), 1), "no copy yet");
        let (fact, asked) = ask(state.path(), Some("one"), now(), kind).await;
        assert_eq!((said(&fact), asked), ("one".into(), 1));
        let (fact, asked) = ask(state.path(), Some("two"), at(19 * 3_600), kind).await;
        assert_eq!((said(&fact), asked, fact.fetched), ("one".into(), 0, Some(now())), "new enough, with its own date");
        let (fact, asked) = ask(state.path(), None, at(40 * DAY), kind).await;
        assert_eq!((said(&fact), asked, fact.fetched), ("one".into(), 1, Some(now())), "out of reach");
        let (fact, asked) = ask(state.path(), Some("two"), at(40 * DAY), kind).await;
        assert_eq!((said(&fact), asked), ("two".into(), 1), "refreshed");
        let (fact, _) = ask(state.path(), None, at(39 * DAY), kind).await;
        assert_eq!(said(&fact), "no connection", "a copy of the future is none");
    }

    #[tokio::test]
    async fn a_source_that_is_silent_is_left_alone_for_a_while() {
        let state = tempfile::tempdir().unwrap();
        let count = Arc::new(AtomicUsize::new(0));
        for kind in [NeedKind::IssuerRegistry, NeedKind::FederationStatement, NeedKind::DidConfiguration] {
            let server = Server(None, now(), Arc::clone(&count));
            let shelf = Shelved::new(server, now(), state.path(), |trouble| panic!("{trouble}"));
            count.store(0, Ordering::SeqCst);
            for _ in 0..3 {
                assert_eq!(said(&shelf.fetch(&need(kind)).await), "no connection");
            }
            assert_eq!(count.load(Ordering::SeqCst), 1, "{kind:?}");
            let later = Shelved { clock: now().plus_seconds(301), ..shelf };
            later.fetch(&need(kind)).await;
            assert_eq!(count.load(Ordering::SeqCst), 2, "{kind:?}");
        }
    }

    #[tokio::test]
    async fn nothing_else_is_kept_and_a_damaged_copy_is_none() {
        let state = tempfile::tempdir().unwrap();
        ask(state.path(), Some("one"), now(), NeedKind::DidDocument).await;
        assert!(!state.path().join(FOLDER).exists());
        ask(state.path(), Some("one"), now(), NeedKind::IssuerRegistry).await;
        let path = std::fs::read_dir(state.path().join(FOLDER)).unwrap().next().unwrap().unwrap().path();
        let whole = std::fs::read_to_string(&path).unwrap();
        for damaged in
            ["", "{}\n", "one", &whole[..whole.len() - 1], &whole.replace("registry.example", "other.example")]
        {
            std::fs::write(&path, damaged).unwrap();
            let (fact, asked) = ask(state.path(), Some("two"), now(), NeedKind::IssuerRegistry).await;
            assert_eq!((said(&fact), asked), ("two".into(), 1), "{damaged}");
        }
    }
}
