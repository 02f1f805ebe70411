//! What time is it? Asked once for a run, at the edge; everything else takes the answer as an argument.

use std::time::{SystemTime, UNIX_EPOCH};

use credential::Timestamp;

/// A clock: the machine's, or one that a test sets.
pub trait Clock: Send + Sync {
    /// This moment.
    fn now(&self) -> Timestamp;
}

/// The machine's clock, to the second.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = |ahead: std::time::Duration| i64::try_from(ahead.as_secs()).unwrap_or(i64::MAX);
        let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(ahead) => since(ahead),
            Err(behind) => -since(behind.duration()),
        };
        Timestamp::from_seconds(0).unwrap_or_else(|| unreachable!("1970 is a year")).plus_seconds(seconds)
    }
}

impl Clock for Timestamp {
    /// A clock that stands still.
    fn now(&self) -> Timestamp {
        *self
    }
}
