//! Has this host, or have all together, been asked too much in a short time?
//!
//! A pile of credentials must not become a flood at somebody's server, nor fill this machine's memory.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use verify::NoAnswer;

const WINDOW: Duration = Duration::from_secs(600);
/// A school with many lists has hundreds of them, not thousands.
const HOST_REQUESTS: u64 = 1_000;
const ALL_REQUESTS: u64 = 20_000;
/// Thirty of the largest lists.
const ALL_BYTES: u64 = 512 << 20;

struct Counts {
    since: Option<Instant>,
    by_host: HashMap<String, u64>,
    requests: u64,
    bytes: u64,
}

/// What was asked within the window that runs.
pub(crate) struct Budget(Mutex<Counts>);

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(Counts { since: None, by_host: HashMap::new(), requests: 0, bytes: 0 }))
    }
}

impl Budget {
    /// Counts one more request to that host, or refuses it.
    pub(crate) fn ask(&self, host: &str, now: Instant) -> Result<(), NoAnswer> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.since.is_none_or(|since| now.duration_since(since) >= WINDOW) {
            *counts = Counts { since: Some(now), by_host: HashMap::new(), requests: 0, bytes: 0 };
        }
        let spent = |whom: &str, limit, unit: &str| {
            let (whom, unit, minutes) = (whom.to_owned(), unit.to_owned(), WINDOW.as_secs() / 60);
            Err(NoAnswer::Budget { whom, limit, unit, minutes })
        };
        if counts.requests >= ALL_REQUESTS {
            return spent("all servers", ALL_REQUESTS, "requests");
        }
        if counts.bytes >= ALL_BYTES {
            return spent("all servers", ALL_BYTES, "bytes");
        }
        let host_count = counts.by_host.entry(host.to_owned()).or_default();
        if *host_count >= HOST_REQUESTS {
            return spent("this server", HOST_REQUESTS, "requests");
        }
        *host_count += 1;
        counts.requests += 1;
        Ok(())
    }

    /// Counts what came.
    pub(crate) fn received(&self, bytes: usize) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.bytes = counts.bytes.saturating_add(bytes as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL_BYTES, ALL_REQUESTS, Budget, HOST_REQUESTS, WINDOW};
    use std::time::{Duration, Instant};

    #[test]
    fn a_host_is_asked_so_often_and_no_more_until_the_window_is_over() {
        let (budget, now) = (Budget::default(), Instant::now());
        for _ in 0..HOST_REQUESTS {
            budget.ask("a.example", now).unwrap();
        }
        assert!(budget.ask("a.example", now).is_err());
        assert!(budget.ask("b.example", now).is_ok());
        assert!(budget.ask("a.example", now + WINDOW).is_ok());
    }

    #[test]
    fn all_hosts_together_are_asked_so_often_and_no_more_until_the_window_is_over() {
        let (budget, now) = (Budget::default(), Instant::now());
        let host = |number: u64| format!("{}.example", number / HOST_REQUESTS);
        for number in 0..ALL_REQUESTS {
            budget.ask(&host(number), now).unwrap();
        }
        for other in ["0.example", "never-asked.example"] {
            let refused =
                budget.ask(other, now + WINDOW.saturating_sub(Duration::from_secs(1))).unwrap_err().to_string();
            assert!(refused.contains(&ALL_REQUESTS.to_string()) && refused.contains("requests"), "{refused}");
        }
        assert!(budget.ask("never-asked.example", now + WINDOW).is_ok());
    }

    /// The last answer may go beyond it: how large it is, nobody knows before it came.
    #[test]
    fn so_many_bytes_come_and_no_more_until_the_window_is_over() {
        let (budget, now) = (Budget::default(), Instant::now());
        budget.ask("a.example", now).unwrap();
        budget.received(usize::try_from(ALL_BYTES).unwrap() - 1);
        budget.ask("a.example", now).unwrap();
        budget.received(1);
        let refused = budget.ask("b.example", now).unwrap_err().to_string();
        assert!(refused.contains(&ALL_BYTES.to_string()) && refused.contains("bytes"), "{refused}");
        assert!(budget.ask("b.example", now + WINDOW).is_ok());
        budget.received(usize::MAX);
        budget.received(usize::MAX);
        assert!(budget.ask("b.example", now + WINDOW).is_err(), "no sum is too large to count");
    }
}
