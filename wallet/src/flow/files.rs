//! What did the person name as a file? Read whole, within the limit, and never something that has no end.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// A folder: a person names files.
    #[error("{path} is a folder; name the files in it")]
    Folder {
        /// What was named.
        path: PathBuf,
    },
    /// A device, socket or pipe, which may have no end.
    #[error("{path} is no file (name - to read from standard input)")]
    NoFile {
        /// What was named.
        path: PathBuf,
    },
    /// More bytes than a credential has.
    #[error("{path} has more than {limit} bytes, the most that is read")]
    TooLarge {
        /// What was named.
        path: PathBuf,
        /// The most.
        limit: usize,
    },
    /// The system does not let us.
    #[error("{path} cannot be read: {source}")]
    Unreadable {
        /// What was named.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Something is there already, or the system does not let us.
    #[error("{path} is not written: {source}")]
    Unwritten {
        /// What was named.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Reads a file (a link is followed) of at most so many bytes.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, FileError> {
    let named = || path.to_owned();
    let unreadable = |source| FileError::Unreadable { path: named(), source };
    // Before it is opened: opening a pipe waits for its other end.
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(FileError::Folder { path: named() });
    }
    if !metadata.is_file() {
        return Err(FileError::NoFile { path: named() });
    }
    if metadata.len() > limit as u64 {
        return Err(FileError::TooLarge { path: named(), limit });
    }
    read_from(File::open(path).map_err(unreadable)?, path, limit)
}

/// Reads at most so many bytes of a stream; `name` stands for it in errors.
pub fn read_from(stream: impl Read, name: &Path, limit: usize) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    stream
        .take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| FileError::Unreadable { path: name.to_owned(), source })?;
    if bytes.len() > limit { Err(FileError::TooLarge { path: name.to_owned(), limit }) } else { Ok(bytes) }
}
