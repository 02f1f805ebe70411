//! `batch`: what holds of every file in this folder? One line each, in order of name, as a stream, memory flat.

mod asked;
mod in_order;
mod interrupt;
mod journal;
mod sink;
#[cfg(test)]
mod tests;
mod walk;
mod work;

use std::io::{self, ErrorKind, IsTerminal};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use net::{Clock, SystemClock};
use words::{Words, plain};

use crate::cli::{BatchArgs, Format};
use crate::judge_files::runtime;
use crate::output::{self, Reader};
use crate::render::{Renderer, Shape};
use crate::{ConfigError, Exit, Verifier};
use in_order::InOrder;
use interrupt::Interrupt;
use sink::Sink;
use walk::Item;
use work::{Lines, Work};

/// Lines that may wait for a slow file before them.
const AHEAD: usize = 2_048;
/// Files that a thread takes at a time, at most: the fewer hand-overs, the better; a small folder is spread over all.
const CHUNK: usize = 32;

/// Judges every file and shows a line for each. The worst result decides how the run ends.
pub fn run(asked: &BatchArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    let (mut verifier, more) = verifier.with_memory(&asked.how, now)?;
    verifier.digests = asked.format != Format::Tsv;
    warnings.iter().chain(&more).for_each(|warning| output::tell(warning));
    let items = walk::files(&asked.folder).map_err(|source| unreadable(&asked.folder, source))?;
    let (sink, as_of) = sink::open(asked, (&verifier, words), &items, now)?;
    let threads = asked.threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let coloured = asked.output.is_none() && output::coloured();
    let renderer = Renderer::new(asked.format, Shape::Line, coloured).read_by(words.into());
    let runtime = runtime()?;
    let work = Work {
        words,
        verifier: &verifier,
        folder: &asked.folder,
        renderer: &renderer,
        as_of,
        runtime: runtime.handle(),
        interrupt: Interrupt::default(),
    };
    let ended = stream(&work, &items, threads, sink);
    verifier.end();
    // Names may still be looked up on threads of their own; nobody waits for them.
    runtime.shutdown_background();
    // Of no files nothing is found out, least of all that all of them are valid.
    if items.is_empty() && ended.is_ok() {
        output::tell(&words.own("batch-no-files", &[("folder", &plain(&asked.folder.to_string_lossy()))]));
        return Ok(Exit::Undecided);
    }
    ended
}

/// Why a folder cannot be read, and what reads it if it is none.
fn unreadable(folder: &Path, source: io::Error) -> ConfigError {
    let path = folder.to_owned();
    match source.kind() {
        ErrorKind::NotADirectory => {
            ConfigError::Read { path, source: io::Error::other("this is a file; verify checks files") }
        }
        _ => ConfigError::Read { path, source },
    }
}

fn stream(work: &Work<'_>, items: &[Item], threads: usize, mut sink: Sink) -> Result<Exit, ConfigError> {
    let rest = items.get(sink.done()..).unwrap_or_default();
    let chunk = (rest.len() / (threads * 8)).clamp(1, CHUNK);
    let chunks: Vec<&[Item]> = rest.chunks(chunk).collect();
    let lines = Arc::new(InOrder::new(chunks.len(), AHEAD / chunk));
    let bar = progress(work.words, items.len(), sink.done());
    let stop = Arc::clone(&lines);
    work.interrupt.watch(work.runtime, move || stop.stop()).map_err(ConfigError::Start)?;
    let written = std::thread::scope(|scope| {
        for _ in 0..threads.min(chunks.len()) {
            scope.spawn(|| work.run(&chunks, &lines));
        }
        let written = write(&lines, &mut sink, &bar);
        // The others stop at their next file, however this ended.
        work.interrupt.stop();
        lines.stop();
        bar.finish_and_clear();
        written
    });
    let (reader, worst) = (written?, sink.worst());
    if work.interrupt.came() && sink.done() < items.len() {
        let id = if sink.resumes() { "batch-interrupted-resumes" } else { "batch-interrupted" };
        let (done, all) = (sink.done().to_string(), items.len().to_string());
        output::tell(&work.words.own(id, &[("done", &done), ("all", &all)]));
        return Ok(Exit::Interrupted);
    }
    if reader == Reader::Listening {
        sink.finish()?;
    }
    Ok(worst)
}

fn write(lines: &InOrder<Lines>, sink: &mut Sink, bar: &ProgressBar) -> Result<Reader, ConfigError> {
    loop {
        let some = match lines.next_ready() {
            Some(some) => some,
            None => {
                if bar.suspend(|| sink.flush())? == Reader::Gone {
                    return Ok(Reader::Gone);
                }
                match lines.next() {
                    Some(some) => some,
                    None => return sink.flush(),
                }
            }
        };
        let count = some.exits.len() as u64;
        if sink.write(&some)? == Reader::Gone {
            return Ok(Reader::Gone);
        }
        bar.inc(count);
    }
}

/// On a terminal only; indicatif draws on standard error.
fn progress(words: Words, count: usize, done: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count as u64).with_position(done as u64);
    let [pos, len, speed, left] = ["{human_pos}", "{human_len}", "{per_sec}", "{eta}"];
    let counted = words.own("batch-progress", &[("done", pos), ("all", len), ("speed", speed), ("left", left)]);
    let template = format!("{{bar:40}} {counted}");
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}
