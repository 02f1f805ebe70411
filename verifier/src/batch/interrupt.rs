//! Has the person had enough? The first ctrl-C (or SIGTERM) ends the run cleanly, a second one at once.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::runtime::Handle;
#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
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
    /// Waits for the signal from now on: one that comes before the first file ends the run as cleanly as a later one.
    /// `stop` is called when it comes.
    pub(super) fn watch(&self, runtime: &Handle, stop: impl FnOnce() + Send + 'static) -> io::Result<()> {
        let mut signals = {
            let _within = runtime.enter();
            Signals::listen()?
        };
        let interrupt = self.clone();
        runtime.spawn(async move {
            signals.next().await;
            interrupt.0.came.store(true, Ordering::SeqCst);
            interrupt.stop();
            stop();
            signals.next().await;
            std::process::exit(Exit::Interrupted.number().into());
        });
        Ok(())
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

/// What a person presses, and what another program sends to end this one.
#[cfg(unix)]
struct Signals {
    pressed: Signal,
    told: Signal,
}

#[cfg(unix)]
impl Signals {
    /// From here on the signals are ours; needs a runtime.
    fn listen() -> io::Result<Self> {
        Ok(Self { pressed: signal(SignalKind::interrupt())?, told: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.pressed.recv() => {}
            _ = self.told.recv() => {}
        }
    }
}

/// What a person presses.
#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC);

#[cfg(windows)]
impl Signals {
    fn listen() -> io::Result<Self> {
        tokio::signal::windows::ctrl_c().map(Self)
    }

    async fn next(&mut self) {
        self.0.recv().await;
    }
}
