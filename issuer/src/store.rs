//! How does the demonstration outlive its program? One file in its home folder, which only its owner may read.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use credential::base64url;
use credential::key::{Algorithm, KeyError, PrivateKey};
use issue::{Identity, Issuer};
use serde::{Deserialize, Serialize};

use crate::demo::{Demo, DemoError, EXAMPLES, Record};

/// The home folder could not be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file could not be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        error: std::io::Error,
    },
    /// The file is not one of ours.
    #[error("{}: {reason}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A key in it is none.
    #[error("a key in the home folder: {0}")]
    Key(#[from] KeyError),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    /// For each example its Ed25519 and P-256 secrets, base64url.
    keys: BTreeMap<String, [String; 2]>,
    records: Vec<Record>,
}

fn file(home: &Path) -> PathBuf {
    home.join("issuer.json")
}

/// Opens what a home folder keeps, or begins anew in it.
pub(crate) fn open(home: &Path, origin: &str) -> Result<Demo, DemoError> {
    let path = file(home);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let demo = Demo::new(origin)?;
            save(home, &demo)?;
            return Ok(demo);
        }
        Err(error) => return Err(StoreError::File { path, error }.into()),
    };
    let unreadable = |reason: String| StoreError::Unreadable { path: path.clone(), reason };
    let kept: Kept = serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
    let mut issuers = BTreeMap::new();
    for example in EXAMPLES {
        let keys = kept.keys.get(example.slug).ok_or_else(|| unreadable(format!("no keys of {}", example.slug)))?;
        let [ed25519, p256] = keys;
        let ed25519 = key(Algorithm::EdDsa, ed25519).map_err(|error| unreadable(error.to_string()))?;
        let p256 = key(Algorithm::Es256, p256).map_err(|error| unreadable(error.to_string()))?;
        let issuer = Issuer::from_keys(example.school, Identity::DidKey, ed25519, p256);
        issuers.insert(example.slug, issuer);
    }
    let mut demo = Demo::with(origin, issuers);
    demo.restore(kept.records)?;
    Ok(demo)
}

fn key(algorithm: Algorithm, text: &str) -> Result<PrivateKey, Box<dyn std::error::Error>> {
    let secret = base64url::decode(text)?;
    Ok(PrivateKey::from_secret_bytes(algorithm, &secret)?)
}

/// Keeps everything; the old file is replaced only by a whole new one.
pub(crate) fn save(home: &Path, demo: &Demo) -> Result<(), StoreError> {
    let path = file(home);
    let error = |error| StoreError::File { path: path.clone(), error };
    let keys = demo
        .issuers()
        .iter()
        .map(|(slug, issuer)| ((*slug).to_owned(), issuer.keys().map(|key| base64url::encode(&*key.secret_bytes()))))
        .collect();
    let kept = Kept { keys, records: demo.records().to_vec() };
    let text = serde_json::to_vec_pretty(&kept)
        .map_err(|error| StoreError::Unreadable { path: path.clone(), reason: error.to_string() })?;
    std::fs::create_dir_all(home).map_err(error)?;
    let new = home.join("issuer.json.new");
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new).map_err(error)?;
    file.write_all(&text).and_then(|()| file.sync_all()).map_err(error)?;
    std::fs::rename(&new, &path).map_err(error)
}

#[cfg(test)]
mod tests {
    use super::{open, save};

    #[test]
    fn what_was_kept_comes_back() {
        let folder = tempfile::tempdir().expect("folder");
        let first = open(folder.path(), "http://127.0.0.1:7711").expect("new");
        save(folder.path(), &first).expect("kept");
        let again = open(folder.path(), "http://127.0.0.1:7711").expect("again");
        assert_eq!(first.trust_list().expect("list"), again.trust_list().expect("list"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(super::file(folder.path())).expect("file").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn another_file_is_refused() {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::write(super::file(folder.path()), "{}").expect("file");
        assert!(open(folder.path(), "http://127.0.0.1:7711").is_err());
    }
}
