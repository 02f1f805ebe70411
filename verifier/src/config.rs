//! What did the person name on the command line: which policy, which trust, which facts?

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use credential::Timestamp;
use net::{
    Cached, Client, FactsFolder, Fetch, FolderError, FoldersFirst, Memory, MemoryError, Offline, Origin, Origins,
    SystemClock,
};
use verify::Policy;
use verify::request::CLOCK_SKEW;

use crate::cli::How;
use crate::named::{Named, NamedPolicy, NamedTrust};
use crate::{Exit, Verifier, trusted};

/// Something that the person named and that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Neither a policy that the program brings along nor a file.
    #[error("there is no policy {name:?}: built in are {}, and there is no such file", Policy::BUILT_IN.join(", "))]
    NoPolicy {
        /// What was named.
        name: String,
    },
    /// A file that is not what it must be.
    #[error("{}: {reason}", path.display())]
    Content {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// An archive that is not what it must be.
    #[error("{} is refused: {reason}", path.display())]
    Refused {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A folder of facts or contexts.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The result cannot be written.
    #[error("the result cannot be written: {0}")]
    Write(#[source] std::io::Error),
    /// The machine gives no threads.
    #[error("the program cannot start: {0}")]
    Start(#[source] std::io::Error),
}

impl ConfigError {
    /// With which code the run ends.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Read { .. }
            | Self::Refused { .. }
            | Self::Folder(FolderError::Read { .. })
            | Self::Write(_)
            | Self::Start(_) => Exit::File,
            Self::NoPolicy { .. } | Self::Content { .. } | Self::Folder(FolderError::Index { .. }) => Exit::Usage,
        }
    }
}

impl Verifier {
    /// A verifier as the command line describes it, without a memory. Warnings are for the person: what was named and
    /// left out.
    pub fn from_options(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let fetch = Arc::new(Cached::for_run(fetch(&how.into())?));
        Self::new(named(how)?, fetch)
    }

    /// The same for a service, which runs for long: what was fetched is asked for again after a few seconds.
    pub fn for_service(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let fetch = Arc::new(Cached::at_most(fetch(&how.into())?, REMEMBERED));
        Self::new(named(how)?, fetch)
    }

    /// Lets it remember lists between runs, in the folder that the person named or else in the system's. Of a judgement
    /// for a moment to come it keeps no list that is not of this one, `now`.
    pub fn with_memory(mut self, how: &How, now: Timestamp) -> Result<(Self, Vec<String>), ConfigError> {
        let Some(folder) = how.state.clone().or_else(net::state_folder) else {
            let warning = "which lists were seen is not kept: there is no home folder, and no --state";
            return Ok((self, vec![warning.to_owned()]));
        };
        match Memory::open(&folder) {
            Ok((memory, aside)) => {
                let ahead = how.at.is_some_and(|at| at > now);
                let memory = if ahead { memory.learning_until(now.plus_seconds(CLOCK_SKEW)) } else { memory };
                let warnings = aside.into_iter().map(|aside| aside.to_string()).collect();
                self.memory = Some(Arc::new(memory));
                Ok((self, warnings))
            }
            Err(MemoryError { path, source }) if how.state.is_some() => Err(ConfigError::Read { path, source }),
            Err(error) => Ok((self, vec![format!("which lists were seen is not known: {error}")])),
        }
    }
}

/// Reads everything that decides a judgement beside facts and time.
pub(crate) fn named(how: &How) -> Result<Named, ConfigError> {
    Ok(Named {
        contexts: trusted::read(&how.trust_context)?,
        trust: how.trust.iter().map(|path| NamedTrust::read(path)).collect::<Result<_, _>>()?,
        policy: NamedPolicy::read(&how.policy)?,
    })
}

/// For how long a service believes what it has fetched: short, since people withdraw and look again.
const REMEMBERED: Duration = Duration::from_secs(10);

/// Whom to ask for documents and lists.
pub(crate) struct Asking<'a> {
    /// Folders that are asked first.
    pub facts: &'a [PathBuf],
    /// Whether nobody else is.
    pub offline: bool,
    /// Origins that may be asked although they are private.
    pub origins: &'a [Origin],
    /// Another limit on the time of one request than the usual.
    pub total: Option<Duration>,
}

impl<'a> From<&'a How> for Asking<'a> {
    fn from(how: &'a How) -> Self {
        Self { facts: &how.facts, offline: how.offline, origins: &how.allow_origin, total: None }
    }
}

/// Whoever is to be asked.
pub(crate) fn fetch(asking: &Asking<'_>) -> Result<FoldersFirst<Box<dyn Fetch>>, ConfigError> {
    let folders = asking.facts.iter().map(|path| FactsFolder::open(path)).collect::<Result<_, _>>()?;
    let then: Box<dyn Fetch> = if asking.offline {
        Box::new(Offline)
    } else {
        let client = Client::new(Origins::from_iter(asking.origins.iter().cloned()));
        let client = if let Some(total) = asking.total { client.within(total) } else { client };
        Box::new((client, SystemClock))
    };
    Ok(FoldersFirst { folders, then })
}
