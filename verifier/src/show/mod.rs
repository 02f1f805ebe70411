//! `show`: what does a credential say, at what level, how much, and what of that is missing or does not fit?
//!
//! Everything here is the file's own word; who says so besides stands in the answers above it. Each value has its JSON pointer.

mod achievement;
mod measures;
mod page;

use credential::format::{self, Content, Credential};
use credential::{Timestamp, json};
use learning::{Award, Field};
use net::{Clock as _, SystemClock};
use verify::{Facts, Report};
use words::Words;

use crate::cli::{ShowArgs, ShowFormat};
use crate::judge_files::{self, Waiting};
use crate::output::{self, Output};
use crate::{ConfigError, Exit, Verifier};

/// Some statements of one kind.
#[derive(Debug)]
pub(super) struct Section {
    /// Stable; its title is the message `show-section-ID`.
    pub id: &'static str,
    /// In the order in which they are read.
    pub rows: Vec<Row>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// How deep it stands: 1 for a part, 2 for a part of that.
    pub depth: usize,
    /// Stable; its name is the message `show-ID`.
    pub label: String,
    /// As the file has it; empty for a gap.
    pub value: String,
    /// Where in the claims it stands; empty for what follows from several places, or from none.
    pub pointer: String,
    /// What is to be known of it besides: a message of ours, put together.
    pub note: Option<String>,
}

impl Row {
    fn new(label: impl Into<String>, value: impl Into<String>, pointer: &str) -> Self {
        Self { depth: 0, label: label.into(), value: value.into(), pointer: pointer.to_owned(), note: None }
    }

    fn of<T: ToString>(label: &str, field: &Field<T>) -> Self {
        Self::new(label, field.value.to_string(), &field.pointer)
    }

    fn noted(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }
}

/// What decides how it is shown.
struct Asked<'a> {
    words: Words,
    /// Whose framework stands beside the levels.
    country: Option<&'a str>,
    as_of: Timestamp,
}

/// Shows one file. Ends as `verify` would.
pub fn run(asked: &ShowArgs) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    let (verifier, more) = verifier.with_memory(&asked.how, now)?;
    warnings.iter().chain(&more).for_each(|warning| output::tell(warning));
    let as_of = asked.how.at.unwrap_or(now);
    let failed = |source| ConfigError::Read { path: asked.file.clone().into(), source };
    let bytes = judge_files::read(&asked.file).map_err(failed)?;
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let report: Result<Report, ConfigError> =
        verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
    let report = report?;
    let words = asked.language.as_deref().map_or_else(Words::english, Words::new);
    let how = Asked { words, country: asked.country.as_deref(), as_of };
    let shown = shown(&bytes, &report, &how);
    let beside = asked
        .beside
        .as_ref()
        .map(|file| judge_files::read(file).map_err(|source| ConfigError::Read { path: file.clone().into(), source }));
    let beside = beside.transpose()?.map(|other| measures::beside(&first_award(&bytes), &first_award(&other), words));
    let verdict = report.verdict(&verifier.policy);
    let text = match asked.format {
        ShowFormat::Json => page::json(&report, &verdict, &shown, beside.as_ref()),
        ShowFormat::Text => page::text(words, &report, &verdict, &shown, beside.as_ref()),
    };
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    verifier.end();
    waiting.end();
    Ok(Exit::from(&verdict))
}

/// The sections of each credential in the file, with that credential's report.
fn shown<'r>(bytes: &[u8], report: &'r Report, how: &Asked<'_>) -> Vec<(&'r Report, Vec<Section>)> {
    let received = format::read(bytes);
    match &received.content {
        Content::Credential(credential) => vec![(report, sections(credential, report, how))],
        Content::Presentation(presentation) => {
            let both = presentation.credentials.iter().zip(&report.credentials);
            let read = both.filter_map(|(part, report)| Some((part.content.as_deref().ok()?, report)));
            read.map(|(credential, report)| (report, sections(credential, report, how))).collect()
        }
        Content::Unrecognised(_) => Vec::new(),
    }
}

fn first_award(bytes: &[u8]) -> Award {
    let of = |claims: &json::Value<'_>| Award::from_claims(claims);
    match &format::read(bytes).content {
        Content::Credential(credential) => of(&credential.claims),
        Content::Presentation(presentation) => {
            let first = presentation.credentials.iter().find_map(|part| part.content.as_ref().ok());
            first.map_or_else(Award::default, |credential| of(&credential.claims))
        }
        Content::Unrecognised(_) => Award::default(),
    }
}

fn sections(credential: &Credential<'_>, report: &Report, how: &Asked<'_>) -> Vec<Section> {
    let award = Award::in_languages(&credential.claims, &[how.words.language().tag()]);
    let mut all = vec![achievement::person(&award), achievement::issuing(&award)];
    all.extend(achievement::tree(&award));
    all.push(measures::levels(&award, how));
    all.push(measures::elements(&award, how));
    all.push(measures::sheet(&award, how.words));
    all.push(measures::consistency(&credential.claims, &award, how));
    all.push(measures::seal(report, how.words));
    all.extend(achievement::beside(&award));
    all.retain(|section| !section.rows.is_empty());
    all
}
