//! Have other trusted lists been kept while the service runs? Then they are judged by from the next check on.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use super::store::{Store, read};
use crate::cli::How;
use crate::named::NamedLists;

/// The file of trusted lists that a service judges by, and how it was when it was last read.
#[derive(Debug)]
pub(crate) struct Watch {
    path: PathBuf,
    /// Whoever must have signed it.
    due: Option<String>,
    seen: Mutex<Option<Stamp>>,
}

/// A file that is written anew has another; one is never written in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    length: u64,
    #[cfg(unix)]
    place: u64,
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok()?;
        Some(Self {
            modified: metadata.modified().ok()?,
            length: metadata.len(),
            #[cfg(unix)]
            place: std::os::unix::fs::MetadataExt::ino(&metadata),
        })
    }
}

impl Watch {
    /// The file that the person named, or else the one that is kept; `None` where no lists are to be used, or none can be kept.
    pub(crate) fn of(how: &How) -> Option<Self> {
        if how.no_eu_lists {
            return None;
        }
        let path = match &how.eu_lists {
            Some(path) => path.clone(),
            None => Store::of(how.state.as_deref())?.path(),
        };
        let seen = Mutex::new(Stamp::of(&path));
        Some(Self { path, due: how.eu_lists_by.clone(), seen })
    }

    /// The lists, if the file is another one than when it was last asked; or why that one is not used. One that is not there any
    /// more changes nothing.
    pub(crate) fn renewed(&self) -> Option<Result<NamedLists, String>> {
        let now = Stamp::of(&self.path)?;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if *seen == Some(now) {
            return None;
        }
        *seen = Some(now);
        let lists = read(&self.path).map_err(|error| error.to_string());
        let lists = lists.and_then(|bytes| NamedLists::by(bytes, self.due.as_deref()));
        Some(lists.map_err(|reason| format!("the trusted lists in {} are not used: {reason}", self.path.display())))
    }
}
