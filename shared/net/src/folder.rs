//! What does a folder of facts hold? An `index.json` that maps addresses to files, and those files.
//!
//! `{address: file}` or `{address: {"file": …, "fetched": …}}`, files relative to the folder. The person gives the
//! folder, so `..` is theirs to write; an absolute path is refused, since such a folder could not be handed on.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use credential::json::{self, Value};
use credential::{Timestamp, limits};
use verify::{Fact, Need, NoAnswer};

use crate::rules::Rules;

/// Largest index: a hundred thousand addresses.
const INDEX_BYTES: usize = 32 << 20;

/// A folder that cannot be used; the person who named it must mend it.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The index or one of its files cannot be read.
    #[error("{}: {source}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The index is no such index.
    #[error("{}: {reason}", path.display())]
    Index {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
}

#[derive(Clone, Debug)]
struct Entry {
    file: PathBuf,
    fetched: Option<Timestamp>,
}

/// A folder of documents and lists that were fetched before, or are asked in place of the network.
#[derive(Clone, Debug)]
pub struct FactsFolder {
    folder: PathBuf,
    entries: BTreeMap<String, Entry>,
}

impl FactsFolder {
    /// Reads the folder's index; its files are read when they are asked for.
    pub fn open(folder: &Path) -> Result<Self, FolderError> {
        let path = folder.join("index.json");
        let bytes = read(&path, INDEX_BYTES).map_err(|source| FolderError::Read { path: path.clone(), source })?;
        let entries = index(&bytes).map_err(|reason| FolderError::Index { path, reason })?;
        Ok(Self { folder: folder.to_owned(), entries })
    }

    /// The addresses that it lists, in order.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The bytes of one address, at most so many; `None` if it is not listed.
    pub fn bytes(&self, address: &str, limit: usize) -> Option<Result<Vec<u8>, FolderError>> {
        let path = self.folder.join(&self.entries.get(address)?.file);
        Some(read(&path, limit).map_err(|source| FolderError::Read { path, source }))
    }

    /// The fact of a need; `None` if its address is not listed.
    pub(crate) fn fact(&self, need: &Need) -> Option<Fact> {
        let entry = self.entries.get(&need.address)?;
        let bytes = read(&self.folder.join(&entry.file), Rules::of(need.kind).bytes);
        let body = bytes.map(Arc::from).map_err(|error| NoAnswer::File { reason: error.to_string() });
        Some(Fact { body, fetched: entry.fetched })
    }
}

fn index(bytes: &[u8]) -> Result<BTreeMap<String, Entry>, String> {
    let index = json::parse(bytes, INDEX_BYTES).map_err(|error| error.to_string())?;
    let object = index.as_object().ok_or_else(|| format!("expected an object, found {}", index.kind()))?;
    object.iter().map(|(address, value)| Ok((address.to_owned(), entry(address, value)?))).collect()
}

fn entry(address: &str, value: &Value<'_>) -> Result<Entry, String> {
    let file = value.as_str().or_else(|| value.str("file"));
    let file = file.ok_or_else(|| format!("{address}: expected a file name or an object with \"file\""))?;
    if let Some((unknown, _)) =
        value.as_object().and_then(|o| o.iter().find(|(n, _)| !matches!(*n, "file" | "fetched")))
    {
        return Err(format!("{address}: unknown member {unknown:?}; expected \"file\" and \"fetched\""));
    }
    let file = PathBuf::from(file);
    if !file.is_relative() {
        return Err(format!("{address}: {} is not relative to the folder", file.display()));
    }
    let fetched = match value.get("fetched") {
        None | Some(Value::Null) => None,
        Some(date) => {
            let text = date.as_str().ok_or_else(|| format!("{address}: \"fetched\" is {}, not a text", date.kind()))?;
            Some(Timestamp::parse(text).map_err(|error| format!("{address}: {error}"))?)
        }
    };
    Ok(Entry { file, fetched })
}

fn read(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    // A pipe or a device could block or never end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::Error::other("not a file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take((limit as u64).saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(std::io::Error::other(format!("larger than {limit} bytes")));
    }
    Ok(bytes)
}

const _: () = assert!(limits::DOCUMENT_BYTES < INDEX_BYTES);

#[cfg(test)]
mod tests {
    use super::FactsFolder;
    use verify::{Need, NeedKind};

    fn folder(index: &str) -> (tempfile::TempDir, Result<FactsFolder, super::FolderError>) {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("facts")).unwrap();
        std::fs::write(root.path().join("list.json"), b"{}").unwrap();
        std::fs::write(root.path().join("facts/index.json"), index).unwrap();
        let opened = FactsFolder::open(&root.path().join("facts"));
        (root, opened)
    }

    fn need(address: &str) -> Need {
        Need { address: address.to_owned(), kind: NeedKind::StatusList }
    }

    #[test]
    fn both_forms_of_entry_are_read() {
        let (_root, opened) = folder(
            r#"{"https://a.example/1": "../list.json", "https://a.example/2": {"file": "../list.json", "fetched": "2026-11-20T08:00:00Z"}}"#,
        );
        let opened = opened.unwrap();
        let fact = opened.fact(&need("https://a.example/1")).unwrap();
        assert_eq!((fact.body.unwrap().as_ref(), fact.fetched), (b"{}".as_slice(), None));
        let fact = opened.fact(&need("https://a.example/2")).unwrap();
        assert_eq!(fact.fetched.unwrap().to_string(), "2026-11-20T08:00:00Z");
        assert!(opened.fact(&need("https://a.example/3")).is_none());
    }

    #[test]
    fn an_index_that_is_none_says_what_is_wrong() {
        for bad in [
            "",
            "[]",
            r#"{"a": 1}"#,
            r#"{"a": {"path": "x"}}"#,
            r#"{"a": "/etc/passwd"}"#,
            r#"{"a": "x", "a": "y"}"#,
            r#"{"a": {"file": "x", "fetched": "yesterday"}}"#,
            r#"{"a": {"file": "x", "fetched": 3}}"#,
        ] {
            assert!(folder(bad).1.is_err(), "{bad} must be refused");
        }
    }

    #[test]
    fn a_listed_file_that_is_missing_is_a_fact_without_bytes() {
        let (_root, opened) = folder(r#"{"a": "none.json"}"#);
        assert!(opened.unwrap().fact(&need("a")).unwrap().body.is_err());
    }
}
