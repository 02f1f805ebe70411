//! What does one thread do? It takes some files, judges each by itself, and hands in their lines.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use credential::Timestamp;
use tokio::runtime::Handle;
use verify::Facts;
use words::Words;

use super::in_order::InOrder;
use super::interrupt::Interrupt;
use super::walk::Item;
use crate::judge_files::read_limited;
use crate::render::{Judged, Renderer};
use crate::{Exit, Verifier};

/// How many facts one thread may hold by itself; what all of them fetched is kept once, behind `Verifier::fetch`.
const FACTS: usize = 4_096;

/// What all threads share.
pub(super) struct Work<'a> {
    pub words: Words,
    pub verifier: &'a Verifier,
    pub folder: &'a Path,
    pub renderer: &'a Renderer<'a>,
    pub as_of: Timestamp,
    pub runtime: &'a Handle,
    pub interrupt: Interrupt,
}

/// Some files' lines, in order, and how a run with each of them alone would end.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub bytes: Vec<u8>,
    pub exits: Vec<Exit>,
}

/// The run was interrupted while this file waited for the network.
struct Left;

impl Work<'_> {
    pub(super) fn run(&self, chunks: &[&[Item]], lines: &InOrder<Lines>) {
        let (mut facts, mut bytes) = (Facts::default(), Vec::new());
        while let Some(number) = lines.take() {
            let mut some = Lines::default();
            let items = chunks.get(number).copied().unwrap_or_default();
            let done = items.iter().try_for_each(|item| self.line(item, &mut facts, &mut bytes, &mut some));
            match done {
                Ok(()) => lines.give(number, some),
                Err(Left) => lines.leave(),
            }
        }
    }

    fn line(&self, item: &Item, facts: &mut Facts, bytes: &mut Vec<u8>, some: &mut Lines) -> Result<(), Left> {
        if facts.len() > FACTS {
            *facts = Facts::default();
        }
        // One bad file is one bad line, even if it has found a fault of ours.
        let shown =
            catch_unwind(AssertUnwindSafe(|| self.judge(item, facts, bytes).map(|judged| self.show(item, &judged))));
        let (line, exit) = shown.unwrap_or_else(|_| {
            // What it left half done is nothing to build on.
            *facts = Facts::default();
            Ok(self.show(item, &Judged::Failed))
        })?;
        some.bytes.extend_from_slice(&line);
        some.exits.push(exit);
        Ok(())
    }

    fn show(&self, item: &Item, judged: &Judged) -> (Vec<u8>, Exit) {
        let line = self.renderer.render(item.name.as_os_str(), judged, self.verifier, None);
        (line, judged.exit(&self.verifier.policy))
    }

    fn judge(&self, item: &Item, facts: &mut Facts, bytes: &mut Vec<u8>) -> Result<Judged, Left> {
        let read = match &item.fault {
            Some(fault) => Err(std::io::Error::other(fault.clone())),
            None => File::open(self.folder.join(&item.name)).and_then(|file| read_limited(file, bytes)),
        };
        if let Err(error) = read {
            return Ok(Judged::Unreadable(error.to_string()));
        }
        let judged = self.verifier.judge_here(bytes, self.as_of, facts, |rest| {
            self.runtime.block_on(async {
                tokio::select! {
                    report = rest => Ok(report),
                    () = self.interrupt.stopped() => Err(Left),
                }
            })
        });
        judged.map(|report| Judged::Report(Box::new(report)))
    }
}
