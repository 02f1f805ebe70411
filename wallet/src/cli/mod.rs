//! How is the wallet used without a display? The same jobs as in its window, by words.
//!
//! Exit codes: 0 done, 1 not done, 64 wrong usage, 74 a file cannot be read; `check` exits with the worst verdict's code.

mod bake;
mod check;
mod console;
mod error;
mod esco;
mod import;
mod keys;
mod list;
mod logbook;
mod open;
mod plan;
mod present;
mod receive;
mod samples;
mod show;
mod timeline;
mod trust_files;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use credential::Timestamp;
use net::{Client, Clock, FactsFolder, Fetch, FoldersFirst, Offline, Origin};
use openid4vc::address::Reach;
use words::Words;

pub use console::{Ask, Console, Terminal};
pub use error::CliError;

use crate::flow::{Desk, desk, document, reader};
use crate::vault::{Home, Vault};

/// A wallet for learning credentials: keeps them, checks them, and shares what you choose.
///
/// Without a command it opens its window.
#[derive(Debug, Parser)]
#[command(name = "wanderbuch", version)]
pub struct Command {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    job: Option<Job>,
}

#[derive(Debug, Args)]
struct Options {
    /// The folder of the vault [default: $WANDERBUCH_HOME, else $XDG_DATA_HOME/wanderbuch]
    #[arg(long, global = true, value_name = "DIR")]
    home: Option<PathBuf>,
    /// Leave the system's keyring alone; the passphrase opens the vault
    #[arg(long, global = true)]
    no_keyring: bool,
    /// Read the passphrase from this file's first line (for tests: $WANDERBUCH_PASSPHRASE does the same)
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Ask nobody on the network
    #[arg(long, global = true)]
    offline: bool,
    /// Ask this folder of documents and lists before the network
    #[arg(long, global = true, value_name = "DIR")]
    facts: Vec<PathBuf>,
    /// Reach this origin although it is private or, on this computer, plain http
    #[arg(long, global = true, value_name = "ORIGIN")]
    allow_origin: Vec<Origin>,
}

#[derive(Debug, Subcommand)]
enum Job {
    /// Keep credentials from files
    Import(import::Import),
    /// List the credentials
    List(list::List),
    /// Show what a credential says, and whether that holds now
    Show(show::Show),
    /// Check credentials again
    Check(check::Check),
    /// Remove a credential
    Remove(list::Remove),
    /// List, make, name and retire keys
    Keys(keys::Keys),
    /// Answer a request: show what would leave, and share it if you say yes
    Present(present::Present),
    /// Receive what an issuer offers
    Receive(receive::Receive),
    /// Put an Open Badge into a picture, PNG or SVG
    Bake(bake::Bake),
    /// Fill the vault with sample credentials to look around with
    Samples(samples::Samples),
    /// Show how far you are on the way to a qualification: yours, if your school agrees, missing
    Plan(plan::Plan),
    /// Show what you learned when
    Timeline(timeline::Timeline),
    /// List what came, and what left
    History(list::History),
    /// Say whom you trust
    Trust(trust_files::Trust),
    /// Keep a logbook of your training, have it countersigned, and export the training record
    Logbook(logbook::Logbook),
    /// Your skills by the names of ESCO, and beside what a target asks for
    Esco(esco::Esco),
    /// Set or change the passphrase
    Passphrase,
}

/// What the edges bring: the clock, the environment and the language.
pub struct Edges<'a> {
    /// The clock: a person may take a while to answer.
    pub clock: &'a dyn Clock,
    /// A variable of the environment.
    pub variable: &'a dyn Fn(&str) -> Option<OsString>,
    /// The language.
    pub words: Words,
}

impl Command {
    /// Whether a job was named; without one the window opens.
    pub fn has_job(&self) -> bool {
        self.job.is_some()
    }

    /// What the window takes from the command line.
    pub fn window(
        &self,
        variable: &dyn Fn(&str) -> Option<OsString>,
        words: Words,
    ) -> Result<crate::worker::Edges, CliError> {
        let options = &self.options;
        let facts: Result<Vec<FactsFolder>, _> = options.facts.iter().map(|folder| FactsFolder::open(folder)).collect();
        Ok(crate::worker::Edges {
            home: Home::find(options.home.as_deref(), variable)?,
            keyring: !options.no_keyring,
            offline: options.offline,
            facts: facts?,
            origins: options.allow_origin.clone(),
            words,
            country: country(variable),
            drawer: document::apart::Drawer::default(),
        })
    }

