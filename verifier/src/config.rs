//! What did the person name on the command line: which policy, which trust, which facts?

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use credential::Timestamp;
use net::{
    Cached, Client, FactsFolder, Fetch, FolderError, FoldersFirst, Memory, MemoryError, Offline, Origin, Origins,
    Shelved, SystemClock,
};
use verify::Policy;
use verify::request::CLOCK_SKEW;

use crate::cli::How;
use crate::eu_lists::{self, Store, Watch};
use crate::named::{Named, NamedLists, NamedPolicy, NamedSources, NamedTrust};
use crate::{Exit, Taken, Verifier, output, trusted};

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
    /// Something has the name of the file that is to be written.
    #[error("{}: {by}", path.display())]
    Taken {
        /// The name.
        path: PathBuf,
        /// What has it.
        by: Taken,
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
    /// A source that there is not.
    #[error(transparent)]
    Source(#[from] trust::UnknownSource),
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
            | Self::Taken { .. }
            | Self::Refused { .. }
            | Self::Folder(FolderError::Read { .. })
            | Self::Write(_)
            | Self::Start(_) => Exit::File,
            Self::NoPolicy { .. }
            | Self::Content { .. }
            | Self::Source(_)
            | Self::Folder(FolderError::Index { .. }) => Exit::Usage,
        }
    }
}

impl Verifier {
    /// A verifier as the command line describes it, without a memory. Warnings are for the person: what was named and
    /// left out.
    pub fn from_options(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let fetch = Arc::new(Cached::for_run(fetch(&how.into())?));
        Self::of_named(how, fetch)
    }

    /// The same with its memory, for a run whose clock says `now`; the person is told what was left out. With it the moment to judge
    /// for.
    pub(crate) fn for_run(how: &How, now: Timestamp) -> Result<(Self, Timestamp), ConfigError> {
        let (verifier, warnings) = Self::from_options(how)?;
        let (verifier, more) = verifier.with_memory(how, now)?;
        warnings.iter().chain(&more).for_each(|warning| output::tell(warning));
        Ok((verifier, how.at.unwrap_or(now)))
    }

    /// The same for a service, which runs for long: what was fetched is asked for again after a few seconds, and trusted lists that
    /// are kept meanwhile take the place of those from before.
    pub fn for_service(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let fetch = Arc::new(Cached::at_most(fetch(&how.into())?, REMEMBERED));
        // Before they are read: what is kept meanwhile is taken in at the first check.
        let watch = Watch::of(how);
        let (mut verifier, warnings) = Self::of_named(how, fetch)?;
        verifier.watch = watch.map(Arc::new);
        Ok((verifier, warnings))
    }

    fn of_named(how: &How, fetch: Arc<dyn Fetch>) -> Result<(Self, Vec<String>), ConfigError> {
        let (named, unused) = named(how)?;
        let (verifier, mut warnings) = Self::new(named, fetch)?;
        warnings.extend(unused);
        Ok((verifier, warnings))
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

/// Reads everything that decides a judgement beside facts and time, and says which trusted lists are not used, and why.
fn named(how: &How) -> Result<(Named, Option<String>), ConfigError> {
    let (eu_lists, unused) = eu_lists(how)?;
    let trust = how.trust.iter().map(|path| NamedTrust::read(path));
    let accreditations = how.accreditation.iter().map(|path| NamedTrust::accreditation(path));
    let named = Named {
        contexts: trusted::read(&how.trust_context)?,
        trust: trust.chain(accreditations).collect::<Result<_, _>>()?,
        eu_lists,
        sources: NamedSources::shipped(&how.without)?,
        policy: NamedPolicy::read(&how.policy)?,
    };
    Ok((named, unused))
}

/// The trusted lists that the person named, which must be usable; or else those that were kept, if they are.
fn eu_lists(how: &How) -> Result<(Option<NamedLists>, Option<String>), ConfigError> {
    let due = how.eu_lists_by.as_deref();
    if how.no_eu_lists || how.without.iter().any(|id| id == trust::Source::EuLists.id()) {
        return Ok((None, None));
    }
    if let Some(path) = &how.eu_lists {
        let wrong = |reason| ConfigError::Refused { path: path.clone(), reason };
        return Ok((Some(NamedLists::by(eu_lists::read(path)?, due).map_err(wrong)?), None));
    }
    let Some(store) = Store::of(how.state.as_deref()) else { return Ok((None, None)) };
    let unused = |reason: String| {
        let path = store.path();
        Some(format!("the trusted lists in {} are not used: {reason}", path.display()))
    };
    let bytes = match store.bytes() {
        Ok(bytes) => bytes,
        Err(error) => return Ok((None, unused(error.to_string()))),
    };
    match (bytes, due) {
        (None, None) => Ok((None, None)),
        (None, Some(_)) => Ok((None, unused("there are none".to_owned()))),
        (Some(bytes), due) => Ok(match NamedLists::by(bytes, due) {
            Ok(lists) => (Some(lists), None),
            Err(reason) => (None, unused(reason)),
        }),
    }
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
    /// The folder where copies of registries are kept; `None` if none are.
    pub state: Option<PathBuf>,
    /// Another limit on the time of one request than the usual.
    pub total: Option<Duration>,
}

impl<'a> From<&'a How> for Asking<'a> {
    fn from(how: &'a How) -> Self {
        Self {
            facts: &how.facts,
            offline: how.offline,
            origins: &how.allow_origin,
            state: how.state.clone().or_else(net::state_folder),
            total: None,
        }
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
    let then = match &asking.state {
        Some(state) => Box::new(Shelved::new(then, SystemClock, state, output::tell)),
        None => then,
    };
    Ok(FoldersFirst { folders, then })
}
