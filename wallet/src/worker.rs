//! Who does the work? One thread with a Tokio runtime that runs effects, reports events, and asks for a repaint.

mod attachment;
mod choose;
mod form;
mod gate;
mod half_written;
mod logbook;
mod plan;
mod present;
mod receive;
mod session;
mod settings;
mod signing;
mod skills;

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, TryRecvError};
use std::thread::JoinHandle;
use std::time::Duration;

use net::{Clock, FactsFolder, Origin, SystemClock};
use words::Words;

use crate::flow::document::apart::Drawer;
use crate::i18n::Texts;
use crate::key_store::KeyStore;
use crate::message::{Effect, Event};
use crate::update::logbook::Job;
use crate::vault::Home;
use session::Session;

/// What the edges decide for the window.
pub struct Edges {
    /// Where the vault stands.
    pub home: Home,
    /// Whether the system's keyring may be used.
    pub keyring: bool,
    /// Whether nobody is asked on the network.
    pub offline: bool,
    /// Folders of documents and lists that are asked before the network.
    pub facts: Vec<FactsFolder>,
    /// Origins that may be private or plain http.
    pub origins: Vec<Origin>,
    /// The language of sentences on credentials.
    pub words: Words,
    /// In which country the reader is at home, where the system says so.
    pub country: Option<String>,
    /// What draws documents.
    pub drawer: Drawer,
}

/// How often a job under way looks whether something came that cannot wait.
const LOOK: Duration = Duration::from_millis(100);

/// Starts the thread. It ends when the window lets go of `effects`.
pub fn start(
    edges: Edges,
    texts: Texts,
    effects: Receiver<Effect>,
    events: Sender<Event>,
    repaint: impl Fn() + Send + 'static,
) -> std::io::Result<JoinHandle<()>> {
    let edges = Edges { words: edges.words.in_a_window(), ..edges };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::Builder::new().name("worker".to_owned()).spawn(move || {
        let out = Outbox { events, repaint: Box::new(repaint) };
        let mut inbox = Inbox { effects, waiting: VecDeque::new() };
        let system = edges.words;
        let mut worker = Worker { edges, system, country: None, texts, keys: None, session: None, out };
        runtime.block_on(async {
            while let Some(effect) = worker.next(&mut inbox).await {
                worker.run(effect, &mut inbox).await;
            }
            worker.close().await;
        });
    })
}

/// The way back to the window.
struct Outbox {
    events: Sender<Event>,
    repaint: Box<dyn Fn() + Send>,
}

impl Outbox {
    fn send(&self, event: Event) {
        // A window that is gone needs no news.
        let _gone = self.events.send(event);
        (self.repaint)();
    }
}

/// What is still to be done.
struct Inbox {
    effects: Receiver<Effect>,
    waiting: VecDeque<Effect>,
}

impl Inbox {
    fn take(&mut self) -> Option<Effect> {
        self.waiting.pop_front().or_else(|| self.effects.recv().ok())
    }

    fn take_if_there(&mut self) -> Result<Effect, TryRecvError> {
        self.waiting.pop_front().map_or_else(|| self.effects.try_recv(), Ok)
    }

    /// Waits until the vault is to be locked, or the window is gone. Everything else waits its turn.
    async fn lock_wanted(&mut self) {
        loop {
            match self.effects.try_recv() {
                Ok(Effect::Lock) => {
                    self.waiting.retain(keeps);
                    self.waiting.push_back(Effect::Lock);
                    return;
                }
                // What is being done waits for that.
                Ok(Effect::AnswerPath(reply, path)) => reply.answer(path),
                Ok(effect) => self.waiting.push_back(effect),
                Err(TryRecvError::Empty) => tokio::time::sleep(LOOK).await,
                Err(TryRecvError::Disconnected) => return,
            }
        }
    }

    /// Waits until anything at all is to be done.
    async fn anything(&mut self) {
        while self.waiting.is_empty() {
            match self.effects.try_recv() {
                Ok(effect) => self.waiting.push_back(effect),
                Err(TryRecvError::Empty) => tokio::time::sleep(LOOK).await,
                Err(TryRecvError::Disconnected) => return,
            }
        }
    }
}

/// Whether it keeps what is half-written: nothing else is done between the wish to lock and the lock.
fn keeps(effect: &Effect) -> bool {
    matches!(effect, Effect::Logbook(Job::KeepHalf(_)))
}

struct Worker {
    edges: Edges,
    /// The system's language; the edges have the one that is spoken.
    system: Words,
    /// The country that the open vault's owner chose; the edges have the system's.
    country: Option<String>,
    texts: Texts,
    keys: Option<KeyStore>,
    session: Option<Session>,
    out: Outbox,
}

impl Worker {
    /// The next effect. While nobody asks for anything, states are checked again, one at a time.
    async fn next(&mut self, inbox: &mut Inbox) -> Option<Effect> {
        loop {
            match inbox.take_if_there() {
                Ok(effect) => return Some(effect),
                Err(TryRecvError::Disconnected) => return None,
                Err(TryRecvError::Empty) => {}
            }
            let Some(session) = self.session.as_mut().filter(|session| session.has_due()) else { return inbox.take() };
            let country = self.country.as_deref();
            let context = Context { edges: &self.edges, country, texts: &self.texts, out: &self.out };
            tokio::select! {
                () = session.check_due(&context) => {}
                () = inbox.anything() => {}
            }
        }
    }

    async fn run(&mut self, effect: Effect, inbox: &mut Inbox) {
        match effect {
            Effect::Look => self.look().await,
            Effect::Create { passphrase, samples } => self.create(&passphrase, samples).await,
            Effect::Unlock(passphrase) => self.unlock(&passphrase).await,
            Effect::Lock => self.lock().await,
            Effect::SetLanguage(language) => self.set_language(language).await,
            Effect::SetCountry(code) => self.set_country(code).await,
            effect => {
                let Some(session) = self.session.as_mut() else { return };
                let country = self.country.as_deref();
                let context = Context { edges: &self.edges, country, texts: &self.texts, out: &self.out };
                // What is sent is sent to the end, so that the history holds it, and what is half-written is kept; all else
                // yields to the lock.
                if matches!(effect, Effect::Share { .. }) || keeps(&effect) {
                    session.run(effect, &context).await;
                } else {
                    tokio::select! {
                        () = session.run(effect, &context) => {}
                        () = inbox.lock_wanted() => {}
                    }
                }
            }
        }
    }

    async fn close(&mut self) {
        if let Some(session) = self.session.take() {
            session.close().await;
        }
    }
}

/// What every job needs besides the open vault.
struct Context<'a> {
    edges: &'a Edges,
    /// The reader's country, if one was chosen.
    country: Option<&'a str>,
    texts: &'a Texts,
    out: &'a Outbox,
}

impl Context<'_> {
    fn now(&self) -> credential::Timestamp {
        SystemClock.now()
    }

    fn language(&self) -> crate::describe::Language<'_> {
        crate::describe::Language {
            words: self.edges.words,
            texts: self.texts,
            now: self.now(),
            esco: None,
            country: self.country.or(self.edges.country.as_deref()),
        }
    }

    fn failure(&self, id: &str, error: &dyn crate::told::Told) -> crate::model::Failure {
        crate::describe::failure(self.texts.get(id), error, self.texts)
    }
}
