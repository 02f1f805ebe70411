//! `replay`: does an archive of evidence give the same answer again, from itself alone?

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use credential::{digest, format};
use net::Offline;
use verify::{Fact, Facts, NoAnswer, renewal};

use crate::cli::ReplayArgs;
use crate::evidence::{Authentic, Difference, Kept, KeptCase, ReadError, differences};
use crate::output::{self, Output};
use crate::render::{Judged, Renderer, Shape, json};
use crate::{ConfigError, Exit, Renewed, Verifier};

/// Judges again what the archive holds, at its moment, with its facts and trust, asking nobody. The run ends with the
/// worst verdict only where somebody vouches for the archive and every answer is that of then; else undecided at best.
pub fn run(asked: &ReplayArgs) -> Result<Exit, ConfigError> {
    let bytes = read(&asked.file)?;
    let found = digest::sha256_hex(&bytes);
    if let Some(due) = asked.digest.as_ref().filter(|due| **due != found) {
        output::tell(&format!("this is not the archive that was kept: its SHA-256 is {found}, expected was {due}"));
        return Ok(Exit::Invalid);
    }
    let refused = |reason: String| ConfigError::Refused { path: asked.file.clone(), reason };
    let kept = match Kept::read(&bytes) {
        Ok(kept) => kept,
        Err(ReadError::Signature(error)) => {
            output::tell(&format!("{}: {error}", asked.file.display()));
            return Ok(Exit::Invalid);
        }
        Err(error) => return Err(refused(error.to_string())),
    };
    let vouched = vouched(asked, &kept.authentic, &found)?;
    if vouched == Some(false) {
        return Ok(Exit::Invalid);
    }
    let verifier = Verifier::new(kept.named.clone(), Arc::new(Offline));
    // The path in such an error would be one inside the archive.
    let (verifier, warnings) = verifier.map_err(|error| refused(error.to_string()))?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let worst = all(asked, &kept, &verifier)?;
    Ok(if vouched == Some(true) { worst } else { Exit::Undecided })
}

/// Whether it is known that the archive is the one that was kept; `Some(false)` where it is known not to be.
fn vouched(asked: &ReplayArgs, authentic: &Authentic, digest: &str) -> Result<Option<bool>, ConfigError> {
    let say = |text: String| output::tell(&text);
    match (authentic, &asked.signed_by) {
        (Authentic::SignedBy(signer), Some(due)) if signer == due => say(format!("signed by {signer}, as expected")),
        (Authentic::SignedBy(signer), Some(due)) => {
            say(format!("this archive was signed by {signer}, expected was {due}"));
            return Ok(Some(false));
        }
        (Authentic::Unsigned, Some(due)) => {
            say(format!("this archive is not signed, expected was {due}"));
            return Ok(Some(false));
        }
        (Authentic::SignedBy(signer), None) => {
            say(format!("signed by {signer}; whose key that is, only --signed-by can say"));
            return Ok(asked.digest.is_some().then_some(true));
        }
        (Authentic::Unsigned, None) if asked.digest.is_some() => {
            say("this archive is not signed; its digest is the expected one".to_owned());
        }
        (Authentic::Unsigned, None) => {
            say(format!(
                "this archive is not signed: anybody could have made it. If {digest} is the SHA-256 that was noted when it \
                 was kept, add --digest {digest}"
            ));
            return Ok(None);
        }
    }
    Ok(Some(true))
}

/// Judges every file again and shows what was found, and whether that was found then.
fn all(asked: &ReplayArgs, kept: &Kept, verifier: &Verifier) -> Result<Exit, ConfigError> {
    let renderer = Renderer::new(asked.format, Shape::Whole, output::coloured());
    let (mut out, mut worst, mut changed) = (Output::open(), Exit::Valid, 0);
    for (number, case) in kept.cases.iter().enumerate() {
        let file = OsStr::new(&case.file);
        let judged = judge(case, kept, verifier);
        out.write(renderer.between(number, file).as_bytes())?;
        out.write(&renderer.render(file, &judged, verifier, Some(&case.received)))?;
        out.flush()?;
        let found = differences(&case.report, &renderer_of_then(file, &judged, verifier));
        worst = worst.max(judged.exit(&verifier.policy)).max(tell(case, kept, &found));
        changed += usize::from(found.iter().any(|difference| difference.matters));
    }
    let (count, program) = (kept.cases.len(), &kept.program);
    output::tell(&match changed {
        0 => format!("judged by {program} for {}: every answer ({count}) is the same again", kept.as_of),
        _ => format!("judged by {program} for {}: {changed} of {count} answers are not the same", kept.as_of),
    });
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
    json::line(file, judged, verifier, words::Words::english().into(), None).into_bytes()
}

/// Says what differs; how the run ends for it.
fn tell(case: &KeptCase, kept: &Kept, found: &[Difference]) -> Exit {
    let file = words::plain(&case.file);
    for Difference { what, then, now, matters } in found {
        let kind = if *matters { "differs" } else { "differs in words only" };
        let (then, now) = (words::plain(then), words::plain(now));
        output::tell(&format!("{file}: {what} {kind}: then {then}; now {now}"));
    }
    if found.is_empty() {
        output::tell(&format!("{file}: the same report, byte for byte"));
    } else if found.iter().all(|difference| !difference.matters) {
        output::tell(&format!("{file}: the same answer; it was written by {}", words::plain(&kept.program)));
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
