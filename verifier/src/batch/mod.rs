//! `batch`: what holds of every file in this folder? One line each, in order of name, as a stream, memory flat.

mod in_order;
mod walk;

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use credential::Timestamp;
use indicatif::{ProgressBar, ProgressStyle};
use net::{Clock, SystemClock};
use tokio::runtime::Handle;
use verify::Facts;

use crate::cli::BatchArgs;
use crate::judge_files::{read_limited, runtime};
use crate::output::{self, Output, Reader};
use crate::render::{Judged, Renderer, Shape};
use crate::{ConfigError, Exit, Verifier};
use in_order::InOrder;
use walk::Item;

/// How many facts one thread may hold by itself, about; what all of them fetched is kept once, behind `Verifier::fetch`.
const FACTS: usize = 4_096;

/// Judges every file and shows a line for each. The worst result decides how the run ends.
pub fn run(asked: &BatchArgs) -> Result<Exit, ConfigError> {
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let items =
        walk::files(&asked.folder).map_err(|source| ConfigError::Read { path: asked.folder.clone(), source })?;
    let as_of = asked.how.at.unwrap_or_else(|| SystemClock.now());
    let threads = asked.threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let renderer = Renderer::new(asked.format, Shape::Line, output::coloured());
    let runtime = runtime()?;
    let work = Work { verifier: &verifier, folder: &asked.folder, renderer: &renderer, as_of };
    let ended = work.stream(&items, threads, runtime.handle());
    runtime.shutdown_background();
    ended
}

struct Work<'a> {
    verifier: &'a Verifier,
    folder: &'a Path,
    renderer: &'a Renderer,
    as_of: Timestamp,
}

/// One file's line.
struct Line {
    bytes: Vec<u8>,
    exit: Exit,
}

impl Work<'_> {
    fn stream(&self, items: &[Item], threads: usize, handle: &Handle) -> Result<Exit, ConfigError> {
        let lines = InOrder::new(items.len());
        let bar = progress(items.len());
        std::thread::scope(|scope| {
            for _ in 0..threads.min(items.len()) {
                scope.spawn(|| self.work(items, &lines, handle));
            }
            let written = write(&lines, &bar);
            // The others stop at their next file, however this ended.
            lines.stop();
            bar.finish_and_clear();
            written
        })
    }

    fn work(&self, items: &[Item], lines: &InOrder<Line>, handle: &Handle) {
        let mut facts = Facts::default();
        while let Some(number) = lines.take() {
            let Some(item) = items.get(number) else { break };
            if number % FACTS == 0 && facts.iter().nth(FACTS).is_some() {
                facts = Facts::default();
            }
            // One bad file is one bad line, even if it has found a fault of ours.
            let judged = catch_unwind(AssertUnwindSafe(|| self.judge(item, &mut facts, handle)))
                .unwrap_or_else(|_| Judged::Unreadable("the program failed at this file".to_owned()));
            let bytes = self.renderer.render(item.name.as_os_str(), &judged, self.verifier);
            lines.give(number, Line { bytes, exit: judged.exit(&self.verifier.policy) });
        }
    }

    fn judge(&self, item: &Item, facts: &mut Facts, handle: &Handle) -> Judged {
        let bytes = match &item.fault {
            Some(fault) => Err(std::io::Error::other(fault.clone())),
            None => std::fs::File::open(self.folder.join(&item.name)).and_then(read_limited),
        };
        match bytes {
            Ok(bytes) => {
                let report = handle.block_on(self.verifier.judge(&bytes, None, self.as_of, facts));
                Judged::Report(Box::new(report))
            }
            Err(error) => Judged::Unreadable(error.to_string()),
        }
    }
}

fn write(lines: &InOrder<Line>, bar: &ProgressBar) -> Result<Exit, ConfigError> {
    let (mut worst, mut out) = (Exit::Valid, Output::open());
    loop {
        let line = match lines.next_ready() {
            Some(line) => line,
            None => {
                if bar.suspend(|| out.flush())? == Reader::Gone {
                    return Ok(worst);
                }
                match lines.next() {
                    Some(line) => line,
                    None => return Ok(worst),
                }
            }
        };
        worst = worst.max(line.exit);
        if out.write(&line.bytes)? == Reader::Gone {
            return Ok(worst);
        }
        bar.inc(1);
    }
}

/// On a terminal only; indicatif draws on standard error.
fn progress(count: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len}, {per_sec}, {eta} left") {
        bar.set_style(style);
    }
    bar
}
