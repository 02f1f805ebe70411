//! Where do results go? To standard output, as they come; a reader that has gone away ends the run quietly.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};

use crate::ConfigError;

/// Whether anybody still reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    Listening,
    Gone,
}

/// Standard output.
pub(crate) struct Output(BufWriter<StdoutLock<'static>>);

impl Output {
    pub(crate) fn open() -> Self {
        Self(BufWriter::with_capacity(1 << 16, io::stdout().lock()))
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<Reader, ConfigError> {
        reader(self.0.write_all(bytes))
    }

    /// Gives on what is waiting, so that somebody who looks sees results as they come.
    pub(crate) fn flush(&mut self) -> Result<Reader, ConfigError> {
        reader(self.0.flush())
    }
}

fn reader(written: io::Result<()>) -> Result<Reader, ConfigError> {
    match written {
        Ok(()) => Ok(Reader::Listening),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Reader::Gone),
        Err(error) => Err(ConfigError::Write(error)),
    }
}

/// Whether results are coloured: on a terminal, unless the person says no (no-color.org).
pub(crate) fn coloured() -> bool {
    let asked_not = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    io::stdout().is_terminal() && !asked_not && !dumb
}

/// The widest line that reads well.
const WIDEST: usize = 100;

/// How many characters a line of text has: as many as the terminal shows, and no more than read well.
pub(crate) fn width() -> usize {
    columns().map_or(WIDEST, |columns| columns.clamp(40, WIDEST))
}

/// The columns of the terminal that results go to; none where they go elsewhere.
fn columns() -> Option<usize> {
    let terminal = console::Term::stdout();
    let size = if terminal.is_term() { terminal.size_checked() } else { None };
    size.map(|(_, columns)| columns.into())
}

/// Tells the person at the terminal something that is no result.
#[expect(clippy::print_stderr, reason = "the one place where the library speaks beside its results")]
pub(crate) fn tell(text: &str) {
    eprintln!("wanderbuch-verifier: {text}");
}
