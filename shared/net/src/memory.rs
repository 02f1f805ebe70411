//! Which lists of withdrawals were seen in earlier runs? A small file, so that nobody can show an older one again.
//!
//! verdict.md, "Status". Several programs may share the folder: each writes what all of them have seen, whole and at
//! once. A file that cannot be read is set aside and said; it stops nobody.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use credential::Timestamp;
use credential::json::{self, Value};
use verify::{Facts, NewestLists, Report, SeenList};

use crate::state::{hold, private_folder, replace};

/// The file in the folder.
const FILE: &str = "lists-seen.json";
/// Largest file: a hundred thousand lists.
const BYTES: usize = 32 << 20;
/// What stands between two entries.
const BETWEEN: usize = 2;
/// Most lists that are remembered. Nothing is forgotten to make room: that would be a way to make us forget.
const LISTS: usize = 100_000;
/// How often the file is written at most.
const AT_MOST: Duration = Duration::from_secs(2);

/// A memory that cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct MemoryError {
    /// Which file.
    pub path: PathBuf,
    /// What the system says.
    pub source: io::Error,
}

/// A file that was no such memory, and where it lies now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is no memory of lists ({reason}); it now lies in {}, and what it knew is not known any more", path.display(), aside.display())]
pub struct SetAside {
    /// Which file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub reason: String,
    /// Where it was put.
    pub aside: PathBuf,
}

/// The newest list of each address and signer that was ever seen, shared by all threads of a program.
#[derive(Debug)]
pub struct Memory {
    folder: PathBuf,
    until: Option<Timestamp>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    newest: Arc<NewestLists>,
    /// How large its file is at most.
    bytes: usize,
    /// Whether there is something that the file does not know.
    unsaved: bool,
    /// When it was last written, or read.
    written: Instant,
}

impl State {
    /// Takes note of a list, if there is room; whether that is news. The file must never become larger than what is read
    /// again: then all of it would be lost.
    fn saw(&mut self, list: &SeenList) -> bool {
        let known = self.newest.get(&list.list, &list.signer);
        if known.is_some_and(|known| known >= list.issued) {
            return false;
        }
        if known.is_none() {
            let bytes = self.bytes + entry(list).len() + BETWEEN;
            if self.newest.len() >= LISTS || bytes > BYTES {
                return false;
            }
            self.bytes = bytes;
        }
        Arc::make_mut(&mut self.newest).saw(list)
    }
}

impl Memory {
    /// Reads what the folder remembers; nothing, if it is not there yet. What cannot be used is set aside and said.
    pub fn open(folder: &Path) -> Result<(Self, Option<SetAside>), MemoryError> {
        let path = folder.join(FILE);
        let (newest, aside) = match load(&path)? {
            Ok(newest) => (newest, None),
            Err(reason) => (NewestLists::default(), Some(set_aside(path, reason)?)),
        };
        let bytes = written(&newest).len();
        let state = State { newest: Arc::new(newest), bytes, unsaved: false, written: Instant::now() };
        Ok((Self { folder: folder.to_owned(), until: None, state: Mutex::new(state) }, aside))
    }

    /// The same memory, which takes note of nothing issued after that moment: for judgements about a time to come.
    #[must_use]
    pub fn learning_until(self, moment: Timestamp) -> Self {
        Self { until: Some(moment), ..self }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets a judgement know what was seen.
    pub fn remind(&self, facts: &mut Facts) {
        let newest = Arc::clone(&self.state().newest);
        if !Arc::ptr_eq(facts.newest_lists(), &newest) {
            facts.remember(newest);
        }
    }

    /// Takes note of the lists that a judgement rests on. News is written at once, but at most every two seconds;
    /// what then is still missing, [`Memory::save`] writes.
    pub fn saw(&self, report: &Report) -> Result<(), MemoryError> {
        let mut due = false;
        for list in report.lists.iter().filter(|list| self.until.is_none_or(|until| list.issued <= until)) {
            let mut state = self.state();
            if state.saw(list) {
                state.unsaved = true;
                due |= state.written.elapsed() >= AT_MOST;
            }
        }
        if due { self.save() } else { Ok(()) }
    }

    /// Writes what is new, together with what other programs have seen since.
    pub fn save(&self) -> Result<(), MemoryError> {
        let mut state = self.state();
        if !state.unsaved {
            return Ok(());
        }
        let path = self.folder.join(FILE);
        let failed = |source| MemoryError { path: path.clone(), source };
        private_folder(&self.folder).map_err(failed)?;
        let _held = hold(&self.folder.join("lists-seen.lock")).map_err(failed)?;
        // What another program has broken meanwhile is not worth keeping: our own whole file takes its place.
        if let Ok(others) = load(&path)? {
            for list in others.iter() {
                state.saw(&list);
            }
        }
        state.written = Instant::now();
        replace(&path, &written(&state.newest)).map_err(failed)?;
        state.unsaved = false;
        Ok(())
    }
}

/// What the file says, or why it says nothing; an error only if the system does not let us read it.
fn load(path: &Path) -> Result<Result<NewestLists, String>, MemoryError> {
    let failed = |source| MemoryError { path: path.to_owned(), source };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ok(NewestLists::default())),
        Err(error) => return Err(failed(error)),
    };
    if !file.metadata().map_err(failed)?.is_file() {
        return Err(failed(io::Error::other("not a file")));
    }
    let mut bytes = Vec::new();
    file.take(BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(read(&bytes))
}

fn read(bytes: &[u8]) -> Result<NewestLists, String> {
    let document = json::parse(bytes, BYTES).map_err(|error| error.to_string())?;
    if document.get("version").and_then(Value::as_u64) != Some(1) {
        return Err("its version is not 1".to_owned());
    }
    let lists = document.get("lists").and_then(Value::as_array).ok_or("it has no \"lists\"")?;
    let mut newest = NewestLists::default();
    for entry in lists {
        let text = |member: &str| entry.str(member).ok_or_else(|| format!("an entry has no {member:?}"));
        let issued = Timestamp::parse(text("issued")?).map_err(|error| error.to_string())?;
        newest.saw(&SeenList { list: text("list")?.to_owned(), signer: text("signer")?.to_owned(), issued });
    }
    Ok(newest)
}

fn entry(seen: &SeenList) -> String {
    serde_json::json!({"list": seen.list, "signer": seen.signer, "issued": seen.issued.to_string()}).to_string()
}

fn written(newest: &NewestLists) -> Vec<u8> {
    let mut text = "{\"version\": 1, \"lists\": [".to_owned();
    for (number, seen) in newest.iter().enumerate() {
        let entry = entry(&seen);
        text.push_str(if number == 0 { "\n" } else { ",\n" });
        text.push_str(&entry);
    }
    text.push_str("\n]}\n");
    text.into_bytes()
}

fn set_aside(path: PathBuf, reason: String) -> Result<SetAside, MemoryError> {
    let aside = path.with_extension("broken");
    match fs::rename(&path, &aside) {
        Ok(()) => Ok(SetAside { path, reason, aside }),
        Err(source) => Err(MemoryError { path, source }),
    }
}
