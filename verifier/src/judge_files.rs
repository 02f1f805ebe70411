//! `verify`: what holds of each of these files?

use std::cell::OnceCell;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use credential::{Timestamp, digest, format, limits};
use net::{Clock, SystemClock};
use tokio::runtime::{Handle, Runtime};
use verify::{Facts, recipient};
use words::{Words, plain};

use crate::audience::Audience;
use crate::cli::VerifyArgs;
use crate::eu_lists;
use crate::evidence::{Case, EvidenceKey, Keeping};
use crate::new_file::{self, Readers};
use crate::output::{self, Output, Reader};
use crate::render::{Judged, Renderer, Shape, json};
use crate::{ConfigError, Exit, Renewed, Verifier};

/// Judges each file and shows what was found. The worst result decides how the run ends.
pub fn run(asked: &VerifyArgs, words: Words) -> Result<Exit, ConfigError> {
    asked.evidence.as_deref().map_or(Ok(()), new_file::free)?;
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let audience = Audience { words, country: asked.country.as_deref() };
    let renderer = Renderer::new(asked.format, Shape::Whole, output::coloured()).read_by(audience);
    let waiting = Waiting::default();
    let mut keeping = asked.evidence.as_ref().map(|_| Keeping::new(&verifier.named, as_of));
    let key = asked.evidence_key.as_deref().map(EvidenceKey::read).transpose()?;
    let (mut worst, mut facts, mut out) = (Exit::Valid, Facts::default(), Output::open());
    let mut shown = 0;
    for file in &asked.files {
        if keeping.is_some() {
            // What is kept of a file is what it rests on, and nothing of the others.
            facts = Facts::default();
        }
        let (received, judged) = judge(&verifier, asked, file, as_of, &mut facts, &waiting)?;
        if let (Some(keeping), Some(Received { bytes, facts_of_copy, .. })) = (&mut keeping, &received) {
            let report = json::line(file, &judged, &verifier, Words::english().into(), None).into_bytes();
            let (file, newer_copy) = (&*file.to_string_lossy(), facts_of_copy.as_ref());
            keeping.add_case(Case { file, received: bytes, facts: &facts, request: None, newer_copy, report });
        }
        worst = worst.max(judged.exit(&verifier.policy));
        if !renderer.tells(&judged) {
            continue;
        }
        if asked.files.len() > 1 {
            out.write(renderer.between(shown, file).as_bytes())?;
        }
        shown += 1;
        out.write(&renderer.render(file, &judged, &verifier, received.as_ref().map(Received::shown)))?;
        if out.flush()? == Reader::Gone {
            break;
        }
    }
    verifier.end();
    waiting.end();
    if let (Some(keeping), Some(path)) = (keeping, &asked.evidence) {
        keep(keeping, path, key.as_ref(), words)?;
    }
    Ok(worst)
}

/// Writes the archive, and says the digest by which it can be known again.
fn keep(keeping: Keeping, path: &Path, key: Option<&EvidenceKey>, words: Words) -> Result<(), ConfigError> {
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    let archive = keeping.pack(key).map_err(failed)?;
    new_file::write(path, &archive, Readers::Owner)?;
    let by = eu_lists::signed(key.map(EvidenceKey::did), words);
    let (file, digest) = (plain(&path.to_string_lossy()), digest::sha256_hex(&archive));
    output::tell(&words.own("notice-evidence-kept", &[("file", &file), ("sha256", &digest), ("signed", &by)]));
    Ok(())
}

/// A file that was read, and what a newer copy was judged by if one was asked for.
struct Received {
    bytes: Vec<u8>,
    /// The newer copy that took its place.
    copy: Option<Vec<u8>>,
    facts_of_copy: Option<Facts>,
}

impl Received {
    /// What the report is of.
    fn shown(&self) -> &[u8] {
        self.copy.as_deref().unwrap_or(&self.bytes)
    }
}

fn judge(
    verifier: &Verifier,
    asked: &VerifyArgs,
    file: &OsStr,
    as_of: Timestamp,
    facts: &mut Facts,
    waiting: &Waiting,
) -> Result<(Option<Received>, Judged), ConfigError> {
    let bytes = match read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            output::tell(&format!("{}: {}", file.display(), unreadable(&error)));
            return Ok((None, Judged::Unreadable(error.to_string())));
        }
    };
    let (mut report, copy, facts_of_copy) = if asked.refresh {
        let Renewed { report, copy, facts } = waiting.handle()?.block_on(verifier.judge_renewed(&bytes, as_of, facts));
        (report, copy, Some(facts))
    } else {
        let judged: Result<_, ConfigError> =
            verifier.judge_here(&bytes, as_of, facts, |rest| Ok(waiting.handle()?.block_on(rest)));
        (judged?, None, None)
    };
    if let Some(known) = &asked.recipient {
        recipient::ask(&format::read(copy.as_deref().unwrap_or(&bytes)), known, &mut report);
    }
    Ok((Some(Received { bytes, copy, facts_of_copy }), Judged::Report(Box::new(report))))
}

/// Why a file cannot be read, and what reads it.
fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::IsADirectory => "this is a folder; batch checks every file in one".to_owned(),
        _ => error.to_string(),
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
