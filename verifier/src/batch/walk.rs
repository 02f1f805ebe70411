//! Which files are in a folder, links followed, in order of name?

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// Folders within folders, and folders in all: links can make a small tree look endless.
const DEPTH: usize = 32;
const FOLDERS: usize = 100_000;

/// One thing in the folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its name, relative to the folder.
    pub name: PathBuf,
    /// Why it cannot be judged, if that is known already.
    pub fault: Option<String>,
}

/// All files beneath the folder, by name relative to it, byte for byte. A folder that is among those it lies in is passed over;
/// what is neither file nor folder, or cannot be reached, is an item with a fault. An error only if the folder itself cannot be read.
pub(super) fn files(folder: &Path) -> io::Result<Vec<Item>> {
    let mut walk = Walk { items: Vec::new(), folders: 0 };
    let entries = std::fs::read_dir(folder)?;
    let mut above = vec![folder.canonicalize()?];
    walk.enter(folder, Path::new(""), entries, &mut above);
    walk.items.sort_by(|a, b| bytes(&a.name).cmp(bytes(&b.name)));
    Ok(walk.items)
}

fn bytes(path: &Path) -> &[u8] {
    OsStr::as_encoded_bytes(path.as_os_str())
}

struct Walk {
    items: Vec<Item>,
    folders: usize,
}

impl Walk {
    fn enter(&mut self, root: &Path, under: &Path, entries: std::fs::ReadDir, above: &mut Vec<PathBuf>) {
        for entry in entries {
            match entry {
                // Most are plain files, and the folder itself says so: only links must be looked through.
                Ok(entry) if entry.file_type().is_ok_and(|what| what.is_file()) => {
                    self.items.push(Item { name: under.join(entry.file_name()), fault: None });
                }
                Ok(entry) => self.entry(root, under.join(entry.file_name()), above),
                Err(error) => self.fault(under.to_owned(), error.to_string()),
            }
        }
    }

    fn entry(&mut self, root: &Path, name: PathBuf, above: &mut Vec<PathBuf>) {
        let path = root.join(&name);
        match std::fs::metadata(&path) {
            Ok(what) if what.is_file() => self.items.push(Item { name, fault: None }),
            Ok(what) if what.is_dir() => self.folder(root, name, &path, above),
            Ok(_) => self.fault(name, "neither a file nor a folder".to_owned()),
            Err(error) => self.fault(name, error.to_string()),
        }
    }

    fn folder(&mut self, root: &Path, name: PathBuf, path: &Path, above: &mut Vec<PathBuf>) {
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) => return self.fault(name, error.to_string()),
        };
        if above.contains(&real) {
            return;
        }
        self.folders += 1;
        if above.len() >= DEPTH || self.folders > FOLDERS {
            return self.fault(name, format!("more than {DEPTH} folders deep, or {FOLDERS} in all"));
        }
        match std::fs::read_dir(path) {
            Ok(entries) => {
                above.push(real);
                self.enter(root, &name, entries, above);
                above.pop();
            }
            Err(error) => self.fault(name, error.to_string()),
        }
    }

    fn fault(&mut self, name: PathBuf, fault: String) {
        self.items.push(Item { name, fault: Some(fault) });
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::files;
    use std::os::unix::fs::symlink;

    #[test]
    fn links_are_followed_and_circles_end() {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name);
        std::fs::create_dir_all(at("pile/b/deep")).unwrap();
        std::fs::create_dir(at("other")).unwrap();
        for name in ["pile/b.json", "pile/b/deep/x.json", "pile/B.json", "other/linked.json"] {
            std::fs::write(at(name), b"{}").unwrap();
        }
        symlink(at("other"), at("pile/a")).unwrap();
        symlink(at("other/linked.json"), at("pile/z.json")).unwrap();
        symlink(at("pile"), at("pile/b/round")).unwrap();
        symlink(at("nowhere"), at("pile/broken")).unwrap();
        let found = files(&at("pile")).unwrap();
        let names: Vec<_> = found.iter().map(|item| item.name.to_str().unwrap()).collect();
        assert_eq!(names, ["B.json", "a/linked.json", "b.json", "b/deep/x.json", "broken", "z.json"]);
        assert_eq!(found.iter().filter(|item| item.fault.is_some()).count(), 1);
        assert!(files(&at("none")).is_err());
    }
}
