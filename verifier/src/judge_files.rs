//! `verify`: what holds of each of these files?

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

use credential::{Timestamp, limits};
use net::{Clock, SystemClock};
use tokio::runtime::{Handle, Runtime};
use verify::Facts;

use crate::cli::VerifyArgs;
use crate::output::{self, Output, Reader};
use crate::render::{Judged, Renderer, Shape};
use crate::{ConfigError, Exit, Verifier};

/// Judges each file and shows what was found. The worst result decides how the run ends.
pub fn run(asked: &VerifyArgs) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    let (verifier, more) = verifier.with_memory(&asked.how, now)?;
    warnings.iter().chain(&more).for_each(|warning| output::tell(warning));
    let as_of = asked.how.at.unwrap_or(now);
    let renderer = Renderer::new(asked.format, Shape::Whole, output::coloured());
    let waiting = Waiting::default();
    let (mut worst, mut facts, mut out) = (Exit::Valid, Facts::default(), Output::open());
    for (number, file) in asked.files.iter().enumerate() {
        let judged = judge(&verifier, file, as_of, &mut facts, &waiting)?;
        worst = worst.max(judged.exit(&verifier.policy));
        if asked.files.len() > 1 {
            out.write(renderer.between(number, file).as_bytes())?;
        }
        out.write(&renderer.render(file, &judged, &verifier))?;
        if out.flush()? == Reader::Gone {
            break;
        }
    }
    verifier.end();
    waiting.end();
    Ok(worst)
}

fn judge(
    verifier: &Verifier,
    file: &OsStr,
    as_of: Timestamp,
    facts: &mut Facts,
    waiting: &Waiting,
) -> Result<Judged, ConfigError> {
    match read(file) {
        Ok(bytes) => {
            let report: Result<_, ConfigError> =
                verifier.judge_here(&bytes, as_of, facts, |rest| Ok(waiting.handle()?.block_on(rest)));
            Ok(Judged::Report(Box::new(report?)))
        }
        Err(error) => {
            output::tell(&format!("{}: {error}", file.display()));
            Ok(Judged::Unreadable(error.to_string()))
        }
    }
}

/// A file as received, or standard input.
pub(crate) fn read(file: &OsStr) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if file == "-" {
        read_limited(io::stdin().lock(), &mut bytes)?;
    } else {
        read_limited(File::open(file)?, &mut bytes)?;
    }
    Ok(bytes)
}

/// Reads to the end, or to one byte beyond the largest credential: what judges then sees that it is too large.
pub(crate) fn read_limited(from: impl Read, bytes: &mut Vec<u8>) -> io::Result<()> {
    bytes.clear();
    from.take(limits::CREDENTIAL_BYTES as u64 + 1).read_to_end(bytes)?;
    Ok(())
}

/// The runtime, once something must be fetched: most runs fetch nothing, and start faster without.
#[derive(Default)]
pub(crate) struct Waiting(OnceCell<Runtime>);

impl Waiting {
    pub(crate) fn handle(&self) -> Result<Handle, ConfigError> {
        if let Some(runtime) = self.0.get() {
            return Ok(runtime.handle().clone());
        }
        let runtime = runtime()?;
        Ok(self.0.get_or_init(|| runtime).handle().clone())
    }

    /// Names may still be looked up on threads of their own; nobody waits for them.
    pub(crate) fn end(self) {
        if let Some(runtime) = self.0.into_inner() {
            runtime.shutdown_background();
        }
    }
}

/// One thread drives all requests: connections are kept there, whoever waits for an answer.
pub(crate) fn runtime() -> Result<Runtime, ConfigError> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(ConfigError::Start)
}
