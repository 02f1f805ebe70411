//! `show`: what does a credential say, at what level, how much, and what of that is missing or does not fit?
//!
//! Everything here is the file's own word; who says so besides stands in the answers above it. Each value has its JSON pointer.

mod achievement;
mod consistency;
mod decision;
mod elements;
mod evidence;
mod left;
mod levels;
mod measures;
mod page;
mod people;
mod print;
mod profile;
mod read;
mod row;
mod seal;
mod sheet;
mod statement;
mod tasks;
mod translations;
mod whole;

pub(crate) use page::written;
pub(crate) use row::{Row, Section, duration};

use std::ffi::OsStr;
use std::num::NonZeroUsize;

use credential::format::{self, Content, Credential};
use credential::{Timestamp, json};
use learning::Award;
use learning::secured::{Hold, Secured};
use net::{Clock as _, SystemClock};
use verify::{Answer, Facts, Policy, Question, Report};
use words::{Comparable, Reader, Words};

use crate::audience::Audience;
use crate::cli::{SayFormat, ShowArgs};
use crate::judge_files::{self, Waiting};
use crate::output::{self, Output};
use crate::{ConfigError, Exit, Verifier};

/// What decides how it is shown.
struct Asked<'a> {
    words: Words,
    /// Whose framework stands beside the levels.
    country: Option<&'a str>,
    as_of: Timestamp,
    /// Whose elements and sheet are told: of several awards in one file the number, from 0.
    award: usize,
    /// Whether what is left to whoever recognises is listed.
    tasks: bool,
}

impl Asked<'_> {
    fn audience(&self) -> Audience<'_> {
        Audience { words: self.words, country: self.country }
    }
}

/// Shows one file. Ends as `verify` would.
pub fn run(asked: &ShowArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let failed = |source| ConfigError::Read { path: asked.file.clone().into(), source };
    let bytes = judge_files::read(&asked.file).map_err(failed)?;
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let report: Result<Report, ConfigError> =
        verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
    let report = report?;
    let award = asked.award.map_or(0, |number| number.get() - 1);
    let tasks = verifier.policy.lists_tasks();
    let how = Asked { words, country: asked.country.as_deref(), as_of, award, tasks };
    there_is(&asked.file, &bytes, &report, asked.award)?;
    let shown = shown(&bytes, &report, &how);
    let beside = asked.beside.as_ref().map(|file| {
        let failed = |source| ConfigError::Read { path: file.clone().into(), source };
        let other = judge_files::read(file).map_err(failed)?;
        let judged: Result<Report, ConfigError> =
            verifier.judge_here(&other, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
        let judged = judged?;
        let headline = words.headline_for(&judged, &judged.verdict(&verifier.policy), Reader::Checker).1;
        let checked = Row::new("beside-checked", file.to_string_lossy(), "").noted(headline);
        let mut beside = sheet::beside((&first_award(&bytes), award), &first_award(&other), words);
        beside.rows.insert(0, checked);
        Ok::<_, ConfigError>(beside)
    });
    let beside = beside.transpose()?;
    let around = around(&bytes, &report, words);
    let beside: Vec<&Section> = around.iter().chain(&beside).collect();
    let verdict = report.verdict(&verifier.policy);
    let form = page::Form { words, policy: &verifier.policy.name, width: output::width(), places: asked.places };
    let text = match asked.format {
        SayFormat::Json => page::json(words, &verifier, &report, &shown, &beside),
        SayFormat::Text => page::text(form, &report, &verdict, &shown, &beside),
        SayFormat::Html => print::paper(form, &report, &verdict, &shown, &beside).html(),
    };
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    verifier.end();
    waiting.end();
    Ok(Exit::from(&verdict))
}

/// The seal of a presentation, which none of its credentials bears.
pub(crate) fn around(bytes: &[u8], report: &Report, words: Words) -> Option<Section> {
    match &format::read(bytes).content {
        Content::Presentation(presentation) => Some(seal::section(&presentation.securing, report, words)),
        _ => None,
    }
    .filter(|section| !section.rows.is_empty())
}

/// An award of that number must be in the file.
fn there_is(file: &OsStr, bytes: &[u8], report: &Report, number: Option<NonZeroUsize>) -> Result<(), ConfigError> {
    let Some(number) = number else { return Ok(()) };
    let counts = each(bytes, report, |credential, _| Award::from_claims(&credential.claims).achievements.len());
    let most = counts.into_iter().map(|(_, count)| count).max().unwrap_or(0);
    if number.get() <= most {
        return Ok(());
    }
    let reason = format!("award {number} was asked for, and there are {most}");
    Err(ConfigError::Content { path: file.into(), reason })
}

/// The sections of each credential in the file, with that credential's report.
fn shown<'r>(bytes: &[u8], report: &'r Report, how: &Asked<'_>) -> Vec<(&'r Report, Vec<Section>)> {
    each(bytes, report, |credential, report| sections(credential, report, how))
}

