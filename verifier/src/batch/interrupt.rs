//! Has the person had enough? The first ctrl-C (or SIGTERM) ends the run cleanly, a second one at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::runtime::Handle;
use tokio::sync::Notify;

use crate::Exit;

/// Whether the run is to end before all is done.
#[derive(Clone, Default)]
pub(super) struct Interrupt(Arc<Inner>);

#[derive(Default)]
struct Inner {
    came: AtomicBool,
    stopped: AtomicBool,
    wake: Notify,
}

impl Interrupt {
    /// Waits for the signal; `stop` is called when it comes.
    pub(super) fn watch(&self, runtime: &Handle, stop: impl FnOnce() + Send + 'static) {
        let interrupt = self.clone();
        runtime.spawn(async move {
            if !signal().await {
                return;
            }
            interrupt.0.came.store(true, Ordering::SeqCst);
            interrupt.stop();
            stop();
            if signal().await {
                std::process::exit(Exit::Interrupted.number().into());
            }
        });
    }

    /// Whether the signal came.
    pub(super) fn came(&self) -> bool {
        self.0.came.load(Ordering::SeqCst)
    }

    /// Whoever waits for the network need not wait longer.
    pub(super) fn stop(&self) {
        self.0.stopped.store(true, Ordering::SeqCst);
        self.0.wake.notify_waiters();
    }

    /// Returns once it is stopped.
    pub(super) async fn stopped(&self) {
        let woken = self.0.wake.notified();
        tokio::pin!(woken);
        // Whoever asks first and looks second misses no signal between the two.
        woken.as_mut().enable();
        if !self.0.stopped.load(Ordering::SeqCst) {
            woken.await;
        }
    }
}

/// Whether one came; `false` where the machine has none to wait for.
async fn signal() -> bool {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else { return false };
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed.is_ok(),
            told = terminate.recv() => told.is_some(),
        }
    }
    #[cfg(not(unix))]
    {
        tokio::signal::ctrl_c().await.is_ok()
    }
}
