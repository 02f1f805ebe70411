//! What does somebody hold in these files, each credential judged by itself?

use std::ffi::OsString;

use credential::Timestamp;
use credential::format::{self, Content, Credential};
use learning::recognition::{Held, Known};
use verify::{Facts, Report, Verdict};
use words::{Reader, Words};

use crate::judge_files::{self, Waiting};
use crate::{ConfigError, Verifier};

/// One credential of a file.
pub(crate) struct InFile {
    /// The file, as it was named.
    pub file: String,
    /// What was found of it.
    pub report: Report,
    /// What the policy makes of that.
    pub verdict: Verdict,
}

impl InFile {
    /// Its headline, and of what is not valid what can be done first.
    pub(crate) fn told(&self, words: Words) -> Vec<String> {
        told(&self.report, &self.verdict, words)
    }
}

/// The headline of a credential among others, and of one that is not valid what can be done first.
pub(crate) fn told(report: &Report, verdict: &Verdict, words: Words) -> Vec<String> {
    let mut said = vec![words.headline_for(report, verdict, Reader::Checker).1];
    if !matches!(verdict, Verdict::Valid { .. }) {
        let steps = words.next_steps(report, verdict, Reader::Checker);
        said.extend(steps.into_iter().next().map(|step| step.text));
    }
    said
}

/// Everything in the files.
#[derive(Default)]
pub(crate) struct Holdings {
    /// What is held, for counting.
    pub held: Vec<Held>,
    /// Where each of these stands, and what was found of it: as many, in the same order.
    pub files: Vec<InFile>,
    /// Files in which there is no credential, and why.
    pub unread: Vec<(String, String)>,
}

impl Holdings {
    /// Reads and judges the files; one that cannot be opened ends the run.
    pub(crate) fn of(
        verifier: &Verifier,
        files: &[OsString],
        as_of: Timestamp,
        words: Words,
    ) -> Result<Self, ConfigError> {
        let (waiting, mut facts, mut holdings) = (Waiting::default(), Facts::default(), Self::default());
        for file in files {
            let failed = |source| ConfigError::Read { path: file.clone().into(), source };
            let bytes = judge_files::read(file).map_err(failed)?;
            let report: Result<Report, ConfigError> =
                verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
            holdings.add(&file.to_string_lossy(), &bytes, &report?, verifier, words);
        }
        waiting.end();
        Ok(holdings)
    }

    fn add(&mut self, file: &str, bytes: &[u8], report: &Report, verifier: &Verifier, words: Words) {
        match &format::read(bytes).content {
            Content::Credential(credential) => self.one(file, credential, report, verifier, words),
            Content::Presentation(presentation) => {
                for (part, report) in presentation.credentials.iter().zip(&report.credentials) {
                    match &part.content {
                        Ok(credential) => self.one(file, credential, report, verifier, words),
                        Err(error) => self.unread.push((file.to_owned(), error.to_string())),
                    }
                }
            }
            Content::Unrecognised(error) => self.unread.push((file.to_owned(), error.to_string())),
        }
    }

    fn one(&mut self, file: &str, credential: &Credential<'_>, report: &Report, verifier: &Verifier, words: Words) {
        let verdict = report.verdict(&verifier.policy);
        let known = Known { counts: matches!(verdict, Verdict::Valid { .. }), issuer: report.issuer_known_as() };
        self.held.push(Held::of(credential, &[words.language().tag()], known));
        self.files.push(InFile { file: file.to_owned(), report: report.clone(), verdict });
    }

    /// The file of what is held under that key.
    pub(crate) fn file_of(&self, key: &str) -> Option<&str> {
        let at = self.held.iter().position(|held| held.key == key)?;
        self.files.get(at).map(|found| found.file.as_str())
    }
}
