//! How do many threads' results come out in the order of their numbers, without piling up?

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

struct State<T> {
    next_taken: usize,
    next_given: usize,
    /// How many are taken and not yet given or left.
    working: usize,
    ready: BTreeMap<usize, T>,
    stopped: bool,
}

/// Numbers are taken in order, results given in any, and had in order again.
pub(super) struct InOrder<T> {
    count: usize,
    /// How far a thread may run ahead of the result that is to be had next: one slow file must not fill the memory.
    ahead: usize,
    state: Mutex<State<T>>,
    changed: Condvar,
}

impl<T> InOrder<T> {
    pub(super) fn new(count: usize, ahead: usize) -> Self {
        let state = State { next_taken: 0, next_given: 0, working: 0, ready: BTreeMap::new(), stopped: false };
        Self { count, ahead: ahead.max(1), state: Mutex::new(state), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next number to work on; waits while too many results wait. `None` at the end.
    pub(super) fn take(&self) -> Option<usize> {
        let mut state = self
            .changed
            .wait_while(self.state(), |s| !s.stopped && s.next_taken >= s.next_given.saturating_add(self.ahead))
            .unwrap_or_else(PoisonError::into_inner);
        if state.stopped || state.next_taken >= self.count {
            return None;
        }
        state.next_taken += 1;
        state.working += 1;
        Some(state.next_taken - 1)
    }

    /// Hands in the result of a number.
    pub(super) fn give(&self, number: usize, result: T) {
        let mut state = self.state();
        state.ready.insert(number, result);
        state.working -= 1;
        if number == state.next_given || state.stopped {
            self.changed.notify_all();
        }
    }

    /// Gives up a number that was taken, once it is stopped: its result and all after it are never had.
    pub(super) fn leave(&self) {
        self.state().working -= 1;
        self.changed.notify_all();
    }

    /// The next result if it is there.
    pub(super) fn next_ready(&self) -> Option<T> {
        let mut state = self.state();
        self.pop(&mut state)
    }

    /// The next result; waits for it. `None` at the end, or where a stopped run has got no further.
    pub(super) fn next(&self) -> Option<T> {
        let waiting = |s: &mut State<T>| {
            s.next_given < self.count && !s.ready.contains_key(&s.next_given) && !(s.stopped && s.working == 0)
        };
        let mut state = self.changed.wait_while(self.state(), waiting).unwrap_or_else(PoisonError::into_inner);
        self.pop(&mut state)
    }

    fn pop(&self, state: &mut State<T>) -> Option<T> {
        let number = state.next_given;
        let result = state.ready.remove(&number)?;
        state.next_given += 1;
        if state.next_given.saturating_add(self.ahead) <= state.next_taken.saturating_add(1) {
            self.changed.notify_all();
        }
        Some(result)
    }

    /// Nobody wants more: every `take` answers `None`.
    pub(super) fn stop(&self) {
        self.state().stopped = true;
        self.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::InOrder;

    const AHEAD: usize = 64;

    #[test]
    fn results_come_in_order_whoever_is_first() {
        let count = AHEAD * 3;
        let lines = InOrder::new(count, AHEAD);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    while let Some(number) = lines.take() {
                        if number % 97 == 0 {
                            std::thread::yield_now();
                        }
                        lines.give(number, number);
                    }
                });
            }
            let got: Vec<_> = std::iter::from_fn(|| lines.next()).collect();
            assert_eq!(got, (0..count).collect::<Vec<_>>());
        });
    }

    #[test]
    fn nobody_waits_once_it_is_stopped() {
        let lines = InOrder::<usize>::new(AHEAD * 3, AHEAD);
        std::thread::scope(|scope| {
            scope.spawn(|| while lines.take().is_some() {});
            lines.stop();
            scope.spawn(|| while lines.take().is_some() {});
        });
        assert_eq!(lines.take(), None);
    }
    #[test]
    fn what_was_begun_when_it_stopped_is_still_had() {
        let lines = InOrder::<usize>::new(10, 10);
        let taken = [lines.take(), lines.take(), lines.take()];
        assert_eq!(taken, [Some(0), Some(1), Some(2)]);
        lines.stop();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                lines.give(1, 1);
                lines.give(0, 0);
                lines.leave();
            });
            let got: Vec<_> = std::iter::from_fn(|| lines.next()).collect();
            assert_eq!(got, [0, 1], "the third was left, and nothing after it is there");
        });
    }
}
