//! `replay`: does an archive of evidence give the same answer again, from itself alone?

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use credential::{digest, format};
use net::Offline;
use verify::{Fact, Facts, NoAnswer, renewal};
use words::{Words, plain};

use crate::cli::ReplayArgs;
use crate::evidence::{Authentic, Difference, Kept, KeptCase, ReadError, differences};
use crate::output::{self, Output};
use crate::render::{Judged, Renderer, Shape, json};
use crate::{ConfigError, Exit, Renewed, Verifier};

/// Judges again what the archive holds, at its moment, with its facts and trust, asking nobody. The run ends with the
/// worst verdict only where somebody vouches for the archive and every answer is that of then; else undecided at best.
pub fn run(asked: &ReplayArgs, words: Words) -> Result<Exit, ConfigError> {
    let bytes = read(&asked.file)?;
    let found = digest::sha256_hex(&bytes);
    if let Some(due) = asked.digest.as_ref().filter(|due| **due != found) {
        output::tell(&words.own("notice-archive-other", &[("found", &found), ("due", due)]));
        return Ok(Exit::Invalid);
    }
    let refused = |reason: String| ConfigError::Refused { path: asked.file.clone(), reason };
    let kept = match Kept::read(&bytes) {
        Ok(kept) => kept,
        Err(ReadError::Signature(error)) => {
            output::tell(&format!("{}: {}", plain(&asked.file.to_string_lossy()), words.why(&error)));
            return Ok(Exit::Invalid);
        }
        Err(error) => return Err(refused(words.why(&error))),
    };
    let vouched = vouched(asked, &kept.authentic, &found, words);
    if vouched == Some(false) {
        return Ok(Exit::Invalid);
    }
    let verifier = Verifier::new(kept.named.clone(), Arc::new(Offline));
    // The path in such an error would be one inside the archive.
    let (verifier, warnings) = verifier.map_err(|error| refused(words.why(&error)))?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let worst = all(asked, &kept, &verifier, words)?;
    Ok(if vouched == Some(true) { worst } else { Exit::Undecided })
}

/// Whether it is known that the archive is the one that was kept; `Some(false)` where it is known not to be.
fn vouched(asked: &ReplayArgs, authentic: &Authentic, digest: &str, words: Words) -> Option<bool> {
    let (id, vouched) = match (authentic, &asked.signed_by) {
        (Authentic::SignedBy(signer), Some(due)) if signer == due => ("notice-archive-signed-as-expected", Some(true)),
        (Authentic::SignedBy(_), Some(_)) => ("notice-archive-signed-by-another", Some(false)),
        (Authentic::Unsigned, Some(_)) => ("notice-archive-not-signed", Some(false)),
        (Authentic::SignedBy(_), None) => ("notice-archive-signed", asked.digest.is_some().then_some(true)),
        (Authentic::Unsigned, None) if asked.digest.is_some() => ("notice-archive-digest", Some(true)),
        (Authentic::Unsigned, None) => ("notice-archive-anybodys", None),
    };
    let signer = match authentic {
        Authentic::SignedBy(signer) => signer,
        Authentic::Unsigned => "",
    };
    let due = asked.signed_by.as_deref().unwrap_or_default();
    output::tell(&words.own(id, &[("signer", &plain(signer)), ("due", due), ("digest", digest)]));
    vouched
}

/// Judges every file again and shows what was found, and whether that was found then.
fn all(asked: &ReplayArgs, kept: &Kept, verifier: &Verifier, words: Words) -> Result<Exit, ConfigError> {
    let renderer = Renderer::new(asked.format, Shape::Whole, output::coloured()).read_by(words.into());
    let (mut out, mut worst, mut changed) = (Output::open(), Exit::Valid, 0);
    for (number, case) in kept.cases.iter().enumerate() {
        let file = OsStr::new(&case.file);
        let judged = judge(case, kept, verifier);
        out.write(renderer.between(number, file).as_bytes())?;
        out.write(&renderer.render(file, &judged, verifier, Some(&case.received)))?;
        out.flush()?;
        let found = differences(&case.report, &renderer_of_then(file, &judged, verifier));
        worst = worst.max(judged.exit(&verifier.policy)).max(tell(case, kept, &found, words));
        changed += usize::from(found.iter().any(|difference| difference.matters));
    }
    let (count, changed) = (kept.cases.len().to_string(), changed.to_string());
    let id = if changed == "0" { "notice-replay-same" } else { "notice-replay-changed" };
    let (program, moment) = (plain(&kept.program), kept.as_of.to_string());
    let args = [("program", &*program), ("moment", &moment), ("count", &count), ("changed", &changed)];
    output::tell(&words.own(id, &args));
    if kept.cases.is_empty() {
        return Ok(Exit::Undecided);
    }
    Ok(worst)
}

fn judge(case: &KeptCase, kept: &Kept, verifier: &Verifier) -> Judged {
    let judged = |bytes: &[u8], facts: &Facts| {
        verify::verify(&format::read(bytes), facts, &verifier.trust, case.request.as_ref(), kept.as_of)
    };
    let report = judged(&case.received, &case.facts);
    let Some(facts) = &case.newer_copy else { return Judged::Report(Box::new(report)) };
    let renewed = match renewal::offered(&format::read(&case.received), &report) {
        None => Renewed::not_offered(report),
        Some(need) => {
            // An archive without what came of asking says so by another report than that of then.
            let nothing = || Fact { body: Err(NoAnswer::NotKept), fetched: None };
            let fact = facts.get(&need.address, need.kind).map_or_else(nothing, |fact| Fact::clone(fact));
            let copy = fact.body.as_deref().ok().map(|copy| judged(copy, facts));
            Renewed::of(&case.received, report, (&need, &fact), copy, Facts::default())
        }
    };
    Judged::Report(Box::new(renewed.report))
}

/// The report as it is kept in archives.
fn renderer_of_then(file: &OsStr, judged: &Judged, verifier: &Verifier) -> Vec<u8> {
    json::line(file, judged, verifier, Words::english().into(), None).into_bytes()
}

/// Says what differs; how the run ends for it.
fn tell(case: &KeptCase, kept: &Kept, found: &[Difference], words: Words) -> Exit {
    let file = plain(&case.file);
    for Difference { what, then, now, matters } in found {
        let id = if *matters { "notice-replay-differs" } else { "notice-replay-in-words" };
        let (what, then, now) = (plain(what), words.piece(then), words.piece(now));
        output::tell(&words.own(id, &[("file", &file), ("what", &what), ("then", &then), ("now", &now)]));
    }
    let program = plain(&kept.program);
    if found.is_empty() {
        output::tell(&words.own("notice-replay-byte-for-byte", &[("file", &file)]));
    } else if found.iter().all(|difference| !difference.matters) {
        output::tell(&words.own("notice-replay-same-answer", &[("file", &file), ("program", &program)]));
    } else {
        return Exit::Undecided;
    }
    Exit::Valid
}

/// An archive's bytes; one that is too large is not read to its end.
fn read(path: &Path) -> Result<Vec<u8>, ConfigError> {
    use std::io::Read as _;
    let failed = |source| ConfigError::Read { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(crate::evidence::ARCHIVE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}
