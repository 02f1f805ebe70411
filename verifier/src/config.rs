//! What did the person name on the command line: which policy, which trust, which facts?

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use credential::json_ld::Contexts;
use credential::limits;
use net::{Cached, Client, FactsFolder, Fetch, FolderError, FoldersFirst, Offline, Origins, SystemClock};
use trust::{OwnList, Registry, TrustSources};
use verify::Policy;

use crate::cli::How;
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
            Self::Read { .. } | Self::Folder(FolderError::Read { .. }) | Self::Write(_) | Self::Start(_) => Exit::File,
            Self::NoPolicy { .. } | Self::Content { .. } | Self::Folder(FolderError::Index { .. }) => Exit::Usage,
        }
    }
}

impl Verifier {
    /// A verifier as the command line describes it. Warnings are for the person: what was named and left out.
    pub fn from_options(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let mut contexts = Contexts::embedded();
        let (trusted_contexts, warnings) = trusted::read(&how.trust_context, &mut contexts)?;
        let mut trust = TrustSources { contexts, ..TrustSources::default() };
        for path in &how.trust {
            add_trust(path, &mut trust)?;
        }
        let fetch = Arc::new(Cached::for_run(fetch(how)?));
        Ok((Self { policy: policy(&how.policy)?, trust, fetch, trusted_contexts }, warnings))
    }

    /// The same for a service, which runs for long: what was fetched is asked for again after a few seconds.
    pub fn for_service(how: &How) -> Result<(Self, Vec<String>), ConfigError> {
        let (verifier, warnings) = Self::from_options(how)?;
        let fetch = Arc::new(Cached::at_most(fetch(how)?, REMEMBERED));
        Ok((Self { fetch, ..verifier }, warnings))
    }
}

/// For how long a service believes what it has fetched: short, since people withdraw and look again.
const REMEMBERED: Duration = Duration::from_secs(10);

fn policy(name: &str) -> Result<Policy, ConfigError> {
    if let Some(policy) = Policy::built_in(name) {
        return Ok(policy);
    }
    let path = Path::new(name);
    if !path.exists() {
        return Err(ConfigError::NoPolicy { name: name.to_owned() });
    }
    Policy::from_toml(&text(path)?).map_err(|error| content(path, error.to_string()))
}

/// The user's own list is TOML and a registry is JSON, which always begins with a brace; TOML never does.
fn add_trust(path: &Path, trust: &mut TrustSources) -> Result<(), ConfigError> {
    let text = text(path)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    if text.trim_start().starts_with('{') {
        let registry = Registry::from_json(&name, text.as_bytes()).map_err(|error| content(path, error.to_string()))?;
        trust.registries.push(registry);
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let beside = |file: &str| bytes(&folder.join(file)).map_err(|error| error.to_string());
    let (own, anchors) = OwnList::from_toml(&name, &text, beside).map_err(|error| content(path, error.to_string()))?;
    trust.own.push(own);
    trust.anchors.extend(anchors);
    Ok(())
}

fn fetch(how: &How) -> Result<FoldersFirst<Box<dyn Fetch>>, ConfigError> {
    let folders = how.facts.iter().map(|path| FactsFolder::open(path)).collect::<Result<_, _>>()?;
    let then: Box<dyn Fetch> = if how.offline {
        Box::new(Offline)
    } else {
        Box::new((Client::new(Origins::from_iter(how.allow_origin.iter().cloned())), SystemClock))
    };
    Ok(FoldersFirst { folders, then })
}

fn content(path: &Path, reason: String) -> ConfigError {
    ConfigError::Content { path: path.to_owned(), reason }
}

fn text(path: &Path) -> Result<String, ConfigError> {
    String::from_utf8(bytes(path)?).map_err(|error| content(path, error.to_string()))
}

fn bytes(path: &Path) -> Result<Vec<u8>, ConfigError> {
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    let bytes = crate::judge_files::read_limited(std::fs::File::open(path).map_err(failed)?).map_err(failed)?;
    if bytes.len() > limits::CREDENTIAL_BYTES {
        return Err(content(path, format!("larger than {} bytes", limits::CREDENTIAL_BYTES)));
    }
    Ok(bytes)
}
