//! How is a batch gone on with after it was killed, so that nothing is done twice and nothing is lost?
//!
//! Two files. FILE holds the lines; FILE.progress holds what was asked, and one digit for each line: how a run with that
//! file alone would end. Digits are written before their lines, so that each whole line has one. Going on counts the
//! whole lines, cuts off what is more in either file, and takes the next file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use credential::Timestamp;

use super::asked::{Asked, Differs};
use super::work::Lines;
use crate::new_file::{self, taken};
use crate::output::{self, Reader};
use crate::{ConfigError, Exit};

/// Bytes that wait for being written together.
const PILE: usize = 1 << 16;
/// Longest first line of a progress file.
const ASKED: u64 = 1 << 20;

pub(super) struct Journal {
    path: PathBuf,
    progress_path: PathBuf,
    lines: File,
    progress: File,
    waiting: Lines,
}

/// What earlier runs have done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Done {
    pub count: usize,
    pub worst: Exit,
    pub as_of: Timestamp,
}

impl Journal {
    /// A run from the beginning, into a new file.
    pub(super) fn begin(path: &Path, asked: &Asked) -> Result<(Self, Done), ConfigError> {
        let progress_path = beside(path);
        if there(&progress_path)? {
            let reason = "it was left by a run that did not end: add --resume to go on with that, or remove it";
            return Err(ConfigError::Content { path: progress_path, reason: reason.to_owned() });
        }
        new_file::free(path)?;
        Self::start(path, asked, OpenOptions::new().create_new(true).write(true))
    }

    fn start(path: &Path, asked: &Asked, how: &OpenOptions) -> Result<(Self, Done), ConfigError> {
        let progress_path = beside(path);
        let mut progress = open(&progress_path, OpenOptions::new().create_new(true))?;
        let written = progress.write_all(asked.line().as_bytes()).map_err(failed_at(&progress_path));
        let lines = match written.and_then(|()| how.open(path).map_err(failed_at(path))) {
            Ok(lines) => lines,
            Err(error) => {
                // Nothing was begun that anybody could go on with.
                fs::remove_file(&progress_path).map_err(failed_at(&progress_path))?;
                return Err(error);
            }
        };
        let journal = Self { path: path.to_owned(), progress_path, lines, progress, waiting: Lines::default() };
        Ok((journal, Done { count: 0, worst: Exit::Valid, as_of: asked.as_of }))
    }

    /// Goes on where the last run ended; begins where there was none.
    pub(super) fn resume(path: &Path, asked: &Asked, at: Option<Timestamp>) -> Result<(Self, Done), ConfigError> {
        let progress_path = beside(path);
        match (there(path)?, there(&progress_path)?) {
            (false, false) => return Self::begin(path, asked),
            (true, false) => {
                let reason = format!(
                    "it is finished, or of no such run: there is no {}; give another name for a new run",
                    progress_path.display()
                );
                return Err(ConfigError::Content { path: path.to_owned(), reason });
            }
            (_, true) => {}
        }
        let mut progress = open(&progress_path, &OpenOptions::new())?;
        let (head, exits) = read(&mut progress).map_err(failed_at(&progress_path))?;
        let as_of = match asked.resume(&head, at) {
            Ok(as_of) => as_of,
            Err(Differs::Asked(reason)) => return Err(ConfigError::Content { path: progress_path, reason }),
            Err(Differs::Lists) => {
                // Lines by other lists would stand side by side, and nobody could tell which by which.
                output::tell(&format!(
                    "the trusted lists at hand are others than when {} was begun: its {} files are judged anew",
                    path.display(),
                    exits.len()
                ));
                drop(progress);
                fs::remove_file(&progress_path).map_err(failed_at(&progress_path))?;
                return Self::start(path, asked, OpenOptions::new().create(true).truncate(true).write(true));
            }
        };
        let mut lines = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)
            .map_err(failed_at(path))?;
        let (count, length) = whole_lines(&mut lines, exits.len()).map_err(failed_at(path))?;
        cut(&mut lines, length).map_err(failed_at(path))?;
        cut(&mut progress, head.len() as u64 + count as u64).map_err(failed_at(&progress_path))?;
        let worst = exits.iter().take(count).copied().fold(Exit::Valid, Exit::max);
        let journal = Self { path: path.to_owned(), progress_path, lines, progress, waiting: Lines::default() };
        Ok((journal, Done { count, worst, as_of }))
    }

    pub(super) fn write(&mut self, lines: &Lines) -> Result<Reader, ConfigError> {
        self.waiting.bytes.extend_from_slice(&lines.bytes);
        self.waiting.exits.extend_from_slice(&lines.exits);
        if self.waiting.bytes.len() < PILE { Ok(Reader::Listening) } else { self.flush() }
    }

    pub(super) fn flush(&mut self) -> Result<Reader, ConfigError> {
        let digits: Vec<u8> = self.waiting.exits.drain(..).map(digit).collect();
        self.progress.write_all(&digits).map_err(failed_at(&self.progress_path))?;
        self.lines.write_all(&self.waiting.bytes).map_err(failed_at(&self.path))?;
        self.waiting.bytes.clear();
        Ok(Reader::Listening)
    }

    /// All lines are there: only then the progress goes.
    pub(super) fn finish(mut self) -> Result<(), ConfigError> {
        self.flush()?;
        self.lines.sync_all().map_err(failed_at(&self.path))?;
        fs::remove_file(&self.progress_path).map_err(failed_at(&self.progress_path))
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".progress");
    PathBuf::from(name)
}

