//! Where do the lines go: to standard output, or into a file that a later run can go on with?

use credential::Timestamp;

use words::Words;

use super::asked::Asked;
use super::journal::Journal;
use super::walk::Item;
use super::work::Lines;
use crate::cli::BatchArgs;
use crate::output::{Output, Reader};
use crate::{ConfigError, Exit, Verifier};

pub(super) struct Sink {
    to: To,
    done: usize,
    worst: Exit,
}

enum To {
    Output(Output),
    Journal(Box<Journal>),
}

/// Opens it; says the moment to judge for, which is an earlier run's where that is gone on with.
pub(super) fn open(
    asked: &BatchArgs,
    (verifier, words): (&Verifier, Words),
    items: &[Item],
    now: Timestamp,
) -> Result<(Sink, Timestamp), ConfigError> {
    let as_of = asked.how.at.unwrap_or(now);
    let Some(path) = &asked.output else {
        return Ok((Sink { to: To::Output(Output::open()), done: 0, worst: Exit::Valid }, as_of));
    };
    let question = Asked::of(asked, (verifier, words), items, as_of)?;
    let (journal, done) =
        if asked.resume { Journal::resume(path, &question, asked.how.at)? } else { Journal::begin(path, &question)? };
    let as_of = done.as_of;
    Ok((Sink { to: To::Journal(Box::new(journal)), done: done.count, worst: done.worst }, as_of))
}

impl Sink {
    /// How many lines are given, in earlier runs too.
    pub(super) fn done(&self) -> usize {
        self.done
    }

    pub(super) fn worst(&self) -> Exit {
        self.worst
    }

    /// Whether a later run can go on.
    pub(super) fn resumes(&self) -> bool {
        matches!(self.to, To::Journal(_))
    }

    pub(super) fn write(&mut self, lines: &Lines) -> Result<Reader, ConfigError> {
        self.done += lines.exits.len();
        self.worst = lines.exits.iter().copied().fold(self.worst, Exit::max);
        match &mut self.to {
            To::Output(output) => output.write(&lines.bytes),
            To::Journal(journal) => journal.write(lines),
        }
    }

    /// Gives on what is waiting, so that somebody who looks sees results as they come.
    pub(super) fn flush(&mut self) -> Result<Reader, ConfigError> {
        match &mut self.to {
            To::Output(output) => output.flush(),
            To::Journal(journal) => journal.flush(),
        }
    }

    /// All is written.
    pub(super) fn finish(self) -> Result<(), ConfigError> {
        match self.to {
            To::Output(_) => Ok(()),
            To::Journal(journal) => journal.finish(),
        }
    }
}
