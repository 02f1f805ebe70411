//! Where does the extract lie between runs? One file in the folder where the program keeps what it remembers.

use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use learning::esco::Extract;
use net::state;

use crate::ConfigError;

/// The file.
const FILE: &str = "esco.tsv";

/// Largest file that is read, in bytes: ESCO in all its languages has about 60 MB, and its tables say more than is read of them.
const FILE_BYTES: u64 = 256 << 20;

/// That folder.
pub(super) struct Store {
    folder: PathBuf,
}

impl Store {
    /// In the folder that the person named, or else in the system's.
    pub(super) fn needed(named: Option<&Path>) -> Result<Self, ConfigError> {
        let none = || io::Error::new(ErrorKind::NotFound, "there is no home folder, and no --state");
        let folder = named.map(Path::to_owned).or_else(net::state_folder);
        folder
            .map(|folder| Self { folder })
            .ok_or_else(|| ConfigError::Read { path: PathBuf::from(FILE), source: none() })
    }

    fn path(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    /// The extract at hand; none if none was imported, and an error if it cannot be used.
    pub(super) fn kept(&self) -> Result<Option<Extract>, ConfigError> {
        let path = self.path();
        let bytes = match read(&path) {
            Err(ConfigError::Read { source, .. }) if source.kind() == ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        let extract = Extract::from_bytes(&bytes);
        extract.map(Some).map_err(|error| ConfigError::Refused { path, reason: error.to_string() })
    }

    /// Keeps it in the place of what was there.
    pub(super) fn keep(&self, bytes: &[u8]) -> Result<(), ConfigError> {
        let path = self.path();
        let failed = |source| ConfigError::Read { path: path.clone(), source };
        state::private_folder(&self.folder).map_err(failed)?;
        state::replace(&path, bytes).map_err(failed)
    }
}

/// A file's bytes; never of something that has no end.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, ConfigError> {
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    // Before it is opened: opening a pipe waits for its other end.
    let metadata = std::fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(failed(io::Error::new(ErrorKind::InvalidInput, "it is no file")));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= FILE_BYTES) {
        return Ok(bytes);
    }
    let reason = format!("it has more than {FILE_BYTES} bytes");
    Err(ConfigError::Refused { path: path.to_owned(), reason })
}
