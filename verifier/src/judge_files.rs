//! `verify`: what holds of each of these files?

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

use credential::{Timestamp, limits};
use net::{Clock, SystemClock};
use verify::Facts;

use crate::cli::VerifyArgs;
use crate::output::{self, Output, Reader};
use crate::render::{Judged, Renderer, Shape};
use crate::{ConfigError, Exit, Verifier};

/// Judges each file and shows what was found. The worst result decides how the run ends.
pub fn run(asked: &VerifyArgs) -> Result<Exit, ConfigError> {
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let as_of = asked.how.at.unwrap_or_else(|| SystemClock.now());
    let renderer = Renderer::new(asked.format, Shape::Whole, output::coloured());
    let runtime = runtime()?;
    let (mut worst, mut facts, mut out) = (Exit::Valid, Facts::default(), Output::open());
    for (number, file) in asked.files.iter().enumerate() {
        let judged = runtime.block_on(judge(&verifier, file, as_of, &mut facts));
        worst = worst.max(judged.exit(&verifier.policy));
        if asked.files.len() > 1 {
            out.write(renderer.between(number, file).as_bytes())?;
        }
        out.write(&renderer.render(file, &judged, &verifier))?;
        if out.flush()? == Reader::Gone {
            break;
        }
    }
    // Names may still be looked up on threads of their own; nobody waits for them.
    runtime.shutdown_background();
    Ok(worst)
}

async fn judge(verifier: &Verifier, file: &OsStr, as_of: Timestamp, facts: &mut Facts) -> Judged {
    match read(file) {
        Ok(bytes) => Judged::Report(Box::new(verifier.judge(&bytes, None, as_of, facts).await)),
        Err(error) => {
            output::tell(&format!("{}: {error}", file.display()));
            Judged::Unreadable(error.to_string())
        }
    }
}

fn read(file: &OsStr) -> io::Result<Vec<u8>> {
    if file == "-" { read_limited(io::stdin().lock()) } else { read_limited(File::open(file)?) }
}

/// Reads to the end, or to one byte beyond the largest credential: what judges then sees that it is too large.
pub(crate) fn read_limited(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(limits::CREDENTIAL_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One thread drives all requests: connections are kept there, whoever waits for an answer.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, ConfigError> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(ConfigError::Start)
}
