//! `units`: how far does what somebody holds go towards a qualification, and on whose word?

mod json;
mod page;
mod papers;

pub(crate) use papers::lines;

use std::path::Path;

use credential::Timestamp;
use learning::recognition::{Papers, Weighing, weigh};
use learning::units::{
    LearningAgreement, Memorandum, OnFile, PlanFileError, Progress, Qualification, Source, progress,
};
use net::{Clock as _, SystemClock};
use words::Words;

use crate::cli::{SayFormat, UnitsArgs};
use crate::holdings::Holdings;
use crate::named::NamedFile;
use crate::output::Output;
use crate::{ConfigError, Exit, Verifier};

/// A definition, and from what kind of file it is.
pub(crate) struct Defined {
    pub qualification: Qualification,
    pub source: Source,
    /// The file's last part.
    pub file: String,
    /// Of a credential: whether it holds by itself.
    pub holds: Option<bool>,
}

/// Everything that is shown.
struct Found<'a> {
    defined: &'a Defined,
    holdings: &'a Holdings,
    weighing: &'a Weighing,
    progress: &'a Progress,
    as_of: Timestamp,
}

/// Counts, and shows what came of it.
pub fn run(asked: &UnitsArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let defined = defined(&asked.qualification, &verifier, as_of, words)?;
    let (memoranda, learning) = agreements(&asked.agreement)?;
    let files: Vec<_> = asked.files.iter().chain(&asked.statement).cloned().collect();
    let holdings = Holdings::of(&verifier, &files, as_of, words)?;
    let papers = Papers { memoranda: &memoranda, learning: &learning };
    let weighing = weigh(&defined.qualification, &holdings.held, papers, as_of);
    let credits: Vec<_> =
        holdings.held.iter().filter(|held| held.statement().is_none()).map(|held| held.holding()).collect();
    let wrong = |reason: String| ConfigError::Content { path: asked.qualification.clone(), reason };
    let progress = progress(&defined.qualification, &credits, &weighing.agreement(), as_of);
    let progress = progress.map_err(|error| wrong(words.why(&error)))?;
    let found = Found { defined: &defined, holdings: &holdings, weighing: &weighing, progress: &progress, as_of };
    let text = match asked.format {
        SayFormat::Json => format!("{}\n", json::of(&found)),
        SayFormat::Text => page::of(&found, words).text(),
        SayFormat::Html => page::of(&found, words).html(),
    };
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    verifier.end();
    let [strict, ..] = &progress.views;
    Ok(if strict.satisfied { Exit::Valid } else { Exit::Undecided })
}

/// Reads a definition; a credential that defines something is judged like any other.
pub(crate) fn defined(
    path: &Path,
    verifier: &Verifier,
    as_of: Timestamp,
    words: Words,
) -> Result<Defined, ConfigError> {
    let file = NamedFile::read(path)?;
    let wrong = |error: PlanFileError| ConfigError::Content { path: path.to_owned(), reason: words.why(&error) };
    let (qualification, source) = Qualification::read(&file.bytes, &[words.language().tag()]).map_err(wrong)?;
    let holds = match source {
        Source::Credential => {
            let holdings = Holdings::of(verifier, &[path.as_os_str().to_owned()], as_of, words)?;
            Some(!holdings.held.is_empty() && holdings.held.iter().all(|held| held.known.counts))
        }
        _ => None,
    };
    Ok(Defined { qualification, source, file: file.name(), holds })
}

fn agreements(files: &[std::path::PathBuf]) -> Result<(Vec<Memorandum>, Vec<LearningAgreement>), ConfigError> {
    let (mut memoranda, mut learning) = (Vec::new(), Vec::new());
    for path in files {
        let file = NamedFile::read(path)?;
        let wrong = |reason: String| ConfigError::Content { path: path.clone(), reason };
        let text = String::from_utf8(file.bytes).map_err(|error| wrong(error.to_string()))?;
        let read = OnFile::read(text.trim_start_matches('\u{feff}')).map_err(|error| wrong(error.to_string()))?;
        memoranda.extend(read.memorandum);
        learning.extend(read.learning_agreement);
    }
    Ok((memoranda, learning))
}
