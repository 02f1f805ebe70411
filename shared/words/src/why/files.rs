//! Why can a file not be read or written?

use std::io::{Error, ErrorKind};

use super::Why;
use crate::Words;

/// In English it is what the system says; in other languages that is told by its kind, and what has none as it stands.
impl Why for Error {
    fn why(&self, words: Words) -> String {
        let id = match self.kind() {
            _ if self.get_ref().is_some() => "io-told",
            ErrorKind::NotFound => "io-not-found",
            ErrorKind::PermissionDenied => "io-permission-denied",
            ErrorKind::AlreadyExists => "io-already-exists",
            ErrorKind::NotADirectory => "io-not-a-directory",
            ErrorKind::IsADirectory => "io-is-a-directory",
            ErrorKind::DirectoryNotEmpty => "io-directory-not-empty",
            ErrorKind::ReadOnlyFilesystem => "io-read-only",
            ErrorKind::StorageFull => "io-storage-full",
            ErrorKind::QuotaExceeded => "io-quota-exceeded",
            ErrorKind::FileTooLarge => "io-file-too-large",
            ErrorKind::InvalidFilename => "io-invalid-name",
            ErrorKind::ResourceBusy => "io-busy",
            ErrorKind::TimedOut => "io-timed-out",
            ErrorKind::Interrupted => "io-interrupted",
            ErrorKind::UnexpectedEof => "io-ended",
            ErrorKind::BrokenPipe => "io-broken-pipe",
            ErrorKind::AddrInUse => "io-address-in-use",
            ErrorKind::AddrNotAvailable => "io-address-not-available",
            ErrorKind::OutOfMemory => "io-out-of-memory",
            _ => "io-told",
        };
        words.worded(id, &[("said", &self.to_string())])
    }
}
