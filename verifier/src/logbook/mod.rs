//! `logbook`: which entries of a training record are countersigned, by whom, and does that hold?
//!
//! docs/logbook.md. What counts is decided in `learning::logbook`; here the record's credentials are judged as any other.

mod json;
mod page;

use std::collections::BTreeSet;

use credential::did::document_of;
use credential::format::{self, Content, Credential};
use credential::key::PublicKey;
use credential::{Timestamp, digest};
use learning::logbook::{Checked, Holds, Judged, Statement, TrainingRecord, check};
use net::{Clock as _, SystemClock};
use verify::{Answer, Facts, Question, Report, Verdict};
use words::Words;

use crate::cli::{LogbookArgs, SayFormat};
use crate::judge_files::{self, Waiting};
use crate::output::Output;
use crate::{ConfigError, Exit, Verifier};

/// Everything that is shown.
struct Found<'a> {
    file: &'a str,
    kept: &'a TrainingRecord,
    checked: &'a Checked,
    /// What was found of each credential of the record, by the digest of its bytes.
    reports: &'a [(String, Report, Verdict)],
    as_of: Timestamp,
}

impl Found<'_> {
    fn report(&self, sha256: &str) -> Option<(&Report, &Verdict)> {
        let found = self.reports.iter().find(|(of, ..)| of == sha256);
        found.map(|(_, report, verdict)| (report, verdict))
    }
}

/// Checks a record, and shows what came of it.
pub fn run(asked: &LogbookArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let file = asked.file.to_string_lossy();
    let failed = |source| ConfigError::Read { path: asked.file.clone().into(), source };
    let bytes = judge_files::read(&asked.file).map_err(failed)?;
    let refused = |reason: String| ConfigError::Refused { path: asked.file.clone().into(), reason };
    let kept =
        TrainingRecord::from_bytes(&bytes).map_err(|error| refused(format!("it is no training record: {error}")))?;
    let (judged, reports) = judge(&kept, &verifier, as_of)?;
    verifier.end();
    let keys: BTreeSet<String> = asked.learner.iter().cloned().collect();
    let checked = check(&kept, judged, &keys);
    let found = Found { file: &file, kept: &kept, checked: &checked, reports: &reports, as_of };
    let text = match asked.format {
        SayFormat::Json => format!("{}\n", words::plain_json(&json::of(&found, words).to_string())),
        SayFormat::Text => page::of(&found, words).text(),
        SayFormat::Html => page::of(&found, words).html(),
    };
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    Ok(exit(checked.holds()))
}

fn exit(holds: Holds) -> Exit {
    match holds {
        Holds::Yes => Exit::Valid,
        Holds::Open => Exit::Undecided,
        Holds::No => Exit::Invalid,
    }
}

/// What was found of each credential, by the digest of its bytes.
type Reports = Vec<(String, Report, Verdict)>;

/// Judges each credential of the record by itself; what they need from outside is asked for once.
fn judge(kept: &TrainingRecord, verifier: &Verifier, as_of: Timestamp) -> Result<(Vec<Judged>, Reports), ConfigError> {
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let (mut judged, mut reports) = (Vec::new(), Reports::new());
    for token in &kept.signatures {
        let bytes = token.trim().as_bytes();
        let sha256 = digest::sha256_hex(bytes);
        let report: Result<Report, ConfigError> =
            verifier.judge_here(bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
        let report = report?;
        let verdict = report.verdict(&verifier.policy);
        judged.push(one(sha256.clone(), bytes, &report, &verdict));
        reports.push((sha256, report, verdict));
    }
    waiting.end();
    Ok((judged, reports))
}

fn one(sha256: String, bytes: &[u8], report: &Report, verdict: &Verdict) -> Judged {
    let received = format::read(bytes);
    let credential: Option<&Credential<'_>> = match &received.content {
        Content::Credential(credential) => Some(credential),
        Content::Presentation(_) | Content::Unrecognised(_) => None,
    };
    let sealed = report.answer(Question::Intact) == Answer::Yes;
    let vouched = sealed && report.answer(Question::Issuer) == Answer::Yes;
    let holds = match verdict {
        Verdict::Valid { .. } => Holds::Yes,
        Verdict::Undecided { .. } => Holds::Open,
        Verdict::Invalid { .. } => Holds::No,
    };
    Judged {
        sha256,
        statement: credential.and_then(|credential| Statement::from_claims(&credential.claims)),
        holds,
        sealed,
        proven: report.proven_issuer.as_ref().filter(|_| vouched).map(|proven| proven.name.clone()),
        issuer: report.issuer.clone(),
        signer: report.issuer.as_deref().and_then(key_of),
        holder: credential.and_then(holder),
    }
}

/// The thumbprint of the key that such an id is.
fn key_of(id: &str) -> Option<String> {
    let document = document_of(id).ok()?;
    Some(document.methods.first()?.key.as_ref().ok()?.thumbprint())
}

/// The thumbprint of the key to which it is bound.
fn holder(credential: &Credential<'_>) -> Option<String> {
    let jwk = credential.confirmation()?.get("jwk")?;
    PublicKey::from_jwk(jwk).ok().map(|key| key.thumbprint())
}