    /// Does the job, and gives the exit code.
    pub async fn run(self, edges: &Edges<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let Some(job) = self.job else { return Err(CliError::NoJob) };
        let mut session = Session::open(self.options, edges, console, job.may_begin()).await?;
        let done = job.run(&mut session, console).await;
        let closed = session.opened.vault.close().await;
        let code = done?;
        closed?;
        Ok(code)
    }
}

impl Job {
    async fn run(self, session: &mut Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        match self {
            Self::Import(job) => job.run(session, console).await,
            Self::List(job) => job.run(session, console).await,
            Self::Show(job) => job.run(session, console).await,
            Self::Check(job) => job.run(session, console).await,
            Self::Remove(job) => job.run(session, console).await,
            Self::Keys(job) => job.run(session, console).await,
            Self::Present(job) => job.run(session, console).await,
            Self::Receive(job) => job.run(session, console).await,
            Self::Bake(job) => job.run(session, console).await,
            Self::Samples(job) => job.run(session, console).await,
            Self::Plan(job) => job.run(session, console).await,
            Self::Timeline(job) => job.run(session, console).await,
            Self::History(job) => job.run(session, console).await,
            Self::Trust(job) => job.run(session, console).await,
            Self::Logbook(job) => job.run(session, console).await,
            Self::Esco(job) => job.run(session, console).await,
            Self::Passphrase => session.change_passphrase(console),
        }
    }

    /// Whether the job makes a vault where there is none: only what puts something into it.
    fn may_begin(&self) -> bool {
        match self {
            Job::Import(_) | Job::Receive(_) | Job::Samples(_) | Job::Keys(_) | Job::Trust(_) => true,
            Job::Logbook(_) | Job::Esco(_) => true,
            Job::Plan(plan) => plan.may_begin(),
            _ => false,
        }
    }
}

/// An open vault, and the edges.
struct Session<'a> {
    opened: open::Opened,
    options: Options,
    words: Words,
    /// In which country the reader is at home, where they or the system say so.
    country: Option<String>,
    clock: &'a dyn Clock,
}

impl<'a> Session<'a> {
    async fn open(
        options: Options,
        edges: &Edges<'a>,
        console: &mut Console<'_>,
        begin: bool,
    ) -> Result<Self, CliError> {
        let opened = open::open(&options, edges, console, begin).await?;
        let words = reader::language(&opened.vault).await?.map_or(edges.words, Words::of);
        console.speak(words.language())?;
        let country = reader::country(&opened.vault).await?.or_else(|| country(edges.variable));
        Ok(Self { opened, options, words, country, clock: edges.clock })
    }

    fn vault(&self) -> &Vault {
        &self.opened.vault
    }

    /// The moment, read anew: what an issuer makes while a person thinks is not of the future.
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn client(&self) -> Client {
        Client::new(self.options.allow_origin.iter().cloned().collect())
    }

    /// http to this computer only where the person named such an origin; which one, the client holds.
    fn reach(&self) -> Reach {
        let http = self.options.allow_origin.iter().any(|origin| origin.to_string().starts_with("http:"));
        if http { Reach::LoopbackToo } else { Reach::Https }
    }

    /// What needs an answer now cannot be done offline.
    fn online(&self) -> Result<Client, CliError> {
        if self.options.offline { Err(CliError::Offline) } else { Ok(self.client()) }
    }

    async fn desk(&self) -> Result<Desk<'_>, CliError> {
        let now = self.now();
        let folders: Result<Vec<FactsFolder>, _> =
            self.options.facts.iter().map(|folder| FactsFolder::open(folder)).collect();
        let network: Box<dyn Fetch> =
            if self.options.offline { Box::new(Offline) } else { Box::new((self.client(), now)) };
        let network = desk::outside(network, now, &self.opened.folder);
        let fetch = FoldersFirst { folders: folders?, then: network };
        Ok(Desk::set_up(self.vault(), fetch, self.words, now).await?)
    }

    fn change_passphrase(&mut self, console: &mut Console<'_>) -> Result<u8, CliError> {
        let passphrase = console.new_passphrase()?;
        self.opened.keys.set_passphrase(&self.opened.key, &passphrase)?;
        console.tell("cli-passphrase-set", &[])?;
        Ok(0)
    }
}

/// The country that the system's language names.
fn country(variable: &dyn Fn(&str) -> Option<OsString>) -> Option<String> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| variable(name)?.into_string().ok());
    words::country_of_tag(&set.into_iter().find(|value| !value.is_empty())?)
}
