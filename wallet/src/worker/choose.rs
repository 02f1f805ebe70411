//! Which file does the person mean? Asked by the system's own dialogue; where none answers, by its path in the wallet's window.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rfd::AsyncFileDialog;
use tokio::sync::oneshot;

use super::Context;
use crate::message::{Event, PathReply};

/// What came of asking by a dialogue.
enum Chosen<T> {
    /// This.
    It(T),
    /// The person let it be.
    Nothing,
    /// No dialogue opened.
    NoDialogue,
}

/// Nobody closes a dialogue faster; the library tells a missing one and a closed one alike.
const FASTER_THAN_A_PERSON: Duration = Duration::from_millis(250);

/// Waits for the person's choice.
async fn chosen<T>(dialogue: impl Future<Output = Option<T>>) -> Chosen<T> {
    let begun = Instant::now();
    match dialogue.await {
        Some(it) => Chosen::It(it),
        None if begun.elapsed() < FASTER_THAN_A_PERSON => Chosen::NoDialogue,
        None => Chosen::Nothing,
    }
}

/// A file to read; none if the person let it be.
pub(super) async fn one(dialogue: AsyncFileDialog, context: &Context<'_>) -> Option<PathBuf> {
    match chosen(dialogue.pick_file()).await {
        Chosen::It(file) => Some(file.path().to_path_buf()),
        Chosen::Nothing => None,
        Chosen::NoDialogue => typed(None, context).await,
    }
}

/// Files to read; none if the person let it be.
pub(super) async fn some(dialogue: AsyncFileDialog, context: &Context<'_>) -> Vec<PathBuf> {
    match chosen(dialogue.pick_files()).await {
        Chosen::It(files) => files.iter().map(|file| file.path().to_path_buf()).collect(),
        Chosen::Nothing => Vec::new(),
        Chosen::NoDialogue => typed(None, context).await.into_iter().collect(),
    }
}

/// Where something is written.
pub(super) struct Place {
    /// The file.
    pub(super) path: PathBuf,
    /// A dialogue asks before it names a file that is there; a path that is typed does not.
    new: bool,
}

impl Place {
    /// Writes it.
    pub(super) fn write(&self, bytes: &[u8]) -> std::io::Result<()> {
        let mut options = std::fs::OpenOptions::new();
        let options = if self.new { options.create_new(true) } else { options.create(true).truncate(true) };
        options.write(true).open(&self.path)?.write_all(bytes)
    }
}

/// Where to write what is called that; none if the person let it be.
pub(super) async fn place(dialogue: AsyncFileDialog, name: &str, context: &Context<'_>) -> Option<Place> {
    match chosen(dialogue.set_file_name(name).save_file()).await {
        Chosen::It(file) => Some(Place { path: file.path().to_path_buf(), new: false }),
        Chosen::Nothing => None,
        Chosen::NoDialogue => typed(Some(name), context).await.map(|path| Place { path, new: true }),
    }
}

/// The path that is typed in the window; `saved` is what is to be written there.
async fn typed(saved: Option<&str>, context: &Context<'_>) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    let home = std::env::home_dir();
    let suggested = saved.map(|name| home.as_deref().unwrap_or(Path::new("")).join(name).display().to_string());
    context.out.send(Event::AskPath { suggested, reply: PathReply(answer) });
    let typed = answered.await.ok().flatten()?;
    Some(from_home(typed.trim(), home.as_deref()))
}

/// `~/` begins at the person's home, as shells read it.
fn from_home(typed: &str, home: Option<&Path>) -> PathBuf {
    match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_that_never_opened_is_told_from_one_that_was_closed() {
        assert!(matches!(chosen(async { None::<()> }).await, Chosen::NoDialogue));
        assert!(matches!(chosen(async { Some(1) }).await, Chosen::It(1)));
        let closed = async {
            tokio::time::sleep(FASTER_THAN_A_PERSON + Duration::from_millis(50)).await;
            None::<()>
        };
        assert!(matches!(chosen(closed).await, Chosen::Nothing));
    }

    #[test]
    fn a_typed_path_writes_nothing_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out");
        for (new, written) in [(true, true), (true, false), (false, true)] {
            let place = Place { path: path.clone(), new };
            assert_eq!(place.write(b"x").is_ok(), written, "{new}");
        }
        assert_eq!(from_home("~/a", Some(Path::new("/home/i"))), Path::new("/home/i/a"));
        assert_eq!(from_home("/a/~/b", None), Path::new("/a/~/b"));
    }
}
