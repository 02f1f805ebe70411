//! What did the person name: policy, trust lists, the lists of the European Union, contexts? Byte for byte, so that a judgement can be made again from it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use credential::{digest, limits};
use trust::{Federation, Published, Switches, TrustSources, UnknownSource};
use verify::Policy;

use crate::ConfigError;
use crate::eu_lists::KeptLists;

/// Everything that decides a judgement beside facts and time, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// What must hold.
    pub policy: NamedPolicy,
    /// Whom the person knows, in the order in which they were given.
    pub trust: Vec<NamedTrust>,
    /// The trusted lists of the European Union that are at hand.
    pub eu_lists: Option<NamedLists>,
    /// Who else is asked who an issuer is.
    pub sources: NamedSources,
    /// Contexts that are trusted beside the embedded ones.
    pub contexts: Vec<NamedContext>,
}

/// Published registries and federations that are known, and what the command line switches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedSources {
    /// Registries that are fetched.
    pub published: Vec<Published>,
    /// Federations that are asked.
    pub federations: Vec<Federation>,
    /// What is switched, whatever the lists of trust say.
    pub switches: Switches,
}

/// A policy: one that the program brings along, or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedPolicy {
    /// By its name.
    BuiltIn(String),
    /// A file's bytes.
    File(NamedFile),
}

impl Default for NamedPolicy {
    fn default() -> Self {
        NamedPolicy::BuiltIn("employer".to_owned())
    }
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Where it lay; reports and archives show its last part alone.
    pub path: PathBuf,
    /// What was in it.
    pub bytes: Vec<u8>,
}

/// A list of the user's own with the certificates that it names, a registry, or a credential about accreditation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTrust {
    /// The list.
    pub file: NamedFile,
    /// Files beside it, by the name that the list gives them.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// The trusted lists of the European Union, as they were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLists {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Their SHA-256, in hexadecimal.
    pub sha256: String,
    /// What stands in them.
    pub kept: KeptLists,
}

/// A context that is trusted in so many words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedContext {
    /// Its address, as credentials name it.
    pub address: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl NamedFile {
    /// Reads a file, at most as large as a credential.
    pub(crate) fn read(path: &Path) -> Result<Self, ConfigError> {
        let failed = |source| ConfigError::Read { path: path.to_owned(), source };
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(failed)?;
        crate::judge_files::read_limited(file, &mut bytes).map_err(failed)?;
        let file = Self { path: path.to_owned(), bytes };
        if file.bytes.len() > limits::CREDENTIAL_BYTES {
            return Err(file.wrong(format!("larger than {} bytes", limits::CREDENTIAL_BYTES)));
        }
        Ok(file)
    }

    /// The last part of its path.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }

    fn text(&self) -> Result<&str, ConfigError> {
        std::str::from_utf8(&self.bytes).map_err(|error| self.wrong(error.to_string()))
    }

    fn wrong(&self, reason: String) -> ConfigError {
        ConfigError::Content { path: self.path.clone(), reason }
    }
}

impl NamedSources {
    /// Those that the program knows, without these.
    pub(crate) fn shipped(without: &[String]) -> Result<Self, UnknownSource> {
        let mut switches = Switches::default();
        without.iter().try_for_each(|id| switches.turn(id, false))?;
        Ok(Self { published: trust::public::registries(), federations: trust::public::federations(), switches })
    }

    /// Adds them, behind the user's own.
    pub(crate) fn add_to(&self, trust: &mut TrustSources) {
        trust.published.extend_from_slice(&self.published);
        trust.federations.extend_from_slice(&self.federations);
        trust.switches.follow(&self.switches);
    }
}

impl NamedPolicy {
    /// A built-in name, or else a file.
    pub(crate) fn read(name: &str) -> Result<Self, ConfigError> {
        if Policy::built_in(name).is_some() {
            return Ok(Self::BuiltIn(name.to_owned()));
        }
        let path = Path::new(name);
        if path.exists() { Ok(Self::File(NamedFile::read(path)?)) } else { Err(no_policy(name)) }
    }

    /// The policy itself.
    pub(crate) fn policy(&self) -> Result<Policy, ConfigError> {
        match self {
            Self::BuiltIn(name) => Policy::built_in(name).ok_or_else(|| no_policy(name)),
            Self::File(file) => Policy::from_toml(file.text()?).map_err(|error| file.wrong(error.to_string())),
        }
    }
}

impl NamedLists {
    /// Reads what a file holds; or why it is not used.
    pub(crate) fn of(bytes: Vec<u8>) -> Result<Self, String> {
        let kept = KeptLists::read(&bytes)?;
        Ok(Self { sha256: digest::sha256_hex(&bytes), bytes, kept })
    }

    /// The same, if that key has signed it.
    pub(crate) fn by(bytes: Vec<u8>, due: Option<&str>) -> Result<Self, String> {
        let lists = Self::of(bytes)?;
        match (due, lists.kept.signed_by.as_deref()) {
            (Some(due), None) => Err(format!("it is not signed, expected was {due}")),
            (Some(due), Some(signer)) if signer != due => Err(format!("it was signed by {signer}, expected was {due}")),
            _ => Ok(lists),
        }
    }
}

fn no_policy(name: &str) -> ConfigError {
    ConfigError::NoPolicy { name: name.to_owned() }
}

impl NamedTrust {
    /// Reads a list and the certificates that it names.
    pub(crate) fn read(path: &Path) -> Result<Self, ConfigError> {
        let file = NamedFile::read(path)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let read = |name: &str| NamedFile::read(&folder.join(name)).map(|file| file.bytes).map_err(|e| e.to_string());
        let beside = RefCell::new(Vec::<(String, Vec<u8>)>::new());
        let keep = |name: &str| {
            let bytes = read(name)?;
            beside.borrow_mut().push((name.to_owned(), bytes.clone()));
            Ok(bytes)
        };
        add(&file, keep, &mut TrustSources::default())?;
        Ok(Self { file, beside: beside.into_inner() })
    }

    /// Reads a credential about accreditation.
    pub(crate) fn accreditation(path: &Path) -> Result<Self, ConfigError> {
        let file = NamedFile::read(path)?;
        trust::file::accreditation(&file.name(), &file.bytes).map_err(|error| file.wrong(error.to_string()))?;
        Ok(Self { file, beside: Vec::new() })
    }

    /// Adds what the list says.
    pub(crate) fn add_to(&self, trust: &mut TrustSources) -> Result<(), ConfigError> {
        let kept = |name: &str| {
            let found = self.beside.iter().find(|(other, _)| other == name);
            found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| "it was not kept".to_owned())
        };
        add(&self.file, kept, trust)
    }
}

fn add(
    file: &NamedFile,
    beside: impl Fn(&str) -> Result<Vec<u8>, String>,
    trust: &mut TrustSources,
) -> Result<(), ConfigError> {
    trust.add_file(&file.name(), &file.bytes, beside).map_err(|error| file.wrong(error.to_string()))
}
