//! Was it asked before? Each address is asked once, however many want it at the same time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::OnceCell;
use verify::{Fact, Need};

use crate::Fetch;
use crate::fetch::Fetching;

struct Kept {
    since: Instant,
    fact: Arc<OnceCell<Fact>>,
}

/// Keeps what came of each need, failures too, and asks once where many ask at the same time.
pub struct Cached<F> {
    inner: F,
    longest: Duration,
    kept: Mutex<HashMap<Need, Kept>>,
}

/// How many needs are kept. Their bytes are bounded by the client's own budget.
const KEPT: usize = 20_000;

impl<F: Fetch> Cached<F> {
    /// For one run: what was fetched holds until its end.
    pub fn for_run(inner: F) -> Self {
        Self::at_most(inner, Duration::MAX)
    }

    /// For a program that goes on: after that time an address is asked again.
    pub fn at_most(inner: F, longest: Duration) -> Self {
        Self { inner, longest, kept: Mutex::default() }
    }

    fn cell(&self, need: &Need, now: Instant) -> Arc<OnceCell<Fact>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = kept.get(need).filter(|found| now.duration_since(found.since) <= self.longest) {
            return Arc::clone(&found.fact);
        }
        if kept.len() >= KEPT {
            kept.retain(|_, old| now.duration_since(old.since) <= self.longest);
        }
        if kept.len() >= KEPT {
            kept.clear();
        }
        let fact = Arc::new(OnceCell::new());
        kept.insert(need.clone(), Kept { since: now, fact: Arc::clone(&fact) });
        fact
    }
}

impl<F: Fetch> Fetch for Cached<F> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        let cell = self.cell(need, Instant::now());
        Box::pin(async move { cell.get_or_init(|| self.inner.fetch(need)).await.clone() })
    }

    fn is_fixed(&self) -> bool {
        self.longest == Duration::MAX || self.inner.is_fixed()
    }
}

#[cfg(test)]
mod tests {
    use super::Cached;
    use crate::Fetch;
    use crate::fetch::Fetching;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;
    use verify::{Fact, Need, NeedKind};

    struct Counting(Arc<AtomicUsize>);
    impl Fetch for Counting {
        fn fetch<'a>(&'a self, _need: &'a Need) -> Fetching<'a> {
            Box::pin(async {
                self.0.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(20)).await;
                Fact { body: Err("none".into()), fetched: None }
            })
        }
    }

    fn need(address: &str) -> Need {
        Need { address: address.to_owned(), kind: NeedKind::DidDocument }
    }

    #[tokio::test]
    async fn each_address_is_asked_once_even_by_many_at_a_time() {
        let count = Arc::new(AtomicUsize::new(0));
        let cached = Cached::for_run(Counting(Arc::clone(&count)));
        let (a, b) = (need("https://a.example"), need("https://b.example"));
        tokio::join!(cached.fetch(&a), cached.fetch(&a), cached.fetch(&a), cached.fetch(&b));
        cached.fetch(&a).await;
        assert_eq!(count.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn what_has_grown_old_is_asked_again() {
        let count = Arc::new(AtomicUsize::new(0));
        let cached = Cached::at_most(Counting(Arc::clone(&count)), Duration::ZERO);
        let a = need("https://a.example");
        cached.fetch(&a).await;
        cached.fetch(&a).await;
        assert_eq!(count.load(Ordering::SeqCst), 2);
    }
}