/// What is told of each credential in the file, with that credential's report.
fn each<'r, T>(
    bytes: &[u8],
    report: &'r Report,
    tell: impl Fn(&Credential<'_>, &'r Report) -> T,
) -> Vec<(&'r Report, T)> {
    let received = format::read(bytes);
    match &received.content {
        Content::Credential(credential) => vec![(report, tell(credential, report))],
        Content::Presentation(presentation) => {
            let both = presentation.credentials.iter().zip(&report.credentials);
            let read = both.filter_map(|(part, report)| Some((part.content.as_deref().ok()?, report)));
            read.map(|(credential, report)| (report, tell(credential, report))).collect()
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
    sections_of(credential, &award, report, how)
}

fn sections_of(credential: &Credential<'_>, award: &Award, report: &Report, how: &Asked<'_>) -> Vec<Section> {
    let mut all = vec![people::person(award, how.words), people::issuing(award, report)];
    all.extend(decision::section(award, how.words));
    all.extend(achievement::tree(award, how.words));
    whole::of_the_whole(award, &mut all);
    // A decision has no level and no workload of its own.
    let of_award = |section: &Section| matches!(section.id, "tasks" | "levels" | "elements" | "sheet");
    let measured = measures::all(credential, award, report, how).into_iter();
    let measured = measured.filter(|section| award.recognition.is_none() || !of_award(section));
    let (tasks, measured): (Vec<Section>, Vec<Section>) = measured.partition(|section| section.id == "tasks");
    // Whoever has them to do reads them first.
    all.splice(0..0, tasks);
    all.extend(measured);
    all.extend(whole::beside(award, evidence::section(award, report, how.words)));
    let translations = translations::section(&all, how.words);
    all.push(translations);
    left::add(&mut all, &credential.claims, how.words);
    told(all, credential, report)
}

/// Without what is empty; of each value whether its issuer secured it.
fn told(mut sections: Vec<Section>, credential: &Credential<'_>, report: &Report) -> Vec<Section> {
    let (secured, intact) = (Secured::of(credential), report.answer(Question::Intact));
    sections.retain(|section| !section.rows.is_empty());
    let rows = sections.iter_mut().flat_map(|section| &mut section.rows);
    for row in rows.filter(|row| !row.pointer.is_empty()) {
        row.secured = Some(match (secured.at(&row.pointer), intact) {
            (Hold::Nobody, _) | (_, Answer::No) => Hold::Nobody.id(),
            (hold, Answer::Yes) => hold.id(),
            _ => "not-settled",
        });
    }
    sections
}

/// Everything that is told of one credential: what it says, and what is measured of that.
pub(crate) fn told_of(
    credential: &Credential<'_>,
    award: &Award,
    report: &Report,
    (words, policy): (Words, &Policy),
) -> Vec<Section> {
    let tasks = policy.lists_tasks();
    sections_of(credential, award, report, &Asked { words, country: None, as_of: report.as_of, award: 0, tasks })
}

/// The same with the levels of the reader's country among the levels.
pub(crate) fn with_home(sections: &[Section], award: &Award, audience: Audience<'_>) -> Vec<Section> {
    let mut sections = sections.to_vec();
    let levels = sections.iter_mut().filter(|section| section.id == "levels");
    for section in levels {
        // The note that closes them stays the last.
        let place = section.rows.iter().position(|row| row.label == "level-comparable").unwrap_or(section.rows.len());
        section.rows.splice(place..place, levels::rows_at_home(award, audience));
    }
    sections
}

/// The levels of the reader's country that are comparable with the award's.
pub(crate) fn at_home(award: &Award, audience: Audience<'_>) -> Vec<Comparable> {
    levels::compared_at_home(award, audience)
}

/// What is measured of each credential in the bytes, with its report; before them the seal of a presentation: levels, elements, sheet, profile, what does not fit, what
/// is secured, seal.
pub(crate) fn measured<'r>(
    bytes: &[u8],
    report: &'r Report,
    audience: Audience<'_>,
    policy: &Policy,
) -> Vec<(&'r Report, Vec<Section>)> {
    let Audience { words, country } = audience;
    let own = around(bytes, report, words).map(|seal| (report, vec![seal]));
    let inside = each(bytes, report, |credential, report| {
        let award = Award::in_languages(&credential.claims, &[words.language().tag()]);
        let how = Asked { words, country, as_of: report.as_of, award: 0, tasks: policy.lists_tasks() };
        told(measures::all(credential, &award, report, &how), credential, report)
    });
    own.into_iter().chain(inside).collect()
}

/// Under a policy for recognition: what is left to whoever recognises, and the sheet, of each credential.
pub(crate) fn for_recognition(bytes: &[u8], report: &Report, audience: Audience<'_>, policy: &Policy) -> Vec<Section> {
    if !policy.lists_tasks() {
        return Vec::new();
    }
    let all = measured(bytes, report, audience, policy).into_iter().flat_map(|(_, sections)| sections);
    all.filter(|section| matches!(section.id, "tasks" | "sheet")).collect()
}

/// The same in a few lines. What is no award is not measured as one.
pub(crate) fn brief(bytes: &[u8], report: &Report, audience: Audience<'_>) -> Vec<String> {
    let words = audience.words;
    let lines = each(bytes, report, |credential, report| {
        let award = Award::in_languages(&credential.claims, &[words.language().tag()]);
        measures::brief(credential, &award, report, audience)
    });
    let own = around(bytes, report, words).and_then(|seal| seal::brief(&seal, words));
    let mut said: Vec<String> = own.into_iter().chain(lines.into_iter().flat_map(|(_, lines)| lines)).collect();
    if !said.is_empty() {
        said.push(words.text("show-brief-more", &[]));
    }
    said
}

/// As JSON: an entry for each credential.
pub(crate) fn json(shown: &[(&Report, Vec<Section>)]) -> serde_json::Value {
    page::credentials(shown)
}
