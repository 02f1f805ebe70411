//! How is a file written that the person named? New and whole; what has that name already is left as it is.
//!
//! Every command that writes does it this way. Asked before the work as well as after it, so that nobody waits for an answer that
//! then has no place.

use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::ConfigError;

/// How many names are tried for what becomes the file.
const TRIES: u32 = 100;

/// Who may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Its owner alone: it holds a key, or personal data.
    Owner,
    /// Whoever the system lets read new files.
    Usual,
}

/// What has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link that leads nowhere.
    Link,
    /// A device, a pipe, a socket.
    Device,
    /// The sign for standard output.
    Output,
}

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => {
                "there is a file of that name, and none is written over: give another name, or move that file away"
            }
            Self::Folder => "this is a folder: give the name of a new file in it",
            Self::Link => "there is a link of that name, which leads nowhere: give another name, or remove the link",
            Self::Device => "this is a device or a pipe and can keep no file: give the name of a new file",
            Self::Output => "standard output is no file: give the name of a new file",
        })
    }
}

/// Whether a file can get that name: nothing has it, and the folder is there.
pub(crate) fn free(path: &Path) -> Result<(), ConfigError> {
    if path.as_os_str() == "-" {
        return Err(ConfigError::Taken { path: path.to_owned(), by: Taken::Output });
    }
    match fs::symlink_metadata(path) {
        Ok(_) => Err(taken(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let folder = folder(path);
            fs::metadata(folder).map(drop).map_err(failed_at(folder))
        }
        Err(error) => Err(failed_at(path)(error)),
    }
}

/// Writes it, for those readers. Whoever finds half a file must not take it for a whole one, and a write that failed leaves
/// nothing behind.
pub(crate) fn write(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), ConfigError> {
    free(path)?;
    let (mut file, beside) = beside(path, readers)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed_at(&beside));
    let named = written.and_then(|()| name(&beside, path));
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != ErrorKind::NotFound && named.is_ok() => Err(failed_at(&beside)(error)),
        _ => named,
    }
}

/// A file beside it under a name that nothing had: what others left there stays theirs.
fn beside(path: &Path, readers: Readers) -> Result<(File, PathBuf), ConfigError> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let mut number = 0;
    loop {
        let beside = folder(path).join(format!(".wanderbuch-{}-{number}.new", std::process::id()));
        match options.open(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < TRIES => number += 1,
            Err(error) => return Err(failed_at(&beside)(error)),
        }
    }
}

/// Gives it its name. A second name is refused by the system where that is taken by now, which renaming is not; where files can
/// have but one name, that nothing has it is asked once more.
fn name(beside: &Path, path: &Path) -> Result<(), ConfigError> {
    match fs::hard_link(beside, path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(taken(path)),
        Err(_) => free(path).and_then(|()| fs::rename(beside, path).map_err(failed_at(path))),
        Ok(()) => Ok(()),
    }
}

/// What has that name, links followed.
fn what(path: &Path) -> Taken {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Taken::File,
        Ok(found) if found.is_dir() => Taken::Folder,
        Ok(_) => Taken::Device,
        Err(_) => Taken::Link,
    }
}

/// That something has that name.
pub(crate) fn taken(path: &Path) -> ConfigError {
    ConfigError::Taken { path: path.to_owned(), by: what(path) }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != OsStr::new("")).unwrap_or(Path::new("."))
}

fn failed_at(path: &Path) -> impl Fn(io::Error) -> ConfigError + use<> {
    let path: PathBuf = path.to_owned();
    move |source| ConfigError::Read { path: path.clone(), source }
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Readers, free, write};
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    #[test]
    fn whatever_has_the_name_is_left_as_it_is() {
        let root = tempfile::tempdir().unwrap();
        let at = |name: &str| root.path().join(name);
        std::fs::write(at("file"), "mine").unwrap();
        std::fs::write(at("read-only"), "mine").unwrap();
        std::fs::set_permissions(at("read-only"), std::fs::Permissions::from_mode(0o400)).unwrap();
        std::fs::create_dir(at("folder")).unwrap();
        symlink(at("file"), at("link")).unwrap();
        symlink(at("nowhere"), at("broken")).unwrap();
        symlink("/dev/null", at("device")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
        for (name, says) in [
            ("file", "another name"),
            ("read-only", "another name"),
            ("link", "another name"),
            ("folder", "a folder"),
            ("broken", "leads nowhere"),
            ("device", "a device"),
            ("socket", "a device"),
            ("no/such/folder", "No such file"),
            ("file/in", "Not a directory"),
        ] {
            for refused in [free(&at(name)), write(&at(name), b"new", Readers::Usual)] {
                let said = refused.unwrap_err().to_string();
                assert!(said.contains(says) && said.contains(name.split('/').next().unwrap()), "{name}: {said}");
            }
        }
        assert_eq!(std::fs::read_to_string(at("file")).unwrap(), "mine");
        assert_eq!(std::fs::read_to_string(at("read-only")).unwrap(), "mine");
        assert!(!at("nowhere").exists() && at("broken").is_symlink());
        assert!(free("-".as_ref()).unwrap_err().to_string().contains("standard output"));
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 7, "nothing else is left behind");
    }

    #[test]
    fn a_new_file_is_whole_and_for_whom_it_is_meant() {
        let root = tempfile::tempdir().unwrap();
        for (name, readers, mode) in [("key", Readers::Owner, 0o600), ("list", Readers::Usual, 0o600)] {
            let path = root.path().join(name);
            write(&path, b"all of it", readers).unwrap();
            assert_eq!(std::fs::read(&path).unwrap(), b"all of it");
            let found = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            assert!(found == mode || (readers == Readers::Usual && found & mode == mode), "{name}: {found:o}");
        }
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 2, "nothing else is left behind");
    }

    /// A run that was killed, or somebody else in the same folder, has left what bears our working name.
    #[test]
    fn what_others_left_is_neither_used_nor_removed() {
        let root = tempfile::tempdir().unwrap();
        let left = |number: u32| root.path().join(format!(".wanderbuch-{}-{number}.new", std::process::id()));
        std::fs::write(left(0), "theirs").unwrap();
        symlink(root.path().join("elsewhere"), left(1)).unwrap();
        write(&root.path().join("case.zip"), b"all of it", Readers::Owner).unwrap();
        assert_eq!(std::fs::read(root.path().join("case.zip")).unwrap(), b"all of it");
        assert_eq!(std::fs::read_to_string(left(0)).unwrap(), "theirs");
        assert!(left(1).is_symlink() && !root.path().join("elsewhere").exists());
        (2..=super::TRIES).for_each(|number| std::fs::write(left(number), "theirs").unwrap());
        let said = write(&root.path().join("other.zip"), b"x", Readers::Owner).unwrap_err().to_string();
        assert!(said.contains("File exists") && !root.path().join("other.zip").exists(), "{said}");
        assert_eq!(std::fs::read_to_string(left(super::TRIES)).unwrap(), "theirs");
    }
}
