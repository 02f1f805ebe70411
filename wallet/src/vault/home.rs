//! Where does the vault lie? One folder, for this person alone.
//!
//! XDG Base Directory Specification 0.8; `WANDERBUCH_HOME` or `--home` name another.

use std::ffi::OsString;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a second program waits for one that is opening or changing the same vault.
const PATIENCE: Duration = Duration::from_secs(5);

/// The folder that holds `vault.db`, `vault.keys` and `vault.lock`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
}

/// Why the folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// Neither `--home`, `WANDERBUCH_HOME`, `XDG_DATA_HOME` nor `HOME` names a folder.
    #[error("no folder for the vault: set HOME or WANDERBUCH_HOME, or name one with --home")]
    Nowhere,
    /// The folder or a file in it cannot be made or reached.
    #[error("the vault's folder {path} cannot be used: {source}")]
    Unusable {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Another program holds the vault longer than is sensible.
    #[error("another Wanderbuch is at work on {path}; try again when it is done")]
    Busy {
        /// The folder.
        path: PathBuf,
    },
}

/// While this lives, no other program creates, opens or re-keys the vault.
#[derive(Debug)]
pub struct HomeLock {
    _file: File,
}

impl Home {
    /// This folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder named, else by `WANDERBUCH_HOME`, else the one of XDG. `variable` reads the environment.
    pub fn find(named: Option<&Path>, variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, HomeError> {
        let given = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        if let Some(folder) = named.map(Path::to_owned).or_else(|| given("WANDERBUCH_HOME")) {
            return Ok(Self::at(folder));
        }
        // XDG: "All paths set in these environment variables must be absolute", others are ignored.
        let data = given("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| given("HOME").map(|home| home.join(".local/share")))
            .ok_or(HomeError::Nowhere)?;
        Ok(Self::at(data.join("wanderbuch")))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The encrypted database.
    pub fn vault(&self) -> PathBuf {
        self.folder.join("vault.db")
    }

    /// The key slots.
    pub fn keys(&self) -> PathBuf {
        self.folder.join("vault.keys")
    }

    /// Makes the folder, for this person alone, if it is not there.
    pub fn make(&self) -> Result<(), HomeError> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(|source| self.unusable(&self.folder, source))
    }

    /// Waits a few seconds for its turn.
    pub fn lock(&self) -> Result<HomeLock, HomeError> {
        self.make()?;
        let path = self.folder.join("vault.lock");
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        private(&mut options);
        let file = options.open(&path).map_err(|source| self.unusable(&path, source))?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(HomeLock { _file: file }),
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => return Err(HomeError::Busy { path: self.folder.clone() }),
                Err(TryLockError::Error(source)) => return Err(self.unusable(&path, source)),
            }
        }
    }

    fn unusable(&self, path: &Path, source: io::Error) -> HomeError {
        HomeError::Unusable { path: path.to_owned(), source }
    }
}

/// Files for this person alone.
pub(crate) fn private(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

#[cfg(test)]
mod tests {
    use super::Home;
    use std::collections::HashMap;
    use std::path::Path;

    #[test]
    fn found_by_the_first_that_names_one() {
        for (named, environment, expected) in [
            (Some("/a"), vec![("WANDERBUCH_HOME", "/b"), ("HOME", "/h")], Some("/a")),
            (None, vec![("WANDERBUCH_HOME", "/b"), ("XDG_DATA_HOME", "/x")], Some("/b")),
            (None, vec![("XDG_DATA_HOME", "/x"), ("HOME", "/h")], Some("/x/wanderbuch")),
            (None, vec![("XDG_DATA_HOME", "relative"), ("HOME", "/h")], Some("/h/.local/share/wanderbuch")),
            (None, vec![("WANDERBUCH_HOME", ""), ("HOME", "/h")], Some("/h/.local/share/wanderbuch")),
            (None, vec![], None),
        ] {
            let environment: HashMap<&str, &str> = environment.into_iter().collect();
            let found = Home::find(named.map(Path::new), |name| environment.get(name).map(Into::into));
            assert_eq!(found.ok().map(|home| home.folder().to_owned()), expected.map(Into::into));
        }
    }
}
