//! Where do the trusted lists lie between runs, and how does a newer snapshot take the place of an older one?

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use credential::x509::Certificate;
use credential::{Timestamp, digest};
use net::state;
use trust::eu::{Imported, ListError, Pointer, ReadList, Snapshot};

use super::file::{FILE_BYTES, KeptLists};
use crate::evidence::EvidenceKey;
use crate::{ConfigError, output};

/// The file in the folder where programs keep what they remember.
pub(crate) const FILE: &str = "eu-lists.json";

/// That folder.
pub(crate) struct Store {
    folder: PathBuf,
}

/// What is to become a snapshot.
pub(super) struct Brought<'b> {
    /// The list of lists.
    pub lotl: &'b ReadList,
    /// Those who may sign it.
    pub signers: &'b [Certificate],
    /// The key to sign the file with.
    pub key: Option<&'b EvidenceKey>,
    /// When it is made.
    pub now: Timestamp,
}

/// A snapshot that was kept.
pub(super) struct Renewed {
    /// What went into the new one.
    pub imported: Imported,
    /// SHA-256 of the file.
    pub sha256: String,
}

impl Store {
    /// In the folder that the person named, or else in the system's.
    pub(crate) fn of(named: Option<&Path>) -> Option<Self> {
        named.map(Path::to_owned).or_else(net::state_folder).map(|folder| Self { folder })
    }

    /// The same, where there must be one.
    pub(super) fn needed(named: Option<&Path>) -> Result<Self, ConfigError> {
        let none = || io::Error::new(ErrorKind::NotFound, "there is no home folder, and no --state");
        Self::of(named).ok_or_else(|| ConfigError::Read { path: PathBuf::from(FILE), source: none() })
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// The file's bytes; `None` if there is no file.
    pub(crate) fn bytes(&self) -> Result<Option<Vec<u8>>, ConfigError> {
        match read(&self.path()) {
            Err(ConfigError::Read { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(None),
            other => other.map(Some),
        }
    }

    /// What was kept; `None` if nothing was, and an error if it cannot be used.
    pub(super) fn kept(&self) -> Result<Option<KeptLists>, ConfigError> {
        let wrong = |reason| ConfigError::Refused { path: self.path(), reason };
        self.bytes()?.map(|bytes| KeptLists::read(&bytes).map_err(wrong)).transpose()
    }

    /// What was kept; a file that cannot be used is put aside and said: whoever imports makes a new one.
    fn kept_or_aside(&self) -> Result<Option<Snapshot>, ConfigError> {
        let whole = |kept: KeptLists| kept.whole().map_err(|reason| ConfigError::Refused { path: self.path(), reason });
        let reason = match self.kept().and_then(|kept| kept.map(whole).transpose()) {
            Err(ConfigError::Refused { reason, .. }) => reason,
            other => return other,
        };
        let (path, aside) = (self.path(), self.path().with_extension("broken"));
        std::fs::rename(&path, &aside).map_err(|source| ConfigError::Read { path: path.clone(), source })?;
        let (path, aside) = (path.display(), aside.display());
        output::tell(&format!(
            "{path} is not used ({reason}); it now lies in {aside}, and which issues it had is not known any more"
        ));
        Ok(None)
    }

    /// Makes a new snapshot of what `bring` has and of what was kept, and keeps it. A list of lists that is older than the
    /// one at hand changes nothing.
    pub(super) fn renew(
        &self,
        brought: &Brought<'_>,
        bring: impl Fn(&Pointer) -> Option<Vec<u8>>,
    ) -> Result<Result<Renewed, ListError>, ConfigError> {
        let path = self.path();
        let failed = |source| ConfigError::Read { path: path.clone(), source };
        state::private_folder(&self.folder).map_err(failed)?;
        let _held = state::hold(&path.with_extension("lock")).map_err(failed)?;
        let before = self.kept_or_aside()?;
        let imported = match Snapshot::import(before.as_ref(), brought.lotl, bring, brought.now) {
            Ok(imported) => imported,
            Err(older) => return Ok(Err(older)),
        };
        let bytes = KeptLists::write(imported.snapshot.clone(), brought.signers, brought.key);
        let bytes = bytes.map_err(|reason| failed(io::Error::other(reason)))?;
        state::replace(&path, &bytes).map_err(failed)?;
        Ok(Ok(Renewed { imported, sha256: digest::sha256_hex(&bytes) }))
    }
}

/// A file's bytes, at most as many as such a file may have.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, ConfigError> {
    read_at_most(path, FILE_BYTES)
}

/// A file's bytes, at most so many.
pub(super) fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>, ConfigError> {
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > limit {
        return Err(failed(io::Error::other(format!("larger than {limit} bytes"))));
    }
    Ok(bytes)
}