fn failed_at(path: &Path) -> impl Fn(io::Error) -> ConfigError + use<> {
    let path = path.to_owned();
    move |source| ConfigError::Read { path: path.clone(), source }
}

/// Whether there is such a file; what has its name and is none was left by no run, and is not written to.
fn there(path: &Path) -> Result<bool, ConfigError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => Ok(true),
        Ok(_) => Err(taken(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(failed_at(path)(error)),
    }
}

/// Opens a progress file for this program alone.
fn open(path: &Path, how: &OpenOptions) -> Result<File, ConfigError> {
    let file = how.clone().read(true).write(true).open(path);
    let file = file.map_err(failed_at(path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(failed_at(path)(io::Error::other("another run is writing it"))),
        Err(TryLockError::Error(error)) => Err(failed_at(path)(error)),
    }
}

/// The first line, its end included, and the ends of the files that were done.
fn read(progress: &mut File) -> io::Result<(String, Vec<Exit>)> {
    let (mut head, mut digits) = (Vec::new(), Vec::new());
    let mut progress = BufReader::new(progress);
    progress.by_ref().take(ASKED).read_until(b'\n', &mut head)?;
    progress.read_to_end(&mut digits)?;
    Ok((String::from_utf8_lossy(&head).into_owned(), digits.into_iter().map_while(exit).collect()))
}

/// How many whole lines there are, at most so many, and where they end.
fn whole_lines(lines: &mut File, most: usize) -> io::Result<(usize, u64)> {
    let mut lines = BufReader::with_capacity(PILE, lines);
    let (mut count, mut end, mut at) = (0, 0, 0_u64);
    loop {
        let some = lines.fill_buf()?;
        if some.is_empty() || count == most {
            return Ok((count, end));
        }
        for (place, byte) in (1_u64..).zip(some) {
            if *byte == b'\n' && count < most {
                (count, end) = (count + 1, at + place);
            }
        }
        let length = some.len();
        at += length as u64;
        lines.consume(length);
    }
}

fn cut(file: &mut File, length: u64) -> io::Result<()> {
    file.set_len(length)?;
    file.seek(SeekFrom::Start(length)).map(|_| ())
}

fn digit(exit: Exit) -> u8 {
    (b'0'..).zip(Exit::OF_FILES).find_map(|(digit, other)| (other == exit).then_some(digit)).unwrap_or(b'?')
}

fn exit(of: u8) -> Option<Exit> {
    Exit::OF_FILES.into_iter().find(|exit| digit(*exit) == of)
}

#[cfg(test)]
mod tests {
    use super::{Asked, Done, Journal, Lines};
    use crate::Exit;
    use credential::Timestamp;
    use std::path::Path;

    fn asked() -> Asked {
        let as_of = Timestamp::parse("2026-11-22T10:04:00Z").unwrap();
        Asked { as_of, by_option: vec![("--policy", "employer".to_owned())] }
    }

    fn lines(text: &str, exits: &[Exit]) -> Lines {
        Lines { bytes: text.as_bytes().to_vec(), exits: exits.to_vec() }
    }

    /// A run of three lines that was killed.
    fn killed(path: &Path) {
        let (mut journal, _) = Journal::begin(path, &asked()).unwrap();
        journal.write(&lines("a\n", &[Exit::Valid])).unwrap();
        journal.write(&lines("b\nc\n", &[Exit::Invalid, Exit::Undecided])).unwrap();
        journal.flush().unwrap();
    }

    #[test]
    fn wherever_it_was_cut_whole_lines_stand_and_the_rest_is_done_again() {
        for (digits_lost, bytes_lost, count, worst) in [
            (0, 0, 3, Exit::Invalid),
            (0, 1, 2, Exit::Invalid),
            (0, 2, 2, Exit::Invalid),
            (0, 4, 1, Exit::Valid),
            (0, 6, 0, Exit::Valid),
            (2, 0, 1, Exit::Valid),
            (3, 0, 0, Exit::Valid),
        ] {
            let root = tempfile::tempdir().unwrap();
            let path = root.path().join("out.tsv");
            killed(&path);
            for (path, lost) in [(path.clone(), bytes_lost), (super::beside(&path), digits_lost)] {
                let bytes = std::fs::read(&path).unwrap();
                std::fs::write(&path, &bytes[..bytes.len() - lost]).unwrap();
            }
            let (mut journal, done) = Journal::resume(&path, &asked(), None).unwrap();
            assert_eq!(done, Done { count, worst, as_of: asked().as_of });
            let rest: String = ["a\n", "b\n", "c\n", "d\n"].iter().skip(count).copied().collect();
            journal.write(&lines(&rest, &vec![Exit::Valid; 4 - count])).unwrap();
            journal.finish().unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), "a\nb\nc\nd\n");
            assert!(!super::beside(&path).exists());
        }
    }

    #[test]
    fn a_run_that_did_not_end_is_not_thrown_away() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("out.tsv");
        killed(&path);
        assert!(Journal::begin(&path, &asked()).err().unwrap().to_string().contains("--resume"));
        let other = Asked { by_option: vec![("--policy", "integrity".to_owned())], ..asked() };
        assert!(Journal::resume(&path, &other, None).err().unwrap().to_string().contains("--policy"));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "a\nb\nc\n", "nothing is touched");
        let (held, _) = Journal::resume(&path, &asked(), None).unwrap();
        assert!(Journal::resume(&path, &asked(), None).err().unwrap().to_string().contains("another run"));
        held.finish().unwrap();
        assert!(Journal::resume(&path, &asked(), None).err().unwrap().to_string().contains("finished"));
    }
}
